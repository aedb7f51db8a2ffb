"""Panel and findings -> answers of an area's notebook: lines of Markdown composed from the figures, each figure a link.

An answer compares only what is alike: it speaks period by period and never ranks one period or area against another.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from solieu import apart, computed, convert, select, wording
from solieu.concentration import goods_concentration
from solieu.derive import year_gone
from solieu.growth import compared
from solieu.summary import listed
from solieu.tables import a_year, real
from solieu.views import VERDICTS, Prose, findings_of, judged, linked, planned

BRACKETED = (
    "growth_yoy", "growth_pop", "growth_other", "plan_attainment", "plan_excess", "multiple", "share", "change_abs",
)  # fmt: skip
"""Kinds of number that follow a value, in this order; each in words by the text ``answer.figure.KIND``."""
TOLD = 8
"""Things of one indicator and period that an answer tells; the table below has all."""


def growth(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> which headline indicators rose and fell, period by period."""
    rows = select.growth(panel, area)
    lines = []
    for part in select.grouped(rows, ("period",)):
        told = {
            key: [f"{_name(row, language)} ({linked(row, language)})" for row in part if test(row.value)]
            for key, test in (("rose", lambda v: v > 0), ("fell", lambda v: v < 0), ("flat", lambda v: v == 0))
        }  # fmt: skip
        lines.append(_line(part[0].period, _lists(told, language), language))
    return _prose(lines, language, "answer.no.growth", select.section(panel, area, "output"))


def pace(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> which plans are ahead of the year gone and which behind, and what is still to come of these.

    Where none can be held against the year gone, the shares that the texts tell.
    """
    found = select.plans(panel, area)
    plans = [plan for plan in found if not math.isnan(plan.points)]
    lines, cues = [], apart.cues([plan.share for plan in found], language)
    if found and not plans:
        told = [f"{_name(plan.share, language)} {_share(plan, language, cues)}" for plan in found]
        return Prose(wording.text("answer.pace.apart", language, told=listed(told, language)))
    for period in dict.fromkeys(str(plan.share.period) for plan in plans):
        gone = year_gone(period)
        here = [plan for plan in plans if str(plan.share.period) == period]
        told: dict[str, list[str]] = {"ahead": [], "behind": [], "even": []}
        for plan in here:
            key = "ahead" if plan.points > 0 else "behind" if plan.points < 0 else "even"
            key = "ahead" if gone == 100 and key == "even" else key
            told[key].append(f"{_name(plan.share, language)} ({_share(plan, language, cues)})")
        lists = _lists(told, language, ".year" if gone == 100 else "")
        past = [wording.text("answer.gone", language, share=wording.number(gone, language, 1))] if gone < 100 else []
        said = [*past, *lists]
        left = [plan for plan in here if plan.needed and plan.points < 0]
        if left:
            to_come = "; ".join(_to_come(plan, language, apart.cue(plan.share, cues)) for plan in left)
            months = wording.number(left[0].months, language, 1)
            said.append(wording.text("answer.to_come", language, months=months, told=to_come))
        lines.append(_line(period, said, language))
    return _prose(lines, language, "answer.no.pace", select.section(panel, area, "output"))


def _share(plan: select.Plan, language: str, cues: Mapping[apart.Key, str]) -> str:
    """Plan, words that tell rows apart -> the share achieved, and those that tell it from its likes, if it has any."""
    return ", ".join(filter(None, (linked(plan.share, language), apart.cue(plan.share, cues))))


def _to_come(plan: select.Plan, language: str, cue: str) -> str:
    """Plan that is behind, the words that tell it from its likes -> what is still to come of it, and how fast."""
    times = wording.number(plan.needed / plan.monthly, language, 2)
    return wording.text(
        "answer.to_come.one", language, name=_name(plan.share, language) + (f" ({cue})" if cue else ""),
        value=wording.amount(plan.to_come, plan.unit, language, plan.bound, digits=4),
        times=wording.bounded(times, plan.bound, language),
    )  # fmt: skip


def trade(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> values by direction, balance, shares of gates, and how concentrated the goods are.

    Of a gate that no single total of the area can be held against, the values themselves.
    """
    lines, contains = [], select.scopes(panel)
    balances = list(select.each(select.balances(panel, area)))
    for part in select.grouped(select.trade_totals(panel, area), ("period",)):
        said = [f"{_name(row, language)} {planned(row, language)}" for row in part]
        said += [wording.text("scope.with", language) for row in part if contains.get(str(row.row)) == "with"]
        said += computed.balances([row for row in balances if row.period == part[0].period], "answer", language)
        said += filter(None, [computed.dispute(language, *part)])
        lines.append(_line(part[0].period, said, language))
    gates = select.trade_gates(panel, area)
    shares = select.gate_shares(gates)
    for gate in shares:
        told = {"place": select.place(gate.row, language), "value": linked(gate.row, language),
                "share": computed.gate(gate, language)}  # fmt: skip
        said = wording.text("answer.gate", language, **told) + computed.aside(language, gate.row, gate.whole)
        lines.append(_line(str(gate.row.period), [said], language))
    alone = gates[(gates["place"] != "") & ~gates["row"].isin([gate.row.row for gate in shares])]
    for part in select.grouped(alone, ("period", "place")):
        told = ", ".join(f"{select.brief(str(row.indicator), language)} {planned(row, language)}" for row in part)
        said = wording.text("answer.gate.alone", language, place=select.place(part[0], language), told=told)
        lines.append(_line(str(part[0].period), [said], language))
    known = select.by_id(select.stated(panel, area))
    for found in select.each(goods_concentration(panel, area)):
        lines.append(_line(found.period, [_concentrated(found, known, language)], language))
    return _prose(lines, language, "answer.no.trade", select.section(panel, area, "trade"))


def _concentrated(found: Any, known: dict[str, Any], language: str) -> str:
    """Row of a concentration -> the largest good, its share and the index, and of what these are."""
    goods = [known[row] for row in found.rows.split(";")]
    top = next(row for row in goods if str(row.item) == found.top)
    total = [known[found.whole]] if found.whole else []
    over = bool(total) and math.isnan(found.covered)
    total = [] if over else total
    where = f" ({select.place(found, language)})" if found.place else ""
    index, normalised, low, high = (
        computed.told(wording.number(value, language, 2), language, *rests)
        for value, rests in ((found.herfindahl, goods), (found.normalised, goods), (found.low, goods + total),
                             (found.high, goods + total))
    )  # fmt: skip
    said = wording.text(
        f"answer.goods.{'over' if over else 'whole' if total else 'told'}", language,
        flow=select.brief(found.indicator, language) + where, goods=found.goods, top=select.item(top, language),
        value=linked(top, language), share=computed.percent(found.top_share, language, *goods, *total), index=index,
        normalised=normalised, covered=computed.percent(found.covered, language, *goods, *total), low=low, high=high,
    )  # fmt: skip
    return said + computed.aside(language, *goods, *total)


def section(panel: pd.DataFrame, area: str, name: str, language: str) -> Prose:
    """Panel, area, section -> what it tells, by period and indicator: value, growth and plan of each thing in words.

    '' where the section has no figure: the table under it says so. Of many things the first TOLD are told.
    """
    rows = select.section(panel, area, name)
    cues = apart.cues(rows, language)
    lines = []
    for part in select.grouped(rows, ("period", "indicator")):
        groups = select.lines(part)
        said = [_figure(group, language, cues) for group in groups[:TOLD]]
        if len(groups) > TOLD:
            said.append(wording.text("answer.more", language, count=len(groups) - TOLD))
        told, name = wording.period(part[0].period, language), select.brief(part[0].indicator, language)
        ratios = any(row.measure == "ratio" for row in part)
        note = f" ({wording.text('answer.ratio', language)})" if ratios else ""
        lines.append(f"- **{told}**, {name}{note}: {'; '.join(said)}.")
    return Prose("\n".join(lines))


def _figure(rows: Sequence[Any], language: str, cues: Mapping[apart.Key, str]) -> str:
    """Rows of one thing and period -> what it is and its values, and in brackets growth, plan and the like.

    Of several values alike each is followed by the words that tell it from the others.

    What is counted follows its number, '142 điểm mỏ'; what is measured comes before it.
    """
    valued, values, more = [], [], []
    for row in sorted(rows, key=lambda row: BRACKETED.index(row.measure) if row.measure in BRACKETED else -1):
        told, cue = planned(row, language), apart.cue(row, cues)
        apart_by = f" ({cue})" if cue else ""
        if row.measure in BRACKETED:
            more.append(wording.text(f"answer.figure.{row.measure}", language, value=told) + apart_by)
        elif row.measure in ("level", "ratio"):
            valued.append(row)
            values.append(told + apart_by)
        else:
            more.append(f"{select.label('measure', str(row.measure), language)} {told}{apart_by}")
    first = rows[0]
    named = (select.item(first, language), select.place(first, language),
             select.label("area", str(first.partner), language))  # fmt: skip
    name = ", ".join(filter(None, named))
    counted = all(row.measure == "ratio" or (row.unit == "count" and row.value != 1) for row in valued)
    parts = [", ".join(values), name] if counted and valued else [name, ", ".join(values or more)]
    said = " ".join(filter(None, parts))
    return said + (f" ({', '.join(more)})" if more and values else "")


def over_time(panel: pd.DataFrame, area: str, language: str, rates: convert.Table | None = None) -> Prose:
    """Panel, area -> values of an indicator in several periods, the yearly rate between like ones, or why none."""
    rows, lines = select.repeated(panel, area), []
    for (indicator, _), part in rows.groupby(["indicator", "unit"], observed=True, sort=False):
        values = [f"{linked(row, language)} ({wording.period(str(row.period), language)})" for row in select.each(part)]
        pairs, reasons = compared(part)
        said = [_annual(pair, language, rates) for pair in pairs]
        if not said:
            reason = "; ".join(wording.text(f"growth.{reason}", language) for reason in reasons)
            said = [wording.text("answer.not.compared", language, reason=reason)]
        name = select.brief(str(indicator), language)
        lines.append(f"- **{name}**: {'; '.join(values)}. {' '.join(said)}")
    return _prose(lines, language, "answer.one.period")


def _annual(pair: Any, language: str, rates: convert.Table | None) -> str:
    """Comparable pair -> sentence with its growth a year, in the terms of the source and at constant prices."""
    constant = real(pair, language, rates)
    missing = wording.text("answer.annual.none", language, year=pair.period_last[:4]) if pair.unit == "VND" else ""
    return wording.text(
        "answer.annual", language, annual=a_year(pair, language), p1=wording.period(pair.period_first, language),
        p2=wording.period(pair.period_last, language),
        real=wording.text("answer.annual.real", language, real=constant) if constant else missing,
    )  # fmt: skip


def audit(findings: pd.DataFrame, area: str, language: str) -> Prose:
    """Findings, area ('' for all) -> how many comparisons hold, are of like size, off or implausible."""
    found = findings_of(findings, area)
    if found.empty:
        return Prose(wording.text("answer.no.findings", language))
    counted = Counter(judged(finding) for finding in select.each(found))
    told = ", ".join(wording.text(f"count.{v}", language, count=counted[v]) for v in VERDICTS if v in counted)
    return Prose(wording.text("answer.verdicts", language, count=len(found), told=told))


def doubts(findings: pd.DataFrame, area: str, language: str) -> Prose:
    """Findings, area ('' for all) -> each comparison that is off or implausible, why, and what would resolve it."""
    found = findings_of(findings, area)
    if found.empty:
        return Prose()
    lines = [
        wording.text(
            "answer.doubt", language, compared=getattr(finding, f"compared_{language}"),
            reason=getattr(finding, f"reason_{language}"), period=wording.period(finding.period, language),
            resolve=wording.text(f"resolve.{finding.kind}", language),
        )
        for finding in select.each(found[found["verdict"] != "holds"])
    ]  # fmt: skip
    return _prose(lines, language, "answer.no.doubts")


def mentions(found: pd.DataFrame, kinds: Collection[str], language: str) -> Prose:
    """Mentions (frame of ``solieu.mentions``), kinds -> how many things of each kind the texts mention."""
    rows = found[found["kind"].isin(list(kinds))]
    counted = {kind: rows.loc[rows["kind"] == kind, "normalised"].nunique() for kind in kinds}
    told = [wording.text(f"mention.count.{kind}", language, count=count) for kind, count in counted.items() if count]
    if not told:
        return Prose(wording.text("answer.no.mentions", language))
    return Prose(wording.text("answer.mentions", language, told=listed(told, language)))


def _name(row: Any, language: str) -> str:
    """What a row measures in a sentence: the brief name of the indicator, then item and place."""
    more = ", ".join(part for part in (select.item(row, language), select.place(row, language)) if part)
    return select.brief(str(row.indicator), language) + (f" ({more})" if more else "")


def _lists(told: dict[str, list[str]], language: str, of: str = "") -> list[str]:
    """{kind: names} -> a phrase for each kind that has names; ``of`` chooses among phrases, '.year' of a whole year."""
    return [wording.text(f"answer.{key}{of}", language, names=", ".join(n)) for key, n in told.items() if n]


def _line(period: str, said: Iterable[str], language: str) -> str:
    return f"- **{wording.period(period, language)}**: " + "; ".join(said) + "."


def _prose(lines: list[str], language: str, otherwise: str, rows: pd.DataFrame | None = None) -> Prose:
    """Lines, what to say without one, rows of the table that follows -> prose; '' where that table has none to say."""
    silent = not lines and rows is not None and rows.empty
    return Prose("" if silent else "\n".join(lines) or wording.text(otherwise, language))
