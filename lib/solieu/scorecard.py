"""Comparison with reference rows -> the tables, the figure and the sentences of the notebook on quality."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib as mpl

from solieu import codes, draw, select, wording
from solieu.quality import ATTRIBUTES, LEVELS, Comparison
from solieu.views import Cell, Prose, Table

FATES = {"right": draw.BLUE, "wrong": draw.ORANGE, "missed": draw.GREY, "invented": draw.PURPLE}
"""What can become of a row, for the panel: fit, read with a wrong slot, not read, read where there is none."""

_HATCHES = {"right": "", "wrong": "////", "missed": "", "invented": "...."}


def answer(compared: Comparison, language: str) -> Prose:
    """Comparison -> how many rows are fit for the panel, and which attribute errs most."""
    fates = fates_of(compared)
    worst = min(ATTRIBUTES, key=compared.agreement)
    values = {
        "read": compared.score("usable").claimed, "wanted": compared.score("usable").wanted, "fit": fates["right"],
        "documents": compared.documents, "attribute": wording.text(f"quality.{worst}", language),
        "share": _percent(compared.agreement(worst), language),
    }  # fmt: skip
    return Prose(wording.text("quality.answer", language, **values))


def levels(compared: Comparison, language: str) -> Table:
    """Comparison -> precision, recall and F1 at each level."""
    lines = []
    for level in LEVELS:
        s = compared.score(level)
        told = Cell(wording.text(f"quality.{level}", language))
        lines.append([told, *_numbers((s.precision, s.recall, s.f1), language)])
    return Table(_titles(("level", "precision", "recall", "f1"), language), lines)


def attributes(compared: Comparison, language: str) -> Table:
    """Comparison -> share of the matched rows in which each attribute is right, number in which not."""
    matched = compared.count("matched")
    lines = []
    for name in ATTRIBUTES:
        agreed = compared.agreement(name)
        wrong = Cell(wording.number(round(matched * (1 - agreed)), language), number=True)
        lines.append([Cell(wording.text(f"quality.{name}", language)), *_numbers((agreed,), language), wrong])
    return Table(_titles(("attribute", "agreement", "wrong"), language), lines)


def by(compared: Comparison, kind: str, language: str, most: int = 15) -> Table:
    """Comparison and 'measure', 'indicator', 'unit' or 'doc' -> what became of the rows of each, the largest first."""
    lines = []
    for name, part in list(compared.split(kind).items())[:most]:
        fates = fates_of(part)
        counted = (Cell(wording.number(fates[fate], language), number=True) for fate in FATES)
        lines.append([Cell(_label(kind, name, language)), *counted, *_numbers((part.score("usable").f1,), language)])
    return Table([wording.text(f"quality.by.{kind}", language), *_titles((*FATES, "usable_f1"), language)], lines)


def confusions(compared: Comparison, language: str, most: int = 15) -> Table | Prose:
    """Comparison -> attribute, value wanted, value read, how often; the most frequent disagreements first."""
    found = compared.confusions()[:most]
    if not found:
        return Prose(wording.text("quality.none", language))
    lines = [
        [Cell(wording.text(f"quality.{name}", language)), Cell(_label(name, wanted, language)),
         Cell(_label(name, got, language)), Cell(str(often), number=True)]
        for name, wanted, got, often in found
    ]  # fmt: skip
    return Table(_titles(("attribute", "wanted", "read", "often"), language), lines)


def unread(compared: Comparison, language: str, most: int = 15) -> Table | Prose:
    """Comparison -> rows that were missed or invented: document, quote, what it is."""
    found = [outcome for outcome in compared.outcomes if outcome.kind != "matched"][:most]
    if not found:
        return Prose(wording.text("quality.none", language))
    lines = [
        [Cell(wording.text(f"quality.{o.kind}", language)), Cell(o.doc), Cell(o.quote),
         Cell(", ".join(_label(name, o.value(name), language) for name in ("indicator", "measure")))]
        for o in found
    ]  # fmt: skip
    return Table(_titles(("fate", "document", "quote", "name"), language), lines)


def figure(compared: Comparison, kind: str, language: str, most: int = 15) -> draw.Chart:
    """Comparison and kind -> bars of the rows of each measure, indicator ...: fit, wrong, missed, invented."""
    parts = list(compared.split(kind).items())[:most]
    names = [_label(kind, name, language) for name, _ in parts]
    counts = [fates_of(part) for _, part in parts]
    with mpl.rc_context(draw.STYLE):
        made = draw.Chart(figsize=(draw.WIDTH, 1.3 + draw.ROW * len(parts)), layout="constrained")
        axis = made.subplots()
        left = [0] * len(parts)
        for fate, colour in FATES.items():
            widths = [count[fate] for count in counts]
            told = wording.text(f"quality.{fate}", language)
            axis.barh(range(len(parts)), widths, left=left, height=0.62, color=colour, label=told,
                      hatch=_HATCHES[fate], edgecolor="white", linewidth=0)  # fmt: skip
            left = [at + width for at, width in zip(left, widths, strict=True)]
        axis.set_yticks(range(len(parts)), [select.shorten(name, 44) for name in names])
        axis.set_ylim(len(parts) - 0.5, -0.5)
        axis.set_xlabel(wording.text("column.rows", language))
        axis.legend(ncols=4, loc="lower left", bbox_to_anchor=(0, 1))
        title = wording.text("quality.figure", language, kind=wording.text(f"quality.by.{kind}", language).lower())
        made.suptitle(title, x=0.01, ha="left", fontsize=11.5, fontweight="bold")
        said = [f"{name}: " + ", ".join(f"{wording.text(f'quality.{f}', language)} {n}" for f, n in count.items())
                for name, count in zip(names, counts, strict=True)]  # fmt: skip
        made.solieu_alt = f"{title}. " + ". ".join(said) + "."
        return made


def fates_of(compared: Comparison) -> dict[str, int]:
    """Comparison -> number of rows fit for the panel, wrong, missed and invented."""
    right = compared.score("usable").hits
    return {
        "right": right, "wrong": compared.count("matched") - right, "missed": compared.count("missed"),
        "invented": compared.count("invented"),
    }  # fmt: skip


def _label(kind: str, value: str, language: str) -> str:
    """A value of a reference or reading -> its label where it is a code of the kit, else itself; '–' for none."""
    if not value:
        return "–"
    if kind == "unit":
        return wording.texts().get(f"kind.{value}", {}).get(language, value)
    known = {"measure": codes.measures, "indicator": codes.indicators, "status": lambda: codes.STATUSES}.get(kind)
    if kind == "area" or (known is not None and value in known()):
        return codes.label(kind, value, language)
    return value


def _numbers(values: Sequence[float], language: str) -> list[Cell]:
    return [Cell(f"{value:.3f}".replace(".", "," if language == "vi" else "."), number=True) for value in values]


def _percent(share: float, language: str) -> str:
    return wording.number(100 * share, language, 1) + "%"


def _titles(names: Sequence[str], language: str) -> list[str]:
    told = (wording.text(f"quality.{name}", language) for name in names)
    return [name[:1].upper() + name[1:] for name in told]
