"""Axes of few artists, and figures as SVG: what is drawn at the edge of a panel costs next to nothing.

matplotlib makes five artists for each tick and measures every word with the font's own shaper, which takes most of the
time of a figure that is mostly words. Here a tick is one text and all rules are one line each, and a word is as wide as
its letters are. The rest is matplotlib's. The white rims of words with a ``halo`` are drawn in SVG alone: a
picture that ``savefig`` makes of pixels has none.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.axis import XAxis, YAxis
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import ScaledTranslation

PAD = 7
"""Points from the edge of the axes to the words there."""
NUMBERS = 6
"""So many numbers at most stand at an axis, more or less one."""
_UNIT = 1000
NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))


class _Tickless:
    """Of an axis: what would make matplotlib's ticks, only to give them a style."""

    def set_clip_path(self, *arguments: Any, **settings: Any) -> None:
        """Nothing to clip."""

    def set_tick_params(self, *arguments: Any, **settings: Any) -> None:
        """Nothing to set."""


class _XAxis(_Tickless, XAxis):
    pass


class _YAxis(_Tickless, YAxis):
    pass


class Plain(Axes):
    """Axes without ticks: words at their edges, rules across, and a line at the left and at the bottom."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self.axison = False
        self.words: dict[str, list[Text]] = {"x": [], "y": []}

    def grid(self, *arguments: Any, **settings: Any) -> None:
        """No grid; see :meth:`numbers`."""

    def set_xlabel(self, *arguments: Any, **settings: Any) -> Text:
        """As that of Axes."""
        label = super().set_xlabel(*arguments, **settings)
        if label not in self.get_children():
            self.add_artist(label).set_clip_on(False)
        return label

    def set_xticks(self, ticks: Sequence[float], labels: Sequence[object] = (), **style: Any) -> None:
        """Places within the limits -> words below the axes."""
        where = self.get_xaxis_transform() + ScaledTranslation(0, -PAD / 72, self.get_figure().dpi_scale_trans)
        self.words["x"] = [self.text(at, 0, str(word), transform=where, va="top", ha="center", **style)
                           for at, word in zip(ticks, labels, strict=bool(labels))]  # fmt: skip

    def set_yticks(self, ticks: Sequence[float], labels: Sequence[object] = (), **style: Any) -> None:
        """Places within the limits -> words at the left of the axes."""
        where = self.get_yaxis_transform() + ScaledTranslation(-PAD / 72, 0, self.get_figure().dpi_scale_trans)
        self.words["y"] = [self.text(0, at, str(word), transform=where, va="center_baseline", ha="right", **style)
                           for at, word in zip(ticks, labels, strict=bool(labels))]  # fmt: skip

    def get_xticklabels(self) -> list[Text]:
        """() -> the words below the axes."""
        return self.words["x"]

    def get_yticklabels(self) -> list[Text]:
        """() -> the words at the left of the axes."""
        return self.words["y"]

    def numbers(self, which: str, written: Callable[[float], str], rule: str, frame: str) -> None:
        """'x' or 'y', how a number is written, two colours -> numbers there, a rule at each, the frame of the axes.

        To be called when the limits are as they shall be.
        """
        low, high = sorted(self.get_xlim() if which == "x" else self.get_ylim())
        ticks = [at for at in MaxNLocator(NUMBERS).tick_values(low, high).tolist() if low <= at <= high]
        (self.set_xticks if which == "x" else self.set_yticks)(ticks, [written(at) for at in ticks])
        lines = [[(at, 0), (at, 1)] if which == "x" else [(0, at), (1, at)] for at in ticks]
        across = self.get_xaxis_transform() if which == "x" else self.get_yaxis_transform()
        width = rcParams["grid.linewidth"]
        self.add_artist(LineCollection(lines, colors=rule, linewidths=width, transform=across, zorder=0.5))
        self.add_artist(Line2D([0, 0, 1], [1, 0, 0], color=frame, linewidth=width, transform=self.transAxes,
                               clip_on=False, zorder=2.5))  # fmt: skip

    def _init_axis(self) -> None:
        self.xaxis, self.yaxis = _XAxis(self, clear=False), _YAxis(self, clear=False)

    def _gen_axes_spines(self) -> dict[str, Any]:
        return {}


def width(words: str, size: float, weight: str | int = "normal") -> float:
    """Words of one line, size of their letters in points -> their width in points."""
    known = _advances(weight)
    return sum(map(known.__getitem__, words)) * size


def svg(figure: Figure) -> str:
    """Figure -> SVG; its words stay words. To be called with the style of the figure in force."""
    drawn, dpi = io.StringIO(), figure.get_dpi()
    figure.set_dpi(72)
    try:
        wide, tall = figure.get_size_inches() * 72
        renderer = _Renderer(wide, tall, drawn, image_dpi=72, metadata=NO_METADATA)
        figure.draw(renderer)
        renderer.finalize()
    finally:
        figure.set_dpi(dpi)
    return drawn.getvalue()


class _Renderer(RendererSVG):
    """Writes SVG, measures words by their letters, and rims with white those that have a true ``halo``."""

    def draw_text(
        self, gc: Any, x: float, y: float, s: str, prop: FontProperties, angle: float, ismath: bool = False,
        mtext: Text | None = None,
    ) -> None:  # fmt: skip
        """As that of RendererSVG."""
        rimmed = getattr(mtext, "halo", False)
        if rimmed:
            self.writer.start("g", style="stroke: #fff; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke")
        super().draw_text(gc, x, y, s, prop, angle, ismath, mtext)
        if rimmed:
            self.writer.end("g")

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: bool) -> tuple[float, float, float]:
        """Words -> their width, height and descent; all words of one size are as high as each other."""
        size = prop.get_size_in_points()
        return width(s, size, prop.get_weight()), size, size / 5  # a line is at least as high as its font says


class _Advances(dict[str, float]):
    """{letter: its width in sizes of the letters}."""

    def __init__(self, weight: str | int) -> None:
        super().__init__()
        self.file = findfont(FontProperties(family="DejaVu Sans", weight=weight))

    def __missing__(self, letter: str) -> float:
        font = get_font(self.file)  # opened by matplotlib anew in a fork, which must not share the place in the file
        font.set_size(_UNIT, 72)
        glyph = font.load_char(ord(letter), LoadFlags.NO_HINTING)
        self[letter] = glyph.linearHoriAdvance / 65536 / _UNIT
        return self[letter]


_advances = cache(_Advances)
