"""Places for the parts of a figure whose axes stand one above the other, found in one look at the words at their edges.

matplotlib's own layouts draw a figure several times to measure it. Here the height of every line of words is known from
its size, and only the names at the left and the last number at the right are measured.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from solieu import plain

POINT = 1 / 72
LEADING, KEYS = 1.4, 1.8
"""From one line of words to the next, and from one row of a legend to the next, in sizes of the letters."""
PAD, TICK, UNDER_TITLE, BETWEEN = 0.09, 8 * POINT, 6 * POINT, 0.1
"""Inches: at the edges of the figure; from axes to the numbers at their ticks; under a title; between axes."""


def high(words: str, size: float) -> float:
    """Words, size of their letters in points -> height of their lines in inches, 0 for none."""
    return (words.count("\n") + 1) * size * LEADING * POINT if words else 0.0


def place(figure: Figure, axes: Sequence[Axes], lines: Sequence[float], above: float, below: float) -> None:
    """Figure, its axes from the top, the height of each in lines, inches taken above and below -> the axes placed."""
    wide, tall = figure.get_size_inches()
    named = [[text for text in axis.get_yticklabels() if text.get_text()] for axis in axes]
    numbered = [[text for text in axis.get_xticklabels() if text.get_text()] for axis in axes]
    left = PAD + max(map(_width, (text for texts in named for text in texts)), default=0.0) + TICK
    right = wide - PAD - max(map(_width, (text for texts in numbered for text in texts[-1:])), default=0.0) / 2
    numbers = [max((high(text.get_text(), text.get_fontsize()) for text in texts), default=0.0) for texts in numbered]
    over, under = [_over(axis) for axis in axes], list(map(_under, axes, numbers))
    room = tall - above - below - sum(over) - sum(under) - BETWEEN * (len(axes) - 1)
    top = tall - above
    for axis, line, head, foot, number in zip(axes, lines, over, under, numbers, strict=True):
        height = max(room, tall / 4) * line / sum(lines)
        top -= head + height
        axis.set_position((left / wide, top / tall, (right - left) / wide, height / tall))
        axis.set_title(axis.get_title(loc="left"), loc="left", y=1.0)
        axis.xaxis.set_label_coords(0.5, -(number + TICK) / height)
        axis.yaxis.set_label_coords(-TICK / (right - left), 0.5)
        top -= foot + BETWEEN


def _over(axis: Axes) -> float:
    """Axes -> inches that its title or its legend takes above it."""
    title = axis.title if axis.title.get_text() else axis._left_title
    legend = axis.get_legend()
    words = legend.get_texts() if legend else []
    rows = math.ceil(len(words) / legend._ncols) if words else 0
    keys = (rows + 0.5) * max((text.get_fontsize() for text in words), default=0.0) * KEYS * POINT
    return max(high(title.get_text(), title.get_fontsize()) + UNDER_TITLE, keys)


def _under(axis: Axes, numbers: float) -> float:
    """Axes, height of the numbers at its ticks -> inches that these and its label take below it."""
    label = axis.xaxis.label
    return (numbers + TICK if numbers else 0.0) + high(label.get_text(), label.get_fontsize())


def _width(text: Text) -> float:
    """Words -> their width in inches."""
    return max(plain.width(line, text.get_fontsize()) for line in text.get_text().split("\n")) * POINT
