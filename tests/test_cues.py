"""Each row of cues.csv is proven by its own example sentence."""

import pytest
from reading import each, entries, twice

from solieu.lexicon import table

ROWS = table("cues")
VALUES = {
    "auxiliary": {"", "not", "verb"},
    "balance": {"+", "-"},
    "bound": {"<", ">", "~"},
    "contribution": {"", "+", "-", "less"},
    "direction": {"+", "-"},
    "exceed": {"+", "-"},
    "flip": {"", "way"},
    "level": {"", "has", "is", "only", "to", "serves"},
    "nature": {"flow", "stock"},
    "prices": {"constant", "current"},
    "share": {"", "rate"},
    "status": {"E", "T"},
    "unit_of_area": {"", "city", "province"},
    "volume": {"", "count", "khối lượng", "vốn"},
}
"""What a cue of a kind can say; kinds not listed say nothing but their kind, or a number."""


@pytest.mark.parametrize("row", each(ROWS, "kind", "phrase"))
def test_example_holds_the_cue(row):
    """The example holds the whole phrase, and it is a cue of this kind with this value."""
    assert [row["value"]] == [e.row["value"] for e in entries(row["example"], row["phrase"], row["kind"])]


def test_no_cue_stands_twice():
    """Folded, a phrase stands in one row of a kind only."""
    assert twice(ROWS, "phrase", "kind") == []


def test_values_are_those_of_the_kind():
    """Directions, bounds, statuses and the like have the values that the reader knows."""
    assert [(r["phrase"], r["value"]) for r in ROWS if r["value"] not in VALUES.get(r["kind"], {r["value"]})] == []


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Tăng cường quản lý thị trường.", "tăng", "direction"),
        ("Khu gian hàng mới mở cửa.", "gian", "direction"),
        ("Bên trên địa bàn huyện có 5 chợ.", "trên", "bound"),
        ("Dự án được ước thực hiện 5 tỷ đồng.", "ước", "status"),
        ("Công trình trong khi đó chưa xong.", "trong", "topic"),
    ],
)
def test_a_cue_inside_a_longer_phrase_is_none(text, phrase, kind):
    """Part of a longer word or phrase is not the cue."""
    assert entries(text, phrase, kind) == []
