"""Figures of one area: drawn only from what the texts give, titled by what they show, one scale, text complete."""

import warnings
from dataclasses import replace

import matplotlib.colors
import matplotlib.font_manager
import pytest
from matplotlib.patches import Rectangle

import solieu
from solieu import charts, compare, draw, plain, select


def of_section(name):
    """Section -> the function that draws it."""
    return lambda panel, area, language="vi": charts.section(panel, area, name, language)


BY_AREA = (
    charts.growth, charts.plan_pace, charts.trade_direction, charts.trade_gates, charts.trade_goods, charts.over_time,
    *(of_section(name) for name in (*select.SECTIONS, "rest")),
)  # fmt: skip


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def title(chart) -> str:
    """Chart -> its title on one line."""
    return " ".join(chart.get_suptitle().split())


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
            assert chart.svg().startswith("<svg ")
        assert select.label("area", area, language) in chart.get_suptitle()
        assert ("Nguồn: " if language == "vi" else "Source: ").lower() in chart.get_supxlabel().lower()
        assert " ".join(chart.get_suptitle().split()) in " ".join(chart.solieu_alt.split())


def test_pictures_are_svg_with_words_and_the_same_each_time(panel):
    """Names and values stand in the SVG as words, bars have the colour of the style, and two drawings are equal."""
    from xml.etree import ElementTree

    from solieu import draw

    area = select.areas(panel)[0]
    chart, again = (next(one for one in (make(panel, area) for make in BY_AREA) if one is not None) for _ in range(2))
    drawn = chart.svg()
    words = [element.text for element in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]
    assert {text.get_text() for axis in chart.axes for text in axis.texts if "\n" not in text.get_text()} <= set(words)
    assert draw.BLUE.lower() in drawn
    assert again.svg() == drawn == chart.svg()


def test_periods_are_never_mixed(panel):
    """Growth of Cao Bằng in 2014 and 2021 stands in two parts, each titled by its period, on one scale."""
    chart = charts.growth(panel, "VN-04")
    assert [axis.get_title(loc="left") for axis in chart.axes] == ["7 tháng 2014", "Năm 2021"]
    assert chart.axes[0].get_xlim() == chart.axes[1].get_xlim()


def test_pace_counts_an_excess_from_the_whole_plan(panel):
    """10,63% over the plan is drawn as 110,63% of it; the line of the year gone is named while the year goes on."""
    chart = charts.plan_pace(panel, "VN-04")
    assert "110,63%" in chart.solieu_alt
    assert "năm đã qua 100%" not in chart.solieu_alt
    assert "năm đã qua 66,7%" in charts.plan_pace(panel, "VN-02").solieu_alt


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
    assert [None] * len(BY_AREA) == [draw(nothing, "VN-99") for draw in BY_AREA]


def test_the_title_says_the_finding_and_the_line_under_it_what_is_drawn(panel):
    """Imports fell in Thái Nguyên: that is the title; the line under it and the axis say what is compared."""
    chart = charts.growth(panel, "VN-69", "en")
    assert title(chart) == "Thai Nguyen, Jan–Sep 2013: 2 of 3 rates are up on the year before; down: imports (−6.4%)"
    assert [text.get_text() for text in chart.texts[:1]] == ["Thai Nguyen: change on the same period a year earlier"]
    assert chart.axes[-1].get_xlabel() == "change on the same period a year earlier (%)"


def test_a_doubted_rate_has_a_question_mark_and_does_not_stretch_the_scale(panel):
    """186% of growth leaves the axes, with an arrow; without the findings it is drawn like any other."""
    doubted = charts.growth(solieu.doubting(panel, solieu.check(panel)), "VN-04", "en")
    plain = charts.growth(panel, "VN-04", "en")
    assert "+186%?" in doubted.solieu_alt
    assert "+186%?" not in plain.solieu_alt
    assert doubted.axes[0].get_xlim()[1] < 30 < 186 < plain.axes[0].get_xlim()[1]
    assert [words.get_text() for words in doubted.axes[0].texts[:2]] == ["+186%? \N{RIGHTWARDS ARROW}", "+23.3%"]


def test_a_bar_that_is_cut_is_broken(panel):
    """Two white strokes cross the bar of 186%, which would else look like the end of the axis; others are whole."""
    strokes = [[line for line in charts.growth(one, "VN-04").axes[0].lines if line.get_color() == "white"]
               for one in (solieu.doubting(panel, solieu.check(panel)), panel)]  # fmt: skip
    assert [len(found) for found in strokes] == [2, 0]


def test_a_line_runs_through_no_words(panel):
    """56,5% would stand where two thirds of the year are: it stands behind the line, 50,48% before it."""
    chart = compare.pace(panel, "en")
    axis = chart.axes[2]
    low, high = axis.get_xlim()
    scale = axis.get_position().width * chart.get_figwidth() * 72 / (high - low)
    words = [text for text in axis.texts if text.get_text().endswith("%")]
    first = {text.get_text(): text.xy[0] * scale + text.xyann[0] for text in words}
    crossed = [told for told, at in first.items() if at < 200 / 3 * scale < at + plain.width(told, 8.5)]
    assert crossed == []
    assert first["56.5%"] > 200 / 3 * scale > first["50.48%"]


def test_a_panel_of_one_bar_is_left_to_words(gold_rows):
    """One rate of 2020 beside two of 2021: only 2021 is drawn, and the title speaks of it."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "growth_yoy" and not r.item)
    told = [("exports", 2021), ("imports", 2021), ("exports", 2022)]
    made = [replace(row, head=None, whole=None, place="", indicator=indicator, period=f"{year}-01/{year}-12")
            for indicator, year in told]  # fmt: skip
    chart = charts.growth(solieu.panel(made), row.area, "en")
    assert [axis.get_title(loc="left") for axis in chart.axes] == ["2021"]
    assert ", 2021: " in title(chart)


def test_an_item_beside_its_whole_is_told_with_the_indicator(panel):
    """The plan of local goods stands beside that of all exports; cement stands for itself."""
    alt = charts.plan_pace(panel, "VN-09", "en").solieu_alt
    assert "Exports: local goods 20.7%" in alt
    assert "Cement +11.2%" in charts.section(panel, "VN-09", "built", "en").solieu_alt


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


@pytest.fixture(scope="module")
def retold(gold_rows):
    """() -> (value in million USD, period, document), ... -> panel of exports of one province."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)

    def made(*told: tuple[float, str, str]):
        return solieu.panel([
            replace(row, value=value * 1e6, quote=f"{value:g} triệu USD", period=period, doc=doc, start=20 * at,
                    end=20 * at + 9, head=None, whole=None, area="VN-04")
            for at, (value, period, doc) in enumerate(told, start=1)
        ])  # fmt: skip

    return made


MONTH, MONTHS, LATER = (50.0, "2023-08/2023-08", "a"), (420.0, "2023-01/2023-08", "a"), (510.0, "2024-01/2024-09", "b")


def test_a_month_stands_out_of_the_months_that_it_ends(retold):
    """The bar of August lies before that of January to August, in another colour, its words beside it."""
    chart = charts.over_time(retold(MONTH, MONTHS, LATER), "VN-04", "en")
    (axis,) = chart.axes
    bars = [artist for artist in axis.get_children() if isinstance(artist, Rectangle) and artist is not axis.patch]
    colours = [matplotlib.colors.to_hex(bar.get_facecolor()).upper() for bar in bars]
    assert colours == [draw.BLUE, draw.BLUE, draw.ORANGE]
    words = {label.get_text(): label for label in axis.texts}
    assert words["Aug 2023:\n50"].xy == (bars[-1].get_x() + bars[-1].get_width(), 0)
    assert all(label.halo for label in words.values() if ":" in label.get_text())
    assert "orange: a period within a longer one" in str(chart.solieu_edges["source"]).lower()
    assert "orange" not in str(charts.over_time(retold(MONTHS, LATER), "VN-04", "en").solieu_edges["source"]).lower()


def test_what_one_text_tells_has_not_changed_between_texts(retold):
    """Two periods of a single text are no figure of what changed between the texts; those of two are."""
    assert charts.over_time(retold(MONTH, MONTHS), "VN-04") is None
    assert charts.over_time(retold(MONTHS, LATER), "VN-04") is not None


def test_the_ends_of_time_are_the_longest_of_their_day(retold):
    """August does not stand for what January to August tells too."""
    said = charts.over_time(retold(MONTH, MONTHS, LATER), "VN-04", "en").solieu_title.replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("Cao Bang, exports: 420 million USD (Jan–Aug 2023) and 510 million USD (Jan–Sep 2024)")


def test_two_values_of_one_period_are_both_seen(retold):
    """The larger stands behind the smaller, whose end is marked, and one label tells both; one value has one label."""
    year = "2022-01/2022-12"
    for told, sizes in (((120.0, 150.0), [150.0, 120.0]), ((150.0, 120.0), [150.0, 120.0]), ((150.0,), [150.0])):
        rows = [(value, year, doc) for value, doc in zip(told, "bc", strict=False)]
        (axis,) = charts.over_time(retold((100.0, "2021-01/2021-12", "a"), *rows), "VN-04", "en").axes
        bars = [artist for artist in axis.get_children() if isinstance(artist, Rectangle) and artist is not axis.patch]
        assert [bar.get_height() for bar in bars if bar.get_height() != 100] == sizes
        labels = [label.get_text() for label in axis.texts if label.get_text().startswith("2022:")]
        assert labels == ["2022:\n" + "; ".join(f"{size:g}" for size in sizes)]
        assert len([line for line in axis.lines if line.get_color() == "white"]) == len(sizes) - 1


@pytest.mark.parametrize("draw", [charts.plan_pace, charts.trade_direction, charts.over_time])
def test_doubt_is_marked_in_every_figure(panel, draw):
    """Shares of plans, trade and values over time carry the mark of a doubted row, as growth does."""
    assert "?" in draw(panel.assign(doubted=True), "VN-04", "en").solieu_alt
    assert "?" not in draw(panel, "VN-04", "en").solieu_alt
