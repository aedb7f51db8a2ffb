"""Lines of a text on the country -> the province that each is about, where the text goes from one province to the next.

A line that begins with a province and a colon, or holds nothing else, heads those below it. Where two provinces or
more have lines of their own, each of these is about its province. The lines below that name no area go on with it;
under no heading, only until one tells again what the province's told, as the sum of all provinces does, and other than
those of prices, which may be of any market.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from operator import attrgetter

from solieu import codes
from solieu.clauses import cue
from solieu.lexicon import Entry
from solieu.spans import Span
from solieu.traits import is_price
from solieu.where import area_entry, is_compared

SEVERAL = 2
"""Provinces with lines of their own that make a text one on one province after another."""

NEAR = 3
"""Characters behind a name among which the colon or the end of its line stands."""


@dataclass(slots=True)
class _Line:
    """A line that names areas: the province that is the only one, before any figure ('' where none is), and whether it
    heads the lines below.
    """

    province: str
    heads: bool


def provinces_of_lines(text: str, spans: list[Span]) -> dict[int, str]:
    """Text on the country and its spans -> offset of each line -> code of the area that it is about; no line where
    all are about the country.
    """
    ranks = [rank for rank, span in enumerate(spans) if "area" in span.kinds and _area(text, spans, rank) is not None]
    if not ranks:
        return {}
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    lines = groupby(ranks, lambda rank: starts[bisect_right(starts, spans[rank].start) - 1])
    named = {start: _line(text, start, spans, [*inside]) for start, inside in lines}
    several = len({line.province for line in named.values() if line.province}) >= SEVERAL
    if not several and not any(line.heads for line in named.values()):
        return {}
    found, spoken, headed, told = {}, codes.COUNTRY, False, set()
    ends = [bisect_left(spans, start, key=attrgetter("start")) for start in starts]
    for start, (first, last) in zip(starts, pairwise(ends), strict=False):
        line = named.get(start)
        if line is None and (headed or spoken == codes.COUNTRY):
            found[start] = spoken
            continue
        inside = spans[first:last]
        terms = {entry.id for span in inside if "term" in span.kinds for entry in span.entries if entry.kind == "term"}
        if line is not None:
            headed = line.heads or (headed and line.province == spoken)
            spoken = line.province if line.province and (headed or several) else codes.COUNTRY
            told = terms
        elif not told.isdisjoint(terms):
            spoken = codes.COUNTRY
        else:
            told |= terms
        priced = any(span.quantity is not None and is_price(span.quantity.unit) for span in inside)
        found[start] = codes.COUNTRY if priced and line is None else spoken
    return found


def _line(text: str, start: int, spans: list[Span], ranks: list[int]) -> _Line:
    """The line that starts there and the ranks of its spans that name an area -> its province, and whether it heads."""
    entries = [_area(text, spans, rank) for rank in ranks]
    first, at = spans[ranks[0]], ranks[0]
    while at and spans[at - 1].start >= start and spans[at - 1].quantity is None:
        at -= 1
    begins = not at or spans[at - 1].start < start
    only = begins and len({entry.id for entry in entries}) == 1 and entries[0].row["kind"] == "province"
    return _Line(entries[0].id if only else "", only and _heads(text, start, spans[at : ranks[0]], first))


def _area(text: str, spans: list[Span], rank: int) -> Entry | None:
    """The area that a span names, other than one that another is compared with or ranked in."""
    entry = area_entry(spans[rank - 1] if rank else None, spans[rank])
    return None if entry is None or is_compared(text, spans, rank) else entry


def _heads(text: str, start: int, before: list[Span], named: Span) -> bool:
    """Whether nothing but its kind stands before the province that a line names, and a colon or nothing behind it."""
    begin = next((span.start for span in (*before, named) if span.kind not in ("-", "\n")), named.start)
    alone = all(cue(span, "unit_of_area") or span.kind in ("-", "\n") for span in before)
    behind = text[named.end : named.end + NEAR].lstrip(" ")
    return alone and not text[start:begin].strip(" -•*+") and behind[:1] in ("", ":", "\n")
