"""The pages of a report without its notebooks: all written, areas by name, left alone while nothing changes."""

import re
from pathlib import Path

import pytest

from solieu import kit, pages, select
from solieu.ledger import Ledger
from solieu.site import Site

TEXTS = {
    "a.txt": "Năm 2021, kim ngạch xuất khẩu của tỉnh Thái Nguyên đạt 5 triệu USD, tăng 8,5% so với năm trước.\n",
    "b.txt": "Năm 2021, giá trị sản xuất công nghiệp của tỉnh Lạng Sơn đạt 700 tỷ đồng, tăng 6% so với năm trước.\n",
    "c.txt": "Năm 2021, giá trị sản xuất công nghiệp của tỉnh Lào Cai đạt 900 tỷ đồng, tăng 3% so với năm trước.\n",
}


@pytest.fixture(scope="module")
def survey(tmp_path_factory) -> kit.Survey:
    """() -> the survey of three texts about three provinces."""
    folder = tmp_path_factory.mktemp("corpus")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return kit.survey(folder)


def write(survey: kit.Survey, outputs: Path, **options) -> Site:
    """Survey, folder, further options -> the site after all its pages have been asked for."""
    outputs.mkdir(exist_ok=True)
    if not (outputs / "panel.csv").exists():
        (outputs / "panel.csv").write_text("row\n", encoding="utf-8")
    known = Ledger(outputs, False)
    site = Site(survey, outputs, "vi", select.areas(survey.panel), known, **options)
    for area in [*site.areas, ""]:
        for language in ("vi", "en"):
            site.notebook(area, language, lambda: "<h1>x</h1>", f"same {language}")
    assert len(list(site.documents())) == len(TEXTS)
    assert list(site.rest()) == [pages.DATA, pages.METHOD, pages.INDEX]
    known.keep([f"report/{name}" for name in site.written])
    return site


def test_every_page_is_written_once(survey, tmp_path):
    """A page for each area, document and the site's own; no other file is left behind."""
    site = write(survey, tmp_path / "out")
    areas = [pages.notebook_file(area, language) for area in [*site.areas, ""] for language in ("", "en")]
    expected = {*areas, *(pages.document_file(name[0]) for name in TEXTS), *pages.OWN}
    assert expected == site.written == {path.name for path in site.folder.iterdir()}
    assert site.kept == set()


def test_pages_of_one_language_know_their_twin_and_the_site(survey, tmp_path):
    """The root of a page names the other page and the language that the site opens in."""
    site = write(survey, tmp_path / "out")
    roots = {name: re.search(r"<html[^>]*>", (site.folder / name).read_text(encoding="utf-8"))[0] for name in
             ("across.html", "across.en.html", "index.html")}  # fmt: skip
    assert 'lang="vi"' in roots["across.html"]
    assert 'data-twin="across.en.html"' in roots["across.html"]
    assert 'data-site="vi"' in roots["across.html"]
    assert 'lang="en"' in roots["across.en.html"]
    assert 'data-site="vi" data-twin="across.html"' in roots["across.en.html"]
    assert "data-twin" not in roots["index.html"]
    assert 'aria-current="page"' in (site.folder / "across.en.html").read_text(encoding="utf-8")


def test_areas_stand_by_name(survey, tmp_path):
    """A reader looks for names: Lạng Sơn before Lào Cai before Thái Nguyên, whatever their codes."""
    site = write(survey, tmp_path / "out")
    index = (site.folder / pages.INDEX).read_text(encoding="utf-8")
    navigation = re.search(r"<nav.*?</nav>", index, re.DOTALL)[0]
    for part in (navigation, re.search(r'<div class="cards">.*?</section>', index, re.DOTALL)[0]):
        found = dict.fromkeys(re.findall(r'href="area_(VN-\d+)\.html"', part))
        assert list(found) == ["VN-09", "VN-02", "VN-69"]


def test_pages_that_nothing_changed_are_kept(survey, tmp_path):
    """A second run writes no page again; a new data file changes the pages that tell of the files, and no other."""
    first = write(survey, tmp_path / "out")
    before = {path.name: path.stat().st_mtime_ns for path in first.folder.iterdir()}
    second = write(survey, tmp_path / "out")
    assert second.kept == second.written
    assert before == {path.name: path.stat().st_mtime_ns for path in second.folder.iterdir()}
    (tmp_path / "out" / "findings.csv").write_text("id\n", encoding="utf-8")
    third = write(survey, tmp_path / "out")
    assert third.written - third.kept == set(pages.OWN)
    assert "findings.csv" in (third.folder / pages.DATA).read_text(encoding="utf-8")


def test_a_failed_notebook_is_told_on_the_first_page(survey, tmp_path):
    """The card of an area whose notebook failed says so, also where all else is as before."""
    write(survey, tmp_path / "out")
    site = Site(survey, tmp_path / "out", "vi", select.areas(survey.panel), Ledger(tmp_path / "out", False))
    site.notebook("VN-09", "en", lambda: "<h1>x</h1>", "same", "ValueError: x")
    list(site.rest())
    assert "lỗi khi chạy" in (site.folder / pages.INDEX).read_text(encoding="utf-8")


def test_scores_are_shown_where_they_are(survey, tmp_path):
    """What the score command printed stands on the page on method, and a new file changes that page."""
    scores = tmp_path / "scores.txt"
    site = write(survey, tmp_path / "out", scores=scores)
    assert "<pre" not in (site.folder / pages.METHOD).read_text(encoding="utf-8")
    scores.write_text("usable  F1 0.99\n", encoding="utf-8")
    site = write(survey, tmp_path / "out", scores=scores)
    assert pages.METHOD not in site.kept
    assert ">usable  F1 0.99</span></pre>" in (site.folder / pages.METHOD).read_text(encoding="utf-8")
