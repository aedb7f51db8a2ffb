"""Each row of multipliers.csv is proven by its own example sentence."""

import pytest
from reading import figures, twice

from solieu.lexicon import table

ROWS = table("multipliers")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["form"])
def test_example_is_multiplied(row):
    """Five of it in the example is five times the factor."""
    assert [5 * float(row["factor"])] == [value for _, value, _ in figures(row["example"])]


def test_no_form_stands_twice():
    """Folded, a form stands in one row only."""
    assert twice(ROWS, "form") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu 1.106 nghìn tỷ đồng.", 1.106e15),
        ("Thu 2 vạn đồng.", 2e4),
        ("Thu 3 trăm triệu đồng.", 3e8),
        ("Thu 12tr đồng.", 12e6),
        ("Đạt 2,5 triệu tấn.", 2.5e6),
    ],
)
def test_multipliers_combine(text, expected):
    """Multipliers in a row are multiplied with one another."""
    assert [expected] == [value for _, value, _ in figures(text)]


@pytest.mark.parametrize("text", ["Có 5 trăng.", "Có 5 tỷlệ.", "Có 5 vạnn."])
def test_the_start_of_a_word_multiplies_nothing(text):
    """A multiplier is a whole word."""
    assert [v for _, v, _ in figures(text) if v != 5] == []
