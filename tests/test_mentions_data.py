"""data/mentions.csv: every row is proven by its example, and none is without effect."""

import unicodedata

import pytest

from solieu import phrasebook
from solieu.mentions import find
from solieu.model import DataError
from solieu.phrasebook import Phrasebook, Row

ROWS = phrasebook.rows()
NAMES = ("company", "plant", "goods")
KINDS = sorted({(row.kind, row.role) for row in ROWS})


def of(kind: str, role: str) -> list[tuple[int, Row]]:
    """Kind and role -> their rows with their places in the table."""
    return [(at, row) for at, row in enumerate(ROWS) if (row.kind, row.role) == (kind, role)]


@pytest.mark.parametrize(("kind", "role"), KINDS)
def test_every_example_yields_exactly_what_its_row_expects(kind, role):
    """The mentions of the row's kind in its example are those expected, as the text writes them."""
    kinds = NAMES if kind == "name" else (kind,)
    rows = of(kind, role)
    actual = [[m.text for m in find(row.example) if m.kind in kinds] for _, row in rows]
    assert [row.expect.split(" | ") if row.expect else [] for _, row in rows] == actual


@pytest.mark.parametrize(("kind", "role"), KINDS)
def test_every_row_is_needed(kind, role):
    """Without the row its example is read otherwise."""
    idle = [
        row.pattern
        for at, row in of(kind, role)
        if find(row.example) == find(row.example, Phrasebook([*ROWS[:at], *ROWS[at + 1 :]]))
    ]
    assert idle == []


@pytest.mark.parametrize("role", [role for kind, role in KINDS if role == "not"])
def test_rows_that_bar_expect_nothing(role):
    """A row of the role not has an example that mentions nothing of its kind, and no value."""
    assert [row for row in ROWS if row.role == role and (row.expect or row.value)] == []


def test_every_kind_of_the_table_is_known_and_used():
    """Every kind and role that the modules know has rows, and no row has another."""
    declared = {(kind, role) for kind, roles in phrasebook.ROLES.items() for role in roles}
    assert declared == set(KINDS)


def test_all_is_nfc_and_sourced():
    """Every cell is NFC, and every row names its source."""
    cells = [cell for row in ROWS for cell in (row.pattern, row.value, row.example, row.expect)]
    assert [cell for cell in cells if cell != unicodedata.normalize("NFC", cell)] == []
    assert [row for row in ROWS if not row.source] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("legal,kind,quyết định,Quyết định,Theo quyết định.,,general", "no role 'kind'"),
        ("person,cue,ông,,Ông Hà nói.,,general", "kind 'person'"),
        ("legal,type,(quyết định,Quyết định,Theo quyết định.,,general", "bracket"),
        ("legal,type,,Quyết định,Theo quyết định.,,general", "empty"),
        ("legal,type,nghị quyết,Nghị quyết,Theo quyết định.,,general", "does not hold"),
        ("legal,type,luật {who},Luật,Theo luật.,,general", "unknown hole"),
    ],
)
def test_a_wrong_row_is_named(tmp_path, monkeypatch, line, told):
    """A row that breaks a rule stops the reading of the table with file, line and fault."""
    (tmp_path / phrasebook.FILE).write_text(f"{','.join(phrasebook.COLUMNS)}\n{line}\n", encoding="utf-8")
    monkeypatch.setattr(phrasebook.codes, "DATA", tmp_path)
    with pytest.raises(DataError, match=r"mentions\.csv, line 2") as error:
        phrasebook.rows.__wrapped__()
    assert told in str(error.value)


def test_a_row_that_stands_twice_is_named(tmp_path, monkeypatch):
    """The same words in the same role twice are an error."""
    line = "legal,type,quyết định,Quyết định,Theo quyết định.,,general\n"
    (tmp_path / phrasebook.FILE).write_text(f"{','.join(phrasebook.COLUMNS)}\n{line}{line}", encoding="utf-8")
    monkeypatch.setattr(phrasebook.codes, "DATA", tmp_path)
    with pytest.raises(DataError, match="stands twice"):
        phrasebook.rows.__wrapped__()
