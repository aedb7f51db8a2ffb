"""Sums over merged provinces: only where every member is there, and what is silent is named."""

import math
from dataclasses import replace

import pytest

import solieu
from solieu import mergers, tables, wording

YEAR = "2024-01/2024-12"


@pytest.fixture
def row(gold_rows):
    """() -> one stated level of exports, to be made the figure of any province."""
    return next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)


def told(row, *figures, **fields):
    """Template and (area, value) pairs -> panel of one row each for one year."""
    rows = [
        replace(row, area=area, value=value, quote=f"{value / 1e6:g} triệu USD", start=place * 100,
                end=place * 100 + 20, period=YEAR, head=None, whole=None, status="A", bound="", **fields)
        for place, (area, value) in enumerate(figures, 1)
    ]  # fmt: skip
    return solieu.panel(rows)


def test_members_of_a_merged_province():
    """Phú Thọ took in two provinces, Cao Bằng none; an old code leads to the province of today."""
    assert mergers.merged("VN-68") == ("VN-14", "VN-68", "VN-70")
    assert mergers.merged("VN-14") == ("VN-14", "VN-68", "VN-70")
    assert mergers.merged("VN-04") == ("VN-04",)


def test_all_members_are_summed(row):
    """Lào Cai and Yên Bái make the Lào Cai of today, and the sum names both rows and its interval."""
    (found,) = mergers.sums(told(row, ("VN-02", 10e6), ("VN-06", 4e6))).to_dict("records")
    assert (found["area"], found["value"], found["members"], found["missing"]) == ("VN-02", 14e6, "VN-02;VN-06", "")
    assert found["rows"].count(";") == 1
    assert found["value_low"] < 14e6 < found["value_high"]


def test_a_missing_member_leaves_the_sum_missing(row):
    """Two of three provinces are no sum; the third is named."""
    (found,) = mergers.sums(told(row, ("VN-14", 10e6), ("VN-68", 4e6))).to_dict("records")
    assert math.isnan(found["value"])
    assert found["missing"] == "VN-70"


def test_two_values_of_one_member_are_no_value(row):
    """Which of two values is meant cannot be told: there is no sum, and the member is not called silent."""
    panel = told(row, ("VN-02", 10e6), ("VN-02", 11e6), ("VN-06", 4e6))
    (found,) = mergers.sums(panel).to_dict("records")
    assert (math.isnan(found["value"]), found["missing"], found["several"]) == (True, "", "VN-02")
    ((*_, value, silent),) = tables.merged(panel, "en").rows
    assert (value.text, silent.text) == ("–", wording.text("mergers.several", "en", names="Lao Cai"))
    ((*_, silent),) = tables.merged(told(row, ("VN-14", 10e6), ("VN-14", 11e6), ("VN-68", 4e6)), "en").rows
    assert silent.text == "Vinh Phuc; Hoa Binh: several values that differ"


@pytest.mark.parametrize(
    "fields",
    [{"item": "xi măng"}, {"place": "cửa khẩu"}, {"measure": "growth_yoy", "unit": "percent"}, {"indicator": "cpi"}],
)
def test_only_whole_amounts_are_summed(row, fields):
    """Goods, gates, rates and indexes do not add up to a province's total."""
    assert mergers.sums(told(row, ("VN-02", 10.0), ("VN-06", 4.0), **fields)).empty


def test_provinces_that_were_not_merged_have_no_sum(row):
    """Cao Bằng stayed as it was."""
    assert mergers.sums(told(row, ("VN-04", 10e6))).empty


def test_a_series_goes_on_with_what_is_told_after_the_merger(row):
    """2024 is a sum, the second half of 2025 is told of the merged province, the year 2025 lies on both sides."""
    old = told(row, ("VN-02", 10e6), ("VN-06", 4e6))
    assert list(mergers.series(old, "VN-02", mergers.sums(old))["value"]) == [14e6]
    rows = [replace(row, area="VN-02", period=period, value=value, start=start, end=start + 9,
                    quote=f"{value / 1e6:g} triệu", head=None, whole=None)
            for period, value, start in (("2025-07/2025-12", 9e6, 900), ("2025-01/2025-12", 17e6, 950))]  # fmt: skip
    records = [r for r in old.to_dict("records") if r["origin"] == "stated"]
    kept = [replace(row, **{k: r[k] for k in ("area", "value", "quote", "start", "end", "period", "status", "bound")},
                    head=None, whole=None) for r in records]  # fmt: skip
    panel = solieu.panel([*kept, *rows])
    found = mergers.series(panel, "VN-02", mergers.sums(panel))
    assert list(zip(found["period"], found["value"], found["members"], strict=True)) == [
        (YEAR, 14e6, "VN-02;VN-06"), ("2025-07/2025-12", 9e6, "VN-02"),
    ]  # fmt: skip
