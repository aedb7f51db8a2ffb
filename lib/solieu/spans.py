"""Text -> typed spans: quantities, periods, bases of comparison, areas, terms, cues. The home of regular expressions.

A pass over the folded text finds templates (which own their characters: a date is never read as a number), then
numbers with their units, then the longest phrases of the lexicon in what is left. All offsets are half-open and count
characters of the document's NFC text; spans come in order and never overlap.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter

from solieu.finder import STOP, Finder, blanked
from solieu.lexicon import Entry, Lexicon, Phrase, cue_phrases, fold, marks, table, trie_expression


@dataclass(slots=True)
class Quantity:
    """A number with its unit: ``value`` in base units, or ``unit`` '' where the text gives none.

    ``form`` is 'plain', 'range' (``value`` is the end printed first), 'ratio' (k of n), 'fraction' (percent), 'word'
    (a multiple told by a word: 'gấp đôi'), 'bare' (a number with a multiplier but no unit), 'divided' ('5 đồng/rổ', by
    what no table of units knows) or 'broken' ('21, 5%', whose ``value`` is that of its end). ``noun`` is the counted
    noun, where a count has one, ``term`` the term that it is or that begins with it ('300 | dự án | trong nước');
    ``per_year`` says that it is an average of years, ``signed`` that a sign is printed.
    """

    value: float
    unit: str
    form: str = "plain"
    noun: Entry | None = None
    per_year: bool = False
    signed: bool = False
    term: Entry | None = None


_NO_KINDS: frozenset[str] = frozenset()
_NO_HOLES: dict[str, str] = {}


class Span:
    """Characters ``start``..``end`` of the text and what they are.

    ``kind`` is quantity, period, base, nonfigure, phrase, word, or a mark of punctuation; a phrase has ``kinds`` (of
    its meanings) and ``entries``, a template its ``rule`` and ``holes``, a quantity its ``quantity``.
    """

    __slots__ = ("end", "holes", "kind", "kinds", "phrase", "quantity", "rule", "start")

    def __init__(
        self, kind: str, start: int, end: int, phrase: Phrase | None = None, rule: str = "",
        holes: dict[str, str] = _NO_HOLES, quantity: Quantity | None = None,
    ) -> None:  # fmt: skip
        self.kind = kind
        self.start = start
        self.end = end
        self.phrase = phrase
        self.kinds = phrase.kinds if phrase is not None else _NO_KINDS
        self.rule = rule
        self.holes = holes
        self.quantity = quantity

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All meanings of a phrase, none of any other span."""
        return self.phrase.entries if self.phrase is not None else ()

    def entry(self, *kinds: str) -> Entry | None:
        """The first meaning of one of these kinds, or None."""
        if self.phrase is not None:
            known = self.phrase.by_kind
            for kind in kinds:
                if kind in known:
                    return known[kind]
        return None

    def __repr__(self) -> str:
        return f"Span({self.kind!r}, {self.start}, {self.end})"


_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
# each begins with the set of its first characters, by which a search jumps from one possible place to the next
_MARKS = re.compile(
    r"[;:(),\[\]\n….!?+-](?:"
    r"(?<=[;:(),\[\]\n…])|(?<=\.)\.\.|(?<=[.!?])(?=[\s\"”’')\]]|$)|(?<=\.)(?=[^\W\d_]|\(|\0)|(?<= [+-])(?= ))"
)
_YEAR_ASIDE = re.compile(r"\((?P<y>(?:19|20)[0-9]{2})\)(?= ?:)")
_LESS = re.compile(r"(?<![0-9/.,-])[1-9]/[1-9] \Z")
_WORDS = re.compile(r"[^\W_]+(?:[.&/'’-][^\W_]+)*")


def _any(role: str) -> str:
    return "|".join(sorted(map(re.escape, marks(role)), key=len, reverse=True))


COMPOUND = frozenset(("compound",))
"""The kinds of what is one word though a syllable of it is a phrase by itself: 'vi phạm | hành chính'."""

WHOLE = "whole"
"""The meaning of a phrase that a period or a number stands in."""

GAP = " ?"
"""What stands between a number, its multipliers and its unit."""


@lru_cache(maxsize=8)
class _Expressions:
    """The expressions that depend on a lexicon, compiled once for it; ``early`` finds what is looked for before all
    else: the numbers in words, and the phrases that are heard ``WHOLE``.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        multiplier = "|".join(sorted(map(re.escape, lexicon.multipliers), key=len, reverse=True))
        multipliers = rf"(?:{GAP}(?:{multiplier})(?!\w))*"
        unit = trie_expression(lexicon.units)
        self.multiplier = re.compile(multiplier)
        # the first digit, what may stand before it (a typing slip of one letter, a sign, a verb), the other digits
        before = r"(?:(?<![\w/.,-][0-9])|(?<=[ (][a-zđ][0-9])|(?<=[ (][+-][0-9])|(?<=[^\W\d]/[0-9])"
        people = rf"(?![0-9.]*{multipliers} (?:{_any('per_people')})(?!\w))"  # not '36 giường bệnh/10.000 dân'
        before += people
        before += "".join(rf"|(?<=[ (]{word}[0-9])" for word in sorted(_leading_words())) + ")"
        self.number = re.compile(rf"(?P<first>[0-9]{before}[0-9]*(?:[.,][0-9]+)*)(?P<times>{multipliers})")
        self.rest = re.compile(rf" (?P<more>{_NUMBER})(?P<times>(?:{GAP}(?:{multiplier})(?!\w))+)")
        self.unit = re.compile(rf"{GAP}(?P<unit>{unit})(?!\w)")
        per = trie_expression(f for f, row in lexicon.units.items() if row["per"])
        self.per = re.compile(rf"(?: ?/ ?| (?:{_any('per')}) )(?P<per>{per})(?!\w)")
        self.per_after_noun = re.compile(rf"(?: [^\W\d_]+){{1,3}}/(?P<per>{_any('per_time')})(?!\w)")
        wholly = "|".join(
            re.escape(fold(phrase)) for kind in ("plan", "of_total") for phrase in cue_phrases(kind, None)
        )
        self.divided = re.compile(rf"/(?!(?:{wholly}|{unit})(?!\w))[^\W\d_]")  # not '3 tỷ đồng/kế hoạch 5 tỷ đồng'
        self.pack = re.compile(rf"/ ?(?:{_any('per_pack')}) (?P<size>{_NUMBER}{GAP}(?:{unit}))(?!\w)")
        to = rf"(?: ?- ?| (?:{_any('range')}) )(?:(?:{_any('range_verb')}) )?"
        self.second = re.compile(rf"{to}(?P<second>{_NUMBER})(?P<times>{multipliers})")
        self.reach = re.compile(rf" (?:{_any('reach')}) (?P<second>{_NUMBER})(?P<times>{multipliers})")
        self.over = re.compile(rf"/(?P<second>{_NUMBER})(?P<times>{multipliers})")
        counted = [f for f, phrase in lexicon.entries.items() if "count" in phrase.kinds]
        nouns = trie_expression(counted)
        self.noun = re.compile(rf"{GAP}(?P<noun>{nouns})(?!\w)")
        self.sized = re.compile(rf"(?:[.,][0-9]+)*{GAP}(?:{multiplier}|{unit})(?!\w)")
        self.measured = re.compile(rf"{GAP}(?:{multiplier}|{unit}|{nouns})(?!\w)")
        wholes = trie_expression((*cue_phrases("of_total"), *counted))
        self.whole_of = re.compile(rf"{GAP}(?:{wholes})(?!\w)")
        joined = "|".join(re.escape(phrase) for phrase in cue_phrases("conjunction"))
        self.more = {
            rule: re.compile(rf"(?:, ?| (?:{joined}) ){more}(?![\w%]|[.,/-][0-9])") for rule, more in _MORE.items()
        }
        spelt = _numbers_in_words(lexicon)
        self.early = Finder({**spelt, **dict.fromkeys(_whole(lexicon, self, Finder(spelt)), WHOLE)})


def _leading_words() -> set[str]:
    """The single words that lead to a figure, and that a slip writes together with it: 'tăng5%'."""
    kinds = ("level", "direction", "equal", "share", "bound")
    return {fold(row["phrase"]) for row in table("cues") if row["kind"] in kinds and row["phrase"].isalpha()}


def _numbers_in_words(lexicon: Lexicon) -> dict[str, Quantity | str]:
    """Lexicon -> the words that stand for a number, with what they mean; a multiplier ('hàng triệu') for one of it."""
    times = {word: Quantity(float(value), "times", "word") for word, value in marks("times").items()}
    parts = {word: Quantity(float(value), "percent", "fraction") for word, value in marks("fraction").items()}
    ones = {f"{word} {times}": times for word in marks("before_multiplier") for times in lexicon.multipliers}
    return ones | parts | times


def _whole(lexicon: Lexicon, x: _Expressions, numbers: Finder) -> Iterator[str]:
    """Phrases that a period or a number stands in ('giá so sánh năm 2010'): to be heard whole, not in pieces.

    ``numbers`` finds those in words.
    """
    for phrase in lexicon.entries:
        words = blanked(phrase)
        spelt = numbers.find(phrase, words)
        inside = [*_templates(phrase, words, lexicon), *_quantities(phrase, words, spelt, lexicon, x)]
        if any(span.end - span.start < len(phrase) for span in inside):
            yield phrase


def scan(text: str, lexicon: Lexicon) -> list[Span]:
    """NFC text -> its spans in order, without overlaps."""
    folded = fold(text)
    words = blanked(folded)
    x = _Expressions(lexicon)
    early = x.early.find(folded, words)
    whole = {start: end for start, end, meant in early if meant is WHOLE}
    found = [
        span
        for span in _outside(whole, _templates(folded, words, lexicon))
        if not (span.kind == "period" and x.measured.match(folded, span.end) and _wordless(folded, span))
        and not (span.rule == "to_day" and _is_fraction(folded, span, x))
        and not (_cites(span, folded) and folded[span.end - 1].isdigit() and x.sized.match(folded, span.end))
    ]  # '2000-2050 USD' is no span of years, 'đến 1/3 tổng thu' and '1/3 đến 1/2' no days, 'hạt điều 30 tấn' cites no
    # article 30, and 'nông thôn 3.024 tỷ đồng' names no village
    found = list(_listed(folded, list(_before_counts(folded, found, lexicon, x)), lexicon, x))
    asides = _outside({s.start: s.end for s in found}, _years_aside(folded))
    found = sorted([*found, *asides], key=_start) if asides else found
    for season, years in pairwise(found):
        if season.rule == "season" and years.rule == "years" and folded[season.end : years.start].strip() == "(":
            years.rule = season.rule  # 'vụ Đông Xuân (2022-2023)' names no two years
    rest, words = _without(folded, found), _unsaid(words, found)
    spelt = [hit for hit in early if hit[2] is not WHOLE and _HIDDEN not in rest[hit[0] : hit[1]]]
    quantities = _outside(whole, sorted(_quantities(rest, words, spelt, lexicon, x), key=_start))
    rest, words = _without(rest, quantities), _unsaid(words, quantities)
    phrases = _phrases(text, rest, words, lexicon, quantities)
    rest = _without(rest, [span for span in phrases if span.phrase is not None and span.phrase.marked])
    return sorted([*found, *quantities, *phrases, *_punctuation(text, rest, quantities)], key=_start)


def _years_aside(folded: str) -> list[Span]:
    """The years that stand alone in brackets before a colon: 'GRDP đầu người (2022): 49 triệu đồng'."""
    return [Span("period", *m.span("y"), rule="year", holes=m.groupdict()) for m in _YEAR_ASIDE.finditer(folded)]


def _cites(span: Span, folded: str) -> bool:
    """Whether a span names an article or a village by its number, which a word that ends alike can be mistaken for."""
    return span.rule == "legal" or (
        span.kind == "nonfigure" and folded.startswith(tuple(marks("numbered_place")), span.start)
    )


def _punctuation(text: str, rest: str, quantities: list[Span]) -> list[Span]:
    """Marks of punctuation, those that mean the same as one kind; a full stop within a word is none."""
    ends = {span.end for span in quantities}
    found = []
    for match in _MARKS.finditer(rest):
        mark = match[0]
        start, end = match.span()
        if mark != "." or not text[end : end + 1].isalnum() or _begins(text, start, ends):
            found.append(Span(_MARKED.get(mark, mark), start, end))
    return found


def _begins(text: str, stop: int, ends: set[int]) -> bool:
    """Whether a full stop without a space behind it ends a sentence: '... tăng 5%.Trong đó'; not in 'TP.HCM'.

    ``ends`` are the ends of quantities.
    """
    ended = stop in ends or text[stop - 1] in "%)" or text[max(0, stop - 2) : stop].islower()
    return ended and text[stop + 1].isupper() and text[stop + 2 : stop + 3].islower()


def _outside(whole: dict[int, int], spans: Iterable[Span]) -> list[Span]:
    """The spans, in order, that lie in none of these stretches, of which the starts and ends are given."""
    if not whole:
        return list(spans)
    starts = list(whole)
    kept = []
    for span in spans:
        before = bisect_right(starts, span.start) - 1
        if before < 0 or span.end > whole[starts[before]]:
            kept.append(span)
    return kept


_start = attrgetter("start")
_MARKED = {"...": "…", "!": ".", "?": ".", "[": "(", "]": ")", "+": "-"}
_HIDDEN = "\0"


def _without(folded: str, taken: list[Span], hidden: str = _HIDDEN, ahead: int = 0) -> str:
    """Text of the same length in which the characters of the spans are hidden, each ``ahead`` of where it was."""
    out: list[str] = []
    at = 0
    for span in taken:
        out += (folded[at : span.start + ahead], hidden * (span.end - span.start))
        at = span.end + ahead
    out.append(folded[at:])
    return "".join(out)


def _unsaid(words: str, taken: list[Span]) -> str:
    """A ``blanked`` text without the words of the spans."""
    return _without(words, taken, " ", 1)


def _is_fraction(folded: str, span: Span, x: _Expressions) -> bool:
    """Whether a day and month behind one word are a fraction: of a whole, which a verb leads to, 'chiếm đến 1/3 tổng
    thu', or the greater of two, 'bằng 1/3 đến 1/2'; 'đến ngày 1/3' and 'Đến 1/3, ...' are days.
    """
    if len(folded[span.start : span.end].split()) != 2 or "y" in span.holes:
        return False
    if number_word(span.holes["d"]) >= number_word(span.holes["m"]):
        return False
    if _LESS.search(folded, max(0, span.start - 5), span.start):
        return True
    led = folded[max(0, span.start - 3) : span.start].rstrip(" ")[-1:].isalpha()
    return led and x.whole_of.match(folded, span.end) is not None


def _wordless(folded: str, span: Span) -> bool:
    """Whether a span is of digits and marks only."""
    return not any(character.isalpha() for character in folded[span.start : span.end])


def _templates(folded: str, words: str, lexicon: Lexicon) -> Iterator[Span]:
    """The longest template at every place where one can begin; of two periods that overlap, the later."""
    pending: Span | None = None
    for start, starters in lexicon.templates.find(folded, words):
        if pending is not None and start >= pending.end:
            yield pending
            pending = None
        longest = starters.longest(folded, start)
        if longest is None:
            continue
        match, template = longest
        end = match.end()
        if pending is None or (pending.kind == "period" and end > pending.end):
            holes = {k.partition("_")[0]: v for k, v in match.groupdict().items() if v is not None}
            pending = Span(template.table.rstrip("s"), start, end, rule=template.rule, holes=holes)
    if pending is not None:
        yield pending


_MORE = {
    "year": "(?P<y>(?:19|20)[0-9]{2})",
    "quarter": "(?P<q>iv|i{1,3})(?:/(?P<y>20[0-9]{2}))?",
    "day": "(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})(?:/(?P<y>20[0-9]{2}))?",
}
"""Rules of period -> what a list goes on with behind one: 'năm 2021, 2022', 'quý I và II/2023', 'ngày 28/7 và 7/8'."""


def _listed(folded: str, found: list[Span], lexicon: Lexicon, x: _Expressions) -> Iterator[Span]:
    """Templates in order -> the same, with the years and quarters that go on a list without its first word."""
    for span, following in pairwise((*found, None)):
        yield span
        after = following.start if following is not None else len(folded)
        expression = x.more.get(span.rule) if span.kind == "period" else None
        end = span.end
        while expression is not None and (match := expression.match(folded, end)) and match.end() <= after:
            unit = _unit(folded, match.end(), lexicon, x)
            if unit[1] if unit else x.measured.match(folded, match.end()):
                break
            end = match.end()
            holes = {name: value for name, value in match.groupdict().items() if value}
            yield Span("period", match.start(1), end, rule=span.rule, holes=holes)


def _before_counts(folded: str, found: list[Span], lexicon: Lexicon, x: _Expressions) -> Iterator[Span]:
    """Templates in order -> the same, but no day whose month counts what follows: '6 tháng | 12 dự án'."""
    for span in found:
        counts = span.rule == "day" and "y" not in span.holes and folded[span.start].isdigit()
        if not (counts and x.noun.match(folded, span.end)):
            yield span
            continue
        part = folded[span.start : span.end].rstrip("0123456789")
        for kept in _templates(part, blanked(part), lexicon):
            yield Span(kept.kind, span.start + kept.start, span.start + kept.end, rule=kept.rule, holes=kept.holes)


def _stretches(rest: str, quantities: list[Span]) -> Iterator[tuple[int, int, bool]]:
    """Stretches of a text in order, and whether each is silent: no quantity in it, nor in the sentence behind it."""
    stops = [0, *[m.end() for m in STOP.finditer(rest)], len(rest)]
    near = {bisect_right(stops, q.start) - 1 for q in quantities}
    near |= {rank - 1 for rank in near}  # what is said right before a figure may lead to it
    begin = 0
    for silent, ranks in groupby(range(len(stops) - 1), lambda rank: rank not in near):
        for rank in ranks:
            end = stops[rank + 1]
        yield begin, end, silent
        begin = end


def _phrases(text: str, rest: str, words: str, lexicon: Lexicon, quantities: list[Span]) -> list[Span]:
    """The longest phrase at every place; names of areas and places count only where the text writes a capital.

    In silence only what is heard there counts.
    """
    spans = []
    behind = -1
    for begin, stop, silent in _stretches(rest, quantities):
        finder = lexicon.quiet if silent else lexicon.phrases
        for start, end, phrase in finder.find(rest, words, begin, stop, behind):
            behind = end
            if silent and not phrase.heard:
                continue
            if phrase.common is not phrase and (text[start:end].islower() or _ends_a_name(text, start, phrase)):
                phrase = phrase.common
            if phrase is not None and phrase.kinds == COMPOUND:
                spans.append(Span("word", start, end))
            elif phrase is not None:
                spans.append(Span("phrase", start, end, phrase))
    return spans


NAME = 20
"""Characters before the last word of a name within which the one before it stands, and what that follows."""


def _ends_a_name(text: str, start: int, phrase: Phrase) -> bool:
    """Whether a spelling of a country that is also an ordinary word ends a longer name: 'khu công nghiệp Tam | Anh'."""
    area = phrase.by_kind.get("area")
    if area is None or (area.row["strength"], area.row["kind"]) != ("weak", "country"):
        return False
    *_, stop, before, after = ("", "", *text[max(0, start - NAME) : start].split(" "))
    return not after and before[:1].isupper() and before[-1].isalnum() and stop[-1:].isalnum()


def _quantities(
    rest: str, words: str, spelt: list[tuple[int, int, Quantity | str]], lexicon: Lexicon, x: _Expressions
) -> Iterator[Span]:
    """Numbers with multiplier, unit or counted noun, and the words that stand for one, ``spelt`` with their places."""
    numbers = [(m.start(), m["first"], m["times"], m.end()) for m in x.number.finditer(rest)]
    for start, end, meant in spelt:
        if isinstance(meant, Quantity):
            yield Span("quantity", start, end, quantity=meant)
        elif _unit(rest, end, lexicon, x) is not None:  # not 'cao hơn | tỷ lệ'
            numbers.append((end - len(meant), "1", meant, end))
    end = 0
    for start, first, times, stop in sorted(numbers):
        if start >= end:
            span = _quantity(rest, words, start, first, times, stop, lexicon, x)
            if span is not None:
                end = span.end
                yield span


STEP = 100
"""Times that a figure rises at most in 'from 11.000 to 12.500'; the number of a name ('grade 1 to 8.450') is none."""


LONGEST = 30
"""Characters within which a number stands that a comma breaks, and the word that leads to it."""

_LEADING = frozenset(("level", "direction", "bound", "exceed", "equal", "share", "term"))
"""Kinds of word that lead to a number and are no name."""


def _is_broken(folded: str, start: int, lexicon: Lexicon) -> bool:
    """Whether another number stands right before, so that a comma and a space break one or none can tell: 'đạt 21, 218
    tỷ đồng'; not behind a name, 'thủy điện Bảo Lâm 1, 50 MW'.
    """
    before, comma, rest = folded[max(0, start - LONGEST) : start].rpartition(", ")
    *words, number = before.split(" ") if comma and not rest else [""]
    if not number.replace(".", "").isdigit():
        return False
    leads = (lexicon.entries.get(" ".join(words[-n:])) for n in (1, 2))
    return any(phrase is not None and not phrase.kinds.isdisjoint(_LEADING) for phrase in leads)


def _quantity(
    folded: str, words: str, start: int, first: str, times: str, end: int, lexicon: Lexicon, x: _Expressions
) -> Span | None:
    """A number that ends at ``end``, its digits, its multipliers -> a quantity, or None if it measures nothing."""
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
        if after and unit and (unit[1] != after[1] or (unit[2] and unit[2] is not after[2])):
            pass  # two figures written close together: '1.040 vụ/562 đối tượng', '5 tỷ đồng/30 khách hàng'
        elif after and (after[2] or unit or over["times"].strip() or ("." in first and "." in over["second"])):
            factor = factor if times.strip() or unit else _times(over["times"], lexicon, x)
            form, unit = "ratio", (after[0], (unit or after)[1], after[2], "", 1.0)
        elif folded[start - 1 : start] == "(" and folded[over.end() : over.end() + 1] == ")":
            return None  # a date, day and month: '(3/6)'
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
                times = times if times.strip() else second["times"]
    reached = x.reach.match(folded, end) if unit is None and not over else None
    if reached and number(reached["second"], False) <= STEP * number(first, False):
        after = _unit(
            folded, reached.end(), lexicon, x
        )  # 'từ 11.000 lên 12.500 đồng/kg': both in the unit of the second
        unit = (end, *after[1:]) if after else None
        factor = factor if times.strip() or not after else _times(reached["times"], lexicon, x)
    if unit is not None and not unit[1]:
        return None  # a size that is no observation: mm, kV
    if unit is None:
        if not times.strip():
            return None
        return Span(
            "quantity",
            start,
            end,
            quantity=Quantity(tidy(number(first, False) * factor + added), "", "range" if form == "range" else "bare"),
        )
    stop, code, noun, per, scale = unit
    form = "broken" if code != "count" and _is_broken(folded, start, lexicon) else form
    if code in MONEY and not per and x.divided.match(folded, stop):
        form = "divided"
    whole = code == "count" and not times.strip()
    value = (number(first, whole) * factor + added) * scale
    printed = folded[start - 1 : start] if start > 1 and folded[start - 2] in " (" else ""
    sign = -1 if printed == "-" else 1
    quantity = Quantity(
        sign * tidy(value),
        f"{code}/{per}" if per and code != "percent" else code,
        form,
        noun,
        per == "year",
        printed in ("+", "-"),
        _term_at(folded, words, stop - len(noun.phrase), stop, lexicon) if noun and not per else None,
    )
    return Span("quantity", start, stop, quantity=quantity)


def _term_at(folded: str, words: str, start: int, end: int, lexicon: Lexicon) -> Entry | None:
    """The term that a counted noun at start..end is, or that begins with it and goes on behind it; None without."""
    found = lexicon.phrases.at(folded, words, start)
    return found[1].by_kind.get("term") if found and found[0] >= end else None


def _times(written: str, lexicon: Lexicon, x: _Expressions) -> float:
    if not written:
        return 1.0
    product = 1.0
    for word in x.multiplier.findall(written):
        product *= lexicon.multipliers[word]
    return product


MONEY = ("VND", "USD")
"""Units of which an amount a head is that of its period: 'triệu đồng/người/năm' is dong a head."""


def _unit(folded: str, end: int, lexicon: Lexicon, x: _Expressions) -> tuple[int, str, Entry | None, str, float] | None:
    """What stands after a number -> (end, unit code, counted noun, divisor, factor), or None."""
    noun = x.noun.match(folded, end)
    unit = x.unit.match(folded, end)
    row = lexicon.units[unit["unit"]] if unit else None
    if noun and (unit is None or noun.end() > unit.end() or not row["factor"]):
        entry = lexicon.entries[noun["noun"]].by_kind["count"]
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
        time = lexicon.units[again["per"]]["per"] if again else ""
        lasts = time in ("day", "month") or (time == "year" and row["unit"] not in MONEY)
        per = f"{per}/{time}" if lasts else per
        pack = x.pack.match(folded, match.start())
        stop = pack.end() if pack else again.end() if again else stop
    return stop, row["unit"], None, per, scale


def number(written: str, whole: bool) -> float:
    """A number as Vietnamese texts write it -> float; ``whole`` where no fraction can be meant (a count of things).

    '.' groups and ',' marks decimals: '8.871,77' is 8871.77, '1.233' is 1233, '777,792' is 777.792 ('217,979' people
    are 217979); '4.36', which cannot be grouped, is 4.36.
    """
    dots, commas = written.count("."), written.count(",")
    if dots and commas:
        decimal = "," if written.rindex(",") > written.rindex(".") else "."
        return (
            float(written.replace("." if decimal == "," else ",", "").replace(decimal, ".", 1))
            if written.count(decimal) == 1
            else float(written.replace(".", "").replace(",", ""))
        )
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


def sentences(text: str, spans: list[Span]) -> list[tuple[int, int]]:
    """Text and its spans -> half-open offsets of its sentences, cut at line ends, full stops and ellipses.

    A full stop after an abbreviation, inside a span or before a small letter does not end a sentence. A period or
    connective written with a capital where no stop stands before it begins one: captions and headings run into the
    text.
    """
    cuts = []
    short_forms = marks("abbreviation")
    for span in spans:
        if span.phrase is not None and not span.phrase.opens:
            continue
        kind = span.kind
        if kind == "\n":
            cuts.append(span.end)
        elif kind == "." or kind == "…":
            rest = text[span.end : span.end + 3].lstrip(" \"”'’)(")
            if rest and rest[0].islower():
                continue
            word = text[max(0, span.start - 6) : span.start].split()
            if kind == "…" or not word or word[-1].lstrip("(").lower() not in short_forms:
                cuts.append(span.end)
        elif (kind == "period" or kind == "phrase") and text[span.start : span.start + 2].istitle():
            before = text[max(0, span.start - 2) : span.start]
            if len(before) == 2 and before[-1:] == " " and (before[0].isalnum() or before[0] in "%)"):
                cuts.append(span.start)
    out, start = [], 0
    for cut in (*cuts, len(text)):
        written = text[start:cut].rstrip()
        if inside := written.lstrip():
            end = start + len(written)
            out.append((end - len(inside), end))
        start = cut
    return out


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def number_word(written: str) -> int:
    """A hole of a template ('7', '07', 'bảy', 'ii') -> the number."""
    if written.isdigit():
        return int(written)
    return _ROMAN.get(written) or int(marks("numeral")[written])
