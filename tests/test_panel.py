"""The panel: schema, types, dates, labels, stated and derived apart, errors with row, column, value and remedy."""

from collections import Counter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solieu import codes
from solieu.model import Observation, SchemaError
from solieu.panel import COLUMNS, panel, validate


def one(**changes) -> Observation:
    """-> one good observation, changed as told."""
    fields = {
        "doc": "d", "start": 3, "end": 14, "quote": "489 tỷ đồng", "value": 489e9, "unit": "VND", "measure": "level",
        "indicator": "budget_revenue", "area": "VN-04", "period": "2014-01/2014-07", "bound": "<",
    }  # fmt: skip
    return Observation(**fields | changes)


def test_gold_panel(gold_observations):
    """Every reference row becomes one stated row; what follows from them is derived, rule by rule."""
    rows = panel(gold_observations)
    assert list(rows.columns) == list(COLUMNS)
    assert Counter(rows["origin"]) == {"stated": len(gold_observations), "derived": len(rows) - len(gold_observations)}
    assert Counter(rows.loc[rows["origin"] == "derived", "derivation"]) == {
        "base_from_growth": 21, "change_from_growth": 21, "plan_from_attainment": 12, "plan_from_excess": 2, "pace": 14,
        "export_share": 2, "balance": 2,
    }  # fmt: skip


def test_stated_rows_are_the_observations(gold_observations):
    """Values, codes and quotes of stated rows are those read; nothing is rounded or replaced."""
    rows = panel(gold_observations)
    stated = rows[rows["origin"] == "stated"]
    names = ["doc", "start", "quote", "value", "unit", "measure", "indicator", "item", "area", "period", "status"]
    expected = sorted(tuple(getattr(o, n) for n in names) for o in gold_observations)
    assert sorted(stated[names].astype(object).itertuples(index=False, name=None)) == expected


def test_sources_are_stated_rows(gold_observations):
    """Each derived row rests on one or two stated rows of its own document."""
    rows = panel(gold_observations).astype({"doc": "str"})
    doc_of = rows[rows["origin"] == "stated"].set_index("row")["doc"].to_dict()
    for row in rows[rows["origin"] == "derived"].itertuples():
        assert {doc_of[source] for source in row.sources.split(";")} == {row.doc}


def test_types_dates_and_labels():
    """Codes are categoricals, the period becomes first and last day and a length, labels stand beside the codes."""
    rows = panel([one()])
    row = rows.iloc[0]
    assert [str(rows[c].dtype) for c in ("indicator", "period_start", "value", "row")] == [
        "category", "datetime64[ns]", "float64", "str",
    ]  # fmt: skip
    assert row["row"] == "d:3"
    assert (row["period_start"], row["period_end"]) == (pd.Timestamp(2014, 1, 1), pd.Timestamp(2014, 7, 31))
    assert (row["period_days"], row["period_months"]) == (212, 7.0)
    assert (row["area_vi"], row["area_en"], row["indicator_vi"]) == ("Cao Bằng", "Cao Bang", "thu ngân sách")
    assert (row["unit_vi"], row["measure_en"], row["status_en"]) == ("đồng", "value", "reported")
    assert (row["value_low"], row["value_high"]) == (489e9 * 0.95, 489e9)


def test_one_span_of_time_has_one_name():
    """'To 30 June' and 'six months' are one period in a panel, so that tables and figures set them side by side."""
    rows = panel([one(period="2024-01-01/2024-06-30"), one(period="2024-01/2024-06", start=99, end=109)])
    assert rows.loc[rows["origin"] == "stated", "period"].tolist() == ["2024-01/2024-06"] * 2


@pytest.mark.parametrize(
    ("period", "start", "days", "months"),
    [
        ("", pd.NaT, pd.NA, float("nan")),
        ("2017-05-01/2017-05-15", pd.Timestamp(2017, 5, 1), 15, 15 / (365.25 / 12)),
        ("2024-02/2024-02", pd.Timestamp(2024, 2, 1), 29, 1.0),
        ("2016-01/2020-12", pd.Timestamp(2016, 1, 1), 1827, 60.0),
    ],
)
def test_periods(period, start, days, months):
    """No period, days, one month and several years each give their dates and lengths."""
    row = panel([one(period=period)]).iloc[0]
    assert [str(row["period_start"]), str(row["period_days"])] == [str(start), str(days)]
    assert row["period_months"] == pytest.approx(months, nan_ok=True)


def test_unlisted_names_label_themselves():
    """An area or unit outside the lists (a region as worded, a compound) keeps its own name; no area is fine."""
    rows = panel([one(area="các nước CIS", unit="VND/kg", start=20, end=31), one(area="")])
    assert rows["area_en"].tolist() == ["", "các nước CIS"]
    assert rows["unit_vi"].tolist() == ["đồng", "đồng/kg"]


def test_one_quote_for_two_areas():
    """One figure that holds for each of two areas is two rows with ids of their own."""
    assert panel([one(), one(area="VN-09")])["row"].tolist() == ["d:3", "d:3#2"]


def test_no_observations():
    """No observations give an empty panel of the right shape."""
    rows = panel([])
    assert (len(rows), list(rows.columns)) == (0, list(COLUMNS))


def test_a_frame_serves_as_well_as_records(gold_observations):
    """The frame that a file of observations gives yields the same panel, and is left as it was."""
    frame = pd.DataFrame([o.row() for o in gold_observations])
    before = frame.copy(deep=True)
    pd.testing.assert_frame_equal(panel(frame), panel(gold_observations))
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"indicator": "export"}, r"row d:3, column indicator: 'export' does not fit; give a code of indicators.csv"),
        ({"measure": "value"}, r"row d:3, column measure: 'value' does not fit; give a code of measures.csv"),
        ({"unit": "dong"}, r"row d:3, column unit: 'dong' does not fit; give a code of units.csv"),
        ({"status": "X"}, r"row d:3, column status: 'X' does not fit; give A, E or T"),
        ({"bound": "="}, r"row d:3, column bound: '=' does not fit; give empty, ~, < or >"),
        ({"period": "2014-13/2014-14"}, r"row d:3, column period: '2014-13/2014-14' does not fit; give FIRST/LAST"),
        ({"period": "2014-07/2014-01"}, r"row d:3, column period: '2014-07/2014-01' does not fit"),
        ({"quote": ""}, r"row d:3, column quote: '' does not fit; give the figure as the text prints it"),
        ({"value": float("nan")}, r"column value"),
        ({"end": 3}, r"row d:3.*stands at a place in its document"),
    ],
)
def test_bad_observations(changes, message):
    """What does not fit the schema is an error with row, column, value and remedy."""
    with pytest.raises(SchemaError, match=message):
        panel([one(), one(**changes)] if "end" not in changes else [one(**changes)])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.assign(value_low=f["value"] + 1), r"row d:3: value must lie between value_low and value_high"),
        (lambda f: f.assign(sources="d:99"), r"names its sources"),
        (lambda f: f.drop(columns="unit"), r"unit"),
        (lambda f: f.assign(extra=1), r"extra"),
        (lambda f: f.assign(value="a"), r"column value"),
        (lambda f: pd.concat([f, f], ignore_index=True), r"row d:3, column row: 'd:3'"),
    ],
)
def test_changed_panels_are_refused(change, message):
    """A panel that was changed by hand out of its schema is refused."""
    with pytest.raises(SchemaError, match=message):
        validate(change(panel([one()])))


CODES = st.fixed_dictionaries(
    {
        "indicator": st.sampled_from(sorted(codes.indicators())),
        "measure": st.sampled_from(sorted(codes.measures())),
        "unit": st.sampled_from(["VND", "USD", "percent", "tonne", "VND/kg", "count"]),
        "value": st.floats(-1e16, 1e16),
        "period": st.sampled_from(["", "2014-01/2014-07", "2014-01/2014-12", "2014-02-28/2014-03-05"]),
        "status": st.sampled_from("AET"),
        "bound": st.sampled_from(["", "<", ">", "~"]),
        "item": st.sampled_from(["", "gạo"]),
        "quote": st.sampled_from(["489 tỷ đồng", "12,5%", "3/5 siêu thị", "gấp đôi"]),
    }
)


@settings(max_examples=30, deadline=None)
@given(st.lists(CODES, max_size=6))
def test_any_readable_rows_make_a_panel(rows):
    """Whatever coded rows are read, the panel is made, fits its schema and keeps every stated value."""
    made = panel([one(start=30 * n, end=30 * n + 9, **row) for n, row in enumerate(rows)])
    assert made.loc[made["origin"] == "stated", "value"].tolist() == [row["value"] for row in rows]
