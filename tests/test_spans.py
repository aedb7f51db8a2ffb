"""Text becomes typed spans: numbers with their units, periods, bases, phrases; and sentences."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading import figures, quantities, spans

from solieu.lexicon import lexicon
from solieu.model import Document
from solieu.reader import read
from solieu.spans import number, number_word, scan, sentences, tidy, words

M, B = 1e6, 1e9


@pytest.mark.parametrize(
    ("written", "whole", "expected"),
    [
        ("8.871,77", False, 8871.77),
        ("1.233", False, 1233.0),
        ("1.106", False, 1106.0),
        ("777,792", False, 777.792),
        ("217,979", True, 217979.0),
        ("4.36", False, 4.36),
        ("4,36", False, 4.36),
        ("0.123", False, 0.123),
        ("0,5", True, 0.5),
        ("1.234.567", False, 1234567.0),
        ("1,234,567.8", False, 1234567.8),
        ("1,234,567", False, 1234567.0),
        ("12", True, 12.0),
        ("1234.567", False, 1234.567),
        ("31.12.2016", False, 31122016.0),
    ],
)
def test_number(written, whole, expected):
    """A dot groups and a comma marks decimals unless the digits say otherwise; a count of things has no fraction."""
    assert expected == number(written, whole)


@given(st.integers(0, 10**9), st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_number_reads_what_is_written(whole, cents):
    """A number written as Vietnamese texts write it is read back."""
    grouped = f"{whole:,}".replace(",", ".")
    assert float(f"{whole}.{cents:02d}") == number(f"{grouped},{cents:02d}", False)
    assert float(whole) == number(grouped, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim ngạch đạt 1.233 triệu USD.", [("1.233 triệu USD", 1233 * M, "USD")]),
        ("Kim ngạch đạt 777,792 triệu USD.", [("777,792 triệu USD", 777792000.0, "USD")]),
        ("Dân số là 217,979 người.", [("217,979 người", 217979.0, "count")]),
        ("Kim ngạch đạt 4.36 tỷ USD.", [("4.36 tỷ USD", 4.36 * B, "USD")]),
        ("Thu đạt 1.106 nghìn tỷ đồng.", [("1.106 nghìn tỷ đồng", 1106e12, "VND")]),
        ("Thu đạt 8.871,77 tỷ đồng.", [("8.871,77 tỷ đồng", 8871770000000.0, "VND")]),
        ("Chỉ số tăng 61 %.", [("61 %", 61.0, "percent")]),
        ("Điện đạt 5 triệu Kwh.", [("5 triệu Kwh", 5 * M, "kWh")]),
        ("Gỗ đạt 720 nghìn m³.", [("720 nghìn m³", 720000.0, "m3")]),
        ("Giá là 450 USD/tấn.", [("450 USD/tấn", 450.0, "USD/tonne")]),
        ("Giá là 12.000 đồng/kg.", [("12.000 đồng/kg", 12000.0, "VND/kg")]),
        ("Giá là 12.000đ/kg.", [("12.000đ/kg", 12000.0, "VND/kg")]),
        ("Năng suất đạt 58,5 tạ/ha.", [("58,5 tạ/ha", 5.85, "tonne/ha")]),
        ("Công suất 2 triệu tấn/năm.", [("2 triệu tấn/năm", 2 * M, "tonne/year")]),
        ("Vốn là d14,7 triệu USD.", [("14,7 triệu USD", 14.7 * M, "USD")]),
        ("Có 40 xe\nHàng vào 5 tấn.", [("40 xe", 40.0, "count"), ("5 tấn", 5.0, "tonne")]),
        ("Tăng thêm 0,3 điểm phần trăm.", [("0,3 điểm phần trăm", 0.3, "percentage_point")]),
        ("Chỉ số đạt 106,2 điểm.", [("106,2 điểm", 106.2, "index")]),
        ("Gấp 2,5 lần cùng kỳ.", [("2,5 lần", 2.5, "times")]),
        ("Tỉnh đón hơn triệu lượt khách.", [("triệu lượt khách", 1 * M, "count")]),
        ("Có 5 nghìn lượt khách.", [("5 nghìn lượt khách", 5000.0, "count")]),
        ("Đất rộng 3 km2.", [("3 km2", 300.0, "ha")]),
        ("Nhà máy bán 40 nghìn m3 nước sạch.", [("40 nghìn m3", 40000.0, "m3")]),
        ("Rừng rộng 1.250,5ha.", [("1.250,5ha", 1250.5, "ha")]),
    ],
)
def test_quantity(text, expected):
    """A number takes its multiplier and its unit; the value is in the base unit, the quote is nothing more."""
    assert expected == figures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đạt 1,2-1,5 triệu tấn.", ("1,2-1,5 triệu tấn", 1.2 * M, "tonne", "range")),
        ("Tăng từ 5% đến 20%.", ("5% đến 20%", 5.0, "percent", "range")),
        ("Giá giảm 500-700 đồng.", ("500-700 đồng", 500.0, "VND", "range")),
        ("Có 40/40 nhà máy hoạt động.", ("40/40 nhà máy", 40.0, "count", "ratio")),
        ("Có 3/5 siêu thị mở cửa.", ("3/5 siêu thị", 3.0, "count", "ratio")),
        ("Thu 923 tỷ đồng/1.010 tỷ đồng.", ("923 tỷ đồng/1.010 tỷ đồng", 923 * B, "VND", "ratio")),
        ("Chiếm 1/3 kim ngạch.", ("1/3", 33.333333, "percent", "fraction")),
        ("Chiếm 3/4 kim ngạch.", ("3/4", 75.0, "percent", "fraction")),
    ],
)
def test_form(text, expected):
    """Ranges, k of n and fractions are one figure each."""
    assert [expected] == [(quote, q.value, q.unit, q.form) for quote, q in quantities(text)]


def test_two_counts_written_close_together_are_two():
    """A slash between two counts of different things joins nothing."""
    text = "Xử lý 1.040 vụ/562 đối tượng."
    assert figures(text) == [("1.040 vụ", 1040.0, "count"), ("562 đối tượng", 562.0, "count")]


def test_digit_of_a_unit_begins_no_number():
    """The 3 of 'm3' before a noun that can be counted is part of the unit, not a number of its own."""
    assert figures("Sản xuất 425 nghìn m3 nước máy.") == [("425 nghìn m3", 425000.0, "m3")]


def test_flow_per_year():
    """A rate per year of a percentage stays a percentage and says so."""
    ((quote, q),) = quantities("Tăng bình quân 7,5%/năm.")
    assert (quote, q.value, q.unit, q.per_year) == ("7,5%/năm", 7.5, "percent", True)


def test_number_without_unit_is_bare():
    """A multiplier without a unit leaves the unit to the reader."""
    ((quote, q),) = quantities("Kim ngạch đạt 12 triệu, tăng mạnh.")
    assert (quote, q.value, q.unit, q.form) == ("12 triệu", 12 * M, "", "bare")


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 15-5-2016 tỉnh họp.",
        "Ngày 22/5/2016 tỉnh họp.",
        "Công văn số 841/UBND-VX nêu rõ.",
        "Nghị quyết 11 của Chính phủ.",
        "Dịch COVID-19 lắng xuống.",
        "Thông điệp 5K của ngành y tế.",
        "Trực 24/24 giờ tại cửa khẩu.",
        "Ông Nam, 52 tuổi, là chủ hộ.",
        "Đường dây 500 kV đã đóng điện.",
        "Lượng mưa 120 mm.",
        "Thủy điện Bảo Lâm 3\nĐồng thời, huyện trồng rừng.",
        "Điện thoại: 0912345678.",
        "Cập nhật lúc 14:05.",
        "Trong quý I/2018, tỉnh họp.",
        "Hỗ trợ đợt 3 cho dân.",
        "Quốc lộ 4B thông xe.",
        "Mã số A12 của lô hàng.",
        "Ông đi xe 29A-12345 lên tỉnh.",
    ],
)
def test_numbers_that_measure_nothing(text):
    """Dates, documents, names, ages, times, sizes and codes are no figures."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Trong 7 tháng đầu năm 2016, thu tăng.", "period", ["7 tháng đầu năm 2016"]),
        ("Thu tăng 5% so với cùng kỳ năm 2016.", "base", ["so với cùng kỳ năm 2016"]),
        ("Tính đến ngày 20/1/2017, thu tăng.", "period", ["Tính đến ngày 20/1/2017"]),
        ("Theo Quyết định số 866/QĐ-TTg, thu tăng.", "nonfigure", ["Quyết định số 866/QĐ-TTg"]),
        ("Xuất khẩu hạt điều 12,5 triệu USD.", "quantity", ["12,5 triệu USD"]),
        ("Diện tích cây điều 500 ha.", "quantity", ["500 ha"]),
        ("Theo khoản 2 Điều 63, thu tăng.", "nonfigure", ["khoản 2", "Điều 63"]),
    ],
)
def test_template(text, kind, expected):
    """The longest template at a place takes its characters, years and all; no article of a law has a unit."""
    assert expected == [text[s.start : s.end] for s in spans(text) if s.kind == kind]


def test_holes_of_a_template():
    """A template tells what stood in its holes."""
    (span,) = (s for s in spans("Từ ngày 1 đến 15/5 thu tăng.") if s.kind == "period")
    assert (span.rule, span.holes) == ("days", {"d": "1", "d2": "15", "m2": "5"})


def test_the_longest_phrase_wins():
    """Of phrases that begin at one place the longest is found, and nothing inside it."""
    text = "Giá trị sản xuất công nghiệp tăng trưởng 5%."
    assert [text[s.start : s.end] for s in spans(text) if s.kind == "phrase"][:2] == [
        "Giá trị sản xuất công nghiệp",
        "tăng trưởng",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu của Hòa Bình tăng.", True),
        ("Thu của Hoà Bình tăng.", True),
        ("Tại Cao Bằng, thu tăng.", True),
        ("Cây cao bằng nhà.", False),
    ],
)
def test_names_of_areas_need_a_capital(text, expected):
    """A name of a province is one only where it is written with a capital."""
    assert expected == any(s.entry("area") for s in spans(text))


def test_far_from_figures_only_names_are_found():
    """Two sentences away from any figure, only terms and names of places are found; beside a figure every phrase."""
    quiet, near = "Xuất khẩu của Lạng Sơn tăng trưởng khá.\n", "Tăng trưởng khá.\n"
    found = [(quiet + near)[s.start : s.end] for s in spans(quiet + near + "Thu 5 tấn.") if s.end <= len(quiet + near)]
    assert [phrase for phrase in found if phrase.strip(" .\n")] == ["Xuất khẩu", "Lạng Sơn", "Tăng trưởng", "khá"]


def test_year_of_constant_prices_is_no_period():
    """The base year of constant prices belongs to the name of the indicator."""
    text = "Giá trị sản xuất công nghiệp theo giá so sánh năm 2010 đạt 8.450 tỷ đồng."
    assert [text[s.start : s.end] for s in spans(text) if s.kind == "period"] == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [("7", 7), ("07", 7), ("iv", 4), ("i", 1), ("bảy", 7), ("mười hai", 12), ("2016", 2016)],
)
def test_number_word(written, expected):
    """Digits, Roman quarters and number words of a hole are numbers."""
    assert expected == number_word(written)


def cut(text: str) -> list[str]:
    """Text -> its sentences."""
    return [text[a:b] for a, b in sentences(text, list(spans(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu tăng 5%. Chi giảm 3%.", ["Thu tăng 5%.", "Chi giảm 3%."]),
        ("Thu tăng\nChi giảm", ["Thu tăng", "Chi giảm"]),
        ("Thu tăng\n\n  Chi giảm  \n", ["Thu tăng", "Chi giảm"]),
        ("Thu đạt 1.233 tỷ đồng. Chi khá.", ["Thu đạt 1.233 tỷ đồng.", "Chi khá."]),
        ("Tại TP. Lạng Sơn thu tăng.", ["Tại TP. Lạng Sơn thu tăng."]),
        ("Gạo, ngô… Chi giảm.", ["Gạo, ngô…", "Chi giảm."]),
        ("Gạo, ngô… tăng khá.", ["Gạo, ngô… tăng khá."]),
        ("Thu tăng! Chi giảm? Đúng.", ["Thu tăng!", "Chi giảm?", "Đúng."]),
        ("Ảnh minh họa Trong đó thu tăng 5%.", ["Ảnh minh họa", "Trong đó thu tăng 5%."]),
        ("Thu, trong đó có thuế, tăng 5%.", ["Thu, trong đó có thuế, tăng 5%."]),
        ("Thu tăng; chi giảm.", ["Thu tăng; chi giảm."]),
        ("Ngày 22.5.2016 thu tăng.", ["Ngày 22.5.2016 thu tăng."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text, expected):
    """Line ends, full stops and ellipses end a sentence; abbreviations, small letters and numbers do not."""
    assert expected == cut(text)


def test_words():
    """Words are runs of letters and digits, with signs inside kept."""
    text = "Xe máy, e-bike (A/B) 5."
    assert [text[a:b] for a, b in words(text, 0, len(text))] == ["Xe", "máy", "e-bike", "A/B", "5"]


@pytest.mark.parametrize(
    ("value", "expected"), [(2271.63 * 10**6, 2271630000.0), (0.1 + 0.2, 0.3), (5.0, 5.0), (0.0, 0.0)]
)
def test_tidy(value, expected):
    """A product of decimal numbers is the decimal number that was meant."""
    assert expected == tidy(value)


PIECES = (
    "kim ngạch", "xuất khẩu", "đạt", "ước đạt", "tăng", "giảm", "5%", "1.233", "777,792", "triệu", "tỷ", "USD",
    "đồng", "tấn", "so với cùng kỳ", "trong đó", "chiếm", "quý I/2018", "tháng 13", "năm 2017", "40/40", "lần lượt",
    "và", "từ", "lên", "Lạng Sơn", "Trung Quốc", "cửa khẩu Hữu Nghị", "dự án", "trên địa bàn", "d14,7", "15-5-2016",
    "gấp đôi", "kế hoạch", "hơn triệu", "29/2", "10⁶", "٣", "²", "(", ")", "[", "]", ":", ";", ",", ".", "…", "- ",
    "0", "-", "/", "999999999999999999999", "\n",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
TEXTS = st.one_of(st.text(), PROSE, st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
@example("từ 5 đến")
@example("0/0 hộ")
@example("1/0")
@example("hơn triệu")
def test_spans_of_any_text(text):
    """Of any text: spans come in order, do not overlap, lie in the text; sentences too; no sentence cuts a span."""
    text = unicodedata.normalize("NFC", text)
    found = scan(text, lexicon())
    ends = [0, *(s.end for s in found)]
    assert all(end <= s.start < s.end <= len(text) for end, s in zip(ends, found, strict=False))
    bounds = sentences(text, found)
    ends = [0, *(b for _, b in bounds)]
    assert all(end <= a < b <= len(text) for end, (a, b) in zip(ends, bounds, strict=False))
    cuts = {end for pair in bounds for end in pair}
    assert not any(s.start < c < s.end for s in found for c in cuts)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_reading_any_text(text):
    """Of any text: reading never raises, each row and each figure left out quotes its characters, in order."""
    text = unicodedata.normalize("NFC", text)
    reading = read(Document(id="d", text=text, date="2018-04", area="VN-09"))
    for row in (*reading.observations, *reading.abstentions):
        assert text[row.start : row.end] == row.quote
    starts = [row.start for row in reading.observations]
    assert sorted(set(starts)) == starts
    for row in reading.observations:
        assert text[row.sentence_start : row.sentence_start + len(row.sentence)] == row.sentence
        assert row.sentence_start <= row.start < row.end <= row.sentence_start + len(row.sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lương đạt 8,4 triệu đồng/người/tháng.", "VND/person/month"),
        ("Thu nhập đạt 84 triệu đồng/người/năm.", "VND/person"),
        ("Năng suất đạt 42 tấn/ha/năm.", "tonne/ha/year"),
        ("Giá đạt 118.000 đồng/kg/kg.", "VND/kg"),
    ],
)
def test_two_divisors(text, expected):
    """A second divisor of time is kept, as a month is no year; an amount of money a year is of its period."""
    assert [expected] == [unit for _, _, unit in figures(text)]


def test_stop_without_a_space():
    """A full stop right before a capital ends a sentence, not one in an abbreviation."""
    text = "Thu tăng 5%.Trong đó TP.HCM thu 3 triệu USD.Chi giảm ở Tp.Hồ Chí Minh 4%.Tổng sản phẩm (GRDP) tăng 5%."
    stops = [text.index(".Trong"), text.index(".Chi"), text.index(".Tổng"), len(text) - 1]
    assert stops == [s.start for s in spans(text) if s.kind == "."]


def test_name_with_a_capital_inside():
    """A name of a place counts where any letter of it is a capital."""
    assert [k for s in spans("Ở thành phố Hồ Chí Minh thu 3 tỷ đồng.") for k in s.kinds if k == "area"] == ["area"]
    assert [k for s in spans("Ở cao bằng thu 3 tỷ đồng.") for k in s.kinds if k == "area"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu năm 2021, 2022 và 2023 tăng.", ["năm 2021", "2022", "2023"]),
        ("Xuất khẩu năm 2021 và 2022 lần lượt tăng.", ["năm 2021", "2022"]),
        ("Quý I, II và III/2022 xuất khẩu tăng.", ["Quý I", "II", "III/2022"]),
        ("Trong năm 2021, 2022 hộ có điện.", ["năm 2021"]),
        ("Trong năm 2021, 2022 tỷ đồng đã giải ngân.", ["năm 2021"]),
        ("Trong năm 2021, 2022,5 ha rừng được trồng.", ["năm 2021"]),
        ("Trong quý I, iii người dự.", ["quý I"]),
        ("Trong năm 2021, tháng 2 xuất khẩu tăng.", ["năm 2021", "tháng 2"]),
    ],
)
def test_list_of_years_and_quarters(text, expected):
    """A list goes on without its first word; what is measured or counted is no year."""
    assert expected == [text[s.start : s.end] for s in spans(text) if s.kind == "period"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lũy kế 6 tháng 12 dự án được cấp mới.", [("Lũy kế", "ytd_total"), ("6 tháng", "ytd_bare")]),
        ("Hội nghị họp 6 tháng 12 tại tỉnh.", [("6 tháng 12", "day")]),
        ("Đến 31 tháng 8 tỷ lệ giải ngân tăng.", [("31 tháng 8", "day")]),
        ("Ngày 6 tháng 12 dự án khởi công.", [("Ngày 6 tháng 12", "day")]),
        ("Từ 6/12 dự án khởi công.", []),
    ],
)
def test_a_count_behind_months_is_no_month(text, expected):
    """'6 tháng 12 dự án' is of six months; with 'ngày' it is a day."""
    assert expected == [(text[s.start : s.end], s.rule) for s in spans(text) if s.kind == "period"]


def test_a_fraction_behind_to_is_no_day():
    """'đến 1/3 tổng kim ngạch' is a third of it; 'đến 1/3' by itself is a day."""
    assert [(quote, q.unit) for quote, q in quantities("Đóng góp đến 1/3 tổng kim ngạch xuất khẩu.")] == [
        ("1/3", "percent")
    ]
    assert quantities("Tính đến 1/3 xuất khẩu tăng.") == []
    assert quantities("Đến ngày 1/3 tổng thu tăng.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tăng từ 3,2 lên 4,5 tỷ đồng.", [3.2e9, 4.5e9]),
        ("Tăng từ 3,2 nghìn lên 4,5 tỷ đồng.", [3.2e3, 4.5e9]),
        ("Thu được 500/800 tỷ đồng.", [500e9]),
        ("Gieo 5.000/4.900 ha.", [5000.0]),
        ("Ngày 5/12 tỷ lệ là 3%.", [3.0]),
    ],
)
def test_numbers_that_share_a_unit(text, expected):
    """The multiplier of the second number is that of the first without one; 'a/b' of one unit is a ratio."""
    assert expected == [q.value for _, q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"), [("Đến 5/9 tổng thu tăng.", ["to_day"]), ("Nhập siêu chiếm đến 1/3 tổng thu.", [])]
)
def test_day_that_opens_a_sentence(text, expected):
    """'Đến 5/9' at its beginning is a day, behind a verb it can be a fraction."""
    assert expected == [s.rule for s in spans(text) if s.kind == "period"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhập khẩu tăng5%, xuất khẩu đạt13 tấn.", [("5%", 5.0), ("13 tấn", 13.0)]),
        ("Giá A95 tăng, mã XB13 tấn.", []),
        ("Vốn của nông thôn 3.024 tỷ đồng.", [("3.024 tỷ đồng", 3024e9)]),
        ("Đường ở quận 3 dài thêm.", []),
    ],
)
def test_numbers_beside_words(text, expected):
    """A verb may be written together with its figure, another word not; a name ends on no number that has a unit."""
    assert expected == [row[:2] for row in figures(text)]
