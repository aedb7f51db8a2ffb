"""Each row of bases.csv is proven by its own example sentence."""

import pytest
from reading import spans, templates

from solieu.lexicon import table
from solieu.periods import measure_against

ROWS = table("bases")
PERIOD = "2017-01/2017-08"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["pattern"])
def test_example_gives_the_measure(row):
    """The pattern of the row finds one base in its example, and it makes the expected measure of Jan-Aug 2017."""
    found = templates(row["example"], "base", row)
    assert [row["expect"]] == [measure_against(span.rule, span.holes, PERIOD) for span in found]


def test_no_pattern_stands_twice():
    """A pattern stands in one row only."""
    patterns = [row["pattern"] for row in ROWS]
    assert sorted(set(patterns)) == sorted(patterns)


@pytest.mark.parametrize(
    "text",
    [
        "So với các địa phương khác, tỉnh thu 5 tỷ đồng.",
        "Trong cùng thời, tỉnh thu 5 tỷ đồng.",
        "So sánh tháng 5, thu khá.",
    ],
)
def test_other_comparisons_are_no_base(text):
    """A comparison with anything but a time or a plan is no base."""
    assert [s for s in spans(text) if s.kind == "base"] == []
