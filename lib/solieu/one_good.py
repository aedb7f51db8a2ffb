"""A text about one good -> the good, for the figures that it tells without naming it.

A report on exports of rice goes on with 'exports', and means those of rice. Such a text names the good at its beginning
and often, and most of its rows that name a good name this one; it is looked for in trade, in prices and in farming
apart. A total of the province or the country that is told beside it is left as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from solieu import codes
from solieu.finder import blanked
from solieu.items import names_good, words_at
from solieu.lexicon import cue_phrases, fold
from solieu.model import Evidence, Observation
from solieu.statement import totals
from solieu.traits import traits

LEAD = 300
"""Characters at the beginning of a text within which it says what it is about."""

MENTIONS = 4
"""Times that a text about a good names it at least."""

SHARE = 0.65
"""Share of the rows with a good that have to be of this one."""

CANDIDATES = 5
"""Items told most often among which the good is looked for."""

TRADE = "external trade"
"""The group of the indicators of what crosses borders."""


def fill(text: str, rows: Sequence[Observation]) -> None:
    """Rows of a text, changed in place: those of the family of a good, told without one, are of the one it is about."""
    families: dict[str, list[Observation]] = {}
    for row in rows:
        if (family := _family(row.indicator)) != "":
            families.setdefault(family, []).append(row)
    for told in families.values():
        named = [blanked(fold(row.item)) for row in told if row.item]
        good = _good(named) if len(named) < len(told) else ""
        if good and good in blanked(fold(text[:LEAD])) and (words := blanked(fold(text))).count(good) >= MENTIONS:
            _take(text, words.find(good), len(good) - 2, told)


def _family(indicator: str) -> str:
    """What an indicator tells of a good: 'trade', 'price', 'output'; '' where it tells of none."""
    trait = traits()[indicator]
    if trait.partner and codes.indicators()[indicator].group == TRADE:
        return "trade"
    if trait.nature == "quoted":
        return "price"
    return "output" if trait.output and trait.nature in ("season", "standing") else ""


def _good(items: list[str]) -> str:
    """The items of a family, blanked -> the good that most of them are; '' where there is none."""
    often = [item for item, _ in Counter(items).most_common(CANDIDATES)]
    told = {item: sum(item in other for other in items) for item in often}  # 'gạo' in 'khối lượng gạo'
    good = max(filter(names_good, often), key=told.__getitem__, default="")
    return good if good and told[good] >= SHARE * len(items) else ""


def _take(text: str, start: int, length: int, rows: list[Observation]) -> None:
    """The rows without an item, of the areas of those with the good, take it; a total with its area does not."""
    good = words_at(text, (start, start + length))
    areas = {row.area for row in rows if blanked(fold(good)) in blanked(fold(row.item))}
    for row in rows:
        if row.item == "" and row.area in areas and not _of_all(text, row):
            row.item = good
            row.evidence["item"] = Evidence("document", "good that the text is about", start, start + length)


def _of_all(text: str, row: Observation) -> bool:
    """Whether a row is a total of the province or the country: 'tổng kim ngạch xuất khẩu của tỉnh'."""
    start = row.evidence["indicator"].start
    told = blanked(fold(text[start : row.start])) if start >= 0 else ""
    return told.startswith(tuple(f" {total}" for total in totals())) and any(
        f" {fold(phrase)} " in told for phrase in cue_phrases("local")
    )
