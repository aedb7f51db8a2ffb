"""Figures within a page: each with ids and style of its own, named for those who do not see it, no colour changed."""

import re

import pytest

from solieu import inlay, plain

ABOUT = {"alt": 'Tăng "8%" < 9%', "title": "A < B", "what": "Tăng", "source": "Nguồn: X", "width": 760, "above": 0.1}
SVG = """<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="547pt" height="90pt" viewBox="0 0 547 90" version="1.1">
 <defs>
  <style type="text/css">*{stroke-linejoin: round}</style>
 </defs>
 <g id="title"><text>A</text></g><g id="patch_1"><path clip-path="url(#p1)" style="fill: url(#h1)"/></g>
 <clipPath id="p1"><rect fill="#p1"/></clipPath><pattern id="h1"><rect fill="#0072b2"/></pattern>
 <path id="m1"/><use xlink:href="#m1"/>
</svg>"""


@pytest.fixture
def drawn() -> str:
    """() -> the figure as the third of its page."""
    return inlay.inlaid(SVG, ABOUT, 3)


def test_ids_are_of_one_figure_and_colours_stay(drawn):
    """What a figure refers to has its number; ids that nothing refers to are gone; a colour is no reference."""
    assert sorted(re.findall(r' id="([^"]*)"', drawn)) == ["f3-0", "f3-1", "f3-2"]
    assert {"url(#f3-0)", "url(#f3-1)", 'href="#f3-2"'} <= set(re.findall(r'url[^)]*\)|href="[^"]*"', drawn))
    assert 'fill="#0072b2"' in drawn


def test_the_style_is_of_the_figure_alone(drawn):
    """What holds for all elements of a file would hold for all of the page."""
    assert "<style" not in drawn
    assert 'style="stroke-linejoin: round"' in drawn


def test_a_figure_is_named_and_sized(drawn):
    """The alternative is its name, escaped; its height follows from its width."""
    root = re.search(r"<svg[^>]*>", drawn)[0]
    assert 'role="img" aria-label="Tăng &quot;8%&quot; &lt; 9%"' in root
    assert ('width="760"' in root, "height" in root, 'viewBox="0 0 547 90"' in root) == (True, False, True)


def test_the_page_says_what_the_figure_says_at_its_edges(drawn):
    """Title, what is drawn, source, each once for the reader and marked in the figure."""
    told = re.findall(r'<p class="figure-(\w+)"( aria-hidden="true")?>(.*?)</p>', drawn)
    assert told == [("title", ' aria-hidden="true"', "A &lt; B"), ("what", ' aria-hidden="true"', "Tăng"),
                    ("source", "", "Nguồn: X")]  # fmt: skip
    assert '<g class="told"><text>A</text>' in drawn
    assert 'style="--width: 760px; --above: 0.1000; --below: 0.0000"' in drawn


def test_words_of_a_chart_are_where_the_page_takes_them_out():
    """The parts that a figure tells of at its edges bear the ids of them."""
    from matplotlib.figure import Figure

    figure = Figure()
    figure.suptitle("A", gid="title")
    figure.supxlabel("B", gid="source")
    assert inlay.inlaid(plain.svg(figure), ABOUT, 1).count('class="told"') == 2
