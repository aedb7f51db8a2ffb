"""Survey -> what each notebook is given of it, as files beside the notebook, and the digest of that.

The notebook of an area is given the rows of that area, what the audit of the whole found about it and what the texts
behind the rows mention; the notebook across areas is given all. So a change of one text is a change for its own areas
and for the notebook across, unless the audit of another area rests on it too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from solieu import convert, kit, ledger
from solieu.mentions import mentions_of
from solieu.store import replacing

FOLDER = "data"
TABLES = ("panel", "findings", "mentions")


@dataclass(frozen=True, slots=True)
class Share:
    """The part of one area ('' for the whole): its tables, and the digest of all that the part holds."""

    area: str
    panel: pd.DataFrame
    findings: pd.DataFrame
    mentions: pd.DataFrame
    digest: str

    def files(self) -> dict[str, str]:
        """() -> {name of a table: path of its file from the folder of the notebook}."""
        return {table: f"{FOLDER}/{self.area or 'across'}-{table}.parquet" for table in TABLES}

    def write(self, folder: Path) -> None:
        """Folder of the notebooks -> the tables there, each written whole."""
        for table, name in self.files().items():
            with replacing(folder / name) as temporary:
                getattr(self, table).to_parquet(temporary, index=False)


def shares(survey: kit.Survey, areas: list[str]) -> Iterator[Share]:
    """Survey, areas -> the share of the whole, then one an area."""
    titles = survey.panel.attrs["documents"]
    mentions = mentions_of(reading.document for reading in survey.readings)
    told = [[getattr(r.document, name) for name in ("id", "file", "date", "area", "title", "url", "note", "digest")]
            for r in survey.readings]  # fmt: skip
    common = [ledger.library(), *_tables_of(survey.corpus)]
    tables = {"panel": survey.panel, "findings": survey.findings, "mentions": mentions}
    hashed = {name: pd.util.hash_pandas_object(frame, index=False).to_numpy() for name, frame in tables.items()}
    columns = [[name, list(frame.columns), [str(kind) for kind in frame.dtypes]] for name, frame in tables.items()]

    def share(area: str, masks: dict[str, Any], documents: set[str]) -> Share:
        parts = {name: frame[masks[name]].reset_index(drop=True) for name, frame in tables.items()}
        parts["panel"].attrs["documents"] = kit.Titles((doc, titles[doc]) for doc in titles if doc in documents)
        rows = [hashlib.sha256(hashed[name][masks[name]].tobytes()).hexdigest() for name in tables]
        known = [document for document in told if document[0] in documents]
        names = dict(parts["panel"].attrs["documents"])
        return Share(area, **parts, digest=ledger.digest(area, common, columns, rows, known, names))

    everything = {name: [True] * len(frame) for name, frame in tables.items()}
    yield share("", {name: pd.array(mask, dtype=bool) for name, mask in everything.items()}, set(titles))
    for area in areas:
        rows = (survey.panel["area"] == area).to_numpy()
        documents = set(survey.panel["doc"][rows].astype(str))
        documents |= {reading.document.id for reading in survey.readings if reading.area == area}
        masks = {
            "panel": rows,
            "findings": (survey.findings["area"] == area).to_numpy(),
            "mentions": mentions["doc"].isin(documents).to_numpy(),
        }
        yield share(area, masks, documents)


def _tables_of(corpus: Any) -> list[Any]:
    """Corpus -> digests of the tables in it that bear on all its documents: its lexicon and its reference figures."""
    shared = [[name, digest] for name, digest in sorted(corpus.digests.items()) if name.startswith("lexicon/")]
    reference = corpus.path / convert.FILE
    return [*shared, ledger.file_digest(reference) if reference.is_file() else ""]
