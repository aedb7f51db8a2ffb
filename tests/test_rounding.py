"""A printed quantity stands for an interval: last digit, counts, ratios, words of nearness, falls."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solieu.rounding import NEAR, interval, step


@pytest.mark.parametrize(
    ("quote", "value", "unit", "expected"),
    [
        ("769 triệu USD", 769e6, "USD", 1e6),
        ("2.271,63 triệu USD", 2271630000, "USD", 1e4),
        ("3,926 tỷ đồng", 3926000000, "VND", 1e6),
        ("4.36 tỷ USD", 4.36e9, "USD", 1e7),
        ("23,3%", 23.3, "percent", 0.1),
        ("18,3 %", 18.3, "percent", 0.1),
        ("186%", 186, "percent", 1),
        ("103,9%", 3.9, "percent", 0.1),
        ("100%", 0, "percent", 1),
        ("1,2-1,5 triệu tấn", 1200000, "tonne", 1e5),
        ("500 kg", 0.5, "tonne", 0.001),
        ("117,52 ha", 117.52, "ha", 0.01),
        ("1,2 triệu lượt", 1200000, "count", 1e5),
        ("202 vụ", 202, "count", 0),
        ("01 nhà máy", 1, "count", 0),
        ("40/40 nhà máy", 40, "count", 0),
        ("1/3", 33.333333, "percent", 0),
        ("gấp đôi", 2, "times", 0),
        ("0 đồng", 0, "VND", 0),
        ("", 5, "USD", 0),
    ],
)
def test_step(quote, value, unit, expected):
    """One unit of the last printed digit, in the base unit; nothing for what is not rounded."""
    assert step(quote, value, unit) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("quote", "value", "unit", "bound", "expected"),
    [
        ("769 triệu USD", 769e6, "USD", "", (768.5e6, 769.5e6)),
        ("489 tỷ đồng", 489e9, "VND", "<", (489e9 * (1 - NEAR), 489e9)),
        ("18%", 18, "percent", ">", (18, 19)),
        ("6,4%", -6.4, "percent", ">", (-6.4 * (1 + NEAR), -6.4)),
        ("6,4%", -6.4, "percent", "<", (-6.4, -6.4 * (1 - NEAR))),
        ("100 triệu USD", 100e6, "USD", "~", (95e6, 105e6)),
        ("22 loại", 22, "count", "", (22, 22)),
    ],
)
def test_interval(quote, value, unit, bound, expected):
    """Half a step to both sides; to one side, and further, with a word of nearness."""
    assert interval(quote, value, unit, bound) == pytest.approx(expected)


UNITS = st.sampled_from(["USD", "percent", "count"])


@given(st.text(max_size=20), st.floats(-1e15, 1e15), UNITS, st.sampled_from("~<> "))
def test_interval_always_holds_the_value(quote, value, unit, bound):
    """Whatever is printed, the interval is ordered and contains the value."""
    low, high = interval(quote, value, unit, bound.strip())
    assert low <= value <= high
