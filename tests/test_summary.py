"""The paragraph at the head of an area: composed from its figures, each a link, nothing said that is not told."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, select, views
from solieu.summary import listed, summary


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


def test_it_tells_what_rose_and_fell_prices_plans_and_doubts(panel, findings):
    """Thái Nguyên, whole."""
    assert plain(summary(solieu.doubting(panel, findings), "VN-69", "en")) == (
        "**Thai Nguyen, Jan–Sep 2013.** "
        "Compared with a year earlier, industrial output rose 5.2% and exports over 18%; imports fell 6.4%. "
        "With 75% of the year gone, the annual plan is on pace for budget revenue (82.5%); behind for industrial "
        "output (just under 61%, about 13,430 billion dong still to come) and exports (74.5%, about 41.07 million USD "
        "still to come). Consumer prices in Sep 2013 rose 0.22% on the month before and rose 7.63% on a year earlier. "
        "Worth asking the source about: budget revenue just under 2.2 billion dong."
    )


def test_it_reads_in_vietnamese(panel, findings):
    """Lào Cai: growth, trade with the share of its gate and its largest goods, plans with what they lack."""
    told = plain(summary(solieu.doubting(panel, findings), "VN-02", "vi"))
    assert told.startswith("**Lào Cai, 8 tháng 2024.** So với cùng kỳ năm trước, giá trị sản xuất công nghiệp tăng 6%,")
    assert "Tổng kim ngạch là 2.271,63 triệu USD; cửa khẩu Kim Thành chiếm 77,9% tổng kim ngạch; " in told
    assert "trong 6 mặt hàng xuất khẩu có số liệu (cửa khẩu Kim Thành), lớn nhất là sầu riêng (778,5 triệu USD)" in told
    assert "trong 6 mặt hàng nhập khẩu có số liệu (cũng ở đó), lớn nhất là rau củ quả" in told
    assert (
        "kế hoạch năm kịp tiến độ về tổng mức bán lẻ (74,3%); chậm về giá trị sản xuất công nghiệp (56,5%, còn" in told
    )


def test_earlier_periods_come_last_and_doubts_are_marked(panel, findings):
    """Of Cao Bằng 2021 is told first; 186% of 2014 carries a question mark, which it lacks without findings."""
    told = plain(summary(solieu.doubting(panel, findings), "VN-04", "en"))
    assert "Earlier periods, compared with a year earlier: Jan–Jul 2014 (total trade +186%?, budget" in told
    assert "The annual plan was met for industrial output (100%)" in told
    assert "186%?" not in plain(summary(panel, "VN-04", "en"))


def test_another_period_than_the_one_spoken_of_is_named(gold_rows):
    """Growth of 2023 beside a value of 2024 says which year it is of."""
    rows = [r for r in gold_rows if r.area == "VN-02" and r.indicator == "retail_sales"]
    value, rate = (next(r for r in rows if r.measure == measure) for measure in ("level", "growth_yoy"))
    made = [replace(value, head=None), replace(rate, head=None, period="2023-01/2023-12", status="A")]
    told = plain(summary(solieu.panel(made), "VN-02", "en"))
    assert told == "**Lao Cai, Jan–Aug 2024.** Compared with a year earlier (2023), retail sales rose 13.8%."


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_figure_leads_to_a_listed_sentence(panel, findings, language):
    """The links of the paragraph are places of the list of observations."""
    for area in select.areas(panel):
        links = set(re.findall(r"\]\(#([^)]+)\)", summary(solieu.doubting(panel, findings), area, language)))
        known = set(re.findall(r'id="([^"]+)"', views.observations(panel, area, language)._repr_html_()))
        assert links
        assert links <= known


def test_a_year_that_is_over_lacks_what_it_lacks(gold_rows):
    """95% of a plan at the end of its year is short by the rest: nothing is to come any more."""
    rows = [r for r in gold_rows if r.area == "VN-02" and r.indicator == "industrial_output"]
    value, share = (next(r for r in rows if r.measure == measure) for measure in ("level", "plan_attainment"))
    year = {"period": "2023-01/2023-12", "status": "A"}
    made = [replace(value, **year, value=950e9, quote="950 tỷ đồng"), replace(share, **year, value=95, quote="95%")]
    told = plain(summary(solieu.panel(made), "VN-02", "en"))
    assert "The annual plan was missed for industrial output (95%, 50 billion dong short)." in told


def test_values_alone_are_told(gold_rows):
    """A text with nothing but a headline value tells it, and not that there is none."""
    row = next(r for r in gold_rows if r.indicator == "retail_sales" and r.measure == "level" and r.area == "VN-02")
    told = plain(summary(solieu.panel([replace(row, head=None, status="A")]), "VN-02", "en"))
    assert told == "**Lao Cai, Jan–Aug 2024.** The texts state retail sales 28,958.1 billion dong."


def test_a_total_says_that_it_contains_supervised_goods(panel):
    """337.9 and 178.9 do not make 777.8: 261 of supervised goods are in it."""
    told = plain(summary(panel, "VN-04", "en"))
    assert "otal trade came to 777.792 million USD, which contains 260.98 million USD of supervised goods" in told
    assert "which contains" not in plain(summary(panel, "VN-09", "en"))


@pytest.mark.parametrize(
    ("later", "period"),
    [({"status": "T", "value": 9e13}, "Jan–Aug 2024"), ({"status": "A"}, "2024"), ({"status": "E"}, "2024")],
)
def test_the_paragraph_is_of_what_was_reported(gold_rows, later, period):
    """A plan of the year does not date the paragraph; what was reported or estimated for it does."""
    row = next(r for r in gold_rows if r.indicator == "retail_sales" and r.measure == "level" and r.area == "VN-02")
    row = replace(row, head=None)
    made = [row, replace(row, start=row.start + 50, end=row.end + 50, period="2024-01/2024-12", **later)]
    assert plain(summary(solieu.panel(made), "VN-02", "en")).startswith(f"**Lao Cai, {period}.**")


def test_prices_of_a_day_do_not_date_the_paragraph(gold_rows):
    """Of consumer prices of a month and a price of a later day the former is told; a plan alone has its own period."""
    rate = next(r for r in gold_rows if r.indicator == "cpi" and r.measure == "growth_yoy" and not r.item)
    price = replace(rate, start=rate.start + 50, end=rate.end + 50, indicator="price", measure="level", head=None,
                    unit="VND/kg", period="2030-10-15/2030-10-15")  # fmt: skip
    told = plain(summary(solieu.panel([replace(rate, head=None, period="2030-09/2030-09"), price]), rate.area, "en"))
    assert ", Sep 2030.**" in told
    assert "15/10/2030" in plain(summary(solieu.panel([price]), rate.area, "en"))
    plan = replace(price, indicator="exports", unit="USD", period="2030-01/2030-12", status="T")
    told = plain(summary(solieu.panel([plan, price]), rate.area, "en"))
    assert ", 15/10/2030.**" in told
    assert "USD (plan) (2030)" in told


def test_a_plan_of_trade_is_no_trade(gold_rows):
    """The paragraph leaves a target of exports out; the answer tells it as a plan, and no balance with it."""
    rows = [r for r in gold_rows if r.area == "VN-09" and r.measure == "level" and not (r.item or r.place or r.partner)]
    exports, imports = (next(r for r in rows if r.indicator == way) for way in ("exports", "imports"))
    panel = solieu.panel([replace(exports, status="T", head=None), replace(imports, head=None)])
    assert "balance" not in answers.trade(panel, "VN-09", "en")
    assert "(plan)" in answers.trade(panel, "VN-09", "en").split("; ")[0]
    assert "urplus" not in summary(panel, "VN-09", "en") + answers.trade(panel, "VN-09", "en")


def test_what_is_not_told_is_not_said(gold_rows):
    """One value of no headline indicator gives one sentence that says so."""
    row = next(r for r in gold_rows if r.indicator == "support")
    told = summary(solieu.panel([replace(row, head=None, whole=None)]), row.area, "en")
    assert plain(told).startswith("**Cao Bang, ")
    assert plain(told).endswith("The figures of the texts (1) tell none of the headline indicators.")


@pytest.mark.parametrize(
    ("parts", "expected"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_end_with_and(parts, expected):
    """The last of several is joined by a word."""
    assert expected == listed(parts, "en")


def test_doubted_figures_of_one_name_are_told_apart(gold_rows):
    """Of two visitors' counts under one name the paragraph says which words stand beside each."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    sentence = "Dẫn đầu là khách Mỹ 11 lượt, khách Pháp 9 lượt."
    made = [replace(row, indicator="tourist_arrivals", unit="count", quote=quote, value=value, sentence=sentence,
                    sentence_start=0, start=sentence.index(quote), end=sentence.index(quote) + len(quote), head=None,
                    whole=None) for quote, value in (("11 lượt", 11.0), ("9 lượt", 9.0))]  # fmt: skip
    panel = solieu.panel(made)
    told = plain(summary(solieu.doubting(panel, solieu.check(panel)), row.area, "vi"))
    assert "(Dẫn đầu là khách Mỹ) 11 và" in told
    assert "(khách Pháp) 9." in told


def test_a_plan_is_no_total_of_a_gate(made):
    """Beside 1,000 through a gate 2,000 are only planned: no share of it is told, anywhere; reported it is 50%."""
    gate, year = {"place": "cửa khẩu Hữu Nghị"}, {"period": "2023-01/2023-12"}
    for status, share in (("T", False), ("A", True)):
        panel = made(("exports", 1000, gate | year), ("exports", 2000, year | {"status": status}))
        said = [summary(panel, "VN-09", "en"), answers.trade(panel, "VN-09", "en")]
        assert ["50%" in words for words in said] == [share, share]


def test_the_share_of_a_gate_says_of_what(made):
    """1,500 of 2,000 exported is 75% of the exports, not of the 5,000 of trade told before it."""
    panel = made(("trade_turnover", 5000, {}), ("exports", 2000, {}), ("exports", 1500, {"place": "cửa khẩu Hữu Nghị"}))
    told = plain(summary(panel, "VN-09", "en"))
    assert "Total trade came to 5,000 million USD; Hữu Nghị border gate carried 75% of exports." in told


def test_balances_are_of_one_text_each(made):
    """Exports of one text and imports of another make none; two texts with two balances are told with both."""
    other = {"doc": "b"}
    mixed = made(("trade_turnover", 160, {}), ("exports", 100, {}), ("imports", 60, {}), ("exports", 110, other))
    differ = made(("exports", 100, {}), ("imports", 60, {}), ("exports", 110, other), ("imports", 90, other))
    for panel, told, texts in ((mixed, ["40"], False), (differ, ["40", "20"], True)):
        for words in (plain(summary(panel, "VN-09", "en")), plain(answers.trade(panel, "VN-09", "en"))):
            found = re.findall(r"(?:exceeded imports by|surplus of) (\d+) million USD", words)
            assert (found, "the texts differ" in words) == (told, texts)


def test_a_total_of_two_values_is_not_told_as_one(made):
    """Of 160 and 170 of two texts neither is 'the' total trade; of one value told twice it is."""
    one, two = (made(("trade_turnover", 160, {}), ("trade_turnover", value, {"doc": "b"})) for value in (160, 170))
    told = [plain(summary(panel, "VN-09", "en")) for panel in (one, two)]
    assert ["otal trade came to" in words for words in told] == [True, False]


def test_a_target_of_prices_is_no_change_of_prices(made):
    """The 3.2% of last year are told, and not the 4.5% that are aimed at; where only these are told, nothing is."""
    rate = {"measure": "growth_yoy"}
    target = ("cpi", 4.5, rate | {"status": "T", "period": "2024-01/2024-12"})
    told = plain(summary(made(("cpi", 3.2, rate | {"period": "2023-01/2023-12"}), target), "VN-09", "en"))
    assert "Consumer prices in 2023 rose 3.2% on a year earlier." in told
    assert "4.5" not in told
    assert "Consumer prices" not in summary(made(target, ("exports", 5, {})), "VN-09", "en")
