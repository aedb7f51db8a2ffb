"""Panel and findings -> answers of the notebook across areas: lines of Markdown composed from the figures.

What is compared between areas is what their periods allow: signs, shares of the year gone, shares in a total. Sizes
and growth of unlike periods are set side by side and never ranked; totals of unlike scope are called so.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from solieu import codes, computed, convert, glossary, mergers, select, wording
from solieu.summary import listed
from solieu.tables import NEAR, dollars
from solieu.views import Prose

SHOWN = 12
"""Periods named one by one; of more, the first and the last."""


def coverage(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> how many provinces, indicators, figures and which periods the texts cover."""
    rows = select.provinces(panel)
    dated = rows[rows["period"] != ""].sort_values(["period_start", "period_end"], kind="stable")
    told = list(dict.fromkeys(wording.period(period, language) for period in dated["period"]))
    periods = ", ".join(told if len(told) <= SHOWN else [*told[:2], "…", *told[-2:]])
    return Prose(wording.text("answer.covered", language, areas=rows["area"].nunique(), periods=periods,
                              indicators=rows["indicator"].nunique(), rows=len(rows)))  # fmt: skip


def placed(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> how many provinces of each map the texts tell of."""
    counted = select.by_vintage(panel)
    return Prose(wording.text("answer.map", language, before=len(counted["63"]), after=len(counted["34"])))


def growth(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> how many headline rates are up and down, and how unlike their periods are."""
    rows = select.growth(panel, "")
    if rows.empty:
        return Prose(wording.text("answer.no.growth", language))
    counted = {"n": len(rows), "up": int((rows["value"] > 0).sum()), "down": int((rows["value"] < 0).sum())}
    doubted = int(select.doubtful(rows).sum())
    return Prose(wording.text("answer.across.growth", language, **counted, areas=rows["area"].nunique(),
                              periods=rows["period"].nunique(), doubted=doubted))  # fmt: skip


def pace(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> how many plans keep up with the year gone in their own period."""
    kept = select.keeping_up(select.pace(panel, ""))
    if not kept:
        return Prose(wording.text("answer.no.pace", language))
    return Prose(wording.text("answer.across.pace", language, n=len(kept), kept=sum(kept), late=len(kept) - sum(kept)))


def structure(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> shares of exports and imports in each turnover whose parts are told, and what the total contains."""
    lines = []
    for row in select.each(select.trade_shares(panel)):
        said = {"area": select.label("area", row.area, language), "period": wording.period(row.period, language)}
        if pd.isna(row.exports):
            lines.append(wording.text("answer.structure.over", language, **said))
            continue
        exports, imports, more = (computed.percent(getattr(row, name), language, row) for name in select.TRADE[1:])
        other = wording.text("answer.structure.other", language, share=more) if row.supervised_goods else ""
        scope = computed.dispute(language, row) or wording.text(f"scope.{row.scope}", language)
        lines.append(wording.text(
            "answer.structure", language, **said, exports=exports, imports=imports, other=other, scope=scope
        ))  # fmt: skip
    return _listed(lines, language, "answer.no.structure")


def openness(panel: pd.DataFrame, language: str, rates: convert.Table | None = None) -> Prose:
    """Panel -> trade of each area as a share of the GRDP of the same year, or else per head.

    Turnover over GRDP, dong at the rate of the year; whole years only: a part of a year does not tell how open an area
    is. Without a share the line says why.
    """
    rows = select.whole(select.provinces(panel), ("level",))
    rows = rows[
        (rows["period_months"] == 12) & (rows["status"] != "T") & rows["indicator"].isin(("trade_turnover", "grdp"))
    ]
    rows = convert.per_head(convert.to_usd(rows, rates), rates, column="usd", within=NEAR)
    lines = []
    for (area, period), part in rows.groupby(["area", "period"], observed=True, sort=True):
        trade, grdp = (_single(part[part["indicator"] == name]) for name in ("trade_turnover", "grdp"))
        said = {"area": select.label("area", str(area), language), "period": wording.period(str(period), language)}
        if trade is None and (part["indicator"] == "trade_turnover").any():
            lines.append(wording.text("answer.openness.several", language, **said))
        elif trade is None or pd.isna(trade.usd):
            continue
        elif grdp is not None and not pd.isna(grdp.usd):
            rates_ = [wording.text("answer.openness.rate", language, year=row.usd_rate_year,
                                   rate=wording.number(row.usd_rate, language, 0))
                      for row in (grdp, trade) if not pd.isna(row.usd_rate_year)]  # fmt: skip
            share = computed.percent(trade.usd / grdp.usd * 100, language, trade, grdp)
            lines.append(wording.text("answer.openness", language, **said, share=share, rate="".join(rates_[:1])))
        elif not pd.isna(trade.population_year):
            reason = "rate" if grdp is not None else "several" if (part["indicator"] == "grdp").any() else "none"
            lines.append(wording.text(
                "answer.openness.head", language, **said, year=trade.population_year,
                value=computed.told(dollars(trade.per_head, language), language, trade),
                people=wording.number(trade.population, language, 0),
                reason=wording.text(f"openness.{reason}", language),
            ))  # fmt: skip
    return _listed(lines, language, "answer.no.openness")


def _single(rows: pd.DataFrame) -> select.Row | None:
    """Rows that tell one thing -> the first if all in its unit give the same value, else None."""
    told = list(select.each(rows))
    return told[0] if len({row.value for row in told if row.unit == told[0].unit}) == 1 else None


def converted(panel: pd.DataFrame, language: str, rates: convert.Table | None = None) -> Prose:
    """Panel -> what amounts were converted with: the sources of the rates and populations used."""
    rows = select.headline(panel, "", ("level",))
    rows = convert.per_head(convert.to_usd(rows, rates), rates, column="usd", within=NEAR)
    used = pd.concat([rows.loc[rows["usd"].notna(), name] for name in ("usd_rate_source", "population_source")])
    sources = "; ".join(dict.fromkeys(glossary.source(source, language) for source in used if source))
    if not sources:
        return Prose(wording.text("answer.no.converted", language))
    return Prose(wording.text("answer.converted", language, sources=sources, near=NEAR))


def corridor(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> trade a month of each area with border gates in its latest period, and what its total contains.

    Where no area tells its own, the gates that do.
    """
    lines = [
        wording.text(
            "answer.corridor", language, area=select.label("area", str(row.area), language),
            period=wording.period(str(row.period), language), value=computed.monthly(row, language),
            scope=computed.dispute(language, row) or wording.text(f"scope.{row.scope}", language),
        )
        for row in select.each(select.monthly(select.corridor(panel)))
    ]  # fmt: skip
    gates = select.whole_at_gates(select.provinces(panel))
    if not lines and len(gates):
        places = listed(dict.fromkeys(select.place(row, language) for row in select.each(gates)), language)
        return Prose(wording.text("answer.corridor.gates", language, places=places))
    return _listed(lines, language, "answer.no.corridor")


def merged(panel: pd.DataFrame, language: str) -> Prose:
    """Panel -> how many series of merged provinces are complete, and how many lack a member and are not summed.

    Without such a series: of which provinces that were merged the texts tell.
    """
    found = mergers.sums(panel)
    if found.empty:
        members = {codes.area_at(code, codes.MERGER).code: mergers.merged(code) for code in select.areas(panel)}
        told = [_merged(area, parts, language) for area, parts in members.items() if len(parts) > 1]
        key = "answer.mergers.none" if told else "answer.no.mergers"
        return Prose(wording.text(key, language, told="; ".join(told)))
    complete = int(found["value"].notna().sum())
    return Prose(wording.text("answer.mergers", language, complete=complete, missing=len(found) - complete))


def _merged(area: str, parts: Sequence[str], language: str) -> str:
    """Province of today and its members -> 'Lào Cai (Lào Cai + Yên Bái)'."""
    names = " + ".join(select.label("area", part, language) for part in parts)
    return f"{select.label('area', area, language)} ({names})"


def _listed(lines: list[str], language: str, otherwise: str) -> Prose:
    return Prose("\n".join(f"- {line}." for line in lines) or wording.text(otherwise, language))
