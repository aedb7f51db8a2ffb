"""Pages: whole, in both languages, one style and one script, nothing admitted from elsewhere."""

import base64
import hashlib
import re

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from solieu import pages
from solieu.markup import Markup, both

MENU = pages.Menu([("index.html", both("Đầu", "Start"))], [("area_VN-04.html", both("Cao Bằng", "Cao Bang"))])


def page(language: str = "vi", menu: pages.Menu = MENU, titles=("Tỉnh A < B", "Province A < B")) -> str:
    """Language, navigation, titles -> a page."""
    return pages.page(titles, "<p>x</p>", language, menu, "index.html")


def test_a_page_is_whole():
    """Doctype, language, title, way to skip to the content, and the current page marked in the navigation."""
    markup = page()
    assert markup.startswith('<!DOCTYPE html>\n<html lang="vi" data-title-vi="Tỉnh A &lt; B" data-title-en="Province')
    assert "<title>Tỉnh A &lt; B</title>" in markup
    assert '<a href="index.html" aria-current="page">' in markup
    assert markup.count("aria-current=") == 1
    assert '<a class="skip" href="#content">' in markup
    assert '<main id="content"' in markup
    assert "http:" not in markup
    assert "https:" not in markup


def test_a_page_opens_in_the_language_chosen():
    """Title and language of the root are those asked for; the words of both languages are there."""
    markup = page("en")
    assert '<html lang="en"' in markup
    assert "<title>Province A &lt; B</title>" in markup
    for words in ('<span class="in-vi" lang="vi">Cao Bằng</span>', '<span class="in-en" lang="en">Cao Bang</span>'):
        assert words in markup


def test_a_page_admits_its_own_script_alone():
    """The policy names the digest of the script that stands in the page, and no other source."""
    markup = page()
    scripts = re.findall(r"<script>(.*?)</script>", markup, re.DOTALL)
    assert len(scripts) == markup.count("<script") == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', markup)[1]
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize(("count", "folded"), [(pages.INLINE_AREAS, False), (pages.INLINE_AREAS + 1, True)])
def test_many_areas_fold_into_a_list(count, folded):
    """A navigation of 63 provinces would bury the page; a few stand one by one."""
    areas = [(f"area_{n}.html", Markup(f"Tỉnh {n}")) for n in range(count)]
    markup = page(menu=pages.Menu([], areas))
    assert ('<details class="menu">' in markup) == folded
    assert markup.count('href="area_') == count


def test_figures_of_a_notebook_lead_to_the_text():
    """Links to rows and marked sources both open the page of the document at the figure."""
    source = '<span class="solieu-source" data-doc="m~1ed9t" data-start="12">5%</span> [6%](#o-m~1ed9t-40) [x](#other)'
    body = pages.notebook_body(new_notebook(cells=[new_markdown_cell(source)]), "vi")
    assert '<a href="document_m~1ed9t.html#o12">5%</a>' in body
    assert '<a href="document_m~1ed9t.html#o40">6%</a>' in body
    assert 'href="#other"' in body


def test_mentions_lead_to_their_sentence():
    """What is no figure is linked to the sentence that names it."""
    source = '<span class="solieu-source" data-doc="d" data-sentence="7">Cửa khẩu</span>'
    body = pages.notebook_body(new_notebook(cells=[new_markdown_cell(source)]), "vi")
    assert '<a href="document_d.html#s7">Cửa khẩu</a>' in body


def test_a_long_notebook_begins_with_its_questions():
    """Each question is a place that the list before the first of them leads to; a single one needs no list."""
    cells = [new_markdown_cell("# Title"), new_markdown_cell("## One *thing*?"), new_markdown_cell("## Two?")]
    body = pages.notebook_body(new_notebook(cells=cells), "en")
    assert '<nav class="toc"><ol><li><a href="#part-1">One <em>thing</em>?</a></li>' in body
    assert body.index("<h1") < body.index('<nav class="toc">') < body.index('<h2 id="part-1">One')
    assert '<h2 id="part-2">Two?</h2>' in body
    assert "toc" not in pages.notebook_body(new_notebook(cells=cells[:2]), "en")


def test_a_notebook_leads_to_its_twin_in_the_words_of_that():
    """Who reads the other language finds it said in that language; without a twin nothing is said."""
    notebook = new_notebook(cells=[])
    assert '<a href="a.en.html" lang="en" hreflang="en">This page in English</a>' in pages.notebook_body(
        notebook, "vi", twin="a.en.html"
    )
    assert 'lang="vi" hreflang="vi">Trang này bằng tiếng Việt</a>' in pages.notebook_body(notebook, "en", twin="a.html")
    assert "hreflang" not in pages.notebook_body(notebook, "vi")


def test_a_failed_notebook_shows_its_error_as_text():
    """What stopped the notebook stands at the head of its page, escaped."""
    body = pages.notebook_body(new_notebook(cells=[]), "vi", "ValueError: <b>")
    assert '<p class="failed" role="alert">' in body
    assert "ValueError: &lt;b&gt;" in body


@pytest.mark.parametrize(
    ("doc", "expected"),
    [("a_1", "document_a_1.html"), ("một 1", "document_m~1ed9t~201.html"), ("a/b", "document_a~2fb.html")],
)
def test_file_names_are_plain(doc, expected):
    """An id of any letters gives a file name that every system takes."""
    assert expected == pages.document_file(doc)
