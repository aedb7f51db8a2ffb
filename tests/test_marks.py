"""Each row of marks.csv is proven by its own example sentence."""

import pytest
import reading
from reading import LANG_SON, figures, quantities, spans, twice

from solieu import apart
from solieu.lexicon import fold, marks, table
from solieu.model import Observation
from solieu.spans import number_word, sentences

ROWS = table("marks")


def rows(*roles: str) -> list:
    """Roles -> parameters of their rows."""
    return [pytest.param(row, id=f"{row['role']}-{row['form']}") for row in ROWS if row["role"] in roles]


def with_and_without(row: dict[str, str], field: str) -> tuple[list[str], list[str]]:
    """A row and a field -> the values that its example tells, and those that it tells without the row's form."""
    texts = row["example"], row["example"].replace(f" {row['form']}", "")
    told, without = ([value for _, value in reading.rows(text, field)] for text in texts)
    return told, without


@pytest.mark.parametrize("row", rows("numeral"))
def test_numeral_fills_a_hole(row):
    """The period of the example has the word in a hole, and the word is the row's number."""
    holes = [hole for s in spans(row["example"]) if s.kind == "period" for hole in s.holes.values()]
    assert [int(row["value"])] == [number_word(hole) for hole in holes if hole == fold(row["form"])]


@pytest.mark.parametrize("row", rows("range", "range_verb"))
def test_range_is_one_figure(row):
    """The two ends of the example are one figure, its value the end printed first."""
    ((quote, q),) = quantities(row["example"])
    assert (q.form, 5.0) == ("range", q.value / 10 ** (6 * ("triệu" in quote)))
    assert quote.split()[0].rstrip("%") == "5"


@pytest.mark.parametrize("row", rows("per_people"))
def test_people_that_a_rate_is_told_for(row):
    """How many people a rate is told for is no figure of its own."""
    assert figures(row["example"]) == [("36 giường bệnh", 36.0, "count")]
    assert figures("Xã có 10.000 dân, 9 vụ/10 đối tượng.")[0] == ("10.000 dân", 10000.0, "count")


@pytest.mark.parametrize("row", rows("per"))
def test_divisor_in_words(row):
    """The word divides as a slash does."""
    assert figures(row["example"]) == [(f"12.000 đồng {row['form']} kg", 12000.0, "VND/kg")]


@pytest.mark.parametrize("row", rows("per_pack"))
def test_what_a_pack_holds_is_of_its_unit(row):
    """Behind the divisor, what the pack holds belongs to the unit and is no figure of its own."""
    ((quote, value, unit),) = figures(row["example"])
    assert (quote, value) == (f"350.000 đồng/{row['form']} 12 kg", 350000.0)
    assert unit.startswith("VND/")


@pytest.mark.parametrize("row", rows("per_time"))
def test_time_behind_a_noun(row):
    """The example's flow is one per year, month or day, though a noun stands before the slash."""
    per = {"năm": "year", "tháng": "month", "ngày": "day"}[row["form"]]
    assert [f"tonne/{per}"] == [unit for _, _, unit in figures(row["example"])]


@pytest.mark.parametrize("row", rows("before_multiplier"))
def test_multiplier_without_a_number(row):
    """Behind the word, a multiplier alone is one of it."""
    assert figures(row["example"]) == [("triệu lượt khách", 1e6, "count")]


@pytest.mark.parametrize("row", rows("times", "fraction"))
def test_number_in_words(row):
    """The words are a figure: a multiple, or a fraction of a hundred."""
    unit = {"times": "times", "fraction": "percent"}[row["role"]]
    assert [(row["form"], float(row["value"]), unit)] == figures(row["example"])


@pytest.mark.parametrize("row", rows("reach"))
def test_level_that_is_left_has_the_unit_of_the_one_reached(row):
    """Of 'from x to y' the first figure, printed without a unit, has that of the second."""
    levels = [(value, unit) for _, value, unit in figures(row["example"])]
    assert sorted(levels) == [(11000.0, "VND/kg"), (12500.0, "VND/kg")]


@pytest.mark.parametrize("row", [*rows("rank"), *rows("ordinal")])
def test_area_behind_a_rank(row):
    """The area that a rank is told in is no area of the figure."""
    assert [area for _, area in reading.rows(row["example"], "area")] == [LANG_SON]


@pytest.mark.parametrize("row", rows("abbreviation"))
def test_full_stop_of_an_abbreviation(row):
    """The full stop behind the short form ends no sentence."""
    text = row["example"]
    assert [(0, len(text))] == sentences(text, list(spans(text)))


def test_full_stop_of_another_word_ends_the_sentence():
    """A word that is no abbreviation ends the sentence."""
    text = "Hàng qua cảng. Các loại đạt 5 tấn."
    assert sentences(text, list(spans(text))) == [(0, 14), (15, 34)]


@pytest.mark.parametrize("row", rows("idle"))
def test_word_that_tells_no_rows_apart(row):
    """Before the second figure of the example the word tells nothing, as 'kiểm tra' does before the first."""
    text = row["example"]
    common = {"measure": "level", "indicator": "market_inspection", "sentence": text, "sentence_start": 0}
    told = [Observation("d", text.index(quote), text.index(quote) + 4, quote, value, "count", **common)
            for quote, value in (("5 vụ", 5.0), ("6 vụ", 6.0))]  # fmt: skip
    assert row["form"] in text
    assert [apart.cue(one, apart.cues(told, "vi")) for one in told] == ["Kiểm tra", ""]


@pytest.mark.parametrize("row", rows("activity"))
def test_what_a_company_does(row):
    """What the company does with an amount is its result."""
    assert [indicator for _, indicator in reading.rows(row["example"], "indicator")] == ["company_result"]


@pytest.mark.parametrize("row", rows("producer"))
def test_who_produces(row):
    """What they make is an output of industry."""
    assert [indicator for _, indicator in reading.rows(row["example"], "indicator")] == ["industrial_product"]


@pytest.mark.parametrize("row", rows("carrier"))
def test_what_carries_goods(row):
    """What carries the goods is no trade of them."""
    ((_, indicator),) = reading.rows(row["example"], "indicator")
    assert row["form"] in row["example"]
    assert indicator == "vehicles"


@pytest.mark.parametrize("row", rows("plant"))
def test_word_for_plants(row):
    """What it stands before is a crop."""
    ((_, indicator, item),) = reading.rows(row["example"], "indicator", "item")
    assert (indicator, item.split()[0]) == ("crop_area", row["form"])


@pytest.mark.parametrize("row", rows("all_of_a_place"))
def test_all_of_a_place(row):
    """It is no part of the place's name."""
    ((_, place),) = reading.rows(row["example"], "place")
    assert row["example"].lower().startswith(f"{row['form']} {place.lower()}")


@pytest.mark.parametrize("row", rows("numbered_place"))
def test_word_that_ends_on_a_numbered_place(row):
    """Behind another syllable it names no place, and the number with its unit is a figure."""
    assert [q.value for _, q in quantities(row["example"])] == [3024e9]


@pytest.mark.parametrize("row", rows("country"))
def test_word_for_countries(row):
    """The country behind those counted is one of them, and what is told of it is what they are said to do."""
    (quote, *counted), (_, *told) = reading.rows(row["example"], "indicator", "item", "partner")
    assert (quote, counted[0]) == (f"18 {row['form']}", "other")
    assert told == ["fdi", "", "JP"]


@pytest.mark.parametrize("row", rows("graded"))
def test_grade_of_a_good(row):
    """The percentage behind the good is no figure, and the good is the item of the one that follows."""
    assert [item for _, item in reading.rows(row["example"], "item")] == [row["form"]]


@pytest.mark.parametrize("row", rows("priced"))
def test_word_for_a_price_is_no_good(row):
    """The word between a good and what it costs is no part of its name."""
    assert [item for _, item in reading.rows(row["example"], "item")] == ["Tôm sú"]


@pytest.mark.parametrize("row", rows("this_year"))
def test_part_of_this_year(row):
    """A part of the year told with the word is none of the year told before it, as it is without."""
    told, without = with_and_without(row, "period")
    assert told == ["2016-01/2016-12", "2018-01/2018-03"]
    assert without == ["2016-01/2016-12", "2016-01/2016-03"]


@pytest.mark.parametrize("row", rows("season"))
def test_season_of_a_crop(row):
    """The item names the season, and another one takes its place in what follows."""
    other = "Hè Thu" if row["form"] == "mùa" else "Mùa"
    text = row["example"].replace("9 ha.", f"9 ha, vụ {other} đạt 5 ha.")
    assert [item for _, item in reading.rows(text, "item")] == [f"lúa vụ {row['form']}", f"lúa vụ {other.lower()}"]


@pytest.mark.parametrize("row", rows("by_owner"))
def test_sector_by_owner_may_be_a_share(row):
    """A bare percentage of such a sector in a list of rates is left out, that of a good is a rate."""
    assert [quote for (quote,) in reading.rows(row["example"])] == ["12%"]
    good = row["example"].partition(f"{row['form']} ")[0]
    assert [quote for (quote,) in reading.rows(f"{good}cà phê 14%.")] == ["12%", "14%"]


@pytest.mark.parametrize("row", rows("total"))
def test_total_has_no_partner(row):
    """What a term of a total tells is not with the partner told before, as it is without the word."""
    assert with_and_without(row, "partner") == (["LA", ""], ["LA", "LA"])


@pytest.mark.parametrize("row", rows("farming"))
def test_word_for_farming(row):
    """An area that the word is told with is one of crops."""
    assert [indicator for _, indicator in reading.rows(row["example"], "indicator")] == ["crop_area"]


@pytest.mark.parametrize("row", rows("traveller", "carries"))
def test_people_that_are_carried(row):
    """Whoever is carried is a passenger and no visitor."""
    assert row["form"] in row["example"]
    assert [indicator for _, indicator in reading.rows(row["example"], "indicator")] == ["passenger_transport"]


@pytest.mark.parametrize("row", rows("plural"))
def test_several_companies_are_none(row):
    """What several companies trade is trade, and no result of one."""
    assert [indicator for _, indicator in reading.rows(row["example"], "indicator")] == ["exports"]


@pytest.mark.parametrize("row", rows("room", "lodging"))
def test_rooms_of_lodgings(row):
    """The rooms or beds of the example are a facility."""
    assert row["form"] in row["example"].lower()
    assert reading.rows(row["example"], "indicator")[-1][1] == "facility"


@pytest.mark.parametrize("row", rows("hospital"))
def test_beds_of_hospitals(row):
    """The word stands nearer than that for a lodging, and the beds are of a hospital."""
    assert reading.rows(row["example"], "indicator")[-1][1] == "social"


@pytest.mark.parametrize("row", rows("compound"))
def test_a_syllable_of_a_compound_is_no_cue(row):
    """The word ends the item of the example whole, though a syllable of it is a cue elsewhere."""
    ((_, item),) = reading.rows(row["example"], "item")
    assert item == f"vật tư {row['form']}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu vật tư không tăng 5% như mong đợi.", []),
        ("Cây trồng chính là lúa với 500 ha.", ["lúa"]),
        ("Xuất khẩu gạo tăng 5% về lượng.", ["khối lượng gạo"]),
        ("Lượng hàng không tăng 5%.", []),
    ],
)
def test_syllables_that_stand_alone_are_cues(text, expected):
    """Outside the compounds they mean what they mean."""
    assert [item for _, item in reading.rows(text, "item")] == expected


@pytest.mark.parametrize("row", rows("causes"))
def test_words_of_causing(row):
    """What they say is raised is no growth of the whole, but what the good adds to it."""
    (*_, told) = reading.rows(row["example"], "measure", "indicator", "item")
    assert f" {row['form']} CPI chung" in row["example"]
    assert told == ("0,21%", "contribution", "cpi", "gạo")


@pytest.mark.parametrize("row", rows("group"))
def test_word_for_groups(row):
    """Groups that are counted are of the index, not of the good before them."""
    assert reading.rows(row["example"], "indicator", "item")[-1] == ("0,13%", "cpi", "may mặc")


@pytest.mark.parametrize("row", rows("declaration"))
def test_declarations_are_none_of_the_goods(row):
    """Money told behind the papers is that of all goods; a rate behind them is theirs."""
    assert [item for _, item in reading.rows(row["example"], "item")] == [row["form"], ""]
    assert [item for _, item in reading.rows(f"Hải quan nhận 5 {row['form']}, tăng 9%.", "item")] == [row["form"]] * 2


@pytest.mark.parametrize("row", rows("lost"))
def test_what_was_lost_is_no_herd(row):
    """Its item says what became of it; without the word it is the herd."""
    (told,) = [item for _, item in reading.rows(row["example"], "item")]
    (herd,) = [item for _, item in reading.rows(row["example"].replace(row["form"], "nuôi"), "item")]
    assert (told, row["form"] in herd) == (f"{herd} {row['form']}", False)


@pytest.mark.parametrize("row", rows("at_home"))
def test_those_at_home_are_no_partners(row):
    """Visitors and investors at home are not those of the country told before them."""
    assert [partner for _, partner in reading.rows(row["example"], "partner")] == ["JP", ""]


@pytest.mark.parametrize("row", rows("of_branch"))
def test_whole_that_is_a_branch(row):
    """What is contributed to it is no part of the growth of the economy; without it, it is."""
    text = row["example"]
    assert [indicator for _, indicator in reading.rows(text, "indicator")] == ["grdp", "iip", "iip"]
    without = text.replace(f" mức tăng của {row['form']}", "")
    assert [indicator for _, indicator in reading.rows(without, "indicator")] == ["grdp", "grdp", "grdp"]


def test_no_mark_stands_twice():
    """Folded, a form stands once in a role, and each role is one that the tests above prove."""
    known = {"numeral", "range", "range_verb", "per", "per_time", "per_pack", "before_multiplier", "abbreviation"}
    known |= {"times", "fraction", "reach", "rank", "ordinal", "idle", "activity", "producer", "carrier", "graded"}
    known |= {"plant", "all_of_a_place", "numbered_place", "country", "per_people", "compound", "farming"}
    known |= {"traveller", "carries", "plural", "room", "lodging", "hospital", "causes", "group", "of_branch"}
    known |= {"declaration", "at_home", "lost", "priced"}
    known |= {"this_year", "by_owner", "total", "season"}
    assert (twice(ROWS, "role", "form"), {row["role"] for row in ROWS}) == ([], known)
    assert {role: len(marks(role)) for role in known} == {role: len(rows(role)) for role in known}
