"""Text -> the district that it is about, where it is about one and not about its province: 'Huyện Chư Pưh: ...'.

Its figures are then of a part of the province, also where no sentence says so again.
"""

from __future__ import annotations

from itertools import takewhile

from solieu.clauses import cue
from solieu.districts import district_kinds, province_names
from solieu.lexicon import cue_phrases, fold, folded, marks
from solieu.model import Evidence
from solieu.spans import Span
from solieu.where import Slot

TWICE = 2
"""Mentions of a district that a text is about, with or without its name."""

NAME = 30
"""Characters behind the kind of a district within which its name stands."""

ALL = "cả"
"""A word that all of a province or city is told with, beside those of its places."""

STOPS = ".,;:()"
"""Marks that end a name."""


def district_of(text: str, spans: list[Span]) -> Slot | None:
    """Text and its spans -> its district: the only one that it names, before any figure, and mentions again, in a text
    that says nothing of all the province; None elsewhere.
    """
    province = cue_phrases("unit_of_area", "province")
    units = (*province, *cue_phrases("unit_of_area", "city"))
    figure = next((rank for rank, span in enumerate(spans) if span.quantity is not None), 0)
    if not any("district" in span.kinds for span in spans[:figure]):
        return None
    figure, districts = spans[figure].start, [span for span in spans if "district" in span.kinds]
    if len(districts) < TWICE:
        return None
    if any(cue(span, "local") and span.entry("local").phrase.endswith(province) for span in spans):
        return None  # 'toàn tỉnh', 'trên địa bàn tỉnh'
    told = fold(text)
    if any(f"{word} {fold(unit)} " in told for word in (*marks("all_of_a_place"), ALL) for unit in units):
        return None  # 'cả tỉnh', 'toàn thành phố'
    named = [(span.start, end) for span in districts if (end := _name_end(text, span))]
    if not named or named[0][0] > figure or len({_name(text, at) for at in named}) != 1:
        return None
    start, end = named[0]
    return Slot(text[start:end], Evidence("document", "district of the text", start, end))


def _name_end(text: str, kind: Span) -> int:
    """Where the name behind the kind of a district ends; 0 without one, or where it is that of a province."""
    if folded(text[kind.start : kind.end]) not in district_kinds():
        return 0
    words = text[kind.end : kind.end + NAME].removeprefix(" ").split(" ")
    name = " ".join(_until_a_mark(list(takewhile(lambda word: word[:1].isupper(), words))))
    return kind.end + 1 + len(name) if name and name not in province_names() else 0


def _until_a_mark(words: list[str]) -> list[str]:
    """Words up to the first that a mark ends, without the mark and what follows it."""
    for rank, word in enumerate(words):
        bare = next((word[:at] for at, character in enumerate(word) if character in STOPS or character == "\n"), word)
        if bare != word:
            return [*words[:rank], bare] if bare else words[:rank]
    return words


def _name(text: str, at: tuple[int, int]) -> str:
    """The name of a district without its kind, folded."""
    words = fold(text[at[0] : at[1]])
    kind = max((kind for kind in district_kinds() if words.startswith(f"{kind} ")), key=len)
    return words.removeprefix(kind).strip()
