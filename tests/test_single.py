"""One document from text to rows: found by its id, counted, explained, and what was left out with the reason."""

import pytest

import solieu
from solieu import single, views
from solieu.model import CorpusError, Document


@pytest.fixture(scope="module")
def reading():
    """() -> the reading of two sentences, one number of which is left out."""
    text = (
        "Kim ngạch xuất khẩu 6 tháng đầu năm 2019 của tỉnh Bắc Kạn đạt 12,5 triệu USD, tăng 8,5% so với cùng kỳ.\n"
        "Có 3 đợt kiểm tra."
    )
    return solieu.read(Document(id="a", text=text, date="2019-07", area="VN-53", title="Một văn bản"))


def test_a_document_is_found_by_its_id_or_its_beginning(seeds):
    """The beginning of an id is enough where it means one document."""
    assert single.document(seeds, "003_f73a759f0bedc9dd").id == single.document(seeds, "003").id


@pytest.mark.parametrize(("name", "message"), [("00", "'00' means 5"), ("nope", "'nope' means 0"), ("", "'' means 0")])
def test_what_means_no_or_many_documents_is_an_error(seeds, name, message):
    """The message names documents that there are."""
    with pytest.raises(CorpusError, match=f"{message}.*000_4f92b8258eaf1ea3"):
        single.document(seeds, name)


def test_the_heading_says_where_date_and_area_are_from(reading):
    """Title, then date and area as given with a pasted text."""
    assert single.heading(reading, "en") == ("# Một văn bản\n\nDate: 2019-07 (as given) · Province: Bac Kan (as given)")


def test_numbers_are_counted(reading):
    """Two rows, and the shares of what they rest on make a hundred or nearly."""
    told = single.counted(reading, "en")
    assert told.startswith("Numbers that became rows: 2; left out: 1. Of all parts")


def test_origins_count_every_row_once_a_part(reading):
    """Each part of a row has one origin."""
    table = single.origins(reading, "en")
    counted = {row[0].text: sum(int(cell.text) for cell in row[1:]) for row in table.rows}
    assert counted["indicator"] == counted["period"] == 2


def test_the_example_explains_a_row_that_carries_something(reading):
    """The rate takes its indicator from the value before it; a text without rows explains that there is none."""
    assert "8,5%" in single.example(reading)
    assert "carried" in single.example(reading)
    nothing = solieu.read(Document(id="b", text="Không có số nào."))
    assert "No figure was found" in single.example(nothing)
    assert str(single.origins(nothing, "en")) == str(views.nothing("en"))
    assert single.left_out(nothing, "en") == "No number was left out."


def test_what_was_left_out_has_a_reason(reading):
    """The number that structures the talk is named with why."""
    ((quote, reason, *_),) = [[cell.text for cell in row] for row in single.left_out(reading, "en").rows]
    assert quote.startswith("3 đợt")
    assert reason


def test_rows_are_a_panel_with_the_title(reading):
    """The document's own panel."""
    panel = single.rows(reading)
    assert sorted(panel.loc[panel["origin"] == "stated", "value"]) == [8.5, 12.5e6]
    assert panel.attrs["documents"]["a"]["name"] == "Một văn bản"
