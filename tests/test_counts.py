"""Each row of counts.csv is proven by its own example sentence."""

import pytest
from reading import quantities, twice

from solieu import codes
from solieu.lexicon import fold, table

ROWS = table("counts")

WEIGHTS = ("real", "talk", "time", "rank", "person")
"""Whether a noun counts something real, or why its numbers are left out."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["noun"])
def test_example_counts_the_noun(row):
    """The example counts this noun, and the noun has the row's indicator, weight and item."""
    nouns = [q.noun for _, q in quantities(row["example"]) if q.noun is not None]
    found = [noun for noun in nouns if fold(noun.phrase) == fold(row["noun"])]
    wanted = (row["indicator"], row["weight"], row["item"])
    assert [wanted] == [(noun.id, noun.row["weight"], noun.row["item"]) for noun in found]


def test_a_counted_number_ends_with_its_noun():
    """The quote of a count is the number with the noun, nothing more."""
    counted = [(quote, q) for row in ROWS for quote, q in quantities(row["example"]) if q.noun and "/" not in q.unit]
    assert [quote for quote, q in counted if not fold(quote).endswith(fold(q.noun.phrase))] == []


def test_no_noun_stands_twice():
    """Folded, a noun stands in one row only."""
    assert twice(ROWS, "noun") == []


def test_codes_are_known():
    """Indicators are of the codelist or empty; a weight is real or a reason to leave the number out."""
    assert [
        row["noun"] for row in ROWS if row["indicator"] not in {"", *codes.indicators()} or row["weight"] not in WEIGHTS
    ] == []
