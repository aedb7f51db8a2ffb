"""Rows that would look the same though their values differ -> the words of their sentences that tell them apart.

Of 'kiểm tra 640 vụ, xử lý 512 vụ' both rows count cases of one indicator and item. What a reader needs is the word
before the figure, or the words behind it; rows stay as they were read, this is for showing them alone. Of a share of
a plan the words behind tell more, '95% dự toán Trung ương giao'. Words that tell nothing by themselves, as 'đạt' or the
months that a number counts, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from solieu import glossary, select
from solieu.lexicon import cue_phrases, fold, marks

ALIKE = (*select.PER_FIGURE, "doc", "measure", "unit", "status")
"""What tables show of a row besides its value."""
MOST = 8
"""Words that are shown at most of what stands before or behind a figure."""
_OF_PLAN = ("plan_attainment", "plan_excess")
"""Measures whose figure is told apart by what stands behind it: whose plan it is."""
_STOPS, _QUOTES = ",;:.()", '"“”'

Key = tuple[str, int]


def cues(rows: pd.DataFrame | Iterable[Any], language: str) -> dict[Key, str]:
    """Rows, or records of them -> {(doc, start): words beside the figure}, of those alone that need some.

    The words are those before the figure as far back as the last stop or figure; where these are alike too, those
    behind it, or both; of a share of a plan first those behind. Nothing where the sentences tell no difference.
    """
    told = list(select.each(rows) if isinstance(rows, pd.DataFrame) else rows)
    places: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for row in told:
        places.setdefault((str(row.doc), int(row.sentence_start)), []).append(_place(row))
    found: dict[Key, str] = {}
    for group in select.grouped(told, ALIKE):
        if len({row.value for row in group}) > 1:
            found |= _of(group, places)
    return {key: _told(words, language) for key, words in found.items() if words}


def cue(row: Any, known: Mapping[Key, str]) -> str:
    """Row, what :func:`cues` gives -> the words that tell it from its likes; '' for none."""
    return known.get((str(row.doc), int(row.start)), "")


def _told(words: str, language: str) -> str:
    """Words of a text -> the same in the language; those that no table knows as the text has them, in quotes."""
    known = glossary.item(words, language)
    return known if known != words or language == "vi" else f"“{words}”"


def _place(row: Any) -> tuple[int, int]:
    """Row -> where its figure stands in its sentence, half-open."""
    start = int(row.start) - int(row.sentence_start)
    return start, start + len(str(row.quote))


def _of(group: Sequence[Any], places: Mapping[tuple[str, int], Sequence[tuple[int, int]]]) -> dict[Key, str]:
    """Rows that look the same, where figures stand in each sentence -> the words that set most of them apart."""
    sides = [_beside(row, places[str(row.doc), int(row.sentence_start)]) for row in group]
    near = (1, 0) if str(group[0].measure) in _OF_PLAN else (0, 1)
    ways = [[one[side] for one in sides] for side in near] + [[" … ".join(filter(None, one)) for one in sides]]
    best = max(ways, key=lambda way: len({words.casefold() for words in way}))  # of two as good, the first
    if len({words.casefold() for words in best}) == 1:
        return {}
    return {(str(row.doc), int(row.start)): words for row, words in zip(group, best, strict=True)}


def _beside(row: Any, places: Iterable[tuple[int, int]]) -> tuple[str, str]:
    """Row, places of the figures in its sentence -> the words right before its figure and those right behind it."""
    sentence, (start, end) = str(row.sentence), _place(row)
    if sentence[start:end] != str(row.quote):
        return "", ""
    first = max((close for _, close in places if close <= start), default=0)
    last = min((begin for begin, _ in places if begin >= end), default=len(sentence))
    before = _until(reversed(sentence[first:start].split()), backwards=True)
    behind = sentence[end:last]
    return _telling(before[::-1]), _telling(() if behind[:1] in _STOPS else _until(behind.split()))


def _telling(words: Sequence[str]) -> str:
    """Words in their order -> the same without an 'and' at an end; '' where none of them tells anything by itself."""
    found, glue, idle = list(words), cue_phrases("conjunction"), marks("idle")
    for end in (0, -1):
        while found and fold(found[end]) in glue:
            found.pop(end)
    return "" if all(fold(word) in idle for word in found) else " ".join(found)


def _until(words: Iterable[str], backwards: bool = False) -> list[str]:
    """Words in the order of their distance from a figure -> those up to a stop, a number or MOST, then an ellipsis."""
    found: list[str] = []
    for word in words:
        near, far = (word[-1], word[0]) if backwards else (word[0], word[-1])
        bare = word.strip(_STOPS + _QUOTES)
        if bare.isdigit() and backwards and near not in _STOPS:
            return found[:-1]  # the word before it in this order is what the number counts
        if near in _STOPS or not bare or any(c.isdigit() for c in bare):
            break
        if len(found) == MOST:
            return [*found, "…"]
        found.append(bare)
        if far in _STOPS:
            break
    return found
