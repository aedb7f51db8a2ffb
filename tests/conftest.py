"""What several test modules share: the corpus of seeds and its reference rows as observations."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

import solieu
from solieu.model import Observation

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Path:
    """() -> the folder of the seed corpus."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def gold_rows(seeds) -> tuple[Observation, ...]:
    """() -> every reference row of the seeds, located in its text, by document and place; not to be changed."""
    found = []
    for path in sorted(GOLD.glob("*.jsonl")):
        text = unicodedata.normalize("NFC", (seeds / f"{path.stem}.txt").read_text(encoding="utf-8-sig"))
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        found += sorted((_observation(row, text) for row in rows), key=lambda o: o.start)
    return tuple(found)


@pytest.fixture
def gold_observations(gold_rows) -> list[Observation]:
    """() -> a fresh list of the reference rows of the seeds as observations with sentences."""
    return list(gold_rows)


@pytest.fixture(scope="session")
def made(gold_rows):
    """() -> function from fields of rows to their audited panel: of Lạng Sơn, January to September 2023, reported.

    A row is its indicator, its value (million dollars, or percent if ``measure`` says no level) and other fields; the
    rows of a text stand 20 characters apart from 0 on, and ``head`` is told so.
    """
    blank = replace(gold_rows[0], doc="a", area="VN-09", item="", place="", partner="", period="2023-01/2023-09",
                    measure="level", unit="USD", status="A", bound="", head=None, whole=None, sentence="",
                    sentence_start=0, evidence={})  # fmt: skip

    def panel(*told: tuple[str, float, dict]) -> pd.DataFrame:
        rows: list[Observation] = []
        for indicator, value, fields in told:
            at = 20 * sum(row.doc == fields.get("doc", "a") for row in rows)
            amount = fields.get("measure", "level") == "level"
            printed = f"{abs(value):g}".replace(".", ",") + (" triệu USD" if amount else "%")
            own = {"value": value * 1e6} if amount else {"value": value, "unit": "percent"}
            rows.append(replace(blank, **{"indicator": indicator, "quote": printed, "start": at,
                                          "end": at + len(printed), **own, **fields}))  # fmt: skip
        made_panel = solieu.panel(rows)
        return solieu.doubting(made_panel, solieu.check(made_panel, references=False))

    return panel


def _observation(row: dict, text: str) -> Observation:
    start = -1
    for _ in range(row["nth"]):
        start = text.index(row["quote"], start + 1 if start < 0 else start + len(row["quote"]))
    end = start + len(row["quote"])
    begin, close = _sentence(text, start, end)
    fields = {name: row[name] for name in Observation.__dataclass_fields__ if name in row}
    fields["value"] = float(fields["value"])
    return Observation(start=start, end=end, sentence=text[begin:close], sentence_start=begin, **fields)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Text and the place of a quote -> the place of the sentence around it, cut at line ends and at '. '."""
    begin = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
    stops = [at for at in (text.find("\n", end), text.find(". ", end)) if at >= 0]
    close = min(stops, default=len(text))
    return begin, close + (text[close : close + 2] == ". ")
