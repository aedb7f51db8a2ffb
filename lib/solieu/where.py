"""Names of places in the order of the figures -> area, place and partner of each figure.

An area holds for its sentence and the list that continues it, then the document's holds again, unless the sentence
opened with it ('Tại Sóc Trăng, ...') and the same indicator goes on. Names in a row belong together; a name that the
text has explained by its province stands for it; a figure of more provinces than one can hold is the country's. A
project's place goes on while it is told of. Another country is the partner of trade and investment, and the area of
anything else, and of trade that is said to be its own. What another is compared with or ranked among is the area of
its own figure only; a passage on the country goes on over provinces told of within it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile, pairwise, takewhile, zip_longest

from solieu import codes
from solieu.clauses import Clause, Line, cue, opens_cause, says, without_causes
from solieu.districts import also_province, district_kinds, province_of, provinces_listed
from solieu.lexicon import Entry, cue_phrases, folded, marks
from solieu.model import Evidence
from solieu.signature import signature
from solieu.spans import Quantity, Span
from solieu.subjects import VERBS, content
from solieu.traits import Trait, traits

EXPORTS = "exports"
"""The indicator of what a country sells abroad."""

NUMBERED = "numbered_place"
"""The rule of templates for places that have a number for a name: 'quận 5'."""


@dataclass(slots=True)
class Slot:
    """A value and how it was found; shared, so that nobody changes it."""

    value: str
    evidence: Evidence

    def carried(self) -> Slot:
        """The same value as a later clause inherits it."""
        return Slot(self.value, self.evidence.carried())


def area_entry(before: Span | None, span: Span) -> Entry | None:
    """The area that a span names; a spelling that is also an ordinary word counts only behind a kind of place, and that
    of a country also behind a word of direction ('sang Đức') or at the head of a list ('các nước như Đức, Pháp').

    A name of a province behind 'huyện' is that of a district.
    """
    if "area" not in span.kinds:
        return None
    if before is not None and "district" in before.kinds and "unit_of_area" not in before.kinds:
        return None
    entry = span.entry("area")
    if entry.row["strength"] == "strong":
        return entry
    near = before is not None and before.end + 2 >= span.start
    toward = entry.row["kind"] == "country" and near and cue(before, "toward", "list", "part")
    return entry if toward or (near and cue(before, "unit_of_area")) else None


def _led_by(before: Span | None, way: Span | None) -> Span | None:
    """The word that leads to a name: at the head of a list that before it, 'sang các nước như | Đức, Pháp'."""
    return way if way is not None and before is not None and "list" in before.kinds else before


def _listed_name(before: Span | None, span: Span, after: list[Span], *, alone: bool, partner: bool) -> Entry | None:
    """The area that a span names in a list, whose spelling is also an ordinary word: a province ('Hòa Bình tăng 5%')
    or, in trade and investment (``partner``), another country ('..., Pháp 8.900 lượt'); ``alone``: none is spoken of
    yet, so that the figure itself or a rank has to follow.
    """
    entry = span.entry("area")
    province = entry.row["kind"] == "province"
    opens = before is None or before.kind in (",", ";", ":") or cue(before, "conjunction", "list")
    if not opens or not (province or (partner and entry.row["kind"] == "country")):
        return None
    closing = after[0] if after else None
    if closing is None or cue(closing, "superlative") or (province and "term" in closing.kinds):
        return entry
    closes = closing.kind in (",", "(") or cue(closing, "conjunction", "with", *VERBS)
    return entry if closes and (province or not alone) else None


HEADLINE = 160
"""Characters of the longest first line that is a headline and no paragraph."""

REGION = 3
"""Mentions, those of the headline counted three times, that make a text one about a region or another country."""


@dataclass(slots=True)
class Mentions:
    """What a text mentions, those of its headline counting three times.

    ``named`` are provinces, regions and the country, a district being a mention of its province; ``abroad`` other
    countries; ``local`` how often it speaks of 'the province' without a name; ``national`` whether it names a national
    body or a province that comes first among all, ``lesser`` a district or a commune.
    """

    named: Counter[str] = field(default_factory=Counter)
    abroad: Counter[str] = field(default_factory=Counter)
    local: int = 0
    national: bool = False
    lesser: bool = False

    def of(self, *kinds: str) -> Counter[str]:
        """The mentions of areas of these kinds."""
        return Counter({code: n for code, n in self.named.items() if codes.areas()[code].kind in kinds})


def mentions_of_areas(text: str, spans: list[Span]) -> Mentions:
    """Text and its spans -> what it mentions; rankings ('đứng thứ 2 cả nước'), comparisons and captions of pictures
    are no mention.
    """
    found, headline = Mentions(), text.find("\n")
    leading: Counter[str] = Counter()
    headline = headline if headline <= HEADLINE else -1
    telling = [i for i, s in enumerate(spans) if (s.phrase.tells if s.phrase is not None else s.quantity)]
    for rank in telling:
        span = spans[rank]
        kinds = span.kinds
        if span.quantity is not None and not _counts_districts(span.quantity):
            continue
        before, after = spans[rank - 1] if rank else None, spans[rank + 1] if rank + 1 < len(spans) else None
        weight = 3 if span.start < headline else 1
        found.national = found.national or "national" in kinds
        if "local" in kinds or "unit_of_area" in kinds:
            found.local += weight * _of_the_province(text, before, span, after)
        if not found.lesser and ("district" in kinds or "commune" in kinds):
            found.lesser = text[span.end + 1 : span.end + 2].isupper()
        if span.quantity is not None or "district" in kinds:
            for code in set(provinces_listed(text, span.end)):
                found.named[code] += weight
        if (entry := area_entry(before, span)) is None or is_compared(text, spans, rank):
            continue
        if _in_a_cause(spans, rank):
            continue
        if entry.row["kind"] == "province" and _leads_others(spans, rank):
            leading[entry.id] += weight
            continue
        if before is not None and cue(before, "located") and _is_caption(text, span.start):
            continue
        if entry.row["kind"] in ("province", "region") or entry.id == codes.COUNTRY:
            found.named[entry.id] += weight
        elif entry.row["kind"] == "country":
            found.abroad[entry.id] += weight
    if found.local or not leading.keys().isdisjoint(found.named):
        found.named += leading
    found.national = found.national or bool(leading)
    return found


def _in_a_cause(spans: list[Span], rank: int) -> bool:
    """Whether the area at a rank stands in the cause of the figure before it: 'giảm 5% do | TP.HCM hạ học phí'."""
    caused = False
    for at in range(rank - 1, -1, -1):
        caused = caused or opens_cause(spans[at])
        if spans[at].quantity is not None or spans[at].kind in PARTING:
            return caused and spans[at].quantity is not None
    return False


def _leads_others(spans: list[Span], rank: int) -> bool:
    """Whether the area at a rank comes first among others, none of them named: '| Hải Phòng dẫn đầu với 2 tỷ USD'."""
    behind = spans[rank + 1 : rank + 3]
    first = bool(behind) and behind[0].start <= spans[rank].end + 1 and cue(behind[0], "superlative")
    return first and not any("area" in span.kinds for span in behind)


def _is_caption(text: str, at: int) -> bool:
    """Whether a place in a text is in a line below the first without figures and without a stop, as of a picture."""
    start, stop = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    line = text[start : stop if stop >= 0 else len(text)].rstrip()
    return start > 0 and line[-1:] not in (".", ":", ";", "!", "?", "…") and not any(map(str.isdigit, line))


def area_of_text(text: str, spans: list[Span]) -> tuple[str, str]:
    """Text and its spans -> the province, region or country it is about, and whence.

    Whence: 'text'; 'assumed' where it names no area that could be the one, and is taken to be about Viet Nam.

    A province that a colon follows at the very beginning is what the text is about: 'Bắc Giang: Xuất khẩu tăng mạnh'.
    Else the area is the one named in more than half of all mentions. A single mention is enough where it is the only
    one and no national body is named. A region takes ``REGION`` and contests no province; another country takes as
    many and counts only in a text that names nothing of Viet Nam and no sum in dong. Where a text speaks of 'the
    province' as often as of the country, one province must be meant: that of more than half of the mentions of
    provinces; ('', '') where it names none, or nothing larger than a district or commune of no known province.
    Where nothing else tells, the province is that of the paper or site that signs the text: 'Baonghean.vn'.
    """
    area, whence = _area_told(text, spans)
    signed = signature(text) if whence in ("", "assumed") else ""
    return (signed, "text") if signed else (area, whence)


def _area_told(text: str, spans: list[Span]) -> tuple[str, str]:
    """What ``area_of_text`` says of a text that nobody signs."""
    opening = spans[0].entry("area") if spans and not text[: spans[0].start].strip() else None
    if opening is not None and opening.row["kind"] == "province" and text[spans[0].end :].lstrip()[:1] == ":":
        return opening.id, "text"
    found = mentions_of_areas(text, spans)
    named, provinces = found.named, found.of("province")
    if found.local and found.local >= named[codes.COUNTRY]:
        if not provinces:
            return "", ""
        code, count = provinces.most_common(1)[0]
        if 2 * count > provinces.total():
            return code, "text"
    if not named:
        code, count = next(iter(found.abroad.most_common(1)), ("", 0))
        foreign = 2 * count > found.abroad.total() and count >= REGION
        if foreign and not any(s.quantity is not None and s.quantity.unit == "VND" for s in spans):
            return code, "text"
        return ("", "") if found.lesser else (codes.COUNTRY, "assumed")
    code, count = named.most_common(1)[0]
    region = codes.areas()[code].kind == "region"
    rivals = named if region else found.of("province", "country")
    enough = count >= (REGION if region else 2) or (len(named) == 1 and not (region or found.national))
    if enough and 2 * count > rivals.total():
        return code, "text"
    return codes.COUNTRY, "text" if codes.COUNTRY in named else "assumed"


def is_compared(text: str, spans: list[Span], rank: int) -> bool:
    """Whether the area at a rank is what another is compared with or ranked in, and not spoken of itself."""
    return _ranked(text, spans[rank - 1] if rank else None, spans[rank]) or _compared(spans, rank)


def _ranked(text: str, before: Span | None, span: Span) -> bool:
    """Whether an area is the field of a ranking and not spoken of: 'đứng thứ 2 cả nước', 'lớn nhất Việt Nam'."""
    if before is not None and before.end + 2 > span.start and cue(before, "superlative"):
        return True
    near = text[max(0, span.start - RANK) : span.start]
    lower = near.lower()
    if not any(map(lower.__contains__, marks("rank"))):
        return False
    if near.rstrip().endswith(NAMING):
        return False  # 'xếp thứ hai là Bắc Ninh'
    for stop in STOPS:
        near = near.rpartition(stop)[2]
    words, ranks = near.lower().split(), marks("rank")
    places = (place for word, place in pairwise(words) if word in ranks)
    return any(place[0].isdigit() or place in marks("numeral") or place in marks("ordinal") for place in places)


def _compared(spans: list[Span], rank: int) -> bool:
    """Whether the area at a rank is what another is compared with: 'cao hơn bình quân chung cả nước'."""
    start = spans[rank].start
    for at in range(rank - 1, -1, -1):
        span = spans[at]
        if start - span.end > RANK or span.kind not in ("phrase", "word"):
            return False
        if cue(span, "exceed", "than"):
            return True
    return False


NAMING = (" là", " là thị trường", " là nước", " là tỉnh", " là thành phố", " thuộc về")
"""Words by which a ranking names who has a rank."""

TRADER = "country behind an amount"
"""The rule by which goods come from or go to a country named behind their amount."""

WHOSE = "country behind a count"
"""The rule by which a country is that of those counted right before it."""

ORIGIN = "country of a good"
"""The rule by which the country that a good is from is the area of its price."""

PARTING = (".", "…", ",", ";", ":", "\n")
"""Kinds of mark behind which a cause is told no more."""

STOPS = ".,;:(\n"
"""Marks that end a ranking."""


RANK = 40
"""Characters before an area within which a rank or a comparison may stand."""


def _of_the_province(text: str, before: Span | None, span: Span, after: Span | None) -> bool:
    """Whether a span speaks of 'the province' without its name: 'toàn tỉnh', 'thu ... trên địa bàn | tỉnh'."""
    ground = before is not None and before.end + 1 == span.start and cue(span, "unit_of_area")
    if not (cue(span, "local") or (ground and text[before.start : span.end].lower().endswith(cue_phrases("local")))):
        return False
    return after is None or after.start > span.end + 2 or area_entry(span, after) is None


def _counts_districts(quantity: Quantity) -> bool:
    """Whether a quantity counts districts ('5 huyện'), whose names may follow."""
    return quantity.noun is not None and quantity.noun.phrase in district_kinds()


@dataclass(slots=True)
class Whereabouts:
    """Where the text is.

    ``home`` is the document's area, or the province that the line is about, ``seat`` its district that the text is
    about, ``site`` that of the project being told, ``seen`` the place named last, ``spoken`` the area named last,
    ``gate`` the place of the sentence before, ``scene`` the area that a sentence opened with ('Tại Sóc Trăng, ...'),
    for what follows on the same indicator, ``scene_of``;
    ``line``: the tokens of this sentence if it names areas, ``larger`` the region and the other country named last;
    ``ranked``: the sentence before ranked countries, ``ranking``: this one goes on with them; ``known`` gives the areas
    of the names that the text has explained in brackets ('Phú Bài (Thừa Thiên Huế)'); ``aside`` is the area of one
    figure alone, ``against`` that of the next, with which the one before is compared; ``traders_end`` is where the
    countries end that goods behind an amount come from or go to.
    """

    home: str
    seat: Slot | None = None
    area: Slot | None = None
    areas: tuple[Slot, ...] = ()
    place: Slot | None = None
    partner: Slot | None = None
    partners: tuple[Slot, ...] = ()
    site: Slot | None = None
    seen: Slot | None = None
    spoken: Slot | None = None
    gate: Slot | None = None
    aside: Slot | None = None
    against: Slot | None = None
    scene: Slot | None = None
    scene_of: str = ""
    traders_end: int = -1
    ranked: bool = False
    ranking: bool = False
    known: dict[str, Slot] = field(default_factory=dict)
    line: Sequence[Span] = ()
    larger: dict[str, Entry] = field(default_factory=dict)

    @property
    def away(self) -> bool:
        """Whether the province that was named last is none of the document's."""
        return self.spoken is not None and not _is_province(self.home) and _is_province(self.spoken.value)

    def begin(self) -> None:
        """A sentence begins that does not continue a breakdown."""
        self.gate = self.place.carried() if self.place else None
        self.partner = self.partner.carried() if self.partner else None
        self.area = self.place = None
        self.areas = self.partners = ()
        self.ranked, self.ranking = False, self.ranked

    def look(self, line: Line, text: str) -> None:
        """Notes the place named last with its kind, the one that 'this gate' means, names explained in brackets, and
        what 'this country' and 'the whole region' mean: what the sentence before names, or this one before them.
        """
        self.larger = {}
        if self.line:
            for before, token in pairwise((None, *self.line)):
                if "area" in token.kinds:
                    self._hear_larger(area_entry(before, token))
        self.line = line if "area" in line.kinds else ()
        if not line.has("place_kind", "("):
            return
        for rank, kind in enumerate(line):
            if "place_kind" in kind.kinds and (end := _name_end(line, rank, text)):
                self.seen = _place(text, kind.start, end)
            if kind.kind == "(" and rank and (area := _bracketed(line, rank)) and (name := _name(text, kind.start)):
                self.known[name] = _named(area.start, area.end, area.entry("area").id)

    def _hear_larger(self, entry: Entry | None) -> None:
        if entry is not None and entry.row["kind"] in ("region", "country") and entry.id != codes.COUNTRY:
            self.larger[entry.row["kind"]] = entry

    def _entry(self, before: Span | None, token: Span) -> Entry | None:
        """The area that a token names or takes up: 'nhập khẩu của | nước này', 'năng suất lúa | toàn vùng'."""
        if "this_area" in token.kinds:
            return self.larger.get(token.entry("this_area").row["value"])
        entry = area_entry(before, token)
        self._hear_larger(entry)
        return entry

    def context(self, line: Line) -> None:
        """A sentence without figures sets the scene where it opens with an area, or tells of prices of a market: 'Giá
        trên thị trường thế giới đi xuống.'.
        """
        if "area" not in line.kinds or not line.has("located", "market"):
            return
        opening = 0 if cue(line[0], "located") else _first(line, "market")
        if opening < 0:
            return
        prices = any((e := t.entry("term")) is not None and traits()[e.id].nature == "quoted" for t in line)
        if prices or opening == 0:
            named = next((pair for pair in pairwise(line[opening : opening + 3]) if "area" in pair[1].kinds), None)
            entry = area_entry(*named) if named else None
            if entry is not None:
                self.scene, self.scene_of = _named(named[1].start, named[1].end, entry.id).carried(), ""

    def hear_ranking(self, line: list[Span]) -> None:
        """A sentence that ranks the country: those that the next one names without an indicator are ranked with it, and
        have its partner, 'Việt Nam đứng đầu về xuất khẩu sang Mỹ. Tiếp theo là Thái Lan (2 tỷ USD).'.
        """
        most = _first(line, "superlative")
        named = [(at, t.entry("area")) for at, t in enumerate(line) if "area" in t.kinds]
        self.ranked = any(at < most and entry.id == codes.COUNTRY for at, entry in named)
        for at, entry in named:
            if self.ranked and at > most and cue(line[at - 1], "toward"):
                self.partner = _named(line[at].start, line[at].end, entry.id).carried()

    def lead(self, lead: Line, trait: Trait, text: str) -> None:
        """Area, place and partner that the words before a figure name."""
        if lead and lead[0].start < self.traders_end:
            lead = Line(t for t in lead if t.start >= self.traders_end)  # 'từ Mỹ | và Lào, trị giá'
        trader = self.partner is not None and self.partner.evidence.rule == TRADER
        if trader and any(content(t) or "term" in t.kinds for t in lead):
            self.partner, self.partners = None, ()
        if any(map(opens_cause, takewhile(lambda t: t.kind == "," or opens_cause(t), lead))):  # of the figure before
            lead = without_causes(lead, commas=True)
        kinds = lead.kinds
        local = "local" in kinds
        if local or "domestic" in kinds or "ground" in kinds or _opens_with_the_province(lead):
            self.scene = None
        found: list[tuple[str, Slot]] = []
        apart = 0
        source = resides = False
        self.aside = None
        before: Span | None = None
        way: Span | None = None
        self.ranking = self.ranking and "term" not in kinds
        names = lead.has("area", "place", "place_kind", "local", "this_area", "nonfigure")
        for rank, token in enumerate(lead if names else ()):
            if token.rule == NUMBERED and (before is None or cue(before, "owner", "located", "term")):
                self.place = _place(text, token.start, token.end)  # 'thu ngân sách quận 5', not 'Chủ tịch quận 5'
            if "local" in token.kinds:
                self.place = None  # 'huyện Hữu Lũng có 12 chợ; toàn tỉnh có 85 chợ'
            if not token.kinds and token.kind != ",":  # a word names no area and opens no source
                apart += 1
                before = token
                continue
            source = (source or "source" in token.kinds) and token.kind != ","
            resides = "resident" in token.kinds or (resides and _of_an_address(token))
            if resides:
                continue  # where somebody lives that is told of
            entry = self._entry(before, token)
            if entry is None and "area" in token.kinds:
                alone = self.partner is None and all(role != "partner" for role, _ in found)
                entry = _listed_name(before, token, lead[rank + 1 : rank + 2], alone=alone, partner=trait.partner)
            if entry is not None:
                compared = before is not None and cue(before, "beside", "than")  # 'đứng sau Bình Dương'
                behind = lead[rank + 1 :]  # 'cao hơn cả nước (5%)', 'cao hơn mức tăng của cả nước là 5%'
                measured = len(behind) == 1 and (behind[0].kind == "(" or cue(behind[0], "level"))
                compared = compared or (not measured and _compared(lead, rank))
                if measured and _compared(lead, rank) and not _ranked(text, before, token):
                    self.aside = _named(token.start, token.end, entry.id)
                    entry = None
                elif compared or _ranked(text, before, token):
                    entry = None
            if entry is not None and self._is_district_here(text[token.start : token.end], entry):
                self.place, entry = _named(token.start, token.end, text[token.start : token.end]), None
            if entry is None:
                apart += not (token.kind == "," or cue(token, "conjunction", "unit_of_area"))
            elif (source and entry.row["kind"] != "province") or _of_a_company(entry, lead, rank):
                pass
            elif role := self._role(
                entry, _led_by(before, way), lead[rank + 1 :], trait,
                abroad=any(_is_abroad(area.value) for to, area in found if to == "area"),
            ):  # fmt: skip
                national = bool(found) and found[-1][1].value == codes.COUNTRY
                if not (found and found[-1][0] == role and not apart) or national:
                    found = [f for f in found if f[0] != role]
                found.append((role, _named(token.start, token.end, entry.id)))
                apart = 0
                if _is_seat(before, entry) and not source and not (rank > 1 and cue(lead[rank - 2], "unit_of_area")):
                    self.place = _named(before.start, token.end, text[before.start : token.end])
            alone = before is None or before.kind in (",", ";") or cue(before, "conjunction")
            if alone and self.place is not None and token.entry("place"):  # 'các huyện Hòn Đất 4 ha, Kiên Lương 3 ha'
                self.place = _named(token.start, token.end, text[token.start : token.end])
            if "place_kind" in token.kinds and (end := _name_end(lead, rank, text)):
                self._enter(token, lead[rank + 1], _place(text, token.start, end))
            way = token if "toward" in token.kinds else way
            before = token
        if "located" in kinds and (name := districts_at(lead, text)) is not None:
            self._come_to(name)
        areas = tuple([slot for role, slot in found if role == "area"])
        partners = tuple([slot for role, slot in found if role == "partner"])
        if areas:
            if self.place is not None and self.place.evidence.start < lead[0].start:
                self.place = None  # 'huyện Cao Lộc có 12 chợ, Hà Nội có 40 chợ'
            self.areas, self.area = areas, _joined(areas)
            opened = (
                len(lead) > 1
                and cue(lead[0], "located")
                and areas[0].evidence.start <= lead[min(2, len(lead) - 1)].start
            )
            if opened or self.area.value == codes.COUNTRY != self.home:
                self.scene, self.scene_of = self.area.carried(), ""
            elif self.scene is not None and self.scene.value != self.area.value:
                others = self.scene.value == codes.COUNTRY and self.home not in [area.value for area in areas]
                self.scene = self.scene if others else None  # other provinces are told of within the country
        if partners:
            self.partners, self.partner = partners, _joined(partners)
        elif areas and _is_abroad(areas[0].value) and trait.partner and not self.ranking:
            self.partners, self.partner = (), None  # 'Trung Quốc nhập từ Việt Nam 2 tấn. | Hàn Quốc nhập 1 tấn'
        elif areas and trait.capital and self.partner is not None and self.partner.evidence.how == "carried":
            self.partners, self.partner = (), None  # 'Hàn Quốc rót 4 tỷ USD. | Bình Dương nhận 3 tỷ USD'
        away = self.area is not None and _is_province(self.area.value)
        if not areas and _is_province(self.home) and not away and (local or _names_the_province(lead, text)):
            self.area = self.scene = None  # 'cả nước xuất khẩu 5 tỷ USD, toàn tỉnh 3 triệu USD'
        if not areas and self.known and lead:
            words = text[lead[0].start : lead[-1].end]
            explained = [slot for name, slot in self.known.items() if name in words]
            if explained:
                self.area = explained[-1].carried()
        if "this_place" in kinds and "district" in kinds:
            self._as_a_whole()
        elif "this_place" in kinds:
            if self.spoken is not None and not areas and (self.seen is None or _start(self.spoken) > _start(self.seen)):
                self.area = self.spoken.carried()
            elif self.seen is not None:
                self.place = self.seen.carried()
        elif local and self.away and not areas:
            self.area = self.spoken.carried()  # 'the province' in a text on more than one
        self.spoken = areas[-1] if areas else self.spoken

    def _as_a_whole(self) -> None:
        """The district named last is meant: 'toàn huyện có 366 ha'."""
        seen = self.seen
        if self.place is not None or seen is None or not folded(seen.value).startswith(tuple(district_kinds())):
            return
        self.place = seen.carried()
        code = province_of(seen.value, self.home)
        if self.area is None and code not in ("", self.home):
            self.area = replace(self.place, value=code)

    def _is_district_here(self, name: str, entry: Entry) -> bool:
        """Whether the name of another province is that of a district of the home, in a list of its districts."""
        listed = self.place is not None and province_of(self.place.value, self.home) == self.home != entry.id
        return listed and also_province(name, self.home)

    def end_market(self, at: int) -> None:
        """The area of prices told before that place is taken back: the world, and the country of other goods."""
        area = self.area
        if area is not None and area.evidence.start < at:
            self.area = None if area.value == codes.WORLD or area.evidence.rule == ORIGIN else area

    def hear_origin(self, lead: list[Span], unit: str) -> None:
        """The country of a good is the area of its price abroad, 'gạo Thái Lan 390 USD/tấn'; in dong, 'táo Mỹ 90.000
        đồng/kg', a price at home.
        """
        near = [*takewhile(lambda t: t.kind not in (",", ";"), reversed(lead))][::-1]
        if unit.startswith("VND") or any(cue(t, "exceed", "compare", "than") for t in near):
            return
        for before, token in pairwise(near):
            entry = area_entry(before, token)
            named = entry is not None and entry.row["kind"] == "country" and content(before)
            if named and before.end + 1 >= token.start:
                self.area = Slot(entry.id, Evidence("stated", ORIGIN, token.start, token.end))

    def hear_whose(self, clause: Clause, trait: Trait) -> None:
        """The country right behind what is counted: '5.000 lượt khách Hàn Quốc'; the next count is none of its."""
        figure = clause.quantity
        if not trait.partner or figure.quantity.noun is None:
            return
        if self.partner is not None and self.partner.evidence.rule == WHOSE:
            self.partner, self.partners = None, ()
        after = clause.tail[0] if clause.tail else None
        near = after is not None and after.start <= figure.end + 1
        entry = after.entry("area") if near else None
        if near and cue(after, "owner"):  # '5 dự án của doanh nghiệp | Nhật Bản'
            named = dropwhile(lambda pair: cue(pair[1], "function", "company", "count"), pairwise(clause.tail))
            before, after = next(named, (None, None))
            entry = area_entry(before, after) if after is not None else None
        if entry is not None and entry.row["kind"] == "country" and entry.id != codes.COUNTRY:
            self.partner = Slot(entry.id, Evidence("stated", WHOSE, after.start, after.end))
            self.partners = (self.partner,)

    def hear_trader(self, clause: Clause, trait: Trait) -> None:
        """The countries that goods come from or go to, behind their amount: 'nhập 5 nghìn tấn ngô | từ Mỹ và Lào'. They
        are those of the rates on it too, and of nothing that is named behind it.
        """
        if not trait.partner or trait.capital:
            return
        behind = list(takewhile(lambda t: t.kind not in (";", "(", ":", "quantity"), clause.rest))
        rank = next((rank for rank, t in enumerate(behind) if t.kind == "," or cue(t, "from", "toward")), len(behind))
        if rank == len(behind) or behind[rank].kind == "," or cue(behind[rank], "with"):
            return
        named = takewhile(lambda t: "area" in t.kinds or t.kind == "," or cue(t, "conjunction"), behind[rank + 1 :])
        found = [(t, entry) for t in named if (entry := t.entry("area")) is not None]
        if found and all(entry.row["kind"] == "country" and entry.id != codes.COUNTRY for _, entry in found):
            self.traders_end = found[-1][0].end
            self.partners = tuple(Slot(entry.id, Evidence("stated", TRADER, t.start, t.end)) for t, entry in found)
            self.partner = _joined(self.partners)

    def across(self) -> None:
        """The text speaks of many provinces at once: of the country, for what follows on the same indicator."""
        self.area = Slot(codes.COUNTRY, Evidence("stated", "many provinces"))
        self.scene, self.scene_of = self.area.carried(), ""

    def behind(self, clause: Clause, trait: Trait, text: str) -> Slot | None:
        """The area that stands right behind the figure, for this figure only: '216.000 xe tại Canada', '12 chợ tại
        huyện Cao Lộc', 'cao hơn mức 5% của cả nước', or that is ranked by it: 'Với 5 dự án, Hà Nam đứng đầu'.
        """
        tail = clause.tail
        if len(tail) > 1 and cue(tail[0], "owner") and (entry := area_entry(*tail[:2])) is not None:
            this = takewhile(lambda t: t.kind != ",", reversed(clause.lead))
            if any(cue(t, "exceed", "than") for t in this):
                return Slot(entry.id, Evidence("stated", "compared with", tail[1].start, tail[1].end))
        ranks = (t for t in clause.rest[1:] if not cue(t, "unit_of_area"))
        named, ranked = next(ranks, None), next(ranks, None)
        opens = not clause.mark and bool(clause.lead) and cue(clause.lead[0], "with", "extent")
        if opens and ranked is not None and cue(ranked, "superlative", "list"):
            entry = area_entry(clause.rest[0], named)
            if entry is not None:
                return _located(named, entry)  # 'Với mức tăng 11,5%, | Thanh Hóa đứng thứ ba'
        located = False
        for rank, (before, token) in enumerate(zip((None, *tail[:7]), tail[:8], strict=False)):
            located = located or cue(token, "located")
            entry = area_entry(before, token)
            if entry is not None and located and (entry.row["kind"] == "province" or not trait.partner):
                return _with_those_behind(entry, clause.rest[rank:])
            if located and "district" in token.kinds and (end := _name_end(tail, rank, text)):
                code = province_of(text[token.start : end], self.home)
                if code not in ("", self.home):
                    return Slot(code, Evidence("stated", "place", token.start, end))
            if token.kind in (",", ";") and not located:
                return None
        return None

    def of(self, clause: Clause, trait: Trait, indicator: str, text: str) -> Slot | None:
        """The area of a figure of the indicator, or None where the document's holds."""
        self._compare(clause)
        area = self.behind(clause, trait, text) or self.aside or self.area
        if self.scene is not None:
            self.scene_of = self.scene_of or indicator
            if self.scene_of == indicator:
                area = area or self.scene
            else:
                self.scene = None
        if trait.site:
            area = area or self.site
            self.site = area.carried() if area else None
        return area

    def _compare(self, clause: Clause) -> None:
        """Of two figures in brackets behind an area that is compared with the second is its: 'cao hơn cả nước (7,2% so
        với 6,5%)'.
        """
        if self.against is not None:
            between = [*clause.trail, *clause.lead]
            self.aside = self.against if len(between) == 1 and cue(between[0], "than") else self.aside
            self.against = None
        if self.aside is not None and clause.tail and cue(clause.tail[0], "than"):
            self.against, self.aside = self.aside, None

    def at(self, trait: Trait, *, listing: bool) -> Slot | None:
        """The place of a figure; a list of goods behind the sentence about a gate is of that gate."""
        if self.place is None and self.area is None and listing and trait.partner:
            self.place = self.gate
        return self.place or (self.seat if self.area is None else None)

    def _role(self, entry: Entry, before: Span | None, after: list[Span], trait: Trait, *, abroad: bool) -> str:
        """Whether a name is the area of the figure or the partner; '' where it is neither. ``abroad``: the words before
        it name another country as the area.

        A country is the area of the trade that it owns ('xuất khẩu của Ấn Độ') or does ('Ấn Độ đã xuất khẩu ...'), and
        where that of another is told of; then Viet Nam too can be a partner ('nhập khẩu của Mỹ từ | Việt Nam').
        """
        kind = entry.row["kind"]
        if kind in ("province", "region") or (self.ranking and kind == "country"):
            return "area"
        does = next((t for t in after if not cue(t, "auxiliary", "status")), None)
        begins = before is None or before.kind in (",", ";", "period")
        trades = trait.partner and begins and does is not None and "term" in does.kinds
        if trait.partner and does is not None and not begins and content(before) and "count" not in before.kinds:
            sells = (term := does.entry("term")) is not None and term.id == EXPORTS
            goes = any(cue(to, "toward") and t.entry("area") is not None for to, t in pairwise(after))
            trades = trades or (sells and goes)  # 'gạo | Thái Lan | xuất khẩu sang', no firms of a country
        abroad = trait.partner and (abroad or (self.area is not None and _is_abroad(self.area.value)))
        if entry.id == codes.COUNTRY:
            if abroad and before is not None and cue(before, "toward"):
                return "partner"
            national = self.home == codes.COUNTRY or entry.phrase != codes.areas()[codes.COUNTRY].name_vi
            national = national or (trait.capital and before is not None and cue(before, "toward"))
            trades = trades and self.gate is None  # of what passes a gate, the country's imports are the gate's
            owns = trait.partner and before is not None and cue(before, "owner") and not cue(before, "located")
            owns = owns and not any(cue(t, "place_kind", "local", "ground") or t.entry("place") for t in after)
            return "area" if national or trades or owns else ""
        apart = any(t.kind == "," for t in after) and any("term" in t.kinds for t in after)
        of_it = before is not None and content(before) and not apart  # not 'kinh tế thế giới suy giảm, | xuất khẩu'
        if entry.id == codes.WORLD and before is not None and (of_it or trait.nature == "quoted"):
            return "area"
        if entry.id == codes.WORLD and apart and before is not None and content(before):
            return ""
        if trait.partner:
            owns = trait.company and before is not None and cue(before, "owner") and not cue(before, "located")
            parallel = abroad and self.partner is None and before is not None and before.kind == ";"
            return "area" if trades or owns or parallel else "partner"
        return "area" if before is None or cue(before, "owner", "part", "list") or before.kind in (",", ";") else ""

    def _come_to(self, name: Slot) -> None:
        """Districts named without their kind are the place, and their province the area."""
        (code,) = set(provinces_listed(f" {name.value}", 0))
        self.place = name
        if self.area is None and code != self.home:
            self.area = Slot(code, name.evidence)

    def _enter(self, kind: Span, name: Span, place: Slot) -> None:
        self.place = place
        known = name.entry("place") or kind.entry("place")
        code = known.id if known is not None else province_of(place.value, self.home)
        if self.area is None and code not in ("", self.home):
            self.area = Slot(code, Evidence("stated", "place", name.start, name.end))


def _name_end(line: list[Span], rank: int, text: str) -> int:
    """Where the name ends that follows a kind of place ('huyện | Cao Lộc', 'cửa khẩu | số II - Kim Thành'), or 0.

    That is a name of the tables a few words on, or words in capitals right behind.
    """
    end, at = 0, line[rank].end
    if text[line[rank].start : at].isupper():
        return 0
    for token in line[rank + 1 : rank + 6]:
        if "place" in token.kinds:
            return token.end
        if token.kind not in ("word", "name", "phrase", "-") or not token.kinds.isdisjoint(VERBS):
            break
    for token in line[rank + 1 :]:
        written = text[token.start : token.end]
        if token.start != at + 1 or not (written[:1].isupper() and token.kind in ("word", "name", "phrase")):
            break
        end = at = token.end
    return end


def districts_at(line: Line, text: str) -> Slot | None:
    """The districts of one province that stand behind 'at' without their kind: 'tại | Di Linh và Lâm Hà'; or None."""
    if "located" not in line.kinds:
        return None
    at = _first(line, "located")
    named = list(takewhile(lambda t: text[t.start].isupper() or t.kind == "," or cue(t, "conjunction"), line[at + 1 :]))
    while named and not text[named[-1].start].isupper():
        named.pop()
    if not named or not text[named[0].start].isupper():
        return None
    words = text[named[0].start : named[-1].end]
    return _named(named[0].start, named[-1].end, words) if len(set(provinces_listed(f" {words}", 0))) == 1 else None


def _with_those_behind(first: Entry, named: list[Span]) -> Slot:
    """The area at the head of a list of areas, with the others where the list ends: 'tại | Vĩnh Phúc, Hải Dương và
    Quảng Nam'; alone where one of them leads to the next figure.
    """
    found = [_located(named[0], first)]
    for before, token, follows in zip_longest(named, named[1:], named[2:]):
        entry = area_entry(before, token) if token is not None else None
        if entry is not None and entry.row["kind"] == first.row["kind"]:
            found.append(_located(token, entry))
            leads_on = follows is not None and (follows.quantity is not None or cue(follows, *VERBS))
            if cue(before, "conjunction") and not leads_on:
                return _joined(tuple(found))
        elif token is None or not (token.kind == "," or cue(token, "conjunction", "unit_of_area")):
            break
    return found[0]


def _located(token: Span, entry: Entry) -> Slot:
    return Slot(entry.id, Evidence("stated", "located", token.start, token.end))


def _of_an_address(token: Span) -> bool:
    """Whether a token can stand in an address: 'ngụ | ấp 3, xã Núi Tượng, huyện Tân Phú, tỉnh Đồng Nai'."""
    return token.kind in (",", "-", "word", "name", "nonfigure") or cue(
        token, "area", "place", "place_kind", "unit_of_area", "district", "commune", "name"
    )


def _opens_with_the_province(lead: Line) -> bool:
    """Whether a lead speaks of 'the province' without its name first: 'Tỉnh | thu hút'."""
    if "unit_of_area" not in lead.kinds:
        return False
    opening = [t for t in lead if t.kind not in (",", ";", "period", ")")][:2]
    named = len(opening) > 1 and "area" in opening[1].kinds
    return bool(opening) and "unit_of_area" in opening[0].kinds and not named


def _names_the_province(lead: list[Span], text: str) -> bool:
    """Whether a lead speaks of 'the province' as what does or has something: 'trong khi | tỉnh bán', 'GRDP | tỉnh'."""
    for before, token, after in zip((None, *lead), lead, (*lead[1:], None), strict=False):
        if not says(token, "unit_of_area", "province"):
            continue
        opens = before is None or before.kind in (",", ";", ":", "period")
        opens = opens or "term" in before.kinds or cue(before, "contrast", "flip")
        named = after is not None and ("area" in after.kinds or text[after.start].isupper())
        if opens and not named:
            return True
    return False


def _is_seat(before: Span | None, entry: Entry) -> bool:
    """Whether a name behind 'thành phố' is that of a province, so that its seat is meant.

    The cities run by the government have letters in their codes, provinces have digits (ISO 3166-2:VN).
    """
    return (
        before is not None
        and says(before, "unit_of_area", "city")
        and entry.row["kind"] == "province"
        and entry.id[-1].isdigit()
    )


NATION = 5
"""Words that the name of a company has at most before the country that it is of ('Hãng xe ... của Mỹ')."""


def _of_a_company(entry: Entry, lead: list[Span], rank: int) -> bool:
    """Whether the country at a rank of a lead is where a company is from, and no area of its figures."""
    owned = rank > 0 and cue(lead[rank - 1], "owner") and not cue(lead[rank - 1], "located")
    return (
        owned
        and entry.row["kind"] == "country"
        and any(cue(t, "company") for t in lead[max(0, rank - 1 - NATION) : rank - 1])
    )


NAME_WORDS = 2
"""Words of a name that a bracket can place in a province; longer ones are names of people and offices."""


def _bracketed(line: list[Span], rank: int) -> Span | None:
    """The province in a bracket that holds nothing else, or None."""
    inside = [t for t in line[rank + 1 : rank + 4] if not cue(t, "unit_of_area")]
    closed = len(inside) > 1 and inside[1].kind == ")"
    entry = inside[0].entry("area") if closed else None
    return inside[0] if entry is not None and entry.row["kind"] == "province" else None


def _name(text: str, end: int) -> str:
    """The words with a capital that end where a bracket opens, or '' where there are none, one, or too many."""
    before = text[max(0, end - 60) : end].split()
    length = 0
    while length < len(before) and before[-1 - length][:1].isupper():
        length += 1
    return " ".join(before[-length:]) if length == NAME_WORDS else ""


def names_partner(lead: list[Span]) -> bool:
    """Whether a lead names another country or a group of countries."""
    entries = (t.entry("area") for t in lead if "area" in t.kinds)
    return any(e.row["kind"] in ("country", "group") and e.id != codes.COUNTRY for e in entries if e is not None)


def _first(line: list[Span], kind: str) -> int:
    """Where the first cue of a kind stands; -1 without one."""
    for rank, token in enumerate(line):
        if kind in token.kinds:
            return rank
    return -1


def _is_abroad(code: str) -> bool:
    """Whether an area is another country."""
    area = codes.areas().get(code)
    return area is not None and area.kind == "country" and code != codes.COUNTRY


def _is_province(code: str) -> bool:
    area = codes.areas().get(code)
    return area is not None and area.kind == "province"


def _start(slot: Slot) -> int:
    return slot.evidence.start


def _place(text: str, start: int, end: int) -> Slot:
    """A kind of place with its name, without what says that all of it is meant: 'toàn | huyện Cao Lộc'."""
    first, _, rest = text[start:end].partition(" ")
    start += len(first) + 1 if folded(first) in marks("all_of_a_place") and rest else 0
    return _named(start, end, text[start:end])


def _named(start: int, end: int, value: str) -> Slot:
    return Slot(value, Evidence("stated", "named", start, end))


def _joined(slots: tuple[Slot, ...]) -> Slot:
    if len(slots) == 1:
        return slots[0]
    value = ";".join(dict.fromkeys(slot.value for slot in slots))
    return Slot(value, replace(slots[-1].evidence, start=slots[0].evidence.start))
