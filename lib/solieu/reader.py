"""Spans -> observations that can explain themselves. No expressions, no frames of pandas, no wording of its own.

Each quantity of a sentence is a clause. Its slots are filled from the clause, else from what the text was speaking of (the
``Frame``). What carries, and how far:

- indicator      forward until replaced; a subject that no table knows inherits it only in a list that the text has opened
                 ('trong đó', 'như:', ';'), else the quantity is left out with the reason
- item           forward over the figures that hang on the same subject
- period         forward until replaced; one behind 'của' holds for its figure only, one after the document for its sentence
- area           within its sentence and the list that continues it, then back to the document's
- base           forward in its list; one that trails flows back over its list
- estimate       the value it precedes, the rates on it and the parts of it; a plan: to the end of the sentence
- value          never
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from solieu import codes
from solieu.clauses import Clause, Sentence, clauses, cue, tokens, without_brackets
from solieu.lexicon import Entry, Lexicon, lexicon, table
from solieu.measures import Kind, Setting, kind_of
from solieu.model import Abstention, Document, Evidence, Observation, Reading
from solieu.periods import Calendar, Date, Time, shift_year
from solieu.spans import Quantity, Span, scan, sentences
from solieu.subjects import VERBS, Subject, complement_of, content, subject_of

LASTING = frozenset(
    ("ytd", "ytd_bare", "ytd_to", "ytd_now", "month", "january", "quarter", "quarter_first", "half_first", "year", "year_past", "year_this")
)
"""Rules of period that a sentence without figures hands on."""


BROAD = frozenset(("facility", "market_inspection", "industrial_cluster", "support", "other"))
"""Indicators so wide that the item must say what is counted."""

CAPITAL = frozenset(("fdi", "investment_project", "enterprise"))
"""Indicators that count projects or firms and give their capital beside the count."""

PROJECTS = frozenset(("investment_project", "facility", "power_plant"))
"""Indicators of single projects and works: the province of a project goes on with it from sentence to sentence."""

CARRIED = LASTING | {"to_day", "stock_day", "half_month_1", "half_month_2", "year_end", "year_end_to", "quarter_first", "month_here", "tet", "days"}
"""Rules of period that a sentence with figures hands on to the next."""

LASTING_TOPICS = frozenset(("fdi", "industrial_cluster"))
"""Indicators whose projects, capital and enterprises are told over several sentences."""


@dataclass(frozen=True, slots=True)
class Trait:
    """How an indicator behaves: flow or stock, the measure of a bare percentage, whether it has trading partners, whether its

    periods are its own (a monthly index), and to which indicators it yields when those are being spoken of.
    """

    nature: str
    percent: str
    partner: bool
    own_period: bool
    output: str
    company: bool
    yields: frozenset[str]


@lru_cache
def traits() -> dict[str, Trait]:
    """Indicator code -> its Trait, from data/traits.csv."""
    return {
        row["indicator"]: Trait(
            row["nature"], row["percent"], row["partner"] == "yes", row["own_period"] == "yes",
            row["output"], row["company"] == "yes",
            frozenset(filter(None, row["yields"].split(";"))),
        )
        for row in table("traits")
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A value and how it was found."""

    value: str
    evidence: Evidence

    def carried(self) -> Slot:
        """The same value as a later clause inherits it."""
        return Slot(self.value, replace(self.evidence, how="carried"))


@dataclass(slots=True)
class Frame:
    """What the text is speaking of: the slots that a clause may inherit."""

    indicator: Slot | None = None
    list_indicator: Slot | None = None
    item: Slot | None = None
    topic_item: Slot | None = None
    area: Slot | None = None
    areas: tuple[Slot, ...] = ()
    place: Slot | None = None
    partner: Slot | None = None
    partners: tuple[Slot, ...] = ()
    time: Time | None = None
    time_at: tuple[int, int] = (-1, -1)
    time_in: int = -1
    time_rule: str = ""
    lasting: Time | None = None
    lasting_at: tuple[int, int] = (-1, -1)
    now: Time | None = None
    base: Span | None = None
    measure: str = ""
    sign: int = 1
    status: str = "A"
    status_at: tuple[int, int] = (-1, -1)
    total_status: str = "A"
    listing: bool = False
    part: bool = False
    total: bool = False
    head: Observation | None = None
    whole: Observation | None = None


def read(document: Document, words: Lexicon | None = None) -> Reading:
    """Document -> its Reading: observations and abstentions in order of the text. Never raises on any text."""
    return _Reader(document, words or lexicon()).read()


class _Reader:
    """Reads one document from left to right."""

    def __init__(self, document: Document, words: Lexicon) -> None:
        self.document = document
        self.text = document.text
        self.spans = scan(self.text, words)
        self.rows: list[Observation] = []
        self.left: list[Abstention] = []
        self.frame = Frame()
        self.money = "VND"
        self.place: Slot | None = None
        self.site: Slot | None = None
        self.date, self.date_from = self._date()
        self.area, self.area_from = self._area()
        self.calendar = Calendar(self.date)

    # ---- the document as a whole

    def _date(self) -> tuple[Date | None, str]:
        """The date of the manifest, else the latest day or month that the text names with its year."""
        if self.document.date:
            return Date.parse(self.document.date), "manifest"
        blank = Calendar(None)
        named: list[Date] = []
        for span in self.spans:
            if span.kind == "period" and "y" in span.holes and span.rule in (*LASTING, "day", "to_day"):
                time = blank.resolve(span.rule, span.holes)
                if time and time.flow:
                    named.append(Date.parse(time.flow.split("/")[1]))
        return (max(named, key=lambda d: (d.year, d.month, d.day)), "text") if named else (None, "")

    def _area(self) -> tuple[str, str]:
        """The area of the manifest, else the province most named (the first line counts three times), else the country."""
        if self.document.area:
            return self.document.area, "manifest"
        first_line = self.text.find("\n")
        named: Counter[str] = Counter()
        for before, span in zip((None, *self.spans), self.spans, strict=False):
            entry = _area_entry(before, span)
            if entry and (entry.row["kind"] == "province" or entry.id == "VN"):
                named[entry.id] += 3 if span.start < first_line else 1
        if named:
            code, count = named.most_common(1)[0]
            if 2 * count > named.total() and (count >= 2 or len(named) == 1):
                return code, "text"
        return "VN", "text"

    # ---- sentences

    def read(self) -> Reading:
        """All sentences -> the Reading."""
        bounds = sentences(self.text, self.spans)
        several = len(bounds) > 1 and "\n" in self.text[bounds[0][1] : bounds[1][0]]
        before = 0
        for rank, (start, end) in enumerate(bounds):
            opens_line = rank == 0 or "\n" in self.text[before:start]
            sentence = Sentence(start, end, tokens(self.text, self.spans, start, end), opens_line)
            headline = rank == 0 and several and self.text[end - 1] not in ".!?…;:"
            before = end
            if not any(t.kind == "quantity" for t in sentence.tokens):
                self._context(sentence)
            elif headline:
                for clause in clauses(sentence):
                    self._leave(clause, "headline", "a figure of the headline, which the text itself states again")
            else:
                self._sentence(sentence)
        return Reading(
            self.document, self.rows, self.left, str(self.date or ""), self.date_from, self.area, self.area_from
        )

    def _context(self, sentence: Sentence) -> None:
        """A sentence without figures: its period holds for what follows; a heading names the indicator of its lines."""
        for token in sentence.tokens:
            if token.kind == "period" and token.rule in LASTING:
                time = self._resolve(token, future=False)
                if time is not None and not self._unfinished(time):
                    self._set_time(token)
        self._note_places(sentence.tokens)
        last = self.text[sentence.end - 1]
        heading = sentence.opens_line and len(sentence.tokens) <= 14 and last not in ".!?…"
        if heading or last == ":":
            subject = subject_of(sentence.tokens, "any")
            if subject.entry:
                self.frame.indicator = self.frame.list_indicator = _named(subject)
                self.frame.item = None
                self.frame.listing = True
        elif not sentence.opens_line or last in ".!?…":
            self.frame.listing = False

    def _sentence(self, sentence: Sentence) -> None:
        frame = self.frame
        self._note_places(sentence.tokens)
        first = next((t for t in sentence.tokens if t.kind not in ("-", ",", "(")), sentence.tokens[0])
        if not cue(first, "part"):
            if frame.listing and frame.list_indicator is not None:
                frame.indicator = frame.list_indicator
            bullet = sentence.opens_line and (sentence.tokens[0].kind == "-" or self.text[sentence.start] in "-+•*")
            frame.listing = frame.listing and (bullet or sentence.opens_line)
            if not frame.listing:
                frame.list_indicator = frame.indicator
                frame.listing = cue(first, "list")
            frame.status, frame.total_status, frame.part, frame.whole = "A", "A", False, None
            frame.total = False
            frame.now = frame.area = frame.place = None
            frame.areas = frame.partners = ()
            if not frame.listing:
                frame.base = None
        if frame.time is not None and (self._unfinished(frame.time) or not (frame.part or frame.time_rule in CARRIED)):
            if frame.lasting is not None or frame.time_rule not in CARRIED:
                frame.time, frame.time_at = frame.lasting, frame.lasting_at
        begin = len(self.rows)
        outer: list[Frame] = []
        for clause in clauses(sentence):
            while len(outer) > clause.depth:
                self.frame = outer.pop()
            while len(outer) < clause.depth:
                outer.append(self.frame)
                self.frame = replace(self.frame)
            self._clause(clause, sentence)
        if outer:
            self.frame = outer[0]
        self._flow_back(begin)
        self._zip(begin, sentence)

    def _flow_back(self, begin: int) -> None:
        """A base that trails its list holds for the rates of the sentence that named none."""
        trailing: Observation | None = None
        for row in reversed(self.rows[begin:]):
            rule = row.evidence["measure"].rule
            if row.measure.startswith("growth_") and rule == "base":
                trailing = row
            elif row.measure.startswith("growth_") and rule == "default" and trailing is not None:
                row.measure = trailing.measure
                row.evidence["measure"] = replace(trailing.evidence["measure"], how="carried", rule="trailing base")

    def _zip(self, begin: int, sentence: Sentence) -> None:
        """'A, B and C ... lần lượt x, y and z': as many figures as names, each takes its own."""
        pairing = next((t for t in sentence.tokens if cue(t, "pairing")), None)
        if pairing is None:
            return
        chain = [r for r in self.rows[begin:] if r.start > pairing.start]
        chain = [r for r in chain if (r.unit, r.measure) == (chain[0].unit, chain[0].measure)] if chain else []
        for slot, names in (("area", self.frame.areas), ("partner", self.frame.partners)):
            if len(names) > 1 and len(names) == len(chain):
                for row, name in zip(chain, names, strict=True):
                    setattr(row, slot, name.value)
                    row.period, row.evidence["period"] = chain[-1].period, chain[-1].evidence["period"]
                    row.evidence[slot] = replace(name.evidence, rule="in this order")
                return
        levels = [r for r in self.rows[begin:] if r.start < pairing.start and r.measure == "level"][-len(chain) :]
        if chain and chain[0].measure != "level" and len(levels) == len(chain) > 1:
            for row, level in zip(chain, levels, strict=True):
                for slot in ("indicator", "item", "area", "place", "partner", "period", "status"):
                    setattr(row, slot, getattr(level, slot))
                row.head = level.start
                row.evidence["indicator"] = replace(level.evidence["indicator"], how="carried", rule="in this order")
                row.evidence["period"] = replace(level.evidence["period"], how="carried", rule="in this order")

    # ---- clauses

    def _leave(self, clause: Clause, reason: str, message: str) -> None:
        for token in (*clause.lead, *clause.tail):
            if token.kind == "period" and reason != "headline":
                self._set_time(token)
        q = clause.quantity
        self.left.append(Abstention(self.document.id, q.start, q.end, self.text[q.start : q.end], reason, message))

    def _clause(self, clause: Clause, sentence: Sentence) -> None:
        frame = self.frame
        quantity = clause.quantity.quantity
        noun = quantity.noun
        if noun is not None and noun.row["weight"] not in ("real", ""):
            return self._leave(clause, "talk", "a number that structures the talk or measures no part of the economy")
        if noun is not None and _refers_back(clause):
            return self._leave(clause, "talk", "a number that refers to things already told")
        if quantity.unit in ("day", "month", "year"):
            return self._leave(clause, "duration", "a length of time")
        unit = quantity.unit or self.money
        kind = unit_kind(unit)
        lead, verbs = _split(clause.lead)
        raised = any(cue(t, "accumulate") for t in clause.lead)
        frame.total = frame.total or raised and not any(t.kind == "period" for t in clause.lead)
        self._open_lists(clause, lead)
        subject = subject_of(lead, kind)
        complement = complement_of(clause.tail, kind)
        status = self._status(clause, lead, verbs)
        stated = self._indicator(subject, complement, quantity, kind)
        new = stated is not None and (frame.indicator is None or stated.value != frame.indicator.value)
        self._times(lead, subject, status, new, sentence)
        if stated is not None:
            if new:
                frame.base = frame.partner = None
            frame.indicator = stated
            if not new and self._partner_only(lead, stated):
                frame.item = frame.topic_item
            elif new or not raised:
                frame.item = None
            first = not self.rows or self.rows[-1].sentence_start != sentence.start
            if subject.listed or not frame.listing or (first and not frame.part):
                frame.list_indicator = stated
        elif frame.indicator is None or not (frame.listing or _takes(frame.indicator.value, kind)):
            return self._leave(clause, "no indicator", "no word here or before it names an indicator that the kit knows")
        elif subject.item is not None:
            if not (frame.listing or frame.part or clause.depth or subject.listable):
                return self._leave(clause, "unlisted subject", "its subject is in no table, and no list is open that holds it")
            frame.indicator = frame.list_indicator or frame.indicator
        if not _takes(frame.indicator.value, kind):
            return self._leave(clause, "unit does not fit", "its unit cannot measure the indicator being spoken of")
        indicator = frame.indicator
        company = self._company(lead, subject)
        if company is not None and traits()[indicator.value].company:
            indicator = frame.indicator = Slot("company_result", Evidence("stated", "company", *company))
        trait = traits()[indicator.value]
        self._where(lead, trait)
        area = self._located(clause.tail, trait) or frame.area
        if indicator.value in PROJECTS:
            area = area or self.site
            self.site = area.carried() if area else None
        time, shift = self._time_of(clause, lead, status)
        period, period_evidence = self._period(sentence, time, shift, trait, kind, status)
        setting = Setting(
            unit, subject.entry.row["measure"] if subject.entry else "", trait.percent, trait.own_period, period,
            None if trait.own_period and not _hangs(lead) else frame.base,
            frame.measure if self.rows and self.rows[-1].unit == "percent" else "", frame.sign,
            self.rows[-1].measure if self.rows else "", self.rows[-1].unit if self.rows else "",
        )  # fmt: skip
        told = kind_of(clause, lead, verbs, setting)
        if not told.measure:
            return self._leave(clause, "no measure", "nothing tells what this percentage or multiple compares")
        if told.measure != "level" and trait.nature != "flow":
            period, period_evidence = self._period(sentence, time, shift, trait, kind, status, told.measure)
        value = told.value
        if indicator.value == "trade_balance" and told.measure == "level":
            value *= self._balance_sign(clause, sentence)
        item = self._item(subject, complement, quantity, stated, told.measure, clause)
        if company is not None and indicator.value == "company_result":
            named = f"{item.value if item else ''} {self._words(company)}".strip()
            item = Slot(named, Evidence("stated", "company", *company))
        row = Observation(
            self.document.id, clause.quantity.start, clause.quantity.end,
            self.text[clause.quantity.start : clause.quantity.end], value, told.unit or unit, told.measure,
            indicator.value, item.value if item else "", area.value if area else self.area,
            frame.place.value if frame.place else "", frame.partner.value if frame.partner else "",
            period, status, _bound(verbs), self.text[sentence.start : sentence.end], sentence.start,
        )  # fmt: skip
        row.evidence = {
            "indicator": indicator.evidence,
            "measure": told.evidence,
            "item": item.evidence if item else Evidence("default", "whole"),
            "area": area.evidence if area else Evidence("document", self.area_from),
            "period": period_evidence,
            "status": Evidence("stated", "status cue", *frame.status_at) if status != "A" else Evidence("default", "reported"),
        }
        for slot in ("place", "partner"):
            if getattr(frame, slot) is not None:
                row.evidence[slot] = getattr(frame, slot).evidence
        self._link(row)
        if kind == "money" and "/" not in unit:
            self.money = unit
        frame.base = told.base or frame.base
        frame.measure, frame.sign = told.measure, -1 if value < 0 else 1
        frame.indicator = indicator.carried()
        frame.item = item.carried() if item else None
        if not (frame.listing or frame.part or clause.depth):
            frame.topic_item = frame.item
        self.rows.append(row)

    def _link(self, row: Observation) -> None:
        """Ties a rate to the level it hangs on, a part to its total."""
        frame = self.frame
        if row.measure == "level":
            if frame.part and frame.whole is not None and frame.whole is not row:
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

    # ---- slots

    def _open_lists(self, clause: Clause, lead: list[Span]) -> None:
        frame = self.frame
        opened = False
        for token in lead:
            if cue(token, "part"):
                opened = frame.part = True
                frame.whole = frame.head
                frame.total_status = frame.status
            opened = opened or token.kind == ":" or cue(token, "list", "flip")
        if (opened or clause.mark == ";") and not frame.listing:
            frame.listing = True
            frame.list_indicator = frame.indicator

    def _status(self, clause: Clause, lead: list[Span], verbs: list[Span]) -> str:
        """A, E or T: the clause's own word, else what its total or sentence had."""
        frame = self.frame
        found = next((t for t in reversed(clause.lead) if cue(t, "status")), None)
        if found is not None:
            frame.status = found.entry("status").row["value"]
            frame.status_at = (found.start, found.end)
        elif frame.status == "E" and any(content(t) for t in lead) and (not frame.part or frame.total_status != "E"):
            if any(cue(t, "level") for t in verbs):
                frame.status = "A"
        return frame.status

    def _indicator(self, subject: Subject, complement: Subject, quantity: Quantity, kind: str) -> Slot | None:
        """The indicator that the clause states, unless it yields to the one being spoken of; None where it inherits."""
        noun = quantity.noun
        candidates: list[tuple[str, Slot, int]] = []  # code, slot, firmness: weak term 0, counted noun 1, strong term 2
        if subject.entry:
            candidates.append((subject.entry.id, _named(subject), _firmness(subject.entry)))
        if complement.entry and kind != "percent":
            candidates.append((complement.entry.id, _named(complement), _firmness(complement.entry)))
        if kind == "count" and noun is not None and noun.id:
            candidates.append((noun.id, Slot(noun.id, Evidence("stated", "counted noun")), 1))
        if not candidates:
            return None
        code, slot, firm = max(candidates, key=lambda c: min(c[2], 1))
        for entry in subject.also:
            candidates.append((entry.id, Slot(entry.id, slot.evidence), 0))
        for other, named, _ in candidates:
            if other in traits()[code].yields:
                code, slot = other, named
        frame = self.frame
        if firm == 0 and frame.indicator is not None and code == "industrial_product":
            output = traits()[frame.indicator.value].output
            if output:
                return Slot(output, slot.evidence)
        spoken = frame.list_indicator if frame.listing or frame.part else None
        for carried in (spoken, frame.indicator):
            if carried is None or carried.value == code:
                continue
            if carried.value in traits()[code].yields and (carried is spoken or (firm < 2 and _same_topic(frame, self.rows))):
                self._goods(subject, carried.value)
                return carried
        if firm < 2:
            for row in reversed(self.rows[-8:]):
                if row.indicator in traits()[code].yields and row.indicator in LASTING_TOPICS:
                    self._goods(subject, row.indicator)
                    return Slot(row.indicator, replace(row.evidence["indicator"], how="carried", rule="topic"))
        groups = codes.indicators()
        if spoken is not None and not firm and groups[spoken.value].group != groups[code].group:
            self._goods(subject, spoken.value)
            return spoken
        return slot

    @staticmethod
    def _goods(subject: Subject, carried: str) -> None:
        """A term that yields names the item instead, unless it only names the same kind of thing."""
        groups = codes.indicators()
        if subject.entry is not None and subject.item is None and groups[subject.entry.id].group != groups[carried].group:
            subject.item = (subject.term.start, subject.term.end)
        if subject.entry is not None and subject.item is not None:
            subject.entry = None

    def _times(self, lead: list[Span], subject: Subject, status: str, new: bool, sentence: Sentence) -> None:
        """Periods of the lead; those of an index with periods of its own do not hold for another indicator."""
        frame = self.frame
        if new and frame.indicator is not None and frame.lasting is not None:
            if traits()[frame.indicator.value].own_period or frame.time_in != sentence.start:
                frame.time, frame.time_at = frame.lasting, frame.lasting_at
        for token in lead:
            if token.kind == "period":
                frame.time_in = sentence.start
                behind = subject.term is not None and token.start > subject.term.start
                self._set_time(token, future=status == "T", lasting=not behind)

    def _set_time(self, token: Span, *, future: bool = False, lasting: bool = True) -> None:
        frame = self.frame
        time = self._resolve(token, future)
        if time is None or time.vague:
            return
        if token.rule == "now":
            frame.now = time
            return
        frame.time, frame.time_at, frame.time_rule = time, (token.start, token.end), token.rule
        if lasting and token.rule in CARRIED and not self._unfinished(time) and not time.each:
            frame.lasting, frame.lasting_at = time, frame.time_at

    def _resolve(self, token: Span, future: bool) -> Time | None:
        here = self.frame.time.flow if self.frame.time else ""
        return self.calendar.resolve(token.rule, token.holes, future=future, here=here)

    def _unfinished(self, time: Time) -> bool:
        """Whether a time ends well after the document, so that it cannot be what the text reports on from here."""
        if not (self.date and time.flow):
            return False
        last = Date.parse(time.flow.split("/")[1])
        return 12 * (last.year - self.date.year) + last.month - (self.date.month or 12) > 1

    def _time_of(self, clause: Clause, lead: list[Span], status: str) -> tuple[Time | None, int]:
        """The time that the tail gives, and how many years back an 'in the same period of' puts the figure."""
        before: Span | None = None
        for token in clause.tail:
            owned = before is not None and cue(before, "owner")
            if token.kind == "base" and token.rule == "yoy_bare" and owned:
                return None, -1
            if token.kind == "period":
                time = self._resolve(token, status == "T")
                if time is not None and not time.vague:
                    if not owned:
                        self._set_time(token, future=status == "T", lasting=False)
                    return time, 0
            before = token
        bare = any(t.kind == "base" and t.rule == "yoy_bare" for t in lead)
        return None, -1 if bare else 0

    def _period(
        self, sentence: Sentence, time: Time | None, shift: int, trait: Trait, kind: str, status: str, measure: str = "level"
    ) -> tuple[str, Evidence]:
        """The period of the row: told with it, carried, or the document's month for an undated total."""
        frame = self.frame
        stock = trait.nature in ("stock", "standing") and measure in ("level", "share", "ratio", "rate")
        here = time is not None or frame.time_in == sentence.start
        if frame.now is not None and time is None and (not here or stock or kind in ("count", "area")):
            return frame.now.stock, Evidence("stated", "now")
        if status == "T" and not here and not frame.part:
            return "", Evidence("default", "target without horizon")
        carried = time or frame.time
        if trait.nature == "standing" and not (here or frame.part):
            carried = None
        if carried is not None and frame.total and carried.flow:
            last = carried.flow.split("/")[1][:7]
            return f"{last}/{last}", Evidence("carried", "total at the end of the period", *frame.time_at)
        if carried is not None:
            period = carried.stock if stock and (carried.until or trait.nature == "stock") else carried.flow
            if shift and period:
                return shift_year(period, shift), Evidence("stated", "same period a year earlier", *frame.time_at)
            return period, Evidence("stated" if time else "carried", "period", *frame.time_at)
        if status == "T":
            return "", Evidence("default", "target without horizon")
        now = self.calendar.resolve("now", {})
        return (now.flow if now else ""), Evidence("document", "document date")

    def _where(self, lead: list[Span], trait: Trait) -> None:
        """Area, place and partner that the lead names; names in a row belong together."""
        frame = self.frame
        found: list[tuple[str, Slot]] = []
        chain_end = -1
        source = False
        before: Span | None = None
        for token in lead:
            source = (source or cue(token, "source")) and token.kind != ","
            entry = _area_entry(before, token)
            if entry is not None and not (source and entry.row["kind"] != "province"):
                role = self._role(entry, before, trait)
                if role:
                    slot = Slot(entry.id, Evidence("stated", "named", token.start, token.end))
                    if not (found and found[-1][0] == role and chain_end == 0):
                        found = [f for f in found if f[0] != role]
                    found.append((role, slot))
                    chain_end = 0
            elif entry is None and not (token.kind == "," or cue(token, "conjunction", "unit_of_area")):
                chain_end += 1
            if token.entry("place") and before is not None and cue(before, "place"):
                self._place(token, before)
            before = token
        areas = tuple(slot for role, slot in found if role == "area")
        partners = tuple(slot for role, slot in found if role == "partner")
        if areas:
            frame.areas, frame.area = areas, _joined(areas)
        if partners:
            frame.partners, frame.partner = partners, _joined(partners)
        if any(cue(t, "this_place") for t in lead) and self.place is not None:
            frame.place = self.place.carried()

    def _located(self, tail: list[Span], trait: Trait) -> Slot | None:
        """The area that stands right behind the figure ('216.000 xe tại Canada'), for this figure only."""
        at = None
        for before, token in zip((None, *tail[:7]), tail[:8], strict=False):
            at = token if cue(token, "located") else at
            entry = _area_entry(before, token)
            if entry is not None and at is not None and (entry.row["kind"] == "province" or not trait.partner):
                return Slot(entry.id, Evidence("stated", "located", token.start, token.end))
            if token.kind in (",", ";") and at is None:
                return None
        return None

    def _role(self, entry: Entry, before: Span | None, trait: Trait) -> str:
        """Whether a name is the area of the figure or the partner; '' where it is neither."""
        kind = entry.row["kind"]
        if kind in ("province", "region"):
            return "area"
        if entry.id == "VN" and before is not None and cue(before, "superlative"):
            return ""
        if entry.id == "VN":
            national = self.area == "VN" or entry.phrase != codes.areas()["VN"].name_vi
            return "area" if national else ""
        if trait.partner:
            return "partner"
        return "area" if before is None or cue(before, "owner", "part", "list") or before.kind in (",", ";") else ""

    def _partner_only(self, lead: list[Span], stated: Slot) -> bool:
        """Whether a lead names the same flow with a partner ('xuất khẩu sang Mỹ'): its goods are those spoken of."""
        return traits()[stated.value].partner and any(
            (e := t.entry("area")) is not None and e.row["kind"] in ("country", "group") and e.id != "VN" for t in lead
        )

    def _note_places(self, line: list[Span]) -> None:
        """The place named last with its kind is the one that 'this gate' means."""
        for before, token in zip(line, line[1:], strict=False):
            if token.entry("place") and cue(before, "place"):
                self.place = Slot(self.text[before.start : token.end], Evidence("stated", "named", before.start, token.end))

    def _place(self, token: Span, before: Span) -> None:
        self.frame.place = Slot(self.text[before.start : token.end], Evidence("stated", "named", before.start, token.end))
        code = token.entry("place").id
        if self.frame.area is None and code != self.area:
            self.frame.area = Slot(code, Evidence("stated", "place", token.start, token.end))

    def _company(self, lead: list[Span], subject: Subject) -> tuple[int, int] | None:
        """The company that acts in the lead: a word for one before the term, not in a mention of sources."""
        for before, token in zip((None, *lead), lead, strict=False):
            if subject.term is not None and token.start >= subject.term.start:
                return None
            if cue(token, "company") and not (before is not None and cue(before, "source", "owner", "toward")):
                name = [token]
                for follower in lead[lead.index(token) + 1 :]:
                    if follower.kind != "word" and not follower.entry("area", "breakdown"):
                        break
                    name.append(follower)
                return name[0].start, name[-1].end
        return None

    def _item(
        self, subject: Subject, complement: Subject, quantity: Quantity, stated: Slot | None, measure: str, clause: Clause
    ) -> Slot | None:
        """The breakdown: what is counted, the words of the subject, the term's own name, else the one carried."""
        frame = self.frame
        noun = quantity.noun
        words, rule, at = "", "subject", subject.item or (-1, -1)
        if noun is not None:
            after = self._words(complement.item) if complement.item else ""
            named = noun.row["item"]
            if not named and frame.indicator.value in BROAD:
                named = noun.phrase
            if not named and subject.term is not None and not noun.id:
                named = self._words((subject.term.start, subject.term.end))
            words = f"{named} {after}".strip()
            if not words and subject.item and subject.listable:
                words = self._words(subject.item)
            rule, at = "counted noun", complement.item or at
        elif complement.item and unit_kind(quantity.unit) in PHYSICAL and measure == "level":
            words, rule, at = self._words(complement.item), "complement", complement.item
        elif self._capital_of(quantity, clause) is not None and not (subject.item and subject.listable):
            words, rule = self._capital_of(quantity, clause), "capital of what is counted"
        elif subject.item:
            words = self._words(subject.item)
            if stated is not None and subject.entry and subject.entry.row["item"] and not subject.listed:
                words = f"{subject.entry.row['item']} {words}"
        elif stated is not None and subject.entry and subject.entry.row["item"]:
            words, rule, at = subject.entry.row["item"], "term", (subject.term.start, subject.term.end)
        elif frame.item is not None:
            words, rule, at = frame.item.value, frame.item.evidence.rule, (frame.item.evidence.start, frame.item.evidence.end)
        volume = next((t for t in (*clause.tail[:3], *reversed(clause.lead)) if cue(t, "volume")), None)
        if volume is not None and words and measure.startswith("growth_"):
            kind = volume.entry("volume").row["value"]
            for prefix in _volumes():
                words = words.removeprefix(f"{prefix} ")
            words = words if kind == "count" else f"{kind} {words}".strip()
        how = "carried" if frame.item is not None and at == (frame.item.evidence.start, frame.item.evidence.end) else "stated"
        return Slot(words, Evidence(how, rule, *at)) if words else None

    def _capital_of(self, quantity: Quantity, clause: Clause) -> str | None:
        """'vốn' and the item of the count just told, where an amount is the capital of what was counted."""
        last = self.rows[-1] if self.rows else None
        if last is None or unit_kind(quantity.unit or self.money) != "money" or last.measure != "level":
            return None
        if last.unit != "count" or last.indicator not in CAPITAL or last.indicator != self.frame.indicator.value:
            return None
        near = clause.quantity.start - last.end < 120 and any(cue(t, "volume", "with") for t in clause.lead)
        prefix = next((k for k in _volumes() if k.startswith("v")), "")
        return f"{prefix} {last.item}".strip() if near else None

    def _words(self, at: tuple[int, int]) -> str:
        return " ".join(self.text[at[0] : at[1]].split())

    def _balance_sign(self, clause: Clause, sentence: Sentence) -> int:
        """-1 where the nearest word before the figure tells of a deficit."""
        for token in reversed(sentence.tokens):
            if token.start < clause.quantity.start and cue(token, "balance"):
                return -1 if token.entry("balance").row["value"] == "-" else 1
        return 1


@lru_cache
def _volumes() -> tuple[str, ...]:
    """What an item begins with when its volume, not its value, is meant."""
    return tuple({row["value"] for row in table("cues") if row["kind"] == "volume"} - {"", "count"})


PHYSICAL = frozenset(("mass", "volume", "area", "length", "energy", "power"))
"""Kinds of unit whose figure is often followed by what is measured ('22 triệu tấn sắt thép')."""


@lru_cache
def _units_of() -> dict[str, frozenset[str]]:
    """Indicator code -> the kinds of unit that its terms are given in."""
    kinds: dict[str, set[str]] = {}
    for row in table("terms"):
        kinds.setdefault(row["indicator"], set()).update(row["units"].split(";"))
    return {code: frozenset(known) for code, known in kinds.items()}


def _takes(indicator: str, kind: str) -> bool:
    known = _units_of().get(indicator, frozenset())
    return kind in known or "" in known or not known or kind == "ratio"


def _split(lead: list[Span]) -> tuple[list[Span], list[Span]]:
    """Lead -> what comes before the verbs, the verbs right before the figure."""
    at = len(lead)
    while at and lead[at - 1].kind == "phrase" and (cue(lead[at - 1], *VERBS) or not content(lead[at - 1])):
        opener = cue(lead[at - 1], "part", "list", "flip", "contrast", "source") and not cue(lead[at - 1], "level")
        if lead[at - 1].entry("area") or opener:
            break
        at -= 1
    return lead[:at], lead[at:]


def _refers_back(clause: Clause) -> bool:
    """Whether a count means things already told: 'cả 3 lĩnh vực', '2 dự án này'."""
    behind = next((t for t in clause.tail if t.kind != "word"), None)
    near = behind is not None and behind.start - clause.quantity.end <= 12 and cue(behind, "demonstrative")
    return near or bool(clause.lead) and cue(clause.lead[-1], "all_of")


def _hangs(lead: list[Span]) -> bool:
    """Whether a lead without subject leaves its figure hanging on the one before."""
    return not any(content(t) for t in lead)


def _bound(verbs: list[Span]) -> str:
    token = next((t for t in reversed(verbs) if cue(t, "bound")), None)
    return token.entry("bound").row["value"] if token else ""


def _named(subject: Subject) -> Slot:
    return Slot(subject.entry.id, Evidence("stated", f"term {subject.entry.phrase}", subject.term.start, subject.term.end))


def _joined(slots: tuple[Slot, ...]) -> Slot:
    codes_ = ";".join(dict.fromkeys(slot.value for slot in slots))
    return Slot(codes_, replace(slots[-1].evidence, start=slots[0].evidence.start))


def _firmness(entry: Entry) -> int:
    return 2 if entry.row["strength"] == "strong" else 0


def _same_topic(frame: Frame, rows: list[Observation]) -> bool:
    """Whether the last row still speaks of the frame's indicator."""
    return bool(rows) and frame.indicator is not None and rows[-1].indicator == frame.indicator.value


def _area_entry(before: Span | None, span: Span) -> Entry | None:
    """The area that a span names; a spelling that is also an ordinary word counts only behind a kind of place."""
    entry = span.entry("area") if span.kind == "phrase" else None
    if entry is None or entry.row["strength"] == "strong":
        return entry
    return entry if before is not None and before.end + 2 >= span.start and cue(before, "unit_of_area") else None


def unit_kind(unit: str) -> str:
    """Unit code -> the kind that terms ask for: money, percent, count, mass, ... ; a flow per year counts as its unit."""
    base, _, per = unit.partition("/")
    if per and per not in ("year", "month", "day"):
        return "compound"
    if base in ("percent", "percentage_point"):
        return "percent"
    known = codes.units().get(base)
    return known.kind if known else "money"
