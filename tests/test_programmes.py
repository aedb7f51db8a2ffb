"""Capital, size and goals of a programme are of the years that it runs."""

import pytest
from reading import rows

YEARS = "2016-01/2020-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có Dự án phát triển cây chè giai đoạn 2016-2020. Tổng vốn thực hiện dự án là 30 tỷ đồng, trong đó "
         "vốn nhà nước 10 tỷ đồng (33%).", [YEARS] * 3),
        ("Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt. Đề án phát triển cây chè có tổng vốn 30 tỷ đồng.",
         [YEARS]),
        ("Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt. Đề án đặt mục tiêu trồng mới 300 ha chè.", [YEARS]),
        ("Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt. Đề án đặt mục tiêu trồng 30 ha ngô vào năm 2019.",
         ["2019-01/2019-12"]),
    ],
)  # fmt: skip
def test_what_is_of_the_programme(text, expected):
    """The programme is known again by its name, or told of without one."""
    assert expected == [row[1] for row in rows(text, "period")]


@pytest.mark.parametrize(
    "text",
    [
        "Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt. Tổng vốn thực hiện dự án là 300 tỷ đồng.",
        "Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt. Nhà máy chè có tổng vốn đầu tư 300 tỷ đồng.",
        "Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt. Dự án thủy điện Sông Gâm có tổng vốn 300 tỷ đồng.",
        "Đề án phát triển cây chè giai đoạn 2016-2020 được duyệt.\nTổng vốn thực hiện dự án là 300 tỷ đồng.",
        "Theo kế hoạch giai đoạn 2016-2020, tỉnh làm dự án trồng chè. Tổng vốn thực hiện dự án là 300 tỷ đồng.",
        "Dự án trồng chè thuộc kế hoạch đầu tư công giai đoạn 2016-2020. Tổng vốn thực hiện dự án là 300 tỷ đồng.",
    ],
)
def test_what_is_of_no_programme(text):
    """Another name, another line and the years of a plan give a project none."""
    assert [row[1] for row in rows(text, "period")] == [""]
