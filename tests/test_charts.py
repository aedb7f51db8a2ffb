"""Figures: drawn only from what the texts give, one scale for one unit, periods told, alternative text complete."""

import warnings

import matplotlib.font_manager
import pytest

import solieu
from solieu import charts, select

BY_AREA = (
    charts.growth, charts.plan_pace, charts.trade_direction, charts.trade_gates, charts.trade_goods, charts.industry,
    charts.domestic, charts.over_time,
)  # fmt: skip
ACROSS = (charts.growth_across, charts.pace_across, charts.trade_structure, charts.coverage)


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def labels(axis) -> list[str]:
    """Axis -> the words at its vertical ticks, each on one line."""
    return [label.get_text().replace("\n", " ") for label in axis.get_yticklabels()]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("draw", BY_AREA)
def test_every_figure_of_every_area_draws_or_is_none(panel, draw, language):
    """A figure has a text alternative, a source line and a title in the language, and renders without a warning."""
    for area in select.areas(panel):
        chart = draw(panel, area, language)
        if chart is None:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert chart.png(40).startswith(b"\x89PNG")
        assert select.label("area", area, language) in chart.get_suptitle()
        assert ("Nguồn: " if language == "vi" else "Source: ").lower() in chart.get_supxlabel().lower()
        assert chart.get_suptitle().replace("\n", " ") in chart.solieu_alt


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("draw", ACROSS)
def test_figures_across_draw(panel, draw, language):
    """Each figure across provinces draws from the seeds and names every area it shows."""
    chart = draw(panel, language)
    assert chart.png(40).startswith(b"\x89PNG")
    assert "Cao Bằng" in chart.solieu_alt or "Cao Bang" in chart.solieu_alt


def test_periods_are_never_mixed(panel):
    """Growth of Cao Bằng in 2014 and 2021 stands in two parts, each titled by its period, on one scale."""
    chart = charts.growth(panel, "VN-04")
    assert [axis.get_title(loc="left") for axis in chart.axes] == ["7 tháng 2014", "Năm 2021"]
    assert chart.axes[0].get_xlim() == chart.axes[1].get_xlim()


def test_nothing_is_ranked_across_areas(panel):
    """Rows across areas go by name, whatever their values."""
    for axis in charts.growth_across(panel).axes:
        names = [name.split(",")[0] for name in labels(axis)]
        assert sorted(names) == names


def test_pace_counts_an_excess_from_the_whole_plan(panel):
    """10,63% over the plan is drawn as 110,63% of it, and the line of the year gone is named."""
    chart = charts.plan_pace(panel, "VN-04")
    assert "110,63%" in chart.solieu_alt
    assert "năm đã qua 100%" in chart.solieu_alt


def test_alternative_text_holds_every_value(panel):
    """Who cannot see the goods of Lào Cai reads each of them."""
    alt = charts.trade_goods(panel, "VN-02").solieu_alt.replace("\N{NO-BREAK SPACE}", " ")
    rows = select.trade_goods(panel, "VN-02")
    assert len(rows) == 12
    assert [item for item in rows["item"] if item.lower() not in alt.lower()] == []
    assert "778,5 triệu USD" in alt


def test_a_fall_is_drawn_to_the_left_and_told_with_a_minus(panel):
    """The imports of Thái Nguyên fell by 6,4%."""
    chart = charts.growth(panel, "VN-69")
    assert "−6,4%" in chart.solieu_alt
    assert chart.axes[0].get_xlim()[0] < -6.4


def test_no_data_no_figure(panel):
    """Cao Bằng names no gate, and one bar alone is no figure either."""
    assert charts.trade_gates(panel, "VN-04") is None
    assert charts.over_time(panel, "VN-02") is None
    assert charts.trade_goods(panel, "VN-69") is None
    nothing = panel[panel["area"] == "VN-99"]
    assert [None] * len(ACROSS) == [draw(nothing) for draw in ACROSS]
    assert [None] * len(BY_AREA) == [draw(nothing, "VN-99") for draw in BY_AREA]


def test_trade_structure_adds_up_and_leaves_out_what_is_not_told(panel):
    """Lào Cai tells no direction for the whole province, so only two provinces are drawn; their shares make 100%."""
    shares = select.trade_shares(panel)
    assert sorted(shares["area"].astype(str)) == ["VN-04", "VN-09"]
    parts = shares[["exports", "imports", "supervised_goods"]].sum(axis=1)
    assert pytest.approx(list(parts)) == [100.0, 100.0]


def test_derived_rows_are_not_drawn_as_stated(panel):
    """A figure never shows a computed value among those the texts state."""
    assert {"stated"} == set(select.headline(panel, "VN-09")["origin"])


def test_the_font_has_every_vietnamese_letter():
    """No letter of Vietnamese becomes an empty box."""
    from matplotlib.ft2font import FT2Font

    font = FT2Font(matplotlib.font_manager.findfont("DejaVu Sans"))
    letters = "aăâeêioôơuưy" + "".join("áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵđ₫–−")
    known = font.get_charmap()
    assert [letter for letter in letters + letters.upper() if ord(letter) not in known] == []
