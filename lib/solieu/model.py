"""The records that travel through the kit, and its errors; standard library only.

The flow is Document -> Reading (Observations and Abstentions) -> panel -> findings. Offsets are half-open and
count characters of a document's NFC text, so that ``document.text[o.start:o.end] == o.quote`` always holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

OBSERVATION_COLUMNS = (
    "doc", "start", "end", "quote", "value", "unit", "measure", "indicator", "item", "area", "place",
    "partner", "period", "status", "bound",
)  # fmt: skip
"""The columns of an observation that every output starts with, in order."""

EXTRA_COLUMNS = ("sentence", "sentence_start", "head", "whole", "evidence")
"""What the kit adds: the sentence and its offset, links to other rows of the document, how each slot was filled."""


class SolieuError(Exception):
    """Something the user can mend; the message names the file, the row or place, the value and the remedy."""


class CorpusError(SolieuError):
    """The corpus cannot be read at all, or one of its files cannot."""


class DataError(SolieuError):
    """A data file of the kit or of a corpus (codelist, lexicon, area) breaks its rules."""


class SchemaError(SolieuError):
    """A table of observations does not fit the declared schema."""


class ReportError(SolieuError):
    """A notebook or a page of the report cannot be made."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a corpus.

    ``date`` ('2024', '2024-08' or '2024-08-30') and ``area`` (ISO 3166-2 code, 'VN', or empty) are what the manifest
    states, empty where it is silent; what the text tells instead stands in the Reading. ``vocabulary`` is what the
    corpus adds to the kit's: (file name, text) of each table of its ``lexicon/``.
    """

    id: str
    text: str
    file: str = ""
    date: str = ""
    area: str = ""
    title: str = ""
    url: str = ""
    note: str = ""
    digest: str = ""
    vocabulary: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(slots=True)
class Evidence:
    """How one slot of an observation was filled. Rows and slots share it, so that nobody changes it.

    ``how`` is 'stated' (in the same clause), 'carried' (from earlier or later text), 'document' (from the manifest or
    the document as a whole) or 'default'; ``rule`` names the rule; ``start``/``end`` are the characters it rests on,
    -1 if none.
    """

    how: str
    rule: str
    start: int = -1
    end: int = -1

    def carried(self) -> Evidence:
        """The same as a later clause inherits it."""
        return Evidence("carried", self.rule, self.start, self.end)


@dataclass(slots=True)
class Observation:
    """One number that a text states, with all that is needed to use it away from the text.

    ``value`` is in the base ``unit`` (29.489 tỷ đồng is 29489000000000 VND; percent values are percentages, a fall is
    negative). Codes are those of the kit's codelists. ``period`` is 'FIRST/LAST' in months or days, inclusive, or
    empty. ``head`` is the start of the level that a rate hangs on, ``whole`` the start of the total that a part
    belongs to; None where there is none.
    """

    doc: str
    start: int
    end: int
    quote: str
    value: float
    unit: str
    measure: str
    indicator: str
    item: str = ""
    area: str = ""
    place: str = ""
    partner: str = ""
    period: str = ""
    status: str = "A"
    bound: str = ""
    sentence: str = ""
    sentence_start: int = 0
    head: int | None = None
    whole: int | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)

    def row(self) -> dict[str, object]:
        """Observation -> flat dict, OBSERVATION_COLUMNS then EXTRA_COLUMNS; evidence as a JSON object."""
        out: dict[str, object] = {name: getattr(self, name) for name in (*OBSERVATION_COLUMNS, *EXTRA_COLUMNS[:-1])}
        out["evidence"] = json.dumps(
            {slot: [e.how, e.rule, e.start, e.end] for slot, e in self.evidence.items()}, ensure_ascii=False
        )
        return out


@dataclass(frozen=True, slots=True)
class Abstention:
    """A quantity that was seen and deliberately made no row, with the reason (a short code and a sentence)."""

    doc: str
    start: int
    end: int
    quote: str
    reason: str
    message: str


@dataclass(slots=True)
class Reading:
    """What one document yielded, in order of the text, and the date and area that the reader went by.

    ``date_from`` and ``area_from`` say where these come from: 'manifest', 'given' (with a pasted text), 'text',
    'assumed' (an area where the text names none: the country) or '' (unknown).
    """

    document: Document
    observations: list[Observation]
    abstentions: list[Abstention]
    date: str = ""
    date_from: str = ""
    area: str = ""
    area_from: str = ""
