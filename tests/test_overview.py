"""Answers across areas: signs and shares are compared, sizes of unlike periods are not; what is missing is said."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, charts, compare, convert, overview, tables, wording


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def plain(told: str) -> str:
    """Words -> the same with plain spaces."""
    return told.replace("\N{NO-BREAK SPACE}", " ")


def test_growth_counts_signs_and_doubts(panel):
    """One fell, one is doubted, and sizes are said not to be comparable."""
    told = overview.growth(solieu.doubting(panel, solieu.check(panel)), "en")
    assert re.search(r"Growth rates: 18 \(provinces: 4, unlike periods: \d\)\. Up: 17; down: 1; doubted: 1\.", told)
    assert "sizes cannot" in told


def test_pace_counts_against_the_own_period(panel):
    """Eight of fourteen keep up."""
    assert overview.pace(panel, "en") == (
        "Plans told from January on: 14; level with the year gone in their own period or ahead: 8, behind: 6."
    )


def test_the_map_says_what_it_does_not_count(panel):
    """Plans and what is not dated are in no map, and sentence and figure say so."""
    assert "plans, targets and figures without a date are on neither map" in overview.placed(panel, "en")
    assert "without plans, targets and what is not dated" in compare.tile_map(panel, "en").solieu_alt


def test_structure_and_corridor_label_unlike_totals(panel):
    """The same words stand with the same totals in both answers."""
    structure, corridor = overview.structure(panel, "en"), plain(overview.corridor(panel, "en"))
    assert "Cao Bang (2021): exports 43.4%, imports 23%, supervised goods 33.6%; total contains supervised" in structure
    assert "Lang Son (Q1 2018): exports 62.4%, imports 37.6%; total is exports plus imports alone" in structure
    assert "Lao Cai (Jan–Aug 2024): 284 million USD a month on average; the text does not tell" in corridor


def test_openness_needs_a_whole_year(panel, gold_rows):
    """Of the seeds one tells a year's trade, and the population of the year before; made rows tell GRDP too."""
    assert plain(overview.openness(panel, "en")).startswith(
        "- Cao Bang (2021): trade of 1,459 USD per head (533,086 people, 2020)"
    )
    row = next(r for r in gold_rows if r.indicator == "trade_turnover" and r.measure == "level" and r.area == "VN-02")
    year = {"period": "2024-01/2024-12", "head": None, "whole": None, "item": "", "place": ""}
    trade = replace(row, **year, value=2e9, quote="2 tỷ USD")
    grdp = replace(
        row, **year, value=72494.67e9, unit="VND", quote="72.494,67 tỷ đồng", indicator="grdp", start=1, end=9
    )
    both = overview.openness(solieu.panel([grdp, trade]), "en")
    assert both == "- Lao Cai (2024): trade is 66.7% of GRDP (at 24,165 dong a dollar, 2024)."
    assert plain(overview.openness(solieu.panel([trade]), "en")).startswith(
        "- Lao Cai (2024): trade of 2,541 USD per head (787,066 people, 2024)"
    )
    part = solieu.panel([replace(trade, period="2024-01/2024-08")])
    assert overview.openness(part, "en") == wording.text("answer.no.openness", "en")


def test_conversions_name_their_sources(panel):
    """Rates and populations that were used, and none where nothing was converted."""
    told = overview.converted(panel, "en")
    assert "World Bank" in told
    assert "General Statistics Office" in told
    assert overview.converted(panel.iloc[:0], "en") == wording.text("answer.no.converted", "en")


def test_mergers_and_maps_are_counted(panel):
    """No sum is complete in the seeds, and all their figures lie on the older map."""
    assert overview.merged(panel, "en").startswith("Series of merged provinces that all their members tell: 0. ")
    only = panel[panel["area"] == "VN-09"]
    assert overview.merged(only, "en") == wording.text("answer.no.mergers", "en")
    assert "4 are told, on that of 34 (from 1 July 2025) 0" in overview.placed(panel, "en")


def test_merged_provinces_without_an_earlier_amount_are_named(gold_rows):
    """An amount of after the merger, and a rate of before: neither makes a sum, and the province was merged."""
    row = next(r for r in gold_rows if r.indicator == "retail_sales" and r.measure == "level" and r.area == "VN-02")
    late = replace(row, period="2026-01/2026-06", head=None, whole=None)
    told = overview.merged(solieu.panel([late]), "en")
    assert told.startswith("Merged provinces of which the texts tell: Lao Cai (Lao Cai + Yen Bai). No text gives an")
    assert tables.merged(solieu.panel([late]), "en") == ""


def test_coverage_counts_and_lists_periods(panel):
    """Provinces, indicators and periods of the seeds."""
    told = overview.coverage(panel, "en")
    assert told.startswith("Provinces: 4 · indicators: ")
    assert "Jan–Sep 2013" in told


def test_periods_of_one_month_are_periods_too(panel):
    """September 2013 has rows in the heat map, and stands among the periods."""
    assert (panel["period"] == "2013-09/2013-09").any()
    assert "Sep 2013" in overview.coverage(panel, "en").partition("Periods:")[2].replace("Jan–Sep 2013", "")


def test_nothing_told_is_said(panel):
    """Without a row every answer says what is missing."""
    none = panel.iloc[:0]
    assert overview.growth(none, "vi") == wording.text("answer.no.growth", "vi")
    assert overview.pace(none, "vi") == wording.text("answer.no.pace", "vi")
    assert overview.structure(none, "vi") == wording.text("answer.no.structure", "vi")
    assert overview.corridor(none, "vi") == wording.text("answer.no.corridor", "vi")


def test_gates_without_their_province_are_told_as_such(gold_rows):
    """Trade through a gate alone: no page sets it beside a province, or says that no trade is told at all."""
    rows = [r for r in gold_rows if r.area == "VN-02" and r.place and r.measure == "level" and r.unit == "USD"]
    gates = [replace(r, head=None, whole=None, item="", partner="", indicator=way, period="2024-01/2024-08")
             for r, way in zip(rows, ("exports", "imports"), strict=False)]  # fmt: skip
    panel = solieu.panel(gates)
    assert "the texts tell trade through Kim Thành border gate." in overview.corridor(panel, "en")
    told = plain(answers.trade(panel, "VN-02", "en"))
    assert told.startswith("- **Jan–Aug 2024**: Kim Thành border gate (the texts tell no single such total ")
    assert [way in told for way in ("exports [", "imports [", "No trade value")] == [True, True, False]
    title = wording.text("chart.gates.only", "en", area="Lao Cai")
    assert title in charts.trade_gates(panel, "VN-02", "en").solieu_alt
    whole = replace(gates[0], place="", start=gates[0].start + 500, end=gates[0].end + 500)
    both = solieu.panel([*gates, whole])
    first, second = plain(answers.trade(both, "VN-02", "en")).splitlines()[1:]
    assert "100% of the whole province" in first
    assert "of the whole province): imports [" in second
    assert title not in charts.trade_gates(both, "VN-02", "en").solieu_alt
    total = solieu.panel([*gates, replace(whole, indicator="trade_turnover")])
    assert "tell trade through" not in overview.corridor(total, "en")


def test_openness_says_why_there_is_no_share(made):
    """GRDP without a rate of its year, in several values or not at all; of two turnovers nothing is told."""
    year = {"period": "2023-01/2023-12"}
    dong = year | {"unit": "VND", "quote": "40.000 tỷ đồng"}
    trade, grdp = ("trade_turnover", 5000, year), ("grdp", 4e7, dong)
    ends = {
        "no exchange rate of the year is known to set it beside the GRDP told.": [grdp],
        "the texts tell several values of the GRDP of the period.": [grdp, ("grdp", 5e7, dong | {"doc": "b"})],
        "the texts do not tell the GRDP of the period.": [],
    }
    for end, more in ends.items():
        told = overview.openness(made(trade, *more), "en", convert.reference())
        assert told.startswith("- Lang Son (2023): trade of")
        assert told.endswith(end)
    assert overview.openness(made(trade, ("grdp", 6000, year)), "en") == "- Lang Son (2023): trade is 83.3% of GRDP."
    two = made(trade, ("trade_turnover", 4000, year | {"doc": "b"}), grdp)
    assert overview.openness(two, "en") == "- Lang Son (2023): the texts tell several values of the total trade."
