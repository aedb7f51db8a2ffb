"""Rows one by one, the same as pandas gives them; what the audit doubts, shares of plans and the order of areas."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import solieu
from solieu import answers, cards, codes, select, summary, tables, views, wording


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def test_each_row_is_what_itertuples_gives(gold_rows):
    """Names, values and missing values agree for every row and column of a panel."""
    rows = solieu.panel(list(gold_rows))
    expected, actual = list(rows.itertuples(index=False)), list(select.each(rows))
    told = [tuple(str(getattr(row, name)) for name in rows.columns) for row in actual]
    assert [tuple(map(str, row)) for row in expected] == told
    assert isinstance(actual[0].period_start, pd.Timestamp)
    assert {type(row.value) for row in actual} == {float}


def test_each_of_no_rows_is_nothing(gold_rows):
    """An empty selection has no rows."""
    assert list(select.each(solieu.panel(list(gold_rows)).head(0))) == []


def test_what_is_no_column_is_no_attribute(gold_rows):
    """A slip in the name of a column is an error that names it."""
    row = next(select.each(solieu.panel(list(gold_rows))))
    with pytest.raises(AttributeError, match="no column 'aera'"):
        assert row.aera
    assert not hasattr(row, "aera")


def test_rows_that_are_alike_stand_together(gold_rows):
    """In the order of the first of each group, and within it in the order told; every row once."""
    rows = select.stated(solieu.panel(list(gold_rows)))
    found = select.grouped(rows, ("indicator", "period"))
    expected = [list(part["row"]) for _, part in rows.groupby(["indicator", "period"], observed=True, sort=False)]
    assert [[row.row for row in group] for group in found] == expected
    assert select.grouped(rows.head(0), ("indicator",)) == []


def test_a_section_of_no_rows_is_a_frame_of_no_rows(gold_rows):
    """An area that tells nothing has the columns of a panel."""
    rows = solieu.panel(list(gold_rows))
    assert (list(select.section(rows, "VN-99", "output").columns), len(select.section(rows, "VN-99", "output"))) == (
        list(rows.columns), 0,
    )  # fmt: skip


def test_doubt_reaches_what_follows_from_a_row(panel):
    """Each row that a finding doubts is marked, and each figure computed from it; without findings none is."""
    findings = solieu.check(panel)
    known = select.doubting(panel, findings)
    stated = known[known["doubted"] & (known["origin"] == "stated")]
    assert set(stated["row"]) == select.doubted(findings) != set()
    derived = known[known["doubted"] & (known["origin"] == "derived")]
    assert len(derived) > 0
    assert all(set(sources.split(";")) & set(stated["row"]) for sources in derived["sources"])
    assert not select.doubting(panel, None)["doubted"].any()


def test_a_finding_doubts_all_that_bear_one_name_and_of_sizes_the_first():
    """Both figures of one name are doubted; of a size held against another province its own; a sum doubts no row."""
    told = [("one_name", "implausible", "d:1;d:2"), ("magnitude", "implausible", "d:3;e:4"),
            ("growth_over_100", "implausible", "d:5"), ("parts_total", "off", "d:6;d:7"),
            ("magnitude", "holds", "d:8")]  # fmt: skip
    findings = pd.DataFrame(told, columns=["kind", "verdict", "rows"])
    assert select.doubted(findings) == {"d:1", "d:2", "d:3", "d:5"}


def test_the_mark_is_of_any_row_that_a_figure_rests_on(panel):
    """One doubted row among several is enough; a panel that knows of no doubts has no marks."""
    sure, first = (next(select.each(panel.assign(doubted=value))) for value in (False, True))
    assert [select.unsure(*rows) for rows in ((sure,), (first,), (sure, first), ())] == ["", "?", "?", ""]
    assert select.unsure(next(select.each(panel))) == ""


def test_an_excess_is_a_share_of_the_plan(panel):
    """10,63% over the plan is 110,63% of it, with its bounds, in a row as in a frame; other rows stay."""
    rows = select.headline(panel, "VN-04")
    excess = rows[rows["measure"] == "plan_excess"]
    shares = select.as_shares(rows)
    assert len(excess) > 0
    assert (shares.loc[excess.index, "value"] == excess["value"] + 100).all()
    assert (shares["value"].drop(excess.index) == rows["value"].drop(excess.index)).all()
    assert select.achieved(next(select.each(excess))) == excess["value"].iloc[0] + 100


def test_no_indicator_has_a_name_that_is_cut():
    """In both languages every indicator fits tables and sentences with all of its words."""
    names = [(code, name(code, language)) for code in codes.indicators() for language in wording.LANGUAGES
             for name in (select.named, select.brief)]  # fmt: skip
    assert [(code, name) for code, name in names if "…" in name or len(name) > select.WIDTH] == []
    assert select.named("industrial_cluster", "en") == "industrial clusters, zones and economic zones"
    assert select.named("market_inspection", "en") == "market inspections"


def test_an_excess_is_told_in_percent(panel):
    """10,63% above the plan is an excess that is a share too; an excess in money and a share achieved are none."""
    rows = select.stated(panel)
    assert rows.loc[select.is_excess(rows), "quote"].tolist() == ["10,63%", "10,4%"]
    excess = next(row for row in select.each(rows) if row.quote == "10,63%")
    assert (select.is_excess(excess), select.achieved(excess)) == (True, pytest.approx(110.63))
    assert not select.is_excess(rows.assign(unit="VND")).any()


def test_areas_come_by_their_names(panel):
    """Cao Bằng before Lạng Sơn before Lào Cai, whatever their codes, then by what else is asked for."""
    rows = select.by_area(select.headline(panel, ""), "period_end")
    assert list(dict.fromkeys(rows["area"])) == ["VN-04", "VN-09", "VN-02", "VN-69"]
    assert rows[rows["area"] == "VN-04"]["period_end"].is_monotonic_increasing


@pytest.fixture(scope="module")
def visitors(gold_rows):
    """() -> panel: 45 and 6 visitors under one name, a rate on each, one on a figure of a place and one on none."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    row = replace(row, doc="made", area="VN-09", period="2023-01/2023-09", head=None, whole=None, bound="", status="A",
                  indicator="tourist_arrivals", unit="count", item="", sentence="", sentence_start=0)  # fmt: skip
    told = [
        ("45 khách", "level", 45, None, ""),
        ("80%", "plan_attainment", 80, 0, ""),
        ("6 khách", "level", 6, None, ""),
        ("7%", "growth_yoy", 7, 200, ""),
        ("9 khách", "level", 9, None, "động Ma"),
        ("3%", "growth_yoy", 3, 400, ""),
        ("4%", "growth_yoy", 4, None, ""),
    ]
    rows = [replace(row, start=100 * at, end=100 * at + len(quote), quote=quote, measure=measure, value=float(value),
                    unit="count" if measure == "level" else "percent", head=head, place=place)
            for at, (quote, measure, value, head, place) in enumerate(told)]  # fmt: skip
    return solieu.panel(rows)


def test_a_rate_stands_on_the_line_of_its_level(visitors):
    """One level a line with what hangs on it; what hangs on another name or on none stands apart; else all together."""
    rows = [row for row in select.each(visitors) if row.origin == "stated"]
    told = [row for row in rows if not row.place]
    assert [[row.quote for row in line] for line in select.lines(told)] == [
        ["45 khách", "80%"], ["6 khách", "7%"], ["3%"], ["4%"],
    ]  # fmt: skip
    assert [[row.quote for row in line] for line in select.lines([told[0], told[1], told[5]])] == [
        ["45 khách", "80%", "4%"]
    ]
    assert [[row.quote for row in line] for line in select.lines([told[0], told[2]])] == [["45 khách", "6 khách"]]
    assert select.lines(told[3:]) == [told[3:]]
    assert [[row.quote for row in line] for line in select.lines(rows)][-1] == ["9 khách"]


def test_totals_are_the_largest_of_a_name_and_what_hangs_on_them(visitors):
    """A smaller figure of one name is of some part: neither it nor its rate is a total, nor the rate of a place."""
    rows = select.stated(visitors)
    assert rows.loc[select.totals(visitors, rows), "quote"].tolist() == ["45 khách", "80%", "9 khách", "4%"]
    assert select.growth(visitors, "VN-09")["quote"].tolist() == ["4%"]
    assert select.section_growth(visitors, "VN-09", "consumption")["quote"].tolist() == ["4%"]
    assert select.totals(visitors, rows.head(0)).tolist() == []


def test_no_page_tells_the_rate_of_a_part_of_the_total(visitors):
    """Tables put 7% beside 6; sentences and figures of totals leave it out."""
    table = views.figures(visitors, "VN-09", "consumption", "en")
    lines = [" ".join(cell.text for cell in line) for line in table.rows]
    lines = [line.replace("+", "") for line in lines if "Ma" not in line]
    assert [[n for n in ("45", "80%", "7%", "4%") if f" {n}" in line] for line in lines] == [
        ["45", "80%"], ["7%"], [], ["4%"],
    ]  # fmt: skip
    pasted = [[cell.text for cell in line] for line in tables.paste(visitors, "en").rows]
    assert [(line[4], line[7], line[8]) for line in pasted] == [
        ("45", "", "80"), ("6", "7", ""), ("", "4", ""),
    ]  # fmt: skip
    assert "7%" not in str(views.side_by_side(visitors, "growth_yoy", "en"))
    assert "7%" not in summary.summary(visitors, "VN-09", "en")
    assert "45](" in (told := answers.section(visitors, "VN-09", "consumption", "en")).split("; ")[0]
    assert "7%" in told.split("; ")[1]


def test_a_level_told_again_is_one_level(made):
    """500 and 500 with its rates are one line wherever they are told; a plan of the same size is another figure."""
    rates = [("exports", 10, {"measure": "growth_yoy", "head": 20}),
             ("exports", 80, {"measure": "plan_attainment", "head": 20})]  # fmt: skip

    def shown(**first) -> list[str]:
        panel = made(("exports", 500, first), ("exports", 500, {}), *rates)
        card = re.sub("<[^>]+>", " ", cards.card("VN-09", cards.records(panel), [], {}, False)).partition("Texts")[0]
        return [*(str(views.figures(panel, "VN-09", "headline", "en")).splitlines()[1:]), card]

    line, card = shown()
    assert all(told in words for words in (line, card) for told in ("500", "10%", "80%"))
    planned, reached, card = shown(status="T")
    assert ["10%" in words for words in (planned, reached, card)] == [False, True, True]
    assert "plan" in planned


def test_a_balance_of_a_part_may_exceed_the_whole(made):
    """Of deficits of 500 and 200 neither is the total for sure; of exports the larger is; one balance alone is it."""
    for indicator, values, expected in (
        ("trade_balance", (-500, -200), [False, False]),
        ("exports", (500, 200), [True, False]),
        ("trade_balance", (-500,), [True]),
    ):
        panel = made(*((indicator, value, {}) for value in values))
        assert panel["total"].tolist() == expected == select.totals(panel, panel).tolist()


def test_totals_are_found_once_for_a_panel(visitors):
    """The column that a panel gets once says what is found without it."""
    known = select.doubting(visitors, None)
    rows = select.stated(visitors)
    assert select.totals(known, select.stated(known)).tolist() == select.totals(visitors, rows).tolist()
    assert not known.loc[known["origin"] == "derived", "total"].any()


def test_the_latest_period_ends_last_and_is_the_longest(made):
    """Of a year and its last quarter the year is told, of nine months and the ninth the nine months."""
    for longer, shorter in (("2023-01/2023-12", "2023-10/2023-12"), ("2023-01/2023-09", "2023-09/2023-09")):
        told = [("trade_turnover", 900, {"period": longer}), ("trade_turnover", 200, {"period": shorter})]
        for order in (told, told[::-1]):
            assert select.corridor(made(*order))["period"].tolist() == [longer]


def test_one_direction_is_not_the_trade_of_an_area(made):
    """Exports alone make no value a month; both directions do, and the turnover does; a later month of one does not."""
    exports, imports = ("exports", 90, {}), ("imports", 45, {})
    assert select.corridor(made(exports)).empty
    assert select.corridor(made(exports, imports))["monthly"].tolist() == [10e6, 5e6]
    later = ("exports", 20, {"period": "2023-10/2023-10"})
    assert select.corridor(made(exports, imports, later))["period"].unique().tolist() == ["2023-01/2023-09"]
