"""What a figure inherits from the text before and behind it, and what it must not: every rule with its counter-case."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import left, pick, read, rows

from solieu.lexicon import table
from solieu.model import Document
from solieu.panel import panel
from solieu.reader import read as read_document


def told(text: str, *fields: str, **options: str) -> list[tuple]:
    """Text -> the named fields of its rows, without the quotes."""
    return [row[1:] for row in rows(text, *fields, **options)]


# ---- indicator and item


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 5 triệu USD, tăng 3%.", [("exports", ""), ("exports", "")]),
        ("Xuất khẩu tăng 5%, nhập khẩu tăng 3%.", [("exports", ""), ("imports", "")]),
        ("Xuất khẩu gạo đạt 5 nghìn tấn, tăng 3%.", [("exports", "gạo"), ("exports", "gạo")]),
        ("Xuất khẩu đạt 5 triệu USD, trong đó bột giặt 2 triệu USD.", [("exports", ""), ("exports", "bột giặt")]),
        (
            "Xuất khẩu đạt 5 triệu USD. Cụ thể: gạo 2 triệu USD; nến thơm 1 triệu USD.",
            [("exports", ""), ("exports", "gạo"), ("exports", "nến thơm")],
        ),
        ("Xuất khẩu gạo đạt 5 triệu USD. Nhập khẩu đạt 4 triệu USD.", [("exports", "gạo"), ("imports", "")]),
        ("Giá trị xuất khẩu sầu riêng đạt 5 triệu USD.", [("exports", "sầu riêng")]),
        ("Xuất khẩu trừ dầu thô đạt 5 triệu USD.", [("exports", "trừ dầu thô")]),
        ("Xuất khẩu không bao gồm dầu thô đạt 5 triệu USD.", [("exports", "không bao gồm dầu thô")]),
        ("Xuất khẩu gạo (chiếm 40%) tăng 3%.", [("exports", "gạo"), ("exports", "gạo")]),
        (
            "Xuất khẩu đạt 5 triệu USD, trong đó: gạo (chiếm 40%), nến thơm tăng 3%.",
            [("exports", ""), ("exports", "gạo"), ("exports", "nến thơm")],
        ),
        (
            "Sản phẩm chủ yếu: điện sản xuất 5 triệu kWh; quần áo 4 triệu cái; nến thơm 2 nghìn tấn.",
            [("electricity", "điện sản xuất"), ("industrial_product", "quần áo"), ("industrial_product", "nến thơm")],
        ),
        (
            "Vận tải hàng hóa đạt 5 nghìn tấn và luân chuyển 9 triệu tấn.km.",
            [("freight_transport", ""), ("freight_transport", "luân chuyển")],
        ),
    ],
)
def test_indicator_and_item_go_forward(text, expected):
    """Until another is named; the parts of a list belong to what the list is of."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Xuất khẩu đạt 769 triệu USD. Sâm cau đạt 5 nghìn tấn.", "5 nghìn tấn"),
        ("Xuất khẩu đạt 769 triệu USD. Bột giặt tăng 5%.", "5%"),
        ("Xuất khẩu đạt 5 triệu USD. Cụ thể: gạo 2 triệu USD; ngô 1 triệu USD. Bột giặt đạt 2 tấn.", "2 tấn"),
        ("Thu ngân sách đạt 5 tỷ đồng; xuất khẩu đạt 4 tỷ đồng; nến thơm đạt 2 tỷ đồng.", "2 tỷ đồng"),
    ],
)
def test_unlisted_subject_inherits_nothing(text, quote):
    """A subject that no table knows, in no list that is open, leaves its figure out with the reason."""
    assert left(text) == [(quote, "unlisted subject")]


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("Mức tăng là 5%.", "5%", "no indicator"),
        ("Tỉnh đề ra 5 giải pháp.", "5 giải pháp", "talk"),
        ("Hội chợ kéo dài 3 ngày.", "3 ngày", "duration"),
        ("Tỉnh cấp 25 dự án. 25 dự án này đã khởi công.", "25 dự án", "talk"),
        ("Lạm phát tăng 5%. Mức này là 5 tấn.", "5 tấn", "no indicator"),
        ("Doanh thu bán lẻ đạt 900 nghìn XYZ.", "900 nghìn", "no indicator"),
        ("Tổng mức bán lẻ đạt 900 tỷ đồng. Kim ngạch đạt 100 triệu USD.", "100 triệu USD", "no indicator"),
    ],
)
def test_other_reasons_to_leave_out(text, quote, reason):
    """Figures without indicator, of talk, of time and of things already told are left out, each with its reason."""
    assert left(text) == [(quote, reason)]


def test_rate_on_a_figure_left_out_is_left_out():
    """A rate without a subject of its own does not fall to the indicator told before the figure it hangs on."""
    text = "Xuất khẩu đạt 45 triệu USD, tăng 12%. Phí cầu đạt 125 tỷ đồng, tăng 8%."
    assert left(text) == [("125 tỷ đồng", "unlisted subject"), ("8%", "unlisted subject")]


def test_abstention_explains_itself():
    """What is left out says where it stands and why, in a code and in a sentence."""
    (gone,) = read("Tỉnh đề ra 5 giải pháp.").abstentions
    assert (gone.doc, gone.start, gone.end, gone.quote, gone.reason) == ("doc", 11, 22, "5 giải pháp", "talk")
    assert len(gone.message.split()) > 4


# ---- headline, headings and bullets


def test_headline_is_left_out():
    """Figures of a first line without a full stop are left out; the lead below is read."""
    text = "Xuất khẩu quý I tăng 5%\nQuý I, xuất khẩu đạt 769 triệu USD, tăng 5% so với cùng kỳ."
    assert (told(text, "value"), left(text)) == ([(769e6,), (5.0,)], [("5%", "headline")])


@pytest.mark.parametrize(
    "text",
    ["Xuất khẩu quý I tăng 5%.\nNhập khẩu khá.", "Xuất khẩu quý I tăng 5%", "Xuất khẩu quý I tăng 5%. Nhập khẩu khá."],
)
def test_other_first_lines_are_read(text):
    """A first line that is a sentence, or the only line, is no headline."""
    assert told(text, "value") == [(5.0,)]


def test_bullets_under_a_heading():
    """A heading names the indicator of its bullets, whatever goods they list; the next sentence has its own."""
    text = (
        "Xuất khẩu các mặt hàng chủ yếu:\n- Gạo đạt 5 triệu USD, tăng 3%\n- Bột giặt: 2 triệu USD\n"
        "Thu ngân sách đạt 5 tỷ đồng."
    )
    assert told(text, "indicator", "item", "value") == [
        ("exports", "Gạo", 5e6),
        ("exports", "Gạo", 3.0),
        ("exports", "Bột giặt", 2e6),
        ("budget_revenue", "", 5e9),
    ]


def test_a_sentence_closes_the_heading():
    """Prose behind the bullets no longer belongs to the heading."""
    text = "Xuất khẩu:\n- Gạo đạt 5 triệu USD.\nTỉnh họp bàn nhiều việc. Bột giặt đạt 2 triệu USD."
    assert left(text) == [("2 triệu USD", "unlisted subject")]


# ---- period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý I/2018, xuất khẩu đạt 5 triệu USD. Nhập khẩu tăng 3%.", ["2018-01/2018-03", "2018-01/2018-03"]),
        (
            "Quý I/2018, xuất khẩu đạt 5 triệu USD (năm 2017 đạt 6 triệu USD), nhập khẩu đạt 4 triệu USD.",
            ["2018-01/2018-03", "2017-01/2017-12", "2018-01/2018-03"],
        ),
        (
            "Tháng 3, xuất khẩu đạt 5 triệu USD, lũy kế 3 tháng đầu năm đạt 9 triệu USD, tăng 5%.",
            ["2018-03/2018-03", "2018-01/2018-03", "2018-01/2018-03"],
        ),
        (
            "Quý I/2018, xuất khẩu tăng 5%. Đến năm 2020, xuất khẩu phấn đấu đạt 9 triệu USD. Nhập khẩu tăng 3%.",
            ["2018-01/2018-03", "2020-01/2020-12", "2018-01/2018-03"],
        ),
        (
            "Ngày 15/3, xuất khẩu đạt 5 triệu USD. Nhập khẩu đạt 4 triệu USD.",
            ["2018-03-15/2018-03-15", "2018-04/2018-04"],
        ),
        (
            "Quý I/2018, thu ngân sách tăng 5%. Chỉ số giá tiêu dùng tháng 3 tăng 0,2%. Xuất khẩu tăng 3%.",
            ["2018-01/2018-03", "2018-03/2018-03", "2018-01/2018-03"],
        ),
        ("Quý I/2018, dư nợ tín dụng đạt 5 tỷ đồng.", ["2018-03/2018-03"]),
        ("Hiện nay, tỉnh có 25 doanh nghiệp. Quý I, xuất khẩu tăng 3%.", ["2018-04/2018-04", "2018-01/2018-03"]),
        ("Tháng 12, xuất khẩu tăng 3%.", ["2017-12/2017-12"]),
        ("Xuất khẩu tăng 3%.", ["2018-04/2018-04"]),
        ("Năm 2016, xuất khẩu tháng 3 tăng 5%.", ["2016-03/2016-03"]),
        ("Năm 2020, xuất khẩu dự kiến tăng 5%. Nhập khẩu tăng 3%.", ["2020-01/2020-12", "2018-04/2018-04"]),
        (
            "Quý I/2018, nhập khẩu tăng 5%. Xuất khẩu giảm 3% so với tháng trước.",
            ["2018-01/2018-03", "2018-03/2018-03"],
        ),
        ("Quý I/2018, xuất khẩu giảm 3% so với tháng trước.", ["2018-01/2018-03"]),
        ("Xuất khẩu quý I/2018 tăng 5%, đạt 40% kế hoạch vốn năm 2018 được giao.", ["2018-01/2018-03"] * 2),
        ("Quý I/2018, xuất khẩu cao hơn quý IV, tăng 5%.", ["2018-01/2018-03"]),
        ("Quý I/2018, xuất khẩu tăng 5%. Hiện, tỉnh có 25 doanh nghiệp.", ["2018-01/2018-03", "2018-04/2018-04"]),
        ("Kết quả quý I/2018 rất khá.\nXuất khẩu tăng 3%.", ["2018-01/2018-03"]),
    ],
)
def test_period(text, expected):
    """A period goes forward; one in brackets, one far ahead, a single day and one of a monthly index do not."""
    assert expected == [period for (period,) in told(text, "period")]


def test_period_without_a_date():
    """Where neither the text nor the manifest dates a figure, it has no period."""
    assert told("Xuất khẩu tăng 3%.", "period", date="") == [("",)]


def test_target_without_a_horizon_has_no_period():
    """A plan that names no time is not dated by the document."""
    assert told("Tỉnh phấn đấu xuất khẩu đạt 5 triệu USD.", "period", "status") == [("", "T")]


def test_raised_total_is_a_stock_at_the_end_of_the_flow():
    """'nâng tổng số lên' dates the total at the end of the period just told."""
    text = "Trong 3 tháng, tỉnh cấp 5 dự án, nâng tổng số lên 58 dự án."
    assert told(text, "value", "period") == [(5.0, "2018-01/2018-03"), (58.0, "2018-03/2018-03")]


def test_name_before_a_line_break_is_no_amount():
    """The number of a name at the end of a line and the word that begins the next are no money."""
    text = "Tỉnh có thủy điện Bảo Lâm 3\nĐồng thời, sản lượng điện đạt 5 triệu kWh."
    assert rows(text, "unit") == [("5 triệu kWh", "kWh")]


# ---- area, place and partner


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại Cao Bằng, xuất khẩu đạt 5 triệu USD. Nhập khẩu đạt 4 triệu USD.", ["VN-04", "VN-09"]),
        ("Tại Cao Bằng, xuất khẩu đạt 5 triệu USD, trong đó gạo đạt 1 triệu USD.", ["VN-04", "VN-04"]),
        ("Xuất khẩu của Cao Bằng và Bắc Kạn đạt 5 triệu USD.", ["VN-04;VN-53"]),
        ("Xuất khẩu của cả nước đạt 5 triệu USD. Nhập khẩu đạt 4 triệu USD.", ["VN", "VN-09"]),
        ("Xuất khẩu đạt 5 triệu USD.", ["VN-09"]),
        ("Theo Cục Thống kê Cao Bằng, xuất khẩu đạt 5 triệu USD.", ["VN-04"]),
        ("Xuất khẩu chè lớn nhất Việt Nam đạt 5 triệu USD.", ["VN-09"]),
    ],
)
def test_area(text, expected):
    """A named area holds for its sentence and its list, then the document's holds again."""
    assert expected == [area for (area,) in told(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu sang Trung Quốc đạt 5 triệu USD, tăng 3%. Nhập khẩu tăng 4%.", ["CN", "CN", ""]),
        ("Nhập khẩu từ Trung Quốc đạt 5 triệu USD.", ["CN"]),
        ("Xuất khẩu đạt 5 triệu USD.", [""]),
        ("Xuất khẩu qua cửa khẩu Hữu Nghị đạt 5 triệu USD.", [""]),
        ("Xuất khẩu sang Mỹ đạt 5 triệu USD và Pháp 3 triệu USD, Đức 2 triệu USD.", ["US", "FR", "DE"]),
        ("Nhập khẩu từ Nga, Đức và Anh đạt 5 triệu USD.", ["RU;DE;GB"]),
        ("Xuất khẩu đạt 5 triệu USD, Đức 2 triệu USD.", ["", "DE"]),
        ("Xuất khẩu đạt 5 triệu USD, ông Đức 2 triệu USD.", ["", ""]),
    ],
)
def test_partner(text, expected):
    """Another country is the partner of trade for as long as the flow is spoken of; a border gate names none."""
    assert expected == [partner for (partner,) in told(text, "partner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu qua cửa khẩu Hữu Nghị đạt 5 triệu USD. Nhập khẩu tăng 3%.", ["cửa khẩu Hữu Nghị", ""]),
        ("Xuất khẩu qua cửa khẩu Hữu Nghị tăng 5%, trong đó gạo tăng 3%.", ["cửa khẩu Hữu Nghị"] * 2),
        ("Tại cửa khẩu Hữu Nghị, xuất khẩu đạt 5 triệu USD.", ["cửa khẩu Hữu Nghị"]),
        ("Xuất khẩu qua cửa khẩu đạt 5 triệu USD.", [""]),
    ],
)
def test_place(text, expected):
    """A place named with its kind holds for its sentence and its list."""
    assert expected == [place.removeprefix("tại ").removeprefix("Tại ") for (place,) in told(text, "place")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn thăm cửa khẩu Hữu Nghị. Tại đây, xuất khẩu đạt 5 triệu USD.", "cửa khẩu Hữu Nghị"),
        ("Đoàn thăm cửa khẩu Hữu Nghị. Xuất khẩu qua cửa khẩu này đạt 5 triệu USD.", "cửa khẩu Hữu Nghị"),
        ("Đoàn thăm cửa khẩu số II - Kim Thành. Tại đây, xuất khẩu tăng 5%.", "cửa khẩu số II - Kim Thành"),
        ("Xuất khẩu qua cửa khẩu này đạt 5 triệu USD.", ""),
    ],
)
def test_this_place(text, expected):
    """'Here' and 'this gate' are the place named last; where none was named, none."""
    assert [expected] == [place for (place,) in told(text, "place")]


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách xã huyện Cao Lộc đạt 5 tỷ đồng.",
        "Thu ngân sách các xã, thị trấn đạt 5 tỷ đồng.",
    ],
)
def test_kinds_of_place_are_no_area(text):
    """Words for kinds of places name no area of their own."""
    assert told(text, "area") == [("VN-09",)]


def test_list_of_goods_behind_a_gate():
    """A list of goods that follows a sentence about a gate is of that gate; the next sentence about trade is not."""
    text = (
        "Xuất khẩu qua cửa khẩu Hữu Nghị đạt 9 triệu USD.\n"
        "Mặt hàng chủ yếu là: gạo đạt 5 triệu USD, chè đạt 1 triệu USD.\n"
        "Nhập khẩu đạt 4 triệu USD."
    )
    assert told(text, "place") == [("cửa khẩu Hữu Nghị",)] * 3 + [("",)]


def test_a_place_in_no_table_is_kept_apart():
    """A place named by its kind and a proper name is stated as written, so that its figure is not the province's."""
    assert told("Thu ngân sách của huyện Bắc Mỹ đạt 5 tỷ đồng.", "area", "place") == [("VN-09", "huyện Bắc Mỹ")]


# ---- base


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So với tháng trước, xuất khẩu tăng 5%, tăng 3% về lượng.", ["growth_pop", "growth_pop"]),
        ("Xuất khẩu gạo tăng 5%, nhập khẩu tăng 3% so với tháng trước.", ["growth_pop", "growth_pop"]),
        ("Xuất khẩu tăng 5% so với tháng trước. Nhập khẩu tăng 3%.", ["growth_pop", "growth_yoy"]),
        ("Xuất khẩu tăng 5% so với cùng kỳ, tăng 3% so với tháng trước.", ["growth_yoy", "growth_pop"]),
        ("Xuất khẩu tăng 5% và 3% so với tháng trước và cùng kỳ.", ["growth_pop", "growth_yoy"]),
        ("Xuất khẩu so với tháng trước và cùng kỳ tăng lần lượt 5% và 3%.", ["growth_pop", "growth_yoy"]),
        ("Xuất khẩu gạo tăng 5%, bột giặt tăng 3% so với tháng trước.", ["growth_pop", "growth_pop"]),
        (
            "IIP tháng 3 tăng 5% so tháng trước và tăng 3% so cùng kỳ; khai khoáng tăng 1% và 2%.",
            ["growth_pop", "growth_yoy"] * 2,
        ),
        (
            "Xuất khẩu tháng 3 tăng 5% so tháng trước, 8% so cùng kỳ. Xuất khẩu gạo tăng 3% về lượng, 5% về trị giá.",
            ["growth_pop", "growth_yoy", "growth_yoy", "growth_yoy"],
        ),
        (
            "IIP tháng 3 tăng 5% so tháng trước và tăng 3% so cùng kỳ. Tương ứng, khai khoáng tăng 1% và giảm 2%.",
            ["growth_pop", "growth_yoy"] * 2,
        ),
        (
            "IIP tháng 3 so tháng trước và cùng kỳ tăng lần lượt 5% và 3%; khai khoáng tăng 1% và 2%.",
            ["growth_pop", "growth_yoy"] * 2,
        ),
        (
            "IIP tháng 3 tăng 5% so tháng trước và 3% so cùng kỳ. IIP quý I tăng 6%, tăng 3%.",
            ["growth_pop", "growth_yoy", "growth_yoy", "growth_yoy"],
        ),
        ("Xuất khẩu tăng 5%, bột giặt tăng 3% so với tháng trước.", ["growth_pop"]),
    ],
)
def test_base(text, expected):
    """A base goes forward in its list, one that trails flows back over its list, and neither leaves the sentence."""
    assert expected == [measure for (measure,) in told(text, "measure")]


# ---- status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu ước đạt 5 triệu USD, tăng 3%.", "EE"),
        ("Xuất khẩu ước đạt 5 triệu USD, tăng 3%. Trong đó, gạo đạt 2 triệu USD. Nhập khẩu tăng 4%.", "EEEA"),
        ("Xuất khẩu ước đạt 5 triệu USD, nhập khẩu đạt 4 triệu USD.", "EA"),
        ("Xuất khẩu đạt 5 triệu USD, nhập khẩu ước đạt 4 triệu USD.", "AE"),
        ("Năm 2018, tỉnh phấn đấu xuất khẩu 5 triệu USD, tăng 3%, thu hút 6 dự án. Thu ngân sách tăng 2%.", "TTTT"),
        ("Quý I/2018, xuất khẩu tăng 4%. Năm 2018, tỉnh phấn đấu xuất khẩu 5 triệu USD. Thu ngân sách tăng 2%.", "ATA"),
        ("Năm 2017, tỉnh phấn đấu xuất khẩu 5 triệu USD. Thu ngân sách tăng 2%.", "TA"),
        ("Xuất khẩu đạt 5 triệu USD, tăng 3%.", "AA"),
        ("Dự kiến xuất khẩu đạt 5 triệu USD.", "T"),
    ],
)
def test_status(text, expected):
    """An estimate is the value, its rates and its parts; a plan goes on to the sentence's end.

    It goes on further where its time, which is not over, is all that the text has spoken of.
    """
    assert expected == "".join(status for (status,) in told(text, "status"))


# ---- names and figures in pairs


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        (
            "Xuất khẩu sang Trung Quốc, Lào lần lượt đạt 5 triệu USD và 4 triệu USD.",
            ("partner", "value"),
            [("CN", 5e6), ("LA", 4e6)],
        ),
        (
            "Quý I và quý II/2017, GRDP tăng lần lượt 5% và 6%.",
            ("period", "value"),
            [("2017-01/2017-03", 5.0), ("2017-04/2017-06", 6.0)],
        ),
        (
            "Quý II, III và IV/2016, xuất khẩu lần lượt đạt 5 triệu USD, 4 triệu USD và 3 triệu USD.",
            ("period", "value"),
            [("2016-04/2016-06", 5e6), ("2016-07/2016-09", 4e6), ("2016-10/2016-12", 3e6)],
        ),
        (
            "Xuất khẩu các năm 2015, 2016 và 2017 lần lượt đạt 5 triệu USD, 4 triệu USD và 3 triệu USD.",
            ("period", "value"),
            [("2015-01/2015-12", 5e6), ("2016-01/2016-12", 4e6), ("2017-01/2017-12", 3e6)],
        ),
        (
            "Lạm phát các quý năm 2018 lần lượt là 5%; 4% và 3%.",
            ("period", "status", "measure"),
            [
                ("2018-01/2018-03", "A", "growth_yoy"),
                ("2018-04/2018-06", "A", "growth_yoy"),
                ("2018-07/2018-09", "T", "growth_yoy"),
            ],
        ),
        (
            "Lạm phát các quý năm 2017 đều giảm, xuất khẩu đạt 5 triệu USD.",
            ("period",),
            [("2017-01/2017-12",)],
        ),
        (
            "Xuất khẩu của Cao Bằng và Bắc Kạn lần lượt đạt 5 triệu USD và 4 triệu USD.",
            ("area", "value"),
            [("VN-04", 5e6), ("VN-53", 4e6)],
        ),
        (
            "Kim ngạch xuất khẩu và nhập khẩu lần lượt đạt 5 triệu USD và 4 triệu USD.",
            ("indicator", "value"),
            [("exports", 5e6), ("imports", 4e6)],
        ),
        (
            "Xuất khẩu đạt 5 triệu USD, nhập khẩu đạt 4 triệu USD, lần lượt tăng 3% và 2%.",
            ("indicator", "value"),
            [("exports", 5e6), ("imports", 4e6), ("exports", 3.0), ("imports", 2.0)],
        ),
        (
            "Xuất khẩu gạo đạt 5 nghìn tấn, bột giặt đạt 3 nghìn tấn, lần lượt tăng 4% và 2%.",
            ("item", "value"),
            [("gạo", 5000.0), ("bột giặt", 3000.0), ("gạo", 4.0), ("bột giặt", 2.0)],
        ),
        (
            "Xuất khẩu đạt 5 nghìn tấn, bột giặt đạt 3 nghìn tấn, lần lượt tăng 4% và 2%.",
            ("item", "value"),
            [("", 5000.0)],
        ),
    ],
)
def test_pairs(text, fields, expected):
    """As many figures as names: each takes its own, in order."""
    assert expected == told(text, *fields)


# ---- links, evidence, the document


def test_head_and_whole():
    """A rate points to its level, a part to its total; a level of its own to none."""
    text = "Xuất khẩu đạt 5 triệu USD, tăng 3%, trong đó gạo đạt 2 triệu USD, tăng 4%."
    total, rate, part, of_part = read(text).observations
    assert [(total.head, total.whole), (rate.head, rate.whole)] == [(None, None), (total.start, None)]
    assert [(part.head, part.whole), (of_part.head, of_part.whole)] == [(None, total.start), (part.start, None)]


def test_evidence_points_at_its_words():
    """Every slot tells how it was filled, by which rule and on which words."""
    text = "Quý I/2018, xuất khẩu ước đạt 5 triệu USD, tăng 3% so với cùng kỳ."
    level, rate = read(text).observations

    def words(row, slot: str) -> tuple[str, str]:
        evidence = row.evidence[slot]
        return evidence.how, text[evidence.start : evidence.end] if evidence.start >= 0 else ""

    assert words(level, "indicator") == ("stated", "xuất khẩu")
    assert words(level, "period")[1] == "Quý I/2018"
    assert words(level, "status") == ("stated", "ước đạt")
    assert words(rate, "indicator") == ("carried", "xuất khẩu")
    assert words(rate, "measure") == ("stated", "so với cùng kỳ")
    assert words(rate, "area")[0] == "document"


def test_every_slot_of_every_row_has_evidence(seeds):
    """Rows of real documents explain each slot, with offsets inside the text."""
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for row in read(text).observations:
            assert {"indicator", "measure", "item", "area", "period", "status"} <= row.evidence.keys()
            for evidence in row.evidence.values():
                assert evidence.how in ("stated", "carried", "document", "default")
                assert (evidence.start, evidence.end) == (-1, -1) or 0 <= evidence.start < evidence.end <= len(text)


@pytest.mark.parametrize(
    ("text", "date", "area", "expected"),
    [
        ("Xuất khẩu tăng 3%.", "2018-04", "VN-09", ("2018-04", "given", "VN-09", "given")),
        ("Tháng 3/2017, Cao Bằng họp. Cao Bằng xuất khẩu khá, tăng 3%.", "", "", ("2017-03", "text", "VN-04", "text")),
        ("Xuất khẩu tăng 3%.", "", "", ("", "", "VN", "assumed")),
        ("Việt Nam xuất khẩu tăng 3%.", "", "", ("", "", "VN", "text")),
        ("Tỉnh ta xuất khẩu tăng 3%. Toàn tỉnh có 5 chợ.", "", "", ("", "", "", "")),
    ],
)
def test_date_and_area_of_the_document(text, date, area, expected):
    """The manifest tells date and area; where it is silent, the text does."""
    reading = read_document(Document(id="d", text=text, date=date, area=area))
    assert expected == (reading.date, reading.date_from, reading.area, reading.area_from)


def test_money_without_a_currency():
    """An amount without its unit is of the money spoken of last."""
    text = "Xuất khẩu đạt 5 triệu USD, nhập khẩu đạt 12 triệu."
    assert told(text, "value", "unit") == [(5e6, "USD"), (12e6, "USD")]


def test_an_amount_per_head_says_so():
    """What is per head by its name has that unit, whether or not the text prints the divisor."""
    text = "GRDP bình quân đầu người năm 2018 đạt 88 triệu đồng, tăng 5 triệu đồng, tăng 6%."
    assert told(text, "value", "unit") == [(88e6, "VND/person"), (5e6, "VND/person"), (6.0, "percent")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 4, xuất khẩu bằng 95,5% so với tháng trước.", [("growth_pop", -4.5)]),
        ("Tháng 4, xuất khẩu bằng 103,9% so với cùng kỳ.", [("growth_yoy", 3.9)]),
        ("Tháng 4, xuất khẩu đạt 95% so với tháng trước.", [("growth_pop", -5.0)]),
        ("Tháng 4, xuất khẩu tăng trưởng đạt 60% so với cùng kỳ.", [("growth_yoy", 60.0)]),
        ("Tháng 4, xuất khẩu đạt 8,1% so với cùng kỳ.", [("growth_yoy", 8.1)]),
    ],
)
def test_a_value_in_percent_of_its_base(text, expected):
    """'bằng' and 'đạt' a large percentage of a base tell the growth on that base."""
    assert expected == told(text, "measure", "value")


def test_a_range_without_a_unit_is_money():
    """Both numbers of a range are of the multiplier that stands behind the second."""
    text = "Xuất khẩu đạt 2-3 triệu USD, nhập khẩu đạt 4-5 tỷ."
    assert told(text, "value", "unit") == [(2e6, "USD"), (4e9, "USD")]


def test_evidence_of_a_period_behind_its_figure():
    """A period behind 'của' is of that figure, and the evidence points at it."""
    text = "Năm 2017, xuất khẩu đạt 90 triệu USD, tăng so với 80 triệu USD của năm 2016."
    row = read(text).observations[-1]
    evidence = row.evidence["period"]
    assert (row.period, text[evidence.start : evidence.end]) == ("2016-01/2016-12", "năm 2016")


def test_reading_twice_is_reading_once():
    """A document is read the same way each time."""
    text = "Quý I/2018, xuất khẩu ước đạt 5 triệu USD, tăng 3% so với cùng kỳ. Bột giặt đạt 2 tấn."
    assert [pick(o, "value") for o in read(text).observations] == [pick(o, "value") for o in read(text).observations]
    assert read(text).abstentions == read(text).abstentions


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Không có số nào.", "%", "5"])
def test_nothing_to_read(text):
    """A text without figures has no rows."""
    reading = read(text)
    assert (reading.observations, reading.abstentions) == ([], [])


# ---- what may be inherited, and what ends it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thặng dư thương mại đạt 3 tỷ USD. Hàng dệt may dẫn đầu về xuất khẩu. Tiếp theo là Thái Lan với 2 tỷ USD.",
            [("2 tỷ USD", "no indicator")],
        ),
        ("Xuất khẩu đạt 3 tỷ USD. Hàng dệt may dẫn đầu về xuất khẩu. Tiếp theo là Thái Lan với 2 tỷ USD.", []),
    ],
)
def test_a_sentence_about_something_else(text, expected):
    """A figure does not inherit over a sentence without figures that ends on another indicator."""
    assert expected == left(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhập khẩu đạt 3 triệu USD. Xuất khẩu cũng chậm lại. Tháng 3 đạt 2 triệu USD.", "exports"),
        ("Nhập khẩu đạt 3 triệu USD. Nguyên nhân là thời tiết. Tháng 3 đạt 2 triệu USD.", "imports"),
    ],
)
def test_a_short_sentence_opens_a_topic(text, expected):
    """A short sentence without figures that begins with a term says what the next figures are of."""
    assert expected == told(text, "indicator")[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dư nợ tín dụng đạt 500 tỷ đồng, khu vực nông nghiệp chiếm 20%.", "credit"),
        ("Khu vực nông nghiệp chiếm 20% GRDP.", "grdp"),
        ("GRDP tăng 5%. Ngành xây dựng tăng 8%, đóng góp 0,4 điểm phần trăm.", "grdp"),
        ("Xuất khẩu tăng 5%. Ngành xây dựng tăng 8%.", "construction"),
        ("Tổng mức bán lẻ đạt 90 tỷ đồng. Doanh thu dịch vụ lưu trú, ăn uống đạt 9 tỷ đồng.", "retail_sales"),
        ("Doanh thu dịch vụ lưu trú, ăn uống đạt 9 tỷ đồng.", "service_revenue"),
        ("Doanh thu vận tải đạt 9 tỷ đồng, trong đó vận tải hành khách tăng 3%.", "service_revenue"),
    ],
)
def test_parts_are_of_what_is_spoken_of(text, expected):
    """A sector in a share, a branch under GDP and a component under retail are of the whole just told."""
    assert expected == told(text, "indicator")[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số sản xuất công nghiệp tăng 9%. Trong đó, xi măng đạt 2 nghìn tấn.",
         [("iip", ""), ("industrial_product", "xi măng")]),
        ("Chỉ số giá tiêu dùng tăng 9%. Trong đó, xi măng đạt 2 nghìn tấn.", [("cpi", "")]),
        ("Cà phê 45.000 đồng/kg, hồ tiêu 90.000 đồng/kg.", [("price", "cà phê"), ("price", "hồ tiêu")]),
        ("Năng suất lúa đạt 6 tấn/ha, bán được 7.000 đồng/kg.", [("crop_yield", "lúa")]),
        ("Xuất khẩu cà phê đạt 5 triệu USD. Giá 3.600 USD/tấn. Cao su đạt 2 triệu USD.", [("exports", "cà phê")]),
    ],
)  # fmt: skip
def test_what_a_unit_says(text, expected):
    """Amounts under an index of industry are its products; money for an amount of a good is its price."""
    assert expected == [(i, item.lower()) for i, item in told(text, "indicator", "item")][: len(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lúa đạt 5.000 ha, năng suất 60 tạ/ha, sản lượng 30.000 tấn.", []),
        ("Diện tích lúa đạt 5.000 ha, năng suất 60 tạ/ha, sản lượng 30.000 tấn.", ["lúa"] * 3),
        ("Diện tích lúa đạt 5.000 ha; năng suất 60 tạ/ha; sản lượng 30.000 tấn.", ["lúa"] * 3),
        ("Diện tích lúa đạt 5.000 ha, diện tích ngô 400 ha; sản lượng 30.000 tấn.", ["lúa", "ngô", ""]),
        ("Diện tích lúa đạt 5.000 ha. Sản lượng 30.000 tấn.", ["lúa", "lúa"]),
    ],
)
def test_area_yield_and_output_of_one_crop(text, expected):
    """They are told of the same crop in its sentence; behind a semicolon only where it is the only one."""
    assert expected == [item for (item,) in told(text, "item")][: len(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng mức đầu tư dự án Tân Rai là 15 tỷ đồng. Trong đó vốn vay 10 tỷ đồng.",
         [("10 tỷ đồng", "unlisted subject")]),
        ("Tổng mức đầu tư dự án Tân Rai là 15 tỷ đồng, gấp 2 lần dự kiến.", []),
        ("Giải ngân vốn đầu tư công đạt 30% kế hoạch. Một số dự án giải ngân dưới 10% kế hoạch.",
         [("10%", "no measure")]),
        ("Chi phí theo tỷ giá là 4,7 tỷ đồng.", [("4,7 tỷ đồng", "unit does not fit")]),
        ("Khu neo đậu tàu Tân Rai có diện tích 150 ha, tăng 5%.",
         [("150 ha", "unlisted subject"), ("5%", "unlisted subject")]),
        ("Cây lúa có diện tích 150 ha, tăng 5%.", []),
        ("Sản lượng sữa đạt 5 tấn, mỗi hộp 800 gam.", [("800 gam", "talk")]),
        ("Sản lượng sữa đạt 5 tấn, thêm 800 gam.", []),
    ],
)  # fmt: skip
def test_left_out_rather_than_guessed(text, expected):
    """A part of a project's money, a threshold of a plan, a sum that is no price."""
    assert expected == left(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong năm xảy ra 5 vụ cháy, tăng 1 vụ.", ["social", "social"]),
        ("Kiểm tra 5 vụ, xảy ra 2 vụ cháy.", ["market_inspection", "social"]),
    ],
)
def test_a_change_in_the_noun_just_counted(text, expected):
    """It is of what was counted."""
    assert expected == [indicator for (indicator,) in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu tôm sang Hàn Quốc đạt 9 triệu USD. Lũy kế 3 tháng, xuất khẩu tôm đạt 2 tỷ USD.", ["KR", ""]),
        ("Xuất khẩu tôm sang Hàn Quốc đạt 9 triệu USD. Trong đó tháng 3 đạt 2 triệu USD.", ["KR", "KR"]),
    ],
)
def test_a_partner_ends_where_the_whole_is_told(text, expected):
    """A sentence that names the flow anew, and no partner, is about all partners."""
    assert expected == [partner for (partner,) in told(text, "partner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công ty cổ phần Gạch Hoàng Long đạt doanh thu thuần 500 tỷ đồng, lợi nhuận sau thuế 20 tỷ đồng, lợi nhuận "
            "trước thuế 25 tỷ đồng. Phần xuất khẩu đạt 12 triệu USD.",
            "company_result",
        ),
        (
            "Công ty cổ phần Gạch Hoàng Long đạt doanh thu thuần 500 tỷ đồng, lợi nhuận sau thuế 20 tỷ đồng, lợi nhuận "
            "trước thuế 25 tỷ đồng. Tỉnh Hải Dương xuất khẩu đạt 12 triệu USD.",
            "exports",
        ),
        ("Sản lượng thép của Hòa Phát đạt 5 nghìn tấn.", "company_result"),
        ("Sản lượng thép của tỉnh đạt 5 nghìn tấn.", "industrial_product"),
        ("GRDP tăng 5%. Cụ thể: hoạt động tài chính, ngân hàng và bảo hiểm tăng 7%.", "grdp"),
    ],
)
def test_what_is_a_companys(text, expected):
    """In a story about one company its trade is its own until an area is named; a name may own; a branch is none."""
    assert expected == told(text, "indicator")[-1][0]


# ---- brackets, lists and bases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số sản xuất công nghiệp tăng mạnh (+10%) so với tháng trước. Trong đó khai khoáng tăng 16%.",
         [("iip", "growth_pop"), ("iip", "growth_pop")]),
        ("Diện tích lúa đạt 3 nghìn ha. Chỉ số sản xuất công nghiệp tăng mạnh (+10%). Trong đó khai khoáng tăng 16%.",
         [("crop_area", "level"), ("iip", "growth_yoy"), ("iip", "growth_yoy")]),
        ("Dư nợ đạt 25 tỷ đồng; so với 31/12/2017 tăng 2 tỷ đồng (+10,7%).",
         [("credit", "level"), ("credit", "change_abs"), ("credit", "growth_other")]),
        ("Dư nợ đạt 25 tỷ đồng; so với cùng kỳ tăng 2 tỷ đồng (+10,7%).",
         [("credit", "level"), ("credit", "change_abs"), ("credit", "growth_yoy")]),
    ],
)  # fmt: skip
def test_around_a_bracket(text, expected):
    """What leads to it holds behind it, the base behind it is its own, a change passes its base on into it."""
    assert expected == told(text, "indicator", "measure")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diện tích lúa đạt 90 ha, bằng 98% cùng kỳ; ngô đạt 20 ha, bằng 104,2%.", [-2.0, 4.2]),
        ("Xuất khẩu tháng 3 đạt 5 triệu USD, so với tháng trước bằng 101,5%.", [1.5]),
        ("Thu nội địa bằng 30% tổng thu ngân sách.", [30.0]),
    ],
)
def test_percent_of_a_base_through_a_list(text, expected):
    """'bằng' takes the base before it or that of its list; a part of a total stays a share."""
    assert expected == [value for unit, value in told(text, "unit", "value") if unit == "percent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chi ngân sách đạt 8 tỷ đồng, đạt 78% dự toán. Trong đó chi thường xuyên 3 tỷ đồng, đạt 59%.",
            "plan_attainment",
        ),
        ("Tỷ lệ hộ nghèo đạt 9%.", "rate"),
    ],
)
def test_plan_of_a_list(text, expected):
    """A share of the plan goes on through the parts."""
    assert expected == told(text, "measure")[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu tăng 4% so với tháng trước, so với cùng kỳ tăng 10%.", ["growth_pop", "growth_yoy"]),
        ("Xuất khẩu tăng 4% so với tháng trước và 3 tháng tăng 19%, tăng 13 triệu USD so với cùng kỳ.",
         ["growth_pop", "growth_yoy", "change_abs"]),
        ("Huy động vốn tăng 5% so với cuối năm 2017; dư nợ tăng 7%.", ["growth_other", "growth_other"]),
        ("Huy động vốn tăng 5% so với cuối năm 2017. Dư nợ tăng 7%.", ["growth_other", "growth_yoy"]),
        ("CPI bình quân 3 tháng tăng 4%, CPI tháng 3 tăng 0,2% so với tháng 12/2017.", ["growth_yoy", "growth_other"]),
        ("So với tháng trước, vận tải hành khách tăng 1%, vận tải hàng hóa tăng 2%; so với cùng kỳ, "
         "vận tải hành khách tăng 3%.",
         ["growth_pop", "growth_pop", "growth_yoy"]),
    ],
)  # fmt: skip
def test_bases_of_a_sentence(text, expected):
    """Each base leads its own rates, goes on through its sentence, and flows back only over rates of its period."""
    assert expected == [measure for (measure,) in told(text, "measure")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Lúa mùa: diện tích đạt 90 ha, tăng 5%, sản lượng đạt 60 tấn.",
         [("crop_area", "Lúa mùa"), ("crop_area", "Lúa mùa"), ("crop_output", "Lúa mùa")]),
        ("Cây cà phê có diện tích 90 ha.", [("crop_area", "Cây cà phê")]),
        ("Nông nghiệp: diện tích đạt 90 ha.", [("crop_area", "")]),
        ("Tỉnh có diện tích trồng 90 ha.", [("crop_area", "")]),
    ],
)  # fmt: skip
def test_crop_before_the_term(text, expected):
    """The crop that a line or a clause begins with is the item; a branch or an area is none."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu gạo đạt 9 triệu USD. Trung Quốc là thị trường lớn nhất nhập khẩu gạo với 3 triệu USD.", "exports"),
        ("Xuất khẩu gạo đạt 9 triệu USD. Nhập khẩu gạo đạt 3 triệu USD.", "imports"),
    ],
)
def test_who_buys_is_no_import(text, expected):
    """A market that imports what is exported tells of exports."""
    assert expected == told(text, "indicator")[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP quý I/2016 theo giá so sánh năm 2010 tăng 8%.", [("grdp", "", "2016-01/2016-03")]),
        ("GRDP năm 2010 tăng 8%.", [("grdp", "", "2010-01/2010-12")]),
        ("Giá cà phê giao tháng 9/2019 đạt 1.304 USD/tấn.", [("price", "cà phê", "2018-03/2018-03")]),
        ("Giá cà phê tháng 2/2018 đạt 1.304 USD/tấn.", [("price", "cà phê", "2018-02/2018-02")]),
    ],
)
def test_the_year_of_prices_and_the_month_of_delivery_are_no_periods(text, expected):
    """What prices a value is told at, and for when a price is agreed, dates no figure."""
    assert expected == told(text, "indicator", "item", "period", date="2018-03")


def test_a_sign_printed_in_brackets_is_told_once():
    """'giảm 7% (-90 ha)' is a fall, as 'giảm 7% (90 ha)' is."""
    for text in ("Diện tích lúa giảm 7% (-90 ha) so với cùng kỳ.", "Diện tích lúa giảm 7% (90 ha) so với cùng kỳ."):
        assert [value for (value,) in told(text, "value")] == [-7.0, -90.0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu quý I/2018 đạt 8 tỷ đồng, tăng 21% so với cùng kỳ (6 tỷ đồng).", ("level", "2017-01/2017-03")),
        ("Xuất khẩu quý I/2018 đạt 8 tỷ đồng, tăng 21% (2 tỷ đồng) so với cùng kỳ.", ("change_abs", "2018-01/2018-03")),
    ],
)
def test_the_value_of_the_base_in_brackets(text, expected):
    """Behind the base, brackets hold its value; before it, the change in money."""
    assert expected == told(text, "measure", "period", date="2018-04")[-1]


def test_an_indicator_by_its_own_name_yields_to_no_heading():
    """Under a heading of another indicator its sectors are told, but not what is called by its own name."""
    text = "Sản xuất công nghiệp 9 tháng\nChín tháng, khai khoáng tăng 5%. GRDP của tỉnh tăng 8%.\n"
    assert told(text, "indicator", "item", date="2018-10") == [("iip", "khai khoáng"), ("grdp", "")]


def test_products_behind_electricity():
    """In a list of products what is weighed is no electricity, though that was told before it."""
    text = "Sản phẩm chủ yếu: điện sản xuất 310 triệu kWh, tăng 3%; quặng sắt 85 tấn, tăng 4%."
    assert [name for (name,) in told(text, "indicator")] == [*["electricity"] * 2, *["industrial_product"] * 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá lúa là 1950-2000 đồng/kg.", [("1950-2000 đồng/kg", "2018-03/2018-03")]),
        ("Giá lúa (2011-2015) là 1950 đồng/kg.", [("1950 đồng/kg", "2011-01/2015-12")]),
        ("GRDP theo giá hiện hành năm 2017 đạt 52 tỷ đồng.", [("52 tỷ đồng", "2017-01/2017-12")]),
        ("Thu ngân sách được giao tháng 2/2018 đạt 5 tỷ đồng.", [("5 tỷ đồng", "2018-02/2018-02")]),
        ("Sản lượng bia lon 5 triệu lít.", [("5 triệu lít", "2018-03/2018-03")]),
    ],
)
def test_what_looks_like_a_period_or_a_size(text, expected):
    """Numbers that a unit follows are no years; only what one pack can hold is a pack's."""
    assert expected == [row[:2] for row in rows(text, "period", date="2018-03")]


def test_a_commune_by_the_name_of_a_company():
    """A name behind its kind of place is a place."""
    assert told("Phường Hòa Phát xuất khẩu 5 triệu USD.", "indicator") == [("exports",)]
    assert told("Hòa Phát xuất khẩu 5 triệu USD.", "indicator") == [("company_result",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có 30 dự án FDI. Đã cấp thêm 5 dự án.", ["fdi", "fdi"]),
        ("Tỉnh có 30 dự án FDI. Đã cấp thêm 5 dự án trong nước.", ["fdi", "investment_project"]),
        (
            "Tỉnh có 30 dự án FDI, 5 dự án đầu tư trong nước, vốn đăng ký 3 tỷ đồng.",
            ["fdi"] + 2 * ["investment_project"],
        ),
        ("Tỷ lệ lấp đầy khu công nghiệp đạt 60%. Đã thu hút 5 dự án trong nước.", ["industrial_cluster"] * 2),
        ("Thu hút FDI được thêm một số dự án, tổng vốn đầu tư 3 triệu USD.", ["fdi"]),
    ],
)
def test_what_is_domestic_is_no_foreign_investment(text, expected):
    """Domestic projects and their capital do not give way to FDI, but to the zone they are in; bare capital does."""
    assert expected == [row[0] for row in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doanh nghiệp chế biến xuất khẩu điều đã nhập khẩu 5 nghìn tấn nguyên liệu.", "imports"),
        ("Doanh nghiệp chế biến xuất khẩu điều phải nhập thêm 5 nghìn tấn nguyên liệu.", "imports"),
        ("Doanh nghiệp nhập khẩu điều đã xuất khẩu 5 nghìn tấn.", "exports"),
        ("Hàng xuất khẩu qua cửa khẩu nhập khẩu đạt 5 nghìn tấn.", "exports"),
    ],
)
def test_the_verb_of_a_clause_governs(text, expected):
    """A term behind an auxiliary of verbs is what was done; without one the first term governs."""
    assert [expected] == [row[0] for row in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 5 triệu USD với 1.200 lượt xe.", ["exports", "vehicles"]),
        ("Qua cửa khẩu có 900 lượt phương tiện, trong đó xuất khẩu là 400 lượt xe.", ["vehicles", "vehicles"]),
        ("Xuất khẩu ô tô đạt 900 xe.", ["exports"]),
    ],
)
def test_passages_of_vehicles_are_no_trade(text, expected):
    """Passages of vehicles are counted as such, whatever trade they carry; vehicles that are traded are goods."""
    assert expected == [row[0] for row in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu điều đạt 3 tỷ USD, với sản lượng 360 nghìn tấn.", ["exports", "exports"]),
        ("Xuất khẩu điều đạt 3 tỷ USD, sản lượng lúa đạt 360 nghìn tấn.", ["exports", "crop_output"]),
        ("Tỉnh xây dựng 42 cánh đồng lớn với diện tích 5.200 ha.", ["facility", "facility"]),
    ],
)
def test_what_with_joins(text, expected):
    """The amount or size that 'with' joins to a figure is of the same indicator and item."""
    found = told(text, "indicator", "item")
    assert expected == [indicator for indicator, _ in found]
    assert "lúa" in found[1][1] or found[0][1] == found[1][1]


@pytest.mark.parametrize(
    ("text", "indicator", "item"),
    [
        ("Doanh thu của XYZ đạt 5 tỷ đồng.", "company_result", "doanh thu XYZ"),
        ("Xuất khẩu của Phu Yen Garments đạt 5 tỷ đồng.", "company_result", "xuất khẩu Phu Yen Garments"),
        ("Doanh thu của Tân Lập đạt 5 tỷ đồng.", "service_revenue", "Tân Lập"),
        ("Doanh thu của HTX đạt 5 tỷ đồng.", "service_revenue", "HTX"),
    ],
)
def test_a_name_that_only_a_company_has(text, indicator, item):
    """An acronym or a foreign name that owns a result is a company; Vietnamese names may be places and people."""
    assert [(indicator, item)] == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xuất khẩu gạo đạt 5 tấn, giá 450 USD/tấn, tăng 9% về lượng, tăng 7% về kim ngạch nhưng giảm 2% về giá.",
            ["exports", "price", "exports", "exports", "price"],
        ),
        ("Xuất khẩu gạo đạt 5 tấn, giá 450 USD/tấn, tăng 9%.", ["exports", "price", "price"]),
    ],
)
def test_rates_of_a_trade_and_its_price(text, expected):
    """A rate in volume or value is the trade's, one 'in price' the price's; a bare one is of what was told last."""
    assert expected == [row[0] for row in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã đạt 14/19 tiêu chí.", [("14/19 tiêu chí", "other")]),
        ("Xã xét theo 19 tiêu chí.", []),
    ],
)
def test_so_many_of_so_many_are_met(text, expected):
    """Criteria and tasks structure the talk; how many of them are met is a result."""
    assert expected == rows(text, "indicator")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự án Sông Châu có tổng mức đầu tư 350 tỷ đồng, trong đó ngân sách trung ương 300 tỷ đồng.", ["", ""]),
        ("Dự án Sông Châu có tổng mức đầu tư 3 triệu USD (khoảng 70 tỷ đồng).", ["", ""]),
        ("Dự án Sông Châu có tổng mức đầu tư 350 tỷ đồng. Nhân dân góp 9 tỷ đồng.", [""]),
    ],
)
def test_parts_of_a_project(text, expected):
    """The parts of a project's capital and the same sum in another currency are read; further sums are left out."""
    assert [("investment_project", period) for period in expected] == told(text, "indicator", "period")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiểm tra 25 vụ, xử lý 9 vụ. Số tiền thu nộp ngân sách 410 triệu đồng.", "market_inspection"),
        ("Thu nộp ngân sách đạt 410 tỷ đồng.", "budget_revenue"),
        ("Kiểm tra 25 vụ, xử lý 9 vụ. Thu ngân sách nhà nước đạt 410 tỷ đồng.", "budget_revenue"),
        ("Tỉnh đón 318 nghìn lượt khách du lịch, doanh thu đạt 367 tỷ đồng.", "tourism_revenue"),
        ("Tỉnh có 318 doanh nghiệp, doanh thu đạt 367 tỷ đồng.", "service_revenue"),
        ("Thu hoạch 128 ha lúa mùa, 143 tấn ngô.", "crop_output"),
    ],
)
def test_what_an_amount_means_beside_what_is_told(text, expected):
    """Fines paid are the inspection's, takings beside guests are tourism's, tonnes beside hectares are crops."""
    assert expected == told(text, "indicator")[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gạo đạt 5 nghìn tấn (tăng 6% so với tháng trước và 3% so với cùng kỳ); ngô 4 nghìn tấn (tăng 2% và 7%).",
            ["growth_pop", "growth_yoy", "growth_pop", "growth_yoy"],
        ),
        (
            "Gạo đạt 5 nghìn tấn (tăng 6% so với tháng trước và 3% so với cùng kỳ); ngô 4 nghìn tấn (tăng 2%).",
            ["growth_pop", "growth_yoy", "growth_yoy"],
        ),
    ],
)
def test_bases_in_the_same_order(text, expected):
    """Pairs of rates through a list have the bases of the first pair; a single one keeps the base it carries."""
    rates = [measure for (measure,) in told(f"Xuất khẩu gồm: {text}", "measure") if measure.startswith("growth_")]
    assert expected == rates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mỗi năm sản lượng cà phê đạt 450 nghìn tấn.", ("tonne/year", "")),
        ("Xuất khẩu tháng 2 đạt 5 triệu USD. Mỗi ngày xuất khẩu 300 tấn.", ("tonne/day", "2018-02/2018-02")),
        ("Sản lượng cà phê năm 2017 đạt 450 nghìn tấn.", ("tonne", "2017-01/2017-12")),
        ("Mỗi năm xuất khẩu tăng 5%.", ("percent", "")),
    ],
)
def test_one_of_each_year_or_day(text, expected):
    """What is told of every year or day has that divisor, and is not taken for the amount of a period."""
    assert expected == told(text, "unit", "period")[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh có 30 dự án FDI, 45 dự án đầu tư trong nước với tổng vốn đăng ký 26 tỷ USD và 245 tỷ đồng.",
            ["fdi", "investment_project"],
        ),
        (
            "Tỉnh có 30 dự án FDI và 45 dự án đầu tư trong nước với vốn đăng ký lần lượt là 6 tỷ đồng và 5 tỷ đồng.",
            ["fdi", "investment_project"],
        ),
        (
            "Tỉnh có 30 dự án FDI, 45 dự án đầu tư trong nước với tổng vốn đăng ký 26 tỷ đồng.",
            ["investment_project"],
        ),
    ],
)
def test_sums_in_the_order_of_the_counts(text, expected):
    """As many sums as counts, in order or in different currencies, are each the capital of one; one is of the last."""
    assert expected == [indicator for indicator, unit in told(text, "indicator", "unit") if unit in ("VND", "USD")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP tăng 8%. Dịch vụ đóng góp 1,9 điểm phần trăm, nông nghiệp 0,3 điểm.", "percentage_point"),
        ("VN-Index đạt 1.245 điểm.", "index"),
    ],
)
def test_points(text, expected):
    """'điểm' are percentage points where the sentence has told of them, else points of an index."""
    assert expected == told(text, "unit")[-1][0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá trị sản xuất công nghiệp tăng ở cả 3 lĩnh vực, ước đạt 5 tỷ đồng.", ["industrial_output"]),
        ("Công nghiệp khởi sắc\nGiá trị sản xuất công nghiệp tăng khá.\nTỉnh ước tạo ra giá trị sản xuất 5 tỷ đồng.",
         ["industrial_output"]),
        ("Tỉnh ước tạo ra giá trị sản xuất 5 tỷ đồng.", ["gross_output"]),
        ("Giá trị sản xuất công nghiệp đạt 5 tỷ đồng. Khai khoáng tăng 3%.", ["industrial_output"] * 2),
        ("Tỉnh điều chỉnh 64 dự án với vốn tăng thêm 3 tỷ đồng.", ["investment_project", "investment_project"]),
        ("Xuất khẩu đạt 5 triệu USD, nhập siêu 2 triệu USD. Nhóm hàng nông sản đạt 3 triệu USD.",
         ["exports", "trade_balance"]),
        ("Giá gạo xuất khẩu đạt 400 USD/tấn. Trị giá 4 triệu USD.", ["price"]),
        ("Sản lượng thủy sản đạt 5 tấn. Tôm giống đạt 3 triệu con.", ["fishery_output", "fishery_output"]),
        ("Sản lượng khai thác dầu đạt 5 triệu tấn.", ["industrial_product"]),
    ],
)  # fmt: skip
def test_what_is_spoken_of(text, expected):
    """A figure left out still tells the subject; a generic output is its branch's; a balance is told in passing."""
    assert expected == [indicator for _, indicator in rows(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch xuất khẩu 5 triệu USD.", ["T"]),
        ("Xuất khẩu đạt 3 triệu USD so với kế hoạch 5 triệu USD.", ["A", "T"]),
        ("Xuất khẩu đạt 3 triệu USD (kế hoạch 5 triệu USD).", ["A", "T"]),
        ("Xuất khẩu đạt 3 triệu USD, đạt 60% kế hoạch, nhập khẩu 5 triệu USD.", ["A", "A", "A"]),
        ("Thực hiện kế hoạch, xuất khẩu đạt 5 triệu USD.", ["A"]),
        ("Gieo trồng theo kế hoạch, xuất khẩu đạt 5 triệu USD.", ["A"]),
        ("Theo kế hoạch, xuất khẩu đạt 5 triệu USD.", ["T"]),
        ("Các chỉ tiêu chủ yếu năm 2019:\n- Xuất khẩu 5 triệu USD.\n- Tỷ lệ che phủ rừng đạt 39%.", ["T", "T"]),
        ("Kết quả các chỉ tiêu năm 2018:\n- Xuất khẩu 5 triệu USD.", ["A"]),
        ("1. Chỉ tiêu kế hoạch năm 2018\n- Xuất khẩu 5 triệu USD.\n2. Kết quả\n- Xuất khẩu 3 triệu USD.", ["T", "A"]),
        ("Kết quả thực hiện kế hoạch năm 2018\n- Xuất khẩu 5 triệu USD.", ["A"]),
        ("Kế hoạch năm 2016\n- Xuất khẩu 5 triệu USD.", ["A"]),
        ("Trong 6 tháng cuối năm cần xuất khẩu 6 triệu USD.", ["T"]),
        ("Thu ngân sách vượt kế hoạch 50 tỷ đồng.", ["A"]),
        ("Thu ngân sách hoàn thành kế hoạch với 600 tỷ đồng.", ["A"]),
        ("Thu ngân sách dự kiến 5 tỷ đồng nhưng chỉ đạt 3 tỷ đồng.", ["T", "A"]),
        ("GRDP tăng 7,61%, vượt kế hoạch (7,5%).", ["A", "T"]),
        ("GRDP tăng 7,61%, vượt kế hoạch (0,1%).", ["A", "A"]),
        ("Phấn đấu quý IV xuất khẩu 5 triệu USD để cả năm đạt 9 triệu USD.", ["T", "T"]),
    ],
)
def test_plan_and_result(text, expected):
    """An amount that a plan stands right before is the plan; what came of it is reported; nothing to come is."""
    assert expected == [status for _, status in rows(text, "status")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng lượng xe chở hàng xuất khẩu tại cửa khẩu là 900 xe.", ["vehicles"]),
        ("Tổng số xe thông quan là 900 xe, trong đó xuất khẩu 400 xe, nhập khẩu 500 xe.", ["vehicles"] * 3),
        ("Xuất khẩu 900 xe ô tô.", ["exports"]),
        ("Xuất khẩu đạt 5 triệu USD, tăng 11% nhập khẩu ước đạt 4 triệu USD.", ["exports", "exports", "imports"]),
        ("Xuất khẩu đạt 5 triệu USD, tăng 11% so với nhập khẩu, đạt 4 triệu USD.", ["exports"] * 3),
        ("Xuất khẩu gạo đạt 2 tấn. Lào dẫn đầu thị trường nhập khẩu gạo với 46% thị phần.", ["exports"] * 2),
        ("Xuất khẩu gạo đạt 2 tấn. Lào dẫn đầu thị trường nhập khẩu ngô với 46% thị phần.",
         ["exports", "imports"]),
        ("FDI tăng như: thu hút FDI 5 triệu USD; xuất khẩu (+5%), nhập khẩu (+3%).", ["fdi", "exports", "imports"]),
        ("Có 6 doanh nghiệp giải thể. Tỉnh cấp phép cho 5 dự án đầu tư.", ["enterprise", "investment_project"]),
        ("Sản xuất thủy sản duy trì mức tăng trưởng nhẹ với tổng sản lượng đạt 56 tấn.", ["fishery_output"]),
        ("Công nghiệp duy trì mức tăng trưởng nhẹ với tổng sản lượng đạt 56 tấn.", ["industrial_product"]),
        ("Số xe ô tô nhập khẩu từ Lào đạt 900 xe, trị giá 3 triệu USD.", ["imports", "imports"]),
        ("Tổng đàn lợn 900 nghìn con, trong đó xuất khẩu 40 nghìn con sang Lào.", ["livestock", "exports"]),
        ("Xuất khẩu đạt 5 triệu USD, vốn 9 triệu USD.", ["exports"]),
        ("Thu ngân sách đạt 4 tỷ đồng. Vốn đạt 9 tỷ đồng.", ["budget_revenue"]),
        ("Các mặt hàng xuất khẩu chủ yếu: thủy sản đông lạnh 9 nghìn tấn; cá tra đông lạnh 3 nghìn tấn.",
         ["exports", "exports"]),
        ("Công ty Sông Ba đạt doanh thu 50 tỷ đồng. Toàn tỉnh nộp ngân sách 900 tỷ đồng.",
         ["company_result", "budget_revenue"]),
        ("Tổng nguồn vốn huy động đạt 9 tỷ đồng. Nhiều mặt hàng xuất khẩu tăng, gồm: thép 5 triệu USD.",
         ["deposits", "exports"]),
        ("Công ty Sông Ba nộp ngân sách 5 tỷ đồng.", ["company_result"]),
        ("Ngành thuế thu nộp ngân sách 5 tỷ đồng.", ["budget_revenue"]),
        ("Toàn tỉnh trồng được 90 ha rừng, đạt 75% kế hoạch, trong đó rừng sản xuất 40 ha.", ["forestry"] * 3),
        ("Lúa đạt 9 nghìn ha. Thủy sản khai thác và nuôi trồng đạt 8 tấn.", ["crop_area", "fishery_output"]),
        ("KCN Yên Bình có diện tích 400 ha.", []),
    ],
)  # fmt: skip
def test_things_and_payments(text, expected):
    """Things counted under words of trade, what a list names before its parts, payments of a company, forests."""
    assert expected == [indicator for (indicator,) in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 3, GRDP tăng 6% (kế hoạch 7%), thu ngân sách đạt 5 tỷ đồng.", "ATA"),
        ("Quý I, thu ngân sách đạt 5 tỷ đồng, bằng 52% dự toán (9 tỷ đồng), tăng 5%.", "AATA"),
        ("Kế hoạch năm 2018: thu ngân sách 9 tỷ đồng.", "T"),
        ("Kế hoạch năm 2018: đến hết tháng 3 đã giải ngân 9 tỷ đồng.", "A"),
        ("Thu ngân sách đạt 5 tỷ đồng, vượt 10% dự toán (0,5 tỷ đồng).", "AAA"),
        ("Giải ngân đạt 45% kế hoạch vốn (5 tỷ đồng).", "AA"),
        (
            "Năm 2018, tỉnh được giao kế hoạch 9 tỷ đồng vốn đầu tư công. Các huyện đã giải ngân 2 tỷ đồng, đạt 22%.",
            "TAA",
        ),
        (
            "Năm 2018, phấn đấu đón 900 nghìn lượt khách. Khách quốc tế đã đạt 30 nghìn lượt. Doanh thu đạt 3 tỷ đồng.",
            "TAA",
        ),
        ("Xuất khẩu tháng 3 ước đạt 5 triệu USD, quý I đạt 9 triệu USD.", "EA"),
        ("Xuất siêu ước đạt 5 triệu USD (cùng kỳ năm 2017 nhập siêu 2 triệu USD).", "EA"),
        ("Thu ngân sách đạt 50% chỉ tiêu phấn đấu, tăng 5%.", "AA"),
        ("Cơ cấu chuyển dịch đúng định hướng, tỷ trọng dịch vụ trong GRDP đạt 34%.", "A"),
    ],
)
def test_status_of_plans_and_bases(text, expected):
    """A plan in brackets or behind its heading is one; the year before and a further period are no estimates."""
    assert expected == "".join(status for (status,) in told(text, "status"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 5 triệu USD. Ở chiều ngược lại, tỉnh nhập 3 triệu USD hàng hóa.", ["exports"]),
        ("Xuất khẩu gạo tăng 5%; ngược lại, cà phê giảm 3%.", ["exports", "exports"]),
        ("Xuất khẩu gạo đạt 5 tấn, tăng 3%; giá giảm 2%.", ["exports", "exports", "price"]),
        ("Xuất khẩu gạo đạt 5 tấn, tăng 3%; giá trị giảm 2%.", ["exports", "exports", "exports"]),
        ("Thả nuôi 900 ha thủy sản. Diện tích thu hoạch 500 ha.", ["fishery_output", "fishery_output"]),
        ("Gieo cấy 900 ha lúa. Diện tích thu hoạch 500 ha.", ["crop_area", "crop_area"]),
        ("Nhiều ngành tăng, như: xuất khẩu (+5%), thu ngân sách (+3%), vận tải (+4%).",
         ["exports", "budget_revenue", "freight_transport"]),
        ("Nhập khẩu đạt 5 tỷ đồng. Khu phố đạt 9 tỷ đồng, 3 tháng đạt 20 tỷ đồng.", ["imports"]),
        ("Sản lượng cua biển đạt 9 tấn.", ["fishery_output"]),
        ("Số lượng bò giảm 3%.", ["livestock"]),
        ("Vốn đầu tư từ NSNN tăng 5%.", ["public_investment"]),
        ("Giá trị sản xuất công nghiệp đạt 9 tỷ đồng; trong đó khu vực kinh tế có vốn đầu tư nước ngoài đạt 5 tỷ đồng.",
         ["industrial_output", "industrial_output"]),
    ],
)  # fmt: skip
def test_what_an_indicator_gives_way_to(text, expected):
    """Trade the other way, prices of what is traded, farmed areas, lists of several indicators, unlisted subjects."""
    assert expected == [indicator for (indicator,) in told(text, "indicator")]


def test_brackets_break_down_what_stands_before_them():
    """The whole of a part in brackets is the level before them, itself a part or not; behind them it is the total."""
    text = (
        "Thu ngân sách đạt 90 tỷ đồng; trong đó thu nội địa đạt 50 tỷ đồng, tăng 5% (trong đó, thu từ đất 20 tỷ đồng); "
        "thu hải quan đạt 40 tỷ đồng."
    )
    by_quote = {row.quote: row for row in read(text).observations}
    whole = {quote: row.whole for quote, row in by_quote.items() if row.whole is not None}
    total, inland = by_quote["90 tỷ đồng"].start, by_quote["50 tỷ đồng"].start
    assert whole == {"50 tỷ đồng": total, "20 tỷ đồng": inland, "40 tỷ đồng": total}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP tăng 6%, thấp hơn kịch bản (7%).", "AT"),
        ("Thu ngân sách đạt 90 tỷ đồng, vượt dự toán được giao (80 tỷ đồng).", "AT"),
        ("Thu ngân sách đạt 90 tỷ đồng, đạt 60% dự toán, tăng so với cùng kỳ (80 tỷ đồng).", "AAA"),
        ("Theo kịch bản, GRDP tăng 7%.", "T"),
    ],
)
def test_plans_passed_and_missed(text, expected):
    """What was planned stands in brackets behind the word for it; the year before, behind its base, is none."""
    assert expected == "".join(status for (status,) in told(text, "status"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hàn Quốc với 49 dự án, vốn đăng ký 36 triệu USD, chiếm 18% tổng vốn.",
            [("fdi", ""), ("fdi", "vốn"), ("fdi", "vốn")],
        ),
        ("Tỉnh có 49 dự án.", [("investment_project", "")]),
        (
            "Tỉnh có 465 dự án FDI (trong KCN 292 dự án; ngoài KCN 173 dự án).",
            [("fdi", ""), ("fdi", "trong KCN"), ("fdi", "ngoài KCN")],
        ),
        (
            "Huyện có 5 nghìn ha vải thiều, sản lượng 6 nghìn tấn.",
            [("crop_area", "vải thiều"), ("crop_output", "vải thiều")],
        ),
        ("Huyện có 5 nghìn ha đất trống.", []),
        ("Tổng sản lượng thủy sản đạt 9 nghìn tấn. Nhà máy có diện tích 22 ha.", [("fishery_output", "")]),
        (
            "Tổng sản lượng thủy sản đạt 9 nghìn tấn. Dự án có diện tích 22 ha.",
            [("fishery_output", ""), ("investment_project", "")],
        ),
        (
            "Toàn tỉnh có 10 cụm công nghiệp, 83 chợ và 2 trung tâm thương mại.",
            [("industrial_cluster", "cụm công nghiệp"), ("facility", "chợ"), ("facility", "trung tâm thương mại")],
        ),
    ],
)  # fmt: skip
def test_what_is_counted_and_grown(text, expected):
    """Projects with an investor of another country are foreign ones; hectares of a crop are its area."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hàng hóa xuất khẩu đạt 900 phương tiện chở 15.000 tấn hàng, tăng 8%.", ["vehicles", "exports", "exports"]),
        ("Hàng hóa xuất khẩu đạt 900 phương tiện, tăng 8%. Trong đó, hoa quả 300 xe với 4.000 tấn.",
         ["vehicles", "vehicles", "vehicles", "exports"]),
        ("Tháng 3 nhập khẩu 500 xe ô tô, trị giá 9 triệu USD.", ["imports", "imports"]),
        ("Tháng 3 nhập khẩu 500 xe.", ["imports"]),
    ],
)  # fmt: skip
def test_carriers_and_what_they_carry(text, expected):
    """What carries goods is counted as such; the goods are traded, be they vehicles themselves."""
    assert expected == [row[0] for row in told(text, "indicator")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mặt hàng nhập khẩu phục vụ xuất khẩu như hóa chất đạt 7 triệu USD.", [("imports", "hóa chất")]),
        (
            "Xuất khẩu 9 tấn hồ tiêu, trong đó tiêu đen 7 tấn. Kim ngạch xuất khẩu là 8 tỷ đồng, tiêu đen 6 tỷ đồng.",
            [("exports", "hồ tiêu"), ("exports", "tiêu đen"), ("exports", ""), ("exports", "tiêu đen")],
        ),
        (
            "Xuất khẩu 9 tấn hồ tiêu. Tổng kim ngạch xuất khẩu là 8 tỷ đồng, tiêu sọ là 6 tỷ đồng.",
            [("exports", "hồ tiêu"), ("exports", "")],
        ),
        (
            "Nhập khẩu rau quả đạt 73 triệu USD, tăng 5%, dược phẩm 38 triệu USD, tăng 9%.",
            [("imports", "rau quả")] * 2 + [("imports", "dược phẩm")] * 2,
        ),
        (
            "Riêng tháng 3 xuất khẩu 700 tấn gạo, giá trung bình 480 USD/tấn, tăng 2% về lượng.",
            [("exports", "gạo"), ("price", "gạo"), ("exports", "khối lượng gạo")],
        ),
        (
            "Giá trị sản xuất công nghiệp tăng 5%. Phần lớn sản phẩm chủ yếu đều tăng: chè đạt 7 tấn; bia đạt 6 m3.",
            [("industrial_output", ""), ("industrial_product", "chè"), ("industrial_product", "bia")],
        ),
        (
            "Giá trị sản xuất công nghiệp đạt 9 tỷ đồng do nhà máy thủy điện 220 MW.\n"
            "Phân theo ngành: Công nghiệp khai thác mỏ đạt 4 tỷ đồng.",
            [
                ("industrial_output", ""),
                ("power_plant", "nhà máy thủy điện"),
                ("industrial_output", "Công nghiệp khai thác mỏ"),
            ],
        ),
        ("Do nắng hạn, sản lượng lúa là 5 tấn, ngô là 2 tấn.", [("crop_output", "lúa"), ("crop_output", "ngô")]),
    ],
)  # fmt: skip
def test_what_a_list_is_of(text, expected):
    """A purpose, a cause and a price change nothing of what a list is of; a good that was told of needs no list."""
    assert expected == told(text, "indicator", "item")


def test_a_change_of_prices_is_of_nothing_else():
    """Where something else is spoken of, a rise or fall of prices is left out."""
    assert told("Du khách giảm 30%, khách sạn giảm giá 20%.", "indicator", "value") == [("tourist_arrivals", -30.0)]
    assert told("Giá thép tăng 30%, xi măng giảm giá 20%.", "indicator", "value") == [("price", 30.0), ("price", -20.0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thành lập mới 42 doanh nghiệp, 9 lao động, giảm 2% về số doanh nghiệp, tăng 1% về số lao động.",
            [
                ("enterprise", "thành lập mới"),
                ("employment", ""),
                ("enterprise", "thành lập mới"),
                ("employment", ""),
            ],
        ),
        (
            "GRDP đạt 10 tỷ đồng. Tổng giá trị sản xuất đạt 28 tỷ đồng. Trong đó: khu vực dịch vụ đạt 6 tỷ đồng.",
            [("grdp", ""), ("gross_output", ""), ("gross_output", "dịch vụ")],
        ),
        ("GRDP đạt 10 tỷ đồng. Trong đó: khu vực dịch vụ đạt 6 tỷ đồng.", [("grdp", ""), ("grdp", "dịch vụ")]),
        (
            "Xuất khẩu vải đạt 87 tấn. Tổng lượng vải thiều tiêu thụ toàn tỉnh là 211 tấn. Trong đó, vải sớm 43 tấn.",
            [("exports", "vải")],
        ),
        ("Xuất khẩu vải đạt 87 tấn. Trong đó, vải sớm 43 tấn.", [("exports", "vải"), ("exports", "vải sớm")]),
        (
            "Tỉnh đón 900 lượt khách, tổng thu đạt 2 tỷ đồng, tăng 12%.",
            [("tourist_arrivals", ""), ("tourism_revenue", ""), ("tourism_revenue", "")],
        ),
        ("Tổng thu đạt 2 tỷ đồng.", [("budget_revenue", "")]),
        (
            "Diện tích nuôi tôm đạt 639 ha, tăng 3%, sản lượng đạt 216 tấn.",
            [("fishery_output", "nuôi tôm"), ("fishery_output", "nuôi tôm"), ("fishery_output", "nuôi tôm")],
        ),
        ("Cây lúa đã cấy 18.420 ha; cây ngô đã trồng 8.262 ha.", [("crop_area", "Cây lúa"), ("crop_area", "cây ngô")]),
        ("Cây ngô sản lượng đạt 4.981 tấn.", [("crop_output", "Cây ngô")]),
        (
            "Xuất khẩu đạt 3 tỷ USD. Trong đó, dệt may (chiếm 6%) tăng 7%; giày dép (chiếm 8% tỷ trọng) tăng 58%.",
            [
                ("exports", ""),
                ("exports", "dệt may"),
                ("exports", "dệt may"),
                ("exports", "giày dép"),
                ("exports", "giày dép"),
            ],
        ),
        ("Xuất khẩu (không kể dầu thô) đạt 3 tỷ đồng.", [("exports", "không kể dầu thô")]),
        ("Xuất khẩu (theo hải quan) đạt 3 tỷ đồng.", [("exports", "")]),
    ],
)
def test_one_of_several_things_told(text, expected):
    """A rate named by its noun is of that one; parts are of the whole just told, and left out where that was."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu tăng 12%, vượt tốc độ tăng theo kế hoạch là 8%.\nTrong đó, dệt may tăng 10%.", ["A", "T", "A"]),
        ("Kế hoạch xuất khẩu năm 2018 là 12 tỷ đồng. Trong đó, dệt may là 10 tỷ đồng.", ["T", "T"]),
        (
            "Thu ngân sách ước đạt 500 tỷ đồng, trong đó:\n- Thu nội địa 300 tỷ đồng.\nXuất khẩu đạt 5 tỷ đồng.",
            ["E", "E", "A"],
        ),
    ],
)
def test_status_goes_on_in_a_list(text, expected):
    """A list goes on with the status of its whole up to its last line, not with that of a plan told beside it."""
    assert expected == [row[0] for row in told(text, "status")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu vải sang các nước như Đức, Pháp, Nhật Bản đạt 20 triệu USD.", [("DE;FR;JP", "")]),
        ("Xuất khẩu vải sang Ga-na đạt 20 triệu USD.", [("GH", "")]),
        (
            "Huyện Cao Lộc có 5 chợ. Toàn huyện có 366 cửa hàng. Toàn tỉnh có 40 chợ.",
            [("", "Huyện Cao Lộc"), ("", "Huyện Cao Lộc"), ("", "")],
        ),
    ],
)
def test_countries_named_as_examples_and_the_whole_district(text, expected):
    """Countries behind 'như' are partners; a whole district is the one spoken of, a whole province none."""
    assert expected == told(text, "partner", "place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Doanh thu vận tải đạt 9 tỷ đồng. Trong đó, vận tải hàng hóa 7 tỷ đồng.",
            [("service_revenue", "vận tải"), ("service_revenue", "vận tải hàng hóa")],
        ),
        (
            "Vận tải hành khách đạt 2 triệu lượt khách. Doanh thu đạt 200 tỷ đồng.",
            [("passenger_transport", ""), ("service_revenue", "Vận tải hành khách")],
        ),
        (
            "Vận tải hành khách đạt 2 triệu lượt khách.\nDoanh thu đạt 200 tỷ đồng.",
            [("passenger_transport", ""), ("service_revenue", "")],
        ),
        (
            "Vận tải hành khách đạt 2 triệu lượt khách. Doanh thu dịch vụ ăn uống đạt 200 tỷ đồng.",
            [("passenger_transport", ""), ("service_revenue", "ăn uống")],
        ),
        ("Lượt hành khách đạt 200 tỷ đồng.", []),
    ],
)
def test_what_transport_earns(text, expected):
    """Money of transport is its revenue, not what it carried; a revenue right behind it is of it."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 9 triệu USD, tăng 3% do giá tăng, nhập khẩu đạt 8 triệu USD. Trong đó, máy móc 4 triệu USD.",
         [("exports", ""), ("exports", ""), ("imports", ""), ("imports", "máy móc")]),
        ("Xuất khẩu đạt 9 triệu USD, tăng 3% do giá tăng 5%, nhập khẩu đạt 8 triệu USD. Tháng 3 đạt 2 triệu USD.",
         [("exports", ""), ("exports", ""), ("price", ""), ("imports", ""), ("imports", "")]),
        ("Hàng hóa xuất khẩu đạt 120 phương tiện.\nTỉnh có 85 doanh nghiệp. Trong tháng có 12 tấn rau.",
         [("vehicles", "hàng hóa xuất khẩu"), ("enterprise", "")]),
        ("Huyện Cao Lộc nhập khẩu ô tô đạt 90 xe.", [("imports", "ô tô")]),
        ("Trong tháng, du lịch đón 900 nghìn lượt khách.\nVề tài chính, tổng thu đạt 5.000 tỷ đồng.",
         [("tourist_arrivals", ""), ("budget_revenue", "")]),
        ("Trên cơ sở đó, nông dân sản xuất 5 nghìn tấn lúa.", []),
        ("Trên Quốc lộ 1 km 15 xảy ra 2 vụ tai nạn giao thông.", [("social", "tai nạn giao thông")]),
        ("Theo Ngân hàng Nhà nước tỉnh, doanh thu dịch vụ đạt 5 tỷ đồng.", [("service_revenue", "")]),
        ("Theo Công ty Chứng khoán SSI, doanh thu ngành thép đạt 5 tỷ đồng.", [("service_revenue", "ngành thép")]),
        ("Vốn đầu tư đạt 10 tỷ đồng, chia ra: vốn nhà nước 7 tỷ đồng, vốn dân cư 3 tỷ đồng.",
         [("investment", ""), ("investment", "vốn nhà nước"), ("investment", "vốn dân cư")]),
        ("Tỉnh đã mở rộng 3 cụm công nghiệp.", [("industrial_cluster", "cụm công nghiệp")]),
        ("Sở hiện có 7 phòng chuyên môn, nghiệp vụ.", []),
        ("Xuất khẩu cơ khí tăng mạnh\nBáo cáo cho thấy, kinh tế thành phố tăng trưởng cao, đạt 7,68%.",
         [("grdp", "")]),
        ("Bảo tàng đón 900 lượt khách, giảm 50% cho học sinh.", [("tourist_arrivals", "")]),
    ],
)  # fmt: skip
def test_causes_carriers_and_visitors_name_nothing_behind_them(text, expected):
    """Causes, carriers and visitors are of what is told with them; what only looks like a figure's subject is none."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 5 triệu USD, dự báo tăng 3%. Thu ngân sách 3 tháng là 5 tỷ đồng, mục tiêu năm là 9 tỷ đồng.",
         [("2018-04/2018-04", "A"), ("", "T"), ("2018-01/2018-03", "A"), ("2018-01/2018-12", "T")]),
        ("Trong 3 tháng đầu năm, xuất khẩu đạt 5 triệu USD, dự kiến đạt 12 triệu USD.",
         [("2018-01/2018-03", "A"), ("2018-01/2018-12", "T")]),
    ],
)  # fmt: skip
def test_forecasts_end_with_their_statement(text, expected):
    """A forecast told before dates no plan; one of the same thing is of the year."""
    assert expected == told(text, "period", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch đầu tư công năm 2017 chuyển sang đã giải ngân 2,2 tỷ đồng.", [(2200000000.0, "A")]),
        ("Kế hoạch vốn đã giải ngân 2,2 tỷ đồng.", [(2200000000.0, "A")]),
        ("Kế hoạch vốn đã giao là 9 tỷ đồng.", [(9000000000.0, "T")]),
        ("Theo dự toán thu ngân sách năm 2018, tổng thu ngân sách là 14.997 tỷ đồng.", [(14997000000000.0, "T")]),
        (
            "Tỉnh đã giải ngân 2 tỷ đồng vốn đầu tư công. So với kế hoạch Thủ tướng giao (8 tỷ đồng) đạt 25%.",
            [(2e9, "A"), (8e9, "T"), (25.0, "A")],
        ),
    ],
)
def test_what_was_done_of_a_plan(text, expected):
    """What was paid out of a plan is a result, what the plan was given as is the plan."""
    assert expected == told(text, "value", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tín dụng đối với nền kinh tế tăng 5%.", [("credit", "", 5.0)]),
        ("Trong bối cảnh nền kinh tế khó khăn, xuất khẩu tăng 5%.", [("exports", "", 5.0)]),
        ("Nền kinh tế tăng trưởng âm 2%.", [("grdp", "", -2.0)]),
        ("Bộ Giao thông vận tải giải ngân 50 tỷ đồng.",
         [("public_investment", "Bộ Giao thông vận tải", 50000000000.0)]),
        ("Cước vận tải hàng hóa là 5 triệu đồng.", []),
        ("Nhập khẩu ô tô nguyên chiếc qua cửa khẩu Tân Thanh đạt 120 xe.", [("imports", "ô tô nguyên chiếc", 120.0)]),
        ("Hàng xuất khẩu qua cửa khẩu Tà Lùng đạt 500 xe, hàng nhập khẩu đạt 300 xe.",
         [("vehicles", "hàng xuất khẩu", 500.0), ("vehicles", "hàng nhập khẩu", 300.0)]),
        ("Xây dựng nhà máy sản xuất 50 nghìn tấn giấy.", []),
        ("Nhà máy xi măng sản xuất 50 nghìn tấn.", [("industrial_product", "xi măng", 50000.0)]),
        ("Diện tích đất trong KCN đã cho thuê là 50 ha.", []),
        ("Dư nợ giảm 5% cho khách hàng cá nhân.", [("credit", "", -5.0)]),
        ("Bán lẻ hàng hóa tăng 9%, nếu loại trừ yếu tố tăng giá tăng 7%.",
         [("retail_sales", "bán lẻ hàng hóa", 9.0), ("retail_sales", "loại trừ yếu tố tăng giá", 7.0)]),
        ("Diện tích lúa đạt 5.000 ha, tỉnh mở rộng thêm 5 ha ngô.",
         [("crop_area", "lúa", 5000.0), ("crop_area", "ngô", 5.0)]),
        ("Nguồn thu tiền sử dụng đất hụt 41 tỷ đồng so với dự toán.",
         [("budget_revenue", "tiền sử dụng đất", -41000000000.0)]),
    ],
)  # fmt: skip
def test_words_inside_other_phrases_name_nothing(text, expected):
    """What a phrase is of, a ministry's name, a plant that is built and a zone's area are no indicator of their own."""
    assert expected == told(text, "indicator", "item", "value")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng vốn thực hiện dự án là 900 triệu đồng, trong đó vốn nhà nước 400 triệu đồng (chiếm 44%); "
         "vốn các doanh nghiệp 300 triệu đồng (33%).",
         [("investment_project", ""), ("investment_project", "vốn nhà nước"), ("investment_project", "vốn nhà nước"),
          ("investment_project", "vốn các doanh nghiệp"), ("investment_project", "vốn các doanh nghiệp")]),
        ("Dự án 3 tỷ USD đã khởi công.", [("investment_project", "")]),
        ("Dự án trị giá 3 tỷ USD đã khởi công.", [("investment_project", "")]),
        ("Hỗ trợ dự án 3 tỷ đồng.", [("support", "hỗ trợ")]),
        ("Kho bạc từ chối thanh toán cho dự án 5 tỷ đồng.", []),
        ("Dự án giống ngô đạt diện tích 500 ha, tăng 5%.", []),
        ("Các nhà máy sản xuất 500 nghìn tấn xi măng/tháng.", [("industrial_product", "")]),
        ("Tỉnh cấp phép 2 dự án gỗ công suất 30 nghìn m3/năm.", [("investment_project", "gỗ"), ("facility", "")]),
        ("Dự án nông nghiệp đã gieo trồng 500 ha ngô.", []),
        ("Nhà máy sản xuất 2 triệu tấn thép/năm.", [("facility", "")]),
        ("Tỉnh chế biến được 28 nghìn tấn chè, trong đó có 23 nghìn tấn chè xanh.",
         [("industrial_product", "chè"), ("industrial_product", "chè xanh")]),
        ("Nguồn cải cách tiền lương là 61 tỷ đồng.", [("budget_expenditure", "cải cách tiền lương")]),
        ("Tổng thu ngân sách đạt 36 tỷ đồng (thu xuất, nhập khẩu đạt 9 tỷ đồng).",
         [("budget_revenue", ""), ("budget_revenue", "thu xuất, nhập khẩu")]),
    ],
)  # fmt: skip
def test_projects_and_plants(text, expected):
    """Capital, hectares and capacity are of the project or plant told of; parts go on over their shares."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đội bắt giữ 12 vụ/15 đối tượng, thu giữ 30 kg ma túy, 500 kg pháo nổ.",
         [("market_inspection", "vụ"), ("market_inspection", "đối tượng"), ("market_inspection", "ma túy"),
          ("market_inspection", "pháo nổ")]),
        ("Biên phòng bắt giữ 3 tàu vi phạm.", [("market_inspection", "tàu vi phạm")]),
        ("Bắt giữ 15 vụ, tang vật vi phạm trị giá 5 tỷ đồng, tăng 4% so cùng kỳ.",
         [("market_inspection", "vụ"), ("market_inspection", "tang vật vi phạm"),
          ("market_inspection", "tang vật vi phạm")]),
        ("Tổng trị giá hàng hóa tạm giữ 350 triệu đồng.", [("market_inspection", "hàng hóa tạm giữ")]),
    ],
)  # fmt: skip
def test_what_was_seized(text, expected):
    """Goods, vehicles and drugs that were seized are told of by inspections, whatever they are."""
    assert expected == told(text, "indicator", "item")


@pytest.mark.parametrize(
    ("text", "expected", "gone"),
    [
        ("Xuất khẩu đạt 21, 218 tỷ đồng, tăng 5%.", [("exports", 5.0)], ["218 tỷ đồng"]),
        ("Xuất khẩu tăng 21, 5%.", [], ["5%"]),
        ("Nhập khẩu 21, 218 tỷ đồng, trong đó máy móc 3 tỷ đồng.", [("imports", 3e9)], ["218 tỷ đồng"]),
        ("Trong tháng 5, 20 tấn chè được xuất khẩu.", [("exports", 20.0)], []),
        ("Sản lượng điện: thủy điện Bảo Lâm 1, 50 triệu kWh.", [("electricity", 5e7)], []),
        ("Do Covid-19, xuất khẩu chè, gạo và ngô lần lượt đạt 5 tấn, 20 tấn và 30 tấn.",
         [("exports", 5.0), ("exports", 20.0), ("exports", 30.0)], []),
    ],
)  # fmt: skip
def test_broken_numbers(text, expected, gone):
    """Of a number that a comma and a space break no part is read; what hangs on it is."""
    assert expected == told(text, "indicator", "value")
    assert gone == [quote for quote, reason in left(text) if reason == "broken number"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản xuất công nghiệp gặp khó khăn. Quý I, giá trị sản xuất toàn ngành đạt 7 tỷ đồng.",
         [("industrial_output", "")]),
        ("Sản xuất nông nghiệp được mùa. Giá trị sản xuất đạt 7 tỷ đồng.", [("agricultural_output", "")]),
        ("Hội nghị bàn về thuế. Giá trị sản xuất đạt 7 tỷ đồng.", [("gross_output", "")]),
    ],
)  # fmt: skip
def test_branch_of_production_value(text, expected):
    """'Production value' is that of the branch spoken of before it, and is no item of it."""
    assert expected == [row[1:] for row in rows(text, "indicator", "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lượng xe qua cửa khẩu đạt 1.100 xe/ngày, trong đó xuất khẩu 400 xe, nhập khẩu 700 xe.", ["count/day"] * 3),
        ("Lượng xe qua cửa khẩu đạt 1.100 xe, trong đó xuất khẩu 400 xe.", ["count"] * 2),
        ("Sản lượng điện đạt 9 MWh/ngày, trong đó thủy điện chiếm 40%.", ["kWh/day", "percent"]),
    ],
)
def test_parts_of_a_daily_total(text, expected):
    """The parts of what is told for a day are told for a day."""
    assert expected == [unit for _, unit in rows(text, "unit")]


def test_measure_of_a_list_behind_a_term_of_time():
    """'For a limited time' parts no figure from what it is of, so that the base of the first rate is that of all."""
    text = "Tháng 4 có 9 DN tạm ngừng kinh doanh có thời hạn, giảm 57% so với tháng trước; 8 DN giải thể, tăng 5%."
    assert [measure for _, measure in rows(text, "measure")] == ["level", "growth_pop"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu hạt điều đạt 90 tấn. Thị trường lớn thứ hai là Mỹ, nhập khẩu 25 tấn.", ["exports", "exports"]),
        ("Xuất khẩu hạt điều đạt 90 tấn. Từ thị trường Trung Quốc, nhập khẩu đạt 25 tấn.", ["exports", "imports"]),
        ("Xuất khẩu hạt điều đạt 90 tấn. Tại thị trường Mỹ, nhập khẩu đạt 25 tấn.", ["exports", "imports"]),
        ("Xuất khẩu hạt điều đạt 90 tấn. Nhập khẩu từ thị trường Mỹ đạt 25 tấn.", ["exports", "imports"]),
        ("Xuất khẩu hạt điều đạt 90 tấn. Thị trường Hàn Quốc: nhập khẩu đạt 25 tấn.", ["exports", "imports"]),
    ],
)
def test_what_a_market_imports(text, expected):
    """What a market of the exports spoken of imports is exported to it."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vận tải hành khách đạt 9 nghìn lượt khách (cùng kỳ đạt 8 nghìn lượt khách).",
        "Vận tải hành khách đạt 9 nghìn lượt khách, tăng 5% (tương đương 7 nghìn lượt khách).",
    ],
)
def test_noun_of_what_is_compared(text):
    """The noun counted before is of the same indicator again where a base or the same change is told in it."""
    assert {indicator for _, indicator in rows(text, "indicator")} == {"passenger_transport"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cục Xuất nhập khẩu cho biết xuất khẩu rau quả đạt 616 triệu USD.", ("exports", "rau quả", "")),
        ("Theo ông Nam, Giám đốc công ty Danh Mộc, xuất khẩu gỗ của Việt Nam đạt 5 tỷ USD.", ("exports", "gỗ", "")),
        ("Công ty Danh Mộc xuất khẩu gỗ đạt 5 tỷ USD.", ("company_result", "gỗ Công ty Danh Mộc", "")),
        ("Giám đốc công ty Danh Mộc cho biết doanh thu đạt 5 tỷ đồng.",
         ("company_result", "doanh thu công ty Danh Mộc", "")),
        ("Đại diện công ty Danh Mộc cho biết lợi nhuận đạt 5 tỷ đồng.",
         ("company_result", "lợi nhuận công ty Danh Mộc", "")),
        ("Xuất khẩu hàng thủ công mỹ nghệ đạt 5 triệu USD.", ("exports", "hàng thủ công mỹ nghệ", "")),
        ("Nhật Bản là thị trường nhập khẩu lớn nhất, chiếm 92% tổng giá trị xuất khẩu dăm gỗ.",
         ("exports", "dăm gỗ", "JP")),
        ("Trong ngành xây dựng, giá trị sản xuất đạt 5 tỷ đồng.", ("construction", "", "")),
        ("Trong ngành công nghiệp và xây dựng, giá trị sản xuất đạt 5 tỷ đồng.",
         ("gross_output", "ngành công nghiệp và xây dựng", "")),
        ("Giá trị sản xuất các ngành công nghiệp, xây dựng và dịch vụ đạt 5 tỷ đồng.",
         ("gross_output", "ngành công nghiệp, xây dựng và dịch vụ", "")),
        ("Ngành xây dựng khó khăn; tổng giá trị sản xuất toàn tỉnh đạt 5 tỷ đồng.", ("gross_output", "", "")),
        ("Thu nhập lãi thuần của Ngân hàng TMCP Sông Hồng đạt 5 tỷ đồng.",
         ("company_result", "thu nhập lãi thuần Ngân hàng TMCP Sông Hồng", "")),
        ("Tổng sản phẩm trong tỉnh (GRDP) bình quân đầu người đạt 49 triệu đồng.", ("grdp_per_capita", "", "")),
    ],
)  # fmt: skip
def test_what_is_told_of(text, expected):
    """Sources and titles tell nothing of a figure; shares are of the whole named, a value of the branch before it."""
    ((_, *told),) = rows(text, "indicator", "item", "partner")
    assert tuple(told) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một số sản phẩm giảm: điện sản xuất giảm 1%; xi măng giảm 2%; dăm gỗ giảm 3%.",
         ["electricity", "industrial_product", "industrial_product"]),
        ("Điện sản xuất giảm 1%; điện thương phẩm giảm 2%.", ["electricity", "electricity"]),
    ],
)  # fmt: skip
def test_list_that_a_term_heads(text, expected):
    """The goods of a list are of the term before its colon, though its first figure is of another."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh thu hút 9 dự án DDI; thu hút 40 dự án FDI, trong đó 15 dự án cấp mới với vốn 2 triệu USD.",
         ["investment_project", "fdi", "fdi", "fdi"]),
        ("Về dự án FDI: Cấp mới 3 dự án.\nVề dự án DDI: Cấp mới 4 dự án, vốn 2 tỷ đồng.",
         ["fdi", "investment_project", "investment_project"]),
        ("Vốn FDI đăng ký giảm 5%, vốn giải ngân tăng 8,3%.", ["fdi", "fdi"]),
        ("Thu ngân sách đạt 5 tỷ đồng, vốn giải ngân đạt 3 tỷ đồng.", ["budget_revenue", "public_investment"]),
        ("Tỉnh có 9 dự án có vốn FDI.", ["fdi"]),
        ("Tỉnh có 40 dự án FDI, trong đó vốn đầu tư công đạt 5 tỷ đồng.", ["fdi", "public_investment"]),
        ("Giá trị sản xuất công nghiệp tăng 8%. Ngành nông, lâm nghiệp và thủy sản tăng 3%.", ["industrial_output"]),
        ("Giá trị sản xuất công nghiệp tăng 8%. Ngành dệt may tăng 3%.", ["industrial_output", "industrial_output"]),
    ],
)  # fmt: skip
def test_foreign_and_domestic_and_branches(text, expected):
    """The parts of foreign projects are foreign, domestic ones are not; another branch is none of the one spoken of."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết quả:\n- Thu ngân sách: 5 tỷ đồng;\n- Xuất khẩu: 4 triệu USD;\n- Trồng rừng mới: 790 ha.",
         ["budget_revenue", "exports", "forestry"]),
        ("Sản lượng thủy sản: 87 nghìn tấn;\nSản lượng lúa: 15 nghìn tấn;\nĐàn lợn: 25 nghìn con.",
         ["fishery_output", "crop_output", "livestock"]),
        ("Sản lượng tôm đạt 87 nghìn tấn, sản lượng thu hoạch đạt 15 nghìn tấn.", ["fishery_output", "fishery_output"]),
    ],
)  # fmt: skip
def test_lines_that_name_their_own(text, expected):
    """A term before a colon, and the name of a crop or an animal, are of no other indicator of the list."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu gạo đạt 3 tỷ USD sang 150 quốc gia, tăng 5%.", ["gạo", "quốc gia", "gạo"]),
        (
            "Xuất khẩu gạo đạt 3 tỷ USD, có 5 doanh nghiệp xuất khẩu cà phê, tăng 5%.",
            ["gạo"] + ["xuất khẩu cà phê"] * 2,
        ),
    ],
)
def test_good_behind_a_count_of_countries(text, expected):
    """Countries counted in passing take the good from nothing that follows."""
    assert [item for _, item in rows(text, "item")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đón 500 lượt khách/ngày, trong đó khách quốc tế 100 lượt khách.", ["count/day", "count/day"]),
        (
            "Đón 500 lượt khách/ngày, trong đó khách quốc tế 100 lượt khách, năm 2017 đón 90 nghìn lượt khách.",
            ["count/day", "count/day", "count"],
        ),
        ("Xuất khẩu đạt 500 tấn/ngày, trong đó gạo đạt 5 tỷ đồng.", ["tonne/day", "VND"]),
    ],
)
def test_parts_of_what_is_told_for_a_day(text, expected):
    """The parts of a daily total are told for a day, figures of a time of their own are not."""
    assert [unit for _, unit in rows(text, "unit")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thu ngân sách của Bắc Ninh đạt 9 tỷ đồng, tăng 3% so với dự toán;\nHà Nam 8 tỷ đồng, tăng 5%.",
            "plan_excess",
        ),
        (
            "Thu ngân sách của Bắc Ninh đạt 9 tỷ đồng, tăng 3% so với dự toán;\nHà Nam thu hút 3 dự án FDI, tăng 5%.",
            "growth_yoy",
        ),
    ],
)
def test_base_on_the_next_line_of_a_list(text, expected):
    """A line that names only its area goes on with the list above and its base; one with a subject begins anew."""
    assert rows(text, "measure")[-1] == ("5%", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu hút FDI khởi sắc\nCả nước có 12 dự án mới, vốn 5 triệu USD. Lũy kế có 500 dự án.", ["fdi"] * 3),
        ("Thu hút đầu tư khởi sắc\nCả nước có 12 dự án mới, vốn 5 triệu USD.", ["investment_project"] * 2),
        ("Thu hút FDI khởi sắc\nTỉnh có 12 dự án mới. Cấp mới 5 dự án trong nước. Lũy kế có 500 dự án.",
         ["fdi", "investment_project", "investment_project"]),
        ("Vốn FDI đạt 28 triệu USD\nTỉnh có 12 dự án mới với vốn 300 tỷ đồng.", ["investment_project"] * 2),
    ],
)  # fmt: skip
def test_projects_under_a_headline_on_foreign_investment(text, expected):
    """They are those of foreign investors, but for capital in dong and behind those of investors at home."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá gạo xuất khẩu là 480 USD/tấn. Lượng giảm 12% và trị giá giảm 15%.", ["price"]),
        ("Xuất khẩu 5 nghìn tấn gạo, giá bình quân 480 USD/tấn. Như vậy, lượng giảm 12% và trị giá giảm 15%.",
         ["exports", "price", "exports", "exports"]),
        ("Giá gạo là 480 USD/tấn, tăng 5%.", ["price", "price"]),
        ("Nhập khẩu đạt 6 tỷ USD, phải nhập siêu 1 tỷ USD.", ["imports", "trade_balance"]),
        ("Giá trị sản xuất nông nghiệp tăng 3%, dù thiệt hại do thiên tai là 12 tỷ đồng. Cụ thể, trồng trọt tăng 2%.",
         ["agricultural_output", "social", "agricultural_output"]),
        ("Giá trị sản xuất nông nghiệp tăng 3%. Thiệt hại do thiên tai là 12 tỷ đồng, giảm 2%.",
         ["agricultural_output", "social", "social"]),
    ],
)  # fmt: skip
def test_what_is_told_in_passing(text, expected):
    """A change of amounts is none of the price told last; what something is told in spite of is told in passing."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vinamilk họp cổ đông. Doanh thu của hãng này đạt 13 tỷ đồng.", [("company_result", "doanh thu Vinamilk")]),
        ("Doanh thu toàn tập đoàn 2 tháng đạt 5 tỷ đồng.", [("company_result", "doanh thu tập đoàn")]),
        ("Doanh thu của các công ty lữ hành đạt 5 tỷ đồng.", [("service_revenue", "công ty lữ hành")]),
        ("Doanh thu ngân hàng và bảo hiểm đạt 5 tỷ đồng.", [("service_revenue", "ngân hàng và bảo hiểm")]),
    ],
)
def test_revenue_of_the_company_meant(text, expected):
    """A word for a company that owns revenue means the one spoken of; one of a branch, or of many, means none."""
    assert [row[1:] for row in rows(text, "indicator", "item")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số vụ cháy rừng là 3 vụ.", [("forestry", 3.0)]),
        ("Tòa án thụ lý 300 vụ án, giải quyết 250 vụ.", [("social", 300.0), ("social", 250.0)]),
        ("Xảy ra 5 vụ tai nạn giao thông, làm chết 3 người, giảm 2 vụ.",
         [("social", 5.0), ("social", 3.0), ("social", -2.0)]),
        ("Xảy ra 5 vụ cháy, xử lý 20 vụ vi phạm.", [("social", 5.0), ("market_inspection", 20.0)]),
        ("Phát hiện 20 vụ buôn lậu. Xử lý 15 vụ.", [("market_inspection", 20.0), ("market_inspection", 15.0)]),
    ],
)  # fmt: skip
def test_counts_by_the_first_word_of_a_name(text, expected):
    """'vụ' counts what was counted or named in full before it, unless it goes on with a name of its own."""
    assert [row[1:] for row in rows(text, "indicator", "value")] == expected


def test_partner_behind_parts():
    """A name that is also a word is a partner behind 'trong đó' too."""
    text = "Khách châu Âu đạt 900 lượt, trong đó Nga 500 lượt."
    assert [partner for _, partner in rows(text, "partner")] == ["châu Âu", "RU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch vốn đầu tư công của tỉnh là 645 tỷ đồng, đã giải ngân 300 tỷ đồng.", ["T", "A"]),
        ("Tổng kế hoạch đầu tư công được UBND tỉnh giao là 645 tỷ đồng.", ["T"]),
        ("Dự toán thu ngân sách là 86 tỷ đồng; thu ngân sách đạt 50 tỷ đồng.", ["T", "A"]),
        ("Giải ngân kế hoạch vốn đầu tư công đạt 5 tỷ đồng.", ["A"]),
        ("Kế hoạch năm 2019: xuất khẩu 900 triệu USD, nhập khẩu 400 triệu USD. Quý I nhập khẩu đạt 90 triệu USD.",
         ["T", "T", "A"]),
    ],
)  # fmt: skip
def test_status_of_what_a_plan_names(text, expected):
    """A term that is one of a plan tells a target, as does all of a list that a plan heads; what was done is none."""
    assert [status for _, status in rows(text, "status")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại khu công nghiệp Sông Ba, tổng diện tích đất có thể cho thuê: 3,6 ha. Trong đó: lô A1: 1,2 ha.",
         ["industrial_cluster", "industrial_cluster"]),
        ("Huyện Cao Lộc\nDiện tích: 1.668 km².", []),
        ("Nhà máy gạch có diện tích đất 12 ha.", []),
        ("Khu đô thị có tổng diện tích đất là 12 ha.", []),
        ("Diện tích là 500 ha.", []),
        ("Huyện trồng lúa trên diện tích 500 ha.", ["crop_area"]),
        ("Sản lượng ngô đạt 9 nghìn tấn. Tổng diện tích đạt 500 ha.", ["crop_output", "crop_area"]),
        ("Diện tích sâm cau đạt 500 ha.", ["crop_area"]),
        ("Vụ xuân, diện tích đạt 500 ha.", ["crop_area"]),
        ("Diện tích đất trồng lúa là 500 ha.", ["crop_area"]),
        ("Tổng diện tích 500 ha vải.", ["crop_area"]),
    ],
)  # fmt: skip
def test_an_area_is_of_crops_where_farming_is_told(text, expected):
    """Land on which nothing is told to grow is left out, and none of a list of plots is a field."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá xăng là 19.000 đồng/lít. Mức trích Quỹ bình ổn với diesel là 250 đồng/lít, dầu hỏa 200 đồng/lít.",
         ["price", "other", "other"]),
        ("Chi quỹ cho xăng là 300 đồng/lít. Giá dầu hỏa là 15.000 đồng/lít, xăng 19.000 đồng/lít.",
         ["other", "price", "price"]),
        ("Chi quỹ cho xăng là 300 đồng/lít. Dầu hỏa 200 đồng/lít.", ["other"]),
        ("Chi quỹ cho xăng là 300 đồng/lít, dầu mazut 90 đồng/kg.", ["other", "other"]),
        ("Lợi nhuận của tôm là 5.000 đồng/kg; giá bán 90.000 đồng/kg.", ["other", "price"]),
        ("Giá tôm sú 90.000 đồng/kg, người nuôi lãi 5.000 đồng/kg.", ["price", "other"]),
        ("Giá tôm sú 90.000 đồng/kg, lợi nhuận đạt 5.000 đồng/kg.", ["price", "other"]),
        ("Giá tôm sú 90.000 đồng/kg, tôm thẻ 80.000 đồng/kg.", ["price", "price"]),
        ("Tôm sú 90.000 đồng/kg.", ["price"]),
        ("Công ty Sông Hồng đạt lợi nhuận 5 tỷ đồng.", ["company_result"]),
    ],
)  # fmt: skip
def test_money_for_an_amount_that_is_no_price(text, expected):
    """What a fund takes or gives a litre, and what one earns a kilo, are no prices; nor is what goes on from them."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an đã xử lý 4.100 vụ, khởi tố 8 vụ án hình sự, kiến nghị khởi tố 6 vụ, thu 12 kg ma túy.", "A"),
        ("Các đội đã kiểm tra 120 vụ, cho ký cam kết 310 bản; giám sát 90 cửa hàng xăng dầu.", "A"),
        ("Quản lý thị trường xử lý 300 vụ, xử phạt, nộp ngân sách 5 tỷ đồng.", "A"),
        ("Quản lý thị trường xử lý 300 vụ, thu nộp ngân sách 5 tỷ đồng.", "A"),
        ("Thanh tra kiến nghị xử phạt 5 tỷ đồng.", "T"),
    ],
)
def test_what_the_law_does(text, expected):
    """Prosecutions asked for, pledges signed and fines paid are results of an inspection like its cases."""
    assert {(indicator, status) for _, indicator, status in rows(text, "indicator", "status")} == {
        ("market_inspection", expected)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quản lý thị trường xử lý 300 vụ. Thu ngân sách đạt 5 tỷ đồng.", ("budget_revenue", "A")),
        ("Quản lý thị trường xử lý 300 vụ. Công ty Sông Hồng nộp ngân sách 5 tỷ đồng.", ("company_result", "A")),
        ("Xuất khẩu đạt 5 triệu USD, nộp ngân sách 5 tỷ đồng.", ("budget_revenue", "A")),
        ("Quản lý thị trường xử lý 300 vụ. Xảy ra 5 vụ tai nạn.", ("social", "A")),
        ("Tỉnh kiến nghị hỗ trợ 120 tỷ đồng.", ("support", "T")),
    ],
)
def test_what_the_law_does_not(text, expected):
    """Revenue told by itself, crimes that are only counted and what is asked for are none of it."""
    assert rows(text, "indicator", "status")[-1][1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bốn hãng hàng không khai thác 220 nghìn chuyến bay, tăng 9%. Các hãng vận chuyển 49 triệu khách.",
         [("passenger_transport", "chuyến bay")] * 2 + [("passenger_transport", "")]),
        ("Sản lượng hành khách qua các cảng đạt 104 triệu lượt, tăng 11%, hàng hóa 1,4 triệu tấn, tăng 8%.",
         [("passenger_transport", "hành khách qua cảng")] * 2 + [("freight_transport", "")] * 2),
        ("Sản lượng hàng hóa vận chuyển là 3 nghìn tấn. Sản lượng vận chuyển tăng 3%, sản lượng luân chuyển tăng 1%.",
         [("freight_transport", "vận chuyển")] * 2 + [("freight_transport", "luân chuyển")]),
        ("Hàng thông qua cảng biển đạt 76 triệu tấn. Trong đó hàng xuất khẩu 19 triệu tấn, tăng 22%; "
         "hàng nhập khẩu 20 triệu tấn.",
         [("freight_transport", "thông qua cảng biển")] + [("freight_transport", "hàng xuất khẩu")] * 2
         + [("freight_transport", "hàng nhập khẩu")]),
        ("Hãng hàng không Sông Hồng đạt doanh thu 5 tỷ đồng.",
         [("company_result", "doanh thu Hãng hàng không Sông Hồng")]),
        ("Hàng thông qua cảng biển đạt 76 triệu tấn. Xuất khẩu đạt 19 triệu tấn.",
         [("freight_transport", "thông qua cảng biển"), ("exports", "")]),
        ("Hàng thông qua cảng biển đạt 76 triệu tấn, hàng xuất khẩu đạt 19 triệu USD.",
         [("freight_transport", "thông qua cảng biển"), ("exports", "")]),
        ("Tỉnh đón 49 triệu khách.", [("tourist_arrivals", "")]),
        ("Sản lượng gạch đạt 49 triệu viên.", [("industrial_product", "gạch")]),
    ],
)  # fmt: skip
def test_what_is_carried(text, expected):
    """Airlines carry people and ports handle goods, also exports; trade, visitors and one airline's takings stay."""
    assert told(text, "indicator", "item") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhập khẩu 5 nghìn tấn ngô từ Mỹ, trị giá 9 triệu USD.", ["US", "US"]),
        ("Nhập khẩu 5 nghìn tấn ngô từ Mỹ; nhập khẩu 4 nghìn tấn gạo.", ["US", ""]),
        ("Cả nước nhập hơn 5 nghìn tấn phân bón từ Nga và Lào.", ["RU;LA"]),
        ("Xuất khẩu gạo đạt 5 nghìn tấn, sang Lào 3 nghìn tấn.", ["", "LA"]),
        ("Xuất khẩu gạo đạt 5 nghìn tấn từ Lạng Sơn.", [""]),
    ],
)
def test_partner_behind_the_amount(text, expected):
    """Goods told before it come from the country, or go there; those behind a semicolon or a comma do not."""
    assert [partner for _, partner in rows(text, "partner")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xuất khẩu phân bón tăng mạnh\nCác nhà máy sản xuất được 3 triệu tấn phân bón; bán hàng đạt 2 triệu tấn.",
            [("industrial_product", "phân bón"), ("industrial_sales", "")],
        ),
        ("Xuất khẩu gạo tăng mạnh\nCả nước nhập 5 nghìn tấn ngô.", [("imports", "ngô")]),
        ("Xuất khẩu các mặt hàng:\n- Sản xuất được 3 triệu tấn phân bón.", [("exports", "phân bón")]),
        ("Kho xâm nhập mặn 5 nghìn tấn ngô.", []),
    ],
)
def test_makers_sellers_and_importers_under_a_headline(text, expected):
    """What plants make and sell, and what is bought abroad, is no export though the headline speaks of these."""
    assert told(text, "indicator", "item") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có 210 cơ sở lưu trú với 4.500 phòng, 7.200 giường.",
         [("facility", "cơ sở lưu trú"), ("facility", "phòng"), ("facility", "giường")]),
        ("Tỉnh có 45 khách sạn. Tổng số có 4.500 phòng.", [("facility", "khách sạn"), ("facility", "phòng")]),
        ("Tỉnh có 18 đơn vị lữ hành.", [("enterprise", "đơn vị lữ hành")]),
        ("Bệnh viện có 320 giường.", [("social", "giường bệnh")]),
        ("Tỉnh có 45 khách sạn, bệnh viện tỉnh có 320 giường.", [("facility", "khách sạn"), ("social", "giường bệnh")]),
        ("Doanh thu 9 tháng, ngành du lịch ước đạt 2.480 tỷ đồng.", [("tourism_revenue", "")]),
        ("Doanh thu 9 tháng, ngành viễn thông ước đạt 2.480 tỷ đồng.", [("service_revenue", "ngành viễn thông")]),
    ],
)  # fmt: skip
def test_rooms_beds_and_tourism(text, expected):
    """Rooms and beds where visitors stay are facilities, those of a hospital are not; a branch may stand behind its
    revenue.
    """
    assert told(text, "indicator", "item") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cả nước hiện nuôi 3.100 ha cá tra, tăng 1%, sản lượng 90.000 tấn, tăng 2%.", ["fishery_output"] * 4),
        ("Thị trường tiêu thụ 190.000 xe ô tô. Doanh số toàn thị trường tăng 2%; doanh số xe lắp ráp tăng 12%.",
         ["vehicles"] * 3),
        ("Tiêu thụ 190.000 xe ô tô. Doanh số đạt 5 tỷ đồng.", ["vehicles", "service_revenue"]),
        ("Doanh số bán lẻ tăng 5%.", ["service_revenue"]),
        ("Chỉ số sản xuất công nghiệp tăng 8%. Trong 18 ngành công nghiệp, có 12/18 ngành tăng.", ["iip"] * 3),
        ("Chỉ số sản xuất công nghiệp tăng 8%. Xi măng đạt 5 nghìn tấn.", ["iip", "industrial_product"]),
        ("Sản lượng chè đạt 9 tấn. Tỉnh có 14 sản phẩm nông sản được cấp văn bằng bảo hộ.", ["crop_output", "other"]),
        ("Hải quan bắt giữ 12 vụ. Số thu toàn ngành hải quan là 40 tỷ đồng; riêng Cục Hải quan Hà Nội thu 7 tỷ đồng.",
         ["market_inspection", "budget_revenue", "budget_revenue"]),
    ],
)  # fmt: skip
def test_what_goes_with_what_is_told(text, expected):
    """Output of what is farmed, sales of cars, branches of an index and duties collected are of what they go with."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách của Hà Nội đạt 7 tỷ đồng (đạt 12% kế hoạch), Hà Nam 3 tỷ đồng (đạt 11%).", "plan_attainment"),
        ("Thu ngân sách của Hà Nội đạt 7 tỷ đồng (đạt 12% kế hoạch). Hà Nam thu ngân sách 3 tỷ đồng (đạt 11%).", None),
    ],
)
def test_plan_of_the_brackets_before(text, expected):
    """What the brackets before are a percentage of, those of the next member of a list are too."""
    assert dict(rows(text, "measure")).get("11%") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CPI tăng 1%. Giá gas tăng 3%. Trong 11 nhóm hàng hóa và dịch vụ, có 2 nhóm tăng: may mặc tăng 0,1%; giáo dục"
         " tăng 0,3%.", ["cpi", "price", "cpi", "cpi"]),
        ("CPI tăng 1%. Giá gas tăng 3%. Hàng ăn và dịch vụ ăn uống tăng 2%, trong đó lương thực tăng 0,6%.",
         ["cpi", "price", "cpi", "cpi"]),
        ("CPI tăng 1%, giá gas tăng 3%, chỉ số nhóm giao thông tăng 0,18%.", ["cpi", "price", "cpi"]),
        ("CPI tăng 1% do giá một số mặt hàng tăng như: thịt gà tăng 2%; cam tăng 5%; CPI 3 tháng tăng 2%.",
         ["cpi", "price", "price", "cpi"]),
        ("CPI tăng 1%. Giá gas tăng 3%. Giá các mặt hàng khác giảm: gạo giảm 2%; cam giảm 5%.",
         ["cpi", "price", "price", "price"]),
        ("Giá gas tăng 3%. Có 2 nhóm hàng tăng: gạo tăng 2%; cam tăng 5%.", ["price"] * 3),
        ("CPI tăng 1%. Xuất khẩu giảm 3%. Có 2 nhóm hàng tăng: gạo tăng 2%; cao su tăng 5%.",
         ["cpi", "exports", "exports", "exports"]),
        ("Xuất khẩu giảm 3% do giá gạo giảm 2%; nhập khẩu tăng 5%.", ["exports", "price", "imports"]),
        ("Tổng mức bán lẻ tăng 5%. Thiết bị và đồ dùng gia đình tăng 8%.", ["retail_sales"] * 2),
    ],
)  # fmt: skip
def test_groups_of_the_index_and_prices_of_goods(text, expected):
    """Groups are of the index, whatever price was told before them; goods whose prices rose are of a price."""
    assert [indicator for _, indicator in rows(text, "indicator", date="2018-03")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP tăng 7%. Ngành vận tải, kho bãi tăng 11%, đóng góp 0,4 điểm phần trăm. Ngành thủy sản tăng 4%, đóng góp"
         " 0,1 điểm phần trăm vào tốc độ tăng tổng giá trị tăng thêm.",
         [("grdp", ""), *[("grdp", "vận tải, kho bãi")] * 2, *[("grdp", "Ngành thủy sản")] * 2]),
        ("GRDP tăng 7%.\nSẢN XUẤT CÔNG NGHIỆP GẶP KHÓ\nNgành công nghiệp tăng 1%, đóng góp 0,4 điểm phần trăm.",
         [("grdp", ""), *[("grdp", "Ngành công nghiệp")] * 2]),
        ("IIP tăng 9%. Ngành khai khoáng tăng 3%, đóng góp 0,5 điểm phần trăm vào mức tăng chung của chỉ số.",
         [("iip", ""), *[("iip", "khai khoáng")] * 2]),
        ("GRDP tăng 7%. IIP tăng 9%; ngành xây dựng tăng 8%, đóng góp 1,5 điểm phần trăm vào tăng trưởng GRDP.",
         [("grdp", ""), ("iip", ""), *[("grdp", "ngành xây dựng")] * 2]),
        ("GRDP tăng 7%. Xuất khẩu gạo tăng 9%, đóng góp 0,5 điểm phần trăm.",
         [("grdp", ""), *[("exports", "gạo")] * 2]),
        ("GRDP tăng 7%. Tổng mức bán lẻ tăng 9%, đóng góp 0,5 điểm phần trăm.",
         [("grdp", ""), *[("retail_sales", "")] * 2]),
        ("GRDP tăng 7%. Xuất khẩu giảm. Vận tải hàng hóa tăng 9%.", [("grdp", ""), ("freight_transport", "")]),
    ],
)  # fmt: skip
def test_branches_that_contribute(text, expected):
    """The growth of a branch told with the points that it adds is of the whole that these are of, whatever stands
    between them; what is traded or sold is no branch.
    """
    assert [row[1:] for row in rows(text, "indicator", "item")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP đầu người: 49 triệu đồng.", [("grdp_per_capita", "")]),
        ("GRDP đạt 9.000 tỷ đồng. Trong đó, khu vực dịch vụ đạt 7.610 tỷ đồng, bình quân thu nhập đầu người đạt 47,7"
         " triệu đồng/người.", [("grdp", ""), ("grdp", "dịch vụ"), ("income", "bình quân đầu người")]),
        ("Xuất khẩu đạt 7,6 tỷ USD. Trong đó, kinh tế có vốn đầu tư trực tiếp nước ngoài là 6 tỷ USD, tăng 28%; kinh tế"
         " ngoài nhà nước đạt 1,4 tỷ USD.",
         [("exports", ""), *[("exports", "kinh tế có vốn đầu tư trực tiếp nước ngoài")] * 2,
          ("exports", "kinh tế ngoài nhà nước")]),
        ("Vốn đầu tư đạt 9 tỷ đồng, trong đó khối đầu tư nước ngoài 5 tỷ đồng.",
         [("investment", ""), ("investment", "khối đầu tư nước ngoài")]),
        ("Xuất khẩu đạt 7,6 tỷ USD. Vốn đầu tư trực tiếp nước ngoài là 6 tỷ USD.", [("exports", ""), ("fdi", "")]),
    ],
)  # fmt: skip
def test_heads_and_owners(text, expected):
    """What is told per head is no part of the total before it; owners are parts of it, foreign capital is not."""
    assert [row[1:] for row in rows(text, "indicator", "item")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh thu hút 3 dự án FDI. Đến nay có 795 dự án, trong đó có 742 dự án trong nước, 53 dự án FDI.",
         ["fdi", "investment_project", "investment_project", "fdi"]),
        ("Tỉnh thu hút 3 dự án FDI. Đến nay có 95 dự án, trong đó có 42 dự án cấp mới.", ["fdi"] * 3),
        ("Có 68 dự án còn hiệu lực (trong đó có 21 dự án FDI) với tổng vốn đăng ký 3.500 tỷ đồng.",
         ["investment_project", "fdi", "investment_project"]),
        ("Có 68 dự án FDI (2 dự án của Nhật Bản), vốn đăng ký 5 triệu USD.", ["fdi"] * 3),
        ("Có 960 doanh nghiệp mới với vốn đăng ký 900 tỷ đồng, nếu tính cả 700 tỷ đồng vốn tăng thêm, nền kinh tế có"
         " thêm 1.600 tỷ đồng.", ["enterprise"] * 4),
        ("Có 960 doanh nghiệp mới. Thu hút 5 dự án FDI, vốn tăng thêm 3 tỷ đồng.", ["enterprise", "fdi", "fdi"]),
        ("Thu hút 5 dự án FDI. Có 3 tỷ đồng vốn tăng thêm.", ["fdi", "fdi"]),
    ],
)  # fmt: skip
def test_foreign_projects_and_all(text, expected):
    """What foreign projects are a part of is all projects, and so is the capital behind the brackets that tell them;
    capital that firms add is theirs.
    """
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 18.000 doanh nghiệp thành lập mới, lao động đăng ký 150.000 người, giảm 3%. Riêng tháng 2, vốn bình quân 3"
         " tỷ đồng.", ["enterprise", "employment", "employment", "enterprise"]),
        ("Có 18.000 doanh nghiệp thành lập mới, vốn đăng ký 90 tỷ đồng, số lao động đăng ký là 2.794 người. Vốn bình"
         " quân đạt 3 tỷ đồng.", ["enterprise", "enterprise", "employment", "enterprise"]),
        ("Có 180 doanh nghiệp thành lập mới, lao động đăng ký 150 người, vốn đăng ký 90 tỷ đồng.",
         ["enterprise", "employment", "enterprise"]),
        ("Số lao động đăng ký của các doanh nghiệp thành lập mới là 2.794 lao động, giảm 3%.", ["employment"] * 2),
        ("Xuất khẩu đạt 3 tỷ USD, tạo việc làm cho 900 lao động, vốn bình quân 3 triệu USD.",
         ["exports", "employment"]),
    ],
)  # fmt: skip
def test_capital_of_firms_whose_workers_are_told(text, expected):
    """Those who are registered to work are no firms, and the capital told behind them is that of the firms."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vietjet thực hiện 190 chuyến bay, chậm 2 chuyến, chiếm 12%.\nHành khách thông qua các cảng đạt 22 nghìn "
         "khách.", ["company_result"] * 3 + ["passenger_transport"]),
        ("Công ty Hòa Bình đạt lợi nhuận 9 tỷ đồng. Các nhà máy của công ty nộp ngân sách 5 tỷ đồng.",
         ["company_result"] * 2),
    ],
)  # fmt: skip
def test_a_company_ends_where_many_are_told_of(text, expected):
    """What several do that no word says are a company's is not the company's."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


def test_what_was_paid_out_of_a_plan_is_none_of_it():
    """The item of a plan's term is that of the plan only."""
    assert rows("Kế hoạch đầu tư công năm 2017 đã giải ngân 2 tỷ đồng.", "item", "status") == [("2 tỷ đồng", "", "A")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có 45 khách sạn với 4.500 phòng, tăng 5% so với cùng kỳ.", ["facility"] * 3),
        ("Tỉnh có 45 khách sạn, 4.500 buồng, chiếm 60% toàn vùng.", ["facility"] * 3),
        ("GRDP tăng 7%. Tổng mức bán lẻ tăng 10%. Nhóm lương thực tăng 12%, đóng góp 3 điểm phần trăm.",
         ["grdp", "retail_sales", "retail_sales", "retail_sales"]),
        ("Tổng mức bán lẻ tăng 5%. Hàng ăn và dịch vụ ăn uống tăng 8%.", ["retail_sales"] * 2),
        ("CPI tăng 1%. Hàng ăn và dịch vụ ăn uống tăng 8%.", ["cpi"] * 2),
        ("Bảo hiểm xã hội tỉnh: số thu đạt 500 tỷ đồng, tăng 5%.", ["social"] * 2),
        ("Tỉnh khoanh nuôi 500 ha rừng.", ["forestry"]),
        ("Hợp tác xã nhập 500 tấn lúa vào kho.", []),
        ("Cả nước nhập 500 tấn ngô từ Mỹ.", ["imports"]),
        ("FDI đạt 5 triệu USD\nTỉnh cấp mới 20 dự án. Tỉnh triển khai 5 dự án nhà ở xã hội.",
         ["fdi", "investment_project"]),
    ],
)  # fmt: skip
def test_words_that_mean_it_only_there(text, expected):
    """Rates hang on rooms too; what was told last is contributed to; a border is crossed where a country is named."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 5 tỷ USD, trong đó rau quả đạt 3 tỷ USD sang Trung Quốc, thủy sản 2 tỷ USD.", ["", "CN", ""]),
        (
            "Xuất khẩu rau quả đạt 3 tỷ USD sang Trung Quốc, tăng 5%, tổng kim ngạch xuất khẩu đạt 50 tỷ USD.",
            ["CN", "CN", ""],
        ),
        ("Nhập khẩu ngô đạt 5 nghìn tấn từ Mỹ và Lào, trị giá 3 triệu USD.", ["US;LA", "US;LA"]),
    ],
)
def test_a_country_behind_an_amount_ends_with_it(text, expected):
    """It is the partner of the rates and the value of that amount, and of nothing that is named behind them."""
    assert [partner for _, partner in rows(text, "partner")] == expected


PIECES = [
    piece
    for name in ("terms", "counts", "cues", "breakdowns", "periods", "bases", "nonfigures", "places")
    for row in table(name)
    for piece in row["example"].split(", ")
]


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", ", ", "; ", ". ", "\n", " (", ") "])), max_size=8
    ),
    st.sampled_from(["", "2019", "2019-12", "2020-03-15"]),
    st.sampled_from(["", "VN", "VN-02"]),
)
def test_whatever_the_words_there_are_rows(pieces, date, area):
    """No order of words of the genre stops the reading, and the panel takes every row of it."""
    text = "".join(f"{piece}{mark}" for piece, mark in pieces)
    found = read_document(Document(id="doc", text=text, date=date, area=area)).observations
    assert len(found) <= len(panel(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội nghị có 15 quốc gia, hàng nhập khẩu đạt 900 tấn.", ["other", "imports"]),
        ("Cả nước có 5 địa phương, hàng xuất khẩu đạt 400 tấn.", ["other", "exports"]),
        ("Hội chợ thu hút 15 tỉnh, trong đó xuất khẩu 400 xe.", ["other", "exports"]),
    ],
)
def test_behind_areas_that_are_counted(text, expected):
    """They are told in passing: what follows is by its own words."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sáu tháng, kiểm tra 300 vụ.\nToàn tỉnh có 85 chợ (2 chợ hạng I), 3 siêu thị.",
         [("market_inspection", "2018-01/2018-06")] + [("facility", "2018-07/2018-07")] * 3),
        ("Sáu tháng, kiểm tra 300 vụ. Toàn tỉnh có 25 cơ sở bị xử phạt.",
         [("market_inspection", "2018-01/2018-06"), ("market_inspection", "2018-01/2018-06")]),
        ("Sáu tháng, trồng 9 ha rừng. Tổng diện tích rừng là 500 ha, gồm đặc dụng 300 ha, phòng hộ 200 ha.",
         [("forestry", "2018-01/2018-06")] + [("forestry", "2018-07/2018-07")] * 3),
    ],
)  # fmt: skip
def test_what_there_is_is_of_the_present(text, expected):
    """All that there is in the province is no catch of the inspection; its parts are of the present as it is."""
    assert told(text, "indicator", "period", date="2018-07") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản lượng thủy sản 9 nghìn tấn; xuất khẩu thủy sản ước 3 triệu USD.",
         [("fishery_output", ""), ("exports", "thủy sản")]),
        ("Vận tải hành khách đạt 8 nghìn lượt khách; cộng 9 tháng đạt 60 nghìn lượt khách.",
         [("passenger_transport", "")] * 2),
        ("Đường sắt vận chuyển 8 nghìn lượt khách; tỉnh đón 60 nghìn lượt khách.",
         [("passenger_transport", ""), ("tourist_arrivals", "")]),
        ("Vận tải hành khách đạt 8 nghìn lượt khách; khách du lịch đạt 60 nghìn lượt khách.",
         [("passenger_transport", ""), ("tourist_arrivals", "")]),
        ("Xuất khẩu chè đạt 5 tấn, giá 15 USD/tấn, thị trường Lào chiếm 4%.",
         [("exports", "chè"), ("price", "chè"), ("exports", "chè")]),
    ],
)  # fmt: skip
def test_what_the_unit_or_the_noun_before_tells(text, expected):
    """Money is none of a catch, passengers go on as such, and behind a price a share is of what came before it."""
    assert told(text, "indicator", "item") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doanh thu của Công ty đạt 9 tỷ đồng, đạt 52% kế hoạch năm và nộp ngân sách nhà nước 3 tỷ đồng.",
         [("company_result", "A"), ("company_result", "A"), ("company_result", "A")]),
        ("Doanh thu bán lẻ đạt 9 tỷ đồng, nộp ngân sách nhà nước 3 tỷ đồng.",
         [("retail_sales", "A"), ("budget_revenue", "A")]),
        ("Xuất khẩu đạt 5 triệu USD; kiều hối đạt 3 triệu USD.", [("exports", "A")]),
        ("Xuất khẩu gạo đạt 5 triệu USD; nến thơm đạt 3 triệu USD.", [("exports", "A"), ("exports", "A")]),
        ("Xuất khẩu đạt 5 triệu USD; dệt may đạt 3 triệu USD.", [("exports", "A"), ("exports", "A")]),
    ],
)  # fmt: skip
def test_what_goes_on_behind_an_amount(text, expected):
    """What a company pays is its own and none of the plan before it; behind a whole ';' opens no list of its parts."""
    assert told(text, "indicator", "status") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chi ngân sách 9 tháng đạt 9 tỷ đồng, tăng 80% so với cùng kỳ (là 5 tỷ đồng).", "2022-01/2022-09"),
        ("9 tháng, thu ngân sách đạt 5 tỷ đồng. Vốn đầu tư trong nước là 9 tỷ đồng, tăng 5% so với cùng kỳ.",
         "2023-01/2023-09"),
        ("9 tháng, thu ngân sách đạt 5 tỷ đồng. Vốn đầu tư dự án Tân Rai là 9 tỷ đồng.", ""),
        ("9 tháng, thu đạt 5 tỷ đồng. Vốn đầu tư dự án Tân Rai là 9 tỷ đồng, xuất khẩu tăng 5% so với cùng kỳ.", ""),
        ("Tháng 8/2023, giải ngân 9 tỷ đồng. Vốn năm 2022 kéo dài sang năm 2023 giải ngân 4 tỷ đồng.",
         "2023-08/2023-08"),
    ],
)  # fmt: skip
def test_times_of_capital_and_of_bases(text, expected):
    """Capital that grew in a year is of a time, the size of a project of none; a plan carried over dates nothing."""
    levels = [period for measure, period in told(text, "measure", "period", date="2023-09") if measure == "level"]
    assert levels[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu chè, gỗ và quế lần lượt đạt 2 triệu USD, 3 triệu USD và 5 triệu USD.",
         [("exports", "chè"), ("exports", "gỗ"), ("exports", "quế")]),
        ("Xuất khẩu cà phê và chè giảm lần lượt 21% và 9%.", [("exports", "cà phê"), ("exports", "chè")]),
        ("Thu ngân sách, chi ngân sách lần lượt đạt 4 tỷ đồng và 9 tỷ đồng.",
         [("budget_revenue", ""), ("budget_expenditure", "")]),
        ("Xuất khẩu chè, gỗ lần lượt đạt 2 triệu USD, 3 triệu USD và 5 triệu USD.", []),
        ("Diện tích lúa và ngô lần lượt là 5.000 ha và 3.000 ha.", [("crop_area", "lúa"), ("crop_area", "ngô")]),
        ("Xuất khẩu máy móc và thiết bị, giày dép lần lượt đạt 5 triệu USD và 4 triệu USD.",
         [("exports", "máy móc và thiết bị"), ("exports", "giày dép")]),
        ("Giá trị sản xuất công nghiệp, nông nghiệp lần lượt tăng 5% và 6%.", []),
        ("Đàn trâu, bò, lợn lần lượt đạt 500 con, 400 con và 300 con.", []),
        ("Giá tôm cỡ 50 và 60 con/kg lần lượt là 134.000 đồng/kg và 124.000 đồng/kg.", [("price", "tôm")] * 2),
    ],
)  # fmt: skip
def test_names_and_figures_in_the_same_order(text, expected):
    """As many figures as goods or indicators: each has its own; what cannot be told apart is left out."""
    assert told(text, "indicator", "item") == expected


def test_money_for_one_of_something_unknown():
    """It is no total and no price of a known unit, so it is left out; a rate of exchange and a plan are none such."""
    assert left("Lợi nhuận đạt 5 triệu đồng/rổ.") == [("5 triệu đồng", "unknown unit")]
    assert left("Vốn đăng ký bình quân đạt 5 tỷ đồng/doanh nghiệp.") == [("5 tỷ đồng", "unknown unit")]
    assert left("Giá bán vải đạt 20.000 đồng/rổ.") == [("20.000 đồng", "unknown unit")]
    assert rows("Giá USD ở mức 23.450 đồng/USD.", "value") == [("23.450 đồng", 23450.0)]
    assert rows("Giải ngân 300 tỷ đồng/kế hoạch 500 tỷ đồng.", "value")[0] == ("300 tỷ đồng", 3e11)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số doanh nghiệp thành lập mới giảm 5% và vốn đăng ký tăng 12%.", ["enterprise", "enterprise"]),
        ("Doanh nghiệp thành lập mới tăng 10%; vốn đăng ký 900 tỷ đồng, tăng 12%.", ["enterprise"] * 3),
        ("Doanh nghiệp thành lập mới tăng 10%. Các dự án có vốn đăng ký 900 tỷ đồng.",
         ["enterprise", "investment_project"]),
        ("Thu hút 5 dự án, vốn đăng ký tăng 12%.", ["investment_project"] * 2),
    ],
)  # fmt: skip
def test_capital_behind_a_rate_of_firms(text, expected):
    """In the sentence of the firms it is theirs."""
    assert [indicator for _, indicator in rows(text, "indicator")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lúa có sản lượng 900 tấn.", [("crop_output", "Lúa", "tonne")]),
        ("Xi măng có sản lượng 900 tấn.", [("industrial_product", "", "tonne")]),
        ("Số vụ cháy là 12 vụ.", [("social", "vụ cháy", "count")]),
        ("Số xe ô tô nhập khẩu từ Lào đạt 900 xe.", [("imports", "xe ô tô", "count")]),
        ("Xuất khẩu đạt 5 triệu USD mỗi tháng.", [("exports", "", "USD/month")]),
        ("Xuất khẩu đạt 5 triệu USD, mỗi tháng tăng 3%.", [("exports", "", "USD"), ("exports", "", "percent")]),
    ],
)
def test_crops_fires_and_what_is_of_each_month(text, expected):
    """A crop before 'sản lượng' is harvested; a count is by the whole name before it; each month can be told behind."""
    assert told(text, "indicator", "item", "unit") == expected


def test_the_text_below_a_headline_is_no_list_of_it():
    """A subject that no table knows is none of the headline's indicator; a known good is, and all below a colon."""
    headline = "Xuất khẩu tăng khá"
    for before in ("Phí cầu đường", "Xuất khẩu đạt 9 tỷ đồng.\nHọc phí"):
        assert left(f"{headline}\n{before} đạt 5 tỷ đồng.") == [("5 tỷ đồng", "unlisted subject")]
    assert told(f"{headline}\nGạo đạt 5 tỷ đồng.", "indicator", "item") == [("exports", "Gạo")]
    assert told(f"{headline}:\nPhí cầu đường đạt 5 tỷ đồng.", "indicator") == [("exports",)]


def test_what_a_list_lends_is_carried():
    """The indicator of a list is none that its members state."""
    last = read("Xuất khẩu: gạo đạt 5 triệu USD; nến thơm đạt 3 triệu USD.").observations[-1]
    assert (last.item, last.evidence["indicator"].how) == ("nến thơm", "carried")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kinh tế khá.\nXuất khẩu\nXuất khẩu đạt 9 tỷ đồng.\nHọc phí đạt 5 tỷ đồng.", [("exports", "")]),
        ("Kinh tế khá.\nXuất khẩu\nXuất khẩu đạt 9 tỷ đồng.\n- Nến thơm đạt 5 tỷ đồng.",
         [("exports", ""), ("exports", "Nến thơm")]),
        ("Kinh tế khá.\nXuất khẩu:\nXuất khẩu đạt 9 tỷ đồng.\nNến thơm đạt 5 tỷ đồng.",
         [("exports", ""), ("exports", "Nến thơm")]),
    ],
)  # fmt: skip
def test_prose_below_a_heading_is_no_list(text, expected):
    """Bullets are one, and all that stands below a colon."""
    assert told(text, "indicator", "item") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD, trong đó xuất khẩu 5 tỷ USD, nhập khẩu 4 tỷ USD.",
            [("", "IN"), ("", "IN"), ("", "IN")],
        ),
        (
            "Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD. Việt Nam xuất khẩu sang Ấn Độ 5 tỷ USD, nhập khẩu 4 tỷ USD.",
            [("", "IN"), ("", "IN"), ("", "IN")],
        ),
        (
            "Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD. Tổng kim ngạch xuất khẩu đạt 5 tỷ USD.",
            [("", "IN"), ("", "")],
        ),
        ("Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD. Cả nước xuất khẩu 5 tỷ USD.", [("", "IN"), ("", "")]),
        ("Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD. Xuất khẩu đạt 50 tỷ USD.", [("", "IN"), ("", "")]),
        ("Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD. Xuất khẩu 3 tháng đạt 5 tỷ USD.", [("", "IN"), ("", "")]),
        ("Kim ngạch thương mại với Ấn Độ đạt 9 tỷ USD.\nXuất khẩu đạt 5 tỷ USD.", [("", "IN"), ("", "")]),
        (
            "Kim ngạch xuất nhập khẩu nông sản đạt 9 tỷ USD, trong đó xuất khẩu 5 tỷ USD, nhập khẩu 4 tỷ USD.",
            [("nông sản", ""), ("nông sản", ""), ("nông sản", "")],
        ),
        (
            "Kim ngạch xuất nhập khẩu đạt 9 tỷ USD, trong đó xuất khẩu nông sản 5 tỷ USD, nhập khẩu 4 tỷ USD.",
            [("", ""), ("nông sản", ""), ("", "")],
        ),
    ],
)
def test_one_way_of_trade(text, expected):
    """Exports and imports told behind the trade of both ways are with its partner and of its good, wholes are not."""
    assert expected == told(text, "item", "partner")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xuất siêu đạt 2 tỷ USD.\nXuất khẩu nông sản (gồm chè, gạo) đạt 5 tỷ USD.\nNhóm hàng thủy sản đạt 3 tỷ.",
            [("trade_balance", ""), ("exports", "nông sản"), ("exports", "thủy sản")],
        ),
        (
            "Xuất khẩu các mặt hàng chủ lực (như gạo, cà phê) tăng 12%, dệt may tăng 3%.",
            [("exports", ""), ("exports", "dệt may")],
        ),
        (
            "Xuất khẩu chè đạt 2 tỷ USD. Gạo là mặt hàng tăng 18% so với cùng kỳ. Xuất khẩu sang Mỹ đạt 3 tỷ USD.",
            [("exports", "chè"), ("exports", "gạo"), ("exports", "gạo")],
        ),
        (
            "Xuất khẩu chè đạt 2 tỷ USD. Thủy sản khởi sắc, với kim ngạch 3 tỷ USD.",
            [("exports", "chè"), ("exports", "thủy sản")],
        ),
        (
            "Vốn FDI đạt 9 tỷ USD. Bán lẻ đứng thứ ba với tổng vốn đăng ký 2 tỷ USD.",
            [("fdi", ""), ("fdi", "bán lẻ")],
        ),
        (
            "Nhà đầu tư nước ngoài đầu tư vào 18 ngành kinh tế. Bán lẻ dẫn đầu với tổng vốn đăng ký 2 tỷ USD.",
            [("fdi", "ngành kinh tế"), ("fdi", "bán lẻ")],
        ),
        (
            "Có 150 dự án FDI còn hiệu lực, tổng vốn đăng ký vào Lạng Sơn là 2 tỷ USD.",
            [("fdi", "fdi còn hiệu lực"), ("fdi", "vốn fdi còn hiệu lực")],
        ),
        ("Nhập khẩu mỹ phẩm đạt 5 triệu USD.", [("imports", "mỹ phẩm")]),
        ("Mỗi tấn chè đạt 900 USD/tấn.", [("price", "chè")]),
        ("Trồng 9 nghìn ha cây ăn quả và cây công nghiệp.", [("crop_area", "cây ăn quả và cây công nghiệp")]),
        ("Gieo trồng 9 nghìn ha lúa và rau màu, giảm 3%.", [("crop_area", "lúa và rau màu")] * 2),
        ("Giá trị XK đạt 9 triệu USD, NK đạt 5 triệu USD.", [("exports", ""), ("imports", "")]),
    ],
)
def test_what_a_sentence_is_of(text, expected):
    """Goods ranked, called what they are, or listed in brackets are what their sentence tells of."""
    assert expected == [(code, item.lower()) for _, code, item in rows(text, "indicator", "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gạo Thái Lan xuất khẩu sang Lào đạt 5 nghìn tấn.", ("TH", "LA", "Gạo")),
        ("Lượng mỹ phẩm Hàn Quốc xuất khẩu sang Việt Nam đạt 5 triệu USD.", ("KR", "VN", "mỹ phẩm")),
        ("Gạo Thái Lan nhập khẩu vào Việt Nam đạt 5 nghìn tấn.", ("VN", "TH", "Gạo")),
        ("Gạo Việt Nam xuất khẩu sang Lào đạt 5 nghìn tấn.", ("VN", "LA", "Gạo")),
        ("Các doanh nghiệp Hàn Quốc xuất khẩu sang Mỹ đạt 5 tỷ USD.", ("VN", "US", "")),
    ],
)
def test_exports_of_another_country(text, expected):
    """The country right before the verb sells abroad what stands before it."""
    assert [expected] == told(text, "area", "partner", "item", area="VN")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đức là thị trường nhập khẩu tôm lớn của Việt Nam, đạt 9 triệu USD.", []),
        ("Đức là thị trường nhập khẩu lớn của Việt Nam, đạt 9 triệu USD.", ["imports"]),
        ("Xuất khẩu tôm đạt 90 triệu USD. Đức là thị trường nhập khẩu tôm lớn, đạt 9 triệu USD.", ["exports"] * 2),
        ("Xuất khẩu tôm đạt 90 triệu USD. Đức là nước nhập khẩu tôm lớn, đạt 9 triệu USD.", ["exports"] * 2),
        ("Việt Nam là nước nhập khẩu gỗ lớn thứ ba thế giới với 2 tỷ USD.", ["imports"]),
    ],
)
def test_market_that_buys_or_sells(text, expected):
    """An 'import market' of a good sells it or buys it: left out where no trade is spoken of."""
    assert expected == [row[0] for row in told(text, "indicator", area="VN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xảy ra 90 vụ tai nạn giao thông, làm chết 60 người. So với cùng kỳ giảm 32 vụ, giảm 16 người chết.",
            ["tai nạn giao thông", "người chết", "tai nạn giao thông", "người chết"],
        ),
        (
            "Xảy ra 90 vụ tai nạn giao thông, làm chết 60 người. So với cùng kỳ, số vụ giảm 32 vụ.",
            ["tai nạn giao thông", "người chết", "tai nạn giao thông"],
        ),
        (
            "Tai nạn giao thông tăng 7% số vụ, 3% số người chết và 9% số người bị thương.",
            ["tai nạn giao thông", "người chết", "người bị thương"],
        ),
        ("Xảy ra 90 vụ tai nạn giao thông.\nKiểm tra giảm 32 vụ.", ["tai nạn giao thông", ""]),
    ],
)
def test_changes_of_accidents(text, expected):
    """A change is of what was counted in its noun a sentence before; a rate of the noun behind it."""
    assert expected == [item if code == "social" else "" for _, code, item in rows(text, "indicator", "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch vốn đầu tư công là 9 tỷ đồng; trong đó, vốn trong nước là 5 tỷ đồng.", ["T", "T"]),
        ("Kế hoạch vốn đầu tư công là 9 tỷ đồng, trong đó đã phân bổ 5 tỷ đồng, giải ngân 1 tỷ đồng.", ["T", "A", "A"]),
        ("Khách ước đạt 9 nghìn lượt, đạt 64% so với kế hoạch; so với chỉ tiêu phấn đấu đạt 58%.", ["E", "E", "E"]),
    ],
)
def test_status_of_parts(text, expected):
    """Parts of a planned sum are planned until something is done; a rate of one more plan is of the same estimate."""
    assert expected == [row[0] for row in told(text, "status")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "GRDP quý I tăng 2%. Trong mức tăng 3% của 9 tháng, khu vực nông nghiệp tăng 1%.",
            ["2018-01/2018-03", "2017-01/2017-09", "2017-01/2017-09"],
        ),
        (
            "Xuất khẩu tháng 3 đạt 9 tỷ đồng, trong đó tương đương tháng 2, chè đạt 2 tỷ đồng.",
            ["2018-03/2018-03", "2018-03/2018-03"],
        ),
        ("Giá gạo bằng 1/3 đến 1/2 giá ngô.", ["2018-04/2018-04", "2018-04/2018-04"]),
        ("Từ ngày 1/3 đến 1/4, thu ngân sách đạt 5 tỷ đồng.", ["2018-03-01/2018-04-01"]),
    ],
)
def test_periods_that_others_own(text, expected):
    """The time of what a sentence goes on about holds behind it; that of what equals a figure does not."""
    assert expected == [row[0] for row in told(text, "period")]


def test_change_of_a_price_is_for_its_unit():
    """'5.000 đồng/kg, up 300 đồng' rose by so much for a kilogram; sums are not for one of anything."""
    assert told("Giá lúa 5.000 đồng/kg, tăng 300 đồng.", "unit") == [("VND/kg",), ("VND/kg",)]
    assert told("Thu ngân sách đạt 5 triệu đồng, tăng 3 triệu đồng.", "unit") == [("VND",), ("VND",)]


def test_places_with_numbers():
    """A quarter that has a number for a name is a place."""
    assert told("Thu ngân sách Quận 1 đạt 5 tỷ đồng.", "place", area="VN-SG") == [("Quận 1",)]
    assert told("Tỉnh có 5 quận, thu ngân sách 9 tỷ đồng.", "place", area="VN-SG") == [("",)] * 2
    assert told("Phó Chủ tịch quận 10 cho biết, GRDP tăng 7%.", "place", area="VN-SG") == [("",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 50 dự án của doanh nghiệp Nhật Bản với tổng vốn 5 tỷ USD.", [("fdi", "JP"), ("fdi", "JP")]),
        ("Có 50 dự án của các nhà đầu tư Hàn Quốc.", [("fdi", "KR")]),
        ("Có 50 dự án của doanh nghiệp trong nước.", [("investment_project", "")]),
        ("Có 50 dự án của tỉnh và 5 dự án của Trung ương.", [("investment_project", "")] * 2),
    ],
)
def test_projects_of_the_firms_of_a_country(text, expected):
    """The country behind those who own what is counted is the partner."""
    assert expected == told(text, "indicator", "partner")


def test_owners_tell_counts_apart():
    """Who owns what is counted is its item."""
    text = "Thành lập mới 200 doanh nghiệp của khu vực tư nhân, 50 doanh nghiệp của khối FDI."
    assert told(text, "item") == [("khu vực tư nhân",), ("khối FDI",)]
    assert told("Kiểm tra 30 cơ sở của hộ kinh doanh.", "item") == [("cơ sở hộ kinh doanh",)]


def test_what_else_there_is_is_of_the_present():
    """What stands beside something that there is now is of its time, and not of the months told of before."""
    text = "3 tháng xuất khẩu đạt 9 tỷ đồng. Cả nước có 68 liên hiệp hợp tác xã và 900 HTX."
    assert told(text, "period")[1:] == [("2018-04/2018-04",), ("2018-04/2018-04",)]
