"""Tables and answers: every figure leads to its sentence, and nothing unlike is compared."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, select, views, wording

SECTIONS = (*select.SECTIONS, "rest")


@pytest.fixture(scope="module")
def panel(gold_rows):
    """() -> panel of the reference rows of the seeds."""
    return solieu.panel(list(gold_rows))


@pytest.fixture(scope="module")
def findings(panel):
    """() -> the audit of that panel."""
    return solieu.check(panel)


def targets(told: str) -> set[str]:
    """HTML or Markdown -> the ids that its links lead to."""
    return set(re.findall(r'href="#([^"]+)"', told)) | set(re.findall(r"\]\(#([^)]+)\)", told))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_link_leads_to_a_listed_sentence(panel, findings, language):
    """Whatever a table or an answer of an area links to stands in the list of its observations."""
    for area in select.areas(panel):
        listed = set(re.findall(r'id="([^"]+)"', views.observations(panel, area, language)._repr_html_()))
        shown = [views.figures(panel, area, s, language) for s in ("headline", *SECTIONS)]
        shown += [views.derived(panel, area, language), views.audit(findings, panel, area, language)]
        shown += [f(panel, area, language) for f in (answers.growth, answers.pace, answers.trade, answers.over_time)]
        told = "".join(s._repr_html_() if isinstance(s, views.Table) else str(s) for s in shown)
        assert targets(told) <= listed
        assert targets(told)


def test_observations_mark_the_quote_in_its_sentence(panel):
    """Each line shows the sentence with exactly the quote marked."""
    rows = select.stated(panel, "VN-09")
    markup = views.observations(panel, "VN-09", "vi")._repr_html_()
    assert len(rows) == markup.count("<mark>")
    assert "<mark>1.233 triệu USD</mark>" in markup


def test_a_line_joins_value_growth_and_plan(panel):
    """Turnover of Lạng Sơn stands on one line with its growth and plan share."""
    table = views.figures(panel, "VN-09", "headline", "vi")
    (line,) = [row for row in table.rows if row[0].text == "Tổng kim ngạch xuất nhập khẩu"]
    told = [cell.text.replace("\N{NO-BREAK SPACE}", " ") for cell in line]
    expected = ["Tổng kim ngạch xuất nhập khẩu", "quý I/2018", "1.233 triệu USD (ước tính)", "+32,1% (ước tính)"]
    assert [*expected, "25,4% (ước tính)", "25%"] == told


def test_every_stated_row_of_an_area_is_in_exactly_one_section(panel):
    """The sections and the rest share out all rows."""
    for area in select.areas(panel):
        sections = [select.section(panel, area, s)["row"] for s in SECTIONS]
        every = sorted(row for part in sections for row in part)
        expected = sorted(select.stated(panel, area).drop_duplicates(select.SAME)["row"])
        assert expected == every


def test_growth_answer_tells_rise_from_fall(panel):
    """Thái Nguyên's exports rose and its imports fell, in one period."""
    told = answers.growth(panel, "VN-69", "en")
    assert re.search(r"Jan–Sep 2013.*rose: .*exports .*; fell: imports \(\[−6.4%\]", told)


def test_trade_answer_computes_balance_and_share_of_a_gate(panel):
    """Lạng Sơn's surplus follows from two values; Kim Thành is a part of Lào Cai."""
    assert "xuất siêu 305 triệu USD" in answers.trade(panel, "VN-09", "vi").replace("\N{NO-BREAK SPACE}", " ")
    assert "bằng 77,9% của toàn tỉnh" in answers.trade(panel, "VN-02", "vi")


def test_unlike_periods_are_not_compared(panel):
    """Seven months and a year give no growth rate, and the answer says why."""
    told = answers.over_time(panel, "VN-04", "en")
    assert told.count("No rate is computed: the periods are not of the same months.") == 2
    assert "one period only" in answers.over_time(panel, "VN-69", "en")


def test_doubtful_findings_come_first(panel, findings):
    """The reader sees what is implausible before what holds."""
    verdicts = [row[0].text for row in views.audit(findings, panel, "", "en").rows]
    assert sorted(verdicts, key=("implausible", "off", "holds", "of like size").index) == verdicts
    assert verdicts[0] == "implausible"


def test_what_the_audit_doubts_is_marked_in_every_table(panel, findings):
    """186% carries a question mark, and so does what follows from it; without findings nothing does."""
    known = solieu.doubting(panel, findings)
    for shown in (
        views.figures(known, "VN-04", "trade", "en"),
        views.side_by_side(known, "growth_yoy", "en"),
    ):
        assert ">+186%</a>?" in shown._repr_html_()
        assert "+186%?" in str(shown)
    derived = views.derived(known, "VN-04", "en")
    doubtful = [row[3].text for row in derived.rows if row[3].text.endswith("?")]
    assert len(doubtful) == 2
    assert "?" not in str(views.derived(panel, "VN-04", "en"))
    assert [row[1].text for row in views.observations(known, "VN-04", "en").rows if "?" in row[1].text] == ["+186%?"]
    assert "+186%</a>?" in views.audit(findings, known, "VN-04", "en")._repr_html_()


def test_ranges_have_ends_that_differ(panel):
    """Where four digits do not tell the bounds apart, more are shown; a range that no digits show is a dash."""
    for area in select.areas(panel):
        ends = [row[4].text.split(" to ") for row in views.derived(panel, area, "en").rows]
        assert [pair for pair in ends if len(pair) == 2 and pair[0] == pair[1].split("\N{NO-BREAK SPACE}")[0]] == []
        assert {len(pair) for pair in ends if pair != ["–"]} == {2}


def test_a_computed_value_lies_within_its_range(panel):
    """1.323,41 stands beside 1.323,37 to 1.323,45: rounded as its range is, it is not outside of it."""

    def number(told: str) -> float:
        return float(
            told.removeprefix("about ")
            .split("\N{NO-BREAK SPACE}")[0]
            .rstrip("%")
            .replace(",", "")
            .replace(wording.MINUS, "-")
        )

    outside = []
    for area in select.areas(panel):
        for row in views.derived(panel, area, "en").rows:
            value, ends = row[3].text, row[4].text.split(" to ")
            same = len({end.split("\N{NO-BREAK SPACE}")[-1] for end in (value, ends[-1])}) == 1 or "%" in value
            if len(ends) == 2 and same and not number(ends[0]) <= number(value) <= number(ends[1]):
                outside.append((value, ends))
    assert outside == []
    assert "1.323,37 đến 1.323,45" in str(views.derived(panel, "VN-02", "vi"))


def test_text_is_escaped(gold_rows):
    """A quote or item with markup in it stays text."""
    from dataclasses import replace

    row = replace(gold_rows[0], item="<script>alert(1)</script>", quote="1 < 2 & 3", sentence="1 < 2 & 3", status="A")
    panel = solieu.panel([row])
    area = select.areas(panel)[0]
    markup = (
        views.observations(panel, area, "vi")._repr_html_() + views.figures(panel, area, "public", "vi")._repr_html_()
    )
    assert "<script>" not in markup
    assert "1 &lt; 2 &amp; 3" in markup


def test_a_table_is_readable_as_text(panel):
    """Without HTML a table is aligned text."""
    lines = str(views.documents(panel, "vi")).splitlines()
    assert re.split(r"\s{2,}", lines[0]) == ["Tỉnh", "Số văn bản", "Số dòng"]
    assert [line.split("  ")[0] for line in lines[1:3]] == ["Cao Bằng", "Lạng Sơn"]


@pytest.mark.parametrize(
    ("doc", "expected"), [("004_f5", "004_f5"), ("báo cáo 1", "b~e1o~20c~e1o~201"), ("a/b", "a~2fb")]
)
def test_slug(doc, expected):
    """Ids of documents become safe in file names and links, and stay different."""
    assert expected == views.slug(doc)


@pytest.mark.parametrize(
    ("quote", "item", "language", "expected"),
    [
        ("5 dự án", "", "en", "5 projects"),
        ("5 dự án", "", "vi", "5 dự án"),
        ("5 dự án", "dự án mới", "en", "5"),
        ("5 phao tiêu", "", "en", "5"),
        ("hơn 5 doanh nghiệp", "thành lập mới", "en", "over 5 enterprises"),
    ],
)
def test_a_count_says_what_it_counts(gold_rows, quote, item, language, expected):
    """The noun of the text stands behind the number unless the item has it or no table knows it."""
    row = next(r for r in gold_rows if r.unit == "count" and r.measure == "level")
    bound = ">" if "hơn" in quote else ""
    row = replace(row, indicator="fdi", quote=quote, item=item, value=5.0, bound=bound)
    assert expected == views.value_of(row, language).replace("\N{NO-BREAK SPACE}", " ")
