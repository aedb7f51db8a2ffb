"""Corpus -> outputs/: observations, panel and findings as files, executed notebooks, and a site of standalone pages.

outputs/observations.csv .jsonl .parquet   what the texts state, one row a figure
outputs/panel.parquet .csv                 the same with dates, labels and derived rows
outputs/findings.csv                       the arithmetic audit
outputs/mentions.csv                       what the texts say beyond figures
outputs/solieu.xlsx                        all of these tables in one workbook
outputs/notebooks/                         one executed notebook an area, and across.ipynb
outputs/report/index.html                  the site: areas, across, documents with every figure marked
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from solieu import kit, pages, runner, select, wording, workbook
from solieu.mentions import mentions_of
from solieu.model import ReportError
from solieu.site import Site
from solieu.store import replacing, write_observations

NOTEBOOKS = ("province.ipynb", "across.ipynb")


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
    site = Site(survey, outputs, language, chosen, [folder / name for name in NOTEBOOKS])
    failed: dict[str, str] = {}
    progress = Progress(len(chosen) + 1 + len(survey.readings) + len(pages.OWN))
    try:
        with runner.kernels() as options:
            for area in [*chosen, ""]:
                name = f"{area or 'across'}.ipynb"
                source = folder / NOTEBOOKS[0 if area else 1]
                if error := _notebook(site, source, outputs / "notebooks" / name, area, options):
                    failed[name] = error
                progress.step(select.label("area", area, language) if area else wording.text("page.across", language))
        for page in site.rest():
            progress.step(page)
    finally:
        progress.close()
    _clear(site.folder, site.written)
    _clear(outputs / "notebooks", {"across.ipynb", *(f"{area}.ipynb" for area in chosen)})
    for name, error in failed.items():
        say(f"{name}: the notebook stopped with {error}; its page shows where")
    say(f"{_summary(survey, chosen, 'en')} -> {site.folder / pages.INDEX}")
    return 1 if failed or survey.corpus.left_out else 0


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
    mentioned = mentions_of(reading.document for reading in survey.readings)
    frames: Mapping[str, pd.DataFrame] = {
        "panel.parquet": survey.panel,
        "panel.csv": survey.panel,
        "findings.csv": survey.findings,
        "mentions.csv": mentioned,
    }
    for name, frame in frames.items():
        with replacing(outputs / name) as temporary:
            if name.endswith(".parquet"):
                frame.to_parquet(temporary, index=False)
            else:
                frame.to_csv(temporary, index=False, lineterminator="\n")
    workbook.write(outputs / "solieu.xlsx", survey.panel, survey.findings, survey.readings, mentioned)


def _notebook(site: Site, source: Path, output: Path, area: str, options: Mapping[str, object]) -> str:
    """Run one notebook and write its page, which shows what stopped it -> the error ('' for none)."""
    corpus = os.path.relpath(site.survey.corpus.path, output.parent)
    panel = os.path.relpath(output.parent.parent / "panel.parquet", output.parent)
    parameters = {"corpus": Path(corpus).as_posix(), "panel_file": Path(panel).as_posix(), "language": site.language}
    if area:
        parameters["area"] = area
    outcome = runner.run(source, output, parameters, site.language, options)
    site.notebook(area, outcome.notebook, outcome.error)
    return outcome.error


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
