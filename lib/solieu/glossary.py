"""Words of the texts -> English: goods, parts, nouns that are counted, kinds of place, authorities, sources of rates.

They stand in ``data/glossary.csv`` (kind, vi, en).

Rows keep the words of their text; this is how an English page tells them. What the table does not wholly know stays
as the text has it: half a translation misleads more than none.
"""

from __future__ import annotations

from functools import cache

from solieu import codes
from solieu.model import DataError

KINDS = ("item", "noun", "place", "actor", "number", "silent", "source")
"""Goods and parts; what is counted, in English as 'project;projects'; what a place is; whom a recommendation is made
to; the word before a place's number; words without a meaning of their own between phrases, which have no English; where
the kit's rates and populations were published."""
_COLUMNS = ("kind", "vi", "en")


@cache
def table() -> dict[str, dict[str, str]]:
    """() -> {kind of KINDS: {Vietnamese phrase in small letters (a source as it is): English, '' of what is silent}}.

    Raises:
        DataError: a kind is unknown, a side is missing, a phrase stands twice or a noun has no two numbers; names
            file, line, value and remedy.
    """
    found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for line, row in codes.read_rows(codes.DATA / "glossary.csv", _COLUMNS):
        where, key = f"glossary.csv, line {line}", row["vi"].casefold()
        if row["kind"] not in KINDS:
            raise DataError(f"{where}: kind {row['kind']!r} is unknown; use one of {', '.join(KINDS)}")
        if not key or not (row["en"] or row["kind"] == "silent"):
            raise DataError(f"{where}: {row['vi'] or row['en']!r} lacks a side; fill in vi and en")
        if row["kind"] == "noun" and row["en"].count(";") != 1:
            raise DataError(f"{where}: {row['en']!r} is no singular and plural; write them as 'project;projects'")
        if key in found[row["kind"]]:
            raise DataError(f"{where}: {row['vi']!r} stands twice; delete one row")
        found[row["kind"]][key if row["kind"] != "source" else row["vi"]] = row["en"]
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
            if tokens[at] not in table()["silent"]:
                return words
            at += 1
    return ", ".join(told) or words


@cache
def noun(quote: str) -> str:
    """Figure as printed -> the noun that it counts, in small letters: '1,2 triệu lượt khách' -> 'lượt khách'.

    That is the longest phrase at its end that the table knows as a noun; '' for none.
    """
    words = quote.casefold().split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return next((end for end in ends if end in table()["noun"]), "")


def counted(noun: str, value: float, language: str) -> str:
    """Noun of :func:`noun`, number of such -> the noun as the language tells so many: 'dự án', 'projects'."""
    one, more = table()["noun"][noun].split(";")
    return noun if language == "vi" else one if value == 1 else more


@cache
def place(words: str, language: str) -> str:
    """Place of a row, language -> its kind in the language, its name as it is: 'Tà Lùng international border gate'."""
    if language == "vi" or not words:
        return words
    for phrase, kind in sorted(table()["place"].items(), key=lambda pair: -len(pair[0])):
        if words.casefold().startswith(phrase + " "):
            name = words[len(phrase) :].strip()
            first, _, number = name.partition(" ")
            if number and first.casefold() in table()["number"]:
                return f"{kind[:1].upper()}{kind[1:]} {table()['number'][first.casefold()]} {number}"
            return f"{name} {kind}"
    return words


@cache
def actor(words: str, language: str) -> str:
    """Authorities joined by '; ', language -> the same in the language; one that the table does not know stays."""
    if language == "vi" or not words:
        return words
    return "; ".join(table()["actor"].get(one.casefold(), one) for one in words.split("; "))


@cache
def source(words: str, language: str) -> str:
    """Sources of rates joined by '; ', which the kit tells in English, language -> the same in the language."""
    known = {en: vi for vi, en in table()["source"].items()} if language == "vi" else {}
    return known.get(words) or "; ".join(known.get(one, one) for one in words.split("; "))
