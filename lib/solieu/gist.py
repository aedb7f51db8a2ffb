"""Rows of a figure -> the sentence that it shows, for its title; '' where nothing can be said of all that is drawn.

A title speaks of one period only, the latest, and compares nothing across areas but what each period allows by itself:
signs, and shares of the year gone. A superlative is of one row alone, and none is made where the audit doubts a row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from solieu import computed, glossary, select, wording
from solieu.concentration import goods_concentration
from solieu.derive import year_gone
from solieu.growth import compared

NAMED = 3
"""Things that a title names at most."""
_RANK = {code: rank for rank, code in enumerate(select.HEADLINE)}


def growth(rows: pd.DataFrame, area: str, language: str) -> str:
    """Growth rates, area -> how many of the latest period rose and which one most, or which fell."""
    rows = select.latest(rows)
    if rows.empty:
        return ""
    falls = list(select.each(rows[rows["value"] < 0]))
    up, which = int((rows["value"] > 0).sum()), None
    if len(rows) == 1:
        key = "one"
    elif up == len(rows):
        key, which = "all", max
    elif len(falls) == len(rows):
        key, which = "none", min
    else:
        key = "some" if 0 < len(falls) <= NAMED else "many"
    named = ", ".join(f"{_name(row, language)} ({_rate(row, language)})" for row in falls)
    return _counted(f"gist.growth.{key}", rows, which, _rate, area, language, up=up, falls=named)


def pace(rows: pd.DataFrame, area: str, language: str) -> str:
    """Shares of plans achieved, area -> how many of the latest period keep up with the year gone, which one is last."""
    rows = select.latest(select.on_the_way(rows))
    if rows.empty:
        return ""
    gone = year_gone(str(rows["period"].iloc[0]))
    kept = sum(select.keeping_up(rows))
    key = "one" if len(rows) == 1 else "all" if kept == len(rows) else "some" if kept else "none"
    key += ".year" if gone == 100 else ""
    return _counted(f"gist.pace.{key}", rows, None if kept == len(rows) else min, _amount, area, language, k=kept,
                    gone=wording.number(gone, language, 1))  # fmt: skip


def _counted(
    text: str, rows: pd.DataFrame, which: Callable[[pd.Series], float] | None, tell: Callable[[Any, str], str],
    area: str, language: str, **known: Any,
) -> str:  # fmt: skip
    """Id of a text that counts rows, the rows, max or min or None, how a value is told -> the text, of two 'both'.

    Behind it the row that is most (text ``.last``), where one is. A single row is named in the text itself.
    """
    row = next(select.each(rows)) if len(rows) == 1 else _extreme(rows, which) if which else None
    named = {} if row is None else {"name": _name(row, language), "value": tell(row, language)}
    said = {**_where(rows, area, language), **known, **named, "n": len(rows)}
    last = [f"{text}.last"] if named and len(rows) > 1 else []
    return "".join(wording.text(_of_two(name, len(rows)), language, **said) for name in (text, *last))


def _of_two(name: str, count: int) -> str:
    """Id of a text, how many it speaks of -> that of the text on two ('both rates'), where there is one."""
    return f"{name}.two" if count == 2 and f"{name}.two" in wording.texts() else name


def _extreme(rows: pd.DataFrame, which: Callable[[pd.Series], float]) -> Any | None:
    """Rows, max or min -> the only row of that value; None where it is not alone, or the audit doubts one of them."""
    found = [row for row in select.each(rows) if row.value == which(rows["value"])]
    return found[0] if len(found) == 1 and not select.doubtful(rows).any() else None


def direction(rows: pd.DataFrame, panel: pd.DataFrame, area: str, language: str) -> str:
    """Trade of the whole area that is drawn, panel -> surplus or deficit of the latest period that tells both ways.

    Where none does the turnover of the latest period; '' where the texts differ.
    """
    part = select.latest(select.balances(panel, area))
    if len(part):
        totals = rows.loc[(rows["indicator"] == "trade_turnover") & (rows["period"] == part["period"].iloc[0]), "row"]
        contains = "with" in map(select.scopes(panel).get, totals)
        row = next(select.each(part))
        told = computed.balance(row, "gist", language, **_where(part, area, language)) + computed.aside(language, row)
        told += f"; {wording.text('scope.with', language)}" if contains else ""
    else:
        part = select.latest(rows[(rows["indicator"] == "trade_turnover") & (rows["status"] != "T")])
        told = "".join(wording.text("gist.turnover", language, **_where(part, area, language),
                                    value=_amount(row, language)) for row in select.each(part))  # fmt: skip
    return told if len(part) == 1 else ""


def gates(shares: Sequence[select.Gate], area: str, language: str) -> str:
    """Shares of gates in the total of the area -> the first: the largest of the latest period."""
    if not shares:
        return ""
    row = shares[0].row
    said = wording.text(
        "gist.gate", language, area=select.label("area", area, language), share=computed.gate(shares[0], language),
        place=select.place(row, language), period=wording.period(str(row.period), language),
        name=select.brief(str(row.indicator), language),
    )  # fmt: skip
    return said + computed.aside(language, row, shares[0].whole)


def goods(rows: pd.DataFrame, area: str, language: str) -> str:
    """Goods traded -> the largest good's share among those with figures of its direction and gate, latest period."""
    rows = select.latest(rows[rows["status"] != "T"])
    found = max(select.each(goods_concentration(rows)), key=lambda group: group.told, default=None)
    if found is None:
        return ""
    where = f" ({select.place(found, language)})" if found.place else ""
    known = select.by_id(rows)
    rests = [known[name] for name in found.rows.split(";")]
    return wording.text(f"gist.goods.{found.indicator}", language, **_where(rows, area, language), n=found.goods,
                        share=computed.percent(found.top_share, language, *rests), where=where,
                        item=glossary.item(found.top, language))  # fmt: skip


def over_time(rows: pd.DataFrame, area: str, language: str) -> str:
    """Values of several periods -> the two furthest apart that compare, of the first indicator that has such.

    Where none has: the first and the last of the indicator told most often, and why they do not compare.
    """
    if rows.empty:
        return ""
    told = [part for _, part in rows.groupby(["indicator", "unit"], observed=True, sort=False)]
    for part in sorted(told, key=lambda part: _RANK.get(part["indicator"].iloc[0], len(_RANK))):
        pairs, _ = compared(part)
        if pairs:
            return _between(part, pairs, area, language)
    part = max(told, key=len).sort_values(["period_end", "period_months"], kind="stable")
    reason = wording.text(f"growth.{compared(part)[1][0]}", language)
    longest = part.iloc[::-1].drop_duplicates("period_end").iloc[::-1]  # of a month and the year to it the latter
    return _ends(longest if len(longest) > 1 else part, area, "unlike", language, reason)


def _between(part: pd.DataFrame, pairs: Sequence[Any], area: str, language: str) -> str:
    """Values of one indicator, its comparable pairs -> what changed over the longest, if all texts agree on it."""
    longest = max(pairs, key=lambda pair: pair.years)
    ends = part.set_index("row", drop=False).loc[longest.rows.split(";")]
    told = part[part["period"].isin((longest.period_first, longest.period_last))]
    if told.groupby("period", observed=True)["value"].nunique().gt(1).any():
        return _ends(ends, area, "unlike", language, wording.text("growth.texts_differ", language))
    change = longest.value_last - longest.value_first
    return _ends(ends, area, "up" if change > 0 else "down" if change < 0 else "flat", language)


def _ends(part: pd.DataFrame, area: str, key: str, language: str, reason: str = "") -> str:
    """Values of one indicator in order, end of a text's id -> sentence with the first and the last."""
    first, last = (
        f"{_amount(row, language)} ({wording.period(str(row.period), language)})"
        for row in select.each(part.iloc[[0, -1]])
    )
    return wording.text(f"gist.over_time.{key}", language, area=select.label("area", area, language), first=first,
                        name=_name(next(select.each(part)), language), last=last, reason=reason)  # fmt: skip


def growth_across(rows: pd.DataFrame, language: str) -> str:
    """Growth rates of several areas -> how many rose, and which fell."""
    if rows.empty:
        return ""
    falls = rows[rows["value"] < 0]
    names = [f"{_name(row, language)}, {select.label('area', str(row.area), language)} ({_rate(row, language)})"
             for row in select.each(falls)]  # fmt: skip
    key = "all" if falls.empty else "some" if len(names) <= NAMED else "many"
    return wording.text(f"gist.across.{key}", language, up=int((rows["value"] > 0).sum()), n=len(rows),
                        falls="; ".join(names), areas=rows["area"].nunique())  # fmt: skip


def pace_across(rows: pd.DataFrame, language: str) -> str:
    """Shares of plans achieved of several areas -> how many keep up with the year gone in their own period."""
    kept = select.keeping_up(rows)
    if not kept:
        return ""
    return wording.text("gist.pace_across", language, k=sum(kept), n=len(kept), areas=rows["area"].nunique())


def structure(shares: pd.DataFrame, language: str) -> str:
    """Shares of exports, imports and supervised goods -> the share of exports, each with its area or as a range."""
    if shares.empty:
        return ""
    if len(shares) <= NAMED:
        told = ", ".join(
            f"{computed.percent(row.exports, language, row)} ({_place_and_doubt(row, language)})"
            for row in select.each(shares)
        )
        return wording.text("gist.structure.few", language, told=told)
    low, high = (computed.percent(row.exports, language, row) for row in _ends_of(shares, "exports"))
    return wording.text("gist.structure.many", language, low=low, high=high, areas=shares["area"].nunique())


def _place_and_doubt(row: Any, language: str) -> str:
    return "; ".join(filter(None, (_place(row, language), computed.dispute(language, row))))


def _ends_of(rows: pd.DataFrame, column: str) -> list[Any]:
    """Rows and a column -> the row with the least of it and that with the most."""
    ordered = list(select.each(rows.sort_values(column, kind="stable")))
    return [ordered[0], ordered[-1]]


def coverage(rows: pd.DataFrame, language: str) -> str:
    """Stated rows of provinces -> the indicators that most provinces tell, or how many these are."""
    if rows.empty:
        return ""
    told = rows.groupby("indicator", observed=True)["area"].nunique()
    most = [select.brief(str(code), language) for code in told[told == told.max()].index]
    if len(most) > NAMED:
        return wording.text("gist.coverage.many", language, count=len(most), n=int(told.max()),
                            areas=rows["area"].nunique())  # fmt: skip
    names = ", ".join(most)
    return wording.text("gist.coverage", language, name=names[:1].upper() + names[1:], n=int(told.max()),
                        areas=rows["area"].nunique())  # fmt: skip


def monthly(rows: pd.DataFrame, language: str) -> str:
    """Rows with a value a month (column ``monthly``) -> each area's, or their range where there are many."""
    if rows.empty:
        return ""
    if len(rows) <= NAMED + 1:
        told = "; ".join(f"{select.label('area', str(row.area), language)} "
                         f"{computed.monthly(row, language)}{computed.aside(language, row)}"
                         for row in select.each(rows))  # fmt: skip
        return wording.text("gist.monthly.few", language, told=told)
    low, high = (computed.monthly(row, language) for row in _ends_of(rows, "monthly"))
    return wording.text("gist.monthly.many", language, low=low, high=high, areas=rows["area"].nunique())


def _where(rows: pd.DataFrame, area: str, language: str) -> dict[str, str]:
    period = wording.period(str(rows["period"].iloc[0]), language)
    return {"area": select.label("area", area, language), "period": period}


def _place(row: Any, language: str) -> str:
    return f"{select.label('area', str(row.area), language)}, {wording.period(str(row.period), language)}"


def _name(row: Any, language: str) -> str:
    """What a row measures: its item where it has one, else its indicator."""
    return select.item(row, language) or select.brief(str(row.indicator), language)


def _rate(row: Any, language: str) -> str:
    return _amount(row, language, sign=True)


def _amount(row: Any, language: str, sign: bool = False) -> str:
    """Row -> its value in words with its bound, marked where the audit doubts it."""
    return wording.amount(row.value, str(row.unit), language, str(row.bound), sign=sign) + select.unsure(row)
