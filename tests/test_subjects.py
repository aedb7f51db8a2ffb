"""The words before or behind a figure name an indicator and an item."""

import pytest
from test_clauses import sentence

from solieu.clauses import clauses
from solieu.subjects import Subject, complement_of, content, fitting, governing, noun_run, subject_of
from solieu.traits import unit_kind


def only(text: str):
    """Text of one figure -> its clause and the kind of its unit."""
    (clause,) = clauses(sentence(text))
    return clause, unit_kind(clause.quantity.quantity.unit or "VND")


def told(text: str, found: Subject) -> tuple[str | None, str | None]:
    """Subject -> its indicator and the words of its item."""
    return found.entry and found.entry.id, found.item and text[slice(*found.item)]


@pytest.mark.parametrize(
    ("text", "indicator", "item"),
    [
        ("Kim ngạch xuất khẩu 5 triệu USD.", "exports", None),
        ("Xuất khẩu gạo 5 tấn.", "exports", "gạo"),
        ("Kim ngạch xuất khẩu gạo, chè 5 triệu USD.", "exports", "gạo, chè"),
        ("Trong quý, thu ngân sách nội địa 5 tỷ đồng.", "budget_revenue", None),
        ("Xuất khẩu chè, nhập khẩu ngô 5 tấn.", "imports", "ngô"),
        ("Xuất khẩu (gồm cả FDI) gạo 5 tấn.", "exports", "gạo"),
        ("Giá trị sản xuất công nghiệp chế biến, chế tạo 5 tỷ đồng.", "industrial_output", None),
        ("Công suất 5 MW.", "power_plant", None),
        ("Công suất 5 tấn/năm.", "facility", None),
        ("Gạo 5 tấn.", None, "Gạo"),
        ("Điện thoại các loại và linh kiện 5 triệu USD.", None, "Điện thoại các loại và linh kiện"),
        ("Chỉ số giá tiêu dùng 5 tấn.", None, "Chỉ số giá tiêu dùng"),
        ("Trong quý 5 tấn.", None, None),
    ],
)
def test_subject(text, indicator, item):
    """The leftmost strong term of the nearest piece that fits the unit governs; the words behind it name the item."""
    clause, kind = only(text)
    assert (indicator, item) == told(text, subject_of(clause.lead, kind))


@pytest.mark.parametrize(
    ("text", "listed", "listable"),
    [
        ("Xuất khẩu gạo 5 tấn.", False, False),
        ("Xuất khẩu: gạo 5 tấn.", True, False),
        ("Xuất khẩu tăng, trong đó gạo 5 tấn.", True, False),
        ("Nhóm hàng gạo 5 tấn.", False, True),
        ("Gạo 5 tấn.", False, False),
        ("Công nghiệp địa phương 5 tỷ đồng.", False, True),
    ],
)
def test_lists(text, listed, listable):
    """A colon or 'trong đó' makes a list; what is called a good, branch or market could stand in one."""
    clause, kind = only(text)
    subject = subject_of(clause.lead, kind)
    assert (listed, listable) == (subject.listed, subject.listable)


def test_topic_before_the_term():
    """The good of a topic before the term is the item."""
    text = "Đối với mặt hàng phân bón, khối lượng nhập khẩu 5 tấn."
    clause, kind = only(text)
    indicator, item = told(text, subject_of(clause.lead, kind))
    assert (indicator, item.endswith("phân bón")) == ("imports", True)


@pytest.mark.parametrize(
    ("text", "indicator", "item"),
    [
        ("Có 146 dự án đầu tư nước ngoài.", "fdi", "đầu tư nước ngoài"),
        ("Đạt 22 triệu tấn sắt thép các loại.", None, "sắt thép các loại"),
        ("Đạt 22 triệu tấn.", None, None),
        ("Đạt 22 triệu tấn, gạo khá.", None, None),
        ("Có 45 tấn gạo được xuất khẩu.", "exports", "gạo"),
        ("Có 45 tấn gạo khi được xuất khẩu.", None, "gạo"),
    ],
)
def test_complement(text, indicator, item):
    """The words right behind a figure complete it, and what was done with them; those behind a comma do not."""
    clause, kind = only(text)
    assert (indicator, item) == told(text, complement_of(clause, kind))


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Kim ngạch xuất khẩu 5 triệu USD.", "money", "exports"),
        ("Chỉ số giá tiêu dùng 5%.", "percent", "cpi"),
        ("Chỉ số giá tiêu dùng 5%.", "mass", None),
        ("Chỉ số giá tiêu dùng 5%.", "any", "cpi"),
        ("Tăng 5%.", "any", None),
    ],
)
def test_fitting(text, kind, expected):
    """A term is the subject of figures of its kinds of unit only; 'any' takes all."""
    entry = fitting(sentence(text).tokens[0], kind)
    assert expected == (entry and entry.id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nhà máy xuất khẩu 5 triệu USD.", "xuất khẩu"),
        ("nhập khẩu phục vụ xuất khẩu 5 triệu USD.", "nhập khẩu"),
        ("cây bưởi 5 triệu USD.", None),
    ],
)
def test_governing(text, expected):
    """The leftmost strong term of a piece governs it."""
    clause, _ = only(text)
    token = governing(clause.lead, "money")
    assert expected == (token and text[token.start : token.end])


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("các cây bưởi Diễn của xã 5 tấn.", False, "cây bưởi Diễn"),
        ("bưởi hơn cam 5 tấn.", True, "cam"),
        ("bưởi đạt cam 5 tấn.", False, "bưởi"),
        ("đã đạt 5 tấn.", False, None),
    ],
)
def test_noun_run(text, last, expected):
    """Words that can name an item, trimmed of function words, the first or the last run of them."""
    clause, _ = only(text)
    run = noun_run(clause.lead, last=last)
    assert expected == (run and text[slice(*run)])


def test_content():
    """Free words and terms can name an item; verbs and function words cannot."""
    tokens = sentence("bưởi xuất khẩu đạt của 5 tấn.").tokens
    assert [content(t) for t in tokens[:4]] == [True, True, False, False]
