"""What is told of a reading: each row with its slots, each figure left out with its reason, the words it rests on."""

import pytest
from reading import read

from solieu.explain import explain
from solieu.lexicon import lexicon
from solieu.model import SolieuError
from solieu.vocabulary import compiled

TEXT = (
    "Quý I năm 2018, kim ngạch xuất khẩu của tỉnh ước đạt hơn 45 triệu USD, tăng 12% so với cùng kỳ. Đã có 3 giải pháp."
)


def told(start: int | None = None) -> list[str]:
    """Offset in the text, None for all -> the lines of the explanation."""
    return explain(read(TEXT), start).splitlines()


def test_the_heading_tells_what_the_reader_went_by():
    """Document, date and area with where they come from, and what was found."""
    assert told()[0] == "doc: 2018-04 as given; VN-09 Lạng Sơn as given; 2 rows, 1 figure left out"


def test_every_figure_is_explained_in_order():
    """Rows and figures left out alike, each headed by its place and quote."""
    expected = [(TEXT.index(q), q) for q in ("45 triệu USD", "12%", "3 giải pháp")]
    assert [line for line in told() if line.startswith("[")] == [f"[{at}:{at + len(q)}] {q}" for at, q in expected]


def test_a_row_shows_its_slots_and_what_they_rest_on():
    """Stated, carried and default are told apart, with the rule and the very words."""
    lines = told(TEXT.index("12%"))
    assert "  before it  , tăng [direction +]" in lines
    assert "  behind it  so với cùng kỳ [base yoy]" in lines
    assert "  value      12 percent" in lines
    (measure,) = [line for line in lines if line.startswith("  measure")]
    assert measure.endswith(f"<- stated (base): 'so với cùng kỳ' at {TEXT.index('so với')}")
    carried = [line for line in lines if line.startswith("  indicator")]
    assert carried == [
        "  indicator  exports (exports)  <- carried (term kim ngạch xuất khẩu): "
        f"'kim ngạch xuất khẩu' at {TEXT.index('kim ngạch')}"
    ]
    assert f"  head       hangs on the value at {TEXT.index('45')}" in lines


def test_the_figure_is_marked_in_its_sentence():
    """The sentence stands whole, the figure between marks, and not the next sentence."""
    (line,) = [line for line in told(TEXT.index("45")) if line.startswith("  sentence")]
    assert "hơn >>45 triệu USD<<, tăng 12% so với cùng kỳ." in line
    assert "giải pháp" not in line


def test_a_figure_left_out_has_its_reason():
    """The reader's own message and its code."""
    (line,) = [line for line in told(TEXT.index("3 giải")) if line.startswith("  left out")]
    assert line.endswith("(talk)")


@pytest.mark.parametrize("shift", [0, 1, 11])
def test_any_character_of_a_figure_means_it(shift):
    """The first, a middle and the last character of '45 triệu USD' name the same row."""
    assert told(TEXT.index("45") + shift) == told(TEXT.index("45"))


@pytest.mark.parametrize("start", [0, TEXT.index("45") + 12, 9999, -1])
def test_where_no_figure_is_the_nearest_are_named(start):
    """An offset beside every figure is an error with those that there are."""
    with pytest.raises(SolieuError, match=rf"doc: no figure at offset {start}; the nearest begin at 5\d, "):
        told(start)


def test_a_text_without_figures_says_so():
    """Nothing to explain is told in words; an offset in it is an error."""
    reading = read("Hội nghị thành công tốt đẹp.")
    assert explain(reading).splitlines()[-1] == "No figure was found in the text."
    with pytest.raises(SolieuError, match="the text has none at all"):
        explain(reading, 3)


def test_clauses_are_cut_with_the_lexicon_of_the_reading():
    """The words of a corpus show as what they are there; the kit's lexicon alone does not know them."""
    words = compiled((("breakdowns.csv", "phrase,example\nkhu vực hợp tác biên,Khu vực hợp tác biên tăng 5%.\n"),))
    reading = read("Xuất khẩu của khu vực hợp tác biên đạt 5 triệu USD.")
    assert "[breakdown]" in explain(reading, None, words)
    assert "khu vực hợp tác biên [breakdown]" not in explain(reading, None, lexicon())
