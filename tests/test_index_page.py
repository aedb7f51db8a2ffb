"""The first page: counts, filters, indicators, failures, what the report was made from."""

import re

from test_cards import row

from solieu import checks, index_page
from solieu.model import Document, Observation, Reading
from solieu.panel import panel


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


def test_a_failed_notebook_and_left_out_files_are_told():
    """What went wrong stands on the first page, escaped."""
    markup = page([row(10)], failed=["VN-04"], problems=["a<b>.txt: cannot be read"])
    assert "lỗi khi chạy" in markup
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


def test_filters_offer_what_there_is():
    """Years, latest first, and regions of the areas shown; each in both languages."""
    markup = page([row(10), row(30, period="2019-01/2019-12"), row(60, area="VN-HN", period="2015-01/2015-12")])
    years = re.search(r'<select id="year">(.*?)</select>', markup)[1]
    regions = re.search(r'<select id="region">(.*?)</select>', markup)[1]
    assert re.findall(r'value="([^"]*)"', years) == ["", "2021", "2019"]
    assert re.findall(r'data-en="([^"]*)"', regions) == ["All regions", "Northern midlands and mountains"]


def test_areas_stand_in_the_order_given():
    """Cards follow the order of the areas, and only these have one."""
    rows = [row(10), row(30, area="VN-09"), row(60, area="VN-HN")]
    assert re.findall(r'<h3><a href="(area_[^"]*)"', page(rows, areas=["VN-09", "VN-04"])) == [
        "area_VN-09.html",
        "area_VN-04.html",
    ]
