"""Rows one by one: the same as pandas gives them, for every kind of column and for no rows."""

import pandas as pd
import pytest

import solieu
from solieu import select


def test_each_row_is_what_itertuples_gives(gold_rows):
    """Names, values and missing values agree for every row and column of a panel."""
    rows = solieu.panel(list(gold_rows))
    expected, actual = list(rows.itertuples(index=False)), list(select.each(rows))
    told = [tuple(str(getattr(row, name)) for name in rows.columns) for row in actual]
    assert [tuple(map(str, row)) for row in expected] == told
    assert isinstance(actual[0].period_start, pd.Timestamp)
    assert {type(row.value) for row in actual} == {float}


def test_each_of_no_rows_is_nothing(gold_rows):
    """An empty selection has no rows."""
    assert list(select.each(solieu.panel(list(gold_rows)).head(0))) == []


def test_what_is_no_column_is_no_attribute(gold_rows):
    """A slip in the name of a column is an error that names it."""
    row = next(select.each(solieu.panel(list(gold_rows))))
    with pytest.raises(AttributeError, match="no column 'aera'"):
        assert row.aera
    assert not hasattr(row, "aera")


def test_rows_that_are_alike_stand_together(gold_rows):
    """In the order of the first of each group, and within it in the order told; every row once."""
    rows = select.stated(solieu.panel(list(gold_rows)))
    found = select.grouped(rows, ("indicator", "period"))
    expected = [list(part["row"]) for _, part in rows.groupby(["indicator", "period"], observed=True, sort=False)]
    assert [[row.row for row in group] for group in found] == expected
    assert select.grouped(rows.head(0), ("indicator",)) == []


def test_a_section_of_no_rows_is_a_frame_of_no_rows(gold_rows):
    """An area that tells nothing has the columns of a panel."""
    rows = solieu.panel(list(gold_rows))
    assert (list(select.section(rows, "VN-99", "output").columns), len(select.section(rows, "VN-99", "output"))) == (
        list(rows.columns), 0,
    )  # fmt: skip
