"""The workbook holds every table, says what each sheet and column is, and is written whole or not at all."""

import datetime

import openpyxl
import pandas as pd
import pytest

from solieu import checks, workbook
from solieu.mentions import mentions_of
from solieu.model import ReportError
from solieu.panel import panel
from solieu.reader import read
from solieu.source import read_corpus

SHEETS = ["readme", "observations", "derived", "findings", "mentions", "documents", "areas", "codelists"]
MADE = datetime.datetime(2024, 9, 1, 8, 30, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def readings(seeds):
    """() -> the readings of the seeds."""
    return [read(document) for document in read_corpus(seeds).documents]


@pytest.fixture(scope="module")
def rows(readings):
    """() -> the panel of the seeds."""
    return panel([row for reading in readings for row in reading.observations])


@pytest.fixture(scope="module")
def written(rows, readings, tmp_path_factory):
    """() -> a workbook of the seeds, read back by another library."""
    path = workbook.write(tmp_path_factory.mktemp("book") / "solieu.xlsx", rows, readings=readings, made=MADE)
    return openpyxl.load_workbook(path)


def cells(sheet) -> list[list[object]]:
    """Sheet -> its rows below the heading."""
    return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_every_table_has_its_sheet_with_all_rows(written, rows, readings):
    """Sheets come in the declared order, each with the columns and as many rows as its table."""
    assert written.sheetnames == SHEETS
    expected = {
        "observations": (rows["origin"] == "stated").sum(),
        "derived": (rows["origin"] == "derived").sum(),
        "findings": len(checks.check(rows)),
        "mentions": len(mentions_of(reading.document for reading in readings)),
        "documents": len(readings),
        "areas": len(workbook.areas()),
        "codelists": len(workbook.codelists()),
    }
    assert expected == {name: written[name].max_row - 1 for name in SHEETS[1:]}
    assert list(rows.columns) == [cell.value for cell in written["observations"][1]]


def test_cells_are_what_the_panel_holds(written, rows):
    """Values are numbers, dates are dates, texts are texts as printed, and what is missing is empty."""
    stated = rows[rows["origin"] == "stated"]
    sheet = pd.DataFrame(cells(written["observations"]), columns=rows.columns)
    assert stated["value"].tolist() == sheet["value"].tolist()
    assert stated["quote"].tolist() == sheet["quote"].tolist()
    dates = [None if pd.isna(day) else day.to_pydatetime() for day in stated["period_start"]]
    assert dates == [None if pd.isna(day) else pd.Timestamp(day).to_pydatetime() for day in sheet["period_start"]]
    assert stated["head"].isna().tolist() == sheet["head"].isna().tolist()
    assert (stated["partner"] == "").tolist() == sheet["partner"].isna().tolist()


def test_the_readme_explains_every_sheet_and_column(written, readings):
    """The readme names each sheet and column with its meaning in both languages, and what it was made from."""
    lines = [list(row) for row in written["readme"].iter_rows(values_only=True)]
    told = {(row[0], row[1] or ""): row[3:5] for row in lines if row[3]}
    asked = {(name, cell.value) for name in SHEETS[1:] for cell in written[name][1]} | {(name, "") for name in SHEETS}
    assert asked == {key for key in told if key[0] != "sheet"}
    assert [key for key, meaning in told.items() if not all(meaning)] == []
    named = {row[0]: row[1] for row in lines if row[0]}
    assert named["made"] == "2024-09-01 08:30 UTC"
    first = readings[0].document
    assert f"{first.file} {first.digest}" == named[first.id]


def test_headings_stay_in_sight_and_filter(written):
    """Each table has a frozen heading and a filter over all its rows."""
    assert [written[name].freeze_panes for name in SHEETS[1:]] == ["A2"] * 7
    assert [name for name in SHEETS[1:] if not written[name].auto_filter.ref] == []


def test_texts_are_never_formulas_or_links(rows, tmp_path):
    """A text that looks like a formula or an address stays a text; one too long for a cell is cut with an ellipsis."""
    odd = rows.head(3).copy()
    odd["sentence"] = ["=1+1", "https://example.org", "a" * 40_000]
    path = workbook.write(tmp_path / "odd.xlsx", odd, findings=checks.check(rows).head(0))
    sheet = openpyxl.load_workbook(path)["observations"]
    column = list(rows.columns).index("sentence") + 1
    found = [sheet.cell(at, column) for at in (2, 3, 4)]
    assert [cell.value for cell in found] == ["=1+1", "https://example.org", "a" * 32_766 + "…"]
    assert [cell.data_type for cell in found] == ["s", "s", "s"]
    assert [cell.hyperlink for cell in found] == [None, None, None]


def test_same_input_same_bytes(rows, readings, tmp_path):
    """Two workbooks of one panel and time do not differ."""
    paths = [workbook.write(tmp_path / f"{n}.xlsx", rows, readings=readings, made=MADE) for n in (1, 2)]
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_failed_write_leaves_what_was_there(rows, tmp_path, monkeypatch):
    """When writing breaks off, the earlier file stands and nothing else is left."""
    path = tmp_path / "solieu.xlsx"
    path.write_bytes(b"earlier")
    monkeypatch.setattr(workbook, "_sheet", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        workbook.write(path, rows)
    assert path.read_bytes() == b"earlier"
    assert [path] == list(tmp_path.iterdir())


def test_errors_say_what_to_do(rows, tmp_path, monkeypatch):
    """Another suffix and a table too long for a sheet are told with the remedy."""
    with pytest.raises(ReportError, match=r"ends in \.xlsx"):
        workbook.write(tmp_path / "solieu.csv", rows)
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with pytest.raises(ReportError, match=r"observations has \d+ rows and a sheet holds 3"):
        workbook.write(tmp_path / "solieu.xlsx", rows)
    assert list(tmp_path.iterdir()) == []
