"""A text with what was read in it: highlighted by kind, its rows and what was left out beside it, as HTML or words.

The pages of the report build on the same parts: :func:`highlighted` text, :func:`rows_table` and :func:`left_table`. No
script, nothing from the network; whatever hovering tells stands in a table too, so that a keyboard reaches it.
"""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from solieu import apart, select, views, wording
from solieu.lexicon import Lexicon
from solieu.model import Abstention, Document, Observation, Reading
from solieu.periods import Calendar, Date
from solieu.reader import read
from solieu.source import from_text
from solieu.spans import Span, scan
from solieu.vocabulary import compiled

KINDS = ("row", "left", "term", "item", "period", "base", "area", "cue", "nonfigure")
"""What is highlighted, in the order of the legend; each has a title ``show.KIND`` in data/wording.csv."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a text to be highlighted: class, what hovering tells, id of the place and where a click leads."""

    start: int
    end: int
    kind: str
    tip: str = ""
    id: str = ""
    href: str = ""


def show(
    what: str | Document | Reading,
    *,
    date: str = "",
    area: str = "",
    language: str = "vi",
    words: Lexicon | None = None,
) -> Show:
    """Text, document or reading -> its highlighted text and rows, as a notebook shows them.

    ``date`` ('2024-08') and ``area`` (code or name) say what a manifest would; ``words`` is a lexicon to read with
    instead of the kit's or the corpus's own. Raises CorpusError for a date or area that there is not.
    """
    wording.check_language(language)
    if isinstance(what, str) or date or area:
        given = what.document if isinstance(what, Reading) else what
        made = from_text(given if isinstance(given, str) else given.text, date=date, area=area)
        if isinstance(given, Document):
            made = replace(given, date=made.date or given.date, area=made.area or given.area)
        what = made
    if isinstance(what, Document):
        what = read(what, words)
    return Show(what, language, words)


class Show:
    """A reading that shows itself: HTML in a notebook, plain text elsewhere."""

    def __init__(self, reading: Reading, language: str = "vi", words: Lexicon | None = None) -> None:
        self.reading = reading
        self.language = language
        self._spans = scan(reading.document.text, words or compiled(reading.document.vocabulary))

    def _repr_html_(self) -> str:
        reading, language = self.reading, self.language
        made_from = f"{reading.document.id}\0{reading.document.text}\0{language}".encode()
        prefix = f"s{hashlib.sha256(made_from).hexdigest()[:8]}-"
        marks = list(self._marks(prefix))
        legend = [
            f'<span class="k-{kind}">{_say(f"show.{kind}", language)}</span>'
            for kind in KINDS
            if any(mark.kind == f"k-{kind}" for mark in marks)
        ]
        parts = [
            f'<section class="solieu-show" lang="{language}" aria-label="{_say("show.title", language)}">',
            f"<style>{_style()}</style>",
            f'<p class="facts">{html.escape(self._facts())}</p><p class="legend">{" ".join(legend)}</p>',
            f'<div class="both"><div class="text" lang="vi">{highlighted(reading.document.text, marks)}</div>',
            '<div class="rows">',
        ]
        if reading.observations:
            parts.append(rows_table(reading.observations, language, prefix)._repr_html_())
        if reading.abstentions:
            parts.append(f"<h4>{_say('page.unread', language)}</h4>")
            parts.append(left_table(reading.abstentions, language, prefix)._repr_html_())
        parts.append("</div></div>")
        phrases = self._phrases()
        if phrases.rows:
            title = _say("show.phrases", language, count=len(phrases.rows))
            parts.append(f"<details><summary>{title}</summary>{phrases._repr_html_()}</details>")
        return "".join([*parts, "</section>"])

    def __repr__(self) -> str:
        reading, language = self.reading, self.language
        figures = {row.start: row.end for row in [*reading.observations, *reading.abstentions]}
        text, at = [], 0
        for start, end in sorted(figures.items()):
            if start >= at:
                text += [reading.document.text[at:start], f"[{reading.document.text[start:end]}]"]
                at = end
        parts = [self._facts(), "".join([*text, reading.document.text[at:]])]
        if reading.observations:
            parts.append(str(rows_table(reading.observations, language)))
        if reading.abstentions:
            parts.append(f"{wording.text('page.unread', language)}:\n{left_table(reading.abstentions, language)}")
        return "\n\n".join(parts)

    def _facts(self) -> str:
        """What the reading went by and how much it found, in one line."""
        reading, language = self.reading, self.language
        told = [reading.document.title or reading.document.id]
        area = select.label("area", reading.area, language)
        for label, value, origin in (
            ("page.date", reading.date, reading.date_from),
            ("column.area", area, reading.area_from),
        ):
            note = f" ({wording.text(f'from.{origin}', language)})" if value else ""
            told.append(f"{wording.text(label, language)}: {value or wording.text('page.none', language)}{note}")
        counts = {"rows": len(reading.observations), "left": len(reading.abstentions)}
        return " · ".join([*told, wording.text("show.counts", language, **counts)])

    def _marks(self, prefix: str) -> Iterator[Mark]:
        """The highlights of the text: figures first, then the phrases that stand clear of them."""
        reading, language = self.reading, self.language
        figures = []
        for row in sorted(reading.observations, key=lambda row: (row.start, -row.end)):
            measure, area = (select.label(kind, getattr(row, kind), language) for kind in ("measure", "area"))
            told = (views.value_of(row, language), measure, views.name_of(row, language), area)
            tip = " · ".join([*told, views.when(row, language).text])
            figures.append(Mark(row.start, row.end, "k-row", tip))
        for left in reading.abstentions:
            figures.append(Mark(left.start, left.end, "k-left", reason_of(left, language)))
        figures = [replace(m, id=f"{prefix}o{m.start}", href=f"#{prefix}r{m.start}") for m in figures]
        yield from figures
        taken = {at for mark in figures for at in range(mark.start, mark.end)}
        for span, kind, meaning in self._meanings():
            if taken.isdisjoint(range(span.start, span.end)):
                tip = wording.text(f"show.{kind}", language)
                yield Mark(span.start, span.end, f"k-{kind}", f"{tip}: {meaning}" if meaning else tip)

    def _meanings(self) -> Iterator[tuple[Span, str, str]]:
        """Each phrase that means something to the reader, the kind of its highlight, and its meaning in words."""
        reading, language = self.reading, self.language
        calendar = Calendar(Date.parse(reading.date))
        for span in self._spans:
            if span.kind == "period":
                time = calendar.resolve(span.rule, span.holes)
                yield span, "period", wording.period(time.flow, language) if time and time.flow else ""
            elif span.kind in ("base", "nonfigure"):
                yield span, span.kind, ""
            elif (term := span.entry("term")) is not None:
                yield span, "term", select.label("indicator", term.id, language)
            elif (named := span.entry("area", "place")) is not None:
                yield span, "area", select.label("area", named.id, language)
            else:
                told = [
                    wording.texts()[name][language]
                    for e in span.entries
                    if (name := f"cue.{e.kind}") in wording.texts()
                ]
                if told:
                    yield span, "cue", "; ".join(dict.fromkeys(told))
                elif span.entry("breakdown") is not None:
                    yield span, "item", ""

    def _phrases(self) -> views.Table:
        """What the reader recognised beside the figures, each phrase once: words, kind, meaning."""
        text, language = self.reading.document.text, self.language
        lines = {}
        for span, kind, meaning in self._meanings():
            words = " ".join(text[span.start : span.end].split())
            cells = [words, wording.text(f"show.{kind}", language), meaning]
            lines.setdefault((words.casefold(), kind, meaning), [views.Cell(cell) for cell in cells])
        titles = [wording.text(f"column.{name}", language) for name in ("phrase", "kind", "meaning")]
        return views.Table(titles, list(lines.values()))


def highlighted(text: str, marks: Iterable[Mark]) -> str:
    """Text and marks -> HTML, all escaped; of marks that overlap the first is shown, the others keep their id."""
    parts, at, last = [], 0, -1
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        attributes = f' id="{mark.id}"' if mark.id and mark.start != last else ""
        if mark.start < at:
            parts.append(f"<span{attributes}></span>" if attributes else "")
            last = mark.start if attributes else last
            continue
        attributes += f' href="{mark.href}"' if mark.href else ""
        attributes += f' title="{html.escape(mark.tip)}"' if mark.tip else ""
        tag = "a" if mark.href else "span"
        inner = html.escape(text[mark.start : mark.end])
        parts += [html.escape(text[at : mark.start]), f'<{tag} class="{mark.kind}"{attributes}>{inner}</{tag}>']
        at, last = mark.end, mark.start
    return "".join([*parts, html.escape(text[at:])])


def rows_table(
    rows: Iterable[Observation], language: str, prefix: str = "",
    area: Callable[[Observation, str], str] = lambda row, name: html.escape(name),
) -> views.Table:  # fmt: skip
    """Rows -> table: quote, value, measure, name, area, period, status.

    Each line is the place ``PREFIXr123`` and its quote leads to ``#PREFIXo123``; ``area`` makes the HTML of an area.
    """
    lines: list[list[views.Cell]] = []
    anchors: list[str] = []
    rows = sorted(rows, key=lambda row: (row.start, -row.end))
    cues = apart.cues(rows, language)
    for row in rows:
        name = select.label("area", row.area, language)
        lines.append([
            views.Cell(row.quote, f'<a href="#{prefix}o{row.start}">{html.escape(row.quote)}</a>'),
            views.Cell(views.value_of(row, language), number=True),
            views.Cell(select.label("measure", row.measure, language)),
            views.Cell(views.name_of(row, language, cue=apart.cue(row, cues))),
            views.Cell(name, area(row, name)),
            views.when(row, language),
            views.Cell(wording.text(f"status.{row.status}", language)),
        ])  # fmt: skip
        anchor = f"{prefix}r{row.start}"
        anchors.append("" if anchor in anchors else anchor)
    titles = ("quote", "amount", "measure", "name", "area", "period", "status")
    return views.Table([wording.text(f"column.{t}", language) for t in titles], lines, anchors=anchors)


def left_table(left: Sequence[Abstention], language: str, prefix: str = "") -> views.Table:
    """Abstentions -> table: the figure as printed, and why it was left out; each leads to its place in the text."""
    lines = [
        [
            views.Cell(a.quote, f'<a href="#{prefix}o{a.start}">{html.escape(a.quote)}</a>'),
            views.Cell(reason_of(a, language)),
        ]
        for a in left
    ]
    titles = [wording.text(name, language) for name in ("column.quote", "page.reason")]
    return views.Table(titles, lines, anchors=[f"{prefix}r{a.start}" for a in left])


def reason_of(left: Abstention, language: str) -> str:
    """Abstention -> its reason in the language; the reader's own words where no text is written for it."""
    told = wording.texts().get(f"left.{left.reason}")
    return told[language] if told else left.message


@cache
def _style() -> str:
    return resources.files("solieu").joinpath("data/show.css").read_text(encoding="utf-8")


def _say(name: str, language: str, **values: object) -> str:
    return html.escape(wording.text(name, language, **values))
