"""Survey -> the first page: search and filters, a card an area, indicators, documents, what it was made from.

Whatever the search can find carries ``data-find``: its words without marks and capitals, so that "cao bang" finds Cao
Bằng. Cards and documents also carry region, years and whether the audit doubts one of their figures.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from solieu import codes, select, sparks, views, wording
from solieu.markup import Column, Line, Markup, attribute, code, details, each, label, link, say, table, text
from solieu.model import Reading
from solieu.pages import area_file, document_file

CARD_ROWS = 6
_TOLD = ("level", "growth_yoy", "plan_attainment", "plan_excess")


@dataclass(frozen=True, slots=True)
class Made:
    """What a report was made from: when, with which version, and the digest of each input by its name."""

    when: str
    version: str
    inputs: Mapping[str, str]


def fold(words: str) -> str:
    """Words -> the same in small letters without marks, đ as d: 'Cao Bằng' and 'cao bang' fold alike."""
    plain = unicodedata.normalize("NFD", words.casefold()).replace("đ", "d")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def index_body(
    panel: pd.DataFrame, findings: pd.DataFrame, readings: Sequence[Reading], areas: Sequence[str],
    failed: Iterable[str], problems: Sequence[str], made: Made,
) -> Markup:  # fmt: skip
    """Panel, findings, readings, areas to show, those whose notebook failed, problems of the corpus -> first page."""
    failed, rows = set(failed), select.stated(panel)
    shown = rows[rows["area"].isin(areas)]
    by_area = {str(area): part for area, part in rows.groupby("area", observed=True)}
    names = panel.attrs["documents"]
    doubtful = findings[findings["verdict"] != "holds"]
    cards = [_card(area, by_area[area], findings, names, area in failed) for area in areas]
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
        f'<section id="areas"><h2>{say("page.areas")}</h2>{_key()}',
        f'<div class="cards">\n{chr(10).join(cards)}\n</div></section>',
        f'<section id="indicators"><h2>{say("site.indicators")}</h2>{_indicators(shown, areas)}</section>',
        f'<section id="documents"><h2>{say("page.documents")}</h2>',
        f"{_documents(readings, names, set(doubtful['doc']), areas)}</section>",
        _footer(made),
    ]
    return Markup("\n".join(part for part in parts if part))


def _search(rows: pd.DataFrame, areas: Sequence[str]) -> str:
    """Rows and areas -> the search box and the filters; they show only where a script runs."""
    regions = dict.fromkeys(region for area in areas if (region := _region(area)))
    years = sorted({year for period in rows["period"].unique() for year in _years(str(period))}, reverse=True)
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


def _key() -> str:
    """() -> what the small charts of the cards draw."""
    drawn = {
        "growth": sparks.growth(12),
        "pace": sparks.pace(56, 66.7),
        "verdicts": sparks.verdicts([("holds", 3), ("off", 1)]),
    }
    items = "".join(f"<li>{chart} {say(f'site.key.{name}')}</li>" for name, chart in drawn.items())
    return f'<ul class="key">{items}</ul>'


def _card(
    area: str, rows: pd.DataFrame, findings: pd.DataFrame, names: Mapping[str, Mapping[str, str]], failed: bool
) -> str:
    """Area and its stated rows -> its card: headline figures with small charts, counts, its texts."""
    found = findings[findings["area"] == area]
    verdicts = Counter(found["verdict"].astype(str))
    doubts = sum(count for verdict, count in verdicts.items() if verdict != "holds")
    documents = list(dict.fromkeys(rows["doc"].astype(str)))
    told = [say("page.card", rows=len(rows), documents=len(documents), findings=len(found))]
    if doubts:
        told.append(Markup(f'<strong class="verdict-off">{say("page.doubts", count=doubts)}</strong>'))
    if failed:
        told.append(Markup(f'<strong class="verdict-off">{say("page.failed.short")}</strong>'))
    texts = "".join(f'<li lang="vi">{link(document_file(doc), _name(doc, names))}</li>' for doc in documents)
    years = sorted({year for period in rows["period"].unique() for year in _years(str(period))})
    entry = codes.areas().get(area)
    known = [area, *(codes.label("area", area, language) for language in wording.LANGUAGES)]
    known += [*(entry.variants if entry else ()), _region(area), codes.label("area", _region(area), "en")]
    known += [_name(doc, names) for doc in documents]
    known += [codes.label("indicator", str(i), language) for i in rows["indicator"].unique()
              for language in wording.LANGUAGES]  # fmt: skip
    chart = sparks.verdicts([(verdict, verdicts[verdict]) for verdict in ("holds", "off", "implausible")])
    marks = f'{_found(known)} data-kind="areas" data-region="{attribute(_region(area))}" data-year="{"|".join(years)}"'
    return (
        f'<article class="card"{marks}{" data-doubts" if doubts else ""}>'
        f"<h3>{link(area_file(area), label('area', area))}</h3>"
        f'<p class="soft">{Markup(" · ".join(told))} {chart}</p>{_headline(rows)}'
        f"{details(say('site.texts', count=len(documents)), Markup(f'<ul>{texts}</ul>'))}</article>"
    )


def _headline(rows: pd.DataFrame) -> Markup:
    """Stated rows of an area -> its headline indicators, each for the latest period that tells it."""
    groups = "".join(_group(part) for part in latest(rows)[:CARD_ROWS])
    if not groups:
        return Markup(f"<p>{say('site.no.headline')}</p>")
    names = ("column.value", "site.column.growth", "site.column.pace")
    head = "".join(f'<th scope="col">{say(name)}</th>' for name in names)
    return Markup(f'<table class="headline"><thead><tr>{head}</tr></thead>{groups}</table>')


def latest(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """Stated rows of one area -> for each headline indicator the rows of its latest (then longest) period.

    Only whole-area figures that are no targets; one document's figures are not mixed with another's.
    """
    whole = rows[(rows["item"] == "") & (rows["place"] == "") & (rows["partner"] == "")]
    whole = whole[whole["measure"].isin(_TOLD) & (whole["status"] != "T") & (whole["period"] != "")]
    found = []
    for indicator in select.HEADLINE:
        part = whole[whole["indicator"] == indicator]
        if part.empty:
            continue
        best = part.sort_values(["period_end", "period_days", "doc"], kind="stable").iloc[-1]
        found.append(part[(part["period"] == best["period"]) & (part["doc"] == best["doc"])])
    return found


def _group(part: pd.DataFrame) -> str:
    """Rows of one indicator and period -> its two lines of a card; each figure leads to its sentence."""
    by: dict[str, Any] = {}
    for row in part.itertuples():
        by.setdefault(str(row.measure), row)
    first = next(part.itertuples())
    period = str(first.period)
    estimates = bool((part["status"] == "E").all())
    told = [_when(period), *([say("status.E")] if estimates else [])]
    name = f"{each(lambda language: views.name_of(first, language))} <small>{' · '.join(told)}</small>"
    cells = [_figure(by["level"], estimates) if "level" in by else ""]
    cells.append(_with_chart(_figure(by["growth_yoy"], estimates), sparks.growth(by["growth_yoy"].value))
                 if "growth_yoy" in by else "")  # fmt: skip
    cells.append(_pace(by, wording.elapsed(period), estimates))
    return (
        f'<tbody><tr><th colspan="3" scope="rowgroup">{name}</th></tr>'
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></tbody>"
    )


def _pace(by: Mapping[str, Any], gone: float | None, estimates: bool) -> str:
    """Rows by measure, share of the year gone -> share of the plan beside it; '' where the texts do not tell."""
    if "plan_attainment" in by:
        row = by["plan_attainment"]
        share, told = row.value, _figure(row, estimates)
    elif "plan_excess" in by and by["plan_excess"].unit == "percent":
        row = by["plan_excess"]
        share, told = 100 + row.value, f"{_figure(row, estimates)} <small>{say('site.excess')}</small>"
    else:
        return ""
    if gone is not None and row.measure == "plan_attainment":
        told += f" <small>/ {each(lambda language: wording.number(gone, language, 1))}%</small>"
    return _with_chart(told, sparks.pace(share, gone))


def _with_chart(told: str, chart: Markup) -> str:
    return f"{told}<br>{chart}"


def _figure(row: Any, estimates: bool) -> Markup:
    """Row -> its value as a link to its sentence in the text; an estimate says so where not all around it are."""
    target = f"{document_file(str(row.doc))}#o{row.start}"
    value = link(target, each(lambda language: views.value_of(row, language)), title=str(row.quote))
    return Markup(f"{value} <small>{say('status.E')}</small>") if row.status == "E" and not estimates else value


def _indicators(rows: pd.DataFrame, areas: Sequence[str]) -> Markup:
    """Stated rows -> the indicators that they measure, with the areas of each."""
    known, lines = codes.indicators(), []
    for indicator, entry in known.items():
        part = rows[rows["indicator"] == indicator]
        if part.empty:
            continue
        told = Counter(str(area) for area in part["area"])
        links = [link(area_file(area), label("area", area)) for area in areas if area in told]
        find = _found([entry.vi, entry.en, entry.group, wording.text(f"group.{entry.group}", "vi"), indicator])
        years = sorted({year for period in part["period"].unique() for year in _years(str(period))})
        marks = f' data-kind="indicators" data-year="{"|".join(years)}"'
        marks += f' data-region="{attribute("|".join(dict.fromkeys(_region(a) for a in told)))}"'
        cells = (label("indicator", indicator), say(f"group.{entry.group}"), len(part), Markup(", ".join(links)))
        lines.append(Line(cells, attributes=find + marks))
    columns = [Column(say("column.name")), Column(say("site.group")), Column(say("column.rows"), True)]
    return table([*columns, Column(say("page.areas"))], lines)


def _documents(
    readings: Sequence[Reading], names: Mapping[str, Mapping[str, str]], doubtful: set[str], areas: Sequence[str]
) -> Markup:
    """Readings -> table of the documents: title, area, date, how many figures were read and left out."""
    lines = []
    for reading in readings:
        doc, area = reading.document.id, reading.area
        name = _name(doc, names)
        known = [name, doc, reading.date, *(codes.label("area", area, language) for language in wording.LANGUAGES)]
        years = sorted({year for row in reading.observations for year in _years(row.period)})
        marks = f'{_found(known)} data-kind="documents" data-region="{attribute(_region(area))}"'
        marks += f' data-year="{"|".join(years)}"' + (" data-doubts" if doc in doubtful else "")
        title = Markup(f'<span lang="vi">{link(document_file(doc), name)}</span>')
        named = label("area", area)
        cells = (title, link(area_file(area), named) if area in areas else named, _nowrap(reading.date),
                 len(reading.observations), len(reading.abstentions))  # fmt: skip
        lines.append(Line(cells, attributes=marks))
    columns = [Column(say(name)) for name in ("page.document", "column.area", "page.date")]
    return table([*columns, Column(say("column.rows"), True), Column(say("site.left"), True)], lines)


def _footer(made: Made) -> str:
    digests = table([Column(say("page.file")), Column(Markup("SHA-256"))],
                    [Line((code(name), code(digest))) for name, digest in made.inputs.items()])  # fmt: skip
    told = say("page.made", when=made.when, version=made.version)
    return f"<footer><p>{told}</p>{details(say('page.inputs'), digests)}</footer>"


def _found(words: Iterable[str]) -> str:
    """Words that the search may find -> the attribute that holds them."""
    return f' data-find="{attribute(fold(" ".join(dict.fromkeys(filter(None, words)))))}"'


def _years(period: str) -> list[str]:
    """'2020-05/2021-06' -> its years; none where the period is not known."""
    if not period:
        return []
    first, _, last = period.partition("/")
    return [str(year) for year in range(int(first[:4]), int((last or first)[:4]) + 1)]


def _region(area: str) -> str:
    entry = codes.areas().get(area)
    return entry.region if entry and entry.kind == "province" else ""


def _name(doc: str, names: Mapping[str, Mapping[str, str]]) -> str:
    return select.shorten(names.get(doc, {}).get("name", doc), 90)


def _when(period: str) -> Markup:
    """Period -> its name in both languages, which does not wrap."""
    return _nowrap(each(lambda language: wording.period(period, language)))


def _nowrap(words: object) -> Markup:
    return Markup(f'<span class="when">{text(words)}</span>')
