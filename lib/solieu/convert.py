"""Panel -> amounts in US dollars, per head and in constant prices, with the rate, its year and its source beside each.

Rates come from data/reference.csv (series, area, year, value, unit, certainty, source, note) and from a file
``reference.csv`` beside documents.csv, whose rows take the place of the kit's for the same series, area and year.
Nothing is converted silently: every function adds columns and leaves ``value`` as it is; where no rate fits, the new
value is missing and a reason stands there.

Series: ``usd_rate`` (dong a US dollar, average of the year), ``population`` (persons, average of the year),
``gdp_deflator`` and ``cpi`` (index of the whole country). A rate is of the year in which the whole period lies.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from solieu import codes
from solieu.lexicon import cue_phrases
from solieu.model import DataError

FILE = "reference.csv"
COLUMNS = ("series", "area", "year", "value", "unit", "certainty", "source", "note")
CERTAINTY = ("official", "reprinted", "computed", "stated")
"""In the publisher's own table; that figure as another prints it; worked out from such; given by the user."""
COUNTRY = "VN"
UNITS = {"usd_rate": "VND/USD", "population": "count", "gdp_deflator": "index", "cpi": "index"}
REASONS = (
    "no_period", "two_years", "no_rate", "no_population", "members_missing", "not_vnd", "not_amount", "part_of_area",
    "already_per_head", "constant_prices",
)  # fmt: skip
"""Why a value is missing; in words by the texts ``convert.REASON``."""
AMOUNTS = ("level", "change_abs")
PER_HEAD = ("grdp_per_capita", "income", "price")
"""Indicators whose values are of one person or thing already."""

Table = Mapping[tuple[str, str, int], "Rate"]


@dataclass(frozen=True, slots=True)
class Rate:
    """One row of a reference file."""

    series: str
    area: str
    year: int
    value: float
    unit: str
    certainty: str
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """The rate for one row, or why there is none."""

    value: float = math.nan
    year: int | None = None
    source: str = ""
    reason: str = ""


@lru_cache(maxsize=8)
def reference(corpus: str | Path | None = None) -> Table:
    """Folder of a corpus, None for none -> {(series, area, year): Rate}, the corpus's own rows before the kit's.

    Raises:
        DataError: a row breaks a rule; names file, line, value and remedy.
    """
    own = Path(corpus) / FILE if corpus is not None else None
    table = _read(codes.DATA / FILE)
    return table | _read(own) if own is not None and own.is_file() else table


def frame(table: Table) -> pd.DataFrame:
    """Rates -> frame with the columns of COLUMNS, one row a rate."""
    rows = [[getattr(rate, column) for column in COLUMNS] for rate in table.values()]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _read(path: Path) -> dict[tuple[str, str, int], Rate]:
    out: dict[tuple[str, str, int], Rate] = {}
    for line, row in codes.read_rows(path, ("series", "area", "year", "value", "source")):
        where = f"{path.name}, line {line}"
        series, area, year = row["series"], row["area"] or COUNTRY, row["year"]
        unit, certainty = row.get("unit") or UNITS.get(series, ""), row.get("certainty") or "stated"
        if series not in UNITS:
            raise DataError(f"{where}: series {series!r} is unknown; write one of {', '.join(UNITS)}")
        if area not in codes.areas():
            raise DataError(f"{where}: area {area!r} is unknown; write a code of areas.csv, VN for the country")
        if not (year.isdecimal() and len(year) == 4):
            raise DataError(f"{where}: year {year!r} is not a year; write it with four digits")
        if unit != UNITS[series]:
            raise DataError(f"{where}: unit {unit!r} does not fit {series}; write {UNITS[series]} or leave it empty")
        if certainty not in CERTAINTY:
            raise DataError(f"{where}: certainty {certainty!r} is unknown; write one of {', '.join(CERTAINTY)}")
        if not row["source"]:
            raise DataError(f"{where}: the source is empty; say where {row['value']!r} was published")
        if (series, area, int(year)) in out:
            raise DataError(f"{where}: {series} of {area} in {year} stands twice; delete one row")
        value = _positive(where, row["value"])
        out[series, area, int(year)] = Rate(
            series, area, int(year), value, unit, certainty, row["source"], row.get("note", "")
        )
    return out


def _positive(where: str, written: str) -> float:
    try:
        value = float(written)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise DataError(f"{where}: value {written!r} is no number above 0; write digits with a point, 23208.37")
    return value


# ---- the three conversions


def to_usd(rows: pd.DataFrame, table: Table | None = None, within: int = 0) -> pd.DataFrame:
    """Rows of a panel -> the same with ``usd``, usd_low, usd_high and usd_rate, usd_rate_year, _source, _reason.

    Amounts in dong (and in dong per something) are divided by dong a dollar of the year; amounts in dollars stay as
    they are, with a rate of 1 and no year. ``within`` allows the nearest year that many years away, the earlier of two.
    Missing where the unit is neither, the period is unknown or crosses years, or no rate is known.
    """

    def found(row: Mapping[str, object]) -> _Found:
        currency = str(row["unit"]).partition("/")[0]
        if currency == "USD":
            return _Found(1.0)
        if currency != "VND" or row["measure"] not in AMOUNTS:
            return _Found(reason="not_vnd")
        return _of_year(table, "usd_rate", row, within)

    table = reference() if table is None else table
    return _added(rows, "value", "usd", "usd_rate", found, lambda rate: 1 / rate)


def per_head(rows: pd.DataFrame, table: Table | None = None, column: str = "value", within: int = 0) -> pd.DataFrame:
    """Rows of a panel -> the same with ``per_head``, its bounds and population, population_year, _source, _reason.

    ``column`` is divided by the population of the row's area ('usd' after ``to_usd`` gives dollars a head); the amount
    is that of the period, not made annual. From 2025-07-01 on, a population of before is the sum over the members of a
    merged province, if all are known. Missing for rates, for a place within the area and without a population.
    """

    def found(row: Mapping[str, object]) -> _Found:
        unit = codes.units().get(str(row["unit"]))
        if row["measure"] not in AMOUNTS or unit is None or unit.kind == "ratio":
            return _Found(reason="not_amount")
        if row["indicator"] in PER_HEAD:
            return _Found(reason="already_per_head")
        return _Found(reason="part_of_area") if row["place"] else _of_year(table, "population", row, within)

    table = reference() if table is None else table
    return _added(rows, column, "per_head", "population", found, lambda persons: 1 / persons)


def constant_prices(
    rows: pd.DataFrame, year: int, table: Table | None = None, series: str = "gdp_deflator"
) -> pd.DataFrame:
    """Rows of a panel, year -> the same with ``real``, its bounds and deflator, deflator_year, _source, _reason.

    Amounts in dong are put in prices of ``year`` by the index of the whole country: value × index of that year / index
    of the row's year. Missing, with the reason, where the sentence says that the amount is at constant prices already;
    texts that do not say so seldom mean it.

    Raises:
        DataError: there is no such index for ``year``.
    """
    table = reference() if table is None else table
    base = table.get((series, COUNTRY, year))
    if base is None:
        known = sorted(y for name, _, y in table if name == series)
        told = f"{known[0]}-{known[-1]}" if known else "no year"
        raise DataError(f"{series}: no value for {year}, only for {told}; add a row to {FILE} beside documents.csv")

    def found(row: Mapping[str, object]) -> _Found:
        if row["unit"] != "VND" or row["measure"] not in AMOUNTS:
            return _Found(reason="not_vnd")
        if at_constant_prices(row):
            return _Found(reason="constant_prices")
        return _of_year(table, series, row, 0)

    return _added(rows, "value", "real", "deflator", found, lambda index: base.value / index)


def at_constant_prices(row: Mapping[str, object]) -> bool:
    """Row of a panel -> whether its sentence says that the figure is at constant prices ('theo giá so sánh 2010').

    The words for prices right behind the figure count, in brackets or not, else the last before it.
    """
    sentence, start = str(row["sentence"]).lower(), int(row["start"]) - int(row["sentence_start"])
    before, behind = sentence[:start], sentence[start + len(str(row["quote"])) :].lstrip(" (")
    told = [(phrase, basis) for basis in ("current", "constant") for phrase in cue_phrases("prices", basis)]
    if right := [basis for phrase, basis in told if behind.startswith(phrase)]:
        return right[0] == "constant"
    last, basis = max((before.rfind(phrase), basis) for phrase, basis in told)
    return last >= 0 and basis == "constant"


def price_level(first: str, last: str, table: Table | None = None, series: str = "gdp_deflator") -> float:
    """Two periods -> prices of the year of the last over those of the first; NaN where an index is not known.

    A period has an index if it lies within one year.
    """
    table = reference() if table is None else table
    levels = [table.get((series, COUNTRY, int(one[:4]))) if len({end[:4] for end in one.split("/")}) == 1 else None
              for one in (first, last)]  # fmt: skip
    return math.nan if None in levels else levels[1].value / levels[0].value


def _added(
    rows: pd.DataFrame, column: str, name: str, rate: str, found: Callable[[Mapping[str, object]], _Found],
    factor: Callable[[float], float],
) -> pd.DataFrame:  # fmt: skip
    """Rows -> a copy with the converted value and its bounds, and what it was converted with or why it was not."""
    told = [found(record) for record in rows.to_dict("records")]
    factors = pd.Series([factor(one.value) for one in told], index=rows.index, dtype="float64")
    added = {f"{name}{bound}": rows[f"{column}{bound}"] * factors for bound in ("", "_low", "_high")}
    added |= {
        rate: pd.Series([one.value for one in told], index=rows.index, dtype="float64"),
        f"{rate}_year": pd.Series([one.year for one in told], index=rows.index, dtype="Int64"),
        f"{rate}_source": pd.Series([one.source for one in told], index=rows.index, dtype="str"),
        f"{rate}_reason": pd.Series([one.reason for one in told], index=rows.index, dtype="str"),
    }
    return rows.assign(**added)


def _of_year(table: Table, series: str, row: Mapping[str, object], within: int) -> _Found:
    """Row -> the rate of the year of its period, or of the nearest year allowed."""
    first, last = row["period_start"], row["period_end"]
    if pd.isna(first) or pd.isna(last):
        return _Found(reason="no_period")
    if first.year != last.year:
        return _Found(reason="two_years")
    reason = "no_population" if series == "population" else "no_rate"
    for year in sorted(range(last.year - within, last.year + within + 1), key=lambda y: (abs(y - last.year), y)):
        if series != "population":
            found = _one(table, series, COUNTRY, year)
        else:
            found = _population(table, str(row["area"]), year, last.strftime("%Y-%m-%d"))
        if not found.reason:
            return found
        reason = found.reason if found.reason == "members_missing" else reason
    return _Found(reason=reason)


def _one(table: Table, series: str, area: str, year: int) -> _Found:
    rate = table.get((series, area, year))
    return _Found(rate.value, rate.year, rate.source) if rate else _Found(reason="no_rate")


def _population(table: Table, area: str, year: int, day: str) -> _Found:
    """Area, year, day -> its population, of the territory that it has on the day."""
    known = codes.areas().get(area)
    if known is None:
        return _Found(reason="no_rate")
    parts = (area,) if codes.one_territory(area, f"{year}-12-31", day) else codes.members(area, day)
    found = [_one(table, "population", part, year) for part in parts]
    if any(one.reason for one in found):
        return _Found(reason="members_missing" if len(parts) > 1 else "no_rate")
    return _Found(sum(one.value for one in found), year, "; ".join(dict.fromkeys(one.source for one in found)))
