"""Tables that answer one question: plans, concentration, growth between texts, mentions, conversions, one to paste."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, charts, kit, overview, tables, views, wording
from solieu.summary import summary

NO_BREAK = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


def cells(table) -> list[list[str]]:
    """Table -> its cells in words, with plain spaces."""
    return [[cell.text.replace(NO_BREAK, " ") for cell in row] for row in table.rows]


def told(row, **fields):
    """Reference row -> a copy with other fields, that hangs on nothing."""
    return replace(row, **{"head": None, "whole": None, "item": "", "place": ""} | fields)


def test_plans_tell_what_is_still_to_come(panel):
    """29.489 tỷ is 56,5% of 52.190 tỷ: 22.700 tỷ in four months, 1,54 times the pace so far."""
    (industry, retail, _) = cells(tables.plans(panel, "VN-02", "vi"))
    assert industry == [
        "Giá trị sản xuất công nghiệp", "8 tháng 2024", "56,5%", "−10,2", "29.489 tỷ đồng", "52.190 tỷ đồng",
        "22.700 tỷ đồng", "5.676 tỷ đồng (gấp 1,54 lần đến nay)",
    ]  # fmt: skip
    assert retail[3] == "+7,6"


def test_a_plan_to_a_day_is_of_that_day(gold_rows):
    """To the 25th of September 73.4% of 2023 are gone: panel, table and sentence say the same."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    level = replace(row, value=900e6, quote="900 triệu USD", period="2023-01-01/2023-09-25", head=None, status="A")
    share = replace(level, measure="plan_attainment", unit="percent", value=45.0, quote="45%", start=row.end + 5,
                    end=row.end + 8, head=level.start)  # fmt: skip
    panel = solieu.panel([level, share])
    (pace,) = panel.loc[panel["derivation"] == "pace", "value"]
    ((*_, ahead, _, whole, left, needed),) = cells(tables.plans(panel, row.area, "en"))
    assert (round(pace, 1), ahead) == (-28.4, "−28.4")
    assert (whole, left) == ("2,000 million USD", "1,100 million USD")
    assert needed.startswith("344.9 million USD")  # in 97 of 365 days, that is 3.19 months
    said = answers.pace(panel, row.area, "en")
    assert "73.4% of the year gone" in said
    assert "still to come in 3.2 months" in said


def test_a_share_that_must_be_of_another_plan_is_held_against_no_year(gold_rows):
    """90% in a quarter is of the quarter's plan: no pace in the panel, none in tables, sentences and counts."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    share = told(row, measure="plan_attainment", unit="percent", value=90.0, quote="90%", period="2023-01/2023-03")
    panel = solieu.panel([share])
    assert (panel["origin"] == "stated").all()
    assert [row[3:] for row in cells(tables.pace(panel, "en"))] == [["90%", "25%"]]
    assert cells(tables.plans(panel, row.area, "en")) == [["Exports", "Q1 2023", "90%"]]
    assert "held against the year gone: exports [90%](" in answers.pace(panel, row.area, "en")
    assert charts.plan_pace(solieu.panel([share, told(share, start=9, end=12, item="gạo")]), row.area, "en") is None
    assert str(views.figures(panel, row.area, "output", "en")) == ""
    assert "of the year gone" not in summary(panel, row.area, "en")
    assert overview.pace(panel, "en") == wording.text("answer.no.pace", "en")


def test_a_plan_that_is_met_says_so(panel):
    """At the end of the year nothing is to come, and no month is left nor a column for one."""
    found = tables.plans(panel, "VN-04", "en")
    assert ({row[-1] for row in cells(found)}, found.columns[-1]) == ({"met"}, wording.text("column.to_come", "en"))


def test_nothing_is_computed_from_a_doubted_value(panel):
    """2,2 tỷ of revenue is implausible, so its plan is not told."""
    known = solieu.doubting(panel, solieu.check(panel))
    (doubted,) = [row for row in cells(tables.plans(known, "VN-69", "en")) if "evenue" in row[0]]
    (plain,) = [row for row in cells(tables.plans(panel, "VN-69", "en")) if "evenue" in row[0]]
    assert doubted[4:] == ["–"] * 4
    assert plain[5] == "about 2.667 billion dong"  # 'gần 2,2 tỷ'


def test_concentration_is_of_the_goods_told(panel):
    """Durian makes Lào Cai's exports through Kim Thành concentrated; the whole is not told, so no range follows."""
    exports, imports = cells(tables.concentration(panel, "VN-02", "en"))
    assert exports == [
        "exports (Kim Thành border gate)", "Jan–Aug 2024", "6", "922.1 million USD", "–", "durian (84.4%)", "0.72", "–",
    ]  # fmt: skip
    assert imports[5] == "vegetables and fruit (43.5%)"
    assert tables.concentration(panel, "VN-69", "en") == ""


def test_growth_between_texts_only_between_like_periods(panel, gold_rows):
    """Seven months and a year are not compared, and the table says why; two whole years are."""
    rows = cells(tables.between(panel, "VN-04", "en"))
    assert {row[5] for row in rows} == {"the periods are not of the same months"}
    assert {tuple(row[3:5]) for row in rows} == {("–", "–")}
    row = next(r for r in gold_rows if r.indicator == "industrial_output" and r.measure == "level")
    first = told(row, doc="a", value=1000e9, quote="1.000 tỷ đồng", period="2019-01/2019-12", status="A")
    last = told(row, doc="b", value=1210e9, quote="1.210 tỷ đồng", period="2021-01/2021-12", status="A")
    ((*_, annual, real, reason),) = cells(tables.between(solieu.panel([first, last]), row.area, "en"))
    assert annual.startswith("+10%")
    assert real == "+7.7%"
    assert reason == ""
    assert str(tables.between(solieu.panel([first]), row.area, "en")) == ""


def test_conversions_show_rate_and_population(panel):
    """Dong by the rate of the year, dollars not again; per head where a population is known, with its months."""
    rows = {(row[0], row[1], row[2]): row[4:] for row in cells(tables.converted(panel, "en"))}
    assert rows["Lao Cai", "Industrial output", "Jan–Aug 2024"] == [
        "1,220 million USD", "24,165 (2024)", "1,550 USD (of 8 months)", "787,066 (2024)",
    ]  # fmt: skip
    assert rows["Cao Bang", "Exports", "2021"] == ["–", "–", "634 USD", "533,086 (2020)"]


def test_conversions_keep_bounds_and_doubts(panel):
    """Just under 489 billion stays just under; revenue that the audit doubts is doubtful in dollars and per head."""
    table = cells(tables.converted(solieu.doubting(panel, solieu.check(panel)), "en"))
    rows = {(row[0], row[1], row[2]): row[3:7] for row in table}
    assert rows["Cao Bang", "Budget revenue", "Jan–Jul 2014"][1] == "just under 23.12 million USD"
    amount, usd, rate, head = rows["Thai Nguyen", "Budget revenue", "Jan–Sep 2013"]
    assert ["?" in told for told in (amount, usd, rate, head)] == [True, True, False, True]
    assert not any("?" in cell for row in cells(tables.converted(panel, "en")) for cell in row)


def test_plans_of_all_areas_stand_beside_the_year_gone(panel):
    """A share told as an excess is one like the others; areas come by name. A year that is over is ahead of nothing."""
    rows = cells(tables.pace(panel, "en"))
    assert ["Cao Bang", "2021", "Total trade", "110.63%", "100%", "–"] in rows
    assert ["Lang Son", "Q1 2018", "Exports: local goods", "20.7%", "25%", "−4.3"] in rows
    assert list(dict.fromkeys(row[0] for row in rows)) == ["Cao Bang", "Lang Son", "Lao Cai", "Thai Nguyen"]


def test_a_corpus_brings_its_own_rates(panel, tmp_path):
    """A reference.csv beside the texts takes the place of the kit's rate of that year, and its source is told."""
    (tmp_path / "reference.csv").write_text("series,area,year,value,source\nusd_rate,VN,2024,25000,own table\n")
    rates = solieu.rates(tmp_path)
    rows = {(row[0], row[1]): row[4:6] for row in cells(tables.converted(panel, "en", rates))}
    assert rows["Lao Cai", "Industrial output"] == ["1,180 million USD", "25,000 (2024)"]
    assert "own table" in overview.converted(panel, "en", rates)


def test_an_amount_whose_year_has_no_rate_is_left_out(panel, gold_rows):
    """No rate of 1995 is known, so nothing is converted."""
    row = next(r for r in gold_rows if r.indicator == "industrial_output" and r.measure == "level")
    old = solieu.panel([told(row, period="1995-01/1995-12")])
    assert tables.converted(old, "en") == ""


def test_merged_provinces_are_summed_or_the_silent_are_named(panel, gold_rows):
    """Yên Bái is silent in the seeds; with its figure the sum is told."""
    assert cells(tables.merged(panel, "en"))[0] == [
        "Lao Cai", "Lao Cai + Yen Bai", "industrial output, retail sales, total trade", "Jan–Aug 2024", "–", "Yen Bai",
    ]  # fmt: skip
    row = next(
        r for r in gold_rows if r.indicator == "industrial_output" and r.area == "VN-02" and r.measure == "level"
    )
    both = [told(row), told(row, area="VN-06", value=1000e9, quote="1.000 tỷ đồng", start=1, end=14)]
    assert cells(tables.merged(solieu.panel(both), "en")) == [
        ["Lao Cai", "Lao Cai + Yen Bai", "industrial output", "Jan–Aug 2024", "30,489 billion dong (estimate)", "–"],
    ]


def test_a_series_across_the_merger_says_how_each_value_came_about(panel, gold_rows):
    """The sum of both members before, the text's own value after; without a complete sum there is no series."""
    row = next(
        r for r in gold_rows if r.indicator == "industrial_output" and r.area == "VN-02" and r.measure == "level"
    )
    both = [
        told(row, status="A"),
        told(row, area="VN-06", value=1000e9, quote="1.000 tỷ đồng", start=1, end=14, status="A"),
        told(row, doc="b", value=40000e9, quote="40.000 tỷ đồng", period="2025-07/2025-12", status="A"),
    ]
    assert [line[2:] for line in cells(tables.series(solieu.panel(both), "en"))] == [
        ["Jan–Aug 2024", "30,489 billion dong", "sum of Lao Cai + Yen Bai (computed)"],
        ["Jul–Dec 2025", "40,000 billion dong", "as the texts tell, within the new borders"],
    ]
    assert tables.series(solieu.panel([both[0], both[2]]), "en") == ""
    assert tables.series(panel, "en") == ""


def test_the_corridor_says_what_each_total_contains(panel):
    """Three provinces with gates, three kinds of total."""
    rows = cells(tables.corridor(panel, "en"))
    assert {(row[0], row[5]) for row in rows} == {
        ("Cao Bang", "total contains supervised goods"),
        ("Lao Cai", "the text does not tell what the total contains"),
        ("Lang Son", "total is exports plus imports alone"),
    }


@pytest.mark.parametrize(("language", "amount"), [("vi", "8871,77"), ("en", "8871.77")])
def test_the_table_to_paste_is_plain(panel, language, amount):
    """Tabs between cells, as many in each line; numbers without marks between thousands; no links."""
    sheet = tables.paste(panel, language)
    lines = str(sheet).splitlines()
    assert {line.count("\t") for line in lines} == {len(tables.PASTED) - 1}
    assert any(f"\t{amount}\t" in line for line in lines)
    assert re.search(r"\t-6[.,]4\t", str(sheet))
    assert "href" not in sheet._repr_html_()


def test_the_table_to_paste_labels_what_is_unlike(panel):
    """Bounds, shares told as an excess, doubts and what a total contains stand beside the plain numbers."""
    known = solieu.doubting(panel, solieu.check(panel))
    rows = {(row[0], row[1], row[2]): row[3:-1] for row in cells(tables.paste(known, "en"))}
    assert rows["Cao Bang", "2021", "total trade"] == [
        "", "777.792", "million USD", "reported", "21.7", "110.63", "total contains supervised goods",
    ]  # fmt: skip
    assert rows["Cao Bang", "Jan–Jul 2014", "total trade"] == [
        "just under", "320", "million USD", "reported", "186", "", "the audit doubts +186%",
    ]  # fmt: skip
    assert rows["Lang Son", "Q1 2018", "total trade"][-1] == "total is exports plus imports alone"
    assert rows["Lao Cai", "Jan–Aug 2024", "total trade"][-1] == ""
    assert rows["Thai Nguyen", "Jan–Sep 2013", "exports"][-1] == "On the year before (%): over +18%"


def test_the_table_to_paste_loses_no_plan(gold_rows):
    """An excess of over 10% is a share over 110%, in the column and in the note, where a second share stands too."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    excess = told(row, measure="plan_excess", unit="percent", value=10.0, bound=">", start=row.end, end=row.end + 3)
    share = told(row, measure="plan_attainment", unit="percent", value=90.0, bound="", start=row.end + 5,
                 end=row.end + 8)  # fmt: skip
    ((*_, plan, note, _),) = cells(tables.paste(solieu.panel([row, excess]), "en"))
    assert (plan, note.split("; ")[0]) == ("110", "Share of the plan (%): over 110%")
    ((*_, plan, note, _),) = cells(tables.paste(solieu.panel([row, share, excess]), "en"))
    assert (plan, "Share of the plan (%): told as 90% too" in note) == ("110", True)


def test_what_is_computed_from_a_doubted_figure_is_marked(panel, gold_rows):
    """Sums of merged provinces, goods and yearly rates carry the mark of any of their figures; others do not."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    parts = [
        told(row, area="VN-02", period="2019-01/2019-12", unit="USD", status="A"),
        told(row, area="VN-06", period="2019-01/2019-12", unit="USD", status="A", start=1, end=4),
        told(row, area="VN-02", period="2021-01/2021-12", unit="USD", status="A", doc="b"),
        told(row, area="VN-02", period="2021-01/2021-12", unit="USD", status="A", doc="b", start=5, end=8, item="a"),
        told(row, area="VN-02", period="2021-01/2021-12", unit="USD", status="A", doc="b", start=9, end=12, item="e"),
    ]
    frame = solieu.panel(parts)
    known = frame.assign(doubted=True)
    for make in (
        lambda panel: tables.merged(panel, "en"), lambda panel: tables.between(panel, "VN-02", "en"),
        lambda panel: tables.series(panel, "en"), lambda panel: tables.concentration(panel, "VN-02", "en"),
    ):  # fmt: skip
        assert "?" in str(make(known))
        assert "?" not in str(make(frame))


def test_mentions_stand_once_with_their_sentences_marked(seeds):
    """Goods of one sentence share a line under their flow, a document has its issuer and date."""
    panel = solieu.load(seeds)
    found = kit.mentioned(panel, "VN-02", seeds)
    table = tables.mentions(found, ("legal", "goods"), "en")
    rows = cells(table)
    assert ["Legal document", "Công văn 3360/BCT-KTC (Bộ Công Thương, 20/05/2024)"] in [row[:2] for row in rows]
    assert any(row[1].startswith("exports: durian; wood veneer") for row in rows)
    assert "<mark>sầu riêng</mark>" in table._repr_html_()
    assert len({tuple(row) for row in rows}) == len(rows)
    assert tables.mentions(found.iloc[:0], ("legal",), "en") == ""


def test_highlighting_escapes_and_leaves_out_overlaps():
    """Of two marks that overlap the first counts; what is outside the sentence is none."""
    assert views.highlighted("a <b> c", [(2, 5), (3, 7), (6, 99)]) == "a <mark>&lt;b&gt;</mark> c"
    assert views.highlighted("abc", []) == "abc"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_data_no_table(panel, language):
    """A table of nothing is silent where an answer stands before it that says so; the table to paste says it itself."""
    none = panel[panel["area"] == "VN-99"]
    empty = [tables.plans(none, "VN-99", language)]
    empty += [make(none, language) for make in (tables.pace, tables.corridor, tables.merged, tables.converted)]
    assert {str(table) for table in empty} == {""}
    assert str(tables.paste(none, language)) == str(views.nothing(language))
