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

from dataclasses import replace
from itertools import pairwise, takewhile
from operator import attrgetter

from solieu import codes, one_good
from solieu.carriage import CARRIES, item_carried
from solieu.clauses import (
    Clause,
    Line,
    Sentence,
    clauses,
    cue,
    ends_cause,
    opens_cause,
    pieces,
    says,
    tokens,
    without_brackets,
)
from solieu.clock import LASTING, SIZE, Clock, sets_out
from solieu.districts import also_province, province_of
from solieu.finder import blanked
from solieu.frame import Frame
from solieu.items import (
    NEAR,
    VOLUME,
    company_in,
    does,
    is_plural,
    item_of,
    made_by,
    named_in,
    names_good,
    told_of,
    words_at,
)
from solieu.lexicon import Lexicon, cue_phrases, fold, folded, marks
from solieu.locality import district_of
from solieu.meaning import COMPANY, CPI, MADE, RAISED, ROOMS, VISITORS, indicator_of, speak
from solieu.measures import BARE, Setting, kind_of
from solieu.model import Abstention, Document, Evidence, Observation, Reading
from solieu.neighbours import capital_of, changes_by, of_its_time, points
from solieu.parallels import settle
from solieu.periods import PRECEDING, Calendar, Date, last_of, months_of
from solieu.programmes import spoken_of
from solieu.projects import FDI, PROJECT, befell, is_built, tells_of_fdi
from solieu.roundup import provinces_of_lines
from solieu.said import Said
from solieu.spacing import Spacing
from solieu.spans import Quantity, Span, scan, sentences
from solieu.statement import (
    HEADING,
    base_reached,
    becomes_item,
    bound_of,
    carried_out,
    changes_subject,
    counts_what_there_is,
    gives_the_result,
    heads_a_plan,
    is_base_value,
    is_done,
    is_plan,
    lead_and_verbs,
    named_slot,
    names_a_plan,
    no_figure,
    ranked_by,
    sign_of_balance,
    time_of_base,
    topic_of,
)
from solieu.subjects import Subject, complement_of, content, subject_of
from solieu.traits import Trait, branches, traits, unit_kind
from solieu.vocabulary import compiled
from solieu.where import Slot, Whereabouts, area_of_text, districts_at

PLAIN = frozenset(("function", "of_total"))
"""Kinds of the words that only say how many: 'các', 'một số'."""

CITIES = 10
"""Provinces and cities of which more can only be those of the country."""

REVENUE = "service_revenue"
"""The indicator of revenue, which is that of the company that tells of it."""

TRANSPORT = ("passenger_transport", "freight_transport")
"""What a revenue told behind it without a name is earned by."""

STORY = 3
"""Rows of one company that make a text a story about it."""

NEAR_LEVEL = 3
"""Rows before brackets among which the level that they break down stands."""

NEAR_THAN = 3
"""Tokens before a figure within which a word of comparison leads to it."""

EACH = {"each_year": "year", "each_month": "month", "each_day": "day"}
"""Rules of period that tell what a figure is one of each: 'mỗi năm', 'trung bình một ngày' -> divisor."""


UNREAD = ("unlisted subject", "no indicator", "unit does not fit")
"""Reasons for leaving out a figure that hold for the rates on it."""


PARTIAL = {
    "broken": ("broken number", "a comma and a space break the number, of which no part is read alone"),
    "divided": ("unknown unit", "it is told for one of something that the table of units does not know"),
}
"""Forms of quantity that say only a part of what is printed -> reason and message."""


def read(document: Document, words: Lexicon | None = None) -> Reading:
    """Document -> its Reading: observations and abstentions in order of the text. Never raises on any text."""
    spacing = Spacing(document)
    return spacing.restored(_Reader(spacing.document, words or compiled(document.vocabulary)).read())


def _pays(subject: Subject, clause: Clause) -> bool:
    """Whether the term is a payment into the budget by a company: the one its clause names, or that spoken of where
    nothing else stands before it.
    """
    if subject.term is None or not cue(subject.term, "pays"):
        return False
    before = [t for t in clause.lead if t.end <= subject.term.start]
    named = any(cue(t, "company") for t in before)
    return named or not any(content(t) or cue(t, "local", "unit_of_area") for t in before)


def _gives_cause(clause: Clause) -> bool:
    """Whether the words behind a figure go on with its cause: 'tăng 5% | do nhà máy 220 MW phát điện'."""
    if "contrast" not in clause.lead.kinds:
        return False
    named = reached = False
    for token in reversed(clause.lead):
        if ends_cause(token) or (token.kind == "," and named and reached):
            return False  # 'do giá tăng, | nhập khẩu đạt 10 triệu USD'
        if opens_cause(token):
            return True
        named, reached = named or "term" in token.kinds, reached or cue(token, "level")
    return False


def _ends_cause(clause: Clause, *, listing: bool) -> bool:
    """Whether a clause goes on behind a cause: ';', the parts of what it is the cause of, or another statement; ';' and
    no term goes on with a list (``listing``) that the cause opened.
    """
    kinds = clause.lead.kinds
    if listing and clause.mark == ";" and "term" not in kinds:
        return False  # 'do giá một số mặt hàng tăng, như: thịt gà tăng 2%; cam tăng 5%'
    return clause.mark == ";" or clause.lead.has(";", "part") or ("term" in kinds and "level" in kinds)


def _describes_before(token: Span, lead: list[Span]) -> bool:
    """Whether words inside a lead end a statement before the figure's: 'gieo trồng theo kế hoạch, lúa đạt 9 ha'."""
    rank = lead.index(token)
    return rank > 0 and any(t.kind == "," for t in lead[rank + 1 :])


LONGEST_GRADED = 10
"""Characters before a percentage within which the good stands that it is a grade of."""

BLANKS = 40
"""Characters of the blanks between two lines of a list, at the most."""

MARK = 12
"""Characters of the longest number of a line: 'VIII.2.1. '."""


def _is_numbered(text: str, start: int) -> bool:
    """Whether nothing but its number stands before a sentence on its line: '1. | Chỉ tiêu kế hoạch'."""
    before = text[max(0, start - MARK) : start]
    return ("\n" in before or start <= MARK) and _enumerates(before.rpartition("\n")[2])


def _enumerates(words: str) -> bool:
    """Whether words number a line and tell nothing: '', '- ', 'II. ', '1.2. ', 'a) '."""
    mark = words.strip(" -+*.)").replace(".", "")
    return not mark.strip("0123456789") or not mark.strip("IVX") or (len(mark) == 1 and mark.isalpha())


def _of_company(said: Said, item: Slot | None, *, stated: bool) -> Slot:
    """The item of a company's figure: what it is of, with the company; ``stated``: the clause names the indicator."""
    start, end = said.company
    name = words_at(said.text, said.company)
    carried = item is None or item.evidence.how == "carried"
    inside = not carried and start <= item.evidence.start < end  # 'doanh thu của Công ty Sông Đà'
    words = item.value.removesuffix(name).strip() if item and not inside else ""
    if carried:
        words = does(said.text, said.company, said.clause.quantity.start) or words
    term = said.subject.term
    if not words and stated and term is not None:
        words = said.text[term.start : term.end].lower()
    return Slot(f"{words} {name}".strip(), Evidence("stated", "company", start, end))


def _is_compared_with(clause: Clause) -> bool:
    """Whether a word of comparison leads to a figure."""
    return any("than" in t.kinds for t in (*clause.trail[-NEAR_THAN:], *clause.lead[-NEAR_THAN:])[-NEAR_THAN:])


def _has_its_own(said: Said) -> bool:
    """Whether a clause names something of its own, or its own time, and what it reached."""
    if "level" not in said.verbs.kinds:
        return False
    of_base = {t.start for base, t in pairwise(said.lead) if base.kind == "base"}  # 'so với kế hoạch | năm 2025'
    return any(
        content(t) or "area" in t.kinds or (t.kind == "period" and t.rule != "now" and t.start not in of_base)
        for t in said.lead
    )


def _unit_of(said: Said, trait: Trait, measure: str, frame: Frame) -> str:
    """The unit of a figure, with what it is told for one of: 'thu nhập bình quân', 'mỗi năm 5 nghìn tấn', and for the
    parts of such a total.
    """
    amount = measure in ("level", "change_abs")
    base, _, per = said.unit.partition("/")
    unit, last = said.unit, frame.last
    priced = trait.nature == "quoted" and measure == "change_abs" and said.kind == "money" and not per
    if priced and frame.is_here(said.sentence) and last.indicator == frame.indicator.value:
        return last.unit if last.unit.startswith(f"{base}/") else unit  # 'giá 5.000 đồng/kg, tăng | 300 đồng'
    if trait.per and said.kind == "money" and per in ("", "year") and (amount or measure == "plan_excess"):
        unit = f"{base}/{trait.per}"
    if not amount or per or said.kind in ("percent", "ratio"):
        return unit
    around = (*said.clause.tail[:1], *reversed(said.clause.lead))  # '5 triệu USD | mỗi tháng', 'mỗi tháng đạt | 5 tấn'
    each = next((EACH[t.rule] for t in around if t.rule in EACH), "")
    if frame.part and frame.whole is not None and not each and not said.lead.has("period"):
        of_total, _, each = frame.whole.unit.partition("/")
        each = each if of_total == base and each in EACH.values() else ""  # 'trong đó xuất khẩu 400 xe'
    if each:
        unit = unit if unit.endswith(f"/{each}") else f"{unit}/{each}"
    return unit


def _is_domestic(said: Said) -> bool:
    """Whether a clause tells of visitors or investors at home: 'khách nội địa', '5 dự án | trong nước'."""
    if "domestic" in said.clause.lead.kinds or "domestic" in said.clause.tail.kinds:
        return True
    noun, entry = said.quantity.noun, said.subject.entry
    words = (noun.phrase if noun is not None else "", entry.phrase if entry is not None else "")
    return any(phrase.endswith((*cue_phrases("domestic"), *marks("at_home"))) for phrase in words)


def _grew_in_a_year(clause: Clause, sentence: Sentence) -> bool:
    """Whether the words behind a figure compare it with the year before, as what is done in a time is compared and the
    size of a project is not: 'vốn đầu tư là 9 tỷ đồng, | tăng 5% so với cùng kỳ'.
    """
    behind = (t for t in sentence.tokens if t.start >= clause.quantity.end)
    told = takewhile(lambda t: t.kind != ";" and "term" not in t.kinds, behind)
    return any(t.rule in ("yoy", "yoy_bare") for t in told)


def _is_market(quantity: Quantity) -> bool:
    """Whether a figure counts markets."""
    noun = quantity.noun
    return noun is not None and any(phrase.startswith(f"{noun.phrase} ") for phrase in cue_phrases("destination"))


def _of_a_whole(lead: Line) -> bool:
    """Whether words speak of all of the province or of the country, 'toàn tỉnh', 'cả nước', or of what the province
    itself has, 'Tỉnh | có 48 hợp tác xã'.
    """
    if "local" in lead.kinds:
        return True
    if "area" in lead.kinds and any((e := t.entry("area")) is not None and e.id == codes.COUNTRY for t in lead):
        return True
    return len(lead) > 1 and cue(lead[0], "unit_of_area") and says(lead[1], "level", "has")


def _tells_of_plan(row: Observation | None) -> bool:
    """Whether a row is how much of its plan something is."""
    return row is not None and row.measure in ("plan_attainment", "plan_excess")


def _is_short_form(text: str, end: int, behind: Span) -> bool:
    """Whether what stands right behind a number is a word of capital letters that no table knows."""
    word = text[behind.start : behind.end]
    return behind.kind == "word" and behind.start == end + 1 and len(word) > 1 and word.isalpha() and word.isupper()


def _counts_countries(quantity: Quantity) -> bool:
    """Whether a figure counts countries."""
    noun = quantity.noun
    return noun is not None and noun.phrase.startswith(tuple(marks("country")))


def _of_those_counted(clause: Clause) -> Slot | None:
    """What counted areas have or do, which the text goes on about: '38 quốc gia có | dự án đầu tư'; None without."""
    term = next((t for t in clause.tail if "term" in t.kinds), None)
    if term is None:
        return None
    topic = named_slot(term.entry("term"), term)
    foreign = topic.value == PROJECT and _counts_countries(clause.quantity.quantity)
    return replace(topic, value=FDI) if foreign else topic


class _Reader:
    """Reads one document from left to right."""

    def __init__(self, document: Document, words: Lexicon) -> None:
        self.document = document
        self.words = words
        self.text = document.text
        self.spans = scan(self.text, words)
        self.rows: list[Observation] = []
        self.of_companies = 0
        self.topic = ""
        self.firm: tuple[int, int] | None = None
        self.left: list[Abstention] = []
        self.money = "VND"
        self.date, self.date_from = self._date()
        if document.area:
            self.area, self.area_from = document.area, self._told_by()
        else:
            self.area, self.area_from = area_of_text(self.text, self.spans)
        where = Whereabouts(self.area, seat=district_of(self.text, self.spans, self.area))
        self.frame = Frame(Clock(Calendar(self.date)), where, rows=self.rows)
        self.lines = provinces_of_lines(self.text, self.spans) if self.area == codes.COUNTRY else {}

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
        for rank, (start, end) in enumerate(bounds):
            if start > last:
                break
            mark = self.text.rfind("\n", before, start)
            opens_line = rank == 0 or mark >= 0 or _is_numbered(self.text, start)
            sentence = Sentence(start, end, tokens(self.text, self.spans, start, end, starts), opens_line)
            before = end
            if self.lines and (rank == 0 or mark >= 0):
                self.frame.where.home = self.lines.get(mark + 1, self.frame.where.home)
            self.frame.programme = spoken_of(sentence, self.text, self.frame.programme)
            if "company" in sentence.tokens.kinds:
                self.firm = next(
                    ((t.start, t.end) for t in reversed(sentence.tokens) if says(t, "company", "name")), self.firm
                )
            headline = rank == 0 and several and self.text[end - 1] not in ".!?…;:"
            if headline:
                self.topic = next((e.id for t in sentence.tokens if (e := t.entry("term")) is not None), "")
            if not sentence.figures:
                self._context(sentence)
            elif headline:
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
        """A sentence without figures: its period holds for what follows; a heading names the indicator of its lines.
        Only bullets, and what stands below a colon, are a list of it.
        """
        frame = self.frame
        self._hear_branch(sentence)
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
            self._open_parts(sentence)
            subject = subject_of(sentence.tokens, "any")
            if subject.entry:
                frame.indicator = frame.list_indicator = named_slot(subject.entry, subject.term)
                frame.item = None
                frame.listing, frame.heading = last == ":", True
                frame.shares = subject.entry.row["measure"] == "share"
        elif not sentence.opens_line or last in ".!?…":
            frame.listing = frame.heading = False
            topic = topic_of(sentence)
            if topic is None and (topic := ranked_by(sentence)) is not None:
                frame.where.hear_ranking(sentence.tokens)
            if topic is not None:
                told = frame.item is not None and frame.item.value in self.text[sentence.start : sentence.end]
                frame.item = frame.item if told and frame.indicator.value == topic.value else None
                frame.indicator = frame.list_indicator = topic
                frame.changed = False
            else:
                frame.changed = frame.changed or changes_subject(sentence.tokens, frame.indicator)

    def _goal_of(self, sentence: Sentence) -> Span | None:
        """The time of the goals that a heading announces ('Chỉ tiêu kế hoạch năm 2024'), which is not over; or None."""
        if "period" not in sentence.tokens.kinds:
            return None
        opening = next((t for t in sentence.tokens if not t.kinds or t.kinds - PLAIN), None)  # 'Một số | chỉ tiêu'
        if opening is None or not (cue(opening, "plan") or says(opening, "status", "T")):
            return None
        if not _enumerates(self.text[sentence.start : sentence.tokens[0].start]):
            return None
        return next((t for t in sentence.tokens if t.kind == "period" and self.frame.clock.to_be_reached(t)), None)

    def _hear_branch(self, sentence: Sentence) -> None:
        """A headline or a sentence without figures: the branch that it speaks of."""
        if "term" not in sentence.tokens.kinds:
            return
        for token in sentence.tokens:
            for entry in token.entries if "term" in token.kinds else ():
                if entry.kind == "term" and (entry.row["strength"] != "weak" or entry.id in branches()):
                    self.frame.branch = entry, token
                    return

    def _sentence(self, sentence: Sentence) -> None:
        frame = self.frame
        frame.where.look(sentence.tokens, self.text)
        first = next((t for t in sentence.tokens if t.kind not in ("-", ",", "(")), sentence.tokens[0])
        part = cue(first, "part")
        if not part and not self._list_goes_on(sentence):
            self._begin(sentence, first)
        elif not cue(first, "within") or self._only_its_plan():
            frame.status = frame.total_status = "A"
        if part and self._left_the_total():
            frame.changed = True
        monthly = frame.indicator is not None and traits()[frame.indicator.value].own_period
        planned = frame.status == "T"
        frame.clock.begin(sentence.tokens, part=part, planned=planned, monthly=monthly, opens_line=sentence.opens_line)
        based = self._bases_before_figures(sentence)
        frame.opening = based[-1] if based else frame.opening if part else None
        if based and frame.opening is sentence.tokens[0] and frame.opening.rule not in ("plan", *BARE):
            frame.base = frame.opening  # 'So với tháng 12, có 10 nhóm tăng. Trong đó, ...'
        if frame.goal is not None:
            frame.status, frame.status_at = "T", (frame.goal.start, frame.goal.end)
            frame.clock.hear(frame.goal, future=True)
        begin, earlier = len(self.rows), [*frame.told_here()][::-1]
        outer: list[Frame] = []
        told: Frame | None = None
        planned = listing = False
        for clause in clauses(sentence):
            if told is not None and not outer and _ends_cause(clause, listing=listing):
                self.frame, told = told, None
            elif told is None and not outer and len(self.rows) > begin and _gives_cause(clause):
                told, self.frame = self.frame, self.frame.inner()
                listing = clause.lead[-1].kind != ":" and clause.lead.has(":")
            while len(outer) > clause.depth:
                planned, self.frame = self.frame.planned, outer.pop()
            while len(outer) < clause.depth:
                outer.append(self.frame)
                self.frame = self.frame.inner()
                self.frame.planned = self.frame.planned or planned  # '(đạt 12% kế hoạch), Hà Nội 3 tỷ đồng (đạt 11%)'
            self._clause(clause, sentence)
            if outer and clause.entered:
                self.frame.lead_out(outer[-1], clause)
        if outer:
            self.frame = outer[0]
        self.frame = told or self.frame
        self._open_parts(sentence)
        gone = settle(self.rows[begin:], self.left, sentence, self.frame.where, self.frame.clock, earlier)
        for row in gone:
            self._omit(
                row,
                "unlisted subject",
                "it stands in order with others, and with what is not told by words that the kit knows",
            )
        if gone:
            self.frame.forget(gone, begin)
        self.of_companies += sum(row.indicator == COMPANY for row in self.rows[begin:])

    @staticmethod
    def _bases_before_figures(sentence: Sentence) -> list[Span]:
        """The bases of comparison that a sentence names before its first figure."""
        if "base" not in sentence.tokens.kinds:
            return []
        return [t for t in takewhile(lambda t: t.kind != "quantity", sentence.tokens) if t.kind == "base"]

    def _list_goes_on(self, sentence: Sentence) -> bool:
        """Whether a line that names nothing but its area goes on with the list of the line above, which ';' ends."""
        opening = next((t for t in sentence.tokens if not cue(t, "unit_of_area")), sentence.tokens[0])
        before = self.text[max(0, sentence.start - BLANKS) : sentence.start].rstrip()
        if "area" not in opening.kinds or not before.endswith(";"):
            return False
        return not any("term" in t.kinds for t in takewhile(lambda t: t.kind != "quantity", sentence.tokens))

    def _begin(self, sentence: Sentence, first: Span) -> None:
        """A sentence that does not continue a breakdown: lists close, unless it is a bullet under an open one."""
        frame = self.frame
        if frame.listing and frame.list_indicator is not None:
            frame.indicator = frame.list_indicator
        bullet = sentence.tokens[0].kind == "-" or self.text[sentence.start] in "-+•*"
        listed = (frame.listing and (bullet or frame.heading)) or (frame.heading and bullet)
        frame.listing = sentence.opens_line and listed
        if not frame.listing:
            frame.list_indicator = frame.indicator
            frame.listing = cue(first, "list")
        frame.below = frame.below if bullet else "A"
        frame.status = frame.total_status = "E" if frame.below == "E" else "A"
        frame.foreseen = False
        frame.part, frame.whole, frame.there, frame.cargo = False, None, False, None
        if sentence.opens_line:
            frame.where.scene = None
        frame.where.begin()
        if not self._of_a_company(sentence):
            frame.company = None
        if frame.item is not None and len({row.item.removeprefix(VOLUME).strip() for row in frame.told_here()}) > 1:
            frame.item = None  # of several goods none goes on
        if len({row.partner for row in frame.told_here()} - {""}) > 1:
            frame.where.partner = None  # nor of several partners
        if not frame.listing:
            frame.base = None
            frame.planned = False

    def _open_parts(self, sentence: Sentence) -> None:
        """Bullets that break a total down may follow a sentence: 'ước đạt 9 tỷ đồng. Trong đó:'."""
        if self.text[sentence.end - 1] != ":" or "part" not in sentence.tokens.kinds:
            return
        frame = self.frame
        behind = takewhile(lambda t: t.kind != "quantity", reversed(sentence.tokens))
        if any("part" in t.kinds for t in behind):
            frame.below, frame.listing, frame.list_indicator = frame.status, True, frame.indicator

    def _only_its_plan(self) -> bool:
        """Whether what the sentence before reported is no plan, though it ended on one: 'tăng 12%, kế hoạch là 8%'."""
        told = list(self.frame.told_here())
        return self.frame.status == "T" and bool(told) and told[-1].status != "T"

    def _left_the_total(self) -> bool:
        """Whether the total that parts are to be told of was left out, so that they are of nothing told before."""
        gone = self.left[-1] if self.left else None
        return gone is not None and gone.reason == UNREAD[0] and gone.start > (self.rows[-1].start if self.rows else -1)

    def _of_a_company(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on about a company: the last row is its and no area is named, or the story is."""
        story = self.of_companies >= STORY and 2 * self.of_companies >= len(self.rows)
        last = bool(self.rows) and self.rows[-1].indicator == COMPANY
        if not (story or last) or self._of_many(sentence):
            return False
        if story:
            named = {e.row["kind"] for t in sentence.tokens if (e := t.entry("area")) is not None}
            return named.isdisjoint(("province", "region"))
        return "area" not in sentence.tokens.kinds

    def _of_many(self, sentence: Sentence) -> bool:
        """Whether a sentence tells its first figure of several without a word for a company: 'các cảng đón 9 nghìn
        khách'.
        """
        before = [*takewhile(lambda t: t.kind != "quantity", sentence.tokens)]
        several = any(is_plural(self.text, t) for t in before)
        return several and not any(cue(t, "company") for t in before)

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
        lead, verbs = lead_and_verbs(clause.lead)
        why = no_figure(clause, lead) or (("talk", "the grade of a good") if grade else None)
        if why:
            self._hear_topic(clause)
            if grade is not None:
                self.frame.heard = (sentence.start, clause.quantity.end, grade)
            return self._leave(clause, sentence, *why)
        frame = self.frame
        said = self._take_apart(clause, sentence, lead, verbs)
        subject = said.subject
        status = self._status(said)
        stated = indicator_of(said, frame, self.words)
        spoken, listed = frame.indicator, frame.list_indicator
        new = stated is not None and (spoken is None or stated.value != spoken.value)
        own = spoken is not None and traits()[spoken.value].own_period
        raised = "accumulate" in clause.lead.kinds
        if raised and "period" not in clause.lead.kinds:
            frame.clock.total = True
        if clause.mark == ";":
            frame.clock.end_total()
        if is_done(clause, said.verbs):
            frame.clock.end_plan(sentence.start)
        before = frame.clock.told.time
        frame.clock.lead(
            lead,
            subject.term,
            new=new and spoken is not None,
            own=own,
            future=status == "T" or "plan" in clause.lead.kinds,
            sentence=sentence.start,
            inside=(clause.depth > 0 or (frame.part and clause.mark != ";")) and not self._says_this_year(clause),
            estimated=status == "E",
            done=carried_out(clause.lead) or is_done(clause, said.verbs),
        )
        if said.present is not None:
            frame.clock.hear_present(said.present)
        if frame.clock.told.time != before and frame.base is not None and frame.base.rule != "yoy":
            frame.base = None
        why = self._hangs_on_nothing(said, stated)
        why = why or speak(said, stated, frame, self.words, new=new, raised=raised)
        if why:
            self._hear_item(said)
            return self._leave(clause, sentence, *why)
        self._hear_company(said)
        row = self._row(said, status, stated)
        if row is None:
            return self._leave(
                clause, sentence, "no measure", "nothing tells what this percentage or multiple compares"
            )
        self._link(row)
        self._go_on(said, row, spoken)
        if spoken is not None and row.evidence["indicator"].rule == RAISED:
            frame.indicator, frame.list_indicator = spoken, listed  # 'giá gas tăng 3%, làm CPI chung tăng 0,1%; ...'
        if said.quantity.form in PARTIAL:
            frame.forget([row], len(self.rows) - 1)
            self._omit(row, *PARTIAL[said.quantity.form])
        return None

    def _says_this_year(self, clause: Clause) -> bool:
        """Whether the words before a figure say that it is of this year: '(quý I | năm nay đạt 2 tỷ đồng)'."""
        begin = clause.lead[0].start if clause.lead else clause.quantity.start
        before = blanked(fold(self.text[begin : clause.quantity.start]))
        return any(f" {form} " in before for form in marks("this_year"))

    def _take_apart(self, clause: Clause, sentence: Sentence, lead: Line, verbs: Line) -> Said:
        """A clause -> what it says by itself; the lists that it opens are open then, districts among them places.

        ``lead`` is what stands before the ``verbs`` that tell its figure.
        """
        quantity = clause.quantity.quantity
        unit = quantity.unit or self._bare_unit(clause, lead)
        if unit == "index":
            unit = points(self.frame.last, clause, sentence)
        kind = unit_kind(unit)
        subject = subject_of(lead, kind)
        self._open_lists(clause, lead, sentence, subject)
        self._place_in_list(subject, lead)
        revenue = subject.entry is not None and subject.entry.id == REVENUE and not subject.entry.row["item"]
        at = subject.item[0] if subject.item is not None else -1
        of_all = revenue and any(t.start == at and cue(t, "classifier") for t in lead)
        result = subject.entry is not None and subject.entry.id == COMPANY
        earns = result or (revenue and not of_all)  # 'doanh thu | ngành thép' is no company's
        company = company_in(self.text, clause.lead, subject.term, earns=earns)
        if company is None and earns and subject.term is not None:
            company = self._company_meant(clause.lead, subject.term)
        complement = complement_of(clause, kind)
        if unit == "percent" and self.frame.is_here(sentence) and changes_by(self.frame.last, complement, lead, verbs):
            subject.term, subject.entry = complement.term, complement.entry  # 'tăng 7% số vụ, 2% | số người chết'
        counted = capital_of(self.frame.outside, subject, clause.lead) if kind == "money" else None
        return Said(self.text, sentence, clause, lead, verbs, unit, kind, subject, complement, company, counted)

    def _company_meant(self, lead: Line, term: Span) -> tuple[int, int] | None:
        """The company spoken of, where a word for one owns what the term tells: 'doanh thu của | hãng này'; None
        without such a word.
        """
        owned = (pair for pair in pairwise(lead) if pair[0].start >= term.end and cue(pair[0], "owner"))
        word = next((t for _, t in owned if cue(t, "company")), None)
        return None if word is None else self.frame.company or self.firm or (word.start, word.end)

    def _hear_company(self, said: Said) -> None:
        """A result of the company that the clause names, or of the one spoken of, is that company's."""
        frame = self.frame
        said.company = said.company or frame.company
        companys = frame.is_here(said.sentence) and frame.last.indicator == COMPANY
        if said.company is None and companys and said.subject.entry is not None and _pays(said.subject, said.clause):
            becomes_item(said.subject, COMPANY)  # behind 'doanh thu của công ty ...', which is not named
            frame.indicator = Slot(COMPANY, frame.last.evidence["indicator"].carried())
        if said.company is not None and frame.indicator.value != COMPANY:
            if traits()[frame.indicator.value].company or _pays(said.subject, said.clause):
                frame.indicator = Slot(COMPANY, Evidence("stated", "company", *said.company))
            else:
                said.company = None
        frame.company = said.company or frame.company

    def _go_on(self, said: Said, row: Observation, spoken: Slot | None) -> None:
        """What is spoken of behind a row. ``spoken``: the indicator before it."""
        frame, quantity = self.frame, said.quantity
        frame.planned = frame.planned or row.measure == "plan_attainment"
        if traits()[row.indicator].own_period and row.measure == "growth_pop" and months_of(row.period) == 1:
            frame.clock.hear_month(row.period)
        if quantity.noun is not None and (told := told_of(said.clause)) is not None:
            frame.counted_to = told[1]
        if said.kind == "money" and "/" not in said.unit:
            self.money = said.unit
        areas = self._counts_areas(quantity) or _counts_countries(quantity)
        passing = areas and row.indicator == codes.OTHER
        topic = (_of_those_counted(said.clause) or spoken) if passing else frame.indicator
        frame.indicator = topic.carried() if topic is not None else None  # 'xếp thứ nhất trong 5 địa phương'
        if areas:
            frame.item = frame.item if topic is spoken else None  # 'xuất khẩu gạo sang 150 quốc gia, tăng 5%'
        elif not _is_market(quantity):  # '4 thị trường nhập khẩu rau quả' goes on with the good
            frame.item = Slot(row.item, row.evidence["item"].carried()) if row.item else None
        if not (frame.listing or frame.part or said.clause.depth):
            frame.topic_item = frame.item
        frame.keep(row)

    def _grade_of(self, clause: Clause) -> Slot | None:
        """The good right before a percentage, where it is sold by such grades: 'giá gạo 5%'; None elsewhere."""
        figure = clause.quantity
        if figure.quantity.unit != "percent":
            return None
        *_, good = self.text[max(0, figure.start - LONGEST_GRADED) : figure.start].split() or [""]
        if folded(good) not in marks("graded"):
            return None
        named = {entry.id for t in clause.lead for entry in t.entries if entry.kind == "term"}
        spoken = {self.frame.indicator.value} if self.frame.indicator else set()
        if not any(traits()[code].nature == "quoted" for code in named | spoken):
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
        if not (where.place or self.frame.listing):
            return
        *_, named = pieces(lead) or [[]]
        if not named or subject.term in named:
            return
        at = named[0].start, named[-1].end
        name, area = words_at(self.text, at), where.area.value if where.area else where.home
        before = where.place.value if where.place else name
        goes_on = province_of(before, area) == area or also_province(before, area)
        if goes_on and province_of(name, area) == area != "":
            where.place = Slot(name, Evidence("stated", "named in a list", *at))
            subject.item = None if subject.item and at[0] <= subject.item[0] else subject.item

    def _hear_topic(self, clause: Clause) -> None:
        """A number that is no figure is left out, but the subject before it is spoken of: 'Xuất khẩu tăng ở 3 nhóm'.

        Groups that are counted behind the price of a good are those of the index told before it.
        """
        frame, noun = self.frame, clause.quantity.quantity.noun
        index = next((row for row in reversed(self.rows) if row.indicator == CPI), None)
        quoted = frame.indicator is not None and traits()[frame.indicator.value].nature == "quoted"
        if index is not None and quoted and noun is not None and folded(noun.phrase) in marks("group"):
            frame.indicator = frame.list_indicator = Slot(CPI, index.evidence["indicator"].carried())
            frame.changed, frame.item = False, None
        subject = subject_of(lead_and_verbs(clause.lead)[0], "any")
        if subject.entry is not None and subject.entry.row["strength"] != "weak":
            frame.indicator = frame.list_indicator = named_slot(subject.entry, subject.term)
            frame.changed, frame.item = False, None

    def _hear_item(self, said: Said) -> None:
        """A figure is left out, but what follows it may be told of the same good."""
        at = named_in(self.text, said.clause, said.subject, said.complement, said.kind)
        if at is not None:
            slot = Slot(words_at(self.text, at), Evidence("carried", "good of a figure left out", *at))
            self.frame.heard = (said.sentence.start, said.clause.quantity.end, slot)

    def _heard_item(self, said: Said) -> Slot | None:
        """The good of the figure left out right before, in the same statement; None without one."""
        clause = said.clause
        begin, end, slot = self.frame.heard or (-1, 0, None)
        last = self.rows[-1].start if self.rows else -1
        near = begin == said.sentence.start and last < end and clause.quantity.start - end <= NEAR
        return slot if near and clause.mark != ";" and not any(t.kind == ";" for t in clause.lead) else None

    def _earned_by(self, said: Said, stated: Slot | None) -> Slot | None:
        """The transport just told of, as what earns a revenue named without it: 'vận tải hành khách ..., doanh thu'."""
        last = self.frame.last
        if stated is None or stated.value != REVENUE or last is None or last.indicator not in TRANSPORT:
            return None
        named = last.evidence["indicator"]
        if named.start < 0 or "\n" in self.text[last.end : said.clause.quantity.start]:
            return None
        words = self.text[named.start : named.end]
        return Slot(words, Evidence("carried", "transport that earns", named.start, named.end))

    def _hangs_on_nothing(self, said: Said, stated: Slot | None) -> tuple[str, str] | None:
        """The reason to leave out a rate without a subject of its own behind a figure that was left out."""
        gone = self.left[-1] if self.left else None
        if gone is None or stated is not None or any(map(content, said.lead)):
            return None
        good = self.frame.heard is not None and names_good(self.frame.heard[2].value)
        if said.kind not in ("percent", "ratio") and (good or gone.reason != UNREAD[0]):
            return None
        if (
            gone.start < said.sentence.start
            or gone.reason not in UNREAD
            or (self.rows and self.rows[-1].start > gone.start)
        ):
            return None
        return gone.reason, "it hangs on a figure that was left out"

    def _row(self, said: Said, status: str, stated: Slot | None) -> Observation | None:
        """The frame and the clause -> the row; None where no measure can be told."""
        clause, sentence, subject, kind = said.clause, said.sentence, said.subject, said.kind
        frame, q, last = self.frame, clause.quantity, self.frame.last
        indicator = frame.indicator
        trait = traits()[indicator.value]
        named = subject.term or said.complement.term
        if named is not None and "nature" in named.kinds:  # 'doanh số cho vay', among what is owed
            trait = replace(trait, nature=named.entry("nature").row["value"])
        elif trait.nature == "stock" and frame.part and frame.whole is not None:
            lent = frame.whole.indicator == indicator.value and months_of(frame.whole.period) > 1
            trait = replace(trait, nature="flow") if lent else trait  # '..., trong đó cho vay hộ nghèo 5 tỷ đồng'
        frame.where.lead(clause.lead, trait, self.text)
        frame.where.hear_whose(clause, trait)
        if kind not in ("percent", "ratio"):
            frame.where.hear_trader(clause, trait)
        invests = kind == "count" or any(cue(t, "investor") for t in clause.lead)
        if indicator.value == FDI and indicator.evidence.how == "carried" and is_built(said, self.topic):
            indicator = frame.indicator = replace(indicator, value=PROJECT)
            trait = traits()[PROJECT]
        if (trait.capital or indicator.value in VISITORS) and _is_domestic(said):
            frame.where.partner, frame.where.partners = None, ()
        foreign = invests and frame.where.partner is not None
        if indicator.value == PROJECT and (foreign or tells_of_fdi(said, self.topic, self.rows)):
            indicator = frame.indicator = replace(indicator, value=FDI)  # 'Nhật Bản với 143 dự án'
            trait = traits()[FDI]
        quoted = trait.nature == "quoted"
        if stated is not None and subject.term is not None:
            priced = last is not None and traits()[last.indicator].nature == "quoted"
            frame.where.end_market(subject.term.start if quoted else last.start if priced else 0)
        if quoted:
            frame.where.hear_origin(clause.lead, said.unit)
        if self._many_provinces(q.quantity):
            frame.where.across()
        area = frame.where.of(clause, trait, indicator.value, self.text)
        than = kind not in ("percent", "ratio") and _is_compared_with(clause)
        times = said.unit == "times" and bool(clause.tail) and clause.tail[0].kind == "period"  # 'gấp 2 lần năm 2015'
        told, shift = None, 0
        if not times:
            told, shift = frame.clock.tail(
                clause.tail, said.lead, future=status == "T", than=than, opening=sets_out(clause.lead)
            )
        base_value = told is None and frame.where.aside is None and is_base_value(clause, sentence, self.rows)
        shift = -1 if base_value else shift
        if kind != "percent" and (reached := base_reached(said.lead, said.verbs)) is not None:
            told = frame.clock.hear_before(reached)
        if told is None and (named := time_of_base(clause, sentence, self.rows)) is not None:
            told = frame.clock.before(named) if named.rule in PRECEDING else frame.clock.at(named)
            base_value = base_value or told is not None
        frame.there = counts_what_there_is(clause, said.verbs, told=frame.there)
        lasting = trait.capital or trait.nature in ("stock", "standing")
        is_same = last is not None and (last.indicator, last.unit) == (indicator.value, said.unit)
        done = befell(clause, subject) or (trait.site and _grew_in_a_year(clause, sentence))
        when, dated = frame.clock.period(
            told, shift, trait, kind, status, part=frame.part, there=frame.there and kind == "count" and lasting,
            done=done, whole=_of_a_whole(clause.lead),
            foreseen=frame.foreseen and not (is_same and kind not in ("percent", "ratio")),
            sentence=sentence.start, clause=said.begin,
        )  # fmt: skip
        before = frame.reported
        of_programme = frame.programme is not None and frame.programme.told == sentence.start
        if of_programme and (dated.rule == SIZE or (status == "T" and not when)):
            years = frame.programme.years
            when = frame.clock.at(years).flow
            dated = Evidence("carried", "years of a programme", years.start, years.end)
        hangs = told is None and not shift and said.present is None
        if hangs and of_its_time(before, clause, indicator.value, kind, status, sentence, done=done):
            when, dated = before.period, before.evidence["period"].carried()
        status = "A" if status == "E" and shift else status
        told_status = (
            Evidence("stated", "status cue", *frame.status_at) if status != "A" else Evidence("default", "reported")
        )
        if status == "A" and frame.clock.to_come(when, sentence.start):
            status, told_status = "T", Evidence("default", "period to come", dated.start, dated.end)
        setting = self._setting(said, trait, when, base_value=base_value, dated=told is not None)
        meant = kind_of(clause, said.lead, said.verbs, setting)
        if not meant.measure:
            return None
        frame.base = meant.base or frame.base
        value = meant.value
        if indicator.value == "trade_balance" and meant.measure == "level":
            value *= sign_of_balance(sentence, q.start)
        item = item_of(
            self.text, clause, subject, said.complement, indicator.value, meant.measure, said.unit,
            stated=stated is not None, carried=self._heard_item(said) or self._earned_by(said, stated) or frame.item,
            last=said.counted or last, part=frame.part,
        )  # fmt: skip
        item = item or (frame.item if said.counted_before is not None else None)
        if item is not None and status != "T" and subject.term is not None and names_a_plan(subject.term):
            item = None  # 'kế hoạch vốn đã giải ngân 5 tỷ đồng' is none of the plan
        if item is not None and indicator.evidence.rule == MADE:
            item = made_by(item)
        if indicator.evidence.rule == ROOMS and q.quantity.noun is not None:
            item = Slot(q.quantity.noun.phrase, Evidence("stated", "counted noun", q.start, q.end))
        if item is None and indicator.evidence.rule == CARRIES:
            item = item_carried(said, part=frame.part)
        if said.company is not None:
            item = _of_company(said, item, stated=stated is not None)
        evidence = {
            "indicator": indicator.evidence,
            "measure": meant.evidence,
            "item": item.evidence if item else Evidence("default", "whole"),
            "area": area.evidence if area else self._whence(),
            "period": dated,
            "status": told_status,
        }
        place, partner = frame.where.at(trait, listing=frame.listing or frame.part), frame.where.partner
        if place is not None:
            evidence["place"] = place.evidence
        if partner is not None:
            evidence["partner"] = partner.evidence
        return Observation(
            doc=self.document.id, start=q.start, end=q.end, quote=self.text[q.start : q.end], value=value,
            unit=meant.unit or _unit_of(said, trait, meant.measure, frame), measure=meant.measure,
            indicator=indicator.value, item=item.value if item else "",
            area=area.value if area else frame.where.home, place=place.value if place else "",
            partner=partner.value if partner else "", period=when, status=status,
            bound=bound_of(said.verbs, meant.measure),
            sentence=self.text[sentence.start : sentence.end], sentence_start=sentence.start, evidence=evidence,
        )  # fmt: skip

    def _whence(self) -> Evidence:
        """Where the area that holds for all figures comes from."""
        if self.frame.where.home != self.area:
            return Evidence("carried", "line of the province")
        return Evidence("default" if self.area_from == "assumed" else "document", self.area_from)

    def _counts_areas(self, quantity: Quantity) -> bool:
        """Whether a figure counts provinces, districts and the like."""
        noun = quantity.noun
        return noun is not None and "unit_of_area" in self.words.entries[folded(noun.phrase)].kinds

    def _many_provinces(self, quantity: Quantity) -> bool:
        """Whether a figure counts more provinces and cities than one province can hold."""
        return quantity.value > CITIES and self._counts_areas(quantity)

    def _setting(self, said: Said, trait: Trait, period: str, *, base_value: bool, dated: bool) -> Setting:
        """What the clause inherits for its measure. ``dated``: a time told behind the figure ends its base."""
        frame = self.frame
        subject, lead = said.subject, said.lead
        hangs = not any(map(content, lead))
        stays = not trait.own_period or hangs or frame.base is frame.opening  # 'So với cùng kỳ, vàng tăng ...'
        # 'đạt 87% dự toán, giảm 10%': the plan was told of already
        past_plan = hangs and frame.base is not None and frame.base.rule == "plan" and _tells_of_plan(frame.row)
        dated = dated or past_plan
        return Setting(
            unit=said.unit,
            term_measure=subject.entry.row["measure"] if subject.entry else "",
            trait=trait,
            period=period,
            carried_base=frame.base if stays and not dated else None,
            last=frame.row,
            rows=self.rows,
            here=frame.row is not None and frame.row.sentence_start == said.sentence.start,
            listing=frame.listing,
            shares=frame.listing and frame.heading and frame.shares,
            of_rate=subject.entry is not None and subject.entry.phrase.startswith(cue_phrases("rate")),
            planned=frame.planned,
            base_value=base_value,
            tokens=said.sentence.tokens,
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

    def _open_lists(self, clause: Clause, lead: Line, sentence: Sentence, subject: Subject) -> None:
        """Lists that the lead opens; what brackets break down is the level right before them, itself a part or not, and
        brackets that close before the figure break none down, 'nông sản (gồm chè, gạo) đạt 2 tỷ USD'. Behind a whole in
        money, ';' opens none for a subject that no table knows.
        """
        frame = self.frame
        parts = "part" in lead.kinds and any("part" in t.kinds for t in without_brackets(lead))
        if parts:
            before = (r for r in reversed(self.rows[-NEAR_LEVEL:]) if r.sentence_start == sentence.start)
            broken = next((r for r in before if r.measure == "level"), frame.head) if clause.entered else frame.head
            frame.part, frame.whole, frame.total_status = True, broken, frame.status
        money = unit_kind(clause.quantity.quantity.unit) == "money"
        whole = money and frame.is_here(sentence) and not frame.last.item
        known = subject.item is None or subject.listable or names_good(self.text[slice(*subject.item)])
        goes_on = clause.mark == ";" and (known or not whole)
        opens = parts or lead.has(":", "flip") or ("list" in lead.kinds and not subject.called)
        if not frame.listing and (goes_on or opens):
            frame.listing = True
            frame.list_indicator = frame.indicator

    def _bare_unit(self, clause: Clause, lead: Line) -> str:
        """The unit of a number that prints none: none known where short letters stand right behind it ('5 nghìn | DN'),
        things where the subject is counted and is no amount, else money.
        """
        if clause.tail and _is_short_form(self.text, clause.quantity.end, clause.tail[0]):
            return "other"
        counted = subject_of(lead, "count").entry is not None and subject_of(lead, "money").entry is None
        return "count" if counted else self.money

    def _status(self, said: Said) -> str:
        """A, E or T: the clause's own word, else what its total or sentence had."""
        frame, clause = self.frame, said.clause
        found = None
        if "status" in clause.lead.kinds:
            near = takewhile(lambda t: t.kind != ";", reversed(clause.lead))
            found = next((t for t in near if "status" in t.kinds and t.start >= frame.counted_to), None)
        if found is not None and cue(found, "as_planned") and _describes_before(found, clause.lead):
            found = None
        planned = found is not None and found.entry("status").row["value"] == "T" and not cue(found, "forecast")
        if planned and carried_out(clause.lead):
            found, frame.status = None, "A"
        if found is not None:
            frame.status, frame.foreseen = found.entry("status").row["value"], cue(found, "forecast")
            frame.status_at = (found.start, found.end)
        if found is None and frame.status == "E" and not (frame.part and frame.total_status == "E"):
            frame.status = "A" if _has_its_own(said) else "E"
        if found is None and frame.status == "T" and self._is_over(said):
            frame.status = "A"
        frame.foreseen = frame.foreseen and frame.status == "T"
        if found is None and is_plan(clause, self.rows, said.sentence):
            frame.foreseen = False
            if heads_a_plan(clause.lead):
                frame.status, frame.status_at = "T", (clause.lead[0].start, clause.lead[0].end)
            return "T"
        if found is None and frame.status == "A" and self._is_of_a_plan(said):
            frame.status, frame.status_at = "T", (frame.whole.start, frame.whole.end)
        return frame.status

    def _is_of_a_plan(self, said: Said) -> bool:
        """Whether a figure is a part of a planned sum of money: 'Kế hoạch vốn 5 tỷ đồng, trong đó | vốn ODA 2 tỷ đồng'.
        What was done behind the sum, or left out, ends that.
        """
        frame = self.frame
        whole = frame.whole if frame.part else None
        if whole is None or whole is not frame.head or frame.last.status != "T" or said.kind != "money":
            return False
        left_out = bool(self.left) and self.left[-1].start > whole.start
        planned = whole.status == "T" and whole.evidence["status"].rule == "status cue"
        return planned and not (left_out or self._is_over(said) or is_done(said.clause, said.verbs))

    def _is_over(self, said: Said) -> bool:
        """Whether a figure behind a plan is none of it: its time is over, or the clause tells what came of the plan."""
        frame, lead = self.frame, said.clause.lead
        if frame.clock.reports(said.lead) or "done" in lead.kinds or gives_the_result(said.clause):
            return True
        return frame.foreseen and not frame.part and frame.clock.is_over() and _has_its_own(said)
