"""Blanks too many between words: no figure, no phrase is lost by them, and offsets stay those of the text."""

import random
import re

import pytest
from tests.reading import rows

from solieu.model import OBSERVATION_COLUMNS, Document
from solieu.reader import read
from solieu.source import read_corpus
from solieu.spacing import Spacing

SLOTS = OBSERVATION_COLUMNS[4:]
BLANKS = (" ", " ", "  ", "   ", "\u00a0 ")


def spaced(document: Document) -> Document:
    """A text -> the same with two or three blanks in the place of many a single one."""
    chosen = random.Random(document.id)
    text = re.sub(r"(?<=\S) (?=\S)", lambda _: chosen.choice(BLANKS), document.text)
    return Document(document.id, text, date=document.date, area=document.area)


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("Thu ngân sách đạt 12,8  tỷ  đồng.", "12,8  tỷ  đồng", 12.8e9, "VND"),
        ("Xuất khẩu tăng 5  %.", "5  %", 5.0, "percent"),
        ("Có 12  doanh  nghiệp thành lập mới.", "12  doanh  nghiệp", 12.0, "count"),
    ],
)
def test_a_figure_holds_the_blanks_that_were_written(text, quote, value, unit):
    """A quote is what stands in the text, its value what that means."""
    assert rows(text, "value", "unit") == [(quote, value, unit)]


def test_texts_with_blanks_too_many_tell_the_same(seeds):
    """Every slot of every row of the seeds stays, and each row, sentence and piece of evidence its place."""
    for document in read_corpus(seeds).documents:
        plain, slipped = read(document), read(spaced(document))
        text = slipped.document.text
        assert "  " in text
        assert [[getattr(o, slot) for slot in SLOTS] for o in slipped.observations] == [
            [getattr(o, slot) for slot in SLOTS] for o in plain.observations
        ]
        assert [a.reason for a in slipped.abstentions] == [a.reason for a in plain.abstentions]
        for row, same in zip(slipped.observations, plain.observations, strict=True):
            assert text[row.start : row.end] == row.quote
            assert text.startswith(row.sentence, row.sentence_start)
            assert " ".join(row.sentence.split()) == " ".join(same.sentence.split())
            for slot, told in same.evidence.items():
                found = row.evidence[slot]
                words = text[found.start : found.end] if found.start >= 0 else ""
                assert words.split() == (document.text[told.start : told.end].split() if told.start >= 0 else [])
        starts = {row.start for row in slipped.observations}
        assert {row.head for row in slipped.observations if row.head is not None} <= starts
        for gone in slipped.abstentions:
            assert text[gone.start : gone.end] == gone.quote


def test_columns_stay_apart():
    """Many blanks, tabs and blanks at the start of a line are no slip."""
    text = "   Thóc    1.200 tấn\n\t\tNgô  300 tấn "
    assert Spacing(Document("a", text)).document.text == "   Thóc    1.200 tấn\n\t\tNgô 300 tấn "


def test_a_text_without_slips_is_read_as_it_is():
    """No copy is made of a text that needs none."""
    document = Document("a", "Thu ngân sách đạt 12 tỷ đồng.")
    assert Spacing(document).document is document
