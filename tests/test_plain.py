"""Axes of few artists: words and rules where matplotlib would have its ticks; widths as the font has them."""

import os

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from solieu import draw, plain


@pytest.fixture
def axes() -> plain.Plain:
    """() -> plain axes from 0 to 10 and from 0 to 1 in a figure."""
    figure = Figure()
    made = plain.Plain(figure, (0.2, 0.2, 0.7, 0.7))
    figure.add_axes(made)
    made.set(xlim=(0, 10), ylim=(0, 1))
    return made


def test_numbers_stand_where_matplotlib_would_put_them(axes):
    """The same numbers as a locator of matplotlib chooses, inside the limits, written as asked."""
    axes.numbers("x", lambda value: f"{value:g}!", "silver", "grey")
    assert [text.get_text() for text in axes.get_xticklabels()] == ["0!", "2!", "4!", "6!", "8!", "10!"]
    assert [text.get_position()[0] for text in axes.get_xticklabels()] == [0, 2, 4, 6, 8, 10]
    assert len(axes.collections[0].get_segments()) == 6


def test_names_stand_at_the_left_and_there_are_no_ticks(axes):
    """Names are words of the axes, at their places; matplotlib makes no tick for them."""
    axes.set_yticks([0.25, 0.75], ["một", "hai"], fontsize=7)
    assert [(t.get_text(), t.get_position()[1], t.get_fontsize()) for t in axes.get_yticklabels()] == [
        ("một", 0.25, 7), ("hai", 0.75, 7),
    ]  # fmt: skip
    assert (len(axes.spines), axes.axison) == (0, False)
    with pytest.raises(ValueError, match="shorter"):
        axes.set_yticks([0.25, 0.75], ["một"])


def test_the_label_of_an_axis_is_drawn(axes):
    """It would go with the ticks otherwise."""
    axes.set_xlabel("triệu USD")
    axes.set_xlabel("tỷ đồng")
    drawn = plain.svg(axes.get_figure())
    assert (drawn.count("tỷ đồng"), drawn.count("triệu USD")) == (1, 0)


@pytest.mark.parametrize("weight", ["normal", "bold", 700])
@pytest.mark.parametrize("words", ["Giá trị sản xuất công nghiệp", "8.871,77", "", "nghìn tấn"])
def test_widths_are_those_of_the_font(words, weight):
    """Within the play of the hinting and kerning of matplotlib's own measure."""
    figure = Figure(dpi=1440)
    with mpl.rc_context(draw.STYLE):
        drawn = figure.text(0, 0, words, fontsize=10, fontweight=weight)
        box = drawn.get_window_extent(FigureCanvasAgg(figure).get_renderer())
    assert plain.width(words, 10, weight) == pytest.approx(box.width / 20, rel=0.04, abs=0.3)
    assert plain.width(words * 2, 5, weight) == pytest.approx(plain.width(words, 10, weight))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked on this system")
@pytest.mark.filterwarnings("ignore:This process")
def test_forks_measure_at_the_same_time():
    """Each reads the font for itself: all have the widths that one alone has."""
    plain.width("a", 10)  # the font is open before
    letters = [chr(code) for code in range(0x100, 0x250)]
    reading, writing = os.pipe()
    for _ in range(8):
        if os.fork() == 0:
            try:
                told = f"{plain.width(''.join(letters), 10):.6f} "
            except RuntimeError:
                told = "none "
            os.write(writing, told.encode())
            os._exit(0)
    for _ in range(8):
        os.wait()
    assert set(os.read(reading, 1000).decode().split()) == {f"{plain.width(''.join(letters), 10):.6f}"}


def test_drawing_leaves_the_figure_as_it_was(axes):
    """Resolution and size are set back."""
    figure = axes.get_figure()
    before = (figure.get_dpi(), *figure.get_size_inches())
    plain.svg(figure)
    assert (figure.get_dpi(), *figure.get_size_inches()) == before
