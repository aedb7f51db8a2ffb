"""A printed quantity -> the interval of values it may stand for; standard library only.

A figure is taken as rounded to its last printed digit: '769 triệu USD' is anything from 768.5 to 769.5 million. A
count is exact. Words of nearness widen the interval to the side they speak of: by 5 percent of the value or one
printed step, whichever is more. That is a convention of this kit, as no source says how near "gần" is.
"""

from __future__ import annotations

NEAR = 0.05
"""How far a figure called 'about', 'just under' or 'over' may lie from the value, as a share of it."""

_DIGITS = "0123456789"
_PERCENT = ("percent", "percentage_point")


def step(quote: str, value: float, unit: str) -> float:
    """Quote, value in the base unit, unit -> what one unit of the last printed digit is worth in the base unit.

    '2.271,63 triệu USD' (2271630000) gives 10000; '23,3%' gives 0.1; 0 where nothing is rounded
    (counts, ratios k/n, words).
    """
    token = _number(quote)
    digits = "".join(c for c in token if c in _DIGITS)
    if not digits or not int(digits) or quote[quote.index(token) + len(token) :].startswith("/"):
        return 0.0
    if unit in _PERCENT:  # 'bằng 103,9% cùng kỳ' is a growth of 3.9: the value tells nothing of the digits
        places = len(token) - 1 - max(token.rfind(","), token.rfind(".")) if not set(token) <= set(_DIGITS) else 0
        return 10.0**-places
    worth = abs(value) / int(digits)
    return 0.0 if unit == "count" and worth <= 1 else worth


def interval(quote: str, value: float, unit: str, bound: str = "") -> tuple[float, float]:
    """Quote, value, unit, bound ('', '~', '<', '>') -> (low, high), both inclusive and in the base unit.

    '<' and '>' speak of the magnitude: a fall of "over 6%" (-6, '>') lies below -6.
    """
    last = step(quote, value, unit)
    slack = max(last, NEAR * abs(value))
    if bound == "~":
        return value - slack, value + slack
    if bound in ("<", ">"):
        outward = (bound == ">") == (value >= 0)
        return (value, value + slack) if outward else (value - slack, value)
    return value - last / 2, value + last / 2


def _number(quote: str) -> str:
    """Quote -> its first number as printed, digits with '.' and ',' between them."""
    begin = next((at for at, c in enumerate(quote) if c in _DIGITS), len(quote))
    end = begin
    while end < len(quote) and (quote[end] in _DIGITS + ".,"):
        end += 1
    return quote[begin:end].rstrip(".,")
