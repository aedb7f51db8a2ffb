"""Words around a figure -> the item: the product, sector, owner or other breakdown that it is limited to.

What is counted comes first, then what a physical amount is followed by, then the words of the subject, then the name
the term itself gives; an item goes forward over the figures that hang on the same subject.
"""

from __future__ import annotations

from functools import cache

from solieu.clauses import Clause, cue
from solieu.lexicon import table
from solieu.model import Evidence, Observation
from solieu.spans import Span
from solieu.subjects import Subject
from solieu.traits import PHYSICAL, traits, unit_kind
from solieu.where import Slot

NEAR = 120
"""Characters within which an amount can be the capital of what was just counted."""


@cache
def aspects() -> frozenset[str]:
    """What an item begins with when not its value is meant ('khối lượng', 'vốn')."""
    return frozenset(row["value"] for row in table("cues") if row["kind"] == "aspect") - {""}


def item_of(
    text: str, clause: Clause, subject: Subject, complement: Subject, indicator: str, measure: str, unit: str, *,
    stated: bool, carried: Slot | None, last: Observation | None,
) -> Slot | None:  # fmt: skip
    """Clause with its subject and complement -> the item, None for the whole.

    ``stated`` says that the clause names its indicator; ``carried`` is the item that it may inherit; ``last`` the row
    before.
    """
    noun = clause.quantity.quantity.noun
    term = subject.entry.row["item"] if subject.entry else ""
    capital = _capital(clause, indicator, unit, last)
    subject.item = _breakdown(clause.lead, subject.item, indicator)
    if noun is not None:
        slot = _counted(
            text, subject, complement, indicator, noun.row["item"], noun.phrase if not noun.id else "", noun.phrase
        )
        if slot is None and stated and term:
            slot = _slot(term, "term", (subject.term.start, subject.term.end))
    elif _measured(clause, subject, complement) and unit_kind(unit) in PHYSICAL and measure == "level":
        slot = _slot(_words(text, complement.item), "complement", complement.item)
    elif capital and not (subject.item and subject.listable):
        slot = _slot(capital, "capital of what is counted", subject.item)
    elif subject.item:
        own = _words(text, subject.item)
        slot = _slot(f"{term} {own}" if stated and term and not subject.listed else own, "subject", subject.item)
    elif stated and term:
        slot = _slot(term, "term", (subject.term.start, subject.term.end))
    else:
        slot = carried
    if slot is None and measure == "share":
        slot = _shared(text, clause, complement, indicator)
    return _of_aspect(slot, clause, measure)


def _breakdown(line: list[Span], at: tuple[int, int] | None, indicator: str) -> tuple[int, int] | None:
    """Words that name an item, without those at either end that only name the indicator; None if no others are left."""
    if at is None:
        return None
    inside = [t for t in line if at[0] <= t.start and t.end <= at[1]]
    kept = [not _names_only(t, indicator) for t in inside]
    if not any(keep and not cue(t, "classifier", "function") for t, keep in zip(inside, kept, strict=True)):
        return None if inside else at
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    return inside[first].start, inside[last].end


def _names_only(token: Span, indicator: str) -> bool:
    """Whether a token says no more than the indicator: one of its own terms, and no good, branch or owner."""
    named = [e for e in token.entries if e.kind == "term"] if token.kind == "phrase" else []
    return any(e.id == indicator and not e.row["item"] for e in named) and token.entry("breakdown", "count") is None


def _measured(clause: Clause, subject: Subject, complement: Subject) -> bool:
    """Whether what stands behind an amount is what is measured: right behind it, or nothing before it names a good."""
    if complement.item is None:
        return False
    return subject.item is None or complement.item[0] == clause.tail[0].start or cue(clause.tail[0], "classifier")


def _shared(text: str, clause: Clause, complement: Subject, indicator: str) -> Slot | None:
    """The good that a share is of, where its own subject names none: 'chiếm 5% tổng giá trị xuất khẩu rau quả'."""
    if complement.entry is None or complement.entry.id != indicator:
        return None
    at = _breakdown(clause.tail, complement.item, indicator)
    return _slot(_words(text, at), "whole of the share", at) if at else None


def _counted(
    text: str, subject: Subject, complement: Subject, indicator: str, named: str, loose: str, phrase: str
) -> Slot | None:
    """What is counted: the noun's own name where it is needed, and the words behind it."""
    after = _words(text, complement.item) if complement.item else ""
    if not (named or after) and loose and subject.item:
        return _slot(_words(text, subject.item), "subject", subject.item)
    if not named and traits()[indicator].counted:
        named = phrase
    if not named and subject.term is not None and loose:
        named = _words(text, (subject.term.start, subject.term.end))
    words = f"{named} {after}".strip()
    if not words and subject.item and subject.listable:
        return _slot(_words(text, subject.item), "subject", subject.item)
    return _slot(words, "counted noun", complement.item)


def _capital(clause: Clause, indicator: str, unit: str, last: Observation | None) -> str:
    """'vốn' and the item of the count just told, where an amount is the capital of what was counted."""
    if last is None or unit_kind(unit) != "money" or (last.measure, last.unit) != ("level", "count"):
        return ""
    if last.indicator != indicator or not traits()[indicator].capital or clause.quantity.start - last.end > NEAR:
        return ""
    named = next((t for t in clause.lead if cue(t, "capital")), None)
    return f"{named.entry('capital').row['value']} {last.item}".strip() if named else ""


def _of_aspect(slot: Slot | None, clause: Clause, measure: str) -> Slot | None:
    """A rate 'in volume' or 'in value' of an item: the prefix that says which."""
    if slot is None or not measure.startswith("growth_"):
        return slot
    named = next((t for t in (*clause.tail[:3], *reversed(clause.lead)) if cue(t, "aspect")), None)
    if named is None:
        return slot
    words = slot.value
    for prefix in aspects():
        words = words.removeprefix(f"{prefix} ")
    return Slot(f"{named.entry('aspect').row['value']} {words}".strip(), slot.evidence)


def _words(text: str, at: tuple[int, int]) -> str:
    return " ".join(text[at[0] : at[1]].split())


def _slot(words: str, rule: str, at: tuple[int, int] | None) -> Slot | None:
    return Slot(words, Evidence("stated", rule, *(at or (-1, -1)))) if words else None


def company_in(lead: list[Span], term: Span | None) -> tuple[int, int] | None:
    """The company that acts in a lead, or that owns the term ('sản lượng của Hòa Phát'); None without one.

    A word for a company acts before the term, and not among sources; a company by its name may own what is told.
    """
    for index, token in enumerate(lead):
        before = lead[index - 1] if index else None
        behind = term is not None and token.start >= term.start
        named = cue(token, "company") and token.entry("company").row["value"] == "name"
        if behind and not (named and before is not None and cue(before, "owner")):
            continue
        listed = index + 1 < len(lead) and cue(lead[index + 1], "conjunction")  # a branch: 'ngân hàng và bảo hiểm'
        other = before is not None and not behind and cue(before, "source", "owner", "toward")
        if cue(token, "company") and not listed and not other:
            end = token.end
            for follower in lead[index + 1 :]:
                if follower.kind != "word" and not follower.entry("area", "breakdown"):
                    break
                end = follower.end
            return token.start, end
    return None
