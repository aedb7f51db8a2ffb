"""Observations <-> files, .csv, .jsonl or .parquet by suffix, written whole or not at all.

Every file has the columns COLUMNS in that order. An absent text is the empty string, in memory and in files alike;
``head`` and ``whole`` are empty where an observation hangs on no other.
"""

from __future__ import annotations

import csv
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from solieu.model import EXTRA_COLUMNS, OBSERVATION_COLUMNS, Observation, SchemaError

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (*OBSERVATION_COLUMNS, *EXTRA_COLUMNS)
INTEGERS = ("start", "end", "sentence_start")
LINKS = ("head", "whole")
TEXTS = tuple(name for name in COLUMNS if name not in (*INTEGERS, *LINKS, "value"))


def write_observations(rows: Iterable[Observation], path: str | Path) -> Path:
    """Observations -> one file of the kind its suffix names; returns the path.

    Missing parent folders are made. An interrupted or failed write leaves what stood there before.

    Raises:
        SchemaError: the suffix is not one of SUFFIXES.
    """
    path = Path(path)
    write = _KINDS[check_suffix(path)][0]
    records = [row.row() for row in rows]
    with replacing(path) as temporary:
        write(records, temporary)
    return path


def read_observations(path: str | Path) -> pd.DataFrame:
    """File of observations -> frame with one row each and the columns COLUMNS (further ones after them).

    Texts are strings, never missing; start, end and sentence_start int64; value float64; head and whole Int64.

    Raises:
        SchemaError: no such file, an unknown suffix, a missing column, or a value that is no number where one must be.
    """
    path = Path(path)
    read = _KINDS[check_suffix(path)][1]
    if not path.is_file():
        raise SchemaError(f"{path}: no such file; write it with: solieu extract CORPUS -o {path}")
    try:
        frame = read(path)
    except (ValueError, OSError) as error:  # what pandas and pyarrow raise for a file of another kind
        raise SchemaError(f"{path}: is no {path.suffix} file of observations ({_first_line(error)})") from None
    return typed(frame, str(path))


def typed(frame: pd.DataFrame, name: str = "observations") -> pd.DataFrame:
    """Frame with the columns of observations, of any types -> the same with the right types; ``name`` is for messages.

    Columns of EXTRA_COLUMNS may be missing and are then empty.

    Raises:
        SchemaError: a column of OBSERVATION_COLUMNS is missing, or a value is no number where one must be.
    """
    import pandas as pd

    missing = [column for column in OBSERVATION_COLUMNS if column not in frame.columns]
    if missing:
        raise SchemaError(
            f"{name}: the column {missing[0]!r} is missing; there must be {', '.join(OBSERVATION_COLUMNS)}"
        )
    frame = frame.reindex(columns=[*COLUMNS, *(column for column in frame.columns if column not in COLUMNS)])
    for column in ("value", *INTEGERS, *LINKS):
        given = frame[column].notna() & (frame[column] != "")
        numbers = pd.to_numeric(frame[column], errors="coerce").astype("float64")
        wrong = given & ~numbers.abs().lt(float("inf"))
        if column != "value":
            wrong |= numbers.notna() & (numbers % 1 != 0)
        if column in OBSERVATION_COLUMNS:
            wrong |= ~given
        if wrong.any():
            at = int(wrong.to_numpy().argmax())
            kind = "number" if column == "value" else "whole number"
            raise SchemaError(f"{name}, row {at + 2}, column {column}: {frame[column].iloc[at]!r} is no {kind}")
        if column in LINKS:
            frame[column] = numbers.astype("Int64")
        else:
            frame[column] = numbers.fillna(0).astype("float64" if column == "value" else "int64")
    for column in TEXTS:
        frame[column] = frame[column].astype("object").where(frame[column].notna(), "").astype("str")
    return frame.reset_index(drop=True)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Path -> a temporary sibling to write; it takes the path's place when the block ends well, or vanishes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=path.suffix)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def check_suffix(path: str | Path) -> str:
    """Path -> its suffix in small letters, one of SUFFIXES.

    Raises:
        SchemaError: it is another.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _KINDS:
        raise SchemaError(f"{path}: cannot tell the format from {suffix or 'no suffix'!r}; use {', '.join(SUFFIXES)}")
    return suffix


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _plain(value: object) -> object:
    """Whole floats are written as integers, so that 29489000000000.0 stays readable."""
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value


def _write_csv(records: list[dict[str, object]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows({name: _plain(value) for name, value in record.items()} for record in records)


def _write_jsonl(records: list[dict[str, object]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for record in records:
            plain = {name: _plain(value) for name, value in record.items()}
            file.write(
                json.dumps({**plain, "evidence": json.loads(str(record["evidence"]))}, ensure_ascii=False) + "\n"
            )


def _write_parquet(records: list[dict[str, object]], path: Path) -> None:
    import pandas as pd

    typed(pd.DataFrame(records, columns=COLUMNS)).to_parquet(path, index=False)


def _read_csv(path: Path) -> pd.DataFrame:
    import pandas as pd

    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


def _read_jsonl(path: Path) -> pd.DataFrame:
    import pandas as pd

    with path.open(encoding="utf-8") as file:
        records = [json.loads(line) for line in file if line.strip()]
    for record in records:
        if isinstance(record.get("evidence"), dict):
            record["evidence"] = json.dumps(record["evidence"], ensure_ascii=False)
    return pd.DataFrame(records, columns=None if records else COLUMNS)


def _read_parquet(path: Path) -> pd.DataFrame:
    import pandas as pd

    return pd.read_parquet(path)


_KINDS: dict[str, tuple[Callable[[list[dict[str, object]], Path], None], Callable[[Path], pd.DataFrame]]] = {
    ".csv": (_write_csv, _read_csv),
    ".jsonl": (_write_jsonl, _read_jsonl),
    ".parquet": (_write_parquet, _read_parquet),
}
SUFFIXES = tuple(_KINDS)
