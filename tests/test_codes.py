"""The codelists: every row proven, references resolved, areas followed through time, errors that tell the remedy."""

import csv
import unicodedata
from pathlib import Path

import pytest

from solieu import codes
from solieu.model import DataError

AREAS = list(codes.areas().values())
PLACES = list(codes.places().values())


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """-> function(file, change): serves a copy of the data with ``change`` applied to the rows of a file."""

    def serve(name: str, change):
        for path in Path(codes.DATA).glob("*.csv"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        change(rows)
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        monkeypatch.setattr(codes, "DATA", tmp_path)
        for cached in (codes.areas, codes.places, codes.indicators):
            monkeypatch.setattr(codes, cached.__name__, cached.__wrapped__)

    return serve


@pytest.mark.parametrize("area", AREAS, ids=lambda a: a.code)
def test_area_row(area):
    """Each area is NFC, named in both languages, spelled in its example, and its references resolve."""
    texts = [area.name_vi, area.name_en, area.example, *area.variants, *area.weak, *area.not_in]
    assert [unicodedata.normalize("NFC", t) for t in texts] == texts
    assert area.name_vi
    assert area.name_en
    assert area.source
    assert set(area.variants) & set(area.weak) == set()
    assert any(s in area.example for s in (*area.strong, *area.weak))
    assert not any(phrase in area.example for phrase in area.not_in)
    if area.kind == "province":
        assert codes.areas()[area.region].kind == "region"
        assert codes.area_at(area.code, "2026").valid_to == ""


@pytest.mark.parametrize("place", PLACES, ids=lambda p: p.name)
def test_place_row(place):
    """Each place is NFC, spelled in its example, in a province, and no strong spelling of it is a province's."""
    texts = [place.name, place.example, *place.variants]
    assert [unicodedata.normalize("NFC", t) for t in texts] == texts
    assert any(s in place.example for s in (place.name, *place.variants))
    assert codes.areas()[place.area].kind == "province"
    strong = {s for a in AREAS for s in a.strong}
    assert {place.name, *place.variants} & strong == set()


@pytest.mark.parametrize("kind", ["indicator", "measure"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_code_has_a_label(kind, language):
    """Every indicator and measure has a label in both languages."""
    table = codes.indicators() if kind == "indicator" else codes.measures()
    assert all(codes.label(kind, code, language) for code in table)


def test_measures_name_known_units():
    """The unit that a measure demands is a unit of the list, 'any' or 'percent or money'."""
    demanded = {m.unit for m in codes.measures().values()}
    assert demanded - set(codes.units()) == {"any", "percent or money"}


@pytest.mark.parametrize(("date", "count"), [("2007", 63 + 1), ("2024-08", 63), ("2025-06-30", 63), ("2025-07-01", 34)])
def test_number_of_provinces_at_a_date(date, count):
    """Viet Nam has 64, 63 and 34 provinces before 2008-08, up to 2025-06-30 and since."""
    assert len(codes.members("VN", date)) == count


@pytest.mark.parametrize(
    ("code", "date", "expected"),
    [
        ("VN-68", "2025-08", ("VN-14", "VN-68", "VN-70")),
        ("VN-68", "2024-08", ("VN-68",)),
        ("VN-04", "2025-08", ("VN-04",)),
        ("VN-HN", "2025-08", ("VN-HN",)),
        ("Tây Nguyên", "2017", ("VN-28", "VN-30", "VN-33", "VN-72", "VN-35")),
        ("Tây Nguyên", "2025-12", ("VN-28", "VN-30", "VN-33", "VN-72", "VN-35")),
        ("CN", "2017", ("CN",)),
    ],
)
def test_members(code, date, expected):
    """A merged province, a region and a country give what they are made of at the date."""
    assert codes.members(code, date) == expected


def test_members_partition_the_country():
    """The old provinces inside the 34 of today are the 63 of before, each once."""
    inside = [m for code in codes.members("VN", "2025-07-01") for m in codes.members(code, "2025-07-01")]
    assert sorted(inside) == sorted(codes.members("VN", "2025-06-30"))


@pytest.mark.parametrize(
    ("code", "date", "expected"),
    [
        ("VN-14", "2025-06", "VN-14"),
        ("VN-14", "2025-07", "VN-68"),
        ("VN-15", "2007-12-31", "VN-15"),
        ("VN-15", "2009", "VN-HN"),
        ("VN-04", "2026", "VN-04"),
    ],
)
def test_area_at(code, date, expected):
    """A code leads to the province that holds its territory at the date."""
    assert codes.area_at(code, date).code == expected


def test_area_before_its_time():
    """A province that was not yet founded cannot be placed."""
    with pytest.raises(DataError, match="begins on 2004-01-01"):
        codes.area_at("VN-72", "2003")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Thanh Hoá", "Thanh Hóa"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("thuỷ điện, luỹ kế", "thủy điện, lũy kế"),
        ("hoàn toàn, quý, toán, khoẻ", "hoàn toàn, quý, toán, khỏe"),
        ("\u00d0ồng Nai", "Đồng Nai"),
        ("", ""),
    ],
)
def test_fold_tone(text, folded):
    """Tone marks of a final oa, oe, uy move to the older place; closed syllables and qu stay."""
    assert codes.fold_tone(text) == folded


@pytest.mark.parametrize("date", ["2024-13", "2024-2", "24", "", "2023-02-29", "quý I", "2024-01-01-01"])
def test_bad_dates(date):
    """What is no date is refused, with the remedy."""
    with pytest.raises(DataError, match="write YYYY"):
        codes.day_of(date)


@pytest.mark.parametrize(
    ("date", "day"), [("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2025-07-01", "2025-07-01")]
)
def test_day_of(date, day):
    """A year or month stands for its last day."""
    assert codes.day_of(date) == day


@pytest.mark.parametrize(
    ("kind", "code", "language", "expected"),
    [
        ("area", "VN-04;VN-09", "vi", "Cao Bằng; Lạng Sơn"),
        ("area", "các nước CIS", "en", "các nước CIS"),
        ("area", "VN-SG", "en", "Ho Chi Minh City"),
        ("unit", "VND/kg", "vi", "đồng/kg"),
        ("unit", "VND/litre", "en", "Vietnamese dong per litre"),
        ("unit", "VND/litre", "vi", "đồng/lít"),
        ("unit", "VND/person/month", "en", "Vietnamese dong per person per month"),
        ("unit", "VND/thing", "vi", "đồng/thing"),
        ("status", "E", "en", "estimated"),
        ("indicator", "exports", "vi", "kim ngạch xuất khẩu"),
    ],
)
def test_label(kind, code, language, expected):
    """Labels of single, joined, compound and unlisted codes."""
    assert codes.label(kind, code, language) == expected


@pytest.mark.parametrize(
    ("kind", "code", "language", "message"),
    [
        ("indicator", "export", "vi", "'export' is not in the codelist"),
        ("colour", "red", "vi", "codelist 'colour' is unknown"),
        ("indicator", "exports", "fr", "language 'fr' is unknown"),
    ],
)
def test_label_refuses(kind, code, language, message):
    """An unknown code, list or language is an error that names the valid ones."""
    with pytest.raises(DataError, match=message):
        codes.label(kind, code, language)


@pytest.mark.parametrize(
    ("code", "known"), [("VND", True), ("JPY", True), ("VND/kg", True), ("VND/", False), ("box", False)]
)
def test_unit_known(code, known):
    """Base units, ISO 4217 currencies and two parts joined with a slash are units."""
    assert codes.unit_known(code) is known


def _set(column: str, value: str, row: int = 0):
    return lambda rows: rows[row].update({column: value})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_set("code", "VN-03"), r"line 3: code 'VN-03' is repeated"),
        (_set("code", ""), r"line 2: code '' is empty"),
        (_set("kind", "state"), r"line 2: kind 'state' is unknown; use one of province"),
        (_set("region", "Nơi khác"), r"region 'Nơi khác' is not a code of the list"),
        (_set("valid_to", "2025-06-30"), r"VN-HN ends on 2025-06-30; name its successor"),
        (_set("valid_to", "2025"), r"date '2025' must be written YYYY-MM-DD"),
        (_set("variants", "Cao Bằng"), r"spelling 'Cao Bằng' means both VN-HN and VN-04"),
        (_set("variants", "Thanh Hoá"), r"spelling 'Thanh Hóa' means both VN-HN and VN-21"),
        (_set("example", "Thu ngân sách tăng 5%."), r"contains no spelling of VN-HN"),
        (_set("not_in", "Đồng Tháp Mười"), r"not_in 'Đồng Tháp Mười' contains no spelling of VN-HN"),
        (_set("note", unicodedata.normalize("NFD", "Hà Nội")), r"is not in Unicode form NFC"),
    ],
)
def test_broken_areas_are_refused(broken, change, message):
    """A row that breaks a rule of the list is an error with file, row, value and remedy."""
    broken("areas.csv", change)
    with pytest.raises(DataError, match=message) as caught:
        codes.areas()
    assert "areas.csv" in str(caught.value)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_set("kind", "village"), r"kind 'village' is unknown"),
        (_set("area", "CN"), r"area 'CN' is not the code of a province"),
        (_set("needs_cue", "yes"), r"needs_cue 'yes' must be 1 or empty"),
        (_set("example", "Không có gì."), r"does not contain 'Tà Lùng'"),
    ],
)
def test_broken_places_are_refused(broken, change, message):
    """A place that breaks a rule of the list is refused."""
    broken("places.csv", change)
    with pytest.raises(DataError, match=f"places.csv, line 2: {message}|places.csv, line 2: .*{message}"):
        codes.places()


def test_missing_column_and_file(broken, tmp_path):
    """A list without a column, a ragged row and a file that is not there each say so."""
    broken("areas.csv", lambda rows: [row.pop("weak") for row in rows])
    with pytest.raises(DataError, match=r"areas\.csv: column 'weak' is missing"):
        codes.areas()
    (tmp_path / "indicators.csv").write_text("indicator,group,en,vi\ngrdp,accounts\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"line 2: too few fields"):
        codes.indicators()
    (tmp_path / "indicators.csv").unlink()
    with pytest.raises(DataError, match=r"indicators\.csv: cannot be read"):
        codes.indicators()
