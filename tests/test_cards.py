"""The card of an area: what the search finds of it, which figures it shows, how they are told and drawn."""

import re

import pytest

from solieu import cards, checks
from solieu.model import Observation
from solieu.panel import panel

SENTENCE = "Kim ngạch xuất khẩu đạt 5 triệu USD."
NAMES = {"d": {"name": "Văn bản d", "date": "2022"}}


def row(start: int, doc: str = "d", **fields) -> Observation:
    """Offset, document, fields -> an observation of exports of Cao Bằng in 2021."""
    defaults = {"unit": "USD", "measure": "level", "indicator": "exports", "area": "VN-04", "period": "2021-01/2021-12"}
    defaults |= {"sentence": SENTENCE, "quote": "5 triệu USD", "value": 5e6}
    return Observation(doc=doc, start=start, end=start + 11, **{**defaults, **fields})


def rate(start: int, value: float, measure: str = "growth_yoy", **fields) -> Observation:
    """Offset, percentage, kind of number -> an observation of it."""
    return row(start, unit="percent", measure=measure, value=value, quote=f"{value:g}%".replace(".", ","), **fields)


def card(rows: list[Observation], failed: bool = False) -> str:
    """Observations of Cao Bằng -> its card."""
    frame = panel(rows)
    verdicts = [str(verdict) for verdict in checks.check(frame)["verdict"]]
    return cards.card("VN-04", cards.records(frame), verdicts, NAMES, failed)


def test_what_the_search_finds_of_an_area():
    """Names in both languages, other spellings, region, indicators and titles stand folded in the card."""
    found = re.search(r'data-find="([^"]*)"', card([row(10)]))[1]
    for words in ("cao bang", "vn-04", "trung du va mien nui phia bac", "kim ngach xuat khau", "exports", "van ban d"):
        assert words in found
    marks = card([row(10)])
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
    kept = cards.latest(cards.records(frame))
    assert [[row.start for row in part] for part in kept] == [[30]]


def test_a_card_tells_a_rate_of_its_own_level():
    """Of two values of one name it shows the larger, the total, and no rate that hangs on the smaller."""
    rows = [row(10, value=3e6), rate(20, 7.0, head=10), row(30, quote="9 triệu USD", value=9e6), rate(40, 6.0, head=30)]
    kept = cards.latest(cards.records(panel(rows)))
    assert [[row.start for row in part] for part in kept] == [[30, 40]]
    other = [row(10), row(30, unit="tonne", value=9.0), rate(40, 6.0, head=30)]
    assert "6%" not in card(other)
    assert "6%" in card([*other[:1], rate(40, 6.0)])


def test_documents_are_not_mixed():
    """A level of one document and a rate of another are not put side by side."""
    rows = [row(10, doc="a"), rate(20, 5.0, doc="b")]
    kept = cards.latest(cards.records(panel(rows)))
    assert [[row.doc for row in part] for part in kept] == [["b"]]


def test_a_card_draws_growth_and_pace_beside_their_figures():
    """Value, growth and share of the plan with the share of the year gone, each a link to its place in the text."""
    rows = [row(10, period="2021-01/2021-06"), rate(30, 8.5, period="2021-01/2021-06", head=10),
            rate(50, 52.0, "plan_attainment", period="2021-01/2021-06", head=10)]  # fmt: skip
    shown = card(rows)
    assert re.findall(r'href="(document_d.html#o\d+)"', shown) == [f"document_d.html#o{at}" for at in (10, 30, 50)]
    assert "+8,5%" in shown
    assert "+8.5%" in shown
    assert "/ 50%" in shown
    assert shown.count('<svg class="spark"') == 2 + (" phép so: 0" not in shown)


def test_an_excess_over_the_plan_is_drawn_as_a_share():
    """10% over the plan is a bar of 110%, told as the text tells it."""
    shown = card([row(10), rate(30, 10.0, "plan_excess", head=10)])
    assert "+10%" in shown
    assert "so với kế hoạch" in shown


def test_estimates_are_said_once_where_all_are():
    """If every figure of an indicator is an estimate the line says so once, else the figure does."""
    every = card([row(10, status="E"), rate(30, 8.5, head=10, status="E")])
    some = card([row(10, status="E"), rate(30, 8.5, head=10)])
    assert every.count(">ước tính<") == some.count(">ước tính<") == 1
    names = [re.search(r'<th colspan="3".*?</th>', one)[0] for one in (every, some)]
    assert [">ước tính<" in name for name in names] == [True, False]


def test_an_area_without_headline_figures_says_so():
    """A card without figures is not an empty table."""
    assert "không nêu chỉ tiêu chính nào" in card([row(10, item="gạo")])


def test_a_failed_notebook_and_doubts_are_told():
    """A card says that its notebook failed and how many figures the audit doubts, and carries that for the filter."""
    doubtful = [row(10), rate(60, 186.0, head=10)]
    assert "lỗi khi chạy" in card([row(10)], failed=True)
    assert "lỗi khi chạy" not in card([row(10)])
    assert "so sánh lệch hoặc khó tin: 1" in card(doubtful)
    assert " data-doubts>" in card(doubtful)
    assert "data-doubts" not in card([row(10)])


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (["2020-05/2021-06", ""], ["2020", "2021"]),
        (["2021-01/2021-12", "2019-01/2019-03"], ["2019", "2021"]),
        ([""], []),
    ],
)
def test_years(periods, expected):
    """A period over the turn of a year touches both; one that is not known none."""
    assert expected == cards.years_of([row(10, period=period) for period in periods])


def test_what_the_audit_doubts_is_marked_and_named():
    """The figure carries a question mark, and a sentence under the table names it; without doubts neither."""
    frame = panel([row(10), rate(30, 186.0, head=10)])
    known = cards.records(frame.assign(doubted=frame["measure"] == "growth_yoy"))
    shown = cards.card("VN-04", known, ["implausible"], NAMES, False)
    assert shown.count("</a>?") == 1
    assert 'class="doubts"' in shown
    plain = cards.card("VN-04", cards.records(frame), ["holds"], NAMES, False)
    assert "</a>?" not in plain
    assert 'class="doubts"' not in plain
