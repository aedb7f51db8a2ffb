"""Reading -> words: how each row was read, what was stated, what was carried by which rule, what was left out and why.

The clause of a figure is shown as the reader saw it: every phrase with what it was taken for.
"""

from __future__ import annotations

from collections.abc import Iterator

from solieu import codes
from solieu.clauses import Clause, Sentence, clauses, tokens
from solieu.lexicon import Lexicon
from solieu.model import Abstention, Document, Observation, Reading, SolieuError
from solieu.spans import Span, scan, sentences
from solieu.vocabulary import compiled

WIDTH = 11
NEAREST = 8
ORIGINS = {
    "manifest": "from the manifest", "given": "as given", "text": "from the text",
    "assumed": "assumed, as the text names no area",
}  # fmt: skip
"""How the date and area of a document are known, in words."""

HOW = {"stated": "stated", "carried": "carried", "document": "from the document", "default": "by default"}
SLOTS = ("measure", "indicator", "item", "area", "place", "partner", "period", "status")


def explain(reading: Reading, start: int | None = None, words: Lexicon | None = None) -> str:
    """Reading, offset in its text (None for all) -> how its rows were read and why the other figures were left out.

    An offset means the figure that begins there or holds it. ``words`` is the lexicon the text was read with, where it
    is not that of the document. Raises SolieuError where no figure is at the offset, naming the nearest.
    """
    text = reading.document.text
    told = {**{id(row): row for row in reading.observations}, **{id(left): left for left in reading.abstentions}}
    figures = sorted(told.values(), key=lambda figure: (figure.start, figure.end))
    if start is not None:
        asked = [f for f in figures if f.start == start] or [f for f in figures if f.start <= start < f.end]
        if not asked:
            raise SolieuError(_nothing_there(reading, start, [f.start for f in figures]))
        figures = asked
    by_start = dict(_clauses(reading.document, words))
    parts = [_heading(reading)]
    for figure in figures:
        lines = [f"[{figure.start}:{figure.end}] {figure.quote}"]
        if figure.start in by_start:
            sentence, clause = by_start[figure.start]
            lines.append(_line("sentence", _marked(text, sentence.start, sentence.end, figure)))
            lines.append(_line("before it", _tokens(clause.lead, text) or "nothing of its own"))
            lines += [_line("behind it", _tokens(clause.tail, text))] if clause.tail else []
        lines += _row(figure, text) if isinstance(figure, Observation) else [_left(figure)]
        parts.append("\n".join(lines))
    if len(parts) == 1:
        parts.append("No figure was found in the text.")
    return "\n\n".join(parts)


def _heading(reading: Reading) -> str:
    date = f"{reading.date} {ORIGINS[reading.date_from]}" if reading.date else "no date known"
    area = f"{_area(reading.area)} {ORIGINS[reading.area_from]}" if reading.area else "no area known"
    rows, left = len(reading.observations), len(reading.abstentions)
    counted = f"{rows} row{'s' * (rows != 1)}, {left} figure{'s' * (left != 1)} left out"
    return f"{reading.document.id}: {date}; {area}; {counted}"


def _nothing_there(reading: Reading, start: int, starts: list[int]) -> str:
    near = sorted(sorted(starts, key=lambda other: abs(other - start))[:NEAREST])
    remedy = f"the nearest begin at {', '.join(map(str, near))}" if near else "the text has none at all"
    return f"{reading.document.id}: no figure at offset {start}; {remedy}"


def _clauses(document: Document, words: Lexicon | None) -> Iterator[tuple[int, tuple[Sentence, Clause]]]:
    """Document -> start of each quantity with its sentence and its clause, as the reader cuts them."""
    spans = scan(document.text, words or compiled(document.vocabulary))
    for start, end in sentences(document.text, spans):
        sentence = Sentence(start, end, tokens(document.text, spans, start, end), opens_line=False)
        for clause in clauses(sentence):
            yield clause.quantity.start, (sentence, clause)


def _row(row: Observation, text: str) -> list[str]:
    """Row -> its lines: value, each slot with how it was filled, and the rows that it hangs on."""
    lines = [_line("value", f"{row.value:.15g} {row.unit} {_bound(row)}".strip())]
    for slot in SLOTS:
        value = getattr(row, slot)
        if value or slot in row.evidence:
            lines.append(_line(slot, f"{_named(slot, value)}  <- {_because(row, slot, text)}"))
    for slot, sense in (("head", "hangs on the value"), ("whole", "is part of the total")):
        if getattr(row, slot) is not None:
            lines.append(_line(slot, f"{sense} at {getattr(row, slot)}"))
    return lines


def _left(left: Abstention) -> str:
    return _line("left out", f"{left.message}  ({left.reason})")


def _line(name: str, words: str) -> str:
    return f"  {name:{WIDTH}}{words}"


def _bound(row: Observation) -> str:
    return {"<": "(just under)", ">": "(over)", "~": "(about)"}.get(row.bound, "")


def _named(slot: str, value: str) -> str:
    """Slot and value -> the value with its label where it is a code; what an empty one means."""
    if not value:
        return "not known" if slot == "period" else "the whole" if slot == "item" else "none"
    if slot in ("area", "partner"):
        return _area(value)
    if slot in ("indicator", "measure", "status"):
        return f"{value} ({codes.label(slot, value, 'en')})"
    return value


def _area(code: str) -> str:
    label = codes.label("area", code, "vi")
    return f"{code} {label}" if label != code else code


def _because(row: Observation, slot: str, text: str) -> str:
    """Row and slot -> how it was filled: stated or carried, by which rule, on which words."""
    evidence = row.evidence.get(slot)
    if evidence is None:
        return "by default"
    rule = f" ({evidence.rule})" if evidence.rule else ""
    words = f": {_flat(text, evidence.start, evidence.end)!r} at {evidence.start}" if evidence.start >= 0 else ""
    return f"{HOW.get(evidence.how, evidence.how)}{rule}{words}"


def _flat(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _marked(text: str, start: int, end: int, figure: Observation | Abstention) -> str:
    marked = f"{text[start : figure.start]}>>{text[figure.start : figure.end]}<<{text[figure.end : end]}"
    return " ".join(marked.split())


def _tokens(found: list[Span], text: str) -> str:
    """Tokens -> each phrase with what it was taken for in brackets; other words as they are."""
    told = []
    for token in found:
        words, meaning = _flat(text, token.start, token.end), meaning_of(token)
        told.append(f"{words} [{meaning}]" if meaning else words)
    return " ".join(told)


def meaning_of(span: Span) -> str:
    """Span -> what it was taken for: 'term exports', 'period ytd', 'direction +'; '' for words and punctuation."""
    if span.kind in ("period", "base", "nonfigure"):
        return f"{span.kind} {span.rule}"
    if span.kind == "quantity":
        return f"quantity {span.quantity.unit or 'without unit'}"
    told = []
    for entry in span.entries:
        value = entry.row.get("value", "") if entry.id == entry.kind else "" if entry.kind == "breakdown" else entry.id
        told.append(f"{entry.kind} {value}".strip())
    return ", ".join(dict.fromkeys(told))
