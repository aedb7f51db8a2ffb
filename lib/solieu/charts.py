"""Panel -> matplotlib figures of one style, each with a text alternative; no file is written.

Every public function takes the panel, most an area (its code) and a language, and returns a :class:`Chart`, or None
when the texts give no such figure, or only one, which words tell better. No part of a figure mixes periods: like stands
beside like, and rows of different areas or years keep the order of their names, not of their values.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from solieu import select, wording

BLUE, ORANGE, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#8E5A8A", "#8A8F98"
INK, PALE = "#1B1F24", "#E3E6EA"
STYLE: dict[str, Any] = {
    "font.family": "DejaVu Sans", "font.size": 9.5, "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": GREY,
    "xtick.color": INK, "ytick.color": INK, "axes.spines.top": False, "axes.spines.right": False, "axes.titlesize": 10,
    "axes.titlelocation": "left", "axes.titleweight": "bold", "axes.grid": True, "axes.grid.axis": "x",
    "grid.color": PALE, "axes.axisbelow": True, "figure.facecolor": "white", "axes.facecolor": "white",
    "hatch.linewidth": 0.7,
    "legend.frameon": False, "legend.fontsize": 8.5,
}  # fmt: skip
COLOURS = {
    "exports": BLUE, "imports": ORANGE, "supervised_goods": GREEN, "trade_turnover": GREY, "trade_balance": PURPLE,
}  # fmt: skip
WIDTH, ROW, MOST, FEWEST = 7.6, 0.36, 36, 2


class Chart(Figure):
    """A figure that knows its text alternative, ``solieu_alt``, and shows itself in a notebook as a sharp PNG."""

    solieu_alt: str = ""

    def png(self, dpi: int = 160) -> bytes:
        """() -> the figure as PNG bytes."""
        buffer = io.BytesIO()
        with mpl.rc_context(STYLE):
            self.savefig(buffer, format="png", dpi=dpi)
        return buffer.getvalue()

    def _ipython_display_(self) -> None:  # comes before the formatter that the inline backend has for every Figure
        from IPython.display import display

        metadata = {"image/png": {"alt": self.solieu_alt, "width": int(self.get_figwidth() * 100)}}
        display({"image/png": self.png(), "text/plain": self.solieu_alt}, metadata=metadata, raw=True)


def growth(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> growth of the headline indicators on the same period a year earlier, one panel per period."""
    rows = select.headline(panel, area, ("growth_yoy",))
    return _bars(rows, language, "growth", facets=("period",), area=area)


def plan_pace(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> share of the year's plan achieved, with the share of the year gone as a line, by period."""
    return _bars(select.pace(panel, area), language, "pace", facets=("period",), area=area, elapsed=True)


def trade_direction(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> exports, imports, goods under supervision and turnover of the whole area, one panel per period."""
    rows = select.trade_totals(panel, area)
    return _bars(rows, language, "direction", facets=("period", "unit"), area=area, coloured=True)


def trade_gates(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> trade through each named gate beside that of the whole area in the same period."""
    rows = select.trade_gates(panel, area)
    return _bars(rows, language, "gates", facets=("period", "unit"), area=area, coloured=True)


def trade_goods(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> goods exported and imported, largest first within one direction, gate and period."""
    rows = select.trade_goods(panel, area).sort_values("value", ascending=False, kind="stable")
    facets = ("indicator", "place", "period", "unit")
    return _bars(rows, language, "goods", facets=facets, area=area, coloured=True, limit=15)


def industry(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> growth of industry and its products on the same period a year earlier, one panel per period."""
    rows = select.section(panel, area, "industry", ("growth_yoy",))
    return _bars(rows, language, "industry", facets=("period",), area=area)


def domestic(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> growth of retail sales, prices and the budget on the same period a year earlier, by period."""
    rows = select.section(panel, area, "domestic", ("growth_yoy",))
    return _bars(rows, language, "domestic", facets=("period",), area=area)


def growth_across(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> growth side by side for each headline indicator that two areas or more tell; ordered by name."""
    rows = select.by_indicator(select.headline(panel, "", ("growth_yoy",)), language)
    told = rows.groupby("indicator", observed=True)["area"].transform("nunique") > 1
    return _bars(rows[told], language, "growth_across", facets=("indicator",), dots=True)


def pace_across(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> plan achieved against the share of the year gone, one panel per area and period."""
    return _bars(select.pace(panel, ""), language, "pace_across", facets=("area", "period"), elapsed=True)


def over_time(panel: pd.DataFrame, area: str, language: str = "vi") -> Chart | None:
    """Panel, area -> values told for several periods, each bar as wide as the period it covers is long."""
    rows = select.repeated(panel, area)
    if rows.empty:
        return None
    groups = list(rows.groupby(["indicator", "unit"], observed=True, sort=False))
    with mpl.rc_context(STYLE):
        figure, axes = _figure([4.4] * len(groups))
        alt = []
        for axis, ((indicator, unit), part) in zip(axes, groups, strict=True):
            factor = wording.scale(part["value"], unit)
            name = select.label("indicator", indicator, language)
            axis.set_title(f"{name[:1].upper()}{name[1:]} ({wording.unit_name(unit, language, factor)})")
            for row in part.itertuples():
                start, end = pd.Timestamp(row.period_start), pd.Timestamp(row.period_end) + pd.Timedelta(days=1)
                axis.bar(start, row.value / factor, width=end - start, align="edge", color=BLUE, **_fill(row.status))
                told = f"{wording.period(row.period, language)}:\n{wording.number(row.value / factor, language)}"
                axis.annotate(told, (start + (end - start) / 2, row.value / factor), (0, 3), ha="center",
                              textcoords="offset points", va="bottom", fontsize=8.5)  # fmt: skip
                alt.append(f"{name}, {_told(row, language)}")
            axis.margins(x=0.18)
            axis.set_ylim(0, part["value"].max() / factor * 1.35)
            axis.grid(axis="y")
            axis.grid(visible=False, axis="x")
            _number_axis(axis.yaxis, language)
        note = "chart.estimate" if (rows["status"] == "E").any() else ""
        return _finish(figure, "over_time", rows, language, alt, area, note)


def trade_structure(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> shares of exports, imports and supervised goods in the turnover, by area and period."""
    rows = select.trade_shares(panel)
    if rows.empty:
        return None
    names = [_who(row, language) for row in rows.itertuples()]
    parts = [part for part in ("exports", "imports", "supervised_goods") if rows[part].gt(0).any()]
    with mpl.rc_context(STYLE):
        figure, (axis,) = _figure([len(rows) + 1.5])
        left = pd.Series(0.0, index=rows.index)
        alt = []
        for part in parts:
            label = select.short(select.label("indicator", part, language))
            bars = axis.barh(range(len(rows)), rows[part], left=left, color=COLOURS[part], label=label, height=0.6)
            shown = [f"{wording.number(v, language, 1)}%" if v >= 6 else "" for v in rows[part]]
            axis.bar_label(bars, shown, label_type="center", color="white", fontweight="bold", fontsize=8.5)
            alt += [
                f"{name}: {label} {wording.number(v, language, 1)}%" for name, v in zip(names, rows[part], strict=True)
            ]
            left = left + rows[part]
        axis.set(xlim=(0, 100), ylim=(len(rows) - 0.5, -0.5), xlabel=wording.text("chart.structure.x", language))
        axis.set_yticks(range(len(rows)), names)
        axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, borderaxespad=0.3)
        return _finish(figure, "structure", rows, language, alt)


def coverage(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> heat map: how many rows the texts give of each indicator, by area and period of the text."""
    table = select.coverage(panel, language)
    if table.empty:
        return None
    few = table.shape[1] < 9
    blocks = [table.iloc[:, at : at + MOST] for at in range(0, table.shape[1], MOST)]
    width = max(WIDTH, 3.6 + (0.8 if few else 0.36) * blocks[0].shape[1])
    height = (1.2 if few else 2.2) + 0.27 * len(table)
    with mpl.rc_context(STYLE | {"axes.grid": False}):
        figure = Chart(figsize=(width, 0.6 + height * len(blocks)), layout="constrained")
        for axis, block in zip(figure.subplots(len(blocks), 1, squeeze=False)[:, 0], blocks, strict=True):
            sns.heatmap(block.where(block > 0), ax=axis, cmap="crest", annot=True, fmt=".0f", linewidths=0.6,
                        linecolor=PALE, cbar=False, vmin=1, vmax=table.to_numpy().max(),
                        annot_kws={"size": 8.5 if few else 7.5})  # fmt: skip
            axis.tick_params(length=0)
            axis.set(xlabel="", ylabel="")
            axis.xaxis.tick_top()
            names = [name.replace(", ", "\n") if few else name for name in block.columns]
            axis.set_xticks([place + 0.5 for place in range(len(names))], names, rotation=0 if few else 90)
            rows = [place + 0.5 for place in range(len(block))]
            axis.set_yticks(rows, [select.short(name) for name in block.index], rotation=0)
        said = [f"{area}: " + ", ".join(f"{i} {n:.0f}" for i, n in table[area].items() if n) for area in table]
        return _finish(figure, "coverage", select.stated(panel), language, said)


def _bars(
    rows: pd.DataFrame, language: str, name: str, facets: Sequence[str], *, area: str = "", elapsed: bool = False,
    dots: bool = False, coloured: bool = False, limit: int = MOST,
) -> Chart | None:  # fmt: skip
    """Rows -> horizontal bars (or dots), one panel per combination of ``facets``, each bar told in words at its end."""
    if len(rows) < FEWEST:
        return None
    groups = [(k, part.head(limit)) for k, part in rows.groupby(list(facets), observed=True, sort=False, dropna=False)]
    with mpl.rc_context(STYLE):
        figure, axes = _figure([len(part) + 1.4 for _, part in groups])
        alt = []
        factors = {unit: wording.scale(part["value"], str(unit)) for unit, part in rows.groupby("unit", observed=True)}
        for axis, (_, part) in zip(axes, groups, strict=True):
            unit = str(part["unit"].iloc[0])
            factor = factors[unit]
            title = _facet(part, facets, language)
            names = [_name(row, facets, language) for row in part.itertuples()]
            told = [_told(row, language, with_period=False) for row in part.itertuples()]
            gone = wording.elapsed(str(part["period"].iloc[0])) if elapsed else None
            _draw(axis, part, factor, told, dots, coloured)
            if gone is not None:
                axis.axvline(gone, color=INK, linewidth=1.4, linestyle=(0, (4, 2)))
                title += "; " + wording.text("chart.elapsed", language, share=wording.number(gone, language, 1))
            axis.set_yticks(range(len(part)), [_wrap(n, 34) for n in names])
            axis.set_title(title)
            _number_axis(axis.xaxis, language)
            alt.append(f"{title}: " + "; ".join(f"{n} {t}" for n, t in zip(names, told, strict=True)))
        _scale(axes, groups, factors)
        unit_told = wording.unit_name(unit, language, factor)
        axes[-1].set_xlabel(wording.text(f"chart.{name}.x", language, unit=unit_told))
        note = ("chart.hollow" if dots else "chart.estimate") if (rows["status"] == "E").any() else ""
        return _finish(figure, name, rows, language, alt, area, note)


def _draw(axis: Axes, part: pd.DataFrame, factor: float, told: list[str], dots: bool, coloured: bool) -> None:
    for place, row in enumerate(part.itertuples()):
        value, colour = row.value / factor, COLOURS.get(str(row.indicator), BLUE) if coloured else BLUE
        if dots:
            axis.plot(
                value, place, "o", markersize=8, markeredgecolor=BLUE, color="white" if row.status == "E" else BLUE
            )
        else:
            axis.barh(place, value, height=0.62, color=colour, **_fill(row.status))
        side = 1 if value >= 0 else -1
        axis.annotate(told[place], (value, place), (7 * side, 0), textcoords="offset points", va="center",
                      ha="left" if side > 0 else "right", fontsize=8.5, zorder=4,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.2, "alpha": 0.85})  # fmt: skip
    spare = max(0.0, 0.3 * (3 - len(part)))
    axis.set_ylim(len(part) - 0.5 + spare, -0.5 - spare)
    if part["value"].min() < 0:
        axis.axvline(0, color=INK, linewidth=0.8)


def _scale(axes: Sequence[Axes], groups: list[tuple[Any, pd.DataFrame]], factors: dict[Any, float]) -> None:
    """Panels of one unit share one scale, so that a bar twice as long is twice as much; room is left for the words."""
    for unit, factor in factors.items():
        same = [(axis, part["value"] / factor) for axis, (_, part) in zip(axes, groups, strict=True)
                if part["unit"].iloc[0] == unit]  # fmt: skip
        low = min(0.0, *(values.min() for _, values in same))
        high = max(0.0, *(values.max() for _, values in same))
        room = (high - low or 1) * (0.34 if unit not in ("percent", "count") else 0.16)
        for axis, _ in same:
            axis.set_xlim(low - (room if low < 0 else 0), high + room)


def _fill(status: str) -> dict[str, Any]:
    if status == "E":
        return {"hatch": "////", "edgecolor": "white", "linewidth": 0}
    return {"alpha": 0.45} if status == "T" else {}


def _figure(heights: Sequence[float]) -> tuple[Chart, list[Axes]]:
    figure = Chart(figsize=(WIDTH, 1.3 + ROW * sum(heights) + 0.25 * len(heights)), layout="constrained")
    grid = figure.subplots(len(heights), 1, squeeze=False, height_ratios=list(heights))
    return figure, list(grid[:, 0])


def _finish(figure: Chart, name: str, rows: pd.DataFrame, language: str, said: Sequence[str], area: str = "",
            note: str = "") -> Chart:  # fmt: skip
    where = select.label("area", area, language) if area else ""
    title = wording.text(f"chart.{name}", language, area=where)
    figure.suptitle(_wrap(title, 78), x=0.01, ha="left", fontsize=11.5, fontweight="bold")
    source = select.source_line(rows, language)
    if note:
        source = f"{wording.text(note, language)}. {source}"
    figure.supxlabel(_wrap(source[:1].upper() + source[1:], 118), x=0.01, ha="left", fontsize=7.5, color="#4A5058")
    figure.solieu_alt = f"{title}. " + ". ".join(said) + "."
    return figure


def _number_axis(axis: Any, language: str) -> None:
    axis.set_major_locator(MaxNLocator(6))
    axis.set_major_formatter(FuncFormatter(lambda value, _: wording.number(value, language)))


def _told(row: Any, language: str, with_period: bool = True) -> str:
    sign = str(row.measure).startswith("growth")
    told = wording.amount(row.value, str(row.unit), language, str(row.bound), sign=sign)
    return f"{wording.period(str(row.period), language)}: {told}" if with_period else told


def _facet(part: pd.DataFrame, facets: Sequence[str], language: str) -> str:
    row = part.iloc[0]
    words = {
        "period": wording.period(str(row["period"]), language),
        "indicator": select.label("indicator", str(row["indicator"]), language),
        "area": select.label("area", str(row["area"]), language),
        "place": str(row["place"]),
        "unit": "",
    }
    told = ", ".join(words[f] for f in facets if words[f])
    return told[:1].upper() + told[1:]


def _name(row: Any, facets: Sequence[str], language: str) -> str:
    """What tells a bar from its neighbours: item or indicator, and the area, period or place not in the title."""
    if "area" not in facets and "indicator" in facets and not row.item:
        return _who(row, language)
    told = str(row.item) or select.short(select.label("indicator", str(row.indicator), language))
    if row.place and "place" not in facets:
        told += f" ({row.place})"
    return told[:1].upper() + told[1:]


def _who(row: Any, language: str) -> str:
    return f"{select.label('area', str(row.area), language)}, {wording.period(str(row.period), language)}"


def _wrap(told: str, width: int) -> str:
    return "\n".join(textwrap.wrap(told, width)) or told
