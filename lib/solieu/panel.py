"""Observations -> the panel: one tidy, checked pandas frame of what the texts state and what follows from it.

One row per figure. ``origin`` says 'stated' or 'derived', and the two never mix: a stated row is an observation as
it was read, a derived row names its rule (``derivation``) and the rows it rests on (``sources``, ids joined by
';'). Values are in base units (VND, USD, tonne ...; percent values are percentages, a fall is negative).
``value_low`` and ``value_high`` bound what a printed figure may stand for, given its last digit and words such as
"gần" (see ``rounding``). ``period_start`` and ``period_end`` are the first and last day, inclusive, NaT without a
period, and whole months told in days ('to 30 June') are written as months, so that one span of time has one name;
``period_months`` is the length in months, a fraction for spans of days. Codes are categoricals with labels
in Vietnamese and English beside them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from solieu import codes
from solieu.derive import DERIVATIONS, derive, end_of, in_months, start_of
from solieu.model import DataError, Observation, SchemaError
from solieu.rounding import interval
from solieu.store import typed

if TYPE_CHECKING:
    import pandera.pandas as pa

LABELLED = ("indicator", "unit", "measure", "area", "status")
LABELS = tuple(f"{name}_{language}" for name in LABELLED for language in codes.LANGUAGES)
COLUMNS = (
    "row", "origin", "derivation", "sources", "doc", "start", "end", "quote", "value", "value_low", "value_high",
    "unit", "measure", "indicator", "item", "area", "place", "partner", "period", "period_start", "period_end",
    "period_days",
    "period_months", "status", "bound", "sentence", "sentence_start", "head", "whole", "evidence", *LABELS,
)  # fmt: skip
TEXTS = ("row", "sources", "quote", "item", "place", "partner", "period", "sentence", "evidence", *LABELS)
BOUNDS = ("", "~", "<", ">")
_MONTH = 365.25 / 12


def panel(observations: pd.DataFrame | Iterable[Observation]) -> pd.DataFrame:
    """Observations (records, or a frame as ``read_observations`` gives) -> the panel, one row per figure.

    Columns as in COLUMNS; stated rows first, by document and place in the text, then derived rows; the index counts
    from 0. The input is not changed.

    Raises:
        SchemaError: a column is missing or a value breaks the schema; names row, column, value and remedy.
    """
    frame = observations if isinstance(observations, pd.DataFrame) else _frame(observations)
    frame = typed(frame, "observations").sort_values(["doc", "start"], kind="stable").reset_index(drop=True)
    _check_codes(frame)
    stated = [_stated(record) for record in frame.to_dict("records")]
    _number_repeats(stated)
    rows = pd.DataFrame([*stated, *derive(stated)], columns=[c for c in COLUMNS if c not in LABELS])
    return validate(_typed(rows))


def validate(frame: pd.DataFrame) -> pd.DataFrame:
    """Panel -> the same panel, once it fits the schema.

    Raises:
        SchemaError: it does not; names the row, the column, the value and the remedy.
    """
    import pandera.errors

    if list(frame.columns) != list(COLUMNS):
        wrong = next(iter({*COLUMNS} ^ {*frame.columns}), "order")
        fault = (
            "is missing" if wrong in COLUMNS else "is not part of a panel" if wrong != "order" else "is not as declared"
        )
        raise SchemaError(f"panel, column {wrong}: {fault}; keep the columns that solieu.panel() gives, in their order")
    try:
        return schema().validate(frame)
    except pandera.errors.SchemaError as error:
        raise SchemaError(_told(frame, error)) from None


@lru_cache(maxsize=1)
def schema() -> pa.DataFrameSchema:
    """() -> the declared schema of a panel, with the rules that hold across columns."""
    import pandera.pandas as pa

    def coded(values: Iterable[str]) -> pa.Column:
        return pa.Column(pd.CategoricalDtype(list(values)), nullable=False)

    columns = {name: pa.Column(str, nullable=False) for name in TEXTS}
    columns |= {name: pa.Column("float64") for name in ("value", "value_low", "value_high")}
    columns |= {name: pa.Column("datetime64[ns]", nullable=True) for name in ("period_start", "period_end")}
    columns |= {name: pa.Column("int64") for name in ("start", "end", "sentence_start")}
    columns |= {name: pa.Column("Int64", nullable=True) for name in ("head", "whole", "period_days")}
    columns |= {
        "row": pa.Column(str, pa.Check.str_length(min_value=3), unique=True),
        "origin": coded(("stated", "derived")),
        "derivation": coded(("", *DERIVATIONS)),
        "measure": coded(codes.measures()),
        "indicator": coded(codes.indicators()),
        "status": coded(codes.STATUSES),
        "bound": coded(BOUNDS),
        "doc": pa.Column("category"),
        "unit": pa.Column("category"),
        "area": pa.Column("category"),
        "period_months": pa.Column("float64", pa.Check.gt(0), nullable=True),
    }
    checks = [pa.Check(test, error=told) for told, test in _RULES.items()]
    return pa.DataFrameSchema({name: columns[name] for name in COLUMNS}, checks=checks, strict=True, ordered=True)


def _sources_resolve(frame: pd.DataFrame) -> pd.Series:
    known = set(frame["row"])
    return frame["sources"].map(lambda told: not told or known.issuperset(told.split(";")))


_RULES = {
    "value must lie between value_low and value_high": lambda f: f["value"].between(f["value_low"], f["value_high"]),
    "period_start must not be after period_end": lambda f: ~(f["period_start"] > f["period_end"]),
    "a derived row names its rule, a stated row none": lambda f: (f["origin"] == "derived") == (f["derivation"] != ""),
    "a derived row names its sources, a stated row none": lambda f: (f["origin"] == "derived") == (f["sources"] != ""),
    "a stated row stands at a place in its document": lambda f: (f["origin"] == "derived") | (f["end"] > f["start"]),
    "sources must be rows of the panel": _sources_resolve,
}


def _frame(observations: Iterable[Observation]) -> pd.DataFrame:
    records = [o.row() for o in observations]
    return pd.DataFrame(records, columns=None if records else list(Observation.__dataclass_fields__))


def _check_codes(frame: pd.DataFrame) -> None:
    """Raise SchemaError at the first observation with a code outside the codelists or a period that is no date."""
    lists = {
        "measure": (set(codes.measures()), "a code of measures.csv"),
        "indicator": (set(codes.indicators()), "a code of indicators.csv"),
        "status": (set(codes.STATUSES), "A, E or T"),
        "bound": (set(BOUNDS), "empty, ~, < or >"),
    }
    tests = {name: (known.__contains__, remedy) for name, (known, remedy) in lists.items()}
    tests["unit"] = (codes.unit_known, "a code of units.csv, an ISO 4217 currency, or two units joined with '/'")
    tests["period"] = (_is_period, "FIRST/LAST in months or days (2024-01/2024-08), or empty")
    tests["doc"] = (bool, "the id of a document")
    tests["quote"] = (bool, "the figure as the text prints it")
    for column, (fits, remedy) in tests.items():
        for value in frame[column].unique():
            if not fits(value):
                row = frame.loc[frame[column] == value].iloc[0]
                where = f"observations, row {row['doc']}:{row['start']}, column {column}"
                raise SchemaError(f"{where}: {value!r} does not fit; give {remedy}")


def _is_period(period: str) -> bool:
    try:
        return start_of(period) <= end_of(period)
    except DataError:
        return False


def _stated(record: Mapping[str, Any]) -> dict[str, Any]:
    """Observation as a dict -> stated row with its id and interval."""
    low, high = interval(record["quote"], record["value"], record["unit"], record["bound"])
    if record["measure"] == "ratio":
        low = high = record["value"]
    row = {name: value for name, value in record.items() if name in COLUMNS}
    row["period"] = in_months(record["period"])
    for link in ("head", "whole"):
        row[link] = None if pd.isna(record[link]) else int(record[link])
    return {
        **row, "row": f"{record['doc']}:{record['start']}", "origin": "stated", "derivation": "", "sources": "",
        "value_low": low, "value_high": high,
    }  # fmt: skip


def _number_repeats(rows: list[dict[str, Any]]) -> None:
    """Give further rows of one quote (one figure that holds for each of several areas) ids of their own."""
    seen: dict[str, int] = {}
    for row in rows:
        seen[row["row"]] = count = seen.get(row["row"], 0) + 1
        if count > 1:
            row["row"] += f"#{count}"


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows as objects -> frame with dates, lengths, labels and the column types of the schema."""
    periods = {p: _dates(p) for p in rows["period"].unique()}
    for place, name in enumerate(("period_start", "period_end", "period_days", "period_months")):
        rows[name] = rows["period"].map(lambda p, place=place: periods[p][place])
    for kind in LABELLED:
        for language in codes.LANGUAGES:
            told = {c: codes.label(kind, c, language) if c else "" for c in rows[kind].unique()}
            rows[f"{kind}_{language}"] = rows[kind].map(told)
    types: dict[str, Any] = dict.fromkeys(TEXTS, "str") | dict.fromkeys(("doc", "unit", "area"), "category")
    types |= dict.fromkeys(("value", "value_low", "value_high", "period_months"), "float64")
    types |= dict.fromkeys(("start", "end", "sentence_start"), "int64")
    types |= dict.fromkeys(("head", "whole", "period_days"), "Int64")
    types |= dict.fromkeys(("period_start", "period_end"), "datetime64[ns]")
    listed = {"origin": ("stated", "derived"), "derivation": ("", *DERIVATIONS), "bound": BOUNDS}
    listed |= {"measure": codes.measures(), "indicator": codes.indicators(), "status": codes.STATUSES}
    types |= {name: pd.CategoricalDtype(list(values)) for name, values in listed.items()}
    return rows[list(COLUMNS)].astype(types)


def _dates(period: str) -> tuple[Any, Any, Any, float]:
    """Period -> first day, last day, length in days and in months; all missing without a period."""
    if not period:
        return pd.NaT, pd.NaT, pd.NA, float("nan")
    first, last = (datetime.date.fromisoformat(day) for day in (start_of(period), end_of(period)))
    days = (last - first).days + 1
    whole = first.day == 1 and (last + datetime.timedelta(days=1)).day == 1
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return pd.Timestamp(first), pd.Timestamp(last), days, float(months) if whole else days / _MONTH


def _told(frame: pd.DataFrame, error: Any) -> str:
    """What pandera says -> a message with the row, the column, the value and the remedy."""
    column = error.schema.name if error.schema.name in frame.columns else ""
    cases = error.failure_cases
    if isinstance(cases, pd.DataFrame) and "index" in cases and cases["index"].notna().any():
        at = cases.loc[cases["index"].notna(), "index"].iloc[0]
        where = f"panel, row {frame.loc[at, 'row']}"
        where += f", column {column}: {frame.loc[at, column]!r}" if column else ""
    else:
        where = "panel" + (f", column {column}" if column else "")
    told = str(getattr(error.check, "error", None) or error).partition("\n")[0]
    return f"{where}: {told}; make panels with solieu.panel() and leave their columns as they are"
