"""Names of districts behind 'huyện', 'thị xã' and the like -> the provinces they are in.

A name that is also that of a province is no evidence.
"""

from __future__ import annotations

from functools import cache

from solieu import codes
from solieu.lexicon import fold, folded, table

LONGEST = 4
"""Syllables that a name has at most."""

CLOSING = ",.;:…)"
"""Marks that end a name."""

WINDOW = 400
"""Characters within which a list of names is read to its end."""

BETWEEN = (":", "gồm", "gồm:", "là", "là:", "và", ",")
"""Words that may stand between the kind and the first name of a list, and between its names."""


def province_of(name: str, home: str) -> str:
    """Name, with or without its kind, and the document's area -> code of its province, '' if unknown or of several."""
    found = _provinces(" ".join(_without_kind(name.split())))
    return home if home in found else next(iter(found)) if len(found) == 1 else ""


def provinces_listed(text: str, at: int) -> list[str]:
    """Text and an offset -> codes of the provinces of the districts listed from there, those of several left out.

    'huyện | Bình Sơn, TX Đức Phổ (đồng bằng) và Trà Bồng' -> three times 'VN-29'.
    """
    found: list[str] = []
    if text[at + 1 : at + 2].islower() and not text.startswith((" gồm", " là"), at):
        return found
    words = text[at : at + WINDOW].split()
    while words:
        words = _without_kind(words)
        length, provinces = _longest(words)
        if not length:
            break
        found += provinces if len(provinces) == 1 else ()
        closed = words[length - 1][-1] not in ",…" and words[length : length + 1] != ["và"]
        words = words[length:]
        if words and words[0].startswith("("):
            end = next((i for i, word in enumerate(words) if ")" in word), len(words) - 1)
            closed = words[end][-1] != "," and words[end + 1 : end + 2] != ["và"]
            words = words[end + 1 :]
        if closed:
            break
    return found


def known_district(text: str, at: int) -> str:
    """Text and where a kind of district ends -> the name known that stands right behind it, '' without one."""
    words = text[at : at + WINDOW].partition("\n")[0].split()
    length, _ = _longest(words)
    return " ".join(words[:length]).rstrip(CLOSING)


@cache
def district_kinds() -> frozenset[str]:
    """The kinds of district as texts write them, folded."""
    return frozenset(fold(row["phrase"]) for row in table("cues") if row["kind"] == "district")


@cache
def _kind_words() -> frozenset[str]:
    return frozenset(word for kind in district_kinds() for word in kind.split())


def _without_kind(words: list[str]) -> list[str]:
    """Words without the kinds and connectives that they begin with."""
    while words and (folded(words[0]) in _kind_words() or words[0].lower() in BETWEEN):
        words = words[1:]
    return words


def _provinces(name: str) -> frozenset[str]:
    """The provinces that have a district of that name, as any author spells it: 'Tuyên Hóa', 'Tuyên Hoá'."""
    known = name[:1].isupper() and name not in province_names()
    return _folded().get(folded(name), frozenset()) if known else frozenset()


@cache
def _folded() -> dict[str, frozenset[str]]:
    return {fold(name): provinces for name, provinces in codes.districts().items()}


def also_province(name: str, home: str) -> bool:
    """Whether the name of a province is also that of a district of the home: Quảng Ninh, of Quảng Bình."""
    return home in _folded().get(folded(name), ())


@cache
def province_names() -> frozenset[str]:
    """Every spelling of a province."""
    provinces = (area for area in codes.areas().values() if area.kind == "province")
    return frozenset(name for area in provinces for name in (*area.strong, *area.weak))


def _longest(words: list[str]) -> tuple[int, frozenset[str]]:
    """Words -> how many of the first are the longest name known, and the provinces that have it; (0, none) if none."""
    if not words or not words[0][0].isupper():
        return 0, frozenset()
    for length in range(min(LONGEST, len(words)), 0, -1):
        provinces = _provinces(" ".join(words[:length]).rstrip(CLOSING))
        if provinces:
            return length, provinces
    return 0, frozenset()
