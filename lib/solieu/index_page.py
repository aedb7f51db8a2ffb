"""Survey -> the first page: search and filters, a card an area, indicators, documents, what it was made from.

Whatever the search can find carries ``data-find``: its words without marks and capitals, so that "cao bang" finds Cao
Bằng. Cards and documents also carry region, years and whether the audit doubts one of their figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from solieu import cards, codes, select, wording
from solieu.markup import Column, Line, Markup, attribute, code, details, label, link, say, table, text
from solieu.model import Reading
from solieu.pages import area_file, document_file


@dataclass(frozen=True, slots=True)
class Made:
    """What a report was made from: when, with which version, and the digest of each input by its name."""

    when: str
    version: str
    inputs: Mapping[str, str]


def index_body(
    panel: pd.DataFrame, findings: pd.DataFrame, readings: Sequence[Reading], areas: Sequence[str],
    failed: Iterable[str], problems: Sequence[str], made: Made,
) -> Markup:  # fmt: skip
    """Panel, findings, readings, areas to show, those whose notebook failed, problems of the corpus -> first page."""
    failed, rows, names = set(failed), cards.records(select.doubting(panel, findings)), panel.attrs["documents"]
    by_area: dict[str, list[cards.Row]] = {area: [] for area in areas}
    for row in rows:
        if row.area in by_area:
            by_area[row.area].append(row)
    verdicts: dict[str, list[str]] = defaultdict(list)
    for area, verdict in zip(findings["area"], findings["verdict"], strict=True):
        verdicts[str(area)].append(str(verdict))
    doubtful = set(findings.loc[findings["verdict"] != "holds", "doc"].astype(str))
    shown = [row for part in by_area.values() for row in part]
    most = cards.CARD_ROWS if len(areas) <= cards.CROWD else cards.CROWDED_ROWS
    made_cards = [cards.card(area, part, verdicts[area], names, area in failed, most)
                  for area, part in by_area.items()]  # fmt: skip
    numbers = {
        "areas": len(areas), "documents": len(readings), "rows": len(rows), "findings": len(findings),
        "abstentions": sum(len(reading.abstentions) for reading in readings),
    }  # fmt: skip
    left_out = "".join(f"<li>{text(problem)}</li>" for problem in problems)
    parts = [
        f"<h1>{say('page.index')}</h1>",
        f"<p class=lead>{say('page.counts', **numbers)}</p>",
        f'<div class="failed"><p>{say("page.problems")}</p><ul>{left_out}</ul></div>' if problems else "",
        _search(shown, areas),
        f'<section id="areas"><h2>{say("page.areas")}</h2>{cards.key()}',
        f'<div class="cards">\n{chr(10).join(made_cards)}\n</div></section>',
        f'<section id="indicators"><h2>{say("site.indicators")}</h2>{_indicators(shown, areas)}</section>',
        f'<section id="documents"><h2>{say("page.documents")}</h2>',
        f"{_documents(readings, names, doubtful, areas)}</section>",
        _footer(made),
    ]
    return Markup("\n".join(part for part in parts if part))


def _search(rows: Sequence[cards.Row], areas: Sequence[str]) -> str:
    """Rows and areas -> the search box and the filters; they show only where a script runs."""
    regions = dict.fromkeys(region for area in areas if (region := cards.region_of(area)))
    years = cards.years_of(rows)[::-1]
    choices = [
        _choice("region", [(region, codes.label("area", region, "vi"), codes.label("area", region, "en"))
                           for region in regions]),
        _choice("year", [(year, year, year) for year in years]),
    ]  # fmt: skip
    counts = {name: Markup(f'<b data-count="{name}"></b>') for name in ("areas", "indicators", "documents")}
    return (
        '<form class="search" role="search" hidden>'
        f'<p class="field wide"><label for="find">{say("site.find")}</label>'
        '<input id="find" type="search" autocomplete="off" spellcheck="false"></p>'
        f"{''.join(choices)}"
        '<p class="field tick"><input id="doubts" type="checkbox"> '
        f'<label for="doubts">{say("site.doubts")}</label></p>'
        f'<p class="field"><button type="reset">{say("site.reset")}</button></p>'
        f'<p class="found" role="status">{say("site.found", **counts)}</p></form>'
    )


def _choice(name: str, options: Iterable[tuple[str, str, str]]) -> str:
    """Name of a filter, (value, vi, en) triples -> its list, with all values first."""
    every = ("", *(wording.text(f"site.every.{name}", language) for language in wording.LANGUAGES))
    told = "".join(
        f'<option value="{attribute(value)}" data-vi="{attribute(vi)}" data-en="{attribute(en)}">{text(vi)}</option>'
        for value, vi, en in [every, *options]
    )
    title = f'<label for="{name}">{say(f"site.{name}")}</label>'
    return f'<p class="field">{title}<select id="{name}">{told}</select></p>'


def _indicators(rows: Sequence[cards.Row], areas: Sequence[str]) -> Markup:
    """Stated rows -> the indicators that they measure, with the areas of each."""
    by_indicator: dict[str, list[cards.Row]] = defaultdict(list)
    for row in rows:
        by_indicator[row.indicator].append(row)
    lines = []
    for indicator, entry in codes.indicators().items():
        if not (part := by_indicator.get(indicator)):
            continue
        told = {row.area for row in part}
        links = [link(area_file(area), label("area", area)) for area in areas if area in told]
        known = [entry.vi, entry.en, entry.group, wording.text(f"group.{entry.group}", "vi"), indicator]
        found = cards.marks("indicators", known, sorted(map(cards.region_of, told)), cards.years_of(part))
        cells = (label("indicator", indicator), say(f"group.{entry.group}"), len(part), Markup(", ".join(links)))
        lines.append(Line(cells, attributes=found))
    columns = [Column(say("column.name")), Column(say("site.group")), Column(say("column.rows"), True)]
    return table([*columns, Column(say("page.areas"))], lines)


def _documents(
    readings: Sequence[Reading], names: Mapping[str, Mapping[str, str]], doubtful: set[str], areas: Sequence[str]
) -> Markup:
    """Readings -> table of the documents: title, area, date, how many figures were read and left out."""
    lines = []
    for reading in readings:
        doc, area = reading.document.id, reading.area
        name, named = cards.title_of(doc, names), label("area", area)
        known = [name, doc, reading.date, *(codes.label("area", area, language) for language in wording.LANGUAGES)]
        known += cards.indicators_of(reading.observations)
        years = cards.years_of(reading.observations)
        found = cards.marks("documents", known, [cards.region_of(area)], years, doc in doubtful)
        title = Markup(f'<span lang="vi">{link(document_file(doc), name)}</span>')
        about = link(area_file(area), named) if area in areas else named
        counts = (len(reading.observations), len(reading.abstentions))
        lines.append(Line((title, about, cards.nowrap(reading.date), *counts), attributes=found))
    columns = [Column(say(name)) for name in ("page.document", "column.area", "page.date")]
    return table([*columns, Column(say("column.rows"), True), Column(say("site.left"), True)], lines)


def _footer(made: Made) -> str:
    digests = table([Column(say("page.file")), Column(Markup("SHA-256"))],
                    [Line((code(name), code(digest))) for name, digest in made.inputs.items()])  # fmt: skip
    told = say("page.made", when=made.when, version=made.version)
    return f"<footer><p>{told}</p>{details(say('page.inputs'), digests)}</footer>"
