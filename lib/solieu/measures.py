"""Verbs, tail and indicator of a clause -> what kind of number it is, with its sign.

The measures are those of ``measures.csv``. A percentage needs a word that tells what it is a percentage of; where
none does, the measure is '' and the figure is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from solieu.clauses import Clause, against_base, cue
from solieu.model import Evidence, Observation
from solieu.periods import measure_against, months_of
from solieu.spans import Span
from solieu.subjects import VERBS, content


@dataclass(frozen=True, slots=True)
class Kind:
    """A measure, the value with its sign, and how it was told; ``base`` is the base of comparison used, if any."""

    measure: str
    value: float
    evidence: Evidence
    base: Span | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a clause inherits for its measure: unit, default of the term and of the indicator, earlier base and list.

    ``structure``: shares of it are those of a structure; ``of_rate``: its term says 'tỷ lệ'; ``standing``: it is what
    there is. ``quoted``: the indicator is a price, of which a change without a base is one on the quotation before.
    ``base_value``: brackets behind a base hold this figure, the value of the base.
    """

    unit: str
    term_measure: str
    indicator_percent: str
    own_period: bool
    quoted: bool
    period: str
    carried_base: Span | None
    last: Observation | None
    listing: bool
    structure: bool
    of_rate: bool
    standing: bool
    planned: bool
    base_value: bool

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
        return self.last_measure if self.last_unit == "percent" else ""

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


WHOLE = 50
"""Percent from which 'đạt 95% so với tháng trước' can only be a value in percent of its base, not a rate of growth."""


def kind_of(clause: Clause, lead: list[Span], verbs: list[Span], setting: Setting) -> Kind:
    """Clause split into lead and verbs, and its setting -> its Kind; ``measure`` is '' where nothing tells."""
    span, value = clause.quantity, clause.quantity.quantity.value
    form = clause.quantity.quantity.form
    nearest = [t for t in reversed(verbs) if cue(t, *VERBS) and not cue(t, "bound", "status", "pairing")]
    began = form != "range" and bool(verbs) and cue(verbs[-1], "from")
    if began:
        nearest = []  # 'tăng từ X lên Y': X is where the change began
    main = nearest[0] if nearest else None
    direction = next((t for t in nearest if cue(t, "direction")), None)
    tail = [t for t in clause.tail if t.kind != ","]
    base = next((t for t in tail if t.kind == "base"), None)
    plan = next((t for t in tail[:3] if cue(t, "plan")), None) or (base if base and base.rule == "plan" else None)
    if form == "ratio":
        return Kind("ratio", value, _stated("k of n", span))
    if form == "fraction" and main is not None and main is direction:
        return _growth(sign_of(direction) * value, base, lead, setting, clause)  # 'giảm một nửa'
    if form == "fraction":
        return Kind("share", value, _stated("fraction", span))
    if form == "word":
        return Kind("multiple", value, _stated("multiple", span))
    if setting.unit == "times":
        told = main if main and not cue(clause.lead[-1], "conjunction") else None
        if told is None:
            return Kind("", value, Evidence("default", "none"))
        return Kind("multiple", value, _stated("multiple", told))
    contribution = main if main and cue(main, "contribution") else None
    if setting.unit == "percentage_point":
        contribution = contribution or next(
            (t for t in (*reversed(verbs), *reversed(lead)) if cue(t, "contribution")), None
        )
        if contribution is None and (direction or setting.last_measure != "contribution"):
            known = direction or any(cue(t, "direction", "exceed") for t in (*lead, *verbs))
            return Kind("change_abs" if known else "", sign_of(direction) * value, _stated("direction", direction))
        if contribution is None:
            return Kind("contribution", setting.list_sign * value, Evidence("carried", "same list"))
        return Kind("contribution", sign_of(contribution, "contribution") * value, _stated("contribution", main))
    aside = (
        clause.depth
        and clause.entered
        and not began
        and not setting.base_value
        and not any(content(t) for t in clause.lead)
    )
    if aside and setting.last_measure in OPPOSITE and setting.unit != setting.last_unit:
        sign = setting.list_sign
        if setting.unit != "percent" and setting.last_measure.startswith("growth_") and main is None:
            return Kind("change_abs", sign * abs(value), Evidence("carried", "the same change in brackets"))
        if setting.unit == "percent" and setting.last_measure == "change_abs" and not plan:
            return _growth(sign * abs(value), base, lead, setting, clause)
    same = main is not None and cue(main, "equal") and not any(content(t) for t in lead)
    same = same and value < WHOLE and not _of_total(tail)  # 'giảm 20 tỷ đồng, bằng 95% cùng kỳ' is of its base
    if same and setting.last_measure == "change_abs" and setting.unit == "percent" != setting.last_unit and not plan:
        return _growth(setting.list_sign * abs(value), base, lead, setting, clause)
    planned = against_base(lead) if lead and lead[-1].rule == "plan" else None
    if planned is None and main is not None and cue(main, "plan") and len(nearest) > 1:
        planned = nearest[1] if cue(nearest[1], "exceed", "direction") else None
    if planned is not None:  # 'vượt kế hoạch 5%', 'tăng so với kế hoạch 50 tỷ đồng'
        sign = sign_of(planned, "exceed" if cue(planned, "exceed") else "direction")
        return Kind("plan_excess", sign * value, _stated("against plan", planned))
    if setting.unit != "percent":
        if direction is None and setting.quoted and (fell := _before_comma(clause.lead)) is not None:
            return Kind("", value, _stated("change or level", fell))  # 'giảm mạnh, khoảng 500 đồng/kg'
        if setting.unit == "count" and clause.lead and cue(clause.lead[-1], "located"):
            direction = main = None  # 'giảm ở | 5 địa phương'
        if setting.quoted and clause.lead and cue(clause.lead[-1], "more"):
            return Kind("change_abs", sign_of(clause.lead[-1], "more") * value, _stated("added", clause.lead[-1]))
        gap = _compared(clause.lead)
        if gap is not None and plan is None:
            return Kind("change_abs", sign_of(gap, "compare") * value, _stated("compared", gap))
        base = base or next((t for t in reversed(lead) if t.kind == "base"), None)
        return _amount(value, main, direction, plan, base)
    if contribution and main.entry("contribution").row["value"] in ("+", "-"):
        sign = sign_of(contribution, "contribution")
        return Kind("contribution", sign * value, _stated("contribution", main), unit="percentage_point")
    beaten = _beaten(clause.lead) if direction is None and not plan else None
    if beaten is not None:
        word, time = beaten
        measure = measure_against(time.rule, time.holes, setting.period) if time.rule in NAMED else "growth_yoy"
        return Kind(measure, sign_of(word, "exceed") * value, _stated("compared", word))
    turned = against_base(lead) if direction is None and (main is None or cue(main, "level")) and not plan else None
    if turned is not None:
        sign = sign_of(turned, "exceed" if cue(turned, "exceed") else "direction")
        return _growth(sign * value, lead[-1], lead, setting, clause)
    if plan:
        threshold = main is None and direction is None and any(cue(t, "bound") for t in verbs)
        if threshold and setting.indicator_percent == "plan_attainment":
            return Kind("", value, _stated("threshold", span))  # 'dự án giải ngân dưới 30% kế hoạch'
        return _against_plan(value, main, direction, plan, base)
    if contribution or (main and cue(main, "share")):
        counted = setting.last is not None and (setting.last_measure, setting.last_unit) == ("level", "count")
        own = setting.indicator_percent == "rate" and (counted or setting.last_measure == "change_abs")
        rated = (
            own and setting.standing and not (tail or any(content(t) for t in clause.lead))
        )  # '50 hộ nghèo, chiếm 3%'
        return Kind("rate" if rated else "share", value, _stated("share", main))
    whole = main is not None and direction is None and cue(main, "level") and value >= WHOLE
    if base and whole and not setting.term_measure and not any(cue(t, "direction") for t in lead):
        return _of_base(value, base, setting)
    if main and cue(main, "equal"):
        told = base or next((t for t in reversed(lead) if t.kind == "base" and t.rule != "plan"), None)
        told = told or (None if _of_total(tail) else setting.carried_base)
        if told:
            return _of_base(value, told, setting)
        part = _of_total(tail) or value < WHOLE
        return Kind("share", value, _stated("equal to part", main)) if part else Kind("", value, _stated("equal", main))
    if clause.quantity.quantity.signed:
        return _growth(value, base, lead, setting, clause)
    if direction is None and main is None and tail and "count" in tail[0].kinds and not base:
        return Kind("share", value, _stated("of those counted", tail[0]))
    if direction is None and tail and cue(tail[0], "of_total") and setting.term_measure != "rate":
        return Kind("share", value, _stated("of a total", tail[0]))
    if (
        direction is None
        and main
        and cue(main, "level")
        and setting.list_measure
        and not any(content(t) for t in clause.lead)
    ):
        return Kind(setting.list_measure, value, Evidence("carried", "same list"))
    reached = began or (main is not None and cue(main, "level") and main.entry("level").row["value"] == "to")
    rate = next((t for t in reversed(lead) if cue(t, "rate", "share")), None)
    if reached and direction is None and rate:
        return Kind("rate" if cue(rate, "rate") else "share", value, _stated("rate", rate))
    if direction is None and not reached and (main is None or cue(main, "level", "exceed")):
        direction = next((t for t in reversed(lead) if cue(t, "direction")), None)
        if direction and _compared_with(lead, direction) and setting.last_measure in ("share", "rate"):
            return Kind(setting.last_measure, value, Evidence("carried", "compared with"))
    near = next((t for t in reversed(verbs) if not cue(t, "bound")), None)
    if direction is None and near is not None and near is main and cue(main, "exceed") and not cue(main, "than"):
        value *= sign_of(main, "exceed")
    if direction:
        shares = setting.listing and (setting.last_measure, setting.last_unit) == ("change_abs", "percentage_point")
        hangs = not any(content(t) for t in lead)
        if hangs and setting.of_a_share and not (base or setting.structure):
            return Kind("", value, _stated("change of a share or of its amount", direction))
        shares = shares or (setting.of_a_share and hangs)
        rates = setting.of_rate or (setting.last_measure == "rate" and hangs)
        rates = rates and setting.indicator_percent == "rate" and not clause.quantity.quantity.per_year
        if rates or (not base and (shares or setting.term_measure == "share" or any(cue(t, "share") for t in lead))):
            return Kind(
                "change_abs",
                sign_of(direction) * value,
                _stated("change of a share", direction),
                unit="percentage_point",
            )
        return _growth(sign_of(direction) * value, base, lead, setting, clause)
    if setting.term_measure and setting.term_measure != "growth_yoy":
        return Kind(setting.term_measure, value, _stated("term", None))
    if rate and cue(rate, "rate"):
        return Kind("rate", value, _stated("rate", rate))
    alone = main is None and not any(content(t) for t in clause.lead)
    verb = next((t for t in reversed(clause.lead) if not cue(t, "bound")), None)
    compares = bool(clause.lead) and cue(clause.lead[-1], "than")  # 'chậm hơn 5% so với cùng kỳ'
    if base and main is None and verb is not None and (verb.kind == "word" or compares):
        return Kind("", value, Evidence("default", "an unknown verb"))  # 'kém 5% so với cùng kỳ'
    if base or setting.term_measure:
        if alone and any(cue(t, "contrast") for t in clause.lead):
            return Kind("", value, Evidence("default", "a rise or a fall"))  # 'giảm 3%, nhưng 5% so với cùng kỳ'
        hangs = alone and setting.list_measure.startswith("growth_")  # 'giảm 3% so với tháng trước và 5% so với ...'
        return _growth(setting.list_sign * value if hangs else value, base, lead, setting, clause)
    if setting.planned and main is not None and cue(main, "level"):
        return Kind("plan_attainment", value, Evidence("carried", "plan of the list"))
    if alone and setting.list_measure:
        if setting.list_measure.startswith("growth_"):
            return _growth(setting.list_sign * value, base, lead, setting, clause)
        return Kind(setting.list_measure, value, Evidence("carried", "same list"))
    if alone and clause.depth:
        return Kind("share", value, Evidence("default", "part in brackets"))
    if main is None and setting.list_measure and not setting.list_measure.startswith("growth_"):
        return Kind(setting.list_measure, value, Evidence("carried", "same list"))
    if setting.indicator_percent == "growth_yoy":
        return _growth(value, base, lead, setting, clause)
    return Kind(setting.indicator_percent, value, Evidence("default", "indicator"))


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


NAMED = ("month", "quarter", "year")
"""Rules of period that a base can be named by as well."""


def _beaten(lead: list[Span]) -> tuple[Span, Span] | None:
    """The word of comparison and the time that a percentage behind them compares with: 'thấp hơn | tháng 10 | là 2,5%'.

    None where the lead does not end so.
    """
    last = next((i for i, t in reversed([*enumerate(lead)]) if not cue(t, "level", "bound", "function")), 0)
    if last == 0 or not (lead[last].rule in NAMED or lead[last].rule in ("month_last", "year_last")):
        return None
    return (lead[last - 1], lead[last]) if cue(lead[last - 1], "exceed") else None


def _compared_with(lead: list[Span], direction: Span) -> bool:
    """Whether a figure is what a change is compared with: 'giảm so với tỷ lệ 3,6%'."""
    return any(cue(t, "than") and t.start > direction.start for t in lead)


def _compared(lead: list[Span]) -> Span | None:
    """The word of comparison that an amount tells the gap of: 'cao hơn [năm trước] [khoảng] 5 USD'; None without."""
    for token in reversed(lead):
        if cue(token, "compare"):
            return token
        if not (token.kind == "period" or cue(token, "bound") or "area" in token.kinds):
            return None
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


def _amount(value: float, main: Span | None, direction: Span | None, plan: Span | None, base: Span | None) -> Kind:
    """A quantity that is no percentage; a change passes its base on to the rate behind it."""
    if main and cue(main, "exceed") and plan:
        return Kind("plan_excess", sign_of(main, "exceed") * value, _stated("against plan", main))
    if main and main is direction and not cue(main, "level"):
        base = base if base is not None and base.rule != "plan" else None
        return Kind("change_abs", sign_of(direction) * value, _stated("direction", direction), base)
    return Kind("level", value, _stated("level", main) if main else Evidence("default", "level"))


def _against_plan(value: float, main: Span | None, direction: Span | None, plan: Span, base: Span | None) -> Kind:
    if main and cue(main, "exceed"):
        return Kind("plan_excess", sign_of(main, "exceed") * value, _stated("against plan", plan))
    if direction and base is plan:
        return Kind("plan_excess", sign_of(direction) * value, _stated("against plan", plan), plan)
    return Kind("plan_attainment", value, _stated("of plan", plan))


def _growth(value: float, base: Span | None, lead: list[Span], setting: Setting, clause: Clause) -> Kind:
    """Growth against the base behind the figure, the one before its subject, the one carried, or the year before."""
    rule = "base"
    if clause.quantity.quantity.per_year:
        return Kind("growth_other", value, _stated("average per year", clause.quantity))
    if base is None:
        base = next((t for t in reversed(lead) if t.kind == "base" and t.rule != "yoy_bare"), None)
    if base is None and setting.carried_base is not None:
        base, rule = setting.carried_base, "carried base"
    if base is None:
        if months_of(setting.period) > 12:
            return Kind("growth_other", value, Evidence("default", "over several years"))
        month = (setting.own_period or setting.quoted) and months_of(setting.period) == 1
        return Kind("growth_pop" if month else "growth_yoy", value, Evidence("default", "default"))
    measure = measure_against(base.rule, base.holes, setting.period)
    if measure == "plan":
        return Kind("plan_excess", value, _stated("against plan", base))
    return Kind(measure, value, Evidence("stated" if rule == "base" else "carried", rule, base.start, base.end), base)
