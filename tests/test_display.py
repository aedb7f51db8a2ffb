"""A text shown with what was read in it: every letter there and escaped, every figure linked, nothing loaded."""

import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import abstentions

import solieu
from solieu import display, wording
from solieu.display import Mark, highlighted
from solieu.model import Abstention, CorpusError, Document
from solieu.vocabulary import compiled

TEXT = (
    "Quý I năm 2018, kim ngạch xuất khẩu của tỉnh Lạng Sơn ước đạt 45 triệu USD, tăng 12% so với cùng kỳ. "
    "Có <b>3 giải pháp</b> & Quyết định số 866/QĐ-TTg."
)


class Parsed(HTMLParser):
    """HTML -> its ids, inner links, classes, tags, and the letters of the element of class text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.ids, self.links, self.classes, self.tags, self.text = [], [], [], [], ""
        self._depth = 0
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        """Note what the tag says."""
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.classes.append(found.get("class", ""))
        if self._depth or found.get("class") == "text":
            self._depth += 1

    def handle_endtag(self, tag):
        """Leave the text where its element ends."""
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data):
        """Collect the letters of the text."""
        self.text += data if self._depth else ""


def shown(text: str = TEXT, **options: str) -> display.Show:
    """Text -> what show makes of it, as of April 2018."""
    return solieu.show(text, **{"date": "2018-04", "language": "en", **options})


def marked(show: display.Show, kind: str) -> list[str]:
    """Show and kind of highlight -> the words that have it in the text."""
    markup = show._repr_html_().partition('<div class="rows">')[0].partition('<div class="text"')[2]
    return [re.sub("<[^>]*>", "", m[1]) for m in re.finditer(rf'class="k-{kind}"[^>]*>(.*?)</', markup)]


def test_spans_are_highlighted_by_kind():
    """Rows, figures left out, indicators, periods, bases, areas, cues and numbers that are no figures."""
    expected = {
        "row": ["45 triệu USD", "12%"],
        "left": ["3 giải pháp"],
        "term": ["kim ngạch xuất khẩu"],
        "period": ["Quý I năm 2018"],
        "base": ["so với cùng kỳ"],
        "area": ["Lạng Sơn"],
        "nonfigure": ["Quyết định số 866/QĐ-TTg"],
    }
    assert {kind: marked(shown(), kind) for kind in expected} == expected
    assert "tăng" in marked(shown(), "cue")
    assert "của" not in marked(shown(), "cue")


def test_the_text_is_whole_and_escaped():
    """Markup of the text is shown, not obeyed, and no letter is lost."""
    page = Parsed(shown()._repr_html_())
    assert page.text == TEXT
    assert "b" not in page.tags
    assert "script" not in page.tags


def test_figures_and_rows_lead_to_each_other():
    """Every inner link has its target, and every id is there once."""
    page = Parsed(shown()._repr_html_())
    assert [link for link in page.links if link[1:] not in page.ids] == []
    assert len(page.ids) == len(set(page.ids)) == 6
    assert not any("http" in link for link in page.links)


def test_reasons_and_meanings_are_reached_without_a_mouse():
    """What hovering tells stands in a table of the page too."""
    markup = shown()._repr_html_()
    below = markup.partition('<div class="rows">')[2]
    assert wording.text("left.talk", "en") in below
    assert "<details><summary>Phrases recognised" in below
    assert re.search(r"<td[^>]*>Quý I năm 2018</td><td[^>]*>period</td><td[^>]*>Q1 2018</td>", below)


def test_nothing_comes_from_the_network():
    """Styles stand in the output; there is no address, import or script."""
    markup = shown()._repr_html_()
    assert "<style>" in markup
    assert not re.search(r"https?:|@import|url\(|<script|<link|<img", markup)


def test_both_themes_have_colours():
    """The browser's preference and JupyterLab's theme are heard, in both directions."""
    style = display._style()
    assert "prefers-color-scheme: dark" in style
    assert '[data-jp-theme-light="true"]' in style
    assert '[data-jp-theme-light="false"]' in style


def test_plain_text_tells_the_same():
    """Figures in brackets, rows and reasons as tables; repr and str alike."""
    told = str(shown())
    assert repr(shown()) == told
    assert "ước đạt [45 triệu USD], tăng [12%] so với cùng kỳ. Có <b>[3 giải pháp]</b> & Quyết" in told
    assert "45 triệu USD  45 million USD" in told.replace(wording.NARROW, " ")
    assert wording.text("left.talk", "en") in told


def test_text_document_and_reading_are_shown_alike():
    """The same text gives the same display however it is handed over."""
    document = Document(id="text", text=TEXT, date="2018-04")
    expected = shown()._repr_html_()
    assert solieu.show(document, language="en")._repr_html_() == expected
    assert solieu.show(solieu.read(document), language="en")._repr_html_() == expected
    assert solieu.show(Document(id="text", text=TEXT), date="2018-04", language="en")._repr_html_() == expected


def test_pasted_text_may_name_its_date_and_area():
    """An area goes by code or name; what there is not is an error that says so."""
    assert {o.area for o in shown("Xuất khẩu đạt 5 triệu USD.", area="Cao Bằng").reading.observations} == {"VN-04"}
    with pytest.raises(CorpusError, match="'Atlantis' is no area that the kit knows"):
        shown(area="Atlantis")
    with pytest.raises(CorpusError, match="'4/2018' is no date of the calendar"):
        shown(date="4/2018")


def test_decomposed_letters_are_composed():
    """Text pasted from a Mac means the same."""
    assert str(shown(unicodedata.normalize("NFD", TEXT))) == str(shown())


def test_words_of_a_corpus_are_highlighted():
    """A lexicon given, or the document's own, is what the text is shown with."""
    tables = (("breakdowns.csv", "phrase,example\nkhu vực hợp tác biên,Khu vực hợp tác biên tăng 5%.\n"),)
    text = "Xuất khẩu của khu vực hợp tác biên đạt 5 triệu USD."
    own = solieu.show(Document(id="d", text=text, date="2018-04", vocabulary=tables))
    given_ = solieu.show(text, date="2018-04", words=compiled(tables))
    assert marked(own, "item") == marked(given_, "item") == ["khu vực hợp tác biên"]
    assert marked(shown(text), "item") == []


def test_a_text_without_figures_is_shown():
    """No tables, no legend of rows, no error; an empty text too."""
    for text in ("", "Hội nghị thành công."):
        page = Parsed(shown(text)._repr_html_())
        assert page.text == text
        assert "k-row" not in page.classes


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_reason_of_the_reader_is_told_in_the_language(language):
    """A reason without a text falls back to the reader's message."""
    known = Abstention("d", 0, 1, "5", "talk", "message")
    unknown = Abstention("d", 0, 1, "5", "no such reason", "message")
    assert display.reason_of(known, language) == wording.text("left.talk", language)
    assert display.reason_of(unknown, language) == "message"


def test_marks_that_overlap_keep_their_place():
    """The first is shown, the one inside keeps its id; the same start is anchored once."""
    marks = [Mark(0, 5, "a", id="x0", href="#r"), Mark(2, 4, "b", id="x2"), Mark(0, 5, "c", id="x0")]
    assert highlighted("12345678", marks) == '<a class="a" id="x0" href="#r">12345</a><span id="x2"></span>678'


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_highlighting_loses_no_letter(text, places):
    """Whatever the marks, the letters of the text are all there, in order, and nothing else."""
    marks = [Mark(a, b, "k", tip='"<&', id=f"o{a}") for a, b in places if a < b <= len(text)]
    page = Parsed(f'<div class="text">{highlighted(text, marks)}</div>')
    assert page.text.replace("\r\n", "\n").replace("\r", "\n") == text.replace("\r\n", "\n").replace("\r", "\n")
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Xuất khẩu không tăng 5%.", "negated"),
        ("Xuất khẩu tăng 21, 5%.", "broken number"),
        ("Dự án kéo dài 5 năm.", "duration"),
    ],
)
def test_reasons_are_told_in_both_languages(text, reason):
    """Whoever reads Vietnamese is told in Vietnamese why a figure was left out."""
    (gone,) = abstentions(text)
    assert gone.reason == reason
    assert display.reason_of(gone, "en") != display.reason_of(gone, "vi") != gone.message
