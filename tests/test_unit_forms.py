"""Each row of unit_forms.csv is proven by its own example sentence."""

import pytest
from reading import figures, twice

from solieu import codes
from solieu.lexicon import table

ROWS = table("unit_forms")
MILLION = 1e6


@pytest.mark.parametrize("row", [r for r in ROWS if r["unit"] and r["factor"]], ids=lambda row: row["form"])
def test_example_is_measured_in_the_unit(row):
    """The example's figure has the row's unit, and its value is the printed number times the factor."""
    ((quote, value, unit),) = figures(row["example"])
    printed = float(quote.split()[0]) * (MILLION if "triệu" in quote else 1)
    assert (row["unit"], pytest.approx(printed * float(row["factor"]))) == (unit, value)
    assert quote.endswith(row["form"])


@pytest.mark.parametrize("row", [r for r in ROWS if not r["factor"]], ids=lambda row: row["form"])
def test_example_is_divided_by_it(row):
    """A form that only divides makes a compound unit of the money before it."""
    assert [f"VND/{row['per']}"] == [unit for _, _, unit in figures(row["example"])]


@pytest.mark.parametrize("row", [r for r in ROWS if not r["unit"]], ids=lambda row: row["form"])
def test_example_of_a_size_is_no_figure(row):
    """A form without unit measures nothing that counts as an observation."""
    assert figures(row["example"]) == []


@pytest.mark.parametrize("row", [r for r in ROWS if r["per"]], ids=lambda row: row["form"])
def test_every_divisor_divides(row):
    """Behind a slash, a form with a divisor makes a compound unit."""
    assert [(5.0, f"VND/{row['per']}")] == [
        (value, unit) for _, value, unit in figures(f"Giá là 5 đồng/{row['form']}.")
    ]


def test_no_form_stands_twice():
    """Folded, a form stands in one row only."""
    assert twice(ROWS, "form") == []


def test_units_are_known():
    """Units are of the codelist or money of ISO 4217; a form without factor has a divisor."""
    money = {"CNY", "JPY", "GBP", "INR", "THB", "KRW", "RUB", "LAK", "AUD", "SGD", "HKD"}
    assert [r["form"] for r in ROWS if r["unit"] not in {"", *codes.units(), *money}] == []
    assert [r["form"] for r in ROWS if not r["factor"] and not r["per"]] == []


@pytest.mark.parametrize("text", ["Có 5 tấnh.", "Trong 5 haz.", "Mã 5 kgx.", "Được 5 mẹo."])
def test_the_start_of_a_word_is_no_unit(text):
    """A unit is a whole word."""
    assert figures(text) == []
