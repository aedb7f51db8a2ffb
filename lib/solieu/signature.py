"""Text -> the province of the paper or site that signs it: 'Baonghean.vn', 'PhuthoPortal'; '' where none does.

Local papers and the portals of provinces bear the name of the province without its marks; they stand first on a line
or last in a text. Any other address in it is that of someone told of.
"""

from __future__ import annotations

from functools import cache

from solieu import codes

SIGNATURES = ("bao{name}", "{name}portal", "{name}.gov")
"""What the names of papers, and of the portals and offices of provinces, are made of."""

MARKS = (".vn", "portal")
"""What an address or a portal ends with."""


def signature(text: str) -> str:
    """Text -> code of the province whose paper or portal signs it last, '' without one."""
    lower = text.lower()
    if not any(mark in lower for mark in MARKS):
        return ""
    words = [*(line.split(None, 1)[0] for line in lower.split("\n") if line.strip()), *lower.rsplit(None, 1)[-1:]]
    return next((code for word in reversed(words) for name, code in _known().items() if name in word), "")


@cache
def _known() -> dict[str, str]:
    """What papers and portals of provinces are called, in small letters -> codes of the provinces."""
    provinces = (area for area in codes.areas().values() if area.kind == "province")
    names = {area.name_en.lower().replace(" ", ""): area.code for area in provinces}
    return {form.format(name=name): code for name, code in names.items() for form in SIGNATURES if name.isascii()}
