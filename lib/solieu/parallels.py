"""Rows of a finished sentence that share a base, a month or an order -> the same rows, each with its own.

Clauses are read from left to right; what stands behind a list, or tells that names and figures go in pairs, is known
only when the sentence has ended.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, pairwise

from solieu.clauses import Sentence, cue
from solieu.clock import Clock, Told
from solieu.items import VOLUME
from solieu.model import Abstention, Evidence, Observation
from solieu.periods import last_of, measure_against, months_of
from solieu.spans import Span
from solieu.subjects import content, fitting, is_verb, noun_run
from solieu.traits import PHYSICAL, traits, unit_kind
from solieu.where import Whereabouts

PAIRED = ("indicator", "item", "area", "place", "partner", "period", "status")
"""Slots that a rate takes from the level it is paired with."""


def settle(
    rows: list[Observation],
    left: list[Abstention],
    sentence: Sentence,
    where: Whereabouts,
    clock: Clock,
    before: list[Observation],
) -> list[Observation]:
    """Rows of a sentence, changed in place, and what was left out so far -> the rows that have to be left out too.

    ``before``: the rows of the sentence before.
    """
    based = "base" in sentence.tokens.kinds
    if based:
        _flow_back(rows, left, sentence)
        _several_bases(rows, sentence)
    if len(rows) + len(before) >= TWO_AND_TWO:
        _same_order(rows, before)
    if len(rows) > 1:
        _in_volume(rows)
    if based:
        _monthly(rows, sentence)
    if len(rows) < 2:
        return []
    _ends_of_span(rows, sentence)
    _capital_in_order(rows, sentence)
    return _pair(rows, left, sentence, where, clock)


TWO_AND_TWO = 4
"""Rows of two sentences in which the rates of one can be in the order of another's."""


ORDER = "in this order"
"""How a slot was filled from a list told in the same order."""

UNTOLD = ("default", "carried base")
"""How the base of a rate was told where it names none itself; a trailing base is nearer than one carried."""


def _flow_back(rows: list[Observation], left: list[Abstention], sentence: Sentence) -> None:
    """A base that trails its list, be its figure read or not, holds for the rates of its period that named none."""
    trailing: Span | None = None
    last = next(t for t in reversed(sentence.tokens) if t.kind == "quantity")
    if left and left[-1].start == last.start:
        behind = (t for t in sentence.tokens if t.kind == "base" and t.rule != "plan" and t.start >= last.end)
        trailing = next(behind, None)
    period = ""
    for row in reversed(rows):
        evidence = row.evidence["measure"]
        if row.measure.startswith("growth_") and evidence.rule == "base" and evidence.start > row.start:
            trailing = next((t for t in sentence.tokens if t.start == evidence.start), None)
            period = row.period
        elif row.measure == "change_abs" and (base := _behind(sentence.tokens, row.end)) is not None:
            trailing, period = base, row.period
        elif row.measure.startswith("growth_") and evidence.rule in UNTOLD and trailing is not None:
            opens = evidence.start == sentence.tokens[0].start  # 'So với tháng trước, ... tăng 3%; ...'
            if opens or (period and row.period != period):
                trailing = None
                continue
            row.measure = measure_against(trailing.rule, trailing.holes, row.period) or row.measure
            row.evidence["measure"] = Evidence("carried", "trailing base", trailing.start, trailing.end)


def _several_bases(rows: list[Observation], sentence: Sentence) -> None:
    """'x% và y% so với tháng trước và cùng kỳ', in either order: as many rates as bases, each takes its own."""
    for bases in _runs_of_bases(sentence.tokens):
        between = [t for t in sentence.tokens if t.start >= bases[-1].end]
        before = [r for r in rows if r.end <= bases[0].start][-len(bases) :]
        rates = [r for r in rows if r.start >= bases[-1].end][: len(bases)]
        if not (rates and any(cue(t, "pairing") for t in between if t.end <= rates[0].start)):
            rates = before if before and _adjacent(sentence.tokens, before[-1].end, bases[0]) else []
        if len(rates) != len(bases) or any(not r.measure.startswith("growth_") for r in rates):
            continue
        for row, base in zip(rates, bases, strict=True):
            measure = measure_against(base.rule, base.holes, row.period)
            if measure.startswith("growth_"):
                row.measure = measure
                row.evidence["measure"] = Evidence("stated", ORDER, base.start, base.end)


def _same_order(rows: list[Observation], before: list[Observation]) -> None:
    """The bases of the first hold where others tell as many rates: 'IIP tăng 6% so tháng trước và tăng 3% so cùng kỳ;
    khai khoáng tăng 2% và 7%', also in the next sentence (``before``: the rows of the one before).
    """
    groups = [*_rates_by_subject(before), *_rates_by_subject(rows)]
    at = next((i for i, g in enumerate(groups) if len({r.measure for r in g}) > 1), len(groups))
    first = groups[at] if at < len(groups) else []
    if any(row.evidence["measure"].rule not in ("base", ORDER) for row in first):
        return
    for group in groups[at + 1 :]:
        untold = all(row.evidence["measure"].rule in UNTOLD and row.period == first[0].period for row in group)
        if len(group) == len(first) and untold:
            for row, told in zip(group, first, strict=True):
                row.measure = told.measure
                row.evidence["measure"] = replace(told.evidence["measure"], how="carried", rule=ORDER)


def _rates_by_subject(rows: list[Observation]) -> list[list[Observation]]:
    """Rates of growth in order, one list for each subject or level that they hang on."""
    groups: list[list[Observation]] = []
    last: tuple[str, ...] = ()
    for row in rows:
        subject = (row.indicator, row.item, row.area, row.partner)
        if row.measure == "level" or not groups or (row.measure.startswith("growth_") and subject != last):
            groups.append([])
        if row.measure.startswith("growth_"):
            groups[-1].append(row)
        last = subject
    return groups


def _in_volume(rows: list[Observation]) -> None:
    """'gạo 5 tấn, giảm 3%, trị giá 4 triệu USD, giảm 2%': of two rates of one trade, that on the amount says so."""
    levels = {row.start: row for row in rows if row.measure == "level" and traits()[row.indicator].partner}
    heads = [(row, levels[row.head]) for row in rows if row.measure.startswith("growth_") and row.head in levels]
    valued = {_trade(row) for row, level in heads if unit_kind(level.unit) == "money"}
    for row, level in heads:
        if _trade(row) in valued and unit_kind(level.unit) in PHYSICAL and not row.item.startswith(VOLUME):
            row.item = f"{VOLUME} {row.item}".strip()


def _trade(row: Observation) -> tuple[str, ...]:
    return row.indicator, row.item, row.area, row.partner, row.period, row.measure


def _monthly(rows: list[Observation], sentence: Sentence) -> None:
    """A rate on the month before, and its level, are of one month: the last of a longer period only carried."""
    bases = {t.start for t in sentence.tokens if t.kind == "base" and t.rule == "pop_month"}
    for rate in rows:
        period = rate.period
        if rate.evidence["measure"].start in bases and rate.evidence["period"].how == "carried" and period:
            last = str(last_of(period))[:7]
            for row in rows:
                if row is rate or (row.start == rate.head and row.period == period):
                    row.period = f"{last}/{last}"
                    row.evidence["period"] = replace(row.evidence["period"], rule="month of the base")


def _ends_of_span(rows: list[Observation], sentence: Sentence) -> None:
    """'in 2011-2015 from x to y': the value that a change began with is of the first year, the other of the last."""
    for began, reached in pairwise(rows):
        period = began.period
        alike = _base_unit(began) == _base_unit(reached) and began.indicator == reached.indicator
        if months_of(period) <= 12 or reached.period != period or not alike:
            continue
        before = [t for t in sentence.tokens if t.end <= began.start]
        between = [t for t in sentence.tokens if began.end <= t.start < reached.start]
        rises = bool(between) and all(cue(t, "level", "direction", "bound") for t in between)
        if before and cue(before[-1], "from") and rises:
            first, last = period.split("/")
            began.period, reached.period = f"{first[:4]}-01/{first[:4]}-12", f"{last[:4]}-01/{last[:4]}-12"
            for row in (began, reached):
                row.evidence["period"] = replace(row.evidence["period"], rule="end of the span")


def _capital_in_order(rows: list[Observation], sentence: Sentence) -> None:
    """'33 FDI projects and 16 domestic ones with a capital of x and y': as many sums as counts, each is of its own.

    Said by 'lần lượt', or by sums in different currencies.
    """
    sums = [row for row in rows if row.measure == "level" and unit_kind(row.unit) == "money"]
    own = {row.start for row in sums}
    if len(sums) < 2 or any(row.start > sums[0].start for row in rows if row.start not in own):
        return
    counts = [row for row in rows if row.unit == "count" and traits()[row.indicator].capital][-len(sums) :]
    between = [t for t in sentence.tokens if counts and counts[-1].end <= t.start < sums[0].start]
    named = next((t for t in between if cue(t, "capital")), None)
    equated = any(cue(t, "equal") for t in sentence.tokens if sums[0].end <= t.start < sums[-1].start)
    apart = len({row.unit for row in sums}) == len(sums) and not equated  # '100 triệu USD (tương đương 2.300 tỷ đồng)'
    ordered = apart or any(cue(t, "pairing") for t in between)
    if named is None or not ordered or len(counts) != len(sums):
        return
    for row, count in zip(sums, counts, strict=True):
        for slot in PAIRED:
            setattr(row, slot, getattr(count, slot))
            if slot in count.evidence:
                row.evidence[slot] = replace(count.evidence[slot], how="carried", rule=ORDER)
        row.item = f"{named.entry('capital').row['value']} {count.item}".strip()


def _base_unit(row: Observation) -> str:
    return row.unit.partition("/")[0]


def _pair(
    rows: list[Observation], left: list[Abstention], sentence: Sentence, where: Whereabouts, clock: Clock
) -> list[Observation]:
    """'A, B and C ... lần lượt x, y and z': as many figures as names or levels, each takes its own.

    Returns the rows that are paired with a figure that was left out, or with nothing that tells them apart.
    """
    pairing = sentence.tokens.first("pairing")
    chain = [r for r in rows if pairing is not None and r.start > pairing.start]
    chain = [r for r in chain if (r.unit, r.measure) == (chain[0].unit, chain[0].measure)]
    if len(chain) < 2:
        return []
    before = [t for t in sentence.tokens if t.end <= chain[0].start]
    kind = unit_kind(chain[0].unit)
    terms = [(t, e) for t in before if (e := fitting(t, kind)) is not None]
    flows = [(t, e) for t, e in terms if traits()[e.id].partner]
    if not flows and len({e.id for _, e in terms}) == len(chain):
        flows = [(t, e) for t, e in terms if e.row["strength"] != "weak"]  # 'thu ngân sách và chi ngân sách'
    if len(flows) == len(chain):
        for row, (term, entry) in zip(chain, flows, strict=True):
            row.indicator, row.item = entry.id, entry.row["item"]
            row.evidence["indicator"] = Evidence("stated", ORDER, term.start, term.end)
        _rates_behind(rows, chain)
        return []
    for slot, names in (("area", where.areas), ("partner", where.partners)):
        if len(names) == len(chain):
            for row, name in zip(chain, names, strict=True):
                setattr(row, slot, name.value)
                row.period, row.evidence["period"] = chain[-1].period, chain[-1].evidence["period"]
                row.evidence[slot] = replace(name.evidence, rule=ORDER)
            return []
    times = clock.in_order(len(chain), chain[0].start)
    for row, told in zip(chain, times, strict=bool(times)):
        _date(row, told, clock, sentence)
    if times:
        return []
    goods = _named_in_a_row(chain, [t for t in sentence.tokens if t.end <= pairing.start], kind)
    for row, (start, end, item) in zip(chain, goods, strict=bool(goods)):
        row.item = item or row.sentence[start - row.sentence_start : end - row.sentence_start]
        row.evidence["item"] = Evidence("stated", ORDER, start, end)
    if goods:
        return []
    levels = [r for r in rows if r.start < pairing.start and r.measure == "level"][-len(chain) :]
    unread = [a for a in left if sentence.start <= a.start < pairing.start]
    if chain[0].measure != "level" and unread:
        return chain
    if chain[0].measure != "level" and len(levels) == len(chain):
        for row, level in zip(chain, levels, strict=True):
            _hang(row, level)
        return []
    alike = len({tuple(getattr(row, slot) for slot in PAIRED) for row in chain}) < len(chain)
    return chain if alike and unit_kind(chain[0].unit) != "compound" else []  # prices can be of sizes of one good


def _named_in_a_row(chain: list[Observation], before: list[Span], kind: str) -> list[tuple[int, int, str]]:
    """Start, end and known item of as many goods as rows, which commas and conjunctions join right before the word of
    pairing and its verbs; none where the words name another number of them, or another indicator.
    """
    named = [*dropwhile(is_verb, reversed(before))][::-1]
    for conjunctions in (True, False):  # 'máy móc và thiết bị' is one
        groups: list[list[Span]] = [[]]
        for token in named:
            if token.kind == "," or (conjunctions and cue(token, "conjunction")):
                groups.append([])
            elif "term" in token.kinds or content(token) or cue(token, "classifier", "conjunction"):
                groups[-1].append(token)
            else:
                groups = [[]]  # what stands before the first of them
        first = next((rank for rank, group in enumerate(groups) if any("term" in t.kinds for t in group)), 0)
        goods = [_good(group, chain[0].indicator, kind) for group in groups[first:]]
        if len(goods) == len(chain) and all(goods):
            return [good for good in goods if good is not None]
    return []


def _good(group: list[Span], indicator: str, kind: str) -> tuple[int, int, str] | None:
    """What a member of a list names: the words behind its term, else the item of that; None for another indicator."""
    term = next((t for t in group if fitting(t, kind) is not None), None)
    entry = fitting(term, kind) if term is not None else None
    if entry is not None and entry.id != indicator:
        return None
    words = noun_run([t for t in group if term is None or t.start >= term.end])
    if words is not None:
        return *words, ""
    return (term.start, term.end, entry.row["item"]) if entry is not None and entry.row["item"] else None


def _rates_behind(rows: list[Observation], levels: list[Observation]) -> None:
    """As many rates behind levels in parallel as there are levels: each is of its own."""
    rates = [row for row in rows if row.start > levels[-1].start]
    if len(rates) != len(levels) or any(not row.measure.startswith("growth_") for row in rates):
        return
    for row, level in zip(rates, levels, strict=True):
        _hang(row, level)


def _hang(row: Observation, level: Observation) -> None:
    """A rate takes its slots from the level that stands at its place."""
    row.head = level.start
    for slot in PAIRED:
        setattr(row, slot, getattr(level, slot))
        if slot in level.evidence:
            row.evidence[slot] = replace(level.evidence[slot], how="carried", rule=ORDER)


def _date(row: Observation, told: Told, clock: Clock, sentence: Sentence) -> None:
    """A row of a list takes the time that stands at its place; where only a plan can be of it, it is one."""
    monthly = row.measure == "growth_pop" and row.evidence["measure"].rule == "default"
    row.period = told.time.flow
    row.evidence["period"] = Evidence("stated", ORDER, *told.at)
    if monthly and months_of(row.period) > 1:
        row.measure = "growth_yoy"
    if row.status == "A" and clock.to_come(row.period, sentence.start):
        row.status, row.evidence["status"] = "T", Evidence("default", "period to come", *told.at)


def _runs_of_bases(tokens: list[Span]) -> list[list[Span]]:
    """Bases of comparison that commas or conjunctions join, two or more at a time."""
    runs: list[list[Span]] = []
    joined = False
    for token in tokens:
        if token.kind == "base":
            if joined:
                runs[-1].append(token)
            else:
                runs.append([token])
            joined = True
        elif joined:
            joined = token.kind == "," or cue(token, "conjunction")
    return [run for run in runs if len(run) > 1]


def _behind(tokens: list[Span], end: int) -> Span | None:
    """The base of comparison right behind a figure's end, or None."""
    following = next((t for t in tokens if t.start >= end and t.kind != ","), None)
    return following if following is not None and following.kind == "base" and following.rule != "plan" else None


def _adjacent(tokens: list[Span], end: int, base: Span) -> bool:
    """Whether a base follows a figure's end with nothing between them."""
    return next((t for t in tokens if t.start >= end), None) is base
