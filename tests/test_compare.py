"""Figures across areas: by name and never ranked, each period told, unlike totals labelled unlike."""

import re
import warnings
from dataclasses import replace

import matplotlib
import pytest

import solieu
from solieu import codes, compare, draw, overview, select, wording

ACROSS = (
    compare.growth, compare.pace, compare.trade_structure, compare.corridor, compare.coverage, compare.small_multiples,
    compare.tile_map,
)  # fmt: skip


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def labels(axis) -> list[str]:
    """Axis -> the words at its vertical ticks, each on one line."""
    return [label.get_text().replace("\n", " ") for label in axis.get_yticklabels()]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("draw", ACROSS)
def test_figures_across_draw(panel, draw, language):
    """Each draws from the seeds without a warning, has a title, a source line and the areas in its alternative."""
    chart = draw(panel, language)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert chart.svg().startswith("<svg ")
    assert " ".join(chart.get_suptitle().split()) in " ".join(chart.solieu_alt.split())
    assert "Cao Bằng" in chart.solieu_alt or "Cao Bang" in chart.solieu_alt
    assert ("Nguồn: " if language == "vi" else "Source: ") in chart.get_supxlabel()


@pytest.mark.parametrize("draw", ACROSS)
def test_no_data_no_figure(panel, draw):
    """Without a row there is nothing to set side by side."""
    assert draw(panel[panel["area"] == "VN-99"]) is None


def test_nothing_is_ranked_across_areas(panel):
    """Rows across areas go by name, whatever their values."""
    for axis in compare.growth(panel).axes:
        names = [name.split(",")[0] for name in labels(axis)]
        assert sorted(names, key=wording.fold) == names


def test_dots_show_what_their_digits_allow(panel):
    """5,2% stands for 5,15 to 5,25: the line through the dot says so."""
    chart = compare.growth(panel)
    ranges = [
        tuple(round(x, 3) for x in line.get_xdata()) for line in chart.axes[0].lines if len(line.get_xdata()) == 2
    ]
    assert (5.15, 5.25) in ranges


def test_totals_of_unlike_scope_are_labelled_unlike(panel):
    """The total of Cao Bằng contains supervised goods, that of Lạng Sơn does not, and Lào Cai does not tell."""
    chart = compare.trade_structure(panel, "en")
    assert labels(chart.axes[0]) == [
        "Cao Bang, 2021 (total contains supervised goods)",
        "Lang Son, Q1 2018 (total is exports plus imports alone)",
    ]
    rows = select.corridor(panel)
    known = {str(row.area): row.scope for row in rows.itertuples()}
    assert known == {"VN-04": "with", "VN-02": "unknown", "VN-09": "without"}


def test_trade_structure_adds_up_and_leaves_out_what_is_not_told(panel):
    """Lào Cai tells no direction for the whole province, so only two provinces are drawn; their shares make 100%."""
    shares = select.trade_shares(panel)
    assert list(shares["area"]) == ["VN-04", "VN-09"]
    parts = shares[["exports", "imports", "supervised_goods"]].sum(axis=1)
    assert pytest.approx(list(parts)) == [100.0, 100.0]


def test_the_corridor_has_months_and_gates(panel):
    """Kim Thành follows Lào Cai, both a month on average; Thái Nguyên has no border."""
    rows = select.corridor(panel)
    assert "VN-69" not in set(rows["area"])
    lao_cai = rows[rows["area"] == "VN-02"]
    assert [str(place) for place in lao_cai["place"]] == ["", "cửa khẩu Kim Thành"]
    assert [round(value / 1e6, 2) for value in lao_cai["monthly"]] == [283.95, 221.09]
    names = labels(compare.corridor(panel).axes[0])
    assert names == ["Cao Bằng, năm 2021", "Lạng Sơn, quý I/2018", "Lào Cai, 8 tháng 2024", "cửa khẩu Kim Thành"]


def test_small_multiples_take_the_latest_period_of_each_area_on_one_scale(panel):
    """One figure an area; what a text does not tell is a dash, not a zero; what none tells has no line."""
    chart = compare.small_multiples(panel, "en")
    words = [text.get_text() for text in chart.axes[0].texts]
    titles = ["Cao Bang\n2021", "Lang Son\nQ1 2018", "Lao Cai\nJan–Aug 2024", "Thai Nguyen\nJan–Sep 2013"]
    assert [text for text in words if "\n" in text] == titles
    lao_cai = words[words.index(titles[2]) + 1 : words.index(titles[3])]
    assert labels(chart.axes[0]) == ["industrial output", "retail sales", "total trade", "exports", "imports"]
    assert chart.get_suptitle().startswith("Latest period of each province: ")
    assert [text.strip() for text in lao_cai] == ["+6%", "+13.8%", "+71.65%", "–", "–"]


def test_each_period_lies_on_the_map_in_force_then(gold_rows):
    """A row of late 2025 about Yên Bái stands on Lào Cai among 34 provinces, an older one among 63."""
    first = replace(gold_rows[0], area="VN-06", period="2024-01/2024-12")
    second = replace(gold_rows[1], area="VN-06", period="2025-07/2025-12", head=None)
    both = select.by_vintage(solieu.panel([first, second]))
    assert both == {"63": {"VN-06": 1}, "34": {"VN-02": 1}}
    chart = compare.tile_map(solieu.panel([first, second]), "en")
    assert [axis.get_title(loc="left") for axis in chart.axes] == [
        "63 provinces, until 30 June 2025", "34 provinces, from 1 July 2025",
    ]  # fmt: skip
    assert "1 of the 63 provinces" in chart.get_suptitle().replace("\n", " ")


def many(gold_rows, areas: int):
    """Reference rows and a number -> panel of two growth rates and a plan share for so many provinces."""
    row = next(r for r in gold_rows if r.measure == "growth_yoy" and not r.item)
    made = []
    for place, area in enumerate(codes.members("VN", "2024-01-01")[:areas]):
        for at, (indicator, measure, value) in enumerate(
            (
                ("exports", "growth_yoy", place - 5.0),
                ("imports", "growth_yoy", 3.0),
                ("exports", "plan_attainment", 40.0),
            )
        ):
            made.append(replace(row, area=area, indicator=indicator, measure=measure, value=value, quote=f"{value}%",
                                start=place * 50 + at * 9 + 1, end=place * 50 + at * 9 + 8, head=None, whole=None,
                                period="2024-01/2024-06", status="A", bound=""))  # fmt: skip
    return solieu.panel(made)


def test_many_areas_are_dots_of_one_strip_and_no_tall_page(gold_rows):
    """126 rates make one panel of two lines; each dot is a province, and the alternative tells number and range."""
    panel = many(gold_rows, 63)
    chart = compare.growth(panel, "en")
    assert [len(line.get_xdata()) for line in chart.axes[0].lines[:2]] == [63, 63]
    assert chart.get_figheight() < 4
    assert "exports: 63, −5 – +57%" in chart.solieu_alt
    assert "Each dot is a province" in chart.get_supxlabel()
    pace = compare.pace(panel, "en")
    assert (len(pace.axes), len(pace.axes[0].lines[0].get_xdata())) == (1, 63)
    few = compare.growth(many(gold_rows, 5), "en")
    assert len(few.axes) == 2


def test_coverage_of_many_areas_drops_the_years(gold_rows):
    """63 columns stand in two blocks, named by the province alone."""
    chart = compare.coverage(many(gold_rows, 63), "en")
    assert [len(axis.get_xticks()) for axis in chart.axes] == [36, 27]
    assert all("2024" not in name.get_text() for name in chart.axes[0].get_xticklabels())


def test_targets_are_no_growth_and_lie_on_no_map(gold_rows):
    """A target of 8% for 2025 is not drawn among rates that were reached, nor on the map of 2025."""
    row = next(r for r in gold_rows if r.measure == "growth_yoy" and not r.item)
    made = [replace(row, head=None, whole=None),
            replace(row, period="2025-01/2025-12", status="T", start=1, end=9, head=None, whole=None)]  # fmt: skip
    panel = solieu.panel(made)
    assert len(select.growth(panel, "")) == 1
    assert select.by_vintage(panel)["34"] == {}


def test_an_empty_map_is_left_out(panel):
    """The seeds end in 2024, so the map of 2025 is not drawn."""
    assert len(compare.tile_map(panel).axes) == 1


def test_numbers_on_coloured_grounds_can_be_read():
    """Black or white, whichever is plainer, reaches the contrast of words on every colour that carries numbers."""
    crest = [matplotlib.colormaps["crest"](n / 20) for n in range(21)]
    for ground in [*draw.COLOURS.values(), *compare.SHADES, *crest]:
        assert draw.contrast(draw.ink_on(ground), ground) >= 4.5
    assert draw.contrast("white", "black") == pytest.approx(21)
    assert draw.contrast(draw.INK, "white") > draw.contrast(draw.SOFT, "white") >= 4.5


def test_each_cell_of_the_coverage_is_told(panel):
    """As many numbers as cells that are not empty, in the ink that suits their shade."""
    chart = compare.coverage(panel, "en")
    counts = select.coverage(panel, "en")
    told = [text for text in chart.axes[0].texts if text.get_text().isdigit()]
    assert len(told) == int((counts > 0).to_numpy().sum())
    assert {text.get_color() for text in told} == {"black", "white"}


def test_one_figure_is_no_map(gold_rows):
    """A single indicator of one area and year is one square, which words tell better."""
    assert compare.coverage(solieu.panel([replace(gold_rows[0], head=None)]), "en") is None


def test_a_dot_beyond_the_axes_is_an_arrow(panel):
    """186% that the audit doubts lies outside: a triangle at the edge stands for its dot; else all are dots."""
    charts = [compare.growth(one, "en") for one in (solieu.doubting(panel, solieu.check(panel)), panel)]
    shapes = [[line.get_marker() for axis in chart.axes for line in axis.lines] for chart in charts]
    assert [one.count(">") for one in shapes] == [1, 0]
    assert shapes[0].count("o") == shapes[1].count("o") - 1


def test_ranges_too_small_to_see_are_not_explained(gold_rows):
    """Rates printed to a tenth lie in ranges narrower than their dots; of wider ones the note tells."""
    rows = [replace(gold_rows[0], area=area, indicator="exports", item="", place="", measure="growth_yoy",
                    unit="percent", value=20.0, bound="", head=None, whole=None)
            for area in ("VN-04", "VN-02")]  # fmt: skip
    panel, notes = solieu.panel(rows), []
    for wide in (0.05, 5.0):
        chart = compare.growth(panel.assign(value_low=20 - wide, value_high=20 + wide), "en")
        notes.append("range left open by the printed digits" in " ".join(chart.get_supxlabel().split()))
    assert notes == [False, True]


@pytest.mark.parametrize("draw", [compare.growth, compare.pace, compare.corridor, compare.small_multiples])
def test_doubt_is_marked_in_every_figure_that_tells_values(panel, draw):
    """Each value of a doubted row has its mark, and a note says what that is; without doubts there is neither."""
    doubted, sure = draw(panel.assign(doubted=True), "en"), draw(panel, "en")
    assert "?" in doubted.solieu_alt
    assert "Question mark" in doubted.get_supxlabel() or "question mark" in doubted.get_supxlabel()
    assert "?" not in sure.solieu_alt + sure.get_supxlabel()


def test_every_plan_that_is_counted_is_drawn(panel):
    """The only plan of a province is drawn too, so that the title counts what the answer counts."""
    rows = select.pace(panel, "VN-02")["row"].tolist()
    one = panel[~panel["row"].isin(rows[1:])]
    kept = re.search(r"from January on: (\d+);.* ahead: (\d+)", overview.pace(one, "en"))
    chart = compare.pace(one, "en")
    assert chart.solieu_title.startswith(f"{kept[2]} of {kept[1]} plans")
    assert "Lao Cai, Jan–Aug 2024" in chart.solieu_alt


def test_of_many_plans_the_title_counts_those_that_are_drawn(panel, monkeypatch):
    """Plans of single goods are left out of the dots and of the count, which says so."""
    monkeypatch.setattr(draw, "MANY", 2)
    rows = select.on_the_way(select.pace(panel, ""))
    whole = int((rows["item"] == "").sum())
    assert whole < len(rows)
    title = compare.pace(panel, "en").solieu_title
    assert title.startswith("Plans of whole indicators, without those of single goods: ")
    assert f" of {whole} plans" in title
