"""The page of the data: every column and code has its meaning, every file its link and digest."""

import hashlib
import re

import pytest

from solieu import checks, codes, data_page, store
from solieu.mentions import COLUMNS as MENTIONED
from solieu.panel import COLUMNS


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """() -> a folder of outputs with a file of each kind and one that is none."""
    folder = tmp_path_factory.mktemp("outputs")
    for name in ("panel.csv", "panel.parquet", "dữ liệu.xlsx", "notes.txt"):
        (folder / name).write_bytes(name.encode() * 300)
    (folder / "report").mkdir()
    return folder


@pytest.fixture(scope="module")
def body(outputs) -> str:
    """() -> the page of that folder."""
    return data_page.data_body(outputs)


def test_every_column_of_every_file_is_explained():
    """data/columns.csv tells the columns that the files have, in their order, and no other."""
    told = {table: [row["column"] for row in rows] for table, rows in data_page.columns().items()}
    assert told["observations"] == list(store.COLUMNS)
    assert told["findings"] == list(checks.COLUMNS)
    assert told["mentions"] == list(MENTIONED)
    assert set(told["panel"]) == set(COLUMNS) - set(store.COLUMNS)
    assert len(told["panel"]) == len(set(told["panel"]))


def test_every_meaning_is_told_in_both_languages():
    """No column is explained in one language alone."""
    rows = [row for table in data_page.columns().values() for row in table]
    assert [row["column"] for row in rows if not row["vi"].strip() or not row["en"].strip()] == []
    assert {row["type"] for row in rows} == {"text", "integer", "number", "code", "date", "JSON"}


def test_files_are_offered_with_size_and_digest(outputs, body):
    """Data files are linked beside the folder of the pages, those of the kit first; other files are not."""
    assert re.findall(r'<a href="\.\./([^"]+)"', body) == [
        "panel.csv",
        "panel.parquet",
        "d%E1%BB%AF%20li%E1%BB%87u.xlsx",
    ]
    assert hashlib.sha256((outputs / "panel.csv").read_bytes()).hexdigest() in body
    assert "2,7 kB" in body
    assert "2.7 kB" in body


def test_every_code_is_listed(body):
    """Indicators, measures, units, statuses, provinces: each code stands in its list once."""
    for kind, listed in (("indicator", codes.indicators()), ("measure", codes.measures()), ("unit", codes.units()),
                         ("status", codes.STATUSES)):  # fmt: skip
        found = re.findall(rf'id="code-{kind}-([^"]+)"', body)
        assert found == list(listed), kind
    provinces = [area.code for area in codes.areas().values() if area.kind == "province"]
    assert re.findall(r'id="code-area-([^"]+)"', body) == provinces


def test_provinces_have_their_dates_and_successors(body):
    """A province that was merged says until when it was in force and what it is part of now."""
    line = re.search(r'<tr id="code-area-VN-53">.*?</tr>', body)[0]
    assert "2025-06-30" in line
    assert "Thái Nguyên" in line
