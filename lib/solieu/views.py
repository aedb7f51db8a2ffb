"""Panel and findings -> tables and answers of the notebooks, as HTML that leads back to the sentences, and as text.

Every figure of a table is a link to its row in :func:`observations`, where the sentence stands with the figure marked.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from solieu import apart, computed, glossary, select, wording
from solieu.derive import year_gone

_COLUMN_OF = {
    "level": "value", "growth_yoy": "growth_yoy", "growth_pop": "growth_pop", "plan_attainment": "plan",
    "plan_excess": "excess",
}  # fmt: skip
VERDICTS = ("implausible", "off", "holds", "like")
_FIGURE_COLUMNS = ("value", "growth_yoy", "growth_pop", "plan", "excess", "other")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: words, and the HTML to show instead where there is more than words."""

    text: str
    html: str = ""
    number: bool = False

    def markup(self) -> str:
        """() -> HTML of the content; plain text is escaped."""
        return self.html or html.escape(self.text)


@dataclass(slots=True)
class Table:
    """A small table that shows itself as HTML in a notebook and as aligned text elsewhere."""

    columns: Sequence[str]
    rows: list[list[Cell]]
    caption: str = ""
    anchors: Sequence[str] = field(default_factory=list)
    kind: str = "figures"
    keys: Sequence[str] = field(default_factory=list)

    def only(self, keys: Sequence[str], rows: int | None = None) -> Table:
        """Column keys, most rows (None for all) -> the table with these columns and first rows alone."""
        kept = [place for place, key in enumerate(self.keys) if key in keys]
        columns = [self.columns[place] for place in kept]
        lines = [[row[place] for place in kept] for row in self.rows[:rows]]
        return Table(columns, lines, self.caption, kind=self.kind, keys=[self.keys[place] for place in kept])

    def _repr_html_(self) -> str:
        numeric = [any(row[place].number for row in self.rows) for place in range(len(self.columns))]
        kinds = [" class=num" if number else "" for number in numeric]
        heads = zip(self.columns, kinds, strict=True)
        head = "".join(f'<th scope="col"{kind}>{html.escape(name)}</th>' for name, kind in heads)
        body = []
        for place, row in enumerate(self.rows):
            anchor = f' id="{self.anchors[place]}"' if self.anchors and self.anchors[place] else ""
            cells = "".join(f'<td{" class=num" if c.number else ""} data-label="{html.escape(name)}">{c.markup()}</td>'
                            for name, c in zip(self.columns, row, strict=True))  # fmt: skip
            body.append(f"<tr{anchor}>{cells}</tr>")
        caption = f"<caption>{html.escape(self.caption)}</caption>" if self.caption else ""
        inner = f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody>"
        return f'<div class="solieu-table"><table class="{self.kind}">{caption}{inner}</table></div>'

    def __str__(self) -> str:
        texts = [list(self.columns), *([cell.text for cell in row] for row in self.rows)]
        widths = [max(len(row[place]) for row in texts) for place in range(len(self.columns))]
        return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in texts)

    __repr__ = __str__


class Prose(str):
    """Markdown that shows itself rendered in a notebook."""

    __slots__ = ()

    def _repr_markdown_(self) -> str:
        return str(self)


def slug(doc: str) -> str:
    """Id of a document -> the same with all but plain letters, digits and ._- spelt out, for files and links."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "._-") else f"~{ord(c):x}" for c in doc)


def anchor(doc: str, start: int) -> str:
    """Document and offset of a row -> the id of its line in the list of observations."""
    return f"o-{slug(doc)}-{start}"


def nothing(language: str) -> Prose:
    """Language -> the words shown in the place of a figure that the texts do not give."""
    return Prose(f"*{wording.text('nothing', language)}*")


def heading(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> title of the notebook and one line that says what it rests on."""
    rows = select.stated(panel, area)
    documents = rows["doc"].nunique()
    name = select.label("area", area, language) if area else wording.text("across", language)
    return Prose(f"# {name}\n\n" + wording.text("rests.on", language, rows=len(rows), documents=documents))


def figures(panel: pd.DataFrame, area: str, section: str, language: str) -> Table | Prose:
    """Panel, area, section -> a line for each thing measured and period: value, growth and plan side by side.

    Without a figure it says so, but not below the growth and the plans that are told with the output.
    """
    rows = select.headline(panel, area) if section == "headline" else select.section(panel, area, section)
    if rows.empty:
        return Prose() if section == "output" and _growth_or_plans(panel, area) else nothing(language)
    lines: list[dict[str, Any]] = []
    cues = apart.cues(rows, language)
    for first, *others in select.lines(rows):
        cells: dict[str, list[Cell]] = {}
        for row in (first, *others):
            cell = figure_of(row, language, apart.cue(row, cues))
            cells.setdefault(_COLUMN_OF.get(str(row.measure), "other"), []).append(cell)
        gone = year_gone(str(first.period)) if "plan" in cells else None
        if gone is not None:
            cells["elapsed"] = [Cell(wording.number(gone, language, 1) + "%", number=True)]
        lines.append({"name": Cell(name_of(first, language, placed=False)), "period": when(first, language),
                      **({"where": Cell(select.place(first, language))} if first.place else {}),
                      **{column: _joined(found) for column, found in cells.items()}})  # fmt: skip
    wanted = ["name", "where", "period", *_FIGURE_COLUMNS[:4], "elapsed", *_FIGURE_COLUMNS[4:]]
    shown = [column for column in wanted if any(column in line for line in lines)]
    titles = [wording.text(f"column.{column}", language) for column in shown]
    caption = wording.text("table.figures", language)
    cells = [[line.get(column, Cell("", number=column != "where")) for column in shown] for line in lines]
    return Table(titles, cells, caption, keys=shown)


def _growth_or_plans(panel: pd.DataFrame, area: str) -> bool:
    """Panel, area -> whether it tells growth of totals or shares of plans, which stand with its output."""
    return not (select.growth(panel, area).empty and select.pace(panel, area).empty)


def derived(panel: pd.DataFrame, area: str, language: str) -> Table | Prose:
    """Panel, area -> the figures that follow from stated ones: rule, value, range from rounding, sources.

    A value has as many digits as its range; '–' where the printed digits leave none that can be seen.
    """
    rows = panel[(panel["origin"] == "derived") & (panel["area"] == area)]
    if rows.empty:
        return nothing(language)
    stated = select.by_id(select.stated(panel))
    lines = []
    for row in select.each(rows):
        sources = [stated[name] for name in str(row.sources).split(";") if name in stated]
        value, range_ = _range(row, language)
        lines.append([
            Cell(name_of(row, language)), Cell(wording.text(f"derive.{row.derivation}", language)),
            when(row, language), with_note(computed.told(value, language, row), computed.dispute(language, row)),
            Cell(range_, number=True), _linked_all(sources, language),
        ])  # fmt: skip
    titles = ("name", "how", "period", "amount", "range", "from")
    return Table([wording.text(f"column.{t}", language) for t in titles], lines)


def side_by_side(panel: pd.DataFrame, measure: str, language: str) -> Table | Prose:
    """Panel, measure -> headline figures of all provinces by indicator and name, each with its period.

    Levels are those of trade; rates are of totals alone (see ``select.totals``).
    """
    rows = select.by_indicator(select.headline(panel, "", (measure,)))
    rows = rows[rows["indicator"].isin(select.TRADE) if measure == "level" else select.totals(panel, rows)]
    if rows.empty:
        return Prose()
    cues = apart.cues(rows, language)
    lines = [
        [Cell(name_of(row, language)), of_area(str(row.area), language),
         when(row, language), figure_of(row, language, apart.cue(row, cues))]
        for row in select.each(rows)
    ]  # fmt: skip
    titles = ("name", "area", "period", "growth_yoy" if measure == "growth_yoy" else "amount")
    return Table([wording.text(f"column.{t}", language) for t in titles], lines)


def findings_of(findings: pd.DataFrame, area: str) -> pd.DataFrame:
    """Findings, area ('' for all) -> those about the area, the doubtful first."""
    found = findings[findings["area"] == area] if area else findings
    rank = found["verdict"].astype(str).map(VERDICTS.index)
    return found.assign(_rank=rank).sort_values("_rank", kind="stable").drop(columns="_rank")


def judged(finding: Any) -> str:
    """Finding -> its verdict as told, one of VERDICTS: a size that fits its peer is 'like', as nothing was computed."""
    return "like" if (finding.kind, finding.verdict) == ("magnitude", "holds") else str(finding.verdict)


def audit(findings: pd.DataFrame, panel: pd.DataFrame, area: str, language: str) -> Table | Prose:
    """Findings, panel, area ('' for all) -> what was compared, values computed and stated, verdict and why."""
    found = findings_of(findings, area)
    if found.empty:
        return Prose()
    stated = select.by_id(select.stated(panel))
    lines = []
    for finding in select.each(found):
        rows = [stated[name] for name in str(finding.rows).split(";") if name in stated]
        compared, reason = (str(getattr(finding, f"{name}_{language}")) for name in ("compared", "reason"))
        verdict = wording.text(f"verdict.{judged(finding)}", language)
        marked = f'<span class="verdict-{finding.verdict}">{html.escape(verdict)}</span>'
        where = [select.label("area", str(finding.area), language)] if not area else []
        numbers = [_rounded(finding, getattr(finding, name), language) for name in ("expected", "found")]
        lines.append([
            Cell(verdict, marked), *(Cell(name) for name in where), Cell(compared), when(finding, language),
            *(Cell(n, number=True) for n in numbers), Cell(reason), _linked_all(rows, language),
        ])  # fmt: skip
    titles = ["verdict", *([] if area else ["area"]), "rule", "period", "expected", "found", "reason", "from"]
    return Table([wording.text(f"column.{t}", language) for t in titles], lines, kind="findings")


def documents(panel: pd.DataFrame, language: str) -> Table:
    """Panel -> its provinces with the number of texts and stated rows."""
    rows = select.stated(panel)
    lines = []
    for area in select.areas(panel):
        part = rows[rows["area"] == area]
        numbers = (part["doc"].nunique(), len(part))
        lines.append([of_area(area, language), *(Cell(str(n), number=True) for n in numbers)])
    return Table([wording.text(f"column.{c}", language) for c in ("area", "documents", "rows")], lines)


def observations(panel: pd.DataFrame, area: str, language: str) -> Table | Prose:
    """Panel, area ('' for all) -> every stated row with its sentence, the figure marked; the target of every link."""
    rows = select.stated(panel, area).sort_values(["doc", "start"], kind="stable")
    if rows.empty:
        return nothing(language)
    cues = apart.cues(rows, language)
    lines = [
        [
            Cell(str(row.quote), f'<span class="solieu-source" data-doc="{slug(str(row.doc))}" '
                 f'data-start="{row.start}">{html.escape(str(row.quote))}</span>'),
            Cell(value_of(row, language) + select.unsure(row), number=True),
            Cell(select.label("measure", str(row.measure), language)),
            Cell(name_of(row, language, cue=apart.cue(row, cues))),
            when(row, language),
            Cell(wording.text(f"status.{row.status}", language)),
            Cell(str(row.sentence), marked(row)),
        ]
        for row in select.each(rows)
    ]  # fmt: skip
    titles = [wording.text(f"column.{c}", language) for c in
              ("quote", "amount", "measure", "name", "period", "status", "sentence")]  # fmt: skip
    again = rows.duplicated(["doc", "start"])
    ids = [anchor(str(row.doc), int(row.start)) for row in select.each(rows)]
    anchors = ["" if twice else name for name, twice in zip(ids, again, strict=True)]
    return Table(titles, lines, anchors=anchors, kind="observations")


def counts(panel: pd.DataFrame, area: str, language: str) -> Table:
    """Panel, area ('' for all provinces) -> how many rows the texts give of each indicator."""
    rows = select.stated(panel, area)
    told = rows.groupby("indicator", observed=True).agg(rows=("value", "size"), documents=("doc", "nunique"))
    lines = [
        [Cell(select.label("indicator", str(code), language)), *(Cell(str(n), number=True) for n in row)]
        for code, row in zip(told.index, told.itertuples(index=False), strict=True)
    ]
    return Table([wording.text(f"column.{c}", language) for c in ("name", "rows", "documents")], lines)


def link(row: Any, told: str) -> str:
    """Row and words -> the words as a Markdown link to the row's line among the observations, marked where doubted."""
    return f"[{told}](#{anchor(str(row.doc), int(row.start))}){select.unsure(row)}"


def linked(row: Any, language: str) -> str:
    """Row -> its value in words as a Markdown link to its line in the list of observations."""
    return link(row, value_of(row, language))


def planned(row: Any, language: str) -> str:
    """Row -> its value as :func:`linked`, and that it is a plan where it is one."""
    return linked(row, language) + (f" ({wording.text('status.T', language)})" if row.status == "T" else "")


def name_of(
    row: Any, language: str, capital: bool = True, brief: bool = False, placed: bool = True, cue: str = ""
) -> str:
    """What a row measures in words: indicator, item, place and partner; ``capital`` for the first letter of a cell.

    ``brief`` takes the shorter name of the indicator; without ``placed`` the place is told elsewhere; ``cue`` are the
    words that tell the row from one like it (see ``apart``).
    """
    named = select.brief(str(row.indicator), language)
    told = named if brief else select.named(str(row.indicator), language)
    told = told[:1].upper() + told[1:] if capital else told
    more = [
        select.item(row, language),
        select.place(row, language) if placed else "",
        select.label("area", str(row.partner), language),
    ]
    return told + (": " + ", ".join(filter(None, more)) if any(more) else "") + (f" ({cue})" if cue else "")


def value_of(row: Any, language: str) -> str:
    """Row -> its value in words, with sign and bound; a ratio as printed, without the words of its item.

    A count has the noun that its text counts, '5 projects', unless the item tells it.
    """
    if row.measure == "ratio":
        alone = bool(row.item) or language != "vi"
        return next((word for word in str(row.quote).split() if "/" in word and alone), str(row.quote))
    sign = str(row.measure).startswith(("growth", "change", "plan_excess"))
    told = wording.amount(row.value, str(row.unit), language, str(row.bound), sign=sign)
    noun = glossary.noun(str(row.quote)) if row.unit == "count" else ""
    if not noun or noun.split()[-1] in str(row.item).casefold().split():
        return told
    return f"{told}{wording.NARROW}{glossary.counted(noun, row.value, language)}"


def figure_of(row: Any, language: str, cue: str = "") -> Cell:
    """Row -> its value as a link to its sentence; what is not a plain reported level says so in small letters.

    There too stand the words that tell it from a row like it, if any (see ``apart``).
    """
    told, notes = value_of(row, language), [cue] if cue else []
    if str(row.measure) not in (*_COLUMN_OF, "ratio"):
        notes.append(select.label("measure", str(row.measure), language))
    if row.status in ("E", "T"):
        notes.append(wording.text(f"status.{row.status}", language))
    small = f" <small>{html.escape(', '.join(notes))}</small>" if notes else ""
    words = told + select.unsure(row) + (f" ({', '.join(notes)})" if notes else "")
    return Cell(words, _link(row, told) + small, number=True)


def _link(row: Any, told: str) -> str:
    """Row and words -> HTML of a link to its line among the observations, marked where the audit doubts the row."""
    target, quote = anchor(str(row.doc), int(row.start)), html.escape(str(row.quote))
    return f'<a href="#{target}" title="{quote}">{html.escape(told)}</a>{select.unsure(row)}'


def _range(row: Any, language: str) -> tuple[str, str]:
    """Computed row -> its value and its range in words, with as many digits as tell the ends apart, three more at most.

    The range is '–' where no more digits do.
    """
    for more in range(4):
        low, high = (_rounded(row, value, language, more) for value in (row.value_low, row.value_high))
        if low != high:
            unit = low[low.index(wording.NARROW) :] if wording.NARROW in low else ""
            low = low.removesuffix(unit) if high.endswith(unit) else low
            return _rounded(row, row.value, language, more), span(low, high, language)
    return _rounded(row, row.value, language), "–"


def span(low: str, high: str, language: str) -> str:
    """Words of two numbers -> 'from to' in words, which no sign can be mistaken in."""
    return wording.text("range", language, low=low, high=high)


def _rounded(row: Any, value: float, language: str, more: int = 0) -> str:
    """A computed value in words, with no more digits than its sources can bear: four that count; '–' for none."""
    if pd.isna(value):
        return "–"
    if row.unit not in ("percent", "percentage_point"):
        value = wording.rounded(value, str(row.unit), 4 + more)
    else:
        value = round(value, 1 + more)
    sign = getattr(row, "measure", "") in ("change_abs", "plan_pace") or row.indicator == "trade_balance"
    return wording.amount(value, str(row.unit), language, sign=sign)


def of_area(area: str, language: str) -> Cell:
    """Code of an area -> cell of its name, which does not wrap."""
    name = select.label("area", area, language)
    return Cell(name, f'<span class="when">{html.escape(name)}</span>')


def when(row: Any, language: str) -> Cell:
    """Row -> cell of its period, which does not wrap."""
    told = wording.period(str(row.period), language)
    return Cell(told, f'<span class="when">{html.escape(told)}</span>')


def with_note(told: str, note: str) -> Cell:
    """Words of a number, a note or '' -> cell of the number with the note under it in small letters."""
    if not note:
        return Cell(told, number=True)
    return Cell(f"{told} ({note})", f"{html.escape(told)}<br><small>{html.escape(note)}</small>", number=True)


def _joined(cells: Sequence[Cell]) -> Cell:
    return Cell("; ".join(c.text for c in cells), "<br>".join(c.markup() for c in cells), number=True)


def linked_cell(row: Any, language: str) -> Cell:
    """Row -> cell with its value in words, a link to its sentence, marked if the audit doubts it."""
    told = value_of(row, language)
    return Cell(told + select.unsure(row), _link(row, told), number=True)


def _linked_all(rows: Sequence[Any], language: str) -> Cell:
    """Rows -> cell of words with the value of each, a link to its sentence, marked if the audit doubts it."""
    cells = [linked_cell(row, language) for row in rows]
    return Cell("; ".join(cell.text for cell in cells), "; ".join(cell.html for cell in cells))


def highlighted(sentence: str, places: Iterable[tuple[int, int]]) -> str:
    """Sentence and half-open places in it -> HTML with these marked; of two that overlap, the first."""
    parts, at = [], 0
    for start, end in sorted(places):
        if at <= start < end <= len(sentence):
            parts += [html.escape(sentence[at:start]), f"<mark>{html.escape(sentence[start:end])}</mark>"]
            at = end
    return "".join([*parts, html.escape(sentence[at:])])


def marked(row: Any) -> str:
    """Row -> its sentence as HTML with the quote marked where it stands."""
    sentence, quote = str(row.sentence), str(row.quote)
    start = int(row.start) - int(row.sentence_start)
    found = sentence[start : start + len(quote)] == quote
    return highlighted(sentence, [(start, start + len(quote))] if found else [])
