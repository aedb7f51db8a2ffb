"""The command line: exit status, what is said, and what is written."""

import subprocess
import sys
from pathlib import Path

import pytest

from solieu.cli import main
from solieu.store import read_observations

SEEDS = Path(__file__).parents[1] / "seeds"
TEXT = "Xuất khẩu của tỉnh Lào Cai 8 tháng đầu năm 2024 đạt 769 triệu USD, tăng 33,4% so với cùng kỳ."
MANIFEST = "documents.csv"
HEAVY = ("pandas", "pyarrow", "matplotlib", "seaborn", "papermill", "nbconvert", "nbformat", "nbclient", "pandera")


def loaded(code: str) -> set[str]:
    """Python code -> the heavy packages that running it in a fresh process imports."""
    tail = f"\nimport sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_help_imports_nothing_heavy():
    """That is why it answers at once."""
    code = (
        "from solieu.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit as end:\n    assert end.code == 0"
    )
    assert loaded(code) == set()


def test_the_package_and_its_reader_import_nothing_heavy():
    """Reading a text needs no frames; only naming panel does, which shows that this test can see it."""
    assert loaded("import solieu; solieu.read; solieu.read_corpus; solieu.explain") == set()
    assert "pandas" in loaded("import solieu; solieu.panel")


def test_panel_is_the_function_also_after_its_module_was_imported():
    """The package's name panel is not hidden by the module of the same name."""
    code = (
        "import solieu, solieu.panel, solieu.checks; assert solieu.panel is solieu.panel.__globals__['panel']; print()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_public_name_exists():
    """The list of public names promises nothing that is not there."""
    import solieu

    assert [name for name in solieu.__all__ if not hasattr(solieu, name)] == []
    assert set(solieu.__all__) <= set(dir(solieu))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        solieu.nonsense  # noqa: B018


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_extract_writes_rows_that_lead_back_to_their_characters(tmp_path, capsys, suffix):
    """One row per number, and a summary line that counts them."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    output = tmp_path / f"rows{suffix}"
    assert main(["extract", str(tmp_path), "-o", str(output)]) == 0
    frame = read_observations(output)
    assert [TEXT[start:end] for start, end in zip(frame["start"], frame["end"], strict=True)] == list(frame["quote"])
    assert list(frame["quote"]) == ["769 triệu USD", "33,4%"]
    assert capsys.readouterr().out == f"1 document, 2 rows, 0 abstentions, 0 left out -> {output}\n"


BAD = [  # files of a corpus, exit status, what is said of it
    ({}, 2, "no document: no .txt file in it; put the texts there"),
    ({"a.txt": ""}, 2, "a.txt: is empty; put the text in"),
    ({"a.txt": "", "b.txt": TEXT}, 1, "a.txt: is empty; put the text in"),
    ({"a.txt": b"t\xd5t", "b.txt": TEXT}, 1, "a.txt: is not UTF-8 at line 1, byte 2 (d5 74); save it as UTF-8 text"),
    (
        {"b.txt": TEXT, MANIFEST: "file\nb.txt\ngone.txt\n"},
        1,
        "documents.csv, row 3: 'gone.txt' there is no such file; correct it in the column 'file'",
    ),
    (
        {"a.txt": TEXT, "b.txt": TEXT, MANIFEST: "doc,file\nx,a.txt\nx,b.txt\n"},
        1,
        "documents.csv, row 3: 'x' is the id of two documents; give each its own id",
    ),
    (
        {"a.txt": TEXT, "b.txt": TEXT, MANIFEST: "file,area\na.txt,VN-02\nb.txt,VN-2\n"},
        1,
        "documents.csv, row 3: 'VN-2' is no area that the kit knows; write an ISO 3166-2 code",
    ),
    (
        {"a.txt": TEXT, "b.txt": TEXT, MANIFEST: "file,date\na.txt,2024\nb.txt,31/8/2024\n"},
        1,
        "documents.csv, row 3: '31/8/2024' is no date of the calendar; write a year, month or day",
    ),
    ({"a.txt": TEXT, "b.txt": TEXT, MANIFEST: "file\na.txt\n"}, 0, "b.txt: is not in documents.csv and was not read"),
    ({"a.txt": "Xuất khẩu đạt 769 triệu USD, tăng 33,4%."}, 0, "1 document with no date told (a): periods without"),
    ({"a.txt": "Xuất khẩu đạt 769 triệu USD, tăng 33,4%."}, 0, "1 document with no area told (a): figures stay"),
    ({"a.txt": TEXT, MANIFEST: "name\na.txt\n"}, 2, "documents.csv, row 1: there is no column 'file' in 'name'"),
]


@pytest.mark.parametrize(("files", "status", "message"), BAD, ids=[message.partition(";")[0] for _, _, message in BAD])
def test_bad_input_is_answered_in_one_line(tmp_path, capsys, files, status, message):
    """Status 2 and no file where nothing can be done; otherwise one document is processed and the others counted."""
    corpus, output = tmp_path / "corpus", tmp_path / "rows.csv"
    corpus.mkdir()
    for name, content in files.items():
        (corpus / name).write_bytes(content.encode() if isinstance(content, str) else content)
    assert main(["extract", str(corpus), "-o", str(output)]) == status
    said = capsys.readouterr()
    assert [line for line in said.err.splitlines() if message in line] != []
    assert "Traceback" not in said.err
    assert output.exists() == (status != 2)
    summary = "" if status == 2 else f"1 document, 2 rows, 0 abstentions, {status} left out -> {output}\n"
    assert said.out == summary


def test_an_unknown_format_is_refused_before_the_work(tmp_path, capsys):
    """The suffix is checked even before the corpus is."""
    assert main(["extract", str(tmp_path / "nowhere"), "-o", str(tmp_path / "rows.xlsx")]) == 2
    said = capsys.readouterr().err
    assert said.startswith("solieu: ")
    assert said.endswith("cannot tell the format from '.xlsx'; use .csv, .jsonl, .parquet\n")


def test_explain_takes_the_beginning_of_an_id(capsys):
    """What it prints quotes the text."""
    assert main(["explain", str(SEEDS), "002"]) == 0
    assert "769 triệu USD" in capsys.readouterr().out


@pytest.mark.parametrize(("doc", "message"), [("00", "begins several ids"), ("xyz", "is no document")])
def test_explain_names_the_documents_there_are(capsys, doc, message):
    """An id that fits none, or several, is answered with those that would."""
    assert main(["explain", str(SEEDS), doc]) == 2
    said = capsys.readouterr().err
    assert f"{doc!r} {message}; choose one of 000_4f92b8258eaf1ea3, 001_c320b6a3efa966ee" in said


def test_a_table_is_not_read_as_a_text(tmp_path, capsys):
    """Rows given where a text is wanted are refused, not read as prose."""
    (tmp_path / "rows.csv").write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(tmp_path / "rows.csv"), "-o", str(tmp_path / "again.csv")]) == 2
    assert "rows.csv: is no .txt file; name a text" in capsys.readouterr().err


def test_check_tells_the_same_of_a_corpus_and_of_its_rows(tmp_path, capsys):
    """The audit needs no text, only the rows."""
    rows = tmp_path / "rows.parquet"
    assert main(["extract", str(SEEDS), "-o", str(rows)]) == 0
    capsys.readouterr()
    assert main(["check", str(SEEDS)]) == 0
    from_corpus = capsys.readouterr().out
    assert main(["check", str(rows)]) == 0
    assert capsys.readouterr().out == from_corpus
    assert " holds" in from_corpus.splitlines()[-1]
    assert " implausible" in from_corpus.splitlines()[-1]


def test_an_interruption_is_no_traceback(monkeypatch, capsys):
    """Ctrl-C ends with the status that shells expect."""

    def interrupted(path):
        raise KeyboardInterrupt

    monkeypatch.setattr("solieu.source.read_corpus", interrupted)
    assert main(["extract", str(SEEDS), "-o", "rows.csv"]) == 130
    assert capsys.readouterr().err == "solieu: interrupted; files not finished were not written\n"


def test_a_command_is_needed(capsys):
    """As is the file to write."""
    for arguments in ([], ["extract", "seeds"], ["nonsense"]):
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 2
    assert "usage: solieu" in capsys.readouterr().err


def test_output_that_nobody_reads_any_more_is_no_error():
    """As in: solieu explain seeds 002 | head -1."""
    command = [sys.executable, "-m", "solieu.cli", "explain", str(SEEDS), "004"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (0, "")


def test_a_place_that_cannot_be_written_is_told(tmp_path, capsys):
    """In the words of the system, with the path."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(tmp_path), "-o", str(tmp_path / "a.txt" / "rows.csv")]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"solieu: {tmp_path / 'a.txt'}")
    assert "Traceback" not in said
