"""Panel -> yearly growth of one thing between two documents of one area, where their periods can be compared.

Comparable are two levels of the same indicator, item, place, partner and unit over the same months of different years,
of one territory. Values are compared as the texts give them, at the prices of each time. What cannot be compared is
told with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import pandas as pd

from solieu import codes

KEY = ("area", "indicator", "item", "place", "partner")
COLUMNS = (
    *KEY, "unit", "doc_first", "period_first", "value_first", "doc_last", "period_last", "value_last", "years",
    "change", "annual", "annual_low", "annual_high", "reason", "rows",
)  # fmt: skip
NEEDED = (
    *KEY, "row", "origin", "measure", "status", "doc", "unit", "value", "value_low", "value_high", "period",
    "period_start", "period_end", "period_days",
)  # fmt: skip
"""Columns of a panel that tell whether and how two of its rows compare."""
REASONS = ("other_months", "other_unit", "same_year", "other_territory", "two_values", "not_positive")
"""Why two figures are not compared, in the order in which it is asked; in words by the texts ``growth.REASON``."""
ONE_TEXT = "same_text"
"""Why there is no pair at all: one document alone gives the figures."""

Row = Mapping[str, Any]


def annualised(panel: pd.DataFrame, area: str = "") -> pd.DataFrame:
    """Panel, area ('' for all) -> one row for each pair of figures that two documents give of the same thing.

    ``change`` is the whole change and ``annual`` the rate a year that compounds to it, in percent, a fall negative;
    ``annual_low`` and ``annual_high`` bound it by the printed digits. ``years`` lie between the periods. With a
    ``reason`` (see REASONS) these are missing: then the row holds the longest periods of the two documents. ``rows``
    are the ids of both rows, joined by ';'. Targets, percentages and index levels are left out.
    """
    rows = panel[list(NEEDED)]
    rows = rows[(rows["origin"] == "stated") & (rows["measure"] == "level") & (rows["status"] != "T")]
    rows = rows[(rows["period"] != "") & rows["unit"].map(_is_amount).astype(bool)]
    rows = rows[rows["area"] == area] if area else rows[rows["area"].astype(str) != ""]
    groups: dict[tuple[str, ...], dict[str, list[Row]]] = {}
    for row in rows.to_dict("records"):
        by_document = groups.setdefault(tuple(str(row[name]) for name in KEY), {})
        by_document.setdefault(str(row["doc"]), []).append(row)
    found = [pair for documents in groups.values() for pair in _pairs(documents)]
    frame = pd.DataFrame(found, columns=list(COLUMNS))
    numbers = ("value_first", "value_last", "years", "change", "annual", "annual_low", "annual_high")
    return frame.astype({name: "float64" if name in numbers else "str" for name in COLUMNS})


def compared(values: pd.DataFrame) -> tuple[list[Any], list[str]]:
    """Values of one thing in one unit -> its comparable pairs as in :func:`annualised`, or why there is none.

    Reasons are those of REASONS, or ONE_TEXT where there are no two documents to compare.
    """
    pairs = list(annualised(values).itertuples(index=False))
    found = [pair for pair in pairs if not pair.reason]
    return found, [] if found else list(dict.fromkeys(pair.reason for pair in pairs)) or [ONE_TEXT]


def _is_amount(unit: str) -> bool:
    return unit not in codes.units() or codes.units()[unit].kind != "ratio"


def _pairs(documents: Mapping[str, Sequence[Row]]) -> Iterator[dict[str, Any]]:
    """Figures of one thing by document -> every comparable pair, or why two documents have none."""
    for one, other in combinations(documents.values(), 2):
        first, last = sorted((one, other), key=lambda rows: max(row["period_end"] for row in rows))
        judged = [(_reason(a, b, first, last), a, b) for a in first for b in last if a["period_end"] <= b["period_end"]]
        done: set[str] = set()
        for reason, a, b in judged:
            if not reason and b["period"] + a["period"] not in done:
                done.add(b["period"] + a["period"])
                yield _row(a, b, "")
        if judged and not done:
            nearest = max(judged, key=lambda j: (REASONS.index(j[0]), j[1]["period_days"] + j[2]["period_days"]))
            yield _row(nearest[1], nearest[2], nearest[0])


def _reason(a: Row, b: Row, first: Sequence[Row], last: Sequence[Row]) -> str:
    """Earlier and later figure and all of their documents -> why they cannot be compared, '' if they can."""
    if _months(a) != _months(b):
        return "other_months"
    if a["unit"] != b["unit"]:
        return "other_unit"
    if a["period_end"].year == b["period_end"].year:
        return "same_year"
    if not codes.one_territory(str(b["area"]), a["period_start"].date(), b["period_end"].date()):
        return "other_territory"
    for row, rows in ((a, first), (b, last)):
        if (
            len({other["value"] for other in rows if (other["period"], other["unit"]) == (row["period"], row["unit"])})
            > 1
        ):
            return "two_values"
    return "" if a["value_low"] > 0 and b["value_low"] > 0 else "not_positive"


def _months(row: Row) -> tuple[int, int, int]:
    """Row -> first month, last month and years spanned; the same for periods that differ in their years alone."""
    start, end = row["period_start"], row["period_end"]
    whole = start.day == 1 and (end + pd.Timedelta(days=1)).day == 1
    days = (0, 0) if whole else (start.day, end.day)
    return start.month * 100 + days[0], end.month * 100 + days[1], end.year - start.year


def _row(a: Row, b: Row, reason: str) -> dict[str, Any]:
    told = {name: str(b[name]) for name in KEY} | {"unit": str(b["unit"]), "reason": reason}
    for name, row in (("first", a), ("last", b)):
        told |= {f"doc_{name}": str(row["doc"]), f"period_{name}": row["period"], f"value_{name}": row["value"]}
    told["rows"] = f"{a['row']};{b['row']}"
    if not reason:
        years = b["period_end"].year - a["period_end"].year
        rates = [
            ((later / earlier) ** (1 / years) - 1) * 100
            for later, earlier in (
                (b["value"], a["value"]), (b["value_low"], a["value_high"]), (b["value_high"], a["value_low"])
            )
        ]  # fmt: skip
        told |= dict(zip(("annual", "annual_low", "annual_high"), rates, strict=True))
        told |= {"years": years, "change": (b["value"] / a["value"] - 1) * 100}
    return told
