"""A sentence is parted into clauses, one per quantity: what leads to it and what completes it."""

import pytest
from reading import spans

from solieu.clauses import Sentence, clauses, cue, pieces, tokens, without_brackets


def sentence(text: str) -> Sentence:
    """Text -> the sentence it is."""
    return Sentence(0, len(text), tokens(text, list(spans(text)), 0, len(text)), opens_line=True)


def cut(text: str) -> list[tuple[str, str, str]]:
    """Text of one sentence -> (lead, figure, tail) of its clauses."""
    out = []
    for clause in clauses(sentence(text)):
        lead, tail = (" ".join(text[t.start : t.end] for t in part) for part in (clause.lead, clause.tail))
        out.append((lead, text[clause.quantity.start : clause.quantity.end], tail))
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xuất khẩu đạt 5 triệu USD, tăng 3% so với cùng kỳ.",
            [("Xuất khẩu đạt", "5 triệu USD", ""), (", tăng", "3%", "so với cùng kỳ")],
        ),
        (
            "Xuất khẩu tăng 3% so với cùng kỳ, nhập khẩu giảm 2%.",
            [("Xuất khẩu tăng", "3%", "so với cùng kỳ"), (", nhập khẩu giảm", "2%", "")],
        ),
        (
            "Xuất khẩu tăng 3%, so với cùng kỳ; nhập khẩu giảm 2%.",
            [("Xuất khẩu tăng", "3%", ", so với cùng kỳ"), ("; nhập khẩu giảm", "2%", "")],
        ),
        (
            "Thu đạt 5 tỷ đồng bằng 60% dự toán.",
            [("Thu đạt", "5 tỷ đồng", ""), ("bằng", "60%", "dự toán")],
        ),
        (
            "Tỉnh cấp 5 dự án với 3 triệu USD.",
            [("Tỉnh cấp", "5 dự án", ""), ("với", "3 triệu USD", "")],
        ),
        (
            "Tăng 1,1% và 6,2% so với tháng trước.",
            [("Tăng", "1,1%", ""), ("và", "6,2%", "so với tháng trước")],
        ),
        (
            "Đón 5 nghìn khách quốc tế và nội địa.",
            [("Đón", "5 nghìn khách quốc tế", "và nội địa")],
        ),
    ],
)
def test_what_completes_and_what_leads(text, expected):
    """Base, complement and plan complete the figure before them; a comma, bracket or verb begins the next statement."""
    assert expected == cut(text)


def test_no_figure_no_clause():
    """A sentence without figures has no clauses."""
    assert list(clauses(sentence("Xuất khẩu tăng so với cùng kỳ."))) == []
    assert not sentence("Xuất khẩu tăng so với cùng kỳ.").figures
    assert sentence("Xuất khẩu tăng 5%.").figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu đạt 5 tỷ đồng (tăng 3%), chi đạt 4 tỷ đồng.", [0, 1, 0]),
        ("Thu đạt 5 tỷ đồng (thuế đạt 3 tỷ đồng, phí đạt 2 tỷ đồng).", [0, 1, 1]),
        ("Thu (trong nước 3 tỷ đồng (thuế 1 tỷ đồng)) đạt 5 tỷ đồng.", [1, 2, 0]),
        ("Thu) đạt 5 tỷ đồng, chi đạt 4 tỷ đồng.", [0, 0]),
        ("Thu đạt 5 tỷ đồng [tăng 3%], chi đạt 4 tỷ đồng.", [0, 1, 0]),
        ("Thu đạt 5 tỷ đồng, chi đạt 4 tỷ đồng.", [0, 0]),
    ],
)
def test_depth(text, expected):
    """The depth of a figure is the number of brackets open around it; one that was never opened closes nothing."""
    assert expected == [clause.depth for clause in clauses(sentence(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu đạt 5 tỷ đồng; chi đạt 4 tỷ đồng, nợ đạt 3 tỷ đồng.", ["", ";", ","]),
        ("Thu đạt 5 tỷ đồng (tăng 3%).", ["", "("]),
        ("Thu đạt 5 tỷ đồng tăng 3%.", ["", "phrase"]),
    ],
)
def test_mark(text, expected):
    """A clause knows what parts it from the one before."""
    assert expected == [clause.mark for clause in clauses(sentence(text))]


def test_every_token_is_in_one_clause():
    """Leads, figures and tails together are the tokens of the sentence, each once and in order."""
    text = "Thu đạt 5 tỷ đồng (tăng 3%), trong đó thuế đạt 2 tỷ đồng so với kế hoạch; chi đạt 4 tỷ đồng hôm nay."
    whole = sentence(text)
    found = [t for c in clauses(whole) for t in (*c.lead, c.quantity, *c.tail)]
    assert whole.tokens[: len(found)] == found


def test_tokens_hold_the_words_between_spans():
    """Free words stand among the spans, and line ends do not."""
    text = "Bò sữa đạt 5 con,\nlợn tăng."
    assert [(text[t.start : t.end], t.kind) for t in tokens(text, list(spans(text)), 0, 17)] == [
        ("Bò", "word"),
        ("sữa", "word"),
        ("đạt", "phrase"),
        ("5 con", "quantity"),
        (",", ","),
    ]


def shown(text: str, parts: list) -> list[str]:
    """Pieces -> their words."""
    return [" ".join(text[t.start : t.end] for t in part) for part in parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong quý, xuất khẩu gạo đạt 5 tấn.", ["Trong quý", ",", "xuất khẩu gạo đạt"]),
        ("Xuất khẩu: gạo, ngô đạt 5 tấn.", ["Xuất khẩu", ":", "gạo", ",", "ngô đạt"]),
        ("Kim ngạch tăng, trong đó xuất khẩu đạt 5 tấn.", ["Kim ngạch tăng", ",", "trong đó", "xuất khẩu đạt"]),
        ("Xuất khẩu đạt 5 tấn.", ["Xuất khẩu đạt"]),
    ],
)
def test_pieces(text, expected):
    """A lead falls into pieces between commas, colons and connectives, which are pieces of their own."""
    (clause,) = clauses(sentence(text))
    assert expected == shown(text, pieces(clause.lead))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số (viết tắt) công nghiệp đạt 5 điểm.", "Chỉ số công nghiệp đạt"),
        ("Chỉ số (viết tắt công nghiệp đạt 5 điểm.", "Chỉ số ( viết tắt công nghiệp đạt"),
        ("Chỉ số viết tắt) công nghiệp đạt 5 điểm.", "Chỉ số viết tắt ) công nghiệp đạt"),
    ],
)
def test_without_brackets(text, expected):
    """What stands in brackets that open and close in the lead is left out; a stray bracket takes nothing away."""
    (clause,) = clauses(sentence(text))
    assert [expected] == shown(text, [without_brackets(clause.lead)])


def test_cue():
    """A token is a cue of the kinds its phrase has, a word of none."""
    rises, word = sentence("Tăng vùn 5%.").tokens[:2]
    assert (cue(rises, "direction"), cue(rises, "share"), cue(word, "direction")) == (True, False, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 dự án gỗ công suất 30 nghìn m3/năm.", [("", "2 dự án", "gỗ"), ("công suất", "30 nghìn m3/năm", "")]),
        ("Lúa đạt 60 tạ/ha sản lượng 3.000 tấn.", [("Lúa đạt", "60 tạ/ha", ""), ("sản lượng", "3.000 tấn", "")]),
        ("Tỉnh có 3 tỷ USD vốn đầu tư 5 dự án.", [("Tỉnh có", "3 tỷ USD", "vốn đầu tư"), ("", "5 dự án", "")]),
    ],
)
def test_a_term_right_before_the_next_figure_leads_to_it(text, expected):
    """'công suất' is of the figure behind it; right behind a figure a term completes that one."""
    assert expected == cut(text)
