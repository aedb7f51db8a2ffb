"""Each row of periods.csv is proven by its own example sentence, read on the row's date."""

import pytest
from reading import spans, templates

from solieu.lexicon import table
from solieu.periods import Calendar, Date

ROWS = table("periods")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["pattern"])
def test_example_gives_the_period(row):
    """The pattern of the row finds one period in its example, of which a flow has the expected months or days."""
    found = templates(row["example"], "period", row)
    times = [Calendar(Date.parse(row["date"])).resolve(span.rule, span.holes) for span in found]
    assert [row["expect"]] == [time.flow for time in times]


def test_no_number_of_a_period_is_a_quantity():
    """The digits of a period are never read as a quantity of their own."""
    for row in ROWS:
        taken = [s for s in spans(row["example"]) if s.kind == "period"]
        figures = [s for s in spans(row["example"]) if s.kind == "quantity"]
        assert [f for f in figures for t in taken if f.start < t.end and t.start < f.end] == []


def test_no_pattern_stands_twice():
    """A pattern stands in one row only."""
    patterns = [row["pattern"] for row in ROWS]
    assert sorted(set(patterns)) == sorted(patterns)


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 13 tỉnh thu 5 tỷ đồng.",
        "Có 7 tháng lương thưởng cho 5 người.",
        "Tuổi thọ bình quân là 2016.",
        "Nghị định 15/2018/NĐ-CP có hiệu lực.",
        "Quý V tỉnh thu 5 tỷ đồng.",
    ],
)
def test_other_numbers_are_no_period(text):
    """A month or quarter that no calendar has, and numbers of other things, name no year or month."""
    calendar = Calendar(Date.parse("2018-04"))
    found = [s for s in spans(text) if s.kind == "period" and s.rule not in ("ytd_bare",)]
    assert [calendar.resolve(s.rule, s.holes) for s in found] == []
