"""The provinces as a grid of tiles, a map of the kit's own in two vintages: 63 provinces, and 34 from 1 July 2025.

A province stands on the map that was in force in the period told, never on another: codes of 2025 name other territory
than the same codes did before. Tiles lie in ``data/tiles.csv`` (code, vintage, row, column); neighbours are roughly
where they are, and sizes mean nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from solieu import codes
from solieu.derive import end_of
from solieu.model import DataError

VINTAGES = {"63": codes.EVE, "34": codes.MERGER}
"""Name of a map -> a day on which it was in force."""


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of a province on a map of a vintage, counted from the north-west corner."""

    code: str
    vintage: str
    row: int
    column: int


@lru_cache(maxsize=1)
def tiles() -> dict[str, tuple[Tile, ...]]:
    """() -> {vintage: its tiles}. Raises DataError if a map lacks a province, holds a strange one, or two on a tile."""
    found: dict[str, list[Tile]] = {vintage: [] for vintage in VINTAGES}
    for line, row in codes.read_rows(codes.DATA / "tiles.csv", ("code", "vintage", "row", "column")):
        where = f"tiles.csv, line {line}"
        if row["vintage"] not in found or not (row["row"] + row["column"]).isdigit():
            raise DataError(f"{where}: give a vintage of {', '.join(VINTAGES)}, and row and column as whole numbers")
        found[row["vintage"]].append(Tile(row["code"], row["vintage"], int(row["row"]), int(row["column"])))
    for vintage, day in VINTAGES.items():
        check(vintage, found[vintage], codes.members("VN", day))
    return {vintage: tuple(placed) for vintage, placed in found.items()}


def check(vintage: str, placed: list[Tile], provinces: tuple[str, ...]) -> None:
    """Tiles of a map and the provinces in force -> nothing; raises DataError naming what is wrong."""
    listed = [tile.code for tile in placed]
    for code in provinces:
        if listed.count(code) != 1:
            raise DataError(
                f"tiles.csv, map {vintage}: {code} stands there {listed.count(code)} times; give it one tile"
            )
    if strange := sorted(set(listed) - set(provinces)):
        raise DataError(f"tiles.csv, map {vintage}: {strange[0]} was no province then; remove it")
    spots: dict[tuple[int, int], str] = {}
    for tile in placed:
        other = spots.setdefault((tile.row, tile.column), tile.code)
        if other != tile.code:
            raise DataError(f"tiles.csv, map {vintage}: {other} and {tile.code} share one tile; move one")


def vintage_of(period: str) -> str:
    """Period -> the map in force on its last day; the earlier of the two without a period."""
    return "34" if period and end_of(period) >= codes.MERGER else "63"
