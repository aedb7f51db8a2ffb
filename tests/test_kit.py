"""One call from a corpus, a file of observations or a panel file to the panel; places and names that are not there."""

import pandas as pd
import pytest

import solieu
from solieu import kit
from solieu.checks import check
from solieu.mentions import mentions_of
from solieu.model import CorpusError, SolieuError
from solieu.source import read_corpus
from solieu.store import write_observations


@pytest.fixture(scope="module")
def survey(seeds):
    """() -> the survey of the seeds."""
    return kit.survey(seeds)


def test_a_survey_holds_every_stage(survey):
    """Documents, readings, observations, panel and findings belong together."""
    assert len(survey.readings) == len(survey.corpus.documents) == 5
    assert len(survey.observations) == (survey.panel["origin"] == "stated").sum()
    assert set(survey.findings["doc"]) <= {document.id for document in survey.corpus.documents}


def test_steps_are_told(seeds):
    """Whoever asks hears of each document before it is read."""
    told: list[str] = []
    kit.survey(seeds, told.append)
    assert told == sorted(path.stem for path in seeds.glob("*.txt"))


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_a_file_of_observations_gives_the_same_panel(survey, seeds, tmp_path, suffix):
    """The panel is the same from the texts and from the rows written before, with titles when the corpus is named."""
    path = write_observations(survey.observations, tmp_path / f"observations{suffix}")
    loaded = solieu.load(path, seeds)
    pd.testing.assert_frame_equal(survey.panel, loaded)
    assert loaded.attrs["documents"] == survey.panel.attrs["documents"]


def test_a_panel_file_is_taken_as_it_is(survey, tmp_path):
    """A panel written as Parquet comes back with its types and titles."""
    survey.panel.to_parquet(tmp_path / "panel.parquet", index=False)
    loaded = solieu.load(tmp_path / "panel.parquet")
    pd.testing.assert_frame_equal(survey.panel, loaded)
    assert loaded.attrs["documents"] == survey.panel.attrs["documents"]


def test_a_panel_as_a_table_is_the_same_panel(survey, seeds, tmp_path):
    """Of a panel as CSV the stated rows are taken, and what is derived is derived anew."""
    survey.panel.to_csv(tmp_path / "panel.csv", index=False)
    pd.testing.assert_frame_equal(survey.panel, solieu.load(tmp_path / "panel.csv", seeds))


def test_a_corpus_is_found_from_below(tmp_path, monkeypatch):
    """From notebooks/ the corpus beside it is found; what is nowhere is an error that names it."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "notebooks" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "notebooks" / "deep")
    assert kit.find("seeds").resolve() == tmp_path / "seeds"
    with pytest.raises(CorpusError, match="no-such-corpus-anywhere: no such folder or file"):
        kit.find("no-such-corpus-anywhere")


def test_a_corpus_without_figures_says_so(tmp_path):
    """Prose without a number makes no panel, and the message tells why."""
    (tmp_path / "a.txt").write_text("Hội nghị diễn ra trong không khí vui tươi.", encoding="utf-8")
    with pytest.raises(CorpusError, match="hold no figure"):
        kit.survey(tmp_path)


@pytest.mark.parametrize("asked", ["VN-04", "Cao Bằng", "cao bằng", "Cao Bang", " vn-04 "])
def test_an_area_goes_by_code_or_name(survey, asked):
    """Code and Vietnamese or English name all mean the province."""
    assert solieu.area_of(survey.panel, asked) == "VN-04"


def test_an_unknown_area_names_those_with_data(survey):
    """A province without a row is no valid answer, nor is a made-up name."""
    for asked in ("VN-HN", "Atlantis", ""):
        with pytest.raises(SolieuError, match=r"choose one of: VN-04 Cao Bằng, VN-09 Lạng Sơn"):
            solieu.area_of(survey.panel, asked)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [("Tựa", "x", "Tựa"), ("", "\n\n  Dòng đầu  \nhai", "Dòng đầu"), ("", "a" * 50 + " " + "b" * 60, "a" * 50 + "…")],
)
def test_title_of(title, text, expected):
    """Without a title a document goes by the beginning of its first line, cut at a word."""
    assert kit.title_of(title, text) == expected


def test_findings_of_a_file_take_the_place_of_an_audit(tmp_path, seeds):
    """Without a file the panel is audited; with one its findings come back as they were, and a missing one is named."""
    rows = kit.load(seeds)
    found = kit.findings(rows)
    pd.testing.assert_frame_equal(check(rows), found)
    found.head(2).to_parquet(tmp_path / "some.parquet", index=False)
    pd.testing.assert_frame_equal(found.head(2), kit.findings(rows, tmp_path / "some.parquet"))
    with pytest.raises(CorpusError, match=r"none\.parquet: no such folder or file"):
        kit.findings(rows, tmp_path / "none.parquet")


def test_mentions_come_from_a_file_or_from_the_corpus_alike(tmp_path, seeds):
    """Of a file only the mentions of the area's own texts are given, as they would be read."""
    rows = kit.load(seeds)
    mentions_of(read_corpus(seeds).documents).to_parquet(tmp_path / "all.parquet", index=False)
    expected = kit.mentioned(rows, "VN-02", seeds)
    assert len(expected) > 0
    pd.testing.assert_frame_equal(expected, kit.mentioned(rows, "VN-02", tmp_path / "all.parquet"))


def test_titles_are_shared_by_all_selections_of_a_panel(seeds):
    """pandas copies attrs deeply; titles are the same object in every part of a panel."""
    rows = kit.load(seeds)
    part = rows[rows["area"] == "VN-02"].head(3).copy()
    assert part.attrs["documents"] is rows.attrs["documents"]
