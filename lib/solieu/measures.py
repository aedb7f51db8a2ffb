"""Verbs, tail and indicator of a clause -> what kind of number it is, with its sign.

The measures are those of ``measures.csv``. A percentage needs a word that tells what it is a percentage of; where
none does, the measure is '' and the figure is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile, zip_longest

from solieu.clauses import Clause, against_base, cue, says
from solieu.lexicon import marks
from solieu.model import Evidence, Observation
from solieu.periods import BEFORE, measure_against, months_of
from solieu.spans import Span
from solieu.subjects import content, is_verb
from solieu.traits import Trait, traits, unit_kind


@dataclass(slots=True)
class Kind:
    """A measure, the value with its sign, and how it was told; ``base`` is the base of comparison used, if any."""

    measure: str
    value: float
    evidence: Evidence
    base: Span | None = None
    unit: str = ""


@dataclass(slots=True)
class Setting:
    """What a clause inherits for its measure: unit, default of the term, ``trait`` of the indicator, base, list.

    ``shares``: the heading of its list announces shares. ``of_rate``: its term says 'tỷ lệ'. ``base_value``: brackets
    behind a base hold this figure, the value of the base. ``here``: the ``last`` row is of its sentence; ``rows`` are
    all so far. ``tokens`` are those of its sentence, ``stop`` is where the words before its verbs end.
    """

    unit: str
    term_measure: str
    trait: Trait
    period: str
    carried_base: Span | None
    last: Observation | None
    rows: Sequence[Observation]
    here: bool
    listing: bool
    shares: bool
    of_rate: bool
    planned: bool
    base_value: bool
    tokens: Sequence[Span]
    stop: int

    def told_here(self) -> Iterator[Observation]:
        """The rows of the figure's sentence, backwards."""
        return rows_of_sentence(self.rows, self.last.sentence_start if self.here else -1)

    @property
    def quoted(self) -> bool:
        """Whether the indicator is a price, of which a change without a base is one on the quotation before."""
        return self.trait.nature == "quoted"

    @property
    def level(self) -> Observation | None:
        """The row that the last hangs on; None without one."""
        return level_of(self.rows)

    @property
    def heard(self) -> Span | None:
        """The last word of direction that the sentence said before the figure's verbs; None without one."""
        return next((t for t in reversed(self.tokens) if t.start < self.stop and cue(t, "direction")), None)

    @property
    def weighed(self) -> bool:
        """Whether the sentence said before them that it tells of a proportion ('tỷ trọng')."""
        before = (t for t in self.tokens if t.start < self.stop)
        return any(says(t, "share", "rate") or _tells_share(t) for t in before)

    @property
    def last_measure(self) -> str:
        """Measure of the row before; '' without one."""
        return self.last.measure if self.last else ""

    @property
    def last_unit(self) -> str:
        """Unit of the row before; '' without one."""
        return self.last.unit if self.last else ""

    @property
    def list_measure(self) -> str:
        """Measure that a list of percentages goes on with; '' where the row before is none."""
        return self.last_measure if self.last_unit == "percent" or self.last_measure == "contribution" else ""

    @property
    def of_a_share(self) -> bool:
        """Whether the row before is a share told by itself, so that a change behind it is the share's."""
        return self.last_measure == "share" and self.last.head is None

    @property
    def list_sign(self) -> int:
        """-1 where the row before is a fall or a deficit, else 1."""
        return -1 if self.last is not None and self.last.value < 0 else 1


OPPOSITE = frozenset(("growth_yoy", "growth_pop", "growth_other", "change_abs"))
"""Measures of change: brackets behind one often give the same change in the other unit."""


def _stated(rule: str, token: Span | None) -> Evidence:
    return Evidence("stated", rule, token.start, token.end) if token else Evidence("stated", rule)


def _tells_share(token: Span) -> bool:
    """Whether a term is one of shares: 'tỷ trọng công nghiệp'."""
    return (entry := token.entry("term")) is not None and entry.row["measure"] == "share"


ONLY = 20
"""Percent from which 'chỉ đạt 28% so với cùng kỳ' is a share of its base and not growth on it."""

OVER = 100
"""Percent from which an index that is said to have reached it is told as a share of its base."""

WHOLE = 50
"""Percent from which 'đạt 95% so với tháng trước' can only be a value in percent of its base, not a rate of growth."""


@dataclass(slots=True)
class _Told:
    """What the words of a clause tell of its figure.

    ``main`` is the verb nearest to it, ``nearest`` all of them from there, ``direction`` the first that tells rise or
    fall; ``tail`` what completes it, with its ``base`` and ``plan``; ``began``: a change began from it ('tăng từ X').
    """

    clause: Clause
    lead: list[Span]
    verbs: list[Span]
    setting: Setting
    nearest: list[Span]
    main: Span | None
    direction: Span | None
    tail: list[Span]
    base: Span | None
    plan: Span | None
    began: bool

    @property
    def value(self) -> float:
        """The figure as printed, without a sign that words give it."""
        return self.clause.quantity.quantity.value

    @property
    def alone(self) -> bool:
        """Whether no word before the figure in its clause can name a subject."""
        return not any(map(content, self.clause.lead))

    @property
    def hangs(self) -> bool:
        """Whether no word before its verbs can name a subject, so that it is of what was told before."""
        return not any(map(content, self.lead))

    @property
    def reached(self) -> bool:
        """Whether the figure is where a change ended or began ('giảm còn 5%')."""
        return self.began or (self.main is not None and says(self.main, "level", "to"))

    def is_main(self, *kinds: str) -> bool:
        """Whether the nearest verb is of one of these kinds."""
        return self.main is not None and not self.main.kinds.isdisjoint(kinds)

    def growth(self, value: float, base: Span | None = None) -> Kind:
        """Growth of ``value`` on the base given, behind the figure, before its subject, carried, or the year before."""
        return _growth(value, base or self.base, self.lead, self.setting, self.clause)


def kind_of(clause: Clause, lead: list[Span], verbs: list[Span], setting: Setting) -> Kind:
    """Clause split into lead and verbs, and its setting -> its Kind; ``measure`` is '' where nothing tells."""
    told = _told(clause, lead, verbs, setting)
    form = clause.quantity.quantity.form
    if form in ("ratio", "fraction", "word") or setting.unit == "times":
        return _by_form(told, form)
    if setting.unit == "percentage_point":
        return _in_points(told)
    readings = _PERCENT if setting.unit == "percent" else (_the_same_change, _over_the_plan, _amount)
    return next(kind for reading in readings if (kind := reading(told)) is not None)


def _told(clause: Clause, lead: list[Span], verbs: list[Span], setting: Setting) -> _Told:
    nearest = [t for t in reversed(verbs) if is_verb(t) and not cue(t, "bound", "status", "pairing")]
    last = next((t for t in reversed(verbs) if not cue(t, "bound")), None)
    began = clause.quantity.quantity.form != "range" and last is not None and cue(last, "from")
    if began:
        nearest = []  # 'tăng từ X lên Y': X is where the change began
    direction = next((t for t in nearest if "direction" in t.kinds), None)
    tail = [t for t in clause.tail if t.kind != ","]
    base = next((t for t in tail if t.kind == "base"), None)
    plan = next((t for t in tail[:3] if "plan" in t.kinds), None) or (base if base and base.rule == "plan" else None)
    main = nearest[0] if nearest else None
    return _Told(clause, lead, verbs, setting, nearest, main, direction, tail, base, plan, began)


def _by_form(told: _Told, form: str) -> Kind:
    """Figures whose form tells: 'k of n', fractions and multiples, of which a fraction may be that of a change."""
    span, main = told.clause.quantity, told.main
    if form == "fraction" and main is not None and main is told.direction:
        return told.growth(sign_of(main) * told.value)  # 'giảm một nửa'
    if form in ("ratio", "fraction"):
        return Kind("ratio" if form == "ratio" else "share", told.value, _stated(form, span))
    follows = told.clause.rest[:1]
    if form == "plain" and not told.is_main("multiple") and follows and cue(follows[0], "direction"):
        return _open(told.value, "how often", span)  # 'giá xăng có 5 lần tăng'
    if form == "word":
        return Kind("multiple", told.value, _stated("multiple", span))
    told_by = main if main is not None and not cue(told.clause.lead[-1], "conjunction") else None
    return Kind("multiple", told.value, _stated("multiple", told_by)) if told_by else _open(told.value, "none")


def _in_points(told: _Told) -> Kind:
    """Percentage points: a contribution where a word or the list says so, else the change of a rate."""
    setting, direction = told.setting, told.direction
    words = (*reversed(told.verbs), *reversed(told.lead))
    word = next((t for t in words if cue(t, "contribution")), None)
    if word is not None:
        return Kind("contribution", sign_of(word, "contribution") * told.value, _stated("contribution", told.main))
    if direction is None and setting.last_measure == "contribution":
        return Kind("contribution", setting.list_sign * told.value, Evidence("carried", "same list"))
    word = direction or next((t for t in words if cue(t, "direction", "exceed")), None)
    sign = _more(word) if word is not None else 1
    return Kind("change_abs" if word is not None else "", sign * told.value, _stated("direction", word))


def _the_same_change(told: _Told) -> Kind | None:
    """The change just told, in the other unit: 'tăng 20 tỷ đồng (5%)', 'tăng 20 tỷ đồng, bằng 5%'."""
    setting, clause, percent = told.setting, told.clause, told.setting.unit == "percent"
    if not setting.here or setting.last_measure not in OPPOSITE or setting.unit == setting.last_unit:
        return None
    aside = clause.depth and clause.entered and told.alone and not (told.began or setting.base_value)
    aside = aside and not any(t.kind == "period" or cue(t, "with") for t in _in_brackets(clause.lead))
    equal = told.is_main("equal")
    if not percent and setting.last_measure.startswith("growth_"):
        level = setting.level if equal and setting.level is not None and setting.level.unit == setting.unit else None
        if (aside and told.main is None) or (level and is_the_change(told.value, level.value, setting.last.value)):
            return Kind("change_abs", setting.list_sign * abs(told.value), Evidence("carried", "the same change"))
    if not percent or setting.last_measure != "change_abs" or told.plan:
        return None
    # 'giảm 20 tỷ đồng, bằng 95% cùng kỳ' is of its base
    equal = equal and told.hangs and told.value < WHOLE and not _of_total(told.tail)
    return told.growth(setting.list_sign * abs(told.value)) if aside or equal else None


def _in_brackets(lead: list[Span]) -> list[Span]:
    """What stands before a figure in the brackets that it opens."""
    return list(takewhile(lambda t: t.kind != "(", reversed(lead)))


def rows_of_sentence(rows: Sequence[Observation], begin: int) -> Iterator[Observation]:
    """The rows of the sentence that begins there, backwards; all of them are the last of the rows."""
    return takewhile(lambda row: row.sentence_start == begin, reversed(rows))


def level_of(rows: Sequence[Observation]) -> Observation | None:
    """Rows in order -> the level that the last of them, a rate, hangs on; None without one."""
    if not rows or rows[-1].head is None:
        return None
    return next((row for row in reversed(rows[-3:]) if row.start == rows[-1].head), None)


def is_the_change(value: float, level: float, rate: float) -> bool:
    """Whether a value is nearer to the change that a rate in percent made of a level than to what it began with."""
    began = level / (1 + rate / 100) if rate > -100 else 0.0
    return abs(value - abs(level - began)) < abs(value - began)


def is_planned_rate(clause: Clause, last: Observation | None) -> bool:
    """Whether a percentage alone in brackets is the rate planned, which that of the row before in its sentence
    (``last``) passed or missed: 'tăng 7,61%, vượt kế hoạch (7,5%)'.
    """
    lead, value = clause.lead, clause.quantity.quantity.value
    if not clause.entered or lead[-1].kind != "(" or clause.quantity.quantity.unit != "percent":
        return False
    near = list(takewhile(lambda t: t.kind != ",", reversed(lead[:-1] or clause.trail)))
    passed = any(cue(t, "exceed", "than") for t in near) and any(cue(t, "plan") or t.rule == "plan" for t in near)
    rate = last is not None and last.measure.startswith("growth_")
    return rate and passed and last.value / 2 <= value <= 2 * last.value


def _rate_planned(told: _Told) -> Kind | None:
    """The rate that a plan set, of the kind of the one that passed it."""
    last = told.setting.last if told.setting.here else None
    if not is_planned_rate(told.clause, last):
        return None
    return Kind(last.measure, told.value, Evidence("carried", "rate planned"))


def _over_the_plan(told: _Told) -> Kind | None:
    """What the plan is exceeded or missed by: 'vượt kế hoạch 5%', 'tăng so với kế hoạch 50 tỷ đồng'."""
    word = against_base(told.lead) if told.lead and told.lead[-1].rule == "plan" else None
    if word is None and _exceeds_it(told):
        word = told.direction
    if word is None and told.is_main("plan") and len(told.nearest) > 1:
        word = told.nearest[1] if cue(told.nearest[1], "exceed", "direction") else None
    return None if word is None else Kind("plan_excess", _more(word) * told.value, _stated("against plan", word))


def _exceeds_it(told: _Told) -> bool:
    """Whether a rise or fall stands right behind the amount planned: 'so với dự toán 400 tỷ đồng | tăng 5%'."""
    last, lead = told.setting.last, told.clause.lead
    planned = told.setting.here and (last.measure, last.status) == ("level", "T") and told.direction is not None
    return planned and told.base is None and all(cue(t, "direction", "bound") for t in lead)


def _amount(told: _Told) -> Kind:
    """A quantity that is no percentage; a change passes its base on to the rate behind it."""
    lead, main, direction = told.clause.lead, told.main, told.direction
    before = lead[-1] if lead else None
    if direction is None and told.setting.quoted and (fell := _before_comma(lead)) is not None:
        return _open(told.value, "change or level", fell)  # 'giảm mạnh, khoảng 500 đồng/kg'
    if told.setting.unit == "count" and before is not None and cue(before, "located"):
        direction = main = None  # 'giảm ở | 5 địa phương'
    if told.setting.quoted and before is not None and cue(before, "more"):
        return Kind("change_abs", sign_of(before, "more") * told.value, _stated("added", before))
    word = against_base(told.lead)
    if word is not None and not cue(word, "than") and (main is None or not cue(main, "level")):
        return Kind("change_abs", _more(word) * told.value, _stated("compared", word), told.lead[-1])
    gap = _compared(lead)
    if gap is not None and told.tail and cue(told.tail[0], "owner") and told.tail[-1].kind in ("base", "period"):
        return Kind("level", told.value, _stated("value of the base", told.tail[-1]))  # 'cao hơn mức 5 tấn của cùng kỳ'
    if gap is not None and told.plan is None:
        sign = sign_of(gap, "compare") if cue(gap, "compare") else _more(gap)
        return Kind("change_abs", sign * told.value, _stated("compared", gap))
    if main is not None and says(main, "level", "is") and (noun := _noun_of_change(told)) is not None:
        return Kind("change_abs", sign_of(noun) * abs(told.value), _stated(CHANGE, noun))
    planned = told.setting.here and told.setting.last_measure == "plan_excess" and told.alone
    if main and cue(main, "exceed") and (told.plan or planned or _short_of_plan(told)):
        return Kind("plan_excess", sign_of(main, "exceed") * told.value, _stated("against plan", main))
    if main and cue(main, "short"):
        return Kind("change_abs", -told.value, _stated("direction", main), told.base)
    if main and main is direction and told.base is not None and told.base.rule == "plan":
        return Kind("plan_excess", sign_of(direction) * told.value, _stated("against plan", main))
    if told.clause.quantity.quantity.signed and main is None:
        base, last = _base_before(told), told.setting.last
        of_level = told.setting.here and last is not None and (last.measure, last.unit) == ("level", told.setting.unit)
        if base is not None or (told.clause.entered and told.alone and of_level):  # 'diện tích 5.000 ha (-419 ha)'
            if told.plan or (told.base is not None and told.base.rule == "plan"):
                return Kind("plan_excess", told.value, _stated("printed sign", told.clause.quantity))
            return Kind("change_abs", told.value, _stated("printed sign", told.clause.quantity), base)
    if main is not None and main is direction and any(cue(t, "with") for t in told.verbs[told.verbs.index(main) :]):
        return Kind("level", told.value, _stated("level", main))  # 'tăng mạnh với hơn 2 triệu lượt khách'
    rate = told.setting.here and told.setting.last_measure.startswith("growth_")
    if told.clause.entered and rate and told.alone and told.is_main("exceed"):
        # 'tăng 29% (nhiều hơn 3 triệu lượt)'
        return Kind("change_abs", _more(main) * told.value, _stated("compared", main))
    if told.is_main("extends", "exceed") and _goes_on_as(told, "change_abs"):
        return Kind("change_abs", told.value, Evidence("carried", "same list"))  # 'dịch vụ mở rộng 900 tỷ đồng'
    if told.is_main("extends") and not told.base:  # 'mở rộng 3 cụm công nghiệp'
        counted = told.setting.unit == "count"
        return (
            Kind("level", told.value, _stated("level", main)) if counted else _open(told.value, "change or level", main)
        )
    if main and main is direction and not cue(main, "level"):
        base = told.base or _base_before(told)
        if base is None and sign_of(direction) > 0 and _adds_capital(told):
            return Kind("level", told.value, _stated("capital added", main))
        return Kind("change_abs", sign_of(direction) * told.value, _stated("direction", direction), base)
    if main is None and told.base is not None and told.alone and _goes_on_as(told, "change_abs"):
        fell = math.copysign(1, told.setting.last.value)  # 'giảm 5 tấn so với tháng trước và | 9 tấn so với cùng kỳ'
        return Kind("change_abs", fell * told.value, Evidence("carried", "same list"), told.base)
    return Kind("level", told.value, _stated("level", main) if main else Evidence("default", "level"))


def _goes_on_as(told: _Told, measure: str) -> bool:
    """Whether the last amount of the sentence in this unit is of a measure, which a list goes on with."""
    setting = told.setting
    last = next((row for row in setting.told_here() if row.unit == setting.unit), None)
    return last is not None and last.measure == measure


def _adds_capital(told: _Told) -> bool:
    """Whether a rise in money is the capital that projects told of before it added: '5 dự án điều chỉnh vốn, tăng 9 tỷ
    đồng'.
    """
    if not told.setting.trait.capital or unit_kind(told.setting.unit) != "money":
        return False
    begin = told.clause.quantity.start
    before = [*takewhile(lambda t: t.start < begin, told.setting.tokens)]
    return any(cue(t, "adds") for t in takewhile(lambda t: t.kind != ";", reversed(before)))


CHANGE = "noun of change"
"""The rule by which 'mức giảm là 300 đồng' is a change."""


def _noun_of_change(told: _Told) -> Span | None:
    """The noun that tells that a figure is a rise or fall: 'mức giảm đối với xăng là 300 đồng/lít'; None without one.
    A list goes on with it.
    """
    noun = next((t for t in reversed([*told.lead, *told.verbs]) if cue(t, "extent")), None)
    last = told.setting.last
    named = "term" in told.clause.lead.kinds  # '..., giá xăng là 20.000 đồng'
    if noun is None and told.setting.here and last.unit == told.setting.unit and told.direction is None and not named:
        evidence = last.evidence["measure"]
        if evidence.rule == CHANGE:
            return next((t for t in told.setting.tokens if t.start == evidence.start), None)
    return noun


def _short_of_plan(told: _Told) -> bool:
    """Whether a sum in dong falls short of no base that is named, and so of what was planned: 'hụt 5 tỷ đồng'."""
    return cue(told.main, "short") and told.base is None and told.setting.unit == "VND"


def _base_before(told: _Told) -> Span | None:
    """The base of comparison named last before the figure; None without one."""
    return next((t for t in reversed(told.lead) if t.kind == "base" and t.rule not in ("plan", *BARE)), None)


def _contributes(told: _Told) -> Kind | None:
    """A contribution that the text prints in percent: 'làm CPI chung tăng 0,2%'."""
    entry = told.main.entry("contribution") if told.main else None
    if entry is None or entry.row["value"] not in ("+", "-"):
        return None
    if told.base and cue(told.main, "raised"):  # 'làm CPI chung tăng 0,5% so với tháng trước'
        return _open(told.value, "a contribution, or the growth of the whole", told.main)
    sign = sign_of(told.main, "contribution")
    return Kind("contribution", sign * told.value, _stated("contribution", told.main), unit="percentage_point")


def _against_what_is_before(told: _Told) -> Kind | None:
    """A change on the time or the base right before it: 'thấp hơn tháng 10 là 2,5%', 'ít hơn cùng kỳ 12%'."""
    if told.direction is not None or told.plan:
        return None
    word, time = _against_time(told.clause.lead)
    if word is not None and (gap := _gap_of_rates(told, word)) is not None:
        return gap
    if word is not None and time is not None:
        base = time.rule in NAMED
        measure = measure_against(time.rule, time.holes, told.setting.period) if base else "growth_yoy"
        return Kind(measure, sign_of(word, "exceed") * told.value, _stated("compared", word))
    word = against_base(told.lead) if told.main is None or told.is_main("level") else None
    measure = told.setting.last_measure if told.setting.here else ""
    rated = (measure == "rate" and told.hangs) or (measure == "plan_attainment" and told.clause.entered)
    if word is not None and not cue(word, "direction") and rated:
        value = _more(word) * told.value
        return Kind("change_abs", value, _stated("change of a share", word), unit="percentage_point")
    return None if word is None else told.growth(_more(word) * told.value, told.lead[-1])


def _gap_of_rates(told: _Told, word: Span) -> Kind | None:
    """What a rate told right before is higher or lower by: 'tỷ lệ hộ nghèo còn 5,2%, thấp hơn năm trước 0,4%'.

    Left open behind a growth rate, where points and percent of it look the same.
    """
    its_own = bool(told.tail) and cue(told.tail[0], "owner")  # 'cao hơn 6,5% của cùng kỳ': that one's own rate
    if not told.hangs or not told.setting.here or cue(word, "than") or told.plan or its_own:
        return None
    if told.setting.last_measure == "rate" and any(says(t, "status", "T") for t in told.clause.lead):
        return _open(told.value, "a goal, or the gap to it", word)
    if told.setting.last_measure == "rate":
        value = sign_of(word, "exceed") * told.value
        return Kind("change_abs", value, _stated("change of a share", word), unit="percentage_point")
    if told.setting.last_measure == "plan_attainment":
        return _open(told.value, "a gap of shares of the plan, or of amounts", word)
    return _open(told.value, "a gap of growth rates", word) if told.setting.last_measure == "growth_yoy" else None


def _of_plan(told: _Told) -> Kind | None:
    """A share of the plan, or what it is exceeded by."""
    plan, value = told.plan, told.value
    if plan is None:
        return None
    if _threshold(told):
        return _open(value, "threshold", told.clause.quantity)  # 'dự án giải ngân dưới 30% kế hoạch'
    if told.is_main("exceed"):
        return Kind("plan_excess", sign_of(told.main, "exceed") * value, _stated("against plan", plan))
    if told.direction and told.base is plan:
        return Kind("plan_excess", sign_of(told.direction) * value, _stated("against plan", plan), plan)
    return Kind("plan_attainment", value, _stated("of plan", plan))


def _threshold(told: _Told) -> bool:
    """Whether a share of the plan is one that many are above or below: 'các đơn vị giải ngân dưới 30%'."""
    bare = told.main is None and told.direction is None and told.setting.trait.percent == "plan_attainment"
    bound = any(says(t, "bound", "<") or says(t, "bound", ">") for t in told.verbs)
    return bare and bound and "status" not in told.clause.lead.kinds  # 'phấn đấu giải ngân trên 85%'


def _of_whole(told: _Told) -> Kind | None:
    """A share by its verb; of what there is, a rate behind its count: 'có 50 hộ nghèo, chiếm 3%'."""
    if not told.is_main("contribution", "share"):
        return None
    setting = told.setting
    if setting.quoted and told.is_main("share"):
        return _open(told.value, "a share of a price", told.main)
    grows = setting.list_measure.startswith("growth_") or setting.list_measure == "contribution"
    grows = grows and setting.trait.percent == "growth_yoy"
    within = setting.list_measure == "contribution" or (
        setting.last is not None and told.value <= abs(setting.last.value)
    )
    if (
        told.is_main("contribution") and grows and within and not _of_total(told.tail)
    ):  # 'GRDP tăng 6%, dịch vụ đóng góp 2%'
        value = sign_of(told.main, "contribution") * told.value
        return Kind("contribution", value, _stated("contribution", told.main), unit="percentage_point")
    counted = (setting.last_measure, setting.last_unit) == ("level", "count") or setting.last_measure == "change_abs"
    rated = (
        setting.trait.percent == "rate"
        and setting.trait.nature == "standing"
        and counted
        and told.alone
        and not told.tail
    )
    return Kind("rate" if rated else "share", told.value, _stated("share", told.main))


def _percent_of(told: _Told) -> Kind | None:
    """A value in percent of its base, which tells growth, or of its whole: 'đạt 95% so với cùng kỳ'."""
    value, setting = told.value, told.setting
    weighed = setting.here and setting.last_measure in ("share", "rate")
    compared = weighed and any(cue(t, "compare", "exceed") for t in told.clause.lead)
    if compared and told.tail and cue(told.tail[0], "owner"):
        return Kind(setting.last_measure, value, Evidence("carried", "compared with"))  # 'cao hơn mức 65% của cùng kỳ'
    only = told.is_main("level") and says(told.main, "level", "only") and value >= ONLY and not setting.trait.own_period
    reached = told.is_main("level") or (told.main is None and "status" in told.verbs.kinds)  # 'ước đạt'
    whole = reached and told.direction is None and (value >= WHOLE or only)
    named = setting.term_measure and value < OVER  # 'IIP đạt 8% so với cùng kỳ' is growth, 'IIP đạt 112%' is not
    if told.base and whole and not named and "direction" not in told.lead.kinds:
        return _of_base(value, told.base, setting)
    if not told.is_main("equal"):
        return None
    base = told.base or _base_before(told)
    base = base or (None if _of_total(told.tail) else setting.carried_base)
    base = base or (_base_at_the_end(told) if value >= WHOLE else None)
    if base:
        return _of_base(value, base, setting)
    if (planned := _share_or_plan(told)) is not None:
        return planned
    part = _of_total(told.tail) or value < WHOLE
    return Kind("share" if part else "", value, _stated("equal to part" if part else "equal", told.main))


NEAR_PLAN = 12
"""Rows before a bare percentage among which a share of the plan tells that it can be one."""

ROUGHLY = 3
"""Points between a share and what two amounts make of it, where one of them is told with 'about' or 'more than'."""


def _share_or_plan(told: _Told) -> Kind | None:
    """A bare percentage behind an amount, where how much of a plan was reached is told of the same indicator: a share
    of a total where the two amounts make it one, else of the plan: 'chi 90 tỷ đồng, đạt 69% dự toán. Riêng chi thường
    xuyên là 60 tỷ đồng (77%)'; None elsewhere.
    """
    setting, value = told.setting, told.value
    amount = setting.last if setting.here and setting.last_measure == "level" else None
    if amount is None or not amount.value or told.tail or told.direction is not None:
        return None
    near = [row for row in setting.rows[-NEAR_PLAN:] if row.indicator == amount.indicator]
    if not any(row.measure == "plan_attainment" for row in near):
        return None
    levels = [row for row in near if (row.measure, row.unit) == ("level", amount.unit) and row is not amount]
    totals = [row.value for row in levels if not row.item or row.start == amount.whole]
    if not totals:
        return None
    bounds = amount.bound or any(cue(t, "bound") for t in told.clause.lead)
    near_enough = ROUGHLY if bounds else 1
    if any(total and abs(100 * amount.value / total - value) < near_enough for total in totals):
        return Kind("share", value, Evidence("carried", "share that the amounts make"))
    return Kind("plan_attainment", value, Evidence("carried", "plan told of before"))


def _base_at_the_end(told: _Told) -> Span | None:
    """The base of comparison that a list names behind its last figure, the only one of its sentence: 'lúa bằng 98%; ngô
    tăng 2% so với cùng kỳ'; None elsewhere.
    """
    bases = [t for t in told.setting.tokens if t.kind == "base"]
    end = told.clause.quantity.end
    if len({t.rule for t in bases}) != 1 or bases[0].start < end or bases[0].rule not in ("yoy", "yoy_bare"):
        return None
    between = [t for t in takewhile(lambda t: t is not bases[0], told.setting.tokens) if t.start >= end]
    planned = any(cue(t, "plan") for t in between)  # '...; thu xuất nhập khẩu bằng 95% dự toán, tăng 4% so với cùng kỳ'
    return bases[0] if any(t.kind == ";" for t in between) and not planned else None


def _by_what_follows(told: _Told) -> Kind | None:
    """A printed sign; a share of those counted or of the total named behind it."""
    if told.clause.quantity.quantity.signed:
        return told.growth(told.value)
    if told.direction is not None or not told.tail:
        return None
    follows = told.tail[0]
    if told.main is None and "count" in follows.kinds and not told.base:
        return Kind("share", told.value, _stated("of those counted", follows))
    named = told.setting.term_measure != "rate" and not told.setting.of_rate
    if named and told.is_main("level") and not told.base and (whole := follows.entry("term")) is not None:
        last = told.setting.last  # 'thu hoạch đạt 95% diện tích gieo trồng'
        if last is None or last.indicator != whole.id:
            return _open(told.value, "a share of what nothing tells", follows)
        return Kind("share", told.value, _stated("of a total", follows))
    if cue(follows, "of_total") and told.setting.term_measure != "rate":
        return Kind("share", told.value, _stated("of a total", follows))
    return None


def _goes_on(told: _Told) -> Kind | None:
    """A further percentage of a list behind a verb that tells no more than that it is reached."""
    if (told.main is None or told.is_main("level")) and _of_a_structure(told):
        return Kind("share", told.value, Evidence("carried", "same list"))
    listed = told.setting.here and told.alone and _rate_word(told) is None
    if told.direction is None and told.is_main("level") and told.setting.list_measure and listed:
        return Kind(told.setting.list_measure, told.value, Evidence("carried", "same list"))
    return None


def _of_a_structure(told: _Told) -> bool:
    """Whether a part goes on with the shares of a structure: 'cơ cấu kinh tế: dịch vụ là 59%, nông nghiệp là 3%'."""
    setting, last = told.setting, told.setting.last
    if not setting.trait.structure:
        return False
    goes_on = setting.here and told.main is not None and setting.last_measure == "share"
    goes_on = goes_on and traits()[last.indicator].structure
    named = goes_on and (last.evidence["measure"].rule in ("term", "same list") or says(told.main, "level", "is"))
    named = named or setting.shares
    grows = told.direction is not None or told.base is not None or any(cue(t, "direction") for t in told.lead)
    terms = [entry for t in told.lead if (entry := t.entry("term")) is not None]
    whole = any(entry.row["strength"] != "weak" and not entry.row["item"] for entry in terms)  # '...; GRDP là 9%'
    return named and not (grows or whole or told.plan)


def _changes(told: _Told) -> Kind | None:
    """A rise or fall: growth, or points where it is that of a share or a rate; where it ended or began, these."""
    setting, direction, base = told.setting, told.direction, told.base
    if told.reached and direction is None:
        rate = _rate_word(told)
        return Kind("rate" if cue(rate, "rate") else "share", told.value, _stated("rate", rate)) if rate else None
    if direction is None and (told.main is None or told.is_main("level", "exceed")):
        near = list(takewhile(lambda t: t.kind != ";", reversed(told.lead)))
        direction = next((t for t in near if cue(t, "direction")), None)
        reached = direction is not None and any(t.kind == "," for t in takewhile(lambda t: t is not direction, near))
        rate = _rate_word(told) if reached and told.is_main("level") else None
        if rate is not None or (reached and setting.of_rate and told.is_main("level")):
            return Kind("rate" if rate is None or cue(rate, "rate") else "share", told.value, _stated("rate", rate))
        if direction and _compared_with(told.lead, direction) and setting.last_measure in ("share", "rate"):
            return Kind(setting.last_measure, told.value, Evidence("carried", "compared with"))
    if direction is None and told.is_main("exceed"):
        listed = any(row.measure.startswith("plan_") for row in setting.told_here())
        if listed and not base:  # '..., đạt 62% dự toán; thu nội địa 5 tỷ đồng, vượt 5%'
            return Kind("plan_excess", sign_of(told.main, "exceed") * told.value, _stated("against plan", told.main))
        return _gap_of_rates(told, told.main)
    if direction is None:
        return None
    if told.hangs and setting.of_a_share and not (base or setting.trait.structure):
        return _open(told.value, "change of a share or of its amount", direction)
    listed = setting.listing and (setting.last_measure, setting.last_unit) == ("change_abs", "percentage_point")
    share = listed or (setting.of_a_share and told.hangs) or setting.term_measure == "share"
    share = share or "share" in told.lead.kinds
    rate = setting.of_rate or (setting.last_measure == "rate" and told.hangs)
    rate = rate and not told.clause.quantity.quantity.per_year
    value = sign_of(direction) * told.value
    if rate or (share and (setting.weighed or not base)):
        return Kind("change_abs", value, _stated("change of a share", direction), unit="percentage_point")
    return told.growth(value)


def _without_direction(told: _Told) -> Kind:
    """What term, base, list or indicator make of a percentage that no word of direction is told with."""
    setting, value, main, lead = told.setting, told.value, told.main, told.clause.lead
    near = next((t for t in reversed(told.verbs) if not cue(t, "bound")), None)
    if near is not None and near is main and cue(main, "exceed") and not cue(main, "than"):
        value *= sign_of(main, "exceed")
    if setting.term_measure and setting.term_measure != "growth_yoy":
        return Kind(setting.term_measure, value, _stated("term", None))
    rate = _rate_word(told)
    if rate and not cue(rate, "share"):
        return Kind("rate" if cue(rate, "rate") else "share", value, _stated("rate", rate))
    verb = next((t for t in reversed(lead) if not cue(t, "bound")), None)
    unknown = verb is not None and (verb.kind == "word" or cue(lead[-1], "than"))
    if told.base and main is None and unknown:
        return _open(value, "an unknown verb")  # 'kém 5% so với cùng kỳ', 'chậm hơn 5% so với cùng kỳ'
    further = main is None and told.alone
    if told.base and further and setting.here and setting.list_measure == "plan_attainment" and value >= WHOLE:
        return _of_base(value, told.base, setting)  # 'bằng 51% kế hoạch và 92% so với cùng kỳ'
    grows = setting.list_measure.startswith("growth_")
    if told.base or setting.term_measure:
        if further and any(cue(t, "contrast") for t in lead):
            return _open(value, "a rise or a fall")  # 'giảm 3%, nhưng 5% so với cùng kỳ'
        return told.growth(setting.list_sign * value if further and grows else value)
    if _threshold(told):
        return _open(value, "threshold", told.clause.quantity)
    if setting.planned and told.is_main("level"):
        return Kind("plan_attainment", value, Evidence("carried", "plan of the list"))
    if further and grows:
        return told.growth(setting.list_sign * value)
    if (second := _second_of_a_pair(told)) is not None:
        return second
    if main is None and setting.list_measure and not grows:
        unit = "percentage_point" if setting.list_measure == "contribution" else ""
        return Kind(setting.list_measure, value, Evidence("carried", "same list"), unit=unit)
    most = told.clause.entered and lead[-1].kind == "(" and len(lead) > 1 and cue(lead[-2], "superlative")
    most = most and not setting.trait.percent  # 'GRDP cao nhất (12%)'
    if further and told.clause.depth and (planned := _share_or_plan(told)) is not None:
        return planned
    if (further and told.clause.depth) or (most and main is None):  # 'có vốn đầu tư nhiều nhất (33,1%)'
        return Kind("share", value, Evidence("default", "part in brackets"))
    if setting.trait.percent == "growth_yoy":
        if value >= OVER and not setting.term_measure:
            return _open(value, "the level of an index, or its growth", told.clause.quantity)
        if main is None and "status" not in told.verbs.kinds:
            if setting.here and grows:  # 'ba nhóm giảm là may mặc 1%; giáo dục 2%'
                return told.growth(setting.list_sign * value)
            if setting.here or setting.heard is None:
                return _open(value, "a rise or a fall")
            return told.growth(sign_of(setting.heard) * value)
        return told.growth(value)
    if not setting.trait.percent and _leaves_out_its_verb(told):
        return told.growth(setting.list_sign * value)
    return Kind(setting.trait.percent, value, Evidence("default", "indicator"))


def _second_of_a_pair(told: _Told) -> Kind | None:
    """What the second of two percentages in brackets is, behind a share of the plan: in the order of a total before
    it, '5 tỷ đồng, bằng 52% dự toán và tăng 9%, trong đó thu nội địa 3 tỷ đồng (60% và | 24%)'; None elsewhere.
    """
    setting, clause = told.setting, told.clause
    joined = len(clause.lead) == 1 and cue(clause.lead[0], "conjunction") and not told.tail
    if not (clause.depth and joined and setting.here and setting.last_measure == "plan_attainment"):
        return None
    told_before = pairwise([*setting.told_here()][::-1])
    grew = (row for plan, row in told_before if plan.measure == "plan_attainment" and row.measure.startswith("growth_"))
    model = next(grew, None)
    if model is None:
        return _open(told.value, "a second share of one plan", clause.quantity)
    return Kind(model.measure, told.value, Evidence("carried", "same order"))


def _leaves_out_its_verb(told: _Told) -> bool:
    """Whether a list of growth rates goes on with names alone: 'gạo tăng 12%, | cà phê 14%, dệt may 12,8%'; a bare
    percentage of a sector by owner can be its share.
    """
    lead, setting = told.clause.lead, told.setting
    if not (setting.here and setting.list_measure.startswith("growth_")) or told.tail or told.verbs:
        return False
    named = lead[1:] if lead and (lead[0].kind in (",", ";") or cue(lead[0], "conjunction")) else []
    entry = named[0].entry("breakdown") if named else None
    owner = entry is not None and entry.phrase.startswith(tuple(marks("by_owner")))
    goods = all(content(t) or "breakdown" in t.kinds for t in named) and not owner
    return bool(named) and goods and not cue(named[0], "classifier")


_PERCENT = (
    _the_same_change, _rate_planned, _over_the_plan, _contributes, _against_what_is_before, _of_plan, _of_whole,
    _percent_of, _by_what_follows, _goes_on, _changes, _without_direction,
)  # fmt: skip
"""The readings of a percentage in order: the first that tells decides, the last always does."""


def _open(value: float, why: str, token: Span | None = None) -> Kind:
    """A figure of which the text leaves open what it measures."""
    return Kind("", value, _stated(why, token) if token else Evidence("default", why))


def _more(word: Span) -> int:
    """The sign of a word of comparison or direction."""
    return sign_of(word, "exceed" if cue(word, "exceed") else "direction")


def _rate_word(told: _Told) -> Span | None:
    """The word for a rate or a share before a percentage."""
    words = (*reversed(told.verbs), *reversed(told.lead))
    return next((t for t in words if cue(t, "rate", "share") or says(t, "of_total", "share")), None)


def _of_total(tail: list[Span]) -> bool:
    """Whether what follows a percentage names the whole that it is a part of."""
    return bool(tail) and (cue(tail[0], "of_total") or "term" in tail[0].kinds)


def _before_comma(lead: list[Span]) -> Span | None:
    """The word of direction that a comma and no more than bounds part from a figure: 'giảm mạnh, | khoảng 500 đồng'."""
    at = len(lead)
    while at and cue(lead[at - 1], "bound"):
        at -= 1
    if at < 2 or lead[at - 1].kind != ",":
        return None
    return lead[at - 2] if cue(lead[at - 2], "direction") else None


BARE = ("yoy_bare", *BEFORE)
"""Rules of base without 'so với', which before a subject date it and compare with nothing."""

NAMED = ("month", "quarter", "year")
"""Rules of period that a base can be named by as well."""


def _against_time(lead: list[Span]) -> tuple[Span | None, Span | None]:
    """The word of comparison and the time that a lead ends on: 'thấp hơn | tháng 10 | là'; None and None without."""
    words = [t for t in lead if not cue(t, "level", "bound", "function")]
    if len(words) < 2 or not (words[-1].rule in NAMED or words[-1].rule in ("month_last", "year_last")):
        return None, None
    return (words[-2], words[-1]) if cue(words[-2], "exceed") else (None, None)


def _compared_with(lead: list[Span], direction: Span) -> bool:
    """Whether a figure is what a change is compared with: 'giảm so với tỷ lệ 3,6%'."""
    return any(cue(t, "than") and t.start > direction.start for t in lead)


def _compared(lead: list[Span]) -> Span | None:
    """The word of comparison that an amount tells the gap of: 'cao hơn [năm trước] [khoảng] 5 USD', 'vượt tháng 5 là 5
    USD', 'thấp hơn gạo Thái Lan 5 USD', 'tăng hơn năm trước 5 USD'; None without.
    """
    timed = False
    of_area = False
    for token, before in zip_longest(reversed(lead), reversed(lead[:-1])):
        if cue(token, "compare") or (timed and cue(token, "exceed")):
            return token
        if timed and before is not None and cue(token, "than") and cue(before, "direction"):
            return before
        timed = timed or token.kind == "period" or (token.kind == "base" and token.rule != "plan")
        passed = token.kind in ("period", "base") or "area" in token.kinds or says(token, "level", "is")
        named = of_area and token.kind in ("word", "phrase") and not is_verb(token)
        if not (passed or named or cue(token, "bound", "function")):
            return None
        of_area = of_area or "area" in token.kinds
    return None


def _of_base(value: float, base: Span, setting: Setting) -> Kind:
    """'bằng 103,9% so với cùng kỳ': a value in percent of its base -> the growth on it."""
    measure = measure_against(base.rule, base.holes, setting.period)
    measure = measure if measure.startswith("growth_") else "growth_yoy"
    return Kind(measure, round(value - 100, 6), _stated("base", base), base)


def sign_of(token: Span | None, kind: str = "direction") -> int:
    """A word of direction, balance, comparison ... -> -1 where it tells of less, else 1."""
    entry = token.entry(kind) if token else None
    return -1 if entry and entry.row["value"] in ("-", "less") else 1


def _of_the_same_time(setting: Setting) -> Observation | None:
    """The rate of growth that the sentence told of the same time, behind which it told one of another: 'xuất khẩu giảm
    20% so với tháng trước, 2 tháng tăng 22% so với cùng kỳ; nhập khẩu giảm | 25%'; None elsewhere.
    """
    rates = (row for row in setting.told_here() if row.measure.startswith("growth_"))
    last = next(rates, None)
    if last is None or last.period == setting.period:
        return None
    return next((row for row in rates if row.period == setting.period), None)


def _growth(value: float, base: Span | None, lead: list[Span], setting: Setting, clause: Clause) -> Kind:
    """Growth against the base behind the figure, the one before its subject, the one carried, or the year before."""
    rule = "base"
    if clause.quantity.quantity.per_year or any(t.rule == "each_year" for t in clause.tail[:2]):
        return Kind("growth_other", value, _stated("average per year", clause.quantity))
    if base is None:
        base = next((t for t in reversed(lead) if t.kind == "base" and t.rule not in BARE), None)
    if base is None and (alike := _of_the_same_time(setting)) is not None:
        return Kind(alike.measure, value, alike.evidence["measure"].carried())
    if base is None and setting.carried_base is not None:
        base, rule = setting.carried_base, "carried base"
    if base is None:
        if months_of(setting.period) > 12:
            return Kind("growth_other", value, Evidence("default", "over several years"))
        month = (setting.trait.own_period or setting.quoted) and months_of(setting.period) == 1
        return Kind("growth_pop" if month else "growth_yoy", value, Evidence("default", "default"))
    measure = measure_against(base.rule, base.holes, setting.period)
    if measure == "plan":
        return Kind("plan_excess", value, _stated("against plan", base))
    return Kind(measure, value, Evidence("stated" if rule == "base" else "carried", rule, base.start, base.end), base)
