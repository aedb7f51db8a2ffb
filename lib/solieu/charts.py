"""Panel and area -> figures of one area, each titled by what it shows and with a text alternative; no file is written.

Every public function takes the panel, the code of an area and a language, and returns a :class:`Chart`, or None
when the texts give no such figure, or only one, which words tell better. No part of a figure mixes periods: like stands
beside like. Rows that the audit doubts carry a question mark (see ``select.doubting``).
"""

from __future__ import annotations

import datetime

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes

from solieu import draw, gist, select, wording
from solieu.draw import Chart


def growth(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> growth of the headline indicators on the same period a year earlier, one panel per period."""
    return _growth(select.growth(panel, area), area, language, "growth")


def section(panel: pd.DataFrame, area: str, name: str, language: str = "vi") -> Chart | None:
    """Panel, area, section -> growth of what the section tells on a year earlier, one panel per period."""
    return _growth(select.section_growth(panel, area, name), area, language, f"section.{name}")


def _growth(rows: pd.DataFrame, area: str, language: str, name: str) -> Chart | None:
    rows = draw.plural(rows, ("period",))
    finding = gist.growth(rows, area, language)
    return draw.bars(rows, language, name, ("period",), area=area, finding=finding)


def plan_pace(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> share of the year's plan achieved, with the share of the year gone as a line, by period.

    Shares that cannot be held against the year gone are left to the table.
    """
    rows = draw.plural(select.on_the_way(select.pace(panel, area)), ("period",))
    finding = gist.pace(rows, area, language)
    return draw.bars(rows, language, "pace", ("period",), area=area, elapsed=True, finding=finding)


def trade_direction(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> exports, imports, goods under supervision and turnover of the whole area, one panel per period."""
    facets = ("period", "unit")
    rows = draw.plural(select.trade_totals(panel, area), facets)
    finding = gist.direction(rows, panel, area, language)
    return draw.bars(rows, language, "direction", facets, area=area, coloured=True, finding=finding)


def trade_gates(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> trade through each named gate, beside that of the whole area where it is told."""
    facets, gates = ("period", "unit"), select.trade_gates(panel, area)
    rows = draw.plural(gates, facets)
    finding = gist.gates(select.gate_shares(gates), area, language)
    name = "gates" if (rows["place"] == "").any() else "gates.only"
    return draw.bars(rows, language, name, facets, area=area, coloured=True, finding=finding)


def trade_goods(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> goods exported and imported, largest first within one direction, gate and period."""
    facets = ("indicator", "place", "period", "unit")
    rows = draw.plural(select.trade_goods(panel, area), facets).sort_values("value", ascending=False, kind="stable")
    finding = gist.goods(rows, area, language)
    return draw.bars(rows, language, "goods", facets, area=area, coloured=True, limit=15, finding=finding)


def over_time(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> values that several texts tell, each bar as wide as the period it covers is long.

    A bar of a period within a longer one stands before it in another colour; of several values of one period the
    larger stands behind, and one label tells them all. None where one text alone tells them.
    """
    rows = select.repeated(panel, area)
    texts = rows.groupby(["indicator", "unit"], observed=True)["doc"].transform("nunique")
    rows = rows[(texts > 1).astype(bool)]
    if rows.empty:
        return None
    groups = list(rows.groupby(["indicator", "unit"], observed=True, sort=False))
    with mpl.rc_context(draw.STYLE):
        figure, axes = draw.stacked([4.4] * len(groups))
        alt, inner = [], False
        for axis, ((indicator, unit), part) in zip(axes, groups, strict=True):
            factor = wording.scale(part["value"], unit)
            name = select.label("indicator", indicator, language)
            told_in = wording.unit_name(unit, language, factor)
            axis.set_title(f"{name[:1].upper()}{name[1:]}{f' ({told_in})' if told_in else ''}")
            first, last = part["period_start"].min().toordinal(), part["period_end"].max().toordinal() + 1
            beside = (last - first) * 0.18
            axis.set(xlim=(first - beside, last + beside), ylim=(0, part["value"].max() / factor * 1.35))
            drawn: list[tuple[int, int]] = []
            ordered = part.sort_values(["period_days", "value"], ascending=False, kind="stable")
            for same in select.grouped(ordered, ("period",)):
                row = same[0]
                start, end = row.period_start.toordinal(), row.period_end.toordinal() + 1
                within = any(first_ <= start and end <= last_ and (first_, last_) != (start, end)
                             for first_, last_ in drawn)  # fmt: skip
                drawn.append((start, end))
                inner |= within
                values = []
                for row in same:
                    high = row.value / factor
                    draw.bar(axis, (start, 0), (end - start, high), draw.ORANGE if within else draw.BLUE, row)
                    if values:
                        axis.plot([start, end], [high, high], color="white", linewidth=1.5)
                    value = wording.bounded(wording.number(high, language), row.bound, language)
                    values.append(value + select.unsure(row))
                told = f"{wording.period(row.period, language)}:\n{'; '.join(values)}"
                _beside(axis, told, (start, (end - start, same[0].value / factor)), within)
            alt += [f"{name}, {draw.told(row, language, with_period=True)}" for row in select.each(part)]
            years = range(part["period_start"].min().year, part["period_end"].max().year + 2)
            step = -(-len(years) // 12)  # at most twelve years are named
            days = {datetime.date(year, 1, 1).toordinal(): year for year in years[::step]}
            days = {day: year for day, year in days.items() if first - beside <= day <= last + beside}
            axis.set_xticks(list(days), list(days.values()))
            draw.numbers(axis, "y", language)
        notes = ["chart.estimate"] if (rows["status"] == "E").any() else []
        notes += ["chart.within"] if inner else []
        notes += ["chart.doubted"] if select.doubtful(rows).any() else []
        finding = gist.over_time(rows, area, language)
        return draw.finish(figure, "over_time", rows, language, alt, area=area, notes=notes, finding=finding)


def _beside(axis: Axes, words: str, bar: tuple[int, tuple[float, float]], within: bool) -> None:
    """Words of a bar, its start, width and height -> written above it, or right of one ``within`` another bar."""
    start, (wide, high) = bar
    at, shift, side = ((start + wide, 0), (4, 3), "left") if within else ((start + wide / 2, high), (0, 3), "center")
    label = axis.annotate(words, at, shift, textcoords="offset points", fontsize=8.5, zorder=4, ha=side, va="bottom")
    label.halo = True
