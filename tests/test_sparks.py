"""Small charts: lengths in proportion, open ends for what is too long, nothing for a screen reader to stumble on."""

import re

import pytest

from solieu import sparks


def rects(chart: str, kind: str) -> list[tuple[float, float]]:
    """Chart, class -> (left, width) of its rectangles."""
    return [
        (float(x), float(w)) for x, w in re.findall(rf'class="{kind}" x="([\d.]+)" y="\d+" width="([\d.]+)"', chart)
    ]


def test_growth_is_in_proportion_and_to_its_side():
    """Twice the growth is twice as long; a fall goes left of the middle as far as a rise goes right."""
    [(left, ten)] = rects(sparks.growth(10), "rise")
    [(_, twenty)] = rects(sparks.growth(20), "rise")
    [(fall_left, fall)] = rects(sparks.growth(-10), "fall")
    assert left == sparks.WIDTH / 2
    assert twenty == pytest.approx(2 * ten, abs=0.11)
    assert fall == ten
    assert fall_left + fall == pytest.approx(sparks.WIDTH / 2, abs=0.11)


@pytest.mark.parametrize(("percent", "open_end"), [(sparks.MOST, False), (sparks.MOST + 0.1, True), (-500, True)])
def test_growth_beyond_the_chart_ends_in_an_arrow(percent, open_end):
    """What the chart cannot hold is not drawn as if it ended there."""
    chart = sparks.growth(percent)
    assert ("z" in chart) == open_end
    assert all(0 <= left <= left + width <= sparks.WIDTH for left, width in rects(chart, "rise") + rects(chart, "fall"))


def test_no_growth_draws_no_bar():
    """Zero is the line in the middle."""
    assert rects(sparks.growth(0), "rise") == [(sparks.WIDTH / 2, 0)]


def test_pace_sets_what_is_done_against_the_plan_and_the_year():
    """The bar of a fulfilled plan is as long as its frame; the stroke of the year stands where its share is."""
    chart = sparks.pace(100, 50)
    [(_, whole)], [(_, done)] = rects(chart, "whole"), rects(chart, "done")
    assert whole == done
    stroke = float(re.search(r'class="gone" d="M([\d.]+)', chart)[1])
    assert stroke == pytest.approx(whole / 2, abs=0.1)


def test_pace_without_a_share_of_the_year_has_no_stroke():
    """A period that does not begin with the year tells nothing of how much of it is gone."""
    assert 'class="gone"' not in sparks.pace(40, None)
    assert "z" in sparks.pace(400, 50)
    assert rects(sparks.pace(-5, 50), "done") == [(0, 0)]


def test_verdicts_share_one_bar():
    """Widths are in proportion and fill the bar; none are drawn for nothing."""
    chart = sparks.verdicts([("holds", 3), ("off", 1), ("implausible", 0)])
    [(_, holds)], [(at, off)] = rects(chart, "is-holds"), rects(chart, "is-off")
    assert (holds, at, off) == (72, 72, 24)
    assert rects(chart, "is-implausible") == []
    assert sparks.verdicts([("holds", 0)]) == ""


@pytest.mark.parametrize("chart", [sparks.growth(5), sparks.pace(50, 50), sparks.verdicts([("off", 1)])])
def test_charts_are_hidden_from_screen_readers(chart):
    """The words beside a chart tell what it draws."""
    assert 'aria-hidden="true"' in chart
    assert "<text" not in chart
