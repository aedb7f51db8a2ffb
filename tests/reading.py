"""What the tests of the reader share: scanning and reading a text, and looking up what a table's row is to prove."""

import re
from functools import cache

import pytest

from solieu import reader
from solieu.lexicon import Entry, fold, lexicon, template_expression
from solieu.model import Abstention, Document, Observation, Reading
from solieu.spans import Quantity, Span, scan

LANG_SON = "VN-09"


@cache
def spans(text: str) -> tuple[Span, ...]:
    """Text -> its spans, scanned once."""
    return tuple(scan(text, lexicon()))


def quantities(text: str) -> list[tuple[str, Quantity]]:
    """Text -> its quantities, each with the characters it stands on."""
    return [(text[s.start : s.end], s.quantity) for s in spans(text) if s.quantity is not None]


def figures(text: str) -> list[tuple[str, float, str]]:
    """Text -> (characters, value, unit) of its quantities."""
    return [(quote, q.value, q.unit) for quote, q in quantities(text)]


def entries(text: str, phrase: str, kind: str) -> list[Entry]:
    """Text and phrase -> the meanings of this kind at the places where the whole phrase was found near a figure."""
    found = (s for s in spans(f"{text}\nThu 5 tấn") if s.kind == "phrase" and s.end <= len(text))
    return [e for s in found if fold(text[s.start : s.end]) == fold(phrase) for e in s.entries if e.kind == kind]


def templates(text: str, kind: str, row: dict[str, str]) -> list[Span]:
    """Text and a row with a pattern -> the spans of this kind that this very pattern accounts for."""
    match = re.compile(template_expression(row["pattern"])).match
    found = [s for s in spans(text) if (s.kind, s.rule) == (kind, row["rule"])]
    return [s for s in found if (m := match(fold(text), s.start)) and m.end() == s.end]


def read(text: str, date: str = "2018-04", area: str = LANG_SON) -> Reading:
    """Text -> its Reading, as a document of April 2018 from Lạng Sơn unless told otherwise."""
    return reader.read(Document(id="doc", text=text, date=date, area=area))


def rows(text: str, *fields: str, **options: str) -> list[tuple]:
    """Text -> (quote and the named fields) of its observations."""
    return [pick(o, *fields) for o in read(text, **options).observations]


def pick(row: Observation, *fields: str) -> tuple:
    """Observation -> its quote and the named fields."""
    return (row.quote, *(getattr(row, name) for name in fields))


def left(text: str, **options: str) -> list[tuple[str, str]]:
    """Text -> (quote, reason) of what was left out."""
    return [(a.quote, a.reason) for a in abstentions(text, **options)]


def abstentions(text: str, **options: str) -> list[Abstention]:
    """Text -> what was left out."""
    return read(text, **options).abstentions


def each(table: tuple[dict[str, str], ...], *columns: str) -> list:
    """Rows of a table -> parameters named after these columns."""
    return [pytest.param(row, id="-".join(row[c] for c in columns)) for row in table]


def twice(table: tuple[dict[str, str], ...], *columns: str) -> list[tuple[str, ...]]:
    """Rows of a table -> the folded keys that stand in more than one of them."""
    keys = [tuple(fold(row[column]) for column in columns) for row in table]
    return sorted({key for key in keys if keys.count(key) > 1})
