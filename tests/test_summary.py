"""The paragraph at the head of an area: composed from its figures, each a link, nothing said that is not told."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import select, views
from solieu.summary import listed, summary


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


@pytest.fixture(scope="module")
def findings(panel):
    """() -> the audit of that panel."""
    return solieu.check(panel)


def plain(told: str) -> str:
    """Markdown -> the words without the targets of links."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", told).replace("\N{NO-BREAK SPACE}", " ")


def test_it_tells_what_rose_and_fell_prices_plans_and_doubts(panel, findings):
    """Thái Nguyên, whole."""
    assert plain(summary(panel, "VN-69", "en", findings)) == (
        "**Thai Nguyen** has 11 figures in one text; the latest period is Jan–Sep 2013. "
        "In Jan–Sep 2013, industrial output rose 5.2% and exports over 18%; imports fell 6.4% on a year earlier. "
        "With 75% of the year gone, the plans for budget revenue (82.5%) kept up; those for industrial output "
        "(just under 61%) and exports (74.5%) were behind. "
        "Consumer prices in Sep 2013 moved by +0.22% on the preceding period and +7.63% on a year earlier. "
        "Worth asking the source about: state budget revenue on the territory just under 2.2 billion dong."
    )


def test_it_reads_in_vietnamese(panel, findings):
    """Lào Cai: growth, trade with the share of its gate, plans."""
    told = plain(summary(panel, "VN-02", "vi", findings))
    assert "giá trị sản xuất công nghiệp tăng 6%, tổng mức bán lẻ tăng 13,8% và tổng kim ngạch tăng 71,65%" in told
    assert "Tổng kim ngạch xuất nhập khẩu là 2.271,63 triệu USD; cửa khẩu Kim Thành chiếm 77,9% tổng ấy." in told
    assert "kế hoạch về tổng mức bán lẻ (74,3%) kịp tiến độ" in told


def test_earlier_periods_come_last_and_doubts_are_marked(panel, findings):
    """Of Cao Bằng 2021 is told first; 186% of 2014 carries a question mark, which it lacks without findings."""
    told = plain(summary(panel, "VN-04", "en", findings))
    assert "Earlier periods, on a year earlier: Jan–Jul 2014 (total trade +186%?, budget revenue +23.3%)." in told
    assert "For the year, the plans for industrial output (100%)" in told
    assert "186%?" not in plain(summary(panel, "VN-04", "en"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_figure_leads_to_a_listed_sentence(panel, findings, language):
    """The links of the paragraph are places of the list of observations."""
    for area in select.areas(panel):
        links = set(re.findall(r"\]\(#([^)]+)\)", summary(panel, area, language, findings)))
        known = set(re.findall(r'id="([^"]+)"', views.observations(panel, area, language)._repr_html_()))
        assert links
        assert links <= known


def test_what_is_not_told_is_not_said(gold_rows):
    """One value without growth, plan or prices gives one sentence alone."""
    row = next(r for r in gold_rows if r.indicator == "support")
    told = summary(solieu.panel([replace(row, head=None, whole=None)]), row.area, "en")
    assert plain(told).count(". ") == 0
    assert plain(told).startswith("**Cao Bang** has 1 figures in one text")


@pytest.mark.parametrize(
    ("parts", "expected"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists_end_with_and(parts, expected):
    """The last of several is joined by a word."""
    assert expected == listed(parts, "en")
