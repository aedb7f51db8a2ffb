"""The page of a document: text whole, every figure marked once, its row beside it, each leading to the other."""

import re
from dataclasses import replace

import pytest

from solieu import document_page
from solieu.model import Abstention, Document, Evidence, Observation, Reading


def row(text: str, start: int, quote: str, **fields) -> Observation:
    """Text, place, quote -> an observation of exports there."""
    assert text[start : start + len(quote)] == quote
    defaults = {"unit": "USD", "measure": "level", "indicator": "exports", "area": "VN-04", "period": "2021-01/2021-12"}
    return Observation("d", start, start + len(quote), quote, 1e6, **{**defaults, **fields})


def body(text: str, rows: list[Observation], areas=("VN-04",), left=()) -> str:
    """Text, rows, areas with a page, abstentions -> the page of the document."""
    return document_page.document_body(Reading(Document("d", text), rows, list(left)), areas, "name")


def shown(markup: str) -> str:
    """Page -> the words of its text as a browser shows them, but for entities."""
    return re.sub("<[^>]*>", "", re.search(r'<div class="text" lang="vi">(.*?)</div>', markup, re.DOTALL)[1])


def test_a_figure_is_marked_once_however_many_rows_it_gives():
    """One number that holds for two provinces is one mark with two rows, the anchor of which is unique."""
    text = "Cao Bằng và Lạng Sơn đều đạt 5 triệu USD."
    rows = [row(text, 29, "5 triệu USD"), row(text, 29, "5 triệu USD", area="VN-09")]
    markup = body(text, rows)
    assert markup.count('class="figure-mark k-level"') == 1
    assert markup.count('id="o29"') == markup.count('id="r29"') == 1
    assert markup.count('href="#o29"') == 2


def test_rows_that_look_the_same_are_told_apart():
    """Both count cases; the words before each figure stand with its row, in either language."""
    text = "Kiểm tra 640 vụ, xử lý 512 vụ."
    fields = {"indicator": "market_inspection", "unit": "count", "sentence": text, "sentence_start": 0}
    rows = [replace(row(text, text.index(quote), quote, **fields), value=value)
            for quote, value in (("640 vụ", 640.0), ("512 vụ", 512.0))]  # fmt: skip
    told = body(text, rows)
    assert [word for word in ("(Kiểm tra)", "(xử lý)", "(inspected)", "(handled)") if word not in told] == []
    assert "(Kiểm tra)" not in body(text, rows[:1])


def test_overlapping_figures_are_both_anchored():
    """A figure inside another keeps a place to link to, and the text is shown whole."""
    text = "đạt 3/5 siêu thị"
    markup = body(text, [row(text, 4, "3/5 siêu thị"), row(text, 6, "5 siêu thị")])
    assert shown(markup) == text
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


def test_sentences_are_bounded_and_the_text_stays_whole():
    """The sentence of a figure is one element that holds the mark; what lies between sentences is kept."""
    text = "Trước.\nNăm 2021 đạt 5 triệu USD, tăng 3%.  Sau đó & hết."
    sentence = "Năm 2021 đạt 5 triệu USD, tăng 3%."
    place = {"sentence": sentence, "sentence_start": text.index(sentence)}
    figures = [
        row(text, text.index("5 tr"), "5 triệu USD", **place),
        row(text, text.index("3%"), "3%", measure="growth_yoy", unit="percent", **place),
    ]
    markup = body(text, figures)
    assert shown(markup) == text.replace("&", "&amp;")
    inner = re.search(rf'<span class="sentence" id="s{text.index(sentence)}">(.*?)</span>', markup, re.DOTALL)[1]
    assert re.sub("<[^>]*>", "", inner) == sentence
    assert re.findall(r'class="figure-mark (k-\w+)"', inner) == ["k-level", "k-growth"]


def test_a_figure_that_crosses_its_sentence_keeps_its_place():
    """Where a sentence was cut within a figure the place is there and no letter is lost."""
    text = "đạt 5 triệu USD"
    cut = row(text, 4, "5 triệu USD", sentence="đạt 5", sentence_start=0)
    markup = body(text, [cut])
    assert shown(markup) == text
    assert markup.count('id="o4"') == 1


@pytest.mark.parametrize(
    ("measure", "expected"),
    [("level", "level"), ("growth_pop", "growth"), ("plan_excess", "plan"), ("ratio", "part"), ("rate", "part")],
)
def test_kinds(measure, expected):
    """Values, changes, plans and parts are told apart."""
    assert expected == document_page.kind_of(row("5", 0, "5", measure=measure))


def test_what_was_left_out_says_why_in_both_languages():
    """A number that became no row is marked as such and has its reason beside the text; anchors stay unique."""
    text = "đã tổ chức 3 đợt, đạt 5 triệu USD"
    left = Abstention("d", 11, 16, "3 đợt", "talk", "a number that structures the talk")
    both = Abstention("d", text.index("5"), len(text), "5 triệu USD", "talk", "the same place twice")
    markup = body(text, [row(text, text.index("5"), "5 triệu USD")], left=[left, both])
    assert '<a class="figure-mark k-left" id="o11" href="#r11">3 đợt</a>' in markup
    assert '<tr id="r11">' in markup
    assert markup.count(f'id="r{text.index("5")}"') == 1
    assert '<span class="in-en" lang="en">a number that structures the talk or measures' in markup
    assert '<span class="in-vi" lang="vi">' in markup


def test_a_row_tells_how_it_was_read():
    """Each field that was filled says how, on which words of the text; what was not filled is silent."""
    text = "Xuất khẩu đạt 5 triệu USD"
    evidence = {
        "indicator": Evidence("stated", "term xuất khẩu", 0, 9),
        "area": Evidence("document", "manifest"),
        "item": Evidence("default", "whole"),
    }
    markup = body(text, [row(text, 14, "5 triệu USD", evidence=evidence)])
    assert '<q lang="vi">Xuất khẩu</q> <small class="offsets">0–9</small>' in markup
    assert "<code>manifest</code>" in markup
    how = re.search(r'<details class="how">(.*?)</details>', markup, re.DOTALL)[1]
    assert how.count("<dt>") == 2


def test_a_text_without_figures_says_so():
    """No rows and nothing left out are said in words, without an empty list."""
    markup = body("Không có gì.", [])
    assert '<ol class="rows">' not in markup
    assert "No number was left out." in markup


def test_what_is_mentioned_leads_to_its_sentence():
    """A legal document and a border gate are listed once, and each leads to the sentence that names it first."""
    text = "Theo Quyết định số 259/QĐ-TTg. Đạt 5 triệu USD tại cửa khẩu Tà Lùng. Quyết định số 259/QĐ-TTg nêu rõ."
    markup = body(text, [row(text, text.index("5 tr"), "5 triệu USD")])
    listed = re.findall(r'<a href="#(s\d+)">(.*?)</a>', markup)
    assert [place for place, words in listed if "259/QĐ-TTg" in words] == ["s0"]
    assert all(markup.count(f'id="{place}"') == 1 for place, _ in listed)
    assert shown(markup) == text


def test_goods_that_a_text_names_are_told_in_both_languages():
    """A text that names durian tells it in English on the English page, as the page of its area does."""
    text = "Đạt 5 triệu USD. Mặt hàng xuất khẩu chủ yếu là: sầu riêng, thanh long."
    markup = body(text, [row(text, text.index("5 tr"), "5 triệu USD")])
    assert '<span class="in-en" lang="en">durian</span>' in markup


def test_sentences_that_overlap_keep_their_places():
    """Where two ways of cutting sentences disagree both places are there, and the text is whole."""
    text = "Năm 2021 đạt 5 triệu USD, tăng 3%."
    rows = [
        row(text, text.index("5 tr"), "5 triệu USD", sentence=text, sentence_start=0),
        row(text, text.index("3%"), "3%", sentence="tăng 3%.", sentence_start=text.index("tăng")),
    ]
    markup = body(text, rows)
    assert shown(markup) == text
    assert markup.count('id="s0"') == markup.count(f'id="s{text.index("tăng")}"') == 1
