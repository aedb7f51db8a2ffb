"""Conversion to dollars, heads and constant prices states rate, year and source, or why there is none."""

import math

import pandas as pd
import pytest

from solieu import codes, convert, wording
from solieu.convert import Rate, constant_prices, per_head, price_level, reference, to_usd
from solieu.model import DataError, Observation
from solieu.panel import panel


def made(**changed) -> Observation:
    """Fields -> an observation of budget revenue, 100 thousand million dong in 2018, with these changed."""
    fields = {"doc": "d", "start": 0, "end": 4, "quote": "100 tỷ đồng", "value": 100e9, "unit": "VND",
              "measure": "level", "indicator": "budget_revenue", "area": "VN-04",
              "period": "2018-01/2018-12"}  # fmt: skip
    return Observation(**(fields | changed))


def rows(*changed: dict) -> pd.DataFrame:
    """Changes -> stated rows of a panel, one for each."""
    found = panel([made(start=10 * n, end=10 * n + 4, **change) for n, change in enumerate(changed)])
    return found[found["origin"] == "stated"]


TABLE = {
    (r.series, r.area, r.year): r
    for r in (
        Rate("usd_rate", "VN", 2018, 20000.0, "VND/USD", "stated", "bank"),
        Rate("population", "VN-04", 2018, 500000.0, "count", "stated", "office"),
        Rate("population", "VN-53", 2024, 300000.0, "count", "stated", "office"),
        Rate("population", "VN-69", 2024, 1200000.0, "count", "stated", "bureau"),
        Rate("gdp_deflator", "VN", 2018, 150.0, "index", "stated", "bank"),
        Rate("gdp_deflator", "VN", 2020, 160.0, "index", "stated", "bank"),
    )
}


def test_dollars_with_rate_year_and_source():
    """Dong becomes dollars with bounds, the rate is stated, and the panel's own columns are as before."""
    given = rows({})
    found = to_usd(given, TABLE)
    row = found.iloc[0]
    assert tuple(row[["usd", "usd_rate", "usd_rate_year", "usd_rate_source", "usd_rate_reason"]]) == (
        5e6,
        20000.0,
        2018,
        "bank",
        "",
    )
    assert (row["value_low"] / 20000, row["value_high"] / 20000) == pytest.approx((row["usd_low"], row["usd_high"]))
    pd.testing.assert_frame_equal(given, found[list(given.columns)])


def test_dollars_stay_dollars_and_prices_follow_their_currency():
    """An amount in dollars needs no rate; a price in dong a kilogram becomes dollars a kilogram."""
    found = to_usd(
        rows({"unit": "USD", "value": 7e6, "quote": "7 triệu USD"}, {"unit": "VND/kg", "value": 40000.0}), TABLE
    )
    assert found["usd"].tolist() == [7e6, 2.0]
    assert found["usd_rate"].tolist() == [1.0, 20000.0]
    assert found["usd_rate_year"].tolist() == [pd.NA, 2018]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"period": "2019-01/2019-12"}, "no_rate"),
        ({"period": ""}, "no_period"),
        ({"period": "2018-07/2019-06"}, "two_years"),
        ({"unit": "tonne", "quote": "100 tấn"}, "not_vnd"),
        ({"unit": "percent", "measure": "growth_yoy", "value": 5.0, "quote": "5%"}, "not_vnd"),
    ],
)
def test_no_dollars_and_why(changed, reason):
    """Without a rate for the year, a period or an amount in dong the value is missing and the reason is there."""
    row = to_usd(rows(changed), TABLE).iloc[0]
    assert (True, True, reason) == (math.isnan(row["usd"]), math.isnan(row["usd_rate"]), row["usd_rate_reason"])


def test_a_neighbouring_year_only_when_asked_for():
    """``within`` takes the nearest year and says which."""
    row = to_usd(rows({"period": "2019-01/2019-06"}), TABLE, within=1).iloc[0]
    assert (row["usd"], row["usd_rate_year"]) == (5e6, 2018)


def test_per_head():
    """An amount is divided by the population of its area, in dong or in dollars."""
    found = per_head(to_usd(rows({}), TABLE), TABLE, "usd")
    assert tuple(found.iloc[0][["per_head", "population", "population_year", "population_source"]]) == (
        10.0,
        500000.0,
        2018,
        "office",
    )
    assert per_head(rows({}), TABLE).iloc[0]["per_head"] == 200000.0


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"area": "VN-09"}, "no_population"),
        ({"area": "Tây Nguyên"}, "no_population"),
        ({"place": "Tà Lùng"}, "part_of_area"),
        ({"measure": "growth_yoy", "unit": "percent", "value": 5.0, "quote": "5%"}, "not_amount"),
        ({"unit": "VND/person"}, "not_amount"),
        ({"indicator": "grdp_per_capita"}, "already_per_head"),
    ],
)
def test_no_heads_and_why(changed, reason):
    """Rates, places and averages are not divided; an area without population says so."""
    row = per_head(rows(changed), TABLE).iloc[0]
    assert (True, reason) == (math.isnan(row["per_head"]), row["population_reason"])


def test_heads_of_a_merged_province():
    """After the merger a code stands for all its members: their populations are added, or the value is missing."""
    asked = {"area": "VN-69", "period": "2025-07/2025-12", "value": 3e12}
    whole = per_head(rows(asked), TABLE, within=1).iloc[0]
    assert tuple(whole[["population", "population_year", "population_source"]]) == (1500000.0, 2024, "office; bureau")
    without = {key: rate for key, rate in TABLE.items() if key[1] != "VN-53"}
    assert per_head(rows(asked), without, within=1).iloc[0]["population_reason"] == "members_missing"
    before = per_head(rows(asked | {"period": "2024-01/2024-12"}), TABLE).iloc[0]
    assert before["population"] == 1200000.0


def test_constant_prices():
    """Amounts in dong are put in the prices of the year asked for; its absence is an error that names what there is."""
    row = constant_prices(rows({}), 2020, TABLE).iloc[0]
    assert tuple(row[["real", "deflator", "deflator_year"]]) == (100e9 * 160 / 150, 150.0, 2018)
    assert constant_prices(rows({}), 2018, TABLE).iloc[0]["real"] == 100e9
    with pytest.raises(DataError, match="no value for 1999, only for 2018-2020"):
        constant_prices(rows({}), 1999, TABLE)


def test_no_rows():
    """A panel without rows gets the same columns."""
    one, none = (per_head(to_usd(part, TABLE), TABLE) for part in (rows({}), rows({}).head(0)))
    assert one.dtypes.to_dict() == none.dtypes.to_dict()


# ---- the reference file


def test_the_kits_rates_are_sound():
    """Rates of each series stand for known areas with a source, and neighbouring years do not jump."""
    table = reference()
    assert set(convert.UNITS) == {series for series, _, _ in table}
    assert [rate for rate in table.values() if not rate.source or rate.certainty not in convert.CERTAINTY] == []
    jumps = [
        key
        for key, rate in table.items()
        if (before := table.get((key[0], key[1], key[2] - 1))) and not 0.95 < rate.value / before.value < 1.22
    ]
    assert jumps == []
    provinces = {area for series, area, year in table if series == "population" and year == 2018} - {"VN"}
    assert len(provinces) == 63
    whole = table["population", "VN", 2018].value
    assert whole == pytest.approx(sum(table["population", area, 2018].value for area in provinces), rel=1e-5)


def test_a_corpus_brings_its_own_rates(tmp_path):
    """Rows of a file beside documents.csv take the place of the kit's, the others stay."""
    (tmp_path / "reference.csv").write_text(
        "series,area,year,value,source\nusd_rate,,2018,22000,office\n", encoding="utf-8"
    )
    table = reference(tmp_path)
    assert tuple(getattr(table["usd_rate", "VN", 2018], name) for name in ("value", "certainty", "source")) == (
        22000.0,
        "stated",
        "office",
    )
    assert reference()["usd_rate", "VN", 2017] == table["usd_rate", "VN", 2017]
    assert reference() == reference(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("eur_rate,VN,2018,1,bank", "series 'eur_rate'"),
        ("usd_rate,XX,2018,1,bank", "area 'XX'"),
        ("usd_rate,VN,18,1,bank", "year '18'"),
        ("usd_rate,VN,2018,-1,bank", "no number above 0"),
        ("usd_rate,VN,2018,23.208.37,bank", "no number above 0"),
        ("usd_rate,VN,2018,inf,bank", "no number above 0"),
        ("usd_rate,VN,2018,1,", "source is empty"),
        ("usd_rate,VN,2018,1,bank\nusd_rate,,2018,2,bank", "stands twice"),
    ],
)
def test_a_wrong_rate_is_named(tmp_path, line, told):
    """A row that breaks a rule is named with file, line, value and remedy."""
    (tmp_path / "reference.csv").write_text(f"series,area,year,value,source\n{line}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"reference\.csv, line \d") as error:
        reference(tmp_path)
    assert told in str(error.value)


def test_every_reason_has_words():
    """Each reason can be said in both languages."""
    assert [
        r for r in convert.REASONS for language in codes.LANGUAGES if not wording.text(f"convert.{r}", language)
    ] == []


def test_price_level_is_of_two_whole_years():
    """Prices of a year over those of an earlier one; none where a period crosses years or an index is not known."""
    table = reference()
    known = sorted(year for series, _, year in table if series == "gdp_deflator")
    first, last = known[0], known[-1]
    ratio = table["gdp_deflator", "VN", last].value / table["gdp_deflator", "VN", first].value
    assert price_level(f"{first}-01/{first}-12", f"{last}-01/{last}-06") == ratio
    assert math.isnan(price_level(f"{first}-06/{first + 1}-01", f"{last}-01/{last}-06"))
    assert math.isnan(price_level("1890-01/1890-12", f"{last}-01/{last}-06"))


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("GRDP đạt 100 tỷ đồng (theo giá so sánh 2010).", "constant_prices"),
        ("GRDP theo giá hiện hành đạt 100 tỷ đồng, theo giá so sánh đạt 90 tỷ đồng.", ""),
        ("Theo giá so sánh, GRDP đạt 100 tỷ đồng; theo giá hiện hành đạt 90 tỷ đồng.", "constant_prices"),
        ("GRDP đạt 100 tỷ đồng.", ""),
    ],
)
def test_amount_at_constant_prices(sentence, reason):
    """What a sentence calls an amount at constant prices is not deflated again; the nearest word for prices counts."""
    start = sentence.index("100 tỷ đồng")
    told = {"sentence": sentence, "sentence_start": 0, "start": start, "end": start + 11, "quote": "100 tỷ đồng"}
    row = constant_prices(rows({}).assign(**told), 2020, TABLE).iloc[0]
    assert (reason != "", reason) == (math.isnan(row["real"]), row["deflator_reason"])
