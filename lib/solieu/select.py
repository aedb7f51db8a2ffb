"""Panel -> the rows that one question of the notebooks asks for, in the order in which they are told.

Only rows that the texts state are chosen, each once; derived rows stay out unless a function says so. Nothing is ever
ordered by value across periods or areas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import numpy as np
import pandas as pd

from solieu import checks, codes, glossary, tiles, wording
from solieu.concentration import SLACK
from solieu.derive import NET, OF_SEVERAL, ahead, year_gone

HEADLINE = (
    "grdp", "industrial_output", "iip", "retail_sales", "trade_turnover", "exports", "imports", "trade_balance",
    "budget_revenue", "cpi", "investment", "public_investment", "tourist_arrivals",
)  # fmt: skip
TRADE = ("trade_turnover", "exports", "imports", "supervised_goods")
SECTIONS = {
    "output": ("accounts", "agriculture"),
    "trade": ("external trade",),
    "consumption": ("domestic trade", "prices", "tourism"),
    "public": ("public finance",),
    "built": ("industry", "investment", "infrastructure"),
}
"""Groups of indicators by the section that tells them; what none holds is the section 'rest'."""
OUTPUT = (
    "industrial_output", "iip", "industrial_sales", "industrial_inventory", "industrial_labour", "construction",
)  # fmt: skip
"""Indicators of industry that tell how much is produced on the whole; the others tell what is made, built and mined."""
SAME = ["area", "indicator", "item", "place", "partner", "period", "measure", "unit", "value"]
WIDTH = 46
"""Letters that the name of an indicator has at most in a table or a sentence."""
_NEVER = pd.Timestamp.max
"""Stands for a missing day where rows are ordered, so that what has no period comes last."""
PER_FIGURE = ["area", "indicator", "item", "place", "partner", "period"]


def each(rows: pd.DataFrame) -> Iterator[Row]:
    """Rows -> each of them, with a column as an attribute; what is never asked for is never taken out of the frame."""
    return map(partial(Row, _Columns(rows)), range(len(rows)))


def by_id(rows: pd.DataFrame) -> dict[str, Row]:
    """Rows -> id of a row (column ``row``) -> the row."""
    return {str(row.row): row for row in each(rows)}


class _Columns(dict[str, list[Any]]):
    """{column: its values as plain Python objects}, each made when it is first asked for."""

    def __init__(self, rows: pd.DataFrame) -> None:
        super().__init__()
        self.rows = rows

    def __missing__(self, name: str) -> list[Any]:
        values = self[name] = self.rows[name].tolist()
        return values


class Row:
    """One row of a frame."""

    __slots__ = ("_at", "_columns")

    def __init__(self, columns: _Columns, at: int) -> None:
        self._columns, self._at = columns, at

    def __getattr__(self, name: str) -> Any:
        try:
            return self._columns[name][self._at]
        except KeyError:
            raise AttributeError(f"no column {name!r}") from None


def grouped(rows: pd.DataFrame | Sequence[Row], columns: Sequence[str]) -> list[list[Row]]:
    """Rows, columns -> the rows that are alike in all of them together, in the order in which they are told."""
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in each(rows) if isinstance(rows, pd.DataFrame) else rows:
        groups.setdefault(tuple(getattr(row, name) for name in columns), []).append(row)
    return list(groups.values())


def lines(rows: pd.DataFrame | Sequence[Row]) -> list[list[Row]]:
    """Rows -> those that stand on one line: of one thing in one document a level with what hangs on it."""
    return [line for thing in grouped(rows, (*PER_FIGURE, "doc")) for line in _by_level(thing)]


def _by_level(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one thing in one document -> those that stand on one line: a level with the rates that hang on it.

    Levels without a rate of their own stand together. A rate that hangs on a figure of another name (``head``), or on
    none where there are several levels, stands apart from them. In the order in which they are told.
    """
    levels = {row.start for row in rows if row.measure == "level"}
    if not levels:
        return [list(rows)]
    heads = {head for row in rows if (head := head_of(row)) is not None}
    found: dict[Any, list[Row]] = {}
    for row in rows:
        if row.measure == "level":
            key = row.start if row.start in heads or len(levels) == 1 else "together"
        elif (key := head_of(row)) is None:
            key = next(iter(levels)) if len(levels) == 1 else "apart"
        found.setdefault(key, []).append(row)
    return list(found.values())


def head_of(row: Row) -> int | None:
    """Row -> start of the value that it hangs on, None for none."""
    return None if pd.isna(row.head) else int(row.head)


def hung(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows -> the same, but what hangs on a level that its text has told before hangs on it where it is first told."""
    first: dict[tuple[Any, ...], int] = {}
    moved: dict[tuple[Any, ...], int] = {}
    for row in each(rows[(rows["measure"] == "level").to_numpy()]):
        start = first.setdefault((row.doc, *_same(row)), row.start)
        if start != row.start:
            moved[row.doc, row.area, row.start] = start
    if not moved:
        return rows
    heads = [moved.get((row.doc, row.area, row.head), row.head) for row in each(rows)]
    return rows.assign(head=pd.array(heads, dtype="Int64"))


def _same(row: Row) -> tuple[Any, ...]:
    """Row -> what rows that tell the same are alike in; a plan that was met to the last digit is not the result."""
    return (*(getattr(row, name) for name in SAME), row.status == "T")


def totals(panel: pd.DataFrame, rows: pd.DataFrame) -> pd.Series:
    """Panel, stated rows of it -> which of them tell the total of what they name.

    Of several levels of one name, unit and status in a document the smaller ones are of some part that the reading has
    not told apart, so neither they nor the rates that hang on them are; nor are rates that hang on a figure of another
    name, as of a place. Of several balances none is: that of a part may be the larger one either way. A rate that hangs
    on no figure is taken to be of the total.
    """
    return rows["total"] if "total" in rows else _totals(panel).loc[rows.index]


def _totals(panel: pd.DataFrame) -> pd.Series:
    """Panel -> of each stated row what :func:`totals` says; no computed row tells a total."""
    chosen = _stated(panel, "")
    near = panel[chosen & (panel["measure"] == "level").to_numpy()]
    names = {(row.doc, row.area, row.start): _name(row) for row in each(near)}
    parts: set[tuple[Any, ...]] = set()
    for group in grouped(near, (*PER_FIGURE, "doc", "unit", "status")):
        most = max(row.value_low for row in group)
        if group[0].indicator in NET and min(row.value_high for row in group) < most:
            most = float("inf")
        parts |= {(row.doc, row.area, row.start) for row in group if row.value_high < most}

    def told(row: Row) -> bool:
        start = row.start if row.measure == "level" else head_of(row)
        at = (row.doc, row.area, start)
        return at not in parts and names.get(at, _name(row)) == _name(row)

    return pd.Series([of and told(row) for of, row in zip(chosen, each(panel), strict=True)], panel.index, dtype=bool)


def _name(row: Row) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in PER_FIGURE if column != "period")


def label(kind: str, code: str, language: str) -> str:
    """Kind ('indicator', 'measure', 'unit', 'area') and code -> its name; '' for none."""
    return codes.label(kind, code, language) if code else ""


@cache
def by_name(area: str) -> str:
    """Code of an area -> key that sorts areas as a reader looks for them: by name, marks aside, in every language."""
    return wording.fold(label("area", area, "vi"))


def by_area(rows: pd.DataFrame, *then: str) -> pd.DataFrame:
    """Rows -> ordered by the name of the area, then by the columns ``then``; else as they were."""
    return rows.sort_values(["area", *then], key=_key, kind="stable")


def _key(column: pd.Series) -> pd.Series:
    """Column -> what it is ordered by: areas by name, indicators as the headlines are, all else by itself."""
    keys = {"area": by_name, "indicator": HEADLINE.index}
    return column.astype(str).map(keys[column.name]) if column.name in keys else column


def stated(panel: pd.DataFrame, area: str = "") -> pd.DataFrame:
    """Panel -> the rows that the texts state, of one area or (area '') of every single province, in the order told."""
    return panel[_stated(panel, area)]


def areas(panel: pd.DataFrame) -> list[str]:
    """Panel -> codes of the provinces that have stated rows, by name."""
    found = stated(panel)["area"].astype(str).unique()
    return sorted((code for code in found if code.startswith("VN-") and ";" not in code), key=by_name)


def headline(panel: pd.DataFrame, area: str, measures: Sequence[str] = ()) -> pd.DataFrame:
    """Panel, area ('' for all provinces) -> whole-area rows of the headline indicators, by period and indicator."""
    rows = whole(_of(panel, area, measures))
    return _ordered(rows[rows["indicator"].isin(HEADLINE)], HEADLINE)


def growth(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area ('' for all provinces) -> growth of the headline totals on a year earlier; no targets."""
    rows = headline(panel, area, ("growth_yoy",))
    rows = rows[rows["status"] != "T"]
    return rows[totals(panel, rows)]


def section_growth(panel: pd.DataFrame, area: str, name: str) -> pd.DataFrame:
    """Panel, area, section -> growth of totals in it on a year earlier (:func:`totals`); no targets."""
    rows = section(panel, area, name, ("growth_yoy",))
    rows = rows[rows["status"] != "T"]
    return rows[totals(panel, rows)]


def section(panel: pd.DataFrame, area: str, name: str, measures: Sequence[str] = ()) -> pd.DataFrame:
    """Panel, area, a name of SECTIONS or 'rest' -> rows of that section, by period."""
    rows = _of(panel, area, measures)
    return _ordered(rows[np.array([section_of(code) == name for code in rows["indicator"]], dtype=bool)])


@cache
def section_of(indicator: str) -> str:
    """Indicator -> the section that tells it: a name of SECTIONS or 'rest'."""
    if indicator in OUTPUT:
        return "output"
    group = codes.indicators()[indicator].group
    return next((name for name, groups in SECTIONS.items() if group in groups), "rest")


def doubted(findings: pd.DataFrame | None) -> set[str]:
    """Findings -> ids of the rows that one of them doubts (see ``checks.doubted``)."""
    if findings is None:
        return set()
    told = zip(*(findings[name].astype(str) for name in ("kind", "verdict", "rows")), strict=True)
    return {row for finding in told for row in checks.doubted(*finding)}


def off_sums(panel: pd.DataFrame, findings: pd.DataFrame | None) -> set[str]:
    """Panel, findings -> ids of totals of trade that are not the sum of their directions, and of these.

    Other sums, as of the goods of one direction, say nothing of how the directions compare.
    """
    if findings is None:
        return set()
    off = findings.loc[(findings["kind"] == "parts_total") & (findings["verdict"] == "off"), "rows"]
    indicators = dict(zip(panel["row"], panel["indicator"], strict=True)) if len(off) else {}
    sums = [ids.split(";") for ids in off]
    return {row for ids in sums if len({indicators.get(row) for row in ids}) > 1 for row in ids}


def doubting(panel: pd.DataFrame, findings: pd.DataFrame | None) -> pd.DataFrame:
    """Panel, findings -> the panel with the columns ``doubted``, ``disputed`` and ``total``.

    ``doubted`` tells whether a finding calls the row implausible, or a row that it was computed from. What draws or
    tells a single row marks it by :func:`unsure`. ``disputed`` tells whether the row is of a total of trade that is not
    the sum of its directions (:func:`off_sums`), or sets such rows against one another: that doubts no single row, but
    whatever is computed from several of them (see ``computed``). A panel without these columns has none. ``total`` is
    what :func:`totals` says, found once.
    """
    ids, off = doubted(findings), off_sums(panel, findings)
    columns = (panel[name].fillna("").astype(str) for name in ("row", "sources", "derivation"))
    told = [({row, *sources.split(";")}, not rule or rule in OF_SEVERAL)
            for row, sources, rule in zip(*columns, strict=True)]  # fmt: skip
    return panel.assign(total=_totals(panel), doubted=[not ids.isdisjoint(rows) for rows, _ in told],
                        disputed=[several and not off.isdisjoint(rows) for rows, several in told])  # fmt: skip


def doubtful(rows: pd.DataFrame) -> pd.Series:
    """Rows -> which of them the audit doubts, so far as the panel knows (see :func:`doubting`)."""
    return rows["doubted"].astype(bool) if "doubted" in rows else pd.Series(False, index=rows.index)


def unsure(*rows: Any) -> str:
    """Row, or rows that something is computed from -> the mark behind a doubted figure, '' for any other."""
    return "?" if any(getattr(row, "doubted", False) for row in rows) else ""


def disputed(*rows: Any) -> bool:
    """Rows that something is computed from -> whether one is of a sum that is off (see :func:`doubting`)."""
    return any(getattr(row, "disputed", False) for row in rows)


def unsure_of(ids: str, known: Mapping[str, Any]) -> str:
    """Ids of rows joined by ';', rows by id -> the mark behind what is computed from them."""
    return unsure(*(known[name] for name in ids.split(";") if name in known))


def latest(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows -> those of the period that ends last, the longest of such; rows without a period only if none has one."""
    dated = rows[rows["period"] != ""]
    if dated.empty:
        return rows
    last = dated.sort_values(["period_end", "period_months"], kind="stable")["period"].iloc[-1]
    return rows[rows["period"] == last]


def pace(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area -> share of the plan achieved in percent, one row per figure, no targets; 10% above becomes 110."""
    rows = _of(panel, area, ("plan_attainment", "plan_excess"))
    rows = rows[(rows["unit"] == "percent") & (rows["place"] == "") & (rows["status"] != "T")]
    rows = rows[totals(panel, rows)]
    return _ordered(as_shares(rows), by=("area",))


def as_shares(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows -> the same, an excess over the plan in percent told as the share achieved: 10% above becomes 110%."""
    moved = {name: achieved(rows, name) for name in ("value", "value_low", "value_high")}
    return rows.assign(measure=rows["measure"].astype(str).mask(is_excess(rows), "plan_attainment"), **moved)


def is_excess(told: Any) -> Any:
    """Row or rows -> whether, or which of them, tell in percent by how much a plan was exceeded or missed."""
    return (told.measure == "plan_excess") & (told.unit == "percent")


def achieved(told: Any, name: str = "value") -> Any:
    """Row or rows with a plan in percent, column -> the share of the plan achieved: 100 more for an excess over it."""
    return getattr(told, name) + 100 * is_excess(told)


def points(row: Any) -> float:
    """Row of a share achieved -> percentage points by which it is ahead of the year gone; NaN where none is known."""
    found = ahead(row.value, str(row.period))
    return float("nan") if found is None else found


def on_the_way(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of shares achieved -> those that can be held against the year gone (see ``derive.ahead``)."""
    return rows[np.array([not np.isnan(points(row)) for row in each(rows)], dtype=bool)]


def keeping_up(rows: pd.DataFrame) -> list[bool]:
    """Rows of shares achieved -> of each that is :func:`on_the_way` whether it is level with the year gone or ahead."""
    return [points(row) >= 0 for row in each(on_the_way(rows))]


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of a year and how far it is reached; amounts are in ``unit``, None where they cannot be known.

    ``share`` is the row of the share achieved in percent and ``value`` that of the amount; ``whole`` the plan that
    follows from both, ``to_come`` what is left of it, ``monthly`` the value a month so far and ``needed`` a month from
    now to the end of the year, which is ``months`` away; ``points`` is how far the share is ahead of the year gone.
    To the 25th of September these are 3.2 months, not three.
    """

    share: Any
    points: float
    value: Any | None = None
    whole: float | None = None
    to_come: float | None = None
    monthly: float | None = None
    needed: float | None = None
    months: float | None = None
    unit: str = ""

    @property
    def bound(self) -> str:
        """Bound of what is computed from the share and the value (:func:`loosely`)."""
        return loosely(*filter(None, (self.share, self.value)))


def plans(panel: pd.DataFrame, area: str) -> list[Plan]:
    """Panel, area -> its plans in the order of :func:`pace`; no amount where the value or the share is doubted.

    Where a value has shares of two plans, each has the value that it hangs on, and nothing is computed from it.
    """
    derived = panel[(panel["origin"] == "derived") & (panel["area"] == area)]
    derived = derived[derived["derivation"].isin(("plan_from_attainment", "plan_from_excess"))]
    implied = {str(row.sources).split(";")[-1]: row for row in each(derived)}
    known = by_id(stated(panel, area))
    levels = {(row.doc, row.start): row for row in known.values() if row.measure == "level"}
    found = []
    for row in each(pace(panel, area)):
        gone, early = year_gone(str(row.period)), points(row)
        plan = implied.get(str(row.row))
        value = levels.get((row.doc, head_of(row))) if plan is None else known.get(str(plan.sources).split(";")[0])
        if plan is None or value is None or gone is None or unsure(value, row):
            found.append(Plan(row, early, None if value is None or unsure(value, row) else value))
            continue
        past = gone / 100 * 12
        left, months = max(0.0, plan.value - value.value), 12 - past
        needed = left / months if gone < 100 else None
        found.append(Plan(row, early, value, plan.value, left, value.value / past, needed, months, str(value.unit)))
    return found


def trade_totals(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area -> turnover, exports, imports and supervised goods of the whole area."""
    rows = whole(_of(panel, area, ("level",)))
    return _ordered(rows[rows["indicator"].isin(TRADE)], TRADE)


def balances(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area -> exports minus imports of the whole area in US dollars (see ``derive``), by period; each once.

    Each is of one text, so that a period of which the texts tell unlike values has several.
    """
    rows = whole(panel[(panel["derivation"] == "balance") & (panel["area"] == area) & (panel["unit"] == "USD")])
    return _ordered(_once(rows))


def trade_gates(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area -> totals by gate, each preceded by the total of the area for the same period where it is told.

    No targets: a share of what was traded in what was planned would tell nothing.
    """
    rows = _of(panel, area, ("level",))
    rows = rows[rows["indicator"].isin(TRADE) & (rows["item"] == "") & (rows["partner"] == "")]
    rows = rows[rows["status"] != "T"]
    keys = ["indicator", "period", "unit"]
    with_gate = rows.loc[rows["place"] != "", keys].drop_duplicates()
    return _ordered(rows.merge(with_gate, on=keys), TRADE, by=("place",))


@dataclass(frozen=True, slots=True)
class Gate:
    """The row of a gate, that of the same total of the whole area in the same period, and the share in percent."""

    row: Any
    whole: Any
    share: float


def gate_shares(gates: pd.DataFrame) -> list[Gate]:
    """Rows of :func:`trade_gates` -> those whose share in the area's own total can be told, the latest and largest
    first.

    None of a total of which several values are told.
    """
    found = []
    rows = gates.sort_values(["period_end", "period_months"], kind="stable", na_position="first")
    for _, part in reversed(list(rows.groupby(["period", "indicator", "unit"], observed=True, sort=False))):
        totals = list(each(part[part["place"] == ""]))
        if len({row.value for row in totals}) == 1:
            named = part[part["place"] != ""].sort_values("value", ascending=False, kind="stable")
            found += [Gate(row, totals[0], row.value / totals[0].value * 100) for row in each(named)]
    return found


def trade_goods(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area -> values of goods exported and imported, in money."""
    rows = _of(panel, area, ("level",))
    rows = rows[rows["indicator"].isin(("exports", "imports")) & (rows["item"] != "")]
    return _ordered(rows[rows["unit"].isin(("USD", "VND", "EUR"))], TRADE)


def repeated(panel: pd.DataFrame, area: str) -> pd.DataFrame:
    """Panel, area -> whole-area values of indicators that are told in one unit for two periods or more."""
    rows = whole(_of(panel, area, ("level",)))
    rows = rows[(rows["period"] != "") & (rows["status"] != "T")]
    many = rows.groupby(["indicator", "unit"], observed=True)["period"].transform("nunique") > 1
    return rows[many].sort_values(["indicator", "period_start", "start"], kind="stable")


def trade_shares(panel: pd.DataFrame) -> pd.DataFrame:
    """Panel -> shares of the turnover in percent, one row per area and period with both directions, by name.

    Shares are of the turnover as told, missing (NaN) where the parts exceed it; columns area, period, exports, imports,
    supervised_goods, scope (see :func:`scope`), doc, bound (:func:`loosely`), doubted and disputed. An area that tells
    two values of one thing is left out.
    """
    told = []
    for (area, period), by in trade_by_place(panel).items():
        whole, exports, imports, other = (by.get(name) for name in TRADE)
        if whole is None or exports is None or imports is None:
            continue
        parts = {"exports": exports.value, "imports": imports.value, "supervised_goods": other.value if other else 0.0}
        scope_ = scope(whole, exports, imports, other)
        if scope_ == "without":
            parts["supervised_goods"] = 0.0
        total = whole.value if sum(parts.values()) <= whole.value * SLACK else float("nan")
        shares = {name: value / total * 100 for name, value in parts.items()}
        rows = [row for row in (whole, exports, imports, other) if row is not None]
        told.append({"area": area, "period": period, **shares, "scope": scope_, "doc": whole.doc,
                     "bound": loosely(*rows), "doubted": unsure(*rows) != "", "disputed": disputed(*rows)})  # fmt: skip
    columns = ["area", "period", *TRADE[1:], "scope", "doc", "bound", "doubted", "disputed"]
    shares = by_area(pd.DataFrame(told, columns=columns), "period")
    shares.attrs = dict(panel.attrs)
    return shares.reset_index(drop=True)


def scope(whole: Any, exports: Any | None, imports: Any | None, other: Any | None) -> str:
    """Rows of turnover, exports, imports and supervised goods -> 'with' or 'without' the last,
    or 'unknown'.

    That is what the turnover contains; it is known only where the printed figures add up one way and not the other.
    """
    if exports is None or imports is None:
        return "unknown"
    parts = [exports, imports]
    two = _adds_up(whole, parts)
    three = other is not None and _adds_up(whole, [*parts, other])
    return "unknown" if two == three else "without" if two else "with"


def scopes(panel: pd.DataFrame) -> dict[str, str]:
    """Panel -> {id of a row of the turnover: what it contains}, where that is known."""
    found = {}
    for by in trade_by_place(panel).values():
        whole, exports, imports, other = (by.get(name) for name in TRADE)
        if whole is not None and (known := scope(whole, exports, imports, other)) != "unknown":
            found[str(whole.row)] = known
    return found


def _adds_up(whole: Any, parts: Sequence[Any]) -> bool:
    low, high = (sum(getattr(part, end) for part in parts) for end in ("value_low", "value_high"))
    return low <= whole.value_high and whole.value_low <= high


def trade_by_place(panel: pd.DataFrame) -> dict[tuple[str, str], dict[str, Any]]:
    """Panel -> {(area, period): {indicator: its row in US dollars}} where one value is told of each, in order told."""
    rows = trade_totals(panel, "")
    rows = rows[(rows["unit"] == "USD") & (rows["status"] != "T")]
    single = rows.groupby(["area", "period", "indicator"], observed=True)["value"].transform("nunique") == 1
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for row in each(rows[single]):
        found.setdefault((str(row.area), str(row.period)), {})[str(row.indicator)] = row
    return found


def corridor(panel: pd.DataFrame) -> pd.DataFrame:
    """Panel -> trade in US dollars of areas with border gates in their latest period, by name, with ``monthly`` values.

    That is the latest of which the turnover or both directions are told (see :func:`latest`). Directions where both are
    (with supervised goods where the turnover contains them), else the turnover; each area's named gates follow it.
    Columns scope and monthly are added; a month is a twelfth of a year.
    """
    gated = {place.area for place in codes.places().values() if place.kind == "border_gate"}
    chosen: dict[str, tuple[tuple[Any, float], str, dict[str, Any]]] = {}
    for (area, period), by in trade_by_place(panel).items():
        if area in gated and period and ("trade_turnover" in by or {"exports", "imports"} <= by.keys()):
            row = next(iter(by.values()))
            when = (row.period_end, row.period_months)
            if area not in chosen or when > chosen[area][0]:
                chosen[area] = (when, period, by)
    gates = whole_at_gates(panel)
    ids, scopes = [], {}
    for area in sorted(chosen, key=by_name):
        _, period, by = chosen[area]
        total, exports, imports, other = (by.get(name) for name in TRADE)
        known = scope(total, exports, imports, other) if total else "unknown"
        both = exports is not None and imports is not None
        shown = [exports, imports, other if known == "with" else None] if both else [total]
        here = gates[(gates["area"] == area) & (gates["period"] == period) & (gates["unit"] == "USD")]
        found = [str(row.row) for row in shown if row is not None] + list(here["row"])
        scopes |= dict.fromkeys(found, known)
        ids += found
    rows = stated(panel)
    rows = rows[rows["row"].isin(ids)].set_index("row", drop=False).loc[ids].reset_index(drop=True)
    return rows.assign(scope=[scopes[row] for row in rows["row"]], monthly=rows["value"] / rows["period_months"])


def monthly(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of :func:`corridor` -> one for each area, gates aside: the sum of its values a month, as unsure as they are.

    Columns as of the first row of the area, with bound, doubted and disputed of all of them.
    """
    found = []
    for part in grouped(rows[rows["place"] == ""], ("area",)):
        found.append({
            **{name: getattr(part[0], name) for name in ("area", "period", "unit", "scope", "doc")},
            "monthly": sum(row.monthly for row in part), "bound": loosely(*part), "doubted": unsure(*part) != "",
            "disputed": disputed(*part),
        })  # fmt: skip
    columns = ["area", "period", "unit", "scope", "doc", "monthly", "bound", "doubted", "disputed"]
    return pd.DataFrame(found, columns=columns)


def whole_at_gates(panel: pd.DataFrame) -> pd.DataFrame:
    """Panel -> totals of trade through one gate, of all goods and partners."""
    rows = stated(panel)
    rows = rows[(rows["place"] != "") & (rows["measure"] == "level") & rows["indicator"].isin(TRADE)]
    return _once(rows[(rows["item"] == "") & (rows["partner"] == "")])


def provinces(panel: pd.DataFrame) -> pd.DataFrame:
    """Panel -> the stated rows that are about one province each."""
    rows = stated(panel)
    return rows[rows["area"].isin(areas(panel))]


def by_vintage(panel: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Panel -> {map: {province: number of dated stated rows}}, each row on the map that was in force in its period.

    A code that had ended by then counts for its successor. Targets are left out: they were set for the older territory.
    """
    found: dict[str, dict[str, int]] = {vintage: {} for vintage in tiles.VINTAGES}
    rows = provinces(panel)
    counted = rows[(rows["period"] != "") & (rows["status"] != "T")].groupby(["area", "period"], observed=True).size()
    for (area, period), count in counted.items():
        vintage = tiles.vintage_of(period)
        code = codes.area_at(area, tiles.VINTAGES[vintage]).code
        found[vintage][code] = found[vintage].get(code, 0) + int(count)
    return found


def latest_each(rows: pd.DataFrame, indicators: Sequence[str]) -> pd.DataFrame:
    """Rows -> those of the latest period of each area that tells any of the indicators, by the name of the area."""
    rows = rows[rows["indicator"].isin(indicators) & (rows["period"] != "")]
    if rows.empty:
        return rows
    parts = [latest(part) for _, part in rows.groupby("area", observed=True)]
    found = by_area(pd.concat(parts).drop_duplicates(["area", "indicator"]), "start")
    found.attrs = dict(rows.attrs)
    return found


def coverage(panel: pd.DataFrame, language: str, years: bool = True) -> pd.DataFrame:
    """Panel -> counts of stated rows: indicators down, 'area, year' (or 'area') across, 0 where none."""
    rows = provinces(panel)
    if rows.empty:
        return pd.DataFrame()
    order = {code: place for place, code in enumerate(codes.indicators())}
    known = rows["area"].astype(str).map(lambda code: label("area", code, language))
    year = rows["period"].astype(str).str[:4].where(rows["period"] != "", wording.text("period.none", language))
    columns = (known + ", " + year if years else known).rename("column")
    by_area = dict(zip(columns, rows["area"].astype(str).map(by_name) + " " + year, strict=True))
    table = pd.crosstab(rows["indicator"].astype(str), columns)
    table = table[sorted(table.columns, key=by_area.__getitem__)]
    table = table.loc[sorted(table.index, key=order.__getitem__)]
    return table.set_axis([brief(code, language) for code in table.index], axis=0)


def source_line(rows: pd.DataFrame, language: str) -> str:
    """Rows -> 'Source: ...' naming their documents by title where the panel knows it, else by id."""
    names = rows.attrs.get("documents", {})
    docs = list(dict.fromkeys(rows["doc"].astype(str)))
    told = [shorten(names.get(doc, {}).get("name", doc), 70) for doc in docs[:3]]
    more = len(docs) - len(told)
    if more:
        told.append(wording.text("source.more", language, count=more))
    return wording.text("source.line", language, documents="; ".join(told))


def shorten(told: str, width: int) -> str:
    """Text, width -> the text, cut at a word with an ellipsis where it is longer."""
    return told if len(told) <= width else told[: width - 1].rsplit(" ", 1)[0] + "…"


def named(indicator: str, language: str) -> str:
    """Code of an indicator -> its name in tables, whole: that of the codelist where it is short, without its
    explanation where that is, else the brief one.
    """
    name = label("indicator", indicator, language)
    shorter = (name, name.split(" (")[0].split(": ")[0])
    return next((told for told in shorter if len(told) <= WIDTH), "") or brief(indicator, language)


def item(row: Any, language: str) -> str:
    """Row of a panel -> its item as the language tells it; '' for none."""
    return glossary.item(str(row.item), language)


def place(row: Any, language: str) -> str:
    """Row of a panel -> its place as the language tells it; '' for none."""
    return glossary.place(str(row.place), language)


def brief(indicator: str, language: str) -> str:
    """Code of an indicator -> the name by which sentences and figures call it, shorter than that of the codelist.

    It is a text ``brief.CODE``, or the name in tables where that is short enough; cut where neither is.
    """
    known = f"brief.{indicator}"
    if known in wording.texts():
        return wording.text(known, language)
    return shorten(label("indicator", indicator, language).split(" (")[0].split(": ")[0], WIDTH)


def loosely(*rows: Any) -> str:
    """Rows -> bound of what is computed from them: '~' where one is told as 'just under' or 'about', '' else."""
    return "~" if any(row.bound for row in rows) else ""


def by_indicator(rows: pd.DataFrame) -> pd.DataFrame:
    """Headline rows -> ordered by indicator, then by the name of the area, then by period; never by value."""
    return rows.sort_values(["indicator", "area", "period_start"], key=_key, kind="stable")


def _stated(panel: pd.DataFrame, area: str) -> np.ndarray:
    """Panel, area or '' -> which of its rows :func:`stated` gives."""
    chosen = (panel["origin"] == "stated").to_numpy()
    return chosen & (panel["area"] == area).to_numpy() if area else chosen


def _of(panel: pd.DataFrame, area: str, measures: Sequence[str]) -> pd.DataFrame:
    chosen = _stated(panel, area)
    if not area:
        chosen = chosen & panel["area"].isin(areas(panel)).to_numpy()
    if measures:
        chosen = chosen & panel["measure"].isin(measures).to_numpy()
    rows = panel[chosen]
    once = _once(rows)
    return once if once is rows else _once(hung(rows))


def _once(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows -> the first of those that tell the same."""
    seen: dict[tuple[Any, ...], int] = {}
    first = [seen.setdefault(_same(row), at) == at for at, row in enumerate(each(rows))]
    return rows if all(first) else rows[np.array(first)]


def whole(rows: pd.DataFrame, measures: Sequence[str] = ()) -> pd.DataFrame:
    """Rows -> those about the whole of their indicator (no item, place or partner), of some measures if given."""
    chosen = (rows["item"] == "") & (rows["place"] == "") & (rows["partner"] == "")
    return rows[chosen & rows["measure"].isin(measures) if measures else chosen]


def _ordered(rows: pd.DataFrame, indicators: Sequence[str] = (), by: Sequence[str] = ()) -> pd.DataFrame:
    """Rows -> by area if asked for, period, indicator in the given order, place if asked for, then as told."""
    rank = {code: place for place, code in enumerate(indicators or codes.indicators())}
    keys = [rows["area"].astype(str).map(by_name).tolist()] if "area" in by else []
    keys += [rows[name].fillna(_NEVER).tolist() for name in ("period_start", "period_end")]
    keys += [[rank.get(code, len(rank)) for code in rows["indicator"].tolist()]]
    keys += [rows["place"].tolist()] if "place" in by else []
    doc = rows["doc"]
    keys += [doc.cat.codes.tolist() if isinstance(doc.dtype, pd.CategoricalDtype) else doc.tolist()]
    told = list(zip(*keys, rows["start"].tolist(), strict=True))
    return rows.take(sorted(range(len(rows)), key=told.__getitem__))
