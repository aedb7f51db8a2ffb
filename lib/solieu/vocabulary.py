"""A corpus's own vocabulary: the tables in its folder ``lexicon/`` -> a lexicon in which they stand beside the kit's.

Each table is a CSV file named as the kit's own (``terms.csv``, ``counts.csv``, ...), with the same columns, most of
which may be left out, and one more: ``replaces``, in which ``yes`` says that the row takes the place of the kit's rows
for the same phrase. Every row is proven as the kit's rows are: its codes are known, it contradicts no other row, and
its example, read with the whole lexicon, yields that very meaning.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from solieu import codes
from solieu.lexicon import Lexicon, first_words, fold, table, template_of
from solieu.lexicon import lexicon as kit_lexicon
from solieu.model import DataError
from solieu.periods import Calendar, Date, measure_against
from solieu.spans import Span, scan

FOLDER = "lexicon"
Tables = tuple[tuple[str, str], ...]
"""File name and text of each table of a corpus, in order of the names; hashable, so that it is compiled once."""

_YES, _NO = "yes", ("", "no")
_BASE_PERIOD = "2017-01/2017-08"


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of table: its columns, those with a default optional, and those in which a row's meaning lies."""

    key: str
    needed: tuple[str, ...]
    optional: dict[str, str]
    meaning: tuple[str, ...]


SHAPES = {
    "terms": Shape("phrase", ("phrase", "indicator", "example"),
                   {"item": "", "units": "", "measure": "", "strength": "strong"},
                   ("indicator", "item", "measure", "strength")),
    "counts": Shape("noun", ("noun", "indicator", "example"), {"weight": "real", "item": ""},
                    ("indicator", "weight", "item")),
    "cues": Shape("phrase", ("phrase", "kind", "value", "example"), {}, ("value",)),
    "breakdowns": Shape("phrase", ("phrase", "example"), {}, ()),
    "places": Shape("name", ("name", "area", "example"),
                    {"kind": "border_gate", "variants": "", "needs_cue": "", "note": ""}, ("area", "kind")),
    "periods": Shape("pattern", ("pattern", "rule", "example", "date", "expect"), {}, ("rule",)),
    "bases": Shape("pattern", ("pattern", "rule", "example", "expect"), {}, ("rule",)),
    "nonfigures": Shape("pattern", ("pattern", "rule", "example"), {}, ("rule",)),
    "unit_forms": Shape("form", ("form", "unit", "factor", "example"), {"per": ""}, ("unit", "factor", "per")),
}  # fmt: skip
"""The tables that a corpus may bring."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row and where it stands, as errors name it; ``mine`` tells the corpus's rows from the kit's."""

    where: str
    fields: dict[str, str]
    mine: bool = True


def lexicon(corpus: str | Path | None = None) -> Lexicon:
    """Folder of a corpus, None for none -> the kit's lexicon with the corpus's own tables in it.

    Raises:
        DataError: a table breaks a rule; the message names file, row, value and remedy.
    """
    return compiled(tables(Path(corpus))) if corpus is not None else kit_lexicon()


def files(corpus: Path) -> list[Path]:
    """Folder of a corpus -> the files of its tables by name; none where it brings no ``lexicon/``."""
    folder = corpus / FOLDER
    return sorted(f for f in folder.iterdir() if f.suffix.lower() == ".csv") if folder.is_dir() else []


def tables(corpus: Path) -> Tables:
    """Folder of a corpus -> the tables in its ``lexicon/``, unchecked; () where there is none. Raises DataError."""
    found = []
    for file in files(corpus):
        try:
            found.append((file.name, file.read_bytes().decode("utf-8-sig")))
        except (OSError, UnicodeDecodeError) as error:
            raise DataError(f"{FOLDER}/{file.name}: cannot be read ({error}); save it as a UTF-8 CSV file") from None
    return tuple(found)


class _Faults:
    """What is wrong with the rows of a corpus, told all at once: whoever mends one row need not wait for the next."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.contradicting: set[str] = set()

    def passes(self, check: Callable[..., None], *given: object) -> bool:
        """Check and what it is given -> whether it raised no DataError; what it said is kept."""
        try:
            check(*given)
        except DataError as error:
            self.told.append(str(error))
            return False
        return True

    def contradicts(self, where: str, told: str) -> None:
        """Place of a row that contradicts another, and what is said of it -> kept; of several, the first."""
        self.told += [] if where in self.contradicting else [told]
        self.contradicting.add(where)

    def raise_any(self) -> None:
        """Raises DataError with everything told, a line each and how many they are if several; nothing if none is."""
        if self.told:
            count = f"{FOLDER}/: {len(self.told)} faults\n" if len(self.told) > 1 else ""
            raise DataError(count + "\n".join(self.told))


@lru_cache(maxsize=8)
def compiled(own: Tables) -> Lexicon:
    """Tables of a corpus -> the lexicon of the kit and these, every row of them proven.

    Raises:
        DataError: rows break a rule; the message tells all of them, those of one table after those of another.
    """
    faults = _Faults()
    rows: dict[str, list[_Row]] = {}
    for name, text in own:
        faults.passes(_read_rows, name, text, rows, faults)
    if not any(rows.values()):
        faults.raise_any()
        return kit_lexicon()
    merged = {name: _merged(name, found, faults) for name, found in rows.items()}
    words = Lexicon({name: [row.fields for row in found] for name, found in merged.items()})
    for name, found in rows.items():
        for row in found:
            if row.where not in faults.contradicting:
                faults.passes(_prove, name, row, words)
    faults.raise_any()
    return words


# ---- one table


def _read_rows(file: str, text: str, rows: dict[str, list[_Row]], faults: _Faults) -> None:
    """Name and text of a table -> its rows with every column filled, those that are right by themselves, in ``rows``.

    What is wrong with single rows goes to ``faults``. Raises DataError where the table as a whole cannot be read.
    """
    name, where = Path(file).stem, f"{FOLDER}/{file}"
    shape = SHAPES.get(name)
    if shape is None:
        raise DataError(f"{where}: is no table of a lexicon; the tables are {', '.join(f'{t}.csv' for t in SHAPES)}")
    header = text.partition("\n")[0]
    comma = "," if "," in header or ";" not in header else ";"
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=comma, strict=True)
    try:
        lines = [(reader.line_num, [_nfc_checked(where, reader.line_num, cell) for cell in cells]) for cells in reader]
    except csv.Error as error:
        raise DataError(f"{where}, row {reader.line_num}: {error}; save it as a plain CSV file") from None
    if not lines:
        raise DataError(f"{where}: is empty; write a header: {','.join(shape.needed)}")
    header = lines[0][1]
    known = (*shape.needed, *shape.optional, "source", "replaces")
    for column in shape.needed:
        if column not in header:
            raise DataError(f"{where}, row 1: there is no column {column!r}; the columns are {', '.join(known)}")
    for column in header:
        if column not in known or header.count(column) > 1:
            fault = "is not a column of this table" if column not in known else "stands there twice"
            raise DataError(f"{where}, row 1: {column!r} {fault}; the columns are {', '.join(known)}")
    found = rows.setdefault(name, [])
    for number, cells in lines[1:]:
        if not any(cells) or not faults.passes(_check_width, f"{where}, row {number}", cells, header):
            continue
        given = {column: cell for column, cell in zip(header, cells, strict=True) if cell}
        row = _Row(f"{where}, row {number}", dict.fromkeys(known, "") | shape.optional | given)
        if faults.passes(_check, name, row):
            found.append(row)


def _check_width(where: str, cells: list[str], header: list[str]) -> None:
    if len(cells) != len(header):
        fault = f"{len(cells)} cells under {len(header)} columns"
        raise DataError(f"{where}: {fault}; put a cell that holds a comma in quotes")


def _nfc_checked(where: str, number: int, cell: str) -> str:
    if not unicodedata.is_normalized("NFC", cell):
        raise DataError(f"{where}, row {number}: {cell!r} is not in Unicode NFC; save the file as NFC")
    return cell.strip()


def _check(name: str, row: _Row) -> None:
    """Raises DataError unless the row has a key and an example, and codes that the kit knows."""
    fields, shape = row.fields, SHAPES[name]
    for column in (shape.key, "example"):
        if not fields[column]:
            raise DataError(f"{row.where}: {column} is empty; fill it, or delete the row")
    if fields["replaces"] not in (_YES, *_NO):
        raise DataError(f"{row.where}: replaces {fields['replaces']!r} is unknown; write yes or leave it empty")
    for column, valid in _valid(name, fields).items():
        for value in fields[column].split(";") if column == "units" else [fields[column]]:
            if value not in valid:
                some = ", ".join(v if v else repr(v) for v in sorted(valid))
                raise DataError(f"{row.where}: {column} {value!r} is unknown; write one of: {some}")
    if name == "unit_forms":
        _check_unit(row)
    if name == "periods":
        try:
            codes.day_of(fields["date"])
        except DataError as error:
            raise DataError(f"{row.where}: {error}, the day on which the example is read") from None
    if shape.key == "pattern":
        try:
            template_of(name, fields)
            first_words(fields["pattern"])
        except DataError as error:
            raise DataError(f"{row.where}: {error}") from None


def _valid(name: str, fields: dict[str, str]) -> dict[str, set[str]]:
    """Table and row -> the values that its coded columns may hold: codelists, else what the kit's own rows hold."""

    def used(column: str, **where: str) -> set[str]:
        return {r[column] for r in table(name) if all(r[k] == v for k, v in where.items())}

    if name == "terms":
        units = {kind for r in table(name) for kind in r["units"].split(";")} | {"", "ratio"}
        return {"indicator": set(codes.indicators()), "units": units, "measure": {"", *codes.measures()},
                "strength": {"strong", "weak", "firm"}}  # fmt: skip
    if name == "counts":
        return {"indicator": {"", *codes.indicators()}, "weight": used("weight")}
    if name == "cues":
        return {"kind": used("kind"), "value": used("value", kind=fields["kind"])}
    if name == "places":
        provinces = {a.code for a in codes.areas().values() if a.kind == "province"}
        return {"area": provinces, "kind": set(codes.PLACE_KINDS), "needs_cue": {"", "1"}}
    return {"rule": used("rule")} if SHAPES[name].key == "pattern" else {}


def _check_unit(row: _Row) -> None:
    fields = row.fields
    if fields["unit"] and not codes.unit_known(fields["unit"]):
        remedy = f"write an ISO 4217 currency or one of: {', '.join(codes.units())}"
        raise DataError(f"{row.where}: unit {fields['unit']!r} is unknown; {remedy}")
    try:
        positive = 0 < float(fields["factor"] or "1") < float("inf")
    except ValueError:
        positive = False
    if not positive:
        remedy = "write how many of the unit one is: 1 or, for 'kg' of tonne, 0.001"
        raise DataError(f"{row.where}: factor {fields['factor']!r} is no number above 0; {remedy}")
    if not fields["factor"] and not fields["per"]:
        raise DataError(f"{row.where}: factor and per are both empty; write how many of the unit one is")


# ---- beside the other rows


def _merged(name: str, own: list[_Row], faults: _Faults) -> list[_Row]:
    """Rows of a corpus -> these and the kit's, without those replaced and those that contradict others: a fault."""
    by_phrase: dict[str, list[_Row]] = {}
    kit = [_Row(f"data/{name}.csv", fields, mine=False) for fields in table(name)]
    for row in kit:
        for phrase in _spellings(name, row.fields):
            by_phrase.setdefault(phrase, []).append(row)
    replaced: set[int] = set()
    added: list[_Row] = []
    for row in own:
        redundant = False
        for phrase in _spellings(name, row.fields):
            for other in by_phrase.get(phrase, ()):
                if not _same_place(name, row.fields, other.fields):
                    continue
                if not other.mine and row.fields["replaces"] == _YES:
                    replaced.add(id(other))
                elif _meaning(name, row.fields) != _meaning(name, other.fields):
                    faults.contradicts(row.where, _contradiction(name, row, other))
                else:
                    redundant = True
            by_phrase.setdefault(phrase, []).append(row)
        if not redundant and row.where not in faults.contradicting:
            added.append(row)
    return [*added, *(row for row in kit if id(row) not in replaced)]


def _spellings(name: str, fields: dict[str, str]) -> list[str]:
    """Row -> every spelling of its phrase, folded."""
    more = fields.get("variants", "").split(";") if name == "places" else []
    return [fold(spelling.strip()) for spelling in (fields[SHAPES[name].key], *more) if spelling.strip()]


def _same_place(name: str, one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two rows of one phrase can be meant at one place: cues of one kind, terms that share a kind of unit."""
    if name == "cues":
        return one["kind"] == other["kind"]
    if name == "terms" and one["units"] and other["units"]:
        return bool({*one["units"].split(";")} & {*other["units"].split(";")})
    return True


def _meaning(name: str, fields: dict[str, str]) -> tuple[str, ...]:
    return tuple(fields.get(column) or SHAPES[name].optional.get(column, "") for column in SHAPES[name].meaning)


def _contradiction(name: str, row: _Row, other: _Row) -> str:
    phrase = row.fields[SHAPES[name].key]
    mine, theirs = ({c: f.fields.get(c, "") for c in SHAPES[name].meaning} for f in (row, other))
    differ = [c for c in mine if mine[c] != theirs[c]]
    told = [", ".join(f"{c} {said[c]!r}" for c in differ) for said in (mine, theirs)]
    if other.mine:
        remedy = "keep one of the two rows"
    else:
        remedy = "write a longer phrase, or yes in the column replaces to overrule the kit"
    return f"{row.where}: {phrase!r} has {told[0]} here and {told[1]} in {other.where}; {remedy}"


# ---- proven by its example


def _prove(name: str, row: _Row, words: Lexicon) -> None:
    """Raises DataError unless the row's example, scanned with the whole lexicon, yields the row's meaning."""
    fields = row.fields
    spans = scan(fields["example"], words)
    phrases = _spellings(name, fields)
    places = [s for s in spans if _folded(fields["example"], s) in phrases or _holds(s, phrases)]
    if not _PROOFS[name](fields, spans, places):
        key = fields[SHAPES[name].key]
        given = _given(name.rstrip("s"), fields, spans) if SHAPES[name].key == "pattern" else []
        read = ", ".join(map(repr, given)) or "; ".join(
            dict.fromkeys(_told(fields["example"], s) for s in _near(fields["example"], spans, phrases))
        )
        remedy = "mend the row, or let the example hold the whole phrase with this meaning"
        raise DataError(
            f"{row.where}: the example {fields['example']!r} does not show {key!r} as the row says"
            + (f" (there it reads {read})" if read else "") + f"; {remedy}"
        )  # fmt: skip


def _folded(text: str, span: Span) -> str:
    return fold(text[span.start : span.end])


def _holds(span: Span, phrases: list[str]) -> bool:
    """Whether a span is a quantity that counts one of these nouns."""
    return span.quantity is not None and span.quantity.noun is not None and fold(span.quantity.noun.phrase) in phrases


def _near(text: str, spans: list[Span], phrases: list[str]) -> Iterator[Span]:
    """The spans that stand where one of the phrases stands in the text."""
    for phrase in phrases:
        start = fold(text).find(phrase)
        yield from (s for s in spans if start >= 0 and s.start < start + len(phrase) and start < s.end)


def _told(text: str, span: Span) -> str:
    entry = span.entries[0] if span.entries else None
    meaning = f" {entry.id}" if entry and entry.id and entry.kind != "breakdown" else ""
    return f"{text[span.start : span.end]!r} as {entry.kind if entry else span.kind}{meaning}"


def _shows_phrase(kind: str, ident: str = "") -> Callable[[dict[str, str], list[Span], list[Span]], bool]:
    def shows(fields: dict[str, str], spans: list[Span], places: list[Span]) -> bool:
        named = fields["kind"] if kind == "cue" else kind
        return any(e.kind == named and (not ident or e.id == fields[ident]) for s in places for e in s.entries)

    return shows


def _shows_count(fields: dict[str, str], spans: list[Span], places: list[Span]) -> bool:
    nouns = [s.quantity.noun for s in places if s.quantity is not None and s.quantity.noun is not None]
    return any(_meaning("counts", noun.row) == _meaning("counts", fields) for noun in nouns)


def _shows_unit(fields: dict[str, str], spans: list[Span], places: list[Span]) -> bool:
    units = [s.quantity.unit for s in spans if s.quantity is not None]
    if not fields["unit"]:
        return not units
    if not fields["factor"]:
        return any(unit.endswith(f"/{fields['per']}") for unit in units)
    form = fold(fields["form"])
    ended = [s.quantity.unit for s in spans if s.quantity and _folded(fields["example"], s).endswith(form)]
    return any(unit.partition("/")[0] == fields["unit"] for unit in ended)


def _shows_template(kind: str) -> Callable[[dict[str, str], list[Span], list[Span]], bool]:
    def shows(fields: dict[str, str], spans: list[Span], places: list[Span]) -> bool:
        given = _given(kind, fields, spans)
        return given == [fields["expect"]] if "expect" in fields else bool(given)

    return shows


def _given(kind: str, fields: dict[str, str], spans: list[Span]) -> list[str]:
    """Row with a pattern and spans of its example -> what those that the pattern accounts for come to."""
    match = template_of(kind, fields).match
    text = fold(fields["example"])
    own = [s for s in spans if (s.kind, s.rule) == (kind, fields["rule"])]
    own = [s for s in own if (m := match(text, s.start)) and m.end() == s.end]
    if kind == "period":
        calendar = Calendar(Date.parse(fields["date"]))
        times = [calendar.resolve(s.rule, s.holes) for s in own]
        return [time.flow for time in times if time]
    if kind == "base":
        return [measure_against(s.rule, s.holes, _BASE_PERIOD) for s in own]
    return [text[s.start : s.end] for s in own]


_PROOFS = {
    "terms": _shows_phrase("term", "indicator"),
    "counts": _shows_count,
    "cues": _shows_phrase("cue", "kind"),
    "breakdowns": _shows_phrase("breakdown"),
    "places": _shows_phrase("place", "area"),
    "periods": _shows_template("period"),
    "bases": _shows_template("base"),
    "nonfigures": _shows_template("nonfigure"),
    "unit_forms": _shows_unit,
}
