"""One figure told in many ways: whatever subject, period, verb and rate a sentence is made of, the rows are the same.

So they are whatever heading, bullets and lines a list is made of.

Every part carries what it should be read as, so that any of their combinations has a known reading.
"""

import random

import pytest
from reading import read

from solieu import codes
from solieu.model import Observation

TEXTS = 1500
"""Sentences of a run, drawn from many more combinations; the same each time."""

SUBJECTS = {
    "giá trị sản xuất công nghiệp": ("industrial_output", "tỷ đồng", 1e9),
    "kim ngạch xuất khẩu": ("exports", "triệu USD", 1e6),
    "tổng kim ngạch nhập khẩu của tỉnh": ("imports", "triệu USD", 1e6),
    "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ": ("retail_sales", "tỷ đồng", 1e9),
    "thu ngân sách nhà nước trên địa bàn": ("budget_revenue", "tỷ đồng", 1e9),
    "chi ngân sách địa phương": ("budget_expenditure", "tỷ đồng", 1e9),
    "tổng lượng khách du lịch đến tỉnh": ("tourist_arrivals", "nghìn lượt", 1e3),
    "doanh thu du lịch": ("tourism_revenue", "tỷ đồng", 1e9),
    "sản lượng thủy sản": ("fishery_output", "nghìn tấn", 1e3),
    "sản lượng xi măng": ("industrial_product", "nghìn tấn", 1e3),
    "giải ngân vốn đầu tư công": ("public_investment", "tỷ đồng", 1e9),
    "vận tải hành khách": ("passenger_transport", "nghìn lượt khách", 1e3),
    "khối lượng hàng hóa vận chuyển": ("freight_transport", "nghìn tấn", 1e3),
    "sản lượng điện thương phẩm": ("electricity", "triệu kWh", 1e6),
}
"""Subject -> its indicator, the unit that its figure is told in, and what that is worth in base units."""

PERIODS = {
    "Tháng 9": "2018-09/2018-09",
    "Trong tháng 9/2018": "2018-09/2018-09",
    "9 tháng đầu năm": "2018-01/2018-09",
    "Chín tháng năm 2018": "2018-01/2018-09",
    "Tính chung 9 tháng": "2018-01/2018-09",
    "Lũy kế 9 tháng năm 2018": "2018-01/2018-09",
    "Sau 9 tháng": "2018-01/2018-09",
    "Đến hết tháng 9/2018": "2018-01/2018-09",
    "Tính từ đầu năm đến hết tháng 9/2018": "2018-01/2018-09",
    "Trong 3 quý đầu năm": "2018-01/2018-09",
    "Quý III/2018": "2018-07/2018-09",
    "Trong quý II năm 2018": "2018-04/2018-06",
    "6 tháng đầu năm 2018": "2018-01/2018-06",
    "Từ đầu năm đến nay": "2018-01/2018-10",
    "10 tháng qua": "2018-01/2018-10",
    "Năm 2017": "2017-01/2017-12",
    "Cả năm 2017": "2017-01/2017-12",
}

VERBS = {
    "đạt": ("A", ""), "ước đạt": ("E", ""), "ước tính đạt": ("E", ""), "dự ước đạt": ("E", ""), "ước": ("E", ""),
    "ước thực hiện": ("E", ""), "sơ bộ đạt": ("E", ""), "đạt khoảng": ("A", "~"), "vào khoảng": ("A", "~"),
    "đạt xấp xỉ": ("A", "~"), "ước khoảng": ("E", "~"), "đạt trên": ("A", ">"), "đạt hơn": ("A", ">"),
    "vượt": ("A", ">"), "vượt mốc": ("A", ">"), "đạt gần": ("A", "<"), "đã đạt được": ("A", ""), "là": ("A", ""),
    "ở mức": ("A", ""), "lên tới": ("A", ""), "thực hiện được": ("A", ""), "chỉ đạt": ("A", ""), "mới đạt": ("A", ""),
    "tăng lên": ("A", ""), "giảm còn": ("A", ""), "giảm xuống còn": ("A", ""), "chỉ còn": ("A", ""),
    "đã lên đến": ("A", ""), "đạt con số": ("A", ""), "ghi nhận": ("A", ""),
}  # fmt: skip
"""Verb -> the status and the bound that it gives the figure behind it."""

RATES = {
    "": [],
    ", tăng 5,3% so với cùng kỳ": [("growth_yoy", 5.3)],
    ", giảm 5,3% so với cùng kỳ năm trước": [("growth_yoy", -5.3)],
    ", tăng 5,3% so cùng kỳ": [("growth_yoy", 5.3)],
    " (tăng 5,3% so với cùng kỳ)": [("growth_yoy", 5.3)],
    ", tăng nhẹ 5,3%": [("growth_yoy", 5.3)],
    ", giảm tới 5,3%": [("growth_yoy", -5.3)],
    ", tăng mạnh so với cùng kỳ (+5,3%)": [("growth_yoy", 5.3)],
    ", bằng 95,2% so với cùng kỳ": [("growth_yoy", -4.8)],
    ", bằng 95,2% cùng kỳ": [("growth_yoy", -4.8)],
    ", đạt 95,2% so với cùng kỳ năm trước": [("growth_yoy", -4.8)],
    " và bằng 105,2% so cùng kỳ": [("growth_yoy", 5.2)],
    ", so với cùng kỳ tăng 5,3%": [("growth_yoy", 5.3)],
    ", cao hơn cùng kỳ 5,3%": [("growth_yoy", 5.3)],
    ", thấp hơn 5,3% so với cùng kỳ": [("growth_yoy", -5.3)],
    ", tăng bình quân 5,3%/năm": [("growth_other", 5.3)],
    ", gấp 1,5 lần so với cùng kỳ": [("multiple", 1.5)],
    ", tăng gấp 1,5 lần cùng kỳ": [("multiple", 1.5)],
    ", bằng 70,5% kế hoạch năm": [("plan_attainment", 70.5)],
    ", đạt 70,5% dự toán": [("plan_attainment", 70.5)],
    ", hoàn thành 70,5% kế hoạch": [("plan_attainment", 70.5)],
    " (đạt 70,5% kế hoạch)": [("plan_attainment", 70.5)],
    ", vượt 5,3% kế hoạch": [("plan_excess", 5.3)],
    ", vượt kế hoạch 5,3%": [("plan_excess", 5.3)],
    ", đạt 105,3% kế hoạch và tăng 8,1% so với cùng kỳ": [("plan_attainment", 105.3), ("growth_yoy", 8.1)],
    ", bằng 70,5% kế hoạch, tăng 8,1%": [("plan_attainment", 70.5), ("growth_yoy", 8.1)],
    ", tăng 7 {unit} so với cùng kỳ": [("change_abs", "+7")],
    ", giảm 7 {unit}": [("change_abs", "-7")],
    ", cao hơn cùng kỳ 7 {unit}": [("change_abs", "+7")],
    ", tăng 5,3% (tương đương 7 {unit}) so với cùng kỳ": [("growth_yoy", 5.3), ("change_abs", "+7")],
    " (cùng kỳ đạt 99 {unit})": [("level", "99")],
}
"""What follows the figure -> the measure and the value of each figure in it; a text for one in the figure's unit."""


def sentences() -> list[tuple[str, tuple, list[tuple[str, float]]]]:
    """-> sentence, (value, indicator, period, status, bound) of its first figure, measure and value of all others."""
    chance = random.Random(0)
    made = []
    for _ in range(TEXTS):
        subject, (indicator, unit, worth) = chance.choice(list(SUBJECTS.items()))
        when, period = chance.choice(list(PERIODS.items()))
        verb, (status, bound) = chance.choice(list(VERBS.items()))
        rate, told = chance.choice(list(RATES.items()))
        begun = chance.choice(
            (f"{when}, {subject}", f"{when} {subject}", f"{subject.capitalize()} {when[0].lower()}{when[1:]}")
        )
        text = f"{begun} {verb} 123 {unit}{rate.format(unit=unit)}."
        others = [(measure, float(value) * (worth if isinstance(value, str) else 1)) for measure, value in told]
        made.append((text, (123 * worth, indicator, period, status, bound), others))
    return made


def first_figure(row: Observation) -> tuple:
    """Observation -> what is asked of a first figure."""
    return row.value, row.indicator, row.period, row.status, row.bound


MADE = sentences()


@pytest.mark.parametrize("begin", range(0, TEXTS, 100))
def test_readings_of_paraphrases(begin):
    """The figure has its value, indicator, period, status and bound, and what follows it its measure and value."""
    for text, figure, others in MADE[begin : begin + 100]:
        first, *rest = read(text, date="2018-10").observations
        assert (text, first.measure, *first_figure(first)) == (text, "level", *figure)
        told = [(row.measure, pytest.approx(row.value), row.indicator) for row in rest]
        assert (text, [(*other, first.indicator) for other in others]) == (text, told)


LISTS = 300
"""Lists of a run, of six lines each."""

HEADINGS = (
    "Kết quả 9 tháng đầu năm 2018:", "9 tháng đầu năm 2018, tỉnh đạt được các kết quả sau:",
    "Một số chỉ tiêu chủ yếu 9 tháng năm 2018:", "Tình hình kinh tế - xã hội 9 tháng năm 2018\n",
)  # fmt: skip
BULLETS = ("- ", "+ ", "* ", "• ", "", "{number}. ", "{number}) ")
LEADS = (": ", " đạt ", ": đạt ", " ước đạt ", ": ước đạt ")
ENDS = (";", ".", ",", "")
BEHIND = ("", ", tăng 5,3% so với cùng kỳ", ", đạt 75,3% kế hoạch")


def lists() -> list[tuple[str, list[tuple]]]:
    """-> heading with six lines of a list, (value, indicator, period) of the figures that these tell."""
    chance = random.Random(1)
    made = []
    for _ in range(LISTS):
        bullet, lead, end = chance.choice(BULLETS), chance.choice(LEADS), chance.choice(ENDS)
        lines, told = [], []
        for number, (subject, (indicator, unit, worth)) in enumerate(chance.sample(list(SUBJECTS.items()), 6), 11):
            name = subject[0].upper() + subject[1:]
            lines.append(f"{bullet.format(number=number)}{name}{lead}{number} {unit}{chance.choice(BEHIND)}")
            told.append((number * worth, indicator, "2018-01/2018-09"))
        made.append(("\n".join((chance.choice(HEADINGS), f"{end}\n".join(lines))), told))
    return made


@pytest.mark.parametrize(("text", "told"), lists())
def test_readings_of_lists(text, told):
    """Each line of a list tells its own indicator, in the time of the heading."""
    levels = [row for row in read(text, date="2018-10").observations if row.measure == "level"]
    assert [(row.value, row.indicator, row.period) for row in levels] == told


AREAS = 400
"""Lists of areas of a run."""

OF_PROVINCES = {
    "GRDP 9 tháng của một số địa phương tăng cao: {list}.": ("{area} tăng {number}%", "grdp", 1.0),
    "Các địa phương có kim ngạch xuất khẩu lớn gồm: {list}.": ("{area} đạt {number} tỷ USD", "exports", 1e9),
    "Một số địa phương có chỉ số sản xuất công nghiệp tăng cao là {list}.": ("{area} ({number}%)", "iip", 1.0),
    "Giá cà phê hôm nay: {list}.": ("{area} {number} nghìn đồng/kg", "price", 1e3),
    "Các tỉnh dẫn đầu về thu hút FDI là {list}.": ("{area} với {number} triệu USD", "fdi", 1e6),
}
"""Sentence about provinces -> how each of them is told in its list, the indicator, what a figure is worth."""

OF_PARTNERS = {
    "Xuất khẩu sang {list}.": ("{area} đạt {number} triệu USD", "exports", 1e6),
    "Thị trường xuất khẩu chủ yếu là {list}.": ("{area} ({number} triệu USD)", "exports", 1e6),
    "Nhập khẩu từ các thị trường: {list}.": ("{area} {number} triệu USD", "imports", 1e6),
    "Khách quốc tế đến từ {list}.": ("{area} đạt {number} nghìn lượt", "tourist_arrivals", 1e3),
    "Các đối tác đứng đầu về đầu tư nước ngoài là {list}.": ("{area} với {number} triệu USD", "fdi", 1e6),
}
"""The same for other countries, which are the partners of a figure."""

PARTNERS = ("CN", "US", "JP", "KR", "TW", "TH", "IN", "SG", "AU", "NL", "DE", "FR", "RU", "KH", "LA", "GB", "IT", "BE")


def lists_of_areas() -> list[tuple[str, str, list[tuple]]]:
    """-> a sentence, the column that tells whose its figures are, the (value, indicator, area) of each."""
    chance = random.Random(2)
    provinces = [area for area in codes.areas().values() if area.kind == "province" and not area.valid_to]
    partners = [codes.areas()[code] for code in PARTNERS]
    made = []
    for _ in range(AREAS):
        column, sentences, areas = chance.choice(
            (("area", OF_PROVINCES, provinces), ("partner", OF_PARTNERS, partners))
        )
        sentence, (part, indicator, worth) = chance.choice(list(sentences.items()))
        listed = list(enumerate(chance.sample(areas, chance.randint(3, 5)), 11))
        parts = [part.format(area=area.name_vi, number=number) for number, area in listed]
        mark = chance.choice((", ", "; "))
        last = chance.choice((mark, " và ")) if mark == ", " else mark
        text = sentence.format(list=last.join((mark.join(parts[:-1]), parts[-1])))
        made.append((text, column, [(number * worth, indicator, area.code) for number, area in listed]))
    return made


@pytest.mark.parametrize(("text", "column", "told"), lists_of_areas())
def test_readings_of_lists_of_areas(text, column, told):
    """Each figure of a list of provinces is of its province, each of a list of countries of its partner."""
    levels = read(text, date="2018-10", area=codes.COUNTRY).observations
    assert [(row.value, row.indicator, getattr(row, column)) for row in levels] == told
