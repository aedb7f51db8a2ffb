"""Passage -> border gates, plants, companies by their names, and goods that are listed without figures.

A name needs its cue: ``cửa khẩu`` before a gate, ``Nhà máy`` or ``Công ty`` before a plant or company, words such as
``các mặt hàng là`` before goods. What follows is a name while its words have capitals or are words of a trade; a list
goes on over commas. Where that is in doubt nothing is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from solieu.passage import Passage, collapsed

GATE, PLANT, COMPANY, GOODS, NAME = "border_gate", "plant", "company", "goods", "name"
LONGEST_GOOD = 6
"""Words that the name of a good has at most."""
FEWEST_GOODS = 2
FEWEST_OPENING = 3
"""Goods that make a list: after words that announce one; after a bare 'Imports' that opens a sentence."""
LONGEST_ASIDE = 40
"""Characters of a bracket after the name of a gate, at most."""


@dataclass(frozen=True, slots=True)
class Named:
    """One thing named at ``start``..``end``; ``type`` is the kind of gate, plant or company, or the flow of goods."""

    kind: str
    start: int
    end: int
    normalised: str
    type: str = ""


# ---- border gates


def gates(passage: Passage) -> Iterator[Named]:
    """Passage -> border gates named after a cue, and those that a list goes on with; a pair goes by its first name.

    A name that places.csv does not know counts where it follows the cue itself and is no province, or is one of a pair.
    """
    for cue in passage.hits.all(GATE, "cue"):
        start, at = cue.start, passage.after_blank(cue.end)
        first = True
        while at >= 0:
            found = _gate(passage, at, first)
            if found is None:
                break
            end, name = found
            yield Named(GATE, start, end, name, cue.value)
            first = False
            at = start = passage.after_joint(passage.after_aside(end, LONGEST_ASIDE))


def _gate(passage: Passage, at: int, after_cue: bool) -> tuple[int, str] | None:
    """Place -> end and name of the gate or pair of gates there, or None."""
    span = passage.span_at.get(at)
    place = span.entry("place") if span is not None else None
    listed = place is not None and place.row.get("kind") == GATE and passage.text[at].isupper()
    area = span.entry("area") if span is not None else None
    end = span.end if listed else passage.capitals(at)
    if end < 0 or (area is not None and area.row.get("kind") == "country"):
        return None
    name = place.row["name"] if listed else collapsed(passage.text[at:end])
    if listed:
        number = passage.after_blank(end)
        stop = passage.word(number)
        end = stop if stop > 0 and passage.is_number(number, stop) and passage.text[number] in "IVX" else end
    other = _other_side(passage, end)
    if other > 0:
        return other, name
    if listed or (after_cue and place is None and area is None):
        return end, name
    return None


def _other_side(passage: Passage, end: int) -> int:
    """End of the first name of a pair -> end of the second and of the bracket after the first; -1 if there is none."""
    at = passage.after_dash(passage.after_aside(end, LONGEST_ASIDE))
    return passage.capitals(at) if at >= 0 else -1


# ---- plants and companies


def companies_and_plants(passage: Passage) -> list[Named]:
    """Passage -> companies and plants by name; a plant inside the name of a company is part of it."""
    companies = list(_firms(passage, COMPANY, (COMPANY,)))
    inside = [(company.start, company.end) for company in companies]
    plants = [p for p in _firms(passage, PLANT, (COMPANY, PLANT)) if not any(a <= p.start < b for a, b in inside)]
    return sorted([*companies, *plants], key=lambda named: named.start)


def _firms(passage: Passage, kind: str, enders: tuple[str, ...]) -> Iterator[Named]:
    barred = {head.start for other in enders for head in passage.hits.all(other, "head")}
    for head in passage.hits.all(kind, "head"):
        found = _firm_name(passage, head.end, barred)
        if found is not None:
            end, name = found
            told = f"{head.value} {name}"
            yield Named(kind, head.start, end, told[:1].upper() + told[1:], head.value)


def _firm_name(passage: Passage, at: int, barred: set[int]) -> tuple[int, str] | None:
    """Place after the head -> end of the name and the name with words of trade in small letters; None without a name.

    A name has at least one word with a capital that is no word of trade.
    """
    parts: list[str] = []
    told: list[str] = []
    end, proper = -1, False
    while True:
        begin = passage.after_blank(at)
        joint = ""
        dash, conjunction = passage.after_dash(begin), passage.hits.at(NAME, "and", begin)
        if parts and passage.text[begin : begin + 1] == "&":
            joint, begin = "& ", passage.after_blank(begin + 1)
        elif parts and dash > begin:
            joint, begin = "- ", dash
        elif parts and conjunction is not None:
            joint, begin = f"{conjunction.value} ", passage.after_blank(conjunction.end)
        trade = passage.hits.at(NAME, "trade", begin)
        stop = trade.end if trade else passage.word(begin)
        if stop < 0 or begin in barred or (proper and passage.hits.at(NAME, "stop", begin)):
            break
        if trade:
            one = (
                passage.word(begin) == stop and passage.text[begin].isupper()
            )  # 'Đồng' may be copper or begin 'Đồng Bành'
            parts.append(joint + (passage.text[begin:stop] if one else trade.value))
            ends_name = proper and not joint and passage.text[begin].isupper()
        elif passage.text[begin].isupper() and not (joint and proper):
            parts.append(joint + passage.text[begin:stop])
            ends_name = proper = True
        elif proper and not joint and passage.is_number(begin, stop):
            parts.append(passage.text[begin:stop])
            ends_name = True
        else:
            break
        at = stop
        if ends_name:
            end, told = stop, list(parts)
    return (end, " ".join(told)) if proper else None


# ---- goods


def goods(passage: Passage) -> Iterator[Named]:
    """Passage -> goods of lists that give no figures, one by one; ``type`` is exports, imports or ''.

    A list ends with its sentence, at a semicolon, or at the word that goes on with the sentence; a list with figures is
    none of these.
    """
    for role, fewest in (("cue", FEWEST_GOODS), ("opening", FEWEST_OPENING)):
        for cue in passage.hits.all(GOODS, role):
            sentence_start, sentence_end = passage.sentence(cue.start, cue.end)
            if role == "cue" or cue.start == sentence_start:
                found = list(_items(passage, cue.end, sentence_end))
                if len(found) >= fewest:
                    for start, end in found:
                        name = collapsed(passage.text[start:end])
                        yield Named(GOODS, start, end, name[:1].lower() + name[1:], cue.value)


def _items(passage: Passage, at: int, sentence_end: int) -> list[tuple[int, int]]:
    """Place after the words that announce a list -> the characters of each of its items; none if one has a figure."""
    found: list[tuple[int, int]] = []
    at = passage.after_blank(at)
    while 0 <= at < sentence_end:
        end, goes_on = _item(passage, at, sentence_end)
        if goes_on and passage.figure_before_comma(end, sentence_end):
            return []
        if end <= at:
            break
        if any(character.isdigit() for character in passage.text[at:end]):
            return []
        found.append((at, end))
        after = passage.after_joint(end)
        if goes_on or after < 0 or passage.text[passage.after_blank(end)] == ";":
            break
        at = after
    return found


def _item(passage: Passage, at: int, sentence_end: int) -> tuple[int, bool]:
    """Place of an item -> its end (the place itself where there is none), and whether the sentence goes on after it."""
    end = at
    for _ in range(LONGEST_GOOD):
        begin = passage.after_blank(end)
        stop = passage.word(begin)
        if stop < 0 or begin >= sentence_end or passage.hits.at(NAME, "and", begin):
            return end, False
        covering = passage.span_over(begin)
        within = covering is not None and covering.start < begin  # the second word of 'thiết bị'
        if passage.hits.at(GOODS, "stop", begin) and not within:
            return end, True
        end = stop
    begin = passage.after_blank(end)
    return (at, True) if passage.word(begin) > 0 and begin < sentence_end else (end, False)
