"""Pages: whole, escaped, every row anchored once however quotes repeat or overlap."""

import re

from solieu import pages
from solieu.model import Document, Observation, Reading


def row(text: str, start: int, quote: str, **fields) -> Observation:
    """Text, place, quote -> an observation of exports there."""
    assert text[start : start + len(quote)] == quote
    defaults = {"unit": "USD", "measure": "level", "indicator": "exports", "area": "VN-04", "period": "2021-01/2021-12"}
    return Observation("d", start, start + len(quote), quote, 1e6, **{**defaults, **fields})


def body(text: str, rows: list[Observation], areas=("VN-04",)) -> str:
    """Text and rows -> the page of the document, in English."""
    return pages.document_body(Reading(Document("d", text), rows, []), areas, "en", "name")


def test_a_figure_is_marked_once_however_many_rows_it_gives():
    """One number that holds for two provinces is one mark with two rows, the anchor of which is unique."""
    text = "Cao Bằng và Lạng Sơn đều đạt 5 triệu USD."
    rows = [row(text, 29, "5 triệu USD"), row(text, 29, "5 triệu USD", area="VN-09")]
    markup = body(text, rows)
    assert markup.count('class="figure-mark"') == 1
    assert markup.count('id="o29"') == markup.count('id="r29"') == 1
    assert markup.count('href="#o29"') == 2


def test_overlapping_figures_are_both_anchored():
    """A figure inside another keeps a place to link to, and the text is shown whole."""
    text = "đạt 3/5 siêu thị"
    markup = body(text, [row(text, 4, "3/5 siêu thị"), row(text, 6, "5 siêu thị")])
    shown = re.search(r'<div class="text" lang="vi">(.*?)</div>', markup, re.DOTALL)
    assert re.sub("<[^>]*>", "", shown[1]) == text
    assert 'id="o4"' in markup
    assert 'id="o6"' in markup


def test_text_is_escaped():
    """Markup in a document is shown, not obeyed."""
    text = "<script>alert('x')</script> & 5 triệu USD"
    markup = body(text, [row(text, text.index("5"), "5 triệu USD")])
    assert "<script" not in markup
    assert "&lt;script&gt;" in markup


def test_only_areas_with_a_page_are_linked():
    """A row about a province that was not asked for names it without a link."""
    text = "đạt 5 triệu USD"
    assert 'href="area_VN-04.html#o-d-4"' in body(text, [row(text, 4, "5 triệu USD")])
    assert "area_VN-04" not in body(text, [row(text, 4, "5 triệu USD")], areas=())


def test_a_page_is_whole():
    """Doctype, language, title, way to skip to the content, and the current page marked in the navigation."""
    markup = pages.page(
        "A < B", "<p>x</p>", "vi", [("index.html", "Đầu"), ("area_VN-04.html", "Cao Bằng")], "index.html"
    )
    assert markup.startswith('<!DOCTYPE html>\n<html lang="vi">')
    assert "<title>A &lt; B</title>" in markup
    assert '<a class="home" href="index.html" aria-current="page">Đầu</a>' in markup.replace(
        "class=home", 'class="home"'
    )
    assert 'href="#content"' in markup
    assert "http" not in markup
