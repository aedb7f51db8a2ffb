"""Panel and findings -> the paragraph at the head of an area's notebook, composed from its figures.

It speaks of the latest period: what rose and what fell, how trade and plans stand, prices, and what the audit doubts;
earlier periods are named at the end. Each figure is a link to its sentence. A sentence whose figures the
texts do not give is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pandas as pd

from solieu import select, wording
from solieu.views import Prose, link, name_of, value_of


def summary(panel: pd.DataFrame, area: str, language: str, findings: pd.DataFrame | None = None) -> Prose:
    """Panel, area, findings -> paragraph: growth, trade, plans and prices of the latest period, then the rest."""
    doubted = select.doubted(findings)
    rates = select.growth(panel, area)
    rates = rates[rates["indicator"] != "cpi"]
    said = [
        _lead(panel, area, language), _growth(select.latest(rates), language, doubted), _trade(panel, area, language),
        _plans(panel, area, language), _prices(panel, area, language), _earlier(rates, language, doubted),
        _doubts(panel, area, language, doubted),
    ]  # fmt: skip
    return Prose(" ".join(sentence for sentence in said if sentence))


def listed(parts: Iterable[str], language: str) -> str:
    """Words -> 'a', 'a and b' or 'a, b and c'."""
    *first, last = parts
    return wording.text("summary.and", language, first=", ".join(first), last=last) if first else last


def mark(row: Any, told: str, doubted: Collection[str]) -> str:
    """Row and its words -> a link to its sentence, with a question mark if the audit doubts the row."""
    return link(row, told) + ("?" if row.row in doubted else "")


def _lead(panel: pd.DataFrame, area: str, language: str) -> str:
    rows = select.stated(panel, area)
    headline = select.latest(select.headline(panel, area))
    period = wording.period(str((headline if len(headline) else select.latest(rows))["period"].iloc[0]), language)
    documents = rows["doc"].nunique()
    key = "summary.lead.one" if documents == 1 else "summary.lead"
    return wording.text(key, language, area=select.label("area", area, language), rows=len(rows), documents=documents,
                        period=period)  # fmt: skip


def _growth(rows: pd.DataFrame, language: str, doubted: Collection[str]) -> str:
    """Growth rates of one period -> 'In 2021, A rose 6% and B 14%; C fell 2% on a year earlier.'"""
    told = []
    signs = {"up": rows["value"] > 0, "down": rows["value"] < 0, "flat": rows["value"] == 0}
    for key, part in ((key, rows[chosen]) for key, chosen in signs.items()):
        each = []
        for row in select.each(part):
            amount = wording.amount(abs(row.value), str(row.unit), language, str(row.bound))
            known = {"name": _brief(row, language), "value": mark(row, amount, doubted)}
            each.append(wording.text(f"summary.{key}.{'next' if each else 'first'}", language, **known))  # fmt: skip
        told += [listed(each, language)] if each else []
    if not told:
        return ""
    period = wording.period(str(rows["period"].iloc[0]), language)
    return wording.text("summary.growth", language, period=period, told="; ".join(told))


def _trade(panel: pd.DataFrame, area: str, language: str) -> str:
    """Panel, area -> the latest trade total, its balance, its largest gate and the largest good named."""
    rows = select.latest(select.trade_totals(panel, area))
    by = {str(row.indicator): row for row in select.each(rows) if row.unit == "USD"}
    told = []
    if whole := by.get("trade_turnover"):
        told.append(wording.text("summary.trade", language, value=link(whole, value_of(whole, language))))
    if {"exports", "imports"} <= by.keys():
        balance = by["exports"].value - by["imports"].value
        key = "summary.surplus" if balance >= 0 else "summary.deficit"
        told.append(wording.text(key, language, value=wording.amount(abs(balance), "USD", language)))
    for gate in select.gate_shares(panel, area)[:1]:
        told.append(wording.text("summary.gate", language, place=select.place(gate.row, language),
                                 share=wording.number(gate.share, language, 1)))  # fmt: skip
    if not told:
        return ""
    sentence = "; ".join(told)
    return sentence[:1].upper() + sentence[1:] + "."


def _plans(panel: pd.DataFrame, area: str, language: str) -> str:
    """Panel, area -> which plans of the latest period keep up with the year gone, and which do not."""
    rows = select.pace(panel, area)
    rows = select.latest(rows[rows["item"] == ""])
    gone = wording.elapsed(str(rows["period"].iloc[0])) if len(rows) else None
    if gone is None:
        return ""
    key, told = "year" if gone == 100 else "plans", []
    for which, part in (("kept", rows[rows["value"] >= gone]), ("late", rows[rows["value"] < gone])):
        each = [f"{_brief(row, language)} ({link(row, wording.amount(row.value, 'percent', language, str(row.bound)))})"
                for row in select.each(part)]  # fmt: skip
        told += [wording.text(f"summary.{key}.{which}", language, names=listed(each, language))] if each else []
    return wording.text(f"summary.{key}", language, gone=wording.number(gone, language, 1), told="; ".join(told))


def _prices(panel: pd.DataFrame, area: str, language: str) -> str:
    """Panel, area -> change of consumer prices in the latest period told, against each base told."""
    rows = select.whole(select.stated(panel, area), ("growth_pop", "growth_yoy"))
    rows = select.latest(rows[rows["indicator"] == "cpi"])
    if rows.empty:
        return ""
    each = [wording.text(f"summary.cpi.{row.measure}", language, value=link(row, value_of(row, language)))
            for row in select.each(rows)]  # fmt: skip
    period = wording.period(str(rows["period"].iloc[0]), language)
    return wording.text("summary.cpi", language, period=period, told=listed(each, language))


def _earlier(rates: pd.DataFrame, language: str, doubted: Collection[str]) -> str:
    """Growth rates of all periods -> those of the periods before the latest, in brackets after the period."""
    last = select.latest(rates)
    rows = rates[~rates["period"].isin(last["period"])]
    told = []
    for period, part in rows.groupby("period", observed=True, sort=False):
        each = [f"{_brief(row, language)} {mark(row, value_of(row, language), doubted)}" for row in select.each(part)]
        told.append(f"{wording.period(str(period), language)} ({', '.join(each)})")
    return wording.text("summary.earlier", language, told="; ".join(told)) if told else ""


def _doubts(panel: pd.DataFrame, area: str, language: str, doubted: Collection[str]) -> str:
    rows = select.stated(panel, area)
    rows = rows[rows["row"].isin(doubted)]
    if rows.empty:
        return ""
    each = [
        f"{name_of(row, language, capital=False)} {link(row, value_of(row, language))}" for row in select.each(rows)
    ]
    return wording.text("summary.doubted", language, told=listed(each, language))


def _brief(row: Any, language: str) -> str:
    return select.brief(str(row.indicator), language)
