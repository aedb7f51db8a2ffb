"""Data files and codelists -> the page of the data: files to download, every column and code, licence."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from urllib.parse import quote as url

from solieu import codes, wording
from solieu.checks import KINDS
from solieu.derive import DERIVATIONS
from solieu.markup import Column, Line, Markup, both, code, details, label, link, say, table, text
from solieu.panel import BOUNDS

FORMATS = (".xlsx", ".csv", ".parquet", ".jsonl", ".duckdb", ".db")
"""Kinds of files that are offered, in this order."""
FILES = ("solieu", "observations", "panel", "findings", "mentions")
"""Names of the files in the order of interest; others follow."""


@cache
def columns() -> dict[str, list[Mapping[str, str]]]:
    """() -> {table: rows of data/columns.csv}, each with column, type, vi and en, in the order of the files."""
    found: dict[str, list[Mapping[str, str]]] = {}
    with resources.files("solieu").joinpath("data/columns.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            found.setdefault(row["table"], []).append(row)
    return found


def data_body(outputs: Path) -> Markup:
    """Folder of the data files -> HTML of the page: files, columns, codelists, licence."""
    parts = [f"<h1>{say('site.data')}</h1>", f"<p class=lead>{say('site.data.lead')}</p>"]
    parts += [f"<h2>{say('site.files')}</h2>", _files(outputs), f"<h2>{say('site.columns')}</h2>"]
    for name, rows in columns().items():
        lines = []
        for row in rows:
            cells = (code(row["column"]), say(f"site.type.{row['type']}"), both(row["vi"], row["en"]))
            lines.append(Line(cells, f"column-{name}-{row['column']}"))
        titles = [Column(say(f"site.column.{title}")) for title in ("column", "type", "meaning")]
        parts += [f"<h3>{say(f'site.table.{name}')}</h3>", table(titles, lines, "columns")]
    parts += [f"<h2>{say('site.codelists')}</h2>", f"<p>{say('site.codelists.lead')}</p>", *_codelists()]
    parts += [f"<h2>{say('site.licence')}</h2>", f"<p>{say('site.licence.text')}</p>"]
    return Markup("\n".join(parts))


def _files(outputs: Path) -> Markup:
    """Folder -> table of its data files: link, what it holds, size and digest."""
    found = [path for path in outputs.iterdir() if path.is_file() and path.suffix in FORMATS]
    lines = []
    for path in sorted(found, key=_order):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        known = f"site.file.{path.stem}"
        what = say(known) if known in wording.texts() else Markup()
        size = say("site.size", size=round(path.stat().st_size / 1000, 1))
        name = link(f"../{url(path.name)}", path.name, download=path.name)
        lines.append(Line((name, what, size, Markup(f'<code class="digest" title="{digest}">{digest}</code>'))))
    titles = [Column(say("page.file")), Column(say("site.column.meaning")), Column(say("site.column.size"), True)]
    return table([*titles, Column(Markup("SHA-256"))], lines, "files")


def _order(path: Path) -> tuple[int, str, int]:
    """Data file -> its place among the others."""
    place = FILES.index(path.stem) if path.stem in FILES else len(FILES)
    return place, path.stem, FORMATS.index(path.suffix)


def _codelists() -> Iterable[Markup]:
    """() -> each codelist as a table that opens."""
    group = Column(say("site.group"))
    indicators = [
        Line((code(one.code), text(one.vi), text(one.en), say(f"group.{one.group}")), f"code-indicator-{one.code}")
        for one in codes.indicators().values()
    ]
    yield _codelist("indicator", [*_CODE, group], indicators)
    yield _codelist("measure", _CODE, _plain("measure", codes.measures()))
    units = [
        Line((code(one.code), text(one.vi), text(one.en)), f"code-unit-{one.code}") for one in codes.units().values()
    ]
    yield _codelist("unit", _CODE, units)
    yield _codelist("status", _CODE, _plain("status", codes.STATUSES))
    bounds = [Line((code(bound), *_told(f"bound.{bound}", told="…"))) for bound in BOUNDS if bound]
    yield _codelist("bound", _CODE, bounds)
    derived = [Line((code(name), *_told(f"derive.{name}")), f"code-derivation-{name}")
               for name in DERIVATIONS if f"derive.{name}" in wording.texts()]  # fmt: skip
    yield _codelist("derivation", _CODE, derived)
    yield _codelist("finding", _CODE, [Line((code(kind), *_told(f"site.kind.{kind}"))) for kind in KINDS])
    yield from _areas()


def _areas() -> Iterable[Markup]:
    """() -> the provinces with the days between which they were in force, and all other areas."""
    known = codes.areas().values()
    provinces = []
    for one in known:
        if one.kind == "province":
            days = (text(one.valid_from or "–"), text(one.valid_to or "–"))
            names = (code(one.code), text(one.name_vi), text(one.name_en), label("area", one.region))
            provinces.append(Line((*names, *days, label("area", one.successor)), f"code-area-{one.code}"))
    titles = [Column(say(f"site.column.{name}")) for name in ("region", "from", "to", "successor")]
    yield _codelist("province", [*_CODE, *titles], provinces)
    others = [Line((code(one.code), text(one.name_vi), text(one.name_en))) for one in known if one.kind != "province"]
    yield _codelist("area", _CODE, others)


_CODE = [Column(say("site.column.code")), Column(Markup("Tiếng Việt")), Column(Markup("English"))]


def _plain(kind: str, listed: Iterable[str]) -> list[Line]:
    return [
        Line(
            (code(one), *(text(codes.label(kind, one, language)) for language in wording.LANGUAGES)),
            f"code-{kind}-{one}",
        )
        for one in listed
    ]


def _told(name: str, **values: object) -> list[Markup]:
    return [text(wording.text(name, language, **values)) for language in wording.LANGUAGES]


def _codelist(name: str, columns: Sequence[Column], lines: Sequence[Line]) -> Markup:
    title = Markup(f"{say(f'site.codelist.{name}')} <small>({len(lines)})</small>")
    return details(title, table(columns, lines, "codes"), "codelist")
