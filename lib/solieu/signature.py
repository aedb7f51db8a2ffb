"""Text -> the province of the paper or site that signs it: 'Baonghean.vn', 'PhuthoPortal'; '' where none does.

Local papers and portals bear the name of their province without its marks, at either end of a name of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from solieu import codes

ADDRESS, PORTAL, PAPER = ".vn", "portal", "bao"
"""What tells an address and a portal, and what the name of a paper begins with."""

SHORTEST = 5
"""Letters of the shortest name that is looked for."""

AROUND = "()[]-–—,;:!?\"'“”*"
"""Marks that stand around a signature."""


def signature(text: str) -> str:
    """Text -> code of the province that signs it last, '' without one."""
    lower = text.lower()
    signed = ADDRESS in lower or PORTAL in lower
    return next(filter(None, map(_province, _names(lower))), "") if signed else ""


def _names(text: str) -> Iterator[str]:
    """The names of papers and sites in a text in small letters, from its end."""
    for word in reversed(text.split()):
        word = word.strip(AROUND)
        if PORTAL in word or ADDRESS in word:
            yield from word.rstrip(".").removesuffix(ADDRESS).replace("/", ".").split(".")


def _province(name: str) -> str:
    name = name.removeprefix(PAPER).removesuffix(PORTAL)
    return next((code for known, code in _known().items() if name.startswith(known) or name.endswith(known)), "")


@cache
def _known() -> dict[str, str]:
    """Names of provinces without marks and blanks -> their codes."""
    provinces = (area for area in codes.areas().values() if area.kind == "province")
    names = {area.name_en.lower().replace(" ", ""): area.code for area in provinces}
    return {name: code for name, code in names.items() if len(name) >= SHORTEST and name.isascii()}
