"""Panel -> tables that answer one question each: plans, trade by gate, merged provinces, mentions, and one to paste.

Like those of ``views`` they show themselves as HTML whose figures lead to their sentences, and as text elsewhere.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from solieu import apart, computed, convert, glossary, growth, mergers, select, wording
from solieu.concentration import goods_concentration
from solieu.derive import year_gone
from solieu.views import (
    Cell,
    Prose,
    Table,
    highlighted,
    linked_cell,
    name_of,
    nothing,
    of_area,
    slug,
    span,
    value_of,
    when,
    with_note,
)

COUNTING = 4
"""Digits that count in a computed value."""
PASTED = ("area", "period", "name", "bound", "amount", "unit", "status", "growth_yoy", "plan", "note", "documents")
_PASTED_MEASURES = {"growth_yoy": "growth_yoy", "plan_attainment": "plan"}
NEAR = 2
"""Years from which a population may stand in for that of the year of an amount; its year is told beside it."""


class Sheet(Table):
    """A table to be copied into an office program: plain cells without links, and as text with tabs between them."""

    def __str__(self) -> str:
        return "\n".join("\t".join(row) for row in [list(self.columns), *([c.text for c in row] for row in self.rows)])

    __repr__ = __str__


def _titles(names: Sequence[str], language: str) -> list[str]:
    return [wording.text(f"column.{name}", language) for name in names]


def plans(panel: pd.DataFrame, area: str, language: str) -> Table | Prose:
    """Panel, area -> each plan: share achieved, pace, plan implied, what is still to come, and a month.

    The plan follows from value and share achieved and is no more exact than these; what is still to come is the plan
    minus the value, and what is needed a month that by the months left. No amount where the audit doubts the value, and
    no column of amounts where there is none at all.
    """
    lines, found = [], select.plans(panel, area)
    cues = apart.cues([plan.share for plan in found], language)
    for plan in found:
        row = plan.share
        lines.append([
            Cell(name_of(row, language, brief=True, cue=apart.cue(row, cues))), when(row, language),
            linked_cell(row, language), Cell(_ahead(row, language), number=True),
            Cell("–", number=True) if plan.value is None else linked_cell(plan.value, language),
            Cell(_computed(plan.whole, plan.unit, language, plan.bound), number=True),
            Cell(_left(plan, language), number=True), _needed(plan, language),
        ])  # fmt: skip
    if not lines:
        return Prose()
    names = ("name", "period", "plan", "pace", "reached", "planned", "to_come", "needed")
    return _filled(names, lines, language, wording.text("table.plans", language))


def _filled(names: Sequence[str], lines: list[list[Cell]], language: str, caption: str = "") -> Table:
    """Names of columns, lines, caption -> the table of those columns that tell anything."""
    told = [name for place, name in enumerate(names) if any(line[place].text != "–" for line in lines)]
    return Table(_titles(names, language), lines, caption, keys=names).only(told)


def pace(panel: pd.DataFrame, language: str) -> Table | Prose:
    """Panel -> plans of all areas by name: share achieved, share of the year gone in that period, and the difference.

    The same rows as the figure of ``compare.pace``: a share told as an excess over the plan is one too.
    """
    rows = select.pace(panel, "")
    lines, cues = [], apart.cues(rows, language)
    for row in select.each(rows):
        gone = year_gone(str(row.period))
        year = "–" if gone is None else wording.number(gone, language, 1) + "%"
        lines.append([
            of_area(str(row.area), language), when(row, language),
            Cell(name_of(row, language, brief=True, cue=apart.cue(row, cues))), linked_cell(row, language),
            Cell(year, number=True), Cell(_ahead(row, language), number=True),
        ])  # fmt: skip
    if not lines:
        return Prose()
    return _filled(("area", "period", "name", "plan", "elapsed", "pace"), lines, language)


def _ahead(row: Any, language: str) -> str:
    """Row of a share achieved -> points ahead of the year gone; '–' where the year is over: that says the share."""
    unknown = year_gone(str(row.period)) == 100 or pd.isna(select.points(row))
    return "–" if unknown else wording.number(select.points(row), language, 1, sign=True) + select.unsure(row)


def _left(plan: select.Plan, language: str) -> str:
    """Plan -> what is still to come, or what the year fell short by; in words where nothing is."""
    if plan.to_come == 0:
        return wording.text("plan.met", language)
    told = _computed(plan.to_come, plan.unit, language, plan.bound)
    return told if plan.needed or plan.to_come is None else wording.text("plan.short", language, value=told)


def _needed(plan: select.Plan, language: str) -> Cell:
    """Plan -> cell of what each month left has to bring, and how many times the monthly average so far that is."""
    if not plan.needed:
        return Cell("–", number=True)
    times = wording.bounded(wording.number(plan.needed / plan.monthly, language, 2), plan.bound, language)
    told = wording.text("plan.times", language, times=times)
    return with_note(_computed(plan.needed, plan.unit, language, plan.bound), told)


def concentration(panel: pd.DataFrame, area: str, language: str) -> Table | Prose:
    """Panel, area -> goods with figures: their share of the flow, the largest, Herfindahl index; '' for none."""
    lines, known = [], select.by_id(select.stated(panel, area))
    for row in select.each(goods_concentration(panel, area)):
        rests = [known[name] for name in f"{row.rows};{row.whole}".split(";") if name in known]
        note, covered, bounds = computed.dispute(language, *rests), "–", "–"
        if not pd.isna(row.covered):
            covered = computed.percent(row.covered, language, *rests)
            bounds = span(*(wording.number(value, language, 2) for value in (row.low, row.high)), language)
        elif row.whole:
            note = wording.text("goods.over", language)
        goods = [known[name] for name in row.rows.split(";")]
        rests = goods if covered == "–" else rests
        index = computed.told(wording.number(row.herfindahl, language, 2), language, *goods)
        top = f"{glossary.item(row.top, language)} ({computed.percent(row.top_share, language, *rests)})"
        lines.append([
            Cell(select.brief(row.indicator, language) + (f" ({select.place(row, language)})" if row.place else "")),
            when(row, language),
            Cell(str(row.goods), number=True),
            Cell(computed.told(_computed(row.told, row.unit, language), language, *goods), number=True),
            with_note(covered, note), Cell(top), Cell(index, number=True), Cell(bounds, number=True),
        ])  # fmt: skip
    if not lines:
        return Prose()
    names = ("flow", "period", "goods", "told", "covered", "top", "herfindahl", "bounds")
    return Table(_titles(names, language), lines, wording.text("table.concentration", language))


def between(panel: pd.DataFrame, area: str, language: str, rates: convert.Table | None = None) -> Table | Prose:
    """Panel, area -> growth a year between documents, as told and in constant prices, or why none; '' for no pair."""
    lines, known = [], select.by_id(select.stated(panel, area))
    for pair in select.each(growth.annualised(panel, area)):
        ends = [_told_end(known[row], language) for row in pair.rows.split(";")]
        yearly = ("–", "–")
        if not pair.reason:
            missing = wording.text("real.none", language, year=pair.period_last[:4]) if pair.unit == "VND" else "–"
            mark = select.unsure_of(pair.rows, known)
            yearly = (a_year(pair, language) + mark, (real(pair, language, rates) or missing) + mark)
        reason = wording.text(f"growth.{pair.reason}", language) if pair.reason else ""
        lines.append([Cell(name_of(pair, language)), *ends,
                      *(Cell(rate, number=True) for rate in yearly), Cell(reason)])  # fmt: skip
    if not lines:
        return Prose()
    return Table(_titles(("name", "first", "last", "annual", "real", "reason.pair"), language), lines)


def _told_end(row: Any, language: str) -> Cell:
    """Row of a pair -> cell with its value, a link to its sentence, and its period."""
    value, period = linked_cell(row, language), wording.period(str(row.period), language)
    markup = f'{value.html}<br><small class="when">{html.escape(period)}</small>'
    return Cell(f"{value.text} ({period})", markup, number=True)


def a_year(pair: Any, language: str) -> str:
    """Pair of figures -> growth a year with the range that the printed digits leave."""
    rates = (pair.annual, pair.annual_low, pair.annual_high)
    told, low, high = (wording.number(rate, language, 1, sign=True) for rate in rates)
    return f"{told}%" + (f" ({span(low, high, language)})" if low != high else "")


def real(pair: Any, language: str, rates: convert.Table | None = None) -> str:
    """Pair of figures -> growth a year at the prices of the later year; '' where no deflator is known."""
    if pair.unit != "VND":
        return ""
    prices = convert.price_level(pair.period_first, pair.period_last, rates)
    told = ((pair.value_last / pair.value_first / prices) ** (1 / pair.years) - 1) * 100
    return "" if pd.isna(told) else wording.number(told, language, 1, sign=True) + "%"


def converted(panel: pd.DataFrame, language: str, rates: convert.Table | None = None) -> Table | Prose:
    """Panel -> headline amounts of all areas in US dollars and per head, each with its rate and population.

    What the text tells in dollars is not told again. An amount a head that is not of a year says of how
    many months. A population of at most NEAR years before or after stands in where that of the year is not known.
    """
    rows = select.headline(panel, "", ("level",))
    rows = rows[rows["unit"].isin(("VND", "USD")) & (rows["status"] != "T")]
    rows = convert.per_head(convert.to_usd(rows, rates), rates, column="usd", within=NEAR)
    lines = []
    for row in select.each(select.by_area(rows[rows["usd"].notna()])):
        rate = _with_year(row.usd_rate, row.usd_rate_year, language)
        usd = _computed(row.usd, "USD", language, str(row.bound)) + select.unsure(row) if row.unit != "USD" else "–"
        people = _with_year(row.population, row.population_year, language)
        lines.append([
            of_area(str(row.area), language), Cell(name_of(row, language, brief=True)), when(row, language),
            linked_cell(row, language), Cell(usd, number=True), Cell(rate, number=True), _head(row, language),
            Cell(people, number=True),
        ])  # fmt: skip
    if not lines:
        return Prose()
    names = ("area", "name", "period", "amount", "usd", "rate", "head", "population")
    return Table(_titles(names, language), lines)


def _head(row: Any, language: str) -> Cell:
    """Converted row -> cell of its dollars a head, and under it for how many months they are if not for a year's."""
    value = dollars(row.per_head, language) + (select.unsure(row) if pd.notna(row.per_head) else "")
    if row.period_months == 12 or pd.isna(row.per_head):
        return Cell(value, number=True)
    return with_note(
        value, wording.text("head.months", language, months=wording.number(row.period_months, language, 1))
    )


def dollars(value: float, language: str) -> str:
    """Dollars a head -> words without a magnitude; '–' for none."""
    if pd.isna(value):
        return "–"
    return f"{wording.number(value, language, 0 if value >= 100 else 1)}{wording.NARROW}USD"


def _with_year(value: float, year: Any, language: str) -> str:
    return "–" if pd.isna(year) else f"{wording.number(value, language, 0)} ({year})"


def corridor(panel: pd.DataFrame, language: str) -> Table | Prose:
    """Panel -> trade of areas with border gates in their latest period, and what each total contains."""
    rows = select.corridor(panel)
    if rows.empty:
        return Prose()
    lines = [
        [of_area(str(row.area), language), Cell(name_of(row, language)), when(row, language),
         linked_cell(row, language),
         Cell(computed.told(_computed(row.monthly, str(row.unit), language), language, row), number=True),
         Cell(computed.dispute(language, row) or wording.text(f"scope.{row.scope}", language))]
        for row in select.each(rows)
    ]  # fmt: skip
    return Table(_titles(("area", "name", "period", "amount", "monthly", "scope"), language), lines)


def merged(panel: pd.DataFrame, language: str) -> Table | Prose:
    """Panel -> provinces of today as sums of their members before the merger, and which members are silent.

    A member that tells several values of one thing is no silent one: it is named with that.
    """
    found = mergers.sums(panel)
    if found.empty:
        return Prose()
    lines, known = [], select.by_id(select.stated(panel))
    for (area, _, *without), part in found.groupby(["area", "period", "missing", "several"], sort=False):
        members = " + ".join(select.label("area", code, language) for code in part["members"].iloc[0].split(";"))
        missing, several = (", ".join(select.label("area", code, language) for code in codes_.split(";") if code)
                            for codes_ in without)  # fmt: skip
        unclear = wording.text("mergers.several", language, names=several) if several else ""
        silent = "; ".join(filter(None, (missing, unclear)))
        for row in select.each(part) if not silent else [next(select.each(part))]:
            shown = [row.indicator] if not silent else dict.fromkeys(part["indicator"])
            names = [select.brief(name, language) for name in shown]
            told = value_of_sum(row, language) + select.unsure_of(row.rows, known) if not silent else "–"
            lines.append([of_area(area, language), Cell(members), Cell(", ".join(names)),
                          when(row, language), Cell(told, number=True), Cell(silent or "–")])  # fmt: skip
    names = ("area.2025", "members", "name", "period", "sum", "silent")
    return Table(_titles(names, language), lines)


def series(panel: pd.DataFrame, language: str) -> Table | Prose:
    """Panel -> values of merged provinces within their borders of today, each with how it came about; '' for none.

    Only of provinces of which one value at least is the sum of all its members.
    """
    sums, lines = mergers.sums(panel), []
    known = select.by_id(select.stated(panel))
    for area in sorted(sums.loc[sums["value"].notna(), "area"].unique(), key=select.by_name):
        for row in select.each(mergers.series(panel, area, sums)):
            members = str(row.members).split(";")
            names = " + ".join(select.label("area", code, language) for code in members)
            how = wording.text("series.sum" if len(members) > 1 else "series.told", language, members=names)
            lines.append([
                of_area(area, language), Cell(select.brief(str(row.indicator), language)),
                when(row, language), Cell(value_of_sum(row, language) + select.unsure_of(row.rows, known), number=True),
                Cell(how),
            ])  # fmt: skip
    if not lines:
        return Prose()
    caption = wording.text("table.series", language)
    return Table(_titles(("area.2025", "name", "period", "amount", "how"), language), lines, caption)


def value_of_sum(row: Any, language: str) -> str:
    """Row of a sum -> its value in words, with no more digits than its members can bear."""
    told = wording.amount(row.value, row.unit, language, digits=6)
    return told + (f" ({wording.text('status.E', language)})" if row.status == "E" else "")


def mentions(found: pd.DataFrame, kinds: Sequence[str], language: str) -> Table | Prose:
    """Mentions (frame of ``solieu.mentions``), kinds -> a line a sentence, what it is first to mention highlighted."""
    rows = found[found["kind"].isin(kinds)]
    rows = rows.assign(_rank=rows["kind"].map(list(kinds).index)).sort_values("_rank", kind="stable")
    rows = rows.drop_duplicates(["kind", "normalised"])
    lines = []
    for (kind, _, _), part in rows.groupby(["kind", "doc", "sentence_start"], sort=False):
        first = next(select.each(part))
        told = list(dict.fromkeys(_mentioned(row, language) for row in select.each(part)))
        flows = dict.fromkeys(select.brief(flow, language) for flow in part["type"] if kind == "goods" and flow)
        lead = f"{', '.join(flows)}: " if flows else ""
        places = [(int(row.start) - int(row.sentence_start), int(row.end) - int(row.sentence_start))
                  for row in select.each(part)]  # fmt: skip
        named = _named(first, wording.text(f"mention.{kind}", language))
        lines.append([named, Cell(lead + "; ".join(t for t in told if t)),
                      Cell(str(first.sentence), highlighted(str(first.sentence), places))])  # fmt: skip
    if not lines:
        return Prose()
    return Table(_titles(("kind", "mentioned", "sentence"), language), lines, kind="observations")


def _named(row: Any, name: str) -> Cell:
    """Mention and the name of its kind -> cell that the pages of a report make a link to the sentence."""
    place = f'data-doc="{slug(str(row.doc))}" data-sentence="{row.sentence_start}"'
    return Cell(name, f'<span class="solieu-source" {place}>{html.escape(name)}</span>')


def _mentioned(row: Any, language: str) -> str:
    """What a mention is about: its normalised words, and what is known of issuer, date or addressee; short."""
    if row.kind == "difficulty":
        return wording.text(f"difficulty.{row.type}", language)
    if row.kind == "recommendation":
        return glossary.actor(str(row.addressee), language)
    more = [part for part in (row.issuer, "/".join(reversed(str(row.date).split("-")))) if part]
    name = glossary.item(str(row.normalised), language) if row.kind == "goods" else str(row.normalised)
    return name + (f" ({', '.join(more)})" if more else "")


def paste(panel: pd.DataFrame, language: str) -> Sheet | Prose:
    """Panel -> headline figures of all areas as plain numbers; unit, growth and plan in columns of their own.

    A column says where a number is "just under" or "over", another what makes a line unlike the others: which of its
    numbers the audit doubts, and what a total of trade contains. An excess over the plan stands as the share achieved.
    A rate stands beside the level that it hangs on, and alone only where it is of a total (see ``select.totals``).
    """
    rows = select.by_area(select.as_shares(select.headline(panel, "")))
    cues = apart.cues(rows, language)
    if rows.empty:
        return nothing(language)
    scopes, names = select.scopes(panel), rows.attrs.get("documents", {})
    lines = []
    own = set(rows.loc[select.totals(panel, rows), "row"])
    for part in select.lines(rows):
        levels = [row for row in part if row.measure == "level"]
        others = [row for row in part if row.measure != "level"]
        if not levels and not (others := [row for row in others if row.row in own]):
            continue
        rates = {column: _plain(row.value, language) for row in reversed(others) if (column := _column(row))}
        title = names.get(str(part[0].doc), {}).get("name", str(part[0].doc))
        for row in levels or (others[:1] if rates else []):
            factor = wording.scale([row.value], str(row.unit)) if levels else 1
            amount = _plain(row.value / factor, language) if levels else ""
            unit = wording.unit_name(str(row.unit), language, factor) if levels else ""
            bound = wording.bounded("", str(row.bound), language).strip() if levels else ""
            cells = (select.label("area", str(row.area), language), wording.period(str(row.period), language),
                     select.brief(str(row.indicator), language), bound, amount, unit,
                     wording.text(f"status.{row.status}", language), rates.get("growth_yoy", ""), rates.get("plan", ""),
                     _unlike([row, *others] if levels else others, scopes, cues, language),
                     select.shorten(title, 40))  # fmt: skip
            numeric = ("amount", "growth_yoy", "plan")
            lines.append([Cell(told, number=name in numeric) for name, told in zip(PASTED, cells, strict=True)])
    return Sheet(_titles([f"paste.{name}" for name in PASTED], language), lines)


def _column(row: Any) -> str:
    """Row -> the column of the table to paste that its rate stands in, '' for none."""
    return _PASTED_MEASURES.get(str(row.measure), "") if row.unit == "percent" else ""


def _unlike(rows: Sequence[Any], scopes: Mapping[str, str], cues: Mapping[apart.Key, str], language: str) -> str:
    """Rows of a line -> what the audit doubts in it, rates that are no exact ones, and what its total contains.

    Before it the words that tell the first from a row like it (``cues``); those of a rate stand with it, as whose plan
    it is. A rate that is told besides the one in its column stands here, so that none is lost.
    """
    notes = [wording.text("paste.doubted", language, value=value_of(row, language))
             for row in rows if select.unsure(row)]  # fmt: skip
    cue = apart.cue(rows[0], cues)
    notes = [cue, *notes] if cue and not _column(rows[0]) else notes
    shown: dict[str, float] = {}
    for row in rows:
        if not (column := _column(row)):
            continue
        title, first = wording.text(f"column.paste.{column}", language), shown.setdefault(column, row.value)
        cue = apart.cue(row, cues)
        value = value_of(row, language) + (f" ({cue})" if cue else "")
        if row.value != first:
            notes.append(wording.text("paste.also", language, column=title, value=value))
        elif row.bound or cue:
            notes.append(f"{title}: {value}")
    notes += [wording.text(f"scope.{scopes[row.row]}", language) for row in rows if row.row in scopes]
    return "; ".join(notes)


def _plain(value: float, language: str) -> str:
    """Number -> digits with the language's decimal mark and nothing between thousands, as spreadsheets want."""
    told = wording.number(value, language).replace(wording.MINUS, "-")
    return told.replace("." if language == "vi" else ",", "")


def _computed(value: float | None, unit: str, language: str, bound: str = "") -> str:
    return "–" if value is None else wording.amount(value, unit, language, bound, digits=COUNTING)
