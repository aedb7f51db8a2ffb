"""Each row of terms.csv is proven by its own example sentence."""

import unicodedata

import pytest
from reading import each, entries, figures

from solieu import codes
from solieu.lexicon import fold, table
from solieu.traits import unit_kind

ROWS = table("terms")
KINDS = {unit_kind(unit) for unit in (*codes.units(), "VND/kg")}


@pytest.mark.parametrize("row", each(ROWS, "phrase"))
def test_example_names_the_indicator(row):
    """The example holds the whole phrase, and it names this indicator and no other."""
    found = [e for e in entries(row["example"], row["phrase"], "term") if e.row["units"] == row["units"]]
    assert [row["indicator"]] == [e.id for e in found]


def test_examples_are_one_sentence_each_in_nfc():
    """An example starts with a capital or a figure, ends with a full stop and is written in NFC."""
    assert [
        row["example"]
        for row in ROWS
        if not (row["example"][0].isupper() or row["example"][0].isdigit())
        or row["example"][-1] not in ".:"
        or not unicodedata.is_normalized("NFC", row["example"])
    ] == []


def test_no_phrase_means_two_indicators():
    """A phrase stands in a second row only where the unit of the figure tells the two apart."""
    seen: dict[str, set[str]] = {}
    unclear = []
    for row in ROWS:
        kinds = set(row["units"].split(";")) if row["units"] else KINDS
        if seen.setdefault(fold(row["phrase"]), set()) & kinds:
            unclear.append(row["phrase"])
        seen[fold(row["phrase"])] |= kinds
    assert unclear == []


def test_codes_are_known():
    """Indicators, measures, kinds of unit and strengths are those that the reader knows."""
    assert [
        row["phrase"]
        for row in ROWS
        if row["indicator"] not in codes.indicators()
        or row["measure"] not in {"", *codes.measures()}
        or row["strength"] not in ("strong", "weak", "firm")
        or not set(filter(None, row["units"].split(";"))) <= KINDS
    ] == []


def test_figures_of_the_examples_fit_their_terms():
    """Each example has a figure whose unit is of a kind that its term asks for."""
    assert [
        (row["phrase"], row["example"])
        for row in ROWS
        if row["units"]
        and not {unit_kind(unit or "VND") for _, _, unit in figures(row["example"])} & set(row["units"].split(";"))
    ] == []
