"""Titles say what the rows of a figure show, of one period, and leave out what the audit doubts."""

from dataclasses import replace

import pandas as pd
import pytest

import solieu
from solieu import gist, select


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def plain(told: str) -> str:
    """Title -> the same with plain spaces."""
    return told.replace("\N{NO-BREAK SPACE}", " ")


def growth(panel, area, language="en", doubted=()) -> str:
    """Panel and area -> the title of its growth rates."""
    known = panel.assign(doubted=panel["row"].isin(doubted))
    return gist.growth(select.headline(known, area, ("growth_yoy",)), area, language)


def direction(panel, area) -> str:
    """Panel and area -> the title of its trade by direction."""
    return gist.direction(select.trade_totals(panel, area), panel, area, "en")


def test_all_up_names_the_highest_of_the_latest_period(panel):
    """Cao Bằng tells 2014 and 2021: only 2021 is spoken of."""
    assert (
        growth(panel, "VN-04")
        == "Cao Bang, 2021: all 5 rates are up on the year before, most of all total trade (+21.7%)"
    )
    assert growth(panel, "VN-04", "vi") == (
        "Cao Bằng, năm 2021: cả 5 mức tăng trưởng đều dương, cao nhất là tổng kim ngạch (+21,7%)"
    )


def test_falls_are_named(panel):
    """One of three fell."""
    assert growth(panel, "VN-69").endswith("2 of 3 rates are up on the year before; down: imports (−6.4%)")


def test_a_doubted_rate_leaves_no_highest(panel):
    """Where a rate is doubted none is called the highest, be it that one or another."""
    rows = select.headline(panel, "VN-04", ("growth_yoy",))
    of_2021 = rows[rows["period"] == "2021-01/2021-12"].sort_values("value")["row"].tolist()
    for doubted in (of_2021[-1:], of_2021[:1], of_2021):
        assert growth(panel, "VN-04", doubted=set(doubted)).endswith(": all 5 rates are up on the year before")


def test_all_down_names_the_lowest_and_one_alone_is_told(gold_rows):
    """A panel of falls, and one of a single rate."""
    row = next(row for row in gold_rows if row.measure == "growth_yoy" and row.indicator == "exports")
    other = replace(row, indicator="imports", value=-20.0, start=row.start + 1, quote="20%", head=None)
    one = replace(row, value=-3.0, quote="3%", head=None)
    assert "both rates are down on the year before, imports more (−20%)" in growth(solieu.panel([one, other]), row.area)
    assert growth(solieu.panel([one]), row.area).endswith("exports −3% on the year before")


def test_of_two_both_are_told(panel, gold_rows):
    """Two rates are 'both', three are 'all 3'; two annual plans likewise."""
    row = next(row for row in gold_rows if row.measure == "growth_yoy" and row.indicator == "exports")
    two = [replace(row, indicator=name, value=value, start=at, end=at + 3, quote=f"{value}%", head=None)
           for at, (name, value) in enumerate((("exports", 3.0), ("imports", 5.0)))]  # fmt: skip
    assert growth(solieu.panel(two), row.area).endswith("both rates are up on the year before, imports more (+5%)")
    assert growth(solieu.panel(two), row.area, "vi").endswith(
        "cả hai mức tăng trưởng đều dương, cao hơn là nhập khẩu (+5%)"
    )
    fell = [replace(row, value=-row.value) for row in two]
    assert "both rates are down" in growth(solieu.panel(fell), row.area)
    three = [*two, replace(two[0], indicator="grdp", start=9, end=12)]
    assert "all 3 rates are up" in growth(solieu.panel(three), row.area)
    plans = select.pace(panel, "VN-04").iloc[:2]
    assert gist.pace(plans, "VN-04", "en") == "Cao Bang, 2021: both annual plans were met or exceeded"


def test_a_superlative_needs_two_rates_that_are_not_doubted(gold_rows):
    """Of two rates of which one is doubted none is called the higher."""
    row = next(row for row in gold_rows if row.measure == "growth_yoy" and row.indicator == "exports")
    two = [replace(row, indicator=name, value=5.0 * at, start=at, end=at + 3, quote=f"{5 * at}%", head=None)
           for at, name in enumerate(("exports", "imports"), start=1)]  # fmt: skip
    rows = solieu.panel(two)
    assert growth(rows, row.area, doubted=set(rows["row"][1:])).endswith(": both rates are up on the year before")


def test_pace_names_the_last_against_the_year_gone(panel):
    """Three of five plans of Lạng Sơn keep up; all of Cao Bằng's do."""
    rows = select.pace(panel, "VN-09")
    assert gist.pace(rows, "VN-09", "en") == (
        "Lang Son, Q1 2018: 3 of 5 plans keep up with the year gone (25%); furthest behind is imports (20.6%)"
    )
    assert gist.pace(select.pace(panel, "VN-04"), "VN-04", "en") == (
        "Cao Bang, 2021: every annual plan (3) was met or exceeded"
    )


def test_direction_tells_surplus_deficit_or_turnover(panel, gold_rows):
    """Both ways give a balance; the turnover alone is told as it is."""
    assert plain(direction(panel, "VN-09")).endswith("exports exceed imports by 305 million USD")
    row = next(r for r in gold_rows if r.area == "VN-09" and r.indicator == "exports" and r.measure == "level")
    ways = [replace(row, indicator=name, value=v * 1e6, quote=f"{v} triệu USD", start=v, end=v + 3, head=None,
                    whole=None, item="") for name, v in (("exports", 80), ("imports", 120))]  # fmt: skip
    assert "imports exceed exports" in direction(solieu.panel(ways), "VN-09")
    assert plain(direction(panel, "VN-02")).endswith("2,271.63 million USD")


def test_gates_and_goods_tell_shares(panel):
    """Kim Thành is a share of the province, durian a share of the goods named, and the title says of which."""
    assert gist.gates(select.gate_shares(select.trade_gates(panel, "VN-02")), "VN-02", "en") == (
        "Lao Cai, Jan–Aug 2024: Kim Thành border gate carries 77.9% of total trade"
    )
    assert gist.goods(select.trade_goods(panel, "VN-02"), "VN-02", "en").endswith(
        ": of 6 export goods with figures (Kim Thành border gate), durian makes up 84.4% of their value"
    )
    assert gist.gates(select.gate_shares(select.trade_gates(panel, "VN-04")), "VN-04", "en") == ""
    assert gist.goods(select.trade_goods(panel, "VN-69"), "VN-69", "en") == ""


def test_across_counts_signs_and_pace_and_never_ranks(panel):
    """Signs and shares of the year gone are comparable; nothing else is compared."""
    rows = select.by_indicator(select.headline(panel, "", ("growth_yoy",)))
    assert gist.growth_across(rows[rows["value"] > 0], "en").startswith("Growth rates: 17, none negative")
    assert gist.growth_across(rows, "en").endswith("down: imports, Thai Nguyen (−6.4%)")
    assert gist.pace_across(select.pace(panel, ""), "en").startswith("8 of 14 plans keep up")
    assert gist.structure(select.trade_shares(panel), "en") == (
        "Exports as a share of trade: 43.4% (Cao Bang, 2021), 62.4% (Lang Son, Q1 2018)"
    )


def test_nothing_drawn_nothing_said(panel):
    """Without rows there is no title of its own."""
    none = panel.iloc[:0]
    assert [
        gist.growth(none, "VN-02", "vi"), gist.pace(none, "VN-02", "vi"), direction(none, "VN-02"),
        gist.over_time(none, "VN-02", "vi"), gist.growth_across(none, "vi"), gist.coverage(none, "vi"),
        gist.structure(select.trade_shares(none), "vi"),
    ] == [""] * 7  # fmt: skip


def test_coverage_names_every_indicator_that_ties(panel):
    """Exports and imports are both told for four provinces; of more than three only their number is told."""
    rows = select.provinces(panel)
    assert gist.coverage(rows, "en") == "Told for most provinces (4 of 4): Exports, imports"
    one = rows[rows["area"] == "VN-02"]
    count = one["indicator"].nunique()
    assert gist.coverage(one, "en") == f"Indicators told for most provinces (1 of 1): {count}"


def test_pace_of_one_plan_and_of_none_that_keeps_up(panel):
    """One plan is told with its share; where none keeps up the title says so."""
    rows = select.pace(panel, "VN-02")
    one = rows[rows["indicator"] == "industrial_output"]
    assert gist.pace(one, "VN-02", "en") == (
        "Lao Cai, Jan–Aug 2024: industrial output at 56.5% of the annual plan with 66.7% of the year gone"
    )
    late = rows[rows["indicator"] != "retail_sales"]
    assert gist.pace(late, "VN-02", "en").startswith(
        "Lao Cai, Jan–Aug 2024: both plans are behind the year gone (66.7%), total trade further"
    )


def titled(gold_rows, area="VN-02"):
    """Reference rows, area -> function from (thousands of billions of dong, period[, document]) to the title."""
    row = next(r for r in gold_rows if r.indicator == "retail_sales" and r.measure == "level" and r.area == "VN-02")

    def title(*told: tuple) -> str:
        made = [replace(row, doc=str([*doc, n][0]), value=v * 1e12, quote=f"{v}.000 tỷ đồng", period=period,
                        area=area, head=None, start=n * 99, end=n * 99 + 9)
                for n, (v, period, *doc) in enumerate(told)]  # fmt: skip
        return plain(gist.over_time(select.repeated(solieu.panel(made), area), area, "en"))

    return title


def test_over_time_compares_like_periods_alone(panel, gold_rows):
    """Two years tell a rise, a half-year is left aside; unlike periods are called so; a merger lies between no two."""
    title = titled(gold_rows)
    years = ((30, "2022-01/2022-12"), (38, "2024-01/2024-12"))
    assert title(*years, (20, "2025-01/2025-06")) == (
        "Lao Cai: retail sales rose from 30,000 billion dong (2022) to 38,000 billion dong (2024)"
    )
    assert title((38, "2022-01/2022-12"), (30, "2024-01/2024-12")).startswith("Lao Cai: retail sales fell from 38,000")
    assert title(years[0], (20, "2025-01/2025-06")).endswith(
        "20,000 billion dong (Jan–Jun 2025); the periods are not of the same months"
    )
    assert "rose" not in title((20, "2024-07/2024-12"), (40, "2025-07/2025-12"))


@pytest.mark.parametrize(
    ("told", "end"),
    [
        (((30, "2024-01/2024-06"), (45, "2026-01/2026-06")),
         "rose from 30,000 billion dong (Jan–Jun 2024) to 45,000 billion dong (Jan–Jun 2026)"),
        (((90, "2016-01/2020-12"), (45, "2021-01/2021-12")), "; the periods are not of the same months"),
        (((30, "2022-01/2022-12"), (30, "2023-01/2023-12")),
         "unchanged: 30,000 billion dong (2022) and 30,000 billion dong (2023)"),
        (((30, "2022-01/2022-12", "a"), (31, "2022-01/2022-12", "a"), (35, "2023-01/2023-12", "b")),
         "; one document gives two different values"),
        (((30, "2022-01/2022-12"), (31, "2022-01/2022-12"), (35, "2023-01/2023-12")),
         "; the texts give two different values"),
        (((30, "2022-01/2022-12", "a"), (31, "2023-01/2023-12", "a"), (35, "2023-01/2023-12", "b")),
         "; the texts give two different values"),
        (((30, "2022-01/2022-06", "a"), (60, "2022-01/2022-12", "a"), (35, "2023-01/2023-06", "b"),
          (70, "2023-01/2023-12", "b")), "30,000 billion dong (Jan–Jun 2022) to 35,000 billion dong (Jan–Jun 2023)"),
        (((30, "2022-01/2022-12", "a"), (35, "2023-01/2023-12", "a")), "; the figures are of one text"),
        (((30, "2024-07/2024-12"), (35, "2024-01/2024-12")), "; the periods are not of the same months"),
    ],
)  # fmt: skip
def test_over_time_judges_as_the_answer_beside_it(gold_rows, told, end):
    """Half-years of two years compare, five years and one do not; equal, doubled and lone values are called so."""
    assert titled(gold_rows, "VN-09")(*told).endswith(end)


def test_bounds_are_told(panel, gold_rows):
    """'gần 61%' stays below 61; a total that is nearly so much too, and a balance of such figures is about that."""
    rows = select.pace(panel, "VN-69")
    assert gist.pace(rows, "VN-69", "en").endswith("furthest behind is industrial output (just under 61%)")
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    ways = [replace(row, indicator=name, value=v * 1e6, quote=f"{v} triệu USD", bound=bound, start=v, end=v + 3,
                    head=None, whole=None)
            for name, v, bound in (("exports", 120, "<"), ("imports", 80, ""))]  # fmt: skip
    assert plain(direction(solieu.panel(ways), row.area)).endswith("exports exceed imports by about 40 million USD")


def test_a_total_with_supervised_goods_says_so(panel):
    """The parts that the title names do not add up to the total drawn beside them, so it says what else is in it."""
    assert direction(panel, "VN-04").endswith("; total contains supervised goods")


def test_titles_mark_what_the_audit_doubts(panel):
    """A title that tells a doubted value says so."""
    assert "?" in direction(panel.assign(doubted=True), "VN-04")
    assert "?" not in direction(panel.assign(doubted=False), "VN-04")


def test_a_title_is_of_what_was_reported(made):
    """A plan of imports makes no balance with exports that were reported, and a plan of the next year no title."""
    planned = {"status": "T", "period": "2023-01/2023-12"}
    mixed = made(("exports", 100, {"period": "2023-01/2023-12"}), ("imports", 90, planned))
    assert direction(mixed, "VN-09") == ""
    later = {"status": "T", "period": "2024-01/2024-12"}
    both = made(("exports", 100, {}), ("imports", 60, {}), ("exports", 120, later), ("imports", 90, later))
    assert plain(direction(both, "VN-09")) == "Lang Son, Jan–Sep 2023: exports exceed imports by 40 million USD"
    total = made(("trade_turnover", 300, later), ("trade_turnover", 200, {}))
    assert plain(direction(total, "VN-09")).endswith("Jan–Sep 2023: total trade of 200 million USD")
    fruit, wood = {"item": "hoa quả"}, {"item": "gỗ"}
    goods = made(("exports", 30, fruit), ("exports", 20, wood), ("exports", 50, fruit | later),
                 ("exports", 10, wood | later))  # fmt: skip
    assert "makes up 60% of their value" in gist.goods(select.trade_goods(goods, "VN-09"), "VN-09", "en")


def test_texts_that_differ_have_no_title(made):
    """Two texts with balances of 40 and 20, or totals of 160 and 170, leave it to the figure; the same twice is one."""
    other = {"doc": "b"}
    told = (("exports", 100, {}), ("imports", 60, {}))
    assert direction(made(*told, ("exports", 110, other), ("imports", 90, other)), "VN-09") == ""
    assert direction(made(("trade_turnover", 160, {}), ("trade_turnover", 170, other)), "VN-09") == ""
    again = made(*told, *((name, value, other) for name, value, _ in told))
    assert plain(direction(again, "VN-09")).endswith("exports exceed imports by 40 million USD")


def test_rates_and_plans_that_tie_have_no_extreme(made):
    """Of two alike none is more or further, of three the one that is alone; a doubted plan makes none the last."""

    def told(measure: str, *values: float) -> pd.DataFrame:
        names = ("exports", "imports", "trade_turnover")
        return made(*((name, value, {"measure": measure}) for name, value in zip(names, values, strict=False)))

    def rates(*values: float) -> str:
        return growth(told("growth_yoy", *values), "VN-09").partition(": ")[2]

    assert rates(6, 6) == "both rates are up on the year before"
    assert rates(-6, -6) == "both rates are down on the year before"
    assert rates(-6, -6, -7) == "all 3 rates are down on the year before, most of all total trade (−7%)"
    assert rates(6, 6, 8) == "all 3 rates are up on the year before, most of all total trade (+8%)"

    def plans(*values: float, doubted: bool = False) -> str:
        rows = select.pace(told("plan_attainment", *values), "VN-09")
        rows = rows.assign(doubted=(rows["value"] == min(values)) & doubted)
        return gist.pace(rows, "VN-09", "en").partition(": ")[2]

    assert plans(60, 60) == "both plans are behind the year gone (75%)"
    assert plans(60, 50) == "both plans are behind the year gone (75%), imports further (50%)"
    assert plans(60, 60, 50) == "all 3 plans are behind the year gone (75%), furthest total trade (50%)"
    assert plans(60, 60, 90) == "1 of 3 plans keep up with the year gone (75%)"
    assert plans(60, 50, 90).endswith("; furthest behind is imports (50%)")
    assert plans(60, 50, 90, doubted=True) == "1 of 3 plans keep up with the year gone (75%)"
