"""Stated figures -> doubts about their size, each with another reading; nothing is ever called wrong.

Two doubts. *Magnitude*: a total of a province, per month, is far from what is published for the same territory
(``data/magnitudes.csv``) or, where nothing is, from the same indicator of other provinces. That a size fits says that
no unit slipped, not that the figure is right. *Growth over 100%*:
'tăng 186%' is often a slip for 'bằng 186%'. The limits below are wide, so that what is listed deserves a look; they
are conventions of this kit.
"""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from solieu import codes, glossary, wording
from solieu.derive import end_of, start_of
from solieu.model import DataError

Row = Mapping[str, Any]
AGGREGATES = (
    "grdp", "gross_output", "industrial_output", "agricultural_output", "retail_sales", "investment", "budget_revenue",
    "budget_expenditure",
)  # fmt: skip
FLOWS = (
    *AGGREGATES, "trade_turnover", "exports", "imports", "supervised_goods", "service_revenue", "tourism_revenue",
    "tourist_arrivals",
)  # fmt: skip
STOCKS = ("credit", "deposits", "population")
OWN_LIMIT = 20
"""A total this many times above or below a published figure of the same province and indicator is doubted."""
YEARS = 10
"""Published figures count within this many years."""
MANY, MANY_LIMIT = 5, 100
"""With so many other provinces, a total this many times off their median is doubted."""
FEW_LIMIT, CONTEXT_LIMIT = 200, 1000
"""With fewer, it must be so far from them, and so far from the largest aggregate its document gives the area."""
ALONE_LIMIT = 1000
"""Where the document gives no such aggregate, it must be this far from the others."""
WHOLE_GROWTH, PART_GROWTH = 100, 300
"""Growth in percent above which a rate is doubted, for the whole of an indicator and for a breakdown of it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing compared: kind, the row it is about, the rows it rests on, numbers, verdict, what its texts need."""

    kind: str
    subject: Row
    rows: tuple[str, ...]
    expected: float
    found: float
    unit: str
    verdict: str
    reason: str
    tolerance: float = math.nan
    told: Callable[[str], dict[str, str]] = field(default=lambda language: {})


@dataclass(frozen=True, slots=True)
class Published:
    """A published figure: value in the base unit, its length in months, its year and where it stands."""

    area: str
    indicator: str
    period: str
    value: float
    unit: str
    source: str

    @property
    def monthly(self) -> float:
        """Value per month of the period; a stock as it is."""
        return self.value if self.indicator in STOCKS else self.value / wording.months(self.period)


@lru_cache(maxsize=1)
def published() -> tuple[Published, ...]:
    """() -> the figures of magnitudes.csv. Raises DataError if a row names an unknown code, no number or no period."""
    found = []
    for line, row in codes.read_rows(
        codes.DATA / "magnitudes.csv", ("area", "indicator", "period", "value", "unit", "source")
    ):
        where = f"magnitudes.csv, line {line}"
        for column, known in (("area", codes.areas()), ("indicator", codes.indicators()), ("unit", codes.units())):
            if row[column] not in known:
                raise DataError(f"{where}: {column} {row[column]!r} is not in the codelist; use one of its codes")
        try:
            value = float(row["value"])
            fits = value > 0 and start_of(row["period"]) <= end_of(row["period"]) and "/" in row["period"]
        except (ValueError, DataError):
            fits = False
        if not fits or not row["source"]:
            raise DataError(f"{where}: give a value above 0, a period FIRST/LAST in months, and a source")
        found.append(Published(row["area"], row["indicator"], row["period"], value, row["unit"], row["source"]))
    return tuple(found)


def doubts(rows: Iterable[Row], confirmed: Iterable[str], references: Iterable[Published]) -> Iterator[Comparison]:
    """Stated rows, ids of rates that two values confirm, published figures -> magnitudes, then growth over 100%."""
    rows = list(rows)
    yield from _magnitudes(rows, list(references))
    confirmed = set(confirmed)
    for row in rows:
        if row["measure"] in ("growth_yoy", "growth_pop") and row["unit"] == "percent" and row["status"] != "T":
            limit = WHOLE_GROWTH if is_whole(row) else PART_GROWTH
            if row["value"] > limit and row["row"] not in confirmed:
                yield Comparison("growth_over_100", row, (row["row"],), row["value"] - 100, row["value"], "percent",
                                 "implausible", "growth_over_100.implausible", told=_growth_told(row))  # fmt: skip


def is_whole(row: Row) -> bool:
    """Row -> whether it is about the whole of its indicator and area, not an item, place or partner."""
    return not (row["item"] or row["place"] or row["partner"])


def name(row: Row, language: str) -> str:
    """Row -> what it measures in words: indicator, then item, place and partner."""
    partner = row["partner"] and codes.label("area", row["partner"], language)
    words = (glossary.item(row["item"], language), glossary.place(row["place"], language), partner)
    more = [part for part in words if part]
    return codes.label("indicator", row["indicator"], language) + (f" ({', '.join(more)})" if more else "")


def _growth_told(row: Row) -> Callable[[str], dict[str, str]]:
    def told(language: str) -> dict[str, str]:
        rate = wording.amount(row["value"], "percent", language)
        return {
            "name": name(row, language), "found": rate, "rate": rate,
            "times": wording.number(1 + row["value"] / 100, language, 2),
            "other": wording.amount(row["value"] - 100, "percent", language),
        }  # fmt: skip

    return told


def _monthly(row: Row) -> float:
    return row["value"] if row["indicator"] in STOCKS else row["value"] / row["period_months"]


def one_territory(area: str, one: str, other: str) -> bool:
    """Area, two periods -> whether its code names the same territory in both, however long they are."""
    starts, ends = zip(*((start_of(period), end_of(period)) for period in (one, other)), strict=True)
    return codes.one_territory(area, min(starts), max(ends))


def _magnitudes(rows: list[Row], references: list[Published]) -> Iterator[Comparison]:
    totals = [r for r in rows if r["measure"] == "level" and r["status"] != "T" and is_whole(r) and r["period"]
              and r["value"] > 0 and r["area"].startswith("VN-") and ";" not in r["area"]
              and r["indicator"] in (*FLOWS, *STOCKS)]  # fmt: skip
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in totals:
        groups[row["indicator"], row["unit"]].append(row)
    for (indicator, unit), group in groups.items():
        known = [p for p in references if (p.indicator, p.unit) == (indicator, unit)]
        trusted: dict[str, float] = {}
        rest = []
        for row in group:
            own = [p for p in known if p.area == row["area"] and abs(_year(p.period) - _year(row["period"])) <= YEARS
                   and one_territory(p.area, p.period, row["period"])]  # fmt: skip
            if own:
                near = min(own, key=lambda p, row=row: (abs(_year(p.period) - _year(row["period"])), p.period))
                close = 1 / OWN_LIMIT < _monthly(row) / near.monthly < OWN_LIMIT
                if close:
                    trusted[row["area"]] = _monthly(row)
                yield _sized(row, near.monthly, near, "holds" if close else "implausible", ())
            else:
                rest.append(row)
        for row in rest:
            yield from _against_others(row, group, totals, trusted, known)


def _against_others(
    row: Row, group: list[Row], totals: list[Row], trusted: Mapping[str, float], known: list[Published]
) -> Iterator[Comparison]:
    """A total without a published figure -> a doubt, if it is far from what the other provinces have."""
    others: dict[str, list[float]] = defaultdict(list)
    rows = [r for r in group if r["area"] != row["area"]]
    for other in rows:
        others[other["area"]].append(_monthly(other))
    for figure in known:
        if figure.area != row["area"]:
            others[figure.area].append(figure.monthly)
    others |= {area: [value] for area, value in trusted.items() if area != row["area"]}
    if not others:
        return
    per_area = {area: statistics.median(values) for area, values in others.items()}
    middle = statistics.median_low(per_area.values())
    off = abs(math.log(_monthly(row) / middle))
    context = _from_context(row, totals)
    if len(others) >= MANY:
        doubted = off > math.log(MANY_LIMIT)
    elif context is not None:
        doubted = off > math.log(FEW_LIMIT) and context > math.log(CONTEXT_LIMIT)
    else:
        doubted = off > math.log(ALONE_LIMIT) and _monthly(row) < middle
    if doubted:
        peer = min(rows, key=lambda r: abs(math.log(_monthly(r) / middle)), default=None)
        if peer is not None:
            yield _sized(row, _monthly(peer), peer, "implausible", (peer["row"],))
        else:
            figure = min((p for p in known if p.area != row["area"]), key=lambda p: abs(math.log(p.monthly / middle)))
            yield _sized(row, figure.monthly, figure, "implausible", ())


def _from_context(row: Row, totals: list[Row]) -> float | None:
    """Row -> log distance, per month, to the largest aggregate its document gives the area; None without one."""
    beside = [_monthly(r) for r in totals if (r["doc"], r["area"], r["unit"]) == (row["doc"], row["area"], row["unit"])
              and r["indicator"] in AGGREGATES and r["indicator"] != row["indicator"]]  # fmt: skip
    return abs(math.log(_monthly(row) / max(beside))) if beside else None


def _sized(row: Row, monthly: float, peer: Published | Row, verdict: str, also: tuple[str, ...]) -> Comparison:
    """Total, what it is held against per month, the figure this is from -> comparison over the row's period."""
    ratio = _monthly(row) / monthly
    reason = "magnitude.holds" if verdict == "holds" else "magnitude.small" if ratio < 1 else "magnitude.large"
    value, area, period = (
        (peer.value, peer.area, peer.period)
        if isinstance(peer, Published)
        else (peer["value"], peer["area"], peer["period"])
    )
    source = peer.source if isinstance(peer, Published) else ""

    def told(language: str) -> dict[str, str]:
        return {
            "name": name(row, language),
            "found": wording.amount(row["value"], row["unit"], language, row["bound"]),
            "ratio": wording.number(round(max(ratio, 1 / ratio)), language, 0),
            "peer": wording.amount(value, row["unit"], language),
            "whose": codes.label("area", area, language),
            "period": wording.period(period, language),
            "source": source,
            "limit": str(OWN_LIMIT),
        }

    expected = monthly if row["indicator"] in STOCKS else monthly * row["period_months"]
    return Comparison(
        "magnitude", row, (row["row"], *also), expected, row["value"], row["unit"], verdict, reason, told=told
    )


def _year(period: str) -> int:
    return int(period[:4])
