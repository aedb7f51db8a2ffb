"""Each row of breakdowns.csv is proven by its own example sentence."""

import pytest
from reading import each, entries, twice

from solieu.lexicon import table

ROWS = table("breakdowns")


@pytest.mark.parametrize("row", each(ROWS, "phrase"))
def test_example_holds_the_breakdown(row):
    """The example holds the whole phrase, found as a breakdown."""
    assert [row["phrase"]] == [e.id for e in entries(row["example"], row["phrase"], "breakdown")]


def test_no_breakdown_stands_twice():
    """Folded, a phrase stands in one row only."""
    assert twice(ROWS, "phrase") == []


def test_a_name_needs_all_its_words():
    """A breakdown cut short is not found."""
    assert entries("Khu vực FD tăng 5% so với cùng kỳ.", "khu vực FDI", "breakdown") == []
