"""The kit's codelists -> frozen records and labels: indicators, units, measures, statuses, areas and places.

Each list is a CSV file in ``solieu/data`` that an economist can extend; it is validated whole when first used, and an
error names the file, the row, the value and the remedy.

Areas and time. Viet Nam had 63 provinces up to 2025-06-30 and has 34 since 2025-07-01. A province keeps one code and
one row. A merged province keeps the ISO code of the name that survived, so a code stands for a different territory
before and after that day: ``members(code, date)`` gives the old provinces inside it and ``area_at(code, date)`` the
province that holds the territory of a code at a date, following ``successor``. Empty validity dates are open.
Regions are those of official statistics up to 2025-06-30; their members are given as provinces of that time at any
date. A date is 'YYYY', 'YYYY-MM', 'YYYY-MM-DD' or a ``datetime.date``; one that names a month or year is its last day.
"""

from __future__ import annotations

import calendar
import csv
import datetime
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from .model import DataError

DATA = Path(__file__).with_name("data")
COUNTRY = "VN"
"""The code of the whole country."""
WORLD = "thế giới"
"""The code of the whole world."""
OTHER = "other"
"""The indicator of what no other one covers."""

MERGER, EVE = "2025-07-01", "2025-06-30"
"""The first day of the 34 provinces and the last of the 63 (Resolution 202/2025/QH15)."""

AREA_KINDS = ("province", "country", "region", "group")
PLACE_KINDS = ("border_gate", "city", "district", "zone", "port")
LANGUAGES = ("vi", "en")
STATUSES = {"A": ("thực hiện", "reported"), "E": ("ước tính", "estimated"), "T": ("kế hoạch, dự báo", "target or plan")}
"""Status code -> (Vietnamese, English)."""

Date = str | datetime.date
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: code, group of indicators, English and Vietnamese name."""

    code: str
    group: str
    en: str
    vi: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A base unit; ``kind`` is money, ratio, mass, volume, area, length, energy, power, count, time or other."""

    code: str
    en: str
    vi: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """What kind of number it is; ``unit`` is the unit it must have, or 'any'."""

    code: str
    en: str
    vi: str
    unit: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A province, country, region or group of countries.

    ``variants`` are spellings that always mean the area, as ``name_vi`` does unless it is also listed in ``weak``;
    ``weak`` spellings are also ordinary words or other places and count only after a cue; ``not_in`` are longer phrases
    that contain a spelling and do not mean the area. ``region`` and ``successor`` are codes of areas.
    """

    code: str
    kind: str
    name_vi: str
    name_en: str
    variants: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    gso_code: str = ""
    gso_code_2025: str = ""
    region: str = ""
    successor: str = ""
    note: str = ""
    example: str = ""
    source: str = ""

    @property
    def strong(self) -> tuple[str, ...]:
        """Every spelling that always means the area, ``name_vi`` first unless it is weak."""
        names = self.variants if self.name_vi in self.weak else (self.name_vi, *self.variants)
        return tuple(dict.fromkeys(names))

    def valid(self, day: str) -> bool:
        """'YYYY-MM-DD' -> whether the area was in force on that day."""
        return (not self.valid_from or self.valid_from <= day) and (not self.valid_to or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Place:
    """A border gate, city, district, zone or port inside a province; ``area`` is the province's code before 2025-07-01.

    With ``needs_cue`` the bare name is also a word, a person or another place and counts only after a cue (cửa khẩu,
    thành phố, huyện, khu kinh tế, cảng ...).
    """

    name: str
    kind: str
    variants: tuple[str, ...]
    needs_cue: bool
    area: str
    note: str = ""
    example: str = ""
    source: str = ""


_TONES = {
    f"{first[0]}{second[tone]}": f"{first[tone]}{second[0]}"
    for first, second in (("oòóỏõọ", "aàáảãạ"), ("oòóỏõọ", "eèéẻẽẹ"), ("uùúủũụ", "yỳýỷỹỵ"))
    for tone in range(1, 6)
}
_TONES |= {f(new): f(old) for new, old in _TONES.items() for f in (str.upper, str.capitalize)}


def fold_tone(text: str) -> str:
    """Text -> its NFC form, of equal length, with the tone marks of a final oa, oe, uy placed the older way.

    'Thanh Hoá' becomes 'Thanh Hóa' and 'thuỷ' 'thủy', so that one spelling in the lists stands for both; 'quý' stays,
    as does 'hoàn'. Ð (U+00D0) becomes Đ (U+0110).
    """
    text = unicodedata.normalize("NFC", text).replace("\u00d0", "\u0110")
    for new, old in _TONES.items():
        at = text.find(new)
        while at >= 0:
            if not text[at + 2 : at + 3].isalpha() and text[at - 1 : at] not in ("q", "Q"):
                text = text[:at] + old + text[at + 2 :]
            at = text.find(new, at + 2)
    return text


def day_of(date: Date) -> str:
    """Date -> 'YYYY-MM-DD'; a year or month stands for its last day. Raises DataError on anything else."""
    text = date.isoformat()[:10] if isinstance(date, datetime.date) else date
    try:
        if [len(part) for part in text.split("-")] not in ([4], [4, 2], [4, 2, 2]):
            raise ValueError
        year, month, day = [*(int(part) for part in text.split("-")), 0, 0][:3]
        month = month or 12
        return datetime.date(year, month, day or calendar.monthrange(year, month)[1]).isoformat()
    except ValueError:
        raise DataError(f"date {date!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD") from None


def read_rows(path: Path, columns: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """CSV file -> (line number, row) pairs, each row holding all its columns as NFC text.

    Raises DataError if the file is missing, is not UTF-8, lacks one of ``columns``, or a row is ragged or not NFC.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [c for c in columns if c not in (reader.fieldnames or ())]
            if missing:
                raise DataError(f"{path.name}: column {missing[0]!r} is missing from the header; add it")
            for row in reader:
                where = f"{path.name}, line {reader.line_num}"
                if None in row or None in row.values():
                    raise DataError(f"{where}: {row.get(None) or 'too few fields'}: give one value a header column")
                for column, value in row.items():
                    if value != unicodedata.normalize("NFC", value):
                        raise DataError(f"{where}: {column} {value!r} is not in Unicode form NFC; save it as NFC")
                yield reader.line_num, {column: value.strip() for column, value in row.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path.name}: cannot be read ({error}); restore it as a UTF-8 CSV file") from error


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in (p.strip() for p in text.split(";")) if part)


def _table(name: str, key: str, columns: str, make: Callable[[str, dict[str, str]], _T]) -> dict[str, _T]:
    """Data file -> {key: record}; ``make`` gets ('file, line n', row). Raises DataError on an empty or repeated key."""
    out: dict[str, _T] = {}
    for line, row in read_rows(DATA / name, columns.split()):
        where = f"{name}, line {line}"
        if not row[key] or row[key] in out:
            fault = "repeated" if row[key] else "empty"
            raise DataError(f"{where}: {key} {row[key]!r} is {fault}; give each row its own")
        out[row[key]] = make(where, row)
    return out


@lru_cache(maxsize=1)
def indicators() -> dict[str, Indicator]:
    """-> {code: Indicator}, in the order of indicators.csv."""
    columns = "indicator group en vi"
    return _table("indicators.csv", "indicator", columns, lambda _, r: Indicator(*(r[c] for c in columns.split())))


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """-> {code: Unit}, in the order of units.csv; 'A/B' stands for any compound, see ``unit_known``."""
    columns = "unit en vi kind note"
    return _table("units.csv", "unit", columns, lambda _, r: Unit(*(r[c] for c in columns.split())))


@lru_cache(maxsize=1)
def divisors() -> dict[str, tuple[str, str]]:
    """-> {code of what a unit divides by: its name in Vietnamese and in English, one of it}, of divisors.csv."""
    return _table("divisors.csv", "divisor", "divisor en vi", lambda _, r: (r["vi"], r["en"]))


@lru_cache(maxsize=1)
def measures() -> dict[str, Measure]:
    """-> {code: Measure}, in the order of measures.csv."""
    columns = "measure en vi unit note"
    return _table("measures.csv", "measure", columns, lambda _, r: Measure(*(r[c] for c in columns.split())))


@lru_cache(maxsize=1)
def areas() -> dict[str, Area]:
    """-> {code: Area}, in the order of areas.csv. Raises DataError if the list contradicts itself."""
    listed = ("variants", "weak", "not_in")
    columns = list(Area.__dataclass_fields__)

    def make(where: str, row: dict[str, str]) -> Area:
        area = Area(**{c: _split(row[c]) if c in listed else row[c] for c in columns})
        if area.kind not in AREA_KINDS:
            raise DataError(f"{where}: kind {area.kind!r} is unknown; use one of {', '.join(AREA_KINDS)}")
        for date in filter(None, (area.valid_from, area.valid_to)):
            if len(date) != 10 or day_of(date) != date:
                raise DataError(f"{where}: date {date!r} must be written YYYY-MM-DD")
        if area.valid_to and not area.successor:
            raise DataError(f"{where}: {area.code} ends on {area.valid_to}; name its successor")
        if not area.strong and not area.weak:
            raise DataError(f"{where}: {area.code} has no spelling; fill name_vi or variants")
        spellings = (*area.strong, *area.weak)
        for phrase in area.not_in:
            if not any(s in phrase for s in spellings):
                raise DataError(f"{where}: not_in {phrase!r} contains no spelling of {area.code}; remove it")
        if not any(s in area.example for s in spellings):
            raise DataError(f"{where}: example {area.example!r} contains no spelling of {area.code}; rewrite it")
        return area

    out = _table("areas.csv", "code", " ".join(columns), make)
    _check_areas(out)
    return out


def _check_areas(table: dict[str, Area]) -> None:
    """Raise DataError if a reference of one area to another is broken or a strong spelling means two at one time."""
    seen: dict[str, list[Area]] = {}
    for area in table.values():
        for name in ("region", "successor"):
            code = getattr(area, name)
            if code and code not in table:
                raise DataError(f"areas.csv, {area.code}: {name} {code!r} is not a code of the list; add it")
        for spelling in dict.fromkeys(fold_tone(s) for s in area.strong):
            for other in seen.setdefault(spelling, []):
                if _overlap(area, other):
                    raise DataError(
                        f"areas.csv: spelling {spelling!r} means both {other.code} and {area.code}; make it weak in one"
                    )
            seen[spelling].append(area)


def _overlap(a: Area, b: Area) -> bool:
    return (a.valid_from or "0") <= (b.valid_to or "9") and (b.valid_from or "0") <= (a.valid_to or "9")


@lru_cache(maxsize=1)
def places() -> dict[str, Place]:
    """-> {name: Place}, in the order of places.csv. Raises DataError if the list breaks its rules."""
    columns = list(Place.__dataclass_fields__)

    def make(where: str, row: dict[str, str]) -> Place:
        if row["kind"] not in PLACE_KINDS:
            raise DataError(f"{where}: kind {row['kind']!r} is unknown; use one of {', '.join(PLACE_KINDS)}")
        if row["area"] not in areas() or areas()[row["area"]].kind != "province":
            raise DataError(f"{where}: area {row['area']!r} is not the code of a province in areas.csv; mend it")
        if row["needs_cue"] not in ("", "1"):
            raise DataError(f"{where}: needs_cue {row['needs_cue']!r} must be 1 or empty")
        place = Place(**{**row, "variants": _split(row["variants"]), "needs_cue": row["needs_cue"] == "1"})
        if not any(s in place.example for s in (place.name, *place.variants)):
            raise DataError(f"{where}: example {place.example!r} does not contain {place.name!r}; rewrite it")
        return place

    return _table("places.csv", "name", " ".join(columns), make)


@lru_cache(maxsize=1)
def districts() -> dict[str, frozenset[str]]:
    """-> {name of a district without its kind: codes of the provinces that have one of that name}.

    Raises DataError if a row repeats another or names no province.
    """
    out: dict[str, set[str]] = {}
    for line, row in read_rows(DATA / "districts.csv", ["name", "kind", "area"]):
        known = areas().get(row["area"])
        if known is None or known.kind != "province" or row["area"] in out.setdefault(row["name"], set()):
            raise DataError(
                f"districts.csv, line {line}: {row['name']!r} of {row['area']!r} is repeated or of no province"
            )
        out[row["name"]].add(row["area"])
    return {name: frozenset(found) for name, found in out.items()}


def area_at(code: str, date: Date) -> Area:
    """Area code, date -> the Area in force that day which holds its territory (a merged province: its successor).

    Raises DataError for an unknown code or one that is not yet valid at the date.
    """
    day, area = day_of(date), _area(code)
    while area.valid_to and area.valid_to < day:
        area = _area(area.successor)
    if not area.valid(day):
        raise DataError(f"area {code!r} begins on {area.valid_from}; it cannot be placed on {day}")
    return area


@lru_cache(maxsize=512)
def members(code: str, date: Date) -> tuple[str, ...]:
    """Area code, date -> codes of the areas it is made of, in list order.

    For a province: the provinces of before 2025-07-01 inside it (itself alone if it was not merged or the date is
    earlier); for a region: its provinces; for VN: the provinces in force; otherwise the code itself. Raises DataError
    for an unknown code.
    """
    area, day = _area(code), day_of(date)
    provinces = [a for a in areas().values() if a.kind == "province"]
    if code == "VN":
        return tuple(a.code for a in provinces if a.valid(day))
    if area.kind == "region":
        day = min(day, EVE)
        inside = {area.code} | {a.code for a in areas().values() if a.kind == "region" and a.region == area.code}
        return tuple(a.code for a in provinces if a.region in inside and a.valid(day)) or (code,)
    if area.kind != "province":
        return (code,)
    merged = [a.code for a in provinces if a.code == code or (a.successor == code and a.valid_to < day)]
    return tuple(c for c in merged if c == code or areas()[c].valid_to == EVE)


def one_territory(code: str, first: Date, last: Date) -> bool:
    """Area code, a day and a later one -> whether it names the same territory on both.

    Not so of a province that took in others in between; of a name outside the list nothing is known to have changed.
    """
    area, end = areas().get(code), day_of(last)
    crosses = day_of(first) < MERGER <= end
    return not crosses or area is None or area.kind != "province" or len(members(code, end)) == 1


def _area(code: str) -> Area:
    try:
        return areas()[code]
    except KeyError:
        raise DataError(f"area {code!r} is not in areas.csv; use a code of the list or add a row") from None


def unit_known(code: str) -> bool:
    """Unit code -> whether it is a base unit, an ISO 4217 currency, or two parts joined with '/'."""
    if "/" in code:
        return all(code.split("/"))
    return code in units() or (len(code) == 3 and code.isascii() and code.isupper())


def divisor(code: str, language: str) -> str:
    """Code of what a unit divides by, 'vi' or 'en' -> its name, or the code itself where no table knows it."""
    return divisors()[code][LANGUAGES.index(language)] if code in divisors() else code


def label(kind: str, code: str, language: str = "vi") -> str:
    """Kind of codelist, code, 'vi' or 'en' -> the label to print; codes joined by ';' give labels joined by '; '.

    Kinds: indicator, unit, measure, status, area. Compound units and areas outside the list (a region or company named
    as in the text) are labelled as far as known and otherwise by the code itself. Raises DataError for an unknown
    kind, language, indicator, measure or status.
    """
    if language not in LANGUAGES:
        raise DataError(f"language {language!r} is unknown; use one of {', '.join(LANGUAGES)}")
    if kind == "area":
        names = (areas().get(part) for part in code.split(";"))
        shown = (getattr(a, f"name_{language}") if a else part for a, part in zip(names, code.split(";"), strict=True))
        return "; ".join(shown)
    if kind == "unit":
        first, *by = code.split("/")
        parts = [getattr(units()[first], language) if first in units() else first, *(divisor(p, language) for p in by)]
        return (" per " if language == "en" else "/").join(parts)
    if kind == "status":
        table: dict[str, object] = dict(STATUSES)
    elif kind in ("indicator", "measure"):
        table = dict(indicators() if kind == "indicator" else measures())
    else:
        raise DataError(f"codelist {kind!r} is unknown; use indicator, unit, measure, status or area")
    if code not in table:
        raise DataError(f"{kind} {code!r} is not in the codelist; use one of {', '.join(table)}")
    entry = table[code]
    return entry[LANGUAGES.index(language)] if isinstance(entry, tuple) else getattr(entry, language)
