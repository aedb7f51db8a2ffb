"""The page on method and limits: both languages chapter by chapter, the audit counted, scores as they were printed."""

import re

import pandas as pd
import pytest

from solieu import checks, method_page
from solieu.model import DataError


@pytest.fixture
def findings() -> pd.DataFrame:
    """() -> three findings of two kinds."""
    told = [("parts_total", "holds"), ("parts_total", "off"), ("magnitude", "implausible")]
    return pd.DataFrame([{**dict.fromkeys(checks.COLUMNS, ""), "kind": k, "verdict": v} for k, v in told])


def test_chapters_are_whole_in_both_languages():
    """Each chapter has a title and as many paragraphs and items in one language as in the other."""
    chapters = method_page.chapters()
    assert len(chapters) == len({chapter["id"] for chapter in chapters}) >= 6
    for chapter in chapters:
        for name in ("text", "items"):
            assert len(chapter["vi"].get(name, ())) == len(chapter["en"].get(name, ()))
        assert chapter["vi"]["title"] != chapter["en"]["title"]


def test_a_chapter_that_was_half_translated_is_an_error(monkeypatch):
    """A paragraph too few names the chapter."""
    half = (
        '[[chapter]]\nid = "x"\n[chapter.vi]\ntitle = "a"\ntext = ["1", "2"]\n[chapter.en]\ntitle = "b"\ntext = ["1"]\n'
    )

    class Files:
        def joinpath(self, _):
            return self

        def read_text(self, encoding):
            return half

    monkeypatch.setattr(method_page.resources, "files", lambda _: Files())
    with pytest.raises(DataError, match=r"chapter 'x': text has unlike numbers"):
        method_page.chapters.__wrapped__()


def test_the_audit_is_counted_by_kind_and_verdict(findings):
    """Each comparison has a line with how many are implausible, off, hold and are of like size."""
    lines = re.findall(r"<tr>(.*?)</tr>", method_page.method_body(findings))
    counts = [[int(n) for n in re.findall(r'<td class="num">(\d+)</td>', line)] for line in lines[1:]]
    expected = {"parts_total": [0, 1, 1, 0], "magnitude": [1, 0, 0, 0]}
    assert counts == [expected.get(kind, [0, 0, 0, 0]) for kind in checks.KINDS]


def test_scores_are_shown_as_they_were_printed(findings, tmp_path):
    """The file stands on the page letter by letter, escaped, and in Vietnamese; without one the page says so."""
    path = tmp_path / "scores.txt"
    path.write_text("5 bài | 5 texts\nquantity  F1 1.000\n<usable>  F1 0.990\n", encoding="utf-8")
    body = method_page.method_body(findings, path)
    assert ">5 texts\nquantity  F1 1.000\n&lt;usable&gt;  F1 0.990</span></pre>" in body
    assert ">5 bài\ncon số      F1 1,000\n" in body
    assert "No file of scores" not in body
    for missing in (None, tmp_path / "none.txt"):
        assert "No file of scores" in method_page.method_body(findings, missing)
