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
