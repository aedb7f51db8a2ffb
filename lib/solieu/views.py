"""Panel and findings -> tables and answers of the notebooks, as HTML that leads back to the sentences, and as text.

Every figure of a table is a link to its row in :func:`observations`, where the sentence stands with the figure marked.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from solieu import select, wording

_COLUMN_OF = {
    "level": "value", "growth_yoy": "growth_yoy", "growth_pop": "growth_pop", "plan_attainment": "plan",
    "plan_excess": "excess",
}  # fmt: skip
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

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in self.columns)
        body = []
        for place, row in enumerate(self.rows):
            anchor = f' id="{html.escape(self.anchors[place])}"' if self.anchors else ""
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


def anchor(doc: str, start: int) -> str:
    """Document and offset of a row -> the id of its line in the list of observations."""
    return f"o-{doc}-{start}"


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
    """Panel, area, section -> one line per thing measured and period, with its value, growth and plan side by side."""
    rows = select.headline(panel, area) if section == "headline" else select.section(panel, area, section)
    if rows.empty:
        return nothing(language)
    lines: list[dict[str, Any]] = []
    for _, part in rows.groupby([*select.PER_FIGURE, "doc"], observed=True, sort=False, dropna=False):
        first = next(part.itertuples())
        cells: dict[str, list[Cell]] = {}
        for row in part.itertuples():
            cells.setdefault(_COLUMN_OF.get(str(row.measure), "other"), []).append(_figure(row, language))
        gone = wording.elapsed(str(first.period)) if "plan" in cells else None
        if gone is not None:
            cells["elapsed"] = [Cell(wording.number(gone, language, 1) + "%", number=True)]
        lines.append({"name": Cell(_name(first, language)), "period": Cell(wording.period(str(first.period), language)),
                      **{column: _joined(found) for column, found in cells.items()}})  # fmt: skip
    wanted = ["name", "period", *_FIGURE_COLUMNS[:4], "elapsed", *_FIGURE_COLUMNS[4:]]
    shown = [column for column in wanted if any(column in line for line in lines)]
    titles = [wording.text(f"column.{column}", language) for column in shown]
    return Table(titles, [[line.get(column, Cell("", number=True)) for column in shown] for line in lines])


def observations(panel: pd.DataFrame, area: str, language: str) -> Table | Prose:
    """Panel, area ('' for all) -> every stated row with its sentence, the figure marked; the target of every link."""
    rows = select.stated(panel, area).sort_values(["doc", "start"], kind="stable")
    if rows.empty:
        return nothing(language)
    lines = [
        [
            Cell(str(row.quote), f'<span class="solieu-source" data-doc="{html.escape(str(row.doc))}" '
                 f'data-start="{row.start}">{html.escape(str(row.quote))}</span>'),
            Cell(_value(row, language), number=True),
            Cell(select.label("measure", str(row.measure), language)),
            Cell(_name(row, language)),
            Cell(wording.period(str(row.period), language)),
            Cell(wording.text(f"status.{row.status}", language)),
            Cell(str(row.sentence), _marked(row)),
        ]
        for row in rows.itertuples()
    ]  # fmt: skip
    titles = [wording.text(f"column.{c}", language) for c in
              ("quote", "amount", "measure", "name", "period", "status", "sentence")]  # fmt: skip
    anchors = [anchor(str(row.doc), int(row.start)) for row in rows.itertuples()]
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


def growth_answer(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> which headline indicators rose and fell, period by period."""
    rows = select.headline(panel, area, ("growth_yoy",))
    lines = []
    for period, part in _by_period(rows):
        told = {
            key: [f"{_name(row, language)} ({_linked(row, language)})" for row in part.itertuples() if test(row.value)]
            for key, test in (("rose", lambda v: v > 0), ("fell", lambda v: v < 0), ("flat", lambda v: v == 0))
        }
        lines.append(_line(period, _lists(told, language), language))
    return _prose(lines, language)


def pace_answer(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> which plans are ahead of the year gone and which behind it, period by period."""
    lines = []
    for period, part in _by_period(select.pace(panel, area)):
        gone = wording.elapsed(period)
        if gone is None:
            continue
        told: dict[str, list[str]] = {"ahead": [], "behind": [], "even": []}
        for row in part.itertuples():
            key = "ahead" if row.value > gone else "behind" if row.value < gone else "even"
            told[key].append(f"{_name(row, language)} ({_linked(row, language)})")
        said = [wording.text("answer.gone", language, share=wording.number(gone, language, 1))]
        lines.append(_line(period, [*said, *_lists(told, language)], language))
    return _prose(lines, language)


def trade_answer(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> values by direction, the balance where both are told, shares of gates in the area's total."""
    lines = []
    for period, part in _by_period(select.trade_totals(panel, area)):
        said = [f"{_name(row, language)} {_linked(row, language)}" for row in part.itertuples()]
        by = {(str(row.indicator), str(row.unit)): row.value for row in part.itertuples()}
        if ("exports", "USD") in by and ("imports", "USD") in by:
            balance = by["exports", "USD"] - by["imports", "USD"]
            key = "surplus" if balance >= 0 else "deficit"
            said.append(wording.text(f"answer.{key}", language, value=wording.amount(abs(balance), "USD", language)))
        lines.append(_line(period, said, language))
    gates = select.trade_gates(panel, area)
    for (_, period, _), part in gates.groupby(["indicator", "period", "unit"], observed=True, sort=False):
        whole = part.loc[part["place"] == "", "value"]
        for row in part[part["place"] != ""].itertuples() if len(whole) == 1 else ():
            share = wording.number(row.value / whole.iloc[0] * 100, language, 1)
            said = wording.text("answer.gate", language, place=row.place, value=_linked(row, language), share=share)
            lines.append(_line(str(period), [said], language))
    return _prose(lines, language)


def list_answer(panel: pd.DataFrame, area: str, section: str, language: str) -> Prose:
    """Panel, area, section -> its growth rates in words, period by period."""
    rows = select.section(panel, area, section, ("growth_yoy", "growth_pop"))
    lines = []
    for period, part in _by_period(rows):
        said = [
            f"{_name(row, language)} {_linked(row, language)}"
            + (f" ({select.label('measure', 'growth_pop', language)})" if row.measure == "growth_pop" else "")
            for row in part.itertuples()
        ]
        lines.append(_line(period, said, language))
    return _prose(lines, language)


def time_answer(panel: pd.DataFrame, area: str, language: str) -> Prose:
    """Panel, area -> values of the same indicator in several periods; says when the periods are not alike."""
    rows = select.repeated(panel, area)
    lines = []
    for (indicator, _), part in rows.groupby(["indicator", "unit"], observed=True, sort=False):
        values = [
            f"{_linked(row, language)} ({wording.period(str(row.period), language)})" for row in part.itertuples()
        ]
        name = select.label("indicator", str(indicator), language)
        alike = part["period"].astype(str).map(_season).nunique() == 1
        note = wording.text("answer.alike" if alike else "answer.unlike", language)
        lines.append(f"- **{name}**: {', '.join(values)}. {note}")
    return Prose("\n".join(lines)) if lines else Prose(wording.text("answer.one.period", language))


def _lists(told: dict[str, list[str]], language: str) -> list[str]:
    return [wording.text(f"answer.{key}", language, names=", ".join(names)) for key, names in told.items() if names]


def _season(period: str) -> str:
    first, _, last = period.partition("/")
    return f"{first[4:]}/{last[4:]}"


def _by_period(rows: pd.DataFrame) -> Iterable[tuple[str, pd.DataFrame]]:
    for period, part in rows.groupby("period", observed=True, sort=False, dropna=False):
        yield str(period), part


def _line(period: str, said: Iterable[str], language: str) -> str:
    return f"- **{wording.period(period, language)}**: " + "; ".join(said) + "."


def _prose(lines: list[str], language: str) -> Prose:
    return Prose("\n".join(lines)) if lines else nothing(language)


def _name(row: Any, language: str) -> str:
    """What a row measures in words: indicator, item, place and partner."""
    told = select.label("indicator", str(row.indicator), language)
    told = told[:1].upper() + told[1:]
    more = [part for part in (str(row.item), str(row.place), select.label("area", str(row.partner), language)) if part]
    return told + (": " + ", ".join(more) if more else "")


def _value(row: Any, language: str) -> str:
    if row.measure == "ratio":
        return str(row.quote)
    sign = str(row.measure).startswith(("growth", "change", "plan_excess"))
    return wording.amount(row.value, str(row.unit), language, str(row.bound), sign=sign)


def _linked(row: Any, language: str) -> str:
    return f"[{_value(row, language)}](#{anchor(str(row.doc), int(row.start))})"


def _figure(row: Any, language: str) -> Cell:
    """Row -> its value as a link to its sentence; what is not a plain reported level says so in small letters."""
    told, notes = _value(row, language), []
    if str(row.measure) not in _COLUMN_OF:
        notes.append(select.label("measure", str(row.measure), language))
    if row.status in ("E", "T"):
        notes.append(wording.text(f"status.{row.status}", language))
    small = f" <small>{html.escape(', '.join(notes))}</small>" if notes else ""
    target, quote = anchor(str(row.doc), int(row.start)), html.escape(str(row.quote))
    link = f'<a href="#{target}" title="{quote}">{html.escape(told)}</a>'
    return Cell(told + (f" ({', '.join(notes)})" if notes else ""), link + small, number=True)


def _joined(cells: Sequence[Cell]) -> Cell:
    return Cell("; ".join(c.text for c in cells), "<br>".join(c.markup() for c in cells), number=True)


def _marked(row: Any) -> str:
    """Row -> its sentence as HTML with the quote marked where it stands."""
    sentence, quote = str(row.sentence), str(row.quote)
    start = int(row.start) - int(row.sentence_start)
    if sentence[start : start + len(quote)] != quote:
        return html.escape(sentence)
    before, after = sentence[:start], sentence[start + len(quote) :]
    return f"{html.escape(before)}<mark>{html.escape(quote)}</mark>{html.escape(after)}"
