"""Text -> the district that it is about, where it is about one and not about its province: 'Huyện Chư Pưh: ...'.

Its figures are then of a part of the province, also where no sentence says so again.
"""

from __future__ import annotations

from solieu import codes
from solieu.clauses import cue
from solieu.districts import known_district, province_of
from solieu.lexicon import cue_phrases, folded, marks
from solieu.model import Evidence
from solieu.spans import Span
from solieu.where import Slot

TWICE = 2
"""Mentions of a district that a text is about, with or without its name."""


def district_of(text: str, spans: list[Span], home: str) -> Slot | None:
    """Text, its spans and its area -> its district: the only one that it names, before any figure, and mentions again,
    in a text on a province that says nothing of all of that; None elsewhere.
    """
    figure = next((span.start for span in spans if span.quantity is not None), len(text))
    kinds = [span for span in spans if "district" in span.kinds]
    if len(kinds) < TWICE or kinds[0].start > figure:
        return None
    named = [(span, known_district(text, span.end)) for span in kinds if text[span.end + 1 : span.end + 2].isupper()]
    if not named or named[0][0].start > figure or len({folded(name) for _, name in named}) != 1:
        return None
    if any(map(_is_all_of_it, spans)):
        return None
    kind, name = named[0]
    area, end = codes.areas().get(home), kind.end + 1 + len(name)
    if area is None or area.kind != "province" or province_of(name, home) != home:
        return None
    return Slot(text[kind.start : end], Evidence("document", "district of the text", kind.start, end))


def _is_all_of_it(span: Span) -> bool:
    """Whether a span speaks of all the province or city: 'cả tỉnh', 'trên địa bàn tỉnh', 'toàn thành phố'."""
    if cue(span, "local"):
        return span.entry("local").phrase.endswith(cue_phrases("unit_of_area", "province"))
    entry, wholly = span.entry("function"), tuple(f"{word} " for word in marks("all_of_a_place"))
    cities = cue_phrases("unit_of_area", "city")
    return entry is not None and folded(entry.phrase).startswith(wholly) and entry.phrase.endswith(cities)
