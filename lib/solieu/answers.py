"""Panel and findings -> answers of the notebooks: lines of Markdown composed from the figures, each figure a link.

An answer compares only what is alike: it speaks period by period and never ranks one period or area against another.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from solieu import select, wording
from solieu.views import VERDICTS, Prose, findings_of, linked, name_of

SHOWN = 12
"""Periods named one by one; of more, the first and the last."""


def growth(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> which headline indicators rose and fell, period by period."""
    rows = select.headline(panel, area, ("growth_yoy",))
    lines = []
    for period, part in _by_period(rows):
        told = {
            key: [
                f"{name_of(row, language, capital=False)} ({linked(row, language)})"
                for row in part.itertuples()
                if test(row.value)
            ]
            for key, test in (("rose", lambda v: v > 0), ("fell", lambda v: v < 0), ("flat", lambda v: v == 0))
        }
        lines.append(_line(period, _lists(told, language), language))
    return _prose(lines, language, "answer.no.growth")


def pace(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> which plans are ahead of the year gone and which behind it, period by period."""
    lines = []
    for period, part in _by_period(select.pace(panel, area)):
        gone = wording.elapsed(period)
        if gone is None:
            continue
        told: dict[str, list[str]] = {"ahead": [], "behind": [], "even": []}
        for row in part.itertuples():
            key = "ahead" if row.value > gone else "behind" if row.value < gone else "even"
            told[key].append(f"{name_of(row, language, capital=False)} ({linked(row, language)})")
        said = [wording.text("answer.gone", language, share=wording.number(gone, language, 1))]
        lines.append(_line(period, [*said, *_lists(told, language)], language))
    return _prose(lines, language, "answer.no.pace")


def trade(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> values by direction, the balance where both are told, shares of gates in the area's total."""
    lines = []
    for period, part in _by_period(select.trade_totals(panel, area)):
        said = [f"{name_of(row, language, capital=False)} {linked(row, language)}" for row in part.itertuples()]
        by = {(str(row.indicator), str(row.unit)): row.value for row in part.itertuples()}
        if ("exports", "USD") in by and ("imports", "USD") in by:
            balance = by["exports", "USD"] - by["imports", "USD"]
            key = "surplus" if balance >= 0 else "deficit"
            said.append(wording.text(f"answer.{key}", language, value=wording.amount(abs(balance), "USD", language)))
        lines.append(_line(period, said, language))
    gates = select.trade_gates(panel, area)
    for (_, period, _), part in gates.groupby(["indicator", "period", "unit"], observed=True, sort=False):
        whole = part.loc[part["place"] == "", "value"]
        for row in part[part["place"] != ""].itertuples() if len(whole) == 1 else ():
            share = wording.number(row.value / whole.iloc[0] * 100, language, 1)
            said = wording.text("answer.gate", language, place=row.place, value=linked(row, language), share=share)
            lines.append(_line(str(period), [said], language))
    return _prose(lines, language, "answer.no.trade")


def changes(panel: pd.DataFrame, area: str, section: str, language: str) -> Prose:
    """Panel, area, section -> its growth rates in words, period by period."""
    rows = select.section(panel, area, section, ("growth_yoy", "growth_pop"))
    lines = []
    for period, part in _by_period(rows):
        said = [
            f"{name_of(row, language, capital=False)} {linked(row, language)}"
            + (f" ({wording.text('answer.pop', language)})" if row.measure == "growth_pop" else "")
            for row in part.itertuples()
        ]
        lines.append(_line(period, said, language))
    return _prose(lines, language, "answer.no.growth")


def over_time(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> values of the same indicator in several periods; says when the periods are not alike."""
    rows = select.repeated(panel, area)
    lines = []
    for (indicator, _), part in rows.groupby(["indicator", "unit"], observed=True, sort=False):
        values = [f"{linked(row, language)} ({wording.period(str(row.period), language)})" for row in part.itertuples()]
        name = select.label("indicator", str(indicator), language)
        alike = part["period"].astype(str).map(_season).nunique() == 1
        note = wording.text("answer.alike" if alike else "answer.unlike", language)
        lines.append(f"- **{name}**: {', '.join(values)}. {note}")
    return _prose(lines, language, "answer.one.period")


def coverage(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> how many provinces, indicators, figures and which periods the texts cover."""
    rows = select.stated(panel)
    areas = select.areas(panel)
    rows = rows[rows["area"].isin(areas)]
    dated = rows[rows["period"] != ""].sort_values(["period_start", "period_end"], kind="stable")
    told = dict.fromkeys(wording.period(period, language) for period in dated["period"] if wording.months(period) > 1)
    told = list(told)
    periods = ", ".join(told if len(told) <= SHOWN else [*told[:2], "…", *told[-2:]])
    indicators = rows["indicator"].nunique()
    return Prose(wording.text("answer.covered", language, areas=len(areas), indicators=indicators, rows=len(rows),
                              periods=periods))  # fmt: skip


def audit(findings: pd.DataFrame, area: str, language: str) -> Prose:
    """Findings, area ('' for all) -> how many comparisons hold, are off or implausible."""
    found = findings_of(findings, area)
    if found.empty:
        return Prose(wording.text("answer.no.findings", language))
    counted = found["verdict"].astype(str).value_counts()
    told = ", ".join(wording.text(f"count.{v}", language, count=counted[v]) for v in VERDICTS if v in counted)
    return Prose(wording.text("answer.verdicts", language, count=len(found), told=told))


def _lists(told: dict[str, list[str]], language: str) -> list[str]:
    return [wording.text(f"answer.{key}", language, names=", ".join(names)) for key, names in told.items() if names]


def _season(period: str) -> str:
    first, _, last = period.partition("/")
    return f"{first[4:]}/{last[4:]}"


def _by_period(rows: pd.DataFrame) -> Iterable[tuple[str, pd.DataFrame]]:
    for period, part in rows.groupby("period", observed=True, sort=False, dropna=False):
        yield str(period), part


def _line(period: str, said: Iterable[str], language: str) -> str:
    return f"- **{wording.period(period, language)}**: " + "; ".join(said) + "."


def _prose(lines: list[str], language: str, otherwise: str) -> Prose:
    return Prose("\n".join(lines) or wording.text(otherwise, language))
