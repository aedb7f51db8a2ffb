"""Periods of a text in the order of its figures -> the period of each figure. What lasts, and how far:

a period goes forward until replaced; one behind 'của' holds for its figure only; one that ends well after the
document, one of a plan that is not over, and one that no later sentence would mean (a single day, days of a count),
holds for its sentence, unless a plan is all that the text has told of; a longer period told before an aside ('trong đó
tháng 8 ...') comes back behind it; those of a monthly index do not hold for another indicator; 'now' holds for its
sentence, dates what there is and ends the year of what was done so far. 'Lũy kế' beside a month or quarter is the year
up to it, for its own figure; what is counted as being there ('đến hết tháng 5 có 45 dự án') and a total with dates are
those at the end of the period. Where no sentence names one, prices are of the day on which a price was told, else the
headline's holds; the size of a project has none, a target without a horizon that of the year being spoken of, or none.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile, zip_longest

from solieu.clauses import Line, against_base, cue, opens_cause, says, without_causes
from solieu.lexicon import cue_phrases
from solieu.model import Evidence
from solieu.periods import (
    BEFORE,
    PRECEDING,
    QUARTER,
    Calendar,
    Date,
    Time,
    days,
    first_of,
    last_of,
    months,
    months_of,
    shift_months,
    shift_year,
)
from solieu.spans import Span, number_word
from solieu.traits import Trait

NEAR = 40
"""Characters within which 'since 2018' can be the time of the figure before it."""

SO_FAR = frozenset(
    (
        "ytd",
        "ytd_bare",
        "ytd_past",
        "ytd_to",
        "ytd_since",
        "ytd_here",
        "ytd_now",
        "ytd_then",
        "ytd_quarters",
        "half_first",
    )
)
"""Rules of period of the year so far."""

LASTING = SO_FAR | {"month", "january", "quarter", "quarter_first", "year", "year_past", "year_this"}
"""Rules of period that a sentence without figures hands on."""

CARRIED = LASTING | {
    "to_day", "ytd_day", "stock_day", "half_month_1", "half_month_2", "year_end", "year_end_to", "month_here", "tet",
    "quarter_here", "labour_day", "days", "years",
}  # fmt: skip
"""Rules of period that a sentence with figures hands on to the next."""


DOCUMENT_DATE = "document date"
"""The rule of the period of what the text dates by nothing but itself."""

SIZE = "size of a project"
"""The rule by which the size of a project has no period."""

YEAR_EARLIER = "same period a year earlier"
"""The rule by which a figure is of a time before the one being told of, and is compared with it."""

TOTAL = "ytd_total"
"""The rule of period of 'lũy kế' without dates."""

LISTED = frozenset(("month", "quarter", "year", "quarters"))
"""Rules of period that a text lists, with a figure for each: 'quý I và quý II lần lượt đạt ...'."""

AGO = frozenset(("months_ago", "years_ago"))
"""Rules of period of 'so long ago', which date the one figure told with them and the rates on it."""

SINCE = frozenset(("past_years", "year_to_now", "month_to_now", "day_to_now"))
"""Rules of period that tell since when something is the most or the least."""

_OF_A_BASE = frozenset(("plan", "count", "direction", "owner"))
"""Cues that may stand between a word of comparison and the time of what it compares with."""

DAYS = frozenset(("to_day", "stock_day"))
"""Rules of period that date what is told of them only until another period is named."""


def _apart(lead: list[Span]) -> list[Span]:
    """Tokens without the bases that another base joins ('so với tháng trước và cùng kỳ')."""
    joined = [a.kind == "base" and cue(b, "conjunction") for a, b in pairwise(lead)]
    return [t for rank, t in enumerate(lead) if not (rank >= 2 and joined[rank - 2])]


def _in_year(time: Time, year: int) -> Time:
    """A time within a year -> the same of another year."""
    flow = shift_year(time.flow, year - last_of(time.flow).year)
    return Time(flow, flow)


def _end_of(time: Time) -> Time:
    """The last month of a time."""
    last = last_of(time.flow)
    month = months(last.year, last.month, last.year, last.month)
    return Time(month, month)


def _of_its_month(period: str) -> str:
    """Days of a year up to one of them -> those of its month: prices are averaged and compared by months."""
    last = last_of(period)
    return days(Date(last.year, last.month, 1), last) if last.day else period


def sets_out(lead: list[Span]) -> bool:
    """Whether a figure is what its sentence goes on to tell of: 'Trong mức tăng | 5% của GRDP, công nghiệp tăng 3%'."""
    return len(lead) > 1 and cue(lead[0], "topic") and cue(lead[-1], "direction")


def _a_year_back(lead: list[Span]) -> bool:
    """Whether 'the same period' is what a figure is of ('cùng kỳ đạt 5%'), and not what another is compared with."""
    bare = (i for i, t in enumerate(lead) if t.kind == "base" and t.rule == "yoy_bare")
    return any(not _compares(lead[:i], lead[i + 1 :]) for i in bare)


def _compares(before: list[Span], after: list[Span]) -> bool:
    """Whether a base behind words is what a figure is compared with, or what another was: 'bằng 70,6 cùng kỳ, ...'."""
    ends = any(cue(t, "equal") for t in before[-4:]) and any(t.kind == "," for t in after)
    return ends or any(cue(t, "exceed", "than", "direction") for t in before[-1:])


def _of_plan(token: Span) -> bool:
    """Whether a token is a word for a plan, or a term that ends on one ('vốn kế hoạch')."""
    term = token.entry("term")
    named = term is not None and term.phrase.endswith(cue_phrases("plan"))
    return named or cue(token, "plan") or token.rule == "plan"


def _years_planned(line: list[Span]) -> list[str]:
    """The years whose plans a sentence speaks of: 'vốn kế hoạch năm 2024', '80% kế hoạch vốn năm 2024'."""
    dated = ((rank, t) for rank, t in enumerate(line) if t.rule == "year" and "y" in t.holes)
    return [t.holes["y"] for rank, t in dated if any(map(_of_plan, line[max(0, rank - 2) : rank]))]


@dataclass(frozen=True, slots=True)
class Told:
    """A time, where the text says it (half-open offsets) and by which rule; without a time where it says none.

    ``planned``: the text says it of a plan or forecast, and it is not over yet.
    """

    time: Time | None = None
    at: tuple[int, int] = (-1, -1)
    rule: str = ""
    planned: bool = False


NOTHING = Told()
NOWHEN = Time("", "", vague=True)


@dataclass(slots=True)
class Clock:
    """What time the text is speaking of (``told``), and the start of the sentence that said so (``sentence``).

    ``heading`` is the time named last without a figure, ``stood`` where 'now' was said that a figure was of last,
    ``estimated``: so the present figure is. ``lasting`` is the time to come back to behind one that holds for its
    sentence only, ``reported`` that told before a plan for a time to come, ``step`` the last that a total of the year
    runs up to, ``short`` the month or quarter told before a longer time that ends with it, ``whole`` the longer one
    before an aside, ``month`` that of a monthly index, ``headline`` that of the headline, ``listed`` those of the
    sentence that a list may hold, ``line`` its tokens; ``behind`` is where the time behind the last figure stands;
    ``now`` is the present, if the sentence speaks of it, ``now_at`` where 'now' was said last.
    """

    calendar: Calendar
    told: Told = NOTHING
    sentence: int = -1
    lasting: Told = NOTHING
    behind: tuple[int, int] = (-1, -1)
    whole: Told | None = None
    month: Told = NOTHING
    reported: Told = NOTHING
    step: Told = NOTHING
    short: Told = NOTHING
    day: Told = NOTHING
    now: Time | None = None
    now_at: int = -1
    total: bool = False
    headline: Told = NOTHING
    heading: Told = NOTHING
    stood: int = -1
    estimated: bool = False
    listed: tuple[Told, ...] = ()
    line: list[Span] = field(default_factory=list)

    def context(self, tokens: Line) -> None:
        """A sentence without figures: its periods hold for what follows, unless they lie ahead of the document."""
        if "period" not in tokens.kinds:
            return
        flows: set[str] = set()
        for token in tokens:
            if token.rule == "now":
                self.now_at = token.start
            if token.kind == "period" and token.rule in (*LASTING, "to_day"):
                time = self._resolve(token)
                if time is not None and not self._unfinished(time):
                    self.hear(token)
                    self.heading = self.told
                    self.lasting = self.told if token.rule in DAYS else self.lasting
                    flows.add(time.flow)
        if len(flows) > 1:
            self.lasting = NOTHING

    def hear_headline(self, tokens: list[Span]) -> None:
        """The headline: its period is that of the figures that the text gives none."""
        named = [t for t in tokens if t.kind == "period" and t.rule in LASTING]
        if len(named) == 1:
            self.headline = Told(self._resolve(named[0]), (named[0].start, named[0].end), named[0].rule)

    def begin(self, line: Line, *, part: bool, planned: bool, monthly: bool, opens_line: bool) -> None:
        """A sentence with figures begins; ``part`` says that it goes on breaking down the total before it, ``planned``
        that this is a plan. A new line (``opens_line``) goes back from a day within the time reported on to that time.

        ``monthly``: an index of months is spoken of, whose average over several is told in passing.
        """
        self.listed, self.line = (), line
        if not part:
            self.now = None
            self.total = False
        if monthly and not part and self.month.time is not None:
            self.told = self.month
        self.end_total()
        if self.told.planned and not part and self.reported.time is not None:
            self.told = self.reported
        time, rule = self.told.time, self.told.rule
        ahead = time is not None and self._unfinished(time) and not (part and planned)
        ends = time is not None and (ahead or not (part or rule in CARRIED))
        aside = opens_line and rule in DAYS and self.told.at != self.heading.at and self._is_within(time, self.lasting)
        if aside or (ends and (self.lasting.time is not None or rule == "years" or rule not in CARRIED)):
            self.told = self.lasting
        elif self.whole is not None and not part:
            self.told = self.whole
        if not part:
            self.whole = None
            self._before_total(line)

    def _before_total(self, tokens: Line) -> None:
        """A sentence that dates a total of the year so far only behind its first figure, when that total is the time
        being told of, begins with the month or quarter before: 'nhập khẩu đạt 5 tỷ đồng, lũy kế 8 tháng 40 tỷ đồng'.
        """
        flow = self.told.time.flow if self.told.time else ""
        if months_of(flow) < 2 or "period" not in tokens.kinds:
            return
        first = next(rank for rank, t in enumerate(tokens) if t.kind == "quantity")
        if any(t.kind == "period" for t in tokens[:first]):
            return
        spoken = [t for t in tokens[first:] if not cue(t, "function")]
        for before, token in pairwise(spoken):
            opens = before.kind in (",", ";", "(") or before.rule == TOTAL
            time = self._resolve(token) if opens and token.rule in SO_FAR else None
            if time is None or not time.flow:
                continue
            same = time if "y" in token.holes else _in_year(time, last_of(flow).year)  # '(8 tháng năm trước tăng 5%)'
            if same.flow == flow:
                short = self.short if self._ends_with(self.short.time, time) else replace(self.told, time=_end_of(time))
                self.told = self.lasting = short
                return

    @staticmethod
    def _is_within(time: Time | None, longer: Told) -> bool:
        """Whether a time ends within months, quarters or years told of."""
        if time is None or longer.time is None or longer.rule in DAYS:
            return False
        if not time.flow or months_of(longer.time.flow) < 2:
            return False
        first, last, end = first_of(longer.time.flow), last_of(longer.time.flow), last_of(time.flow)
        return (first.year, first.month) <= (end.year, end.month) <= (last.year, last.month)

    def _ends_with(self, time: Time | None, longer: Time) -> bool:
        """Whether a time is shorter than another and ends in the same month."""
        return (
            time is not None and bool(time.flow and longer.flow) and months_of(time.flow) < months_of(longer.flow)
            and str(last_of(time.flow))[:7] == str(last_of(longer.flow))[:7]
        )  # fmt: skip

    def _since_plan(self, period: str) -> str:
        """The days of a January up to which the plan of the year before is carried out, counted from that year's
        beginning; any other period as it is. Capital is paid out until 31 January of the next year (Law on Public
        Investment, article 68).
        """
        first, _, last = period.partition("/")
        if last[4:8] != "-01-" or first != f"{last[:4]}-01-01":
            return period
        before = str(int(last[:4]) - 1)
        return f"{before}-01-01/{last}" if _years_planned(self.line)[-1:] == [before] else period

    def end_plan(self, sentence: int) -> None:
        """What is told further was done, so that no plan of a sentence before dates it: the year is that so far."""
        if not self.told.planned or self.told.at[0] >= sentence:
            return
        now = self.calendar.resolve("now", {})
        whole = now is not None and self._is_year_of(now)
        self.told = replace(self.told, time=self._so_far(now), planned=False) if whole else NOTHING

    def _so_far(self, now: Time) -> Time:
        """The year of the present month, up to it."""
        last = last_of(now.flow)
        return Time(months(last.year, 1, last.year, last.month), now.stock)

    def end_total(self) -> None:
        """What is told further is of the month or quarter that 'lũy kế' ran up to."""
        if self.told.rule == TOTAL:
            self.told = self.step

    def lead(
        self,
        lead: Line,
        term: Span | None,
        *,
        own: bool,
        new: bool,
        future: bool,
        sentence: int,
        inside: bool = False,
        estimated: bool = False,
        done: bool = False,
    ) -> None:
        """Periods before a figure. ``new``: its clause names another indicator; ``own``: the one before had its own;
        ``inside``: it stands in brackets, or is a part of what was told before; ``estimated``, ``done``: so it says of
        itself.
        """
        self.estimated = estimated
        if new and self.lasting.time is not None and (own or self.sentence != sentence):
            self.told = self.lasting
        if not lead.has("period", "part", "aside", "source"):
            return
        lead = without_causes(lead, commas=False)
        # 'năm 2016 tăng 6,2% (quý I tăng 5,5%)'
        year = str(last_of(self.told.time.flow).year) if inside and self.told.rule == "year" else ""
        compared, planned, sourced, peak = False, False, False, False
        told_before = self.told
        before: Span | None = None
        for token, after in zip_longest(lead, lead[1:]):
            dates_plan = before is not None and token.rule == "year" and (done or not future)
            of_plan = dates_plan and self._is_year_told_of(before, token)
            before = token
            if token.kind == "word":
                continue
            kinds = token.kinds
            sourced = (sourced or "source" in kinds) and token.kind not in (",", ";", ":")
            if "source" in kinds and self.told.rule == "day" and self.told.at[0] >= lead[0].start:
                self.told = told_before  # the day on which it was said
            narrows = "aside" in kinds and (token.start > sentence or self._narrows(after))
            if self.whole is None and ("part" in kinds or narrows):
                self.whole = self.told
            planned = (planned or token.rule == "plan") and token.kind not in (",", ";")
            said = sourced and token.rule == "day"
            since = peak and token.rule in SINCE  # 'cao nhất trong 5 năm qua', 'thấp nhất kể từ năm 2011'
            compared = compared and not (after is not None and after.kind == "(")  # 'thấp hơn quý I (8,65%)'
            if token.kind == "period" and not (compared or planned or said or since or of_plan):
                self.sentence = self.sentence if token.rule == "now" else sentence
                lasting = self.whole is None and (term is None or token.start < term.start)
                self.hear(token, future=future, lasting=lasting, year=year)
                if "y" in token.holes:
                    year = token.holes["y"] if token.rule == "year" else ""
            goes_on = token.kind == "period" or not kinds.isdisjoint(_OF_A_BASE)  # 'cao hơn mức tăng của quý I'
            beside = not kinds.isdisjoint(("exceed", "than", "equal"))  # 'tương đương tháng 10'
            compared = beside or (compared and goes_on)
            peak = "superlative" in kinds or (peak and "topic" in kinds)

    def _is_year_told_of(self, before: Span, token: Span) -> bool:
        """Whether a year behind a plan is the one whose days or months so far are told of: 'đến 31/8, kế hoạch vốn năm
        2022 giải ngân được 5 tỷ đồng'.
        """
        told = self.told.time
        if told is None or not told.flow or self.told.rule not in DAYS | SO_FAR or not _of_plan(before):
            return False
        return token.holes.get("y") == str(last_of(told.flow).year)

    def _narrows(self, token: Span | None) -> bool:
        """Whether a token is the end of the longer time being spoken of: 'Riêng tháng 9, ...' after nine months."""
        time = self._resolve(token) if token is not None and token.kind == "period" else None
        return self.told.time is not None and self._ends_with(time, self.told.time)

    def hear(self, token: Span, *, future: bool = False, lasting: bool = True, year: str = "") -> None:
        """The text names a period; a month or quarter is of the past ``year`` that its clause named before it."""
        time = self._resolve(token, future, year)
        if time is not None and token.rule in LISTED:
            own = "y" in token.holes
            stated = time if time.year_stated == own else replace(time, year_stated=own)
            self.listed = (*self.listed, Told(stated, (token.start, token.end), token.rule))
        if time is None or time.vague or (time.each and (self._dated() or token.rule == "each_day")):
            return  # a number of each day, month or year of the time being told of
        if token.rule == "now":
            self.now, self.now_at = time, token.start
            return
        if token.rule in SO_FAR and self.now is not None and 0 <= token.start - self.now_at <= NEAR:
            self.now = None  # 'Tính đến nay (9 tháng đầu năm), đón 9 triệu lượt khách'
        planned = future and self._runs_on(time)
        if planned and not self.told.planned:
            self.reported = self.told if self.told.rule in CARRIED else self.lasting
        if token.rule == TOTAL and self.told.rule != TOTAL:
            self.step = self.told
        if self._ends_with(self.told.time, time):
            self.short = self.told
        self.told = Told(time, (token.start, token.end), token.rule, planned)
        if token.rule == "month":
            self.month = self.told
        elif self.month.time is not None and time.flow[-7:] != self.month.time.flow[-7:]:
            self.month = NOTHING
        lasting = lasting or (self.lasting.rule in DAYS and self.whole is None)
        lasting = lasting and not (token.rule == "stock_day" and self.lasting.rule not in ("", *DAYS))
        lasting = lasting and not (token.rule in DAYS and self._is_within(time, self.lasting))
        if lasting and token.rule in CARRIED and not (self._unfinished(time) or self.told.planned):
            self.lasting = self.told

    def hear_present(self, token: Span) -> None:
        """'Now' is told of behind a time that is over: 'năm 2015 có 5 dự án, nay đã có 9 dự án'."""
        now = self.calendar.resolve("now", {})
        if now is None:
            return
        self.now, self.now_at = now, token.start
        flow = self.told.time.flow if self.told.time is not None else ""
        so_far = self.told.rule in SO_FAR and flow[:4] == now.flow[:4]
        if flow and str(last_of(flow))[:7] < now.stock[-7:] and not so_far:
            self.told = NOTHING

    def hear_month(self, period: str) -> None:
        """A monthly index was told of a month that the text may not name; what averages it stands aside."""
        if self.month.time is None:
            self.month = Told(Time(period, period), self.told.at, "month")

    def _dated(self) -> bool:
        """Whether a time is being told of that is none of a plan."""
        return self.told.time is not None and not self.told.planned

    def end_goals(self) -> None:
        """What is told further stands under no heading of goals any more."""
        if self.told.planned:
            self.told = self.reported

    def to_be_reached(self, token: Span) -> bool:
        """Whether a period is a year or a half that has not ended before the document's month."""
        time = self._resolve(token, future=True)
        return time is not None and bool(time.flow) and months_of(time.flow) >= 6 and self._runs_on(time)

    def in_order(self, many: int, before: int) -> list[Told]:
        """As many times as figures in parallel, that the sentence lists before one of them; [] where it does not.

        'Các quý' stands for the first ``many`` quarters of the year being spoken of.
        """
        named = [told for told in self.listed if told.at[1] <= before]
        rules = {told.rule for told in named}
        quarters = next((t for t in named if t.rule == "quarters"), None) if "quarter" not in rules else None
        if quarters is not None and 1 < many <= 12 // QUARTER and self.told.time is not None and self.told.time.flow:
            year = last_of(self.told.time.flow).year
            times = [months(year, 3 * q - 2, year, 3 * q) for q in range(1, many + 1)]
            return [Told(Time(time, time), quarters.at, "quarter") for time in times]
        if len(named) != many or len(rules) > 1:
            return []
        last = named[-1].time
        if last.year_stated and not any(told.time.year_stated for told in named[:-1]):  # 'quý I và II/2023'
            named = [replace(told, time=_in_year(told.time, last_of(last.flow).year)) for told in named]
        return named

    def reports(self, lead: Line) -> bool:
        """Whether the words before a figure name a part of the year that is over, so that it is no plan any more."""
        return "period" in lead.kinds and any(
            t.kind == "period" and self._past_part(self._resolve(t, future=True)) for t in lead
        )

    def is_over(self) -> bool:
        """Whether a part of the year that is over is being told of."""
        return self._past_part(self.told.time)

    def leave(self, lead: Line, tail: Line, sentence: int) -> None:
        """Periods around a figure that is left out: they date what follows all the same."""
        if self.sentence != sentence or not any(t.start == self.told.at[0] for t in lead):
            self.lead(lead, None, own=False, new=False, future=False, sentence=sentence)
        self.tail(tail, lead, future=False, left=True, opening=sets_out(lead))

    def tail(
        self,
        tail: list[Span],
        lead: Line,
        *,
        future: bool,
        than: bool = False,
        left: bool = False,
        opening: bool = False,
    ) -> tuple[Time | None, int]:
        """The time given behind a figure, and how many years back 'of the same period' puts it.

        ``than``: a word of comparison leads to the figure, which is the base then: 'so với mức 5 đồng cùng kỳ'.
        What is denied ('chưa có số của quý I') dates nothing. ``left``: the figure is left out, so that a time in
        brackets behind it is no aside: 'trong 5 năm (2016-2020)'; ``opening``: what follows is told of it, and so of
        the time that it owns, 'Trong mức tăng 5% | của 9 tháng, công nghiệp tăng 3%'.
        A beginning ('since 2018') that stands more than ``NEAR`` characters behind belongs to something else.
        """
        before: Span | None = None
        planned = compared = denied = False
        for token in takewhile(lambda t: not opens_cause(t), tail):
            planned = (planned or cue(token, "plan") or token.rule == "plan") and token.kind not in (",", ";")
            owned = before is not None and cue(before, "owner")
            aside = before is not None and before.kind == "(" and not left  # '48 đồng/kg (tháng 3), ...'
            if token.kind == "base" and not compared and (owned or (than and before is None)):
                if token.rule == "yoy_bare":
                    return None, self._years_to(token)
                if token.rule in BEFORE:
                    return self.before(token), 0  # 'thấp hơn mức tăng 0,2% của tháng trước'
            compared = cue(token, "than") or (compared and token.kind not in (",", ";", ")"))
            denied = (denied or says(token, "auxiliary", "not")) and token.kind not in (",", ")")
            far = token.rule in ("year_to_now", "month_to_now", "day_to_now") and token.start - tail[0].start > NEAR
            based = before is not None and before.kind == "base"
            if token.kind == "period" and not (planned or compared or far or based or denied):
                time = self._resolve(token, future)
                if time is not None and not time.vague:
                    if not (aside or (owned and not opening)):
                        self.hear(token, future=future, lasting=False)
                    self.behind = (token.start, token.end)
                    return time, 0
            before = token
        if "base" not in lead.kinds or against_base(lead) is not None:
            return None, 0
        return None, -1 if _a_year_back(_apart(lead)) else 0

    def _years_to(self, base: Span) -> int:
        """Years from the time being told of back to 'the same period', of the year before where no other is named."""
        flow = self.told.time.flow if self.told.time is not None else ""
        named = int(base.holes["y"]) - last_of(flow).year if flow and "y" in base.holes else -1
        return named if named < 0 else -1

    def before(self, base: Span) -> Time:
        """The month or quarter before the one being told of, or the month before the document's; without a date where
        neither is one.
        """
        self.behind = (base.start, base.end)
        told = self.told.time or self.calendar.resolve("now", {})
        length = PRECEDING[base.rule]
        if told is None or not length or months_of(told.flow) != length:
            return Time("", "")
        flow = shift_months(last_of(told.flow), -length, length)
        return Time(flow, flow)

    def hear_before(self, base: Span) -> Time:
        """The period before is told of, by this figure and those behind it: 'xuất khẩu tháng trước đạt 5 nghìn tấn'."""
        time = self.before(base)
        self.told = Told(time if time.flow else NOWHEN, (base.start, base.end), base.rule)
        return time

    def at(self, token: Span) -> Time | None:
        """The time that a token names, for one figure only; None where it names none."""
        self.behind = (token.start, token.end)
        return self._resolve(token)

    def period(
        self, behind: Time | None, shift: int, trait: Trait, kind: str, status: str, *, part: bool, there: bool,
        done: bool, whole: bool, foreseen: bool, sentence: int, clause: int,
    ) -> tuple[str, Evidence]:  # fmt: skip
        """The period of a figure: told ``behind`` it, carried, or the document's month for an undated total.

        ``part``: it breaks a total down; ``there``: it counts what there is, ``whole``: in all of an area; ``done``: it
        tells what befell things ('cấp mới'); ``foreseen``: a forecast, which can be of a time that is over;
        ``sentence`` and ``clause`` are where these begin.
        """
        made = trait.nature == "standing" and bool(trait.output) and kind in ("mass", "volume")  # meat of a herd
        nature = "flow" if made else trait.nature
        stock = nature in ("stock", "standing")
        here = behind is not None or self.sentence == sentence
        counts = stock or kind in ("count", "area")
        runs = nature == "flow" and not counts and self._runs_to(self.now)
        if self.now is not None and behind is None and (counts or not (here or runs)):
            self.stood = self.now_at
            return self.now.stock, Evidence("stated", "now")
        since = self.now is not None and behind is None and self.now_at >= clause and self._is_year_of(self.now)
        if since and nature == "flow" and not counts and status != "T":
            # 'vốn năm 2024 là 9 tỷ đồng, đến nay giải ngân 5 tỷ đồng, đạt 55%'
            self.told = replace(self.told, time=self._so_far(self.now), planned=False)
        if status == "T" and not here and not part:
            return self._horizon(trait)
        at = self.told.at[0]
        # 'tháng 5 có 9 doanh nghiệp, dự kiến sử dụng 90 lao động'
        stays = part or at >= clause or (foreseen and at >= sentence)
        if status == "T" and behind is None and self.is_over() and not stays:
            return self._horizon(trait)
        of_a_day = self.told.rule == "stock_day" and at < clause and nature in ("flow", "season")
        told = self.lasting if of_a_day and self.lasting.rule not in DAYS else self.told
        if told.rule in AGO and at < clause and kind not in ("percent", "ratio"):
            told = self.lasting if self.lasting.rule not in AGO else NOTHING  # 'cách đây 2 năm là 6 tỷ, nay là 9 tỷ'
        if behind is not None:
            told = Told(behind, self.behind)
        time = told.time
        ahead = time is not None and status != "T" and self._ahead(time)
        size = trait.site and not done and kind not in ("count", "percent", "ratio")  # of one project or works
        of_a_moment = stock or (nature == "season" and kind == "area")
        come = at < self.now_at if nature == "quoted" else of_a_moment and at < self.stood
        past = come and behind is None  # the text has come to the present since
        stands = (nature == "standing" or (there and whole)) and not done
        undated = stands or size or (nature == "quoted" and time and months_of(time.flow) > 1)
        if nature == "quoted" and here and told.rule == "day":
            self.day = told
        if past or (not (here or part) and (ahead or undated)):
            time = None
        if time is None and size:
            return "", Evidence("default", SIZE)
        if time is None and self.headline.time is not None and nature in ("flow", "season"):
            return self.headline.time.flow, Evidence("carried", "headline", *self.headline.at)
        if time is None and nature == "quoted" and self._is_of_this_month(self.day.time):
            return self.day.time.flow, Evidence("carried", "day of the quotations", *self.day.at)
        if time is None:
            now = self.calendar.resolve("now", {})
            period = now.flow if now and status != "T" else ""
            return (shift_year(period, shift) if period and shift else period), Evidence("document", DOCUMENT_DATE)
        if self.total and time.flow:
            last = str(last_of(time.flow))[:7]
            return f"{last}/{last}", Evidence("carried", "total at the end of the period", *told.at)
        day = nature == "season" and kind == "area" and time.until and last_of(time.stock).day
        ended = day or (there and time.until) or (stock and (time.until or nature == "stock"))
        period = time.stock if ended else time.flow
        if nature == "quoted" and told.rule == "to_day":
            period = _of_its_month(period)
        if shift and period:
            return shift_year(period, shift), Evidence("stated", YEAR_EARLIER, *told.at)
        stated = behind is not None or told.at[0] >= sentence
        period = self._since_plan(period) if nature == "flow" else period
        return period, Evidence("stated" if stated else "carried", "period", *told.at)

    def _runs_to(self, now: Time | None) -> bool:
        """Whether the time being spoken of is of several months and ends with the present one."""
        flow = self.told.time.flow if self.told.time else ""
        return now is not None and months_of(flow) > 1 and flow.partition("/")[2][:7] == now.stock[-7:]

    def _is_year_of(self, now: Time) -> bool:
        """Whether the time being spoken of is the whole year that the present month is in."""
        flow, date = self.told.time.flow if self.told.time else "", last_of(now.flow)
        return flow == months(date.year, 1, date.year, 12)

    def _is_of_this_month(self, time: Time | None) -> bool:
        """Whether a time ends in the document's month."""
        date, last = self.calendar.date, last_of(time.flow) if time is not None and time.flow else None
        return date is not None and last is not None and (last.year, last.month) == (date.year, date.month)

    def _horizon(self, trait: Trait) -> tuple[str, Evidence]:
        """The period of a target without one: the year of the document for a flow told while that year is spoken of."""
        date, flow = self.calendar.date, self.told.time.flow if self.told.time else ""
        told = last_of(flow) if flow else None
        amount = trait.nature in ("flow", "season") and not trait.site
        if amount and told and self.told.planned and not told.day:
            return flow, Evidence("carried", "year being spoken of", *self.told.at)
        if amount and date and told and told.year == date.year and not told.day:
            return months(date.year, 1, date.year, 12), Evidence("carried", "year being spoken of", *self.told.at)
        return "", Evidence("default", "target without horizon")

    def _resolve(self, token: Span, future: bool = False, year: str = "") -> Time | None:
        date, holes = self.calendar.date, token.holes
        if year and date is not None and int(year) < date.year and not holes.keys().isdisjoint("mnq"):
            holes = {"y": year, **holes}
        elif listed := self._year_listed(token, future):
            holes = {"y": listed, **holes}
        here = self.told.time.flow if self.told.time and self.told.rule not in BEFORE else ""
        return self.calendar.resolve(token.rule, holes, future=future, here=here)

    def _year_listed(self, token: Span, future: bool) -> str:
        """The year of a month or quarter that a list goes on with: that of the earlier one before it, unless that is
        still to come ('' elsewhere).
        """
        before = self.listed[-1] if self.listed else NOTHING
        hole = {"month": "m", "quarter": "q"}.get(token.rule, "")
        if before.rule != token.rule or not hole or before.time is None or not before.time.flow:
            return ""
        last, end = last_of(before.time.flow), number_word(token.holes[hole]) * months_of(before.time.flow)
        if not last.month < end <= 12:
            return ""
        time = months(last.year, end, last.year, end)
        dated = future or self.estimated or any(t.rule == "year" and t.start < token.start for t in self.line)
        return str(last.year) if dated or not self._unfinished(Time(time, time)) else ""

    def _ahead(self, time: Time) -> bool:
        """Whether a time lies in a year after the document's, so that nothing can have been reported of it."""
        date = self.calendar.date
        return date is not None and bool(time.flow) and first_of(time.flow).year > date.year

    def _past_part(self, time: Time | None) -> bool:
        """Whether a time is less than a year and over when the document was written, so that no target is of it."""
        date = self.calendar.date
        if time is None or date is None or not time.flow or months_of(time.flow) >= 12:
            return False
        last = last_of(time.flow)
        return (last.year, last.month) <= (date.year, date.month or 12)

    def to_come(self, period: str, sentence: int) -> bool:
        """Whether only a plan can be of a period: it begins after the document's month, or goes on from a plan.

        ``sentence``: where the sentence of the figure begins.
        """
        if self.told.planned and self.told.at[0] < sentence and self.told.time and period == self.told.time.flow:
            return True
        date = self.calendar.date
        if date is None or not date.month or not period:
            return False
        first = first_of(period)
        return (first.year, first.month) > (date.year, date.month)

    def _runs_on(self, time: Time) -> bool:
        """Whether a time ends after the document's month."""
        date = self.calendar.date
        if date is None or not time.flow:
            return False
        last = last_of(time.flow)
        return (last.year, last.month) > (date.year, date.month or 12)

    def _unfinished(self, time: Time) -> bool:
        """Whether a time ends well after the document, so that it cannot be what the text reports on from here.

        A year or quarter is reported on in its last but one month. Several years that end with the document's are
        reported on before their end.
        """
        date = self.calendar.date
        if date is None or not time.flow:
            return False
        last = last_of(time.flow)
        if months_of(time.flow) > 12 and last.year == date.year:
            return False
        left = 12 * (last.year - date.year) + last.month - (date.month or 12)
        return left > (months_of(time.flow) > 1)
