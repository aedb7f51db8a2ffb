"""The district that a text is about, whose figures are none of the whole province."""

import pytest
from reading import rows

DISTRICT = "huyện Cao Lộc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá trị sản xuất của huyện Cao Lộc đạt 25 tỷ đồng. Thu ngân sách đạt 9 tỷ đồng. Huyện có 5 chợ.",
         [DISTRICT] * 3),
        ("Giá trị sản xuất của huyện Cao Lộc đạt 25 tỷ đồng. Thu ngân sách toàn tỉnh đạt 9 tỷ đồng. Huyện có 5 chợ.",
         [DISTRICT, "", ""]),
        ("Giá trị sản xuất của huyện Cao Lộc đạt 25 tỷ đồng. Thu ngân sách đạt 9 tỷ đồng.", [DISTRICT, ""]),
        ("Giá trị sản xuất của huyện Cao Lộc đạt 25 tỷ đồng, của huyện Lộc Bình 9 tỷ đồng. Xuất khẩu đạt 9 tỷ đồng.",
         [DISTRICT, "huyện Lộc Bình", ""]),
        ("Xuất khẩu đạt 9 tỷ đồng. Huyện Cao Lộc xuất khẩu 5 tỷ đồng, huyện nhập khẩu 2 tỷ đồng. Nhập khẩu 8 tỷ đồng.",
         ["", "Huyện Cao Lộc", "Huyện Cao Lộc", ""]),
        ("Giá trị sản xuất của huyện Cao Lộc đạt 25 tỷ đồng. Tỉnh Cao Bằng thu ngân sách 9 tỷ đồng. Huyện có 5 chợ.",
         [DISTRICT, "", DISTRICT]),
    ],
)  # fmt: skip
def test_place_of_the_figures_of_a_district(text, expected):
    """They are of the district that is named before any figure and mentioned again, alone, and not of the province."""
    assert [place for _, place in rows(text, "place")] == expected


def test_a_text_on_the_country_is_about_no_district():
    """A district that such a text begins with is the place of its own figures only."""
    text = "Giá trị sản xuất của huyện Cao Lộc đạt 25 tỷ đồng. Thu ngân sách đạt 9 tỷ đồng. Huyện có 5 chợ."
    assert [place for _, place in rows(text, "place", area="VN")][1] == ""


@pytest.mark.parametrize(
    "text",
    [
        "Sở Công Thương kiểm tra tại huyện Bình Gia. Đến nay, Lạng Sơn có 90 chợ. Các huyện triển khai tốt.",
        "Sở Công Thương họp tại huyện Bình Gia. Thu ngân sách cả tỉnh đạt 90 tỷ đồng. Huyện Bình Gia rất vui.",
        "Sở Công Thương họp tại huyện Bình Gia. Thu ngân sách toàn thành phố đạt 90 tỷ đồng. Huyện Bình Gia vui.",
        "Sở Công Thương họp với huyện Hòa Vang. Thu ngân sách đạt 90 tỷ đồng. Huyện Hòa Vang rất vui.",
        "Sở Công Thương họp tại huyện Bình Gia. Thu ngân sách đạt 90 tỷ đồng. Huyện Sông Xa rất vui.",
    ],
)
def test_a_text_on_the_province_that_begins_in_a_district(text):
    """Names of the province and of all of it, other districts and those of elsewhere keep its figures from one."""
    assert [place for _, place in rows(text, "place")] == [""]
