"""Answers of an area's notebook: doubts with what would resolve them, what is still to come, growth between texts."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, checks, codes, kit, wording


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


@pytest.fixture(scope="module")
def findings(panel):
    """() -> the audit of that panel."""
    return solieu.check(panel)


def plain(told: str) -> str:
    """Markdown -> the words without the targets of links."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", told).replace("\N{NO-BREAK SPACE}", " ")


def test_doubts_say_what_would_resolve_them(findings):
    """186% is doubted and the base would tell; Lào Cai has no doubt."""
    told = answers.doubts(findings, "VN-04", "en")
    assert told.count("\n") == 0
    assert "*What would resolve it:* The value of the same period a year earlier" in told
    assert answers.doubts(findings, "VN-02", "en") == wording.text("answer.no.doubts", "en")
    assert answers.doubts(findings.iloc[:0], "VN-02", "en") == ""


def test_every_kind_of_finding_has_a_resolution():
    """Whatever the audit may doubt, both languages say what would help."""
    for kind in checks.KINDS:
        assert all(wording.text(f"resolve.{kind}", language) for language in ("vi", "en"))


def test_pace_tells_what_each_plan_behind_still_asks(panel):
    """Only plans behind are told with what is to come; at the end of a year nothing is."""
    told = plain(answers.pace(panel, "VN-02", "en"))
    assert "still to come in 4 months: industrial output 22,700 billion dong, which asks 1.54 times" in told
    assert "retail sales 10" not in told
    assert "still to come" not in answers.pace(panel, "VN-04", "en")


def test_trade_tells_how_concentrated_the_goods_are(panel):
    """The index is of the goods told, and the answer says that nothing follows for the whole."""
    told = plain(answers.trade(panel, "VN-02", "en"))
    assert "exports (Kim Thành border gate): of 6 goods with figures the largest is durian (778.5 million USD" in told
    assert "Herfindahl index 0.72, normalised 0.66" in told
    assert "nothing follows for the whole" in told


def test_trade_bounds_the_index_where_the_total_is_told(gold_rows):
    """Two goods of 30 and 20 in a total of 100: between 0.13 and 0.38."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    made = [replace(row, value=v * 1e6, quote=f"{v} triệu USD", item=item, start=at, end=at + 9, head=None, whole=None)
            for v, item, at in ((100, "", 1), (30, "chè", 20), (20, "gỗ", 40))]  # fmt: skip
    told = answers.trade(solieu.panel(made), row.area, "en")
    assert "2 goods with figures make up 50% of the total" in told
    assert "lies between 0.13 and 0.38" in told


def test_a_section_without_figures_says_nothing_here(panel):
    """The table under the answer says it once."""
    assert answers.section(panel, "VN-02", "public", "en") == ""


def test_a_section_tells_values_growth_and_plans(panel, findings):
    """Of each thing the value, then in brackets what it is compared with; a doubted value with its mark."""
    assert plain(answers.section(panel, "VN-02", "consumption", "en")) == (
        "- **Jan–Aug 2024**, retail sales: 28,958.1 billion dong (+13.8% on a year earlier, 74.3% of the annual plan)."
    )
    built = plain(answers.section(panel, "VN-09", "built", "en"))
    assert "cement 230 thousand tonnes (+11.2% on a year earlier); " in built
    assert "just under 2.2 billion dong? (82.5%" in plain(
        answers.section(solieu.doubting(panel, findings), "VN-69", "public", "en")
    )
    assert plain(answers.section(panel, "VN-69", "consumption", "vi")) == (
        "- **tháng 9/2013**, CPI: +7,63% so với cùng kỳ năm trước, +0,22% so với kỳ trước."
    )


def test_what_is_counted_follows_its_number(panel):
    """142 sites, but reserves of so many tonnes; a ratio is told once."""
    told = plain(answers.section(panel, "VN-04", "built", "vi"))
    assert "142 điểm mỏ; " in told
    assert "40/40 nhà máy" in told
    assert "nhà máy 40/40" not in told


def test_a_count_with_a_rate_still_precedes_its_name(gold_rows):
    """'+5%' is no count, and the number of sites is one nevertheless."""
    row = next(r for r in gold_rows if r.unit == "count" and r.value == 142 and r.measure == "level")
    rate = replace(row, measure="growth_yoy", unit="percent", value=5.0, quote="5%", start=row.start + 20,
                   end=row.start + 22, head=None, whole=None)  # fmt: skip
    told = plain(answers.section(solieu.panel([row, rate]), row.area, "built", "vi"))
    assert f"142 {row.item} (+5% so với cùng kỳ năm trước)" in told


def test_ratios_say_what_they_are(panel):
    """'3/5 supermarkets' are not five that were built: the line says how to read it."""
    told = plain(answers.section(panel, "VN-04", "built", "en"))
    assert "facilities (a/b: a out of b, of what the sentence counts): 40/40" in told


def test_what_is_still_to_come_keeps_the_bound(panel):
    """'gần 61%' leaves about so much, which asks about so many times."""
    told = plain(answers.pace(panel, "VN-69", "en"))
    assert "industrial output about 13,430 billion dong, which asks about 1.92 times" in told


def test_dollars_and_dong_have_their_own_rates(gold_rows):
    """Exports in dong of one text stand without the rate that two texts give in dollars."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    told = (("a", 100, "USD", 2022), ("b", 121, "USD", 2024), ("b", 2, "VND", 2022), ("b", 3, "VND", 2024))
    made = [replace(row, doc=doc, value=v * 1e6, unit=unit, quote=f"{v} triệu {unit}", period=f"{year}-01/{year}-12",
                    start=n * 20, end=n * 20 + 9, head=None, whole=None, status="A")
            for n, (doc, v, unit, year) in enumerate(told)]  # fmt: skip
    dollars, dong = sorted(plain(answers.over_time(solieu.panel(made), row.area, "en")).splitlines(),
                           key=lambda line: "dong" in line)  # fmt: skip
    assert "+10%" in dollars
    assert dong.endswith("No rate is computed: the figures are of one text.")


def test_sizes_are_not_counted_as_arithmetic(findings):
    """What is only of like size has a count of its own."""
    like = ((findings["kind"] == "magnitude") & (findings["verdict"] == "holds")).sum()
    holds = (findings["verdict"] == "holds").sum() - like
    assert f"{holds} hold, {like} of like size" in answers.audit(findings, "", "en")


@pytest.mark.parametrize("answer", [answers.growth, answers.pace, answers.trade])
def test_an_empty_section_is_told_once(gold_rows, answer):
    """The table of a section without figures says so; the answers before it do not repeat it."""
    row = next(r for r in gold_rows if r.indicator == "support")
    assert answer(solieu.panel([replace(row, head=None, whole=None)]), row.area, "en") == ""


def test_a_section_of_many_things_tells_the_first(gold_rows):
    """Ten products: eight are told, and that two more stand in the table."""
    row = next(r for r in gold_rows if r.indicator == "industrial_product" and r.measure == "level")
    made = [replace(row, item=f"hàng {n}", start=n * 20, end=n * 20 + 9, head=None, whole=None) for n in range(10)]
    told = answers.section(solieu.panel(made), row.area, "built", "en")
    assert told.count("](#") == answers.TOLD
    assert told.endswith("and 2 more in the table below.")


def test_growth_marks_doubted_rates(panel, findings):
    """A question mark behind the figure, with the findings only."""
    assert ")?)" in answers.growth(solieu.doubting(panel, findings), "VN-04", "en")
    assert ")?)" not in answers.growth(panel, "VN-04", "en")


def test_over_time_gives_a_yearly_rate_between_like_periods(gold_rows):
    """Two years apart: 10% a year as told, less at constant prices where a deflator is known; unlike periods none."""
    row = next(r for r in gold_rows if r.indicator == "industrial_output" and r.measure == "level")

    def between(first: str, last: str) -> str:
        pair = [replace(row, doc=doc, value=v * 1e9, quote=f"{v} tỷ đồng", period=period, status="A", head=None)
                for doc, v, period in (("a", 1000, first), ("b", 1210, last))]  # fmt: skip
        return plain(answers.over_time(solieu.panel(pair), row.area, "en"))

    told = between("2019-01/2019-12", "2021-01/2021-12")
    assert "1,000 billion dong (2019); 1,210 billion dong (2021). From 2019 to 2021: +10%" in told
    assert "a year in the terms of the source; +7.7% a year after the GDP deflator" in told
    assert "no deflator of 2024 is known" in between("2022-01/2022-12", "2024-01/2024-12")
    assert "No rate is computed: the periods are not of the same" in between("2019-01/2019-12", "2021-01/2021-06")


def test_mentions_are_counted_by_kind(seeds):
    """Each thing counts once however often it is mentioned; other kinds are not told."""
    found = kit.mentioned(solieu.load(seeds), "VN-02", seeds)
    told = answers.mentions(found, ("legal", "company"), "en")
    assert "legal documents (4)" in told
    assert "compan" not in told
    assert answers.mentions(found, ("company",), "en") == wording.text("answer.no.mentions", "en")


def test_mentions_come_from_the_texts_of_the_area_alone(seeds):
    """What the texts on Lào Cai mention is not told of Thái Nguyên."""
    panel = solieu.load(seeds)
    docs = {area: set(kit.mentioned(panel, area, seeds)["doc"]) for area in ("VN-02", "VN-69")}
    assert docs == {"VN-02": {"004_f580f7af15c600dc"}, "VN-69": {"003_f73a759f0bedc9dd"}}


def test_doubt_is_marked_in_every_answer(panel):
    """Plans, trade with its balance and values over time carry the mark of a doubted row."""
    known = panel.assign(doubted=True)
    for make in (answers.growth, answers.pace, answers.trade, answers.over_time):
        assert ")?" in make(known, "VN-04", "en")
        assert "?" not in make(panel, "VN-04", "en")
    balance = next(line for line in answers.trade(known, "VN-04", "en").splitlines() if "2021" in line)
    assert balance.count("?") == 5


@pytest.mark.parametrize(("language", "expected"), [("vi", "(gấp [2 lần]("), ("en", "([2 times](")])
def test_a_multiple_is_told_once(gold_rows, language, expected):
    """'Gấp đôi' is twice as large, and its kind of number is not named beside it."""
    row = next(r for r in gold_rows if r.indicator == "retail_sales" and r.measure == "level" and r.area == "VN-02")
    level = replace(row, head=None)
    rate = replace(level, start=row.end + 5, end=row.end + 12, quote="gấp đôi", value=2.0, unit="times",
                   measure="multiple", head=row.start)  # fmt: skip
    told = answers.section(solieu.panel([level, rate]), "VN-02", "consumption", language)
    assert expected in told.replace("\N{NO-BREAK SPACE}", " ")
    assert codes.label("measure", "multiple", language) not in told
    assert told.endswith(" as large)." if language == "en" else ")).")


def test_a_gate_without_its_own_total_is_told_alone(made):
    """5,000 of trade is no total of what was exported through a gate, nor are two totals one; it is never left out."""
    gate = ("exports", 1000, {"place": "cửa khẩu Hữu Nghị"})
    other = made(("trade_turnover", 5000, {}), gate)
    several = made(("exports", 2000, {}), gate, ("exports", 2100, {"doc": "b"}))
    single = made(("exports", 2000, {}), gate, ("exports", 2000, {"doc": "b"}))
    alone = "(the texts tell no single such total of the whole province): exports 1,000 million USD"
    assert [alone in plain(answers.trade(panel, "VN-09", "en")) for panel in (other, several, single)] == [
        True, True, False,
    ]  # fmt: skip
    assert "50% of the whole province" in answers.trade(single, "VN-09", "en")
