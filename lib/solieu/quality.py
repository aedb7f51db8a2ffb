"""Rows of a reader against reference rows -> precision, recall and F1 at four levels, and where the two differ.

Reference rows are files ``DOC.jsonl``, a row a line: the fields of an observation with ``quote`` and ``nth`` (its
occurrence in the NFC text, counted from 1 without overlaps) in place of offsets; ``optional`` rows are neither rewarded
nor punished; ``accept`` holds further values of a field that are as good. The levels, each including the one before:

quantity   the same characters, value and unit
typed      and the same measure
usable     and the same indicator, area and period: fit for the panel without a human
full       and the same item (half of its words or more), status and bound
"""

from __future__ import annotations

import calendar
import csv
import datetime
import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from solieu.model import CorpusError, DataError, Observation
from solieu.reader import read
from solieu.source import Corpus, from_text, read_corpus
from solieu.traits import unit_kind

LEVELS: dict[str, tuple[str, ...]] = {
    "quantity": (),
    "typed": ("measure",),
    "usable": ("measure", "indicator", "area", "period"),
    "full": ("measure", "indicator", "area", "period", "item", "status", "bound"),
}
"""Level -> the attributes that must agree, beside characters, value and unit."""

ATTRIBUTES = LEVELS["full"]
KINDS = ("measure", "indicator", "unit", "doc")
"""By what a comparison can be split; the unit goes by its kind: money, percent, count, mass ..."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference row, located in its text; ``fields`` are its values as the file has them."""

    doc: str
    start: int
    end: int
    fields: Mapping[str, Any]

    @property
    def optional(self) -> bool:
        """Whether a good reader could leave it out."""
        return bool(self.fields.get("optional"))

    def agrees(self, attribute: str, got: str) -> bool:
        """Whether a value is this row's for the attribute, or one of those that are as good."""
        values = (self.fields.get(attribute), *self.fields.get("accept", {}).get(attribute, ()))
        return any(same(attribute, value, got) for value in values)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: reference and reading of it, of which one is None where it was missed or invented."""

    doc: str
    quote: str
    reference: Reference | None
    row: Observation | None
    right: frozenset[str] = frozenset()

    @property
    def kind(self) -> str:
        """'matched', 'missed' (in the reference only) or 'invented' (in the reading only)."""
        return "missed" if self.row is None else "invented" if self.reference is None else "matched"

    def value(self, name: str) -> str:
        """Name of a field, 'unit' for its kind -> the reference's value; the reading's where it was invented."""
        if name == "doc":
            return self.doc
        told = self.reference.fields.get(name) if self.reference else getattr(self.row, name)
        return unit_kind(str(told)) if name == "unit" else str(told or "")


@dataclass(frozen=True, slots=True)
class Score:
    """How well rows agree at one level: hits among the rows claimed and among the rows wanted."""

    hits: int
    claimed: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of the claimed rows that are right, from 0 to 1."""
        return self.hits / self.claimed if self.claimed else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted rows that were found, from 0 to 1."""
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, from 0 to 1."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.hits else 0.0


@dataclass(slots=True)
class Comparison:
    """The outcome of every row of the documents compared."""

    outcomes: list[Outcome]
    documents: int
    problems: list[str] = field(default_factory=list)

    def count(self, kind: str) -> int:
        """'matched', 'missed' or 'invented' -> number of rows."""
        return sum(outcome.kind == kind for outcome in self.outcomes)

    def score(self, level: str) -> Score:
        """Level -> its score. Raises KeyError for a level that there is not."""
        need = frozenset(LEVELS[level])
        matched, missed, invented = (self.count(kind) for kind in ("matched", "missed", "invented"))
        hits = sum(outcome.kind == "matched" and need <= outcome.right for outcome in self.outcomes)
        return Score(hits, matched + invented, matched + missed)

    def agreement(self, attribute: str) -> float:
        """Attribute -> share of the matched rows in which it is right, from 0 to 1."""
        matched = self.count("matched")
        right = sum(attribute in outcome.right for outcome in self.outcomes if outcome.kind == "matched")
        return right / matched if matched else 0.0

    def split(self, by: str) -> dict[str, Comparison]:
        """One of KINDS -> the comparison of the rows of each measure, indicator ..., those with most rows first."""
        parts: dict[str, list[Outcome]] = {}
        for outcome in self.outcomes:
            parts.setdefault(outcome.value(by), []).append(outcome)
        ordered = sorted(parts.items(), key=lambda part: (-len(part[1]), part[0]))
        return {name: Comparison(found, len({o.doc for o in found})) for name, found in ordered}

    def confusions(self) -> list[tuple[str, str, str, int]]:
        """-> (attribute, value wanted, value read, how often) of every disagreement, the most frequent first."""
        found: Counter[tuple[str, str, str]] = Counter()
        for outcome in self.outcomes:
            if outcome.reference is not None and outcome.row is not None:
                for attribute in ATTRIBUTES:
                    if attribute not in outcome.right:
                        found[attribute, outcome.value(attribute), str(getattr(outcome.row, attribute))] += 1
        return [(*what, often) for what, often in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]

    def errors(self) -> Iterator[str]:
        """-> a line for each row missed, invented, or read with a wrong attribute."""
        for outcome in self.outcomes:
            if outcome.kind != "matched":
                told = ", ".join(
                    f"{name} {outcome.value(name)!r}" for name in ("measure", "indicator", "area", "period")
                )
                yield f"{outcome.doc}  {outcome.kind:16}  {outcome.quote!r}  {told}"
            for attribute in ATTRIBUTES:
                if outcome.kind == "matched" and attribute not in outcome.right:
                    told = f"{getattr(outcome.row, attribute)!r} for {outcome.value(attribute)!r}"
                    yield f"{outcome.doc}  {'wrong ' + attribute:16}  {outcome.quote!r}  {told}"

    def __str__(self) -> str:
        lines = []
        for level in LEVELS:
            s = self.score(level)
            lines.append(f"{level:9} precision {s.precision:.3f}  recall {s.recall:.3f}  F1 {s.f1:.3f}")
        lines.append("attributes  " + "  ".join(f"{name} {self.agreement(name):.3f}" for name in ATTRIBUTES))
        total = self.score("quantity")
        counted = f"reference {total.wanted}  read {total.claimed}  matched {self.count('matched')}"
        return "\n".join([*lines, f"rows        {counted}  in {self.documents} documents"])


def score(corpus: str | Path | Corpus, reference: str | Path, documents: str | Path | None = None) -> Comparison:
    """Corpus, folder of reference rows -> their comparison, over the documents that have reference rows.

    ``documents`` is a table (columns doc, date, area or province) of what the manifest does not say. Documents of the
    reference that the corpus lacks are told in ``problems`` and left out.

    Raises:
        CorpusError: nothing can be read, or no document has reference rows.
        DataError: a reference row cannot be found in its text.
    """
    corpus = corpus if isinstance(corpus, Corpus) else read_corpus(corpus)
    facts = _facts(Path(documents)) if documents else {}
    by_id = {document.id: document for document in corpus.documents}
    outcomes: list[Outcome] = []
    problems = [str(problem) for problem in corpus.problems if problem.left_out]
    compared = 0
    for file in sorted(Path(reference).glob("*.jsonl")):
        document = by_id.get(file.stem)
        if document is None:
            problems.append(f"{file}: the corpus has no document {file.stem!r}; its reference rows were left out")
            continue
        date, area = facts.get(document.id, ("", ""))
        told = from_text("", date=date, area=area)
        document = replace(document, date=document.date or told.date, area=document.area or told.area)
        outcomes += compare(read(document).observations, references(file, document.text), document.text)
        compared += 1
    if not compared:
        raise CorpusError(f"{reference}: no reference rows for any document of the corpus; they are files DOC.jsonl")
    return Comparison(outcomes, compared, problems)


def references(file: Path, text: str) -> list[Reference]:
    """File of reference rows, NFC text -> the rows located in it. Raises DataError for one that is not there."""
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            quote, nth = unicodedata.normalize("NFC", fields["quote"]), int(fields.get("nth") or 1)
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(f"{file.name}, row {number}: is no reference row ({error}); mend the line") from None
        start = -len(quote)
        for _ in range(nth):
            start = text.find(quote, start + len(quote))
            if start < 0:
                fault = f"{quote!r} does not stand {nth} times in the text"
                raise DataError(f"{file.name}, row {number}: {fault}; mend quote or nth")
        found.append(Reference(file.stem, start, start + len(quote), fields))
    return found


def _facts(path: Path) -> dict[str, tuple[str, str]]:
    """Table with the columns doc, date, area or province -> {doc: (date, area)}. Raises DataError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read ({error})") from None
    if rows and "doc" not in rows[0]:
        raise DataError(f"{path}, row 1: there is no column 'doc'; write one, and date, and area")
    return {row["doc"]: (row.get("date") or "", row.get("area") or row.get("province") or "") for row in rows}


# ---- one document


def compare(rows: Iterable[Observation], wanted: list[Reference], text: str) -> list[Outcome]:
    """Rows read, reference rows and text of one document -> the outcome of each that counts."""
    rows = list(rows)
    pairs = _pairs(wanted, rows)
    by_row = {j: i for i, j in pairs}
    paired = {i for i, _ in pairs}
    found = [
        Outcome(ref.doc, text[ref.start : ref.end], ref, None)
        for i, ref in enumerate(wanted)
        if i not in paired and not ref.optional
    ]
    for j, row in enumerate(rows):
        ref = wanted[by_row[j]] if j in by_row else None
        if ref is None:
            if not any(o.optional and min(o.end, row.end) > max(o.start, row.start) for o in wanted):
                found.append(Outcome(row.doc, text[row.start : row.end], None, row))
        elif not ref.optional:
            right = frozenset(name for name in ATTRIBUTES if ref.agrees(name, getattr(row, name)))
            found.append(Outcome(ref.doc, text[ref.start : ref.end], ref, row, right))
    return found


def _pairs(wanted: list[Reference], rows: list[Observation]) -> list[tuple[int, int]]:
    """One-to-one pairs of rows that share characters, value and unit, those that agree best first."""
    found = []
    for i, ref in enumerate(wanted):
        for j, row in enumerate(rows):
            overlap = min(ref.end, row.end) - max(ref.start, row.start)
            if (
                overlap > 0
                and _same_value(ref.fields["value"], row.value)
                and same("unit", ref.fields["unit"], row.unit)
            ):
                agreed = sum(ref.agrees(name, getattr(row, name)) for name in ATTRIBUTES)
                found.append((agreed, overlap, -i, -j))
    left, right, pairs = set(), set(), []
    for _, _, i, j in sorted(found, reverse=True):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((-i, -j))
    return pairs


def same(name: str, wanted: Any, got: Any) -> bool:
    """Name of a field and two values of it -> whether they mean the same.

    Periods by their first and last day (a day stands for its month where a stock is dated), items by half of their
    words, areas in any order, an empty status as A.
    """
    wanted, got = ("" if value is None else str(value).strip() for value in (wanted, got))
    if name == "period":
        a, b = _days(wanted), _days(got)
        return a == b or _day_in_month(a, b) or _day_in_month(b, a)
    if name == "item":
        a, b = (Counter(_WORD.findall(unicodedata.normalize("NFC", value).lower())) for value in (wanted, got))
        if not a or not b:
            return not a and not b
        return 2 * (a & b).total() / (a.total() + b.total()) >= 0.5
    if name == "area":
        wanted, got = (";".join(sorted(value.split(";"))) for value in (wanted, got))
    wanted, got = wanted.lower(), got.lower()
    return wanted == got or (name == "status" and {wanted or "a", got or "a"} == {"a"})


def _same_value(wanted: Any, got: float) -> bool:
    try:
        return math.isclose(float(wanted), got, rel_tol=1e-6, abs_tol=1e-9)
    except (TypeError, ValueError):
        return False


_Days = tuple[datetime.date, datetime.date]


def _days(period: str) -> _Days | str | None:
    """'2017-01/2017-08' -> its first and last day; None for no period, the text itself where it is none."""
    if not period:
        return None
    first, _, last = period.partition("/")
    try:
        return _day(first, end=False), _day(last or first, end=True)
    except ValueError:
        return period


def _day(text: str, *, end: bool) -> datetime.date:
    """'2024', '2024-08' or '2024-08-30' -> that day, or the first or last of the year or month."""
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    month = month or (12 if end else 1)
    return datetime.date(year, month, day or (calendar.monthrange(year, month)[1] if end else 1))


def _day_in_month(a: _Days | str | None, b: _Days | str | None) -> bool:
    """Whether a is a single day and b the month that holds it: two ways to date a stock."""
    if not (isinstance(a, tuple) and a[0] == a[1]):
        return False
    month = f"{a[0]:%Y-%m}"
    return b == (_day(month, end=False), _day(month, end=True))
