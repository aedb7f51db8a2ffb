"""Branches of the economy: the one that a clause names, the whole that it adds to, and what it puts out."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from solieu.clauses import cue
from solieu.frame import Frame
from solieu.items import words_at
from solieu.lexicon import Entry, Lexicon, cue_phrases, fold, folded, marks
from solieu.said import Said
from solieu.statement import named_slot
from solieu.subjects import content
from solieu.traits import PHYSICAL, takes, traits
from solieu.where import Slot

BRANCH = "ngành"
"""What a branch of the economy is named behind."""

AMOUNTS = ("sản lượng", "khối lượng")
"""Words that amounts of a good begin with, which are no branch."""

GROWING, INDEX = ("grdp", "iip"), "iip"
"""The indicators that branches contribute to, and that of one branch alone."""


@lru_cache(maxsize=8)
def _sectors(words: Lexicon) -> dict[str, str]:
    """Lexicon -> the branches of which a generic term with 'ngành' names the value, with their indicators."""
    terms = {form: phrase.by_kind["term"] for form, phrase in words.entries.items() if "term" in phrase.kinds}
    generic = tuple(f"{form} {BRANCH} " for form, term in terms.items() if traits()[term.id].generic)
    named = {form: term.id for form, term in terms.items() if form.startswith(generic) and not term.row["item"]}
    return {form.partition(f" {BRANCH} ")[2]: code for form, code in named.items()}


def branch_in(said: Said, words: Lexicon) -> str:
    """The indicator of the branch that a clause names behind 'ngành'; '' without one."""
    *_, lead = fold(said.text[said.begin : said.clause.quantity.start]).split(";")
    lead = f" {lead} ".replace(",", " ,")
    sectors = _sectors(words)
    joined = (*(f"{conjunction} " for conjunction in (*cue_phrases("conjunction"), "-")), *(f", {s} " for s in sectors))
    for name, code in sectors.items():
        _, named, behind = lead.partition(f" {BRANCH} {name} ")
        if named and not behind.startswith(joined):  # no 'ngành công nghiệp và xây dựng'
            return code
    return ""


def is_of_another_branch(said: Said, spoken: str, words: Lexicon) -> bool:
    """Whether the item of a clause is a branch of which the value has an indicator of its own, as the one spoken of is:
    'Giá trị sản xuất công nghiệp tăng 8%. Ngành nông nghiệp tăng 3%.'.
    """
    sectors = _sectors(words)
    named = fold(words_at(said.text, said.subject.item)).removeprefix(f"{BRANCH} ")
    return spoken in sectors.values() and sectors.get(named, spoken) != spoken


def term_with_branch(said: Said, words: Lexicon) -> Entry | None:
    """The term that a clause's term and the branch that stands apart from it are together: 'doanh thu 9 tháng, | ngành
    du lịch'; None where they are none.
    """
    subject = said.subject
    if subject.term is None or subject.item is None or subject.item[0] < subject.term.end:
        return None
    at = subject.term.start, subject.term.end
    branch = fold(words_at(said.text, subject.item))
    phrase = words.entries.get(f"{fold(words_at(said.text, at))} {branch}") if branch.startswith(BRANCH) else None
    entry = phrase.by_kind.get("term") if phrase is not None else None
    return entry if entry is not None and said.kind in entry.row["units"].split(";") else None


def whole_contributed_to(said: Said, frame: Frame) -> Slot | None:
    """What a branch contributes to, where its growth is told with the points that it adds: 'GRDP tăng 7%. Ngành vận tải
    tăng 11%, đóng góp 0,4 điểm phần trăm'; None elsewhere.

    It is what the points are said to be of, else the whole whose growth was told last.
    """
    subject, rest = said.subject, said.clause.rest
    if said.kind != "percent" or "direction" not in said.verbs.kinds or (subject.entry or subject.item) is None:
        return None
    if not rest or rest[-1].quantity is None or rest[-1].quantity.unit != "percentage_point":
        return None
    between = rest[:-1]
    if not any(cue(t, "contribution") for t in between) or any(t.kind == ";" or content(t) for t in between):
        return None
    if subject.entry is not None and not _can_be_a_branch(subject.entry):
        return None
    behind = [t for t in said.sentence.tokens if t.start >= rest[-1].end]
    behind = list(takewhile(lambda t: t.kind not in (",", ";", ".", "quantity"), behind))
    named = next((t for t in behind if "term" in t.kinds), None)
    if named is not None:
        slot = named_slot(named.entry("term"), named)
        return slot if slot.value in GROWING else None
    words = fold(said.text[rest[-1].end : behind[-1].end]) if behind else ""
    grew = (row for row in reversed(frame.rows) if row.measure.startswith("growth_") and not row.item)
    last = next(grew, None)
    last = last if last is not None and last.indicator in GROWING else None
    of_branch = any(form in words for form in marks("of_branch"))  # 'vào mức tăng chung của toàn ngành'
    if last is None or (of_branch and last.indicator != INDEX):
        return None
    return Slot(last.indicator, replace(last.evidence["indicator"], how="carried", rule="whole contributed to"))


def _can_be_a_branch(entry: Entry) -> bool:
    """Whether a term can name a branch: a weak one, or one with an item, of what is produced."""
    trait = traits()[entry.id]
    produced = not (trait.partner or trait.capital or trait.own_period) and trait.nature not in ("quoted", "stock")
    measured = entry.phrase.startswith(AMOUNTS)  # 'sản lượng chè'
    return produced and not measured and (entry.row["strength"] == "weak" or bool(entry.row["item"]))


def counts_branches(said: Said) -> bool:
    """Whether a figure counts branches of the economy, which are no goods."""
    return said.quantity.noun is not None and folded(said.quantity.noun.phrase) == BRANCH


def output_of_branch(said: Said, frame: Frame, words: Lexicon) -> Slot | None:
    """What an amount of a good means while its branch is spoken of by an index or in money; None elsewhere."""
    spoken, kind = frame.indicator, said.kind
    if spoken is None or frame.changed or kind not in (*PHYSICAL, "count"):
        return None
    if takes(words, spoken.value, kind):
        return None
    if counts_branches(said):
        return spoken.carried() if traits()[spoken.value].output else None  # 'có 12/18 ngành tăng'
    for output in traits()[spoken.value].output:
        if takes(words, output, kind):
            return Slot(output, replace(spoken.evidence, how="carried", rule="output of the branch"))
    return None
