"""Files -> Documents: what is read, and what each slip in a corpus is answered with."""

import hashlib
import unicodedata
from pathlib import Path

import pytest

from solieu.model import CorpusError
from solieu.source import MANIFEST, read_corpus

SEEDS = Path(__file__).parents[1] / "seeds"
TEXT = "Xuất khẩu đạt 769 triệu USD."


def corpus_of(folder: Path, **files: str | bytes) -> Path:
    """Folder, NAME_txt=... (and manifest=...) -> the folder with those files in it."""
    for name, content in files.items():
        path = folder / (MANIFEST if name == "manifest" else name.replace("_txt", ".txt"))
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def test_seeds_are_read_in_the_order_of_their_manifest():
    """Ids, dates and areas stand as the manifest states them, empty where it is silent."""
    corpus = read_corpus(SEEDS)
    assert [(document.id[:3], document.date, document.area) for document in corpus.documents] == [
        ("000", "2014-08", ""),
        ("001", "2022-01", ""),
        ("002", "2018-05-22", ""),
        ("003", "2013-10", "VN-69"),
        ("004", "2024-08-30", ""),
    ]
    assert corpus.problems == []


def test_every_title_and_address_of_the_seeds_stands_in_its_text():
    """The manifest tells nothing of a text that the text does not."""
    for document in read_corpus(SEEDS).documents:
        assert document.title == "" or document.text.splitlines()[0].strip() == document.title
        assert document.url in document.text


def test_seed_texts_are_those_a_plain_reader_sees():
    """Text is the file decoded from UTF-8 and normalised to NFC, not one character more or less."""
    for document in read_corpus(SEEDS).documents:
        data = (SEEDS / document.file).read_bytes()
        assert document.text == unicodedata.normalize("NFC", data.decode("utf-8"))
        assert document.digest == hashlib.sha256(data).hexdigest()


def test_a_folder_without_manifest_yields_every_text_by_name(tmp_path):
    """The id is the stem; other files are none of ours."""
    corpus_of(tmp_path, b_txt=TEXT, a_txt=TEXT)
    (tmp_path / "notes.md").write_text("x", encoding="utf-8")
    corpus = read_corpus(tmp_path)
    assert [document.id for document in corpus.documents] == ["a", "b"]
    assert sorted(corpus.digests) == ["a.txt", "b.txt"]
    assert corpus.problems == []


def test_a_single_text_is_a_corpus_of_one(tmp_path):
    """A path to one .txt file reads that file, whatever lies beside it."""
    corpus_of(tmp_path, b_txt=TEXT, a_txt=TEXT)
    assert [document.id for document in read_corpus(tmp_path / "b.txt").documents] == ["b"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (unicodedata.normalize("NFD", TEXT).encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        ("\ufeff" + TEXT, "\ufeff" + TEXT),
        ("một\r\nhai\u00a0ba\u200bbốn\r", "một\r\nhai\u00a0ba\u200bbốn\r"),
    ],
    ids=["utf-8", "decomposed", "utf-16 little", "utf-16 big", "utf-8 with mark", "line ends and odd spaces"],
)
def test_texts_are_normalised_and_otherwise_left_alone(tmp_path, data, text):
    """Only composition changes; every other character keeps its place."""
    assert read_corpus(corpus_of(tmp_path, a_txt=data)).documents[0].text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (" \r\n\t\ufeff\u00a0\n", "is empty"),
        (b"ok\nK\xd5t qu\xb6", "is not UTF-8 at line 2, byte 5 (d5 74 20 71)"),
        (b"\xff\xfea", "is not UTF-16 at byte 3 (61)"),
        (b"PK\x00\x01 data", "is no text: it holds NUL characters"),
        (TEXT.encode("utf-16-le"), "is not UTF-8"),
    ],
    ids=["no byte", "only space", "TCVN3", "half a character", "binary", "utf-16 without mark"],
)
def test_a_bad_text_is_left_out_and_the_others_stay(tmp_path, data, message):
    """One problem names the file and says what is wrong; the rest of the corpus is there."""
    corpus = read_corpus(corpus_of(tmp_path, a_txt=data, b_txt=TEXT))
    assert [document.id for document in corpus.documents] == ["b"]
    (problem,) = corpus.problems
    assert (problem.file, problem.row, problem.left_out, corpus.left_out) == ("a.txt", 0, True, 1)
    assert problem.message.startswith(message)
    assert problem.remedy != ""


def test_a_folder_named_like_a_text_cannot_be_read(tmp_path):
    """What the system refuses is told in its words."""
    corpus_of(tmp_path, b_txt=TEXT)
    (tmp_path / "a.txt").mkdir()
    (problem,) = read_corpus(tmp_path).problems
    assert (problem.file, problem.message) == ("a.txt", "cannot be read (Is a directory)")


ROWS = [  # a row of a manifest with the columns doc,file,date,area -> row and value of the problem, its message
    ("x,missing.txt,,", (3, "missing.txt", "there is no such file")),
    ("x,,,", (3, "", "the column file is empty")),
    ("x,../b.txt,,", (3, "../b.txt", "is outside the corpus")),
    ("x,C:\\b.txt,,", (3, "C:\\b.txt", "is outside the corpus")),
    ("a,b.txt,,", (3, "a", "is the id of two documents")),
    ("x,b.txt,2024-13,", (3, "2024-13", "is no date of the calendar")),
    ("x,b.txt,2023-02-29,", (3, "2023-02-29", "is no date of the calendar")),
    ("x,b.txt,Aug-14,", (3, "Aug-14", "is no date of the calendar")),
    ("x,b.txt,24,", (3, "24", "is no date of the calendar")),
    ("x,b.txt,2024-00,", (3, "2024-00", "is no date of the calendar")),
    ("x,b.txt,0204,", (3, "0204", "is no date of the calendar")),
    ("x,b.txt,,VN-99", (3, "VN-99", "is no area that the kit knows")),
    ("x,b.txt,,Atlantis", (3, "Atlantis", "is no area that the kit knows")),
    ("x,b.txt,,,,surplus", (3, "surplus", "is more than the header has columns for")),
    ("x,empty.txt,,", (3, "empty.txt", "is empty")),
]


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=[row for row, _ in ROWS])
def test_a_bad_row_of_a_manifest_is_left_out_and_the_others_stay(tmp_path, row, expected):
    """The problem names the manifest, the row as a spreadsheet counts, the value and a remedy."""
    corpus_of(tmp_path, a_txt=TEXT, b_txt=TEXT, empty_txt="", manifest=f"doc,file,date,area\na,a.txt,,\n{row}\n")
    corpus = read_corpus(tmp_path)
    assert [document.id for document in corpus.documents] == ["a"]
    problem = corpus.problems[0]
    assert (problem.row, problem.value, problem.message) == expected
    assert (problem.file, corpus.left_out) == (MANIFEST, 1)
    assert str(problem).startswith(f"{MANIFEST}, row 3:")
    assert str(problem).endswith(problem.remedy)


@pytest.mark.parametrize("date", ["", "2024", "2024-02", "2024-02-29"])
def test_a_date_may_be_a_day_a_month_or_a_year(tmp_path, date):
    """A date of the calendar stands as written."""
    corpus = read_corpus(corpus_of(tmp_path, a_txt=TEXT, manifest=f"file,date\na.txt,{date}\n"))
    assert [document.date for document in corpus.documents] == [date]


@pytest.mark.parametrize(
    ("area", "code"),
    [("VN-02", "VN-02"), ("VN", "VN"), ("Lào Cai", "VN-02"), ("lào cai", "VN-02"), ("Lao Cai", "VN-02"), ("", "")],
)
def test_an_area_may_be_a_code_or_a_name(tmp_path, area, code):
    """Names are understood without regard to capitals."""
    corpus = read_corpus(corpus_of(tmp_path, a_txt=TEXT, manifest=f"file,area\na.txt,{area}\n"))
    assert [document.area for document in corpus.documents] == [code]


def test_every_column_but_file_is_optional_and_order_is_free(tmp_path):
    """A manifest from a spreadsheet, with byte-order mark, semicolons and capitals, is understood too."""
    manifest = "\ufeffTitle;File\r\nTin; b.txt \r\n;\r\nKhác;a.txt\r\n"
    corpus = read_corpus(corpus_of(tmp_path, a_txt=TEXT, b_txt=TEXT, manifest=manifest))
    assert [(document.id, document.title) for document in corpus.documents] == [("b", "Tin"), ("a", "Khác")]
    assert corpus.problems == []


def test_files_of_a_manifest_are_found_however_their_letters_are_composed(tmp_path):
    """A name typed with composed letters finds the file that another system stored decomposed."""
    (tmp_path / unicodedata.normalize("NFD", "Lào Cai.txt")).write_text(TEXT, encoding="utf-8")
    corpus = read_corpus(corpus_of(tmp_path, manifest="file\nLào Cai.txt\n"))
    assert [document.id for document in corpus.documents] == ["Lào Cai"]
    assert corpus.problems == []


def test_texts_that_the_manifest_passes_over_are_said(tmp_path):
    """They are no fault of a document, so nothing counts as left out."""
    corpus = read_corpus(corpus_of(tmp_path, a_txt=TEXT, b_txt=TEXT, manifest="file\na.txt\n"))
    assert [str(problem) for problem in corpus.problems] == [
        f"b.txt: is not in {MANIFEST} and was not read; add a row for it to {MANIFEST}, or move it elsewhere"
    ]
    assert corpus.left_out == 0


def test_an_unknown_column_is_said_with_the_valid_ones(tmp_path):
    """The documents are read all the same."""
    corpus = read_corpus(corpus_of(tmp_path, a_txt=TEXT, manifest="file,province\na.txt,x\n"))
    (problem,) = corpus.problems
    assert (problem.row, problem.value, problem.left_out) == (1, "province", False)
    assert problem.remedy.endswith("the columns are doc, file, date, area, title, url, note")
    assert len(corpus.documents) == 1


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "no document: no .txt file in it"),
        ({"manifest": "file\n"}, f"no document: {MANIFEST} has no row"),
        ({"a_txt": ""}, "not one document can be read\na.txt: is empty"),
        ({"a_txt": TEXT, "manifest": ""}, f"{MANIFEST}: is empty"),
        ({"a_txt": TEXT, "manifest": "doc,date\na,2024\n"}, "row 1: there is no column 'file'"),
        ({"a_txt": TEXT, "manifest": "file,file\na.txt,a.txt\n"}, "the column 'file' stands there twice"),
        ({"a_txt": TEXT, "manifest": b"file\nt\xd5t.txt\n"}, f"{MANIFEST}: is not UTF-8 at line 2"),
    ],
    ids=["no file", "no row", "only empty texts", "empty manifest", "no column file", "column twice", "not UTF-8"],
)
def test_where_nothing_can_be_done_the_error_says_why(tmp_path, files, message):
    """One error, naming the folder or the manifest."""
    with pytest.raises(CorpusError) as caught:
        read_corpus(corpus_of(tmp_path, **files))
    assert message in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path))


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    """The message names it."""
    with pytest.raises(CorpusError, match="nowhere: no such folder"):
        read_corpus(tmp_path / "nowhere")
