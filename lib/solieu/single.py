"""One document from text to rows, for the notebook that shows it: rows, what they rest on, what was left out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pandas as pd

from solieu import kit, select, wording
from solieu.display import left_table
from solieu.explain import explain
from solieu.model import CorpusError, Document, Reading
from solieu.panel import panel
from solieu.source import read_corpus
from solieu.views import Cell, Prose, Table, nothing

SLOTS = ("indicator", "item", "measure", "period", "area", "place", "partner", "status")
HOW = ("stated", "carried", "document", "default")


def document(corpus: str | Path, name: str) -> Document:
    """Corpus, id of a document or how it begins -> the document. Raises CorpusError naming those that there are."""
    documents = read_corpus(kit.find(corpus)).documents
    found = [d for d in documents if d.id == name] or [d for d in documents if name and d.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(d.id for d in (found or documents)[:10])
    raise CorpusError(f"{corpus}: {name!r} means {len(found)} documents; give the id of one: {listed}")


def heading(reading: Reading, language: str) -> Prose:
    """Reading -> title of the document, its date and area, and where these are from."""
    told = []
    for label, value, origin in (
        ("page.date", reading.date, reading.date_from),
        ("column.area", select.label("area", reading.area, language), reading.area_from),
    ):
        note = f" ({wording.text(f'from.{origin}', language)})" if value else ""
        told.append(f"{wording.text(label, language)}: {value or wording.text('page.none', language)}{note}")
    return Prose(f"# {kit.title_of(reading.document.title, reading.document.text)}\n\n" + " · ".join(told))


def counted(reading: Reading, language: str) -> Prose:
    """Reading -> how many numbers became rows, how many were left out, and what the rows rest on."""
    rows, left = len(reading.observations), len(reading.abstentions)
    hows = Counter(e.how for row in reading.observations for e in row.evidence.values())
    whole = sum(hows.values())
    shares = {how: wording.number(hows[how] / whole * 100 if whole else 0.0, language, 0) for how in HOW}
    return Prose(wording.text("single.counted", language, rows=rows, left=left, **shares))


def origins(reading: Reading, language: str) -> Table | Prose:
    """Reading -> for each part of a row, in how many rows it was stated, carried, of the document or by default."""
    counts = Counter((slot, e.how) for row in reading.observations for slot, e in row.evidence.items())
    slots = [slot for slot in SLOTS if any(counts[slot, how] for how in HOW)]
    if not slots:
        return nothing(language)
    lines = [[Cell(wording.text(f"slot.{slot}", language)),
              *(Cell(str(counts[slot, how]), number=True) for how in HOW)] for slot in slots]  # fmt: skip
    titles = [wording.text(name, language) for name in ("slot", *(f"how.{how}" for how in HOW))]
    return Table(titles, lines)


def example(reading: Reading) -> str:
    """Reading -> the explanation of the first row that carries something, or else of the first row."""
    rows = sorted(reading.observations, key=lambda row: row.start)
    carried = [row for row in rows if any(e.how == "carried" for e in row.evidence.values())]
    return explain(reading, (carried or rows)[0].start) if rows else explain(reading)


def left_out(reading: Reading, language: str) -> Table | Prose:
    """Reading -> the numbers that became no row, each with the reason."""
    if not reading.abstentions:
        return Prose(wording.text("single.none.left", language))
    return left_table(reading.abstentions, language)


def rows(reading: Reading) -> pd.DataFrame:
    """Reading -> panel of its rows alone, titled like the document."""
    found = panel(reading.observations)
    name = kit.title_of(reading.document.title, reading.document.text)
    found.attrs["documents"] = kit.Titles({reading.document.id: {"name": name, "date": reading.document.date}})
    return found
