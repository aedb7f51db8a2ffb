"""What is carried, people and goods, and what carries it over borders and through gates."""

from __future__ import annotations

from solieu.clauses import cue
from solieu.districts import district_kinds
from solieu.frame import Frame
from solieu.items import names_vehicle, words_at
from solieu.lexicon import ending, fold, folded, marks
from solieu.model import Evidence
from solieu.said import Said
from solieu.spans import Quantity
from solieu.statement import becomes_item, named_slot
from solieu.subjects import content
from solieu.traits import traits
from solieu.where import Slot

PASSENGERS, FREIGHT = "passenger_transport", "freight_transport"
"""The indicators of the people and of the goods that are carried."""

TRADE = "trade of what is carried"
"""The rule by which the trade of the goods is the item of what carries them; of the goods themselves it is none."""

VEHICLES = "vehicles"
"""The indicator of what crosses a border or a gate; of it, 'xuất khẩu 400 xe' is a part and no trade."""

CARRIES = "carriers of goods"
"""The rule by which what carries goods is counted, and not their trade."""


def _carriers(quantity: Quantity, *, gate: bool) -> Slot | None:
    """The indicator of what carries goods, where a figure counts that: 'hàng hóa xuất khẩu đạt 90 phương tiện', at a
    ``gate`` also '90 xe'; None elsewhere.
    """
    noun = quantity.noun
    where = marks("carrier").get(folded(noun.phrase)) if noun is not None and noun.id else None
    if where is None or (where == "gate" and not gate):
        return None
    return Slot(VEHICLES, Evidence("stated", CARRIES))


def carrier_of_goods(said: Said, frame: Frame) -> Slot | None:
    """The indicator of what carries goods that are traded, which amounts of these goods go on from; else None."""
    subject = said.subject
    if said.quantity.noun is None:
        return None
    gate = frame.cargo is not None and (frame.part or frame.is_here(said.sentence))
    place = frame.where.place
    gate = gate or (place is not None and not folded(place.value).startswith(tuple(district_kinds())))
    around = (*said.clause.lead, *said.clause.tail)
    gate = gate or any(cue(t, "place_kind") and not cue(t, "district") for t in around)
    told = _carriers(said.quantity, gate=gate)
    if told is None or _trades_vehicles(said):
        return None
    named = named_slot(subject.entry, subject.term) if subject.entry is not None else frame.indicator
    if named is not None and traits()[named.value].partner:
        frame.cargo = named
    elif named is None or named.value != told.value:
        return None
    becomes_item(subject, told.value)
    return told


def people_carried(said: Said, frame: Frame) -> Slot | None:
    """The indicator of travellers that someone carries: 'Các hãng vận chuyển 49 triệu khách', and of those told behind
    such in one sentence without another word for them; None elsewhere.
    """
    noun = said.quantity.noun
    if noun is None or not said.lead or folded(noun.phrase) not in marks("traveller"):
        return None
    level = next((row for row in frame.told_here() if row.unit != "percent"), None)
    if frame.is_here(said.sentence) and level is not None and level.indicator == PASSENGERS:
        named = said.subject.entry is not None or said.clause.lead.has("hosts")
        named = named or any(content(t) and t.kind != "word" for t in said.lead)
        return None if named else Slot(PASSENGERS, level.evidence["indicator"].carried())
    end = said.lead[-1].end
    verb = ending(fold(said.text[said.begin : end]), marks("carries"))
    if not verb:
        return None
    said.subject.item = None
    return Slot(PASSENGERS, Evidence("stated", "people carried", end - len(verb), end))


def _trades_vehicles(said: Said) -> bool:
    """Whether the good that a clause names is what it counts: 'nhập khẩu ô tô nguyên chiếc đạt 90 xe'."""
    at = said.subject.item or (-1, -1)
    inside = (entry for t in said.lead if at[0] <= t.start < at[1] for entry in t.entries)
    terms = (t.entry("term") for t in said.lead if "term" in t.kinds)
    goods = (fold(term.row["item"]) for term in terms if traits()[term.id].partner)
    return any(entry.kind == "count" and entry.id == VEHICLES for entry in inside) or any(map(names_vehicle, goods))


def item_carried(said: Said, *, part: bool) -> Slot | None:
    """The item of what carries goods: the good, in a list of these (``part``), else the trade that the clause names."""
    subject = said.subject
    if part and subject.item is not None:
        return Slot(words_at(said.text, subject.item), Evidence("stated", CARRIES, *subject.item))
    if subject.term is None or not traits()[subject.term.entry("term").id].partner:
        return None
    at = subject.term.start, subject.term.end
    return Slot(words_at(said.text, at).lower(), Evidence("stated", TRADE, *at))
