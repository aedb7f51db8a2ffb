"""The index of concentration is right for known parts, and bounded where a text lists only the chief goods."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solieu.concentration import goods_concentration, herfindahl, normalised
from solieu.model import Observation
from solieu.panel import panel


def trade(item: str, value: float, start: int, **changed) -> Observation:
    """Item, value and place in the text -> an observation of exports in dollars, with other fields as given."""
    fields = {"doc": "d", "start": start, "end": start + 4, "quote": f"{value / 1e6:g} triệu USD", "value": value,
              "unit": "USD", "measure": "level", "indicator": "exports", "item": item, "area": "VN-02",
              "period": "2024-01/2024-08"}  # fmt: skip
    return Observation(**(fields | changed))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [([5.0], 1.0), ([1.0, 1.0], 0.5), ([1.0] * 4, 0.25), ([3.0, 1.0], 0.625), ([3.0, 1.0, 0.0], 0.625)],
)
def test_index(parts, expected):
    """The index is the sum of squared shares."""
    assert expected == herfindahl(parts)


@pytest.mark.parametrize("parts", [[], [0.0], [1.0, -1.0], [2.0, -1.0], [1.0, math.nan], [math.inf, 1.0]])
def test_no_index(parts):
    """Without parts above 0, or with one that is negative or missing, there is none."""
    assert math.isnan(herfindahl(parts))


@given(st.lists(st.floats(0.01, 1e12), min_size=2, max_size=30))
def test_index_lies_in_its_range(parts):
    """The index lies between 1/n and 1, the normalised one between 0 and 1, and neither depends on the unit."""
    index = herfindahl(parts)
    assert 1 / len(parts) - 1e-9 <= index <= 1 + 1e-9
    assert -1e-9 <= normalised(index, len(parts)) <= 1 + 1e-9
    assert index == pytest.approx(herfindahl([part * 1e-6 for part in parts]))


def test_goods_beside_their_total():
    """With the total told, shares are of it, and the index of the whole lies between the bounds for the rest."""
    rows = panel([trade("", 100e6, 0), trade("sầu riêng", 50e6, 10), trade("thanh long", 30e6, 20)])
    found = goods_concentration(rows)
    assert len(found) == 1
    row = found.iloc[0]
    assert tuple(row[["goods", "told", "total", "top", "rows"]]) == (2, 80e6, 100e6, "sầu riêng", "d:10;d:20")
    assert pytest.approx((row["covered"], row["top_share"])) == (80.0, 50.0)
    assert pytest.approx((row["low"], row["high"])) == (0.34, 0.38)
    assert pytest.approx(row["herfindahl"]) == (50 / 80) ** 2 + (30 / 80) ** 2
    assert row["low"] <= herfindahl([50, 30, 15, 5]) <= row["high"]


def test_goods_without_a_total():
    """Without a total, or with goods that exceed it, only the index among the goods is given."""
    goods = [trade("sầu riêng", 50e6, 10), trade("thanh long", 30e6, 20)]
    for rows in (goods, [trade("", 60e6, 0), *goods]):
        row = goods_concentration(panel(rows)).iloc[0]
        assert tuple(math.isnan(row[name]) for name in ("total", "low", "covered")) == (True, True, True)
        assert pytest.approx(row["top_share"]) == 50 / 80 * 100


def test_parts_of_a_good_and_repeats_count_once():
    """A good told twice counts once, a part of a good not beside it; other flows, partners, targets are apart."""
    rows = [
        trade("trái cây", 60e6, 10), trade("sầu riêng", 40e6, 20, whole=10), trade("gỗ", 40e6, 30),
        trade("gỗ", 40e6, 40), trade("than", 9e6, 50, indicator="imports"), trade("sắn", 9e6, 60, partner="CN"),
        trade("chè", 9e6, 70, status="T"),
    ]  # fmt: skip
    found = goods_concentration(panel(rows))
    assert [(r.indicator, r.goods, pytest.approx(r.herfindahl)) for r in found.itertuples()] == [("exports", 2, 0.52)]


def test_nothing_to_measure():
    """One good alone, physical amounts, or another area give no row, in the same columns."""
    one = goods_concentration(panel([trade("gỗ", 1e6, 0)]))
    physical = [trade("gỗ", 5.0, 0, unit="tonne", quote="5 tấn"), trade("chè", 5.0, 10, unit="tonne", quote="5 tấn")]
    two = panel([trade("gỗ", 1e6, 0), trade("chè", 1e6, 10)])
    assert [
        len(one), len(goods_concentration(panel(physical))), len(goods_concentration(two, "VN-09")),
        len(goods_concentration(two, "VN-02")),
    ] == [0, 0, 0, 1]  # fmt: skip
    assert list(goods_concentration(two).columns) == list(one.columns)
