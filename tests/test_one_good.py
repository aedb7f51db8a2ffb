"""A text about one good: what it tells without naming a good is of this one, a total of all goods is not."""

import pytest
from reading import read, rows

ABOUT = (
    "Xuất khẩu gạo của tỉnh tăng khá. Tháng 3, xuất khẩu gạo đạt 5 triệu USD, xuất khẩu gạo sang Lào đạt 3 triệu USD. "
    "Giá gạo ổn định. "
)
"""A text that names rice at its beginning and often, with two rows of it."""


def items(text: str) -> list[str]:
    """Text -> the items of its rows."""
    return [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("told", "item"),
    [
        ("Kim ngạch xuất khẩu quý I đạt 12 triệu USD.", "gạo"),
        ("Tổng kim ngạch xuất khẩu quý I đạt 12 triệu USD.", "gạo"),
        ("Tổng kim ngạch xuất khẩu của tỉnh quý I đạt 90 triệu USD.", ""),
        ("Kim ngạch xuất khẩu của Việt Nam quý I đạt 900 triệu USD.", ""),
        ("Thu ngân sách đạt 90 tỷ đồng.", ""),
        ("Xuất khẩu chè đạt 1 triệu USD.", "chè"),
    ],
)
def test_without_a_good(told, item):
    """Trade without a good is of the one that the text is about, in the area of its rows; other indicators are not."""
    assert [*["gạo"] * 2, item] == items(ABOUT + told)


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 3, xuất khẩu gạo đạt 5 triệu USD. Xuất khẩu quý I đạt 12 triệu USD.",
        "Xuất khẩu gạo tăng khá. Tháng 3, xuất khẩu gạo đạt 5 triệu USD, chè 3 triệu USD, cà phê 4 triệu USD. Gạo bán "
        "chạy, gạo được giá. Kim ngạch xuất khẩu quý I đạt 12 triệu USD.",
    ],
)
def test_a_text_on_several_goods(text):
    """A good that is named seldom, or among others, is not what the text is about."""
    assert items(text)[-1] == ""


def test_it_explains_itself():
    """The item rests on the first mention of the good, as told by the document."""
    row = read(ABOUT + "Kim ngạch xuất khẩu quý I đạt 12 triệu USD.").observations[-1]
    evidence = row.evidence["item"]
    assert (evidence.how, evidence.start) == ("document", ABOUT.index("gạo"))
