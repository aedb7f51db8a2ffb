"""Survey and executed notebooks -> the pages of the report, each written whole.

report/index.html          search, a card an area, indicators, documents, what it was made from
report/area_CODE.html      the notebook of an area;  across.html: the notebook across areas;  area_CODE.en.html and
                           across.en.html: the same in the language that the site does not open in
report/document_ID.html    a document with every figure marked, its rows beside it
report/data.html           files to download, columns, codelists;  method.html: how it reads, and its limits
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path

import solieu
from solieu import codes, data_page, document_page, index_page, kit, method_page, pages, select, wording
from solieu.ledger import Ledger, digest, file_digest, library
from solieu.markup import label, say
from solieu.model import Reading
from solieu.store import replacing


@dataclass(slots=True)
class Site:
    """The pages of one report; a page that the ledger knows to be fresh is left as it is.

    ``outputs`` is the folder that holds the data files and ``report/``; ``notebooks`` are the files that were run, for
    their digests. ``failed`` fills with the areas whose notebook failed, ``written`` with the names of all pages of the
    report and ``kept`` with those that were left as they are.
    """

    survey: kit.Survey
    outputs: Path
    language: str
    areas: Sequence[str]
    ledger: Ledger
    notebooks: Sequence[Path] = ()
    scores: Path | None = None
    written: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)

    @property
    def folder(self) -> Path:
        """() -> the folder of the pages."""
        return self.outputs / "report"

    def notebook(self, area: str, language: str, body: Callable[[], str], inputs: str, error: str = "") -> str:
        """Area ('' for across), language, HTML of the cells, digest, what stopped the notebook -> name of its page."""
        titles = [codes.label("area", area, code) if area else wording.text("page.across", code)
                  for code in wording.LANGUAGES]  # fmt: skip
        if error:
            self.failed.add(area)
        return self._page(
            self.page_of(area, language), titles, body, "" if error else inputs,
            of=(language, pages.notebook_file(area), self.twin_of(area, language)),
        )  # fmt: skip

    def fresh(self, area: str, language: str, inputs: str) -> bool:
        """Area ('' for across), language, digest -> whether the page of its notebook can stay as it is."""
        return self._fresh(self.page_of(area, language), inputs)

    def page_of(self, area: str, language: str) -> str:
        """Area ('' for across), language -> file of the page of its notebook."""
        return pages.notebook_file(area, "" if language == self.language else language)

    def twin_of(self, area: str, language: str) -> str:
        """Area ('' for across), language -> file of the page that says the same in the other language."""
        return self.page_of(area, wording.other(language))

    def documents(self) -> Iterator[str]:
        """() -> writes the pages of the documents, giving the name of each as it is done."""
        names = self.survey.panel.attrs["documents"]
        for reading in self.survey.readings:
            name = names[reading.document.id]["name"]
            inputs = digest(astuple(reading.document), name)

            def body(reading: Reading = reading, name: str = name) -> str:
                return document_page.document_body(reading, self.areas, name)

            yield self._page(pages.document_file(reading.document.id), [name, name], body, inputs)

    def rest(self) -> Iterator[str]:
        """() -> writes the pages of the data, of the method and the first one, giving the name of each as it is done.

        To be called when all else is there, as the first page tells of failures and that of the data lists the files.
        """
        survey, made = self.survey, self._inputs()
        files = [[path.name, file_digest(path)] for path in sorted(self.outputs.iterdir()) if path.is_file()]
        scores = file_digest(self.scores) if self.scores and self.scores.is_file() else ""
        problems = [str(problem) for problem in survey.corpus.problems]

        def index() -> str:
            when = datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
            return index_page.index_body(
                survey.panel, survey.findings, survey.readings, self._by_name(), self.failed, problems,
                index_page.Made(when, solieu.__version__, made),
            )  # fmt: skip

        yield self._page(pages.DATA, _titles("site.data"), lambda: data_page.data_body(self.outputs), digest(files))
        yield self._page(
            pages.METHOD, _titles("site.method"), lambda: method_page.method_body(survey.findings, self.scores),
            digest(files, scores),
        )  # fmt: skip
        yield self._page(pages.INDEX, _titles("page.index"), index, digest(made, problems, sorted(self.failed), files))

    def _inputs(self) -> dict[str, str]:
        """() -> {name of a file that the report was made from: its digest}."""
        corpus = self.survey.corpus
        inputs = {f"{corpus.path.name}/{name}": found for name, found in corpus.digests.items()}
        return inputs | {f"{path.parent.name}/{path.name}": file_digest(path) for path in self.notebooks}

    def _by_name(self) -> list[str]:
        """() -> the areas as a reader looks for them: by name, marks aside."""
        return sorted(self.areas, key=select.by_name)

    def _menu(self) -> pages.Menu:
        main = [(pages.INDEX, say("page.home")), (pages.ACROSS, say("page.across"))]
        main += [(pages.DATA, say("site.data")), (pages.METHOD, say("site.method"))]
        return pages.Menu(main, [(pages.area_file(area), label("area", area)) for area in self._by_name()])

    def _fresh(self, name: str, inputs: str) -> bool:
        return bool(inputs) and self.ledger.fresh(f"{self.folder.name}/{name}", self._all(inputs))

    def _all(self, inputs: str) -> str:
        """Digest of what one page shows -> digest of that and of what every page rests on."""
        return digest(inputs, self.language, list(self.areas), library())

    def _page(
        self, name: str, titles: Sequence[str], body: Callable[[], str], inputs: str, of: tuple[str, ...] = ()
    ) -> str:  # fmt: skip
        """Name, titles, what gives the body, digest of what that rests on ('' to write in any case) -> the name.

        ``of`` is, for a page of one language, that language, its file in the menu and its twin.
        """
        self.written.add(name)
        if self._fresh(name, inputs):
            self.kept.add(name)
            return name
        language, current, twin = of or (self.language, name, "")
        markup = pages.page(titles, body(), language, self._menu(), current, self.language, twin)
        with replacing(self.folder / name) as temporary:
            temporary.write_text(markup, encoding="utf-8")
        if inputs:
            self.ledger.note(f"{self.folder.name}/{name}", self._all(inputs))
        return name


def _titles(name: str) -> list[str]:
    return [wording.text(name, language) for language in wording.LANGUAGES]
