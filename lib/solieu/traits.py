"""How each indicator behaves in running text -> Trait, from data/traits.csv; and the kinds of unit it is given in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from solieu import codes
from solieu.lexicon import Lexicon, table

PHYSICAL = frozenset(("mass", "volume", "area", "length", "energy", "power"))
"""Kinds of unit whose figure is often followed by what is measured ('22 triệu tấn sắt thép')."""


@dataclass(frozen=True, slots=True)
class Trait:
    """What reading an indicator needs to know.

    ``nature``    flow (of a period), stock (at the end of one), standing (things there are, dated by the document),
                  quoted (a price, dated by the document unless a month is being spoken of) or season (a flow, of which
                  what is told 'to 15 March' is that of the day)
    ``percent``   measure of a percentage that stands without a verb; '' where none can be meant
    ``partner``   another country is its trading partner or investor, not its area
    ``own_period`` a monthly index: its periods do not carry to another indicator, nor do bases carry within it
    ``output``    what an amount means while it is spoken of (the output of a crop): the first its unit can measure
    ``company``   said of a company, it is that company's result
    ``topic``     projects, capital and firms that the next figure names are its own
    ``parts``     its components are told one after another, each by its own name
    ``site``      a single project or works: its province goes on with it from sentence to sentence
    ``counted``   so wide that the item must say what is counted
    ``capital``   counts projects or firms and gives their capital beside the count
    ``passing``   told in passing: a sentence behind it that has a subject of its own does not go on with it
    ``generic``   of every branch: that of the branch which a heading or a sentence without figures named last
    ``structure`` its shares are those of a structure, so that a change told behind one is in points
    ``per``       what an amount of it is of one of, though the text prints no divisor
    ``yields``    indicators that its terms give way to while those are being spoken of
    """

    nature: str
    percent: str
    partner: bool
    own_period: bool
    output: tuple[str, ...]
    company: bool
    topic: bool
    parts: bool
    site: bool
    counted: bool
    capital: bool
    passing: bool
    generic: bool
    structure: bool
    per: str
    yields: frozenset[str]


@cache
def traits() -> dict[str, Trait]:
    """Indicator code -> its Trait."""
    flags = ("company", "topic", "parts", "site", "counted", "capital", "passing", "generic", "structure")
    return {
        row["indicator"]: Trait(
            row["nature"], row["percent"], row["partner"] == "yes", row["own_period"] == "yes",
            tuple(filter(None, row["output"].split(";"))),
            *(row[name] == "yes" for name in flags), row["per"], frozenset(filter(None, row["yields"].split(";"))),
        )
        for row in table("traits")
    }  # fmt: skip


@cache
def unit_kind(unit: str) -> str:
    """Unit code -> the kind that terms ask for: money, percent, count, mass, ...; a flow per year is of its unit."""
    base, _, per = unit.partition("/")
    if per and per not in ("year", "month", "day"):
        return "compound"
    if base in ("percent", "percentage_point"):
        return "percent"
    known = codes.units().get(base)
    return known.kind if known else "money"


def of_crops(indicator: str) -> bool:
    """Indicator code -> whether it is told of one crop after another: area, yield, output."""
    return "crop_output" in traits()[indicator].output


def is_price(unit: str) -> bool:
    """Unit code -> whether it is money for an amount of a good: VND/kg, USD/tonne; not VND/person or tonne/ha."""
    base, _, per = unit.partition("/")
    goods = _GOODS.get(per) or (codes.units()[per].kind if per in codes.units() else "")
    return goods in ("mass", "volume", "energy") and unit_kind(base) == "money"


_GOODS = {"kg": "mass", "litre": "volume"}


def takes(words: Lexicon, indicator: str, kind: str) -> bool:
    """Whether an indicator can be given in a kind of unit: one that any of its terms is given in."""
    known = words.kinds.get(indicator, {""})
    return kind in known or "" in known or kind == "ratio"


@cache
def branches() -> frozenset[str]:
    """The indicators of branches, any of which a generic one ('production value') can mean."""
    return frozenset().union(*(trait.yields for trait in traits().values() if trait.generic))
