"""traits.csv says how each indicator behaves."""

from collections import Counter

import pytest

from solieu import codes
from solieu.lexicon import table
from solieu.reader import traits

ROWS = table("traits")


def test_each_indicator_has_one_row():
    """Every indicator of the codelist stands in the table exactly once."""
    assert dict.fromkeys(codes.indicators(), 1) == Counter(row["indicator"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["indicator"])
def test_row_is_valid(row):
    """Nature, flags, the measure of a bare percentage and the indicators it yields to are those that exist."""
    wrong = [
        column
        for column, known in (
            ("nature", {"flow", "stock", "standing"}),
            ("partner", {"", "yes"}),
            ("own_period", {"", "yes"}),
            ("percent", {"", *codes.measures()}),
        )
        if row[column] not in known
    ]
    assert (wrong, set()) == ([], set(filter(None, row["yields"].split(";"))) - codes.indicators().keys())


def test_no_indicator_yields_to_itself():
    """Yielding is to another indicator."""
    assert [row["indicator"] for row in ROWS if row["indicator"] in row["yields"].split(";")] == []


def test_traits_are_the_rows():
    """The reader's traits say what the table says."""
    exports, forest = traits()["exports"], traits()["forestry"]
    assert (exports.nature, exports.percent, exports.partner, exports.own_period) == ("flow", "", True, False)
    assert (forest.nature, forest.percent, forest.partner) == ("standing", "rate", False)
