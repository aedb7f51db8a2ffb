"""Derived figures: what each rule gives, with its interval and provenance, and when nothing is derived."""

import pandas as pd
import pytest

from solieu.derive import a_year_earlier, end_of, in_months, start_of, year_gone
from solieu.model import DataError, Observation
from solieu.panel import panel


def observation(start, quote, value, measure="level", indicator="exports", unit="USD", **more):
    """-> an observation of Lạng Sơn, first quarter of 2018, unless told otherwise."""
    fields = {"area": "VN-09", "period": "2018-01/2018-03"} | more
    return Observation("d", start, start + len(quote), quote, value, unit, measure, indicator, **fields)


LEVEL = observation(0, "769 triệu USD", 769e6)
GROWTH = observation(20, "33,4%", 33.4, "growth_yoy", unit="percent")
SHARE = observation(40, "29,6%", 29.6, "plan_attainment", unit="percent")


def derived(*observations, rule=None) -> pd.DataFrame:
    """-> the derived rows of a panel of the observations, of one rule if named."""
    rows = panel(list(observations))
    rows = rows[rows["origin"] == "derived"]
    return rows if rule is None else rows[rows["derivation"] == rule]


@pytest.mark.parametrize(
    ("rule", "value", "low", "high", "period", "status", "measure"),
    [
        ("base_from_growth", 769 / 1.334, 768.5 / 1.3345, 769.5 / 1.3335, "2017-01/2017-03", "A", "level"),
        ("change_from_growth", 769 - 769 / 1.334, 768.5 * (1 - 1 / 1.3335), 769.5 * (1 - 1 / 1.3345), "2018-01/2018-03",
         "A", "change_abs"),
        ("plan_from_attainment", 769 / 0.296, 768.5 / 0.2965, 769.5 / 0.2955, "2018-01/2018-12", "T", "level"),
    ],
)  # fmt: skip
def test_rules_on_a_level(rule, value, low, high, period, status, measure):
    """Base, change and plan follow from a level and its rate; the interval from the printed digits."""
    (row,) = derived(LEVEL, GROWTH, SHARE, rule=rule).to_dict("records")
    assert row["value"] == pytest.approx(value * 1e6)
    assert (row["value_low"], row["value_high"]) == pytest.approx((low * 1e6, high * 1e6))
    assert (row["period"], row["status"], row["measure"], row["unit"]) == (period, status, measure, "USD")


def test_provenance():
    """A derived row names the level and the rate, has no quote, and an id of its own."""
    (row,) = derived(LEVEL, GROWTH, rule="base_from_growth").to_dict("records")
    assert (row["row"], row["sources"], row["quote"], row["start"]) == ("d:20:base_from_growth", "d:0;d:20", "", -1)


def test_pace_needs_no_level():
    """The pace of a plan is the share achieved minus the share of the year gone, in percentage points."""
    (row,) = derived(SHARE).to_dict("records")
    assert (row["derivation"], row["measure"], row["unit"]) == ("pace", "plan_pace", "percentage_point")
    assert row["value"] == pytest.approx(29.6 - 25)


def test_fall():
    """A fall gives a larger base, a negative change, and an ordered interval."""
    fall = observation(20, "20%", -20.0, "growth_yoy", unit="percent")
    rows = derived(observation(0, "80 triệu USD", 80e6), fall).set_index("derivation")
    assert rows.loc["base_from_growth", "value"] == pytest.approx(100e6)
    assert rows.loc["change_from_growth", "value"] == pytest.approx(-20e6)
    assert rows.loc["change_from_growth", "value_low"] < -20e6 < rows.loc["change_from_growth", "value_high"]


def test_a_change_may_be_an_end_of_its_interval():
    """Of 'over 6.5 million' that grew 'over 13%' the change is the least that it may be, to the last digit."""
    more = {"unit": "count", "indicator": "tourist_arrivals", "bound": ">"}
    level = observation(0, "6,5 triệu lượt khách", 6.5e6, **more)
    rate = observation(40, "13%", 13.0, "growth_yoy", **more | {"unit": "percent"}, head=0)
    (change,) = derived(level, rate, rule="change_from_growth").to_dict("records")
    assert (change["value"], change["value_low"]) == (pytest.approx(6.5e6 * (1 - 1 / 1.13)), change["value"])


@pytest.mark.parametrize(
    ("quote", "value", "unit", "expected"), [("10%", 10.0, "percent", 700e6), ("70 triệu USD", 70e6, "USD", 700e6)]
)
def test_plan_from_excess(quote, value, unit, expected):
    """An excess over the plan of the year, in percent or in money, implies the plan."""
    level = observation(0, "770 triệu USD", 770e6, period="2018-01/2018-12")
    excess = observation(20, quote, value, "plan_excess", unit=unit, period="2018-01/2018-12")
    (row,) = derived(level, excess, rule="plan_from_excess").to_dict("records")
    assert row["value"] == pytest.approx(expected)


def test_trade():
    """Export share and balance follow from levels of one area, period and place."""
    rows = derived(
        LEVEL,
        observation(20, "464 triệu USD", 464e6, indicator="imports"),
        observation(40, "1.233 triệu USD", 1233e6, indicator="trade_turnover"),
    ).set_index("derivation")
    assert rows.loc["export_share", "value"] == pytest.approx(769 / 1233 * 100)
    assert rows.loc["balance", "value"] == pytest.approx(305e6)
    assert rows.loc["balance", "indicator"] == "trade_balance"


@pytest.mark.parametrize(
    "changes",
    [
        {"area": "VN-04"}, {"period": "2018-01/2018-06"}, {"indicator": "imports"}, {"item": "gạo"}, {"partner": "CN"},
        {"place": "Chi Ma"}, {"status": "T"}, {"head": 7}, {"period": ""}, {"unit": "times"}, {"value": -100.0},
    ],
)  # fmt: skip
def test_no_base_from_an_unlike_rate(changes):
    """A rate of another area, period, indicator, item, place, partner, status or head gives no base."""
    rate = observation(20, "33,4%", **{"value": 33.4, "measure": "growth_yoy", "unit": "percent"} | changes)
    assert derived(LEVEL, rate, rule="base_from_growth").empty


@pytest.mark.parametrize(
    "level",
    [
        observation(0, "106,2%", 106.2, unit="percent"),
        observation(0, "106,2", 106.2, unit="index"),
        observation(0, "-5 triệu USD", -5e6),
        observation(0, "769 triệu USD", 769e6, status="T"),
        observation(0, "769 triệu USD", 769e6, measure="change_abs"),
    ],
)
def test_no_base_from_an_unfit_level(level):
    """An index or percentage, a negative level, a plan or a change has no base."""
    assert derived(level, GROWTH, rule="base_from_growth").empty


def test_two_levels_are_ambiguous_unless_linked():
    """Two different levels of one thing yield nothing; a head tells which one is meant; a repeated level is one."""
    other = observation(60, "770 triệu USD", 770e6)
    linked = observation(20, "33,4%", 33.4, "growth_yoy", unit="percent", head=60)
    assert derived(LEVEL, other, GROWTH, rule="base_from_growth").empty
    assert derived(LEVEL, other, linked, rule="base_from_growth")["sources"].tolist() == ["d:60;d:20"]
    assert len(derived(LEVEL, observation(60, "769 triệu USD", 769e6), GROWTH, rule="base_from_growth")) == 1


def test_two_rates_are_ambiguous():
    """Two different shares of plan (two plans) yield no plan; one told twice yields one."""
    other = observation(60, "30%", 30.0, "plan_attainment", unit="percent")
    again = observation(60, "29,6%", 29.6, "plan_attainment", unit="percent")
    assert derived(LEVEL, SHARE, other, rule="plan_from_attainment").empty
    assert len(derived(LEVEL, SHARE, again, rule="plan_from_attainment")) == 1


@pytest.mark.parametrize("period", ["2018-03/2018-03", "2017-01/2018-12", "2018-04/2018-06"])
def test_no_annual_plan_outside_the_year(period):
    """A share of plan of a month, quarter or span of years within is no share of the year's plan for certain."""
    share = observation(40, "29,6%", 29.6, "plan_attainment", unit="percent", period=period)
    assert derived(observation(0, "769 triệu USD", 769e6, period=period), share).empty


def test_a_share_far_ahead_is_of_another_plan():
    """98% of 'the plan' in the first quarter is a quarter's plan: no plan of the year, no pace."""
    assert derived(LEVEL, observation(40, "98%", 98.0, "plan_attainment", unit="percent")).empty


@pytest.mark.parametrize(
    ("period", "gone"),
    [("2024-01/2024-08", 800 / 12), ("2024-01/2024-12", 100), ("2024-01-01/2024-07-01", 183 / 366 * 100),
     ("2024-02/2024-08", None), ("2023-01/2024-08", None), ("", None)],
)  # fmt: skip
def test_year_gone(period, gone):
    """Months count as twelfths, other days as days; only from 1 January within one year."""
    assert year_gone(period) == (None if gone is None else pytest.approx(gone))


@pytest.mark.parametrize(
    ("period", "earlier"),
    [
        ("2024-01/2024-08", "2023-01/2023-08"),
        ("2024-02-29/2024-02-29", "2023-02-28/2023-02-28"),
        ("2017-05-01/2017-05-15", "2016-05-01/2016-05-15"),
        ("2024/2024", "2023/2023"),
    ],
)
def test_a_year_earlier(period, earlier):
    """The same months or days one year before."""
    assert a_year_earlier(period) == earlier


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024-01-01/2024-06-30", "2024-01/2024-06"),
        ("2024-02-01/2024-02-29", "2024-02/2024-02"),
        ("2023-02-01/2023-02-27", "2023-02-01/2023-02-27"),
        ("2024-01-02/2024-06-30", "2024-01-02/2024-06-30"),
        ("2024-06-30/2024-06-30", "2024-06-30/2024-06-30"),
        ("2024-01/2024-06", "2024-01/2024-06"),
        ("2024/2024", "2024/2024"),
        ("", ""),
    ],
)
def test_whole_months_in_days_are_months(period, expected):
    """From the first day of a month to the last of one; other days stay."""
    assert in_months(period) == expected


def test_first_and_last_day():
    """A period of months runs from the first day of the first to the last day of the last."""
    assert (start_of("2024/2024"), start_of("2024-02/2024-08"), start_of("")) == ("2024-01-01", "2024-02-01", "")
    assert (end_of("2024-01/2024-02"), end_of("2024-01-01/2024-01-15"), end_of("")) == ("2024-02-29", "2024-01-15", "")
    with pytest.raises(DataError, match="is not a date"):
        end_of("2024-01/2024-13")


def test_amounts_in_two_currencies_are_no_two_values(made):
    """Exports told in dollars and again in dong: the balance in dollars is computed, and none across the two."""
    dong = {"unit": "VND", "quote": "2.400 tỷ đồng"}
    panel = made(("exports", 100, {}), ("exports", 2.4e6, dong), ("imports", 60, {}))
    rows = panel[panel["derivation"] == "balance"]
    assert list(zip(rows["unit"], rows["value"], strict=True)) == [("USD", 40e6)]
    assert made(("exports", 2.4e6, dong), ("imports", 60, {}))["derivation"].eq("").all()
