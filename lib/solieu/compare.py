"""Panel -> figures that set areas side by side, in the order of their names; nothing unlike is ranked or added up.

Every area keeps the period of its own, which stands beside its name. A :class:`Chart` has a title that says what it
shows and a text alternative; None where the texts give too little to draw.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import matplotlib as mpl
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from solieu import codes, computed, draw, gist, select, tiles, wording
from solieu.draw import Chart

BETWEEN = 2.6
"""Lines between one small figure and the one below it."""
SHADES = ("#CFE3F1", "#8FC1E0", "#3F8FC4", "#0B5A8F")
"""From few figures to many."""
LINES = (1.2, 1.2, 0.95)
"""Spacing of the lines in a tile by how many are broken: two have room, three fill it."""
PARTS = ("exports", "imports", "supervised_goods")


def growth(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> growth of each headline indicator that two areas or more tell, a dot an area and period.

    The line through a dot is the range that its printed digits allow.
    """
    rows = select.by_indicator(select.growth(panel, ""))
    rows = rows[rows.groupby("indicator", observed=True)["area"].transform("nunique") > 1]
    finding = _scoped(gist.growth_across(rows, language), "shared", language)
    if len(rows) > draw.MANY:
        return draw.strip(rows, language, "growth_across", finding=finding)
    return draw.bars(rows, language, "growth_across", ("indicator",), dots=True, finding=finding)


def _scoped(said: str, scope: str, language: str) -> str:
    """Title, what it counts ('shared', 'latest') -> the title that says so; '' stays."""
    return wording.text(f"gist.scope.{scope}", language, told=said[:1].lower() + said[1:]) if said else ""


def pace(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> plan achieved against the share of the year gone, one panel per area and period, of a single plan too.

    Of many plans only those of a whole indicator are drawn, and the title says so.
    """
    rows = select.on_the_way(select.pace(panel, ""))
    if len(rows) > draw.MANY:
        rows = rows[rows["item"] == ""]
        finding = _scoped(gist.pace_across(rows, language), "whole", language)
        return draw.strip(rows, language, "pace_across", finding=finding, elapsed=True)
    finding = gist.pace_across(rows, language)
    return draw.bars(rows, language, "pace_across", ("area", "period"), elapsed=True, finding=finding)


def trade_structure(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> shares of exports, imports and supervised goods in the turnover, by area and period."""
    rows = select.trade_shares(panel).dropna(subset="exports").reset_index(drop=True)
    if rows.empty:
        return None
    scopes = [computed.dispute(language, row) or wording.text(f"scope.{row.scope}", language)
              for row in select.each(rows)]  # fmt: skip
    names = [f"{draw.who(row, language)}\n({scope})" for row, scope in zip(select.each(rows), scopes, strict=True)]
    parts = [part for part in PARTS if rows[part].gt(0).any()]
    with mpl.rc_context(draw.STYLE):
        figure, (axis,) = draw.stacked([1.3 * len(rows) + 1.5])
        left = pd.Series(0.0, index=rows.index)
        alt = []
        for part in parts:
            label = select.brief(part, language)
            bars = axis.barh(range(len(rows)), rows[part], left=left, color=draw.COLOURS[part], label=label, height=0.6)
            told = [computed.percent(getattr(row, part), language, row) for row in select.each(rows)]
            shown = [words if v >= 6 else "" for v, words in zip(rows[part], told, strict=True)]
            axis.bar_label(bars, shown, label_type="center", color=draw.ink_on(draw.COLOURS[part]), fontsize=8.5,
                           fontweight="bold")  # fmt: skip
            alt += [f"{name}: {label} {words}".replace("\n", " ") for name, words in zip(names, told, strict=True)]
            left = left + rows[part]
        axis.set(xlim=(0, 100), ylim=(len(rows) - 0.5, -0.5), xlabel=wording.text("chart.structure.x", language))
        axis.set_yticks(range(len(rows)), names)
        draw.numbers(axis, "x", language)
        axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, borderaxespad=0.3)
        notes = ["chart.doubted"] if select.doubtful(rows).any() else []
        return draw.finish(
            figure, "structure", rows, language, alt, notes=notes, finding=gist.structure(rows, language)
        )


def corridor(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> trade a month of each area with border gates in its latest period, by direction, its gates below it."""
    rows = select.corridor(panel)
    if rows.empty:
        return None
    groups = [part for _, part in rows.groupby(["area", "place"], observed=True, sort=False)]
    factor = wording.scale(rows["monthly"], "USD")
    with mpl.rc_context(draw.STYLE):
        figure, (axis,) = draw.stacked([len(groups) + 1.6])
        names, alt, labelled = [], [], set()
        for place, part in enumerate(groups):
            first = next(select.each(part))
            name = select.place(first, language) or draw.who(first, language)
            names.append(name)
            left = 0.0
            for row in select.each(part):
                label = select.brief(str(row.indicator), language)
                axis.barh(place, row.monthly / factor, left=left, color=draw.COLOURS[str(row.indicator)], height=0.6,
                          label=f"_{label}" if label in labelled else label)  # fmt: skip
                labelled.add(label)
                left += row.monthly / factor
                alt.append(f"{name}: {label} {computed.monthly(row, language)}")
            told = wording.amount(left * factor, "USD", language, digits=4)
            told = computed.told(told, language, *select.each(part))
            axis.annotate(told, (left, place), (5, 0), va="center", textcoords="offset points", fontsize=8.5)
        axis.set_ylim(len(groups) - 0.5, -0.5)
        axis.margins(x=0.3)  # room for the words at the ends of the bars
        axis.set_yticks(range(len(groups)), [draw.wrap(name, 34) for name in names])
        unit = wording.unit_name("USD", language, factor)
        axis.set_xlabel(wording.text("chart.corridor.x", language, unit=unit))
        axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0.3)
        draw.numbers(axis, "x", language)
        notes = ["chart.doubted"] if select.doubtful(rows).any() else []
        finding = gist.monthly(select.monthly(rows), language)
        return draw.finish(figure, "corridor", rows, language, alt, notes=notes, finding=finding)


def coverage(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> heat map: how many rows the texts give of each indicator, by area and year, or by area if many."""
    table = select.coverage(panel, language)
    if table.size < draw.FEWEST:
        return None
    if table.shape[1] > draw.MOST:
        table = select.coverage(panel, language, years=False)
    few = table.shape[1] < 9
    blocks = [table.iloc[:, at : at + draw.MOST] for at in range(0, table.shape[1], draw.MOST)]
    width = max(draw.WIDTH, 3.0 + (0.8 if few else 0.3) * blocks[0].shape[1])
    height = (1.2 if few else 1.7) + 0.27 * len(table)
    with mpl.rc_context(draw.STYLE | {"axes.grid": False}):
        figure = Chart(figsize=(width, 0.8 + height * len(blocks)), layout="constrained")
        shades, most = mpl.colormaps["crest"], table.to_numpy().max()
        for axis, block in zip(figure.subplots(len(blocks), 1, squeeze=False)[:, 0], blocks, strict=True):
            sns.heatmap(block.where(block > 0), ax=axis, cmap=shades, linewidths=0.6, linecolor=draw.PALE, cbar=False,
                        vmin=1, vmax=most)  # fmt: skip
            for down, across in zip(*block.to_numpy().nonzero(), strict=True) if len(blocks) == 1 else ():
                count = block.iat[down, across]
                ink = draw.ink_on(shades((count - 1) / max(most - 1, 1)))
                axis.text(across + 0.5, down + 0.5, f"{count:.0f}", ha="center", va="center", color=ink,
                          fontsize=8.5 if few else 7.5)  # fmt: skip
            axis.tick_params(length=0)
            axis.set(xlabel="", ylabel="")
            axis.xaxis.tick_top()
            names = [name.replace(", ", "\n") if few else name for name in block.columns]
            axis.set_xticks([place + 0.5 for place in range(len(names))], names, rotation=0 if few else 90)
            axis.set_yticks([place + 0.5 for place in range(len(block))], list(block.index), rotation=0)
        said = [f"{area}: " + ", ".join(f"{i} {n:.0f}" for i, n in table[area].items() if n) for area in table]
        told = select.provinces(panel)
        return draw.finish(figure, "coverage", told, language, said, finding=gist.coverage(told, language))


def small_multiples(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> one small figure an area: growth of the same indicators in its latest period, all on one scale.

    The indicators are those that any of them tells; '–' stands where an area tells none of that period.
    """
    rows = select.latest_each(select.growth(panel, ""), select.HEADLINE)
    groups = [part for _, part in rows.groupby("area", observed=True, sort=False)]
    if not groups:
        return None
    shown = [code for code in select.HEADLINE if (rows["indicator"] == code).any()]
    tall = len(shown) + BETWEEN
    across = min(len(groups), 4 if len(groups) < 30 else 6)
    down = math.ceil(len(groups) / across)
    low, high = draw.limits(rows, 0.3)
    cell = (high - low) * 1.3  # figures stand side by side on one axis, each with room for its words
    with mpl.rc_context(draw.STYLE):
        figure, (axis,) = draw.stacked([1])
        figure.set_size_inches(max(draw.WIDTH, 2.2 + 1.55 * across), 1.3 + 0.2 * tall * down)
        axis.set(xlim=(low - cell * 0.04, low + cell * across), ylim=((down - 1) * tall + len(shown) - 0.4, -2.4))
        alt = [_small(axis, part, shown, language, (place % across * cell, place // across * tall), (low, high))
               for place, part in enumerate(groups)]  # fmt: skip
        names = [select.brief(code, language) for code in shown]
        ticks = [line * tall + place for line in range(down) for place in range(len(shown))]
        axis.set_yticks(ticks, names * down, fontsize=7.5)
        notes = ["chart.estimate"] if (rows["status"] == "E").any() else []
        notes += ["chart.doubted"] if select.doubtful(rows).any() else []
        finding = _scoped(gist.growth_across(rows, language), "latest", language)
        return draw.finish(figure, "multiples", rows, language, alt, notes=notes, finding=finding)


def _small(
    axis: Axes, part: pd.DataFrame, shown: Sequence[str], language: str, corner: tuple[float, float],
    room: tuple[float, float],
) -> str:  # fmt: skip
    """One area's rows -> its bars around the zero line of its corner of ``axis``; the words of the text alternative."""
    zero, top = corner
    title = f"{select.label('area', str(part['area'].iloc[0]), language)}\n"
    title += wording.period(str(part["period"].iloc[0]), language)
    axis.text(zero + room[0], top - 0.85, title, fontsize=8, fontweight="bold", va="bottom", linespacing=1.1)
    by = {str(row.indicator): row for row in select.each(part)}
    said = []
    for place, indicator in enumerate(shown):
        row = by.get(indicator)
        if row is None:
            axis.text(zero, top + place, " –", va="center", color=draw.SOFT, fontsize=7.5)
            continue
        words = draw.told(row, language)
        value = min(max(row.value, room[0]), room[1])
        draw.bar(axis, (zero, top + place - 0.33), (value, 0.66), draw.BLUE if row.value >= 0 else draw.ORANGE, row)
        draw.broken(axis, row.value, top + place, room, zero)
        side, space = ("left", " ") if row.value >= 0 else ("right", "")
        axis.text(zero + value, top + place, space + words + ("" if space else " "), va="center", ha=side, fontsize=7.5)
        said.append(f"{select.brief(indicator, language)} {words}")
    axis.plot([zero, zero], [top - 0.5, top + len(shown) - 0.5], color=draw.INK, linewidth=0.8)
    return title.replace("\n", ", ") + ": " + "; ".join(said)


def tile_map(panel: pd.DataFrame, language: str = "vi") -> Chart | None:
    """Panel -> provinces as tiles, the darker the more figures; each period on the map that was in force then."""
    counted = select.by_vintage(panel)
    shown = [vintage for vintage in tiles.VINTAGES if counted[vintage]]
    if not shown:
        return None
    most = max(max(counted[vintage].values()) for vintage in shown)
    with mpl.rc_context(draw.STYLE | {"axes.grid": False}):
        figure = Chart(figsize=(5.9 * len(shown), 7.9), layout="constrained")
        alt = []
        for axis, vintage in zip(figure.subplots(1, len(shown), squeeze=False)[0], shown, strict=True):
            title = wording.text(f"map.{vintage}", language)
            axis.set_title(title)
            _tiles(axis, tiles.tiles()[vintage], counted[vintage], most, language)
            told = ", ".join(f"{select.label('area', code, language)} {n}" for code, n in counted[vintage].items())
            alt.append(f"{title}: {told}")
        said = wording.text("gist.map", language, told="; ".join(
            wording.text(f"gist.map.{vintage}", language, n=len(counted[vintage])) for vintage in shown
        ))  # fmt: skip
        return draw.finish(figure, "map", select.provinces(panel), language, alt, finding=said)


def _tiles(axis: Axes, placed: Sequence[tiles.Tile], counted: dict[str, int], most: int, language: str) -> None:
    for tile in placed:
        count = counted.get(tile.code, 0)
        shade = min(len(SHADES) - 1, int(len(SHADES) * count / (most + 1)))
        axis.add_patch(Rectangle((tile.column, tile.row), 0.95, 0.92, facecolor=SHADES[shade] if count else "white",
                                 edgecolor=draw.GREY if not count else SHADES[-1], linewidth=0.6))  # fmt: skip
        name = draw.wrap(codes.label("area", tile.code, language), 11)
        name += f"\n{count}" if count else ""
        ink = draw.ink_on(SHADES[shade]) if count else draw.SOFT
        axis.text(tile.column + 0.475, tile.row + 0.46, name, ha="center", va="center", fontsize=6.2, color=ink,
                  linespacing=LINES[min(name.count("\n"), 2)], fontweight="bold" if count else "normal")  # fmt: skip
    axis.set(xlim=(-0.1, 7.1), ylim=(max(tile.row for tile in placed) + 1.1, -0.1), xticks=[], yticks=[])
    for spine in axis.spines.values():
        spine.set_visible(False)
