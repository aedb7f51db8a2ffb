"""The years of a programme or project, which its capital, size and goals have where later sentences tell them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from solieu.clauses import Sentence, cue
from solieu.lexicon import cue_phrases, fold
from solieu.spans import Span
from solieu.subjects import content

NAME = 3
"""Words by which a programme is known again: 'Đề án | phát triển cây | chè'."""

LONGEST = 60
"""Characters within which these words stand."""

QUOTES, STOPS = ' "“', '.,;:()"“”\n'
"""What a name may begin behind, and what ends it."""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme by the ``kind`` that it is called and the first words of its name, with the years that it runs, and
    where the sentence begins that has ``told`` of it last.
    """

    kind: str
    name: str
    years: Span
    told: int


def spoken_of(sentence: Sentence, text: str, before: Programme | None) -> Programme | None:
    """The programme that a sentence leaves the text speaking of: the one that it dates, else the one spoken of
    ``before`` it on its line, unless it names or counts others. A word for a programme alone is of the one that was
    called so: 'đề án này'.
    """
    programme = None if sentence.opens_line else before
    if programme is None and "programme" not in sentence.tokens.kinds:
        return None
    for rank, token in enumerate(sentence.tokens):
        if programme is None and "programme" not in token.kinds:
            continue
        kind = _kind(token)
        if not kind:
            continue
        if not cue(token, "programme"):  # '5 dự án', 'tổng vốn thực hiện dự án'
            called = programme is not None and token.quantity is None and kind == programme.kind
            programme = replace(programme, told=sentence.start) if called else None
            continue
        behind = sentence.tokens[rank + 1 :]
        bare = bool(behind) and behind[0].start <= token.end + 1 and not content(behind[0])
        name = "" if bare else _name(text[token.end : min(sentence.end, token.end + LONGEST)])
        years = _years(behind)
        if name and years is not None and not _of_a_plan(text[token.end : years.start]):
            return Programme(kind, name, years, sentence.start)
        if programme is not None:
            same = name == programme.name or (not name and kind == programme.kind)
            programme = replace(programme, kind=kind, told=sentence.start) if same else None
    return programme


def _kind(token: Span) -> str:
    """What a programme is called by a word, a count of such or a term that ends with it; '' for anything else."""
    if token.quantity is not None:
        phrase = token.quantity.noun.phrase if token.quantity.noun is not None else ""
    else:
        entry = token.entry("programme") or token.entry("term")
        phrase = entry.phrase if entry is not None else ""
    return next((word for word in cue_phrases("programme") if f" {phrase}".endswith(f" {word}")), "") if phrase else ""


def _name(behind: str) -> str:
    """The first words of the name that stands behind a word for a programme, folded; '' for none."""
    words = "".join(takewhile(lambda c: c not in STOPS, behind.lstrip(QUOTES))).split()[:NAME]
    return fold(" ".join(words))


def _years(behind: list[Span]) -> Span | None:
    """The years that stand behind a name in the same statement; None without any."""
    near = takewhile(lambda t: t.quantity is None and t.kind not in (",", ";", ":"), behind)
    return next((t for t in near if t.rule == "years"), None)


def _of_a_plan(words: str) -> bool:
    """Whether the years behind these words are those of a plan: 'dự án thuộc kế hoạch đầu tư công | 2016-2020'."""
    return any(f" {fold(phrase)} " in f"{fold(words)} " for phrase in cue_phrases("plan"))
