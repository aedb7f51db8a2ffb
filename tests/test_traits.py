"""traits.csv says how each indicator behaves."""

from collections import Counter

import pytest

from solieu import codes
from solieu.lexicon import lexicon, table
from solieu.traits import takes, traits, unit_kind

ROWS = table("traits")
FLAGS = ("partner", "own_period", "company", "topic", "parts", "site", "counted", "capital")


def test_each_indicator_has_one_row():
    """Every indicator of the codelist stands in the table exactly once."""
    assert dict.fromkeys(codes.indicators(), 1) == Counter(row["indicator"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["indicator"])
def test_row_is_valid(row):
    """Nature, flags, the measure of a bare percentage and the indicators it yields to are those that exist."""
    wrong = [
        column
        for column, known in (
            ("nature", {"flow", "stock", "standing", "quoted", "season"}),
            *(
                (flag, {"", "yes"})
                for flag in ("partner", "own_period", "company", "topic", "parts", "site", "counted", "capital")
            ),
            ("per", {"", "person"}),
            ("percent", {"", *codes.measures()}),
        )
        if row[column] not in known
    ]
    named = {code for column in ("yields", "output") for code in row[column].split(";")} - {""}
    assert (wrong, set()) == ([], named - codes.indicators().keys())


def test_no_indicator_yields_to_itself():
    """Yielding is to another indicator."""
    assert [row["indicator"] for row in ROWS if row["indicator"] in row["yields"].split(";")] == []


def test_traits_are_the_rows():
    """The reader's traits say what the table says."""
    exports, forest = traits()["exports"], traits()["forestry"]
    assert (exports.nature, exports.percent, exports.partner, exports.own_period) == ("flow", "", True, False)
    assert (forest.nature, forest.percent, forest.partner) == ("standing", "rate", False)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("VND", "money"),
        ("CNY", "money"),
        ("percent", "percent"),
        ("percentage_point", "percent"),
        ("times", "ratio"),
        ("tonne", "mass"),
        ("tonne/year", "mass"),
        ("kWh/month", "energy"),
        ("VND/kg", "compound"),
        ("tonne/ha", "compound"),
        ("count", "count"),
    ],
)
def test_unit_kind(unit, kind):
    """A unit is of a kind; per year, month or day it stays of that kind, per anything else it is compound."""
    assert kind == unit_kind(unit)


@pytest.mark.parametrize(
    ("indicator", "kind", "expected"),
    [
        ("exports", "money", True),
        ("exports", "mass", True),
        ("electricity", "energy", True),
        ("cpi", "money", False),
        ("cpi", "percent", True),
        ("budget_revenue", "mass", False),
        ("cpi", "ratio", True),
    ],
)
def test_takes(indicator, kind, expected):
    """An indicator can be given in the kinds of unit that its terms are given in, and as a ratio."""
    assert expected == takes(lexicon(), indicator, kind)
