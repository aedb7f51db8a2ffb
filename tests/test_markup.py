"""Words in both languages: escaped once, alike ones once, numbers as each language writes them, tables in their box."""

import html
import re

import pytest

from solieu import markup
from solieu.markup import Column, Line, Markup


def test_both_languages_stand_side_by_side():
    """Each language is marked as such, for the style to choose and for a screen reader to pronounce."""
    expected = '<span class="in-vi" lang="vi">Năm</span><span class="in-en" lang="en">Year</span>'
    assert expected == markup.both("Năm", "Year")


def test_words_alike_stand_once():
    """A name that both languages write alike needs no choice."""
    assert markup.both("Lào Cai", "Lào Cai") == "Lào Cai"


def test_words_are_escaped_and_markup_is_not():
    """What comes from a text cannot become markup; what is markup is not escaped again."""
    assert markup.both("<b> & co", "x") == markup.both(Markup("&lt;b&gt; &amp; co"), "x")
    assert markup.link('a"b.html', "<i>") == '<a href="a&quot;b.html">&lt;i&gt;</a>'


def test_numbers_are_written_as_each_language_does():
    """One value gives 1.234 in Vietnamese and 1,234 in English; a value of each language its own."""
    told = markup.say("site.texts", count=1234)
    assert "Văn bản: 1.234<" in told
    assert "Texts: 1,234<" in told
    told = markup.say("site.texts", count=["một", "one"])
    assert "Văn bản: một<" in told
    assert "Texts: one<" in told


def test_values_are_escaped():
    """A value put into a sentence is words, unless it is markup."""
    assert "&lt;b&gt;" in markup.say("page.failed", error="<b>")
    assert "<b>x</b>" in markup.say("page.failed", error=Markup("<b>x</b>"))


@pytest.mark.parametrize(
    ("kind", "code", "vi", "en"),
    [("area", "VN-04", "Cao Bằng", "Cao Bang"), ("status", "E", "ước tính", "estimated")],
)
def test_labels(kind, code, vi, en):
    """A code is named in both languages; no code gives no name."""
    assert markup.label(kind, code) == markup.both(vi, en)
    assert markup.label(kind, "") == ""


def test_a_table_scrolls_in_its_own_box_and_says_its_columns():
    """Header cells are headers, numbers stand to the right, a line has its anchor and attributes."""
    columns = [Column(Markup("A")), Column(Markup("B"), number=True)]
    made = markup.table(columns, [Line(("<x>", 3), "here", ' data-kind="k"')], "kind", "Title")
    assert made.startswith('<div class="solieu-table"><table class="kind stacked" style="')
    assert '"><caption>Title</caption><thead>' in made
    assert '<th scope="col">A</th><th scope="col" class="num">B</th>' in made
    assert '<tr id="here" data-kind="k"><td>&lt;x&gt;</td><td class="num">3</td></tr>' in made


def test_a_table_names_the_titles_of_its_columns_to_the_style():
    """In each language, of all columns but the first, quotation marks and all."""
    columns = [Column(Markup("A")), Column(markup.both('"Số" <1>', "Number")), Column(Markup("SHA-256"))]
    style = re.search(r' style="([^"]*)"', markup.table(columns, []))[1]
    assert html.unescape(style).split("; ") == [
        r'--vi2: "\"Số\" <1>"', '--en2: "Number"', '--vi3: "SHA-256"', '--en3: "SHA-256"',
    ]  # fmt: skip


def test_a_line_that_does_not_fit_its_table_is_an_error():
    """A cell too many would shift silently what stands under which title."""
    with pytest.raises(ValueError, match="zip"):
        markup.table([Column(Markup("A"))], [Line(("a", "b"))])
