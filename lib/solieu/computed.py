"""Figures computed from several rows -> words: with their bound, the mark of a doubted row, and a sum that is off.

What is computed is no surer than what it is computed from: a share or a balance of rows that the audit doubts carries
their question mark, and one of a total that does not agree with its parts says so (see ``select.doubting``).
"""

from __future__ import annotations

from typing import Any

from solieu import select, wording


def told(words: str, language: str, *rows: Any) -> str:
    """Words of a number, the rows that it is computed from -> the words with bound and mark: 'about 61%?'."""
    known = [row for row in rows if row is not None]
    return wording.bounded(words, select.loosely(*known), language) + select.unsure(*known)


def percent(value: float, language: str, *rows: Any) -> str:
    """Share in percent, the rows that it is computed from -> '61.2%' in words, with bound and mark."""
    return told(f"{wording.number(value, language, 1)}%", language, *rows)


def balance(exports: Any, imports: Any, language: str) -> tuple[str, str]:
    """Rows of exports and imports in one unit -> 'surplus' or 'deficit', and its size in words, bound and mark."""
    value = exports.value - imports.value
    words = wording.amount(abs(value), str(exports.unit), language)
    return "surplus" if value >= 0 else "deficit", told(words, language, exports, imports)


def gate(gate: select.Gate, language: str) -> str:
    """Gate -> its share in the total of the area in words, bound and mark."""
    return percent(gate.share, language, gate.row, gate.whole)


def dispute(language: str, *rows: Any) -> str:
    """Rows that something is computed from -> that their total and its parts disagree; '' where the audit is silent."""
    return wording.text("disputed", language) if select.disputed(*rows) else ""


def aside(language: str, *rows: Any) -> str:
    """The same in brackets behind a space, for the end of a phrase."""
    said = dispute(language, *rows)
    return f" ({said})" if said else ""
