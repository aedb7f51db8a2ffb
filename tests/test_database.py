"""The panel and the findings as SQL tables: the same rows, with types that SQL can work with."""

import datetime

import pytest

import solieu
from solieu.checks import check
from solieu.panel import panel


@pytest.fixture(scope="module")
def rows(gold_rows):
    """() -> the panel of the reference rows."""
    return panel(gold_rows)


@pytest.fixture(scope="module")
def sql(rows):
    """() -> a connection to the database of that panel."""
    with solieu.database(rows) as connection:
        yield connection


def ask(sql, query: str, *values: object) -> list[tuple[object, ...]]:
    """Connection, query and its values -> the rows of the answer."""
    return sql.execute(query, list(values)).fetchall()


def test_tables_and_views(sql, rows):
    """Panel and findings are tables, observations and derived are views, each with the rows of its frame."""
    found = ask(sql, "SELECT table_name, table_type FROM information_schema.tables ORDER BY 1")
    assert found == [
        ("derived", "VIEW"), ("findings", "BASE TABLE"), ("observations", "VIEW"), ("panel", "BASE TABLE"),
    ]  # fmt: skip
    counts = {"panel": len(rows), "findings": len(check(rows))}
    counts |= {
        name: int((rows["origin"] == o).sum()) for name, o in (("observations", "stated"), ("derived", "derived"))
    }
    assert counts == {name: ask(sql, f"SELECT count(*) FROM {name}")[0][0] for name in counts}


def test_columns_and_types(sql, rows):
    """Columns keep their order; values are numbers, days are dates, offsets integers, codes texts."""
    described = {name: kind for name, kind, *_ in ask(sql, "DESCRIBE panel")}
    assert list(rows.columns) == list(described)
    expected = {"value": "DOUBLE", "period_start": "DATE", "start": "BIGINT", "head": "BIGINT", "indicator": "VARCHAR",
                "quote": "VARCHAR", "period_months": "DOUBLE"}  # fmt: skip
    assert expected == {name: described[name] for name in expected}


def test_a_question_in_sql_has_the_answer_of_the_frame(sql, rows):
    """A query finds what the frame holds, by codes and dates, with NULL where the frame has nothing."""
    query = "SELECT quote FROM observations WHERE area = ? AND indicator = ? AND period_start >= ? ORDER BY doc, start"
    asked = rows[(rows["origin"] == "stated") & (rows["area"] == "VN-02") & (rows["indicator"] == "exports")]
    asked = asked[asked["period_start"] >= "2024-01-01"].sort_values(["doc", "start"])
    answer = [quote for (quote,) in ask(sql, query, "VN-02", "exports", datetime.date(2024, 1, 1))]
    assert asked["quote"].tolist() == answer != []
    assert [(int(rows["head"].isna().sum()),)] == ask(sql, "SELECT count(*) FROM panel WHERE head IS NULL")
    assert ask(sql, "SELECT count(*) FROM panel WHERE item IS NULL") == [(0,)]


def test_findings_join_the_panel_by_their_rows(sql):
    """Every row that a finding names is a row of the panel."""
    query = """SELECT count(*) FROM (SELECT unnest(string_split(rows, ';')) AS row FROM findings)
               WHERE row NOT IN (SELECT row FROM panel)"""
    assert ask(sql, query) == [(0,)]


def test_an_empty_panel_has_the_same_tables(sql, rows):
    """Without rows the tables are there, with the same columns and types."""
    with solieu.database(rows.head(0)) as empty:
        assert ask(empty, "SELECT count(*) FROM panel") == [(0,)]
        assert ask(sql, "DESCRIBE panel") == ask(empty, "DESCRIBE panel")
        assert ask(sql, "DESCRIBE findings") == ask(empty, "DESCRIBE findings")


def test_the_frame_is_not_touched(rows):
    """What SQL changes stays in the database; the findings given are those stored."""
    before = rows.copy(deep=True)
    findings = check(rows).head(2)
    with solieu.database(rows, findings) as connection:
        connection.execute("UPDATE panel SET value = 0")
        assert ask(connection, "SELECT count(*) FROM findings") == [(2,)]
    assert before.equals(rows)


def test_a_file_can_be_filled_anew(rows, tmp_path):
    """With a path the database is a file that another connection reads, and a second run replaces the tables."""
    path = str(tmp_path / "solieu.duckdb")
    for part in (rows, rows.head(1)):
        solieu.database(part, path=path).close()
    import duckdb

    with duckdb.connect(path, read_only=True) as connection:
        assert ask(connection, "SELECT count(*) FROM panel") == [(1,)]
