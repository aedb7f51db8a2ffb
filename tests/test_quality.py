"""The comparison with reference rows: the figures are those of the scorer that comes with the reference rows."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from solieu import quality, scorecard, wording
from solieu.cli import main
from solieu.model import CorpusError, DataError, Observation
from solieu.quality import LEVELS, Reference, compare, same
from solieu.store import write_observations

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "seeds"
TEXT = "Xuất khẩu đạt 5 triệu USD, tăng 12%, nhập khẩu đạt 5 triệu USD; 3 chợ."


def row(quote: str, value: float, unit: str, at: int = 0, **fields: str) -> Observation:
    """Quote of TEXT, value and unit -> an observation of exports of Lạng Sơn there; ``at`` is where to look from."""
    start = TEXT.index(quote, at)
    made = Observation("d", start, start + len(quote), quote, value, unit, "level", "exports", area="VN-09")
    return replace(made, **{"period": "2018-01/2018-03", **fields})


def wanted(observed: Observation, **fields: object) -> Reference:
    """Observation -> the reference row that it matches, but for the fields given."""
    names = ("value", "unit", *LEVELS["full"])
    return Reference("d", observed.start, observed.end, {n: getattr(observed, n) for n in names} | fields)


LEVEL, RATE = row("5 triệu USD", 5e6, "USD"), row("12%", 12, "percent", measure="growth_yoy")


def figures(rows: list[Observation], references: list[Reference]) -> quality.Comparison:
    """Rows and reference rows of TEXT -> their comparison."""
    return quality.Comparison(compare(rows, references, TEXT), 1)


def by_the_scorer(rows: list[Observation], gold: Path, texts: Path, folder: Path) -> dict:
    """Rows -> what the scorer of the reference rows says of them."""
    path = write_observations(rows, folder / "rows.jsonl")
    command = [sys.executable, ROOT / "tests" / "gold" / "score.py", path, gold, texts, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def by_us(compared: quality.Comparison) -> dict:
    """Comparison -> the same in the scorer's form."""
    scores = {level: compared.score(level) for level in LEVELS}
    told = {
        level: {name: round(getattr(s, name), 4) for name in ("precision", "recall", "f1")}
        for level, s in scores.items()
    }
    told["attributes"] = {name: round(compared.agreement(name), 4) for name in LEVELS["full"]}
    total = compared.score("quantity")
    told["rows"] = {"gold": total.wanted, "predicted": total.claimed, "matched": compared.count("matched")}
    return told


def test_the_seeds_score_as_the_scorer_says(seeds, tmp_path):
    """Every figure of the scorer is ours too, on the rows as they are read."""
    compared = quality.score(seeds, GOLD)
    rows = [o.row for o in compared.outcomes if o.row] + _left_out(seeds, compared)
    assert by_us(compared) == by_the_scorer(rows, GOLD, seeds, tmp_path)
    assert (compared.documents, compared.problems) == (5, [])


def test_a_further_set_scores_as_the_scorer_says(tmp_path):
    """So it does on texts of others, where they are."""
    further = ROOT / ".." / "shared" / "gold"
    if not (further / "dev").is_dir():
        pytest.skip(f"{further}/dev is not there")
    compared = quality.score(further / "dev", further / "dev", further / "documents.csv")
    rows = [o.row for o in compared.outcomes if o.row]
    assert by_us(compared) == by_the_scorer(rows, further / "dev", further / "dev", tmp_path)


def _left_out(seeds: Path, compared: quality.Comparison) -> list[Observation]:
    """Rows on optional reference rows, which a comparison leaves out and the scorer must see too."""
    from solieu.reader import read
    from solieu.source import read_corpus

    known = {(o.doc, o.row.start, o.row.quote) for o in compared.outcomes if o.row}
    rows = (row for document in read_corpus(seeds).documents for row in read(document).observations)
    return [row for row in rows if (row.doc, row.start, row.quote) not in known]


@pytest.mark.parametrize("spoil", range(8))
def test_spoilt_rows_score_as_the_scorer_says(seeds, tmp_path, gold_observations, spoil):
    """Wrong slots, missing rows, invented rows and doubled rows are counted alike."""
    changes = (
        {"measure": "share"}, {"indicator": "other"}, {"area": "VN;VN-02"}, {"period": "2001"}, {"item": "than sạch"},
        {"status": "T"}, {"bound": "<"}, {"value": 1.0},
    )  # fmt: skip
    rows = [replace(o, **changes[spoil]) if n % 3 == 0 else o for n, o in enumerate(gold_observations) if n % 7]
    rows += rows[:4]
    outcomes = []
    for file in sorted(GOLD.glob("*.jsonl")):
        text = (seeds / f"{file.stem}.txt").read_text(encoding="utf-8")
        outcomes += compare([o for o in rows if o.doc == file.stem], quality.references(file, text), text)
    assert by_us(quality.Comparison(outcomes, 5)) == by_the_scorer(rows, GOLD, seeds, tmp_path)


def test_levels_ask_for_more_and_more():
    """A wrong item spoils only the full level, a wrong period the usable one too, a wrong measure all but the first."""
    for name, value, expected in (
        ("item", "gạo", [1, 1, 1, 0]), ("period", "2017", [1, 1, 0, 0]), ("measure", "share", [1, 0, 0, 0]),
    ):  # fmt: skip
        compared = figures([LEVEL], [wanted(LEVEL, **{name: value})])
        assert [compared.score(level).hits for level in LEVELS] == expected
    assert [figures([LEVEL], [wanted(LEVEL)]).score(level).f1 for level in LEVELS] == [1, 1, 1, 1]


def test_missed_and_invented_rows():
    """A row of one side only lowers recall or precision."""
    compared = figures([LEVEL, row("3 chợ", 3, "count")], [wanted(LEVEL), wanted(RATE)])
    assert [compared.count(kind) for kind in ("matched", "missed", "invented")] == [1, 1, 1]
    score = compared.score("full")
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)
    assert [o.quote for o in compared.outcomes if o.kind == "invented"] == ["3 chợ"]


def test_another_value_or_unit_is_no_match():
    """The same characters read as another number are missed and invented at once."""
    for other in (replace(LEVEL, value=5e9), replace(LEVEL, unit="VND")):
        assert figures([other], [wanted(LEVEL)]).score("quantity").hits == 0


def test_optional_rows_do_not_count():
    """Read or not, they change nothing; nor does a row that overlaps one."""
    optional = wanted(RATE, optional=1)
    for rows in ([LEVEL], [LEVEL, RATE], [LEVEL, replace(RATE, value=-12.0)]):
        assert figures(rows, [wanted(LEVEL), optional]).score("full") == quality.Score(1, 1, 1)


def test_a_second_reading_is_as_good():
    """Values under accept agree too, for their field only."""
    reference = wanted(LEVEL, accept={"status": ["E"]})
    assert figures([replace(LEVEL, status="E")], [reference]).score("full").hits == 1
    assert figures([replace(LEVEL, bound="E")], [reference]).score("full").hits == 0


def test_of_equal_figures_each_takes_the_one_that_agrees_best():
    """Two rows on the same characters are paired by what else they say."""
    a, b = replace(LEVEL, area="VN-02"), replace(LEVEL, area="VN-04")
    assert figures([a, b], [wanted(b), wanted(a)]).score("full").hits == 2


@pytest.mark.parametrize(
    ("name", "a", "b", "expected"),
    [
        ("period", "2018-01/2018-03", "2018-01-01/2018-03-31", True),
        ("period", "2018", "2018-01/2018-12", True),
        ("period", "2018-04-15/2018-04-15", "2018-04/2018-04", True),
        ("period", "2018-04/2018-04", "2018-04-15", True),
        ("period", "2018-04-15/2018-04-15", "2018-05/2018-05", False),
        ("period", "2018-04", "", False),
        ("period", None, "", True),
        ("period", "2018-13", "2018-13", True),
        ("item", "gạo các loại", "gạo", True),
        ("item", "than sạch", "than", True),
        ("item", "than", "gạo", False),
        ("item", "", "gạo", False),
        ("item", "Điện thương phẩm", "điện thương phẩm", True),
        ("area", "VN-02;VN-04", "VN-04;VN-02", True),
        ("area", "VN-02", "VN-04;VN-02", False),
        ("status", "", "A", True),
        ("status", "", "E", False),
        ("bound", "<", "", False),
    ],
)
def test_same(name, a, b, expected):
    """Values mean the same however they are written, and differ where they mean another thing; either way round."""
    assert (same(name, a, b), same(name, b, a)) == (expected, expected)


def test_a_comparison_can_be_split():
    """By measure, indicator, kind of unit and document; the parts hold all rows, the largest comes first."""
    other = row("5 triệu USD", 5e6, "USD", at=30, indicator="imports")
    compared = figures([LEVEL, RATE], [wanted(LEVEL), wanted(RATE), wanted(other)])
    assert {kind: list(compared.split(kind)) for kind in quality.KINDS} == {
        "measure": ["level", "growth_yoy"], "indicator": ["exports", "imports"], "unit": ["money", "percent"],
        "doc": ["d"],
    }  # fmt: skip
    assert compared.split("unit")["money"].score("full") == quality.Score(1, 1, 2)


def test_confusions_and_errors_name_both_values():
    """What was wanted and what was read, most frequent first; errors a line each."""
    compared = figures(
        [replace(LEVEL, area="VN"), replace(RATE, area="VN", item="x")], [wanted(LEVEL), wanted(RATE, optional=0)]
    )
    assert compared.confusions() == [("area", "VN-09", "VN", 2), ("item", "", "x", 1)]
    assert [line.split()[1:3] for line in compared.errors()] == [["wrong", name] for name in ("area", "area", "item")]
    assert [line.endswith("'VN' for 'VN-09'") for line in compared.errors()] == [True, True, False]


def test_a_quote_that_is_not_there_is_an_error(tmp_path):
    """File, row and quote are named; so is a line that is no row."""
    path = tmp_path / "d.jsonl"
    for line, message in (
        ('{"quote": "7 tấn", "nth": 1}', r"d\.jsonl, row 1: '7 tấn' does not stand 1 times in the text"),
        ('{"quote": "5 triệu USD", "nth": 3}', "does not stand 3 times"),
        ('{"nth": 1}', "is no reference row"),
        ("{", "is no reference row"),
    ):
        path.write_text(line, encoding="utf-8")
        with pytest.raises(DataError, match=message):
            quality.references(path, TEXT)


def test_documents_and_reference_need_each_other(tmp_path, seeds):
    """A reference row of no document is told, and none at all is an error."""
    with pytest.raises(CorpusError, match="no reference rows for any document"):
        quality.score(seeds, tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text("", encoding="utf-8")
    compared = quality.score(tmp_path, tmp_path)
    assert compared.documents == 1
    assert ["the corpus has no document 'b'" in problem for problem in compared.problems] == [True]


def test_dates_may_come_from_a_table(tmp_path):
    """Where the manifest is silent the table tells date and area; a date that there is not is an error."""
    (tmp_path / "a.txt").write_text("Xuất khẩu đạt 5 triệu USD.", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(
        '{"quote": "5 triệu USD", "nth": 1, "value": 5000000, "unit": "USD", "measure": "level", '
        '"indicator": "exports", "area": "VN-04", "period": "2018-04/2018-04"}\n', encoding="utf-8"
    )  # fmt: skip
    facts = tmp_path / "facts.csv"
    facts.write_text("doc,date,province\na,2018-04,Cao Bằng\n", encoding="utf-8")
    assert quality.score(tmp_path, tmp_path, facts).score("usable").hits == 1
    assert quality.score(tmp_path, tmp_path).score("usable").hits == 0
    facts.write_text("doc,date\na,4/2018\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="'4/2018' is no date"):
        quality.score(tmp_path, tmp_path, facts)
    facts.write_text("name\na\n", encoding="utf-8")
    with pytest.raises(DataError, match="no column 'doc'"):
        quality.score(tmp_path, tmp_path, facts)


def test_the_command_prints_the_comparison(capsys, seeds, tmp_path):
    """The same figures; --errors lists what differs; a document that lacks makes the status 1, none at all 2."""
    assert main(["score", str(seeds), str(GOLD)]) == 0
    assert capsys.readouterr().out == f"{quality.score(seeds, GOLD)}\n"
    assert main(["score", str(seeds), str(GOLD), "--errors"]) == 0
    compared = quality.score(seeds, GOLD)
    assert capsys.readouterr().out.splitlines()[:-6] == list(compared.errors())
    assert main(["score", str(seeds), str(tmp_path)]) == 2
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text("", encoding="utf-8")
    assert main(["score", str(tmp_path), str(tmp_path)]) == 1


# ---- the tables and the figure of the notebook


@pytest.fixture(scope="module")
def compared() -> quality.Comparison:
    """() -> a comparison with a right row, a wrong one, a missed one and an invented one."""
    other = row("5 triệu USD", 5e6, "USD", at=30, indicator="imports")
    return figures(
        [LEVEL, replace(RATE, area="VN"), row("3 chợ", 3, "count", indicator="facility")],
        [wanted(LEVEL), wanted(RATE), wanted(other)],
    )


def test_fates_add_up(compared):
    """Every row is fit, wrong, missed or invented."""
    assert scorecard.fates_of(compared) == {"right": 1, "wrong": 1, "missed": 1, "invented": 1}


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_tables_speak_the_language(compared, language):
    """Tables, answer and figure are made of words of the language; numbers have its decimal mark."""
    mark = "," if language == "vi" else "."
    levels = [[cell.text for cell in line] for line in scorecard.levels(compared, language).rows]
    assert levels[0][1:] == [f"0{mark}667"] * 3
    assert levels[2][1:] == [f"0{mark}333"] * 3
    assert wording.text("quality.area", language) in scorecard.answer(compared, language)
    told = str(scorecard.confusions(compared, language))
    assert "Lạng Sơn" in told or "Lang Son" in told
    assert [len(scorecard.by(compared, kind, language).rows) for kind in quality.KINDS] == [2, 3, 3, 1]


def test_attributes_count_the_wrong_ones(compared):
    """Of two matched rows one has a wrong area."""
    found = {line[0].text: [cell.text for cell in line[1:]] for line in scorecard.attributes(compared, "en").rows}
    assert (found["area"], found["item"]) == (["0.500", "1"], ["1.000", "0"])


def test_missed_and_invented_rows_are_listed(compared):
    """With their quotes; where there are none a sentence says so."""
    lines = [[cell.text for cell in line][:3] for line in scorecard.unread(compared, "en").rows]
    assert lines == [["missed", "d", "5 triệu USD"], ["invented", "d", "3 chợ"]]
    clean = figures([LEVEL], [wanted(LEVEL)])
    assert (
        scorecard.unread(clean, "en") == scorecard.confusions(clean, "en") == "There is no disagreement of this kind."
    )


def test_the_figure_tells_what_it_draws(compared):
    """Its text alternative has every number; it is a PNG."""
    chart = scorecard.figure(compared, "unit", "en")
    assert "money: fit for the panel 1, wrong 0, missed 1, invented 0" in chart.solieu_alt
    assert chart.svg().startswith("<svg ")
