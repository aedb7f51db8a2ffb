"""Items and places in English: what the table wholly knows is told in English, all else stays as the text has it."""

import csv

import pytest

from solieu import codes, convert, glossary
from solieu.model import DataError


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sầu riêng", "durian"),
        ("Hàng địa phương", "local goods"),
        ("trữ lượng quặng mangan", "reserves of manganese ore"),
        ("nhà hàng cập nhật tình trạng", "restaurants, with status reported"),
        ("các loại gạo và ngô", "rice, maize"),
        ("", ""),
        ("sầu riêng Ri6", "sầu riêng Ri6"),
        ("các loại", "các loại"),
        ("năng lượng điện", "electricity"),
        ("loại hình", "types"),
        ("giảm giá điện, giảm tiền điện sử dụng điện", "electricity price cut"),
    ],
)
def test_item(words, expected):
    """Known phrases side by side are told one after the other; one word that is not known leaves all as it is."""
    assert expected == glossary.item(words, "en")
    assert words == glossary.item(words, "vi")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cửa khẩu Tà Lùng", "Tà Lùng border gate"),
        ("Cửa khẩu quốc tế đường bộ số II - Kim Thành", "International road border gate No. II - Kim Thành"),
        ("huyện Phục Hòa", "Phục Hòa district"),
        ("Kim Thành", "Kim Thành"),
        ("xãhội", "xãhội"),
        ("", ""),
    ],
)
def test_place(words, expected):
    """The kind of a place is told in English, its name as it is."""
    assert expected == glossary.place(words, "en")
    assert words == glossary.place(words, "vi")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("UBND tỉnh", "provincial People's Committee"),
        ("tỉnh; các ngành", "the province; all sectors"),
        ("Hội Làm vườn", "Hội Làm vườn"),
        ("", ""),
    ],
)
def test_actor(words, expected):
    """Whom a recommendation is made to is told in English, one by one; who is not known keeps the name."""
    assert expected == glossary.actor(words, "en")
    assert words == glossary.actor(words, "vi")


@pytest.mark.parametrize(
    ("quote", "noun", "words"),
    [
        ("5 dự án", "dự án", "projects"),
        ("01 dự án", "dự án", "project"),
        ("hơn 1,2 triệu lượt khách", "lượt khách", "visitors"),
        ("3 nhà máy thủy điện", "nhà máy thủy điện", "hydropower plants"),
        ("12 phao tiêu", "", ""),
        ("dự án", "", ""),
    ],
)
def test_noun(quote, noun, words):
    """A figure as printed tells what it counts: the longest noun at its end, in one number or the other."""
    assert noun == glossary.noun(quote)
    if noun:
        value = 1 if words == "project" else 2
        assert (noun, words) == (glossary.counted(noun, value, "vi"), glossary.counted(noun, value, "en"))


def test_a_noun_without_a_plural_is_an_error(tmp_path, monkeypatch):
    """Each noun stands in both numbers; the message names file, line and remedy."""
    (tmp_path / "glossary.csv").write_text("kind,vi,en\nnoun,phao tiêu,buoy\n", encoding="utf-8")
    monkeypatch.setattr(codes, "DATA", tmp_path)
    with pytest.raises(DataError, match=r"glossary.csv, line 2: 'buoy' is no singular and plural"):
        glossary.table.__wrapped__()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vốn", "capital"), ("vốn thành lập mới", "capital of new enterprises"),
        ("Tổng lượng khách du lịch", "visitors in total"), ("xăng RON95-III", "RON 95-III petrol"),
        ("sầu riêng tươi", "fresh durian"), ("đồng katốt", "copper cathode"), ("KCN", "industrial parks"),
    ],
)  # fmt: skip
def test_common_items_are_english(words, expected):
    """What many texts tell is told in English."""
    assert expected == glossary.item(words, "en")


def test_every_authority_that_is_found_has_an_english_name():
    """No authority of data/mentions.csv stays Vietnamese on an English page."""
    with (codes.DATA / "mentions.csv").open(encoding="utf-8", newline="") as handle:
        found = {row["value"] for row in csv.DictReader(handle) if row["role"] == "addressee"}
    assert [one for one in sorted(found) if glossary.actor(one, "en") == one] == []


def test_every_source_of_the_kit_has_a_vietnamese_name():
    """Sources of rates and populations are told in both languages; a corpus's own stays as it is written."""
    found = {rate.source for rate in convert.reference().values()}
    assert [one for one in sorted(found) if glossary.source(one, "vi") == one] == []
    joined = "; ".join(sorted(found))
    assert glossary.source("own table", "vi") == "own table"
    assert glossary.source(joined, "en") == joined


def test_the_kits_own_items_are_mostly_known():
    """Of the items that the kit's terms name, nine of ten are told in English."""
    with (codes.DATA / "terms.csv").open(encoding="utf-8", newline="") as handle:
        items = {row["item"] for row in csv.DictReader(handle)} - {""}
    known = [item for item in items if glossary.item(item, "en") != item or item.isascii()]
    assert len(known) > 0.9 * len(items)


def test_what_the_seeds_name_is_told_in_english(gold_rows):
    """Of the items of the reference rows, nine of ten are told in English."""
    items = {row.item for row in gold_rows} - {""}
    known = [item for item in items if glossary.item(item, "en") != item]
    assert len(known) > 0.9 * len(items)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("good,gạo,rice", "kind 'good' is unknown"),
        ("item,gạo,", "lacks a side"),
        ("item,gạo,rice\nitem,Gạo,rice", "'Gạo' stands twice"),
    ],
)
def test_a_bad_row_is_named(row, message, tmp_path, monkeypatch):
    """An unknown kind, an empty side and a phrase that stands twice are told with their line."""
    (tmp_path / "glossary.csv").write_text(f"kind,vi,en\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(codes, "DATA", tmp_path)
    glossary.table.cache_clear()
    with pytest.raises(DataError, match=message):
        glossary.table()
    monkeypatch.undo()
    glossary.table.cache_clear()
    assert glossary.item("gạo", "en") == "rice"
