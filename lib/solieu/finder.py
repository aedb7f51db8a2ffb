"""Many phrases -> where they stand in a text as whole words: one pass over it, whatever their number.

The pass is an automaton (Aho-Corasick) over the text with a blank in the place of all that is no part of a word, so
that a phrase with a blank on either side is one of whole words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Generic, TypeVar

from ahocorasick import STORE_ANY, Automaton

STOP = re.compile(r"[.!?…\n](?:(?<=\n)|\s)\s*")
"""Where a sentence may end, with the blank behind it."""

_LETTERS = "0-9a-z_àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ"
_MARKS = "\n.,;:“”()-/%!?…"
_OTHERS = re.compile(rf"[^{_LETTERS} \w]")

Meaning = TypeVar("Meaning")


def blanked(text: str) -> str:
    """Text -> the same with a blank in the place of every character that is no part of a word, and one put before and
    behind it: what stands at an offset of the text has the blank or letter before it there.
    """
    for mark in _MARKS:
        text = text.replace(mark, " ")
    for mark in set(_OTHERS.findall(text)):
        text = text.replace(mark, " ")
    return f" {text} "


class Finder(Generic[Meaning]):
    """Phrases with their meanings, found as whole words: no character of a word stands before one or behind it."""

    def __init__(self, phrases: Mapping[str, Meaning]) -> None:
        self._phrases = phrases
        self._longest = max(map(len, phrases), default=0)
        self._beyond = max((len(phrase) - stop.end() for phrase in phrases if (stop := STOP.search(phrase))), default=0)
        automaton = Automaton(STORE_ANY)
        for phrase, meaning in phrases.items():
            words = blanked(phrase)
            automaton.add_word(words, (len(phrase) + 1, "" if phrase.isalnum() else phrase, meaning))
        automaton.make_automaton()
        self._hits = automaton.iter if phrases else lambda words: ()

    def find(
        self, text: str, words: str, begin: int = 0, stop: int | None = None, behind: int = -1
    ) -> list[tuple[int, int, Meaning]]:
        """Text and the same ``blanked`` -> start, end and meaning of the longest phrase at every place, in order.

        Those that start from ``begin`` to ``stop`` (half-open), where sentences may end, the first with a character
        between it and ``behind``, the end of one found before; none overlaps or touches another.
        """
        stop = len(text) if stop is None else stop
        part = words[begin : stop + self._beyond + 2]  # an automaton copies all that it is given
        longest = {hit[0] - hit[1][0]: hit for hit in self._hits(part)}
        found = []
        for rank in sorted(longest):
            start = begin + rank
            if start <= behind:
                continue
            if start >= stop:
                break
            last, (_, written, meaning) = longest[rank]
            end = begin + last - 1
            if written and not text.startswith(written, start):  # other marks stand between its words
                if (shorter := self.at(text, words, start)) is None:
                    continue
                end, meaning = shorter
            found.append((start, end, meaning))
            behind = end
        return found

    def at(self, text: str, words: str, start: int) -> tuple[int, Meaning] | None:
        """Text, the same ``blanked``, where a word begins -> end and meaning of the longest phrase there, or None."""
        part = f" {words[start + 1 : start + self._longest + 2]}"
        ends = [start + last - 1 for last, (length, _, _) in self._hits(part) if last == length]
        return next(
            ((end, self._phrases[text[start:end]]) for end in reversed(ends) if text[start:end] in self._phrases), None
        )
