"""Panel, findings and readings -> one Excel workbook: a sheet for every table and a readme that explains them all.

Sheets: readme, observations, derived, findings, mentions, documents, areas, codelists (see data/sheets.csv). Headings
are the names of the columns; texts stay texts, a missing value is an empty cell, days are dates of Excel.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

import solieu
from solieu import checks, codes
from solieu.mentions import mentions_of
from solieu.model import Reading, ReportError
from solieu.store import replacing

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

SUFFIX = ".xlsx"
MOST_ROWS = 1_048_575
MOST_CHARACTERS = 32_767
"""What a sheet and a cell of Excel hold, the heading left out."""
WIDE = {
    "sentence": 60,
    "evidence": 30,
    "compared_vi": 50,
    "compared_en": 50,
    "reason_vi": 50,
    "reason_en": 50,
    "text": 40,
}
CUT = "…"


def write(
    path: str | Path, panel: pd.DataFrame, findings: pd.DataFrame | None = None, readings: Iterable[Reading] = (),
    mentions: pd.DataFrame | None = None, made: datetime.datetime | None = None,
) -> Path:  # fmt: skip
    """Path, panel and what else is at hand -> the workbook, written whole or not at all; returns the path.

    ``findings`` are those of ``check`` (None: the panel is checked now), ``readings`` give the documents, ``mentions``
    what these mention (None: they are searched now). ``made`` is the time that the file names as its own, now if None.

    Raises:
        ReportError: the path does not end in .xlsx, or a table has more rows than a sheet holds.
    """
    path, readings = Path(path), list(readings)
    if path.suffix.lower() != SUFFIX:
        raise ReportError(f"{path}: a workbook is a {SUFFIX} file; give it a name that ends in {SUFFIX}")
    findings = checks.check(panel) if findings is None else findings
    mentions = mentions_of(reading.document for reading in readings) if mentions is None else mentions
    tables = {
        "observations": panel[panel["origin"] == "stated"],
        "derived": panel[panel["origin"] == "derived"],
        "findings": findings,
        "mentions": mentions,
        "documents": documents(readings),
        "areas": areas(),
        "codelists": codelists(),
    }
    for name, frame in tables.items():
        if len(frame) > MOST_ROWS:
            raise ReportError(
                f"{path}: {name} has {len(frame)} rows and a sheet holds {MOST_ROWS}; use the Parquet file"
            )
    made = made or datetime.datetime.now(datetime.UTC)
    with replacing(path) as temporary:
        _write(temporary, tables, readings, made)
    return path


def documents(readings: Iterable[Reading]) -> pd.DataFrame:
    """Readings -> frame of their documents: date and area as the reading went by them, figures read and left out."""
    names = ("doc", "title", "file", "date", "date_from", "area", "area_from", "figures", "left_out", "url", "sha256")
    rows = [
        (
            r.document.id, r.document.title, r.document.file, r.date, r.date_from, r.area, r.area_from,
            len(r.observations), len(r.abstentions), r.document.url, r.document.digest,
        )
        for r in readings
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(names))


def areas() -> pd.DataFrame:
    """() -> frame of the codelist of areas, one row each; lists of spellings joined by ';'."""
    names = [field.name for field in fields(codes.Area)]
    told = [[getattr(area, name) for name in names] for area in codes.areas().values()]
    rows = [[";".join(cell) if isinstance(cell, tuple) else cell for cell in row] for row in told]
    return pd.DataFrame(rows, columns=names)


def codelists() -> pd.DataFrame:
    """() -> frame with list, code, vi and en of every code that the panel uses."""
    rows: list[tuple[str, str, str, str]] = []
    for name, known in (("indicator", codes.indicators()), ("measure", codes.measures()), ("unit", codes.units())):
        rows += [(name, code, entry.vi, entry.en) for code, entry in known.items()]
    rows += [("status", code, vi, en) for code, (vi, en) in codes.STATUSES.items()]
    rows += [("area", area.code, area.name_vi, area.name_en) for area in codes.areas().values()]
    return pd.DataFrame(rows, columns=["list", "code", "vi", "en"])


@cache
def meanings() -> dict[tuple[str, str], tuple[str, str, str]]:
    """() -> (table, column) -> type, meaning in Vietnamese and in English; column '' for the table itself."""
    told = {
        (row["sheet"], row["column"]): ("", row["vi"], row["en"])
        for _, row in codes.read_rows(codes.DATA / "sheets.csv", ("sheet", "column", "vi", "en"))
    }
    for _, row in codes.read_rows(codes.DATA / "columns.csv", ("table", "column", "type", "vi", "en")):
        told[row["table"], row["column"]] = (row["type"], row["vi"], row["en"])
    return told


def _write(
    path: Path, tables: Mapping[str, pd.DataFrame], readings: Sequence[Reading], made: datetime.datetime
) -> None:
    import xlsxwriter  # only whoever wants a workbook waits for it

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"title": "solieu", "comments": f"solieu {solieu.__version__}", "created": made})
        styles = {
            "heading": book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "top"}),
            "title": book.add_format({"bold": True, "font_size": 14}),
            "wrapped": book.add_format({"text_wrap": True, "valign": "top"}),
            "whole": book.add_format({"num_format": "#,##0"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        _readme(book.add_worksheet("readme"), tables, readings, made, styles)
        for name, frame in tables.items():
            _sheet(book.add_worksheet(name), frame, styles)


def _readme(
    sheet: Worksheet, tables: Mapping[str, pd.DataFrame], readings: Sequence[Reading], made: datetime.datetime,
    styles: Mapping[str, Format],
) -> None:  # fmt: skip
    """Write what the workbook is, what it was made from, and the meaning of every sheet and column."""
    told = meanings()
    sheet.set_column(0, 1, 18)
    sheet.set_column(2, 2, 10)
    sheet.set_column(3, 4, 70, styles["wrapped"])
    sheet.write_string(0, 0, f"solieu {solieu.__version__}", styles["title"])
    lines = [("made", made.strftime("%Y-%m-%d %H:%M %Z").strip())]
    lines += [
        (reading.document.id, f"{reading.document.file} {reading.document.digest}".strip()) for reading in readings
    ]
    for at, (name, what) in enumerate(lines, 1):
        sheet.write_string(at, 0, name)
        sheet.write_string(at, 1, what)
    at = len(lines) + 2
    for place, heading in enumerate(("sheet", "column", "type", "vi", "en")):
        sheet.write_string(at, place, heading, styles["heading"])
    for name in ("readme", *tables):
        rows = [(name, "", *told.get((name, ""), ("", "", "")))]
        for column in tables[name].columns if name in tables else ():
            rows.append((name, column, *_meaning(told, name, column)))
        for row in rows:
            at += 1
            for place, cell in enumerate(row):
                sheet.write_string(at, place, cell, *([styles["wrapped"]] if place > 2 else []))


def _meaning(told: Mapping[tuple[str, str], tuple[str, str, str]], sheet: str, column: str) -> tuple[str, str, str]:
    """What a column means: observations and derived rows share those of observations and of the panel."""
    tables = ("observations", "panel") if sheet in ("observations", "derived") else (sheet,)
    return next((told[table, column] for table in tables if (table, column) in told), ("", "", ""))


def _sheet(sheet: Worksheet, frame: pd.DataFrame, styles: Mapping[str, Format]) -> None:
    """Write one table: headings that stay in sight, a filter, and every cell by its kind."""
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(frame.columns):
        sheet.set_column(place, place, WIDE.get(name, 14))
        sheet.write_string(0, place, name, styles["heading"])
        for at, value in enumerate(frame[name].tolist(), 1):
            _cell(sheet, at, place, value, styles)
    if len(frame.columns):
        sheet.autofilter(0, 0, max(1, len(frame)), len(frame.columns) - 1)


def _cell(sheet: Worksheet, row: int, column: int, value: Any, styles: Mapping[str, Format]) -> None:
    if isinstance(value, str):
        if value:
            shown = value if len(value) <= MOST_CHARACTERS else value[: MOST_CHARACTERS - 1] + CUT
            sheet.write_string(row, column, shown)
    elif value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and not math.isfinite(value)):
        pass
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, styles["date"])
    elif float(value).is_integer():
        sheet.write_number(row, column, value, styles["whole"])
    else:
        sheet.write_number(row, column, value)
