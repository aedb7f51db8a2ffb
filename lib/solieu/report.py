"""Corpus -> outputs/: observations, panel and findings as files, executed notebooks, and a site of standalone pages.

outputs/observations.csv .jsonl .parquet   what the texts state, one row a figure
outputs/panel.parquet .csv                 the same with dates, labels and derived rows
outputs/findings.csv                       the arithmetic audit
outputs/mentions.csv                       what the texts say beyond figures
outputs/solieu.xlsx                        all of these tables in one workbook
outputs/notebooks/                         executed notebooks of areas and across, in each language, and their data
outputs/report/index.html                  the site: areas, across, documents with every figure marked
outputs/.solieu/                           what each of these was made from, so that only what changed is made again
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pandas as pd

from solieu import batch, kit, ledger, pages, runner, select, shares, warm, wording, workbook
from solieu.mentions import mentions_of
from solieu.model import ReportError
from solieu.progress import Progress
from solieu.site import Site
from solieu.store import replacing, write_observations

NOTEBOOKS = ("province.ipynb", "across.ipynb")
DATA = (
    "observations.csv", "observations.jsonl", "observations.parquet", "panel.parquet", "panel.csv", "findings.csv",
    "mentions.csv", "solieu.xlsx",
)  # fmt: skip
UNCHANGED = "unchanged"
SCORES = Path("docs", "scores.txt")
"""Beside the notebooks: what ``solieu score`` printed, for the page on method; shown where it is there."""


def build(
    corpus: str | Path, outputs: str | Path, areas: Sequence[str] | None = None, language: str = "vi",
    notebooks: str | Path | None = None, say: Callable[[str], None] = print, jobs: int | None = None,
    force: bool = False,
) -> int:  # fmt: skip
    """Corpus, folder to write, areas (codes or names, None for all with data) -> exit status 0, or 1 for a failure.

    ``jobs`` notebooks run at once, by default a few more than there are cores. What has not changed since an earlier
    run is left as it is, unless ``force`` is on. ``say`` is given the problems of the corpus and the closing summary.
    Status 1: a document was left out or a notebook failed; all the rest has been made.

    Raises:
        CorpusError: no document can be read.
        SolieuError: an area has no data; the message names those that have.
        ReportError: the notebooks are not where they should be, or lack a parameter; ``jobs`` is less than 1.
    """
    wording.check_language(language)
    if jobs is not None and jobs < 1:
        raise ReportError(f"jobs: {jobs} notebooks cannot run at once; give a number from 1 on")
    outputs, sources = Path(outputs), _Sources(notebook_folder(notebooks))
    known = ledger.Ledger(outputs, force)
    with ExitStack() as stack:
        nursery = None if known.entries else stack.enter_context(warm.started())  # its imports go on meanwhile
        survey = kit.survey(corpus)
        for problem in survey.corpus.problems:
            say(str(problem))
        chosen = [kit.area_of(survey.panel, area) for area in areas or ()] or select.areas(survey.panel)
        chosen = list(dict.fromkeys(chosen))
        further = write_data(survey, outputs, known)  # the tables are there before a notebook can be interrupted
        site = Site(survey, outputs, language, chosen, known, sources.files, sources.scores)
        progress = stack.enter_context(
            Progress(len(wording.LANGUAGES) * (len(chosen) + 1) + len(survey.readings) + len(pages.OWN))
        )
        work = _Work(site, sources, progress)
        waiting = list(work.plan())
        meanwhile = chain(further, _told(site.documents(), site, progress))
        if waiting:
            if known.entries and nursery is None:
                nursery = stack.enter_context(warm.started())
            pool = stack.enter_context(batch.Pool(min(jobs or batch.workers(), len(waiting)), nursery))
            for done in pool.run(waiting, work.begin, meanwhile):
                work.finish(done)
        for _ in chain(meanwhile, _told(site.rest(), site, progress)):
            pass
    _clear(site.folder, site.written)
    _clear(outputs / "notebooks", set(work.books))
    _clear(outputs / "notebooks" / shares.FOLDER, {Path(name).name for name in work.given})
    known.keep({*DATA, *(f"notebooks/{name}" for name in work.books), *(f"report/{name}" for name in site.written)})
    for name, error in work.failed.items():
        say(f"{name}: the notebook stopped with {error}; its page shows where")
    say(f"{_summary(survey, chosen, 'en')} -> {site.folder / pages.INDEX}")
    return 1 if work.failed or survey.corpus.left_out else 0


class _Sources:
    """The notebooks to run: their files, digests and parameters, read once."""

    def __init__(self, folder: Path) -> None:
        self.files = [folder / name for name in NOTEBOOKS]
        self.scores = folder.resolve().parent / SCORES
        self.digests = {path.name: ledger.file_digest(path) for path in self.files}
        self.parameters = {path.name: runner.parameters_of(_json(path)) for path in self.files}

    def of(self, area: str) -> Path:
        """Area ('' for the notebook across areas) -> file of its notebook."""
        return self.files[0 if area else 1]


@dataclass(frozen=True, slots=True)
class _Book:
    """A notebook of an area ('' for that across areas) in a language, and the digest of what it rests on."""

    area: str
    language: str
    inputs: str


class _Work:
    """The notebooks of one report: which are to be run or shown anew, and what becomes of them."""

    def __init__(self, site: Site, sources: _Sources, progress: Progress) -> None:
        self.site, self.sources, self.progress = site, sources, progress
        self.folder = site.outputs / "notebooks"
        self.books: dict[str, _Book] = {}
        self.given: set[str] = set()
        self.failed: dict[str, str] = {}
        self.awaited: set[str] = set()
        self.held: dict[str, Callable[[], None]] = {}

    def plan(self) -> Iterator[batch.Job]:
        """() -> the jobs to do, those across areas first as they take longest; what is unchanged is told and left."""
        for share in shares.shares(self.site.survey, list(self.site.areas)):
            self.given |= set(share.files().values())
            given = all((self.folder / file).is_file() for file in share.files().values())
            jobs = [self._job(share, language, given) for language in self._languages()]
            if any(job and not job.executed for job in jobs):
                share.write(self.folder)
            due = [job for job in jobs if job]
            self.awaited |= {self._page_of(job.name) for job in due}
            yield from due

    def _languages(self) -> list[str]:
        """() -> the languages, last that which the site opens in, whose page leads to the other."""
        return [wording.other(self.site.language), self.site.language]

    def _job(self, share: shares.Share, language: str, given: bool) -> batch.Job | None:
        """Share, language, whether its tables are there -> what is to be done; None for nothing, which is told."""
        area, name = share.area, f"{share.area or 'across'}.{language}.ipynb"
        source, parameters = self.sources.of(area), self._parameters(share, language)
        inputs = ledger.digest(share.digest, self.sources.digests[source.name], parameters)
        self.books[name] = _Book(area, language, inputs)
        executed = given and self.site.ledger.fresh(f"notebooks/{name}", inputs)
        if executed and self.site.fresh(area, language, inputs):
            self.site.notebook(area, language, str, inputs)
            self.progress.step(self._label(name), UNCHANGED)
            return None
        path = self.folder / name if executed else source
        return batch.Job(name, path, self.folder, parameters, language, self.site.twin_of(area, language), executed)

    def begin(self, name: str) -> None:
        """Name of a job that has begun -> told."""
        self.progress.begin(self._label(name))

    def finish(self, done: batch.Done) -> None:
        """Result of a job -> the executed notebook and its page, both written whole; told."""
        book, body, written = self.books[done.name], done.body, done.notebook
        page, twin = self._page_of(done.name), self.site.twin_of(book.area, book.language)
        if not written:  # not even a notebook with an error in it came of it
            source = self.sources.of(book.area)
            body = pages.notebook_body(runner.read(source), book.language, done.error, done.name, twin)
            written = source.read_text(encoding="utf-8")
        with replacing(self.folder / done.name) as temporary:
            temporary.write_text(written, encoding="utf-8")
        if done.error:
            self.failed[done.name] = done.error
        else:
            self.site.ledger.note(f"notebooks/{done.name}", book.inputs)
        self.held[page] = lambda: self.site.notebook(book.area, book.language, lambda: body, book.inputs, done.error)
        self.awaited.discard(page)
        if book.language != self.site.language or twin not in self.awaited:  # no page leads to one that is not there
            for name in (page, twin):
                if name in self.held:
                    self.held.pop(name)()
        self.progress.step(self._label(done.name), done.error or f"{done.seconds:.1f} s")

    def _parameters(self, share: shares.Share, language: str) -> dict[str, str]:
        """Share, language -> the parameters of its notebook, of those that it has."""
        corpus = Path(os.path.relpath(self.site.survey.corpus.path, self.folder)).as_posix()
        told = {"area": share.area, "corpus": corpus, "language": language}
        told |= {f"{table}_file": file for table, file in share.files().items()}
        return {name: told[name] for name in self.sources.parameters[self.sources.of(share.area).name] if name in told}

    def _page_of(self, name: str) -> str:
        """Name of a notebook -> file of its page."""
        return self.site.page_of(self.books[name].area, self.books[name].language)

    def _label(self, name: str) -> str:
        book = self.books[name]
        area = select.label("area", book.area, self.site.language)
        return f"{area or wording.text('page.across', self.site.language)} ({book.language})"


def notebook_folder(given: str | Path | None = None) -> Path:
    """Folder given, or else the project's -> the folder of the notebooks; raises ReportError if one is missing."""
    places = [Path(given)] if given else [Path("notebooks"), Path(__file__).resolve().parents[2] / "notebooks"]
    for place in places:
        if all((place / name).is_file() for name in NOTEBOOKS):
            return place
    raise ReportError(f"{places[0]}: {' and '.join(NOTEBOOKS)} are not there; run from the top of the project")


def write_data(survey: kit.Survey, outputs: Path, known: ledger.Ledger) -> Iterator[str]:
    """Survey -> observations, panel and findings written into ``outputs``; what is given back writes the other files.

    Those, mentions and workbook, take longest; each step writes one and gives its name. Every file is written whole,
    and none if they are all as they would be.
    """
    inputs = ledger.digest(ledger.library(), sorted(survey.corpus.digests.items()))
    if all(known.fresh(name, inputs) for name in DATA):
        return iter(())
    for suffix in (".csv", ".jsonl", ".parquet"):
        write_observations(survey.observations, outputs / f"observations{suffix}")
    with replacing(outputs / "panel.parquet") as temporary:
        survey.panel.to_parquet(temporary, index=False)
    _write_csv(survey.panel, outputs / "panel.csv")
    _write_csv(survey.findings, outputs / "findings.csv")
    return _further_data(survey, outputs, known, inputs)


def _further_data(survey: kit.Survey, outputs: Path, known: ledger.Ledger, inputs: str) -> Iterator[str]:
    """Survey, folder, ledger, digest of the corpus -> mentions and workbook written, then all data files noted."""
    mentioned = mentions_of(reading.document for reading in survey.readings)
    _write_csv(mentioned, outputs / "mentions.csv")
    yield "mentions.csv"
    workbook.write(outputs / "solieu.xlsx", survey.panel, survey.findings, survey.readings, mentioned)
    for name in DATA:
        known.note(name, inputs)
    yield "solieu.xlsx"


def _write_csv(frame: pd.DataFrame, path: Path) -> None:
    with replacing(path) as temporary:
        frame.to_csv(temporary, index=False, lineterminator="\n")


def _json(path: Path) -> Mapping[str, object]:
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        return notebook if notebook["cells"] is not None else {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReportError(f"{path}: cannot be read as a notebook ({error}); restore the file") from error


def _told(pages_done: Iterable[str], site: Site, progress: Progress) -> Iterator[str]:
    """Names of pages as they are done -> the same, told."""
    for name in pages_done:
        progress.step(name, UNCHANGED if name in site.kept else "")
        yield name


def _summary(survey: kit.Survey, areas: Sequence[str], language: str) -> str:
    abstentions = sum(len(reading.abstentions) for reading in survey.readings)
    return wording.text(
        "page.counts", language, areas=len(areas), documents=len(survey.readings), rows=len(survey.observations),
        abstentions=abstentions, findings=len(survey.findings),
    )  # fmt: skip


def _clear(folder: Path, kept: set[str]) -> None:
    """Remove pages and notebooks of an earlier run that are none of this one, so that none is stale."""
    for path in folder.iterdir():
        if path.suffix in (".html", ".ipynb", ".parquet") and path.name not in kept:
            path.unlink()
