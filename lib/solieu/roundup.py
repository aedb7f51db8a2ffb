"""Lines of a text on the country -> the province that each is about, where the text goes from one province to the next.

A line that begins with a province and a colon, or holds nothing else, heads those below it. Where two provinces or
more have lines of their own, each of these is about its province, and the lines below that name no area go on with it,
other than those of prices, which may be of any market.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from solieu import codes
from solieu.clauses import cue
from solieu.lexicon import Entry
from solieu.spans import Span
from solieu.traits import is_price
from solieu.where import area_entry, is_compared

SEVERAL = 2
"""Provinces with lines of their own that make a text one on one province after another."""


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a line starts; the province that is the only area it names, before any figure ('' where none is).

    ``heads``: it heads the lines below; ``goes_on``: it names no area and no price, so that it may go on with another.
    """

    start: int
    province: str
    heads: bool
    goes_on: bool


def provinces_of_lines(text: str, spans: list[Span]) -> dict[int, str]:
    """Text on the country and its spans -> offset of each line that has spans -> code of the area that it is about."""
    lines = list(_lines(text, spans))
    several = len({line.province for line in lines if line.province}) >= SEVERAL
    found, spoken = {}, codes.COUNTRY
    for line in lines:
        if line.heads or (line.province and several):
            spoken = line.province
        elif not line.goes_on:
            spoken = codes.COUNTRY
        found[line.start] = spoken
    return found


def _lines(text: str, spans: list[Span]) -> Iterator[_Line]:
    ranks = (rank for rank, span in enumerate(spans) if span.kind != "\n")
    for start, inside in groupby(ranks, lambda rank: text.rfind("\n", 0, spans[rank].start) + 1):
        line = list(inside)
        areas = [(rank, entry) for rank in line if (entry := _area(text, spans, rank)) is not None]
        figure = next((rank for rank in line if spans[rank].quantity is not None), len(spans))
        first = areas[0][0] if areas else figure
        only = len({entry.id for _, entry in areas}) == 1 and areas[0][1].row["kind"] == "province" and first < figure
        priced = any(q is not None and is_price(q.unit) for q in (spans[rank].quantity for rank in line))
        yield _Line(
            start,
            province=areas[0][1].id if only else "",
            heads=only and _heads(text, start, spans, line, first),
            goes_on=not areas and not priced,
        )


def _area(text: str, spans: list[Span], rank: int) -> Entry | None:
    """The area that a span names, other than one that another is compared with or ranked in."""
    entry = area_entry(spans[rank - 1] if rank else None, spans[rank])
    return None if entry is None or is_compared(text, spans, rank) else entry


def _heads(text: str, start: int, spans: list[Span], line: list[int], first: int) -> bool:
    """Whether nothing but its kind stands before the province that a line names, and a colon or nothing behind it."""
    before, named = line[: line.index(first)], spans[first]
    begins = all(cue(spans[rank], "unit_of_area") or spans[rank].kind == "-" for rank in before)
    begin = spans[before[0]].start if before else named.start
    behind = text[named.end :].split("\n", 1)[0].strip()
    return begins and not text[start:begin].strip(" -•*+") and (not behind or behind[0] == ":")
