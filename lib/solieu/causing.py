"""Words that say what raises or lowers a whole -> one cue of contribution: 'làm CPI chung tăng', 'góp phần giảm mức
tăng chung'. Any words of causing join with any whole and any direction.
"""

from __future__ import annotations

from functools import cache

from solieu.lexicon import Entry, Phrase, ending, fold, marks, table
from solieu.spans import Span

LEADING = frozenset(("bound", "level", "status", "function", "auxiliary", "more"))
"""Kinds of the words that may stand between such words and their figure."""


def joined(text: str, line: list[Span]) -> list[Span]:
    """Tokens of a sentence -> the same, but words of causing, the whole and the direction before a figure are one cue
    of contribution; its value is the sign, '' where only the name of the whole tells one.
    """
    out: list[Span] = []
    end = line[0].start
    for rank, token in enumerate(line):
        if token.start < end:
            continue
        made = _contribution(text, line, rank) if "raised" in token.kinds else None
        if made is not None:
            end = made.end
            while out and out[-1].start >= made.start:
                out.pop()
        out.append(made or token)
    return out


def _contribution(text: str, line: list[Span], rank: int) -> Span | None:
    """The cue that the whole at ``rank`` makes with the words around it; None where nothing is said to raise it, or
    where they lead to no figure.
    """
    whole, begin = line[rank], line[0].start
    words, end = fold(text[begin : whole.start]), whole.end
    behind = next((t for t in line[rank + 1 : rank + 2] if "direction" in t.kinds), None)
    if behind is not None:
        sign, end = behind.entry("direction").row["value"], behind.end
    else:
        form = ending(words, _directions())
        sign, words = _directions().get(form, ""), words.rstrip().removesuffix(form)
    if not (sign or "direction" in whole.kinds) or not _leads(line, end):
        return None
    start = begin + len(_before_causes(words))
    if start == begin + len(words) or any(t.start < start < t.end for t in line):
        return None
    says = Entry("contribution", "contribution", text[start:end], {"value": sign})
    return Span("phrase", start, end, Phrase((says, whole.entry("raised"))))


def _leads(line: list[Span], end: int) -> bool:
    """Whether what ends there leads to a figure, with no more between them than such words do."""
    behind = next((t for t in line if t.start >= end and LEADING.isdisjoint(t.kinds)), None)
    return behind is not None and behind.quantity is not None


def _before_causes(words: str) -> str:
    """Folded words -> what of them stands before the words of causing that they end on; all of them without any."""
    form = ending(words, marks("causes"))
    while form:
        words = words.rstrip().removesuffix(form)
        form = ending(words, marks("causes"))
    return words


@cache
def _directions() -> dict[str, str]:
    """Folded words of direction -> the sign that they tell."""
    return {fold(row["phrase"]): row["value"] for row in table("cues") if row["kind"] == "direction"}
