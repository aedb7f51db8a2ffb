"""What a figure measures: the indicator that its clause states, or the one being spoken of that it inherits.

A term yields to the indicator of the list that it stands in, a clause without a term inherits where the text lets it;
else the figure is left out, and the reason tells why.
"""

from __future__ import annotations

from dataclasses import replace

from solieu import codes
from solieu.branch import (
    branch_in,
    counts_branches,
    is_of_another_branch,
    output_of_branch,
    term_with_branch,
    whole_contributed_to,
)
from solieu.carriage import FREIGHT, TRADE, VEHICLES, carrier_of_goods, people_carried
from solieu.clauses import Line, cue, says
from solieu.finder import blanked
from solieu.frame import Frame
from solieu.items import crop_before, does, names_good, produced, told_of, words_at
from solieu.land import CROP_AREA, CROP_OUTPUT, farms, is_crop, is_expanse, names_a_crop
from solieu.lexicon import Lexicon, cue_phrases, fold, folded, marks
from solieu.measures import rows_of_sentence
from solieu.model import Evidence, Observation
from solieu.neighbours import counted_before, more_of, same_crop, same_price, traded
from solieu.projects import (
    ENTERPRISE,
    PROJECT,
    as_capital,
    broken_down_by_owner,
    capital_of_firms,
    firms_of_the_workers,
    named_with_its_capital,
)
from solieu.said import Said
from solieu.spans import Quantity, Span
from solieu.statement import FIRM, acts, becomes_item, candidates, firmness, is_bare, named_slot, of_a_site, totals
from solieu.subjects import Subject, fitting, governing, strong_terms
from solieu.traits import PHYSICAL, is_price, of_crops, takes, traits, unit_kind
from solieu.where import EXPORTS, Slot, names_partner

COMPANY = "company_result"
"""The indicator of what one company makes, sells and earns; it goes on until the text names an area."""

PRODUCT, FACILITY = "industrial_product", "facility"
"""The indicators of what is made, and of where it is made."""

OF_WHICH = "of what was told"
"""The rule by which a rate is of one of several things told in its sentence."""

RAISED = "whole that is raised"
"""The rule by which a figure is of the whole that its words say is raised: 'giá gas tăng 3%, làm CPI chung tăng'."""

MADE = "made by producers"
"""The rule by which a figure is of what producers make."""

ROOMS = "rooms of lodgings"
"""The rule by which rooms and beds are counted where visitors stay."""

REVENUE_OF_ALL, TAKINGS, VISITORS = "budget_revenue", "tourism_revenue", ("tourist_arrivals", "tourism_revenue")
"""The indicator of 'total takings', the one that it means behind visitors, and those of visitors."""

TURNOVER = "trade_turnover"
"""The indicator of exports and imports together."""

NEAR_TURNOVER = 12
"""Rows behind the trade of both ways within which either way is told as a part of it."""

DEAR = {"VND": 1e9, "USD": 1e5}
"""Money from which an amount is no price of a good but a sum."""

CPI = "cpi"
"""The index of consumer prices, of whose groups many names are also those of goods and trades."""

PRICE = "price"
"""The indicator that money for an amount of a good means where no word names one."""


def indicator_of(said: Said, frame: Frame, words: Lexicon) -> Slot | None:
    """The indicator that the clause states, unless it yields to one being spoken of; None where it names none.

    What a company spoken of makes yields to nothing. The frame takes the item of what a rate is of, and the trade of
    what carriers carry; the subject's item may become that of the indicator.
    """
    quantity, subject, kind, lead, company = said.quantity, said.subject, said.kind, said.lead, said.company
    here = frame.is_here(said.sentence)
    if (raised := said.verbs.first("raised")) is not None and (code := raised.entry("raised").row["value"]):
        return Slot(code, Evidence("stated", RAISED, raised.start, raised.end))
    if (whole := whole_contributed_to(said, frame)) is not None:
        becomes_item(subject, whole.value)
        return whole
    if (carrier := carrier_of_goods(said, frame)) is not None:
        return carrier
    if (people := people_carried(said, frame)) is not None:
        return people
    if (rooms := _rooms(said, frame)) is not None:
        return rooms
    if (row := _of_which(said, frame)) is not None:
        frame.item = Slot(row.item, row.evidence["item"].carried()) if row.item else None
        return Slot(row.indicator, replace(row.evidence["indicator"], how="carried", rule=OF_WHICH))
    share = quantity.form == "fraction" or "share" in said.verbs.kinds
    changes = "direction" in said.verbs.kinds
    named = candidates(subject, said.complement, quantity, kind, whole=share)
    if any(slot.value == CPI for slot, _ in named) and not (_speaks_of_prices(frame) or _is_called_a_group(subject)):
        named = [(slot, firm) for slot, firm in named if firm or slot.value != CPI]  # it may be a trade as well
    counted = said.counted
    if not named and counted is None and kind == "money" and lead.has("capital"):
        counted = firms_of_the_workers(frame)
    if not named and counted is not None:
        return as_capital(counted)
    if not named and kind == "money" and (project := named_with_its_capital(said)) is not None:
        return project
    if not named and company is not None and kind in PHYSICAL and does(said.text, company, said.clause.quantity.start):
        return Slot(COMPANY, Evidence("stated", "activity of a company", *company))
    if kind in ("mass", "volume", "count") and all(slot.value == ENTERPRISE for slot, _ in named):
        begin, stop = said.begin, said.clause.quantity.start
        if not (quantity.noun and quantity.noun.id) and produced(said.text, begin, stop):
            made = FACILITY if said.unit.endswith("/year") else PRODUCT  # 'nhà máy sản xuất 2 triệu tấn thép/năm'
            return Slot(made, Evidence("stated", MADE, begin, stop))
    if not named and kind == "area":
        for grown in (said.complement.item, subject.item):  # 'có 5 nghìn ha vải thiều', 'cây lúa đã cấy 5 nghìn ha'
            if is_crop(said.text, grown, words):
                return Slot(CROP_AREA, Evidence("stated", "area of a crop", *grown))
    again = changes or any(t.kind == "base" or cue(t, "equal") for t in said.clause.lead)
    bare = again or said.complement.item is None
    if _buys_or_sells(said) and not (frame.indicator is not None and _trades(frame.indicator.value)):
        return None
    same = counted_before(frame.told_here(), quantity, subject, again=again) if bare else None
    if not named or (here and same is not None):
        return None
    if same is not None and changes and "\n" not in said.text[same.end : said.begin]:
        if subject.item is not None and folded(words_at(said.text, subject.item)) == folded(quantity.noun.phrase):
            subject.item = None  # 'số vụ tăng 1 vụ'
        said.counted_before = same  # 'Xảy ra 5 vụ cháy, làm chết 2 người. So với cùng kỳ tăng | 1 vụ'
        frame.item = Slot(same.item, same.evidence["item"].carried()) if same.item else None
        return Slot(same.indicator, replace(same.evidence["indicator"], how="carried", rule=OF_WHICH))
    full = _named_in_full(quantity, lead)
    if full is not None and (subject.entry is None or (subject.term is full and firmness(subject.entry) == 0)):
        subject.item = full.start, full.end
        return named_slot(full.entry("count"), full)
    slot, firm = max(named, key=lambda c: min(c[1], 1)) if len(named) > 1 else named[0]
    also = (*subject.also, *strong_terms(subject.earlier, kind)) if firm == 0 else subject.also
    if firm < 3:
        for other in (*(s for s, _ in named), *(named_slot(e, subject.term) for e in also)):
            slot = other if other.value in traits()[slot.value].yields else slot
    if firm == 0 and slot.value == PRODUCT and subject.term is not None:
        before = subject.item if subject.item is not None and subject.item[1] <= slot.evidence.start else None
        before = before or crop_before(said.text, [t for t in lead if t.end <= subject.term.start])
        if is_crop(said.text, before, words):
            return Slot(CROP_OUTPUT, slot.evidence)  # 'cây ngô có sản lượng 5 nghìn tấn', not 'sản phẩm: ngô 5 tấn'
    visited = frame.last is not None and frame.last.indicator in VISITORS
    if firm == 0 and slot.value == REVENUE_OF_ALL and visited and "\n" not in said.text[frame.last.end : said.begin]:
        return Slot(TAKINGS, slot.evidence)  # 'đón 900 lượt khách, tổng thu đạt 5 tỷ đồng'
    if traits()[slot.value].generic and (branch := branch_in(said, words)):
        return Slot(branch, slot.evidence)  # 'Trong ngành xây dựng, giá trị sản xuất đạt ...'
    whole = said.complement.entry if share and kind == "percent" and firm == 0 else None
    if whole is not None and _trades(whole.id) and _trades(slot.value):
        return named_slot(whole, said.complement.term)  # 'là thị trường nhập khẩu lớn nhất, chiếm 9% giá trị xuất khẩu'
    if firm == 0 and (whole_term := term_with_branch(said, words)) is not None:
        subject.entry, subject.item = whole_term, None
        return Slot(whole_term.id, slot.evidence)
    sold = firm == 0 and subject.term is not None and cue(subject.term, "sales") and kind in ("percent", "count")
    if sold and frame.indicator is not None and frame.indicator.value == VEHICLES:
        return frame.indicator.carried()  # 'tiêu thụ 5.000 xe, doanh số tăng 5%'
    if _markets_of_what_is_spoken_of(said, frame, slot, firm):
        return frame.indicator.carried()
    if firm == 0 and kind != "percent" and frame.indicator is not None and frame.indicator.value != slot.value:
        for output in traits()[frame.indicator.value].output:
            if output in traits()[slot.value].yields and takes(words, output, kind):
                return Slot(output, slot.evidence)
    if firm == 0 and said.unit in ("VND", "percent") and (capital := capital_of_firms(said, frame)) is not None:
        subject.item = subject.item or (capital.start, capital.end)
        return frame.indicator.carried()
    if counted is not None:
        subject.entry = subject.entry if counted.indicator == slot.value else None
        return as_capital(counted)
    sector = firm == 0 and subject.term is not None and subject.term.entry("breakdown") is not None
    if company is not None and traits()[slot.value].company:
        return slot
    flows = acts(subject.term, lead) or subject.listed  # 'nhiều mặt hàng xuất khẩu tăng, gồm: ...'
    heads = len(lead) > 1 and lead[-1].kind == ":" and lead[-2] is subject.term  # 'Trồng rừng mới: 790 ha'
    opening = next((t for t in lead if t.kind != ","), None) if here else None
    joined = opening is not None and cue(opening, "with")  # 'đạt 3 tỷ USD, với sản lượng 5 nghìn tấn'
    mixed = here and _mixed(frame)
    if here and subject.term is not None and cue(subject.term, "pays"):
        firm = 1  # 'xử lý 300 vụ, xử phạt, nộp ngân sách 5 tỷ đồng': the fines
    stands = heads or (slot.value == PROJECT and broken_down_by_owner(said))
    yields = None if stands else _yields_to(slot.value, firm, frame, flows=flows, joined=joined, mixed=mixed)
    if yields is not None and not takes(words, yields.value, kind):
        yields = None  # '..., giá trung bình 480 USD/tấn' is no export
    if yields is not None and firm > 1 and _names_produce(subject, slot.value) and _is_produce(yields.value):
        yields = None  # 'Sản lượng thủy sản: 8 tấn; sản lượng lúa: 5 tấn'
    if yields is not None and not here and _is_there(said, slot.value):
        yields = None  # behind 'kiểm tra 300 vụ': 'Toàn tỉnh có 138 chợ'
    made = slot.value == PRODUCT and produced(said.text, said.begin, said.clause.quantity.start)
    if yields is not None and made and _trades(yields.value):
        yields = None  # under 'Xuất khẩu phân bón tăng': 'các nhà máy sản xuất được 3 triệu tấn'
    spoken = frame.indicator.value if frame.indicator is not None else ""
    crossing = quantity.noun is not None and quantity.noun.id == VEHICLES and frame.part and here
    if crossing and spoken == VEHICLES and traits()[slot.value].partner:
        yields = frame.indicator  # 'có 900 xe, trong đó xuất khẩu 400 xe'
    shipped = subject.entry is not None and subject.entry.phrase in cue_phrases("freight")
    if shipped and kind == "mass" and (frame.part or here) and spoken == FREIGHT:
        yields = frame.indicator  # 'hàng qua cảng đạt 9 tấn, trong đó hàng xuất khẩu 4 tấn'
    carried = frame.indicator if sector and share and here else yields
    if carried is None:
        return slot
    if joined or traits()[slot.value].generic:
        subject.entry = None
    becomes_item(subject, carried.value)
    return carried


def _named_in_full(quantity: Quantity, lead: Line) -> Span | None:
    """What the first word of its name counts behind the whole of it: 'Số | vụ cháy rừng là 3 vụ'; None elsewhere."""
    noun = quantity.noun
    if noun is None or "count" not in lead.kinds:
        return None
    counts = (t for t in reversed(lead) if (entry := t.entry("count")) is not None and entry.id)
    return next((t for t in counts if t.entry("count").phrase.startswith(f"{noun.phrase} ")), None)


def _of_which(said: Said, frame: Frame) -> Observation | None:
    """The level of several told in a sentence that a rate says it is of: 'giảm 21% về số doanh nghiệp, giảm 9% về
    vốn và tăng 12% về số lao động'.
    """
    tail = said.clause.tail[:3]
    if said.kind != "percent" or not tail or not cue(tail[0], "aspect", "topic") or not frame.is_here(said.sentence):
        return None
    levels = [row for row in frame.told_here() if row.measure == "level"]
    if len({row.indicator for row in levels}) < 2:
        return None
    if cue(tail[0], "aspect"):
        money = cue(tail[0], "capital")
        of = (row for row in levels if traits()[row.indicator].capital and (unit_kind(row.unit) == "money") == money)
        return next(of, None)
    named = {entry.id for t in tail for entry in t.entries if entry.kind == "term"}
    return next((row for row in levels if row.indicator in named), None)


def _speaks_of_prices(frame: Frame) -> bool:
    """Whether the text has told of the index of consumer prices."""
    return CPI in frame.spoken or (frame.indicator is not None and frame.indicator.value == CPI)


def _is_called_a_group(subject: Subject) -> bool:
    """Whether the term of a subject says that it is a group of goods: 'nhóm giao thông'."""
    return subject.entry is not None and subject.entry.phrase.startswith(tuple(marks("group")))


def _crosses_a_border(said: Said) -> bool:
    """Whether a clause names the country or another that goods are brought into or from."""
    named = (t.entry("area") for t in (*said.clause.lead, *said.clause.rest))
    return any(entry is not None and entry.row["kind"] == "country" for entry in named)


def _rooms(said: Said, frame: Frame) -> Slot | None:
    """The indicator of rooms and beds of lodgings, which the sentence or the row before names: '210 cơ sở lưu trú với |
    4.500 phòng'; None elsewhere, as for the beds of a hospital.
    """
    noun = said.quantity.noun
    if noun is None or folded(noun.phrase) not in marks("room"):
        return None
    before = fold(said.text[said.sentence.start : said.clause.quantity.start])
    last = f" {fold(frame.last.item)} " if frame.last is not None and frame.last.indicator == FACILITY else ""
    told = f"{last} {blanked(before)}"
    ends = {form: told.rfind(f" {form} ") for form in (*marks("lodging"), *marks("hospital"))}
    nearest = max(ends, key=ends.__getitem__)
    if ends[nearest] < 0 or nearest in marks("hospital"):
        return None
    return Slot(FACILITY, Evidence("stated", ROOMS, said.clause.quantity.start, said.clause.quantity.end))


def _is_there(said: Said, code: str) -> bool:
    """Whether a clause counts what there is in all of the province; not 'toàn tỉnh có 5 cơ sở | bị xử phạt'."""
    lead = said.clause.lead
    there = lead.has("local") and any(says(t, "level", "has") for t in lead)
    return there and traits()[code].nature == "standing" and told_of(said.clause) is None


def _is_produce(code: str) -> bool:
    """Whether an indicator is of what is grown, raised or caught: its own output."""
    return code in traits()[code].output


def _names_produce(subject: Subject, code: str) -> bool:
    """Whether a term names the very crop or animal that its figure is of."""
    return _is_produce(code) and subject.entry is not None and bool(subject.entry.row["item"])


def _trades(code: str) -> bool:
    """Whether an indicator is of external trade."""
    return codes.indicators()[code].group == codes.indicators()[EXPORTS].group


def _markets_of_what_is_spoken_of(said: Said, frame: Frame, slot: Slot, firm: int) -> bool:
    """Whether 'import market' or what a market imports is said of the good whose exports are spoken of: where they go,
    and no imports.
    """
    if firm > 1 or frame.indicator is None or frame.indicator.value == slot.value:
        return False
    if not (traits()[slot.value].partner and traits()[frame.indicator.value].partner):
        return False
    if _imported_by_a_market(said):
        return True
    around = (*said.clause.lead, said.clause.quantity, *said.clause.rest)
    words = said.text[around[0].start : around[-1].end]
    named = frame.item is not None and frame.item.value in words
    return named and any(phrase in words for phrase in cue_phrases("destination"))


def _buys_or_sells(said: Said) -> bool:
    """Whether another country is called an 'import market' of a good, so that it may come from there or go there: 'Đức
    là thị trường nhập khẩu tôm lớn của Việt Nam'.
    """
    term, item = said.subject.term, said.subject.item
    if term is None or item is None or not cue(term, "destination"):
        return False
    return names_partner([t for t in said.clause.lead if t.end <= term.start])


def _imported_by_a_market(said: Said) -> bool:
    """Whether a market that the clause names trades the figure itself: 'Thị trường lớn nhất là Mỹ, | nhập khẩu 9 tấn';
    not 'tại thị trường Mỹ, nhập khẩu đạt 9 tấn'.
    """
    lead, term = said.clause.lead, said.subject.term
    markets = (at for at, t in enumerate(lead) if cue(t, "classifier") and says(t, "toward", "partner"))
    rank = next(markets, len(lead))
    led = rank > 0 and cue(lead[rank - 1], "located", "from", "toward")
    parted = any(t.kind == ":" for t in lead[rank:])  # 'Thị trường Hàn Quốc: nhập khẩu đạt 3 tấn'
    return not led and not parted and term in lead[rank:] and names_partner(lead[: lead.index(term)])


def _yields_to(code: str, firm: int, frame: Frame, *, flows: bool, joined: bool, mixed: bool) -> Slot | None:
    """The indicator being spoken of that a named one gives way to; None where it stands.

    ``firm`` is the firmness of the term; ``flows`` says that it stands before the figure as a verb does, or opens
    a list; ``joined`` that 'with' joins it to the figure before; ``mixed`` that the list is of several indicators.
    """
    yields, groups = traits()[code].yields, codes.indicators()
    if traits()[code].generic and frame.branch is not None and frame.branch[0].id in yields:
        return named_slot(*frame.branch).carried()
    if firm == FIRM:
        yields = {other for other in yields if groups[other].group != groups[code].group}
        firm = 1
    spoken = frame.list_indicator if (frame.listing and not mixed) or frame.part else None
    whole = frame.whole if frame.part and frame.whole is frame.last else None
    if whole is not None and traits()[whole.indicator].capital:  # '..., 40 dự án FDI, trong đó 15 dự án cấp mới'
        spoken = Slot(whole.indicator, replace(whole.evidence["indicator"], how="carried"))
    if spoken is not None and spoken.value in yields:
        broken_down = frame.part or frame.heading or groups[spoken.value].group == groups[code].group
        if firm < 2 or (broken_down and (firm < 3 or frame.part)):
            return spoken
    last = frame.rows[-1].indicator if frame.rows else ""
    if last in yields and traits()[last].parts:
        return Slot(last, replace(frame.rows[-1].evidence["indicator"], how="carried", rule="part"))
    if firm < 2:
        near = last in yields and (
            firm == 1 or joined or traits()[last].topic or groups[last].group == groups[code].group
        )
        if near and frame.indicator is not None and frame.indicator.value == last:
            return frame.indicator
    own = (flows and traits()[code].partner) or traits()[code].topic
    own = own or (spoken is not None and spoken.value == codes.OTHER)  # 'lãi 2.000 đồng/kg; giá bán 9.000 đồng/kg'
    if spoken is not None and firm == 0 and not own and groups[spoken.value].group != groups[code].group:
        return spoken
    return None


def speak(
    said: Said, stated: Slot | None, frame: Frame, words: Lexicon, *, new: bool, raised: bool
) -> tuple[str, str] | None:
    """The frame's indicator is the one stated, or the one inherited; the reason where neither will do.

    A subject that no table knows inherits in a list, as a good, branch or market, or where it stands in parallel:
    behind another item of the same sentence in the same unit; or where it was told of before.
    """
    clause, subject, lead, unit, kind = said.clause, said.subject, said.lead, said.unit, said.kind
    spoken = frame.indicator
    if stated is None and frame.cargo is not None and spoken is not None and spoken.value == VEHICLES:
        carried = kind not in ("count", "percent") and not takes(words, spoken.value, kind)
        if carried and takes(words, frame.cargo.value, kind):  # '90 phương tiện chở 900 tấn hàng'
            frame.indicator = frame.list_indicator = frame.cargo.carried()
            frame.item = None if frame.item and frame.item.evidence.rule == TRADE else frame.item
    near = (*clause.tail[:2], *reversed(clause.lead)) if kind == "percent" else ()
    aspect = next((t for t in near if cue(t, "aspect")), None)
    other = aspect is not None or kind != "percent" or "share" in said.verbs.kinds
    if frame.before_price is not None and other and not is_price(unit):
        frame.indicator = frame.list_indicator = frame.before_price
        frame.before_price = None
    first = not frame.is_here(said.sentence)
    trades = frame.indicator is not None and traits()[frame.indicator.value].partner
    priced = (aspect.start, aspect.end) if aspect is not None and cue(aspect, "of_price") else None
    if kind == "percent" and stated is None and subject.item is not None and _says_price(said.text, subject.item):
        priced, subject.item = subject.item, None  # '...; giá giảm 2%'
    if priced and trades and not traits()[frame.indicator.value].capital:
        frame.before_price, stated = stated or frame.indicator, None
        frame.indicator = Slot(PRICE, Evidence("stated", "rate of a price", *priced))
    if kind == "percent" and spoken is not None and not (stated and traits()[stated.value].nature == "quoted"):
        of_prices = traits()[spoken.value].nature == "quoted" or traits()[spoken.value].own_period
        if not (trades or of_prices) and "of_prices" in clause.lead.kinds:
            return "no indicator", "a change of prices, where something else is spoken of"
    if subject.term is not None and cue(subject.term, "brings_in") and not _crosses_a_border(said):
        return "no indicator", "goods brought in, but nothing tells over which border"
    quoted = frame.indicator is not None and traits()[frame.indicator.value].nature == "quoted"
    if stated is None and quoted and aspect is not None and not (priced or cue(aspect, "of_price")):
        return "no indicator", "a change of an amount or its value, where a price is spoken of"
    if stated is not None:
        whole = subject.entry is not None and subject.entry.phrase.startswith(totals())
        ends = new or ((first or whole) and subject.entry is not None and not names_partner(lead))
        both = _trade_both_ways(said, stated, frame)
        partner = frame.where.partner
        if ends and not (both is not None and partner is not None and both.partner == partner.value):
            frame.where.partner = None
        if new:
            kept = not first or frame.part or frame.base is frame.opening
            frame.base = frame.base if kept else None
            if trades and not first and traits()[stated.value].nature == "quoted":
                frame.before_price = spoken  # 'xuất khẩu 5 tấn gạo, giá 400 USD/tấn, tăng 3% về lượng'
        frame.indicator, frame.changed = stated, False
        if not new and (trait := traits()[stated.value]).partner and not trait.capital and names_partner(lead):
            frame.item = frame.topic_item
        elif not (
            _item_goes_on(said, stated, frame, new=new, raised=raised)
            or (both is not None and frame.item is not None and both.item == frame.item.value)
        ):
            frame.item = None
        if subject.listed or not frame.listing or (first and not frame.part):
            frame.list_indicator = _list_headed(subject, kind) or stated
        farmed = traits()[stated.value].nature == "season" and kind == "area"
        sited = farmed and any(cue(t, "site") and t.entry("breakdown") for t in lead)  # 'diện tích trong KCN'
        expanse = farmed and is_expanse(said)
        unnamed = farmed and (sited or (not frame.item and (expanse or is_bare(subject))))
        if expanse and unnamed and not of_a_site(said.sentence, clause) and not farms(said, spoken, frame, words):
            frame.changed = True
            return "unlisted subject", "an area, but nothing tells that anything is grown on it"
        if unnamed and of_a_site(said.sentence, clause):
            project = next((t for t in lead if cue(t, "programme")), None)
            if project is None or said.complement.item is not None or names_a_crop(said, project, words):
                frame.changed = True
                return "unlisted subject", "the area of a site, on which nothing need grow"
            frame.indicator = Slot(PROJECT, Evidence("stated", "size of a project", project.start, project.end))
    elif is_price(unit) and (subject.item is not None or frame.indicator is None):
        if subject.item is None:
            return "no indicator", "a price, but nothing tells of what"
        last = frame.last
        if last is not None and is_price(last.unit) and traits()[last.indicator].nature != "quoted":
            if first or frame.indicator is None or frame.indicator.value != last.indicator:
                return "unlisted subject", "money for an amount, of which the sum told before is no price"
            return None  # 'trích quỹ bình ổn với xăng 300 đồng/lít, | dầu hỏa 200 đồng/lít'
        if frame.indicator is None or traits()[frame.indicator.value].nature != "quoted":
            frame.before_price = frame.indicator
            frame.indicator = frame.list_indicator = Slot(PRICE, Evidence("stated", "unit of a price"))
    elif _names_what_is_put_out(said) and (output := output_of_branch(said, frame, words)) is not None:
        frame.indicator = frame.list_indicator = output
        frame.item = frame.item if subject.item or said.complement.item else None
    elif frame.indicator is None or not (frame.listing or takes(words, frame.indicator.value, kind)):
        return "no indicator", "no word here or before it names an indicator that the kit knows"
    elif first and traits()[frame.indicator.value].passing and (subject.item or names_partner(lead)):
        return "no indicator", "what was told last is told in passing: this can be of what came before it"
    elif trades and kind == "money" and not subject.listable and any(says(t, "flip", "way") for t in clause.lead[:1]):
        return "no indicator", "an amount of trade that goes the other way, which it does not name"
    elif not trades and "of_trade" in clause.lead.kinds:
        return "no indicator", "an amount of trade, but nothing tells in which direction"
    elif frame.changed:
        return "no indicator", "a sentence before it speaks of something else than the figures before that"
    elif subject.item is not None and first and is_of_another_branch(said, frame.indicator.value, words):
        return "unlisted subject", "its subject is another branch of the economy than the one spoken of"
    elif subject.item is not None:
        parallel = not first and _tells_an_item_in(said, frame)
        if not first and _mixed(frame) and not (frame.part or subject.listable or parallel):
            return "unlisted subject", "its subject is in no table, and the list before it is of several indicators"
        built = first and kind == "percent" and traits()[frame.indicator.value].site
        known = (subject.listable and not built) or parallel or _was_told_of(said.text, subject.item, frame)
        names = frame.heading or (trades and "of_trade" in clause.lead.kinds)  # 'Thủy sản khởi sắc, với kim ngạch 2 tỷ'
        known = known or (names and names_good(words_at(said.text, subject.item)))
        if not (frame.listing or frame.part or clause.depth or known):
            return "unlisted subject", "its subject is in no table, and no list is open that holds it"
        frame.indicator = (frame.list_indicator or frame.indicator).carried()
    if not (takes(words, frame.indicator.value, kind) or counts_branches(said)):
        return "unit does not fit", "its unit cannot measure the indicator being spoken of"
    trait = traits()[frame.indicator.value]
    if trait.nature == "quoted" and clause.quantity.quantity.value >= DEAR.get(unit, float("inf")):
        return "unit does not fit", "an amount that is no price"
    if (
        stated is None
        and kind not in ("percent", "ratio")
        and trait.site
        and not more_of(frame.rows, said.sentence, frame.indicator.value, unit, lead, part=frame.part)
    ):
        return "unlisted subject", "a figure of a project or works that it does not name itself"
    return None


def _trade_both_ways(said: Said, stated: Slot, frame: Frame) -> Observation | None:
    """The trade told before of which a clause tells one way, 'thương mại với Ấn Độ đạt 9 tỷ USD. | Xuất khẩu đạt 5 tỷ
    USD'; None without, and where it tells of a whole, of the province or the country, of another time, or of more.
    """
    if not _trades(stated.value):
        return None
    near = reversed(frame.rows[-NEAR_TURNOVER:])
    turnover = next((row for row in near if (row.indicator, row.measure) == (TURNOVER, "level")), None)
    if turnover is None or (said.unit == turnover.unit and said.quantity.value > turnover.value):
        return None
    entries = [entry for t in said.clause.lead for entry in t.entries]
    whole = (
        any(e.kind == "term" and e.phrase.startswith(totals()) for e in entries) or "local" in said.clause.lead.kinds
    )
    named = codes.areas()[codes.COUNTRY].name_vi  # 'Việt Nam xuất khẩu', not 'cả nước xuất khẩu'
    if whole or any(e.kind == "area" and e.id == codes.COUNTRY and e.phrase != named for e in entries):
        return None
    apart = "period" in said.clause.lead.kinds or "\n" in said.text[turnover.end : said.clause.quantity.start]
    return turnover if frame.part or not apart else None


def _list_headed(subject: Subject, kind: str) -> Slot | None:
    """The indicator of the list that a subject begins, where a term before its colon tells: 'Một số sản phẩm giảm: điện
    sản xuất giảm 1%; | xi măng giảm 2%'; None without.
    """
    *_, heading, mark = ([], [], *subject.earlier)
    term = governing(heading, kind) if mark and mark[0].kind == ":" and heading else None
    return named_slot(fitting(term, kind), term) if term is not None else None


def _tells_an_item_in(said: Said, frame: Frame) -> bool:
    """Whether the figure told last in a unit, rates apart, is of an item and of the same sentence."""
    here = rows_of_sentence(frame.rows, said.sentence.start)
    last = next((row for row in here if row.unit == said.unit or row.unit != "percent"), None)
    return last is not None and last.unit == said.unit and bool(last.item)


def _was_told_of(text: str, at: tuple[int, int], frame: Frame) -> bool:
    """Whether a row before told the indicator spoken of for the good that stands there."""
    return (frame.indicator.value, fold(words_at(text, at))) in frame.goods


def _mixed(frame: Frame) -> bool:
    """Whether the rows of the last row's sentence are of several indicators, area and output of crops, what one branch
    puts out, and what each good adds to a whole, apart.
    """
    own = (row for row in frame.told_here() if row.evidence["indicator"].rule != RAISED)
    told = {row.indicator for row in own if not of_crops(row.indicator)}
    return len(told) > 1 and not any(told.issubset(traits()[indicator].output) for indicator in told)


def _says_price(text: str, at: tuple[int, int]) -> bool:
    """Whether words are no more than 'price'."""
    words = fold(text[at[0] : at[1]])
    return any(fold(phrase).endswith(f" {words}") for phrase in cue_phrases("of_price"))


def _item_goes_on(said: Said, stated: Slot, frame: Frame, *, new: bool, raised: bool) -> bool:
    """Whether the item spoken of is also that of a clause which names its indicator."""
    subject, kind = said.subject, said.kind
    if stated.evidence.rule in (OF_WHICH, RAISED) or same_crop(frame.rows, stated.value, said.clause, said.sentence):
        return True
    if new:
        return traded(frame.rows, stated.value, said.clause, kind, said.sentence)
    here = frame.is_here(said.sentence)
    alone = subject.entry is None and (kind == "percent" or (here and subject.item is None))
    return raised or alone or same_price(frame.last, subject, said.unit, said.sentence, said.lead)


def _names_what_is_put_out(said: Said) -> bool:
    """Whether a clause names the good or the branch that its figure is of."""
    named = said.subject.item is not None or said.complement.item is not None
    return named or "cargo" in said.clause.lead.kinds or counts_branches(said)
