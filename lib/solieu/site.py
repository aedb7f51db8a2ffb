"""Survey and executed notebooks -> the pages of the report, each written whole.

report/index.html          search, a card an area, indicators, documents, what it was made from
report/area_CODE.html      the notebook of an area;  across.html: the notebook across areas
report/document_ID.html    a document with every figure marked, its rows beside it
report/data.html           files to download, columns, codelists;  method.html: how it reads, and its limits
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import solieu
from solieu import codes, data_page, document_page, index_page, kit, method_page, pages, wording
from solieu.markup import label, say
from solieu.store import replacing

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(slots=True)
class Site:
    """The pages of one report.

    ``outputs`` is the folder that holds the data files and ``report/``; ``notebooks`` are the files that were run, for
    their digests. ``failed`` and ``written`` fill as pages are written.
    """

    survey: kit.Survey
    outputs: Path
    language: str
    areas: Sequence[str]
    notebooks: Sequence[Path] = ()
    scores: Path | None = None
    written: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)

    @property
    def folder(self) -> Path:
        """() -> the folder of the pages."""
        return self.outputs / "report"

    def notebook(self, area: str, notebook: NotebookNode, error: str = "") -> str:
        """Area ('' for the notebook across areas), executed notebook, what stopped it -> name of its page, written."""
        file = f"{area or 'across'}.ipynb"
        if error:
            self.failed.add(area)
        name = pages.area_file(area) if area else pages.ACROSS
        titles = [
            codes.label("area", area, language) if area else wording.text("page.across", language)
            for language in wording.LANGUAGES
        ]
        return self._write(name, titles, pages.notebook_body(notebook, self.language, error, file))

    def rest(self) -> Iterator[str]:
        """() -> writes all pages that are no notebook's, giving the name of each as it is done.

        To be called when the notebooks' pages and the data files are there, as the first page tells of failures and
        the page of the data lists the files.
        """
        survey = self.survey
        names = survey.panel.attrs["documents"]
        for reading in survey.readings:
            name = names[reading.document.id]["name"]
            body = document_page.document_body(reading, self.areas, name)
            yield self._write(pages.document_file(reading.document.id), [name, name], body)
        yield self._write(pages.DATA, _titles("site.data"), data_page.data_body(self.outputs))
        yield self._write(pages.METHOD, _titles("site.method"), method_page.method_body(survey.findings, self.scores))
        body = index_page.index_body(
            survey.panel, survey.findings, survey.readings, self.areas, self.failed,
            [str(problem) for problem in survey.corpus.problems], self._made(),
        )  # fmt: skip
        yield self._write(pages.INDEX, _titles("page.index"), body)

    def _made(self) -> index_page.Made:
        corpus = self.survey.corpus
        inputs = {f"{corpus.path.name}/{name}": digest for name, digest in corpus.digests.items()}
        for path in self.notebooks:
            inputs[f"{path.parent.name}/{path.name}"] = hashlib.sha256(path.read_bytes()).hexdigest()
        when = datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
        return index_page.Made(when, solieu.__version__, inputs)

    def _menu(self) -> pages.Menu:
        main = [(pages.INDEX, say("page.home")), (pages.ACROSS, say("page.across"))]
        main += [(pages.DATA, say("site.data")), (pages.METHOD, say("site.method"))]
        return pages.Menu(main, [(pages.area_file(area), label("area", area)) for area in self.areas])

    def _write(self, name: str, titles: Sequence[str], body: str) -> str:
        with replacing(self.folder / name) as temporary:
            markup = pages.page(titles, body, self.language, self._menu(), name)
            temporary.write_text(markup, encoding="utf-8")
        self.written.add(name)
        return name


def _titles(name: str) -> list[str]:
    return [wording.text(name, language) for language in wording.LANGUAGES]
