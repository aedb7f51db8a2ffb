"""The reading of whole texts agrees with the reference rows, as the scorer counts agreement."""

import csv
import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from solieu.model import OBSERVATION_COLUMNS, Document, Observation
from solieu.reader import read
from solieu.source import read_corpus

ROOT = Path(__file__).parents[1]
SCORER = ROOT / "tests" / "gold" / "score.py"
FURTHER = Path(os.environ.get("SOLIEU_GOLD") or ROOT.parent / "shared" / "gold")
"""Where further texts with reference rows lie, which are no part of the project: documents.csv and dev/."""

MINIMA = {
    "seeds": {"quantity": 0.98, "typed": 0.98, "usable": 0.98, "full": 0.95},
    "dev": {"quantity": 0.95, "typed": 0.94, "usable": 0.82, "full": 0.72},
}
"""Least F1 of each level; to be raised as the reading gets better, never lowered."""


def score(rows: list[Observation], gold: Path, texts: Path, into: Path) -> dict:
    """Rows, reference rows, their texts, a file to write -> the scorer's figures."""
    with into.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(OBSERVATION_COLUMNS)
        writer.writerows([getattr(row, name) for name in OBSERVATION_COLUMNS] for row in rows)
    command = [sys.executable, SCORER, into, gold, texts, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def short(figures: dict, minima: dict[str, float]) -> dict[str, float]:
    """Figures and least F1 of each level -> the levels below, with their F1."""
    return {level: figures[level]["f1"] for level, least in minima.items() if figures[level]["f1"] < least}


@pytest.fixture(scope="session")
def read_seeds(seeds) -> list[Observation]:
    """() -> every row that the reader finds in the seeds."""
    return [row for document in read_corpus(seeds).documents for row in read(document).observations]


def test_seeds(read_seeds, seeds, tmp_path):
    """The seeds are read nearly as the reference has them."""
    figures = score(read_seeds, ROOT / "tests" / "gold" / "seeds", seeds, tmp_path / "rows.csv")
    assert short(figures, MINIMA["seeds"]) == {}


@pytest.mark.parametrize("slot", ["place", "partner"])
def test_slots_that_the_score_leaves_out(read_seeds, gold_rows, slot):
    """Gates and partner countries of the seeds are those of the reference, nine times in ten, by their last words."""
    found = {(row.doc, row.start): getattr(row, slot) for row in read_seeds}
    pairs = [(getattr(row, slot), found[row.doc, row.start]) for row in gold_rows if (row.doc, row.start) in found]
    told = [pair for pair in pairs if any(pair)]
    right = [pair for pair in told if pair[0].casefold().split()[-2:] == pair[1].casefold().split()[-2:]]
    assert len(right) >= 0.9 * len(told)


@pytest.mark.parametrize(
    ("change", "level"),
    [
        ({"value": 1.0}, "quantity"),
        ({"measure": "share"}, "typed"),
        ({"area": "VN-99"}, "usable"),
        ({"period": "1999-01/1999-12"}, "usable"),
        ({"bound": "?"}, "full"),
    ],
)
def test_a_wrong_reading_fails(read_seeds, seeds, tmp_path, change, level):
    """The measurement notices: rows spoilt in one field fall below at the level of that field, and not before it."""
    fields = OBSERVATION_COLUMNS
    spoilt = [Observation(**{**{name: getattr(row, name) for name in fields}, **change}) for row in read_seeds]
    figures = score(spoilt, ROOT / "tests" / "gold" / "seeds", seeds, tmp_path / "rows.csv")
    levels = list(MINIMA["seeds"])
    below = levels[levels.index(level) :]
    assert below == list(short(figures, MINIMA["seeds"]))


def _dev() -> list[Document]:
    """() -> the further documents, with the date and province that their table knows."""
    with (FURTHER / "documents.csv").open(encoding="utf-8", newline="") as stream:
        known = [row for row in csv.DictReader(stream) if row["set"] == "dev"]
    documents = []
    for row in known:
        text = (FURTHER / "dev" / f"{row['doc']}.txt").read_bytes().decode("utf-8")
        text = unicodedata.normalize("NFC", text)
        documents.append(Document(id=row["doc"], text=text, date=row["date"], area=row["province"]))
    return documents


@pytest.mark.skipif(not (FURTHER / "dev").is_dir(), reason="no further reference rows beside the project (SOLIEU_GOLD)")
def test_further_texts(tmp_path):
    """Further texts, of other places and kinds, are read no worse than they were."""
    rows = [row for document in _dev() for row in read(document).observations]
    figures = score(rows, FURTHER / "dev", FURTHER / "dev", tmp_path / "rows.csv")
    assert short(figures, MINIMA["dev"]) == {}
