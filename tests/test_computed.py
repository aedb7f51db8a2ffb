"""What is computed from several rows is told with their bounds, their doubts, and a sum that does not add up."""

import re
from dataclasses import replace

import pytest

import solieu
from solieu import answers, compare, computed, gist, overview, select, tables, views
from solieu.summary import summary

AREA = "VN-09"


@pytest.fixture(scope="module")
def told(gold_rows):
    """() -> {indicator: value in million USD} -> panel of these totals of one province, audited."""
    row = next(r for r in gold_rows if r.indicator == "exports" and r.measure == "level" and not r.item)
    row = replace(row, doc="made", area=AREA, period="2023-01/2023-09", head=None, whole=None, bound="", status="A")

    def made(bounds=(), more=(), **values: float):
        parts = [("", "", name, value) for name, value in values.items()] + list(more)
        rows = [replace(row, indicator=name, item=item, place=place, value=value * 1e6, quote=f"{value:g} triệu USD",
                        start=20 * at, end=20 * at + 9, bound=dict(bounds).get(name, ""))
                for at, (item, place, name, value) in enumerate(parts, start=1)]  # fmt: skip
        panel = solieu.panel(rows)
        return solieu.doubting(panel, solieu.check(panel, references=False))

    return made


def plain(words: object) -> str:
    """Markdown or table -> the words without the targets of links, with plain spaces."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", str(words)).replace("\N{NO-BREAK SPACE}", " ")


DISAGREE = "total trade as told is not the sum of its directions"
OFF = {"trade_turnover": 1500.0, "exports": 900.0, "imports": 400.0}
FITS = OFF | {"imports": 600.0}


def places(panel) -> dict[str, str]:
    """Panel -> what each place that tells a share, a balance or a sum of its trade says."""
    return {
        "summary": summary(panel, AREA, "en"), "answer": answers.trade(panel, AREA, "en"),
        "title": gist.direction(select.trade_totals(panel, AREA), panel, AREA, "en"),
        "derived": views.derived(panel, AREA, "en"), "structure": overview.structure(panel, "en"),
        "structure chart": compare.trade_structure(panel, "en").solieu_alt,
        "corridor": overview.corridor(panel, "en"), "corridor table": tables.corridor(panel, "en"),
        "corridor chart": compare.corridor(panel, "en").solieu_title,
    }  # fmt: skip


def test_every_share_and_balance_of_a_sum_that_is_off_says_so(told):
    """1,500 is not 900 + 400: whatever sets these against one another says so; where they fit nothing is said."""
    off, fits = places(told(**OFF)), places(told(**FITS))
    assert [name for name, words in off.items() if DISAGREE not in plain(words)] == []
    assert [name for name, words in fits.items() if DISAGREE in plain(words)] == []


def test_the_rows_of_a_sum_that_is_off_are_not_doubted_alone(told):
    """No question mark stands behind a value that the text gives; what follows from one row alone is undisputed."""
    panel = told(**OFF)
    assert not panel["doubted"].any()
    rows = panel[panel["origin"] == "derived"]
    assert dict(zip(rows["derivation"].astype(str), rows["disputed"], strict=True)) == {
        "export_share": True, "balance": True,
    }  # fmt: skip
    assert not solieu.doubting(panel, None)["disputed"].any()


def test_parts_above_their_total_are_told_instead_of_denied(told):
    """900 + 700 exceed 1,500: no share is computed, and the answer does not say that none of them is told."""
    panel = told(**OFF | {"imports": 700.0})
    assert overview.structure(panel, "en") == (
        "- Lang Son (Jan–Sep 2023): the parts exceed the turnover as told so that no shares are computed."
    )
    assert compare.trade_structure(panel, "en") is None
    assert overview.structure(told(exports=900.0), "en").startswith("No province tells its turnover and both")


def test_bounds_and_doubts_go_into_what_is_computed(told):
    """Of a value 'just under' something a share is about so much; of a doubted one it carries the mark."""
    panel = told(bounds={"imports": "<"}, **FITS)
    row = next(select.each(select.balances(panel, AREA)))
    assert plain(computed.balance(row, "answer", "en")).endswith(": surplus of about 300 million USD")
    deficit = next(select.each(select.balances(told(exports=400.0, imports=900.0), AREA)))
    assert plain(computed.balance(deficit, "answer", "en")).endswith(": deficit of 500 million USD")
    panel = select.stated(panel)
    doubted = next(select.each(panel.assign(doubted=True)))
    assert computed.percent(61.23, "en", doubted, None) == "61.2%?"


def test_shares_of_gates_and_goods_are_marked(told):
    """A doubted total, or a doubted good, is seen in the shares; so is a total that its parts contradict."""
    more = [("", "cửa khẩu Tân Lập", "exports", 450.0), ("gạo", "", "exports", 300.0), ("chè", "", "exports", 100.0)]
    panel = told(more=more, **OFF)
    doubted = panel.assign(doubted=panel["row"] == "made:40")  # the total of the exports
    said = plain(answers.trade(doubted, AREA, "en"))
    assert f"50%? of the whole province ({DISAGREE})" in said
    assert "(300 million USD, 33.3%? of the total)" in said
    assert "make up 44.4%? of the total" in said
    assert "75%? of their value" in gist.goods(select.trade_goods(doubted, AREA).assign(doubted=True), AREA, "en")
    assert "50%?" in gist.gates(select.gate_shares(select.trade_gates(doubted, AREA)), AREA, "en")
    assert "lies between 0.12? and 0.43?, that of these goods alone is 0.62 (" in said
    assert "?" in str(tables.concentration(doubted, AREA, "en"))


def test_shares_of_the_structure_are_marked(told):
    """Sentence, title and figure carry the mark of a doubted total."""
    panel = told(**FITS)
    doubted = panel.assign(doubted=panel["row"] == "made:20")
    assert "exports 60%?, imports 40%?" in overview.structure(doubted, "en")
    assert "exports 60%?" in compare.trade_structure(doubted, "en").solieu_alt
    many = select.trade_shares(doubted)
    many = many.loc[[0] * (gist.NAMED + 1)].reset_index(drop=True)
    assert gist.structure(many, "en").startswith("Exports are between 60%? and 60%?")


def test_goods_that_exceed_their_total_dispute_no_balance(made):
    """Of 60 and 41.5 in exports of 100 no share in the total is told, and why; the balance is of other figures."""
    goods = [("exports", 60, {"item": "hoa quả", "whole": 0}), ("exports", 41.5, {"item": "gỗ", "whole": 0})]
    panel = made(("exports", 100, {}), *goods, ("imports", 50, {}))
    assert "parts_total" in set(solieu.check(panel)["kind"])
    said = plain(answers.trade(panel, AREA, "en"))
    assert "surplus of 50 million USD" in said
    assert "Together they exceed the total told, so nothing follows for the whole." in said
    words = [said, str(summary(panel, AREA, "en")), str(views.derived(panel, AREA, "en"))]
    assert not any(DISAGREE in one or "No single total" in one for one in words)
    alone = made(*((name, value, {"item": fields["item"]}) for name, value, fields in goods))
    assert "No single total of this flow is told" in answers.trade(alone, AREA, "en")


def test_a_share_of_goods_in_a_disputed_total_says_so_everywhere(told):
    """The exports of a turnover that does not add up: the table says it as the sentence does."""
    goods = [("gạo", "", "exports", 300.0), ("chè", "", "exports", 100.0)]
    for values, says in ((OFF, True), (FITS, False)):
        panel = told(more=goods, **values)
        said = [str(tables.concentration(panel, AREA, "en")), answers.trade(panel, AREA, "en").splitlines()[-1]]
        assert [DISAGREE in words for words in said] == [says, says]


def test_what_rests_on_about_so_much_is_about_so_much_everywhere(told, made):
    """Shares and months of 'about 900', and what is to come of such a plan, are told alike in words and tables."""

    def about(words: object, number: str) -> list[bool]:
        return [before.endswith("about ") for before in plain(words).split(number)[:-1]]

    for bounds, expected in (({"exports": "~"}, True), ({}, False)):
        panel = told(bounds=bounds, **FITS)
        alike = [overview.structure(panel, "en"), gist.structure(select.trade_shares(panel), "en"),
                 compare.trade_structure(panel, "en").solieu_alt, views.derived(panel, AREA, "en")]  # fmt: skip
        monthly = [overview.corridor(panel, "en"), compare.corridor(panel, "en").solieu_title]
        one = [tables.corridor(panel, "en"), compare.corridor(panel, "en").solieu_alt]
        for words, number in ((alike, "60%"), (monthly, "166.7 million"), (one, "100 million")):
            assert [set(about(word, number)) for word in words] == [{expected}] * len(words)
        bound = {"bound": "~"} if expected else {}
        plan = made(("exports", 90, bound), ("exports", 60, {"measure": "plan_attainment", "head": 0}))
        for words in (answers.pace(plan, AREA, "en"), tables.plans(plan, AREA, "en"), summary(plan, AREA, "en")):
            assert about(words, "60 million") == [expected]
