"""Rows that would look the same are told apart by the words beside their figures, and only these."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, apart, cards, charts, display, glossary, summary, tables, views

AREA = "VN-09"


@pytest.fixture(scope="module")
def made(gold_rows):
    """() -> sentence and quotes, fields -> rows of these figures, alike in all but their values."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    row = replace(row, doc="made", area=AREA, period="2023-01/2023-09", head=None, whole=None, bound="", status="A",
                  indicator="market_inspection", unit="count", item="vụ", sentence_start=100)  # fmt: skip

    def rows(sentence: str, *quotes: str, **fields: str):
        found = []
        for quote in quotes:
            start = 100 + sentence.index(quote)
            value = float(quote.split()[0].rstrip("%").replace(".", "").replace(",", "."))
            found.append(replace(row, sentence=sentence, quote=quote, value=value, start=start,
                                 end=start + len(quote), **fields))  # fmt: skip
        return found

    return rows


def cues(rows, language="vi") -> list[str]:
    """Rows -> their cues in the order told."""
    known = apart.cues(rows, language)
    return [apart.cue(row, known) for row in rows]


@pytest.mark.parametrize(
    ("sentence", "quotes", "expected"),
    [
        ("Lực lượng chức năng kiểm tra 640 vụ, xử lý 512 vụ.", ("640 vụ", "512 vụ"),
         ["Lực lượng chức năng kiểm tra", "xử lý"]),
        ("Thu được 52 tỷ, lũy kế được 812 tỷ.", ("52 tỷ", "812 tỷ"), ["Thu được", "lũy kế được"]),
        ("Đạt 95% dự toán Trung ương giao, đạt 94% dự toán Hội đồng nhân dân tỉnh giao.", ("95%", "94%"),
         ["dự toán Trung ương giao", "dự toán Hội đồng nhân dân tỉnh giao"]),
        ("Năm 2016 từ 40% lên 45% và lên 47% vụ.", ("45%", "47%"), ["", "vụ"]),
        ("Xuất khẩu tôm 9 tháng đạt 785 vụ, chiếm một phần tổng kim ngạch 905 vụ.", ("785 vụ", "905 vụ"),
         ["", "chiếm một phần tổng kim ngạch"]),
        ("Đạt 785 vụ, chiếm 71% tổng kim ngạch 905 vụ.", ("785 vụ", "905 vụ"), ["", "tổng kim ngạch"]),
        ("Dẫn đầu là Mỹ 11 vụ và Pháp 9 vụ.", ("11 vụ", "9 vụ"), ["Dẫn đầu là Mỹ", "Pháp"]),
        ("Trong các ngày lễ vừa qua toàn tỉnh đã xử lý 5 vụ, 7 vụ.", ("5 vụ", "7 vụ"),
         ["… lễ vừa qua toàn tỉnh đã xử lý", ""]),
        ("Năm ấy, lực lượng quản lý thị trường kiểm tra 5 vụ, xử lý 7 vụ.", ("5 vụ", "7 vụ"),
         ["lực lượng quản lý thị trường kiểm tra", "xử lý"]),
        ("Lần lượt là 5 vụ; 6 vụ.", ("6 vụ",), [""]),
        ("Có 5 vụ; có 6 vụ.", ("5 vụ", "6 vụ"), ["", ""]),
    ],
)  # fmt: skip
def test_the_words_beside_a_figure(made, sentence, quotes, expected):
    """Those before it up to a stop or a figure; those behind it where the former are alike; else none."""
    assert expected == cues(made(sentence, *quotes))


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("plan_attainment", ["dự toán Trung ương giao", "dự toán tỉnh giao"]),
        ("plan_excess", ["dự toán Trung ương giao", "dự toán tỉnh giao"]),
        ("growth_yoy", ["Tổng thu", "dự toán Trung ương giao"]),
    ],
)
def test_whose_plan_it_is_stands_behind_its_share(made, measure, expected):
    """Of plans the words behind a figure are taken first, of all else those before it."""
    sentence = "Tổng thu 58,9% dự toán Trung ương giao và 56,2% dự toán tỉnh giao, tăng 3%."
    assert expected == cues(made(sentence, "58,9%", "56,2%", measure=measure, unit="percent"))


def test_two_plans_are_told_apart_wherever_their_shares_stand(made):
    """In the paragraph at the head, the answer, the tables of plans and of pace, the one to paste, and the figure."""
    sentence = "Thu ngân sách bằng 45% dự toán Trung ương giao và 42% dự toán tỉnh giao."
    share = {"measure": "plan_attainment", "unit": "percent", "item": "", "indicator": "budget_revenue"}
    panel = solieu.panel([replace(row, period="2023-01/2023-06") for row in made(sentence, "45%", "42%", **share)])
    shown = [summary.summary(panel, AREA, "vi"), answers.pace(panel, AREA, "vi"), tables.plans(panel, AREA, "vi"),
             tables.pace(panel, "vi"), tables.paste(panel, "vi"), answers.section(panel, AREA, "public", "vi"),
             charts.plan_pace(panel, AREA, "vi").solieu_alt]  # fmt: skip
    words = ("dự toán Trung ương giao", "dự toán tỉnh giao")
    assert [[word in str(told) for word in words] for told in shown] == [[True, True]] * 7
    assert "42%](#o-made-150) kế hoạch năm (dự toán tỉnh giao)" in shown[5]


def test_both_shares_of_two_plans_stand_beside_their_value(made):
    """The value that they hang on is told with each; which plan follows from it is not for the kit to choose."""
    sentence = "Thu ngân sách 360 tỷ, bằng 45% dự toán Trung ương giao và 42% dự toán tỉnh giao."
    fields = {"item": "", "indicator": "budget_revenue"}
    (level,) = made(sentence, "360 tỷ", unit="VND", measure="level", **fields)
    shares = made(sentence, "45%", "42%", measure="plan_attainment", unit="percent", **fields)
    rows = [level, *(replace(share, head=level.start) for share in shares)]
    panel = solieu.panel([replace(row, period="2023-01/2023-06") for row in rows])
    told = [[cell.text for cell in line] for line in tables.plans(panel, AREA, "en").rows]
    assert [line[2:] for line in told] == [
        ["45%", "−5", "360\N{NO-BREAK SPACE}dong"],
        ["42%", "−8", "360\N{NO-BREAK SPACE}dong"],
    ]
    doubted = tables.plans(panel.assign(doubted=panel["measure"] == "level"), AREA, "en")
    assert "360" not in str(doubted)


def test_rows_that_look_unlike_need_no_words(made):
    """Of another item, and of one value told twice, nothing is said."""
    one, other = made("Kiểm tra 640 vụ, xử lý 512 vụ.", "640 vụ", "512 vụ")
    assert cues([one, replace(other, item="xe")]) == ["", ""]
    assert cues([one, replace(other, value=640.0)]) == ["", ""]


def test_a_quote_that_does_not_stand_in_its_sentence_tells_nothing(made):
    """Rows of another program may hold no sentence: nothing is shown, and nothing fails."""
    one, other = made("Kiểm tra 640 vụ, xử lý 512 vụ.", "640 vụ", "512 vụ")
    assert cues([replace(one, sentence=""), replace(other, sentence="")]) == ["", ""]


def test_english_pages_translate_or_quote_the_words(made):
    """What the glossary wholly knows is English; other words stand as the text has them, in quotes."""
    rows = made("Kiểm tra 640 vụ, vẫn còn 512 vụ.", "640 vụ", "512 vụ")
    assert cues(rows, "en") == [glossary.table()["item"]["kiểm tra"], "“vẫn còn”"]


def test_tables_sentences_and_figures_tell_rows_apart(made):
    """Wherever the two stand side by side, each has its word."""
    rows = made("Kiểm tra 640 vụ, xử lý 512 vụ.", "640 vụ", "512 vụ")
    panel = solieu.panel(rows)
    shown = [views.figures(panel, AREA, "rest", "vi"), views.observations(panel, AREA, "vi"),
             display.rows_table(rows, "vi"), answers.section(panel, AREA, "rest", "vi")]  # fmt: skip
    assert [[word in str(table) for word in ("(Kiểm tra)", "(xử lý)")] for table in shown] == [[True, True]] * 4
    assert "<small>xử lý</small>" in views.figures(panel, AREA, "rest", "vi")._repr_html_()
    trade = solieu.panel(
        [replace(row, indicator="exports", item="", unit="USD", value=row.value * 1e6) for row in rows]
    )
    assert "(xử lý)" in charts.trade_direction(trade, AREA, "vi").solieu_alt
    assert "xử lý" in str(tables.paste(trade, "vi"))
    assert "(xử lý)" in str(views.side_by_side(trade, "level", "vi"))


def test_cards_tell_apart_what_looks_alike(made):
    """Two doubted counts and two plans stand on a card with the words beside them, one plan alone without."""
    alike = solieu.panel(made("Lực lượng kiểm tra 640 vụ, xử lý 512 vụ.", "640 vụ", "512 vụ"))
    known = solieu.doubting(alike, solieu.check(alike))
    shown = re.sub("<[^>]+>", "", cards.card(AREA, cards.records(known), [], {}, False))
    assert "Lực lượng kiểm tra" in shown
    assert "xử lý" in shown
    sentence = "Thu ngân sách đạt 95% dự toán Trung ương giao và 80% dự toán tỉnh giao."
    plans = made(sentence, "95%", "80%", measure="plan_attainment", unit="percent", indicator="budget_revenue", item="")
    for rows, told in ((plans, True), (plans[:1], False)):
        shown = re.sub("<[^>]+>", "", cards.card(AREA, cards.records(solieu.panel(rows)), [], {}, False))
        assert ("95%" in shown, "(dự toán Trung ương giao" in shown) == (True, told)


def test_plans_without_a_year_gone_are_told_apart(made):
    """Of the second half of a year 95% and 80% of two plans are told with whose plan each is."""
    sentence = "Thu ngân sách đạt 95% dự toán Trung ương giao và 80% dự toán tỉnh giao."
    rows = made(sentence, "95%", "80%", measure="plan_attainment", unit="percent", indicator="budget_revenue", item="",
                period="2023-07/2023-12")  # fmt: skip
    told = [answers.pace(solieu.panel(part), AREA, "vi") for part in (rows, rows[:1])]
    assert ["dự toán Trung ương giao" in words for words in told] == [True, False]
    assert "dự toán tỉnh giao" in told[0]
