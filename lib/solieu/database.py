"""Panel and findings -> a DuckDB database in memory, for those who prefer SQL.

Tables ``panel`` and ``findings`` with the columns of the frames; views ``observations`` (what the texts state) and
``derived`` (what follows from it), both of the panel. Codes are texts, ``period_start`` and ``period_end`` are dates, a
missing value is NULL; an absent text is '' as in the frames. Nothing is fetched: extensions are not installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from solieu import checks

if TYPE_CHECKING:
    import duckdb

VIEWS = {"observations": "stated", "derived": "derived"}
"""View -> the origin of the rows of the panel that it shows."""
DAYS = ("period_start", "period_end")


def database(
    panel: pd.DataFrame, findings: pd.DataFrame | None = None, path: str = ":memory:"
) -> duckdb.DuckDBPyConnection:
    """Panel and findings (None: checked now) -> an open connection to a database of both.

    ``path`` is a file to make or fill anew instead of memory. The frames are copied: SQL does not change them.
    """
    import duckdb  # only whoever asks in SQL waits for it
    import pyarrow as pa

    connection = duckdb.connect(path, config={"autoinstall_known_extensions": "false"})
    for name, frame in (("panel", panel), ("findings", checks.check(panel) if findings is None else findings)):
        plain = frame.assign(**{column: frame[column].dt.date for column in DAYS if column in frame})
        plain = plain.astype(
            {column: "str" for column in frame if isinstance(frame[column].dtype, pd.CategoricalDtype)}
        )
        schema = pa.schema([pa.field(column, _type(frame, column)) for column in frame])
        connection.register("_frame", pa.Table.from_pandas(plain, schema=schema, preserve_index=False))
        connection.execute(f'CREATE OR REPLACE TABLE "{name}" AS SELECT * FROM _frame')
        connection.unregister("_frame")
    for name, origin in VIEWS.items():
        connection.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM panel WHERE origin = '{origin}'")
    return connection


def _type(frame: pd.DataFrame, column: str) -> object:
    """Column of a frame -> its type in the database, the same for a frame without rows."""
    import pyarrow as pa

    kind = frame[column].dtype
    if column in DAYS:
        return pa.date32()
    if pd.api.types.is_bool_dtype(kind):
        return pa.bool_()
    if pd.api.types.is_integer_dtype(kind):
        return pa.int64()
    return pa.float64() if pd.api.types.is_float_dtype(kind) else pa.string()
