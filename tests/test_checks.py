"""The audit: identities of the seeds, each rule with a case that holds and one that is off, what is not compared."""

from string import Formatter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solieu import codes
from solieu.checks import COLUMNS, KINDS, VERDICTS, check
from solieu.model import DataError, Observation
from solieu.panel import panel
from solieu.plausible import published

YEAR, QUARTER = "2018-01/2018-12", "2018-01/2018-03"


def row(start, quote, value, indicator="exports", measure="level", unit="USD", **more) -> Observation:
    """-> an observation of Lạng Sơn in 2018, unless told otherwise."""
    fields = {"doc": "d", "area": "VN-09", "period": YEAR} | more
    doc = fields.pop("doc")
    return Observation(doc, start, start + len(quote), quote, value, unit, measure, indicator, **fields)


def trade(turnover: float, **imports) -> list[Observation]:
    """-> turnover as given in millions, exports of 769 and imports of 464 million dollars."""
    return [
        row(0, f"{turnover:.0f} triệu USD", turnover * 1e6, "trade_turnover"),
        row(20, "769 triệu USD", 769e6),
        row(40, "464 triệu USD", 464e6, "imports", **imports),
    ]


def found(*observations, kind=None, references=False) -> list[dict]:
    """-> the findings about the observations, of one kind if named."""
    findings = check(panel(list(observations)), references=references)
    return [f for f in findings.to_dict("records") if kind in (None, f["kind"])]


@pytest.fixture(scope="module")
def gold_panel(gold_rows):
    """() -> the panel of the reference rows of the seeds."""
    return panel(gold_rows)


@pytest.fixture(scope="module")
def gold_findings(gold_panel):
    """() -> the findings of the seeds."""
    return check(gold_panel)


@pytest.mark.parametrize(
    ("kind", "doc", "expected", "stated", "tolerance", "count"),
    [
        ("parts_total", "002", 1233e6, 1233e6, 1.5e6, 3),
        ("parts_total", "001", 777.792e6, 777.792e6, 6500, 4),
        ("plan_parts", "002", 4850.4e6, 4854.3e6, 25.5e6, 6),
        ("base_parts", "002", 933.1e6, 933.4e6, 1.84e6, 6),
    ],
)
def test_identities_of_the_seeds_hold(gold_findings, kind, doc, expected, stated, tolerance, count):
    """Totals, plans and bases of the seeds agree within rounding; each names every row it rests on."""
    rows = gold_findings[(gold_findings["kind"] == kind) & gold_findings["doc"].str.startswith(doc)]
    (finding,) = rows.to_dict("records")
    assert finding["verdict"] == "holds"
    assert finding["expected"] == pytest.approx(expected, rel=5e-5)
    assert finding["found"] == pytest.approx(stated, rel=5e-5)
    assert finding["tolerance"] == pytest.approx(tolerance, rel=5e-3)
    assert len(finding["rows"].split(";")) == count


@pytest.mark.parametrize("references", [True, False])
def test_implausible_figures_of_the_seeds(gold_panel, references):
    """The budget revenue of Thái Nguyên and the growth of Cao Bằng are doubted, with or without published figures."""
    findings = check(gold_panel, references=references)
    doubted = findings[findings["verdict"] == "implausible"]
    assert doubted[["kind", "area", "indicator", "found"]].to_numpy().tolist() == [
        ["magnitude", "VN-69", "budget_revenue", 2.2e9],
        ["growth_over_100", "VN-04", "trade_turnover", 186.0],
    ]
    budget, growth = doubted.to_dict("records")
    assert "nhỏ hơn khoảng" in budget["reason_vi"]
    assert "times smaller" in budget["reason_en"]
    assert "bằng 186% thì mức tăng là 86%" in growth["reason_vi"]
    assert "equal to 186%, growth is 86%" in growth["reason_en"]


def test_nothing_in_the_seeds_is_off(gold_findings):
    """No identity of the seeds fails."""
    assert set(gold_findings["verdict"]) == {"holds", "implausible"}


def test_shape_of_findings(gold_findings, gold_panel):
    """Columns are as declared, ids unique, rows stated rows, texts there in both languages, nothing is 'wrong'."""
    assert list(gold_findings.columns) == list(COLUMNS)
    assert gold_findings["id"].is_unique
    stated = set(gold_panel.loc[gold_panel["origin"] == "stated", "row"])
    assert {i for rows in gold_findings["rows"] for i in rows.split(";")} <= stated
    for column in ("compared_vi", "compared_en", "reason_vi", "reason_en"):
        assert gold_findings[column].str.len().gt(10).all()
        assert not gold_findings[column].str.contains(r"wrong|[{}]").any()
    assert list(gold_findings["kind"].cat.categories) == list(KINDS)
    assert list(gold_findings["verdict"].cat.categories) == list(VERDICTS)


def test_the_panel_is_left_as_it_was(gold_rows):
    """An audit changes no value of the panel, and two audits agree."""
    rows = panel(gold_rows)
    before = rows.copy(deep=True)
    first, second = check(rows), check(rows)
    pd.testing.assert_frame_equal(rows, before)
    pd.testing.assert_frame_equal(first, second)


def test_no_rows_no_findings():
    """An empty panel has no findings, in a frame of the right shape."""
    assert list(check(panel([])).columns) == list(COLUMNS)


@pytest.mark.parametrize(
    ("turnover", "verdict"), [(1233, "holds"), (1234, "holds"), (1235, "off"), (1300, "off"), (1200, "off")]
)
def test_parts_against_total(turnover, verdict):
    """Three figures rounded to a million may miss each other by one and a half million, and no more."""
    (finding,) = found(*trade(turnover), kind="parts_total")
    assert finding["verdict"] == verdict
    assert (finding["expected"], finding["difference"]) == (1233e6, turnover * 1e6 - 1233e6)
    assert ("fall short" in finding["reason_en"]) == (turnover >= 1235)


def test_supervised_goods_inside_and_outside_the_total():
    """Supervised goods count where the total then fits; where it fits without them, the finding says so."""
    goods = row(60, "100 triệu USD", 100e6, "supervised_goods")
    (inside,) = found(*trade(1333), goods, kind="parts_total")
    (outside,) = found(*trade(1233), goods, kind="parts_total")
    assert (inside["verdict"], inside["expected"]) == ("holds", 1333e6)
    assert (outside["verdict"], outside["expected"]) == ("holds", 1233e6)
    assert "outside the total" in outside["reason_en"]


@pytest.mark.parametrize(
    "changes",
    [{"place": "Chi Ma"}, {"period": QUARTER}, {"area": "VN-04"}, {"partner": "CN"}, {"doc": "e"}, {"status": "T"},
     {"item": "gạo"}, {"unit": "VND"}],
)  # fmt: skip
def test_unlike_parts_are_never_added(changes):
    """A part of another place, period, area, partner, document, unit or item, or a plan, is not compared."""
    assert found(*trade(2000, **changes), kind="parts_total") == []


@pytest.mark.parametrize(("share", "verdict"), [(25.4, "holds"), (35.4, "off")])
def test_plans_implied(share, verdict):
    """Plans implied by exports and imports must sum to the plan implied by the turnover."""
    rates = [(10, 25.4, "trade_turnover"), (30, 29.6, "exports"), (50, 20.6, "imports")]
    rates[0] = (10, share, "trade_turnover")
    rows = [
        row(at, f"{v}%".replace(".", ","), v, i, "plan_attainment", "percent", period=QUARTER) for at, v, i in rates
    ]
    levels = [row(o.start, o.quote, o.value, o.indicator, period=QUARTER) for o in trade(1233)]
    (finding,) = found(*levels, *rows, kind="plan_parts")
    assert finding["verdict"] == verdict


@pytest.mark.parametrize(("rate", "verdict"), [(32.1, "holds"), (25.4, "off")])
def test_bases_implied(rate, verdict):
    """Bases implied by the parts must sum to that of the turnover: a plan share that is read as growth shows."""
    rates = [(10, rate, "trade_turnover"), (30, 33.4, "exports"), (50, 30.1, "imports")]
    rows = [row(at, f"{v}%".replace(".", ","), v, i, "growth_yoy", "percent") for at, v, i in rates]
    (finding,) = found(*trade(1233), *rows, kind="base_parts")
    assert finding["verdict"] == verdict


def test_linked_parts():
    """Parts linked to their total are confirmed when they add up, doubted when they nearly do, else left alone."""

    def retail(*parts):
        total = row(0, "100 tỷ đồng", 100e9, "retail_sales", unit="VND")
        lines = [row(20 * n, f"{v} tỷ đồng", v * 1e9, "retail_sales", unit="VND", item=f"nhóm {n}", whole=0)
                 for n, v in enumerate(parts, start=1)]  # fmt: skip
        return [f["verdict"] for f in found(total, *lines, kind="parts_total")]

    assert retail(70, 30) == ["holds"]
    assert retail(70, 27) == ["off"]
    assert retail(40, 20) == []
    assert retail(70, 60) == []
    assert retail(120) == ["off"]


@pytest.mark.parametrize(("rate", "verdict"), [(10.0, "holds"), (12.0, "off")])
def test_growth_against_two_values(rate, verdict):
    """A rate must fit the two values of the same period of both years, wherever the earlier one is told."""
    now = row(0, "1.100 tỷ đồng", 1100e9, "budget_revenue", unit="VND", period=QUARTER)
    growth = row(20, f"{rate:.0f}%", rate, "budget_revenue", "growth_yoy", "percent", period=QUARTER)
    then = row(0, "1.000 tỷ đồng", 1000e9, "budget_revenue", unit="VND", period="2017-01/2017-03", doc="e")
    (finding,) = found(now, growth, then, kind="growth_two_values")
    assert (finding["verdict"], finding["expected"]) == (verdict, pytest.approx(10.0))
    assert finding["rows"] == "d:20;d:0;e:0"


@pytest.mark.parametrize(
    "changes", [{"period": "2017-01/2017-06"}, {"area": "VN-04"}, {"item": "thuế"}, {"status": "T"}, {"unit": "USD"}]
)
def test_growth_is_not_held_against_unlike_values(changes):
    """A value of another length of period, area, item, status or unit is no base."""
    now = row(0, "1.100 tỷ đồng", 1100e9, "budget_revenue", unit="VND", period=QUARTER)
    growth = row(20, "50%", 50.0, "budget_revenue", "growth_yoy", "percent", period=QUARTER)
    fields = {"unit": "VND", "period": "2017-01/2017-03", "doc": "e"} | changes
    assert (
        found(now, growth, row(0, "1.000 tỷ đồng", 1000e9, "budget_revenue", **fields), kind="growth_two_values") == []
    )


@pytest.mark.parametrize(("plan", "verdict"), [(2000, "holds"), (2500, "off")])
def test_stated_plan_against_implied(plan, verdict):
    """A plan that is told must be the one that the share achieved implies."""
    level = row(0, "1.000 tỷ đồng", 1000e9, "budget_revenue", unit="VND", period="2018-01/2018-06")
    share = row(20, "50%", 50.0, "budget_revenue", "plan_attainment", "percent", period="2018-01/2018-06")
    target = row(40, f"{plan} tỷ đồng", plan * 1e9, "budget_revenue", unit="VND", status="T")
    (finding,) = found(level, share, target, kind="plan_two_values")
    assert finding["verdict"] == verdict


@pytest.mark.parametrize(("other", "verdict"), [(1000, "holds"), (1100, "off")])
def test_one_figure_told_by_two_documents(other, verdict):
    """Two documents must tell the same whole figure alike; items are left alone."""
    rows = [row(0, f"{v} tỷ đồng", v * 1e9, "retail_sales", unit="VND", doc=d) for d, v in (("d", 1000), ("e", other))]
    (finding,) = found(*rows, kind="restated")
    assert finding["verdict"] == verdict
    parts = [row(0, o.quote, o.value, "retail_sales", unit="VND", doc=o.doc, item="gạo") for o in rows]
    assert found(*parts, kind="restated") == []


def budgets(*values) -> list[Observation]:
    """-> budget revenue of the year 2030, in thousand million dong, one value a province, each in its own document."""
    areas = ["VN-09", "VN-04", "VN-02", "VN-69", "VN-03", "VN-05", "VN-06"]
    return [
        row(0, f"{v} tỷ đồng", v * 1e9, "budget_revenue", unit="VND", doc=a, area=a, period="2030-01/2030-12")
        for a, v in zip(areas, values, strict=False)
    ]


@pytest.mark.parametrize(
    ("values", "doubted"),
    [
        ((3000, 2000, 4000, 900, 6000, 5), ["VN-05"]),
        ((3000, 2000, 4000, 900, 6000, 900000), ["VN-05"]),
        ((3000, 2000, 4000, 900, 6000, 60000), []),
        ((3000, 2), ["VN-04"]),
        ((3000, 20), []),
        ((3000,), []),
    ],
)
def test_magnitude_against_other_areas(values, doubted):
    """A total is doubted when it is far off the median of many areas, or a thousand times below the only other one."""
    assert [f["area"] for f in found(*budgets(*values), kind="magnitude")] == doubted


def test_magnitude_against_published_figures():
    """A total is held against what is published for its province and years; beyond these years nothing is said."""
    near = row(0, "3.300 tỷ đồng", 3300e9, "budget_revenue", unit="VND", period="2014-01/2014-12")
    slip = row(0, "3,3 tỷ đồng", 3.3e9, "budget_revenue", unit="VND", period="2014-01/2014-12")
    later = row(0, "3,3 tỷ đồng", 3.3e9, "budget_revenue", unit="VND", period="2044-01/2044-12")
    verdicts = [[f["verdict"] for f in found(o, kind="magnitude", references=True)] for o in (near, slip, later)]
    assert verdicts[:2] == [["holds"], ["implausible"]]
    assert found(slip, kind="magnitude") == []


def test_magnitude_is_of_one_territory():
    """A published figure of before a merger is no peer of the larger province; 'of like size' says its limit."""
    fields = {"indicator": "budget_revenue", "unit": "VND", "area": "VN-02"}
    old = row(0, "3.300 tỷ đồng", 3300e9, **fields, period="2018-01/2018-12")
    new = row(0, "3.300 tỷ đồng", 3300e9, **fields, period="2025-07/2025-12")
    (told,) = found(old, kind="magnitude", references=True)
    assert "less than 20 times apart" in told["reason_en"]
    assert "does not confirm" in told["reason_en"]
    assert found(new, kind="magnitude", references=True) == []


def test_growth_is_not_computed_across_a_merger():
    """The value of a smaller territory a year earlier says nothing of a rate; of a province left alone it does."""

    def told(area: str) -> list[dict]:
        rows = [
            row(0, "150 triệu USD", 150e6, area=area, period="2025-07/2025-12"),
            row(20, "5%", 5.0, measure="growth_yoy", unit="percent", area=area, period="2025-07/2025-12"),
            row(40, "100 triệu USD", 100e6, area=area, period="2024-07/2024-12"),
        ]  # fmt: skip
        return found(*rows, kind="growth_two_values")

    assert told("VN-02") == []
    assert [f["verdict"] for f in told("VN-09")] == ["off"]


@pytest.mark.parametrize(
    ("rate", "changes", "doubted"),
    [(186.0, {}, True), (100.0, {}, False), (186.0, {"item": "gạo"}, False), (350.0, {"item": "gạo"}, True),
     (186.0, {"status": "T"}, False), (186.0, {"measure": "plan_attainment"}, False)],
)  # fmt: skip
def test_growth_over_100(rate, changes, doubted):
    """Growth above 100% is doubted, of a breakdown above 300%; a plan or a plan share is not."""
    fields = {"measure": "growth_yoy", "unit": "percent"} | changes
    assert bool(found(row(0, f"{rate:.0f}%", rate, **fields), kind="growth_over_100")) is doubted


def test_growth_over_100_that_two_values_confirm():
    """A rate that two stated values bear out is no slip."""
    rows = [
        row(0, "286 triệu USD", 286e6), row(20, "186%", 186.0, measure="growth_yoy", unit="percent"),
        row(40, "100 triệu USD", 100e6, period="2017-01/2017-12"),
    ]  # fmt: skip
    assert [(f["kind"], f["verdict"]) for f in found(*rows)] == [("growth_two_values", "holds")]


@pytest.mark.parametrize("figure", published(), ids=lambda p: f"{p.area}-{p.indicator}-{p.period}-{p.value:.0f}")
def test_published_figure(figure):
    """Each published figure is of a province and an indicator that is audited, positive, with a source."""
    assert codes.areas()[figure.area].kind == "province"
    assert figure.monthly > 0
    assert figure.source
    assert figure.unit in ("VND", "USD")


def test_bad_published_figures(tmp_path, monkeypatch):
    """A published figure with an unknown code or no number is an error that names the line."""
    monkeypatch.setattr(codes, "DATA", tmp_path)
    for line, message in (
        ("VN-99,exports,2012-01/2012-12,5,USD,s", "'VN-99'"),
        ("VN-09,exports,2012,x,USD,s", "above 0"),
    ):
        (tmp_path / "magnitudes.csv").write_text(f"area,indicator,period,value,unit,source\n{line}\n", encoding="utf-8")
        with pytest.raises(DataError, match=f"magnitudes.csv, line 2: .*{message}"):
            published.__wrapped__()


RANDOM = st.fixed_dictionaries(
    {
        "indicator": st.sampled_from(["exports", "imports", "trade_turnover", "supervised_goods", "budget_revenue"]),
        "measure": st.sampled_from(["level", "growth_yoy", "plan_attainment", "plan_excess"]),
        "unit": st.sampled_from(["USD", "percent", "VND"]),
        "value": st.floats(-1e13, 1e13),
        "period": st.sampled_from(["", "2017-01/2017-12", YEAR]),
        "status": st.sampled_from("AET"),
        "whole": st.sampled_from([None, 0]),
        "area": st.sampled_from(["VN-09", "VN-04", "VN", "VN-04;VN-09", ""]),
        "doc": st.sampled_from(["d", "e"]),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(RANDOM, max_size=8))
def test_any_panel_can_be_audited(rows):
    """Whatever the rows, the audit gives findings of the declared shape and leaves the panel as it was."""
    made = panel([row(30 * n, "12,5 triệu USD", **fields) for n, fields in enumerate(rows)])
    before = made.copy(deep=True)
    findings = check(made)
    pd.testing.assert_frame_equal(made, before)
    assert findings["id"].is_unique
    assert findings["verdict"].notna().all()


TEXTS = dict(codes.read_rows(codes.DATA / "findings.csv", ("id", "vi", "en")))


@pytest.mark.parametrize("text", TEXTS.values(), ids=lambda t: t["id"])
def test_text_of_a_finding(text):
    """Each text is there in both languages with the same holes, and never says that a figure is wrong."""
    holes = [{name for _, name, _, _ in Formatter().parse(text[language]) if name} for language in codes.LANGUAGES]
    assert holes[0] == holes[1]
    assert text["vi"] != text["en"]
    assert "wrong" not in text["en"]


def test_every_kind_has_its_text():
    """Each kind of finding says what was compared, and ids are unique."""
    ids = [text["id"] for text in TEXTS.values()]
    assert len(ids) == len(set(ids))
    assert {f"{kind}.compared" for kind in KINDS} <= set(ids)


@pytest.mark.parametrize(
    ("changes", "doubted"),
    [
        ({}, True),
        ({"item": "chè"}, False),
        ({"sentence_start": 9}, False),
        ({"status": "T"}, False),
        ({"value": 5e6}, False),
    ],
)
def test_two_figures_under_one_name(changes, doubted):
    """Two values of one sentence that nothing tells apart are doubted, both of them; the same value twice is not."""
    value = changes.get("value", 2e6)
    more = {"sentence_start": 0, "measure": "level"} | {k: v for k, v in changes.items() if k != "value"}
    rows = [row(0, "5 triệu USD", 5e6, sentence_start=0), row(20, f"{value / 1e6:.0f} triệu USD", value, **more)]
    told = found(*rows, kind="one_name")
    assert ["implausible"] * doubted == [finding["verdict"] for finding in told]
    assert [2] * doubted == [len(finding["rows"].split(";")) for finding in told]


@pytest.mark.parametrize(
    ("links", "doubted"),
    [
        ([{}, {"whole": 0}], []),
        ([{}, {"head": 0}], []),
        ([{}, {"whole": 0}, {"whole": 20}], []),
        ([{}, {"whole": 0}, {"whole": 0}], [20, 40]),
        ([{}, {"whole": 99}], [0, 20]),
        ([{}, {"whole": 0}, {}], [0, 20, 40]),
    ],
)
def test_a_part_and_its_total_may_bear_one_name(links, doubted):
    """What the reader linked is told apart; two parts of one total, and what is linked to another figure, are not."""
    values = (8e6, 5e6, 2e6)
    rows = [row(20 * at, f"{values[at] / 1e6:.0f} triệu USD", values[at], sentence_start=0, **more)
            for at, more in enumerate(links)]  # fmt: skip
    named = [finding["rows"].split(";") for finding in found(*rows, kind="one_name")]
    assert [[f"d:{start}" for start in doubted]] * bool(doubted) == named


@pytest.mark.parametrize(
    ("measure", "doubted"),
    [("growth_yoy", True), ("plan_attainment", False), ("growth_other", False), ("multiple", False)],
)
def test_two_rates_under_one_name(measure, doubted):
    """Two shares of two plans and rates on two bases are no doubt; two growth rates of one thing are."""
    rows = [row(i, f"{i}%", float(i), measure=measure, unit="percent", sentence_start=0) for i in (4, 7)]
    assert doubted is bool(found(*rows, kind="one_name"))


def test_rows_without_a_sentence_are_not_compared():
    """Where no sentence is known, two values under one name may be of two places in a text."""
    assert found(row(0, "5 USD", 5.0), row(20, "4 USD", 4.0), kind="one_name") == []


def budget(share: float, **part) -> list[Observation]:
    """-> revenue of 3,620 billion dong, 3,410 of it of one kind, and the share of that as told."""
    more = {"indicator": "budget_revenue", "unit": "VND", "sentence_start": 0}
    return [
        row(0, "3.620 tỷ đồng", 3620e9, **more),
        row(20, "3.410 tỷ đồng", 3410e9, **more | {"item": "thu nội địa", "whole": 0} | part),
        row(40, f"{share}%".replace(".", ","), share, measure="share", head=20,
            **more | {"unit": "percent", "item": "thu nội địa"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("share", "part", "verdicts"),
    [
        (94.2, {}, ["holds"]),
        (92.4, {}, ["off"]),
        (53.5, {}, []),
        (94.2, {"whole": None}, []),
        (92.4, {"period": QUARTER}, []),
        (92.4, {"area": "VN-04"}, []),
        (92.4, {"unit": "USD"}, []),
    ],
)
def test_a_share_against_its_part_and_total(share, part, verdicts):
    """94,2% is 3.410 of 3.620, 92,4% is not; a share far off is of another total, and unlike figures have none."""
    findings = found(*budget(share, **part), kind="share_of_total")
    assert [finding["verdict"] for finding in findings] == verdicts
    assert [finding["rows"] for finding in findings] == ["d:40;d:20;d:0"] * len(verdicts)
    assert [finding["expected"] for finding in findings] == [pytest.approx(94.199, abs=1e-3)] * len(verdicts)


@pytest.mark.parametrize(
    ("quote", "value", "changes", "verdicts"),
    [
        ("305 triệu USD", 305e6, {}, ["holds"]),
        ("350 triệu USD", 350e6, {}, ["off"]),
        ("305 triệu USD", -305e6, {}, ["off"]),
        ("350 triệu USD", 350e6, {"period": QUARTER}, []),
        ("350 triệu USD", 350e6, {"area": "VN-04"}, []),
        ("350 triệu USD", 350e6, {"doc": "e"}, []),
        ("350 triệu USD", 350e6, {"status": "T"}, []),
        ("350 triệu USD", 350e6, {"item": "dịch vụ"}, []),
        ("350%", 350.0, {"unit": "percent"}, []),
    ],
)
def test_a_balance_against_exports_minus_imports(quote, value, changes, verdicts):
    """769 less 464 is 305; a plan, a part and another document, area or period are not held against it."""
    told = row(60, quote, value, **{"indicator": "trade_balance"} | changes)
    findings = found(*trade(1233)[1:], told, kind="balance")
    assert [finding["verdict"] for finding in findings] == verdicts
    assert [finding["expected"] for finding in findings] == [pytest.approx(305e6)] * len(verdicts)
    assert [set(finding["rows"].split(";")) for finding in findings] == [{"d:60", "d:20", "d:40"}] * len(verdicts)


def test_a_balance_may_be_smaller_than_that_of_a_part(made):
    """A deficit of 500 of which one part has 200 is no contradiction, nor one of 800; parts that add up are told."""
    for parts, verdicts in (((-200,), []), ((-800,), []), ((-300, -200), ["holds"]), ((200, -700), ["holds"])):
        panel = made(("trade_balance", -500, {}), *(
            ("trade_balance", value, {"whole": 0, "item": f"hàng {at}"}) for at, value in enumerate(parts)
        ))  # fmt: skip
        found = check(panel, references=False)
        assert found.loc[found["kind"] == "parts_total", "verdict"].tolist() == verdicts
    exports = made(("exports", 500, {}), ("exports", 800, {"whole": 0, "item": "gỗ"}))
    assert "off" in set(check(exports, references=False)["verdict"])
