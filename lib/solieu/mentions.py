"""Document -> what its text says beyond figures, as a tidy frame: one row a mention, each with its sentence.

Kinds: ``legal`` documents cited, ``border_gate``, ``plant``, ``company``, ``goods`` listed without figures,
``difficulty`` and ``recommendation`` to an authority. The wording lies in data/mentions.csv. What is doubtful is left
out: a frame without rows says that nothing was recognised, not that nothing is there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from solieu.citations import citations
from solieu.model import Document
from solieu.naming import companies_and_plants, gates, goods
from solieu.passage import Passage, collapsed
from solieu.phrasebook import Hit, Phrasebook, phrasebook
from solieu.vocabulary import compiled

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("legal", "border_gate", "plant", "company", "goods", "difficulty", "recommendation")
COLUMNS = (
    "doc", "kind", "text", "normalised", "start", "end", "type", "number", "issuer", "date", "addressee", "inferred",
    "sentence", "sentence_start",
)  # fmt: skip
"""The columns of the frame, in order; what does not apply to a kind is the empty string."""

_TAIL = " .…,;:"


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention at characters ``start``..``end`` of the NFC text, half-open.

    ``normalised`` is the same for every way of writing one thing. ``type`` is the type of a legal document, of a gate,
    plant or company in Vietnamese, the flow of goods (exports, imports or ''), or what kind of difficulty it is.
    ``number``, ``issuer`` and ``date`` (ISO) belong to legal documents; ``inferred`` names type and issuer where they
    follow from the number's code alone, joined by ';'. ``addressee`` is whom a recommendation is made to.
    """

    doc: str
    kind: str
    text: str
    normalised: str
    start: int
    end: int
    type: str = ""
    number: str = ""
    issuer: str = ""
    date: str = ""
    addressee: str = ""
    inferred: str = ""
    sentence: str = ""
    sentence_start: int = 0


def mentions(document: Document | str) -> pd.DataFrame:
    """Document or text -> frame with one row a mention, in order of the text; columns as in COLUMNS.

    Offsets are half-open and count characters of the NFC text; texts are strings, never missing. A plain text has
    the ``doc`` ''. Never raises on any text.
    """
    return frame(find(document))


def mentions_of(documents: Iterable[Document]) -> pd.DataFrame:
    """Documents -> the mentions of all of them in one frame, by document and place."""
    return frame(mention for document in documents for mention in find(document))


def frame(found: Iterable[Mention]) -> pd.DataFrame:
    """Mentions -> frame with the columns of COLUMNS and an index that counts from 0."""
    import pandas as pd

    rows = pd.DataFrame([asdict(mention) for mention in found], columns=list(COLUMNS))
    offsets = ("start", "end", "sentence_start")
    return rows.astype({name: "int64" if name in offsets else "str" for name in COLUMNS})


def find(document: Document | str, book: Phrasebook | None = None) -> list[Mention]:
    """Document or text -> its mentions in order of the text; ``book`` takes the place of the kit's phrasebook."""
    if isinstance(document, str):
        document = Document("", document)
    text = unicodedata.normalize("NFC", document.text)
    passage = Passage(text, book or phrasebook(), compiled(document.vocabulary))
    found = [*_legal(passage), *_named(passage), *_difficulties(passage), *_recommendations(passage)]
    told = [_placed(document.id, passage, mention) for mention in found]
    return sorted(told, key=lambda mention: (mention.start, KINDS.index(mention.kind), mention.end))


def _placed(doc: str, passage: Passage, fields: dict[str, object]) -> Mention:
    """Fields of a mention -> the mention with its text and its sentence."""
    start, end = fields["start"], fields["end"]
    first, last = passage.sentence(start, end)
    while first < start and passage.text[first] in _TAIL:
        first += 1  # what is left of the dots that ended the sentence before
    text = passage.text[start:end]
    told = {"normalised": collapsed(text)} | fields
    return Mention(doc, text=text, sentence=passage.text[first:last], sentence_start=first, **told)


def _legal(passage: Passage) -> Iterator[dict[str, object]]:
    for cited in citations(passage):
        yield {
            "kind": "legal", "start": cited.start, "end": cited.end, "normalised": cited.normalised, "type": cited.type,
            "number": cited.number, "issuer": cited.issuer, "date": cited.date, "inferred": ";".join(cited.inferred),
        }  # fmt: skip


def _named(passage: Passage) -> Iterator[dict[str, object]]:
    for named in (*gates(passage), *companies_and_plants(passage), *goods(passage)):
        yield asdict(named)


def _difficulties(passage: Passage) -> Iterator[dict[str, object]]:
    """One mention for each part of a sentence, up to a semicolon, that tells of a difficulty."""
    done = -1
    for cue in passage.hits.all("difficulty", "cue"):
        if cue.start >= done:
            start, done = _part(passage, cue)
            start, end = passage.trimmed(start, done)
            yield {"kind": "difficulty", "start": start, "end": end, "type": cue.value}


def _recommendations(passage: Passage) -> Iterator[dict[str, object]]:
    """One mention for each request to an authority, from the word that asks to the end of its sentence."""
    done = -1
    for cue in passage.hits.all("recommendation", "cue"):
        authorities = list(_addressees(passage, cue.end))
        if authorities and cue.start >= done:
            done = passage.sentence(cue.start, cue.end)[1]
            start, end = passage.trimmed(cue.start, done)
            yield {"kind": "recommendation", "start": start, "end": end, "addressee": "; ".join(authorities)}


def _addressees(passage: Passage, at: int) -> Iterator[str]:
    """Place after the word that asks -> the authorities that are asked, in order."""
    while (who := passage.at("recommendation", "addressee", at)) is not None:
        area = passage.area_after(who.end)
        yield f"{who.value} {collapsed(passage.text[area.start : area.end])}" if area else who.value
        at = passage.after_joint(area.end if area else who.end)
        if at < 0:
            return


def _part(passage: Passage, cue: Hit) -> tuple[int, int]:
    """Hit -> the part of its sentence between semicolons that holds it."""
    start, end = passage.sentence(cue.start, cue.end)
    for span in passage.spans:
        if span.kind == ";" and start <= span.start < end:
            if span.end <= cue.start:
                start = span.end
            else:
                return start, span.start
    return start, end
