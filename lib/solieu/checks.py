"""Panel -> findings: the arithmetic that the texts themselves allow to recompute, with rounding taken into account.

What a text says more than once it must say alike: parts and totals, plans and bases that parts and totals imply, a
share beside its part and total, a balance beside exports and imports, a growth rate beside two values, one figure told
twice. Two figures of one sentence under one name are doubted: the
reading has not told apart what they are of. Each printed figure stands for an interval (see ``rounding``); a
comparison holds when the intervals meet. Only figures of one document, area, period and place are added up.
Verdicts are 'holds' (a confirmation; of a magnitude: of like size), 'off' (more apart than rounding allows) and
'implausible' (see ``plausible``): a finding never says that a figure is wrong, as the text cannot tell, and never
changes one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

import pandas as pd

from solieu import codes, wording
from solieu.derive import NET, a_year_earlier, year_gone
from solieu.plausible import Comparison, Row, doubts, is_whole, name, one_territory, published

KINDS = (
    "parts_total", "plan_parts", "base_parts", "share_of_total", "balance", "growth_two_values", "plan_two_values",
    "restated", "magnitude", "growth_over_100", "one_name",
)  # fmt: skip
VERDICTS = ("holds", "off", "implausible")
COLUMNS = (
    "id", "kind", "verdict", "doc", "area", "period", "indicator", "compared_vi", "compared_en", "expected", "found",
    "difference", "tolerance", "unit", "reason_vi", "reason_en", "rows",
)  # fmt: skip
NEARLY = 0.05
"""Parts of a list that may be incomplete are held against their total when they miss it by no more than this share, and
likewise a share of a total that may be another one."""
SERIES = ("accounts", "domestic trade", "external trade", "public finance")
"""Groups of indicators whose whole is one series, so that two values for one period can be compared."""

_SAME = ("area", "indicator", "item", "place", "partner", "unit")
_SEVERAL = ("plan_attainment", "plan_excess", "change_abs", "growth_other", "multiple")
"""Measures that one value can have several of: against two plans, on two bases."""
_EACH_DOUBTED = ("one_name",)
"""Kinds of findings that doubt every row they name; of the others the first is doubted, the rest stands beside it."""
_NAME = (*_SAME, "period", "measure", "status")
_TRADE = ("doc", "area", "period", "place", "partner", "unit")
_PARTS = ("exports", "imports", "supervised_goods")


def check(panel: pd.DataFrame, references: bool = True) -> pd.DataFrame:
    """Panel -> findings, one row per comparison, by kind in the order of KINDS and then as the texts go.

    Columns as in COLUMNS: ``expected`` is what the other figures give, ``found`` what the text states, ``difference``
    found minus expected and ``tolerance`` how far they may lie apart by rounding (missing for doubts about size), all
    in ``unit``; ``rows`` are the ids of the rows compared, joined by ';'; texts in Vietnamese and English. With
    ``references`` off, sizes are judged from the corpus alone. The panel is not changed.
    """
    rows = [_plain(record) for record in panel.to_dict("records")]
    stated = [row for row in rows if row["origin"] == "stated"]
    found = [*_parts(rows), *_wholes(stated), *_shares(stated), *_balances(rows), *_two_plans(rows), *_restated(stated)]
    growth = list(_two_values(stated))
    confirmed = [c.subject["row"] for c in growth if c.verdict == "holds"]
    found += [*growth, *_one_name(stated), *doubts(stated, confirmed, published() if references else ())]
    found.sort(key=lambda c: KINDS.index(c.kind))
    return _frame(found)


def doubted(kind: str, verdict: str, rows: str) -> list[str]:
    """Kind, verdict and ``rows`` of a finding -> ids of the rows that it doubts, none unless it says implausible.

    Where two figures bear one name nothing tells which is at fault, so both are doubted. A size is doubted of the row
    named first; those after it are what it was held against.
    """
    if verdict != "implausible":
        return []
    ids = rows.split(";")
    return ids if kind in _EACH_DOUBTED else ids[:1]


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    return {**record, **{link: None if pd.isna(record[link]) else int(record[link]) for link in ("head", "whole")}}


def _judged(
    kind: str, subject: Row, parts: Sequence[Row], whole: Row | tuple[float, float, float],
    told: Callable[[str], dict[str, str]], reasons: tuple[str, str] = ("holds", ""),
) -> Comparison:  # fmt: skip
    """Rows whose sum is expected, the row or (value, low, high) found -> comparison by their intervals."""
    value, low, high = (sum(p[k] for p in parts) for k in ("value", "value_low", "value_high"))
    found, found_low, found_high = whole if isinstance(whole, tuple) else (
        whole["value"], whole["value_low"], whole["value_high"]
    )  # fmt: skip
    difference = found - value
    tolerance = (found - found_low) + (high - value) if difference >= 0 else (found_high - found) + (value - low)
    holds = abs(difference) <= tolerance + 1e-9 * max(abs(value), abs(found))
    ids = list(dict.fromkeys(i for r in (subject, *parts) for i in _stated_ids(r)))
    return Comparison(kind, subject, tuple(ids), value, found, subject["unit"], "holds" if holds else "off",
                      reasons[0] if holds else reasons[1] or f"{kind}.off", tolerance, told)  # fmt: skip


def _stated_ids(row: Row) -> list[str]:
    return row["sources"].split(";") if row["sources"] else [row["row"]]


def _sum_told(parts: Sequence[Row], whole: Row, outside: Sequence[Row] = ()) -> Callable[[str], dict[str, str]]:
    def told(language: str) -> dict[str, str]:
        return {
            "parts": " + ".join(_named(row, language) for row in parts),
            "whole": _named(whole, language),
            "outside": ", ".join(_named(row, language) for row in outside),
        }

    return told


def _named(row: Row, language: str) -> str:
    return f"{name(row, language)} {wording.amount(row['value'], row['unit'], language, row['bound'])}"


def _single(rows: Iterable[Row]) -> Row | None:
    """Rows that should tell one thing -> the first, if all give the same value; else None."""
    rows = list(rows)
    return rows[0] if rows and len({r["value"] for r in rows}) == 1 else None


def _parts(rows: Sequence[Row]) -> Iterator[Comparison]:
    """Trade: exports, imports and supervised goods against the turnover; likewise the plans and bases they imply."""
    groups: dict[tuple[str, ...], dict[str, dict[str, list[Row]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for row in rows:
        if row["measure"] == "level" and not row["item"] and row["indicator"] in (*_PARTS, "trade_turnover"):
            kind = {"": "parts_total", "base_from_growth": "base_parts"}.get(row["derivation"], "plan_parts")
            if row["derivation"] or row["status"] != "T":
                groups[tuple(row[k] for k in _TRADE)][kind][row["indicator"]].append(row)
    inside: dict[tuple[str, str, str, str, str], set[str]] = {}
    for key, kinds in sorted(groups.items(), key=lambda g: "parts_total" not in g[1]):
        for kind, by in kinds.items():
            told = {indicator: _single(found) for indicator, found in by.items()}
            whole, exports, imports, other = (told.get(i) for i in ("trade_turnover", *_PARTS))
            scope = (key[0], key[1], key[3], key[4], key[5])
            if kind == "parts_total" and whole and exports and imports:
                comparison, used = _trade_total(whole, exports, imports, other)
                inside[scope] = inside.get(scope, set()) | ({"supervised_goods"} if used and other else set())
                yield comparison
            elif whole and exports and imports and (other or "supervised_goods" not in inside.get(scope, set())):
                parts = [p for p in (exports, imports, other if inside.get(scope) else None) if p]
                yield _judged(kind, whole, parts, whole, _sum_told(parts, whole))


def _trade_total(whole: Row, exports: Row, imports: Row, other: Row | None) -> tuple[Comparison, bool]:
    """Turnover and its parts -> comparison, and whether supervised goods count as part of the turnover."""
    two = [exports, imports]
    plain = _judged("parts_total", whole, two, whole, _sum_told(two, whole))
    if other is None:
        if plain.verdict == "off" and plain.expected < plain.found:
            plain = _judged("parts_total", whole, two, whole, _sum_told(two, whole), ("holds", "parts_total.less"))
        return plain, False
    three = [*two, other]
    full = _judged("parts_total", whole, three, whole, _sum_told(three, whole))
    if full.verdict == "off" and plain.verdict == "holds":
        return _judged("parts_total", whole, two, whole, _sum_told(two, whole, [other]), ("holds.outside", "")), False
    return full, True


def _wholes(stated: Sequence[Row]) -> Iterator[Comparison]:
    """Parts that the reader linked to their total (``whole``), of the same indicator, area, period and place.

    A part that exceeds its total is told of too, but of a balance.
    """
    totals = {(r["doc"], r["start"], r["area"]): r for r in stated if r["measure"] == "level"}
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in stated:
        total = totals.get((row["doc"], row["whole"], row["area"])) if row["whole"] is not None else None
        if (
            total
            and all(row[k] == total[k] for k in ("measure", "indicator", "period", "place", "unit"))
            and row is not total
        ):
            groups[total["row"]].append(row)
    by_id = {r["row"]: r for r in totals.values()}
    for row_id, parts in groups.items():
        whole = by_id[row_id]
        summed = _judged("parts_total", whole, parts, whole, _sum_told(parts, whole))
        if len(parts) > 1 and (
            summed.verdict == "holds" or abs(summed.expected - whole["value"]) <= NEARLY * abs(whole["value"])
        ):
            yield summed
            continue
        for part in parts:
            if part["value_low"] > whole["value_high"] and whole["indicator"] not in NET:
                yield _judged(
                    "parts_total", whole, [part], whole, _sum_told([part], whole), ("holds", "parts_total.part")
                )


def _shares(stated: Sequence[Row]) -> Iterator[Comparison]:
    """A stated share against the part that it hangs on and the total that the reader linked this part to.

    A share that misses it by more than NEARLY is of another total, as of two parts together: that is no finding.
    """
    levels = {(r["doc"], r["area"], r["start"]): r for r in stated if r["measure"] == "level"}
    for share in stated:
        if share["measure"] != "share" or share["unit"] != "percent" or share["head"] is None:
            continue
        part = levels.get((share["doc"], share["area"], share["head"]))
        total = levels.get((share["doc"], share["area"], part["whole"])) if part and part["whole"] is not None else None
        if total is None or total["value_low"] <= 0 or any(part[k] != total[k] for k in ("period", "unit")):
            continue
        computed = {
            "value": part["value"] / total["value"] * 100,
            "value_low": part["value_low"] / total["value_high"] * 100,
            "value_high": part["value_high"] / total["value_low"] * 100,
            "sources": f"{part['row']};{total['row']}",
        }
        found = _judged("share_of_total", share, [computed], share, _share_told(part, total))
        if found.verdict == "holds" or abs(found.found - found.expected) <= NEARLY * found.expected:
            yield found


def _share_told(part: Row, total: Row) -> Callable[[str], dict[str, str]]:
    return lambda language: {"part": _named(part, language), "whole": _named(total, language)}


def _balances(rows: Sequence[Row]) -> Iterator[Comparison]:
    """A stated trade balance against exports minus imports of the same document, area, period and place."""
    computed = {tuple(row[k] for k in _TRADE): row for row in rows if row["derivation"] == "balance"}
    by_id = {row["row"]: row for row in rows if row["origin"] == "stated"}
    for row in rows:
        plain = row["origin"] == "stated" and row["measure"] == "level" and not row["item"] and row["status"] != "T"
        implied = computed.get(tuple(row[k] for k in _TRADE))
        if plain and row["indicator"] == "trade_balance" and implied is not None:
            exports, imports = (by_id[name] for name in implied["sources"].split(";"))
            yield _judged("balance", row, [implied], row, _balance_told(exports, imports))


def _balance_told(exports: Row, imports: Row) -> Callable[[str], dict[str, str]]:
    return lambda language: {"exports": _named(exports, language), "imports": _named(imports, language)}


def _two_values(stated: Sequence[Row]) -> Iterator[Comparison]:
    """A stated growth rate against the growth between two stated values whose periods are a year apart."""
    levels: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in stated:
        if row["measure"] == "level" and row["status"] != "T" and row["period"] and row["value_low"] > 0:
            levels[(*(row[k] for k in _SAME[:-1]), row["period"])].append(row)
    for rate in stated:
        if rate["measure"] != "growth_yoy" or rate["unit"] != "percent" or not rate["period"] or rate["status"] == "T":
            continue
        key = tuple(rate[k] for k in _SAME[:-1])
        here = [r for r in levels.get((*key, rate["period"]), ()) if r["doc"] == rate["doc"]]
        now = _single(r for r in here if rate["head"] is None or r["start"] == rate["head"])
        earlier = a_year_earlier(rate["period"])
        if now is None or not one_territory(rate["area"], earlier, rate["period"]):
            continue
        before = levels.get((*key, earlier), [])
        for then in {r["value"]: r for r in before if r["unit"] == now["unit"]}.values():
            computed = {
                "value": (now["value"] / then["value"] - 1) * 100,
                "value_low": (now["value_low"] / then["value_high"] - 1) * 100,
                "value_high": (now["value_high"] / then["value_low"] - 1) * 100,
                "sources": f"{now['row']};{then['row']}",
            }
            yield _judged("growth_two_values", rate, [computed], rate, _growth_told(now, then))


def _growth_told(now: Row, then: Row) -> Callable[[str], dict[str, str]]:
    return lambda language: {
        "now": _named(now, language),
        "before": wording.amount(then["value"], then["unit"], language, then["bound"]),
        "period": wording.period(now["period"], language),
        "period_before": wording.period(then["period"], language),
    }


def _two_plans(rows: Sequence[Row]) -> Iterator[Comparison]:
    """A stated plan of a year against the plan that a share achieved implies, in the same document or another."""
    planned: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if (
            row["origin"] == "stated"
            and row["measure"] == "level"
            and row["status"] == "T"
            and year_gone(row["period"]) == 100
        ):
            planned[(*(row[k] for k in _SAME), row["period"])].append(row)
    for implied in rows:
        if implied["derivation"] in ("plan_from_attainment", "plan_from_excess"):
            plan = _single(planned.get((*(implied[k] for k in _SAME), implied["period"]), ()))
            if plan:
                yield _judged("plan_two_values", plan, [implied], plan, _plan_told(plan, implied))


def _plan_told(plan: Row, implied: Row) -> Callable[[str], dict[str, str]]:
    return lambda language: {
        "name": name(plan, language),
        "stated": wording.amount(plan["value"], plan["unit"], language, plan["bound"]),
        "implied": wording.amount(implied["value"], implied["unit"], language),
    }


def _restated(stated: Sequence[Row]) -> Iterator[Comparison]:
    """One figure of a whole series that two documents tell: the later one against the first."""
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in stated:
        told = row["measure"] in ("level", "growth_yoy") and row["status"] != "T" and row["period"] and row["area"]
        if told and is_whole(row) and codes.indicators()[row["indicator"]].group in SERIES:
            groups[(*(row[k] for k in _SAME), row["measure"], row["period"])].append(row)
    for found in groups.values():
        by_doc = {doc: _single(r for r in found if r["doc"] == doc) for doc in dict.fromkeys(r["doc"] for r in found)}
        first, *others = [row for row in by_doc.values() if row] or [None]
        for other in others:
            yield _judged("restated", other, [first], other, _restated_told(first, other))


def _one_name(stated: Sequence[Row]) -> Iterator[Comparison]:
    """Figures of one sentence that differ in their value only: the reading has not told apart what they are of.

    A figure and what it is a part of, or hangs on, are told apart by that; nor is it told of measures that one value
    can have several of (against two plans, on two bases).
    """
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in stated:
        if row["measure"] not in _SEVERAL and row["sentence_start"] >= 0:
            groups[tuple(str(row[k]) for k in (*_NAME, "doc", "sentence_start"))].append(row)
    for group in groups.values():
        pairs = [pair for pair in combinations(group, 2) if _unlike(*pair) and not _linked(*pair, group)]
        if pairs:
            first, other = pairs[0]
            rows = tuple(row["row"] for row in group if any(row in pair for pair in pairs))
            yield Comparison("one_name", other, rows, first["value"], other["value"], first["unit"], "implausible",
                             "one_name.implausible", told=_restated_told(first, other))  # fmt: skip


def _unlike(one: Row, other: Row) -> bool:
    """Two rows -> whether their printed digits leave no value that both could have."""
    return one["value_high"] < other["value_low"] or other["value_high"] < one["value_low"]


def _linked(one: Row, other: Row, group: Sequence[Row]) -> bool:
    """Two rows of a group of one document -> whether one is a part of the other or hangs on it, if through a third."""
    by_start = {row["start"]: row for row in group}

    def above(row: Row) -> set[int]:
        found: set[int] = set()
        links = [row["whole"], row["head"]]
        while links:
            start = links.pop()
            if start in by_start and start not in found:
                found.add(start)
                links += [by_start[start]["whole"], by_start[start]["head"]]
        return found

    return other["start"] in above(one) or one["start"] in above(other)


def _restated_told(first: Row, other: Row) -> Callable[[str], dict[str, str]]:
    return lambda language: {
        "name": name(other, language),
        "first": wording.amount(first["value"], first["unit"], language, first["bound"]),
        "second": wording.amount(other["value"], other["unit"], language, other["bound"]),
    }


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[str, str]]:
    return {row["id"]: row for _, row in codes.read_rows(codes.DATA / "findings.csv", ("id", *codes.LANGUAGES))}


def _frame(comparisons: Sequence[Comparison]) -> pd.DataFrame:
    """Comparisons -> frame with COLUMNS; ids are the kind and the row it is about."""
    records = []
    seen: dict[str, int] = {}
    for c in comparisons:
        identity = f"{c.kind}:{c.subject['row']}"
        seen[identity] = seen.get(identity, 0) + 1
        record = {
            "id": identity + (f"#{seen[identity]}" if seen[identity] > 1 else ""), "kind": c.kind, "verdict": c.verdict,
            **{k: c.subject[k] for k in ("doc", "area", "period", "indicator")}, "expected": c.expected,
            "found": c.found, "difference": c.found - c.expected, "tolerance": c.tolerance, "unit": c.unit,
            "rows": ";".join(c.rows),
        }  # fmt: skip
        for language in codes.LANGUAGES:
            values = c.told(language)
            record[f"compared_{language}"] = _texts()[f"{c.kind}.compared"][language].format(**values)
            record[f"reason_{language}"] = _texts()[c.reason][language].format(**values)
        records.append(record)
    frame = pd.DataFrame(records, columns=list(COLUMNS))
    types: dict[str, Any] = dict.fromkeys(COLUMNS, "str")
    types |= dict.fromkeys(("expected", "found", "difference", "tolerance"), "float64")
    types |= {"kind": pd.CategoricalDtype(list(KINDS)), "verdict": pd.CategoricalDtype(list(VERDICTS))}
    return frame.astype(types)


__all__ = ["COLUMNS", "KINDS", "VERDICTS", "check", "doubted"]
