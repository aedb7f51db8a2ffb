"""Tokens around a figure -> what they speak of: the term that names an indicator, the words that name an item.

A lead is read from the right, piece by piece between commas, colons and connectives. In Vietnamese the head of a noun
phrase comes first, so the leftmost strong term of the nearest piece that has one governs, and the words behind it
name the item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile, zip_longest

from solieu.clauses import Clause, Line, cue, pieces, says, without_brackets
from solieu.lexicon import Entry, cue_phrases
from solieu.spans import Span

VERBS = (
    "direction",
    "level",
    "equal",
    "exceed",
    "share",
    "multiple",
    "contribution",
    "status",
    "bound",
    "pairing",
    "plan",
)
"""Kinds of cue that stand between a subject and its figure."""
_VERBS = frozenset(VERBS)
_EMPTY = frozenset(("function", "place", "place_kind", *VERBS))
"""Kinds that a token without content may have beside those of a term."""


_CAPITAL = frozenset(("capital",))
"""Kinds of a word for capital that names no indicator: 'vốn'."""

GLUE = frozenset(("function", "conjunction", "classifier"))
"""Kinds of cue that may stand inside a name ('điện thoại các loại và linh kiện')."""
_PARTING = frozenset(("auxiliary", "located", *VERBS))
_NOUNS = frozenset((*GLUE, "breakdown", "count", "term"))


@dataclass(slots=True)
class Subject:
    """What a clause speaks of.

    ``term`` and ``entry`` name the indicator; ``item`` is the half-open span of the words that name a breakdown;
    ``listed`` says that a list opener ('như', ':') stands between the term and those words, ``head`` that the term
    opens its piece, ``listable`` that the words are a known breakdown or are called a good, branch or market,
    ``called`` that 'is' tells what they are called. ``also`` are further terms of the piece, ``before`` what stands in
    it before the term, ``earlier`` the pieces before it.
    """

    term: Span | None = None
    entry: Entry | None = None
    item: tuple[int, int] | None = None
    listed: bool = False
    head: bool = False
    listable: bool = False
    called: bool = False
    also: tuple[Entry, ...] = ()
    earlier: Sequence[list[Span]] = ()
    before: Sequence[Span] = ()


def fitting(token: Span, kind: str) -> Entry | None:
    """The term a token names, if it can be the subject of a quantity of this kind ('any' fits all)."""
    if "term" not in token.kinds:
        return None
    for entry in token.entries:
        if entry.kind == "term" and (kind == "any" or not entry.row["units"] or kind in entry.row["units"].split(";")):
            return entry
    return None


def governing(part: list[Span], kind: str) -> Span | None:
    """The term that governs a piece: the leftmost strong one that fits, else the weak verb that ends it behind an
    auxiliary ('chế biến xuất khẩu điều đã | nhập'), else the leftmost weak one; None without.
    """
    weak = None
    for token in part:
        entry = fitting(token, kind)
        if entry is not None and entry.row["strength"] != "weak":
            return token
        if entry is not None and weak is None and not cue(token, "direction"):
            weak = token
    return _predicate(part, kind) or weak


def _predicate(part: list[Span], kind: str) -> Span | None:
    """The weak term that is the verb of a piece: nothing that names follows it, and it begins with, or stands behind,
    an auxiliary of verbs ('đã', 'phải').
    """
    rank = len(part) - 1
    while rank > 0 and not content(part[rank]) and fitting(part[rank], kind) is None:
        rank -= 1
    entry = fitting(part[rank], kind) if rank > 0 else None
    if entry is None or entry.row["item"]:
        return None
    verb = says(part[rank - 1], "auxiliary", "verb")
    return part[rank] if verb or entry.phrase.partition(" ")[0] in cue_phrases("auxiliary", "verb") else None


def strong_terms(parts: Sequence[list[Span]], kind: str) -> list[Entry]:
    """Pieces and the kind of a unit -> the terms that govern them and are no weak ones."""
    terms = (fitting(term, kind) for part in parts if (term := governing(part, kind)) is not None)
    return [entry for entry in terms if entry.row["strength"] != "weak"]


def _opens_list(part: list[Span]) -> bool:
    return len(part) == 1 and (part[0].kind == ":" or cue(part[0], "part", "list"))


def _without_purpose(part: list[Span]) -> list[Span]:
    """A piece that opens a list, without what its goods are for: 'nhập khẩu hàng | phục vụ xuất khẩu như: ...'."""
    return list(takewhile(lambda t: not says(t, "level", "serves"), part)) or part


def _separates(part: list[Span]) -> bool:
    token = part[0]
    return len(part) == 1 and (
        token.kind not in ("word", "phrase", "period", "base") or cue(token, "part", "list", "contrast", "flip")
    )


def _only_calls(part: list[Span], before: list[list[Span]]) -> bool:
    """Whether a piece only says what kind of thing the one before it names: 'Gạo là | mặt hàng tăng mạnh'."""
    called = len(before) > 1 and says(before[-1][0], "level", "is") and noun_run(before[-2]) is not None
    return called and all(cue(t, "classifier") for t in part if content(t))


def subject_of(lead: Line, kind: str) -> Subject:
    """Lead tokens without the verbs before the figure, and the kind of its unit -> the Subject, which may be empty."""
    subject = Subject()
    run: list[Span] = []
    weaker: list[Span] | None = None
    placed = False
    parts = pieces(without_brackets(lead))
    for rank in range(len(parts) - 1, -1, -1):
        part = whole_part = parts[rank]
        if _separates(part):
            subject.listed = subject.listed or (bool(run) and _opens_list(part))
            continue
        if subject.listed:
            part = _without_purpose(part)
        term = governing(part, kind)
        if term is None:
            calls = _only_calls(part, parts[:rank])
            if calls:
                subject.called = subject.listable = True
            if calls or noun_run(part) is None:
                placed = placed or (not run and part[-1].entry("area") is not None)
                continue
            if placed and not (part[0].entry("breakdown") or cue(part[0], "topic", "classifier")):
                continue  # it tells of the area: 'Trung tâm kinh tế của vùng, Cần Thơ tăng 5%'
            if subject.item is None or (not subject.listed and _pure(part) and _pure(run)):
                run = [*part, *run]
                found = noun_run(part)
                bare = part[-1] if cue(part[0], "conjunction") else part[0]
                opening = next((t for t in part[:-1] if not cue(t, "conjunction", "function")), bare)
                subject.listable = subject.listable or cue(opening, "classifier") or "breakdown" in opening.kinds
                subject.item = (found[0], subject.item[1]) if subject.item else found
            continue
        weak = weaker is None and fitting(term, kind).row["strength"] == "weak"
        if weak and ("breakdown" in term.kinds or (_pure(part) and _strong_before(parts, whole_part, kind))):
            weaker, run = part, [*part, *run]
            subject.item, subject.listable = (term.start, term.end), True
            continue
        subject.term, subject.entry = term, fitting(term, kind)
        others = [
            t
            for before, t in zip((None, *part), part, strict=False)
            if "term" in t.kinds and t is not term and (before is None or "conjunction" not in before.kinds)
        ]
        subject.also = tuple(e for t in others if (e := fitting(t, kind)) is not None)
        subject.earlier = parts[:rank]
        if weaker is not None:
            whole = [t for t in (*part, *run) if t.start >= term.end]
            runs_on = whole[0] in part and whole[0].kind != "," and not cue(whole[0], "conjunction")
            if subject.entry.row["strength"] != "weak" and runs_on and _pure(whole):
                subject.item = (whole[0].start, (noun_run(run, last=True) or subject.item)[1])
            return subject
        spoken = dropwhile(lambda t: t.kind == "period", part)
        subject.before = before = [t for t in spoken if t.end <= term.start]
        after = [t for t in part if t.start >= term.end]
        subject.head = noun_run(before) is None
        if not subject.listed:
            subject.item = _item_with(before, after, run) or _topic(subject.earlier)
            if subject.item is None and (ranked := _ranked(subject.earlier, part)) is not None:
                subject.item, subject.listable = ranked, True
        elif noun_run(after) is not None and after[0].start == noun_run(after)[0]:
            subject.item, subject.listed = noun_run(after), False
        return subject
    if weaker is not None:
        subject.term = governing(weaker, kind)
        subject.entry = fitting(subject.term, kind)
        subject.item = noun_run([t for t in weaker if t.start >= subject.term.end])
    return subject


def _item_with(before: list[Span], after: list[Span], run: list[Span]) -> tuple[int, int] | None:
    """The item of a term: the words behind it, over commas; else those of later pieces that name one; else before."""
    own, rest = noun_run(after), noun_run(run)
    if own and rest and own[1] == after[-1].end and _pure([t for t in run if t.start < rest[1]]):
        return own[0], rest[1]
    if rest and ((before and cue(before[0], "topic")) or cue(run[0], "classifier") or run[0].entry("breakdown")):
        return rest
    if own or rest:
        return own
    if len(before) > 1 and "area" in before[-1].kinds and not cue(before[-2], "count", "unit_of_area"):
        before = before[:-1]  # 'gạo | Thái Lan | xuất khẩu'
    joined = bool(before) and (
        cue(before[-1], "with")
        or cue(before[0], "classifier", "aspect")
        or before[0].entry("breakdown") is not None
        or (_pure(before) and content(before[-1]))
    )
    return noun_run(before, last=True) if joined else None


def _topic(parts: list[list[Span]]) -> tuple[int, int] | None:
    """The good that a topic before the term names ('Đối với mặt hàng phân bón, khối lượng nhập ...')."""
    for part in reversed(parts):
        if len(part) > 1 and cue(part[0], "topic"):
            return noun_run(part) if cue(part[1], "classifier") or part[1].entry("breakdown") else None
    return None


def _ranked(parts: Sequence[list[Span]], part: list[Span]) -> tuple[int, int] | None:
    """What is ranked right before a term: 'Ngành bán buôn đứng thứ ba | với tổng vốn ...'."""
    if len(parts) < 2 or not cue(part[0], "with") or not cue(parts[-1][0], "list") or cue(parts[-1][0], "level"):
        return None
    return noun_run(parts[-2]) if _pure(parts[-2]) else None


def complement_of(clause: Clause, kind: str) -> Subject:
    """Clause -> what completes its figure ('146 dự án | đầu tư nước ngoài').

    That is the first piece's term and words, or what was done with what is told ('45 tấn gạo được | xuất khẩu').
    """
    verb = _passive(clause.rest, kind)
    if verb is not None:
        return Subject(verb, fitting(verb, kind), noun_run([t for t in clause.rest if t.end <= verb.start]))
    parts = pieces(without_brackets(clause.tail))
    if not parts or _separates(parts[0]):
        return Subject()
    first = next((t for t in parts[0] if not cue(t, "of_total", "function", "toward", "auxiliary")), parts[0][0])
    term = first if fitting(first, kind) else None
    capital = next((i for i, t in enumerate(parts[0]) if cue(t, "capital")), len(parts[0]))
    return Subject(term, fitting(first, kind), noun_run(parts[0][:capital]))


def _passive(rest: Sequence[Span], kind: str) -> Span | None:
    """The term behind a passive that only names of things come before; None without."""
    for rank, token in enumerate(rest[:-1]):
        if cue(token, "passive"):
            return rest[rank + 1] if fitting(rest[rank + 1], kind) is not None else None
        if not (content(token) or cue(token, "classifier")):
            return None
    return None


def _strong_before(parts: list[list[Span]], part: list[Span], kind: str) -> bool:
    """Whether the list that a piece ends began with a strong term ('doanh thu dịch vụ lưu trú, ăn uống, du lịch')."""
    for other in reversed(parts[: parts.index(part)]):
        if len(other) == 1 and other[0].kind == ",":
            continue
        if not _pure(other):
            return False
        term = governing(other, kind)
        if term is not None and fitting(term, kind).row["strength"] != "weak":
            return True
    return False


def _pure(part: list[Span]) -> bool:
    """Whether a piece holds nouns only, so that it can be a member of a longer name."""
    return all(t.kind in ("word", ",") or not t.kinds.isdisjoint(_NOUNS) for t in part)


def is_verb(token: Span) -> bool:
    """Whether a token can stand between a subject and its figure."""
    return not token.kinds.isdisjoint(_VERBS)


def content(token: Span) -> bool:
    """Whether a token can carry the name of an item."""
    kinds = token.kinds
    if token.kind == "word" or "breakdown" in kinds or token.rule == "good" or kinds == _CAPITAL:
        return True
    return ("term" in kinds or "count" in kinds) and kinds.isdisjoint(_EMPTY)


def _glues(token: Span, following: Span | None) -> bool:
    """Whether a token can stand inside a name; 'with' does not where what it joins is measured itself: 'xuất khẩu tôm |
    với doanh thu 9 tỷ đồng'.
    """
    if cue(token, "with") and following is not None and "term" in following.kinds:
        return False
    return not token.kinds.isdisjoint(GLUE) and token.kinds.isdisjoint(_PARTING)


def noun_run(part: list[Span], *, last: bool = False) -> tuple[int, int] | None:
    """The first (or last) run of words of a piece that can name an item, trimmed of function words and classifiers."""
    runs: list[tuple[int, int]] = []
    start = end = -1
    for token, following in zip_longest(part, part[1:]):
        if content(token):
            start = token.start if start < 0 else start
            end = token.end
        elif start >= 0 and not (token.kind == "," or _glues(token, following)):
            runs.append((start, end))
            start = end = -1
    if start >= 0:
        runs.append((start, end))
    return (runs[-1] if last else runs[0]) if runs else None
