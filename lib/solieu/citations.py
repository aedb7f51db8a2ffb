"""Passage -> the legal documents that it cites: what they are, number, who issued them and when.

A citation is a type of document with a number (``Quyết định số 866/QĐ-TTg``), a number whose code tells what it is
(``128/NQ-CP``), or a law by its name. Date and issuer are read where they follow; an issuer or a type that is not
written is told by the code of the number, and the mention says so.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from solieu.passage import Passage, collapsed
from solieu.phrasebook import Hit
from solieu.spans import number_word

KIND = "legal"


@dataclass(frozen=True, slots=True)
class Citation:
    """One legal document cited at ``start``..``end``; ``inferred`` names the fields told by the number's code alone."""

    start: int
    end: int
    type: str
    number: str
    issuer: str
    date: str
    inferred: tuple[str, ...] = ()

    @property
    def normalised(self) -> str:
        """The document by type and number, the same however the text writes it."""
        return f"{self.type} {self.number}".strip()


def citations(passage: Passage) -> list[Citation]:
    """Passage -> its citations in order, none overlapping another."""
    found: list[Citation] = []
    for citation in sorted([*_typed(passage), *_named(passage), *_coded(passage)], key=lambda c: (c.start, -c.end)):
        if not found or citation.start >= found[-1].end:
            found.append(citation)
    return found


def _typed(passage: Passage) -> Iterator[Citation]:
    """A type of document followed by its number."""
    for kind in passage.hits.all(KIND, "type"):
        number = passage.at(KIND, "number", kind.end)
        if number is not None:
            yield _citation(passage, kind.start, number, kind.value)
            continue
        bare = passage.at(KIND, "bare", kind.end)
        if bare is not None:
            citation = _citation(passage, kind.start, bare, kind.value)
            if citation.date or citation.issuer:
                yield citation


def _coded(passage: Passage) -> Iterator[Citation]:
    """A number that stands without a type, where its code tells the type or the issuer."""
    for number in passage.hits.all(KIND, "number"):
        citation = _citation(passage, number.start, number, "")
        if "type" in citation.inferred:
            yield citation


def _named(passage: Passage) -> Iterator[Citation]:
    """A law by its name, with its number or year where that follows."""
    for law in passage.hits.all(KIND, "law"):
        if passage.text[law.start].isupper():
            number = passage.at(KIND, "number", law.end)
            end, _, date = _tail(passage, number.end if number else law.end)
            told = _digits(passage, number) if number else ""
            yield Citation(
                law.start, end, law.value, told, passage.book.value(KIND, "issuer_code", "qh"), date, ("issuer",)
            )


def _citation(passage: Passage, start: int, number: Hit, kind: str) -> Citation:
    end, issuer, date = _tail(passage, number.end)
    told = _digits(passage, number)
    inferred = []
    for part in told.replace("/", "-").split("-")[1:]:
        letters = part.rstrip("0123456789")
        if not kind and (known := passage.book.value(KIND, "abbreviation", letters)):
            kind = known
            inferred.append("type")
        if not issuer and (known := passage.book.value(KIND, "issuer_code", letters)):
            issuer = known
            inferred.append("issuer")
    return Citation(start, end, kind, told, issuer, date, tuple(inferred))


def _digits(passage: Passage, number: Hit) -> str:
    """A number as the text writes it, from its first digit on and without blanks."""
    written = passage.text[number.start : number.end]
    first = next(at for at, character in enumerate(written) if character.isdigit())
    return "".join(written[first:].split()).replace("–", "-")


def _tail(passage: Passage, end: int) -> tuple[int, str, str]:
    """Place after a number -> end of what belongs to the citation, issuer, date ('' where not written)."""
    issuer = date = ""
    while True:
        at = passage.after_blank(end)
        comma = passage.text[at : at + 1] == ","
        when = None if date else passage.at(KIND, "date", at + comma)
        link = None if issuer or comma else passage.at(KIND, "link", at)
        who = passage.at(KIND, "issuer", link.end) if link else None
        if when is not None and (iso := _iso(when)):
            end, date = when.end, iso
        elif who is not None:
            end, issuer = who.end, who.value
            area = passage.area_after(end)
            if area is not None:
                issuer = f"{issuer} {collapsed(passage.text[area.start : area.end])}"
                end = area.end
        else:
            return end, issuer, date


def _iso(when: Hit) -> str:
    """Hit of a date -> '2021-04-15', '2021' for a year alone, '' for no day of the calendar."""
    if "d" not in when.holes:
        return when.holes["y"]
    try:
        day, month = int(when.holes["d"]), number_word(when.holes["m"])
        return datetime.date(int(when.holes["y"]), month, day).isoformat()
    except (ValueError, KeyError):
        return ""
