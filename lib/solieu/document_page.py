"""Reading -> the page of a document: full text, every figure marked by kind, rows beside it, what was left out.

A figure at offset 123 is the place ``#o123`` of the text and its row the place ``#r123``; either leads to the other.
The sentence that begins at 100 and states a figure or mentions a thing is the place ``#s100``.
The sentence around the figure that an address names is highlighted with it.
"""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote as url

from solieu import apart, display, glossary, select, views, wording
from solieu.markup import Column, Line, Markup, both, code, details, each, label, link, say, table, text
from solieu.mentions import Mention, find
from solieu.model import Abstention, Observation, Reading
from solieu.pages import area_file

KINDS = ("level", "growth", "plan", "part", "left")
"""What the text marks, in the order of the legend; each has a title ``site.kind.KIND`` among the texts."""
_KIND_OF = {
    "level": "level", "growth_yoy": "growth", "growth_pop": "growth", "growth_other": "growth", "change_abs": "growth",
    "contribution": "growth", "multiple": "growth", "plan_attainment": "plan", "plan_excess": "plan",
    "plan_pace": "plan",
}  # fmt: skip
_SLOTS = ("measure", "indicator", "item", "area", "place", "partner", "period", "status")


def kind_of(row: Observation | Abstention) -> str:
    """Row or abstention -> its kind among KINDS: level, growth, plan, part (shares, ratios, rates) or left out."""
    return "left" if isinstance(row, Abstention) else _KIND_OF.get(row.measure, "part")


def document_body(reading: Reading, areas: Collection[str], name: str) -> Markup:
    """Reading, areas that have a page, name of the document -> HTML of its page."""
    rows = sorted(reading.observations, key=lambda row: (row.start, -row.end))
    left = sorted(reading.abstentions, key=lambda a: a.start)
    mentioned = find(reading.document)
    used = [kind for kind in KINDS if any(kind_of(one) == kind for one in [*rows, *left])]
    legend = "".join(f'<li><span class="k-{kind}">{say(f"site.kind.{kind}")}</span></li>' for kind in used)
    parts = [
        f"<h1>{text(name)}</h1>",
        _facts(reading, areas),
        f'<p class="soft no-print">{say("site.rows.here", rows=len(rows), left=len(left))}</p>',
        f'<ul class="legend">{legend}</ul>' if used else "",
        '<div class="reading">',
        f'<section aria-labelledby="the-text"><h2 id="the-text">{say("site.text")}</h2>',
        f'<div class="text" lang="vi">{highlighted(reading, rows, left, mentioned)}</div></section>',
        f'<section class="beside" aria-labelledby="the-rows"><h2 id="the-rows">{say("site.rows")}</h2>',
        _rows(reading, rows, areas) if rows else f"<p>{say('nothing')}</p>",
        f'<h2 id="left-out">{say("page.unread")}</h2>',
        _left(left, {row.start for row in rows}) if left else f"<p>{say('site.nothing.left')}</p>",
        *([f'<h2 id="mentioned">{say("site.mentioned")}</h2>', _mentioned(mentioned)] if mentioned else []),
        "</section></div>",
    ]
    return Markup("\n".join(part for part in parts if part))


def highlighted(
    reading: Reading, rows: Sequence[Observation], left: Sequence[Abstention], mentioned: Sequence[Mention] = ()
) -> Markup:
    """Reading, its rows and abstentions in order, mentions -> its text in HTML, figures marked, sentences bounded."""
    words = reading.document.text
    marks = _marks(rows, left)
    parts, at = [], 0
    for start, end in _sentences([*rows, *mentioned]):
        if start < at:  # within the sentence before it: a place to link to and no more
            parts.append(f'<span id="s{start}"></span>')
            continue
        parts += _marked(words, at, start, marks)
        parts += [f'<span class="sentence" id="s{start}">', *_marked(words, start, end, marks), "</span>"]
        at = end
    return Markup("".join([*parts, *_marked(words, at, len(words), marks)]))


def _sentences(told: Iterable[Observation | Mention]) -> list[tuple[int, int]]:
    """Rows and mentions -> the bounds of their sentences in order, the longest of those that begin together."""
    found: dict[int, int] = {}
    for one in told:
        if one.sentence:
            end = one.sentence_start + len(one.sentence)
            found[one.sentence_start] = max(end, found.get(one.sentence_start, 0))
    return sorted(found.items())


def _marks(rows: Sequence[Observation], left: Sequence[Abstention]) -> list[Observation | Abstention]:
    """Rows and abstentions -> one for each place in the text, the longer first where two begin together."""
    first: dict[int, Observation | Abstention] = {}
    for one in sorted([*rows, *left], key=lambda one: (one.start, -one.end)):
        first.setdefault(one.start, one)
    return list(first.values())


def _marked(words: str, start: int, end: int, marks: Sequence[Observation | Abstention]) -> Iterator[str]:
    """Text, bounds of a stretch, all marks -> HTML of the stretch; a figure within another keeps a place to link to."""
    at = start
    for mark in marks:
        if not start <= mark.start < end:
            continue
        if mark.start < at or mark.end > end:
            yield f'<span id="o{mark.start}"></span>'
            continue
        yield html.escape(words[at : mark.start], quote=False)
        quote = html.escape(words[mark.start : mark.end], quote=False)
        yield f'<a class="figure-mark k-{kind_of(mark)}" id="o{mark.start}" href="#r{mark.start}">{quote}</a>'
        at = mark.end
    yield html.escape(words[at:end], quote=False)


def _facts(reading: Reading, areas: Collection[str]) -> Markup:
    """Reading -> what is known of the document: file, date and area with where they come from, address, digest."""
    document = reading.document
    named = label("area", reading.area)
    facts: list[tuple[Markup, Markup]] = [
        (say("site.id"), code(document.id)),
        (say("page.file"), code(document.file)),
    ]
    for title, value, origin in (
        ("page.date", text(reading.date), reading.date_from),
        ("column.area", link(area_file(reading.area), named) if reading.area in areas else named, reading.area_from),
    ):
        note = f" <small>({say(f'from.{origin}')})</small>" if value else ""
        facts.append((say(title), Markup(value + note) if value else say("page.none")))
    if document.url:
        facts.append((say("page.original"), code(document.url)))
    if document.note:
        facts.append((say("site.note"), text(document.note)))
    facts.append((Markup("SHA-256"), code(document.digest)))
    return Markup(f'<dl class="facts">{"".join(f"<dt>{title}</dt><dd>{told}</dd>" for title, told in facts)}</dl>')


def _rows(reading: Reading, rows: Sequence[Observation], areas: Collection[str]) -> str:
    """Rows in order -> a list of them, each with its value, meaning, place in the text and how it was read."""
    seen: set[int] = set()
    cues = {language: apart.cues(rows, language) for language in wording.LANGUAGES}
    items = []
    for row in rows:
        anchor = "" if row.start in seen else f' id="r{row.start}"'
        seen.add(row.start)
        items.append(
            f'<li{anchor} class="row k-{kind_of(row)}">{_head(row)}<p>{_meaning(row, areas, cues)}</p>'
            f"{_evidence(reading, row)}</li>"
        )
    return f'<ol class="rows">\n{chr(10).join(items)}\n</ol>'


def _head(row: Observation) -> str:
    value = each(lambda language: views.value_of(row, language))
    quote = link(f"#o{row.start}", row.quote, lang="vi", class_="quote")
    return f'<p class="value"><strong>{value}</strong> {quote} <small class="offsets">{row.start}–{row.end}</small></p>'


def _meaning(row: Observation, areas: Collection[str], cues: Mapping[str, Mapping[apart.Key, str]]) -> str:
    """Row, areas with a page, words that tell like rows apart by language -> what the row measures, and of when."""
    name = each(lambda language: views.name_of(row, language, cue=apart.cue(row, cues[language])))
    area = label("area", row.area)
    if row.area in areas:
        area = link(f"{area_file(row.area)}#{url(views.anchor(row.doc, row.start), safe='~')}", area)
    told = [label("measure", row.measure), area, each(lambda language: wording.period(row.period, language))]
    if row.status != "A":
        told.append(label("status", row.status))
    return f"{name}<br><small>{' · '.join(part for part in told if part)}</small>"


def _evidence(reading: Reading, row: Observation) -> Markup:
    """Row -> how each of its fields was filled: stated here or carried from where, by which rule, on which words."""
    lines = []
    for slot in _SLOTS:
        filled = row.evidence.get(slot)
        if filled is None or (filled.how == "default" and not getattr(row, slot)):
            continue
        words = " ".join(reading.document.text[filled.start : filled.end].split()) if filled.start >= 0 else ""
        told = f"{say(f'site.how.{filled.how}')}"
        if words:
            told += f': <q lang="vi">{text(words)}</q> <small class="offsets">{filled.start}–{filled.end}</small>'
        rule = f" <small>({code(filled.rule)})</small>" if filled.rule and not words else ""
        lines.append(f"<dt>{say(f'site.slot.{slot}')}</dt><dd>{told}{rule}</dd>")
    if not lines:
        return Markup()
    return details(say("site.how"), Markup(f"<dl>{''.join(lines)}</dl>"), "how")


def _left(left: Sequence[Abstention], taken: Collection[int]) -> Markup:
    """Abstentions in order, places that have a row -> table: the figure as printed, its place, why it was left out."""
    seen, lines = set(taken), []
    for one in left:
        anchor = "" if one.start in seen else f"r{one.start}"
        seen.add(one.start)
        reason = both(*(display.reason_of(one, language) for language in wording.LANGUAGES))
        quote = link(f"#o{one.start}", one.quote, lang="vi")
        lines.append(Line((quote, Markup(f'<small class="offsets">{one.start}–{one.end}</small>'), reason), anchor))
    return table([Column(say(f"column.{name}")) for name in ("quote", "place", "why")], lines)


def _mentioned(found: Sequence[Mention]) -> Markup:
    """Mentions in order -> table: kind and name of each thing, once, a link to the first sentence that names it."""
    first: dict[tuple[str, str], Mention] = {}
    for mention in found:
        first.setdefault((mention.kind, mention.normalised), mention)
    lines = []
    for mention in first.values():
        words = link(f"#s{mention.sentence_start}", _named(mention))
        lines.append(Line((say(f"mention.{mention.kind}"), words)))
    return table([Column(say("column.kind")), Column(say("column.mentioned"))], lines)


def _named(mention: Mention) -> Markup:
    """Mention -> its name: goods in both languages, all else as the text has it."""
    if mention.kind == "goods":
        return each(lambda language: glossary.item(mention.normalised, language))
    return Markup(f'<span lang="vi">{text(select.shorten(mention.normalised, 120))}</span>')
