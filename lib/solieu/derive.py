"""Stated rows -> the figures they imply, each a row of its own that names the rows it rests on.

A figure is derived only where nothing has to be guessed: the rows are of one document and agree in area, period,
indicator, item, place and partner; a rate that is linked to a level (``head``) uses that level and no other; two
different levels or rates of the same thing yield nothing. Every derived row carries the interval that follows from the
printed precision of its sources (see ``rounding``), an empty quote and ``start`` -1. Whether the rows agree with one
another is for the audit to say (``checks``): what tells a share or a balance of rows that do not says so beside it.

Rules, as they stand in the column ``derivation``:

base_from_growth      level / (1 + growth/100): the level of the same period a year earlier
change_from_growth    level minus that base: absolute change on the year before; a fall is negative
plan_from_attainment  level / (attainment/100): the plan of the year; status T
plan_from_excess      level / (1 + excess/100), or level minus an excess in money: the plan of the year; status T
pace                  attainment minus share of the year gone, in percentage points; positive is ahead of time
export_share          exports as a percentage of the trade turnover as told (which may include supervised goods)
balance               exports minus imports; a deficit is negative
"""

from __future__ import annotations

import calendar
import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from solieu import codes

Row = Mapping[str, Any]
KEY = ("doc", "area", "period", "indicator", "item", "place", "partner")
TRADE_KEY = ("doc", "area", "period", "place", "partner", "unit")
DERIVATIONS = (
    "base_from_growth", "change_from_growth", "plan_from_attainment", "plan_from_excess", "pace", "export_share",
    "balance",
)  # fmt: skip
OF_SEVERAL = ("export_share", "balance")
"""Those of DERIVATIONS that set several amounts against one another."""
NET = ("trade_balance",)
"""Indicators that are a difference of two amounts: that of a part may exceed that of the whole, either way."""
FAR_AHEAD = 3
"""A plan share above this many times the share of the year gone is of some other plan: nothing is derived from it."""


def derive(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Stated rows (with row, value_low, value_high) -> derived rows, each kind in the order of DERIVATIONS."""
    stated = [r for r in rows if r["period"] and r["status"] != "T"]
    levels: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    rates: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in stated:
        if row["measure"] == "level":
            if _quantity(row["unit"]):
                levels[_key(row)].append(row)
        elif row["measure"] in ("growth_yoy", "plan_attainment", "plan_excess"):
            rates[(_key(row), row["measure"], row["unit"], row["head"])].append(row)
    found = [*_from_rates(levels, rates), *_from_trade(levels)]
    return sorted(found, key=lambda r: DERIVATIONS.index(r["derivation"]))


def start_of(period: str) -> str:
    """'2024-01/2024-08' -> its first day, '2024-01-01'; '' without a period. Raises DataError if it is no date."""
    first = period.partition("/")[0]
    if not first:
        return ""
    codes.day_of(first)
    return first + "-01-01"[len(first) - 4 :] if len(first) < 10 else first


def end_of(period: str) -> str:
    """'2024-01/2024-08' -> its last day, '2024-08-31'; '' without a period. Raises DataError if it is no date."""
    return codes.day_of(period.partition("/")[2] or period) if period else ""


def in_months(period: str) -> str:
    """'2024-01-01/2024-06-30' -> '2024-01/2024-06'; any period that is not told in days of whole months as it is."""
    first, _, last = period.partition("/")
    whole = len(first) == len(last) == 10 and first[8:] == "01" and codes.day_of(last[:7]) == last
    return f"{first[:7]}/{last[:7]}" if whole else period


def a_year_earlier(period: str) -> str:
    """'2024-01/2024-08' -> '2023-01/2023-08'; 29 February becomes the 28th."""
    return "/".join(_earlier(part) for part in period.split("/"))


@cache
def year_gone(period: str) -> float | None:
    """Period from 1 January within one year -> share of the year gone at its end in percent; None for any other."""
    first, last = start_of(period), end_of(period)
    if not period or first[4:] != "-01-01" or last[:4] != first[:4]:
        return None
    day = datetime.date.fromisoformat(last)
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        return day.month / 12 * 100
    return day.timetuple().tm_yday / (366 if calendar.isleap(day.year) else 365) * 100


def ahead(share: float, period: str) -> float | None:
    """Share of the year's plan achieved in percent, its period -> percentage points ahead of the year gone.

    None where the period tells no year gone, or where so large a share of so short a part of the year (more than
    FAR_AHEAD times it) must be of some other plan.
    """
    gone = year_gone(period)
    return None if gone is None or (gone < 100 and share > FAR_AHEAD * gone) else share - gone


def _earlier(date: str) -> str:
    earlier = f"{int(date[:4]) - 1}{date[4:]}"
    return earlier[:8] + "28" if date.endswith("-02-29") else earlier


def _key(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in KEY)


def _quantity(unit: str) -> bool:
    """Unit -> whether amounts in it can be divided by a growth rate (percentages and index levels cannot)."""
    return unit not in codes.units() or codes.units()[unit].kind != "ratio"


def _one(rows: list[Row]) -> Row | None:
    """Rows of one thing -> the first if all state the same value, else None."""
    return rows[0] if rows and len({(r["value"], r["unit"]) for r in rows}) == 1 else None


def _level(rows: list[Row], head: int | None) -> Row | None:
    return _one([r for r in rows if head is None or r["start"] == head])


def _from_rates(
    levels: Mapping[tuple[str, ...], list[Row]], rates: Mapping[Any, list[Row]]
) -> Iterator[dict[str, Any]]:
    done: set[Any] = set()
    for (key, measure, _, head), group in rates.items():
        rate = _one(group)
        if rate is None:
            continue
        level = _level(levels.get(key, []), head)
        for derived in _RULES[measure](level, rate):
            same = (key, derived["derivation"], derived["value"])
            if same not in done:
                done.add(same)
                yield derived


def _growth(level: Row | None, rate: Row) -> Iterator[dict[str, Any]]:
    if level is None or level["value"] <= 0 or rate["value_low"] <= -100 or rate["unit"] != "percent":
        return
    low, value, high = (1 + rate[name] / 100 for name in ("value_low", "value", "value_high"))
    base = level["value"] / value
    change = level["value"] * (1 - 1 / value)  # as its ends are computed, one of which it may be
    changes = [
        amount * (1 - 1 / factor) for amount in (level["value_low"], level["value_high"]) for factor in (low, high)
    ]
    yield _row(level, rate, "base_from_growth", base, level["value_low"] / high, level["value_high"] / low,
               period=a_year_earlier(level["period"]))  # fmt: skip
    yield _row(level, rate, "change_from_growth", change, min(changes), max(changes), measure="change_abs")


def _attainment(level: Row | None, rate: Row) -> Iterator[dict[str, Any]]:
    if rate["unit"] == "percent" and rate["value_low"] > 0:
        yield from _plan(level, rate, 0, "plan_from_attainment")


def _excess(level: Row | None, rate: Row) -> Iterator[dict[str, Any]]:
    if rate["unit"] == "percent" and rate["value_low"] > -100:
        yield from _plan(level, rate, 100, "plan_from_excess")
    elif level is not None and rate["unit"] == level["unit"] and _of_the_year(level["period"]):
        low, high = level["value_low"] - rate["value_high"], level["value_high"] - rate["value_low"]
        yield _row(level, rate, "plan_from_excess", level["value"] - rate["value"], low, high,
                   period=_year(level["period"]), status="T")  # fmt: skip


def _plan(level: Row | None, rate: Row, offset: float, rule: str) -> Iterator[dict[str, Any]]:
    low, value, high = (rate[name] + offset for name in ("value_low", "value", "value_high"))
    points = ahead(value, rate["period"])
    if points is None:
        return
    if level is not None and level["value"] > 0:
        yield _row(level, rate, rule, level["value"] / value * 100, level["value_low"] / high * 100,
                   level["value_high"] / low * 100, period=_year(level["period"]), status="T")  # fmt: skip
    yield _row(rate, rate, "pace", points, low - value + points, high - value + points, unit="percentage_point",
               measure="plan_pace")  # fmt: skip


_RULES: dict[str, Callable[[Row | None, Row], Iterator[dict[str, Any]]]] = {
    "growth_yoy": _growth, "plan_attainment": _attainment, "plan_excess": _excess,
}  # fmt: skip


def _from_trade(levels: Mapping[tuple[str, ...], list[Row]]) -> Iterator[dict[str, Any]]:
    told: dict[tuple[str, ...], dict[str, Row]] = defaultdict(dict)
    for rows in levels.values():
        for unit in dict.fromkeys(row["unit"] for row in rows):
            row = _one([row for row in rows if row["unit"] == unit])
            if row is not None and not row["item"]:
                told[tuple(row[name] for name in TRADE_KEY)][row["indicator"]] = row
    for by in told.values():
        exports, imports, turnover = (by.get(name) for name in ("exports", "imports", "trade_turnover"))
        if exports and turnover and 0 <= exports["value"] <= turnover["value"]:
            yield _row(exports, turnover, "export_share", exports["value"] / turnover["value"] * 100,
                       exports["value_low"] / turnover["value_high"] * 100,
                       exports["value_high"] / turnover["value_low"] * 100,
                       unit="percent", measure="share")  # fmt: skip
        if exports and imports:
            yield _row(exports, imports, "balance", exports["value"] - imports["value"],
                       exports["value_low"] - imports["value_high"], exports["value_high"] - imports["value_low"],
                       indicator="trade_balance")  # fmt: skip


def _year(period: str) -> str:
    return f"{period[:4]}-01/{period[:4]}-12"


def _of_the_year(period: str) -> bool:
    return year_gone(period) == 100


def _row(subject: Row, other: Row, rule: str, value: float, low: float, high: float, **changed: str) -> dict[str, Any]:
    """The thing spoken of, the other source, rule, value and interval -> a derived row about the same thing."""
    sources = list(dict.fromkeys((subject["row"], other["row"])))
    status = "E" if "E" in (subject["status"], other["status"]) else "A"
    derived = {
        **{name: subject[name] for name in KEY}, "unit": subject["unit"], "measure": subject["measure"],
        "status": status,
        "bound": "~" if subject["bound"] or other["bound"] else "", "value": value, "value_low": low,
        "value_high": high, "origin": "derived", "derivation": rule, "sources": ";".join(sources),
        "row": f"{other['row']}:{rule}",
        "start": -1, "end": -1, "quote": "", "sentence": "", "sentence_start": -1, "head": None, "whole": None,
        "evidence": "{}",
    }  # fmt: skip
    return {**derived, **changed}
