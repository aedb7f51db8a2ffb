"""Spans -> observations that can explain themselves. No expressions, no frames of pandas, no wording of its own.

Each quantity of a sentence is a clause. Its slots are filled from the clause, else from what the text was speaking of
(the ``Frame``). What carries, and how far:

- indicator   forward until replaced, or until a sentence without figures speaks of another; a subject that no table
              knows inherits it only in a list that the text has opened ('trong đó', 'như:', ';'), in brackets, in
              parallel, or as a good, branch or market, else the quantity is left out with the reason; money for an
              amount of a good is a price, an amount of a good under an index of its branch is its output
- company     forward until an area is named; in a story about one company, until a province is
- item        forward over the figures that hang on the same subject, from area to yield and output of a crop, from the
              change of a price to the price, and over a figure left out
- period      see clock.py;  area, place, partner: see where.py
- base        forward in its list; one that trails flows back over its list
- estimate    the value it precedes, the rates on it and the parts of it
- plan        to the end of the sentence, or to where a past part of the year or something done is told; further where
              its time, which is not over, is all that the text has spoken of, until something done is told
- value       never

The figures of a headline are left out, as the text below tells them in full.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import attrgetter

from solieu import codes, one_good
from solieu.clauses import Clause, Sentence, clauses, cue, pieces, says, tokens
from solieu.clock import LASTING, Clock
from solieu.districts import also_province, province_of
from solieu.items import (
    NEAR,
    VOLUME,
    company_in,
    does,
    item_of,
    made_by,
    named_in,
    names_good,
    produced,
    told_of,
    words_at,
)
from solieu.lexicon import Entry, Lexicon, cue_phrases, fold, marks
from solieu.measures import BARE, Setting, kind_of, level_of
from solieu.model import Abstention, Document, Evidence, Observation, Reading
from solieu.neighbours import capital_of, counts_again, more_of, of_its_time, points, same_crop, same_price, traded
from solieu.parallels import settle
from solieu.periods import Calendar, Date, Time, last_of, months_of
from solieu.spans import Quantity, Span, scan, sentences
from solieu.statement import (
    FIRM,
    HEADING,
    acts,
    becomes_item,
    bound_of,
    candidates,
    carriers,
    changes_subject,
    counts_what_there_is,
    gives_the_result,
    is_bare,
    is_base_value,
    is_done,
    is_plan,
    lead_and_verbs,
    named_slot,
    no_figure,
    of_a_site,
    sign_of_balance,
    time_of_base,
    topic_of,
)
from solieu.subjects import Subject, complement_of, content, strong_terms, subject_of
from solieu.traits import PHYSICAL, Trait, is_price, of_crops, takes, traits, unit_kind
from solieu.vocabulary import compiled
from solieu.where import Slot, Whereabouts, area_of_text, districts_at, names_partner

CITIES = 10
"""Provinces and cities of which more can only be those of the country."""

COMPANY = "company_result"
"""The indicator of what one company makes, sells and earns; it goes on until the text names an area."""

PROJECT, FDI = "investment_project", "fdi"
"""The indicators of projects, and of those whose investor is of another country."""

PRODUCT, ENTERPRISE = "industrial_product", "enterprise"
"""The indicators of what is made, and of those that make it."""

MADE = "made by producers"
"""The rule by which a figure is of what producers make."""

CROP_AREA = "crop_area"
"""The indicator of hectares of what is grown."""

REVENUE = "service_revenue"
"""The indicator of revenue, which is that of the company that tells of it."""

STORY = 3
"""Rows of one company that make a text a story about it."""

NEAR_LEVEL = 3
"""Rows before brackets among which the level that they break down stands."""

NEAR_THAN = 3
"""Tokens before a figure within which a word of comparison leads to it."""

EACH = {"each_year": "year", "each_month": "month", "each_day": "day"}
"""Rules of period that tell what a figure is one of each: 'mỗi năm', 'trung bình một ngày' -> divisor."""

DEAR = {"VND": 1e9, "USD": 1e5}
"""Money from which an amount is no price of a good but a sum."""

VEHICLES = "vehicles"
"""The indicator of what crosses a border or a gate; of it, 'xuất khẩu 400 xe' is a part and no trade."""

PRICE = "price"
"""The indicator that money for an amount of a good means where no word names one."""

TELLING = frozenset(("compound", "mass", "volume", "energy", "power"))
"""Kinds of unit that tell by themselves that not the indicator being spoken of is meant, but the one named."""

UNREAD = ("unlisted subject", "no indicator", "unit does not fit")
"""Reasons for leaving out a figure that hold for the rates on it."""


@dataclass(slots=True)
class Frame:
    """What the text is speaking of: the slots that a clause may inherit.

    ``changed``: a sentence without figures has turned to another indicator; ``before_price`` is what was spoken of
    before a price; ``branch`` the branch of the economy named last, with its token; ``cargo`` the trade of the goods
    whose carriers are counted; ``list_indicator`` that of the open list; ``topic_item`` the item outside of lists and
    brackets; ``status_at`` where ``status`` was said, ``foreseen`` by a forecast, and ``counted_to`` up to where words
    behind a count have been heard; ``heard`` the good of a figure left out, with its sentence and its end;
    ``planned``: shares of a plan are being listed; ``goal`` the time of the goals of a heading; ``opening`` is the
    base before the first figure of a sentence, for its parts too; ``listing``, ``heading`` and ``part``: a list is
    open, under a heading, or of the parts of ``whole``; ``there``: things that there are are counted; ``head`` is the
    last level that is no part, ``row`` the last row, none of closed brackets.
    """

    clock: Clock
    where: Whereabouts
    indicator: Slot | None = None
    changed: bool = False
    before_price: Slot | None = None
    branch: tuple[Entry, Span] | None = None
    list_indicator: Slot | None = None
    company: tuple[int, int] | None = None
    cargo: Slot | None = None
    item: Slot | None = None
    topic_item: Slot | None = None
    base: Span | None = None
    opening: Span | None = None
    status: str = "A"
    status_at: tuple[int, int] = (-1, -1)
    foreseen: bool = False
    total_status: str = "A"
    counted_to: int = -1
    heard: tuple[int, int, Slot] | None = None
    planned: bool = False
    goal: Span | None = None
    listing: bool = False
    heading: bool = False
    part: bool = False
    there: bool = False
    head: Observation | None = None
    whole: Observation | None = None
    row: Observation | None = None

    def lead_out(self, outer: Frame, clause: Clause) -> None:
        """What the words before a bracket named holds behind it too: 'Chỉ số giá tăng mạnh (+10%)'."""
        before = clause.lead[: max(i for i, t in enumerate(clause.lead) if t.kind == "(")]
        told = self.indicator.evidence.start if self.indicator else -1
        named = any(t.start == told and t.kinds for t in before)
        if named:
            outer.indicator, outer.list_indicator, outer.item = self.indicator, self.list_indicator, self.item
            outer.changed, outer.where, outer.head, outer.base = False, copy(self.where), self.head, self.base
        if self.clock.told.at[0] in [t.start for t in (before if named else before[:1])]:
            outer.clock = copy(self.clock)

    def inner(self) -> Frame:
        """A copy for what brackets hold: what they change does not outlast them."""
        return replace(self, clock=copy(self.clock), where=copy(self.where))


def read(document: Document, words: Lexicon | None = None) -> Reading:
    """Document -> its Reading: observations and abstentions in order of the text. Never raises on any text."""
    return _Reader(document, words or compiled(document.vocabulary)).read()


def _pays(subject: Subject, clause: Clause) -> bool:
    """Whether the term is a payment into the budget by a company: the one its clause names, or that spoken of where
    nothing else stands before it.
    """
    if subject.term is None or not cue(subject.term, "pays"):
        return False
    before = [t for t in clause.lead if t.end <= subject.term.start]
    named = any(cue(t, "company") for t in before)
    return named or not any(content(t) or cue(t, "local", "unit_of_area") for t in before)


def _as_capital(counted: Observation) -> Slot:
    """The indicator of a count, for the amount that is the capital of what it counts."""
    evidence = replace(counted.evidence["indicator"], how="carried", rule="capital of what is counted")
    return Slot(counted.indicator, evidence)


def _changes_a_price(token: Span) -> bool:
    """Whether a token tells that prices rise or fall: 'giảm giá', 'tăng giá'."""
    return cue(token, "direction") and token.entry("direction").phrase.endswith(" giá")


def _gives_cause(clause: Clause) -> bool:
    """Whether the words behind a figure go on with its cause: 'tăng 5% | do nhà máy 220 MW phát điện'."""
    behind = takewhile(lambda t: not (t.kind == ";" or "part" in t.kinds), reversed(clause.lead))
    return any(says(t, "contrast", "because") for t in behind)


def _ends_cause(clause: Clause) -> bool:
    """Whether a clause goes on behind a cause: ';', or the parts of what it is the cause of."""
    return clause.mark == ";" or any(t.kind == ";" or "part" in t.kinds for t in clause.lead)


def _describes_before(token: Span, lead: list[Span]) -> bool:
    """Whether words inside a lead end a statement before the figure's: 'gieo trồng theo kế hoạch, lúa đạt 9 ha'."""
    rank = lead.index(token)
    return rank > 0 and any(t.kind == "," for t in lead[rank + 1 :])


LONGEST_GRADED = 10
"""Characters before a percentage within which the good stands that it is a grade of."""

MARK = 12
"""Characters of the longest number of a line: 'VIII.2.1. '."""


def _is_numbered(text: str, start: int) -> bool:
    """Whether nothing but its number stands before a sentence on its line: '1. | Chỉ tiêu kế hoạch'."""
    _, stop, mark = text[max(0, start - MARK) : start].rpartition("\n")
    return (bool(stop) or start <= MARK) and _enumerates(mark)


def _enumerates(words: str) -> bool:
    """Whether words number a line and tell nothing: '', '- ', 'II. ', '1.2. ', 'a) '."""
    mark = words.strip(" -+*.)").replace(".", "")
    return not mark.strip("0123456789") or not mark.strip("IVX") or (len(mark) == 1 and mark.isalpha())


def _is_market(quantity: Quantity) -> bool:
    """Whether a figure counts markets."""
    noun = quantity.noun
    return noun is not None and any(phrase.startswith(f"{noun.phrase} ") for phrase in cue_phrases("destination"))


class _Reader:
    """Reads one document from left to right."""

    def __init__(self, document: Document, words: Lexicon) -> None:
        self.document = document
        self.words = words
        self.text = document.text
        self.spans = scan(self.text, words)
        self.rows: list[Observation] = []
        self.goods: set[tuple[str, str]] = set()
        self.of_companies = 0
        self.left: list[Abstention] = []
        self.money = "VND"
        self.date, self.date_from = self._date()
        if document.area:
            self.area, self.area_from = document.area, self._told_by()
        else:
            self.area, self.area_from = area_of_text(self.text, self.spans)
        self.frame = Frame(Clock(Calendar(self.date)), Whereabouts(self.area))

    @property
    def last(self) -> Observation | None:
        """The row before; None without one."""
        return self.rows[-1] if self.rows else None

    def _is_here(self, sentence: Sentence) -> bool:
        """Whether the row before is of this sentence."""
        return bool(self.rows) and self.rows[-1].sentence_start == sentence.start

    def _told_by(self) -> str:
        return "manifest" if self.document.file else "given"

    def _date(self) -> tuple[Date | None, str]:
        """The date of the manifest, else the latest day or month that the text names with its year, but of no plan.

        A year counts as its December only where the text names no month of it.
        """
        if self.document.date:
            return Date.parse(self.document.date), self._told_by()
        blank = Calendar(None)
        named: list[str] = []
        planned, told = False, 0
        for span in self.spans:
            if span.kind in (".", ";", "\n", "quantity"):
                told = len(named)
            intended = says(span, "status", "T")
            if intended:
                del named[told:]  # 'Năm 2025, phấn đấu ...'
            planned = (planned or intended) and span.kind not in (".", ",", ";", "\n")
            rules = ("day", "to_day") if planned else (*LASTING, "day", "to_day")
            if span.kind == "period" and "y" in span.holes and span.rule in rules:
                time = blank.resolve(span.rule, span.holes)
                if time and time.flow:
                    named.append(time.flow)
        parts = {last_of(period).year for period in named if months_of(period) < 12}
        named = [period for period in named if months_of(period) < 12 or last_of(period).year not in parts]
        return (max(map(last_of, named)), "text") if named else (None, "")

    # ---- sentences

    def read(self) -> Reading:
        """All sentences -> the Reading. What stands behind the last figure bears on none."""
        bounds = sentences(self.text, self.spans)
        several = len(bounds) > 1 and "\n" in self.text[bounds[0][1] : bounds[1][0]]
        starts = [span.start for span in self.spans]
        last = next((span.start for span in reversed(self.spans) if span.quantity is not None), -1)
        before = 0
        for rank, (start, end) in enumerate(takewhile(lambda bound: bound[0] <= last, bounds)):
            opens_line = rank == 0 or "\n" in self.text[before:start] or _is_numbered(self.text, start)
            sentence = Sentence(start, end, tokens(self.text, self.spans, start, end, starts), opens_line)
            before = end
            if not sentence.figures:
                self._context(sentence)
            elif rank == 0 and several and self.text[end - 1] not in ".!?…;:":
                self.frame.clock.hear_headline(sentence.tokens)
                self._hear_branch(sentence)
                for clause in clauses(sentence):
                    self._omit(
                        clause.quantity, "headline",
                        "a figure of the headline, which shortens what the text below it tells",
                    )  # fmt: skip
            else:
                self._sentence(sentence)
        one_good.fill(self.text, self.rows)
        self.left.sort(key=attrgetter("start"))
        return Reading(
            self.document, self.rows, self.left, str(self.date or ""), self.date_from, self.area, self.area_from
        )

    def _context(self, sentence: Sentence) -> None:
        """A sentence without figures: its period holds for what follows; a heading names the indicator of its lines."""
        frame = self.frame
        self._hear_branch(sentence)
        if self.area == codes.COUNTRY and sentence.opens_line:
            frame.where.hear_heading(sentence, self.text)
        if sentence.tokens and sentence.tokens[0].kind != "word":  # words are tokens only where there is nothing else
            frame.clock.context(sentence.tokens)
            frame.where.look(sentence.tokens, self.text)
            frame.where.context(sentence.tokens)
        last = self.text[sentence.end - 1]
        heading = sentence.opens_line and sentence.end - sentence.start <= HEADING and last not in ".!?…"
        if frame.goal is not None:
            frame.clock.end_goals()
        frame.goal = self._goal_of(sentence) if heading or last == ":" else None
        if heading or last == ":":
            subject = subject_of(sentence.tokens, "any")
            if subject.entry:
                frame.indicator = frame.list_indicator = named_slot(subject.entry, subject.term)
                frame.item = None
                frame.listing = frame.heading = True
        elif not sentence.opens_line or last in ".!?…":
            frame.listing = frame.heading = False
            topic = topic_of(sentence)
            if topic is not None:
                told = frame.item is not None and frame.item.value in self.text[sentence.start : sentence.end]
                frame.item = frame.item if told and frame.indicator.value == topic.value else None
                frame.indicator = frame.list_indicator = topic
                frame.changed = False
            else:
                frame.changed = frame.changed or changes_subject(sentence.tokens, frame.indicator)

    def _goal_of(self, sentence: Sentence) -> Span | None:
        """The time of the goals that a heading announces ('Chỉ tiêu kế hoạch năm 2024'), which is not over; or None."""
        opening = next((t for t in sentence.tokens if cue(t, "plan") or says(t, "status", "T")), None)
        if opening is None or not _enumerates(self.text[sentence.start : opening.start]):
            return None
        return next((t for t in sentence.tokens if t.kind == "period" and self.frame.clock.to_be_reached(t)), None)

    def _hear_branch(self, sentence: Sentence) -> None:
        """A headline or a sentence without figures: the branch that it speaks of."""
        for token in sentence.tokens:
            if "term" in token.kinds and (entry := token.entry("term")).row["strength"] != "weak":
                self.frame.branch = entry, token
                return

    def _sentence(self, sentence: Sentence) -> None:
        frame = self.frame
        frame.where.look(sentence.tokens, self.text)
        first = next((t for t in sentence.tokens if t.kind not in ("-", ",", "(")), sentence.tokens[0])
        part = cue(first, "part")
        if not part:
            self._begin(sentence, first)
        elif not cue(first, "within"):
            frame.status = frame.total_status = "A"
        monthly = frame.indicator is not None and traits()[frame.indicator.value].own_period
        frame.clock.begin(sentence.tokens, part=part, monthly=monthly)
        based = [t for t in takewhile(lambda t: t.kind != "quantity", sentence.tokens) if t.kind == "base"]
        frame.opening = based[-1] if based else frame.opening if part else None
        if based and frame.opening is sentence.tokens[0] and frame.opening.rule not in ("plan", *BARE):
            frame.base = frame.opening  # 'So với tháng 12, có 10 nhóm tăng. Trong đó, ...'
        if frame.goal is not None:
            frame.status, frame.status_at = "T", (frame.goal.start, frame.goal.end)
            frame.clock.hear(frame.goal, future=True)
        begin = len(self.rows)
        outer: list[Frame] = []
        told: Frame | None = None
        for clause in clauses(sentence):
            if told is not None and not outer and _ends_cause(clause):
                self.frame, told = told, None
            elif told is None and not outer and len(self.rows) > begin and _gives_cause(clause):
                told, self.frame = self.frame, self.frame.inner()
            while len(outer) > clause.depth:
                self.frame = outer.pop()
            while len(outer) < clause.depth:
                outer.append(self.frame)
                self.frame = self.frame.inner()
            self._clause(clause, sentence)
            if outer and clause.entered:
                self.frame.lead_out(outer[-1], clause)
        if outer:
            self.frame = outer[0]
        self.frame = told or self.frame
        since = begin
        while since and self.rows[since - 1].sentence_start == self.rows[begin - 1].sentence_start:
            since -= 1
        earlier = self.rows[since:begin]
        gone = settle(self.rows[begin:], self.left, sentence, self.frame.where, self.frame.clock, earlier)
        for row in gone:
            self._omit(row, "unlisted subject", "it is paired with a figure that was left out")
        if gone:
            self.rows[begin:] = [row for row in self.rows[begin:] if row not in gone]
        self.of_companies += sum(row.indicator == COMPANY for row in self.rows[begin:])

    def _begin(self, sentence: Sentence, first: Span) -> None:
        """A sentence that does not continue a breakdown: lists close, unless it is a bullet under an open one."""
        frame = self.frame
        if frame.listing and frame.list_indicator is not None:
            frame.indicator = frame.list_indicator
        bullet = sentence.tokens[0].kind == "-" or self.text[sentence.start] in "-+•*"
        frame.listing = frame.listing and sentence.opens_line and (bullet or frame.heading)
        if not frame.listing:
            frame.list_indicator = frame.indicator
            frame.listing = cue(first, "list")
        frame.status, frame.total_status, frame.part, frame.whole, frame.there = "A", "A", False, None, False
        if sentence.opens_line:
            frame.where.scene = None
        frame.where.begin()
        if not self._of_a_company(sentence):
            frame.company = None
        last = self.rows[-1].sentence_start if self.rows else -1
        told = takewhile(lambda row: row.sentence_start == last, reversed(self.rows))
        if len({row.item.removeprefix(VOLUME).strip() for row in told}) > 1:  # of several goods none goes on
            frame.item = None
        if not frame.listing:
            frame.base = None
            frame.planned = False

    def _of_a_company(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on about a company: the last row is its and no area is named, or the story is."""
        named = [e.row["kind"] for t in sentence.tokens if (e := t.entry("area")) is not None]
        if self.of_companies >= STORY and 2 * self.of_companies >= len(self.rows):
            return not {"province", "region"} & set(named)
        return bool(self.rows) and self.rows[-1].indicator == COMPANY and not named

    # ---- clauses

    def _leave(self, clause: Clause, sentence: Sentence, reason: str, message: str) -> None:
        """A figure is left out; the periods around it are heard all the same."""
        frame = self.frame
        frame.clock.leave(clause.lead, clause.tail, sentence.start)
        if frame.indicator is not None:
            frame.where.lead(clause.lead, traits()[frame.indicator.value], self.text)
        self._omit(clause.quantity, reason, message)

    def _omit(self, figure: Span | Observation, reason: str, message: str) -> None:
        quote = self.text[figure.start : figure.end]
        self.left.append(Abstention(self.document.id, figure.start, figure.end, quote, reason, message))

    def _clause(self, clause: Clause, sentence: Sentence) -> None:
        """One figure -> a row, or an abstention with its reason."""
        grade = self._grade_of(clause)
        why = no_figure(clause) or (("talk", "the grade of a good") if grade else None)
        if why:
            self._hear_topic(clause)
            if grade is not None:
                self.frame.heard = (sentence.start, clause.quantity.end, grade)
            return self._leave(clause, sentence, *why)
        frame = self.frame
        quantity = clause.quantity.quantity
        lead, verbs = lead_and_verbs(clause.lead)
        unit = points(self.last, sentence) if quantity.unit == "index" else quantity.unit or self._bare_unit(lead)
        kind = unit_kind(unit)
        raised = any("accumulate" in t.kinds for t in clause.lead)
        if raised and not any(t.kind == "period" for t in clause.lead):
            frame.clock.total = True
        self._open_lists(clause, lead, sentence)
        subject = subject_of(lead, kind)
        self._place_in_list(subject, lead)
        complement = complement_of(clause, kind)
        status = self._status(clause, lead, verbs, sentence)
        here = self._is_here(sentence)
        earns = subject.entry is not None and subject.entry.id == REVENUE
        company = company_in(self.text, clause.lead, subject.term, earns=earns)
        stated = self._indicator(clause, lead, verbs, subject, complement, kind, here=here, company=company)
        spoken = frame.indicator
        new = stated is not None and (spoken is None or stated.value != spoken.value)
        own = spoken is not None and traits()[spoken.value].own_period
        if clause.mark == ";":
            frame.clock.end_total()
        if is_done(clause, verbs):
            frame.clock.end_plan(sentence.start)
        before = frame.clock.told.time
        frame.clock.lead(
            lead,
            subject.term,
            new=new and spoken is not None,
            own=own,
            future=status == "T" or any(cue(t, "plan") for t in clause.lead),
            sentence=sentence.start,
        )
        if frame.clock.told.time != before and frame.base is not None and frame.base.rule != "yoy":
            frame.base = None
        why = self._hangs_on_nothing(lead, kind, sentence, stated)
        why = why or self._speak(stated, subject, complement, clause, sentence, lead, unit, new=new, raised=raised)
        if why:
            self._hear_item(clause, subject, complement, kind, sentence)
            return self._leave(clause, sentence, *why)
        company = company or frame.company
        if company is not None and frame.indicator.value == COMPANY:
            frame.company = company
        elif company is not None and (traits()[frame.indicator.value].company or _pays(subject, clause)):
            frame.company = company
            frame.indicator = Slot(COMPANY, Evidence("stated", "company", *company))
        else:
            company = None
        row = self._row(clause, sentence, lead, verbs, subject, complement, unit, status, stated, company)
        if row is None:
            return self._leave(
                clause, sentence, "no measure", "nothing tells what this percentage or multiple compares"
            )
        self._link(row)
        frame.planned = frame.planned or row.measure == "plan_attainment"
        if traits()[row.indicator].own_period and row.measure == "growth_pop" and months_of(row.period) == 1:
            frame.clock.hear_month(row.period)
        if quantity.noun is not None and (told := told_of(clause)) is not None:
            frame.counted_to = told[1]
        if kind == "money" and "/" not in unit:
            self.money = unit
        passing = row.indicator == codes.OTHER and spoken is not None and self._counts_areas(quantity)
        frame.indicator = (spoken if passing else frame.indicator).carried()  # 'xếp thứ nhất trong 5 địa phương'
        if not _is_market(quantity):  # '4 thị trường nhập khẩu rau quả' goes on with the good
            frame.item = Slot(row.item, replace(row.evidence["item"], how="carried")) if row.item else None
        if not (frame.listing or frame.part or clause.depth):
            frame.topic_item = frame.item
        self.rows.append(row)
        self.goods.add((row.indicator, fold(row.item)))
        frame.row = row
        return None

    def _grade_of(self, clause: Clause) -> Slot | None:
        """The good right before a percentage, where it is sold by such grades: 'giá gạo 5%'; None elsewhere."""
        figure = clause.quantity
        *_, good = self.text[max(0, figure.start - LONGEST_GRADED) : figure.start].split() or [""]
        if fold(good) not in marks("graded") or figure.quantity.unit != "percent":
            return None
        start = self.text.rindex(good, 0, figure.start)
        return Slot(good, Evidence("carried", "good of a figure left out", start, start + len(good)))

    def _place_in_list(self, subject: Subject, lead: list[Span]) -> None:
        """Districts are no items: those behind 'at', and those that a list goes on with: 'các huyện Hòn Đất 4.000 ha,
        Kiên Lương 3.000 ha'.
        """
        where = self.frame.where
        if subject.item is not None and (name := districts_at(lead, self.text)) is not None:
            inside = name.evidence.start <= subject.item[0] and subject.item[1] <= name.evidence.end
            subject.item = None if inside else subject.item  # 'giá cà phê tại Di Linh'
        if subject.item is None or subject.entry is not None or not (where.place or self.frame.listing):
            return
        named = pieces(lead)[-1]
        at = named[0].start, named[-1].end
        name, area = words_at(self.text, at), where.area.value if where.area else where.home
        before = where.place.value if where.place else name
        goes_on = province_of(before, area) == area or also_province(before, area)
        if goes_on and province_of(name, area) == area != "":
            where.place = Slot(name, Evidence("stated", "named in a list", *at))
            subject.item = None

    def _hear_topic(self, clause: Clause) -> None:
        """A number that is no figure is left out, but the subject before it is spoken of: 'Xuất khẩu tăng ở 3 nhóm'."""
        frame = self.frame
        subject = subject_of(lead_and_verbs(clause.lead)[0], "any")
        if subject.entry is not None and subject.entry.row["strength"] != "weak":
            frame.indicator = frame.list_indicator = named_slot(subject.entry, subject.term)
            frame.changed, frame.item = False, None

    def _hear_item(self, clause: Clause, subject: Subject, complement: Subject, kind: str, sentence: Sentence) -> None:
        """A figure is left out, but what follows it may be told of the same good."""
        at = named_in(self.text, clause, subject, complement, kind)
        if at is not None:
            slot = Slot(words_at(self.text, at), Evidence("carried", "good of a figure left out", *at))
            self.frame.heard = (sentence.start, clause.quantity.end, slot)

    def _heard_item(self, clause: Clause, sentence: Sentence) -> Slot | None:
        """The good of the figure left out right before, in the same statement; None without one."""
        begin, end, slot = self.frame.heard or (-1, 0, None)
        last = self.rows[-1].start if self.rows else -1
        near = begin == sentence.start and last < end and clause.quantity.start - end <= NEAR
        return slot if near and clause.mark != ";" and not any(t.kind == ";" for t in clause.lead) else None

    def _hangs_on_nothing(
        self, lead: list[Span], kind: str, sentence: Sentence, stated: Slot | None
    ) -> tuple[str, str] | None:
        """The reason to leave out a rate without a subject of its own behind a figure that was left out."""
        gone = self.left[-1] if self.left else None
        if gone is None or stated is not None or any(content(t) for t in lead):
            return None
        good = self.frame.heard is not None and names_good(self.frame.heard[2].value)
        if kind not in ("percent", "ratio") and (good or gone.reason != UNREAD[0]):
            return None
        if gone.start < sentence.start or gone.reason not in UNREAD or (self.rows and self.rows[-1].start > gone.start):
            return None
        return gone.reason, "it hangs on a figure that was left out"

    def _speak(
        self, stated: Slot | None, subject: Subject, complement: Subject, clause: Clause, sentence: Sentence,
        lead: list[Span], unit: str, *, new: bool, raised: bool,
    ) -> tuple[str, str] | None:  # fmt: skip
        """The frame's indicator is the one stated, or the one inherited; the reason where neither will do.

        A subject that no table knows inherits in a list, as a good, branch or market, or where it stands in parallel:
        behind another item of the same sentence in the same unit; or where it was told of before.
        """
        frame, kind, spoken = self.frame, unit_kind(unit), self.frame.indicator
        if stated is None and frame.cargo is not None and spoken is not None and kind != "percent":
            carried = kind != "count" and not takes(self.words, spoken.value, kind)
            if carried and takes(self.words, frame.cargo.value, kind):  # '90 phương tiện chở 900 tấn hàng'
                frame.indicator = frame.list_indicator = frame.cargo.carried()
        aspect = next((t for t in clause.tail[:2] if cue(t, "aspect")), None) if kind == "percent" else None
        if frame.before_price is not None and (aspect is not None or kind != "percent") and not is_price(unit):
            frame.indicator = frame.list_indicator = frame.before_price
            frame.before_price = None
        first = not self._is_here(sentence)
        trades = frame.indicator is not None and traits()[frame.indicator.value].partner
        turned = any(says(t, "flip", "way") for t in clause.lead[:1])
        priced = (aspect.start, aspect.end) if aspect is not None and cue(aspect, "of_price") else None
        if kind == "percent" and stated is None and subject.item is not None and self._says_price(subject.item):
            priced, subject.item = subject.item, None  # '...; giá giảm 2%'
        if priced and trades and not traits()[frame.indicator.value].capital:
            frame.before_price, stated = stated or frame.indicator, None
            frame.indicator = Slot(PRICE, Evidence("stated", "rate of a price", *priced))
        if kind == "percent" and spoken is not None and not (stated and traits()[stated.value].nature == "quoted"):
            priced = traits()[spoken.value].nature == "quoted" or traits()[spoken.value].own_period
            if not (trades or priced) and any(map(_changes_a_price, clause.lead)):
                return "no indicator", "a change of prices, where something else is spoken of"
        if stated is not None:
            if new or (first and subject.entry is not None and not names_partner(lead)):
                frame.where.partner = None
            if new:
                kept = not first or frame.part or frame.base is frame.opening
                frame.base = frame.base if kept else None
                if trades and not first and traits()[stated.value].nature == "quoted":
                    frame.before_price = spoken  # 'xuất khẩu 5 tấn gạo, giá 400 USD/tấn, tăng 3% về lượng'
            frame.indicator, frame.changed = stated, False
            if not new and (trait := traits()[stated.value]).partner and not trait.capital and names_partner(lead):
                frame.item = frame.topic_item
            elif not self._item_goes_on(stated, subject, clause, sentence, lead, unit, new=new, raised=raised):
                frame.item = None
            if subject.listed or not frame.listing or (first and not frame.part):
                frame.list_indicator = stated
            farmed = traits()[stated.value].nature == "season" and kind == "area"
            unnamed = farmed and not frame.item and is_bare(subject)
            if unnamed and of_a_site(sentence, clause):
                frame.changed = True
                return "unlisted subject", "the area of a site, on which nothing need grow"
        elif is_price(unit) and (subject.item is not None or frame.indicator is None):
            if subject.item is None:
                return "no indicator", "a price, but nothing tells of what"
            if frame.indicator is None or traits()[frame.indicator.value].nature != "quoted":
                frame.before_price = frame.indicator
                frame.indicator = frame.list_indicator = Slot(PRICE, Evidence("stated", "unit of a price"))
        elif (subject.item or complement.item) is not None and (output := self._output(kind)) is not None:
            frame.indicator = frame.list_indicator = output
        elif frame.indicator is None or not (frame.listing or takes(self.words, frame.indicator.value, kind)):
            return "no indicator", "no word here or before it names an indicator that the kit knows"
        elif first and traits()[frame.indicator.value].passing and (subject.item or names_partner(lead)):
            return "no indicator", "what was told last is told in passing: this can be of what came before it"
        elif turned and trades and kind == "money" and not subject.listable:
            return "no indicator", "an amount of trade that goes the other way, which it does not name"
        elif not trades and any(cue(t, "of_trade") for t in clause.lead):
            return "no indicator", "an amount of trade, but nothing tells in which direction"
        elif frame.changed:
            return "no indicator", "a sentence before it speaks of something else than the figures before that"
        elif subject.item is not None:
            parallel = not first and self._tells_an_item_in(unit, sentence)
            if not first and self._mixed() and not (frame.part or subject.listable or parallel):
                return "unlisted subject", "its subject is in no table, and the list before it is of several indicators"
            known = subject.listable or parallel or self._was_told_of(subject.item)
            if not (frame.listing or frame.part or clause.depth or known):
                return "unlisted subject", "its subject is in no table, and no list is open that holds it"
            frame.indicator = frame.list_indicator or frame.indicator
        if not takes(self.words, frame.indicator.value, kind):
            return "unit does not fit", "its unit cannot measure the indicator being spoken of"
        trait = traits()[frame.indicator.value]
        if trait.nature == "quoted" and clause.quantity.quantity.value >= DEAR.get(unit, float("inf")):
            return "unit does not fit", "an amount that is no price"
        if (
            stated is None
            and kind not in ("percent", "ratio")
            and trait.site
            and not more_of(self.last, sentence, frame.indicator.value, unit, lead, part=frame.part)
        ):
            return "unlisted subject", "a figure of a project or works that it does not name itself"
        return None

    def _tells_an_item_in(self, unit: str, sentence: Sentence) -> bool:
        """Whether the figure told last in a unit, rates apart, is of an item and of the same sentence."""
        here = takewhile(lambda row: row.sentence_start == sentence.start, reversed(self.rows))
        last = next((row for row in here if row.unit == unit or row.unit != "percent"), None)
        return last is not None and last.unit == unit and bool(last.item)

    def _was_told_of(self, at: tuple[int, int]) -> bool:
        """Whether a row before told the indicator spoken of for the good that stands there."""
        return (self.frame.indicator.value, fold(words_at(self.text, at))) in self.goods

    def _mixed(self) -> bool:
        """Whether the rows of the last row's sentence are of several indicators, area and output of crops apart."""
        last = self.rows[-1].sentence_start
        here = takewhile(lambda row: row.sentence_start == last, reversed(self.rows))
        return len({row.indicator for row in here if not of_crops(row.indicator)}) > 1

    def _says_price(self, at: tuple[int, int]) -> bool:
        """Whether words are no more than 'price'."""
        words = fold(self.text[at[0] : at[1]])
        return any(fold(phrase).endswith(f" {words}") for phrase in cue_phrases("of_price"))

    def _item_goes_on(
        self, stated: Slot, subject: Subject, clause: Clause, sentence: Sentence, lead: list[Span], unit: str, *,
        new: bool, raised: bool,
    ) -> bool:  # fmt: skip
        """Whether the item spoken of is also that of a clause which names its indicator."""
        last, kind = self.last, unit_kind(unit)
        if same_crop(self.rows, stated.value, clause, sentence):
            return True
        if new:
            return traded(self.rows, stated.value, clause, kind, sentence)
        here = self._is_here(sentence)
        alone = subject.entry is None and (kind == "percent" or (here and subject.item is None))
        return raised or alone or same_price(last, subject, unit, sentence, lead)

    def _output(self, kind: str) -> Slot | None:
        """What an amount of a good means while its branch is spoken of by an index or in money; None elsewhere."""
        spoken = self.frame.indicator
        if spoken is None or self.frame.changed or kind not in (*PHYSICAL, "count"):
            return None
        if takes(self.words, spoken.value, kind):
            return None
        for output in traits()[spoken.value].output:
            if takes(self.words, output, kind):
                return Slot(output, replace(spoken.evidence, how="carried", rule="output of the branch"))
        return None

    def _row(
        self, clause: Clause, sentence: Sentence, lead: list[Span], verbs: list[Span], subject: Subject,
        complement: Subject, unit: str, status: str, stated: Slot | None, company: tuple[int, int] | None,
    ) -> Observation | None:  # fmt: skip
        """The frame and the clause -> the row; None where no measure can be told."""
        frame, q, last = self.frame, clause.quantity, self.last
        indicator = frame.indicator
        trait, kind = traits()[indicator.value], unit_kind(unit)
        if subject.term is not None and (own := subject.term.entry("nature")) is not None:
            trait = replace(trait, nature=own.row["value"])  # 'doanh số cho vay', among what is owed
        frame.where.lead(clause.lead, trait, self.text)
        if indicator.value == PROJECT and kind == "count" and frame.where.partner is not None:
            indicator = frame.indicator = replace(indicator, value=FDI)  # 'Nhật Bản với 143 dự án'
            trait = traits()[FDI]
        if stated is not None and subject.term is not None and trait.nature == "quoted":
            frame.where.hear_market(subject.term, self.text)
        if self._many_provinces(q.quantity):
            frame.where.across()
        area = frame.where.of(clause, trait, indicator.value)
        than = kind not in ("percent", "ratio") and any(
            cue(t, "than") for t in [*clause.trail, *clause.lead][-NEAR_THAN:]
        )
        times = unit == "times" and bool(clause.tail) and clause.tail[0].kind == "period"  # 'gấp 2 lần năm 2015'
        told, shift = (None, 0) if times else frame.clock.tail(clause.tail, lead, future=status == "T", than=than)
        base_value = told is None and is_base_value(clause, sentence, self.rows)
        shift = -1 if base_value else shift
        if told is None and (named := time_of_base(clause, sentence)) is not None:
            told, base_value = frame.clock.at(named), True
        begin = clause.lead[0].start if clause.lead else q.start
        frame.there = counts_what_there_is(clause, verbs, told=frame.there)
        lasting = trait.capital or trait.nature in ("stock", "standing")
        when, dated = frame.clock.period(
            told, shift, trait, kind, status, part=frame.part, there=frame.there and kind == "count" and lasting,
            done=any("event" in t.kinds for t in clause.lead),
            foreseen=frame.foreseen,
            sentence=sentence.start, clause=begin,
        )  # fmt: skip
        before = frame.row
        if told is None and not shift and of_its_time(before, clause, indicator.value, kind, status, sentence):
            when, dated = before.period, replace(before.evidence["period"], how="carried")
        status = "A" if status == "E" and shift else status
        told_status = (
            Evidence("stated", "status cue", *frame.status_at) if status != "A" else Evidence("default", "reported")
        )
        if status == "A" and frame.clock.to_come(when, sentence.start):
            status, told_status = "T", Evidence("default", "period to come", dated.start, dated.end)
        setting = self._setting(lead, subject, unit, trait, when, last, base_value, of=told, sentence=sentence)
        meant = kind_of(clause, lead, verbs, setting)
        if not meant.measure:
            return None
        frame.base = meant.base or frame.base
        value = meant.value
        if indicator.value == "trade_balance" and meant.measure == "level":
            value *= sign_of_balance(sentence, q.start)
        item = item_of(
            self.text, clause, subject, complement, indicator.value, meant.measure, unit,
            stated=stated is not None, carried=self._heard_item(clause, sentence) or frame.item,
            last=capital_of(self.rows, subject, clause.lead, kind) or last, part=frame.part,
        )  # fmt: skip
        if item is not None and indicator.evidence.rule == MADE:
            item = made_by(item)
        if company is not None:
            name = words_at(self.text, company)
            carried = item is None or item.evidence.how == "carried"
            inside = not carried and company[0] <= item.evidence.start < company[1]  # 'doanh thu của Công ty Sông Đà'
            words = item.value.removesuffix(name).strip() if item and not inside else ""
            if carried:
                words = does(self.text, company, q.start) or words
            if not words and stated is not None and subject.term is not None:
                words = self.text[subject.term.start : subject.term.end].lower()
            item = Slot(f"{words} {name}".strip(), Evidence("stated", "company", *company))
        amount = meant.measure in ("level", "change_abs")
        base, _, per = unit.partition("/")
        if trait.per and kind == "money" and per in ("", "year") and (amount or meant.measure == "plan_excess"):
            unit = f"{base}/{trait.per}"
        each = next((EACH[t.rule] for t in reversed(clause.lead) if t.rule in EACH), "")
        if each and amount and not per and kind not in ("percent", "ratio"):
            unit = unit if unit.endswith(f"/{each}") else f"{unit}/{each}"
        home = "default" if self.area_from == "assumed" else "document"
        whence = Evidence(home, self.area_from) if frame.where.home == self.area else Evidence("carried", "heading")
        evidence = {
            "indicator": indicator.evidence,
            "measure": meant.evidence,
            "item": item.evidence if item else Evidence("default", "whole"),
            "area": area.evidence if area else whence,
            "period": dated,
            "status": told_status,
        }
        place, partner = frame.where.at(trait, listing=frame.listing or frame.part), frame.where.partner
        evidence |= {name: slot.evidence for name, slot in (("place", place), ("partner", partner)) if slot is not None}
        return Observation(
            doc=self.document.id, start=q.start, end=q.end, quote=self.text[q.start : q.end], value=value,
            unit=meant.unit or unit, measure=meant.measure, indicator=indicator.value, item=item.value if item else "",
            area=area.value if area else frame.where.home, place=place.value if place else "",
            partner=partner.value if partner else "", period=when, status=status, bound=bound_of(verbs),
            sentence=self.text[sentence.start : sentence.end], sentence_start=sentence.start, evidence=evidence,
        )  # fmt: skip

    def _counts_areas(self, quantity: Quantity) -> bool:
        """Whether a figure counts provinces, districts and the like."""
        noun = quantity.noun
        return noun is not None and "unit_of_area" in self.words.entries[fold(noun.phrase)].kinds

    def _many_provinces(self, quantity: Quantity) -> bool:
        """Whether a figure counts more provinces and cities than one province can hold."""
        return quantity.value > CITIES and self._counts_areas(quantity)

    def _setting(
        self, lead: list[Span], subject: Subject, unit: str, trait: Trait, period: str, last: Observation | None,
        base_value: bool, of: Time | None, sentence: Sentence,
    ) -> Setting:  # fmt: skip
        """What the clause inherits for its measure. ``of``: the time told behind the figure, which ends its base."""
        frame = self.frame
        hangs = not any(content(t) for t in lead)
        stays = hangs or frame.base is frame.opening  # 'So với cùng kỳ, vàng tăng ...'
        return Setting(
            unit=unit,
            term_measure=subject.entry.row["measure"] if subject.entry else "",
            indicator_percent=trait.percent,
            own_period=trait.own_period,
            quoted=trait.nature == "quoted",
            period=period,
            carried_base=None if of is not None or (trait.own_period and not stays) else frame.base,
            last=last,
            level=level_of(self.rows),
            here=self._is_here(sentence),
            listing=frame.listing,
            structure=trait.structure,
            of_rate=subject.entry is not None and subject.entry.phrase.startswith(cue_phrases("rate")),
            standing=trait.nature == "standing",
            planned=frame.planned,
            base_value=base_value,
            tokens=sentence.tokens,
            stop=lead[-1].end if lead else -1,
        )

    def _link(self, row: Observation) -> None:
        """Ties a rate to the level it hangs on, a part to its total."""
        frame = self.frame
        if row.measure == "level":
            if frame.part and frame.whole is not None:
                row.whole = frame.whole.start
            elif not frame.part:
                frame.head = row
            return
        for level in reversed(self.rows[-6:]):
            if level.measure == "level" and level.sentence_start == row.sentence_start:
                same = (level.indicator, level.item, level.area, level.partner, level.period)
                if same == (row.indicator, row.item, row.area, row.partner, row.period):
                    row.head = level.start
                return

    def _open_lists(self, clause: Clause, lead: list[Span], sentence: Sentence) -> None:
        """Lists that the lead opens; what brackets break down is the level right before them, itself a part or not."""
        frame = self.frame
        opened = clause.mark == ";"
        before = (r for r in reversed(self.rows[-NEAR_LEVEL:]) if r.sentence_start == sentence.start)
        broken = next((r for r in before if r.measure == "level"), frame.head) if clause.entered else frame.head
        for token in lead:
            if "part" in token.kinds:
                opened = frame.part = True
                frame.whole = broken
                frame.total_status = frame.status
            opened = opened or token.kind == ":" or cue(token, "list", "flip")
        if opened and not frame.listing:
            frame.listing = True
            frame.list_indicator = frame.indicator

    def _bare_unit(self, lead: list[Span]) -> str:
        """The unit of a number that prints none: things where the subject is counted and is no amount, else money."""
        counted = subject_of(lead, "count").entry is not None and subject_of(lead, "money").entry is None
        return "count" if counted else self.money

    def _status(self, clause: Clause, lead: list[Span], verbs: list[Span], sentence: Sentence) -> str:
        """A, E or T: the clause's own word, else what its total or sentence had."""
        frame = self.frame
        near = takewhile(lambda t: t.kind != ";", reversed(clause.lead))
        found = next((t for t in near if "status" in t.kinds and t.start >= frame.counted_to), None)
        if found is not None and cue(found, "as_planned") and _describes_before(found, clause.lead):
            found = None
        if found is not None:
            frame.status, frame.foreseen = found.entry("status").row["value"], cue(found, "forecast")
            frame.status_at = (found.start, found.end)
        named = any(content(t) or t.entry("area") or (t.kind == "period" and t.rule != "now") for t in lead)
        own = named and any(cue(t, "level") for t in verbs)
        over = frame.clock.reports(lead) or (frame.foreseen and own and not frame.part and frame.clock.is_over())
        if found is None and frame.status == "T" and over:
            frame.status = "A"
        if found is None and frame.status == "E" and own and not (frame.part and frame.total_status == "E"):
            frame.status = "A"
        if found is None and frame.status == "T" and any(cue(t, "done") for t in clause.lead):
            frame.status = "A"
        if found is None and frame.status == "T" and gives_the_result(clause):
            frame.status = "A"
        if found is None and is_plan(clause, self.rows, sentence):
            return "T"
        return frame.status

    def _indicator(
        self, clause: Clause, lead: list[Span], verbs: list[Span], subject: Subject, complement: Subject, kind: str, *,
        here: bool, company: tuple[int, int] | None,
    ) -> Slot | None:  # fmt: skip
        """The indicator that the clause states, unless it yields to one being spoken of; None where it names none.

        ``here``: its sentence holds a row already; ``company``: the one it speaks of, whose results yield to nothing.
        """
        quantity = clause.quantity.quantity
        if (carrier := self._carriers(clause, subject)) is not None:
            return carrier
        share = quantity.form == "fraction" or any(cue(t, "share") for t in verbs)
        changes = any(cue(t, "direction") for t in verbs)
        named = candidates(subject, complement, quantity, kind, whole=share)
        counted = capital_of(self.rows, subject, clause.lead, kind)
        if not named and counted is not None:
            return _as_capital(counted)
        if not named and company is not None and kind in PHYSICAL and does(self.text, company, clause.quantity.start):
            return Slot(COMPANY, Evidence("stated", "activity of a company", *company))
        if kind in ("mass", "volume", "count") and all(slot.value == ENTERPRISE for slot, _ in named):
            begin = clause.lead[0].start if clause.lead else clause.quantity.start
            if not (quantity.noun and quantity.noun.id) and produced(self.text, begin, clause.quantity.start):
                return Slot(PRODUCT, Evidence("stated", MADE, begin, clause.quantity.start))
        grown = complement.item if not named and kind == "area" else None
        if grown is not None and fold(words_at(self.text, grown)) in self.words.crops:
            return Slot(CROP_AREA, Evidence("stated", "area of a crop", *grown))  # 'có 5 nghìn ha vải thiều'
        if not named or (here and changes and counts_again(self.rows[-1], quantity, subject)):
            return None
        slot, firm = max(named, key=lambda c: min(c[1], 1))
        also = (*subject.also, *strong_terms(subject.earlier, kind)) if firm == 0 else subject.also
        for other in (*(s for s, _ in named), *(named_slot(e, subject.term) for e in also)):
            if firm < 3 and other.value in traits()[slot.value].yields:
                slot = other
        frame = self.frame
        if self._markets_of_what_is_spoken_of(clause, slot, firm):
            return frame.indicator.carried()
        if firm == 0 and kind != "percent" and frame.indicator is not None and frame.indicator.value != slot.value:
            for output in traits()[frame.indicator.value].output:
                if output in traits()[slot.value].yields and takes(self.words, output, kind):
                    return Slot(output, slot.evidence)
        if counted is not None:
            subject.entry = subject.entry if counted.indicator == slot.value else None
            return _as_capital(counted)
        sector = firm == 0 and subject.term is not None and subject.term.entry("breakdown") is not None
        if company is not None and traits()[slot.value].company:
            return slot
        flows = acts(subject.term, lead) or subject.listed  # 'nhiều mặt hàng xuất khẩu tăng, gồm: ...'
        opening = next((t for t in lead if t.kind != ","), None)
        joined = here and opening is not None and cue(opening, "with")  # 'đạt 3 tỷ USD, với sản lượng 5 nghìn tấn'
        yields = self._yields_to(slot.value, firm, flows=flows, joined=joined, mixed=here and self._mixed())
        if yields is not None and kind in TELLING and not takes(self.words, yields.value, kind):
            yields = None  # '..., giá trung bình 480 USD/tấn' is no export
        crossing = quantity.noun is not None and quantity.noun.id == VEHICLES and frame.part and here
        if crossing and frame.indicator.value == VEHICLES and traits()[slot.value].partner:
            yields = frame.indicator  # 'có 900 xe, trong đó xuất khẩu 400 xe'
        carried = frame.indicator if sector and share and here else yields
        if carried is None:
            return slot
        if joined:
            subject.entry = None
        becomes_item(subject, carried.value)
        return carried

    def _carriers(self, clause: Clause, subject: Subject) -> Slot | None:
        """The indicator of what carries goods that are traded, which amounts of these goods go on from; else None."""
        frame = self.frame
        gate = frame.where.place or frame.cargo or any(cue(t, "place_kind") for t in clause.lead)
        told = carriers(clause.quantity.quantity, gate=bool(gate))
        if told is None:
            return None
        named = named_slot(subject.entry, subject.term) if subject.entry is not None else frame.indicator
        if named is not None and traits()[named.value].partner:
            frame.cargo = named
        elif named is None or named.value != told.value:
            return None
        becomes_item(subject, told.value)
        return told

    def _markets_of_what_is_spoken_of(self, clause: Clause, slot: Slot, firm: int) -> bool:
        """Whether 'import market' is said of the good whose exports are spoken of: where they go, and no imports."""
        frame = self.frame
        if firm > 1 or frame.indicator is None or not frame.item or frame.indicator.value == slot.value:
            return False
        if not (traits()[slot.value].partner and traits()[frame.indicator.value].partner):
            return False
        around = (*clause.lead, clause.quantity, *clause.rest)
        words = self.text[around[0].start : around[-1].end]
        return frame.item.value in words and any(phrase in words for phrase in cue_phrases("destination"))

    def _yields_to(self, code: str, firm: int, *, flows: bool, joined: bool, mixed: bool) -> Slot | None:
        """The indicator being spoken of that a named one gives way to; None where it stands.

        ``firm`` is the firmness of the term; ``flows`` says that it stands before the figure as a verb does, or opens
        a list; ``joined`` that 'with' joins it to the figure before; ``mixed`` that the list is of several indicators.
        """
        frame = self.frame
        yields, groups = traits()[code].yields, codes.indicators()
        if traits()[code].generic and frame.branch is not None and frame.branch[0].id in yields:
            return named_slot(*frame.branch).carried()
        if firm == FIRM:
            yields = {other for other in yields if groups[other].group != groups[code].group}
            firm = 1
        spoken = frame.list_indicator if (frame.listing and not mixed) or frame.part else None
        if spoken is not None and spoken.value in yields:
            broken_down = frame.part or frame.heading or groups[spoken.value].group == groups[code].group
            if firm < 2 or (broken_down and (firm < 3 or frame.part)):
                return spoken
        last = self.rows[-1].indicator if self.rows else ""
        if last in yields and traits()[last].parts:
            return Slot(last, replace(self.rows[-1].evidence["indicator"], how="carried", rule="part"))
        if firm < 2:
            near = last in yields and (
                firm == 1 or joined or traits()[last].topic or groups[last].group == groups[code].group
            )
            if near and frame.indicator is not None and frame.indicator.value == last:
                return frame.indicator
        flow = flows and traits()[code].partner
        if spoken is not None and firm == 0 and not flow and groups[spoken.value].group != groups[code].group:
            return spoken
        return None
