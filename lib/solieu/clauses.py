"""Spans -> clauses: one per quantity, with the tokens that lead to it and those that complete it.

Vietnamese puts subject and verb before a figure and the base of comparison, the complement and the plan behind it.
Between two figures of a sentence one place parts what completes the first from what leads to the second: the first
semicolon, bracket, comma or verb that can begin a new statement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from operator import attrgetter

from solieu.causing import joined
from solieu.spans import Span, words

STARTERS = (
    "direction", "level", "equal", "exceed", "share", "multiple", "status", "bound", "contribution", "part", "list",
    "pairing", "contrast", "flip", "rate", "with",
)  # fmt: skip
"""Kinds of cue that begin a new statement after a figure."""
_STARTING = frozenset(STARTERS)

NAMES = ("term", "breakdown", "count", "area", "place")
"""Kinds of phrase that can be the subject of a figure."""


class Line(list[Span]):
    """Tokens in order, which do not change, and ``kinds``: all that these are, phrases being what they mean."""

    __slots__ = ("kinds",)

    def __init__(self, tokens: Iterable[Span] = ()) -> None:
        super().__init__(tokens)
        self.kinds = kinds = set()
        for token in self:
            if token.phrase is None:
                kinds.add(token.kind)
            else:
                kinds.update(token.kinds)

    def has(self, *kinds: str) -> bool:
        """Whether one of its tokens is of one of these kinds."""
        return not self.kinds.isdisjoint(kinds)

    def first(self, *kinds: str) -> Span | None:
        """Its first cue of one of these kinds; None without one."""
        return None if self.kinds.isdisjoint(kinds) else next((t for t in self if cue(t, *kinds)), None)

    def last(self, *kinds: str) -> Span | None:
        """Its last cue of one of these kinds; None without one."""
        return None if self.kinds.isdisjoint(kinds) else next((t for t in reversed(self) if cue(t, *kinds)), None)


@dataclass(slots=True)
class Sentence:
    """One sentence: half-open offsets, tokens (spans, and free words of kind 'word'), whether it opens a line."""

    start: int
    end: int
    tokens: Line
    opens_line: bool

    @property
    def figures(self) -> bool:
        """Whether it holds a quantity."""
        return "quantity" in self.tokens.kinds


@dataclass(slots=True)
class Clause:
    """One quantity with its ``lead`` and ``tail`` tokens; ``depth`` counts the brackets open around it.

    ``mark`` is the punctuation or connective that parts it from the clause before ('' for the first of a sentence),
    ``trail`` what completes the figure of that;
    ``rest`` are the tokens up to the next quantity, with that quantity if there is one.
    """

    quantity: Span
    lead: Line
    tail: Line
    depth: int = 0
    mark: str = ""
    entered: bool = False
    trail: Sequence[Span] = ()
    rest: tuple[Span, ...] | list[Span] = ()


def tokens(text: str, spans: list[Span], start: int, end: int, starts: Sequence[int] = ()) -> Line:
    """The spans of text[start:end] in order, with the free words between them where there is a quantity among them.

    ``starts``: where each span starts, from one who asks for many sentences.
    """
    first = bisect_left(starts, start) if starts else bisect_left(spans, start, key=_start)
    last = bisect_left(starts, end, first) if starts else bisect_left(spans, end, first, key=_start)
    inside = Line(spans[first:last])
    if "\n" in inside.kinds:
        inside = Line(span for span in inside if span.kind != "\n")
    if "quantity" in inside.kinds:
        found = _with_words(text, inside, start, end)
        return Line(joined(text, [*found]) if "raised" in inside.kinds else found)
    if "word" in inside.kinds:  # compounds, of which no heading is told
        inside = Line(span for span in inside if span.kind != "word")
    return inside or Line(_words(text, start, end))


def _with_words(text: str, inside: list[Span], start: int, end: int) -> Iterator[Span]:
    """Spans of text[start:end] -> these and the free words between them."""
    at, named = start, False
    for span in inside:
        if span.start > at and text[at : span.start] != " ":
            yield from _free(text, at, span.start, named=named)
        yield span
        at, named = span.end, "place_kind" in span.kinds
    if at < end:
        yield from _free(text, at, end, named=named)


def _words(text: str, start: int, end: int) -> list[Span]:
    return [Span("word", a, b) for a, b in words(text, start, end)]


def _free(text: str, start: int, end: int, *, named: bool) -> list[Span]:
    """The free words of text[start:end]; those with a capital behind a kind of place are its 'name' and no subject."""
    found = _words(text, start, end)
    if named:
        for span in takewhile(lambda span: text[span.start].isupper(), found):
            span.kind = "name"
    return found


_start = attrgetter("start")


def cue(token: Span, *kinds: str) -> bool:
    """Whether a token is a cue of one of these kinds."""
    return not token.kinds.isdisjoint(kinds)


def says(token: Span, kind: str, value: str) -> bool:
    """Whether a token is a cue of this kind with this value."""
    return kind in token.kinds and token.phrase.by_kind[kind].row["value"] == value


def clauses(sentence: Sentence) -> Iterator[Clause]:
    """Sentence -> its clauses in order.

    What stands before a bracket leads to the figure in it, and again to one behind it that has no subject of its own
    ('gạo (chiếm 40%) tăng 3%').
    """
    all_tokens = sentence.tokens
    at = [i for i, token in enumerate(all_tokens) if token.kind == "quantity"]
    begin, depth, mark = 0, 0, ""
    before: list[Span] = []
    tail = Line()
    for rank, index in enumerate(at):
        follows = at[rank + 1] if rank + 1 < len(at) else len(all_tokens)
        cut = _cut(all_tokens, index, follows)
        lead = all_tokens[begin:index]
        if lead and lead[0].kind == ")" and not any(t.kind == "word" or t.entry(*NAMES) for t in lead):
            lead = [*before, *lead[1:]] if depth == 1 else lead
            depth -= depth == 1
        opened = _opened(lead)
        depth = max(0, depth + opened)
        if opened > 0 and depth == 1:
            before = lead[: max(i for i, t in enumerate(lead) if t.kind == "(")]
        rest = all_tokens[index + 1 : follows + 1]
        trail, tail = [] if all_tokens[begin].kind == ")" else tail, Line(all_tokens[index + 1 : cut])
        if any("equal" in t.kinds for t in lead[-2:]):
            tail = Line((*tail, *_base_behind_brackets(all_tokens, cut)))
        yield Clause(all_tokens[index], Line(lead), tail, depth, mark, opened > 0, trail, rest)
        depth = max(0, depth + _opened(tail))
        mark = all_tokens[cut].kind if cut < len(all_tokens) else ""
        begin = cut


def _opened(line: list[Span]) -> int:
    """How many more brackets open than close among tokens."""
    marks = [token.kind for token in line]
    return marks.count("(") - marks.count(")")


def _base_behind_brackets(line: list[Span], opening: int) -> list[Span]:
    """The base that follows brackets with one figure, of which the figure before them is a share: 'bằng 99% (giảm 6 ha)
    so với năm trước'; [] without one.
    """
    if opening >= len(line) or line[opening].kind != "(":
        return []
    closing = next((k for k in range(opening, len(line)) if line[k].kind == ")"), len(line))
    figures = sum(t.kind == "quantity" for t in line[opening:closing])
    follows = line[closing + 1 : closing + 2]
    return follows if figures == 1 and follows and follows[0].kind == "base" else []


def _cut(line: list[Span], index: int, follows: int) -> int:
    """Where the tokens that complete the quantity at ``index`` end."""
    depth = 0
    for k in range(index + 1, follows):
        token = line[k]
        if token.kind == "(":
            if not any(t.kind == ")" for t in line[k:follows]):
                return k
            depth += 1
        elif token.kind == ")":
            if not depth:
                trailing = k == index + 1 and k + 1 < follows and line[k + 1].kind == "base"
                return k + 2 if trailing else k  # '(+10%) so với tháng trước'
            depth -= 1
        elif depth:
            continue
        elif token.kind in (";", ":", "."):
            return k
        elif token.kind in (",", "…"):
            if k + 1 < follows and line[k + 1].kind == "base" and not _leads_on(line, index, k, follows):
                continue
            return k
        elif cue(token, "contrast") and k + 1 < follows and line[k + 1].kind == "base":
            continue  # 'nếu so với cùng kỳ'
        elif line[k + 1 : k + 2] and line[k + 1].kind == ")":
            continue  # '(chiếm 8% tỷ trọng) tăng 5%'
        elif (
            not token.kinds.isdisjoint(_STARTING)
            or (cue(token, "capital") and _of_next(line, k, index, follows))
            or ("term" in token.kinds and _heads_next(line, k, index, follows))
            or (cue(token, "conjunction") and not _joins_bases(line, k) and _joins(line, k, index, follows))
        ):
            return k
    return follows


def _leads_on(line: list[Span], index: int, k: int, follows: int) -> bool:
    """Whether the base behind the comma at k leads to the next figure: a verb follows, and the one before has a base
    or is an amount.

    'bằng' leads on without: it says what the next figure is a percentage of.
    """
    if k + 2 >= follows:
        return False
    has_base = any(t.kind == "base" for t in line[index + 1 : k])
    level = line[index].quantity.unit not in ("percent", "percentage_point", "times")  # it compares with nothing
    return cue(line[k + 2], "equal") or ((has_base or level) and cue(line[k + 2], *STARTERS))


def _heads_next(line: list[Span], k: int, index: int, follows: int) -> bool:
    """Whether the term at k is the subject of the next figure: behind a rate of growth, 'tăng 11% | nhập khẩu đạt 5
    triệu USD', or right before an amount in another unit, '5 dự án thép | công suất 4 triệu tấn/năm'.
    """
    if follows >= len(line) or line[follows].kind != "quantity":
        return False
    if k + 1 == follows:
        units = [line[at].quantity.unit for at in (index, follows)]
        told = k > index + 1 or "/" in units[0]  # not '3 tỷ USD vốn đầu tư'
        return told and "percent" not in units and units[0] != units[1]
    grows = line[index].quantity.unit == "percent" and any(cue(t, "direction") for t in line[max(0, index - 2) : index])
    return grows and all(cue(t, *STARTERS) for t in line[k + 1 : follows])


def _of_next(line: list[Span], k: int, index: int, follows: int) -> bool:
    """Whether the word for capital at k names the next figure: '5 dự án | vốn đăng ký 3 tỷ đồng'."""
    ahead = line[follows].kind == "quantity" if follows < len(line) else False
    return ahead and line[index].quantity.noun is not None and all(cue(t, *STARTERS) for t in line[k + 1 : follows])


def _joins_bases(line: list[Span], k: int) -> bool:
    """Whether the conjunction at k stands between two bases: 'so với tháng trước | và | cùng kỳ'."""
    return line[k - 1].kind == "base" and k + 1 < len(line) and line[k + 1].kind == "base"


def _joins(line: list[Span], k: int, index: int, follows: int) -> bool:
    """Whether the conjunction at k begins a new statement rather than a further noun of the complement, as one that a
    comma and a verb follow: '5 ha lúa | và rau màu, giảm 3%'.
    """
    following = line[k + 1] if k + 1 < len(line) else None
    if k == index + 1 and follows < len(line) and line[follows].kind == "quantity":
        return True  # 'gạo 5 triệu USD | và cà phê 3 triệu USD'
    if following is None or following.kind in ("quantity", "period") or cue(following, *STARTERS, "auxiliary"):
        return True
    if following.entry("area") and k + 2 == follows and line[follows - 1] is following and follows < len(line):
        return line[follows].kind == "quantity"  # 'Thái Nguyên 24% | và Hải Phòng 16%'
    named = list(takewhile(lambda t: t.kind != "," and not cue(t, *STARTERS), line[k + 1 : follows]))
    behind = line[k + 1 + len(named) : follows]
    if len(behind) > 1 and behind[0].kind == "," and cue(behind[1], *STARTERS):
        return False
    return "term" in following.kinds or any(cue(t, *STARTERS) for t in behind)


def opens_cause(token: Span) -> bool:
    """Whether a token opens a cause, 'do', or what something is told in spite of, 'dù'."""
    return says(token, "contrast", "because") or says(token, "contrast", "although")


def ends_cause(token: Span) -> bool:
    """Whether a token ends a cause told before it: ';', or the parts of what it is the cause of."""
    return token.kind == ";" or "part" in token.kinds


def without_causes(line: Line, *, commas: bool) -> Line:
    """Tokens before a figure without the causes that end among them: 'tăng 3% do giá tăng từ ngày 10-11; nhóm may mặc
    tăng'.

    ``commas``: a comma ends one too, unless it goes on with a list of names: 'giảm 5% do Trung Quốc giảm mua, cà phê
    tăng'.
    """
    if "contrast" not in line.kinds:
        return line
    kept: list[Span] = []
    cause: list[Span] = []
    for token, after in zip_longest(line, line[1:]):
        if not (cause or opens_cause(token)):
            kept.append(token)
            continue
        listed = after is None or after.kind == "quantity" or cue(after, "area", "place", "unit_of_area")
        if ends_cause(token) or (commas and token.kind == "," and not listed):
            cause = []
            kept.append(token)
        else:
            cause.append(token)
    return Line((*kept, *cause))


def against_base(lead: list[Span]) -> Span | None:
    """The word that compares a figure with the base right before it: 'ít hơn | cùng kỳ [là] 12%'; None without."""
    compares = len(lead) > 1 and lead[-1].kind == "base" and cue(lead[-2], "direction", "exceed", "than")
    return lead[-2] if compares else None


_PARTING = frozenset((",", ":", ";", "(", ")", "…", "-", "."))
_CONNECTING = frozenset(("part", "list", "contrast", "flip"))


def pieces(lead: list[Span]) -> list[list[Span]]:
    """Lead tokens -> the pieces between commas, colons, brackets and connectives, in order; empty ones left out."""
    out: list[list[Span]] = [[]]
    for token in lead:
        if token.kind in _PARTING or not token.kinds.isdisjoint(_CONNECTING):
            if out[-1]:
                out.append([])
            out.append([token])
            out.append([])
        else:
            out[-1].append(token)
    return [piece for piece in out if piece]


def without_brackets(line: Line) -> list[Span]:
    """Tokens without those in brackets that open and close among them, unless they say what is left out of a whole:
    'xuất khẩu (không kể dầu thô)'.
    """
    if ")" not in line.kinds:
        return line
    out: list[Span] = []
    for token in line:
        if token.kind == ")":
            opened = next((i for i in range(len(out) - 1, -1, -1) if out[i].kind == "("), None)
            if opened is not None:
                told = cue(next(iter(out[opened + 1 :]), token), "excludes")
                del out[opened : opened + 1 if told else len(out)]
                continue
        out.append(token)
    return out
