"""Values, units, periods and ids of texts -> words as Vietnamese or English writes them.

Numbers are written the way the language does (8.871,77 in Vietnamese, 8,871.77 in English). Every sentence, title and
label that the kit itself says is a row of one of TABLES in ``data/`` (id, vi, en), so that it can be corrected without
code.
"""

from __future__ import annotations

import csv
import math
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources

from solieu import codes
from solieu.model import DataError, SolieuError

LANGUAGES = ("vi", "en")
TABLES = ("wording.csv", "wording_notebooks.csv", "wording_site.csv")
"""Words, labels and pages in general; titles and sentences of the notebooks; those of the site's own pages."""
MINUS = "\N{MINUS SIGN}"
NARROW = "\N{NO-BREAK SPACE}"

_STEPS = {"VND": (1e9, 1e6), "USD": (1e6, 1e3), "EUR": (1e6, 1e3)}
_PLAIN = ("percent", "percentage_point", "times", "index", "count")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_QUARTERS = {(1, 3): "I", (4, 6): "II", (7, 9): "III", (10, 12): "IV"}


def check_language(language: str) -> str:
    """Language code -> the same code; raises SolieuError naming the valid ones."""
    if language not in LANGUAGES:
        raise SolieuError(f"unknown language {language!r}; choose one of: {', '.join(LANGUAGES)}")
    return language


def other(language: str) -> str:
    """Language code -> that of the other language."""
    return next(code for code in LANGUAGES if code != check_language(language))


@cache
def texts() -> dict[str, dict[str, str]]:
    """() -> {id: {'vi': text, 'en': text}} from TABLES; raises DataError for a double id or an empty text."""
    found: dict[str, dict[str, str]] = {}
    for name in TABLES:
        with resources.files("solieu").joinpath(f"data/{name}").open(encoding="utf-8", newline="") as handle:
            for number, row in enumerate(csv.DictReader(handle), start=2):
                if row["id"] in found or not row["vi"] or not row["en"]:
                    raise DataError(
                        f"data/{name}, line {number}: id {row['id']!r} is double or lacks a text; mend the row"
                    )
                found[row["id"]] = {language: row[language] for language in LANGUAGES}
    return found


def text(name: str, language: str, /, **values: object) -> str:
    """Id of a text and the values of its {places} -> the text in the language."""
    try:
        return texts()[name][check_language(language)].format(**values)
    except KeyError as error:
        raise DataError(f"data/{TABLES[0]}: no text {name!r} or no value for {error}; add it") from error


def fold(words: str) -> str:
    """Words -> the same in small letters without marks, đ as d: 'Cao Bằng' and 'cao bang' fold alike."""
    plain = unicodedata.normalize("NFD", words.casefold()).replace("đ", "d")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def number(value: float, language: str, decimals: int | None = None, sign: bool = False) -> str:
    """Number -> digits as the language writes them; at most ``decimals`` of them after the point (3 if None)."""
    if value is None or math.isnan(value):
        return "–"
    places = 3 if decimals is None else decimals
    body = f"{abs(value):,.{places}f}"
    if "." in body:
        body = body.rstrip("0").rstrip(".")
    zero = not body.strip("0.,")
    if check_language(language) == "vi":
        body = body.translate(str.maketrans(",.", ".,"))
    if value < 0 and not zero:
        return MINUS + body
    return "+" + body if sign and not zero else body


def scale(values: Iterable[float], unit: str) -> float:
    """Values of one unit -> the power of ten to tell them in: billions of dong, millions of dollars.

    Prices, money for an amount of something, are told in ones below a million, so that those of one unit look alike.
    """
    largest = max((abs(v) for v in values if not math.isnan(v)), default=0.0)
    price = unit.partition("/")[0] in _STEPS and "/" in unit
    for step in () if unit in _PLAIN else (1e6,) if price else _STEPS.get(unit, (1e6, 1e3)):
        if largest >= (step if unit in _STEPS or step > 1e3 else 1e4):
            return step
    return 1.0


def unit_name(unit: str, language: str, factor: float = 1.0) -> str:
    """Unit and the factor it is told in -> name: (VND, 1e9) is 'tỷ đồng' or 'billion dong'; '' for a plain count."""
    magnitude = text(f"magnitude.{factor:.0e}", language) if factor > 1 else ""
    return " ".join(part for part in (magnitude, _plain_unit(unit, language)) if part)


def _plain_unit(unit: str, language: str) -> str:
    if f"unit.{unit}" in texts():
        return text(f"unit.{unit}", language).strip("-")
    first, *by = unit.split("/")
    if not by:
        return unit
    return "/".join([_plain_unit(first, language) or first, *(codes.divisor(part, language) for part in by)])


def amount(
    value: float, unit: str, language: str, bound: str = "", sign: bool = False, digits: int | None = None
) -> str:
    """Value in its base unit -> '29.489 tỷ đồng', '6,4%', 'dưới 489 tỷ đồng' (bound '<'); a count is digits alone.

    ``digits`` is how many of them count: a computed value is told with no more than its sources can bear.
    """
    if value is None or math.isnan(value):
        return "–"
    if digits is not None:
        value = rounded(value, unit, digits)
    factor = scale([value], unit)
    figures = number(value / factor, language, sign=sign)
    name = unit_name(unit, language, factor)
    told = figures + name if name == "%" else f"{figures}{NARROW}{name}" if name else figures
    return bounded(told, bound, language)


def rounded(value: float, unit: str, digits: int) -> float:
    """Value, its unit, digits that count -> the value with no more of them; of things from ten up no fraction."""
    if not value:
        return value
    places = digits - 1 - math.floor(math.log10(abs(value)))
    return round(value, min(places, 0) if unit == "count" and abs(value) >= 10 else places)


def bounded(told: str, bound: str, language: str) -> str:
    """Words of a number, its bound ('', '<', '>' or '~') -> the words with that of the bound: 'gần 61%'."""
    return text(f"bound.{bound}", language, told=told) if bound in ("<", ">", "~") else told


def months(period: str) -> int:
    """'2024-01/2024-08' -> 8, the calendar months touched; 0 where there is no period."""
    if not period:
        return 0
    (year, month), (last_year, last_month) = ((int(p[:4]), int(p[5:7])) for p in _ends(period))
    return (last_year - year) * 12 + last_month - month + 1


def period(value: str, language: str) -> str:
    """'2024-01/2024-08' -> '8 tháng 2024' or 'Jan–Aug 2024'; quarters, years, months and days likewise."""
    if not value:
        return text("period.none", language)
    first, last = _ends(value)
    if len(first) > 7 or len(last) > 7:
        days = [_day(p) for p in dict.fromkeys((first, last))]
        return "–".join(days)
    (year, month), (last_year, last_month) = ((int(p[:4]), int(p[5:7])) for p in (first, last))
    if year != last_year:
        if (month, last_month) == (1, 12):
            return f"{year}–{last_year}"
        return f"{_month(first, language)}–{_month(last, language)}"
    if (month, last_month) == (1, 12):
        return text("period.year", language, year=year)
    if month == last_month:
        return _month(first, language)
    if (month, last_month) in _QUARTERS:
        quarter = _QUARTERS[month, last_month] if language == "vi" else last_month // 3
        return text("period.quarter", language, quarter=quarter, year=year)
    if language == "vi":
        return f"{last_month} tháng {year}" if month == 1 else f"tháng {month}–{last_month}/{year}"
    return f"{_MONTHS[month]}–{_MONTHS[last_month]} {year}"


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    last = last or first
    return (first if len(first) > 4 else f"{first}-01"), (last if len(last) > 4 else f"{last}-12")


def _month(month: str, language: str) -> str:
    year, number_ = int(month[:4]), int(month[5:7])
    return f"tháng {number_}/{year}" if language == "vi" else f"{_MONTHS[number_]} {year}"


def _day(day: str) -> str:
    return "/".join(reversed(day.split("-")))
