"""Panel and findings -> the paragraph at the head of an area's notebook, composed from its figures.

It speaks of the latest period: what rose and what fell, how trade and plans stand, prices, and what the audit doubts;
earlier periods are named at the end. Each figure is a link to its sentence. A sentence whose figures the
texts do not give is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import pandas as pd

from solieu import apart, computed, select, wording
from solieu.concentration import goods_concentration
from solieu.derive import year_gone
from solieu.views import Prose, link, linked, name_of, planned


def summary(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> paragraph: growth, trade, plans and prices of the latest period, then the rest."""
    rates = select.growth(panel, area)
    rates = rates[rates["indicator"] != "cpi"]
    period = _period(panel, area)
    lead = wording.text("summary.lead", language, area=select.label("area", area, language),
                        period=wording.period(period, language))  # fmt: skip
    said = [
        _growth(select.latest(rates), period, language), _trade(panel, area, period, language),
        _plans(panel, area, period, language), _prices(panel, area, language),
        _earlier(rates, language), _doubts(panel, area, language),
    ]  # fmt: skip
    return Prose(
        " ".join([lead, *filter(None, said)]) if any(said) else f"{lead} {_alone(panel, area, period, language)}"
    )


def listed(parts: Iterable[str], language: str) -> str:
    """Words -> 'a', 'a and b' or 'a, b and c'."""
    *first, last = parts
    return wording.text("summary.and", language, first=", ".join(first), last=last) if first else last


def _period(panel: pd.DataFrame, area: str) -> str:
    """Panel, area -> the period that the paragraph speaks of: the latest of what was reported, not of a plan.

    That is of headline indicators, else of goods and consumer prices, else of anything but the prices of a day.
    """
    rows = select.stated(panel, area)
    told = rows[rows["status"] != "T"]
    headline = select.whole(told[told["indicator"].isin(select.HEADLINE) & (told["indicator"] != "cpi")])
    prices = told[told["indicator"] == "cpi"]
    goods = select.trade_goods(told, area)
    ways = (headline, pd.concat([goods, prices]), told[told["indicator"] != "price"], told, rows)
    return str(select.latest(next(way for way in ways if len(way)))["period"].iloc[0])


def _when(own: str, period: str, language: str) -> str:
    """Period of a figure and the period spoken of -> '' where they are the same, else the former in brackets."""
    return "" if own == period else f" ({wording.period(own, language)})"


def _alone(panel: pd.DataFrame, area: str, period: str, language: str) -> str:
    """Panel, area -> the sentence of a paragraph that has nothing else to tell: headline values or that none is.

    A plan is told with its own period where nothing was reported.
    """
    rows = select.headline(panel, area)
    reported = rows[rows["status"] != "T"]
    rows = select.latest(rows if reported.empty else reported)
    told = [f"{_brief(row, language)} {planned(row, language)}{_when(str(row.period), period, language)}"
            for row in select.each(rows)]  # fmt: skip
    if told:
        return wording.text("summary.values", language, told=listed(told, language))
    return wording.text("summary.nothing", language, rows=len(select.stated(panel, area)))


def _growth(rows: pd.DataFrame, period: str, language: str) -> str:
    """Growth rates of one period -> 'On a year earlier, A rose 6% and B 14%; C fell 2%.'"""
    told = []
    signs = {"up": rows["value"] > 0, "down": rows["value"] < 0, "flat": rows["value"] == 0}
    for key, part in ((key, rows[chosen]) for key, chosen in signs.items()):
        each = []
        for row in select.each(part):
            amount = wording.amount(abs(row.value), str(row.unit), language, str(row.bound))
            known = {"name": _brief(row, language), "value": link(row, amount)}
            each.append(wording.text(f"summary.{key}.{'next' if each else 'first'}", language, **known))  # fmt: skip
        told += [listed(each, language)] if each else []
    if not told:
        return ""
    when = _when(str(rows["period"].iloc[0]), period, language)
    return wording.text("summary.growth", language, when=when, told="; ".join(told))


def _trade(panel: pd.DataFrame, area: str, period: str, language: str) -> str:
    """Panel, area -> the latest trade total, its balance, its largest gate and the largest good each way.

    No total of which the texts tell several values.
    """
    rows = select.trade_totals(panel, area)
    latest = select.latest(rows[rows["status"] != "T"])["period"].unique()
    last = str(latest[0]) if len(latest) else ""
    by = select.trade_by_place(panel).get((area, last), {})
    told = []
    if whole := by.get("trade_turnover"):
        parts = {"value": linked(whole, language) + _when(last, period, language)}
        other, key = by.get("supervised_goods"), "summary.trade"
        if select.scope(whole, by.get("exports"), by.get("imports"), other) == "with":
            parts["supervised"], key = linked(other, language), "summary.trade.with"
        told.append(wording.text(key, language, **parts))
    balances = [row for row in select.each(select.balances(panel, area)) if row.period == last]
    told += computed.balances(balances, "summary", language)
    gates = [gate for gate in select.gate_shares(select.trade_gates(panel, area)) if gate.row.period == last][:1]
    told += [wording.text("summary.gate", language, place=select.place(gate.row, language),
                          name=_brief(gate.row, language), share=computed.gate(gate, language))
             for gate in gates]  # fmt: skip
    told += filter(None, [computed.dispute(language, *by.values(), *balances, *(gate.whole for gate in gates))])
    told += _goods(panel, area, period, language)
    if not told:
        return ""
    sentence = "; ".join(told)
    return sentence[:1].upper() + sentence[1:] + "."


def _goods(panel: pd.DataFrame, area: str, period: str, language: str) -> list[str]:
    """Panel, area -> the largest good of those with figures in the latest period, each way and gate that has two."""
    rows = select.trade_goods(panel, area)
    rows = select.latest(rows[rows["status"] != "T"])
    known = select.by_id(rows)
    told: list[str] = []
    named: set[str] = set()
    for found in select.each(goods_concentration(rows)):
        top = next(row for name in found.rows.split(";") if (row := known[name]).item == found.top)
        place = select.place(top, language)
        where = f" ({wording.text('summary.goods.there', language) if place in named else place})" if place else ""
        named.add(place)
        told.append(wording.text(f"summary.goods.{found.indicator}", language, item=select.item(top, language),
                                 value=linked(top, language), n=found.goods, where=where,
                                 when=_when(found.period, period, language)))  # fmt: skip
    return told


def _plans(panel: pd.DataFrame, area: str, period: str, language: str) -> str:
    """Panel, area -> which plans of the latest period keep up with the year gone, which do not, and what these lack."""
    plans = [plan for plan in select.plans(panel, area) if not (math.isnan(plan.points) or plan.share.item)]
    last = max((plan.share for plan in plans), key=lambda row: (row.period_end, row.period_months), default=None)
    if last is None:
        return ""
    gone = year_gone(str(last.period))
    plans = [plan for plan in plans if plan.share.period == last.period]
    key, told, cues = "year" if gone == 100 else "plans", [], apart.cues([plan.share for plan in plans], language)
    for which, part in (("kept", [p for p in plans if p.points >= 0]), ("late", [p for p in plans if p.points < 0])):
        if part:
            names = listed([_plan(plan, language, apart.cue(plan.share, cues)) for plan in part], language)
            told.append(wording.text(f"summary.{key}.{which}", language, names=names))
    return wording.text(f"summary.{key}", language, gone=wording.number(gone, language, 1), told="; ".join(told),
                        when=_when(str(last.period), period, language))  # fmt: skip


def _plan(plan: select.Plan, language: str, cue: str) -> str:
    """Plan, the words that tell it from its likes -> what it is of, the share achieved, and what is to come if late."""
    share = link(plan.share, wording.amount(plan.share.value, "percent", language, str(plan.share.bound)))
    share += f", {cue}" if cue else ""
    if plan.points < 0 and plan.to_come:
        value = wording.amount(plan.to_come, plan.unit, language, plan.bound, digits=4)
        key = "summary.to_come" if plan.needed else "summary.short"
        share = wording.text(key, language, share=share, value=value)
    return f"{_brief(plan.share, language)} ({share})"


def _prices(panel: pd.DataFrame, area: str, language: str) -> str:
    """Panel, area -> change of consumer prices in the latest period reported, against each base told."""
    rows = select.whole(select.stated(panel, area), ("growth_pop", "growth_yoy"))
    rows = rows[(rows["indicator"] == "cpi") & (rows["unit"] == "percent") & (rows["status"] != "T")]
    rows = select.latest(rows)
    if rows.empty:
        return ""
    told = []
    for row in select.each(rows):
        month = ".month" if row.measure == "growth_pop" and wording.months(str(row.period)) == 1 else ""
        value = link(row, wording.amount(abs(row.value), "percent", language, str(row.bound)))
        way = wording.text(f"summary.cpi.{'up' if row.value >= 0 else 'down'}", language, value=value)
        told.append(wording.text(f"summary.cpi.{row.measure}{month}", language, value=way))
    period = wording.period(str(rows["period"].iloc[0]), language)
    return wording.text("summary.cpi", language, period=period, told=listed(told, language))


def _earlier(rates: pd.DataFrame, language: str) -> str:
    """Growth rates of all periods -> those of the periods before the latest, in brackets after the period."""
    last = select.latest(rates)
    rows = rates[~rates["period"].isin(last["period"])]
    told = []
    for period, part in rows.groupby("period", observed=True, sort=False):
        each = [f"{_brief(row, language)} {linked(row, language)}" for row in select.each(part)]
        told.append(f"{wording.period(str(period), language)} ({', '.join(each)})")
    return wording.text("summary.earlier", language, told="; ".join(told)) if told else ""


def _doubts(panel: pd.DataFrame, area: str, language: str) -> str:
    rows = select.stated(panel, area)
    rows = rows[select.doubtful(rows)]
    if rows.empty:
        return ""
    cues = apart.cues(rows, language)
    each = []
    for row in select.each(rows):
        name = name_of(row, language, capital=False, brief=True, cue=apart.cue(row, cues))
        value = linked(row, language).removesuffix(select.unsure(row))  # the sentence says that they are doubted
        each.append(f"{name} {value}")
    return wording.text("summary.doubted", language, told=listed(each, language))


def _brief(row: Any, language: str) -> str:
    return select.brief(str(row.indicator), language)
