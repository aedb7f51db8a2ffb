"""Panel -> what provinces merged on 1 July 2025 come to before it: sums of their members, never of a part of them.

A figure of a merged province for an earlier period exists only where every member tells the same indicator in the same
unit for the same period, each one value; otherwise the sum is missing and the members that are silent are named. Only
amounts that add up are summed: no rates, shares, indexes or prices. Source of the members: Resolution 202/2025/QH15.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pandas as pd

from solieu import codes, select
from solieu.derive import end_of
from solieu.plausible import FLOWS, STOCKS

COLUMNS = (
    "area", "indicator", "unit", "period", "value", "value_low", "value_high", "status", "members", "missing",
    "several", "rows",
)  # fmt: skip
ADDITIVE = (*FLOWS, *STOCKS, "trade_balance", "passenger_transport", "freight_transport")


def merged(code: str) -> tuple[str, ...]:
    """Code of a province -> codes of those that make up the province it lies in today; one code if none was added."""
    return codes.members(codes.area_at(code, codes.MERGER).code, codes.MERGER)


def sums(panel: pd.DataFrame) -> pd.DataFrame:
    """Panel -> one row for each merged province, indicator, unit and earlier period that any of its members tells.

    Columns as in COLUMNS: ``value`` and its interval are missing unless every member tells one; ``members``,
    ``missing`` (those that tell none) and ``several`` (those that tell values that differ) are codes and ``rows`` ids
    of the rows summed, each joined by ';'. ``status`` is E where one is an estimate.
    """
    groups: dict[tuple[str, str, str, str], dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in select.each(_told(panel)):
        area = codes.area_at(str(row.area), codes.MERGER).code
        groups[area, str(row.indicator), str(row.unit), str(row.period)][str(row.area)].append(row)
    found = [_sum(key, by) for key, by in groups.items()]
    order = list(codes.indicators())
    found.sort(key=lambda s: (s["area"], order.index(s["indicator"]), end_of(s["period"]), s["period"]))
    return pd.DataFrame(found, columns=list(COLUMNS))


def series(panel: pd.DataFrame, area: str, before: pd.DataFrame) -> pd.DataFrame:
    """Panel, code of a province, :func:`sums` of the panel -> its values within today's borders, across the merger.

    Columns as in COLUMNS: complete sums before 1 July 2025, what the texts state from then on (``members`` is then the
    province itself); periods that lie on both sides of the day are left out.
    """
    before = before[(before["area"] == area) & before["value"].notna()]
    rows = select.whole(select.stated(panel, area), ("level",))
    first = rows["period_start"] >= pd.Timestamp(codes.MERGER)
    rows = rows[first & rows["indicator"].isin(ADDITIVE) & (rows["status"] != "T")]
    after = rows.assign(members=area, missing="", several="", rows=rows["row"])[list(COLUMNS)].astype(
        {"area": "str", "unit": "str"}
    )
    both = pd.concat([before, after.astype({"indicator": "str", "status": "str"})], ignore_index=True)
    return both.sort_values(["indicator", "unit", "period"], kind="stable", ignore_index=True)


def _told(panel: pd.DataFrame) -> pd.DataFrame:
    """Panel -> whole-area amounts of provinces that were merged, for periods that end before the merger."""
    rows = select.whole(select.provinces(panel), ("level",))
    rows = rows[rows["indicator"].isin(ADDITIVE) & (rows["status"] != "T") & (rows["period"] != "")]
    rows = rows[rows["period_end"] < pd.Timestamp(codes.MERGER)]
    parts = {area: len(merged(area)) > 1 for area in rows["area"].astype(str).unique()}
    return rows[rows["area"].astype(str).map(parts).astype(bool)]


def _sum(key: tuple[str, str, str, str], by: dict[str, list[Any]]) -> dict[str, Any]:
    """Area, indicator, unit, period and the rows of each member -> the sum, missing unless all are there."""
    members = merged(key[0])
    single = {code: rows[0] for code, rows in by.items() if len({row.value for row in rows}) == 1}
    missing = [code for code in members if code not in by]
    several = [code for code in members if code in by and code not in single]
    told = [single[code] for code in members if code in single]
    record: dict[str, Any] = dict(zip(COLUMNS, key, strict=False))
    for name in ("value", "value_low", "value_high"):
        record[name] = float("nan") if missing or several else sum(getattr(row, name) for row in told)
    record["status"] = "E" if any(row.status == "E" for row in told) else "A"
    return record | {"members": ";".join(members), "missing": ";".join(missing), "several": ";".join(several),
                     "rows": ";".join(row.row for row in told)}  # fmt: skip
