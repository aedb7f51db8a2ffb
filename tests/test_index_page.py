"""The first page: what the search finds, figures of a card, counts, failures, what the report was made from."""

import re

import pytest

from solieu import checks, index_page, select
from solieu.model import Document, Observation, Reading
from solieu.panel import panel

SENTENCE = "Kim ngạch xuất khẩu đạt 5 triệu USD."


def row(start: int, doc: str = "d", **fields) -> Observation:
    """Offset, document, fields -> an observation of exports of Cao Bằng in 2021."""
    defaults = {"unit": "USD", "measure": "level", "indicator": "exports", "area": "VN-04", "period": "2021-01/2021-12"}
    defaults |= {"sentence": SENTENCE, "quote": "5 triệu USD", "value": 5e6}
    return Observation(doc=doc, start=start, end=start + 11, **{**defaults, **fields})


def rate(start: int, value: float, measure: str = "growth_yoy", **fields) -> Observation:
    """Offset, percentage, kind of number -> an observation of it."""
    return row(start, unit="percent", measure=measure, value=value, quote=f"{value:g}%".replace(".", ","), **fields)


def page(rows: list[Observation], areas=("VN-04",), failed=(), problems=()) -> str:
    """Observations -> the first page of their report."""
    frame = panel(rows)
    names = {doc: {"name": f"Văn bản {doc}", "date": "2022"} for doc in {row.doc for row in rows}}
    frame.attrs["documents"] = names
    readings = [
        Reading(Document(doc, ""), [r for r in rows if r.doc == doc], [], area="VN-04") for doc in sorted(names)
    ]
    made = index_page.Made("2022-01-01", "9.9", {"seeds/a.txt": "ab12"})
    return index_page.index_body(frame, checks.check(frame), readings, areas, failed, problems, made)


def card(markup: str) -> str:
    """Page -> its first card."""
    return re.search(r"<article.*?</article>", markup, re.DOTALL)[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Cao Bằng", "cao bang"), ("ĐẮK LẮK", "dak lak"), ("  Bà Rịa –  Vũng Tàu ", "ba ria – vung tau"),
     ("Đà Nẵng", "da nang"), ("cửa khẩu", "cua khau")],
)  # fmt: skip
def test_words_fold_alike(words, expected):
    """Letters lose their marks and capitals, composed or not; đ is d."""
    assert expected == index_page.fold(words)


def test_what_the_search_finds_of_an_area():
    """Names in both languages, other spellings, region, indicators and titles stand folded in the card."""
    found = re.search(r'data-find="([^"]*)"', card(page([row(10)])))[1]
    for words in ("cao bang", "vn-04", "trung du va mien nui phia bac", "kim ngach xuat khau", "exports", "van ban d"):
        assert words in found
    marks = card(page([row(10)]))
    assert 'data-region="Trung du và miền núi phía Bắc"' in marks
    assert 'data-year="2021"' in marks


def test_a_card_shows_the_latest_period_of_each_indicator():
    """Later periods win, of two that end together the longer; plans for the year are no figures of it."""
    rows = [
        row(10, period="2020-01/2020-12"),
        row(20, period="2021-07/2021-12"),
        row(30),
        row(40, status="T", period="2022-01/2022-12"),
        row(50, item="gạo", period="2023-01/2023-12"),
    ]
    frame = panel(rows)
    kept = index_page.latest(select.stated(frame, "VN-04"))
    assert [list(part["start"]) for part in kept] == [[30]]


def test_documents_are_not_mixed():
    """A level of one document and a rate of another are not put side by side."""
    rows = [row(10, doc="a"), rate(20, 5.0, doc="b")]
    kept = index_page.latest(select.stated(panel(rows), "VN-04"))
    assert [list(part["doc"].astype(str)) for part in kept] == [["b"]]


def test_a_card_draws_growth_and_pace_beside_their_figures():
    """Value, growth and share of the plan with the share of the year gone, each a link to its place in the text."""
    rows = [row(10, period="2021-01/2021-06"), rate(30, 8.5, period="2021-01/2021-06", head=10),
            rate(50, 52.0, "plan_attainment", period="2021-01/2021-06", head=10)]  # fmt: skip
    shown = card(page(rows))
    assert re.findall(r'href="(document_d.html#o\d+)"', shown) == [f"document_d.html#o{at}" for at in (10, 30, 50)]
    assert "+8,5%" in shown
    assert "+8.5%" in shown
    assert "/ 50%" in shown
    assert shown.count('<svg class="spark"') == 2 + (" phép kiểm tra: 0" not in shown)


def test_an_excess_over_the_plan_is_drawn_as_a_share():
    """10% over the plan is a bar of 110%, told as the text tells it."""
    shown = card(page([row(10), rate(30, 10.0, "plan_excess", head=10)]))
    assert "+10%" in shown
    assert "so với kế hoạch" in shown


def test_estimates_are_said_once_where_all_are():
    """If every figure of an indicator is an estimate the line says so once, else the figure does."""
    every = card(page([row(10, status="E"), rate(30, 8.5, head=10, status="E")]))
    some = card(page([row(10, status="E"), rate(30, 8.5, head=10)]))
    assert every.count(">ước tính<") == some.count(">ước tính<") == 1
    names = [re.search(r'<th colspan="3".*?</th>', one)[0] for one in (every, some)]
    assert [">ước tính<" in name for name in names] == [True, False]


def test_a_failed_notebook_and_left_out_files_are_told():
    """What went wrong stands on the first page, escaped."""
    markup = page([row(10)], failed=["VN-04"], problems=["a<b>.txt: cannot be read"])
    assert "lỗi khi chạy" in card(markup)
    assert "a&lt;b&gt;.txt: cannot be read" in markup
    assert "lỗi khi chạy" not in page([row(10)])


def test_inputs_and_version_are_told():
    """The digest of each input and the version that made the report."""
    markup = page([row(10)])
    assert "<code>ab12</code>" in markup
    assert "solieu 9.9" in markup


def test_indicators_name_their_areas():
    """An indicator is listed with its group, its rows and the areas that have a page, and no other."""
    markup = page([row(10), row(30, area="VN-09")], areas=["VN-04"])
    listed = re.search(r'<section id="indicators">(.*?)</section>', markup, re.DOTALL)[1]
    assert re.findall(r'href="(area_[^"]*)"', listed) == ["area_VN-04.html"]
    assert '<span class="in-vi" lang="vi">ngoại thương</span>' in listed
    assert '<td class="num">1</td>' in listed


def test_an_area_without_headline_figures_says_so():
    """A card without figures is not an empty table."""
    assert "không nêu chỉ tiêu chính nào" in card(page([row(10, item="gạo")]))
