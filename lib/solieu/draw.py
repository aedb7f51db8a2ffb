"""The one style of all figures, and the parts they are made of: bars, dots, axes, title, source line, text alternative.

A figure's title says what it shows (see ``gist``); the line under it says what is drawn, the last line where it is
from. Colours are those of Okabe and Ito, which the colour-blind tell apart; what is estimated is hatched as well.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation

from solieu import apart, layout, plain, select, wording
from solieu.derive import year_gone
from solieu.plain import Plain

BLUE, ORANGE, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#8E5A8A", "#8A8F98"
INK, PALE, SOFT = "#1B1F24", "#E3E6EA", "#4A5058"
STYLE: dict[str, Any] = {
    "font.family": "DejaVu Sans", "font.size": 9.5, "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": GREY,
    "xtick.color": INK, "ytick.color": INK, "axes.spines.top": False, "axes.spines.right": False, "axes.titlesize": 10,
    "axes.titlelocation": "left", "axes.titleweight": "bold", "axes.grid": True, "axes.grid.axis": "x",
    "grid.color": PALE, "axes.axisbelow": True, "figure.facecolor": "white", "axes.facecolor": "white",
    "hatch.linewidth": 0.7, "svg.fonttype": "none", "svg.hashsalt": "solieu",
    "legend.frameon": False, "legend.fontsize": 8.5,
}  # fmt: skip
COLOURS = {
    "exports": BLUE, "imports": ORANGE, "supervised_goods": GREEN, "trade_turnover": GREY, "trade_balance": PURPLE,
}  # fmt: skip
WIDTH, ROW, MOST, FEWEST = 7.6, 0.36, 36, 2
MANY, PERIODS = 60, 6
"""Rows of many areas above which each is a dot without a name, and how many periods of such are drawn."""
SEEN, CLEAR = 0.02, 5
"""Share of the axes from which a line through a dot is seen beside it; points between words and a line past them."""
FONTS = "'DejaVu Sans', Verdana, sans-serif"
"""Verdana, which is where DejaVu Sans is not, has its widths."""
TITLE, LINE, SMALL = 11.5, 8.5, 7.5
"""Sizes in points of a figure's title, of the line under it and of the source line."""


class Chart(Figure):
    """A figure that knows its title and text alternative in words, and shows itself in a notebook as SVG.

    ``solieu_edges`` is what stands under the title and at the foot in words, ``what`` and ``source``, and how high the
    parts with these words are, ``above`` and ``below``, in widths of the figure. In the SVG the three have ids.
    """

    solieu_alt: str = ""
    solieu_title: str = ""
    solieu_edges: Mapping[str, Any] = MappingProxyType({})
    solieu_lines: Sequence[float] = ()

    def svg(self) -> str:
        """() -> the figure as SVG; its words stay words, in fonts of the same widths on every system."""
        with mpl.rc_context(STYLE):
            drawn = plain.svg(self)
        return drawn[drawn.index("<svg ") :].strip().replace("'DejaVu Sans'", FONTS)

    def _ipython_display_(self) -> None:  # comes before the formatter that the inline backend has for every Figure
        from IPython.display import display

        width = int(self.get_figwidth() * 100)
        told = {"alt": self.solieu_alt, "title": self.solieu_title, "width": width, **self.solieu_edges}
        metadata = {"image/svg+xml": told}
        display({"image/svg+xml": self.svg(), "text/plain": self.solieu_alt}, metadata=metadata, raw=True)


def bars(
    rows: pd.DataFrame, language: str, name: str, facets: Sequence[str], *, finding: str = "", area: str = "",
    elapsed: bool = False, dots: bool = False, coloured: bool = False, limit: int = MOST,
) -> Chart | None:  # fmt: skip
    """Rows -> horizontal bars (or dots), one panel per combination of ``facets``, each bar told in words at its end.

    ``finding`` is the title; doubted rows carry a question mark. None without rows, which :func:`plural` chooses.
    """
    if rows.empty:
        return None
    groups = [(k, part.head(limit)) for k, part in rows.groupby(list(facets), observed=True, sort=False, dropna=False)]
    with mpl.rc_context(STYLE):
        figure, axes = stacked([len(part) + 1.4 for _, part in groups])
        alt, lined, cues = [], [], apart.cues(rows, language)
        past = [gone for period in rows["period"] if elapsed and (gone := year_gone(str(period))) is not None]
        units = dict(list(rows.groupby("unit", observed=True)))
        factors = {unit: wording.scale(part["value"], str(unit)) for unit, part in units.items()}
        rooms = {unit: limits(part, 0.16 if unit in ("percent", "count") else 0.34, factors[unit], past)
                 for unit, part in units.items()}  # fmt: skip
        for axis, (_, part) in zip(axes, groups, strict=True):
            unit = str(part["unit"].iloc[0])
            factor = factors[unit]
            title = _facet(part, facets, language)
            names = [_name(row, part, facets, language, apart.cue(row, cues)) for row in select.each(part)]
            words = [told(row, language) for row in select.each(part)]
            labels = _draw(axis, part, factor, words, rooms[unit], dots, coloured)
            gone = year_gone(str(part["period"].iloc[0])) if elapsed else None
            if gone is not None:
                title += _gone(axis, gone, language)
                lined.append((axis, gone, labels))
            axis.set_yticks(range(len(part)), [wrap(n, 34) for n in names])
            axis.set_title(wrap(title, 62))
            numbers(axis, "x", language)
            alt.append(f"{title}: " + "; ".join(f"{n} {t}" for n, t in zip(names, words, strict=True)))
        axes[-1].set_xlabel(wording.text(f"chart.{name}.x", language, unit=wording.unit_name(unit, language, factor)))
        notes = [("chart.hollow" if dots else "chart.estimate")] if (rows["status"] == "E").any() else []
        ranges = {unit: (part["value_high"] - part["value_low"]).max() / factors[unit] for unit, part in units.items()}
        seen = any(wide > SEEN * (rooms[unit][1] - rooms[unit][0]) for unit, wide in ranges.items())
        notes += ["chart.interval"] if dots and seen else []
        notes += ["chart.doubted"] if select.doubtful(rows).any() else []
        made = finish(figure, name, rows, language, alt, area=area, notes=notes, finding=finding)
        for axis, gone, labels in lined:
            _clear(axis, gone, labels)
        return made


def plural(rows: pd.DataFrame, facets: Sequence[str]) -> pd.DataFrame:
    """Rows -> those that a panel of :func:`bars` has two of at least: a single bar compares nothing; words tell it."""
    sizes = rows.groupby(list(facets), observed=True, sort=False, dropna=False)["row"].transform("size")
    return rows[sizes >= FEWEST]


def _gone(axis: Axes, gone: float, language: str) -> str:
    """Axes, share of the year gone -> a line there, and the words that say so behind a title; '' for a whole year."""
    axis.axvline(gone, color=INK, linewidth=1.4, linestyle=(0, (4, 2)), zorder=2.5)
    share = wording.number(gone, language, 1)
    return "" if gone == 100 else "; " + wording.text("chart.elapsed", language, share=share)


def _clear(axis: Axes, at: float, labels: Sequence[Annotation]) -> None:
    """Axes in their place, place of a line across them, words at the ends of bars -> those that it meets, past it."""
    low, high = axis.get_xlim()
    scale = axis.get_position().width * axis.get_figure().get_figwidth() * 72 / (high - low)  # points a unit
    for label in labels:
        value, shift, wide = label.xy[0], label.xyann[0], plain.width(label.get_text(), label.get_fontsize())
        first = value * scale + shift - (wide if label.get_ha() == "right" else 0)
        if first - CLEAR < at * scale < first + wide + CLEAR:
            side = -1 if label.get_ha() == "right" else 1
            label.xyann = ((at - value) * scale + side * CLEAR, 0)


def strip(
    rows: pd.DataFrame, language: str, name: str, *, finding: str = "", elapsed: bool = False,
) -> Chart:  # fmt: skip
    """Rows of many areas -> a dot for each, one line an indicator and one panel a period; the periods with most rows.

    Doubted rows are left out, and the note says so. Dots of one line are spread so that they can be told apart.
    """
    sure = rows[~select.doubtful(rows)]
    most = sure["period"].value_counts(sort=True).index[:PERIODS]
    groups = [(period, part) for period, part in sure.groupby("period", observed=True, sort=False) if period in most]
    codes_ = list(dict.fromkeys(sure["indicator"].astype(str)))
    with mpl.rc_context(STYLE):
        figure, axes = stacked([len(set(part["indicator"])) + 1.6 for _, part in groups])
        alt = []
        room = limits(sure, 0.06)
        for axis, (period, part) in zip(axes, groups, strict=True):
            lines = [code for code in codes_ if (part["indicator"] == code).any()]
            axis.set(xlim=room, ylim=(len(lines) - 0.4, -0.6))
            for place, code in enumerate(lines):
                values = part.loc[part["indicator"] == code, "value"].to_numpy()
                spread = [place + (rank % 5 - 2) * 0.11 for rank in range(len(values))]
                axis.plot(values, spread, "o", markersize=4.2, color=BLUE, alpha=0.55, markeredgewidth=0)
                ends = " – ".join(
                    wording.number(value, language, 1, sign=not elapsed) for value in (min(values), max(values))
                )
                alt.append(f"{wording.period(str(period), language)}, {select.brief(code, language)}: "
                           f"{len(values)}, {ends}%")  # fmt: skip
            title = wording.period(str(period), language)
            gone = year_gone(str(period)) if elapsed else None
            if gone is not None:
                title += _gone(axis, gone, language)
            elif room[0] < 0:
                axis.axvline(0, color=INK, linewidth=0.8)
            axis.set_yticks(range(len(lines)), [select.brief(code, language) for code in lines])
            axis.set_title(title[:1].upper() + title[1:])
            numbers(axis, "x", language)
        axes[-1].set_xlabel(wording.text(f"chart.{name}.x", language, unit="%"))
        notes = ["chart.dots", *(["chart.left.out"] if len(sure) < len(rows) else [])]
        return finish(figure, name, sure, language, alt, notes=notes, finding=finding)


def _draw(
    axis: Axes, part: pd.DataFrame, factor: float, words: list[str], room: tuple[float, float], dots: bool,
    coloured: bool,
) -> list[Annotation]:  # fmt: skip
    """Rows of one panel -> its bars or dots in ``axis``; ``room`` is what the axis spans. The words at their ends."""
    axis.set_xlim(room)
    labels = []
    for place, row in enumerate(select.each(part)):
        value, signed = row.value / factor, BLUE if row.value >= 0 else ORANGE
        colour = COLOURS.get(str(row.indicator), signed) if coloured else signed
        edge = value
        if dots:
            low, high = row.value_low / factor, row.value_high / factor
            axis.plot([low, high], [place, place], color=colour, linewidth=1.6, solid_capstyle="butt")
            shape = ">" if value > room[1] else "<" if value < room[0] else "o"
            axis.plot(min(max(value, room[0]), room[1]), place, shape, markersize=7, markeredgecolor=colour,
                      color="white" if row.status == "E" else colour, clip_on=False)  # fmt: skip
            edge = high if value >= 0 else low
        else:
            bar(axis, (0, place - 0.31), (value, 0.62), colour, row)
            broken(axis, value, place, room)
        labels.append(tell(axis, words[place], edge, place, room, dot=dots))
    spare = max(0.0, 0.3 * (3 - len(part)))
    axis.set_ylim(len(part) - 0.5 + spare, -0.5 - spare)
    if room[0] < 0:
        axis.axvline(0, color=INK, linewidth=0.8)
    return labels


def tell(
    axis: Axes, words: str, value: float, place: float, room: tuple[float, float], size: float = 8.5, dot: bool = False
) -> Annotation:
    """Words -> written beside the end of a bar or dot; where it leaves the axes, inside them with an arrow."""
    side, off = (1 if value >= 0 else -1), value > room[1] or value < room[0]
    if off and not dot:
        words = f"{words} \N{RIGHTWARDS ARROW}" if side > 0 else f"\N{LEFTWARDS ARROW} {words}"
    inside = -side * (9 if dot else 3)
    at, shift = (room[1] if side > 0 else room[0], inside) if off else (value, 7 * side)
    label = axis.annotate(words, (at, place), (shift, 0), textcoords="offset points", va="center", fontsize=size,
                          zorder=4, ha="left" if (side > 0) != off else "right")  # fmt: skip
    label.halo = True
    return label


def broken(axis: Axes, value: float, place: float, room: tuple[float, float], zero: float = 0.0) -> None:
    """Value of a bar, its line, what its axes span around ``zero`` -> two strokes through the bar if it leaves them."""
    if room[0] <= value <= room[1]:
        return
    wide = (room[1] - room[0]) * 0.012
    for at in (0, 1.6 * wide):
        middle = zero + (room[1] if value > room[1] else room[0]) * 0.6 + at
        axis.plot([middle - wide, middle + wide], [place + 0.4, place - 0.4], color="white", linewidth=2, zorder=3)


def limits(rows: pd.DataFrame, share: float, factor: float = 1.0, also: Sequence[float] = ()) -> tuple[float, float]:
    """Rows -> from where to where their axis goes: 0 and every value that is not doubted, and room for the words.

    ``also`` are values that the axis holds besides; ``share`` is how much of what it spans is left for the words.
    """
    sure = rows.loc[~select.doubtful(rows), "value"]
    values = (sure if len(sure) else rows["value"]) / factor
    low, high = min(0.0, values.min(), *also), max(0.0, values.max(), *also)
    room = (high - low or 1) * share
    return low - (room if low < 0 else 0), high + room


def bar(axis: Axes, corner: tuple[float, float], size: tuple[float, float], colour: str, row: Any) -> None:
    """Corner, width and height, colour -> the bar of a row, filled by its status; the limits of the axes stay."""
    axis.add_artist(Rectangle(corner, *size, facecolor=colour, **fill(row.status)))


def fill(status: str) -> dict[str, Any]:
    """Status of a row -> how its bar is filled: an estimate hatched, a target pale."""
    if status == "E":
        return {"hatch": "////", "edgecolor": "white", "linewidth": 0}
    return {"alpha": 0.45} if status == "T" else {}


def stacked(heights: Sequence[float]) -> tuple[Chart, list[Plain]]:
    """Heights in lines -> figure with one set of axes above the other; :func:`finish` gives them their places."""
    figure = Chart(figsize=(WIDTH, 1.5 + ROW * sum(heights) + 0.25 * len(heights)))
    figure.solieu_lines = heights
    axes = [Plain(figure, (0.2, 0.2, 0.7, 0.7), label=str(place)) for place in range(len(heights))]
    return figure, [figure.add_axes(axis) for axis in axes]


def finish(
    figure: Chart, name: str, rows: pd.DataFrame, language: str, said: Sequence[str], *, area: str = "",
    notes: Sequence[str] = (), finding: str = "",
) -> Chart:  # fmt: skip
    """Figure and what it shows -> the same with title, the line that says what is drawn, notes, source, alternative."""
    what = wording.text(f"chart.{name}", language, area=select.label("area", area, language) if area else "")
    what = what[:1].upper() + what[1:]
    title = finding or what
    wide, tall = figure.get_size_inches()
    head, under = wrap(title, int(wide * 9.8)), wrap(what, int(wide * 14.5)) if finding else ""
    notes = [wording.text(note, language) for note in notes]
    source = ". ".join([*(note[:1].upper() + note[1:] for note in notes), select.source_line(rows, language)])
    told_last, source = source, wrap(source, int(wide * 15.5))
    first, second, last = layout.high(head, TITLE), layout.high(under, LINE), layout.high(source, SMALL)
    if under:
        figure.text(0.01, 1 - (layout.PAD + first) / tall, under, fontsize=LINE, color=SOFT, va="top", ha="left",
                    in_layout=False, gid="what")  # fmt: skip
    above, below = first + second + 2 * layout.PAD, last + 2 * layout.PAD
    if figure.solieu_lines:
        layout.place(figure, figure.axes, figure.solieu_lines, above, below)
    elif figure.get_layout_engine():
        figure.get_layout_engine().set(rect=(0, below / tall, 1, 1 - (above + below) / tall))
    top, bottom = 1 - layout.PAD / tall, layout.PAD / tall
    figure.suptitle(
        head, x=0.01, y=top, ha="left", va="top", fontsize=TITLE, fontweight="bold", gid="title"
    ).set_in_layout(False)
    figure.supxlabel(
        source, x=0.01, y=bottom, ha="left", va="bottom", fontsize=SMALL, color=SOFT, gid="source"
    ).set_in_layout(False)
    told_first = [title] if title == what else [title, what]
    figure.solieu_title = title
    figure.solieu_edges = {
        "what": what if finding else "", "source": told_last, "above": above / wide, "below": below / wide,
    }  # fmt: skip
    figure.solieu_alt = ". ".join([*(part.rstrip(".") for part in told_first), *said]) + "."
    return figure


def contrast(one: Any, other: Any) -> float:
    """Two colours -> their contrast by WCAG, from 1 to 21."""
    light = []
    for colour in (one, other):
        linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in to_rgb(colour)]
        light.append(sum(weight * v for weight, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True)) + 0.05)
    return max(light) / min(light)


def ink_on(ground: Any) -> str:
    """Colour -> black or white, whichever is read more easily on it: one of them always reaches 4.5 to 1."""
    return max(("white", "black"), key=lambda ink: contrast(ink, ground))


def numbers(axis: Plain, which: str, language: str) -> None:
    """Axes, 'x' or 'y' -> few numbers there, as the language writes them, with rules across."""
    axis.numbers(which, lambda value: wording.number(value, language), PALE, GREY)


def told(row: Any, language: str, with_period: bool = False) -> str:
    """Row -> its value in words, marked if the audit doubts it, after its period if asked for."""
    sign = str(row.measure).startswith("growth")
    words = wording.amount(row.value, str(row.unit), language, str(row.bound), sign=sign) + select.unsure(row)
    return f"{wording.period(str(row.period), language)}: {words}" if with_period else words


def who(row: Any, language: str) -> str:
    """Row -> its area and period in words."""
    return f"{select.label('area', str(row.area), language)}, {wording.period(str(row.period), language)}"


def wrap(words: str, width: int) -> str:
    """Words -> the same in lines of at most ``width`` characters."""
    return "\n".join(textwrap.wrap(words, width)) or words


def _facet(part: pd.DataFrame, facets: Sequence[str], language: str) -> str:
    row = next(select.each(part))
    words = {
        "period": wording.period(str(row.period), language),
        "indicator": select.brief(str(row.indicator), language),
        "area": select.label("area", str(row.area), language),
        "place": select.place(row, language),
        "unit": "",
    }
    shown = ", ".join(words[f] for f in facets if words[f])
    return shown[:1].upper() + shown[1:]


def _name(row: Any, part: pd.DataFrame, facets: Sequence[str], language: str, cue: str = "") -> str:
    """What tells a bar from its neighbours: item or indicator, and the area, period or place not in the title.

    An item that stands beside the whole of its indicator, or is of several, is told with the indicator; ``cue`` are
    the words that tell it from a row that looks the same.
    """
    if "area" not in facets and "indicator" in facets and not row.item:
        return who(row, language) + (f" ({cue})" if cue else "")
    shown = select.item(row, language) or select.brief(str(row.indicator), language)
    if row.item and "indicator" not in facets and (part.loc[part["indicator"] == row.indicator, "item"] == "").any():
        shown = f"{select.brief(str(row.indicator), language)}: {shown}"
    if row.place and "place" not in facets:
        shown += f" ({select.place(row, language)})"
    shown += f" ({cue})" if cue else ""
    return shown[:1].upper() + shown[1:]
