"""Stated rows of an area -> its card on the first page: headline figures with small charts, counts, texts.

A card shows each headline indicator for the latest period that tells it, and never puts figures of two documents side
by side. Each figure leads to its sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from solieu import apart, codes, select, sparks, views, wording
from solieu.derive import year_gone
from solieu.markup import Markup, attribute, details, each, label, link, say, text
from solieu.pages import area_file, document_file

CARD_ROWS, CROWDED_ROWS, CROWD = 6, 3, 12
"""Headline figures of a card, and how many where there are more cards than CROWD."""
_TOLD = ("level", "growth_yoy", "plan_attainment", "plan_excess")
_COLUMNS = (
    "doc", "start", "quote", "value", "unit", "measure", "indicator", "item", "area", "place", "partner",
    "period", "period_end", "period_days", "status", "bound", "head", "sentence", "sentence_start", "doubted", "total",
)  # fmt: skip
Row = Any
"""A stated row with the columns above as attributes."""


def records(panel: pd.DataFrame) -> list[Row]:
    """Panel -> its stated rows as plain records: many small selections from a wide frame would take far longer."""
    stated = select.hung(select.stated(panel))
    stated = stated.assign(doubted=select.doubtful(stated), total=select.totals(panel, stated))[list(_COLUMNS)]
    plain = ("start", "value", "period_end", "period_days", "head", "sentence_start", "doubted", "total")
    texts = [name for name in _COLUMNS if name not in plain]
    return list(stated.astype(dict.fromkeys(texts, object)).itertuples(index=False))


def marks(kind: str, words: Iterable[str], regions: Iterable[str], years: Iterable[str], doubtful: bool = False) -> str:
    """Kind of thing, words that find it, regions, years, whether the audit doubts it -> attributes for the search."""
    told = {
        "find": wording.fold(" ".join(dict.fromkeys(filter(None, words)))), "kind": kind,
        "region": "|".join(dict.fromkeys(regions)), "year": "|".join(dict.fromkeys(years)),
    }  # fmt: skip
    listed = "".join(f' data-{name}="{attribute(value)}"' for name, value in told.items())
    return listed + (" data-doubts" if doubtful else "")


def years_of(rows: Iterable[Row]) -> list[str]:
    """Rows -> the years that their periods touch, in order."""
    found: set[str] = set()
    for period in {row.period for row in rows} - {""}:
        first, _, last = period.partition("/")
        found |= {str(year) for year in range(int(first[:4]), int((last or first)[:4]) + 1)}
    return sorted(found)


def indicators_of(rows: Iterable[Row]) -> list[str]:
    """Rows -> names of the indicators that they measure, in both languages."""
    found = dict.fromkeys(row.indicator for row in rows)
    return [codes.label("indicator", one, language) for one in found for language in wording.LANGUAGES]


def region_of(area: str) -> str:
    """Code of an area -> the region it lies in; '' for what is no province."""
    entry = codes.areas().get(area)
    return entry.region if entry and entry.kind == "province" else ""


def title_of(doc: str, names: Mapping[str, Mapping[str, str]]) -> str:
    """Id of a document, what is known of documents -> its title, cut where it is long."""
    return select.shorten(names.get(doc, {}).get("name", doc), 90)


def key() -> str:
    """() -> what the small charts of the cards draw."""
    drawn = {
        "growth": sparks.growth(12),
        "pace": sparks.pace(56, 66.7),
        "verdicts": sparks.verdicts([("holds", 3), ("off", 1), ("implausible", 1)]),
    }
    items = "".join(f"<li>{chart} {say(f'site.key.{name}')}</li>" for name, chart in drawn.items())
    return f'<ul class="key">{items}</ul>'


def card(
    area: str, rows: Sequence[Row], verdicts: Sequence[str], names: Mapping[str, Mapping[str, str]], failed: bool,
    most: int = CARD_ROWS,
) -> str:  # fmt: skip
    """Area, its stated rows, verdicts of its audit, titles of documents, whether its notebook failed -> its card.

    ``most`` is how many headline figures it shows; those that the audit doubts carry a question mark and are named.
    """
    counted = Counter(verdicts)
    doubts = len(verdicts) - counted["holds"]
    documents = list(dict.fromkeys(row.doc for row in rows))
    told = [say("page.card", rows=len(rows), documents=len(documents), findings=len(verdicts))]
    if doubts:
        told.append(Markup(f'<strong class="verdict-off">{say("page.doubts", count=doubts)}</strong>'))
    if failed:
        told.append(Markup(f'<strong class="verdict-off">{say("page.failed.short")}</strong>'))
    chart = sparks.verdicts([(verdict, counted[verdict]) for verdict in ("holds", "off", "implausible")])
    texts = "".join(f'<li lang="vi">{link(document_file(doc), title_of(doc, names))}</li>' for doc in documents)
    found = marks("areas", _known(area, rows, names), [region_of(area)], years_of(rows), doubts > 0)
    return (
        f'<article class="card"{found}><h3>{link(area_file(area), label("area", area))}</h3>'
        f'<p class="soft">{" · ".join(told)} {chart}</p>{_headline(rows, most)}{_doubts(rows)}'
        f"{details(say('site.texts', count=len(documents)), Markup(f'<ul>{texts}</ul>'))}</article>"
    )


def _known(area: str, rows: Sequence[Row], names: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Area and its rows -> the words by which the search finds it."""
    entry, region = codes.areas().get(area), region_of(area)
    known = [area, *(entry.variants if entry else ()), region, codes.label("area", region, "en")]
    known += [codes.label("area", area, language) for language in wording.LANGUAGES]
    known += [title_of(doc, names) for doc in dict.fromkeys(row.doc for row in rows)]
    return known + indicators_of(rows)


def _doubts(rows: Sequence[Row]) -> str:
    """Rows of an area -> the sentence that names those among them that the audit doubts; '' for none."""
    found = [row for row in rows if select.unsure(row)]
    if not found:
        return ""
    cues = _cues(found)
    named = [each(lambda language, row=row: views.name_of(row, language, capital=False, brief=True,
                                                          cue=apart.cue(row, cues[language]))) + " "
             + _linked(row) for row in found]  # fmt: skip
    return f'<p class="doubts">{say("site.doubted")} {"; ".join(named)}.</p>'


def _headline(rows: Sequence[Row], most: int) -> Markup:
    """Stated rows of an area -> its headline indicators, each for the latest period that tells it."""
    groups = "".join(_group(part) for part in latest(rows)[:most])
    if not groups:
        return Markup(f"<p>{say('site.no.headline')}</p>")
    names = ("column.value", "site.column.growth", "site.column.pace")
    head = "".join(f'<th scope="col">{say(name)}</th>' for name in names)
    return Markup(f'<table class="headline"><thead><tr>{head}</tr></thead>{groups}</table>')


def latest(rows: Iterable[Row]) -> list[list[Row]]:
    """Stated rows of one area -> for each headline indicator the rows of its latest (then longest) period.

    Only totals of whole areas that are no targets; one document's figures are not mixed with another's.
    """
    found: dict[str, dict[tuple[Any, ...], list[Row]]] = {name: {} for name in select.HEADLINE}
    for row in rows:
        whole = row.total and not (row.item or row.place or row.partner)
        if whole and row.indicator in found and row.measure in _TOLD and row.status != "T" and row.period:
            when = (row.period_end, row.period_days, row.doc, row.period)
            found[row.indicator].setdefault(when, []).append(row)
    return [by_period[max(by_period)] for by_period in found.values() if by_period]


def _group(part: Sequence[Row]) -> str:
    """Rows of one indicator and period -> its two lines of a card; each figure leads to its sentence.

    Beside a level stand only the rates that hang on it, or on none.
    """
    by: dict[str, Row] = {}
    cues = _cues(part)
    level = next((row.start for row in part if row.measure == "level"), None)
    for row in part if level is None else [row for row in part if select.head_of(row) in (None, level)]:
        by.setdefault(row.measure, row)
    first = part[0]
    period = first.period
    estimates = all(row.status == "E" for row in part)
    told = [_when(period), *([say("status.E")] if estimates else [])]
    name = f"{each(lambda language: views.name_of(first, language))} <small>{' · '.join(told)}</small>"
    cells = [_figure(by["level"], estimates) if "level" in by else ""]
    cells.append(_with_chart(_figure(by["growth_yoy"], estimates), sparks.growth(by["growth_yoy"].value))
                 if "growth_yoy" in by else "")  # fmt: skip
    cells.append(_pace(by, year_gone(period), estimates, cues))
    return (
        f'<tbody><tr><th colspan="3" scope="rowgroup">{name}</th></tr>'
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></tbody>"
    )


def _cues(rows: Sequence[Row]) -> dict[str, dict[apart.Key, str]]:
    """Rows -> {language: the words that tell those apart that look the same}."""
    return {language: apart.cues(rows, language) for language in wording.LANGUAGES}


def _pace(
    by: Mapping[str, Row], gone: float | None, estimates: bool, cues: Mapping[str, Mapping[apart.Key, str]]
) -> str:
    """Rows by measure, share of the year gone -> share of the plan beside it; '' where the texts do not tell.

    Where it is one of several plans the words of ``cues`` say of which.
    """
    if "plan_attainment" in by:
        row = by["plan_attainment"]
        share, told = row.value, _figure(row, estimates)
    elif "plan_excess" in by and select.is_excess(by["plan_excess"]):
        row = by["plan_excess"]
        share, told = select.achieved(row), f"{_figure(row, estimates)} <small>{say('site.excess')}</small>"
    else:
        return ""
    if gone is not None and row.measure == "plan_attainment":
        told += f" <small>/ {each(lambda language: wording.number(gone, language, 1))}%</small>"
    if any(apart.cue(row, known) for known in cues.values()):
        told += f" <small>({each(lambda language: apart.cue(row, cues[language]))})</small>"
    return _with_chart(told, sparks.pace(share, gone))


def _with_chart(told: str, chart: Markup) -> str:
    return f"{told}<br>{chart}"


def _figure(row: Row, estimates: bool) -> Markup:
    """Row -> its value, marked where the audit doubts it; an estimate says so where not all around it are."""
    value = Markup(_linked(row) + select.unsure(row))
    return Markup(f"{value} <small>{say('status.E')}</small>") if row.status == "E" and not estimates else value


def _linked(row: Row) -> Markup:
    """Row -> its value as a link to its sentence in the text."""
    target = f"{document_file(row.doc)}#o{row.start}"
    return link(target, each(lambda language: views.value_of(row, language)), title=row.quote)


def _when(period: str) -> Markup:
    """Period -> its name in both languages, which does not wrap."""
    return nowrap(each(lambda language: wording.period(period, language)))


def nowrap(words: object) -> Markup:
    """Words -> the same on one line."""
    return Markup(f'<span class="when">{text(words)}</span>')
