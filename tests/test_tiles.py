"""The grid of provinces: each province in force has one tile of its own on the map of its time."""

import pytest

from solieu import codes, tiles
from solieu.model import DataError


@pytest.mark.parametrize(("vintage", "count"), [("63", 63), ("34", 34)])
def test_every_province_in_force_has_one_tile(vintage, count):
    """The map of a time holds exactly the provinces of that time."""
    placed = tiles.tiles()[vintage]
    assert len(placed) == count
    assert {tile.code for tile in placed} == set(codes.members("VN", tiles.VINTAGES[vintage]))
    assert len({(tile.row, tile.column) for tile in placed}) == count


@pytest.mark.parametrize("vintage", ["63", "34"])
def test_tiles_keep_north_and_south(vintage):
    """Cao Bằng lies north of Hà Nội, this north of Huế, this north of Cà Mau; Lai Châu lies west of Quảng Ninh."""
    at = {tile.code: (tile.row, tile.column) for tile in tiles.tiles()[vintage]}
    rows = [at[code][0] for code in ("VN-04", "VN-HN", "VN-26", "VN-59")]
    assert sorted(rows) == rows
    assert at["VN-01"][1] < at["VN-13"][1]


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2024-01/2024-08", "63"), ("2025-01/2025-06", "63"), ("2025-06-30/2025-06-30", "63"), ("2025-07/2025-07", "34"),
     ("2025-01/2025-12", "34"), ("", "63")],
)  # fmt: skip
def test_the_map_follows_from_the_end_of_the_period(period, expected):
    """What is told at the end of 2025 is about the provinces of the end of 2025."""
    assert expected == tiles.vintage_of(period)


@pytest.mark.parametrize(
    ("placed", "message"),
    [
        ([("A", 0, 0)], "B stands there 0 times"),
        ([("A", 0, 0), ("B", 0, 1), ("B", 0, 2)], "B stands there 2 times"),
        ([("A", 0, 0), ("B", 0, 1), ("C", 0, 2)], "C was no province then"),
        ([("A", 0, 0), ("B", 0, 0)], "A and B share one tile"),
    ],
)
def test_a_broken_map_is_refused(placed, message):
    """A province without a tile, a strange one and two on one tile are errors that name them."""
    with pytest.raises(DataError, match=message):
        tiles.check("63", [tiles.Tile(code, "63", row, column) for code, row, column in placed], ("A", "B"))
