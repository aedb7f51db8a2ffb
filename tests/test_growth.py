"""Growth between two documents is told a year, and only where the periods can be compared."""

import math

import pytest

from solieu import codes, growth, wording
from solieu.growth import annualised, compared
from solieu.model import Observation
from solieu.panel import panel


def made(doc: str, value: float, period: str, start: int = 0, **changed) -> Observation:
    """Document, value in tonnes and period -> an observation of cement in Lạng Sơn, with other fields as given."""
    fields = {"doc": doc, "start": start, "end": start + 4, "quote": f"{value:g} tấn", "value": value, "unit": "tonne",
              "measure": "level", "indicator": "industrial_product", "item": "xi măng", "area": "VN-09",
              "period": period}  # fmt: skip
    return Observation(**(fields | changed))


def test_a_rate_a_year_over_the_same_months():
    """Two years between first quarters: the rate compounds to the whole change, with bounds by the printed digits."""
    found = annualised(panel([made("a", 100.0, "2018-01/2018-03"), made("b", 121.0, "2020-01/2020-03")]))
    row = found.iloc[0]
    assert tuple(row[["doc_first", "doc_last", "years", "reason", "rows"]]) == ("a", "b", 2.0, "", "a:0;b:0")
    assert pytest.approx((row["change"], row["annual"])) == (21.0, 10.0)
    low, high = (((v / u) ** 0.5 - 1) * 100 for u, v in ((100.5, 120.5), (99.5, 121.5)))
    assert (low, high) == pytest.approx((row["annual_low"], row["annual_high"]))
    assert row["annual_low"] < 10 < row["annual_high"]


def test_a_fall_is_negative_and_order_is_by_time():
    """The earlier period comes first whatever the order of the documents."""
    row = annualised(panel([made("a", 90.0, "2021-01/2021-12"), made("b", 100.0, "2020-01/2020-12")])).iloc[0]
    assert ("b", "a", pytest.approx(-10.0)) == (row["doc_first"], row["doc_last"], row["annual"])


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (made("a", 100.0, "2014-01/2014-07"), made("b", 300.0, "2021-01/2021-12"), "other_months"),
        (
            made("a", 100.0, "2014-01/2014-12"),
            made("b", 3e5, "2021-01/2021-12", unit="m3", quote="300.000 m3"),
            "other_unit",
        ),
        (made("a", 100.0, "2021-01/2021-12"), made("b", 120.0, "2021-01/2021-12"), "same_year"),
        (made("a", 0.0, "2020-01/2020-12"), made("b", 120.0, "2021-01/2021-12"), "not_positive"),
        (
            made("a", 9.0, "2024-01/2024-12", area="VN-69"),
            made("b", 9.0, "2026-01/2026-12", area="VN-69"),
            "other_territory",
        ),
    ],
)
def test_what_is_not_compared_says_why(first, last, reason):
    """Other months, units or territory, one year, or nothing above 0: no rate, and the reason."""
    found = annualised(panel([first, last]))
    assert [(reason, True)] == [(row.reason, math.isnan(row.annual)) for row in found.itertuples()]


def test_a_province_that_took_in_no_other_goes_on():
    """A province that the mergers left alone is compared across them."""
    rows = [made("a", 100.0, "2024-01/2024-12", area="VN-04"), made("b", 110.0, "2026-01/2026-12", area="VN-04")]
    assert annualised(panel(rows))["reason"].tolist() == [""]


def test_two_values_in_one_document():
    """Where a document contradicts itself nothing is compared; the same value told twice is no contradiction."""
    first = made("a", 100.0, "2020-01/2020-12")
    for again, reason in ((105.0, "two_values"), (110.0, "")):
        rows = [first, made("b", 110.0, "2021-01/2021-12"), made("b", again, "2021-01/2021-12", start=10)]
        assert [reason] == annualised(panel(rows))["reason"].tolist()


def test_only_like_is_set_beside_like():
    """Another item, place, partner or area, a target, a percentage and figures of one document make no pair."""
    first = made("a", 100.0, "2020-01/2020-12")
    others = [{"item": "clinker"}, {"place": "Tân Thanh"}, {"partner": "CN"}, {"area": "VN-04"}, {"status": "T"},
              {"unit": "percent", "measure": "growth_yoy", "quote": "5%"}, {"doc": "a", "start": 50}]  # fmt: skip
    pairs = [annualised(panel([first, made(**({"doc": "b", "value": 110.0, "period": "2021-01/2021-12"} | other))]))
             for other in others]  # fmt: skip
    assert [0] * len(others) == [len(pair) for pair in pairs]


def test_the_comparable_pair_is_chosen_among_several_periods():
    """Of several periods in two documents those of the same months are compared, and no refusal stands beside them."""
    rows = [made("a", 50.0, "2020-01/2020-06"), made("a", 100.0, "2020-01/2020-12", start=9),
            made("b", 55.0, "2021-01/2021-06"), made("b", 30.0, "2021-01/2021-03", start=9)]  # fmt: skip
    found = annualised(panel(rows))
    assert list(found[["period_first", "period_last", "reason"]].itertuples(index=False, name=None)) == [
        ("2020-01/2020-06", "2021-01/2021-06", "")
    ]


@pytest.mark.parametrize(
    ("rows", "pairs", "reasons"),
    [
        ((("a", "2020-01/2020-12"), ("b", "2021-01/2021-12")), 1, []),
        ((("a", "2024-07/2024-12"), ("b", "2024-01/2024-12")), 0, ["other_months"]),
        ((("a", "2020-01/2020-12"), ("a", "2021-01/2021-12")), 0, ["same_text"]),
    ],
)
def test_values_compare_or_say_why_not(rows, pairs, reasons):
    """Two years of two documents compare; a half-year and its year do not, and one document is called so."""
    values = panel([made(doc, 100.0, period, start=n * 9) for n, (doc, period) in enumerate(rows)])
    found, why = compared(values)
    assert (pairs, reasons) == (len(found), why)


def test_an_area_can_be_asked_for():
    """With an area only its pairs are told, in the same columns."""
    rows = panel([made("a", 100.0, "2020-01/2020-12"), made("b", 110.0, "2021-01/2021-12")])
    assert (len(annualised(rows, "VN-09")), len(annualised(rows, "VN-04"))) == (1, 0)
    assert annualised(rows).dtypes.to_dict() == annualised(rows, "VN-04").dtypes.to_dict()


def test_every_reason_has_words():
    """Each reason can be said in both languages."""
    assert [
        r
        for r in (*growth.REASONS, growth.ONE_TEXT)
        for language in codes.LANGUAGES
        if not wording.text(f"growth.{r}", language)
    ] == []
