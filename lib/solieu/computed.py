"""Figures computed from several rows -> words: with their bound, the mark of a doubted row, and a sum that is off.

What is computed is no surer than what it is computed from: a share or a balance of rows that the audit doubts carries
their question mark, and one of a total of trade that is not the sum of its directions says so (see
``select.doubting``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from solieu import select, wording


def told(words: str, language: str, *rows: Any) -> str:
    """Words of a number, the rows that it is computed from -> the words with bound and mark: 'about 61%?'."""
    known = [row for row in rows if row is not None]
    return wording.bounded(words, select.loosely(*known), language) + select.unsure(*known)


def percent(value: float, language: str, *rows: Any) -> str:
    """Share in percent, the rows that it is computed from -> '61.2%' in words, with bound and mark."""
    return told(f"{wording.number(value, language, 1)}%", language, *rows)


def balance(row: Any, text: str, language: str, **known: str) -> str:
    """Row of a balance (``select.balances``), start of a text's id, what else the text tells -> the text of a surplus
    or of a deficit, its size with bound and mark.
    """
    size = told(wording.amount(abs(row.value), str(row.unit), language), language, row)
    return wording.text(f"{text}.{'surplus' if row.value >= 0 else 'deficit'}", language, **known, value=size)


def balances(rows: Sequence[Any], text: str, language: str) -> list[str]:
    """Rows of the balances of one period -> the text of each, and that the texts differ where there are several."""
    differ = [wording.text("texts.differ", language)] if len(rows) > 1 else []
    return [balance(row, text, language) for row in rows] + differ


def monthly(row: Any, language: str) -> str:
    """Row with a value a month (column ``monthly``) -> the value in words, bound and mark."""
    return told(wording.amount(row.monthly, str(row.unit), language, digits=4), language, row)


def gate(gate: select.Gate, language: str) -> str:
    """Gate -> its share in the total of the area in words, bound and mark."""
    return percent(gate.share, language, gate.row, gate.whole)


def dispute(language: str, *rows: Any) -> str:
    """Rows that something is computed from -> that their total is not the sum of its directions; '' where it is."""
    return wording.text("disputed", language) if select.disputed(*rows) else ""


def aside(language: str, *rows: Any) -> str:
    """The same in brackets behind a space, for the end of a phrase."""
    said = dispute(language, *rows)
    return f" ({said})" if said else ""
