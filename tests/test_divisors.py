"""Each row of divisors.csv names what some spelling of a unit divides by, and none is missing."""

from solieu import codes
from solieu.lexicon import table


def test_whatever_divides_has_a_name():
    """What the spellings of units divide by is named in both languages, once each, and nothing else is."""
    used = {row["per"] for row in table("unit_forms")} - {""}
    assert set(codes.divisors()) == used
    assert [code for code, names in codes.divisors().items() if not all(names)] == []


def test_a_divisor_without_a_row_keeps_its_code():
    """The unit of another program is told as it is."""
    assert [codes.divisor(code, "vi") for code in ("litre", "thing")] == ["lít", "thing"]
