"""Each row of nonfigures.csv is proven by its own example sentence."""

import pytest
from reading import figures, spans, templates

from solieu.lexicon import table

ROWS = table("nonfigures")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["pattern"])
def test_example_holds_no_figure(row):
    """The pattern of the row takes its characters, and no quantity stands on any of them."""
    taken = templates(row["example"], "nonfigure", row)
    over = [
        s for s in spans(row["example"]) if s.kind == "quantity" for t in taken if s.start < t.end and t.start < s.end
    ]
    assert (len(taken), over) == (1, [])


def test_no_pattern_stands_twice():
    """A pattern stands in one row only."""
    patterns = [row["pattern"] for row in ROWS]
    assert sorted(set(patterns)) == sorted(patterns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Quyết định số 841/UBND-VX, hỗ trợ 5 tỷ đồng.", [("5 tỷ đồng", 5e9, "VND")]),
        ("Đợt 3 hỗ trợ 120 doanh nghiệp.", [("120 doanh nghiệp", 120.0, "count")]),
        ("Ông A, 52 tuổi, thu 300 triệu đồng.", [("300 triệu đồng", 3e8, "VND")]),
        ("Lúc 17 giờ 30 phút có 40 xe qua cửa khẩu.", [("40 xe", 40.0, "count")]),
        ("Doanh nghiệp 100% vốn nước ngoài xuất khẩu 5 tấn.", [("5 tấn", 5.0, "tonne")]),
        ("Dịch COVID-19 làm 15 doanh nghiệp dừng hoạt động.", [("15 doanh nghiệp", 15.0, "count")]),
    ],
)
def test_figures_beside_it_stay(text, expected):
    """A number of no meaning takes none of the figures around it."""
    assert expected == figures(text)
