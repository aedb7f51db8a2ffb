"""Where a text is: the province it is about, and the areas that its figures name."""

import pytest
from reading import rows, spans

from solieu.where import area_entry, area_of_text


def home(text: str) -> str:
    """Text -> the area it is about."""
    return area_of_text(list(spans(text)), text.find("\n"))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cao Bằng xuất khẩu 5 tấn.", "VN-04"),
        ("Cao Bằng xuất khẩu 5 tấn. Lạng Sơn nhập khẩu 4 tấn.", "VN"),
        ("Cao Bằng xuất khẩu 5 tấn. Lạng Sơn nhập khẩu 4 tấn. Cao Bằng có 3 chợ.", "VN-04"),
        ("Cao Bằng vào xuân\nXuất khẩu đạt 5 tấn. Lạng Sơn nhập khẩu 4 tấn.", "VN-04"),
        ("Xuất khẩu đạt 5 tấn.", "VN"),
        ("Việt Nam xuất khẩu 5 tấn, Việt Nam nhập khẩu 4 tấn, Cao Bằng nhập 1 tấn.", "VN"),
        ("Trung Quốc nhập khẩu 5 tấn. Trung Quốc xuất khẩu 4 tấn.", "VN"),
        ("Tây Nguyên xuất khẩu 5 tấn. Tây Nguyên nhập khẩu 4 tấn.", "VN"),
        ("Tây Nguyên xuất khẩu 5 tấn. Tây Nguyên nhập khẩu 4 tấn. Tây Nguyên có 3 chợ.", "Tây Nguyên"),
        ("Tây Nguyên vào xuân\nXuất khẩu đạt 5 tấn.", "Tây Nguyên"),
    ],
)
def test_area_of_text(text, expected):
    """The province or region of more than half of all mentions, the first line counting thrice; else the country."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh Hòa Bình xuất khẩu 5 tấn.", "VN-14"),
        ("Hòa Bình là mong ước của 5 triệu người.", None),
        ("Thành phố Hồ Chí Minh xuất khẩu 5 tấn.", "VN-SG"),
        ("Cao Bằng xuất khẩu 5 tấn.", "VN-04"),
        ("Nhà máy thủy điện Hòa Bình phát 5 triệu kWh.", None),
    ],
)
def test_name_that_is_also_a_word(text, expected):
    """A spelling that is also an ordinary word or part of another name is an area only behind a kind of place."""
    found = [area_entry(before, s) for before, s in zip((None, *spans(text)), spans(text), strict=False)]
    assert expected == next((entry.id for entry in found if entry), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hãng thu hồi 216.000 xe tại Canada.", "CA"),
        ("Xuất khẩu của vùng Tây Nguyên đạt 5 triệu USD.", "Tây Nguyên"),
        ("Trung Quốc xuất khẩu 5 triệu USD.", "CN"),
        ("Trung Quốc đã xuất khẩu 5 triệu USD.", "CN"),
        ("Xuất khẩu của Trung Quốc đạt 5 triệu USD.", "CN"),
        ("Xuất khẩu sang Trung Quốc đạt 5 triệu USD.", "VN-09"),
        ("Thị trường Trung Quốc nhập khẩu 5 triệu USD.", "VN-09"),
    ],
)
def test_area_of_a_figure(text, expected):
    """A region or another country is the area of what is said to be its own, and no area of trade with it."""
    assert [expected] == [area for _, area in rows(text, "area")]
