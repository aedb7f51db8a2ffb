"""What kind of number a figure is, with its sign: told by the words around it, never guessed."""

import pytest
from reading import left, rows


def told(text: str, **options: str) -> list[tuple]:
    """Text -> (quote, measure, value, unit) of its rows."""
    return rows(text, "measure", "value", "unit", **options)


@pytest.mark.parametrize(
    ("text", "measure", "value", "unit"),
    [
        ("Xuất khẩu đạt 5 triệu USD.", "level", 5e6, "USD"),
        ("Xuất khẩu 5 triệu USD.", "level", 5e6, "USD"),
        ("Giá gạo là 12.000 đồng/kg.", "level", 12000.0, "VND/kg"),
        ("Giá gạo tăng lên 12.000 đồng/kg.", "level", 12000.0, "VND/kg"),
        ("Giá gạo tăng 500 đồng/kg.", "change_abs", 500.0, "VND/kg"),
        ("Giá gạo giảm 500-700 đồng/kg.", "change_abs", -500.0, "VND/kg"),
        ("Giá gạo giảm 5%.", "growth_pop", -5.0, "percent"),
        ("Giá gạo tháng 3 giảm 5% so với cùng kỳ.", "growth_yoy", -5.0, "percent"),
        ("GRDP tăng 8,5%.", "growth_yoy", 8.5, "percent"),
        ("Xuất khẩu giảm 6,4% so với cùng kỳ.", "growth_yoy", -6.4, "percent"),
        ("Xuất khẩu tăng 5% so với tháng trước.", "growth_pop", 5.0, "percent"),
        ("Xuất khẩu tăng 5% so với đầu năm.", "growth_other", 5.0, "percent"),
        ("So với tháng trước, xuất khẩu tăng 5%.", "growth_pop", 5.0, "percent"),
        ("GRDP bình quân giai đoạn 2011-2015 tăng 8,5%/năm.", "growth_other", 8.5, "percent"),
        ("Xuất khẩu bằng 103,9% so với cùng kỳ.", "growth_yoy", 3.9, "percent"),
        ("Xuất khẩu ít hơn cùng kỳ 12,4%.", "growth_yoy", -12.4, "percent"),
        ("Xuất khẩu tăng so với tháng trước là 12,4%.", "growth_pop", 12.4, "percent"),
        ("Xuất khẩu bằng 96% cùng kỳ năm trước.", "growth_yoy", -4.0, "percent"),
        ("Xuất khẩu bằng 100% so với cùng kỳ.", "growth_yoy", 0.0, "percent"),
        ("Thu ngân sách bằng 60% dự toán.", "plan_attainment", 60.0, "percent"),
        ("Xuất khẩu đạt 29,6% kế hoạch.", "plan_attainment", 29.6, "percent"),
        ("Thu ngân sách vượt 3% dự toán.", "plan_excess", 3.0, "percent"),
        ("Thu ngân sách tăng 3% so với dự toán.", "plan_excess", 3.0, "percent"),
        ("Thu ngân sách hụt 1.600 tỷ đồng so với dự toán.", "plan_excess", -1600e9, "VND"),
        ("Xuất khẩu chè chiếm 65,6% tổng kim ngạch.", "share", 65.6, "percent"),
        ("Xuất khẩu chè chiếm 1/3 kim ngạch.", "share", 33.333333, "percent"),
        ("Có 3/5 siêu thị mở cửa.", "ratio", 3.0, "count"),
        ("Xuất khẩu gấp 3 lần cùng kỳ.", "multiple", 3.0, "times"),
        ("Khu vực dịch vụ đóng góp tăng 2,1 điểm phần trăm.", "contribution", 2.1, "percentage_point"),
        ("GRDP tăng 0,3 điểm phần trăm.", "change_abs", 0.3, "percentage_point"),
        ("Khu vực dịch vụ đóng góp 2,1 điểm phần trăm vào mức tăng GRDP.", "contribution", 2.1, "percentage_point"),
        ("Tỷ lệ che phủ rừng đạt 62,5%.", "rate", 62.5, "percent"),
        ("Tỷ lệ hộ nghèo là 9%.", "rate", 9.0, "percent"),
    ],
)
def test_measure(text, measure, value, unit):
    """Verbs, base, plan and the nature of the indicator tell the measure; a fall, a gap and a deficit are negative."""
    assert [(measure, value, unit)] == [row[1:] for row in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xuất khẩu nông sản giảm 5% so với cùng kỳ, chiếm 65,6% tổng kim ngạch.",
            [("5%", "growth_yoy", -5.0, "percent"), ("65,6%", "share", 65.6, "percent")],
        ),
        (
            "Xuất khẩu đạt 769 triệu USD, đạt 29,6% kế hoạch, tăng 33,4% so với cùng kỳ.",
            [
                ("769 triệu USD", "level", 769e6, "USD"),
                ("29,6%", "plan_attainment", 29.6, "percent"),
                ("33,4%", "growth_yoy", 33.4, "percent"),
            ],
        ),
        (
            "Xuất khẩu đạt 5 triệu USD (tăng 3%), nhập khẩu đạt 4 triệu USD (giảm 2%).",
            [
                ("5 triệu USD", "level", 5e6, "USD"),
                ("3%", "growth_yoy", 3.0, "percent"),
                ("4 triệu USD", "level", 4e6, "USD"),
                ("2%", "growth_yoy", -2.0, "percent"),
            ],
        ),
        (
            "Tháng 3, giá trị sản xuất công nghiệp tăng 1,1% và 6,2% so với tháng trước và cùng kỳ.",
            [("1,1%", "growth_pop", 1.1, "percent"), ("6,2%", "growth_yoy", 6.2, "percent")],
        ),
    ],
)
def test_a_verb_is_used_once(text, expected):
    """A direction belongs to its own figure; a share after a fall is no fall."""
    assert expected == told(text)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Kim ngạch xuất khẩu tăng từ 100 triệu USD lên 120 triệu USD.", [100e6, 120e6]),
        ("Kim ngạch xuất khẩu giảm từ 120 triệu USD xuống 100 triệu USD.", [120e6, 100e6]),
    ],
)
def test_from_x_to_y_are_two_levels(text, levels):
    """Neither end of 'from x to y' is a change."""
    assert [("level", value) for value in levels] == [row[1:3] for row in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số giá tiêu dùng tháng 3 tăng 0,2%.", "growth_pop"),
        ("Chỉ số giá tiêu dùng 3 tháng tăng 0,2%.", "growth_yoy"),
        ("Chỉ số giá tiêu dùng tháng 3 tăng 0,2% so với cùng kỳ.", "growth_yoy"),
        ("Xuất khẩu tháng 3 tăng 0,2%.", "growth_yoy"),
    ],
)
def test_growth_without_a_base(text, expected):
    """Without a base, a monthly index grows on the month before and anything else on the year before."""
    assert [expected] == [row[1] for row in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cán cân thương mại thâm hụt 5 triệu USD.", -5e6),
        ("Tỉnh nhập siêu 5 triệu USD.", -5e6),
        ("Tỉnh xuất siêu 5 triệu USD.", 5e6),
        ("Cán cân thương mại thặng dư 5 triệu USD.", 5e6),
    ],
)
def test_balance(text, expected):
    """A deficit is negative, a surplus positive."""
    assert [("trade_balance", expected)] == [row[1:] for row in rows(text, "indicator", "value")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Xuất khẩu đạt 5 triệu USD với 3%.", "no measure"),
        ("Xuất khẩu 3 lần.", "no measure"),
    ],
)
def test_where_nothing_tells_the_figure_is_left_out(text, reason):
    """A percentage or multiple that nothing explains is left out with the reason."""
    assert reason in [why for _, why in left(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt gần 5 triệu USD.", "<"),
        ("Xuất khẩu đạt hơn 5 triệu USD.", ">"),
        ("Xuất khẩu đạt trên 5 triệu USD.", ">"),
        ("Xuất khẩu đạt khoảng 5 triệu USD.", "~"),
        ("Xuất khẩu đạt 5 triệu USD.", ""),
        ("Xuất khẩu trên địa bàn đạt 5 triệu USD.", ""),
        ("Thu ngân sách đạt trên địa bàn 5 tỷ đồng.", ""),
    ],
)
def test_bound(text, expected):
    """A bound is of the figure it stands before; 'on the area of' is none."""
    assert [expected] == [row[1] for row in rows(text, "bound")]


def test_bound_holds_for_one_figure():
    """The next figure has its own bound or none."""
    text = "Xuất khẩu đạt gần 5 triệu USD, tăng khoảng 3%, nhập khẩu đạt 2 triệu USD."
    assert [row[1] for row in rows(text, "bound")] == ["<", "~", ""]


def test_the_same_change_in_percent():
    """A percentage that a change is 'equal to' is that change with its sign, and no share."""
    changes = [("25 USD/tấn", "change_abs", -25.0, "USD/tonne"), ("1,88%", "growth_pop", -1.88, "percent")]
    assert changes == told("Giá cà phê giảm 25 USD/tấn, tương đương 1,88%.")


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("Trong cơ cấu GRDP, dịch vụ chiếm 32%, tăng 1,2%.", "change_abs", "percentage_point"),
        ("Xuất khẩu gạo đạt 5 triệu USD, chiếm 32%, tăng 1,2%.", "growth_yoy", "percent"),
        ("Xuất khẩu gạo chiếm 32%, tăng 1,2% so với cùng kỳ.", "growth_yoy", "percent"),
    ],
)
def test_change_behind_a_share(text, measure, unit):
    """It is the share's where the share is told by itself; that of the value where there is one, or a base."""
    assert (measure, unit) == (told(text)[-1][1], told(text)[-1][3])


@pytest.mark.parametrize(
    ("text", "measure", "value", "unit"),
    [
        ("Xuất khẩu giảm 3% so với tháng trước và 5% so với cùng kỳ.", "growth_yoy", -5.0, "percent"),
        ("Xuất khẩu cà phê và chè giảm lần lượt 21,6% và 9% so với cùng kỳ.", "growth_yoy", -9.0, "percent"),
        ("IIP tăng 5%, khai khoáng làm giảm 0,3 điểm phần trăm.", "contribution", -0.3, "percentage_point"),
        ("IIP tăng 5%, khai khoáng tác động giảm 0,3 điểm phần trăm.", "contribution", -0.3, "percentage_point"),
        ("Nhập khẩu đạt 5 triệu USD, vượt kế hoạch gần 47%.", "plan_excess", 47.0, "percent"),
        ("Giá xăng không cao hơn 30.235 đồng/lít.", "level", 30235.0, "VND/litre"),
        ("Tỷ lệ hộ nghèo giảm 0,75%.", "change_abs", -0.75, "percentage_point"),
        ("Có 500 hộ nghèo, chiếm tỷ lệ 3,04%.", "rate", 3.04, "percent"),
        ("Sản lượng điện thấp hơn 15% so với cùng kỳ.", "growth_yoy", -15.0, "percent"),
        ("Thu ngân sách giảm một nửa so với cùng kỳ.", "growth_yoy", -50.0, "percent"),
        ("Giải ngân vốn đầu tư công 30 tỷ/50 tỷ đồng.", "ratio", 30e9, "VND"),
        ("Sản lượng điện hụt 15% so với cùng kỳ.", "growth_yoy", -15.0, "percent"),
        ("Sản lượng điện tháng 3 thấp hơn tháng 2 là 2,5%.", "growth_pop", -2.5, "percent"),
        ("Sản lượng điện tháng 3 thấp hơn tháng 3 năm ngoái tới 20%.", "growth_yoy", -20.0, "percent"),
        ("CPI tăng 3,78%, thấp hơn mục tiêu 4% được giao.", "growth_yoy", 4.0, "percent"),
        ("Giá gạo là 12.000 đồng/kg, thêm 500 đồng/kg.", "change_abs", 500.0, "VND/kg"),
        ("Giá gạo là 12.000 đồng/kg, bớt 500 đồng/kg.", "change_abs", -500.0, "VND/kg"),
        ("Giá gạo rẻ hơn tuần trước 300 đồng/kg.", "change_abs", -300.0, "VND/kg"),
        ("Thu ngân sách giảm 20 tỷ đồng, bằng 95% so với cùng kỳ.", "growth_yoy", -5.0, "percent"),
        ("Thu ngân sách giảm 20 tỷ đồng, bằng 30% tổng thu.", "share", 30.0, "percent"),
        ("Thu ngân sách vượt kế hoạch 50 tỷ đồng.", "plan_excess", 50e9, "VND"),
        ("Thu ngân sách thấp hơn kế hoạch 50 tỷ đồng.", "plan_excess", -50e9, "VND"),
        ("Thu ngân sách thấp hơn mức cùng kỳ 5%.", "growth_yoy", -5.0, "percent"),
        ("Lao động qua đào tạo tăng 5% so với cùng kỳ.", "growth_yoy", 5.0, "percent"),
        ("500 người thất nghiệp, chiếm 60% là nữ.", "share", 60.0, "percent"),
        ("Giá gạo bình quân mỗi năm tăng 500 đồng/kg.", "change_abs", 500.0, "VND/kg"),
        ("Thu ngân sách tăng ở 58 địa phương.", "level", 58.0, "count"),
        ("GRDP bình quân đầu người đạt 54 triệu đồng/năm.", "level", 54e6, "VND/person"),
        ("IIP tăng 1% so với tháng 2 và cao hơn 12,5% nếu so với cùng kỳ.", "growth_yoy", 12.5, "percent"),
        ("Sản lượng điện đạt 5 triệu kWh, hơn cùng kỳ năm 2017 5,1%.", "growth_yoy", 5.1, "percent"),
        (
            "IIP năm 2017 tăng 7,5% so với năm 2016, thấp hơn so với mức tăng 9,8% của năm 2015.",
            "growth_yoy",
            9.8,
            "percent",
        ),
        ("Giá gạo thấp hơn tháng trước 300 đồng/kg.", "change_abs", -300.0, "VND/kg"),
        ("Xuất khẩu đạt 5 triệu USD, cao hơn tháng 2 là 3 triệu USD.", "change_abs", 3e6, "USD"),
        ("Xuất khẩu tháng 3 cao hơn tháng 2, đạt 3 triệu USD.", "level", 3e6, "USD"),
        ("Thu ngân sách đạt 50 tỷ đồng, so với dự toán 40 tỷ đồng tăng 25%.", "plan_excess", 25.0, "percent"),
        ("Thu ngân sách đạt 50 tỷ đồng, so với mức 40 tỷ đồng năm 2017 tăng 25%.", "growth_yoy", 25.0, "percent"),
        ("Thu ngân sách đạt 95% kịch bản.", "plan_attainment", 95.0, "percent"),
        ("Xuất khẩu gạo tăng 5%. Thị phần của Lào là 30%.", "share", 30.0, "percent"),
        ("Xuất khẩu sang Lào tăng 5%, sang Mỹ đạt 3%.", "growth_yoy", 3.0, "percent"),
        ("Tỷ trọng công nghiệp chiếm 40%, tăng 2% so với năm trước.", "change_abs", 2.0, "percentage_point"),
        ("Xuất khẩu sang Lào chiếm 40%, tăng 2% so với năm trước.", "growth_yoy", 2.0, "percent"),
        ("Xuất khẩu đạt 3/5 triệu USD.", "ratio", 3e6, "USD"),
        ("So với tháng trước, xuất khẩu đạt 5 triệu USD, tăng 3%.", "growth_pop", 3.0, "percent"),
        ("Xuất khẩu giảm 3%. Doanh thu đạt 5 tỷ đồng (2 triệu USD).", "level", 2e6, "USD"),
    ],
)
def test_last_figure(text, measure, value, unit):
    """A rate behind 'và' has the sign of the one before; a rate of households changes by points; each has its base."""
    assert (measure, value, unit) == told(text)[-1][1:]


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu kém 5% so với cùng kỳ.",
        "Xuất khẩu giảm 3% so với tháng trước nhưng 5% so với cùng kỳ.",
        "Sản lượng xi măng chậm hơn 5% so với cùng kỳ.",
        "Giá gạo giảm mạnh, khoảng 300 đồng/kg.",
        "Khách quốc tế chiếm 30%, tăng 12%.",
    ],
)
def test_what_the_text_leaves_open(text):
    """Whether a figure rose or fell, is a change or a level, a rate or points, is not guessed."""
    assert [reason for _, reason in left(text)] == ["no measure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CPI tháng 3 có ba nhóm giảm là may mặc 1%; giáo dục 0,2%.", [-1.0, -0.2]),
        ("CPI tháng 3 có ba nhóm giảm là may mặc 1%; nhóm giáo dục tăng 0,2%; nhóm giao thông 0,3%.", [-1.0, 0.2, 0.3]),
        ("Chỉ số giá nhóm may mặc tháng 3 là 1%.", [1.0]),
        ("Tháng 3, chỉ số giá nhóm may mặc 1%.", []),
        ("Tháng 3, sâm cau giảm 1%, chỉ số giá nhóm giáo dục 0,2%.", [-0.2]),
        ("GRDP tăng 6%. Dịch vụ 46%.", [6.0]),
    ],
)
def test_sign_of_a_list(text, expected):
    """Items of a list without a verb rise or fall as the one before; where nothing tells, the rate is left out."""
    assert expected == [value for (_, value) in rows(text, "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu không tăng 5% như mong đợi.", []),
        ("Thu ngân sách chưa đạt 100% dự toán.", []),
        ("Thu ngân sách không vượt kế hoạch 5%.", []),
        ("Xuất khẩu không giảm mà tăng 5%.", [5.0]),
        ("Thu ngân sách không chỉ đạt 5 tỷ đồng mà còn tăng nhanh.", [5e9]),
        ("Thu ngân sách không đạt, chỉ bằng 90% kế hoạch.", [90.0]),
        ("Xuất khẩu không những tăng 5% mà nhập khẩu còn giảm 3%.", [5.0, -3.0]),
    ],
)
def test_what_did_not_happen(text, expected):
    """A verb that is denied tells no figure; one that only 'not only' stands before does."""
    assert expected == [value for (_, value) in rows(text, "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP tăng 6%; cơ cấu các khu vực: nông nghiệp 21%; dịch vụ 46%.", ["growth_yoy", "share", "share"]),
        ("GRDP tăng 6%, trong đó nông nghiệp đóng góp 1%, dịch vụ 2%.", ["growth_yoy", "contribution", "contribution"]),
        ("Doanh thu của Công ty Sông Ba tăng 6%, nội địa đóng góp 80%.", ["growth_yoy", "share"]),
        ("Xuất khẩu đạt 9 triệu USD, cao hơn cùng kỳ 2 triệu USD.", ["level", "change_abs"]),
        ("Thu ngân sách đạt 9 tỷ đồng, vượt cùng kỳ 2 tỷ đồng.", ["level", "change_abs"]),
        ("Thu ngân sách đạt 9 tỷ đồng, hụt 2 tỷ đồng.", ["level", "plan_excess"]),
        ("Sản lượng chè giảm 2 tấn so với kế hoạch.", ["plan_excess"]),
        ("So với tuần trước, giá tôm: -5 nghìn đồng/kg.", ["change_abs"]),
        ("Thu ngân sách đạt 55% dự toán Trung ương giao và 51% Nghị quyết HĐND tỉnh.", ["plan_attainment"] * 2),
        ("Tổn thất điện năng 5%, giảm 0,3%.", ["rate", "change_abs"]),
        ("GRDP tăng khoảng 5% mỗi năm.", ["growth_other"]),
        ("GRDP tăng 7%; công nghiệp đóng góp 45% vào tăng trưởng chung.", ["growth_yoy", "share"]),
        ("GRDP tăng 7%; công nghiệp đóng góp 60%, dịch vụ đóng góp 35%.", ["growth_yoy", "share", "share"]),
        ("Giải ngân đạt 55% kế hoạch và 51% dự án đã hoàn thành.", ["plan_attainment", "share"]),
        ("Diện tích lúa hụt 2 nghìn ha.", ["change_abs"]),
        ("Thu ngân sách hụt 2 tỷ đồng so với cùng kỳ.", ["change_abs"]),
        ("IIP tăng 9%, do ngành điện chiếm tỷ trọng lớn, tăng 19%.", ["growth_yoy", "growth_yoy"]),
        ("GRDP tăng 7,61%, vượt so với kế hoạch tỉnh giao (7 - 7,5%).", ["growth_yoy", "growth_yoy"]),
        ("Tháng 4 xuất khẩu tăng 9% với tháng 3, tăng 5% với cùng kỳ năm trước.", ["growth_pop", "growth_yoy"]),
        ("Thu ngân sách tăng 5%, vượt 3% kế hoạch (6%).", ["growth_yoy", "plan_excess", "plan_excess"]),
    ],
)
def test_measure_by_its_words(text, expected):
    """Structure, contribution, gaps to a base or a plan, points of a rate: what the words make of a figure."""
    assert expected == [measure for (_, measure) in rows(text, "measure")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Khách quốc tế chỉ đạt 28% so với cùng kỳ năm trước.", [-72.0]),
        ("Khách quốc tế đạt 95% so với cùng kỳ năm trước.", [-5.0]),
        ("CPI bình quân quý I chỉ đạt 2,1% so với cùng kỳ năm trước.", [2.1]),
        ("Dư nợ tín dụng chỉ đạt 4% so với cùng kỳ.", [4.0]),
        ("IIP tháng 8 đạt 112% so với cùng kỳ.", [12.0]),
        ("IIP tháng 8 đạt 8% so với cùng kỳ.", [8.0]),
        ("Sản lượng lúa đạt 100 tấn, giảm 2%, bằng 2 tấn so với cùng kỳ.", [100.0, -2.0, -2.0]),
        ("Sản lượng lúa đạt 100 tấn, giảm 2%, bằng 95 tấn của năm ngoái.", [100.0, -2.0, 95.0]),
        ("Diện tích lúa bằng 99% (giảm 6 ha) so với năm trước.", [-1.0, -6.0]),
        ("Diện tích lúa bằng 99% (giảm 6 ha, tăng 3%) so với năm trước.", [-6.0, 3.0]),
        ("IIP tăng 8% do giảm chi phí; khai khoáng 3%.", [8.0, 3.0]),
        ("Thu ngân sách đạt 9 tỷ đồng, hụt 2 tỷ đồng.", [9e9, -2e9]),
        ("Tỷ lệ giải ngân đạt 35%, thấp hơn bình quân cả nước 2,3 điểm phần trăm.", [35.0, -2.3]),
    ],
)
def test_value_by_its_words(text, expected):
    """A share of its base is the growth on it; what falls short is negative."""
    assert expected == [value for (_, value) in rows(text, "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So với tháng trước, xuất khẩu đạt 5 triệu USD, tăng 3%; nhập khẩu đạt 3 triệu USD, tăng 2% so với cùng kỳ.",
         ["level", "growth_pop", "level", "growth_yoy"]),
        ("Xuất khẩu tăng 3%; nhập khẩu tăng 2% so với tháng trước.", ["growth_pop", "growth_pop"]),
    ],
)  # fmt: skip
def test_base_that_opens_a_sentence(text, expected):
    """It holds for the rates on its levels, also before another base behind them; else one behind flows back."""
    assert expected == [measure for _, measure, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giải ngân vốn đầu tư công trên 90%.", []),
        ("Giải ngân vốn đầu tư công đạt trên 90%.", ["plan_attainment"]),
        ("Phấn đấu giải ngân vốn đầu tư công trên 90%.", ["plan_attainment"]),
        ("Diện tích thu hoạch lúa đạt 500 ha, đạt 60% diện tích gieo trồng.", ["level", "share"]),
        ("Nông nghiệp ổn định, thu hoạch đạt 95% diện tích gieo trồng.", []),
        ("Thu ngân sách giảm 5%, do giảm 50% lệ phí trước bạ.", ["growth_yoy"]),
        ("Thu ngân sách giảm 5%, lệ phí trước bạ giảm 50%.", ["growth_yoy", "growth_yoy"]),
    ],
)
def test_what_is_no_result(text, expected):
    """A threshold, a share of what nothing tells and what a charge is cut by are none."""
    assert expected == [measure for _, measure, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý trước, GRDP tăng 4,2%.", "growth_yoy"),
        ("GRDP cao hơn quý trước 4,2%.", "growth_pop"),
        ("Tỷ lệ bao phủ bảo hiểm y tế đạt 97,2% dân số.", "rate"),
        ("Số hộ nghèo giảm bớt 1.200 hộ.", "change_abs"),
        ("Lương cơ sở tăng 20,8% từ 1/7.", "growth_yoy"),
    ],
)
def test_words_beside_a_figure(text, expected):
    """A time named before a subject is no base, a rate of the people no share of them, a day no fraction."""
    assert [expected] == [measure for _, measure, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CPI tăng 0,1% so với tháng trước. CPI bình quân 4 tháng tăng 4% so với cùng kỳ. Nhóm giao thông tăng 1%.",
         ["growth_pop", "growth_yoy", "growth_pop"]),
        ("CPI tháng 3 tăng 0,1%. So với tháng 12/2016, có 10/11 nhóm tăng. Trong đó, giáo dục tăng 5%.",
         ["growth_pop", "growth_other"]),
        ("CPI tháng 3 tăng 0,1%. Có 10/11 nhóm tăng. Trong đó, giáo dục tăng 5%.", ["growth_pop", "growth_pop"]),
        ("Lượng khách du lịch tăng mạnh với hơn 2 nghìn lượt.", ["level"]),
        ("Lượng khách du lịch tăng mạnh hơn 2 nghìn lượt.", ["change_abs"]),
    ],
)  # fmt: skip
def test_index_of_a_month_and_amounts_behind_with(text, expected):
    """Groups behind an average are of the month; a base that opens a sentence holds in its parts; 'với' reaches."""
    assert expected == [measure for _, measure, *_ in told(text) if measure != "ratio"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Diện tích gieo trồng: lúa đạt 90 ha, bằng 98%; ngô đạt 50 ha, tăng 2% so với cùng kỳ.",
            [("level", 90.0), ("growth_yoy", -2.0), ("level", 50.0), ("growth_yoy", 2.0)],
        ),
        (
            "Diện tích gieo trồng: lúa đạt 90 ha, bằng 98%; ngô đạt 50 ha, tăng 2%.",
            [("level", 90.0), ("level", 50.0), ("growth_yoy", 2.0)],
        ),
        ("Ngành dệt có vốn FDI nhiều nhất (33%) với 124 triệu USD.", [("share", 33.0), ("level", 124e6)]),
        ("Ngành dệt có vốn FDI (33%) với 124 triệu USD.", [("level", 124e6)]),
    ],
)
def test_base_behind_a_list_and_the_most_of_something(text, expected):
    """The one base of a list, behind its last figure, holds for what equals it; the most in brackets is a share."""
    assert expected == [row[1:] for row in rows(text, "measure", "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thu ngân sách bằng 51,2% kế hoạch và 92,6% so với cùng kỳ.",
            [("plan_attainment", 51.2), ("growth_yoy", -7.4)],
        ),
        (
            "Thu ngân sách bằng 51,2% kế hoạch và tăng 92,6% so với cùng kỳ.",
            [("plan_attainment", 51.2), ("growth_yoy", 92.6)],
        ),
        ("Du khách đạt 9.000 lượt, tăng 12% so với cùng kỳ năm 2015.", [("level", 9000.0), ("growth_other", 12.0)]),
        ("Du khách đạt 9.000 lượt, tăng 12% so với cùng kỳ năm 2017.", [("level", 9000.0), ("growth_yoy", 12.0)]),
        (
            "Xuất khẩu tháng 3 đạt 40 tỷ đồng, tăng 5% so với tháng trước (3 tháng ước đạt 96 tỷ đồng).",
            [("level", 40000000000.0), ("growth_pop", 5.0), ("level", 96000000000.0)],
        ),
        (
            "Du khách đạt 9.000 lượt, tăng 12% (với 500 lượt khách quốc tế).",
            [("level", 9000.0), ("growth_yoy", 12.0), ("level", 500.0)],
        ),
        (
            "Mức giảm đối với xăng là 329 đồng/lít, dầu hỏa là 120 đồng/lít.",
            [("change_abs", -329.0), ("change_abs", -120.0)],
        ),
        ("Giá xăng giảm, nay là 20.000 đồng/lít.", [("level", 20000.0)]),
        (
            "Xuất khẩu: châu Á (chiếm 63%) tăng 10%; châu Âu (chiếm 6%) tăng 70%.",
            [("share", 63.0), ("growth_yoy", 10.0), ("share", 6.0), ("growth_yoy", 70.0)],
        ),
        (
            "GRDP tăng 7%, trong đó dịch vụ tăng 6% (đóng góp 2,5 điểm).",
            [("growth_yoy", 7.0), ("growth_yoy", 6.0), ("contribution", 2.5)],
        ),
    ],
)
def test_base_told_with_its_own_words(text, expected):
    """Two bases of one verb, a base of an earlier year, brackets behind a base, and who a change is of."""
    assert expected == [row[1:] for row in rows(text, "measure", "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ hộ nghèo còn 5,2%, thấp hơn 0,4% so với năm trước.", ("change_abs", -0.4)),
        ("Tỷ lệ hộ nghèo còn 5,2%, thấp hơn năm trước 0,4%.", ("change_abs", -0.4)),
        ("Tỷ lệ hộ nghèo còn 5,2%, thấp hơn mức 5,6% của năm trước.", ("rate", 5.6)),
        ("Tỷ lệ che phủ rừng đạt 55%, cao hơn 2% so với kế hoạch.", ("plan_excess", 2.0)),
        ("GRDP tăng 6%, cao hơn 2% so với năm trước.", ("growth_yoy", 6.0)),
        ("Du khách đạt 5 nghìn lượt, cao hơn năm trước 2%.", ("growth_yoy", 2.0)),
        ("Giá xăng là 20.000 đồng/lít, với mức giảm là 300 đồng/lít.", ("change_abs", -300.0)),
        ("Giá xăng là 20.000 đồng/lít, nay ở mức 21.000 đồng/lít.", ("level", 21000.0)),
    ],
)
def test_gap_of_two_rates_and_extent_of_a_change(text, expected):
    """A rate is higher by points, a growth rate by what is left open; a figure behind 'mức giảm' is the change."""
    assert expected == rows(text, "measure", "value")[-1][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mức tăng của xăng là 300 đồng/lít, giá xăng RON 95 là 21.000 đồng/lít.",
            [("change_abs", 300.0), ("level", 21000.0)],
        ),
        ("Mức tăng của xăng là 300 đồng/lít, dầu hỏa là 200 đồng/lít.", [("change_abs", 300.0), ("change_abs", 200.0)]),
    ],
)
def test_a_change_goes_on_over_no_other_price(text, expected):
    """The noun of a change holds for what is told without a term of its own."""
    assert expected == [row[1:] for row in rows(text, "measure", "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu nội địa bằng 110%; thu xuất nhập khẩu bằng 95% dự toán, tăng 4% so với cùng kỳ.",
         [("plan_attainment", 95.0), ("growth_yoy", 4.0)]),
        ("GRDP cao nhất (12%), CPI thấp nhất (1,2%).", []),
        ("Tỷ lệ hộ nghèo còn 5,2%, thấp hơn mục tiêu 0,5%.", [("rate", 5.2)]),
        ("Tốc độ tăng GRDP đạt 7,2%, cao hơn 6,5% của cùng kỳ năm trước.", [("growth_yoy", 7.2), ("growth_yoy", 6.5)]),
        ("Dư nợ cho vay mở rộng 50 tỷ đồng.", []),
        ("Thu ngân sách hụt mất nguồn thu 5 tỷ đồng từ ô tô.", [("plan_excess", -5e9)]),
    ],
)  # fmt: skip
def test_what_is_no_base_of_a_list(text, expected):
    """A plan between a list and its base is the list's; superlatives tell no share of a growth; a goal is no rate."""
    assert expected == [row[1:] for row in rows(text, "measure", "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diện tích lúa tăng hơn năm trước 7.000 ha.", ("change_abs", 7000.0)),
        ("Diện tích lúa giảm hơn cùng kỳ 7.000 ha.", ("change_abs", -7000.0)),
        ("Diện tích lúa tăng hơn cùng kỳ năm trước là 5%.", ("growth_yoy", 5.0)),
        ("Diện tích lúa hơn 7.000 ha.", ("level", 7000.0)),
    ],
)
def test_more_than_a_time(text, expected):
    """'More than last year' behind a rise or fall tells by how much, and is no bound."""
    assert [row[1:] for row in rows(text, "measure", "value")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách ước đạt 88% so với cùng kỳ.", ("growth_yoy", -12.0)),
        ("Chỉ số sản xuất công nghiệp ước thực hiện 112% so với cùng kỳ.", ("growth_yoy", 12.0)),
        ("Tăng trưởng GRDP ước đạt 12% so với cùng kỳ.", ("growth_yoy", 12.0)),
        ("Thu ngân sách ước tăng 88% so với cùng kỳ.", ("growth_yoy", 88.0)),
        ("Thu ngân sách ước đạt 88% dự toán.", ("plan_attainment", 88.0)),
    ],
)
def test_estimated_in_percent_of_a_base(text, expected):
    """A value estimated in percent of its base tells growth as one that is reached does."""
    assert [row[1:] for row in rows(text, "measure", "value")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu vượt 5 triệu USD.", ("level", ">")),
        ("Xuất khẩu vượt 5% kế hoạch.", ("plan_excess", "")),
        ("Xuất khẩu cao hơn cùng kỳ 5 triệu USD.", ("change_abs", "")),
    ],
)
def test_level_that_is_passed(text, expected):
    """A level that is passed is a lower bound; what a plan or a year is passed by is none."""
    assert [row[1:] for row in rows(text, "measure", "bound")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu tăng 97% (từ gần 8 triệu USD lên 17 triệu USD).",
         [("growth_yoy", 97.0), ("level", 8e6), ("level", 17e6)]),
        ("Giá cao su là 1.771 USD/tấn, cao hơn giá bán đi Trung Quốc gần 300 USD/tấn.",
         [("level", 1771.0), ("change_abs", 300.0)]),
        ("Có 172 dự án FDI điều chỉnh vốn, với mức tăng 2 tỷ USD.", [("level", 172.0), ("level", 2e9)]),
        ("Có 172 dự án FDI điều chỉnh vốn, vốn đầu tư tăng 2 tỷ USD so với cùng kỳ.",
         [("level", 172.0), ("change_abs", 2e9)]),
        ("Lũy kế có 30 dự án FDI, 5 dự án điều chỉnh vốn; vốn thực hiện giảm 4 tỷ đồng.",
         [("level", 30.0), ("level", 5.0), ("change_abs", -4e9)]),
        ("Có 5 dự án điều chỉnh vốn, xuất khẩu tăng 9 tỷ đồng.", [("level", 5.0), ("change_abs", 9e9)]),
        ("Có 5 dự án FDI điều chỉnh vốn, dự án cấp mới tăng 3 dự án.", [("level", 5.0), ("change_abs", 3.0)]),
        ("Thu ngân sách đạt 7 tỷ đồng, bằng 87% dự toán, giảm 10,5%.",
         [("level", 7e9), ("plan_attainment", 87.0), ("growth_yoy", -10.5)]),
        ("Thu ngân sách đạt 7 tỷ đồng, tăng 12% so với dự toán, tăng 1%.",
         [("level", 7e9), ("plan_excess", 12.0), ("growth_yoy", 1.0)]),
        ("GRDP khu vực I giảm 3,8%, làm cho tăng trưởng chung giảm 0,9 điểm phần trăm.",
         [("growth_yoy", -3.8), ("contribution", -0.9)]),
    ],
)  # fmt: skip
def test_changes_levels_and_plans(text, expected):
    """Where a change began is a level, capital added too; a rate told behind that of a plan is none of the plan's."""
    assert [row[1:] for row in rows(text, "measure", "value")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2017, thu ngân sách đạt 67 tỷ đồng, tăng 5,3% so với năm 2016 (63,6 tỷ đồng).",
         ("level", 63.6e9, "2016-01/2016-12")),
        ("Năm 2017, thu ngân sách đạt 67 tỷ đồng, tăng 5,3% so với năm 2016 (3,4 tỷ đồng).",
         ("change_abs", 3.4e9, "2017-01/2017-12")),
        ("Thu ngân sách năm 2017 đạt 9 tỷ đồng, cao hơn mức 8 tỷ đồng của cùng kỳ.", ("level", 8e9, "2016-01/2016-12")),
        ("Tháng 3, thu ngân sách đạt 67 tỷ đồng, tăng 5,3% so với tháng 3/2017 (63,6 tỷ đồng).",
         ("level", 63.6e9, "2017-03/2017-03")),
    ],
)  # fmt: skip
def test_value_of_a_dated_base(text, expected):
    """Brackets behind a dated base hold its value, or the change where that is what the rate made of the level."""
    assert rows(text, "measure", "value", "period")[-1][1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 3 bán 12.000 xe ô tô, giảm 52% so với tháng 2 (25.000 xe).", ("level", 25e3, "2018-02/2018-02")),
        ("Xuất khẩu tháng 3 đạt 90 triệu USD, giảm 10% so với tháng trước (100 triệu USD).",
         ("level", 100e6, "2018-02/2018-02")),
        ("Xuất khẩu tháng 3 đạt 90 triệu USD, giảm 10% so với tháng trước (10 triệu USD).",
         ("change_abs", -10e6, "2018-03/2018-03")),
        ("Xuất khẩu tháng 3 tăng 40% (từ 5 triệu USD lên 7 triệu USD).", ("level", 7e6, "2018-03/2018-03")),
        ("Năm 2017 xuất khẩu cao su chiếm 70% kim ngạch, cao hơn mức 65% của cùng kỳ.",
         ("share", 65.0, "2016-01/2016-12")),
        ("Năm 2017 tỷ lệ hộ nghèo là 7,4%, thấp hơn mức 8,1% của năm 2016.", ("rate", 8.1, "2016-01/2016-12")),
        ("Năm 2017 xuất khẩu tăng 7,4%, thấp hơn mức 8,1% của cùng kỳ.", ("growth_yoy", 8.1, "2016-01/2016-12")),
        ("Quý I, xuất khẩu tăng 5% theo quý.", ("growth_pop", 5.0, "2018-01/2018-03")),
        ("Quý I, xuất khẩu tăng 5% theo năm.", ("growth_yoy", 5.0, "2018-01/2018-03")),
    ],
)  # fmt: skip
def test_value_of_the_base(text, expected):
    """What a rate is compared with is of the kind of that rate and of its own time, in brackets too."""
    assert rows(text, "measure", "value", "period")[-1][1:] == expected


def test_where_a_change_in_brackets_began():
    """It is the value a year earlier, as the rate before the brackets is on the year before."""
    text = "Xuất khẩu tháng 3 tăng 40% (từ 5 triệu USD lên 7 triệu USD)."
    assert rows(text, "period")[1][1] == "2017-03/2017-03"


@pytest.mark.parametrize("text", ["Giá cao hơn tỷ giá công bố.", "Tỷ lệ đó thấp hơn tỷ lệ chung.", "Thu hơn trăm."])
def test_a_multiplier_alone_is_no_number(text):
    """'hơn tỷ đồng' is a billion; without a unit the word may be the first of another: 'hơn tỷ lệ'."""
    assert not rows(f"Xuất khẩu gạo chiếm 7%. {text}")[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách đạt 9 tỷ đồng (62% dự toán), thu nội địa 5 tỷ đồng (63%).", ["plan_attainment"] * 2),
        ("Chi ngân sách đạt 90 tỷ đồng, bằng 69% dự toán. Riêng chi thường xuyên là 60 tỷ đồng (77,7%).",
         ["plan_attainment"] * 2),
        ("Thu ngân sách đạt 90 tỷ đồng, bằng 69% dự toán. Thu nội địa đạt 60 tỷ đồng, bằng 77%.",
         ["plan_attainment"] * 2),
        ("Xuất khẩu đạt 100 triệu USD, bằng 62% kế hoạch. Trong đó gạo đạt 50 triệu USD (50%).",
         ["plan_attainment", "share"]),
        ("Xuất khẩu đạt 100 triệu USD, bằng 62% kế hoạch. Trong đó gạo đạt 51 triệu USD, bằng 51%.",
         ["plan_attainment", "share"]),
        ("Xuất khẩu đạt 100 triệu USD. Trong đó gạo đạt 50 triệu USD (54%).", ["share"]),
        ("Thu ngân sách đạt 90 tỷ đồng, bằng 69% dự toán. Xuất khẩu gạo đạt 5 triệu USD (54%).",
         ["plan_attainment", "share"]),
    ],
)  # fmt: skip
def test_share_of_the_plan_or_of_the_total(text, expected):
    """A bare percentage where shares of the plan are told is one, unless the amounts make it a share of the total."""
    assert [row[1] for row in rows(text, "measure", "unit") if row[2] == "percent"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu gạo tăng 12%, cà phê 14%, dệt may 12,8%.", [12.0, 14.0, 12.8]),
        ("Xuất khẩu gạo tăng 12%, hồ tiêu giảm 5%, điều 7%.", [12.0, -5.0, -7.0]),
        ("Xuất khẩu gạo tăng 12%, trong đó khu vực FDI 70%.", [12.0]),
    ],
)
def test_verb_left_out_in_a_list(text, expected):
    """Names with a percentage alone go on with the rise or fall told before them; a part may be a share."""
    assert [value for _, measure, value in rows(text, "measure", "value") if measure == "growth_yoy"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu tháng 2 là 15 tỷ USD, giảm 20% so với tháng 1, lũy kế 34 tỷ USD, tăng 22% so với cùng kỳ; nhập "
         "khẩu 14 tỷ USD, giảm 25%, lũy kế 33 tỷ USD, tăng 15%.", ["growth_pop", "growth_yoy"] * 2),
        ("Xuất khẩu tháng 2 giảm 20% so với tháng 1; nhập khẩu giảm 25%.", ["growth_pop", "growth_pop"]),
        ("Sản lượng dầu thô đạt 2,4 triệu tấn, vượt 2% so với kế hoạch, tương đương vượt 50 nghìn tấn; than đạt 7 "
         "triệu tấn, vượt 3%.", ["plan_excess", "plan_excess", "plan_excess"]),
        ("Tỉnh đón 12,9 triệu lượt khách, tăng 29% (nhiều hơn 2,9 triệu lượt).", ["growth_yoy", "change_abs"]),
        ("GRDP mở rộng 1.500 tỷ đồng so với cùng kỳ; trong đó, khu vực dịch vụ mở rộng 900 tỷ đồng; khu vực nông "
         "nghiệp thu hẹp 30 tỷ đồng.", ["change_abs"] * 3),
        ("Tỉnh đã mở rộng 3 cụm công nghiệp.", []),
        ("Thu ngân sách đạt 9 tỷ đồng, bằng 62% dự toán; thu nội địa 5 tỷ đồng, vượt 5%.",
         ["plan_attainment", "plan_excess"]),
        ("Giá xăng đã có 5 lần tăng.", []),
        ("Xuất khẩu gấp 5 lần, tăng 3%.", ["multiple", "growth_yoy"]),
    ],
)  # fmt: skip
def test_lists_of_changes(text, expected):
    """A list goes on with the base told of the same time, with what passed a plan, and with changes of amounts."""
    assert [measure for _, measure in rows(text, "measure") if measure != "level"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhóm giao thông tăng 2%, khiến CPI chung tăng 0,45%.", ("contribution", 0.45, "cpi", "giao thông")),
        ("Học phí giảm, góp phần kéo CPI chung giảm 0,02%.", ("contribution", -0.02, "cpi", "Học phí")),
        ("Giá gas tăng 3%, làm CPI chung tăng 0,04%.", ("contribution", 0.04, "cpi", "gas")),
        ("Giá gas tăng 3%, góp phần CPI chung tăng 0,12%.", ("contribution", 0.12, "cpi", "gas")),
        ("Giá gas giảm 3%, ảnh hưởng làm chỉ số giá chung giảm khoảng 0,1%.", ("contribution", -0.1, "cpi", "gas")),
        ("Giá gas giảm 3%, tác động làm giảm chỉ số CPI chung 0,1%.", ("contribution", -0.1, "cpi", "gas")),
        ("Nhóm giáo dục tăng 5%, đóng góp vào mức tăng CPI chung 0,3%.", ("contribution", 0.3, "cpi", "giáo dục")),
        ("IIP tăng 7%; khai khoáng giảm 3%, khiến mức tăng chung giảm 0,5 điểm phần trăm.",
         ("contribution", -0.5, "iip", "khai khoáng")),
        ("GRDP tăng 7%; công nghiệp tăng 9%, kéo tốc độ tăng trưởng chung tăng 2,5 điểm phần trăm.",
         ("contribution", 2.5, "grdp", "công nghiệp")),
        ("CPI chung tăng 0,5%.", ("growth_pop", 0.5, "cpi", "")),
        ("Giá gas tăng 3%, CPI chung tăng 0,5%.", ("growth_pop", 0.5, "cpi", "")),
        ("Giá gas tăng khiến CPI tháng 3 tăng 0,5% so với tháng trước.", ("growth_pop", 0.5, "cpi", "")),
        ("Giá gas tăng khiến CPI chung tăng mạnh, trong đó nhóm giao thông tăng 3%.",
         ("growth_pop", 3.0, "cpi", "giao thông")),
        ("GRDP tăng 7,2%, cao hơn mức tăng chung 6,5% của cả nước.", ("growth_yoy", 6.5, "grdp", "")),
        ("Giá gas tăng 3%, làm CPI chung tăng 0,1%; giá xăng giảm 2%, khiến CPI chung giảm 0,2%; dầu hỏa tăng 4%.",
         ("growth_pop", 4.0, "price", "dầu hỏa")),
    ],
)  # fmt: skip
def test_what_is_said_to_raise_a_whole(text, expected):
    """Whatever words say so, the rise of the whole is what the good or group adds to it; else it is its growth."""
    assert rows(text, "measure", "value", "indicator", "item", date="2018-03")[-1][1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá gas tăng 3%, làm CPI chung tăng 0,5% so với cùng kỳ.", [("0,5%", "no measure")]),
        ("Mưa lũ không làm CPI chung tăng 0,5%.", [("0,5%", "negated")]),
        ("Giá gas tăng 3%, làm CPI chung tăng 0,5%, cao nhất từ đầu năm.", []),
    ],
)
def test_rise_of_a_whole_that_is_left_out(text, expected):
    """With a base of its own it may be the growth of the whole; what is denied is no figure."""
    assert left(text, date="2018-03") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cơ cấu GDP quý I theo giá hiện hành của tỉnh: khu vực nông nghiệp 31%; khu vực dịch vụ là 59% (quý I/2017 là"
         " 55,8%).", [("share", "2018-01/2018-03"), ("share", "2018-01/2018-03"), ("share", "2017-01/2017-03")]),
        ("Cơ cấu kinh tế quý I: khu vực dịch vụ là 59%, khu vực nông nghiệp là 3%.",
         [("share", "2018-01/2018-03")] * 2),
        ("Quý I, khu vực dịch vụ chiếm 59%, khu vực nông nghiệp là 3%.", [("share", "2018-01/2018-03")] * 2),
        ("Cơ cấu kinh tế quý I: khu vực dịch vụ là 59%; tốc độ tăng GRDP là 6%.",
         [("share", "2018-01/2018-03"), ("growth_yoy", "2018-01/2018-03")]),
        ("Cơ cấu kinh tế quý I: khu vực dịch vụ là 59%; khu vực nông nghiệp tăng 6%.",
         [("share", "2018-01/2018-03"), ("growth_yoy", "2018-01/2018-03")]),
        ("Cơ cấu kinh tế quý I:\n- Khu vực dịch vụ là 59%.\n- Khu vực nông nghiệp: 3%.\n- GRDP là 7%.",
         [("share", "2018-01/2018-03"), ("share", "2018-01/2018-03"), ("growth_yoy", "2018-01/2018-03")]),
        ("Cơ cấu kinh tế quý I:\n- Khu vực dịch vụ là 59%.\nXuất khẩu tăng 5%. Khu vực dịch vụ đạt 7% so với cùng kỳ.",
         [("share", "2018-01/2018-03"), ("growth_yoy", "2018-01/2018-03"), ("growth_yoy", "2018-01/2018-03")]),
        ("Tăng trưởng quý I:\n- Khu vực dịch vụ là 5%.", [("growth_yoy", "2018-01/2018-03")]),
        ("Quý I, GRDP: khu vực dịch vụ là 7%, khu vực nông nghiệp là 3%.", [("growth_yoy", "2018-01/2018-03")] * 2),
    ],
)  # fmt: skip
def test_parts_of_a_structure(text, expected):
    """Parts of a structure go on with shares, those of another time in brackets too; what grows or is the whole does
    not.
    """
    assert [row[1:] for row in rows(text, "measure", "period")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỷ lệ lấp đầy khu công nghiệp tiếp tục tăng, đạt 61%.", ("rate", 61.0)),
        ("Xuất khẩu tiếp tục tăng, đạt 24%.", ("growth_yoy", 24.0)),
        ("Giải ngân vốn đầu tư công đạt 45,6% kế hoạch (cao hơn cùng kỳ 3%).", ("change_abs", 3.0)),
        ("Tỷ lệ hộ nghèo là 5%, thấp hơn cùng kỳ 1,2%.", ("change_abs", -1.2)),
        ("Xuất khẩu đạt 5 tỷ đồng, cao hơn cùng kỳ 3%.", ("growth_yoy", 3.0)),
        ("Có 29 doanh nghiệp quy mô vốn dưới 10 tỷ đồng, tăng 25%.", ("growth_yoy", 25.0)),
    ],
)
def test_what_a_rate_reached_and_by_how_much(text, expected):
    """Where a rate that rose stands is a rate, and what it is above another's is in points; thresholds are none."""
    assert rows(text, "measure", "value")[-1][1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xuất khẩu đạt 900 triệu USD, đạt 25% kế hoạch. Xuất khẩu gạo đạt hơn 200 triệu USD (gần 24%).",
            ["level", "plan_attainment", "level", "share"],
        ),
        (
            "Xuất khẩu đạt 25% kế hoạch. Trong đó, gạo đạt 90 triệu USD (30%), cà phê 60 triệu USD (20%).",
            ["plan_attainment", "level", "share", "level", "share"],
        ),
        ("Giá vàng vượt xa mức 40 triệu đồng/lượng.", ["level"]),
        ("Tỉnh đón nhiều hơn 5 nghìn lượt khách.", ["level"]),
        ("Xuất khẩu tăng 12%, khu vực FDI 70%.", ["growth_yoy"]),
    ],
)
def test_what_stays_a_share_or_a_level(text, expected):
    """Amounts told with bounds can make a share; without a total none is of the plan; what is passed is a level."""
    assert [measure for _, measure in rows(text, "measure")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu đạt 90 triệu USD, giảm 5 triệu USD so với tháng trước và 12 triệu USD so với cùng kỳ.",
         [("level", 90e6), ("change_abs", -5e6), ("change_abs", -12e6)]),
        ("Xuất khẩu đạt 90 triệu USD, tăng 5 triệu USD so với tháng trước và nhập khẩu đạt 12 triệu USD.",
         [("level", 90e6), ("change_abs", 5e6), ("level", 12e6)]),
        ("CPI tháng 6 là 100,21%.", []),
        ("Chỉ số sản xuất công nghiệp đạt 108%.", []),
        ("Chỉ số sản xuất công nghiệp đạt 8%.", [("growth_yoy", 8.0)]),
        ("Mức tăng GRDP của tỉnh ước âm 9,1% so với cùng kỳ.", [("growth_yoy", -9.1)]),
        ("Giá chè đạt 5 USD/kg. Lào là thị trường lớn nhất, chiếm 45%.", [("level", 5.0)]),
    ],
)  # fmt: skip
def test_what_no_verb_tells(text, expected):
    """A second change goes on with the first; the level of an index is no growth and a price has no shares."""
    assert expected == [row[1:] for row in rows(text, "measure", "value")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách đạt 9 tỷ đồng, bằng 58% dự toán và tăng 21% so với cùng kỳ; trong đó thu nội địa 5 tỷ đồng (60%"
         " và 24%).", ["plan_attainment", "growth_yoy", "plan_attainment", "growth_yoy"]),
        ("Thu ngân sách đạt 9 tỷ đồng, bằng 58% dự toán; trong đó thu nội địa 5 tỷ đồng (60% và 24%).",
         ["plan_attainment", "plan_attainment"]),
        ("Giải ngân đạt 45% kế hoạch, thấp hơn 5% so với cùng kỳ.", ["plan_attainment"]),
    ],
)  # fmt: skip
def test_percentages_behind_a_share_of_the_plan(text, expected):
    """The second in brackets is in the order of the total, else left out, and so is a gap that can be of either."""
    assert expected == [measure for quote, measure in rows(text, "measure") if quote.endswith("%")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Diện tích lúa đạt 5.000 ha (-419 ha).", [("level", 5000), ("change_abs", -419)]),
        ("Năng suất đạt 50 tạ/ha (+1 tạ/ha).", [("level", 5), ("change_abs", 0.1)]),
        ("Diện tích lúa (-419 ha).", [("level", -419)]),
        ("Diện tích lúa đạt 500 ha (+20 ha so với kế hoạch).", [("level", 500), ("plan_excess", 20)]),
    ],
)
def test_printed_sign_behind_a_level(text, expected):
    """A signed amount in brackets right behind a level in its unit is its change."""
    assert expected == [(measure, pytest.approx(value)) for _, measure, value in rows(text, "measure", "value")]
