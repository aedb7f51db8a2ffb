"""A text as those look at it who seek what it mentions: its spans, the hits of the phrasebook, sentences and words."""

from __future__ import annotations

from bisect import bisect_right

from solieu.lexicon import Lexicon
from solieu.phrasebook import Hit, Hits, Phrasebook
from solieu.spans import Span, scan, sentences, words

_BLANK = " \t\u00a0\u202f"
_DASHES = "-–—‑"
_ROMAN = frozenset("IVX")


class Passage:
    """One NFC text with everything that a search for mentions asks of it; all offsets count its characters."""

    def __init__(self, text: str, book: Phrasebook, lexicon: Lexicon) -> None:
        self.text = text
        self.book = book
        self.hits: Hits = book.find(text)
        self.spans: list[Span] = scan(text, lexicon)
        self.sentences: list[tuple[int, int]] = sentences(text, self.spans)
        self.span_at: dict[int, Span] = {span.start: span for span in self.spans}
        self._starts = [span.start for span in self.spans]
        self._cuts = [start for start, _ in self.sentences]
        self._word_at: dict[int, int] = dict(words(text, 0, len(text)))

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the text -> those of the sentence, or of all the sentences, that hold them."""
        first = max(0, bisect_right(self._cuts, start) - 1)
        last = max(first, bisect_right(self._cuts, max(start, end - 1)) - 1)
        if not self.sentences:
            return start, end
        return min(start, self.sentences[first][0]), max(end, self.sentences[last][1])

    def span_over(self, position: int) -> Span | None:
        """The span that covers a character, or None."""
        at = bisect_right(self._starts, position) - 1
        return self.spans[at] if at >= 0 and self.spans[at].end > position else None

    def after_blank(self, position: int) -> int:
        """Position -> that of the next character of the same line that is no blank."""
        while position < len(self.text) and self.text[position] in _BLANK:
            position += 1
        return position

    def at(self, kind: str, role: str, position: int) -> Hit | None:
        """The longest hit of that kind and role that begins at the position, or after blanks there; or None."""
        return self.hits.at(kind, role, self.after_blank(position))

    def after_joint(self, position: int) -> int:
        """Position -> that after a comma, a word such as 'and' or both, with blanks around; -1 where none stands."""
        begin = at = self.after_blank(position)
        if self.text[at : at + 1] in (",", ";"):
            at = self.after_blank(at + 1)
        joined = self.hits.at("name", "and", at)
        at = self.after_blank(joined.end) if joined else at
        return at if at > begin else -1

    def after_dash(self, position: int) -> int:
        """Position -> that after a dash with the blanks around; -1 where none stands."""
        at = self.after_blank(position)
        return self.after_blank(at + 1) if at < len(self.text) and self.text[at] in _DASHES else -1

    def word(self, position: int) -> int:
        """The end of the word that begins at the position, or -1."""
        return self._word_at.get(position, -1)

    def is_number(self, start: int, end: int) -> bool:
        """Whether a word is a number as names have it, 3 or II, and no part of a quantity or a time."""
        written = self.text[start:end]
        if _ROMAN.issuperset(written):
            return True
        covering = self.span_over(start)
        return written.isdigit() and (
            covering is None or covering.kind not in ("quantity", "period", "base", "nonfigure")
        )

    def capitals(self, position: int, most: int = 4) -> int:
        """Position -> the end of the words with a capital that follow there, numbers after them too; -1 if none."""
        end, at = -1, position
        for _ in range(most):
            stop = self.word(at)
            if stop < 0 or not (self.text[at].isupper() or (end > 0 and self.is_number(at, stop))):
                break
            end = stop
            at = self.after_blank(stop)
        return end

    def area_after(self, position: int) -> Span | None:
        """The name of a province that stands at the position, after blanks; or None."""
        span = self.span_at.get(self.after_blank(position))
        entry = span.entry("area") if span is not None else None
        return span if entry is not None and entry.row.get("kind") == "province" else None

    def after_aside(self, position: int, most: int) -> int:
        """Position -> that after a bracket of at most that many characters in the line, or the position itself."""
        at = self.after_blank(position)
        close = self.text.find(")", at, at + most) if self.text[at : at + 1] == "(" else -1
        return position if close < 0 or "\n" in self.text[at:close] else close + 1

    def figure_before_comma(self, start: int, end: int) -> bool:
        """Whether a quantity stands between two places with no comma or semicolon before it."""
        for span in self.spans[bisect_right(self._starts, start - 1) :]:
            if span.start >= end or {",", ";"} & set(self.text[start : span.start]):
                return False
            if span.kind == "quantity":
                return True
        return False

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the text -> the same without blanks and marks of separation at the ends."""
        while start < end and (self.text[start].isspace() or self.text[start] in ",;:-–….)"):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in ",;:-–…."):
            end -= 1
        return start, end


def collapsed(written: str) -> str:
    """Text -> the same with every run of blanks and line ends as one blank."""
    return " ".join(written.split())
