"""data/mentions.csv -> matchers: the wording of what a text says beyond figures, each row a template with its meaning.

A row belongs to a ``kind`` of mention and plays a ``role`` in it (see ROLES); ``value`` is what the words mean, and
``example`` is a sentence in which that kind of mention has exactly the texts in ``expect``, joined by ' | '.
A row of the role ``not`` holds a longer phrase that contains the words of another row and does not mean it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from solieu import codes
from solieu.lexicon import Template, first_words, fold, template_of
from solieu.model import DataError

FILE = "mentions.csv"
COLUMNS = ("kind", "role", "pattern", "value", "example", "expect", "source")
ROLES = {
    "legal": ("type", "abbreviation", "issuer_code", "number", "bare", "date", "link", "issuer", "law"),
    "border_gate": ("cue", "not"),
    "plant": ("head", "not"),
    "company": ("head", "not"),
    "name": ("trade", "and", "stop"),
    "goods": ("cue", "opening", "stop"),
    "difficulty": ("cue", "not"),
    "recommendation": ("cue", "addressee", "not"),
}
"""Kind -> the roles that its rows play; ``name`` is shared by those that hold names and lists."""

NOT = "not"
LOOKED_UP = ("abbreviation", "issuer_code")
"""Roles whose patterns are letters of a document's number, looked up one by one and not sought in the text."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    kind: str
    role: str
    pattern: str
    value: str = ""
    example: str = ""
    expect: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters ``start``..``end`` that a row matched; ``holes`` by name, further ones of a name as num2, num3."""

    start: int
    end: int
    value: str
    holes: Mapping[str, str]


class Hits:
    """Every row that matches somewhere in one text, the longest for each kind, role and place."""

    def __init__(self, found: dict[tuple[str, str], dict[int, Hit]]) -> None:
        self._found = found

    def at(self, kind: str, role: str, start: int) -> Hit | None:
        """The longest match of that kind and role that begins exactly there, or None."""
        return self._found.get((kind, role), {}).get(start)

    def all(self, kind: str, role: str) -> list[Hit]:
        """Matches of that kind and role in order, none overlapping another, none inside a row of the role ``not``."""
        barred = [(hit.start, hit.end) for hit in self._found.get((kind, NOT), {}).values()]
        out: list[Hit] = []
        for start in sorted(self._found.get((kind, role), {})):
            hit = self._found[kind, role][start]
            if out and start < out[-1].end:
                continue
            if not any(a <= start < b and (b >= hit.end or a < start) for a, b in barred):
                out.append(hit)
        return out


class Phrasebook:
    """Rows compiled, listed by the first word that a text must hold for them."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_word: dict[str, list[tuple[Row, Template]]] = {}
        self._values: dict[tuple[str, str], dict[str, str]] = {}
        for row in rows:
            self._values.setdefault((row.kind, row.role), {})[fold(row.pattern)] = row.value
            template, words = _compiled(row.pattern)
            for word in () if row.role in LOOKED_UP else words:
                self._by_word.setdefault(word, []).append((row, template))

    def value(self, kind: str, role: str, words: str) -> str:
        """Kind, role and words -> the value of the row whose pattern is just these words; '' if there is none."""
        return self._values.get((kind, role), {}).get(fold(words), "")

    def find(self, text: str) -> Hits:
        """NFC text -> all that the rows match in it."""
        folded = fold(text)
        found: dict[tuple[str, str], dict[int, Hit]] = {}
        for start, word in _words(folded):
            for row, template in self._by_word.get(word, ()):
                match = template.match(folded, start)
                if match is None or match.end() == start:
                    continue
                places = found.setdefault((row.kind, row.role), {})
                if start not in places or places[start].end < match.end():
                    places[start] = Hit(start, match.end(), row.value, _holes(match.groupdict()))
        return Hits(found)


@lru_cache(maxsize=1)
def phrasebook() -> Phrasebook:
    """The kit's own phrasebook, compiled once in a process. Raises DataError."""
    return Phrasebook(rows())


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """() -> the rows of data/mentions.csv. Raises DataError naming file, line, value and remedy."""
    out: dict[tuple[str, str, str], Row] = {}
    for line, cells in codes.read_rows(codes.DATA / FILE, COLUMNS):
        row = Row(*(cells[column] for column in COLUMNS))
        where = f"{FILE}, line {line}"
        if row.role not in ROLES.get(row.kind, ()):
            known = "; ".join(f"{kind}: {', '.join(roles)}" for kind, roles in ROLES.items())
            raise DataError(f"{where}: kind {row.kind!r} has no role {row.role!r}; choose from {known}")
        try:
            template, _ = _compiled(row.pattern)
        except DataError as error:
            raise DataError(f"{where}: {error}") from None
        example = fold(row.example)
        held = fold(row.pattern) in example or any(template.match(example, start) for start, _ in _words(example))
        if not held:
            raise DataError(f"{where}: the example {row.example!r} does not hold {row.pattern!r}; rewrite it")
        key = (row.kind, row.role, fold(row.pattern))
        if key in out:
            raise DataError(f"{where}: {row.pattern!r} stands twice as {row.kind} {row.role}; delete one row")
        out[key] = row
    return tuple(out.values())


@lru_cache(maxsize=2048)
def _compiled(pattern: str) -> tuple[Template, frozenset[str]]:
    """Pattern -> its template and the words that it can begin with. Raises DataError."""
    if not pattern:
        raise DataError("the pattern is empty; write the words, or delete the row")
    template = template_of("mentions", {"rule": "", "pattern": pattern})
    return template, frozenset(first_words(pattern))


def _words(folded: str) -> Iterator[tuple[int, str]]:
    """Folded text -> (start, word) of every run of letters and digits; '0' stands for one that begins with a digit."""
    start = -1
    for at, character in enumerate(folded):
        if character.isalnum():
            start = at if start < 0 else start
        elif start >= 0:
            yield start, "0" if folded[start].isdigit() else folded[start:at]
            start = -1
    if start >= 0:
        yield start, "0" if folded[start].isdigit() else folded[start:]


def _holes(groups: Mapping[str, str | None]) -> dict[str, str]:
    """Groups 'num_1', 'code_2', 'code_3' of a match -> {'num': .., 'code': .., 'code2': ..}, those that matched."""
    out: dict[str, str] = {}
    for group, written in groups.items():
        if written is not None:
            name = group.partition("_")[0].rstrip("0123456789")
            rank = 1 + sum(known.rstrip("0123456789") == name for known in out)
            out[name if rank == 1 else f"{name}{rank}"] = written
    return out
