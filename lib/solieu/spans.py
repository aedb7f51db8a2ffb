"""Text -> typed spans: quantities, periods, bases of comparison, areas, terms, cues. The home of regular expressions.

A pass over the folded text finds templates (which own their characters: a date is never read as a number), then numbers
with their units, then the longest phrases of the lexicon in what is left. All offsets are half-open and count characters of
the document's NFC text; spans come in order and never overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from solieu.lexicon import NUMBER_WORDS, Entry, Lexicon, fold, trie_expression


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: ``value`` in base units, or ``unit`` '' where the text gives none.

    ``form`` is 'plain', 'range' (``value`` is the end printed first), 'ratio' (k of n), 'fraction' (percent) or 'bare' (a
    number with a multiplier but no unit). ``noun`` is the counted noun, where a count has one. ``decimals`` is the number of digits printed after the decimal mark.
    """

    value: float
    unit: str
    form: str = "plain"
    noun: Entry | None = None
    per_year: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start``..``end`` of the text and what they are.

    ``kind`` is quantity, period, base, nonfigure, phrase, or a mark of punctuation; a phrase has ``entries``, a template its
    ``rule`` and ``holes``.
    """

    kind: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()
    rule: str = ""
    holes: dict[str, str] = field(default_factory=dict)
    quantity: Quantity | None = None

    def entry(self, *kinds: str) -> Entry | None:
        """The first meaning of one of these kinds, or None."""
        return next((e for e in self.entries if e.kind in kinds), None)


_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_MARKS = re.compile(r"[;:(),\[\]\n]|…|\.\.\.|(?<= )[-+](?= )|[.!?](?=[\s\"”’')\]]|$)")
_WORDS = re.compile(r"[^\W_]+(?:[.&/'’-][^\W_]+)*")
_BOUND_BEFORE_MULTIPLIER = re.compile(r"(?:hơn|gần|trên|nửa) $")


@lru_cache(maxsize=8)
class _Expressions:
    """The expressions that depend on a lexicon, compiled once for it."""

    def __init__(self, lexicon: Lexicon) -> None:
        multiplier = "|".join(sorted(map(re.escape, lexicon.multipliers), key=len, reverse=True))
        multipliers = rf"(?: ?(?:{multiplier})(?!\w))*"
        unit = trie_expression(lexicon.units)
        self.multiplier = re.compile(multiplier)
        self.number = re.compile(
            rf"(?:(?<![\w/.,-])|(?<=[ (][a-zđ])|(?<=[ (][+-])|(?<=[^\W\d]/))(?P<first>{_NUMBER})(?P<times>{multipliers})"
        )
        self.rest = re.compile(rf" (?P<more>{_NUMBER})(?P<times>(?: ?(?:{multiplier})(?!\w))+)")
        self.unit = re.compile(rf" ?(?P<unit>{unit})(?!\w)")
        per = trie_expression(f for f, row in lexicon.units.items() if row["per"])
        self.per = re.compile(rf"(?: ?/ ?| (?:một|mỗi) )(?P<per>{per})(?!\w)")
        self.per_after_noun = re.compile(r"(?: [^\W\d_]+){1,3}/(?P<per>năm|tháng|ngày)(?!\w)")
        self.second = re.compile(rf"(?: ?- ?| đến | tới )(?:tăng |giảm )?(?P<second>{_NUMBER})(?P<times>{multipliers})")
        self.over = re.compile(rf"/(?P<second>{_NUMBER})(?P<times>{multipliers})")
        self.bare_multiplier = re.compile(rf"(?:(?<=hơn )|(?<=gần )|(?<=trên )|(?<=nửa ))(?:triệu|tỷ|nghìn)(?!\w)")
        nouns = trie_expression(
            f for f, entries in lexicon.entries.items() if any(e.kind == "count" for e in entries)
        )
        self.noun = re.compile(rf" ?(?P<noun>{nouns})(?!\w)")


def scan(text: str, lexicon: Lexicon) -> list[Span]:
    """NFC text -> its spans in order, without overlaps."""
    folded = fold(text)
    expressions = _Expressions(lexicon)
    found = list(_templates(folded, lexicon))
    found = _merged(found, _quantities(folded, lexicon, expressions, found))
    found = _merged(found, _phrases(text, folded, lexicon, found))
    return _merged(found, (Span(_mark(m[0]), m.start(), m.end()) for m in _MARKS.finditer(folded)))


def _mark(written: str) -> str:
    return {"...": "…", "!": ".", "?": ".", "[": "(", "]": ")", "+": "-"}.get(written, written)


def _merged(taken: list[Span], more: Iterator[Span]) -> list[Span]:
    """Spans in order and further spans in order -> all in order, leaving out the further ones that overlap."""
    out: list[Span] = []
    at = 0
    end = 0
    for span in more:
        while at < len(taken) and taken[at].start < span.end:
            if taken[at].end > span.start:
                break
            out.append(taken[at])
            end = taken[at].end
            at += 1
        if span.start >= end and (at == len(taken) or taken[at].start >= span.end):
            out.append(span)
            end = span.end
    out.extend(taken[at:])
    return out


def _templates(folded: str, lexicon: Lexicon) -> Iterator[Span]:
    """The longest template at every place where one can begin; of two that overlap, the one that ends later."""
    by_word = lexicon.templates
    pending: Span | None = None
    for begin in lexicon.first_words.finditer(folded):
        start = begin.start()
        word = begin[0]
        if pending is not None and start >= pending.end:
            yield pending
            pending = None
        best, template = None, None
        for candidate in by_word["0" if word[0].isdigit() else word]:
            match = candidate.match(folded, start)
            if match and (best is None or match.end() > best.end()):
                best, template = match, candidate
        if best is not None and (pending is None or best.end() > pending.end):
            holes = {k.partition("_")[0]: v for k, v in best.groupdict().items() if v is not None}
            pending = Span(template.table.rstrip("s"), start, best.end(), rule=template.rule, holes=holes)
    if pending is not None:
        yield pending


def _phrases(text: str, folded: str, lexicon: Lexicon, taken: list[Span]) -> Iterator[Span]:
    """The longest phrase at every place between the spans; names of areas and places count only with a capital."""
    find = lexicon.phrases.finditer
    for start, end in zip((0, *(s.end for s in taken)), (*(s.start for s in taken), len(folded)), strict=True):
        for match in find(folded, start, end):
            entries = lexicon.entries[match[0]]
            if not text[match.start()].isupper():
                entries = [e for e in entries if e.kind not in ("area", "place") or e.phrase[0].islower()]
            if entries:
                yield Span("phrase", match.start(), match.end(), entries=tuple(entries))


def _quantities(folded: str, lexicon: Lexicon, x: _Expressions, taken: list[Span]) -> Iterator[Span]:
    """Numbers outside the template spans, with multiplier, unit or counted noun."""
    at = 0
    end = 0
    starts = sorted([*x.number.finditer(folded), *x.bare_multiplier.finditer(folded)], key=lambda m: m.start())
    for match in starts:
        start = match.start()
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if start < end or (at < len(taken) and taken[at].start <= start):
            continue
        span = _quantity(folded, match, lexicon, x)
        if span is not None:
            end = span.end
            yield span


def _quantity(folded: str, match: re.Match[str], lexicon: Lexicon, x: _Expressions) -> Span | None:
    """A number and what follows it -> a quantity span, or None for a number that measures nothing."""
    if match.re is x.bare_multiplier:
        first, times, end, start = "1", match[0], match.end(), match.start()
    else:
        first, times, end, start = match["first"], match["times"], match.end(), match.start()
    factor = _times(times, lexicon, x)
    rest = x.rest.match(folded, end) if factor >= 1000 else None
    added = 0.0
    if rest and _times(rest["times"], lexicon, x) < factor:  # '7 triệu 520 nghìn con'
        added, end = number(rest["more"], False) * _times(rest["times"], lexicon, x), rest.end()
    unit = _unit(folded, end, lexicon, x)
    form = "plain"
    over = x.over.match(folded, unit[0] if unit else end)
    if over:
        after = _unit(folded, over.end(), lexicon, x)
        if after and unit and unit[2] and unit[2] is not after[2]:
            pass  # two counts written close together: '1.040 vụ/562 đối tượng'
        elif after and (after[2] or unit):
            form, unit = "ratio", (after[0], (unit or after)[1], after[2], "", 1.0)
        elif not unit and not times and number(first, True) < number(over["second"], True) < 10:
            value = round(100 * number(first, True) / number(over["second"], True), 6)
            return Span("quantity", start, over.end(), quantity=Quantity(value, "percent", "fraction"))
        else:
            return None
    else:
        second = x.second.match(folded, unit[0] if unit else end)
        if second:
            after = _unit(folded, second.end(), lexicon, x)
            if after and (unit is None or unit[1] == after[1]):
                form, unit = "range", after
                factor = factor if factor != 1 or times.strip() else _times(second["times"], lexicon, x)
            elif unit is None and second["times"].strip():
                form, end = "range", second.end()
                factor = factor if times.strip() else _times(second["times"], lexicon, x)
    if unit is not None and not unit[1]:
        return None  # a size that is no observation: mm, kV
    if unit is None:
        if not times.strip():
            return None
        return Span("quantity", start, end, quantity=Quantity(tidy(number(first, False) * factor + added), "", "bare"))
    stop, code, noun, per, scale = unit
    whole = code == "count" and not times.strip()
    value = (number(first, whole) * factor + added) * scale
    sign = -1 if folded[start - 1 : start] == "-" and start > 1 else 1
    quantity = Quantity(sign * tidy(value), f"{code}/{per}" if per and code != "percent" else code, form, noun, per == "year")
    return Span("quantity", start, stop, quantity=quantity)


def _times(written: str, lexicon: Lexicon, x: _Expressions) -> float:
    product = 1.0
    for word in x.multiplier.findall(written):
        product *= lexicon.multipliers[word]
    return product


def _unit(folded: str, end: int, lexicon: Lexicon, x: _Expressions) -> tuple[int, str, Entry | None, str, float] | None:
    """What stands after a number -> (end, unit code, counted noun, divisor, factor), or None."""
    noun = x.noun.match(folded, end)
    unit = x.unit.match(folded, end)
    row = lexicon.units[unit["unit"]] if unit else None
    if noun and (unit is None or noun.end() > unit.end() or not row["factor"]):
        entry = next(e for e in lexicon.entries[noun["noun"]] if e.kind == "count")
        per = x.per.match(folded, noun.end())
        named = lexicon.units[per["per"]]["per"] if per else ""
        return (per.end() if named else noun.end()), "count", entry, named, 1.0
    if unit is None or not row["factor"]:
        return None
    stop, per, scale = unit.end(), "", float(row["factor"])
    match = x.per.match(folded, stop) or (x.per_after_noun.match(folded, stop) if row["per"] else None)
    if match:
        divisor = lexicon.units[match["per"]]
        stop, per = match.end(), divisor["per"]
        again = x.per.match(folded, stop)
        stop = again.end() if again else stop
    return stop, row["unit"], None, per, scale


def number(written: str, whole: bool) -> float:
    """A number as Vietnamese texts write it -> float; ``whole`` where no fraction can be meant (a count of things).

    '.' groups and ',' marks decimals: '8.871,77' is 8871.77, '1.233' is 1233, '777,792' is 777.792 ('217,979' people are
    217979); '4.36', which cannot be grouped, is 4.36.
    """
    dots, commas = written.count("."), written.count(",")
    if dots and commas:
        decimal = "," if written.rindex(",") > written.rindex(".") else "."
        return float(written.replace("." if decimal == "," else ",", "").replace(decimal, ".", 1)) if written.count(
            decimal
        ) == 1 else float(written.replace(".", "").replace(",", ""))
    mark = "." if dots else ","
    count = dots or commas
    if not count:
        return float(written)
    groups = written.split(mark)
    grouped = all(len(g) == 3 for g in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
    if count > 1 or (grouped and (mark == "." or whole)):
        return float("".join(groups))
    return float(f"{groups[0]}.{groups[1]}")


def tidy(value: float) -> float:
    """A product of decimal numbers -> the decimal number that was meant (2271.63 * 10**6 is 2271630000)."""
    return float(f"{value:.12g}")


def words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words of text[start:end] as offsets."""
    return [m.span() for m in _WORDS.finditer(text, start, end)]


_ABBREVIATIONS = ("tp", "ts", "ths", "pgs", "gs", "ths", "bs", "ks", "st", "tt", "ql", "q", "p", "v.v", "mr", "ông", "tr", "no")


def sentences(text: str, spans: list[Span]) -> list[tuple[int, int]]:
    """Text and its spans -> half-open offsets of its sentences, cut at line ends, full stops and ellipses.

    A full stop after an abbreviation, inside a span or before a small letter does not end a sentence. A period or connective
    written with a capital where no stop stands before it begins one: captions and headings run into the text.
    """
    cuts = []
    for span in spans:
        if span.kind == "\n":
            cuts.append(span.end)
        elif span.kind in (".", "…"):
            rest = text[span.end : span.end + 3].lstrip(" \"”'’)(")
            word = text[max(0, span.start - 6) : span.start].split()
            short = span.kind == "." and word and fold(word[-1].lstrip("(")) in _ABBREVIATIONS
            if not short and (not rest or not rest[0].islower()):
                cuts.append(span.end)
        elif span.kind == "period" or span.entry("part", "list", "source", "flip"):
            before = text[: span.start][-2:]
            if text[span.start].isupper() and before[-1:] == " " and (before[0].isalnum() or before[0] in "%)"):
                cuts.append(span.start)
    out, start = [], 0
    for cut in (*cuts, len(text)):
        a, b = start, cut
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            out.append((a, b))
        start = cut
    return out


def number_word(written: str) -> int:
    """A hole of a template ('7', '07', 'bảy', 'ii') -> the number."""
    if written.isdigit():
        return int(written)
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
    if written in roman:
        return roman[written]
    return next(i for i, word in enumerate(NUMBER_WORDS, 1) if fold(word) == written)
