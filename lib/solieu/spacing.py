"""A text with slips of two or three blanks between words -> the same with one, and what was read there -> back.

Phrases of several words are found with one blank between them; offsets are those of the text as it was written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from solieu.model import Document, Evidence, Reading

_SLIP = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,3}(?=\S)")
"""Blanks between words of a line; more of them part the columns of a table."""

_DOUBLED = ("  ", "\u00a0", "\u202f")
"""What a text with slips holds, which is soon looked for."""


class Spacing:
    """Where the blanks of a text were too many, and the ``document`` with one in the place of each such slip."""

    def __init__(self, document: Document) -> None:
        self._written = document
        self._ends: list[int] = []  # where the one blank of each slip ends in the new text
        self._cut = [0]  # characters left out up to there
        parts, at = [], 0
        doubled = any(blanks in document.text for blanks in _DOUBLED)
        for slip in _SLIP.finditer(document.text) if doubled else ():
            parts += [document.text[at : slip.start()], " "]
            at = slip.end()
            self._ends.append(slip.start() + 1 - self._cut[-1])
            self._cut.append(self._cut[-1] + len(slip[0]) - 1)
        text = "".join([*parts, document.text[at:]])
        self.document = replace(document, text=text) if parts else document

    def restored(self, reading: Reading) -> Reading:
        """A reading of the ``document`` -> the same of the text as it was written; its rows are changed in place."""
        if not self._ends:
            return reading
        text = self._written.text
        shared = {id(told): told for row in reading.observations for told in row.evidence.values()}
        moved = {at: self._evidence(told) for at, told in shared.items()}
        for row in reading.observations:
            end = self._end(row.sentence_start + len(row.sentence))
            row.start, row.end = self._start(row.start), self._end(row.end)
            row.sentence_start = self._start(row.sentence_start)
            row.quote, row.sentence = text[row.start : row.end], text[row.sentence_start : end]
            row.head, row.whole = (at if at is None else self._start(at) for at in (row.head, row.whole))
            row.evidence = {slot: moved[id(told)] for slot, told in row.evidence.items()}
        left = []
        for gone in reading.abstentions:
            start, end = self._start(gone.start), self._end(gone.end)
            left.append(replace(gone, start=start, end=end, quote=text[start:end]))
        return replace(reading, document=self._written, abstentions=left)

    def _start(self, at: int) -> int:
        """Where a character of the new text stands in the one that was written."""
        return at + self._cut[bisect_right(self._ends, at)]

    def _end(self, at: int) -> int:
        """The end of a stretch of the new text in the one that was written."""
        return self._start(at - 1) + 1 if at > 0 else at

    def _evidence(self, told: Evidence) -> Evidence:
        return replace(told, start=self._start(told.start), end=self._end(told.end)) if told.start >= 0 else told
