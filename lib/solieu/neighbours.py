"""What a figure shares with those told just before it. ``rows`` are the rows so far, ``last`` the last of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from solieu import codes
from solieu.clauses import Clause, Line, Sentence, cue
from solieu.clock import DOCUMENT_DATE
from solieu.items import NEAR
from solieu.measures import rows_of_sentence
from solieu.model import Observation
from solieu.spans import Quantity, Span
from solieu.subjects import Subject, content
from solieu.traits import PHYSICAL, is_price, of_crops, traits, unit_kind

WORKERS = "employment"
"""The indicator of those who work for the firms that are told of."""


def points(last: Observation | None, clause: Clause, sentence: Sentence) -> str:
    """The unit of 'điểm': percentage points of what contributes and where the sentence has spoken of those, else points
    of an index.
    """
    if "contribution" in clause.lead.kinds:
        return "percentage_point"  # 'dịch vụ đóng góp 2,45 điểm'
    here = last is not None and last.sentence_start == sentence.start
    return last.unit if here and last.unit == "percentage_point" else "index"


def more_of(
    rows: Sequence[Observation], sentence: Sentence, indicator: str, unit: str, lead: list[Span], *, part: bool
) -> bool:
    """Whether an amount is a ``part`` of the project just told, or goes with the one before, shares apart: in another
    currency, or in the order of what was told ('lần lượt là 3 và 5 tỷ đồng').
    """
    last = next((row for row in reversed(rows) if row.measure != "share"), None)
    if last is None or last.sentence_start != sentence.start or last.indicator != indicator:
        return False
    if unit_kind(unit) != "money" or unit_kind(last.unit) != "money":
        return False
    paired = unit != last.unit or any(cue(t, "pairing") for t in sentence.tokens if t.end <= last.start)
    return part or (paired and not any(content(t) for t in lead))


def same_crop(rows: Sequence[Observation], indicator: str, clause: Clause, sentence: Sentence) -> bool:
    """Whether area, yield and output of one crop are told in a row: 'lúa 5.000 ha, năng suất 60 tạ/ha'.

    Behind ';' only where the sentence has named no other crop.
    """
    last = rows[-1] if rows else None
    if last is None or clause.quantity.start - last.end > NEAR:
        return False
    if not clause.lead or any(t.kind in (";", ".") for t in clause.lead[1:]):
        return False
    stopped = ";" in (clause.mark, clause.lead[0].kind)
    if clause.lead[0].kind == "." or (stopped and len({r.item for r in rows_of_sentence(rows, sentence.start)}) != 1):
        return False
    fished = last.indicator == indicator and traits()[indicator].nature == "season" and last.unit in ("ha", "percent")
    return (of_crops(last.indicator) and of_crops(indicator)) or fished


def traded(rows: Sequence[Observation], indicator: str, clause: Clause, kind: str, sentence: Sentence) -> bool:
    """Whether what was just produced is traded ('sản lượng vải đạt 9 tấn, xuất khẩu 5 tấn'), or what was traded priced
    ('xuất khẩu 5 tấn vải, giá bình quân 9 USD/tấn').
    """
    if not rows or rows[-1].sentence_start != sentence.start or clause.mark == ";":
        return False
    last = next((row for row in reversed(rows[-3:]) if row.unit != "percent"), None)
    if last is None or last.sentence_start != sentence.start:
        return False
    trades = traits()[last.indicator].partner
    if trades and kind == "compound" and traits()[indicator].nature == "quoted":
        return True
    produced = unit_kind(last.unit) in PHYSICAL and not trades
    return produced and kind in PHYSICAL and traits()[indicator].partner


def same_price(last: Observation | None, subject: Subject, unit: str, sentence: Sentence, lead: list[Span]) -> bool:
    """Whether a price is told of the good just told of: 'giảm 5 đồng/lít, giá bán mới ...'."""
    if last is None or subject.item is not None or subject.entry is None or subject.entry.row["item"]:
        return False
    here = last.sentence_start == sentence.start and not any(t.kind == ";" for t in lead)
    return here and is_price(unit) and traits()[last.indicator].nature == "quoted"


def of_its_time(
    last: Observation | None, clause: Clause, indicator: str, kind: str, status: str, sentence: Sentence, *, done: bool
) -> bool:
    """Whether a figure is of the time of the one before: a rate or a sum in another currency that hangs on it, the
    capital of what it counts, what a stroke joins to it ('5 tỷ đồng/30 khách hàng'), or what else there is where that
    is told of the present ('có 85 chợ, trong đó | 12 chợ hạng I'); ``done``: it tells what befell things.
    """
    if last is None or (last.sentence_start, last.indicator) != (sentence.start, indicator):
        return False
    if (last.status == "T") != (status == "T"):
        return False
    if "period" in clause.lead.kinds:
        return False
    if clause.quantity.start <= last.end + 1:
        return True
    other = clause.quantity.quantity.unit not in ("", last.unit)
    alike = kind in ("percent", "ratio") or (other and kind == unit_kind(last.unit) == "money")
    hangs = alike and not any(map(content, clause.lead))
    sized = traits()[indicator].site and kind not in ("count", "percent", "ratio")
    counts = kind == unit_kind(last.unit) == "count"  # 'Cả nước có 68 liên hiệp HTX và | 900 HTX'
    stands = (traits()[indicator].nature == "standing" or counts) and not (done or sized)
    stands = stands and last.evidence["period"].rule == DOCUMENT_DATE
    return hangs or stands or (kind == "money" and last.unit == "count" and traits()[indicator].capital)


def counted_before(
    told: Iterable[Observation], quantity: Quantity, subject: Subject, *, again: bool
) -> Observation | None:
    """The last of the rows told before it, latest first, that counted in the noun of a figure, which is of the same:
    ``again``, as words of change say ('5 vụ cháy, tăng 1 vụ'), or in the first word of its name ('5 vụ cháy, dập tắt 4
    vụ'); None without.
    """
    noun = quantity.noun
    if noun is None or subject.entry is not None:
        return None
    last = next((row for row in told if row.unit == "count" and noun.phrase in row.quote), None)
    return last if last is not None and (again or not last.quote.endswith(noun.phrase)) else None


def changes_by(last: Observation, complement: Subject, lead: Line, verbs: Line) -> bool:
    """Whether the term behind a rate tells what changes by it, of the likes of what the rate before it told: 'tăng 7%
    số vụ, 2% | số người chết'.
    """
    entry = complement.entry
    if entry is None or entry.row["strength"] == "weak" or any(map(content, lead)):
        return False
    if verbs.has("share", "equal", "level", "than", "exceed", "compare", "contribution"):
        return False
    groups = codes.indicators()
    return last.measure.startswith("growth_") and groups[entry.id].group == groups[last.indicator].group


def capital_of(rows: Sequence[Observation], subject: Subject, lead: list[Span]) -> Observation | None:
    """The count that an amount of money is the capital of ('420 DN, đạt 52% kế hoạch, tổng số vốn ...'), or None.

    ``lead``: what leads to the amount; a bare 'vốn' is that of the count where it stands alone. Those who work there
    may be told between.
    """
    named = subject.term
    if named is None:
        named = next((t for t in lead if cue(t, "capital")), None)
        if any(content(t) and t is not named for t in lead):
            return None
    if named is None or not cue(named, "capital"):
        return None
    for row in reversed(rows):
        if row.unit != "percent" and row.indicator != WORKERS:
            near = named.start - row.end <= NEAR and (row.measure, row.unit) == ("level", "count")
            return row if near and traits()[row.indicator].capital else None
    return None
