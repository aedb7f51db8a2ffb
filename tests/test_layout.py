"""Words at the edges of a figure stay inside it and apart, and nothing is laid out again while it is drawn."""

import matplotlib as mpl
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from solieu import draw, layout


def figure(names: list[str], panels: int = 2):
    """Names of bars, number of panels -> a finished figure of bars in each."""
    with mpl.rc_context(draw.STYLE):
        made, axes = draw.stacked([len(names) + 1.4] * panels)
        for axis in axes:
            axis.barh(range(len(names)), range(1, len(names) + 1))
            axis.set_yticks(range(len(names)), names)
            axis.set_title("Kim ngạch xuất khẩu,\nhai dòng")
            draw.numbers(axis, "x", "vi")
        axes[-1].set_xlabel("triệu USD")
        layout.place(made, made.axes, made.solieu_lines, 0.8, 0.5)
    return made


@pytest.mark.parametrize("names", [["a", "b"], ["Giá trị sản xuất công nghiệp của tỉnh", "một tên\nhai dòng", "Ê"]])
def test_words_stay_inside_and_apart(names):
    """Names, numbers, titles and the label lie in the figure; words of one panel touch no others and no margin."""
    made = figure(names)
    renderer = FigureCanvasAgg(made).get_renderer()
    edge = made.get_window_extent(renderer)
    boxes = [axis.get_tightbbox(renderer) for axis in made.axes]
    for box in boxes:
        assert edge.x0 <= box.x0
        assert box.x1 <= edge.x1
    assert boxes[0].y1 <= edge.y1 - 0.8 * made.dpi + 1
    assert boxes[1].y1 <= boxes[0].y0
    assert boxes[1].y0 >= edge.y0 + 0.5 * made.dpi - 1


def test_height_is_shared_by_lines():
    """Panels of unlike length get heights in the proportion of their lines."""
    with mpl.rc_context(draw.STYLE):
        made, axes = draw.stacked([2, 6])
        layout.place(made, axes, made.solieu_lines, 0.5, 0.5)
    first, second = (axis.get_position().height for axis in axes)
    assert second / first == pytest.approx(3)


def test_a_legend_above_has_room():
    """Rows of a legend above the axes end below what stands above."""
    with mpl.rc_context(draw.STYLE):
        made, (axis,) = draw.stacked([6])
        for name in "abcd":
            axis.barh(0, 1, label=name)
        axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2, borderaxespad=0.3)
        layout.place(made, made.axes, made.solieu_lines, 0.8, 0.5)
    legend = axis.get_legend().get_window_extent(FigureCanvasAgg(made).get_renderer())
    assert legend.y1 <= made.bbox.y1 - 0.8 * made.dpi + 1


def test_no_words_take_no_height():
    """An empty text is 0 high, each line of another as much as the first."""
    assert layout.high("", 10) == 0
    assert layout.high("a\nb", 10) == pytest.approx(2 * layout.high("a", 10))


def test_a_figure_is_measured_once():
    """There is no layout engine that would draw the figure again to measure it."""
    assert figure(["a", "b"]).get_layout_engine() is None
