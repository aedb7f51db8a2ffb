"""Corpus -> outputs/: observations, panel and findings as files, executed notebooks, and a site of standalone pages.

outputs/observations.csv .jsonl .parquet   what the texts state, one row a figure
outputs/panel.parquet .csv                 the same with dates, labels and derived rows
outputs/findings.csv                       the arithmetic audit
outputs/notebooks/                         one executed notebook an area, and across.ipynb
outputs/report/index.html                  the site: areas, across, documents with every figure marked
"""

from __future__ import annotations

import datetime
import hashlib
import html
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
from tqdm import tqdm

import solieu
from solieu import kit, pages, runner, select, views, wording
from solieu.model import ReportError
from solieu.store import replacing, write_observations

NOTEBOOKS = ("province.ipynb", "across.ipynb")
INDEX, ACROSS = "index.html", "across.html"
CARD_ROWS = 8


@dataclass(slots=True)
class Site:
    """What the pages of one report have in common."""

    survey: kit.Survey
    folder: Path
    language: str
    areas: list[str]
    written: set[str] = field(default_factory=set)
    failed: dict[str, str] = field(default_factory=dict)

    def links(self) -> list[tuple[str, str]]:
        """() -> (file, name) pairs of the navigation."""
        named = [(pages.area_file(a), select.label("area", a, self.language)) for a in self.areas]
        home, across = (wording.text(f"page.{name}", self.language) for name in ("home", "across"))
        return [(INDEX, home), *named, (ACROSS, across)]

    def write(self, name: str, title: str, body: str) -> None:
        """File name, title, body -> the page, written whole."""
        with replacing(self.folder / name) as temporary:
            temporary.write_text(pages.page(title, body, self.language, self.links(), name), encoding="utf-8")
        self.written.add(name)


class Progress:
    """Steps of a run -> a bar on a terminal, one plain line a step elsewhere."""

    def __init__(self, total: int, stream=None) -> None:
        self.stream = stream or sys.stderr
        self.bar = tqdm(total=total, file=self.stream, unit="step") if self.stream.isatty() else None
        self.done, self.total = 0, total

    def step(self, what: str) -> None:
        """Tell what has been done."""
        self.done += 1
        if self.bar is not None:
            self.bar.set_description_str(what[:40])
            self.bar.update()
        else:
            print(f"[{self.done}/{self.total}] {what}", file=self.stream, flush=True)

    def close(self) -> None:
        """Finish the bar."""
        if self.bar is not None:
            self.bar.close()


def build(
    corpus: str | Path, outputs: str | Path, areas: Sequence[str] | None = None, language: str = "vi",
    notebooks: str | Path | None = None, say: Callable[[str], None] = print,
) -> int:  # fmt: skip
    """Corpus, folder to write, areas (codes or names, None for all with data) -> exit status 0, or 1 for a failure.

    ``say`` is given the problems of the corpus and the closing summary. Status 1: a document was left out or a notebook
    failed; all the rest has been made.

    Raises:
        CorpusError: no document can be read.
        SolieuError: an area has no data; the message names those that have.
        ReportError: the notebooks are not where they should be.
    """
    wording.check_language(language)
    outputs, folder = Path(outputs), notebook_folder(notebooks)
    survey = kit.survey(corpus)
    for problem in survey.corpus.problems:
        say(str(problem))
    chosen = [kit.area_of(survey.panel, area) for area in areas or ()] or select.areas(survey.panel)
    chosen = list(dict.fromkeys(chosen))
    write_data(survey, outputs)
    site = Site(survey, outputs / "report", language, chosen)
    progress = Progress(len(chosen) + 1 + len(survey.readings) + 1)
    try:
        with runner.kernels() as options:
            for area in chosen:
                _notebook(site, folder / NOTEBOOKS[0], outputs / "notebooks" / f"{area}.ipynb", area, options)
                progress.step(select.label("area", area, language))
            _notebook(site, folder / NOTEBOOKS[1], outputs / "notebooks" / "across.ipynb", "", options)
            progress.step(wording.text("page.across", language))
        titles = survey.panel.attrs["documents"]
        for reading in survey.readings:
            name = titles[reading.document.id]["name"]
            body = pages.document_body(reading, chosen, language, name)
            site.write(pages.document_file(reading.document.id), name, body)
            progress.step(name)
        site.write(INDEX, wording.text("page.index", language), _index(site, folder))
        progress.step(INDEX)
    finally:
        progress.close()
    _clear(site.folder, site.written)
    _clear(outputs / "notebooks", {"across.ipynb", *(f"{area}.ipynb" for area in chosen)})
    for name, error in site.failed.items():
        say(f"{name}: the notebook stopped with {error}; its page shows where")
    say(f"{_summary(survey, chosen, 'en')} -> {site.folder / INDEX}")
    return 1 if site.failed or survey.corpus.left_out else 0


def notebook_folder(given: str | Path | None = None) -> Path:
    """Folder given, or else the project's -> the folder of the notebooks; raises ReportError if one is missing."""
    places = [Path(given)] if given else [Path("notebooks"), Path(__file__).resolve().parents[2] / "notebooks"]
    for place in places:
        if all((place / name).is_file() for name in NOTEBOOKS):
            return place
    raise ReportError(f"{places[0]}: {' and '.join(NOTEBOOKS)} are not there; run from the top of the project")


def write_data(survey: kit.Survey, outputs: Path) -> None:
    """Survey -> the data files of ``outputs``, each written whole."""
    for suffix in (".csv", ".jsonl", ".parquet"):
        write_observations(survey.observations, outputs / f"observations{suffix}")
    frames: Mapping[str, pd.DataFrame] = {
        "panel.parquet": survey.panel,
        "panel.csv": survey.panel,
        "findings.csv": survey.findings,
    }
    for name, frame in frames.items():
        with replacing(outputs / name) as temporary:
            if name.endswith(".parquet"):
                frame.to_parquet(temporary, index=False)
            else:
                frame.to_csv(temporary, index=False, lineterminator="\n")


def _notebook(site: Site, source: Path, output: Path, area: str, options: Mapping[str, object]) -> None:
    """Run one notebook and write its page; a notebook that fails is noted, and its page shows the error."""
    corpus = os.path.relpath(site.survey.corpus.path, output.parent)
    panel = os.path.relpath(output.parent.parent / "panel.parquet", output.parent)
    parameters = {"corpus": Path(corpus).as_posix(), "panel_file": Path(panel).as_posix(), "language": site.language}
    if area:
        parameters["area"] = area
    outcome = runner.run(source, output, parameters, site.language, options)
    name = pages.area_file(area) if area else ACROSS
    title = select.label("area", area, site.language) if area else wording.text("page.across", site.language)
    if outcome.error:
        site.failed[output.name] = outcome.error
    site.write(name, title, pages.notebook_body(outcome.notebook, site.language, outcome.error))


def _index(site: Site, notebooks: Path) -> str:
    survey, language = site.survey, site.language
    cards = "\n".join(_card(site, area) for area in site.areas)
    texts = [wording.text("page.document", language), wording.text("column.area", language)]
    texts += [wording.text("page.date", language), wording.text("column.rows", language)]
    titles, lines = survey.panel.attrs["documents"], []
    for reading in survey.readings:
        name = titles[reading.document.id]["name"]
        link = f'<a href="{pages.document_file(reading.document.id)}">{html.escape(name)}</a>'
        area = select.label("area", reading.area, language)
        rows = views.Cell(str(len(reading.observations)), number=True)
        lines.append([views.Cell(name, link), views.Cell(area), views.Cell(reading.date), rows])
    when = datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
    made = wording.text("page.made", language, when=when, version=solieu.__version__)
    inputs = {f"{survey.corpus.path.name}/{name}": digest for name, digest in survey.corpus.digests.items()}
    inputs |= {f"notebooks/{name}": hashlib.sha256((notebooks / name).read_bytes()).hexdigest() for name in NOTEBOOKS}
    problems = "".join(f"<li>{html.escape(str(p))}</li>" for p in survey.corpus.problems)
    if problems:
        problems = f'<div class="failed"><p>{wording.text("page.problems", language)}</p><ul>{problems}</ul></div>'
    summary = _summary(survey, site.areas, language)
    return pages.index_body(language, cards, views.Table(texts, lines), summary, made, inputs, problems)


def _card(site: Site, area: str) -> str:
    """Area -> its card: headline figures that link to their rows, counts, and a warning if its notebook failed."""
    language, survey = site.language, site.survey
    file, name = pages.area_file(area), select.label("area", area, language)
    rows = select.stated(survey.panel, area)
    table = views.figures(survey.panel, area, "headline", language)
    shown = ""
    if isinstance(table, views.Table):
        kept = table.only(("name", "period", "value", "growth_yoy", "plan"), CARD_ROWS)
        shown = kept._repr_html_().replace('href="#', f'href="{file}#')
    findings = views.findings_of(survey.findings, area)
    doubtful = int((findings["verdict"] != "holds").sum())
    documents = rows["doc"].nunique()
    told = [wording.text("page.card", language, rows=len(rows), documents=documents, findings=len(findings))]
    if doubtful:
        told.append(wording.text("page.doubts", language, count=doubtful))
    if f"{area}.ipynb" in site.failed:
        told.append(wording.text("page.failed.short", language))
    return (
        f'<article class="card"><h3><a href="{file}">{html.escape(name)}</a></h3>'
        f'<p class="soft">{html.escape(" · ".join(told))}</p>{shown}</article>'
    )


def _summary(survey: kit.Survey, areas: Sequence[str], language: str) -> str:
    abstentions = sum(len(reading.abstentions) for reading in survey.readings)
    return wording.text(
        "page.counts", language, areas=len(areas), documents=len(survey.readings), rows=len(survey.observations),
        abstentions=abstentions, findings=len(survey.findings),
    )  # fmt: skip


def _clear(folder: Path, keep: Iterable[str]) -> None:
    """Remove pages and notebooks of an earlier run that this one did not make, so that none is stale."""
    kept = set(keep)
    for path in folder.iterdir():
        if path.suffix in (".html", ".ipynb") and path.name not in kept:
            path.unlink()
