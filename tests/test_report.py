"""The report: built once from a small corpus, every link resolved, nothing from the network, failures contained."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from solieu import batch, report, runner
from solieu.model import ReportError, SolieuError

ROOT = Path(__file__).parents[1]
FIRST = """Tình hình kinh tế tỉnh Bắc Kạn 6 tháng đầu năm 2019

Kim ngạch xuất khẩu 6 tháng đầu năm 2019 của tỉnh Bắc Kạn đạt 12,5 triệu USD, tăng 8,5% so với cùng kỳ, đạt 52% \
kế hoạch năm; kim ngạch nhập khẩu đạt 4 triệu USD, giảm 3,2% so với cùng kỳ.
Giá trị sản xuất công nghiệp ước đạt 700 tỷ đồng, tăng 6,1% so với cùng kỳ.
"""
BOOKS = ["VN-53.en.ipynb", "VN-53.vi.ipynb", "across.en.ipynb", "across.vi.ipynb", "data"]
NOTEBOOK_PAGES = ["across.en.html", "across.html", "area_VN-53.en.html", "area_VN-53.html"]
SECOND = """Tỉnh Bắc Kạn năm 2018

Năm 2018, giá trị sản xuất công nghiệp của tỉnh Bắc Kạn đạt 1.300 tỷ đồng, tăng 5% so với năm trước & vượt kế hoạch.
"""


class Page(HTMLParser):
    """A page -> its ids, links, images, language and whatever it would load."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.images: list[str] = []
        self.loads: list[str] = []
        self.language, self.scripts = "", 0
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        """Note what the tag names, links to and loads."""
        found = dict(attrs)
        self.scripts += tag == "script"
        self.ids += [found["id"]] if "id" in found else []
        self.language = found.get("lang", "") if tag == "html" else self.language
        if tag == "a":
            self.links.append(found["href"])
        if found.get("role") == "img" or tag == "img":
            self.images.append(found.get("aria-label") or found.get("alt", ""))
        self.loads += [found[name] for name in ("src", "srcset", "data", "poster", "action") if found.get(name)]
        self.loads += [found["href"]] if tag == "link" else []


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    """() -> a folder of two documents about one province, one with a title that is hostile to HTML."""
    folder = tmp_path_factory.mktemp("bắc kạn")
    (folder / "một 1.txt").write_text(FIRST, encoding="utf-8")
    (folder / "hai.txt").write_text(SECOND, encoding="utf-8")
    (folder / "documents.csv").write_text(
        'doc,file,date,title\nmột 1,một 1.txt,2019-07,"A <b> & ""B"""\nhai,hai.txt,2019-01,\n', encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def built(corpus, tmp_path_factory):
    """() -> exit status, folder and messages of one whole report in Vietnamese."""
    outputs, said = tmp_path_factory.mktemp("outputs"), []
    status = report.build(corpus, outputs, language="vi", notebooks=ROOT / "notebooks", say=said.append)
    return status, outputs, said


@pytest.fixture(scope="module")
def pages(built) -> dict[str, Page]:
    """() -> every page of that report by file name."""
    return {path.name: Page(path) for path in sorted((built[1] / "report").glob("*.html"))}


@pytest.fixture
def broken(tmp_path) -> Path:
    """() -> a folder of notebooks of which province fails in its second cell and across is well."""
    parameters = new_code_cell(
        'area = ""\ncorpus = ""\npanel_file = ""\nlanguage = "vi"', metadata={"tags": ["parameters"]}
    )
    bad = new_notebook(cells=[parameters, new_code_cell("print('before')\n1 / 0"), new_code_cell("print('never')")])
    good = new_notebook(cells=[parameters, new_code_cell("print(language)")])
    nbformat.write(bad, tmp_path / "province.ipynb")
    nbformat.write(good, tmp_path / "across.ipynb")
    return tmp_path


def test_everything_is_there(built, pages):
    """Data files, one executed notebook an area and one across, and a page for each area and document."""
    status, outputs, said = built
    assert status == 0
    assert said[-1].startswith("Provinces: 1 · texts: 2 · figures: ")
    assert sorted([".solieu", "notebooks", "report", *report.DATA]) == sorted(path.name for path in outputs.iterdir())
    assert sorted(path.name for path in (outputs / "notebooks").iterdir()) == BOOKS
    given = [f"{area}-{table}.parquet" for area in ("VN-53", "across") for table in ("findings", "mentions", "panel")]
    assert given == sorted(path.name for path in (outputs / "notebooks" / "data").iterdir())
    documents = ["document_hai.html", "document_m~1ed9t~201.html"]
    assert [*NOTEBOOK_PAGES, "data.html", *documents, "index.html", "method.html"] == sorted(pages)


def test_every_link_and_anchor_resolves(built, pages):
    """No link of any page leads to a page, file or place that is not there; ids are unique."""
    missing = []
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids))
        for link in page.links:
            file, _, anchor = link.partition("#")
            if file.startswith("../"):
                missing += [] if (built[1] / "report" / unquote(file)).is_file() else [(name, link)]
                continue
            target = pages.get(unquote(file) or name)
            if target is None or (anchor and unquote(anchor) not in target.ids):
                missing.append((name, link))
    assert missing == []


def test_nothing_is_loaded_from_outside(built, pages):
    """Every resource lies in the page itself; its one script is the kit's own."""
    for page in pages.values():
        assert [load for load in page.loads if not load.startswith("data:")] == []
        assert page.scripts == 1
    for path in (built[1] / "report").glob("*.html"):
        assert "@import" not in path.read_text(encoding="utf-8")
        assert re.search(r"url\((?!#)", path.read_text(encoding="utf-8")) is None


def test_pages_say_their_language_and_images_what_they_show(pages):
    """The language is set, and each image has the values it draws as alternative text."""
    assert {name: page.language for name, page in pages.items()} == {
        name: "en" if name.endswith(".en.html") else "vi" for name in pages
    }
    images = [image for page in pages.values() for image in page.images]
    assert images
    assert [image for image in images if len(image) < 40 or ":" not in image] == []


def test_every_figure_leads_to_its_sentence_and_back(built, pages):
    """A figure of the area links to its place in the full text, that to the document's rows, these to the area."""
    frame = pd.read_csv(built[1] / "observations.csv")
    assert len(frame) >= 9
    area, first = pages["area_VN-53.html"], pages["document_m~1ed9t~201.html"]
    for row in frame[frame["doc"] == "một 1"].itertuples():
        assert f"o-m~1ed9t~201-{row.start}" in area.ids
        assert area.links.count(f"document_m~1ed9t~201.html#o{row.start}") >= 1
        assert {f"o{row.start}", f"r{row.start}"} <= set(first.ids)
        assert {f"#r{row.start}", f"area_VN-53.html#o-m~1ed9t~201-{row.start}"} <= set(first.links)


def test_index_tells_what_it_was_made_from(built, corpus):
    """Every input has its digest on the first page, with the version; a title with markup is text."""
    import hashlib

    import solieu

    markup = (built[1] / "report" / "index.html").read_text(encoding="utf-8")
    for path in (*corpus.iterdir(), ROOT / "notebooks" / "province.ipynb", ROOT / "notebooks" / "across.ipynb"):
        assert hashlib.sha256(path.read_bytes()).hexdigest() in markup
    assert 'A &lt;b&gt; &amp; "B"' in markup
    assert f"solieu {solieu.__version__}" in markup


def test_executed_notebooks_are_clean(built):
    """No other language, no trace of paths or times, parameters as injected, every cell ran."""
    path = built[1] / "notebooks" / "VN-53.vi.ipynb"
    notebook = nbformat.read(path, as_version=4)
    assert [cell for cell in notebook.cells if "lang-en" in cell.metadata.get("tags", ())] == []
    assert "papermill" not in path.read_text(encoding="utf-8").replace("injected-parameters", "")
    assert str(built[1]) not in path.read_text(encoding="utf-8")
    assert 'area = "VN-53"' in "\n".join(cell.source for cell in notebook.cells)
    assert [cell.source for cell in notebook.cells if cell.cell_type == "code" and not cell.execution_count] == []


def test_every_notebook_has_a_page_in_each_language(built, pages):
    """Twins lead to each other and hold the same figures; each writes numbers as its language does."""
    for primary, twin in (("across.html", "across.en.html"), ("area_VN-53.html", "area_VN-53.en.html")):
        assert twin in pages[primary].links
        assert primary in pages[twin].links
        places = [[place for place in pages[name].ids if not place.startswith("cell-id=")] for name in (primary, twin)]
        assert places[0] == places[1]
    written = {name: (built[1] / "report" / name).read_text(encoding="utf-8") for name in NOTEBOOK_PAGES}
    assert "12,5\N{NO-BREAK SPACE}triệu USD" in written["area_VN-53.html"]
    assert "12.5\N{NO-BREAK SPACE}million USD" in written["area_VN-53.en.html"]


def test_another_language_to_open_in_runs_nothing_again(corpus, tmp_path, capsys):
    """The same notebooks serve a site that opens in the other language; then nothing at all is made again."""
    options = {"notebooks": ROOT / "notebooks", "say": lambda _: None}
    assert report.build(corpus, tmp_path, language="vi", **options) == 0
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "notebooks" / "data").iterdir()}
    capsys.readouterr()
    report.build(corpus, tmp_path, language="en", **options)
    assert "] Bac Kan (vi): 0.0 s" in capsys.readouterr().err
    assert before == {path.name: path.stat().st_mtime_ns for path in (tmp_path / "notebooks" / "data").iterdir()}
    names = sorted(path.name for path in (tmp_path / "report").glob("a*.html"))
    assert names == ["across.html", "across.vi.html", "area_VN-53.html", "area_VN-53.vi.html"]
    assert Page(tmp_path / "report" / "area_VN-53.html").language == "en"
    report.build(corpus, tmp_path, language="en", **options)
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if not line.endswith(": unchanged")] == []


def test_a_failing_notebook_stops_nothing_else(corpus, broken, tmp_path, capsys):
    """The page of the failed notebook shows the error, all other pages are made, and the status is 1."""
    said: list[str] = []
    outputs = tmp_path / "outputs"
    (outputs / "report").mkdir(parents=True)
    (outputs / "report" / "area_VN-99.html").write_text("of an earlier run")
    status = report.build(corpus, outputs, areas=["bắc kạn"], language="en", notebooks=broken, say=said.append)
    page = (outputs / "report" / "area_VN-53.html").read_text(encoding="utf-8")
    assert status == 1
    assert "ZeroDivisionError: division by zero" in page
    assert "before" in page
    assert ">never" not in page
    for language, line in zip(("en", "vi"), sorted(said[-3:-1]), strict=True):
        assert f"VN-53.{language}.ipynb: the notebook stopped with ZeroDivisionError: division by zero" in line
    names = sorted(path.name for path in (outputs / "report").iterdir())
    documents = ["document_hai.html", "document_m~1ed9t~201.html"]
    twins = [name.replace(".en.", ".vi.") for name in NOTEBOOK_PAGES]
    assert names == sorted([*twins, "data.html", *documents, "index.html", "method.html"])
    assert "] Bac Kan (en): ZeroDivisionError: division by zero" in capsys.readouterr().err


def test_an_interrupted_report_leaves_tables_and_no_page_without_its_twin(corpus, broken, tmp_path, monkeypatch):
    """Observations, panel and findings come before any notebook, and a page that leads to another comes after it."""

    def interrupted(pool, jobs, *_):
        yield batch.Done(jobs[-1].name, "{}", "<p>x</p>")
        for job in jobs[:2]:
            yield batch.Done(job.name, "{}", "<p>x</p>")
        raise KeyboardInterrupt

    monkeypatch.setattr(batch.Pool, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        report.build(corpus, tmp_path / "outputs", notebooks=broken, say=lambda _: None)
    there = {path.name for path in (tmp_path / "outputs").iterdir() if path.is_file()}
    assert there == {*report.DATA} - {"mentions.csv", "solieu.xlsx"}
    written = sorted(path.name for path in (tmp_path / "outputs" / "report").iterdir())
    assert written == ["across.en.html", "across.html"]
    assert (tmp_path / "outputs" / "notebooks" / "VN-53.vi.ipynb").is_file()


def test_unknown_area_names_the_valid_ones(corpus, broken, tmp_path):
    """An area without data is an error before anything is written."""
    with pytest.raises(SolieuError, match=r"unknown area 'Hà Nội'.*VN-53 Bắc Kạn"):
        report.build(corpus, tmp_path / "outputs", areas=["Hà Nội"], notebooks=broken)
    assert not (tmp_path / "outputs").exists()


def test_missing_notebooks_are_an_error(corpus, tmp_path):
    """A folder without the notebooks is named, with the remedy."""
    with pytest.raises(ReportError, match=r"province\.ipynb and across\.ipynb are not there"):
        report.build(corpus, tmp_path / "outputs", notebooks=tmp_path)


def test_unknown_parameter_names_the_valid_ones(broken):
    """A parameter that the notebook does not have is an error, not a warning."""
    path = broken / "across.ipynb"
    notebook = nbformat.read(path, as_version=4)
    with pytest.raises(
        ReportError, match=r"across\.ipynb: unknown parameter 'aera'.*area, corpus, panel_file, language"
    ):
        runner.check_parameters(path.name, notebook, {"aera": "VN-53"})
    runner.check_parameters(path.name, notebook, {"area": "VN-53", "language": "en"})


def test_a_broken_notebook_file_is_an_error(tmp_path):
    """A file that is no notebook is named."""
    (tmp_path / "province.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(ReportError, match=r"province\.ipynb: cannot be read as a notebook"):
        runner.run(tmp_path / "province.ipynb", tmp_path / "out.ipynb", {}, "vi", {})


def test_kernels_are_of_this_python_and_leave_the_environment_alone():
    """The kernel specification names the running interpreter, and what was set is set back."""
    import os
    import sys

    before = dict(os.environ)
    with runner.kernels() as options:
        spec = json.loads(
            Path(os.environ["JUPYTER_PATH"].split(os.pathsep)[0], "kernels/python3/kernel.json").read_text()
        )
        assert spec["argv"][0] == sys.executable
        assert options["config"].KernelManager.transport == ("tcp" if os.name == "nt" else "ipc")
    assert dict(os.environ) == before


@pytest.mark.parametrize("name", report.NOTEBOOKS)
def test_committed_notebooks_keep_to_the_rules(name):
    """Ten lines a cell, no def, merge or groupby, both languages, outputs only where compared."""
    notebook = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert code[0].metadata.tags == ["parameters"]
    assert max(len(cell.source.splitlines()) for cell in notebook.cells) <= 10
    assert [c.source for c in code for word in ("def ", "merge(", "groupby(", "lambda") if word in c.source] == []
    tags = [tag for cell in notebook.cells if cell.cell_type == "markdown" for tag in cell.metadata.tags]
    assert tags.count("lang-vi") == tags.count("lang-en") == len(tags) / 2
    kept = [cell for cell in code if "nbval-check-output" in cell.metadata.get("tags", ())]
    assert [cell for cell in code if cell.outputs] == kept != []


def test_notebooks_take_what_the_report_gives_them():
    """Panel, findings and, for an area, mentions come from files, so that a notebook rests on its own share alone."""
    given = {name: runner.parameters_of(nbformat.read(ROOT / "notebooks" / name, as_version=4))
             for name in report.NOTEBOOKS}  # fmt: skip
    assert given["province.ipynb"] == ("area", "corpus", "panel_file", "findings_file", "mentions_file", "language")
    assert given["across.ipynb"] == ("corpus", "panel_file", "findings_file", "language")
    for name in report.NOTEBOOKS:
        text = (ROOT / "notebooks" / name).read_text(encoding="utf-8")
        assert "solieu.check(" not in text
        assert "solieu.findings(panel, findings_file)" in text


def test_a_notebook_in_one_language_has_no_cell_of_another():
    """Cells without a language stay in both."""
    cells = [new_markdown_cell(word, metadata={"tags": tags}) for word, tags in
             (("vi", ["lang-vi"]), ("en", ["lang-en"]), ("both", []))]  # fmt: skip
    kept = runner.in_language(new_notebook(cells=cells), "en")
    assert [cell.source for cell in kept.cells] == ["en", "both"]


def test_notebook_folder_is_found_from_the_project(monkeypatch, tmp_path):
    """Away from the project the notebooks beside the library are taken; notebooks of one's own come first."""
    monkeypatch.chdir(tmp_path)
    assert report.notebook_folder() == ROOT / "notebooks"
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    assert report.notebook_folder() == Path("notebooks")
