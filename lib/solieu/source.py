"""Files -> Documents: a folder of texts, with or without a manifest, read with every slip in it said clearly.

A corpus is a folder of ``.txt`` files. Its manifest ``documents.csv``, if there is one, has a row a file and the
columns of MANIFEST_COLUMNS, of which only ``file`` must be there. Texts are UTF-8 (or UTF-16 with its byte-order
mark), normalised to NFC and otherwise left as they are, line ends and unusual spaces too, so that offsets mean the
same to everyone who decodes and normalises the file.
"""

from __future__ import annotations

import csv
import datetime
import functools
import hashlib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from solieu import codes, vocabulary
from solieu.model import CorpusError, Document

MANIFEST = "documents.csv"
MANIFEST_COLUMNS = ("doc", "file", "date", "area", "title", "url", "note")
YEARS = range(1900, 2101)
SAVE_AS_UTF8 = "save it as UTF-8 text"


@dataclass(frozen=True, slots=True)
class Problem:
    """One slip in a corpus: where (``row`` counts from 1, the header; 0: none), value, what is wrong, remedy.

    ``left_out`` tells whether a document is missing from the corpus because of it.
    """

    file: str
    row: int
    value: str
    message: str
    remedy: str
    left_out: bool = True

    def __str__(self) -> str:
        """Problem -> one line for a person."""
        place = self.file + (f", row {self.row}" if self.row else "")
        value = f" {self.value!r}" if self.value else ""
        return f"{place}:{value} {self.message}; {self.remedy}"


@dataclass(slots=True)
class Corpus:
    """What a folder yielded: documents in the order of the manifest or of their names, and every problem on the way.

    ``digests`` maps each file read, the manifest and the tables of ``lexicon/`` too, to the SHA-256 of its bytes in
    hexadecimal. ``vocabulary`` is what the corpus adds to the kit's lexicon, as each of its documents knows too.
    """

    path: Path
    documents: list[Document]
    problems: list[Problem]
    digests: dict[str, str] = field(default_factory=dict)
    vocabulary: vocabulary.Tables = field(default=(), repr=False)

    @property
    def left_out(self) -> int:
        """How many documents are missing because of a problem."""
        return sum(problem.left_out for problem in self.problems)


class _Slip(Exception):
    """A row or file that cannot become a document: value, message, remedy."""

    def __init__(self, value: str, message: str, remedy: str) -> None:
        super().__init__(value, message, remedy)
        self.value, self.message, self.remedy = value, message, remedy


@dataclass(frozen=True, slots=True)
class _Entry:
    """One document to be read: where that was said (file and row) and what was said."""

    said_in: str
    row: int
    fields: dict[str, str]


def read_corpus(path: str | Path) -> Corpus:
    """Folder (or single .txt file) -> Corpus with all documents that can be read and the problems of the others.

    Raises:
        CorpusError: there is no such folder, its manifest cannot be understood, or not one document can be read.
        DataError: a table of its ``lexicon/`` breaks a rule.
    """
    path = Path(path)
    if path.is_file() and path.suffix.lower() != ".txt":
        raise CorpusError(f"{path}: is no .txt file; name a text, or the folder that holds the texts")
    if path.is_file():
        folder, found, manifest = path.parent, [path], None
    elif path.is_dir():
        folder, found, manifest = path, _texts(path), path / MANIFEST
    else:
        raise CorpusError(f"{path}: no such folder; name the folder that holds the texts")
    corpus = Corpus(path, [], [])
    if path.is_dir():
        _add_vocabulary(path, corpus)
    if manifest and manifest.exists():
        entries = list(_manifest_entries(manifest, corpus))
        listed = {_nfc(entry.fields["file"]) for entry in entries}
        unlisted = [text.name for text in found if _nfc(text.name) not in listed]
    else:
        entries = [_Entry(text.name, 0, {"file": text.name}) for text in found]
        unlisted = []
    if not entries:
        where = f"{MANIFEST} has no row" if unlisted or (manifest and manifest.exists()) else "no .txt file in it"
        raise CorpusError(f"{path}: no document: {where}; put the texts there as UTF-8 .txt files, one a document")
    seen: dict[str, str] = {}
    for entry in entries:
        try:
            document = _document(folder, entry, corpus)
            if document.id in seen:
                remedy = f"give each its own id in the column doc; {seen[document.id]} is kept, this one is not"
                raise _Slip(document.id, "is the id of two documents", remedy)
        except _Slip as slip:
            corpus.problems.append(Problem(entry.said_in, entry.row, slip.value, slip.message, slip.remedy))
        else:
            seen[document.id] = document.file
            corpus.documents.append(document)
    for name in unlisted:
        remedy = f"add a row for it to {MANIFEST}, or move it elsewhere"
        corpus.problems.append(Problem(name, 0, "", f"is not in {MANIFEST} and was not read", remedy, left_out=False))
    if not corpus.documents:
        raise CorpusError("\n".join([f"{path}: not one document can be read", *map(str, corpus.problems)]))
    return corpus


def from_text(text: str, date: str = "", area: str = "", id: str = "text") -> Document:
    """Pasted text, date, area (code or name) -> Document. Raises CorpusError for a date or area that there is not."""
    try:
        return Document(id=id, text=_nfc(text), date=_date(date), area=_area(area))
    except _Slip as slip:
        raise CorpusError(f"{slip.value!r} {slip.message}; {slip.remedy}") from None


def decode(data: bytes) -> str:
    """Bytes of a UTF-8 file, or of a UTF-16 one with its byte-order mark -> NFC text, characters otherwise unchanged.

    Raises:
        CorpusError: the bytes are neither, or no text at all; other encodings are refused, never guessed.
    """
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        unread = data[error.start : error.start + 4].hex(" ")
        line = data.count(b"\n", 0, error.start) + 1 if encoding == "utf-8" else 0
        where = f"line {line}, byte {error.start + 1}" if line else f"byte {error.start + 1}"
        raise CorpusError(f"is not {encoding.upper()} at {where} ({unread})") from None
    if "\0" in text:
        raise CorpusError("is no text: it holds NUL characters")
    return unicodedata.normalize("NFC", text)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _texts(folder: Path) -> list[Path]:
    """Folder -> its .txt files by name."""
    return sorted((path for path in folder.iterdir() if path.suffix.lower() == ".txt"), key=lambda path: path.name)


def _read(path: Path, name: str, corpus: Corpus) -> str:
    """File -> its text; its digest is noted in the corpus under ``name``."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _Slip("", f"cannot be read ({error.strerror or error})", "check that it is a file you may read") from None
    corpus.digests[name] = hashlib.sha256(data).hexdigest()
    try:
        text = decode(data)
    except CorpusError as error:
        raise _Slip("", str(error), SAVE_AS_UTF8) from None
    if not text.strip("\ufeff \t\r\n\v\f\u00a0\u200b"):
        raise _Slip("", "is empty", "put the text in, or take the file away")
    return text


def _manifest_entries(manifest: Path, corpus: Corpus) -> Iterator[_Entry]:
    """Manifest -> its entries; columns that mean nothing are noted as problems of the corpus."""
    try:
        text = _read(manifest, MANIFEST, corpus).removeprefix("\ufeff")
    except _Slip as slip:
        raise CorpusError(f"{manifest}: {slip.message}; {slip.remedy}") from None
    header = text.partition("\n")[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in header and "," not in header else ",")
    try:
        rows = list(table)
    except csv.Error as error:
        raise CorpusError(f"{manifest}, row {table.line_num}: {error}; save it as a plain CSV file") from None
    columns = [name.strip().lower() for name in rows[0]]
    valid = f"the columns are {', '.join(MANIFEST_COLUMNS)}"
    if "file" not in columns:
        raise CorpusError(f"{manifest}, row 1: there is no column 'file' in {', '.join(columns)!r}; {valid}")
    for name in columns:
        if name not in MANIFEST_COLUMNS:
            message, remedy = "is not a column of a manifest and was ignored", f"rename or remove it; {valid}"
            corpus.problems.append(Problem(MANIFEST, 1, name, message, remedy, left_out=False))
        elif columns.count(name) > 1:
            raise CorpusError(f"{manifest}, row 1: the column {name!r} stands there twice; keep one")
    for number, cells in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in cells):
            continue
        fields = {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}
        surplus = [cell for cell in cells[len(columns) :] if cell.strip()]
        if surplus:
            message, remedy = "is more than the header has columns for", "put a cell that holds a comma in quotes"
            corpus.problems.append(Problem(MANIFEST, number, surplus[0], message, remedy))
        else:
            yield _Entry(MANIFEST, number, {"file": "", **fields})


def _document(folder: Path, entry: _Entry, corpus: Corpus) -> Document:
    """Entry -> Document; raises _Slip where it cannot be one."""
    said = entry.fields
    name = said["file"]
    if not name:
        raise _Slip("", "the column file is empty", "write the name of the text's file")
    date, area = _date(said.get("date", "")), _area(said.get("area", ""))
    path = _locate(folder, name)
    try:
        text = _read(path, name, corpus)
    except _Slip as slip:  # in a manifest the value says which file is meant
        raise _Slip(name if entry.row else "", slip.message, slip.remedy) from None
    return Document(
        id=_nfc(said.get("doc", "") or PurePosixPath(name).stem),
        text=text,
        file=name,
        date=date,
        area=area,
        title=_nfc(said.get("title", "")),
        url=said.get("url", ""),
        note=_nfc(said.get("note", "")),
        digest=corpus.digests[name],
        vocabulary=corpus.vocabulary,
    )


def _add_vocabulary(folder: Path, corpus: Corpus) -> None:
    """Tables of ``lexicon/``, every row proven, and their digests -> the corpus. Raises DataError."""
    corpus.vocabulary = vocabulary.tables(folder)
    vocabulary.compiled(corpus.vocabulary)
    for file in vocabulary.files(folder):
        corpus.digests[f"{vocabulary.FOLDER}/{file.name}"] = hashlib.sha256(file.read_bytes()).hexdigest()


def _locate(folder: Path, name: str) -> Path:
    """Name in a manifest -> path; letters of a file's name may be composed or not."""
    relative = PurePosixPath(name.replace("\\", "/"))
    if relative.is_absolute() or ".." in relative.parts or ":" in name:
        raise _Slip(name, "is outside the corpus", "copy the file into the folder and name it from there")
    path = folder / relative
    if not path.exists():
        siblings = path.parent.iterdir() if path.parent.is_dir() else ()
        path = next((other for other in siblings if _nfc(other.name) == _nfc(path.name)), path)
    if not path.exists():
        raise _Slip(name, "there is no such file", "correct it in the column 'file', or put the file there")
    return path


def _date(text: str) -> str:
    """Date of a manifest -> the same, checked: a year, a month or a day that the calendar has."""
    parts = text.split("-")
    try:
        if text and not (
            [len(part) for part in parts] in ([4], [4, 2], [4, 2, 2])
            and all(part.isascii() and part.isdigit() for part in parts)
            and datetime.date(*[int(part) for part in parts], *[1] * (3 - len(parts))).year in YEARS
        ):
            raise ValueError
    except ValueError:
        remedy = "write a year, month or day, as in 2024, 2024-08 or 2024-08-30, or leave it empty"
        raise _Slip(text, "is no date of the calendar", remedy) from None
    return text


def _area(text: str) -> str:
    """Area of a manifest, a code or a name -> code."""
    if not text or text in codes.areas():
        return text
    found = _areas_by_name().get(codes.fold_tone(text).casefold(), ())
    if len(found) != 1:
        valid = "write an ISO 3166-2 code as in VN-02, a province's name as in Lào Cai, or leave it empty"
        if found:
            raise _Slip(text, f"is the name of several areas ({', '.join(found)})", "write the code")
        raise _Slip(text, "is no area that the kit knows", valid)
    return found[0]


@functools.cache
def _areas_by_name() -> dict[str, tuple[str, ...]]:
    """Every name and spelling of an area, in small letters -> the codes that bear it."""
    names: dict[str, set[str]] = {}
    for area in codes.areas().values():
        for name in (area.code, area.name_vi, area.name_en, *area.variants):
            names.setdefault(codes.fold_tone(name).casefold(), set()).add(area.code)
    return {name: tuple(sorted(found)) for name, found in names.items()}
