"""A corpus's own tables: merged with the kit's, proven row by row, and used wherever the corpus is read."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

import solieu
from solieu import kit, vocabulary
from solieu.cli import main
from solieu.lexicon import lexicon as kit_lexicon
from solieu.lexicon import table
from solieu.model import DataError, Document

TEXT = (
    "Trong 6 tháng đầu năm 2021, kim ngạch cặp chợ của tỉnh Cao Bằng đạt 45 triệu USD, tăng 12% so với cùng kỳ. "
    "Toàn tỉnh có 35 bốt trung chuyển."
)
TERMS = (
    "phrase,indicator,units,example\nkim ngạch cặp chợ,trade_turnover,money;percent,Kim ngạch cặp chợ đạt 5 tỷ USD.\n"
)
COUNTS = "noun,indicator,item,example\nbốt trung chuyển,facility,bốt trung chuyển,Tỉnh có 12 bốt trung chuyển.\n"


def corpus(folder: Path, **tables: str) -> Path:
    """Folder and texts of tables by name -> the folder with one document and these tables in lexicon/."""
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "lexicon").mkdir()
    for name, text in tables.items():
        (folder / "lexicon" / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def compiled(**tables: str):
    """Texts of tables by name -> the lexicon with them."""
    return vocabulary.compiled(tuple((f"{name}.csv", text) for name, text in tables.items()))


def told(document: Document, words=None) -> list[tuple]:
    """Document -> quote, indicator and item of its rows."""
    return [(o.quote, o.indicator, o.item) for o in solieu.read(document, words).observations]


def test_a_corpus_is_read_with_its_own_words(tmp_path):
    """Without the tables the figures are left out; with them they are rows, through every way of reading."""
    document = solieu.read_corpus(corpus(tmp_path, terms=TERMS, counts=COUNTS)).documents[0]
    expected = [
        ("45 triệu USD", "trade_turnover", ""),
        ("12%", "trade_turnover", ""),
        ("35 bốt trung chuyển", "facility", "bốt trung chuyển"),
    ]
    plain = replace(document, vocabulary=())
    assert [row for row in told(plain) if row in expected] == []
    assert told(document) == expected
    assert told(plain, solieu.lexicon(tmp_path)) == expected
    assert [(o.quote, o.indicator, o.item) for o in kit.survey(tmp_path).observations] == expected


def test_without_tables_the_lexicon_is_the_kits(tmp_path):
    """No folder, no corpus, or tables without rows add nothing and cost nothing."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert solieu.read_corpus(tmp_path).vocabulary == ()
    assert solieu.lexicon() is solieu.lexicon(tmp_path) is kit_lexicon()
    assert compiled(terms="phrase,indicator,example\n") is kit_lexicon()


def test_the_report_tells_what_it_was_made_from(tmp_path):
    """The digests of the tables stand beside those of the texts."""
    found = solieu.read_corpus(corpus(tmp_path, terms=TERMS)).digests
    assert sorted(found) == ["a.txt", "lexicon/terms.csv"]
    assert len(found["lexicon/terms.csv"]) == 64


GOOD = {
    "terms": TERMS,
    "counts": COUNTS,
    "cues": "phrase,kind,value,example\nleo thang từng,direction,+,Thu ngân sách leo thang từng 5%.\n",
    "breakdowns": "phrase,example\nkhu vực hợp tác biên,Khu vực hợp tác biên tăng 5%.\n",
    "places": "name,area,example\nBản Vươc,VN-02,Cửa khẩu Bản Vươc tấp nập.\n",
    "periods": "pattern,rule,example,date,expect\nmùa nước {y},year,Mùa nước 2016 đạt 5 tấn.,2017-08,2016-01/2016-12\n",
    "bases": "pattern,rule,example,expect\nđối chiếu niên vụ trước,yoy,Tăng 5% đối chiếu niên vụ trước.,growth_yoy\n",
    "nonfigures": "pattern,rule,example\nlô hàng số {num},name,Lô hàng số 15 về cảng.\n",
    "unit_forms": "form,unit,factor,example\nthưng,tonne,0.001,Thu hoạch 5 thưng.\n",
}


@pytest.mark.parametrize("name", vocabulary.SHAPES)
def test_every_table_can_be_extended(name):
    """A row of each kind is taken, columns with a default left out; the same row is refused if its example lacks it."""
    assert compiled(**{name: GOOD[name]}) is not kit_lexicon()
    header, row = GOOD[name].splitlines()
    with pytest.raises(DataError, match="does not show"):
        compiled(**{name: f"{header}\nq{row}\n"})


def test_good_rows_of_every_table_are_listed():
    """The test above has a row for each table that there is."""
    assert sorted(GOOD) == sorted(vocabulary.SHAPES)


def test_a_unit_of_the_corpus_measures():
    """Its factor turns the printed number into the base unit."""
    words = compiled(unit_forms=GOOD["unit_forms"])
    text = "Sản lượng chè đạt 5 thưng."
    (row,) = solieu.read(Document(id="d", text=text, date="2017-08", area="VN-02"), words).observations
    assert (row.quote, row.value, row.unit) == ("5 thưng", 0.005, "tonne")


BAD = [  # table, text, what is said of it
    ("cues", "phrase,kind,value,example\ntăng,direction,-,Thu tăng 5%.\n",
     "cues.csv, row 2: 'tăng' has value '-' here and value '+' in data/cues.csv; write a longer phrase, or yes in"),
    ("terms", "phrase,indicator,example\nxuất khẩu,imports,Xuất khẩu đạt 5 tỷ USD.\n",
     "terms.csv, row 2: 'xuất khẩu' has indicator 'imports'"),
    ("terms", TERMS + "kim ngạch cặp chợ,exports,money,Kim ngạch cặp chợ đạt 5 tỷ USD.\n",
     "'exports' here and indicator 'trade_turnover' in lexicon/terms.csv, row 2; keep one of the two rows"),
    ("terms", "phrase,indicator,example\nkim ngạch cặp chợ,trade,Kim ngạch cặp chợ đạt 5 tỷ USD.\n",
     "terms.csv, row 2: indicator 'trade' is unknown; write one of: agricultural_output"),
    ("terms", "phrase,indicator,example\nkim ngạch cặp chợ,exports,Kim ngạch đạt 5 tỷ USD.\n",
     "does not show 'kim ngạch cặp chợ' as the row says"),
    ("terms", "phrase,indicator,example\ncông nghiệp nặng,iip,Chỉ số sản xuất công nghiệp tăng 5%.\n", "does not show"),
    ("terms", "phrase,indicator,units,example\nkim ngạch cặp chợ,exports,tiền,Kim ngạch cặp chợ đạt 5 tỷ USD.\n",
     "units 'tiền' is unknown; write one of: "),
    ("terms", "phrase,indicator,example\nkim ngạch cặp chợ,exports,\n", "row 2: example is empty; fill it"),
    ("terms", "phrase,example\nkim ngạch cặp chợ,Kim ngạch cặp chợ đạt 5 tỷ USD.\n", "there is no column 'indicator'"),
    ("terms", "phrase,indicator,exampel,example\na,exports,b,c\n", "row 1: 'exampel' is not a column of this table"),
    ("terms", "phrase,indicator,example,replaces\na,exports,A đạt 5 USD.,maybe\n", "replaces 'maybe' is unknown"),
    ("terms", "phrase,indicator,example\nphí, lệ phí,budget_revenue,Phí đạt 5 tỷ đồng.\n", "4 cells under 3 columns"),
    ("terms", unicodedata.normalize("NFD", TERMS), "is not in Unicode NFC; save the file as NFC"),
    ("terms", "", "is empty; write a header: phrase,indicator,example"),
    ("places", "name,area,example\nBản Vươc,VN-99,Cửa khẩu Bản Vươc tấp nập.\n", "area 'VN-99' is unknown"),
    ("places", "name,area,example\nTà Lùng,VN-02,Cửa khẩu Tà Lùng tấp nập.\n",
     "'Tà Lùng' has area 'VN-02' here and area 'VN-04' in data/places.csv"),
    ("periods", GOOD["periods"].replace("2016-12", "2016-03"),
     "(there it reads '2016-01/2016-12')"),
    ("periods", "pattern,rule,example,date,expect\nmùa [nước {y},year,Mùa nước 2016.,2017-08,2016-01/2016-12\n",
     "periods.csv, row 2: template 'mùa [nước {y}'"),
    ("periods", "pattern,rule,example,date,expect\nmùa {x},year,Mùa nước 2016.,2017-08,2016-01/2016-12\n",
     "unknown hole {x}"),
    ("periods", "pattern,rule,example,date,expect\nmùa nước {y},year,Mùa nước 2016.,8/2017,2016-01/2016-12\n",
     "date '8/2017' is not a date"),
    ("periods", "pattern,rule,example,date,expect\nmùa nước {y},years ago,Mùa nước 2016.,2017,2016\n",
     "rule 'years ago' is unknown"),
    ("bases", GOOD["bases"].replace("growth_yoy", "growth_pop"), "(there it reads 'growth_yoy')"),
    ("counts", "noun,indicator,example\nbốt trung chuyển,facility,Tỉnh có bốt trung chuyển.\n", "does not show"),
    ("unit_forms", "form,unit,factor,example\ntạ,tonne,0.2,Thu hoạch 5 tạ.\n", "'tạ' has factor '0.2'"),
    ("unit_forms", "form,unit,factor,example\nthưng,tonne,nhiều,Thu hoạch 5 thưng.\n",
     "factor 'nhiều' is no number above 0"),
    ("unit_forms", "form,unit,factor,example\nthưng,ký,1,Thu hoạch 5 thưng.\n", "unit 'ký' is unknown"),
    ("unit_forms", "form,unit,factor,example\nthưng,tonne,,Thu hoạch 5 thưng.\n", "factor and per are both empty"),
    ("word", "a,b\n1,2\n", "word.csv: is no table of a lexicon; the tables are terms.csv, counts.csv"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "message"), BAD, ids=[message[:60] for _, _, message in BAD])
def test_a_row_that_breaks_a_rule_is_an_error(tmp_path, capsys, name, text, message):
    """File, row, value and remedy are told, by the library and with exit status 2 by the command line."""
    folder = corpus(tmp_path, **{name: text})
    with pytest.raises(DataError) as caught:
        solieu.read_corpus(folder)
    assert message in str(caught.value)
    assert str(caught.value).startswith("lexicon/")
    assert main(["extract", str(folder), "-o", str(tmp_path / "rows.csv")]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "rows.csv").exists()


def test_all_faults_are_told_at_once(tmp_path, capsys):
    """A column that lacks, a cell too many, an unknown code, a contradiction, an idle example: all are told."""
    terms = (
        "phrase,indicator,example\n"
        "kim ngạch phao tiêu,exports,Kim ngạch phao tiêu đạt 5 tỷ đồng.\n"
        "phí phao tiêu,budget_revenue,Phí phao tiêu đạt 5 tỷ đồng.,more\n"
        "lệ phí phao tiêu,no_such_code,Lệ phí phao tiêu đạt 5 tỷ đồng.\n"
        "kim ngạch phao tiêu,imports,Kim ngạch phao tiêu đạt 6 tỷ đồng.\n"
        "doanh số phao tiêu,exports,Không có gì ở đây.\n"
    )
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "terms.csv").write_text(terms, encoding="utf-8")
    (tmp_path / "lexicon" / "breakdowns.csv").write_text("phrase\nphao tiêu\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Kim ngạch phao tiêu đạt 5 tỷ đồng.", encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 2
    first, *faults = capsys.readouterr().err.strip().splitlines()
    assert first.endswith("lexicon/: 5 faults")
    assert [fault.partition(":")[0] for fault in faults] == [
        "lexicon/breakdowns.csv, row 1", "lexicon/terms.csv, row 3", "lexicon/terms.csv, row 4",
        "lexicon/terms.csv, row 5", "lexicon/terms.csv, row 6",
    ]  # fmt: skip


@pytest.mark.parametrize("command", [["check"], ["explain"], ["report"], ["score"]])
def test_every_command_checks_the_tables(tmp_path, capsys, command):
    """Whatever reads a corpus reads its tables, and says so when they are wrong."""
    folder = corpus(tmp_path, terms="phrase,indicator,example\nxuất khẩu,imports,Xuất khẩu đạt 5 tỷ USD.\n")
    more = {"explain": ["a"], "report": ["-o", str(tmp_path / "out")], "score": [str(tmp_path)]}.get(command[0], [])
    assert main([*command, str(folder), *more]) == 2
    assert "'xuất khẩu' has indicator 'imports'" in capsys.readouterr().err


def test_replaces_overrules_the_kit():
    """With yes in the column replaces the kit's row for the phrase no longer counts; without tables it does again."""
    text = "form,unit,factor,example,replaces\ntạ,tonne,0.2,Thu hoạch 5 tạ.,yes\n"
    document = Document(id="d", text="Sản lượng chè đạt 5 tạ.", date="2017-08", area="VN-02")
    assert [o.value for o in solieu.read(document, compiled(unit_forms=text)).observations] == [1.0]
    assert [o.value for o in solieu.read(document).observations] == [0.5]


def test_a_row_that_the_kit_has_too_is_no_contradiction():
    """A corpus may repeat the kit's own row; nothing changes."""
    row = next(r for r in table("counts") if r["weight"] == "real" and r["indicator"])
    text = (
        f'noun,indicator,weight,item,example\n{row["noun"]},{row["indicator"]},real,{row["item"]},"{row["example"]}"\n'
    )
    words = compiled(counts=text)
    assert words.entries.keys() == kit_lexicon().entries.keys()


def test_a_term_may_add_a_kind_of_unit():
    """The same phrase with another kind of unit is another row, and the indicator then takes that kind of unit."""
    example = "Số đếm hàng qua lối đạt 5 tấn."
    words = compiled(terms=f"phrase,indicator,units,example\nsố đếm hàng qua lối,exports,area,{example}\n")
    assert "area" in words.kinds["exports"]
    assert "area" not in kit_lexicon().kinds["exports"]


def test_tables_with_semicolons_are_read():
    """As a spreadsheet writes them where the comma marks decimals."""
    assert (
        compiled(breakdowns="phrase;example\nkhu vực hợp tác biên;Khu vực hợp tác biên tăng 5%.\n") is not kit_lexicon()
    )


def test_a_table_that_is_no_text_is_an_error(tmp_path):
    """Another encoding is refused, never guessed."""
    folder = corpus(tmp_path)
    (folder / "lexicon" / "terms.csv").write_bytes(b"phrase,\xd5\n")
    with pytest.raises(DataError, match=r"lexicon/terms\.csv: cannot be read .*; save it as a UTF-8 CSV file"):
        solieu.read_corpus(folder)
