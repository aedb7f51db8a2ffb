"""Words of the texts -> English: goods, parts and kinds of place by ``data/glossary.csv`` (kind, vi, en).

Rows keep the words of their text; this is how an English page tells them. What the table does not wholly know stays
as the text has it: half a translation misleads more than none.
"""

from __future__ import annotations

from functools import cache

from solieu import codes
from solieu.model import DataError

KINDS = ("item", "place")
_COLUMNS = ("kind", "vi", "en")
_SILENT = frozenset(("các", "những", "loại", "và", "của", "với"))
"""Words without a meaning of their own between phrases."""


@cache
def table() -> dict[str, dict[str, str]]:
    """() -> {kind: {Vietnamese phrase in small letters: English}}.

    Raises:
        DataError: a row breaks a rule; names file, line, value and remedy.
    """
    found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for line, row in codes.read_rows(codes.DATA / "glossary.csv", _COLUMNS):
        where, key = f"glossary.csv, line {line}", row["vi"].casefold()
        if row["kind"] not in KINDS:
            raise DataError(f"{where}: kind {row['kind']!r} is unknown; use one of {', '.join(KINDS)}")
        if not key or not row["en"]:
            raise DataError(f"{where}: {row['vi'] or row['en']!r} lacks a side; fill in vi and en")
        if key in found[row["kind"]]:
            raise DataError(f"{where}: {row['vi']!r} stands twice; delete one row")
        found[row["kind"]][key] = row["en"]
    return found


@cache
def item(words: str, language: str) -> str:
    """Item of a row, language -> the item as the language tells it.

    Phrases side by side are told one after the other: 'trữ lượng quặng sắt' would be 'reserves, iron ore'.
    """
    if language == "vi" or not words:
        return words
    known = table()["item"]
    if words.casefold() in known:
        return known[words.casefold()]
    tokens = words.casefold().replace(",", " ").replace(";", " ").replace("/", " ").split()
    told, at = [], 0
    while at < len(tokens):
        for end in range(len(tokens), at, -1):
            if (phrase := " ".join(tokens[at:end])) in known:
                told.append(known[phrase])
                at = end
                break
        else:
            if tokens[at] not in _SILENT:
                return words
            at += 1
    return ", ".join(told) or words


@cache
def place(words: str, language: str) -> str:
    """Place of a row, language -> its kind in the language, its name as it is: 'Tà Lùng international border gate'."""
    if language == "vi" or not words:
        return words
    for phrase, kind in sorted(table()["place"].items(), key=lambda pair: -len(pair[0])):
        if words.casefold().startswith(phrase + " "):
            name = words[len(phrase) :].strip()
            if name.casefold().startswith("số "):
                return f"{kind[:1].upper()}{kind[1:]} No. {name[3:]}"
            return f"{name} {kind}"
    return words
