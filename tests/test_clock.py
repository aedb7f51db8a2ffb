"""What time a figure is of: how far a period that the text names holds, and what names none."""

import pytest
from reading import left, read, rows


def times(text: str, **options: str) -> list[tuple[str, str]]:
    """Text -> (quote, period) of its rows."""
    return rows(text, "period", **options)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Giai đoạn 2011-2015, vốn đầu tư toàn xã hội đạt 500 tỷ đồng. Vốn đầu tư ngoài nhà nước đạt 300 tỷ đồng.",
            ["2011-01/2015-12", "2011-01/2015-12"],
        ),
        ("Giai đoạn 2011-2015, vốn đầu tư toàn xã hội đạt 500 tỷ đồng. Thu ngân sách đạt 300 tỷ đồng.",
         ["2011-01/2015-12", "2011-01/2015-12"]),
        ("Giai đoạn 2016-2020, vốn đầu tư toàn xã hội đạt 500 tỷ đồng. Thu ngân sách đạt 300 tỷ đồng.",
         ["2016-01/2020-12", "2018-04/2018-04"]),
        ("Giai đoạn 2011-2015, thu nhập bình quân đầu người tăng từ 30 triệu đồng lên 45 triệu đồng.",
         ["2011-01/2011-12", "2015-01/2015-12"]),
        ("Năm 2015, thu nhập bình quân đầu người tăng từ 30 triệu đồng lên 45 triệu đồng.",
         ["2015-01/2015-12", "2015-01/2015-12"]),
    ],
)  # fmt: skip
def test_span_of_years(text, expected):
    """It goes on until another period is named, but not when it ends in a later year.

    A change over it begins in its first year and ends in its last.
    """
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP 3 tháng tăng 5%, trong đó tháng 3 tăng 6%. Khu vực dịch vụ tăng 7%.", "2018-01/2018-03"),
        ("GRDP 3 tháng tăng 5%, riêng tháng 3 tăng 6%. Khu vực dịch vụ tăng 7%.", "2018-01/2018-03"),
        ("GRDP 3 tháng tăng 5%. Riêng tháng 3, GRDP tăng 6%. Khu vực dịch vụ tăng 7%.", "2018-01/2018-03"),
        ("GRDP 3 tháng tăng 5% do các tháng đầu năm tăng cao. Khu vực dịch vụ tăng 7%.", "2018-01/2018-03"),
        ("GRDP 3 tháng tăng 5%. Tháng 3 tăng 9% với tháng 2, khu vực dịch vụ tăng 7%.", "2018-03/2018-03"),
        ("GRDP 3 tháng tăng 5%. Riêng tháng 2, GRDP tăng 6%. Khu vực dịch vụ tăng 7%.", "2018-02/2018-02"),
        ("GRDP 3 tháng tăng 5%. Riêng tháng 3, GRDP tăng 6%, trong đó dịch vụ tăng 7%.", "2018-03/2018-03"),
        ("GRDP 3 tháng tăng 5%. Tháng 3, GRDP tăng 6%. Khu vực dịch vụ tăng 7%.", "2018-03/2018-03"),
    ],
)
def test_time_of_a_part_ends_with_it(text, expected):
    """What 'of which' or an aside dates differently does not date the next sentence, be it that the aside opens one on
    the end of the time spoken of; what opens a sentence otherwise does.
    """
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý I/2018 GRDP tăng 5% cao hơn quý IV/2017, thu ngân sách đạt 3 tỷ đồng.", ["2018-01/2018-03"] * 2),
        ("Quý I/2018, thu ngân sách đạt 3 tỷ đồng, gấp đôi so với giai đoạn 2006-2010. Chi ngân sách đạt 2 tỷ đồng.",
         ["2018-01/2018-03"] * 3),
        ("Quý I/2018, xuất khẩu xi măng đạt 5 tấn, bằng 70,6 cùng kỳ năm trước, gạch đạt 3 tấn.",
         ["2018-01/2018-03"] * 2),
        ("Tháng 3, nhóm giao thông tăng 3% do giá xăng tăng từ ngày 10-2; thu ngân sách đạt 5 tỷ đồng.",
         ["2018-03/2018-03"] * 2),
        ("Quý I, thu ngân sách tăng 5% (do trong tháng 2 thu tốt). Chi ngân sách tăng 3%.", ["2018-01/2018-03"] * 2),
        ("Quý IV/2017 GRDP tăng 5%, thấp hơn quý III (6%). Dịch vụ tăng 7%.",
         ["2017-10/2017-12", "2017-07/2017-09", "2017-10/2017-12"]),
        ("Quý I/2018, sâm cau đạt 5 tấn, nhiều hơn mức 3 tấn của quý I/2017. Thu ngân sách đạt 2 tỷ đồng.",
         ["2018-01/2018-03"]),
        ("Quý I/2018, thu ngân sách đạt 3 tỷ đồng theo chương trình hiện đại hóa của toàn ngành thuế từ năm 2015, "
         "chi ngân sách đạt 2 tỷ đồng.", ["2018-01/2018-03"] * 2),
    ],
)  # fmt: skip
def test_what_a_figure_is_compared_with_dates_nothing(text, expected):
    """A time behind 'than', of a figure left out, or far behind a figure is no time of what follows."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu 3 tháng tăng 5%.\nBáo cáo ngày 2/4 cho thấy, thu ngân sách đạt 3 tỷ đồng.", "2018-01/2018-03"),
        ("Theo báo cáo của Sở Tài chính ngày 2/4, thu ngân sách đạt 3 tỷ đồng.", "2018-04/2018-04"),
        ("Ngày 2/4, cửa khẩu Tân Thanh thông quan 300 xe.", "2018-04-02/2018-04-02"),
    ],
)
def test_day_on_which_it_was_said(text, expected):
    """A day beside a word of telling dates the telling, not the figure."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu 3 tháng đầu năm tăng 5%\nNhập khẩu đạt 3 triệu USD.", "2018-01/2018-03"),
        ("Xuất khẩu 3 tháng đầu năm tăng 5%\nTháng 2, nhập khẩu đạt 3 triệu USD.", "2018-02/2018-02"),
        ("Xuất khẩu 3 tháng đầu năm tăng 5%\nGiá gạo là 12.000 đồng/kg.", "2018-04/2018-04"),
        ("Xuất khẩu tăng 5%\nNhập khẩu đạt 3 triệu USD.", "2018-04/2018-04"),
    ],
)
def test_headline_dates_what_the_text_does_not(text, expected):
    """The one period of the headline is that of a flow without any; a price is of the day."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2017, thu ngân sách đạt 3 tỷ đồng. Giá gạo ở mức 12.000 đồng/kg.", "2018-04/2018-04"),
        ("Tháng 3, giá ngô là 9.000 đồng/kg. Giá gạo ở mức 12.000 đồng/kg.", "2018-03/2018-03"),
        ("Năm 2017, giá gạo ở mức 12.000 đồng/kg.", "2017-01/2017-12"),
    ],
)
def test_price(text, expected):
    """It is of the document's month unless a month is being spoken of or its own sentence says otherwise."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu 3 tháng tăng 15%. Dự báo xuất khẩu sẽ tăng 6%.", "2018-01/2018-12"),
        ("CPI tháng 3 tăng 3,7%, thấp hơn mục tiêu 4%.", "2018-01/2018-12"),
        ("Xuất khẩu tăng 15%. Dự báo xuất khẩu sẽ tăng 6%.", ""),
        ("6 tháng cuối năm GRDP phải đạt 7%.", "2018-07/2018-12"),
        ("Năm 2017 xuất khẩu tăng 15%. Dự báo xuất khẩu sẽ tăng 6%.", ""),
    ],
)
def test_target_without_a_horizon(text, expected):
    """It is of the document's year while that is spoken of; a part of the year that is over is no horizon."""
    assert expected == times(text)[-1][1]


def test_past_part_of_the_year_ends_a_plan():
    """What was reached in the months gone is reported, though the sentence began with the plan."""
    text = "Năm 2018 tỉnh phấn đấu thu hút 75 dự án; 3 tháng qua tỉnh đã được 43 dự án, tổng vốn 9 tỷ đồng."
    expected = [("75 dự án", "T", "2018-01/2018-12"), ("43 dự án", "A", "2018-01/2018-03")]
    assert [*expected, ("9 tỷ đồng", "A", "2018-01/2018-03")] == rows(text, "status", "period")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến ngày 15/3, diện tích gieo trồng đạt 5.000 ha, bằng 96% kế hoạch.", ["2018-03-15/2018-03-15"] * 2),
        ("Đến ngày 15/3, thu ngân sách đạt 5 tỷ đồng.", ["2018-01-01/2018-03-15"]),
        ("Thời điểm 1/4, đàn lợn có 400 nghìn con. Trong 3 tháng, sản lượng thịt lợn hơi ước 12 nghìn tấn.",
         ["2018-04-01/2018-04-01", "2018-01/2018-03"]),
        ("Quý I/2018, tại thời điểm 1/4 đàn lợn có 400 nghìn con, sản lượng thịt hơi ước 12 nghìn tấn.",
         ["2018-04-01/2018-04-01", "2018-01/2018-03"]),
    ],
)  # fmt: skip
def test_days_of_stocks_and_seasons(text, expected):
    """An area sown is that of the day, a flow runs from January; the day of a count dates no flow."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý I/2018 cấp 5 dự án FDI. Đến nay, có 46 dự án FDI với tổng vốn 30 triệu USD.",
         ["2018-01/2018-03", *["2018-04/2018-04"] * 2]),
        ("Vốn FDI đạt 104 triệu USD trong quý I/2018, tăng 60% so với cùng kỳ năm 2017 (65 triệu USD).",
         ["2018-01/2018-03", "2018-01/2018-03", "2017-01/2017-03"]),
        ("Vốn FDI đạt 104 triệu USD trong quý I/2018 (65 triệu USD).", ["2018-01/2018-03"] * 2),
    ],
)  # fmt: skip
def test_time_of_the_figure_beside(text, expected):
    """Capital is of the time of what it belongs to; a figure alone in brackets behind a base is the year before's."""
    assert expected == [period for _, period in times(text)]


def test_size_of_a_project_is_of_no_earlier_sentence():
    """The months that output was told for do not date the capital of a plant, which has none unless one is given."""
    text = "6 tháng đầu năm 2017, lợi nhuận trước thuế đạt 60 tỷ đồng. Tổng mức đầu tư dự án Tân Rai là 15.000 tỷ đồng."
    assert [period for _, period in times(text)] == ["2017-01/2017-06", ""]


def test_figure_left_out_dates_what_follows():
    """A period named with a figure that could not be read still holds."""
    text = "Trong tháng 2, sâm cau đạt 5 nghìn tấn. Thu ngân sách đạt 3 tỷ đồng."
    assert (left(text), read(text).observations[0].period) == ([("5 nghìn tấn", "no indicator")], "2018-02/2018-02")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đến hết tháng 3, toàn tỉnh có 45 dự án FDI còn hiệu lực, 30 dự án đầu tư trong nước.",
            ["2018-03/2018-03"] * 2,
        ),
        ("Đến hết tháng 3, toàn tỉnh có 45 dự án FDI cấp mới.", ["2018-01/2018-03"]),
        ("Đến hết tháng 3, toàn tỉnh có 45 dự án FDI mới được cấp phép.", ["2018-01/2018-03"]),
        ("Đến hết tháng 3, toàn tỉnh có 45 dự án FDI được cấp phép.", ["2018-03/2018-03"]),
        ("Đến hết tháng 3, toàn tỉnh thu hút 45 dự án FDI.", ["2018-01/2018-03"]),
        ("Trong 3 tháng, toàn tỉnh có 45 dự án FDI.", ["2018-01/2018-03"]),
        ("Đến hết tháng 3, xuất khẩu ít hơn cùng kỳ 12%.", ["2018-01/2018-03"]),
        ("Từ đầu năm đến hết tháng 3 có 45 dự án FDI.", ["2018-01/2018-03"]),
        (
            "Tháng 2 thu hút 5 dự án FDI. Hiện trong các khu công nghiệp có 45 dự án FDI.",
            ["2018-02/2018-02", "2018-04/2018-04"],
        ),
        ("Từ đầu năm đến ngày 20/3 có 45 dự án FDI.", ["2018-01-01/2018-03-20"]),
    ],
)
def test_what_there_is(text, expected):
    """What a text counts as being there is that at the end of the period, in the list too; what was done is not."""
    assert expected == [period for _, period in times(text)]


def test_total_of_the_year_to_the_month_spoken_of():
    """'Lũy kế từ đầu năm' ends with the month that the text speaks of, else with the document's."""
    text = "Xuất khẩu tháng 2 đạt 5 triệu USD; lũy kế từ đầu năm đạt 9 triệu USD."
    assert [period for _, period in times(text)] == ["2018-02/2018-02", "2018-01/2018-02"]
    assert [period for _, period in times("Lũy kế từ đầu năm xuất khẩu đạt 9 triệu USD.")] == ["2018-01/2018-04"]


def test_value_that_a_figure_is_compared_with():
    """What stands behind 'so với mức' and before 'cùng kỳ' is the value of the year before."""
    text = "Giá hạt tiêu tháng 3 ở mức 83.000 đồng/kg, thấp hơn so với mức 124.000 đồng/kg cùng kỳ năm 2017."
    assert [period for _, period in times(text)] == ["2018-03/2018-03", "2017-03/2017-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá gạo tháng 2 đạt 300 USD/tấn. Hiện nay giá điều trên 900 USD/tấn.",
         ["2018-02/2018-02", "2018-04/2018-04"]),
        ("Hiện nay tỉnh có 5 chợ. Xuất khẩu tháng 2 đạt 300 tấn. Nhập khẩu đạt 200 tấn.",
         ["2018-04/2018-04", "2018-02/2018-02", "2018-02/2018-02"]),
    ],
)  # fmt: skip
def test_prices_come_to_the_present(text, expected):
    """Behind 'now' a price is of today, until the text names another time; what is traded keeps the month told."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CPI tháng 3 tăng 0,2%. Bình quân 3 tháng CPI tăng 4%. Nhóm giáo dục tăng 1%.",
         ["2018-03/2018-03", "2018-01/2018-03", "2018-03/2018-03"]),
        ("CPI tháng 3 tăng 0,2%. Bình quân 3 tháng CPI tăng 4%. Xuất khẩu tăng 1%.",
         ["2018-03/2018-03", "2018-01/2018-03", "2018-01/2018-03"]),
        ("Xuất khẩu tháng 3 tăng 2%. Tính chung 3 tháng tăng 4%. Xuất khẩu gạo tăng 1%.",
         ["2018-03/2018-03", "2018-01/2018-03", "2018-01/2018-03"]),
    ],
)  # fmt: skip
def test_average_of_a_monthly_index(text, expected):
    """The average of a monthly index is told in passing; its groups are of the month, what is not an index is not."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu tháng 3 đạt 3 tỷ USD, giảm 34% so với 4,7 tỷ USD.",
         ["2018-03/2018-03", "2018-03/2018-03", "2017-03/2017-03"]),
        ("Xuất khẩu tháng 3 đạt 3 tỷ USD, tăng 5% so với mức 2,8 tỷ USD cùng năm 2017.",
         ["2018-03/2018-03", "2018-03/2018-03", "2017-03/2017-03"]),
        ("FDI 3 tháng đạt 2 tỷ USD, gấp hơn 3,1 lần cùng kỳ năm ngoái.", ["2018-01/2018-03", "2018-01/2018-03"]),
    ],
)  # fmt: skip
def test_value_compared_with(text, expected):
    """What a rate compares with is of the year before; a multiple of it is not."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đến ngày 10-3, các đơn vị thu vượt dự toán cả năm. Cao Bằng thu ngân sách 5 tỷ đồng.",
            "2018-01-01/2018-03-10",
        ),
        ("Đến ngày 10/4, thu ngân sách đạt 9 tỷ đồng. Hiện Cao Bằng thu 5 tỷ đồng.", "2018-01-01/2018-04-10"),
        ("Từ đầu năm đến ngày 20/3, vốn FDI đạt 5 tỷ USD. Vốn FDI thực hiện đạt 3 tỷ USD.", "2018-01-01/2018-03-20"),
        ("Dự án FDI dự kiến khởi công tháng 5/2018. Đến nay đã có 403 dự án FDI.", "2018-04/2018-04"),
    ],
)
def test_day_to_which_the_year_runs(text, expected):
    """It holds in the sentences behind it, also where 'now' is said; a month that is still to come does not."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 tháng đầu năm 2017 xuất khẩu đạt 5 tấn, 6 tháng cuối năm đạt 6 tấn.", "2017-07/2017-12"),
        ("Nửa năm qua xuất khẩu đạt 6 tấn.", "2018-04/2018-04"),
        ("Đến hết tháng 3, có 45 vụ tai nạn giao thông.", "2018-01/2018-03"),
        ("6 tháng cuối năm phấn đấu xuất khẩu đạt 6 tấn.", "2018-07/2018-12"),
    ],
)
def test_end_of_a_year(text, expected):
    """It is of the year being spoken of, where the document's is not over and no plan is told."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu 3 tháng đạt 5 triệu USD. Dự kiến cả năm 2018, xuất khẩu đạt 20 triệu USD. Nhập khẩu đạt 4 triệu.",
         ["2018-01/2018-03 A", "2018-01/2018-12 T", "2018-01/2018-03 A"]),
        ("Dự kiến cả năm 2018, xuất khẩu đạt 20 triệu USD. Nhập khẩu đạt 4 triệu USD.", ["2018-01/2018-12 T"] * 2),
        ("Dự kiến tháng 4, xuất khẩu đạt 20 triệu USD. Nhập khẩu đạt 4 triệu USD.",
         ["2018-04/2018-04 T", "2018-04/2018-04 A"]),
    ],
)  # fmt: skip
def test_time_of_a_plan(text, expected):
    """A plan's time that is not over goes on to no figure reported; with nothing else told, what follows is plan."""
    assert expected == [f"{period} {status}" for _, period, status in rows(text, "period", "status")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 9/2023 thu 5 tỷ đồng. Dự kiến cả năm 2023, thu 20 tỷ đồng.", "2023-09"),
        ("Tháng 9/2023 thu 5 tỷ đồng; mục tiêu năm 2024 là 20 tỷ đồng. Năm 2022 thu 7 tỷ đồng.", "2023-09"),
        ("Năm 2023 thu 5 tỷ đồng. Dự án được phê duyệt ngày 5/2/2024.", "2024-02-05"),
        ("Dự kiến năm 2024 thu 5 tỷ đồng.", ""),
        ("Kết quả 10 tháng năm 2023 thu 5 tỷ đồng. Năm 2024, phấn đấu thu 7 tỷ đồng.", "2023-10"),
        ("Năm 2024, thu 5 tỷ đồng, phấn đấu thu 7 tỷ đồng.", "2024-12"),
        ("Kế hoạch vốn năm 2024 là 5 tỷ đồng. Tháng 6/2024, giải ngân 1 tỷ đồng.", "2024-06"),
        ("Thực hiện mục tiêu phát triển kinh tế, 9 tháng năm 2024, GRDP tăng 7%.", "2024-09"),
    ],
)
def test_date_of_a_text_is_of_no_plan(text, expected):
    """Without a manifest, the latest time that the text reports on dates it; the time of a plan does not."""
    assert expected == read(text, date="").date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 3 thu ngân sách đạt 5 tỷ đồng, lũy kế được 9 tỷ đồng, đạt 30% dự toán. Trong đó, thu nội địa 2 tỷ "
         "đồng, lũy kế được 4 tỷ đồng.", ["2018-03/2018-03", *["2018-01/2018-03"] * 2, "2018-03/2018-03",
                                   "2018-01/2018-03"]),
        ("Thu ngân sách tháng 3 đạt 5 tỷ đồng, luỹ kế đạt 9 tỷ đồng. Chi ngân sách đạt 4 tỷ đồng.",
         ["2018-03/2018-03", "2018-01/2018-03", "2018-03/2018-03"]),
        ("Tháng 3, xuất khẩu đạt 5 tỷ đồng, lũy kế 9 tỷ đồng; nhập khẩu đạt 4 tỷ đồng, lũy kế 7 tỷ đồng.",
         ["2018-03/2018-03", "2018-01/2018-03"] * 2),
        ("Tháng 3 cấp mới 5 dự án, lũy kế có 58 dự án.", ["2018-03/2018-03"] * 2),
        ("Lũy kế 3 tháng, xuất khẩu đạt 5 tỷ đồng.", ["2018-01/2018-03"]),
        ("Năm 2017, xuất khẩu đạt 5 tỷ đồng, lũy kế đạt 50 tỷ đồng.", ["2017-01/2017-12"] * 2),
        ("Xuất khẩu tháng 3 đạt 5 tỷ đồng, lũy kế 3 tháng đạt 9 tỷ đồng. Nhập khẩu đạt 4 tỷ đồng, lũy kế 3 tháng đạt "
         "7 tỷ đồng.", ["2018-03/2018-03", "2018-01/2018-03"] * 2),
        ("Xuất khẩu tháng 3 đạt 5 tỷ đồng, tính chung 3 tháng đạt 9 tỷ đồng. Tổng mức bán lẻ đạt 8 tỷ đồng, tăng 5%; "
         "tính chung 3 tháng đạt 20 tỷ đồng.", ["2018-03/2018-03", "2018-01/2018-03", *["2018-03/2018-03"] * 2,
                                        "2018-01/2018-03"]),
        ("3 tháng, xuất khẩu đạt 9 tỷ đồng. Nhập khẩu đạt 7 tỷ đồng, với tổng kim ngạch 16 tỷ đồng trong 3 tháng.",
         ["2018-01/2018-03"] * 3),
        ("GRDP 3 tháng tăng 6%. Công nghiệp chế biến tăng 9% (3 tháng đầu năm 2017 tăng 8%).",
         ["2018-01/2018-03", "2018-01/2018-03", "2017-01/2017-03"]),
        ("3 tháng, thu ngân sách đạt 9 tỷ đồng. Trong đó, thu nội địa đạt 7 tỷ đồng, 3 tháng thu hải quan đạt 2 tỷ "
         "đồng.", ["2018-01/2018-03"] * 3),
    ],
)  # fmt: skip
def test_total_of_the_year_so_far(text, expected):
    """'Lũy kế' beside a month or quarter sums the year up to it, for its own figure and the rates on it."""
    assert expected == [period for _, period in times(text)]


def test_whole_year_in_a_report_on_the_year_past():
    """'Cả năm' is the year told of where the report on it is written in the first months of the next."""
    told = times("Năm 2017, thu ngân sách đạt 5 tỷ đồng. Chi ngân sách cả năm đạt 4 tỷ đồng.", date="2018-01")
    assert [period for _, period in told] == ["2017-01/2017-12"] * 2
    told = times("Năm 2017, thu ngân sách đạt 5 tỷ đồng. Dự kiến chi ngân sách cả năm đạt 4 tỷ đồng.", date="2018-04")
    assert [period for _, period in told] == ["2017-01/2017-12", "2018-01/2018-12"]


def test_whole_year_of_a_text_without_a_date():
    """'Cả năm' has no year where nothing tells one."""
    assert times("Thu ngân sách cả năm đạt 5 tỷ đồng.", date="") == [("5 tỷ đồng", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 tháng qua, thu ngân sách đạt 5 tỷ đồng. Chi ngân sách đạt 4 tỷ đồng.", ["2018-01/2018-04"] * 2),
        ("Hơn 3 tháng qua, thu ngân sách đạt 5 tỷ đồng.", ["2018-01/2018-03"]),
        ("Hơn 2 tháng qua, thu ngân sách đạt 5 tỷ đồng.", ["2018-03/2018-04"]),
        ("Gần 12 tháng qua, thu ngân sách đạt 5 tỷ đồng.", ["2017-05/2018-04"]),
    ],
)
def test_months_past(text, expected):
    """'7 tháng qua' are the first of the year where these have just ended, else the last ones."""
    assert [period for _, period in times(text)] == expected


def test_months_past_in_a_text_dated_by_its_year():
    """'7 tháng qua' are the first of the year where no month of the text is known."""
    assert times("7 tháng qua, thu ngân sách đạt 5 tỷ đồng.", date="2018") == [("5 tỷ đồng", "2018-01/2018-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch vốn đầu tư công cả năm là 9 tỷ đồng.", ["2018-01/2018-12"]),
        ("Từ quý II đến hết quý III/2017, giải ngân 5 tỷ đồng vốn đầu tư công.", ["2017-04/2017-09"]),
        ("Vốn đầu tư công năm 2018 là 9 tỷ đồng, đến nay giải ngân 5 tỷ đồng, đạt 55%.",
         ["2018-01/2018-12", "2018-01/2018-04", "2018-01/2018-04"]),
        ("Thu ngân sách năm 2017 đạt 9 tỷ đồng, gấp 2 lần năm 2010.", ["2017-01/2017-12"] * 2),
        ("Quý I, thu ngân sách đạt 5 tỷ đồng, bằng 52% dự toán (9 tỷ đồng).",
         ["2018-01/2018-03", "2018-01/2018-03", "2018-01/2018-12"]),
    ],
)  # fmt: skip
def test_so_far_and_base_of_a_multiple(text, expected):
    """'To date' ends the year being spoken of; what a multiple is of does not date it; a plan is of its year."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 5/4, giá cà phê tăng 500 đồng/kg. Giá hồ tiêu ở mức 90.000 đồng/kg.", ["2018-04-05/2018-04-05"] * 2),
        ("Ngày 5/2, giá cà phê tăng 500 đồng/kg. Giá hồ tiêu ở mức 90.000 đồng/kg.",
         ["2018-02-05/2018-02-05", "2018-04/2018-04"]),
        ("Ngày 5/4, tỉnh khánh thành 3 công trình. Giá lúa đạt 8.000 đồng/kg.",
         ["2018-04-05/2018-04-05", "2018-04/2018-04"]),
        ("Ngày 5/4, tỉnh kiểm tra 5 vụ. Thu ngân sách đạt 9 tỷ đồng.", ["2018-04-05/2018-04-05", "2018-04/2018-04"]),
    ],
)  # fmt: skip
def test_day_of_quotations(text, expected):
    """Prices of a text are of the day that it names in its own month; nothing else is."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tình hình tháng 3 và quý I năm 2018 ổn định. Chỉ số IIP tháng 3 tăng 2%. Doanh thu vận tải tăng 7%.",
         ["2018-03/2018-03"] * 2),
        ("Tình hình quý I năm 2018 ổn định. Doanh thu vận tải tăng 7%.", ["2018-01/2018-03"]),
    ],
)  # fmt: skip
def test_a_heading_of_two_times(text, expected):
    """A sentence without figures that names a month and a longer time dates nothing by the longer."""
    assert expected == [period for _, period in times(text, date="2018-03")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến 31/1/2018, giải ngân vốn đầu tư công đạt 5 tỷ đồng, bằng 90% kế hoạch vốn năm 2017.",
         ["2017-01-01/2018-01-31"] * 2),
        ("Lũy kế giải ngân vốn kế hoạch năm 2017 đến 31/1/2018 là 5 tỷ đồng.", ["2017-01-01/2018-01-31"]),
        ("Đến 31/1/2018, giải ngân vốn đầu tư công đạt 5 tỷ đồng, bằng 2% kế hoạch vốn năm 2018.",
         ["2018-01-01/2018-01-31"] * 2),
        ("Đến 28/2/2018, giải ngân vốn đầu tư công đạt 5 tỷ đồng, bằng 90% kế hoạch vốn năm 2017.",
         ["2018-01-01/2018-02-28"] * 2),
    ],
)  # fmt: skip
def test_plan_paid_out_until_january(text, expected):
    """Up to a day of January, what was paid out of the plan of the year before is counted from that year on."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá cà phê tháng 1 đạt đỉnh. Hiện nay, giá đang giảm. Tại Đắk Lắk, giá cà phê là 60.000 đồng/kg.",
         ["2018-04/2018-04"]),
        ("Tháng 1, giá cà phê đạt đỉnh. Tại Đắk Lắk, giá cà phê là 60.000 đồng/kg.", ["2018-01/2018-01"]),
        ("Mục tiêu năm 2019:\nThu ngân sách đạt 9 tỷ đồng.", ["2019-01/2019-12"]),
        ("Quý I, xuất khẩu đạt 9 tỷ đồng, trung bình mỗi tháng 90 tỷ đồng, tăng 5%.", ["2018-01/2018-03"] * 3),
        ("Quý I, xuất khẩu đạt 9 tỷ đồng so với 8 tỷ đồng cùng kỳ năm trước.", ["2018-01/2018-03", "2017-01/2017-03"]),
        ("Xuất khẩu tăng 5% và 2% so với tháng trước và cùng kỳ, nhập khẩu đạt 3 tỷ đồng.", ["2018-04/2018-04"] * 3),
        ("Quý I, bội chi ngân sách là 9 tỷ đồng, dư nợ vay là 3 tỷ đồng.", ["2018-01/2018-03", "2018-03/2018-03"]),
        ("Năm 2017, doanh số cho vay đạt 9 tỷ đồng. Dư nợ đạt 5 tỷ đồng.", ["2017-01/2017-12", "2017-12/2017-12"]),
    ],
)  # fmt: skip
def test_what_changes_the_time(text, expected):
    """'Now' without a figure, the year of goals, each month of a quarter, the year before, two bases, flows of debt."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý I, sản xuất thuận lợi (IIP tăng 5%). Thu ngân sách đạt 3 tỷ đồng.", ["2018-01/2018-03"] * 2),
        ("GRDP quý I tăng 5%, thấp hơn quý IV/2017 (6%). Dịch vụ tăng 7%.",
         ["2018-01/2018-03", "2017-10/2017-12", "2018-01/2018-03"]),
        ("Ngày 1/4, đón 10 nghìn lượt khách; ngày 2 và 3/4 đón 13 nghìn lượt.",
         ["2018-04-01/2018-04-01", "2018-04-02/2018-04-03"]),
    ],
)  # fmt: skip
def test_time_before_brackets_and_two_days(text, expected):
    """The time that opens a sentence outlasts brackets, one compared with does not; two days are one time."""
    assert expected == [period for _, period in times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP quý I tăng 7% (cao hơn mức 5% của quý I/2017), dịch vụ đóng góp 2 điểm phần trăm.", "2018-01/2018-03"),
        ("Giá gà năm 2017 là 56.000 đồng/kg, có lúc 48.000 đồng/kg (tháng 3/2017), vịt là 60.000 đồng/kg.",
         "2017-01/2017-12"),
        ("Thu hút FDI trong 5 năm (2013-2017) đạt 8 tỷ USD, tăng 47% so với giai đoạn 2008-2012 (5,4 tỷ USD).",
         "2008-01/2012-12"),
        ("Thu hút FDI trong 5 năm (2013-2017) đạt 8 tỷ USD, tăng 47%.", "2013-01/2017-12"),
        ("Dư nợ quý I/2018 tăng 11%, thấp hơn tốc độ tăng cùng kỳ năm trước (13%).", "2017-03/2017-03"),
        ("Xuất khẩu quý I/2018 tăng so với cùng kỳ (13%).", "2018-01/2018-03"),
        ("Xuất khẩu giảm 5% do giá năm trước cao, trong đó gạo giảm 8%.", "2018-04/2018-04"),
        ("Giá chè năm 2017 giảm 5%, trong đó chè xanh giảm 8%.", "2017-01/2017-12"),
    ],
)  # fmt: skip
def test_brackets_bases_and_causes_date_themselves(text, expected):
    """A time in brackets or of a cause does not outlast them; brackets behind a base hold what was then."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong tháng 3, tỉnh có 120 doanh nghiệp thành lập mới, dự kiến sử dụng 900 lao động.",
         [("A", "2018-03/2018-03"), ("T", "2018-03/2018-03")]),
        ("Quý I, doanh thu dịch vụ đạt 9 tỷ đồng; thu ngân sách dự kiến đạt 3 tỷ đồng; xuất khẩu đạt 2 triệu USD.",
         [("A", "2018-01/2018-03"), ("T", "2018-01/2018-03"), ("A", "2018-01/2018-03")]),
        ("Quý I, xuất khẩu đạt 9 triệu USD và dự báo sẽ đạt mục tiêu 50 triệu USD.",
         [("A", "2018-01/2018-03"), ("T", "2018-01/2018-12")]),
        ("Quý I, xuất khẩu đạt 9 triệu USD, phấn đấu đạt 50 triệu USD.",
         [("A", "2018-01/2018-03"), ("T", "2018-01/2018-12")]),
    ],
)  # fmt: skip
def test_forecast_of_a_time_that_is_over(text, expected):
    """A forecast told beside a part of the year is of it, and ends with its statement; a goal is of the year."""
    assert expected == [row[1:] for row in rows(text, "status", "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến ngày 25/3, giá gạo bình quân là 12.000 đồng/kg, giảm 2% so với tháng 2.",
         [("level", "2018-03-01/2018-03-25"), ("growth_pop", "2018-03-01/2018-03-25")]),
        ("Đến ngày 25/3, thu ngân sách đạt 12 tỷ đồng.", [("level", "2018-01-01/2018-03-25")]),
        ("5 tháng đầu năm, thu ngân sách ước đạt 12 tỷ đồng.", [("level", "2018-01/2018-05")]),
        ("7 tháng đầu năm, thu ngân sách đạt 12 tỷ đồng.", [("level", "2017-01/2017-07")]),
    ],
)  # fmt: skip
def test_months_of_prices_and_of_estimates(text, expected):
    """Prices up to a day are those of its month; months so far may end in the one after the document's."""
    assert expected == [row[1:] for row in rows(text, "measure", "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quý I/2018, GRDP tăng 6%, cao hơn mức 5% của cùng kỳ năm 2017 và 4% của cùng kỳ năm 2016.",
            ["2018-01/2018-03", "2017-01/2017-03", "2016-01/2016-03"],
        ),
        ("CPI tháng 3 tăng 0,2%, thấp hơn mức tăng 0,1% của tháng trước.", ["2018-03/2018-03", "2018-02/2018-02"]),
        (
            "Doanh thu dịch vụ 2 tháng đạt 4 tỷ đồng, gấp 2 lần cùng kỳ (chưa có số quý I/2018).",
            ["2018-01/2018-02", "2018-01/2018-02"],
        ),
        (
            "Quý I/2018, GRDP tăng 6%, cao hơn mức tăng của quý I các năm 2012-2014, dịch vụ tăng 7%.",
            ["2018-01/2018-03", "2018-01/2018-03"],
        ),
        (
            "Quý I/2018, GRDP tăng 6%, thấp nhất kể từ năm 2011; dịch vụ tăng 7%.",
            ["2018-01/2018-03", "2018-01/2018-03"],
        ),
        (
            "Quý I/2018, GRDP tăng 6%, thấp hơn tốc độ tăng 8% của cùng kỳ năm 2017, đóng góp 2 điểm phần trăm.",
            ["2018-01/2018-03", "2017-01/2017-03", "2018-01/2018-03"],
        ),
        (
            "Nửa đầu tháng 3, xuất khẩu đạt 126 triệu USD, đưa kim ngạch từ đầu năm lên 900 triệu USD.",
            ["2018-03-01/2018-03-15", "2018-01/2018-03"],
        ),
        ("Xuất khẩu tháng trước đạt 5 triệu USD.", ["2018-03/2018-03"]),
        ("Xuất khẩu gạo tháng trước đạt 5 tấn, kim ngạch 2 triệu USD.", ["2018-03/2018-03"] * 2),
    ],
)
def test_what_a_figure_is_compared_with_lends_it_no_time(text, expected):
    """The base has its own time where it has a value; what stands behind it keeps the time told before."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cách đây 2 tháng, giá gạo là 6.000 đồng/kg.", [("level", "2018-02/2018-02")]),
        ("Cách đây hơn 2 năm, giá gạo là 6.000 đồng/kg.", [("level", "2016-01/2016-12")]),
        ("Hai năm trước, giá gạo là 6.000 đồng/kg.", [("level", "2016-01/2016-12")]),
        ("Năm trước, giá gạo là 6.000 đồng/kg.", [("level", "2017-01/2017-12")]),
        (
            "Cách đây 2 tháng, giá gạo là 6.000 đồng/kg, nay lên 7.000 đồng/kg.",
            [("level", "2018-02/2018-02"), ("level", "2018-04/2018-04")],
        ),
        ("Xuất khẩu tăng 5% so với 5 năm trước.", [("growth_other", "2018-04/2018-04")]),
        ("Xuất khẩu tăng 5% so với một năm trước.", [("growth_yoy", "2018-04/2018-04")]),
        (
            "CPI tháng 3 tăng 0,24%. Có đến 2/11 nhóm hàng giảm giá. Nhóm giao thông giảm 1,49%.",
            [("growth_pop", "2018-03/2018-03"), ("growth_pop", "2018-03/2018-03")],
        ),
        ("Tính từ đầu năm, thu ngân sách tăng 5%.", [("growth_yoy", "2018-01/2018-04")]),
    ],
)
def test_times_so_long_ago(text, expected):
    """So many months or years ago are counted from the document's date; fractions of groups are no days."""
    assert expected == [row[1:] for row in rows(text, "measure", "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CPI tháng 3 tăng 5%, cao hơn mức tăng 2% của tháng trước.", "2018-02/2018-02"),
        ("Quý I, GRDP tăng 5%, cao hơn mức tăng 2% của quý trước.", "2017-10/2017-12"),
        ("CPI tháng 3 tăng 5%, cao hơn mức tăng 2% của quý trước.", ""),
        ("Giá gạo tuần này tăng 5%, cao hơn mức tăng 2% của tuần trước.", ""),
    ],
)
def test_the_period_before(text, expected):
    """It is as long as the one told of; where it cannot be, the figure is of no period that the text dates."""
    assert expected == times(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong 5 năm trước đây, xuất khẩu đạt 50 triệu USD.", ["2018-04/2018-04"]),
        ("Hiệp định ký cách đây 5 năm, xuất khẩu đạt 50 triệu USD.", ["2018-04/2018-04"]),
        ("Trong nửa năm cuối 2017, xuất khẩu đạt 5 triệu USD.", ["2017-07/2017-12"]),
        ("Giá thép tháng trước là 15.000 đồng/kg, tháng này là 16.000 đồng/kg.",
         ["2018-03/2018-03", "2018-04/2018-04"]),
        ("Giá thép tuần trước là 15.000 đồng/kg.", [""]),
    ],
)  # fmt: skip
def test_spans_and_events_long_ago_date_nothing(text, expected):
    """Years before are no year; an event so long ago dates no figure; halves of a year are told in several ways."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hai quý đầu năm, xuất khẩu đạt 5 triệu USD.", ["2017-01/2017-06"]),
        ("3 quý đầu năm 2017 xuất khẩu đạt 5 triệu USD.", ["2017-01/2017-09"]),
        ("Quý đầu năm, xuất khẩu đạt 5 triệu USD.", ["2018-01/2018-03"]),
        ("Năm 2015 tỉnh có 5 dự án, nay đã có 9 dự án.", ["2015-01/2015-12", "2018-04/2018-04"]),
        ("Tỷ lệ hộ nghèo năm 2015 là 15%, nay còn 9%.", ["2015-01/2015-12", "2018-04/2018-04"]),
        ("3 tháng đầu năm xuất khẩu đạt 5 triệu USD, nay đã đạt 55% kế hoạch.", ["2018-01/2018-03"] * 2),
        ("Tháng trước giá thép là 6.200 đồng/kg thì nay đã lên 7.200 đồng/kg.", ["2018-03/2018-03", "2018-04/2018-04"]),
        ("Giá xăng giảm 520 đồng/lít trong các ngày 5/3 và 20/3.", ["2018-03-05/2018-03-20"]),
        (
            "Năm 2017 thu ngân sách đạt 45 tỷ đồng. Năm 2018 phấn đấu thu ngân sách 48 tỷ đồng. Trong đó, thu nội địa "
            "37 tỷ đồng.",
            ["2017-01/2017-12", "2018-01/2018-12", "2018-01/2018-12"],
        ),
        ("Vụ Đông Xuân (2016 - 2017) gieo 500 ha lúa. Toàn tỉnh có diện tích 900 ha cam.", ["2018-04/2018-04"] * 2),
        ("Năm 2017, Chi cục Kiểm lâm (nay là Hạt Kiểm lâm) kiểm tra 120 vụ.", ["2017-01/2017-12"]),
        ("Tháng trước do nghỉ Tết nên tháng 4 xuất khẩu đạt 5 triệu USD.", ["2018-04/2018-04"]),
        ("Bội thu ngân sách năm 2017 là 496 tỷ đồng.", ["2017-01/2017-12"]),
        ("Tổng vốn của các dự án cấp mới đạt 10 tỷ USD, giảm 9% so với cùng kỳ.", ["2018-04/2018-04"] * 2),
    ],
)
def test_quarters_so_far_and_the_present(text, expected):
    """'Two quarters' are six months; 'nay' is the present behind a time that is over, no new one of the year so far."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá gạo đạt 433 USD/tấn, mức cao nhất kể từ giữa tháng 1; gạo Thái Lan 383 USD/tấn.",
         ["2018-04/2018-04"] * 2),
        ("Kể từ tháng 2, tỉnh cấp phép 5 dự án.", ["2018-02/2018-04"]),
        ("Năm 2017, doanh số cho vay đạt 758 tỷ đồng. Trong đó, cho vay hộ nghèo 121 tỷ đồng.",
         ["2017-01/2017-12"] * 2),
        ("Năm 2017, dư nợ cho vay đạt 758 tỷ đồng. Trong đó, cho vay hộ nghèo 121 tỷ đồng.", ["2017-12/2017-12"] * 2),
        ("Năm 2017, doanh số cho vay đạt 758 tỷ đồng/31.761 lượt khách hàng.", ["2017-01/2017-12"] * 2),
    ],
)  # fmt: skip
def test_time_of_parts_and_of_what_is_joined(text, expected):
    """Since when something is the most dates nothing; parts of a flow are flows; a stroke joins those of a time."""
    assert [period for _, period in rows(text, "period")] == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Trong 5 ngày nghỉ lễ (30/4–4/5), tỉnh đón 6 nghìn lượt khách.", "2024-07", ["2024-04-30/2024-05-04"]),
        ("Tỉnh đón nhiều khách nhất ngày 1 - 2/5, đạt 6 nghìn lượt khách.", "2024-07", ["2024-05-01/2024-05-02"]),
        ("Từ 01/01/2016 đến thời điểm báo cáo, tỉnh cấp 12 dự án.", "2016-07-25", ["2016-01-01/2016-07-25"]),
        ("Từ ngày 5/6 đến nay, tỉnh cấp 12 dự án.", "2016-07", ["2016-06/2016-07"]),
        ("Giá dầu cao nhất kể từ ngày 5/2 đến nay, đạt 90 USD/thùng.", "2016-04", ["2016-04/2016-04"]),
        ("Tỉnh cấp 12 dự án từ ngày 5/2 đến nay.", "2016-04", ["2016-02/2016-04"]),
        (
            "Tỉnh cấp 12 dự án nhờ cải cách thủ tục hành chính và thu hút đầu tư từ ngày 5/2 đến nay.",
            "2016-04",
            ["2016-04/2016-04"],
        ),
        ("Thu ngân sách cả năm đạt 5 tỷ đồng.", "2016-01", ["2015-01/2015-12"]),
        ("Thu ngân sách cả năm đạt 5 tỷ đồng.", "2016-03", ["2016-01/2016-12"]),
        ("Hơn 5 tháng qua, xuất khẩu đạt 2 triệu USD.", "2022-06", ["2022-01/2022-05"]),
        ("Năm 2022, thu đạt 5 tỷ đồng. Cả năm, chi ngân sách đạt 9 tỷ đồng.", "2024-11", ["2022-01/2022-12"]),
        ("Năm 2023, xuất khẩu tăng mạnh. Cả năm xuất khẩu đạt 9 tỷ đồng.", "2024-04", ["2023-01/2023-12"]),
        ("Năm 2023, xuất khẩu tăng mạnh. Cả năm xuất khẩu đạt 9 tỷ đồng.", "2024-11", ["2024-01/2024-12"]),
        ("Đến cuối tháng 9, giải ngân vốn đầu tư công trong năm đạt 9 tỷ đồng.", "2024-11", ["2024-01/2024-09"]),
        ("Sáu tháng, GRDP tăng 9%. Toàn tỉnh có 191 HTX.", "2024-08", ["2024-01/2024-06", "2024-08/2024-08"]),
        ("Sáu tháng, GRDP tăng 9%. Toàn tỉnh có 191 HTX thành lập mới.", "2024-08", ["2024-01/2024-06"] * 2),
    ],
)
def test_days_years_and_what_there_is(text, date, expected):
    """Days in brackets, days to now, the year spoken of, and what there is at the date of the document."""
    assert [period for _, period in rows(text, "period", date=date)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu FDI 5 tháng đạt 2 tỷ USD vốn đăng ký, bằng 125% kế hoạch năm (1,6 tỷ USD).", "2018-01/2018-12 T"),
        ("Bán lẻ hàng hóa 5 tháng đạt 2 tỷ đồng, bằng 40% kế hoạch năm (kế hoạch: 5 tỷ đồng).", "2018-01/2018-12 T"),
        ("Thu ngân sách 5 tháng đạt 18,9 tỷ đồng, vượt 7% so với chỉ tiêu được giao (17,5 tỷ đồng).",
         "2018-01/2018-12 T"),
        ("Thu ngân sách 5 tháng đạt 20 tỷ đồng, bằng 36% so với chỉ tiêu phấn đấu, tăng 17% so với cùng kỳ năm 2017.",
         "2018-01/2018-05 A"),
        ("Thu ngân sách 5 tháng đạt 18,9 tỷ đồng, tăng 7% (1,2 tỷ đồng).", "2018-01/2018-05 A"),
    ],
)  # fmt: skip
def test_plan_in_brackets(text, expected):
    """Brackets behind a plan hold it, where its rate fits; what is told behind a share of it is none."""
    *_, (_, period, status) = rows(text, "period", "status", date="2018-06")
    assert f"{period} {status}" == expected


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n\n"])
def test_heading_above_blank_lines(gap):
    """The plan that a heading names is that of the lines below it, with or without blank lines between."""
    text = f"1. Chỉ tiêu kế hoạch năm 2018{gap}- Giá trị xuất khẩu: 29 tỷ USD."
    assert [row[1:] for row in rows(text, "period", "status")] == [("2018-01/2018-12", "T")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tính đến ngày 31/12/2017, toàn tỉnh có 9.000 người tham gia bảo hiểm y tế.", "2017-12-31/2017-12-31"),
        ("Tính đến ngày 31/12/2017, có 9.000 người được đào tạo nghề.", "2017-01-01/2017-12-31"),
    ],
)
def test_insured_persons_are_a_stock(text, expected):
    """Those who are insured are told for a day, what was done for the time up to it."""
    assert [period for _, period in times(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP năm 2016 tăng 6,2% (quý 1 tăng 5,5%, quý 4 tăng 6,7%).",
         ["2016-01/2016-12", "2016-01/2016-03", "2016-10/2016-12"]),
        ("GRDP năm 2016 tăng 6,2%, trong đó quý I tăng 5,5%, quý IV tăng 6,7%.",
         ["2016-01/2016-12", "2016-01/2016-03", "2016-10/2016-12"]),
        ("Năm 2017 xuất khẩu đạt 5 tỷ USD (tháng 12 đạt 1 tỷ USD), tháng 2 đạt 2 tỷ USD.",
         ["2017-01/2017-12", "2017-12/2017-12", "2018-02/2018-02"]),
        ("Năm 2016 xuất khẩu đạt 5 tỷ USD, quý I năm nay đạt 1 tỷ USD.", ["2016-01/2016-12", "2018-01/2018-03"]),
        ("Quý I tăng 5%, quý II tăng 7%, quý IV tăng 8% là kết quả của xuất khẩu.", []),
        ("Xuất khẩu quý I tăng 5%, quý IV tăng 7%.", ["2018-01/2018-03", "2017-10/2017-12"]),
        ("Dự kiến xuất khẩu quý III tăng 5%, quý IV tăng 7%.", ["2018-07/2018-09", "2018-10/2018-12"]),
        ("Dự kiến xuất khẩu các quý trong năm 2018 lần lượt là quý III đạt 6 tỷ USD; quý IV đạt 7 tỷ USD.",
         ["2018-07/2018-09", "2018-10/2018-12"]),
    ],
)  # fmt: skip
def test_parts_of_the_year_told_of(text, expected):
    """A quarter in brackets, or as a part, is of the year told before it; none in a list lies ahead unplanned."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2017, sản lượng điều đạt 500 tấn.\nHiện nay tỉnh có 14 cơ sở chế biến. Diện tích điều là 90 ha.",
         ["2017-01/2017-12", "2018-04/2018-04", "2018-04/2018-04"]),
        ("Năm 2017, diện tích lúa đạt 500 ha. Diện tích điều là 90 ha.", ["2017-01/2017-12"] * 2),
        ("Hiện nay tỉnh có 14 nhà máy. Năm 2017, diện tích lúa đạt 500 ha.", ["2018-04/2018-04", "2017-01/2017-12"]),
        ("Năm 2017, thu ngân sách đạt 9 tỷ đồng. Hiện nay tỉnh có 14 nhà máy. Chi ngân sách đạt 8 tỷ đồng.",
         ["2017-01/2017-12", "2018-04/2018-04", "2017-01/2017-12"]),
        ("Năm 2017, thu ngân sách đạt 9 tỷ đồng. Tỉnh có 48 hợp tác xã.", ["2017-01/2017-12", "2018-04/2018-04"]),
        ("Năm 2017, thu ngân sách đạt 9 tỷ đồng. Tỉnh có 48 doanh nghiệp thành lập mới.", ["2017-01/2017-12"] * 2),
        ("Từ 16/3 đến 15/4, hải quan bắt giữ 90 vụ. Như vậy từ đầu năm, hải quan bắt giữ 980 vụ.",
         ["2018-03-16/2018-04-15", "2018-01/2018-04"]),
        ("Đến 31/3/2018, tổng tài sản của Công ty Hòa Bình đạt 310 tỷ đồng, doanh thu đạt 9 tỷ đồng.",
         ["2018-03-31/2018-03-31", "2018-01-01/2018-03-31"]),
        ("Giai đoạn 2021-2025, định hướng đến năm 2030, tỉnh dự kiến thành lập 8 cụm công nghiệp.",
         ["2021-01/2025-12"]),
        ("Định hướng đến năm 2030, tỉnh có 8 cụm công nghiệp.", ["2030-12/2030-12"]),
        ("Đến ngày 15/4, diện tích lúa đạt 511 ha, gấp 2,7 lần diện tích cùng kỳ.", ["2018-04-15/2018-04-15"] * 2),
    ],
)  # fmt: skip
def test_what_stands_since_the_text_came_to_the_present(text, expected):
    """Stocks, works and crop land are of the present that was told of last, flows of the time before it; a multiple is
    of the time of its amount, what a programme aims at of its own years.
    """
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý III/2017, xuất khẩu đạt 9 tỷ USD. 9 tháng năm 2017, xuất khẩu đạt 20 tỷ USD. Nhập khẩu trong quý là "
         "5 tỷ USD.", ["2017-07/2017-09", "2017-01/2017-09", "2017-07/2017-09"]),
        ("Nhập khẩu trong quý đạt 5 tỷ USD.", ["2018-04/2018-06"]),
        ("Trong hai năm 2015 và 2016, xuất khẩu đạt 5 tỷ USD.", ["2015-01/2016-12"]),
        ("Hết tháng 7/2017, chỉ số sản xuất công nghiệp tăng 21%. Xuất khẩu 7 tháng khi ấy đạt 5 tỷ USD.",
         ["2017-01/2017-07", "2017-01/2017-07"]),
    ],
)  # fmt: skip
def test_quarters_and_years_spoken_of(text, expected):
    """'The quarter' is that in which the time spoken of ends, 'the months then' are of its year."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kinh tế 4 tháng đầu năm tăng khá.\nĐến ngày 15-4, gieo trồng được 90 ha lúa.\nXuất khẩu đạt 5 tỷ USD.",
         ["2018-04-15/2018-04-15", "2018-01/2018-04"]),
        ("Tính đến 15/4, xuất khẩu đạt 5 tỷ USD.\nNhập khẩu đạt 6 tỷ USD.", ["2018-01-01/2018-04-15"] * 2),
        ("Kinh tế quý I/2018 tăng khá.\nTính đến 15/4, xuất khẩu đạt 5 tỷ USD.\nNhập khẩu đạt 6 tỷ USD.",
         ["2018-01-01/2018-04-15"] * 2),
    ],
)  # fmt: skip
def test_day_within_the_time_reported_on(text, expected):
    """A new line goes back from it to that time; no day after it does, and none where no longer time was told."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP đầu người (2016): 49 triệu đồng.", "2016-01/2016-12"),
        ("GRDP (2017) : 45.000 tỷ đồng.", "2017-01/2017-12"),
        ("Theo Luật Đầu tư (2014), thu ngân sách đạt 5 tỷ đồng.", "2018-04/2018-04"),
        ("Thu ngân sách (2.017 hộ): 5 tỷ đồng.", "2018-04/2018-04"),
    ],
)
def test_year_in_brackets(text, expected):
    """A year alone in brackets dates what its colon leads to; elsewhere it can be that of anything."""
    assert [period for _, period in times(text)][-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quý 1-2018, có 53 nghìn lao động có việc làm. So với cùng quý năm 2017, số lao động tăng 9 nghìn người.",
         ["2018-01/2018-03"] * 2),
        ("Tính đến nay (3 tháng đầu năm 2018), tỉnh đón 11 nghìn lượt khách.", ["2018-01/2018-03"]),
        ("Tính đến nay, tỉnh có 11 nhà máy.", ["2018-04/2018-04"]),
        ("Tính đến ngày 31/3/2018, giải ngân vốn đầu tư công đạt 45 tỷ đồng. Kế hoạch vốn năm 2018 đã giải ngân 25 tỷ "
         "đồng.", ["2018-01-01/2018-03-31"] * 2),
        ("Tính đến ngày 31/3/2018, giải ngân vốn đầu tư công đạt 45 tỷ đồng. Kế hoạch vốn năm 2017 đã giải ngân 25 tỷ "
         "đồng.", ["2018-01-01/2018-03-31", "2017-01/2017-12"]),
    ],
)  # fmt: skip
def test_bases_and_plans_that_date_nothing_else(text, expected):
    """The same quarter of a year is a base; the year of a plan adds nothing to its days; 'to now' yields to months."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Thu ngân sách năm 2017 đạt 9 tỷ đồng (quý I năm nay đạt 2 tỷ đồng).", "2018-04",
         ["2017-01/2017-12", "2018-01/2018-03"]),
        ("Năm 2017, xuất khẩu đạt 9 triệu USD, trong đó gạo 3 triệu USD; quý I năm nay, xuất khẩu đạt 2 triệu USD.",
         "2018-04", ["2017-01/2017-12"] * 2 + ["2018-01/2018-03"]),
        ("CPI tháng 10 tăng 0,5%, tháng 11 tăng 0,3%, tháng 12 ước tăng 0,4%.", "2018-11-28",
         ["2018-10/2018-10", "2018-11/2018-11", "2018-12/2018-12"]),
        ("Kinh tế 4 tháng đầu năm tăng khá.\nTính đến 15/4/2018, kết quả như sau:\n- Xuất khẩu đạt 5 triệu USD;\n- "
         "Nhập khẩu đạt 6 triệu USD.", "2018-04", ["2018-01-01/2018-04-15"] * 2),
        ("Mặc dù 3 tháng đầu năm gặp nhiều khó khăn, xuất khẩu vẫn đạt 5 triệu USD.", "2018-04", ["2018-01/2018-03"]),
        ("Do nhu cầu tăng, 3 tháng đầu năm, xuất khẩu gạo đạt 5 tỷ USD.", "2018-04", ["2018-01/2018-03"]),
        ("Năm 2017, nông nghiệp phát triển. Hiện nay dịch bệnh đã hết. Diện tích gieo trồng đạt 90 ha, tăng 5%.",
         "2018-01", ["2017-01/2017-12"] * 2),
    ],
)  # fmt: skip
def test_years_and_days_that_are_said(text, date, expected):
    """'Năm nay', an estimate, a heading and a sentence that begins with a cause keep the time that they tell."""
    assert expected == [row[1] for row in rows(text, "period", date=date)]
