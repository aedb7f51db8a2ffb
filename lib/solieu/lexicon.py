r"""Phrase tables -> matchers: everything the kit knows about Vietnamese wording, loaded from data/ and validated.

Two kinds of table. *Phrases* (terms, counts, cues, areas, places) are literal and found in one pass, see finder.py.
*Templates* (periods, bases, nonfigures) have holes: ``tháng {m}[/{y}]``, where ``[x]`` may be missing,
``(x|y)`` offers a choice, ``\(`` is a bracket of the text and ``{m}`` is a number; each names the rule that gives it
meaning. Both are matched against folded text.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from ahocorasick import STORE_ANY, Automaton

from solieu import codes
from solieu.finder import Finder, blanked
from solieu.model import DataError

# One spelling for what authors write in several: tone on either vowel, i or y, dashes, spaces that do not break.
_SAME_LENGTH = {
    "oá": "óa", "oà": "òa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oé": "óe", "oè": "òe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
    "tỉ": "tỷ", "quí": "qúy", "kĩ": "kỹ", "kì": "kỳ", "kí": "ký", "kỉ": "kỷ", "lí": "lý", "mĩ": "mỹ", "sĩ": "sỹ",
}  # fmt: skip
_CHARACTERS = {"–": "-", "—": "-", "−": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "\t": " ", "ð": "đ", "’": "'"}
_LONGER_WHEN_LOWERED = "İ"


def fold(text: str) -> str:
    """NFC text -> lower-case text of the same length in which variants of spelling are one."""
    folded = text.replace(_LONGER_WHEN_LOWERED, "I").lower()
    for written, kept in _CHARACTERS.items():
        folded = folded.replace(written, kept)
    return _SPELLINGS.sub(_kept, folded)


def ending(words: str, forms: Iterable[str]) -> str:
    """The longest of some forms that folded words end on, as whole words; '' for none."""
    ended = f" {words.rstrip()}"
    return max((form for form in forms if ended.endswith(f" {form}")), key=len, default="")


folded = lru_cache(maxsize=4096)(fold)
"""The same of words that come again and again, which are remembered: nouns, goods, names of places."""


def _kept(spelling: re.Match[str]) -> str:
    return _SAME_LENGTH[spelling[0]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of one phrase: ``kind`` of the table, ``id`` within it, and the row's other columns."""

    kind: str
    id: str
    phrase: str
    row: dict[str, str]


_HEARD = frozenset(
    (
        "area",
        "place",
        "name",
        "place_kind",
        "term",
        "unit_of_area",
        "superlative",
        "programme",
        "district",
        "commune",
        "local",
        "national",
    )
)
"""Kinds of phrase that matter also far from any figure: names of places, and the terms of a heading."""
_TELLING = frozenset(("area", "local", "national", "district", "commune", "unit_of_area"))
"""Kinds of phrase that tell the area of a text."""
_OPENERS = frozenset(("part", "list", "source", "flip"))
"""Kinds of phrase that open a sentence where a capital says so and no stop stands before it."""
_MARK = re.compile(r"[^\w ]")


class Phrase:
    """All meanings of one folded phrase: ``entries`` in order, ``kinds`` for quick tests, the first entry by kind.

    ``heard`` says that the phrase matters also far from any figure, ``marked`` that it holds punctuation, ``single``
    that it is one word, ``opens`` that it can open a sentence, ``tells`` that it can tell the area of a text.

    ``common`` is the phrase without the names of places, for where the text writes a small letter; None if nothing is
    left.
    """

    __slots__ = ("by_kind", "common", "entries", "heard", "kinds", "marked", "opens", "single", "tells")

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.by_kind = {e.kind: e for e in reversed(entries)}
        self.kinds = frozenset(self.by_kind)
        self.heard = not self.kinds.isdisjoint(_HEARD)
        self.tells = not self.kinds.isdisjoint(_TELLING)
        self.opens = not self.kinds.isdisjoint(_OPENERS)
        self.marked = any(_MARK.search(entry.phrase) for entry in entries)
        self.single = not (self.marked or any(" " in entry.phrase for entry in entries))
        plain = tuple(e for e in entries if e.kind not in ("area", "place") or e.phrase[0].islower())
        self.common = self if len(plain) == len(entries) else Phrase(plain) if plain else None


@dataclass(frozen=True, slots=True)
class Template:
    """One phrase with holes, compiled; ``groups`` are the names of its holes."""

    table: str
    rule: str
    pattern: str
    match: Callable[[str, int], re.Match[str] | None]


class Starters:
    """The templates that can stand at a place, in the order of their tables."""

    def __init__(self, templates: tuple[Template, ...]) -> None:
        self._templates = templates

    @cached_property
    def _any(self) -> Callable[[str, int], re.Match[str] | None]:
        """Tells at once whether one of many matches; a hole that several begin with is tried once for them all."""
        behind: dict[str, list[str]] = {}
        for template in self._templates:
            hole = _FIRST_HOLE.match(template.pattern)
            rest = template_expression(template.pattern[hole.end() :] if hole else template.pattern)
            behind.setdefault(_hole(hole[1]) if hole else "", []).append(_NAMED_GROUP.sub("(?:", rest))
        return re.compile("|".join(f"{hole}(?:{'|'.join(rests)})" for hole, rests in behind.items())).match

    def longest(self, folded: str, start: int) -> tuple[re.Match[str], Template] | None:
        """Folded text and a place -> the longest match there, the first of several as long; None without one."""
        if len(self._templates) > FEW and not self._any(folded, start):
            return None
        best = None
        end = start
        for template in self._templates:
            match = template.match(folded, start)
            if match and match.end() > end:
                best, end = (match, template), match.end()
        return best


FEW = 3
"""Templates that are as soon tried one by one as all at once."""


class Openings:
    """Where in a text templates can stand, by the first words that they begin with."""

    def __init__(self, templates: Iterable[Template]) -> None:
        known = tuple(templates)
        starting: dict[tuple[str, ...], set[int]] = {}
        for rank, template in enumerate(known):
            for opening in openings(template.pattern):
                starting.setdefault(tuple(opening.split(" ")), set()).add(rank)
        made: dict[frozenset[int], Starters] = {}
        self._automaton = Automaton(STORE_ANY)
        for key, ranks in _keys(starting):
            starters = made.setdefault(frozenset(ranks), Starters(tuple(known[rank] for rank in sorted(ranks))))
            self._automaton.add_word(key, (len(key) - 1, starters))
        self._automaton.make_automaton()

    def find(self, folded: str, words: str) -> Iterator[tuple[int, Starters]]:
        """Folded text and the same ``blanked`` -> places in order, each with the templates that can stand there."""
        places = {last - length: starters for last, (length, starters) in self._automaton.iter(words)}
        for start in sorted(places):
            if not (folded[start].isdigit() and start and folded[start - 1] in ".,/-"):
                yield start, places[start]


_DIGITS = "0123456789"


def _keys(starting: Mapping[tuple[str, ...], set[int]]) -> Iterator[tuple[str, set[int]]]:
    """First words of templates, a number being '0', with ranks of these -> what stands at a place of a blanked text,
    with all that can begin so; a mark or a second blank leaves open what follows.
    """
    going: dict[tuple[str, ...], set[int]] = {}  # first words -> the templates that begin so, or go on from there
    for words, ranks in starting.items():
        for length in range(len(words)):
            going.setdefault(words[: length + 1], set()).update(ranks)
    for words, able in going.items():
        *before, last = words
        begun = blanked(" ".join(before)) if before else " "
        always = _always(words, starting, going)
        if last == "0":
            yield from ((f"{begun}{digit}", able | always) for digit in _DIGITS)
            continue
        begun = blanked(" ".join(words))
        if always:
            yield begun, always
        if able > starting.get(words, set()):
            yield f"{begun} ", able | always


def _always(
    words: tuple[str, ...], starting: Mapping[tuple[str, ...], set[int]], going: Mapping[tuple[str, ...], set[int]]
) -> set[int]:
    """The ranks of the templates that first words leave open, at their end or before; digits can be any number."""
    found = set().union(*(starting.get(words[: length + 1], ()) for length in range(len(words))))
    numbers = ((*words[:at], "0") for at, word in enumerate(words) if word[:1].isdigit())
    return found.union(*(going.get(number, ()) for number in numbers))


_FIRST_HOLE = re.compile(r"\{(\w+)\}")
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


# table -> the column that holds the phrase, the column that holds its id
_PHRASES = {
    "terms": ("phrase", "indicator"),
    "counts": ("noun", "indicator"),
    "cues": ("phrase", "kind"),
    "breakdowns": ("phrase", "phrase"),
    "places": ("name", "area"),
}
_TEMPLATES = ("nonfigures", "bases", "periods")
_COLUMNS = {
    "terms": ("phrase", "indicator", "item", "units", "measure", "strength", "example", "source"),
    "counts": ("noun", "indicator", "weight", "item", "example", "source"),
    "cues": ("phrase", "kind", "value", "example", "source"),
    "breakdowns": ("phrase", "example", "source"),
    "goods": ("word", "example", "source"),
    "periods": ("pattern", "rule", "example", "date", "expect", "source"),
    "bases": ("pattern", "rule", "example", "expect", "source"),
    "nonfigures": ("pattern", "rule", "example", "source"),
    "unit_forms": ("form", "unit", "factor", "per", "example", "source"),
    "multipliers": ("form", "factor", "example", "source"),
    "marks": ("role", "form", "value", "example", "source"),
    "traits": (
        *("indicator", "nature", "percent", "partner", "own_period", "output", "company", "topic", "parts", "site"),
        *("counted", "capital", "per", "yields", "note"),
    ),
}

_HOLES = {
    "n": r"0?[1-9]|1[0-9]|[2-9][0-9]|{words}",
    "m": r"0?[1-9]|1[0-2]|{words}",
    "d": r"0?[1-9]|[12][0-9]|3[01]",
    "q": r"iv|iii|ii|i|[1-4]",
    "y": r"(?:19|20)[0-9][0-9]",
    "num": r"[0-9]+(?:[.,][0-9]+)*",
    "code": r"[^\W\d_][\w]*(?:[-&][\w]+)*",
    "phone": r"[0-9][0-9. ]{6,}[0-9]",
}


@lru_cache
def marks(role: str) -> dict[str, str]:
    """Role (numeral, range, per, abbreviation, ...) -> folded form -> value, from data/marks.csv."""
    return {fold(row["form"]): row["value"] for row in table("marks") if row["role"] == role}


@lru_cache
def cue_phrases(kind: str, value: str | None = "") -> tuple[str, ...]:
    """Kind of cue, and its value (None: any) -> its phrases, from data/cues.csv: for what begins or ends with one."""
    return tuple(row["phrase"] for row in table("cues") if row["kind"] == kind and value in (None, row["value"]))


@lru_cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Name of a data file -> its rows, checked for its columns and NFC. Raises DataError."""
    source = files("solieu") / "data" / f"{name}.csv"
    with source.open(encoding="utf-8", newline="") as stream:
        return tuple(checked_rows(name, f"data/{name}.csv", stream))


def checked_rows(name: str, where: str, lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """Lines of a data file -> its rows. Raises DataError for a missing column, an empty key or text that is not NFC."""
    reader = csv.DictReader(lines)
    missing = [c for c in _COLUMNS.get(name, ()) if c not in (reader.fieldnames or ())]
    if missing:
        raise DataError(f"{where}: no column {', '.join(missing)}; the columns are {', '.join(_COLUMNS[name])}")
    for number, row in enumerate(reader, 2):
        row = {key: (value or "").strip() for key, value in row.items() if key}
        if not next(iter(row.values())):
            raise DataError(f"{where}, row {number}: the first column is empty; give the phrase or delete the row")
        for key, value in row.items():
            if not unicodedata.is_normalized("NFC", value):
                raise DataError(f"{where}, row {number}, {key}: {value!r} is not in Unicode NFC; save the file as NFC")
        yield row


class Lexicon:
    """The tables compiled: ``phrases`` finds every phrase, ``templates`` tells where those with holes can stand.

    ``quiet`` finds those that matter far from any figure, and those of several words, which can hold or begin with one.
    ``crops`` are the names of what terms know as grown.
    """

    def __init__(self, tables: Mapping[str, Sequence[dict[str, str]]] | None = None) -> None:
        """``tables``: rows to take in the place of the kit's table of that name."""
        rows = {name: (tables or {}).get(name) or table(name) for name in (*_PHRASES, *_TEMPLATES, "unit_forms")}
        known: dict[str, list[Entry]] = {}
        for name, (key, ident) in _PHRASES.items():
            for row in rows[name]:
                spellings = [row[key], *filter(None, row.get("variants", "").split(";"))]
                for spelling in spellings:
                    kind = row["kind"] if name == "cues" else name.rstrip("s")
                    _add(known, Entry(kind, row[ident], spelling.strip(), row))
        for area in codes.areas().values():
            for strength, spellings in (("strong", area.strong), ("weak", area.weak)):
                for spelling in spellings:
                    _add(known, Entry("area", area.code, spelling, {"strength": strength, "kind": area.kind}))
            for phrase in area.not_in:
                kind = "compound" if phrase[1:].islower() else "name"  # 'Mỹ phẩm' is no name, 'Mỹ Tho' is
                _add(known, Entry(kind, phrase, phrase, {}))
        for form in marks("compound"):
            _add(known, Entry("compound", form, form, {}))
        self.entries = {phrase: Phrase(tuple(entries)) for phrase, entries in known.items()}
        self.kinds: dict[str, set[str]] = {}  # indicator -> the kinds of unit that its terms are given in
        for row in rows["terms"]:
            self.kinds.setdefault(row["indicator"], set()).update(row["units"].split(";"))
        plants = tuple(f"{form} " for form in marks("plant"))
        self.crops = {
            fold(row["item"])
            for row in rows["terms"]
            if row["indicator"] in ("crop_output", "crop_yield") or fold(row["item"]).startswith(plants)
        } - {""}
        self.phrases = Finder(self.entries)
        self.quiet = Finder({p: phrase for p, phrase in self.entries.items() if phrase.heard or not phrase.single})
        self.units = self._unit_rows(rows["unit_forms"])
        self.multipliers = {fold(r["form"]): float(r["factor"]) for r in table("multipliers")}
        self.templates = Openings(template_of(name, row) for name in _TEMPLATES for row in rows[name])

    @staticmethod
    def _unit_rows(rows: Iterable[dict[str, str]]) -> dict[str, dict[str, str]]:
        known: dict[str, dict[str, str]] = {}
        for row in rows:
            known.setdefault(fold(row["form"]), row)
        return known


def _add(known: dict[str, list[Entry]], entry: Entry) -> None:
    meanings = known.setdefault(fold(entry.phrase), [])
    if entry.kind == "term" or not any((e.kind, e.id) == (entry.kind, entry.id) for e in meanings):
        meanings.append(entry)


@lru_cache
def lexicon() -> Lexicon:
    """The kit's own lexicon, compiled once in a process. Raises DataError."""
    return Lexicon()


def trie_expression(phrases: Iterable[str]) -> str:
    """Phrases -> one expression that matches the longest of them, shared beginnings written once."""
    root: dict[str, Any] = {}
    for phrase in phrases:
        node = root
        for character in phrase:
            node = node.setdefault(character, {})
        node[""] = {}

    def written(node: dict[str, Any]) -> str:
        branches = [re.escape(c) + written(child) for c, child in sorted(node.items()) if c]
        if not branches:
            return ""
        if len(branches) == 1 and "" not in node:
            return branches[0]
        return f"(?:{'|'.join(branches)})" + ("?" if "" in node else "")

    return written(root) if root else r"(?!)"


_SPELLINGS = re.compile(trie_expression(_SAME_LENGTH))
_TOKENS = re.compile(r"\{(\w+)\}|([\[\]()|])|( +)|((?:\\[()]|[^\[\]()|{} \\])+)")


def template_expression(pattern: str) -> str:
    """Template -> regular expression over folded text; a hole becomes a group named after it and its rank ('y_2').

    Raises DataError.
    """
    out = []
    position = holes = 0
    for token in _TOKENS.finditer(fold(pattern)):
        if token.start() != position:
            raise DataError(f"template {pattern!r}: unreadable at character {position}")
        position = token.end()
        hole, bracket, space, literal = token.groups()
        if hole:
            if hole.rstrip("0123456789") not in _HOLES:
                raise DataError(f"template {pattern!r}: unknown hole {{{hole}}}; known are {', '.join(_HOLES)}")
            holes += 1
            out.append(f"(?P<{hole}_{holes}>{_hole(hole)})")
        elif bracket:
            out.append({"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}[bracket])
        elif space:
            out.append(" +")
        else:
            out.append(re.escape(literal.replace("\\", "")))
    if position != len(pattern):
        raise DataError(f"template {pattern!r}: unreadable at character {position}")
    return "".join(out) + r"(?![\w%])(?![.,/][0-9])"


def _hole(name: str) -> str:
    """Name of a hole -> the expression of what may stand there."""
    words = "|".join(sorted(marks("numeral"), key=len, reverse=True))
    return f"(?:{_HOLES[name.rstrip('0123456789')].replace('{words}', words)})"


def template_of(name: str, row: dict[str, str]) -> Template:
    """Name of a table and one of its rows -> the template. Raises DataError if its brackets or holes are wrong."""
    try:
        return Template(name, row["rule"], row["pattern"], re.compile(template_expression(row["pattern"])).match)
    except re.error as error:
        raise DataError(f"template {row['pattern']!r}: {error}; close every bracket that opens") from None


def first_words(pattern: str) -> set[str]:
    """Template -> the folded words it can begin with; '0' stands for any number. Raises DataError."""
    return {opening.partition(" ")[0] for opening in openings(pattern)}


def openings(pattern: str) -> set[str]:
    """Template -> the folded words it can begin with, each with the two behind it where there must be such.

    '0' stands for any number. Raises DataError.
    """
    text = fold(pattern)
    tokens = list(_TOKENS.finditer(text))
    begun, at = _begun(tokens, 0, {""})
    if at < len(tokens):
        raise DataError(f"template {text!r}: a bracket closes at character {tokens[at].start()} that never opened")
    return {opening for begin in begun if (opening := _opening(begin))}


_HOLE, _NUMBER = "\0", "\1"
"""They stand in a beginning for a hole, and end it; the second for one that begins with a digit."""


def _opening(begin: str) -> str:
    """A beginning -> its first three words, or those before one that is not whole; '0' for a number."""
    if begin[:1] in (_HOLE, _NUMBER) or begin[:1].isdigit():
        return "0"
    words = re.match(r"(?:\w+|.)(?:(?: \w+| [\1])(?![\0\1])(?:(?: \w++| [\1])(?![\0\1]))?)?", begin)
    return words[0].replace(_NUMBER, "0") if words else ""


def _begun(tokens: Sequence[re.Match[str]], at: int, before: set[str]) -> tuple[set[str], int]:
    """Tokens of a template from ``at``, what can stand before them -> the beginnings up to where a bracket closes."""
    done: set[str] = set()
    now = before
    while at < len(tokens):
        hole, bracket, space, literal = tokens[at].groups()
        ended = {begin for begin in now if begin[-1:] in (_HOLE, _NUMBER) or begin.count(" ") > 2}
        going = now - ended
        if hole:
            name = hole.rstrip("0123456789")
            words = (_HOLE if name in ("code", "q") else _NUMBER, *(marks("numeral") if name in "nm" else ()))
            now = {begin + word for begin in going for word in words}
        elif bracket and bracket in "[(":
            inner, close = _begun(tokens, at + 1, going)
            if close == len(tokens):
                fault = f"a bracket opened at character {tokens[at].start()} never closes"
                raise DataError(f"template {tokens[at].string!r}: {fault}")
            now, at = inner | (going if bracket == "[" else set()), close
        elif bracket == "|":
            done |= now
            now, ended = before, set()
        elif bracket:
            return done | now, at
        else:
            now = {begin + (" " if space else literal.replace("\\", "")) for begin in going}
        now = now | ended
        at += 1
    return done | now, at
