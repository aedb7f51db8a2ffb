"""Observations <-> files: what is written comes back, whole or not at all."""

import json
import math

import pandas as pd
import pytest

from solieu.model import OBSERVATION_COLUMNS, Evidence, Observation, SchemaError
from solieu.store import COLUMNS, SUFFIXES, read_observations, replacing, typed, write_observations

ROWS = [
    Observation(
        doc="a", start=3, end=17, quote="29.489 tỷ đồng", value=29489e9, unit="VND", measure="level",
        indicator="budget_revenue", area="VN-02", period="2024-01/2024-08", status="E", bound="~",
        sentence='Thu "ngân sách",\nước 29.489 tỷ đồng', sentence_start=1,
        evidence={"area": Evidence("document", "document area", 5, 9)},
    ),
    Observation(
        doc="NA", start=20, end=24, quote="6,4%", value=-6.4, unit="percent", measure="growth_yoy",
        indicator="other", item="null", head=3,
    ),
]  # fmt: skip


@pytest.fixture(params=SUFFIXES)
def file(request, tmp_path):
    """A path of each kind, in a folder that is not there yet."""
    return tmp_path / "new" / f"observations{request.param}"


def test_what_is_written_comes_back(file):
    """Every cell of every row, with texts such as NA and null as texts and empty ones empty."""
    assert write_observations(ROWS, file) == file
    frame = read_observations(file)
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame.columns[: len(OBSERVATION_COLUMNS)]) == list(OBSERVATION_COLUMNS)
    back = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert back == [row.row() for row in ROWS]


def test_types_are_the_same_from_every_kind_of_file(file):
    """Numbers are numbers, links may be missing, texts never are."""
    write_observations(ROWS, file)
    types = read_observations(file).dtypes.astype(str).to_dict()
    assert types == {
        name: {"value": "float64", "head": "Int64", "whole": "Int64"}.get(
            name, "int64" if name in ("start", "end", "sentence_start") else "str"
        )
        for name in COLUMNS
    }


def test_no_row_is_a_file_with_a_header(file):
    """An extraction that found nothing is still an extraction."""
    write_observations([], file)
    frame = read_observations(file)
    assert (len(frame), list(frame.columns)) == (0, list(COLUMNS))


def test_whole_numbers_are_written_as_such(tmp_path):
    """A spreadsheet shows 29489000000000, not 29489000000000.0."""
    path = write_observations(ROWS, tmp_path / "a.csv")
    assert ",29489000000000,VND," in path.read_text(encoding="utf-8")
    first = json.loads(write_observations(ROWS, tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert (first["value"], first["evidence"]) == (29489000000000, {"area": ["document", "document area", 5, 9]})


@pytest.mark.parametrize("value", [0.1, 1 / 3, 1e300, -2.5e-7, 123456789.123])
def test_values_come_back_to_the_last_digit(file, value):
    """No kind of file rounds."""
    write_observations([Observation("a", 0, 1, "1", value, "count", "level", "other")], file)
    assert read_observations(file)["value"].tolist() == [value]


def test_a_failed_write_leaves_what_stood_there(file):
    """Neither half a file nor a temporary one remains."""
    write_observations(ROWS, file)
    before = file.read_bytes()

    def failing():
        yield ROWS[0]
        raise RuntimeError("reader broke")

    with pytest.raises(RuntimeError, match="reader broke"):
        write_observations(failing(), file)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_an_interrupted_replacement_leaves_what_stood_there(tmp_path):
    """Ctrl-C in the middle of writing is no different from a failure."""
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")

    def interrupted():
        with replacing(path) as temporary:
            temporary.write_text("ne", encoding="utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("page.html", "old")]


@pytest.mark.parametrize("name", ["rows.xlsx", "rows", "rows.csv.gz"])
def test_an_unknown_suffix_names_the_valid_ones(tmp_path, name):
    """Nothing is written."""
    with pytest.raises(SchemaError, match=r"use \.csv, \.jsonl, \.parquet"):
        write_observations(ROWS, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_is_not_there_says_how_to_make_it(tmp_path, suffix):
    """The remedy is a command."""
    with pytest.raises(SchemaError, match="no such file; write it with: solieu extract"):
        read_observations(tmp_path / f"rows{suffix}")


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_a_file_of_another_kind_is_an_error(tmp_path, suffix):
    """Not a traceback of the library that reads it."""
    path = tmp_path / f"rows{suffix}"
    path.write_text("doc,start\n", encoding="utf-8")
    with pytest.raises(SchemaError, match=f"is no {suffix} file of observations"):
        read_observations(path)


def row(**changes: object) -> dict[str, object]:
    """A plain row of strings, as from a CSV file, with some cells changed."""
    plain = dict.fromkeys(OBSERVATION_COLUMNS, "") | {"doc": "a", "start": "0", "end": "2", "value": "6"}
    return {**plain, **changes}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"value": "six"}, "rows, row 3, column value: 'six' is no number"),
        ({"value": ""}, "rows, row 3, column value: '' is no number"),
        ({"value": "inf"}, "rows, row 3, column value: 'inf' is no number"),
        ({"start": "1.5"}, "rows, row 3, column start: '1.5' is no whole number"),
        ({"end": ""}, "rows, row 3, column end: '' is no whole number"),
        ({"head": "x"}, "rows, row 3, column head: 'x' is no whole number"),
    ],
)
def test_a_cell_that_is_no_number_is_named(changes, message):
    """File, row as a spreadsheet counts, column and value."""
    with pytest.raises(SchemaError) as caught:
        typed(pd.DataFrame([row(), row(**changes)]), "rows")
    assert str(caught.value) == message


def test_a_missing_column_is_named():
    """With those that there must be."""
    frame = pd.DataFrame([row()]).drop(columns="unit")
    with pytest.raises(SchemaError, match="'unit' is missing; there must be doc, start, end"):
        typed(frame)


def test_columns_of_others_are_kept_and_ours_may_be_missing():
    """A table of reference rows has no evidence and may have notes."""
    frame = typed(pd.DataFrame([row(note="x")]))
    assert list(frame.columns) == [*COLUMNS, "note"]
    assert frame.loc[0, ["value", "sentence", "sentence_start", "note"]].tolist() == [6.0, "", 0, "x"]
    assert frame["head"].isna().all()
    assert not math.isnan(frame["value"][0])
