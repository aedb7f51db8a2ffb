"""What a text says beyond figures is found with its place, its sentence and one form for all its spellings."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import solieu
from solieu.mentions import COLUMNS, find, mentions_of
from solieu.model import Document
from solieu.source import read_corpus


def told(text: str, kind: str, *fields: str) -> list[object]:
    """Text, kind and fields -> those fields of its mentions of that kind, a tuple where there are several."""
    found = [m for m in find(text) if m.kind == kind]
    return [tuple(getattr(m, f) for f in fields) if len(fields) > 1 else getattr(m, fields[0]) for m in found]


# ---- legal documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện Quyết định số 866/QĐ-TTg ngày 18/7/2023 của Thủ tướng Chính phủ, tỉnh rà soát quy hoạch.",
            ("Quyết định", "866/QĐ-TTg", "Thủ tướng Chính phủ", "2023-07-18", ""),
        ),
        (
            "Theo công văn số 52 /UBND-VX ngày 7-5-2021 của Ủy ban nhân dân tỉnh Lai Châu, các chợ mở lại.",
            ("Công văn", "52/UBND-VX", "UBND tỉnh Lai Châu", "2021-05-07", ""),
        ),
        ("Nghị quyết 105/NQ-CP gỡ khó cho hợp tác xã.", ("Nghị quyết", "105/NQ-CP", "Chính phủ", "", "issuer")),
        ("Kế hoạch số 77/KH-UBND được triển khai.", ("Kế hoạch", "77/KH-UBND", "UBND", "", "issuer")),
        ("Nội dung nêu tại 30/2021/NĐ-CP.", ("Nghị định", "30/2021/NĐ-CP", "Chính phủ", "", "type;issuer")),
        (
            "Nghị quyết số 10-NQ/TW ngày 10 tháng 02 năm 2022 của Bộ Chính trị về địa chất.",
            ("Nghị quyết", "10-NQ/TW", "Bộ Chính trị", "2022-02-10", ""),
        ),
        ("Luật Khoáng sản năm 2010 quy định quyền khai thác.", ("Luật Khoáng sản", "", "Quốc hội", "2010", "issuer")),
        (
            "Quyết định số 9/QĐ-UBND ngày 31/2/2020 của UBND tỉnh.",
            ("Quyết định", "9/QĐ-UBND", "UBND", "", "issuer"),
        ),
    ],
)
def test_legal_documents(text, expected):
    """Type, number, issuer and date are read, and what only the code tells is named as inferred."""
    assert [expected] == told(text, "legal", "type", "number", "issuer", "date", "inferred")


def test_a_list_of_numbers_under_one_type():
    """Numbers that follow the first take their type from their codes."""
    text = "Các Nghị quyết số 01/NQ-CP, 02/NQ-CP và 35/NQ-CP được cụ thể hóa."
    expected = [("Nghị quyết 01/NQ-CP", ""), ("Nghị quyết 02/NQ-CP", "type"), ("Nghị quyết 35/NQ-CP", "type")]
    assert expected == [
        (n, i.split(";")[0] if "type" in i else "") for n, i in told(text, "legal", "normalised", "inferred")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch năm 2024 đạt 80%.",
        "Đạt 90% kế hoạch 12 tháng.",
        "Nghị quyết 5 năm của tỉnh đã về đích.",
        "Có 12/15 xã đạt chuẩn, 29C/12 là biển số xe.",
        "Luật gia Hà Văn Tú trả lời bạn đọc.",
        "luật đất đai của làng xưa",
        "Tỷ lệ 3/4 số hộ tham gia ngày 7/5/2021.",
    ],
)
def test_no_legal_documents(text):
    """Plans, shares, dates and number plates are no citations."""
    assert told(text, "legal", "text") == []


# ---- border gates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hàng qua cửa khẩu Tà Lùng tăng 5%.", ["Tà Lùng"]),
        ("Xe tại Cửa khẩu quốc tế Kim Thành II, Lào Cai thông suốt.", ["Kim Thành"]),
        ("Qua cửa khẩu Trà Lình và cửa khẩu Sóc Giang đều tăng.", ["Trà Lĩnh", "Sóc Giang"]),
        (
            "Các cửa khẩu Hữu Nghị, Tân Thanh, Cốc Nam và Chi Ma thông quan.",
            ["Hữu Nghị", "Tân Thanh", "Cốc Nam", "Chi Ma"],
        ),
        (
            "Nâng cấp cặp cửa khẩu Mường Khương (Lào Cai) - Kiều Đầu (Vân Nam), Bản Vược - Pả Sa.",
            ["Mường Khương", "Bản Vược"],
        ),
        ("Mở lại cửa khẩu Nà Đoỏng từ tháng 5.", ["Nà Đoỏng"]),
    ],
)
def test_border_gates(text, expected):
    """A gate is named after its cue, in lists and pairs too, known or not."""
    assert expected == told(text, "border_gate", "normalised")


@pytest.mark.parametrize(
    "text",
    [
        "Các cửa khẩu của tỉnh hoạt động ổn định.",
        "Cửa khẩu Lạng Sơn nhộn nhịp.",
        "Khu kinh tế cửa khẩu Móng Cái thu hút vốn.",
        "Tại cửa khẩu Việt Nam - Trung Quốc, xe xếp hàng dài.",
        "Xã Tân Thanh về đích nông thôn mới.",
        "Hàng dừng ở cửa khẩu.\nTà Lùng mưa lớn.",
    ],
)
def test_no_border_gates(text):
    """Zones, provinces, countries and the same names elsewhere are no gates."""
    assert told(text, "border_gate", "text") == []


# ---- plants, companies, goods


def test_spellings_of_one_company_are_one():
    """Words of trade and the legal form are written alike whatever capitals the text uses."""
    spellings = (
        "Công ty cổ phần xi măng Hoàng Mai",
        "Công ty Cổ phần Xi Măng Hoàng Mai",
        "Công ty CP xi măng  Hoàng Mai",
    )
    assert [told(f"{s} đạt sản lượng cao.", "company", "normalised")[0] for s in spellings] == [
        "Công ty cổ phần xi măng Hoàng Mai"
    ] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công ty Than Na Dương và Nhà máy Nhiệt điện Na Dương.",
            [("company", "Công ty Than Na Dương"), ("plant", "Nhà máy Nhiệt điện Na Dương")],
        ),
        ("Thủy điện Bảo Lâm 3\nThủy điện Bảo Lâm 3", [("plant", "Thủy điện Bảo Lâm 3")] * 2),
        ("Công ty cổ phần Thủy điện Nậm Mu nộp thuế.", [("company", "Công ty cổ phần Thủy điện Nậm Mu")]),
        ("Thủy điện Sông Chảy 3 tháng đầu năm phát 20 triệu kWh.", [("plant", "Thủy điện Sông Chảy")]),
        (
            "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam đầu tư.",
            [("company", "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam")],
        ),
    ],
)
def test_plants_and_companies(text, expected):
    """A name ends where its words end; a plant inside a company's name is part of it."""
    assert expected == [(m.kind, m.text) for m in find(text) if m.kind in ("plant", "company")]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty đạt doanh thu 300 tỷ đồng.",
        "Các nhà máy thủy điện Lai Châu vận hành an toàn.",
        "Doanh nghiệp Việt Nam tìm đối tác.",
        "Nhà máy đã chạy thử. Bảo Lâm là huyện vùng cao.",
        "Phát triển công nghiệp thủy điện, Cao Bằng có lợi thế.",
        "Công ty Cổ phần đã họp.",
    ],
)
def test_no_plants_or_companies(text):
    """A plant or company without a name of its own is not one."""
    assert [m.text for m in find(text) if m.kind in ("plant", "company")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các mặt hàng xuất khẩu chủ yếu là quế, hồi và tinh dầu…",
            [("quế", "exports"), ("hồi", "exports"), ("tinh dầu", "exports")],
        ),
        (
            "Nhập khẩu máy móc thiết bị, phân bón, than cốc được duy trì.",
            [("máy móc thiết bị", "imports"), ("phân bón", "imports"), ("than cốc", "imports")],
        ),
        ("Nguồn cung các mặt hàng thiết yếu như gạo, dầu ăn ổn định.", [("gạo", ""), ("dầu ăn", "")]),
        ("Mặt hàng xuất khẩu chính: gạo, quặng sắt đạt 30 triệu USD.", []),
        ("Mặt hàng xuất khẩu chính là quế.", []),
        ("Nhập khẩu giảm, xuất khẩu tăng, thu đạt dự toán.", []),
        ("Tổng mức bán lẻ, dịch vụ, du lịch đều khá.", []),
    ],
)
def test_goods(text, expected):
    """Goods of a list without figures are told one by one with their flow; one word is no list."""
    assert expected == told(text, "goods", "normalised", "type")


# ---- difficulties and recommendations


def test_difficulties_by_part_of_a_sentence():
    """A sentence with semicolons yields a difficulty for each part that tells of one, the whole sentence beside it."""
    text = "Thu ngân sách tăng khá; giá thành sản xuất cao; liên kết giữa các hộ chưa chặt chẽ. Chợ đông vui."
    expected = [("giá thành sản xuất cao", "cost"), ("liên kết giữa các hộ chưa chặt chẽ", "weakness")]
    assert expected == told(text, "difficulty", "text", "type")
    assert {text.partition(" Chợ")[0]} == set(told(text, "difficulty", "sentence"))


@pytest.mark.parametrize(
    "text",
    [
        "Sở tập trung tháo gỡ khó khăn, vướng mắc cho doanh nghiệp.",
        "Hàng Việt về vùng sâu, vùng xa, xã đặc biệt khó khăn.",
        "Hạn chế tối đa thiệt hại do mưa lũ.",
        "Thông quan thuận lợi, không xảy ra tình trạng ùn ứ, ách tắc hàng hóa.",
        "Ngành đã nỗ lực vượt khó.",
    ],
)
def test_no_difficulties(text):
    """What is done against difficulties, and their absence, is no difficulty."""
    assert told(text, "difficulty", "text") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh kiến nghị với Chính phủ, Bộ Công Thương sớm giao vốn.", ["Chính phủ; Bộ Công Thương"]),
        ("Đề nghị UBND tỉnh Hà Giang phối hợp quản lý mỏ.", ["UBND tỉnh Hà Giang"]),
        ("Sở đề xuất một số kiến nghị với tỉnh về vốn làm chợ.", ["tỉnh"]),
        ("Bộ trưởng đề nghị các đại biểu thảo luận.", []),
        ("Sở giải quyết kiến nghị của cử tri.", []),
        ("Đề nghị bộ phận một cửa trực cả thứ bảy.", []),
    ],
)
def test_recommendations(text, expected):
    """A recommendation names the authority that it is made to; other requests are none."""
    assert expected == told(text, "recommendation", "addressee")


# ---- the frame


def test_frame_of_a_document():
    """The frame has the declared columns, the document's id and offsets of the NFC text."""
    text = unicodedata.normalize("NFD", "Hàng qua cửa khẩu Pò Peo.")
    rows = solieu.mentions(Document("d1", text))
    composed = unicodedata.normalize("NFC", text)
    assert list(COLUMNS) == list(rows.columns)
    assert [("d1", "border_gate", "cửa khẩu Pò Peo", "Pò Peo", composed)] == list(
        rows[["doc", "kind", "text", "normalised", "sentence"]].itertuples(index=False, name=None)
    )
    assert composed[rows.at[0, "start"] : rows.at[0, "end"]] == rows.at[0, "text"]


def test_frame_of_a_text_that_mentions_nothing():
    """A text without mentions gives a frame with all columns, their types and no row."""
    rows = solieu.mentions("Trời đẹp.")
    assert (0, list(COLUMNS)) == (len(rows), list(rows.columns))
    assert solieu.mentions("Luật Giá được sửa.").dtypes.to_dict() == rows.dtypes.to_dict()


def test_seeds(seeds):
    """The seeds yield what a reader finds in them: legal documents, gates, plants and companies, goods."""
    rows = mentions_of(read_corpus(seeds).documents)
    of = {kind: set(group["normalised"]) for kind, group in rows.groupby("kind")}
    assert {
        "Công văn 841/UBND-VX", "Chỉ thị 26/CT-TTg", "Nghị quyết 128/NQ-CP", "Quyết định 259/QĐ-TTg",
        "Công văn 3360/BCT-KTC", "Quyết định 866/QĐ-TTg", "Kế hoạch 356/KH-UBND", "Quyết định 1199/QĐ-TTg",
    } == of["legal"]  # fmt: skip
    assert {"Tà Lùng", "Lào Cai - Hà Khẩu", "Mường Khương", "Bản Vược", "Kim Thành"} == of["border_gate"]
    assert {"Nhà máy nhiệt điện Na Dương", "Khu liên hợp gang thép Cao Bằng", "Thủy điện Bảo Lâm 3"} == of["plant"]
    assert {
        "Công ty cổ phần xi măng Đồng Bành", "Công ty Than Na Dương", "Xí nghiệp gạch tuynel Cao Lộc",
        "Công ty điện lực Cao Bằng",
    } == of["company"]  # fmt: skip
    assert {"chì thỏi", "hạt điều", "sầu riêng", "than cốc", "tổ yến", "máy móc thiết bị"} < of["goods"]
    assert {"Bộ Công Thương", "tỉnh", "các ngành"} == set(rows.loc[rows["kind"] == "recommendation", "addressee"])


PIECES = st.sampled_from(
    [
        "Quyết định số 12/QĐ-TTg",
        " ngày 31/12/2020",
        " của ",
        "UBND tỉnh ",
        "cửa khẩu ",
        "Tà Lùng",
        " - ",
        ", ",
        "; ",
        "(",
        ")",
        "\n",
        "Công ty ",
        "cổ phần ",
        "Nhà máy thủy điện ",
        "Nậm Mu 3",
        "các mặt hàng là ",
        "gạo",
        "nhập khẩu ",
        "khó khăn",
        "tháo gỡ ",
        "kiến nghị ",
        "Bộ Công Thương",
        ". ",
        "…",
        "12",
        " và ",
        "&",
        "Luật Giá",
        "năm 2020",
        "²",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=12).map("".join)))
def test_any_text(text):
    """No text is too odd: every mention stands where it says, in its sentence, in order, no two of a kind overlap."""
    composed = unicodedata.normalize("NFC", text)
    found = find(text)
    ends: dict[str, int] = {}
    for mention in found:
        assert composed[mention.start : mention.end] == mention.text != ""
        first = mention.sentence_start
        assert composed[first : first + len(mention.sentence)] == mention.sentence
        assert first <= mention.start < mention.end <= first + len(mention.sentence)
        assert mention.start >= ends.get(mention.kind, 0)
        ends[mention.kind] = mention.end


def test_a_sentence_begins_with_its_first_letter():
    """What is left of the dots before it is no part of a sentence, and offsets still point into the text."""
    text = "Thực hiện 5K tại chợ, siêu thị…. trên địa bàn; đánh giá theo Công văn số 841/UBND-VX ngày 15/4/2021."
    (legal,) = [row for row in solieu.mentions(text).itertuples() if row.kind == "legal"]
    assert text[legal.sentence_start :] == legal.sentence
    assert legal.sentence.startswith("trên địa bàn")
