"""What one clause or sentence says by itself, whatever the text was speaking of before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import chain, takewhile
from operator import attrgetter

from solieu import codes
from solieu.clauses import STARTERS, Clause, Line, Sentence, cue, says
from solieu.lexicon import Entry, cue_phrases, marks
from solieu.measures import NAMED, is_planned_rate, is_the_change, level_of, rows_of_sentence, sign_of
from solieu.model import Evidence, Observation
from solieu.periods import BEFORE, PRECEDING
from solieu.spans import Quantity, Span
from solieu.subjects import Subject, content, fitting, is_verb
from solieu.traits import traits, unit_kind
from solieu.where import Slot

HEADING = 90
"""A line without figures or a full stop that is no longer than this many characters is a heading."""


PRELUDE = 13
"""Characters before the first term of a sentence that may tell how much of it is meant."""

PLAN_WORDS = 5
"""Tokens from the word for a plan to the brackets that hold it: 'kế hoạch | Thủ tướng Chính phủ giao | (9 tỷ đồng)'."""

PACK = 0.06
"""Tonnes or cubic metres that one pack holds at most; what is told of more packed goods is no size of theirs."""


def is_base_value(clause: Clause, sentence: Sentence, rows: Sequence[Observation]) -> bool:
    """Whether a figure is the value of the year before: alone in a bracket behind that base, 'so với cùng kỳ năm 2023
    (35 triệu USD)', or what the last of the ``rows``, a rate, compares with: 'tăng 5% so với 35 triệu USD', 'tăng 40%
    (từ 5 triệu tấn lên 7 triệu tấn)'.
    """
    last = rows[-1] if rows else None
    if clause.entered and last is not None and (last.measure, last.sentence_start) == ("growth_yoy", sentence.start):
        lead = [t for t in clause.lead if not cue(t, "bound")]
        if len(lead) > 1 and lead[-2].kind == "(" and cue(lead[-1], "from"):
            return True
    if not clause.entered and last is not None and last.measure == "growth_yoy":
        if last.sentence_start != sentence.start:
            return False
        between = [*clause.trail, *clause.lead]
        return bool(between) and cue(between[0], "than") and not any(map(content, between))
    equates = len(clause.lead) > 1 and says(clause.lead[-1], "level", "is")  # 'so với cùng kỳ (là 35 triệu USD)'
    if not clause.entered or clause.lead[-1 - equates].kind != "(":
        return False
    before, first = _before_brackets(clause, sentence)
    if clause.quantity.quantity.unit == "percent" and not (cue(first, "direction") and before.rule == "yoy_bare"):
        return False  # but 'thấp hơn tốc độ tăng cùng kỳ năm trước (13,7%)'
    return before.kind == "base" and before.rule in ("yoy", "yoy_bare") and not _tells_the_change(clause, rows)


def _tells_the_change(clause: Clause, rows: Sequence[Observation]) -> bool:
    """Whether a figure is what the rate before it made of its level: '90 ha, giảm 4% so cùng kỳ (4 ha)'."""
    level = level_of(rows) if rows else None
    grew = level is not None and rows[-1].measure.startswith("growth_")
    return grew and is_the_change(clause.quantity.quantity.value, level.value, rows[-1].value)


def time_of_base(clause: Clause, sentence: Sentence, rows: Sequence[Observation]) -> Span | None:
    """The time that brackets behind a comparison hold the value of: 'so với giai đoạn 2011-2015 (5,9 tỷ USD)', 'tăng 5%
    so với năm 2016 (64 tỷ đồng)'.
    """
    if not clause.entered or clause.lead[-1].kind != "(" or clause.quantity.quantity.unit == "percent":
        return None
    time, than = _before_brackets(clause, sentence)
    if time.kind == "base":
        dated = time.rule in NAMED or time.rule in PRECEDING  # 'so với tháng 1 (25 tấn)'
        return time if dated and not _tells_the_change(clause, rows) else None
    return time if time.kind == "period" and cue(than, "than") else None


def base_reached(lead: Line, verbs: Line) -> Span | None:
    """The period before, where an amount is what was reached in it: 'xuất khẩu tháng trước đạt 5 triệu USD', 'tháng
    trước xuất khẩu đạt 5 triệu USD'.
    """
    if "base" not in lead.kinds or "level" not in verbs.kinds:
        return None
    if lead[0].rule in BEFORE and "period" not in lead.kinds:
        return lead[0]
    compared = len(lead) > 1 and cue(lead[-2], "exceed", "than", "direction", "equal")
    return lead[-1] if lead[-1].rule in BEFORE and not compared else None


def _before_brackets(clause: Clause, sentence: Sentence) -> tuple[Span, Span]:
    """The token before the brackets that a clause opens, and the one before that; the mark itself where none stands."""
    mark = next(t for t in reversed(clause.lead) if t.kind == "(")
    rank = bisect_left(sentence.tokens, mark.start, key=attrgetter("start"))
    last, first, *_ = (*reversed(sentence.tokens[max(0, rank - 2) : rank]), mark, mark)
    return last, first


def is_plan(clause: Clause, rows: Sequence[Observation], sentence: Sentence) -> bool:
    """Whether a figure is the plan itself: 'so với kế hoạch 5 triệu USD', 'kế hoạch xuất khẩu là 5 triệu USD', in
    brackets '(kế hoạch tăng 7%)', '52% dự toán (5 tỷ đồng)', or behind 'Kế hoạch năm 2024:'.
    """
    last = rows[-1] if rows and rows[-1].sentence_start == sentence.start else None
    if _planned_aside(clause, rows, sentence) or is_planned_rate(clause, last):
        return True
    if clause.quantity.quantity.unit in ("percent", "times"):
        return False
    if carried_out(clause.lead):
        return False
    own = "term" in clause.lead.kinds  # 'đạt 52% kế hoạch và | nộp ngân sách 5 tỷ đồng'
    before = chain(reversed(clause.lead), () if own else reversed(clause.trail))
    for token in before:
        if cue(token, "plan") or token.rule == "plan" or names_a_plan(token):
            return not cue(next(before, token), "exceed", "direction")  # 'vượt kế hoạch 5 tỷ đồng'
        if cue(token, "with"):
            return False
        equates = cue(token, "bound", "passive") or says(token, "level", "is")
        if token.kind in ("quantity", ",", ";", ":", "(", ")") or (is_verb(token) and not equates):
            return False
    return False


@cache
def totals() -> tuple[str, ...]:
    """What a term of a total begins with: 'tổng '."""
    return tuple(f"{form} " for form in marks("total"))


def names_a_plan(token: Span) -> bool:
    """Whether a term is that of a plan: 'kế hoạch vốn', 'dự toán thu ngân sách'."""
    entry = token.entry("term")
    return entry is not None and _names_a_plan(entry.phrase)


@cache
def _names_a_plan(phrase: str) -> bool:
    phrase = next((phrase.removeprefix(total) for total in totals() if phrase.startswith(total)), phrase)
    return phrase.startswith(tuple(f"{plan} " for plan in cue_phrases("plan")))


def heads_a_plan(lead: Line) -> bool:
    """Whether the plan heads the line of a figure, so that its list is of the plan: 'Kế hoạch năm 2019: xuất khẩu'."""
    colon = next((rank for rank, token in enumerate(lead) if token.kind == ":"), 0)
    return colon > 0 and cue(lead[0], "plan") and all(t.kind == "period" for t in lead[1:colon])


def carried_out(lead: Line) -> bool:
    """Whether a figure is what was done of a plan: 'kế hoạch vốn chuyển sang đã giải ngân 5 tỷ đồng', and not 'kế hoạch
    đã giao là 9 tỷ đồng'.
    """
    if "done" not in lead.kinds:
        return False
    behind = list(takewhile(lambda t: not cue(t, "done"), reversed(lead)))
    ended = any(t.kind == "," or says(t, "level", "is") or cue(t, "plan") for t in behind)
    return (
        len(behind) < len(lead) and not ended and any("term" in t.kinds or cue(t, "direction", "level") for t in behind)
    )


def _planned_aside(clause: Clause, rows: Sequence[Observation], sentence: Sentence) -> bool:
    """Whether brackets that open with the plan, or stand behind it, hold a figure, or the plan heads the line.

    What stands behind it without a word is the plan where a level of the sentence (``rows``) is smaller, or where it is
    what the rate told last says that was planned: '..., đạt 2 tỷ USD, bằng 125% kế hoạch (1,6 tỷ USD)'.
    """
    lead = clause.lead
    if not lead.has("(", ":"):
        return False
    opening = next((i for i in range(len(lead) - 1, -1, -1) if lead[i].kind in ("(", ":")), None)
    if opening is None or (lead[opening].kind == "(" and not clause.entered):
        return False
    inside, before = lead[opening + 1 :], [*clause.trail, *lead[:opening]]
    if lead[opening].kind == ":":
        named = lead[:opening]
        if clause.entered and len(named) > 1 and named[-2].kind == "(" and cue(named[-1], "plan"):
            return True
        return heads_a_plan(lead) and not any(t.kind == "period" or cue(t, "done") for t in inside)
    if inside and cue(inside[0], "plan"):
        return not any(cue(t, "equal", "share", "exceed") for t in inside)
    if inside or clause.quantity.quantity.unit in ("percent", "times"):
        return False
    near = list(takewhile(lambda t: t.kind != "," and not cue(t, "level", "direction"), reversed(before)))[:PLAN_WORDS]
    if any(t.rule == "plan" for t in near) or all(any(cue(t, kind) for t in near) for kind in ("than", "plan")):
        return True  # 'so với kế hoạch Thủ tướng Chính phủ giao (9 tỷ đồng)'
    unit, value = clause.quantity.quantity.unit, clause.quantity.quantity.value
    here = list(rows_of_sentence(rows, sentence.start))
    reached = next((row.value for row in here if (row.measure, row.unit) == ("level", unit)), None)
    if reached is None or not any(cue(t, "plan") for t in near):
        return False
    missed = reached < value or any(cue(t, "exceed") for t in near)
    planned = _planned_by(here[0], reached)
    return missed or (planned is not None and abs(value - planned) <= ROUNDED * planned)


ROUNDED = 0.02
"""Share by which a plan as printed differs from what a rounded rate makes of a rounded level."""


def _planned_by(rate: Observation, reached: float) -> float | None:
    """What was planned where a rate tells how much of it a level is, or by how much it is exceeded; None elsewhere."""
    share = {"plan_attainment": rate.value, "plan_excess": 100 + rate.value}.get(rate.measure, 0.0)
    return 100 * reached / share if share > 0 else None


def is_done(clause: Clause, verbs: Line) -> bool:
    """Whether a clause tells what was done, is there, or was reached of a plan: a figure of no plan itself."""
    reached = clause.tail.has("plan", "base") and any(
        cue(t, "plan") or t.rule in ("plan", "yoy", "pop") for t in clause.tail
    )
    return reached or "done" in clause.lead.kinds or _has(verbs)


def _has(verbs: Line) -> bool:
    """Whether verbs tell what there is: 'có'."""
    return "level" in verbs.kinds and any(says(t, "level", "has") for t in verbs)


def gives_the_result(clause: Clause) -> bool:
    """Whether a clause sets what came of a plan against it: 'dự kiến 5 tỷ đồng | nhưng chỉ đạt 3 tỷ đồng'."""
    opens = bool(clause.lead) and says(clause.lead[0], "contrast", "against")
    return opens and "level" in clause.lead.kinds


def topic_of(sentence: Sentence) -> Slot | None:
    """The indicator that a short sentence without figures opens with ('Xuất khẩu cũng chậm lại.', 'Phần lớn sản phẩm
    chủ yếu đều tăng.'), or None.
    """
    if sentence.end - sentence.start > HEADING:
        return None
    said = [t for t in sentence.tokens if t.kind not in ("period", ",") and (content(t) or not t.kinds)]
    if not said:
        return None
    opening = said[0]
    begins = opening.start - sentence.start <= PRELUDE or sentence.tokens[0].kind == "period"
    entry = fitting(opening, "any") if begins else None
    return named_slot(entry, opening) if entry is not None else None


def ranked_by(sentence: Sentence) -> Slot | None:
    """What a sentence without figures ranks an area by, in which a ranking may go on: 'Bình Dương đứng đầu cả nước về
    thu hút FDI.'; or None.
    """
    if "superlative" not in sentence.tokens.kinds or "area" not in sentence.tokens.kinds:
        return None
    most, *_ = [rank for rank, t in enumerate(sentence.tokens) if "superlative" in t.kinds] or [0]
    who = next((t.entry("area") for t in reversed(sentence.tokens[:most]) if "area" in t.kinds), None)
    if who is None:
        return None
    behind = takewhile(lambda t: t.kind not in (",", ";", ":"), sentence.tokens[most + 1 :])
    terms = [t for t in behind if fitting(t, "any")]
    if not terms:
        return None
    entry = fitting(terms[-1], "any")
    foreign = who.row["kind"] in ("country", "group") and who.id != codes.COUNTRY
    buys = foreign and not traits()[entry.id].capital  # 'Mỹ đứng đầu về nhập khẩu gỗ của Việt Nam'
    return None if buys else named_slot(entry, terms[-1])


def changes_subject(line: Line, spoken: Slot | None) -> bool:
    """Whether a sentence without figures ends on another indicator than the one spoken of."""
    term = line.last("term") if spoken is not None else None
    return term is not None and spoken.value != term.entry("term").id


def no_figure(clause: Clause, before: list[Span]) -> tuple[str, str] | None:
    """Why a quantity is no figure of the economy, or None. So many of what structures the talk are a result: 'đạt 14/19
    tiêu chí'.

    ``before`` is its lead without the verbs that tell it.
    """
    quantity = clause.quantity.quantity
    if quantity.noun is not None:
        if quantity.noun.row["weight"] not in ("real", "") and quantity.form != "ratio":
            return "talk", "a number that structures the talk or measures no part of the economy"
        behind = next((t for t in clause.tail if t.kind != "word"), None)
        near = behind is not None and behind.start - clause.quantity.end <= 12 and cue(behind, "demonstrative")
        there = len(clause.lead) > 1 and says(clause.lead[-2], "level", "has")  # 'có tất cả 49 cụm công nghiệp'
        if near or (clause.lead and cue(clause.lead[-1], "all_of") and not there):
            return "talk", "a number that refers to things already told"
    if quantity.unit in ("day", "month", "year"):
        return "duration", "a length of time"
    if _negated(clause.lead, len(before)):
        return "negated", "what the words say did not happen"
    if (
        clause.lead
        and cue(clause.lead[-1], "pack")
        and unit_kind(quantity.unit) in ("mass", "volume")
        and quantity.value <= PACK
    ):
        return "talk", "what one pack of a good holds"
    return None


def _negated(lead: Line, first: int) -> bool:
    """Whether the last of the verbs that lead to a figure, which begin at ``first``, is denied: 'không tăng 5%', 'chưa
    đạt 100% dự toán'.
    """
    if "auxiliary" not in lead.kinds:
        return False
    verb = next((i for i in range(len(lead) - 1, max(first, 1) - 1, -1) if cue(lead[i], *STARTERS)), 0)
    return verb > 0 and says(lead[verb - 1], "auxiliary", "not")


def is_bare(subject: Subject) -> bool:
    """Whether a subject is no more than a weak term ('diện tích'), which names no item."""
    entry = subject.entry
    return entry is not None and entry.row["strength"] == "weak" and not entry.row["item"] and subject.item is None


def of_a_site(sentence: Sentence, clause: Clause) -> bool:
    """Whether a project, works or a zone is spoken of in the sentence before a figure."""
    before = [t for t in sentence.tokens if t.start < clause.quantity.start]
    places = (entry for t in before if (entry := t.entry("place")) is not None)
    return any(cue(t, "site") for t in before) or any(entry.row["kind"] == "zone" for entry in places)


def counts_what_there_is(clause: Clause, verbs: Line, *, told: bool) -> bool:
    """Whether a figure counts what there is ('có 45 dự án'), and not what was done ('có 45 dự án được cấp mới').

    ``told``: the figure before did, which a list goes on with.
    """
    if not (_has(verbs) or (told and not verbs)):
        return False
    return not any(cue(t, "event") and not cue(t, "state") for t in (*clause.lead, *clause.rest))


def candidates(
    subject: Subject, complement: Subject, quantity: Quantity, kind: str, *, whole: bool
) -> list[tuple[Slot, int]]:
    """The indicators that a clause names, with their firmness.

    A weak term has 0, a counted noun 1, a strong term that names a part 2, one that names the indicator itself 3, a
    firm one 4.

    Behind a percentage a term is the ``whole`` that a share is of, if it is a share and nothing before it names one.
    """
    found: list[tuple[Slot, int]] = []
    for part in (subject, complement):
        if part.entry is not None and (part is subject or kind != "percent" or (whole and subject.entry is None)):
            whole_name = not part.entry.row["item"] and part.term.entry("breakdown") is None
            found.append((named_slot(part.entry, part.term), firmness(part.entry, whole_name=whole_name)))
    noun, term = quantity.noun, quantity.term
    if kind == "count" and term is not None and (noun.id in ("", term.id) or term.phrase != noun.phrase):
        firm = max(1, firmness(term, whole_name=not term.row["item"]))
        found.append((Slot(term.id, Evidence("stated", "counted noun")), firm))
    elif kind == "count" and noun is not None and noun.row["weight"] == "talk" and noun.row["item"]:
        found.append((Slot(codes.OTHER, Evidence("stated", "counted noun")), 1))
    elif kind == "count" and noun is not None and noun.id:
        told = Slot(noun.id, Evidence("stated", "counted noun"))
        found = [(told, FIRM)] if _things(subject, noun) else [*found, (told, 1)]
    return found


def _things(subject: Subject, noun: Entry) -> bool:
    """Whether a subject is the very things that are counted, and carry goods: 'lượng xe chở hàng xuất khẩu là 9 xe'."""
    entries = [*([subject.entry] if subject.entry is not None else []), *subject.also]
    if not any(entry.phrase in cue_phrases("freight") for entry in entries):
        return False
    named = [entry for t in subject.before for entry in t.entries if entry.kind in ("count", "term")]
    return any(entry.id == noun.id for entry in (*entries, *named))


FIRM = 4
"""Firmness of a term that does not give way to its likes: what is domestic is no part of foreign investment."""


def firmness(entry: Entry, *, whole_name: bool = False) -> int:
    """How firm a term is: see ``candidates``; ``whole_name``: it names the indicator itself."""
    strength = entry.row["strength"]
    return FIRM if strength == "firm" else 0 if strength == "weak" else 3 if whole_name else 2


def acts(term: Span | None, lead: list[Span]) -> bool:
    """Whether a term stands before its figure as a verb does, with no more than partners between: 'xuất khẩu sang Mỹ'.

    ``lead`` are the tokens before the verbs that tell the figure.
    """
    if term is None:
        return False
    return all(t.kind in ("(", ":") or cue(t, "toward") or t.entry("area") for t in lead if t.start >= term.end)


def becomes_item(subject: Subject, carried: str) -> None:
    """A term that yields names the item instead, unless it only names the same kind of thing."""
    if subject.entry is None:
        return
    groups = codes.indicators()
    if subject.item is None and groups[subject.entry.id].group != groups[carried].group:
        subject.item = (subject.term.start, subject.term.end)
    if subject.item is not None:
        subject.entry = None


def named_slot(entry: Entry, term: Span) -> Slot:
    """The indicator that a term names, with where it stands."""
    return Slot(entry.id, Evidence("stated", f"term {entry.phrase}", term.start, term.end))


def lead_and_verbs(lead: list[Span]) -> tuple[Line, Line]:
    """Lead -> what comes before the verbs, the verbs right before the figure."""
    at = len(lead)
    while at and _tells(lead[at - 1]):
        at -= 1
    return Line(lead[:at]), Line(lead[at:])


_OPENERS = frozenset(("part", "list", "flip", "contrast", "source", "this_place"))
_NAMED = frozenset(("area", "place", "name"))


def _tells(token: Span) -> bool:
    """Whether a token right before a figure tells it, or at least names nothing and opens nothing."""
    kinds = token.kinds
    if token.kind != "phrase" or (content(token) and not is_verb(token)):
        return False
    opens = "level" not in kinds and not kinds.isdisjoint(_OPENERS)
    return not opens and kinds.isdisjoint(_NAMED)


def bound_of(verbs: Line, measure: str) -> str:
    """Code of the bound that the verbs before a figure set ('trên', 'gần', before a level also 'vượt'); '' without."""
    token = verbs.last("bound")
    if token is not None:
        return token.entry("bound").row["value"]
    passed = measure == "level" and bool(verbs) and cue(verbs[-1], "exceed") and sign_of(verbs[-1], "exceed") > 0
    return ">" if passed else ""


def sign_of_balance(sentence: Sentence, start: int) -> int:
    """-1 where the nearest word before the figure tells of a deficit, else 1."""
    for token in reversed(sentence.tokens):
        if token.start < start and cue(token, "balance"):
            return sign_of(token, "balance")
    return 1
