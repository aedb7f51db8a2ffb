"""Corpus -> everything that follows from it in one call: readings, observations, panel, findings.

Notebooks call :func:`load`; the report calls :func:`survey`. A path that does not exist where a notebook runs is looked
for in the folders above it, so that ``load('seeds')`` works from ``notebooks/`` and from the top of the project alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from solieu import select
from solieu.checks import check
from solieu.convert import Table, reference
from solieu.mentions import mentions_of
from solieu.model import CorpusError, Observation, Reading, SolieuError
from solieu.panel import panel, validate
from solieu.reader import read
from solieu.source import Corpus, read_corpus
from solieu.store import read_observations

ABOVE = 3


class Titles(dict[str, dict[str, str]]):
    """{id: {'name': title, 'date': stated date}} of documents, not to be changed once it is a frame's.

    pandas copies ``attrs`` deeply with every selection from a frame; of many documents that would take most of the time
    of a notebook, so a copy of titles is the titles themselves.
    """

    def __deepcopy__(self, memo: dict[int, object]) -> Titles:
        return self


@dataclass(frozen=True, slots=True)
class Survey:
    """A corpus, the reading of each of its documents, the panel of all rows and the findings of its audit."""

    corpus: Corpus
    readings: list[Reading]
    observations: list[Observation]
    panel: pd.DataFrame
    findings: pd.DataFrame


def load(source: str | Path = "seeds", corpus: str | Path | None = None) -> pd.DataFrame:
    """Corpus folder, file of observations or panel file -> panel; titles in ``attrs["documents"]``.

    ``corpus`` is where titles are looked up when ``source`` is a file; without it documents go by their ids.
    Raises SolieuError if there is no such folder or file, or the rows do not fit the schema.
    """
    path = find(source)
    if path.is_dir() or path.suffix.lower() == ".txt":
        return survey(path).panel
    if path.suffix.lower() == ".parquet" and "origin" in (frame := pd.read_parquet(path)).columns:
        frame.attrs["documents"] = Titles(frame.attrs.get("documents", {}))
        rows = validate(frame)
    else:
        observations = read_observations(path)
        if "origin" in observations:  # a panel as a table: what is derived is derived anew
            observations = observations[observations["origin"] == "stated"]
        rows = panel(observations)
    if corpus and not rows.attrs.get("documents"):
        rows.attrs["documents"] = names(read_corpus(find(corpus)))
    return rows


def survey(source: str | Path, step: Callable[[str], None] = lambda _: None) -> Survey:
    """Corpus -> Survey; ``step`` is told each document as it is read. Raises CorpusError if nothing can be read."""
    corpus = read_corpus(find(source))
    readings = []
    for document in corpus.documents:
        step(document.id)
        readings.append(read(document))
    observations = [row for reading in readings for row in reading.observations]
    if not observations:
        raise CorpusError(
            f"{source}: the documents hold no figure that could be read; name a corpus with economic prose"
        )
    rows = panel(observations)
    findings = check(rows)
    rows.attrs["documents"] = names(corpus)
    return Survey(corpus, readings, observations, rows, findings)


def findings(rows: pd.DataFrame, file: str | Path = "") -> pd.DataFrame:
    """Panel, file of findings ('' for none) -> the findings of the file, or else of an audit of the panel.

    An audit also holds figures against those of other areas, so that of a part of a panel may find other things than
    that of the whole: the report audits the whole and gives each notebook its part of the findings. Raises CorpusError
    if there is no such file.
    """
    return pd.read_parquet(find(file)) if file else check(rows)


def mentioned(rows: pd.DataFrame, area: str, source: str | Path) -> pd.DataFrame:
    """Panel, code of an area, corpus or file of mentions -> what the texts with figures about the area also mention.

    Columns as in ``solieu.mentions``. Raises CorpusError if the corpus cannot be read or there is no such file.
    """
    docs = set(select.stated(rows, area)["doc"].astype(str))
    corpus = find(source)
    if corpus.suffix.lower() == ".parquet":
        found = pd.read_parquet(corpus)
        return found[found["doc"].isin(docs)].reset_index(drop=True)
    return mentions_of(document for document in read_corpus(corpus).documents if document.id in docs)


def rates(corpus: str | Path) -> Table:
    """Corpus -> rates, populations and indexes to convert with: the kit's, and those of its reference.csv before them.

    Raises DataError naming file, line and remedy if a row breaks a rule, CorpusError if there is no such corpus.
    """
    path = find(corpus)
    return reference(path if path.is_dir() else path.parent)


def find(source: str | Path) -> Path:
    """Path -> the same, or the one of that name up to three folders above; raises CorpusError if nowhere."""
    path = Path(source).expanduser()
    places: Iterable[Path] = (
        [path] if path.is_absolute() else [path, *(Path(*[".."] * n) / path for n in range(1, ABOVE + 1))]
    )
    for place in places:
        if place.exists():
            return place
    raise CorpusError(
        f"{source}: no such folder or file here or in the {ABOVE} folders above; give the path of a corpus"
    )


def names(corpus: Corpus) -> Titles:
    """Corpus -> {id: {'name': title or first line, 'date': stated date}} of its documents."""
    return Titles(
        (document.id, {"name": title_of(document.title, document.text) or document.id, "date": document.date})
        for document in corpus.documents
    )


def title_of(title: str, text: str) -> str:
    """Title of the manifest and text -> the title, or else the beginning of the first line, at most 90 characters."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return select.shorten(title or first, 90)


def area_of(rows: pd.DataFrame, asked: str) -> str:
    """Panel, code or name of a province -> its code; raises SolieuError naming the provinces that have data."""
    valid = select.areas(rows)
    for code in valid:
        known = {code.casefold(), *(select.label("area", code, language).casefold() for language in ("vi", "en"))}
        if asked.strip().casefold() in known:
            return code
    listed = ", ".join(f"{code} {select.label('area', code, 'vi')}" for code in valid)
    raise SolieuError(
        f"unknown area {asked!r}: no figure is about it; choose one of: {listed or 'none, the panel is empty'}"
    )
