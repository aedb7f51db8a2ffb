"""Numbers, amounts and periods are written as each language writes them."""

import pytest

from solieu import codes, wording
from solieu.model import DataError, SolieuError


@pytest.mark.parametrize(
    ("value", "language", "options", "expected"),
    [
        (8871.77, "vi", {}, "8.871,77"),
        (8871.77, "en", {}, "8,871.77"),
        (-6.4, "vi", {"sign": True}, "−6,4"),
        (6.0, "en", {"sign": True}, "+6"),
        (0.0, "en", {"sign": True}, "0"),
        (-0.0004, "en", {}, "0"),
        (66.6667, "vi", {"decimals": 1}, "66,7"),
        (120.0, "en", {"decimals": 0}, "120"),
        (float("nan"), "vi", {}, "–"),
    ],
)
def test_number(value, language, options, expected):
    """A number has the language's marks, a true minus, and no zeros that say nothing."""
    assert expected == wording.number(value, language, **options)


@pytest.mark.parametrize(
    ("value", "unit", "language", "bound", "expected"),
    [
        (29489e9, "VND", "vi", "", "29.489 tỷ đồng"),
        (29489e9, "VND", "en", "", "29,489 billion dong"),
        (2271.63e6, "USD", "vi", "", "2.271,63 triệu USD"),
        (489e9, "VND", "vi", "<", "gần 489 tỷ đồng"),
        (6e6, "tonne", "en", ">", "over 6 million tonnes"),
        (230000.0, "tonne", "vi", "", "230 nghìn tấn"),
        (9500.0, "tonne", "vi", "", "9.500 tấn"),
        (142.0, "count", "vi", "", "142"),
        (6.0, "percent", "vi", "", "6%"),
        (52000.0, "VND/kg", "en", "", "52,000 dong/kg"),
        (9600.0, "VND/kg", "vi", "", "9.600 đồng/kg"),
        (83.5e6, "VND/tael", "en", "", "83.5 million dong/tael"),
        (9.6e6, "VND/person/month", "en", "", "9.6 million dong/person/month"),
        (20960.0, "VND/litre", "vi", "", "20.960 đồng/lít"),
        (452000.0, "VND/cylinder", "vi", "", "452.000 đồng/bình"),
        (45e4, "tonne/year", "en", "", "450 thousand tonnes/year"),
        (5.0, "VND/thing", "en", "", "5 dong/thing"),
    ],
)
def test_amount(value, unit, language, bound, expected):
    """An amount is told in the magnitude it is usually told in, with its unit and bound."""
    assert expected == wording.amount(value, unit, language, bound).replace(wording.NARROW, " ")


@pytest.mark.parametrize(
    ("value", "unit", "digits", "expected"),
    [
        (48.57, "count", 4, 49),
        (8.574, "count", 2, 8.6),
        (123456, "count", 4, 123500),
        (48.574, "USD", 4, 48.57),
        (-48.57, "count", 4, -49),
        (0.0, "count", 4, 0.0),
    ],
)
def test_digits_that_count(value, unit, digits, expected):
    """A computed value has no more digits than asked for, and of things that are counted no fraction from ten up."""
    assert wording.rounded(value, unit, digits) == expected


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        ("2024-01/2024-08", "8 tháng 2024", "Jan–Aug 2024"),
        ("2018-01/2018-03", "quý I/2018", "Q1 2018"),
        ("2018-10/2018-12", "quý IV/2018", "Q4 2018"),
        ("2021-01/2021-12", "năm 2021", "2021"),
        ("2021-06/2021-12", "tháng 6–12/2021", "Jun–Dec 2021"),
        ("2013-09/2013-09", "tháng 9/2013", "Sep 2013"),
        ("2011-01/2015-12", "2011–2015", "2011–2015"),
        ("2020-05/2021-06", "tháng 5/2020–tháng 6/2021", "May 2020–Jun 2021"),
        ("2017-05-01/2017-05-15", "01/05/2017–15/05/2017", "01/05/2017–15/05/2017"),
        ("", "không rõ kỳ", "not dated"),
    ],
)
def test_period(period, vi, en):
    """A period is named as a report would name it."""
    assert (vi, en) == (wording.period(period, "vi"), wording.period(period, "en"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Cao Bằng", "cao bang"), ("ĐẮK LẮK", "dak lak"), ("  Bà Rịa –  Vũng Tàu ", "ba ria – vung tau"),
     ("Đà Nẵng", "da nang"), ("cửa khẩu", "cua khau")],
)  # fmt: skip
def test_words_fold_alike(words, expected):
    """Letters lose their marks and capitals, composed or not; đ is d."""
    assert expected == wording.fold(words)


def test_unknown_language_names_the_valid_ones():
    """A slip in the language says which there are."""
    with pytest.raises(SolieuError, match=r"'fr'.*vi, en"):
        wording.number(1.0, "fr")


def test_each_language_is_the_other_of_the_other():
    """There are two."""
    assert [wording.other(language) for language in wording.LANGUAGES] == ["en", "vi"]
    with pytest.raises(SolieuError, match="fr"):
        wording.other("fr")


def test_unknown_text_is_an_error():
    """A text that the table lacks is never replaced by its id."""
    with pytest.raises(DataError, match=r"no\.such\.text"):
        wording.text("no.such.text", "vi")


def test_every_text_has_the_same_places_in_both_languages():
    """A value filled into one language is filled into the other too."""
    from string import Formatter

    places = {
        name: [sorted(place for _, place, _, _ in Formatter().parse(told) if place) for told in both.values()]
        for name, both in wording.texts().items()
    }
    assert {name: both for name, both in places.items() if both[0] != both[1]} == {}


def test_one_thing_has_one_name():
    """What sentences and charts call total trade and industrial output the tables call so too."""
    for code in ("trade_turnover", "industrial_output"):
        assert wording.text(f"brief.{code}", "en") == codes.label("indicator", code, "en")
