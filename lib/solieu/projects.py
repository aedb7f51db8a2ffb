"""Projects and firms: their capital, whose they are, and what befell them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import dropwhile, takewhile

from solieu.clauses import Clause, cue
from solieu.frame import Frame
from solieu.lexicon import cue_phrases
from solieu.model import Observation
from solieu.neighbours import WORKERS
from solieu.said import Said
from solieu.spans import Span
from solieu.statement import named_slot
from solieu.subjects import Subject
from solieu.traits import traits
from solieu.where import Slot

ENTERPRISE = "enterprise"
"""The indicator of firms."""

PROJECT, FDI = "investment_project", "fdi"
"""The indicators of projects, and of those whose investor is of another country."""


def named_with_its_capital(said: Said) -> Slot | None:
    """The indicator of a project that its capital follows with no noun between, 'dự án 3 tỷ USD', where it opens the
    statement or is licensed; None elsewhere, as in 'thanh toán cho dự án 3 tỷ đồng'.
    """
    lead = said.clause.lead
    rank = next((at for at in range(len(lead) - 1, -1, -1) if cue(lead[at], "programme")), -1)
    if rank < 0 or lead[rank] not in said.verbs or lead[rank].entry("term") is None:
        return None
    near = lead[max(0, rank - 2) : rank]
    opens = not near or near[-1].kind in (",", ";", "period") or any(cue(t, "licenses") for t in near)
    return named_slot(lead[rank].entry("term"), lead[rank]) if opens else None


def capital_of_firms(said: Said, frame: Frame) -> Span | None:
    """The word for capital behind an amount that names it where firms are spoken of ('900 doanh nghiệp thành lập mới;
    nếu tính cả 5 tỷ đồng | vốn tăng thêm'), or before a figure that follows a rate of theirs ('doanh nghiệp thành lập
    mới giảm 5% và | vốn đăng ký tăng 12%'); None elsewhere.
    """
    firms = frame.indicator is not None and frame.indicator.value == ENTERPRISE and not frame.changed
    named = said.subject.term
    if named is not None:
        firms = firms and frame.is_here(said.sentence) and frame.last.measure.startswith("growth_")
    elif said.unit == "VND":
        named = said.complement.term
    return named if firms and named is not None and cue(named, "capital") else None


def firms_of_the_workers(frame: Frame) -> Observation | None:
    """The last row of the firms or projects whose workers have just been told: '90 doanh nghiệp, vốn 5 tỷ đồng, 900 lao
    động; | vốn bình quân'; None elsewhere.
    """
    told = list(dropwhile(lambda row: row.indicator == WORKERS, reversed(frame.outside)))
    near = len(told) < len(frame.outside) and told and traits()[told[0].indicator].capital
    return told[0] if near else None


def broken_down_by_owner(said: Said) -> bool:
    """Whether foreign or domestic projects are parts of those that a figure counts, which are then all projects: 'có
    795 dự án, trong đó có 742 dự án trong nước, 53 dự án FDI'.
    """
    if not any(cue(t, "part") for t in said.clause.rest):
        return False
    behind = (t for t in said.sentence.tokens if t.start >= said.clause.quantity.end)
    parts = takewhile(lambda t: t.kind not in (";", ")"), behind)
    return any(cue(t, "domestic") or any((e.kind, e.id) == ("term", FDI) for e in t.entries) for t in parts)


def as_capital(counted: Observation) -> Slot:
    """The indicator of a count, for the amount that is the capital of what it counts."""
    evidence = replace(counted.evidence["indicator"], how="carried", rule="capital of what is counted")
    return Slot(counted.indicator, evidence)


def befell(clause: Clause, subject: Subject) -> bool:
    """Whether a figure tells what befell things: '5 dự án được | cấp mới', 'vốn của các | dự án cấp mới'."""
    named = subject.entry.phrase if subject.entry is not None else ""
    return "event" in clause.lead.kinds or named.endswith(_endings_of_events())


@cache
def _endings_of_events() -> tuple[str, ...]:
    return tuple(f" {event}" for event in cue_phrases("event", None))


def is_built(said: Said, topic: str) -> bool:
    """Whether projects that are counted where the headline tells of foreign ones (``topic``) are told by what is built
    and not as investors' own: '5 dự án | nhà ở xã hội'.
    """
    if topic != FDI or said.kind != "count" or said.complement.item is None:
        return False
    in_dollars = any(t.quantity is not None and t.quantity.unit == "USD" for t in said.sentence.tokens)
    return not (in_dollars or befell(said.clause, said.subject))


def tells_of_fdi(said: Said, topic: str, rows: Sequence[Observation]) -> bool:
    """Whether projects are those of foreign investors: where the headline tells of these (``topic``), or an amount in
    dollars goes on from the ``rows`` of such. None is where capital in dong, investors at home or what is built are
    told of in their sentence, nor behind such.
    """
    if topic != FDI and not (rows and rows[-1].indicator == FDI and said.unit.startswith("USD")):
        return False
    in_dong = any(t.quantity is not None and t.quantity.unit == "VND" for t in said.sentence.tokens)
    if in_dong or "domestic" in said.sentence.tokens.kinds or is_built(said, topic):
        return False
    return next((row.indicator == FDI for row in reversed(rows) if row.indicator in (PROJECT, FDI)), True)
