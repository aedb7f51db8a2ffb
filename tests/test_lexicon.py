"""Phrase tables become matchers; a table that breaks its rules is refused with file, row and remedy."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solieu.finder import blanked
from solieu.lexicon import (
    FEW,
    Lexicon,
    Openings,
    checked_rows,
    first_words,
    fold,
    lexicon,
    marks,
    openings,
    table,
    template_expression,
    template_of,
    trie_expression,
)
from solieu.model import DataError, SolieuError

NFC = st.text().map(lambda text: unicodedata.normalize("NFC", text))


@given(st.one_of(st.text(), st.text(alphabet="oaOAàÀáỏẢuyýỳUYỲqQuíÍtTỉỈİIıßﬁǅΣς –—−‑\u00a0\u202f\tðÐ")))
@settings(max_examples=300, deadline=None)
def test_fold_keeps_the_length(text):
    """Folded text has as many characters as the text, whatever it is, so that offsets hold for both."""
    assert len(text) == len(fold(text))


@given(NFC)
@settings(max_examples=100, deadline=None)
def test_fold_is_stable(text):
    """Folding what is folded changes nothing."""
    assert fold(text) == fold(fold(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("THUỶ SẢN", "thủy sản"),
        ("hoạch", "hoạch"),
        ("xoá nghèo", "xóa nghèo"),
        ("khoẻ", "khỏe"),
        ("tỉ đồng", "tỷ đồng"),
        ("Quí II", "quý II"),
        ("kĩ thuật", "kỹ thuật"),
        ("xử lí", "xử lý"),
        ("2011–2015", "2011-2015"),
        ("2011—2015", "2011-2015"),
        ("−5%", "-5%"),
        ("tăng\u00a05%", "tăng 5%"),
        ("tăng\t5%", "tăng 5%"),
        ("ðồng", "đồng"),
        ("İ", "i"),
    ],
)
def test_fold_makes_spellings_one(one, other):
    """Tone on either vowel, i or y, kinds of dashes and of spaces are one spelling."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("tăng", "tang"), ("gần", "gan"), ("mía", "mỉa"), ("đồng", "dồng")])
def test_fold_keeps_words_apart(one, other):
    """Letters and tones that make another word stay."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("phrases", "text", "expected"),
    [
        (("thu", "thu ngân sách", "thuế"), "thu ngân sách", "thu ngân sách"),
        (("thu", "thu ngân sách", "thuế"), "thu ngân", "thu"),
        (("thu", "thu ngân sách", "thuế"), "thuế đất", "thuế"),
        (("tp.", "tp"), "tp. hồ", "tp."),
        (("a+b", "a"), "a+b", "a+b"),
        (("kim ngạch",), "kim", None),
        ((), "kim", None),
    ],
)
def test_trie_matches_the_longest_phrase(phrases, text, expected):
    """The expression of a set of phrases matches the longest one that begins here, and signs literally."""
    found = re.match(trie_expression(phrases), text)
    assert expected == (found and found[0])


@given(st.lists(st.text(alphabet="abăâ .*(", min_size=1, max_size=6), min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_trie_matches_exactly_its_phrases(phrases):
    """Every phrase is matched as a whole, and no beginning of one that is none itself."""
    expression = re.compile(trie_expression(phrases))
    for phrase in phrases:
        assert expression.fullmatch(phrase)
        for end in range(1, len(phrase)):
            assert (phrase[:end] in phrases) == bool(expression.fullmatch(phrase[:end]))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("tháng {m}[/{y}]", "tháng 7/2016", {"m_1": "7", "y_2": "2016"}),
        ("tháng {m}[/{y}]", "tháng 7", {"m_1": "7", "y_2": None}),
        ("tháng {m}[/{y}]", "Tháng bảy", {"m_1": "bảy", "y_2": None}),
        ("tháng {m}", "tháng 13", None),
        ("tháng {m}", "tháng 1,5", None),
        ("tháng {m}", "tháng 5%", None),
        ("quý {q} năm {y}", "quý  IV năm 2017", {"q_1": "iv", "y_2": "2017"}),
        ("(hết|qua) {n} tháng", "qua mười hai tháng", {"n_1": "mười hai"}),
        ("(hết|qua) {n} tháng", "sau 3 tháng", None),
        ("{d}(/|-|.){m}(/|-|.){y}", "15.5.2016", {"d_1": "15", "m_2": "5", "y_3": "2016"}),
        ("từ {d} đến {d2}/{m2}", "từ 1 đến 15/5", {"d_1": "1", "d2_2": "15", "m2_3": "5"}),
        ("(năm |)nay", "nay", {}),
        ("năm {y}", "năm 1816", None),
        ("{num} tuổi", "52 tuổi", {"num_1": "52"}),
    ],
)
def test_template_matches_its_wordings(pattern, text, expected):
    """Holes take numbers, [x] may be missing, (x|y) is a choice; the end is the end of a word and of a number."""
    found = re.match(template_expression(pattern), fold(text))
    assert expected == (found and found.groupdict())


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("tháng {month}", r"'tháng \{month\}'.*unknown hole \{month\}; known are n, m, d, q, y"),
        ("tháng {m", r"'tháng \{m'.*unreadable at character 6"),
        ("tháng m}", r"unreadable at character 7"),
    ],
)
def test_unreadable_template_is_refused(pattern, message):
    """An unknown hole or an open brace is an error that quotes the template and tells where."""
    with pytest.raises(DataError, match=message):
        template_expression(pattern)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("tháng {m}", {"tháng"}),
        ("[tính ]đến nay", {"tính", "đến"}),
        ("(hết|qua) {n} tháng", {"hết", "qua"}),
        ("(vào |)cuối năm", {"vào", "cuối"}),
        ("{d}/{m}", {"0"}),
        ("24/7", {"0"}),
        ("[lũy kế ][tính ]từ đầu năm", {"lũy", "tính", "từ"}),
    ],
)
def test_first_words(pattern, expected):
    """The words a template can begin with, 0 for any number."""
    assert expected == first_words(pattern)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("tháng {y}", {"tháng 0"}),
        ("quý {q}", {fold("quý")}),
        ("cả năm {y}", {"cả năm 0"}),
        ("sản xuất từ {y}", {"sản xuất từ"}),
        ("[tính ]từ đầu năm[ {y}]", {"tính từ đầu", "từ đầu năm"}),
        ("(vào |)cuối năm", {"vào cuối năm", "cuối năm"}),
        ("nay", {"nay"}),
        ("tp{num} ngày", {"tp"}),
        ("top 10", {"top 10"}),
        ("(covid|sars)( |)[(-|)]19", {"covid", "covid19", "covid 19", "sars", "sars19", "sars 19"}),
        ("{d} tháng", {"0"}),
    ],
)
def test_openings(pattern, expected):
    """A template begins with three words, with a number behind fewer, or with those before what can be anything."""
    assert expected == openings(pattern)


def test_first_words_of_a_number_hole_include_number_words():
    """A template that begins with a count of months can begin with 'ba' as well as with 3."""
    assert {"0", "ba", "mười"} <= first_words("{n} tháng đầu năm")


def test_bracket_that_never_closes_is_refused():
    """An open bracket is an error that quotes the template."""
    with pytest.raises(DataError, match=r"a bracket opened at character 0 never closes"):
        first_words("(hết|qua {n} tháng")


TABLES = ("terms", "counts", "cues", "breakdowns", "periods", "bases", "nonfigures", "unit_forms", "multipliers")


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_loaded_once(name):
    """A table has rows, stripped, and is read once in a process."""
    rows = table(name)
    assert rows
    assert rows is table(name)
    assert [value for row in rows for value in row.values() if value != value.strip()] == []


DECOMPOSED = unicodedata.normalize("NFD", "tấn,tonne,1,,x,y")
UNITS = "form,unit,factor,per,example,source"


def lines(*rows: str) -> list[str]:
    """Rows -> the lines of a file."""
    return [f"{row}\n" for row in rows]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            lines("form,unit", "kiện,count"),
            r"own\.csv: no column factor, per, example, source; the columns are form, unit",
        ),
        (lines(UNITS, ",count,1,,x,y"), r"own\.csv, row 2: the first column is empty"),
        (
            lines(
                UNITS,
                "kg,tonne,0.001,,x,y",
                DECOMPOSED,
            ),
            r"own\.csv, row 3, form: .*not in Unicode NFC; save the file as NFC",
        ),
    ],
)
def test_broken_table_is_refused(rows, message):
    """A missing column, an empty phrase and text that is not NFC are errors with file, row and remedy."""
    with pytest.raises(DataError, match=message):
        list(checked_rows("unit_forms", "own.csv", rows))


def test_sound_table_is_read():
    """Cells are stripped, and a missing last cell is empty."""
    rows = list(
        checked_rows("multipliers", "own.csv", lines("form,factor,example,source", " ức , 1e8 ,Thu 5 ức đồng."))
    )
    assert rows == [{"form": "ức", "factor": "1e8", "example": "Thu 5 ức đồng.", "source": ""}]


def test_given_tables_take_the_place_of_the_kits():
    """A lexicon of given tables knows their phrases, nouns, units and templates; other tables stay the kit's."""
    example = {"example": "x.", "source": "own"}
    term = {
        "phrase": "sâm Ngọc Linh",
        "indicator": "crop_output",
        "item": "",
        "units": "mass",
        "measure": "",
        **example,
    }
    noun = {"noun": "homestay cộng đồng", "indicator": "facility", "weight": "real", **example}
    unit = {"form": "bồ", "unit": "tonne", "factor": "0.5", "per": "", **example}
    period = {"pattern": "rằm tháng {m}", "rule": "month", "date": "2017", "expect": "", **example}
    own = Lexicon(
        {"terms": [{**term, "strength": "strong"}], "counts": [noun], "unit_forms": [unit], "periods": [period]}
    )
    for words, expected in ((own, True), (lexicon(), False)):
        assert expected == (fold("sâm Ngọc Linh") in words.entries)
        assert expected == (fold("homestay cộng đồng") in words.entries)
        assert expected == ("bồ" in words.units)
        assert expected == (0 in dict(words.templates.find("rằm tháng 8", blanked("rằm tháng 8"))))
        assert expected != (fold("kim ngạch xuất khẩu") in words.entries)
        assert fold("trong đó") in words.entries


@pytest.mark.parametrize("pattern", ["tháng {m}[/{y}", "(hết|qua {n} tháng", "tháng {m})"])
def test_template_with_a_bracket_too_few_is_refused(pattern):
    """A bracket that does not close, or was never opened, is an error that quotes the template and tells the remedy."""
    with pytest.raises(SolieuError, match=re.escape(repr(pattern)) + r".*close every bracket that opens"):
        template_of("periods", {"pattern": pattern, "rule": "month"})


def test_template_of_a_row():
    """A row's template carries the table, the rule and the pattern, and matches at a place of a text."""
    template = template_of("periods", {"pattern": "rằm tháng {m}", "rule": "month"})
    assert (template.table, template.rule, template.pattern) == ("periods", "month", "rằm tháng {m}")
    assert [template.match(fold("vào rằm tháng 7"), at) is not None for at in (0, 4)] == [False, True]


def test_lexicon_is_compiled_once():
    """The kit's lexicon is made once in a process."""
    assert lexicon() is lexicon()


def test_phrases_are_whole_words():
    """A phrase inside a word is not found, the longest one at a place is."""

    def found(text):
        return [text[start:end] for start, end, _ in lexicon().phrases.find(text, blanked(text))]

    assert found(fold("tăng trưởng (tăng)")) == [fold("tăng trưởng"), fold("tăng")]
    assert found(fold("tăngx")) == found(fold("xtăng")) == []


def test_quiet_holds_what_is_heard_far_from_figures():
    """Single words that only matter beside a figure are left out, names of places and longer phrases are not."""
    text = fold("tại Hà Nội, tăng trưởng")
    words = blanked(text)
    assert [text[a:b] for a, b, _ in lexicon().phrases.find(text, words)] == ["tại", "hà nội", "tăng trưởng"]
    assert [text[a:b] for a, b, _ in lexicon().quiet.find(text, words)] == ["hà nội", "tăng trưởng"]


PATTERNS = (
    *("{n} tháng", "tháng {m}", "tháng {m}/{y}", "tháng giêng nữa", "nay", "nay mai", "kỳ này", "top 10"),
    *("cả vụ nay", "cả vụ {y}", "cả vụ, nay nữa"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nay 5 tháng", {0: "nay", 4: "5 tháng"}),
        ("nay mai", {0: "nay mai"}),
        ("tháng 5/2020, tháng giêng nữa", {0: "tháng 5/2020", 6: None, 14: "tháng giêng nữa"}),
        ("tháng  giêng nữa, tháng, kỳ", {0: "tháng  giêng nữa", 18: None}),
        ("tháng này", {}),
        ("tháng ba", {0: "tháng ba"}),
        ("top 10 top 100", {0: "top 10", 4: None, 11: None}),
        ("5-6, x7", {0: None}),
        ("kỳ này", {0: "kỳ này"}),
        ("nayx xnay", {}),
        ("cả vụ nay; cả vụ 2020", {0: "cả vụ nay", 6: "nay", 11: "cả vụ 2020", 17: None}),
        ("cả vụ qua; cả vụ, cả  vụ  nay", {0: None, 11: None, 18: "cả  vụ  nay", 26: "nay"}),
        ("cả vụ, nay nữa, cả vụ 20", {0: "cả vụ, nay nữa", 7: "nay", 16: None, 22: None}),
    ],
)
def test_openings_of_templates(text, expected):
    """A place is told where the first words can begin a template, and the longest of those that can is found."""
    templates = Openings(template_of("periods", {"rule": "", "pattern": pattern}) for pattern in PATTERNS)
    longest = {at: starters.longest(text, at) for at, starters in templates.find(text, blanked(text))}
    assert expected == {at: found[0][0] if found else None for at, found in longest.items()}


@pytest.mark.parametrize("many", [1, FEW + 1])
def test_the_first_of_templates_as_long(many):
    """Whether few or many begin alike, the longest is found, and of two as long the one that stands first."""
    rows = [("a b c", "long"), ("a b c", "second"), *(("a b", "short"),) * many]
    templates = Openings(template_of("periods", {"rule": rule, "pattern": pattern}) for pattern, rule in rows)
    ((_, starters),) = templates.find("a b c", " a b c ")
    match, template = starters.longest("a b c", 0)
    assert (match[0], template.rule) == ("a b c", "long")


def test_marks_of_a_role():
    """The marks of a role are those of the table, folded, with their values."""
    assert list(dict.fromkeys(marks("numeral").values())) == [str(n) for n in range(1, 13)]
    assert fold("mười hai") in marks("numeral")
    assert marks("no such role") == {}
