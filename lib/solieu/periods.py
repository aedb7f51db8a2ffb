"""Rules of the period and base templates -> calendar time. No expressions, no wording.

A template of ``periods.csv`` names a rule and gives its numbers; with the date of the document it becomes a ``Time``:
the period of a flow and the period of a stock that the words stand for ('tính đến hết tháng 5' is January to May of a
flow, the end of May of a stock). Periods are written 'FIRST/LAST', months or days inclusive, as in ISO 8601.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from solieu.spans import number_word

# New year's holidays: first day of seven, as the government announced them (public holidays, Ministry of Labour).
_TET = {
    2012: (1, 22), 2013: (2, 9), 2014: (1, 28), 2015: (2, 15), 2016: (2, 6), 2017: (1, 26), 2018: (2, 14), 2019: (2, 2),
    2020: (1, 23), 2021: (2, 10), 2022: (1, 31), 2023: (1, 20), 2024: (2, 8), 2025: (1, 25), 2026: (2, 14),
}  # fmt: skip


QUARTER = 3
"""Months of a quarter."""


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date as precise as it is known: month and day are 0 where unknown. Orders by year, month, day."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> Date | None:
        """'2024', '2024-08' or '2024-08-30' -> Date; '' -> None."""
        return cls(*map(int, text.split("-"))) if text else None

    def __str__(self) -> str:
        return f"{self.year:04d}" + "".join(f"-{part:02d}" for part in (self.month, self.day) if part)


@dataclass(frozen=True, slots=True)
class Time:
    """What a phrase of time stands for: the period of a flow, that of a stock ('' where it names none).

    ``vague`` words ('in recent years') name a time that cannot be dated: they end an earlier period without setting
    one; ``each`` says that the number is one of every year or month; ``until`` that the words name an end ('đến hết
    tháng 5').
    """

    flow: str
    stock: str
    year_stated: bool = False
    vague: bool = False
    each: bool = False
    until: bool = False


@lru_cache(1024)
def months(first_year: int, first: int, last_year: int, last: int) -> str:
    """Years and months -> 'YYYY-MM/YYYY-MM'."""
    return f"{first_year:04d}-{first:02d}/{last_year:04d}-{last:02d}"


def days(first: Date, last: Date) -> str:
    """Two days -> 'YYYY-MM-DD/YYYY-MM-DD'."""
    return f"{first}/{last}"


@lru_cache(1024)
def first_of(period: str) -> Date:
    """Period that is not empty -> its first month or day."""
    return Date.parse(period.partition("/")[0])


@lru_cache(1024)
def last_of(period: str) -> Date:
    """Period that is not empty -> its last month or day."""
    return Date.parse(period.partition("/")[2])


@lru_cache(1024)
def months_of(period: str) -> int:
    """Period -> the number of calendar months that it touches; 0 for none."""
    if not period:
        return 0
    first, last = first_of(period), last_of(period)
    return 12 * (last.year - first.year) + last.month - first.month + 1


def shift_year(period: str, years: int) -> str:
    """Period, number of years -> the same months or days that many years later (29 February becomes 28)."""
    out = []
    for end in period.split("/"):
        date = Date.parse(end)
        day = min(date.day, calendar.monthrange(date.year + years, date.month)[1]) if date.day else 0
        out.append(str(Date(date.year + years, date.month, day)))
    return "/".join(out)


def shift_months(last: Date, by: int, length: int = 1) -> str:
    """A date, a number of months, a length -> the period of so many months that ends in the month so much later."""
    end = last.year * 12 + last.month - 1 + by
    first = end - length + 1
    return months(first // 12, first % 12 + 1, end // 12, end % 12 + 1)


class Calendar:
    """Times of one document: resolves templates against its date."""

    def __init__(self, date: Date | None) -> None:
        self.date = date

    def resolve(self, rule: str, holes: dict[str, str], *, future: bool = False, here: str = "") -> Time | None:
        """Rule and holes of a period template -> Time; None where a number fits no calendar or no year is known.

        ``future`` lets a month or quarter after the document's date be of its own year (plans, forecasts); ``here``
        is the period that the text was last speaking of.
        """
        values = {name: number_word(v) for name, v in holes.items() if name[0] in "nmdqy"}
        return _RULES[rule](self, values, future, here)

    def year_for(self, month: int, future: bool) -> int:
        """The year of a month named without one: the last before the document's date; 0 where it has none."""
        if self.date is None:
            return 0
        if not future and self.date.month and month > self.date.month:
            return self.date.year - 1
        return self.date.year

    def year_to_end(self, month: int, future: bool, here: str) -> int:
        """The year of what ends in a month, told without one: that being spoken of where the document's is not over;
        0 without a date.
        """
        if self.date is None:
            return 0
        told = last_of(here).year if here else self.date.year
        over = future or month <= (self.date.month or 12)
        return self.date.year if over else min(told, self.date.year)


def _time(flow: str, stock: str = "", stated: bool = False, *, until: bool = False) -> Time:
    return Time(flow, stock or flow, stated, until=until)


def _ytd(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    n = v["n"]
    year = v.get("y") or c.year_for(max(1, n - 1), future)  # estimated in its last month, or in the one before
    return _time(months(year, 1, year, n), months(year, n, year, n), "y" in v) if 1 <= n <= 12 and year else None


def _ytd_past(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """'7 tháng qua' are those of the year up to two months after them, else the last seven; three or less only to the
    month after.
    """
    n = v["n"]
    if c.date is None or not c.date.month or (c.date.month - n) % 12 <= (1 if n <= 3 else 2):
        return _ytd(c, v, future, here)
    return _time(shift_months(c.date, 0, n))


def _ytd_bare(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _ytd(c, v, future, here) if 2 <= v["n"] <= 11 else None


def _ytd_since(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y2") or v.get("y") or c.year_for(v["m"], future)
    m = v["m"]
    stated = "y" in v or "y2" in v
    return _time(months(year, 1, year, m), months(year, m, year, m), stated) if m <= 12 and year else None


def _ytd_now(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if not (c.date and c.date.month):
        return None
    year, m = v.get("y") or c.date.year, c.date.month
    return _time(months(year, 1, year, m), months(year, m, year, m))


def _ytd_here(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """The year to the month that the text is speaking of, else to the document's."""
    last = last_of(here) if here else None
    told = last is not None and c.date is not None and last.year == c.date.year
    return _ytd(c, {"n": last.month, "y": last.year}, future, here) if told else _ytd_now(c, v, future, here)


def _ytd_then(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """The months of the year that the text is speaking of, else of the document's."""
    return _ytd(c, {**v, "y": last_of(here).year} if here else v, future, here)


def _ytd_total(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """The year to the end of the months or days being spoken of; vague where they are no part of a year."""
    last = last_of(here) if here else None
    if last is None or months_of(here) > QUARTER:
        return _vague(c, v, future, here)
    end = last if last.day else None
    stock = months(last.year, last.month, last.year, last.month)
    flow = days(Date(last.year, 1, 1), end) if end else months(last.year, 1, last.year, last.month)
    return Time(flow, days(end, end) if end else stock, until=True)


def _ytd_day(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y2") or v.get("y") or c.year_for(v["m"], future)
    last = _day(year, v["m"], v["d"])
    return _time(days(Date(year, 1, 1), last), days(last, last), "y" in v) if last else None


def _to_the_end(rule: Callable[..., Time | None]) -> Callable[..., Time | None]:
    """The rule of words that name an end and no beginning: 'đến hết tháng 5'."""

    def ended(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
        time = rule(c, v, future, here)
        return replace(time, until=True) if time else None

    return ended


def _ytd_last(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _ytd(c, {**v, "y": c.date.year - 1}, future, here) if c.date else None


def _month(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y") or c.year_for(v["m"], future)
    return _time(months(year, v["m"], year, v["m"]), "", "y" in v) if 1 <= v["m"] <= 12 and year else None


def _month_last(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _month(c, {**v, "y": c.date.year - 1}, future, here) if c.date else None


def _january(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _month(c, {**v, "m": 1}, future, here)


def _month_here(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if here:
        last = last_of(here)
        return _time(months(last.year, last.month, last.year, last.month))
    return _now(c, v, future, here)


def _quarter(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    last = 3 * v["q"]
    year = v.get("y") or c.year_for(last - 2, future)
    return _time(months(year, last - 2, year, last), months(year, last, year, last), "y" in v) if year else None


def _quarter_here(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """The quarter in which the time that the text is speaking of ends, else the document's."""
    last = last_of(here) if here else c.date
    month = last.month if last is not None else 0
    return _quarter(c, {"q": (month + 2) // 3, "y": last.year}, future, here) if month else None


def _quarter_first(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _quarter(c, {**v, "q": 1}, future, here)


def _ytd_quarter(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _ytd_since(c, {**v, "m": 3 * v["q"]}, future, here)


def _ytd_quarters(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _ytd(c, {**v, "n": 3 * v["n"]}, future, here)


def _quarter_span(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _month_range(c, {**{k: v[k] for k in "y" if k in v}, "m": 3 * v["q"] - 2, "m2": 3 * v["q2"]}, future, here)


def _half(first: int) -> Callable[..., Time | None]:
    def rule(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
        year = v.get("y") or c.year_to_end(first + 5, future, here)
        return _time(months(year, first, year, first + 5), months(year, first + 5, year, first + 5)) if year else None

    return rule


def _half_past(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """The half year that is over where one has just ended; vague elsewhere."""
    month = c.date.month if c.date else 0
    if not 6 <= month <= 9:
        return _vague(c, v, future, here)
    return _time(months(c.date.year, 1, c.date.year, 6), months(c.date.year, 6, c.date.year, 6))


def _last_months(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y") or c.year_to_end(12, future, here)
    return _time(months(year, 13 - v["n"], year, 12)) if year and 1 <= v["n"] <= 11 else None


def _rest_of_year(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    last = last_of(here) if here else None
    if last is not None and not last.day and last.month in (3, 6, 9):
        return _time(months(last.year, last.month + 1, last.year, 12))
    if c.date and 1 <= c.date.month < 12:
        return _time(months(c.date.year, c.date.month + 1, c.date.year, 12))
    return None


def _year_spoken_of(c: Calendar, future: bool, here: str) -> int:
    """The year that 'cả năm' means: the document's, or one that is over and spoken of, of late only until ``REPORTED``;
    in the first two months the past one, where no other is spoken of; 0 without a date.
    """
    if c.date is None or future:
        return c.date.year if c.date else 0
    told = last_of(here).year if here else 0
    late = told == c.date.year - 1 and c.date.month > REPORTED
    if 0 < told < c.date.year and not late:
        return told
    return c.date.year - (not told and 1 <= c.date.month <= 2)


REPORTED = 6
"""Month until which reports on the past year come out."""


def _year(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y") or _year_spoken_of(c, future, here)
    return _time(months(year, 1, year, 12), months(year, 12, year, 12), "y" in v) if year else None


def _year_this(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _year(c, {"y": c.date.year}, future, here) if c.date else None


def _year_past(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if c.date is None:
        return None
    return _year(c, {"y": c.date.year if c.date.month >= 11 else c.date.year - 1}, future, here)


def _year_last(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _year(c, {"y": c.date.year - 1}, future, here) if c.date else None


def _year_end(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _time(months(v["y"], 12, v["y"], 12), "", True)


def _until_year(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _time(months(v["y"], 1, v["y"], 12), months(v["y"], 12, v["y"], 12), True, until=True)


def _years(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _time(months(v["y"], 1, v["y2"], 12), "", True) if v["y"] <= v["y2"] else None


def _year_to_now(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if not (c.date and c.date.month) or v["y"] > c.date.year:
        return None
    return _time(months(v["y"], 1, c.date.year, c.date.month))


def _month_to_now(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if not (c.date and c.date.month) or not 1 <= v["m"] <= 12:
        return None
    year = v.get("y") or c.year_for(v["m"], False)
    return (
        _time(months(year, v["m"], c.date.year, c.date.month))
        if (year, v["m"]) <= (c.date.year, c.date.month)
        else None
    )


def _day_to_now(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """From a day to that of the document; in months where only its month is known."""
    if not (c.date and c.date.month):
        return None
    first = _day(v.get("y") or c.year_for(v["m"], False), v["m"], v["d"])
    if first is None or (first if c.date.day else replace(first, day=0)) > c.date:
        return None
    return _time(days(first, c.date) if c.date.day else months(first.year, first.month, c.date.year, c.date.month))


def _past_years(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if not (c.date and c.date.month):
        return None
    year, month = (c.date.year - v["n"], c.date.month + 1) if c.date.month < 12 else (c.date.year - v["n"] + 1, 1)
    return _time(months(year, month, c.date.year, c.date.month))


def _months_ago(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if not (c.date and c.date.month):
        return None
    return _time(shift_months(c.date, -v["n"]))


def _years_ago(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return _year(c, {"y": c.date.year - v["n"]}, future, here) if c.date else None


def _day(year: int, month: int, day: int) -> Date | None:
    if not year or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return Date(year, month, day)


def _single_day(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    date = _day(v.get("y") or c.year_for(v["m"], future), v["m"], v["d"])
    return _time(days(date, date), "", "y" in v) if date else None


def _day_range(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y2") or v.get("y") or c.year_for(v["m2"], future)
    month = v.get("m", v["m2"])
    first_year = v["y"] if "y" in v and "y2" in v else year - (month > v["m2"])
    first, last = _day(first_year, month, v["d"]), _day(year, v["m2"], v["d2"])
    return _time(days(first, last), "", "y" in v) if first and last and first <= last else None


def _half_month(second: bool) -> Callable[..., Time | None]:
    def rule(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
        year = v.get("y") or c.year_for(v["m"], future)
        if not year or not 1 <= v["m"] <= 12:
            return None
        last = calendar.monthrange(year, v["m"])[1] if second else 15
        return _time(days(Date(year, v["m"], 16 if second else 1), Date(year, v["m"], last)), "", "y" in v)

    return rule


def _month_range(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    last = v.get("y2") or v.get("y") or c.year_for(v["m2"], future)
    first = v.get("y") or (last if v["m"] <= v["m2"] else last - 1)
    if not last or (first, v["m"]) > (last, v["m2"]):
        return None
    return _time(months(first, v["m"], last, v["m2"]), "", "y2" in v)


def _now(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    if not (c.date and c.date.month):
        return None
    return _time(months(c.date.year, c.date.month, c.date.year, c.date.month))


def _tet(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y") or (c.date.year if c.date else 0)
    if year not in _TET or v["n"] > 9:
        return None
    first = Date(year, *_TET[year])
    end = first.day + v["n"] - 1
    length = calendar.monthrange(year, first.month)[1]
    last = Date(year, first.month, end) if end <= length else Date(year, first.month + 1, end - length)
    return _time(days(first, last))


def _labour_day(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    year = v.get("y") or (c.year_for(4, future))
    return _time(days(Date(year, 4, 30), Date(year, 5, 1))) if year else None


def _year_told(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    """The year spoken of; what has been told of it so far, where that is told from its beginning."""
    if c.date is None:
        return None
    last = last_of(here) if here and not future else None
    if last is not None and not last.day and here.startswith(f"{last.year:04d}-01/"):
        return _time(here, months(last.year, last.month, last.year, last.month))
    return _year(c, {}, future, here)


def _vague(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return Time("", "", vague=True)


def _each(c: Calendar, v: dict[str, int], future: bool, here: str) -> Time | None:
    return Time("", "", each=True)


_RULES: dict[str, Callable[[Calendar, dict[str, int], bool, str], Time | None]] = {
    "ytd": _ytd, "ytd_bare": _ytd_bare, "ytd_past": _ytd_past, "ytd_to": _to_the_end(_ytd_since), "ytd_now": _ytd_now,
    "ytd_since": _ytd_since, "ytd_day": _ytd_day, "ytd_here": _ytd_here, "ytd_total": _ytd_total, "ytd_last": _ytd_last,
    "ytd_then": _ytd_then,
    "month": _month, "month_last": _month_last, "january": _january, "month_here": _month_here,
    "quarter": _quarter, "quarter_first": _quarter_first, "quarter_here": _quarter_here,
    "half_first": _half(1), "half_second": _half(7),
    "half_past": _half_past,
    "last_months": _last_months, "rest_of_year": _rest_of_year,
    "year": _year, "year_this": _year_this, "year_past": _year_past, "year_last": _year_last, "year_end": _year_end,
    "year_end_to": _year_end, "until_year": _until_year,
    "years": _years, "year_to_now": _year_to_now, "month_to_now": _month_to_now, "day_to_now": _day_to_now,
    "past_years": _past_years,
    "months_ago": _months_ago, "years_ago": _years_ago,
    "day": _single_day, "stock_day": _single_day, "to_day": _to_the_end(_ytd_day), "days": _day_range,
    "half_month_1": _half_month(False), "half_month_2": _half_month(True), "months": _month_range,
    "now": _now, "tet": _tet, "labour_day": _labour_day, "year_told": _year_told,
    "each_year": _each, "each_month": _each, "each_day": _each, "vague": _vague, "season": _vague, "term": _vague,
    "quarters": _vague, "ytd_quarter": _to_the_end(_ytd_quarter), "ytd_quarters": _ytd_quarters,
    "quarter_span": _quarter_span,
}  # fmt: skip


BEFORE = {"month_bare": 1, "quarter_bare": 3, "pop_bare": 0}
"""Rules of base that name the period before -> its months; 0 where these do not tell how long it is."""

PRECEDING = {**BEFORE, "pop_month": 1}
"""The same, with those that say 'so với'."""

_FIXED = {
    "yoy": "growth_yoy", "yoy_bare": "growth_yoy", "pop": "growth_pop", "pop_month": "growth_pop",
    **dict.fromkeys(BEFORE, "growth_pop"), "other": "growth_other", "plan": "plan",
}  # fmt: skip
"""Rules of base -> the measure of a change on it, whatever the period of the figure."""


def measure_against(rule: str, holes: dict[str, str], period: str) -> str:
    """Rule and holes of a base template, and the period of the figure -> growth_yoy, growth_pop, growth_other or plan.

    A base named by month, quarter or year is year on year when it is the same one a year back, period on period when
    it is the one just before, and other otherwise, as the same period of a year before that; half a month is year on
    year or period on period; without a period a base is year on year if it names a whole year.
    """
    if rule in ("yoy", "yoy_bare") and "y" in holes and period and number_word(holes["y"]) < last_of(period).year - 1:
        return "growth_other"  # 'so với cùng kỳ năm 2019', of 2022
    if rule in _FIXED:
        return _FIXED[rule]
    if not period:
        return "growth_yoy" if rule == "year" else "growth_other"
    last = last_of(period)
    year = number_word(holes["y"]) if "y" in holes else None
    if rule == "year":
        return "growth_yoy" if year == last.year - 1 else "growth_other"
    if rule == "half":
        back = year is not None and (year, number_word(holes["m"])) == (last.year - 1, last.month)
        return "growth_yoy" if back else "growth_pop"
    size, end = (3, 3 * number_word(holes["q"])) if rule == "quarter" else (1, number_word(holes["m"]))
    if months_of(period) != size:
        return "growth_other"
    before = 12 * last.year + last.month - end - 12 * (year or (last.year if end < last.month else last.year - 1))
    return {size: "growth_pop", 12: "growth_yoy"}.get(before, "growth_other")
