"""Rules of time: what a period or a base stands for, given the date of the document."""

import calendar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import rows, spans

from solieu.lexicon import table
from solieu.periods import Calendar, Date, Time, measure_against, months, shift_year

APRIL_2018 = "2018-04"


def time(words: str, date: str = APRIL_2018, **options) -> Time | None:
    """Words of a period -> the Time it stands for in a document of this date."""
    (span,) = (s for s in spans(f"{words} thu đạt khá.") if s.kind == "period")
    return Calendar(Date.parse(date)).resolve(span.rule, span.holes, **options)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2024", (2024, 0, 0)), ("2024-08", (2024, 8, 0)), ("2024-08-30", (2024, 8, 30))],
)
def test_date(text, expected):
    """A date is as precise as it is written, and is written as it was."""
    date = Date.parse(text)
    assert (expected, text) == ((date.year, date.month, date.day), str(date))


def test_no_date():
    """No text is no date."""
    assert Date.parse("") is None


@pytest.mark.parametrize(
    ("period", "years", "expected"),
    [
        ("2018-01/2018-04", -1, "2017-01/2017-04"),
        ("2020-02-01/2020-02-29", -1, "2019-02-01/2019-02-28"),
        ("2017-05-01/2017-05-15", 3, "2020-05-01/2020-05-15"),
        ("2018-01/2018-04", 0, "2018-01/2018-04"),
    ],
)
def test_shift_year(period, years, expected):
    """A period is moved by whole years; the last of February stays the last."""
    assert expected == shift_year(period, years)


@pytest.mark.parametrize(
    ("words", "flow", "stock"),
    [
        ("3 tháng đầu năm", "2018-01/2018-03", "2018-03/2018-03"),
        ("3 tháng đầu năm 2017", "2017-01/2017-03", "2017-03/2017-03"),
        ("3 tháng", "2018-01/2018-03", "2018-03/2018-03"),
        ("Quý I", "2018-01/2018-03", "2018-03/2018-03"),
        ("Quý IV/2017", "2017-10/2017-12", "2017-12/2017-12"),
        ("Tháng 3", "2018-03/2018-03", "2018-03/2018-03"),
        ("Năm 2017", "2017-01/2017-12", "2017-12/2017-12"),
        ("Năm nay", "2018-01/2018-12", "2018-12/2018-12"),
        ("Năm ngoái", "2017-01/2017-12", "2017-12/2017-12"),
        ("Tính đến hết tháng 3", "2018-01/2018-03", "2018-03/2018-03"),
        ("Tính đến ngày 15/3", "2018-01-01/2018-03-15", "2018-03-15/2018-03-15"),
        ("Từ đầu năm đến nay", "2018-01/2018-04", "2018-04/2018-04"),
        ("Giai đoạn 2011-2015", "2011-01/2015-12", "2011-01/2015-12"),
        ("Từ năm 2012 đến nay", "2012-01/2018-04", "2012-01/2018-04"),
        ("Trong 3 năm qua", "2015-05/2018-04", "2015-05/2018-04"),
        ("Hiện nay", "2018-04/2018-04", "2018-04/2018-04"),
        ("Nửa đầu tháng 3", "2018-03-01/2018-03-15", "2018-03-01/2018-03-15"),
        ("Nửa cuối tháng 2", "2018-02-16/2018-02-28", "2018-02-16/2018-02-28"),
        ("Nửa đầu năm 2017", "2017-01/2017-06", "2017-06/2017-06"),
        ("4 tháng cuối năm", "2018-09/2018-12", "2018-09/2018-12"),
        ("Từ tháng 11 đến tháng 2/2018", "2017-11/2018-02", "2017-11/2018-02"),
        ("Trong 7 ngày Tết", "2018-02-14/2018-02-20", "2018-02-14/2018-02-20"),
    ],
)
def test_period_of_flow_and_of_stock(words, flow, stock):
    """The same words date a flow from the first month on and a stock at the end."""
    found = time(words)
    assert (flow, stock) == (found.flow, found.stock)


@pytest.mark.parametrize(
    ("words", "date", "future", "expected"),
    [
        ("Tháng 4", "2018-04", False, "2018-04/2018-04"),
        ("Tháng 5", "2018-04", False, "2017-05/2017-05"),
        ("Tháng 5", "2018-04", True, "2018-05/2018-05"),
        ("Tháng 12", "2018-01", False, "2017-12/2017-12"),
        ("Tháng 12", "2018", False, "2018-12/2018-12"),
        ("10 tháng", "2018-04", False, "2017-01/2017-10"),
        ("Quý IV", "2018-01", False, "2017-10/2017-12"),
        ("Quý II", "2018-04", False, "2018-04/2018-06"),
        ("Ngày 20/12", "2018-01-05", False, "2017-12-20/2017-12-20"),
        ("Từ ngày 1 đến 15/12", "2018-01-05", False, "2017-12-01/2017-12-15"),
    ],
)
def test_year_that_is_not_written(words, date, future, expected):
    """A month without its year is the last such month before the document, in a plan that of the document's year."""
    assert expected == time(words, date, future=future).flow


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [("Năm qua", "2017-12", "2017-01/2017-12"), ("Năm qua", "2018-02", "2017-01/2017-12")],
)
def test_past_year(words, date, expected):
    """The year just past is the document's own at its end, the one before at its beginning."""
    assert expected == time(words, date).flow


@pytest.mark.parametrize(
    ("words", "here", "expected"),
    [
        ("Trong tháng", "2018-01/2018-03", "2018-03/2018-03"),
        ("Trong tháng", "", "2018-04/2018-04"),
        ("Các quý còn lại", "2018-01/2018-03", "2018-04/2018-12"),
        ("Các quý còn lại", "", "2018-05/2018-12"),
    ],
)
def test_period_that_looks_back(words, here, expected):
    """'In the month' is the last month of what the text was speaking of, else the document's."""
    assert expected == time(words, here=here).flow


@pytest.mark.parametrize(
    "words", ["Tháng 3", "Quý I", "3 tháng đầu năm", "Hiện nay", "Năm ngoái", "Tính đến ngày 15/3"]
)
def test_without_a_date_nothing_is_guessed(words):
    """Where the document has no date, a period without a year stands for nothing."""
    assert time(words, "") is None


IMPOSSIBLE = (
    "Ngày 30/2", "Ngày 31/4/2017", "Trong 13 tháng", "Từ năm 2019", "Từ ngày 20 đến 15/5", "Giai đoạn 2015-2011",
)  # fmt: skip


@pytest.mark.parametrize("words", IMPOSSIBLE)
def test_what_no_calendar_has(words):
    """A day, month or year that cannot be is no time."""
    assert time(words) is None


@pytest.mark.parametrize("words", ["Trong những năm qua", "Thời gian tới", "Vụ Đông Xuân", "Niên vụ 2016-2017"])
def test_vague_times(words):
    """Words that cannot be dated end an earlier period and set none."""
    found = time(words)
    assert (found.flow, found.stock, found.vague) == ("", "", True)


def test_each():
    """'Every year' says that the number is one of each."""
    found = time("Mỗi năm")
    assert (found.flow, found.each) == ("", True)


RANGES = {"n": (1, 99), "m": (1, 12), "d": (1, 31), "q": (1, 4), "y": (1900, 2099)}


@given(
    st.data(),
    st.sampled_from(table("periods")),
    st.sampled_from(["", "2018", "2018-01", "2018-12", "2020-02-29"]),
    st.booleans(),
)
@settings(max_examples=400, deadline=None)
def test_any_numbers_in_the_holes(data, row, date, future):
    """Whatever numbers fill the holes of a template, the time is none or one that a calendar has, never backwards."""
    holes = {hole: str(data.draw(st.integers(*RANGES[hole[0]]), hole)) for hole in sorted(_holes(row["pattern"]))}
    found = Calendar(Date.parse(date)).resolve(row["rule"], holes, future=future, here="2017-11/2017-12")
    for period in (found.flow, found.stock) if found else ():
        if period:
            first, last = map(Date.parse, period.split("/"))
            assert first <= last
            for end in (first, last):
                assert 1 <= end.month <= 12
                assert end.day <= calendar.monthrange(end.year, end.month)[1]


def _holes(pattern: str) -> set[str]:
    """Pattern -> the names of all its holes."""
    return {part.partition("}")[0] for part in pattern.split("{")[1:]}


@pytest.mark.parametrize(
    ("base", "period", "expected"),
    [
        ("so với cùng kỳ", "2018-01/2018-03", "growth_yoy"),
        ("so với cùng kỳ", "", "growth_yoy"),
        ("cùng kỳ năm trước", "2018-01/2018-03", "growth_yoy"),
        ("so với năm trước", "2017-01/2017-12", "growth_yoy"),
        ("so với tháng trước", "2018-03/2018-03", "growth_pop"),
        ("so với quý trước", "2018-01/2018-03", "growth_pop"),
        ("so với đầu năm", "2018-03/2018-03", "growth_other"),
        ("so với kế hoạch năm", "2018-01/2018-03", "plan"),
        ("so với năm 2017", "2018-01/2018-03", "growth_yoy"),
        ("so với năm 2015", "2018-01/2018-03", "growth_other"),
        ("so với năm 2017", "", "growth_yoy"),
        ("so với tháng 2/2018", "2018-03/2018-03", "growth_pop"),
        ("so với tháng 2", "2018-03/2018-03", "growth_pop"),
        ("so với tháng 3/2017", "2018-03/2018-03", "growth_yoy"),
        ("so với tháng 12/2017", "2018-03/2018-03", "growth_other"),
        ("so với tháng 12", "2018-01/2018-01", "growth_pop"),
        ("so với tháng 2/2018", "2018-01/2018-03", "growth_other"),
        ("so với tháng 2/2018", "", "growth_other"),
        ("so với quý IV/2017", "2018-01/2018-03", "growth_pop"),
        ("so với quý I/2017", "2018-01/2018-03", "growth_yoy"),
        ("so với quý III/2017", "2018-01/2018-03", "growth_other"),
        ("so với quý IV/2017", "2018-03/2018-03", "growth_other"),
    ],
)
def test_measure_against(base, period, expected):
    """A base makes growth on the year before, on the period before or on another, as the period of the figure tells."""
    (span,) = (s for s in spans(f"Thu tăng 5% {base}.") if s.kind == "base")
    assert expected == measure_against(span.rule, span.holes, period)


def test_months():
    """Years and months are written as ISO 8601 months, first and last."""
    assert months(2017, 11, 2018, 2) == "2017-11/2018-02"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cùng ngày (27/2), lực lượng chức năng kiểm tra 5 vụ.", "2018-02-27/2018-02-27"),
        ("Hôm nay (2-3), giá tiêu là 50.000 đồng/kg.", "2018-03-02/2018-03-02"),
        ("Giá tiêu sáng nay 2/3 là 50.000 đồng/kg.", "2018-03-02/2018-03-02"),
        ("Trưa 2/3, lực lượng chức năng kiểm tra 5 vụ.", "2018-03-02/2018-03-02"),
        ("Giá tiêu hôm nay là 50.000 đồng/kg.", "2018-04/2018-04"),
        ("Lực lượng chức năng (2/3) kiểm tra 5 vụ.", "2018-04/2018-04"),
    ],
)
def test_day_behind_a_word_for_it(text, expected):
    """A day is told in brackets behind 'today' or 'the same day', or right behind a part of the day."""
    assert [expected] == [period for _, period in rows(text, "period")]


def test_the_rest_of_the_year_behind_a_day():
    """The day of a month that ends a quarter leaves no quarters; the month does."""
    text = "{}, xuất khẩu đạt 5 triệu USD; các quý còn lại, xuất khẩu phấn đấu đạt 7 triệu USD."
    told = [rows(text.format(time), "period", date="2019-12")[-1] for time in ("Ngày 6/12", "9 tháng")]
    assert told == [("7 triệu USD", ""), ("7 triệu USD", "2019-10/2019-12")]
