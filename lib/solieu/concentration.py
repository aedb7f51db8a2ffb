"""Panel -> how concentrated a trade is: the Herfindahl-Hirschman index of the goods that the texts value.

Texts list the chief goods and seldom all. So the index is given twice: among the goods told, and, where the total is
told too, as the range in which that of the whole trade must lie.

Source: Hirschman, The paternity of an index, American Economic Review 54 (1964); UN Trade and Development (UNCTAD),
Handbook of Statistics, concentration index.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from solieu import codes

FLOWS = ("exports", "imports")
COLUMNS = (
    "doc", "area", "place", "period", "indicator", "unit", "goods", "told", "total", "covered", "top", "top_share",
    "herfindahl", "normalised", "low", "high", "rows", "whole",
)  # fmt: skip
FEWEST = 2
SLACK = 1.005
"""Goods may exceed their total by rounding up to this much; beyond it the total is of something else."""
_KEY = ("doc", "area", "place", "period", "indicator", "unit")


def herfindahl(values: Iterable[float]) -> float:
    """Amounts of the parts of a whole -> sum of their squared shares, from 1/n (all alike) to 1 (a single part).

    Parts of size 0 change nothing; NaN without a part above 0, or where one is negative or missing.
    """
    parts = [float(value) for value in values]
    whole = math.fsum(parts)
    if not parts or not 0 < whole < math.inf or min(parts) < 0:
        return math.nan
    return math.fsum((part / whole) ** 2 for part in parts)


def normalised(index: float, parts: int) -> float:
    """Herfindahl index of ``parts`` parts -> the same from 0 (all alike) to 1, whatever their number.

    (H - 1/n) / (1 - 1/n); NaN for fewer than two parts.
    """
    return (index - 1 / parts) / (1 - 1 / parts) if parts >= FEWEST else math.nan


def goods_concentration(panel: pd.DataFrame, area: str = "") -> pd.DataFrame:
    """Panel, area ('' for all) -> one row for each document, place, period and flow that values two goods or more.

    ``goods`` is their number, ``told`` their sum and ``total`` the flow itself as the same document tells it, in
    ``unit`` (NaN where it tells none or several, or where the goods exceed it); ``covered`` is the share of the goods
    in the total in percent. ``top`` is the largest good and ``top_share`` its share, in percent of the total or else of
    the goods.
    ``herfindahl`` and ``normalised`` are those among the goods told; ``low`` and ``high`` bound the index of the whole
    flow, with a rest of countless or of one good. ``rows`` are the ids of the goods' rows, joined by ';', and
    ``whole`` that of the total, also where the goods exceed it; '' where no total or several are told. A part of
    another good in the list is not counted beside it.
    """
    rows = panel[(panel["origin"] == "stated") & (panel["measure"] == "level") & panel["indicator"].isin(FLOWS)]
    rows = rows[(rows["partner"] == "") & (rows["status"] != "T") & rows["unit"].map(_is_money).astype(bool)]
    rows = rows[rows["area"] == area] if area else rows
    groups: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for row in rows.to_dict("records"):
        groups.setdefault(tuple(str(row[name]) for name in _KEY), []).append(row)
    found = [made for key, group in groups.items() if (made := _concentration(key, group))]
    return pd.DataFrame(found, columns=list(COLUMNS)).astype({"goods": "int64", "rows": "str", "whole": "str"})


def _is_money(unit: str) -> bool:
    return unit in codes.units() and codes.units()[unit].kind == "money"


def _concentration(key: tuple[str, ...], group: Sequence[Mapping[str, Any]]) -> dict[str, Any] | None:
    goods = list(_goods(group))
    if len(goods) < FEWEST or min(row["value"] for row in goods) <= 0:
        return None
    values = [row["value"] for row in goods]
    told = math.fsum(values)
    totals = {row["value"]: row["row"] for row in group if not row["item"]}
    total, whole_row = next(iter(totals.items())) if len(totals) == 1 else (math.nan, "")
    total = total if told <= total * SLACK else math.nan
    whole = told if math.isnan(total) else max(total, told)
    low = math.fsum((value / whole) ** 2 for value in values) if not math.isnan(total) else math.nan
    index = herfindahl(values)
    largest = max(goods, key=lambda row: row["value"])
    return {
        **dict(zip(_KEY, key, strict=True)), "goods": len(goods), "told": told, "total": total,
        "covered": told / whole * 100 if not math.isnan(total) else math.nan, "top": largest["item"],
        "top_share": largest["value"] / whole * 100, "herfindahl": index, "normalised": normalised(index, len(goods)),
        "low": low, "high": low + (1 - told / whole) ** 2, "rows": ";".join(row["row"] for row in goods),
        "whole": whole_row,
    }  # fmt: skip


def _goods(group: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Rows of one flow -> those of its goods, each once: no second value of one good, no part of another good."""
    starts = {row["start"] for row in group if row["item"]}
    seen: set[str] = set()
    for row in group:
        part = not pd.isna(row["whole"]) and int(row["whole"]) in starts - {row["start"]}
        if row["item"] and not part and row["item"] not in seen:
            seen.add(row["item"])
            yield row
