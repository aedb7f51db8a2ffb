"""What each file of a report was made from, kept beside the report, so that only what changed is made again.

``.solieu/made.json`` holds for each file the digest of its inputs and that of the file as it was written: a file counts
as fresh if its inputs are the same and it is still what was written. A ledger that cannot be read counts as empty.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from solieu.store import replacing

PLACE = Path(".solieu", "made.json")
VERSION = 1


class Ledger:
    """The ledger of one folder of outputs; with ``force`` on nothing in it counts as fresh."""

    def __init__(self, outputs: Path, force: bool = False) -> None:
        self.outputs = outputs
        self.entries: dict[str, list[str]] = {} if force else _read(outputs / PLACE)

    def fresh(self, name: str, inputs: str) -> bool:
        """File within the outputs, digest of its inputs -> whether it need not be made again."""
        known = self.entries.get(name)
        if known is None or known[0] != inputs:
            return False
        try:
            return file_digest(self.outputs / name) == known[1]
        except OSError:
            return False

    def note(self, name: str, inputs: str) -> None:
        """File that has just been written, digest of its inputs -> kept in the ledger."""
        self.entries[name] = [inputs, file_digest(self.outputs / name)]
        self._write()

    def keep(self, names: Collection[str]) -> None:
        """Files that the report consists of -> all others are forgotten."""
        if not self.entries.keys() <= set(names):
            self.entries = {name: entry for name, entry in self.entries.items() if name in names}
            self._write()

    def _write(self) -> None:
        with replacing(self.outputs / PLACE) as temporary:
            kept = {"version": VERSION, "made": dict(sorted(self.entries.items()))}
            temporary.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def digest(*parts: Any) -> str:
    """Parts that JSON can tell -> SHA-256 in hexadecimal; equal parts have equal digests."""
    told = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def file_digest(path: Path) -> str:
    """File -> SHA-256 of its bytes in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def library() -> str:
    """() -> digest of what does the work: this Python, the packages installed, source and data of the kit."""
    package = Path(__file__).parent
    own = [path for path in sorted(package.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    packages = sorted({info.name for place in sys.path for info in Path(place or ".").glob("*.dist-info")})
    files = [(path.relative_to(package).as_posix(), file_digest(path)) for path in own]
    return digest(sys.version, packages, files)


def _read(path: Path) -> dict[str, list[str]]:
    """File -> its entries; none if there is no such file or it is of another kind."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        entries = kept["made"] if kept["version"] == VERSION else {}
        fits = all(isinstance(e, list) and len(e) == 2 and all(isinstance(d, str) for d in e) for e in entries.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return entries if fits else {}
