"""Words around a figure -> the item: the product, sector, owner or other breakdown that it is limited to.

What is counted comes first, then what a physical amount is followed by, then what the capital is of, then the words of
the subject, then the name the term itself gives, then what the reader carries on; a share without any takes the good of
its whole. A rate in volume, number or capital says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from itertools import dropwhile, groupby, takewhile
from unicodedata import normalize

from solieu import codes
from solieu.clauses import Clause, Line, cue, says
from solieu.finder import blanked
from solieu.lexicon import cue_phrases, ending, fold, folded, marks, table
from solieu.model import Evidence, Observation
from solieu.spans import Span
from solieu.subjects import VERBS, Subject, content
from solieu.traits import PHYSICAL, is_price, of_crops, traits, unit_kind
from solieu.where import Slot

VOLUME = "khối lượng"
"""What the item of a rate in volume begins with; of projects and firms their number is meant."""

RATES = ("growth_", "multiple", "plan_")
"""Beginnings of the measures that can be of one aspect of an item."""

LONGEST_ACTIVITY = 60
"""Characters before a figure that hold what a company does."""

LONG = 9
"""Words of a clause behind a count that an item takes at most."""

TELLS = frozenset(("auxiliary", "event", "conjunction", "function", "level", "status", "classifier"))
"""Kinds of cue that may stand in such a clause."""

ENDS = frozenset(("located", "with", "part", "list", "flip", "direction", "plan", "share", "compare"))
"""Kinds of cue that end it."""

ENDING = (",", ";", ".", "(", ")", ":", "…", "-")
"""Marks that end it."""

BESIDE_REST = ("rest", "conjunction", "part", "list", "classifier", "status", "bound")
"""Kinds of cue that may stand beside the word for the rest."""

YIELDED = ("crop_yield", "crop_output")
"""What a crop yields, whatever part of its area is told of before."""

NEAR = 120
"""Characters within which an amount can be the capital of what was just counted."""


VOWELS = frozenset("aeiouy")
"""Vowels without the marks of quality and tone."""


@cache
def aspects() -> frozenset[str]:
    """What an item begins with when not its value is meant ('khối lượng', 'vốn')."""
    return frozenset(row["value"] for row in table("cues") if row["kind"] == "aspect") - {""}


@cache
def goods() -> frozenset[str]:
    """The goods and the like that a single syllable names; most syllables that stand alone are verbs and adverbs."""
    return _known(row for name in ("terms", "counts") for row in table(name))


def names_good(words: str) -> bool:
    """Whether words begin with the name of a good or a crop ('thép xây dựng')."""
    parts = blanked(fold(words)).split()
    return any(" ".join(parts[:many]) in crops() for many in range(1, len(parts) + 1))


@cache
def _vehicles() -> tuple[str, ...]:
    rows = (row for row in table("counts") if row["indicator"] == "vehicles" and row["item"])
    return tuple({f"{fold(row['item'])} " for row in rows})


def names_vehicle(words: str) -> bool:
    """Whether folded words begin with the name of a vehicle ('ô tô nguyên chiếc')."""
    return f"{words} ".startswith(_vehicles())


@cache
def crops() -> frozenset[str]:
    """The crops that terms and the table of goods name."""
    return _known(row for row in table("terms") if of_crops(row["indicator"]))


@cache
def parts_of(indicator: str) -> frozenset[str]:
    """The items that terms of an indicator name."""
    return frozenset(fold(row["item"]) for row in table("terms") if row["indicator"] == indicator) - {""}


@cache
def _verbs_of(indicator: str) -> frozenset[str]:
    """The first words of the terms that name an indicator itself: 'thu' of 'thu ngân sách'."""
    rows = (row for row in table("terms") if row["indicator"] == indicator and not row["item"])
    return frozenset(fold(row["phrase"]).partition(" ")[0] for row in rows)


@cache
def ends_of(indicator: str) -> frozenset[str]:
    """What the strong terms that name an indicator itself end on: 'công nghiệp' of 'chỉ số sản xuất công nghiệp'."""
    rows = [row for row in table("terms") if row["indicator"] == indicator and row["strength"] == "strong"]
    words = [fold(row["phrase"]).split() for row in rows if not row["item"]]
    return frozenset(" ".join(phrase[first:]) for phrase in words for first in range(1, len(phrase)))


def _known(rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """Rows of tables -> their items and the words of the table of goods, folded."""
    named = (*(row["word"] for row in table("goods")), *(row["item"] for row in rows))
    return frozenset(map(fold, filter(None, named)))


def item_of(
    text: str, clause: Clause, subject: Subject, complement: Subject, indicator: str, measure: str, unit: str, *,
    stated: bool, carried: Slot | None, last: Observation | None, part: bool,
) -> Slot | None:  # fmt: skip
    """Clause with its subject and complement -> the item, None for the whole.

    ``stated`` says that the clause names its indicator; ``carried`` is the item that it may inherit; ``last`` the row
    before; ``part`` that it breaks a total down.
    """
    noun = clause.quantity.quantity.noun
    term = subject.entry.row["item"] if subject.entry else ""
    capital = _capital(clause, indicator, unit, last)
    listed = measure == "level" and not stated and (part or _goes_on(text, clause, last, indicator, unit))
    subject.item = _breakdown(text, clause.lead, subject.item, indicator, listed=listed)
    if subject.item is None and stated and subject.term is not None:
        before = [t for t in clause.lead if t.end <= subject.term.start]
        subject.item = _headed(text, before, indicator)
        if subject.item is None and of_crops(indicator) and not term:
            subject.item = crop_before(text, before)
    if noun is not None:
        slot = _counted(text, clause, subject, complement, indicator)
        if slot is None and stated and term:
            slot = _slot(term, "term", (subject.term.start, subject.term.end))
        if slot is None and _hangs(clause, last, indicator, measure):
            slot = carried
        slot = _lost(text, clause, slot, last) if traits()[indicator].nature == "standing" else slot
    elif _measured(clause, subject, complement) and unit_kind(unit) in PHYSICAL and measure in ("level", "change_abs"):
        slot = _slot(words_at(text, complement.item), "complement", complement.item)
    elif capital and not (subject.item and subject.listable):
        slot = _slot(capital, "capital of what is counted", subject.item)
    elif subject.item:
        own = words_at(text, subject.item)
        if is_price(unit):
            last = next(t for t in reversed(clause.lead) if t.start < subject.item[1])
            own = _priced(own, text[last.start : last.end])
            if not own:
                return None
        if not (part or (stated and term)) and _is_whole(text, clause.lead, subject.item, indicator):
            return None
        full = stated and term and not subject.listed and fold(own) != fold(term)
        slot = _slot(f"{term} {own}" if full else own, "subject", subject.item)
    elif stated and term:
        state = of_crops(indicator) and subject.term is not None and cue(subject.term, "state_of_crop")
        crop = carried.value.removesuffix(term).strip() if carried and state else ""  # 'lúa ... diện tích thu hoạch'
        slot = _slot(f"{crop} {term}".strip(), "term", (subject.term.start, subject.term.end))
    elif carried is not None and (rest := _rest(text, clause.lead, indicator)) is not None:
        slot = _slot(text[rest.start : rest.end].lower(), "rest", (rest.start, rest.end))
    elif not (unit_kind(unit) == "money" and carried and carried.value.startswith(tuple(marks("declaration")))):
        slot = carried
    else:
        slot = None  # '500 tờ khai, kim ngạch 9 triệu USD' is of the goods
    if of_crops(indicator):
        slot = _of_season(text, slot, clause)
    if slot is not None and slot.evidence.how == "carried" and indicator in YIELDED:
        slot = _whatever_is_done(slot)
    if slot is None and measure == "share":
        slot = _shared(text, clause, complement, indicator)
    return _of_aspect(slot, clause, indicator, measure)


def _headed(text: str, before: list[Span], indicator: str) -> tuple[int, int] | None:
    """The crop or other part of an indicator that heads the words before a term: 'Lúa mùa: | toàn tỉnh gieo cấy',
    'Trâu: | tổng đàn hiện có'; None elsewhere.
    """
    named = [*takewhile(lambda t: t.kind != ":", before)]
    if not named or len(named) == len(before):
        return None
    at = named[0].start, named[-1].end
    part = fold(words_at(text, at)) in parts_of(indicator)
    return at if part else crop_before(text, named) if of_crops(indicator) else None


@cache
def _measures() -> frozenset[str]:
    """What an amount of a good is told in: 'tấn', 'lít'."""
    return frozenset(folded(row["form"]) for row in table("unit_forms") if unit_kind(row["unit"]) in ("mass", "volume"))


def _priced(named: str, last: str) -> str:
    """The good that words name with its price: 'mỗi | tấn cà phê', 'tôm sú | giá'; '' where they name none. ``last`` is
    the last of them, which can be a compound: 'hàng bình ổn giá'.
    """
    first, _, rest = named.partition(" ")
    words = rest if folded(first) in _measures() else named
    word = ending(fold(words), marks("priced")) if ending(fold(last), marks("priced")) == fold(last) else ""
    return words[: len(words) - len(word)].rstrip()


@cache
def _states() -> tuple[str, ...]:
    """What is done with a crop on its area, as items of terms tell it, the longest first: 'thu hoạch' (harvested)."""
    phrases = [*map(fold, cue_phrases("state_of_crop"))]
    found = {fold(row["item"]) for row in table("terms") if row["item"] and fold(row["phrase"]) in phrases}
    return tuple(sorted(found, key=len, reverse=True))


def _whatever_is_done(slot: Slot) -> Slot | None:
    """The crop of an area, of which the yield and the output are whatever is done with it: 'lúa thu hoạch 5 ha, năng
    suất 50 tạ/ha'.
    """
    words = f" {fold(slot.value)} "
    state = next((state for state in _states() if words.startswith(f" {state} ") or words.endswith(f" {state} ")), "")
    begins = bool(state) and words.startswith(f" {state} ")
    crop = slot.value[len(state) :] if begins else slot.value[: len(slot.value) - len(state)]
    return replace(slot, value=crop.strip()) if crop.strip() else None


def _rest(text: str, lead: Line, indicator: str) -> Span | None:
    """The word for all that no part before it told, where nothing else is named before the figure: 'thu nội địa 3 tỷ
    đồng, thu | khác 1 tỷ đồng'; not 'các huyện khác', 'khác với năm trước'.
    """
    rest = lead.first("rest")
    if rest is None or lead.has("with"):
        return None
    beside = (*BESIDE_REST, "function") if lead.has("classifier") else BESIDE_REST  # 'các mặt hàng khác'
    for token in lead:
        verb = token.kind == "word" and fold(text[token.start : token.end]) in _verbs_of(indicator)
        if not (verb or token.kind in (",", ";", "-") or cue(token, *beside, *VERBS)):
            return None
    return rest


def _lost(text: str, clause: Clause, slot: Slot | None, last: Observation | None) -> Slot | None:
    """The item with the word right before a count that its things were lost: 'tiêu hủy | 1.200 con lợn' is no herd.
    Without an item of its own it is of those counted before it in the same noun.
    """
    end = next((t.end for t in reversed(clause.lead) if not cue(t, "bound")), -1)
    begin = clause.lead[0].start if end >= 0 else end
    word = ending(" ".join(fold(text[begin:end]).split()), marks("lost"))
    if not word:
        return slot
    of = fold(slot.value).removesuffix(word).rstrip() if slot is not None else ""
    if not of and last is not None and clause.quantity.quantity.noun.phrase in last.quote:
        of = last.item
    return Slot(f"{of} {word}".strip(), Evidence("stated", "lost", begin, end))


def _goes_on(text: str, clause: Clause, last: Observation | None, indicator: str, unit: str) -> bool:
    """Whether the same words as before the figure of another item stand between a word and its figure, none or a verb:
    'nghêu 20 tấn, | sứa 5 tấn'; not 'lúa đạt 20 tấn, | bán 5 tấn'.
    """
    if last is None or not last.item or (last.indicator, last.unit) != (indicator, unit):
        return False
    named = last.evidence["item"]
    word = next((t for t in clause.lead if t.kind == "word"), None)
    if word is None or named.how != "stated" or named.end > last.start:
        return False
    return text[named.end : last.start].strip() == text[word.end : clause.quantity.start].strip()


def _is_whole(text: str, line: list[Span], at: tuple[int, int], indicator: str) -> bool:
    """Whether words say no more than the end of a term for the indicator itself; 'dịch vụ | khác' is a rest of it."""
    after = next((t for t in line if t.start >= at[1]), None)
    if after is not None and after.start <= at[1] + 1 and cue(after, "function") and not cue(after, *VERBS):
        return False
    words = fold(words_at(text, at))
    return words in ends_of(indicator) and not any(part.startswith(words) for part in parts_of(indicator))


def _of_season(text: str, slot: Slot | None, clause: Clause) -> Slot | None:
    """The item with the season that a crop is of: 'cây hàng năm ..., trong đó | vụ mùa đạt 9 ha'.

    A season opens the words before a figure or stands beside what it is of; one that a comma parts from that is told in
    passing: 'Sau khi thu hoạch vụ đông xuân, diện tích cà phê'.
    """
    lead = clause.lead
    rank = next(
        (i for i in range(len(lead) - 1, -1, -1) if lead[i].rule == "season" and text[lead[i].start].isalpha()), -1
    )
    if rank < 0:
        return slot
    parted = any(t.kind == "," for t in lead[rank + 1 :])
    if parted and not all(t.kind in (",", ";", "-") or cue(t, "function", "part") for t in lead[:rank]):
        return slot
    words = words_at(text, (lead[rank].start, lead[rank].end)).lower()
    seasons = marks("season")
    told = f" {' '.join(blanked(fold(words)).split())} "
    name = max((season for season in seasons if f" {season} " in told), key=len, default="")
    of = slot.value if slot else ""
    if not name or f" {name} " in f" {fold(of)} ":
        return slot
    if slot and slot.evidence.rule == "season":  # '..., vụ đông xuân 5 ha, | vụ mùa'
        of = of[: of.rfind(words.partition(" ")[0])].strip()
    of = of[: len(of) - len(ending(fold(of), seasons))].rstrip()  # 'lúa | đông xuân 5 ha, vụ mùa'
    return Slot(f"{of} {words}".strip(), Evidence("stated", "season", lead[rank].start, lead[rank].end))


def named_in(text: str, clause: Clause, subject: Subject, complement: Subject, kind: str) -> tuple[int, int] | None:
    """The words of a clause that name a good, whatever its figure measures: behind an amount, else before it."""
    if kind in PHYSICAL and _measured(clause, subject, complement):
        return complement.item
    return _breakdown(text, clause.lead, subject.item, "") if subject.entry is None or not subject.head else None


def _breakdown(
    text: str, line: list[Span], at: tuple[int, int] | None, indicator: str, *, listed: bool = False
) -> tuple[int, int] | None:
    """Words that name an item, without those at either end that only name the indicator; None if no others are left.

    A syllable that stands alone names an item only where it is known to be a good, has a capital or a number, or is
    ``listed`` behind another item.
    """
    if at is None:
        return None
    inside = [t for t in line if at[0] <= t.start and t.end <= at[1]]
    kept = [not (_names_only(t, indicator) or t.kind == "," or cue(t, "conjunction")) for t in inside]
    if not any(keep and not cue(t, "classifier", "function") for t, keep in zip(inside, kept, strict=True)):
        return None if inside else at
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    if first and cue(inside[first - 1], "conjunction"):
        return None  # 'dự án FDI và cấp ...': something else
    alone = text[inside[first].start : inside[last].end] if first == last and inside[first].kind == "word" else ""
    opens = first == last and inside[first] is line[0]  # where a capital says nothing
    listed = listed and fold(alone) not in _verbs_of(indicator)
    if not listed and (alone.islower() or opens) and _is_syllable(fold(alone)) and fold(alone) not in goods():
        return None
    if alone and not any(map(str.isalpha, alone)):
        return None  # a number without a unit
    return inside[first].start, inside[last].end


def _is_syllable(word: str) -> bool:
    """Whether a folded word is one Vietnamese syllable, with vowels in one place; 'vonfram' or 'diesel' is a name."""
    vowels = (normalize("NFD", character)[0] in VOWELS for character in word)
    return word.isalpha() and [vowel for vowel, _ in groupby(vowels)].count(True) == 1


def _names_only(token: Span, indicator: str) -> bool:
    """Whether a token says no more than the indicator: one of its own terms, and no good, branch or owner."""
    named = [e for e in token.entries if e.kind == "term"] if token.kind == "phrase" else []
    counted = token.entry("count")
    if token.entry("breakdown") or (counted is not None and (counted.id != indicator or counted.row["item"])):
        return False
    return any(e.id == indicator and not e.row["item"] for e in named)


def crop_before(text: str, before: list[Span]) -> tuple[int, int] | None:
    """The crop that all words before a term name: 'lúa mùa: diện tích', 'cây chè có sản lượng'."""
    if not before:
        return None
    named = before[:-1] if before[-1].kind in (":", ",") or cue(before[-1], "level", "with") else before
    while named and (named[0].kind == "-" or cue(named[0], "topic", "list", "part")):
        named = named[1:]
    if not named or any(t.kind not in ("word", "phrase") for t in named):
        return None
    at = named[0].start, named[-1].end
    kind = cue(named[0], "classifier", "count") and " " not in text[named[0].start : named[0].end]
    good = words_at(text, (named[1].start, at[1])) if named[1:] and kind else ""
    return at if names_good(words_at(text, at)) or names_good(good) else None  # 'cây ngô'


def _measured(clause: Clause, subject: Subject, complement: Subject) -> bool:
    """Whether what stands behind an amount is what is measured: right behind it, or nothing before it names a good."""
    if complement.item is None:
        return False
    return subject.item is None or complement.item[0] == clause.tail[0].start or cue(clause.tail[0], "classifier")


def _shared(text: str, clause: Clause, complement: Subject, indicator: str) -> Slot | None:
    """The good that a share is of, where its own subject names none: 'chiếm 5% tổng giá trị xuất khẩu rau quả'."""
    if complement.entry is None or complement.entry.id != indicator:
        return None
    at = _breakdown(text, clause.tail, complement.item, indicator)
    return _slot(words_at(text, at), "whole of the share", at) if at else None


def _counted(text: str, clause: Clause, subject: Subject, complement: Subject, indicator: str) -> Slot | None:
    """What is counted: the noun's own name where it is needed, and the words behind it, or what befell it before."""
    noun = clause.quantity.quantity.noun
    longer = clause.quantity.quantity.term
    named, loose, trait = noun.row["item"], not noun.id, traits()[indicator]
    at = told_of(clause) or _breakdown(text, clause.tail, complement.item, indicator)
    if at and cue(clause.rest[0], "owner"):
        behind = [t for t in clause.rest if t.start >= at[0]]
        after = [*dropwhile(lambda t: "count" in t.kinds, behind)]
        if len(after) < len(behind) and after and "area" in after[0].kinds:
            at = None  # 'dự án của | doanh nghiệp | Nhật Bản'
    after = words_at(text, at) if at and not cue(clause.rest[0], "located", "of_total") else ""
    if not (named or after) and loose and subject.item:
        return _slot(words_at(text, subject.item), "subject", subject.item)
    if not named and trait.counted:
        named = noun.phrase
    whole = (
        subject.entry is not None and subject.entry.id == indicator and not (subject.entry.row["item"] or trait.counted)
    )
    if not named and subject.term is not None and loose and not whole:
        known = subject.entry.row["item"] if subject.entry is not None and subject.entry.id == indicator else ""
        named = known or words_at(text, (subject.term.start, subject.term.end))
    if named and noun.phrase.isupper():  # as the text words it: 'CCN'
        named = noun.phrase
    whom = f"{noun.phrase} {after}"
    known = loose and after and fold(whom) in parts_of(indicator)  # 'người chết'
    words = whom if known else f"{named} {after}".strip()
    if not words and longer is not None and longer.phrase != noun.phrase and longer.row["item"]:
        return _slot(longer.row["item"], "term", (clause.quantity.start, clause.quantity.end))
    if not words and trait.capital and (event := _event(clause.lead)) is not None:
        return _slot(event.entry("event").row["value"], "event", (event.start, event.end))
    own = subject.entry is not None and subject.entry.id == indicator
    other = bool(noun.id) and noun.id != indicator and not trait.capital  # 'Tôm giống đạt 3 triệu con': no livestock
    listed = bool(subject.item) and fold(words_at(text, subject.item)) in parts_of(indicator)  # 'trâu 5 con, bò 4 con'
    if not words and subject.item and (subject.listable or own or other or listed):
        return _slot(words_at(text, subject.item), "subject", subject.item)
    return _slot(words, "counted noun", at)


def told_of(clause: Clause) -> tuple[int, int] | None:
    """The words behind a count that tell its things from others ('| đã đi vào hoạt động', '| điện đang vận hành').

    None without a verb among them, or where they lead on to the next figure ('5 dự án có vốn 3 tỷ đồng').
    """
    inside: list[Span] = []
    for token in clause.rest:
        kinds = token.kinds
        names = token.kind in ("word", "phrase") and (content(token) or not kinds.isdisjoint(TELLS))
        if not names or not kinds.isdisjoint(ENDS):
            break
        inside.append(token)
    follows = clause.rest[len(inside)] if len(inside) < len(clause.rest) else None
    verb = next((i for i, t in enumerate(inside) if cue(t, "auxiliary", "event", "status")), None)
    if verb is None or (follows is not None and not (follows.kind in ENDING or cue(follows, *ENDS))):
        event = verb is not None and cue(inside[verb], "event")
        return (inside[0].start, inside[verb].end) if event else None
    del inside[LONG:]
    while inside and not (content(inside[-1]) or cue(inside[-1], "event", "status")):
        inside.pop()
    return (inside[0].start, inside[-1].end) if len(inside) > verb else None


def _hangs(clause: Clause, last: Observation | None, indicator: str, measure: str) -> bool:
    """Whether a count is where the rise just told ended ('khách quốc tế tăng 12%, đạt 12.000 lượt'), or the change of
    the one just told ('đàn lợn có 900 con, giảm 20 con').
    """
    if last is None or last.indicator != indicator:
        return False
    hangs = last.measure.startswith("growth_")
    if measure == "change_abs":
        hangs = last.measure == "level" and clause.quantity.quantity.noun.phrase in last.quote
    return hangs and clause.mark != ";" and not any(content(t) or cue(t, "local") for t in clause.lead)


def _event(lead: Line) -> Span | None:
    """What befell the projects or firms that are counted next ('cấp mới', 'giải thể'): the last such word of a lead."""
    return lead.last("event")


def _capital(clause: Clause, indicator: str, unit: str, last: Observation | None) -> str:
    """'vốn' and the item of the count just told, where an amount is the capital of what was counted."""
    if last is None or unit_kind(unit) != "money" or (last.measure, last.unit) != ("level", "count"):
        return ""
    if last.indicator != indicator or not traits()[indicator].capital or clause.quantity.start - last.end > NEAR:
        return ""
    named = clause.lead.first("capital")
    areas = {entry.id for t in clause.lead if (entry := t.entry("area")) is not None}
    if areas - {last.area, codes.COUNTRY}:
        return ""  # 'đã có 5 quốc gia đầu tư. Trong đó, Nhật Bản dẫn đầu với tổng vốn ...'
    return f"{named.entry('capital').row['value']} {last.item}".strip() if named else ""


def _of_aspect(slot: Slot | None, clause: Clause, indicator: str, measure: str) -> Slot | None:
    """A rate 'in volume' or 'in value' of an item: the prefix that says which; of projects and their capital alike."""
    if measure == "level" and slot is not None and traits()[indicator].partner:
        words = slot.value.removeprefix(VOLUME).strip()  # its unit tells what an amount is
        return replace(slot, value=words) if words else None
    if not measure.startswith(RATES):
        return slot
    if not (clause.lead.has("aspect") or clause.tail.has("aspect")):
        return slot
    own = takewhile(lambda t: t.kind != ";", reversed(clause.lead))
    named = next((t for t in (*clause.tail[:3], *own) if cue(t, "aspect")), None)
    if named is None:
        return slot
    aspect, words = named.entry("aspect").row["value"], slot.value if slot else ""
    for prefix in aspects():
        words = words.removeprefix(prefix).strip() if words == prefix or words.startswith(f"{prefix} ") else words
    if traits()[indicator].capital:
        aspect = aspect if aspect != VOLUME else ""
        if not aspect and named in clause.lead and slot is not None:
            return slot
    elif (
        not measure.startswith("growth_") or cue(named, "capital") or (slot is None and not traits()[indicator].partner)
    ):
        return slot
    told = f"{aspect} {words}".strip()
    at = Evidence("stated", "aspect", named.start, named.end) if slot is None else slot.evidence
    return Slot(told, at) if told else None


def words_at(text: str, at: tuple[int, int]) -> str:
    """Text and a stretch of it -> its words, one space apart."""
    return " ".join(text[at[0] : at[1]].split())


def _slot(words: str, rule: str, at: tuple[int, int] | None) -> Slot | None:
    return Slot(words, Evidence("stated", rule, *(at or (-1, -1)))) if words else None


ACRONYM = 3
"""Letters that the acronym of a company has at least ('HPG'); shorter ones are kinds of place and of firm."""


def _brand(text: str, line: list[Span]) -> int:
    """Where a name ends that only a company has: capitals that no table knows, or two words in Latin letters; or 0."""
    words = [text[t.start : t.end] for t in takewhile(lambda t: t.kind == "word", line)]
    if words and words[0].isupper() and words[0].isalpha() and len(words[0]) >= ACRONYM:
        return line[0].end
    if " ".join(words[:2]) in codes.districts():
        return 0
    latin = len(list(takewhile(lambda word: word.isascii() and word.istitle() and len(word) >= ACRONYM, words)))
    return line[latin - 1].end if latin > 1 else 0


def company_in(text: str, lead: Line, term: Span | None, *, earns: bool = False) -> tuple[int, int] | None:
    """The company that acts in a lead, or that owns the term ('sản lượng của Hòa Phát'); None without one.

    A word for a company acts before the term, and not among sources, unless the term is what companies earn
    (``earns``): 'theo công ty Sông Hồng, doanh thu ...'. A company by its name may own what is told.
    """
    if not lead.has("company", "owner"):
        return None
    for index, token in enumerate(lead):
        behind = term is not None and token.start >= term.start
        if not (behind or "company" in token.kinds):
            continue
        before = lead[index - 1] if index else None
        owned = before is not None and cue(before, "owner")
        if owned and behind and all(t.kind == "period" or cue(t, "within") for t in _between(lead[: index - 1], term)):
            end = _brand(text, lead[index:])
            if end:
                return token.start, end
        if not (owned or "company" in token.kinds):
            continue
        if before is not None and not earns and is_plural(text, before):
            continue
        named = says(token, "company", "name") or text[token.start].isupper() or _is_named(text, lead[index + 1 :])
        if behind and not (named and owned):
            continue
        listed = index + 1 < len(lead) and cue(lead[index + 1], "conjunction")  # a branch: 'ngân hàng và bảo hiểm'
        other = before is not None and not behind and cue(before, "owner", "toward")
        other = other or (before is not None and cue(before, "source", "title") and not (earns and named))
        other = other or (before is not None and cue(before, "place_kind"))  # a commune
        if cue(token, "company") and not listed and not other:
            end = token.end
            for follower in lead[index + 1 :]:
                if follower.kind != "word" and not (follower.entry("area", "breakdown") or _titled(text, follower)):
                    break
                end = follower.end
            return token.start, token.start + len(_without_activity(text[token.start : end]))
    return None


def is_plural(text: str, token: Span) -> bool:
    """Whether a word says that there are several of what follows: 'các | hãng', 'bốn | công ty'."""
    word = fold(text[token.start : token.end])
    return word in marks("plural") or int(marks("numeral").get(word, 0)) > 1


def _without_activity(name: str) -> str:
    """The name of a company without what it does: 'Công ty Sông Hồng sản xuất | 5 nghìn tấn gạch'."""
    return name[: len(name) - len(ending(fold(name), marks("activity")))].rstrip()


def does(text: str, company: tuple[int, int], until: int) -> str:
    """What the words between a company and a figure end on that companies do: 'Tập đoàn đã | sản xuất | 5 tấn than'; ''
    where they do not.
    """
    words = f" {' '.join(fold(text[max(company[1], until - LONGEST_ACTIVITY) : until]).split())}"
    others = any(f" {form} " in words for form in marks("producer"))  # 'ngân hàng cho doanh nghiệp vay sản xuất'
    return "" if others else ending(words, marks("activity"))


def produced(text: str, start: int, until: int) -> bool:
    """Whether the words before a figure say that producers made so much: 'các nhà máy chế biến sắn sản xuất'."""
    words = f" {' '.join(fold(text[start:until]).split())} "
    if not words.endswith(tuple(f" {form} " for form, does in marks("activity").items() if does == "makes")):
        return False
    return any(
        f" {form} " in words and not any(f" {other} {form} " in words for other in others.split(";"))
        for form, others in marks("producer").items()
    )  # not 'trên cơ sở', 'xây dựng nhà máy'


def made_by(item: Slot) -> Slot | None:
    """The item of what producers make, without these and without the verb: 'nhà máy chế biến tinh bột sắn sản xuất' ->
    'tinh bột sắn'; None where nothing is left.
    """
    words = item.value[:1].lower() + item.value[1:]
    words = words.removesuffix(ending(fold(words), marks("activity"))).rstrip()
    for form in (*marks("producer"), *marks("activity")):
        words = words.removeprefix(form).lstrip()
    return replace(item, value=words) if words else None


def _titled(text: str, token: Span) -> bool:
    """Whether a phrase is written with a capital, as in a name: 'Công ty Xổ số kiến thiết Cần Thơ'."""
    return token.kind == "phrase" and text[token.start].isupper()


def _between(lead: list[Span], term: Span) -> list[Span]:
    """The tokens of a lead behind a term."""
    return [t for t in lead if t.start >= term.end]


def _is_named(text: str, behind: list[Span]) -> bool:
    """Whether a name stands right behind a word for a company."""
    return bool(behind) and behind[0].kind == "word" and text[behind[0].start].isupper()
