"""Where a text is: the province it is about, and the areas that its figures name."""

import pytest
from reading import rows, spans

from solieu.where import area_entry, area_of_text


def home(text: str) -> str:
    """Text -> the area it is about."""
    return area_of_text(text, list(spans(text)))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cao Bằng xuất khẩu 5 tấn.", "VN-04"),
        ("Cao Bằng xuất khẩu 5 tấn. Lạng Sơn nhập khẩu 4 tấn.", "VN"),
        ("Cao Bằng xuất khẩu 5 tấn. Lạng Sơn nhập khẩu 4 tấn. Cao Bằng có 3 chợ.", "VN-04"),
        ("Cao Bằng vào xuân\nXuất khẩu đạt 5 tấn. Lạng Sơn nhập khẩu 4 tấn.", "VN-04"),
        ("Xuất khẩu đạt 5 tấn.", "VN"),
        ("Xuất khẩu đạt 5 tấn.\nBốc hàng tại cảng Cần Thơ\nNhập khẩu đạt 4 tấn.", "VN"),
        ("Xuất khẩu đạt 5 tấn.\nBốc hàng tại Cần Thơ\nNhập khẩu đạt 4 tấn.", "VN"),
        ("Xuất khẩu đạt 5 tấn.\nHàng bốc tại Cần Thơ.\nNhập khẩu đạt 4 tấn.", "VN-CT"),
        ("Bốc hàng tại Cần Thơ\nNhập khẩu đạt 4 tấn.", "VN-CT"),
        ("Việt Nam xuất khẩu 5 tấn, Việt Nam nhập khẩu 4 tấn, Cao Bằng nhập 1 tấn.", "VN"),
        ("Trung Quốc nhập khẩu 5 tấn. Trung Quốc xuất khẩu 4 tấn.", "VN"),
        ("Tây Nguyên xuất khẩu 5 tấn. Tây Nguyên nhập khẩu 4 tấn.", "VN"),
        ("Tây Nguyên xuất khẩu 5 tấn. Tây Nguyên nhập khẩu 4 tấn. Tây Nguyên có 3 chợ.", "Tây Nguyên"),
        ("Tây Nguyên vào xuân\nXuất khẩu đạt 5 tấn.", "Tây Nguyên"),
    ],
)
def test_area_of_text(text, expected):
    """The province or region of more than half of all mentions, the first line counting thrice; else the country."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách toàn tỉnh đạt 5 tỷ đồng.", ""),
        ("Tổng thu ngân sách nhà nước trên địa bàn tỉnh đạt 5 tỷ đồng.", ""),
        ("Tổng thu ngân sách nhà nước trên địa bàn tỉnh Cao Bằng đạt 5 tỷ đồng.", "VN-04"),
        ("Thu toàn tỉnh đạt 5 tỷ đồng. Cao Bằng có 3 chợ, Việt Nam có 90 chợ.", "VN-04"),
        ("Toàn tỉnh thu 5 tỷ đồng. Việt Nam thu 9 tỷ đồng, Việt Nam chi 8 tỷ đồng.", "VN"),
        ("Toàn tỉnh thu 5 tỷ đồng. Cao Bằng chi 3 tỷ đồng, Lạng Sơn chi 2 tỷ đồng.", "VN"),
    ],
)
def test_text_about_the_province(text, expected):
    """Who speaks of 'the province' means one: the one named most, or none; not where the country is named more."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện Ba Tơ trồng 5 ha lúa. Huyện Trà Bồng trồng 4 ha.", "VN-29"),
        ("Tại 3 huyện, gồm: Ba Tơ, TX Đức Phổ (đồng bằng) và Trà Bồng trồng 5 ha lúa.", "VN-29"),
        ("Ba Tơ trồng 5 ha lúa.", "VN"),
        ("Huyện Châu Thành trồng 5 ha lúa.", ""),
        ("Huyện Ba Tơ trồng 5 ha lúa. Việt Nam trồng 4 ha lúa, Việt Nam nhập 3 tấn.", "VN"),
        ("Xã Bình Sơn trồng 5 ha lúa.", ""),
    ],
)
def test_districts_tell_the_province(text, expected):
    """A district behind its kind is a mention of its province; one of several, or a commune, of none that is known."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện Ba Tơ có 5 doanh nghiệp.", "VN-29"),
        ("Huyện Cao Lộc có 5 doanh nghiệp.", "VN-09"),
        ("Huyện Quảng Ninh có 5 doanh nghiệp.", "VN-09"),
        ("Tỉnh Quảng Ninh có 5 doanh nghiệp.", "VN-13"),
    ],
)
def test_area_of_a_district(text, expected):
    """A figure of a district is of its province; a name that a district shares with a province tells none."""
    assert [expected] == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh Hòa Bình xuất khẩu 5 tấn.", "VN-14"),
        ("Hòa Bình là mong ước của 5 triệu người.", None),
        ("Thành phố Hồ Chí Minh xuất khẩu 5 tấn.", "VN-SG"),
        ("Cao Bằng xuất khẩu 5 tấn.", "VN-04"),
        ("Nhà máy thủy điện Hòa Bình phát 5 triệu kWh.", None),
        ("Xuất khẩu sang Đức đạt 5 tấn.", "DE"),
        ("Công ty Anh Đức xuất khẩu 5 tấn.", None),
    ],
)
def test_name_that_is_also_a_word(text, expected):
    """A spelling that is also an ordinary word or part of another name is an area behind a kind of place or 'sang'."""
    found = [area_entry(before, s) for before, s in zip((None, *spans(text)), spans(text), strict=False)]
    assert expected == next((entry.id for entry in found if entry), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hãng thu hồi 216.000 xe tại Canada.", "CA"),
        ("Xuất khẩu của vùng Tây Nguyên đạt 5 triệu USD.", "Tây Nguyên"),
        ("Trung Quốc xuất khẩu 5 triệu USD.", "CN"),
        ("Trung Quốc đã xuất khẩu 5 triệu USD.", "CN"),
        ("Xuất khẩu của Trung Quốc đạt 5 triệu USD.", "CN"),
        ("Xuất khẩu sang Trung Quốc đạt 5 triệu USD.", "VN-09"),
        ("Thị trường Trung Quốc nhập khẩu 5 triệu USD.", "VN-09"),
    ],
)
def test_area_of_a_figure(text, expected):
    """A region or another country is the area of what is said to be its own, and no area of trade with it."""
    assert [expected] == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá cà phê robusta trên sàn London giảm 25 USD/tấn.", "thế giới"),
        ("Trên thị trường thế giới, giá cà phê đi xuống. Cà phê robusta giảm 25 USD/tấn.", "thế giới"),
        ("Trên thị trường thế giới, giá cà phê đi xuống. Giá cà phê trong nước giảm 250 đồng/kg.", "VN-09"),
        ("Giá dầu trên thị trường Singapore đi xuống. Dầu diesel giảm 3 USD/thùng.", "SG"),
        ("Giá dầu trên thị trường Singapore đi xuống.\nDầu diesel giảm 300 đồng/lít.", "VN-09"),
        ("Xuất khẩu cà phê, lớn thứ hai trên thị trường thế giới, đạt 5 nghìn tấn.", "VN-09"),
    ],
)
def test_world_market(text, expected):
    """Prices of the world market are the world's until 'trong nước' or a new line; trade there stays where it is."""
    assert [expected] == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bắc Giang tăng trưởng 19%, đứng thứ 2 cả nước, năm sau đứng đầu cả nước.", "VN-54"),
        ("Bắc Giang tăng trưởng 19%. Cả nước tăng 5%, cả nước có 3 vùng tăng nhanh.", "VN"),
    ],
)
def test_a_ranking_names_no_area(text, expected):
    """The field of a ranking is not what the text is about."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mỹ hoàn thuế 5 tỷ đồng. Mỹ kết luận vụ kiện, Mỹ hủy bỏ thuế.", "VN"),
        ("Mỹ hoàn thuế 5 tỷ USD. Mỹ kết luận vụ kiện, Mỹ hủy bỏ thuế.", "US"),
        ("Tổng cục kiểm tra 5 vụ, một vụ tại Cao Bằng.", "VN"),
        ("Ngành chức năng kiểm tra 5 vụ, một vụ tại Cao Bằng.", "VN-04"),
        ("Bình Định thu 5 tỷ đồng, thứ 22/63 địa phương cả nước, thứ 7 vùng Duyên hải miền Trung. Bình Định chi 4 tỷ.",
         "VN-31"),
        ("Bình quân mỗi năm giải quyết việc làm cho 16.000 lao động của tỉnh.", ""),
        ("Thu ngân sách của tỉnh Cao Bằng đạt 5 tỷ đồng.", "VN-04"),
    ],
)  # fmt: skip
def test_what_does_not_tell_the_area(text, expected):
    """A text with sums in dong is not about another country; a national body, a ranking and a region weigh less."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vùng Đông Nam Bộ có 12 doanh nghiệp giải thể. Khu vực này có 5 doanh nghiệp thành lập.", ["Đông Nam Bộ"] * 2),
        ("Bạc Liêu có 12 doanh nghiệp. Đến nay toàn tỉnh có 5 dự án.", ["VN-55", "VN-55"]),
        ("IIP của Thái Nguyên tăng 24% và Hải Phòng 16%.", ["VN-69", "VN-HP"]),
        ("IIP cả nước tăng 5%; hai trung tâm của cả nước, thành phố Hồ Chí Minh tăng 6%, Hà Nội tăng 4%.",
         ["VN", "VN-SG", "VN-HN"]),
    ],
)  # fmt: skip
def test_area_spoken_of(text, expected):
    """'This region' and, in a text on several, 'the province' are the one named last; each name has its own figure."""
    assert expected == [area for _, area in rows(text, "area", area="VN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tính đến ngày 20/3, vốn FDI đăng ký vào Việt Nam đạt 15 tỷ USD. Vốn FDI thực hiện đạt 10 tỷ USD.",
            ["VN", "VN"],
        ),
        ("Lạng Sơn xếp thứ 2. Cả nước thu hút 15 dự án FDI.", ["VN"]),
        ("Cả nước thu hút 15 dự án FDI. Tỉnh đã thu hút 3 dự án FDI.", ["VN", "VN-09"]),
    ],
)
def test_country_in_a_text_on_a_province(text, expected):
    """What is told of the country goes on for the same indicator until the text speaks of the province again."""
    assert expected == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bắc Giang: Giải ngân cao hơn cả nước\nTổng giải ngân đạt 5 tỷ đồng. Cả nước đạt 9 tỷ đồng.", "VN-54"),
        ("Bắc Giang: xuất khẩu tăng\nHà Nội và Hà Nam đạt khá, Hà Nam xuất 5 tấn.", "VN-54"),
        ("Nhật Bản: xuất khẩu tăng\nBắc Giang thu 5 tỷ đồng.", "VN-54"),
        ("Bắc Giang thu 5 tỷ đồng, cao hơn bình quân chung cả nước, cao hơn Hà Nam.", "VN-54"),
        ("Bắc Giang thu 5 tỷ đồng, cả nước thu 9 tỷ đồng.", "VN"),
    ],
)
def test_headline_and_comparisons(text, expected):
    """A province and a colon at the beginning tell what the text is about; what another is compared with does not."""
    assert expected == home(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP tăng 6%, cao hơn mức bình quân chung của cả nước; thu ngân sách đạt 9 tỷ đồng.", ["VN-09"] * 2),
        ("GRDP tăng 6%, đứng thứ 3 vùng Bắc Trung Bộ; thu ngân sách đạt 9 tỷ đồng.", ["VN-09"] * 2),
        ("PCI đứng thứ 12/63 tỉnh, thành; xuất khẩu đạt 8 triệu USD.", ["VN-09"]),
        ("GRDP tăng 6%, cao hơn mức tăng 5% của cả nước, thu ngân sách tăng 4%.", ["VN-09", "VN", "VN-09"]),
        ("GRDP tăng 6%, cao hơn bình quân cả nước (5%).", ["VN-09", "VN"]),
        ("GRDP tăng 6%, cao hơn mức tăng của cả nước là 5%, thu ngân sách đạt 9 tỷ đồng.", ["VN-09", "VN", "VN-09"]),
        ("Tổng kim ngạch xuất khẩu của Việt Nam qua cửa khẩu Hữu Nghị đạt 5 triệu USD.", ["VN-09"]),
        ("Cả nước thu hút 9 dự án FDI; Hà Nam có 5 dự án FDI. Tỉnh thu hút 3 dự án FDI.", ["VN", "VN-63", "VN-09"]),
        ("GRDP tăng 6%, đứng thứ 19/63 địa phương (GDP cả nước tăng 5%).", ["VN-09", "VN"]),
        ("Việt Nam xuất khẩu sang Lào 4 tỷ USD, tăng 5%.", ["VN", "VN"]),
        ("Kim ngạch xuất khẩu của Việt Nam đạt 4 tỷ USD.", ["VN"]),
        ("Doanh nghiệp tại Việt Nam xuất khẩu 4 tỷ USD.", ["VN-09"]),
    ],
)
def test_what_is_compared_or_ranked(text, expected):
    """A comparison or ranking moves no figure to another area, except the very figure that is told of it."""
    assert expected == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thành phố Lạng Sơn có 3 chợ.", ["Thành phố Lạng Sơn"]),
        ("Thành phố Hà Nội có 3 chợ.", [""]),
        ("Tỉnh Lạng Sơn có 3 chợ.", [""]),
        ("Huyện Hữu Lũng có 12 chợ; toàn tỉnh có 85 chợ.", ["Huyện Hữu Lũng", ""]),
        ("Huyện Hữu Lũng có 12 chợ, Hà Nội có 40 chợ.", ["Huyện Hữu Lũng", ""]),
        ("Họp tại thành phố Lạng Sơn, thu ngân sách toàn tỉnh đạt 5 tỷ đồng.", [""]),
        ("Các huyện Hữu Lũng có 5 chợ, Cao Lộc 4 chợ, Đình Lập 3 chợ.", ["huyện Hữu Lũng", "Cao Lộc", "Đình Lập"]),
    ],
)
def test_seat_of_a_province(text, expected):
    """The city that bears the name of its province is a place in it; 'the whole province' ends a place."""
    assert expected == [place for _, place in rows(text, "place")]


def test_who_is_named_as_having_a_rank():
    """An area behind 'là' has the rank, and the figure behind it is its own."""
    text = "Hà Nội thu hút 3 tỷ USD vốn FDI; xếp thứ hai là Bắc Ninh với 2 tỷ USD."
    assert [area for _, area in rows(text, "area", area="VN")] == ["VN-HN", "VN-56"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá cà phê tại Di Linh và Lâm Hà là 31.400 đồng/kg.", [("VN-35", "Di Linh và Lâm Hà", "cà phê")]),
        ("Thu ngân sách tại Cao Lộc đạt 5 tỷ đồng, tại Hữu Lũng đạt 3 tỷ đồng; toàn tỉnh đạt 9 tỷ đồng.",
         [("VN-09", "Cao Lộc", ""), ("VN-09", "Hữu Lũng", ""), ("VN-09", "", "")]),
        ("Thu ngân sách tại Châu Thành đạt 5 tỷ đồng.", [("VN-09", "", "Châu Thành")]),
        ("Tại Hội chợ, thu ngân sách đạt 5 tỷ đồng.", [("VN-09", "", "")]),
    ],
)  # fmt: skip
def test_district_without_its_kind(text, expected):
    """Districts of one province behind 'at' are the place of a figure, and no item of it."""
    assert expected == [told[1:] for told in rows(text, "area", "place", "item")]


@pytest.mark.parametrize(
    ("text", "area", "expected"),
    [
        ("A\nHải Phòng\nĐón 5 nghìn lượt khách. Thu ngân sách đạt 3 tỷ đồng.\nTỉnh Quảng Ninh:\nThu ngân sách 2 tỷ.",
         "VN", ["VN-HP", "VN-HP", "VN-13"]),
        ("Du lịch\nHà Nội, tháng 3\nĐón 5 nghìn lượt khách.", "VN", ["VN"]),
        ("Du lịch\nTỉnh Quảng Ninh đón\nTrong quý: 5 nghìn lượt khách.", "VN", ["VN"]),
        ("Du lịch\nHải Phòng\nĐón 5 nghìn lượt khách.", "VN-09", ["VN-09"]),
    ],
)  # fmt: skip
def test_heading_of_a_province(text, area, expected):
    """In a text on the country a line that names a province alone is the area of what stands below it."""
    assert expected == [told for _, told in rows(text, "area", area=area)]


def test_partner_behind_a_rank():
    """Who has a rank is the partner of its figure: 'đứng thứ 2 là thị trường Trung Quốc'."""
    text = "Xuất khẩu hạt điều sang Mỹ đạt 75 tấn. Đứng thứ 2 là thị trường Trung Quốc đạt 53 tấn."
    assert [told for _, told in rows(text, "partner")] == ["US", "CN"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá vàng thế giới là 1.400 USD/ounce, giảm 2%.", ["thế giới", "thế giới"]),
        ("Giá vàng thế giới là 1.400 USD/ounce; giá vàng trong nước là 36 triệu đồng/lượng.", ["thế giới", "VN-09"]),
        ("Giá vàng trong nước là 36 triệu đồng/lượng.", ["VN-09"]),
        ("Giá dầu thế giới tăng 5%, thu ngân sách đạt 5 tỷ đồng.", ["thế giới", "VN-09"]),
    ],
)
def test_prices_of_the_world(text, expected):
    """A term that ends on the world names the area of its prices, up to the next term for a price."""
    assert expected == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (
            "VN-24",
            "Diện tích lúa: Đồng Hới đạt 90 ha; Tuyên Hoá đạt 60 ha; Quảng Ninh đạt 40 ha; Lệ Thuỷ đạt 10 ha.",
            [("VN-24", name) for name in ("Đồng Hới", "Tuyên Hoá", "Quảng Ninh", "Lệ Thuỷ")],
        ),
        ("VN-24", "Diện tích lúa của Quảng Ninh đạt 40 ha.", [("VN-13", "")]),
        ("VN", "Diện tích lúa: Hải Dương đạt 90 ha; Quảng Ninh đạt 40 ha.", [("VN-61", ""), ("VN-13", "")]),
    ],
)
def test_districts_listed_by_name(home, text, expected):
    """Districts of the document's province are places, in any spelling, also one that shares a province's name."""
    assert expected == [row[1:] for row in rows(text, "area", "place", area=home)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá gạo Thái Lan ở mức 390 USD/tấn, gạo Ấn Độ ở mức 388 USD/tấn.", [(390.0, "TH", ""), (388.0, "IN", "")]),
        ("Giá gạo thấp hơn gạo Thái Lan khoảng 10 USD/tấn.", [(-10.0, "VN-09", "")]),
        ("Giá táo Mỹ là 150.000 đồng/kg.", [(150000.0, "VN-09", "")]),
        (
            "Tỉnh đón 58.600 lượt khách Hàn Quốc, tăng 73%; 20.000 lượt khách Nga; 3.000 lượt khách nội địa.",
            [(58600.0, "VN-09", "KR"), (73.0, "VN-09", "KR"), (20000.0, "VN-09", "RU"), (3000.0, "VN-09", "")],
        ),
        ("Tỉnh có 5 dự án Hàn Quốc, vốn 3 triệu USD.", [(5.0, "VN-09", "KR"), (3000000.0, "VN-09", "KR")]),
        ("Tỉnh có 5 dự án, vốn 3 triệu USD.", [(5.0, "VN-09", ""), (3000000.0, "VN-09", "")]),
    ],
)
def test_goods_of_other_countries_and_prices(text, expected):
    """Goods of another country are priced there in its money; those counted right before a country are of it."""
    assert expected == [row[1:] for row in rows(text, "value", "area", "partner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá gạo Thái Lan 390 USD/tấn, xuất khẩu gạo của tỉnh đạt 5 triệu USD.", [("TH", ""), ("VN-09", "")]),
        ("Giá cà phê Brazil 2.000 USD/tấn; giá tiêu xuất khẩu 3.000 USD/tấn.", [("BR", ""), ("VN-09", "")]),
        ("Theo các doanh nghiệp Nhật Bản, giá chè xuất khẩu 2.000 USD/tấn.", [("VN-09", "")]),
        ("Giá cà phê thế giới giảm 2%, kim ngạch xuất khẩu cà phê của tỉnh đạt 5 triệu USD.",
         [("thế giới", ""), ("VN-09", "")]),
        ("Cửa khẩu Tà Lùng có 5 kho hàng. Toàn huyện có 120 cửa hàng.", [("VN-09", "")]),
        ("Huyện Trùng Khánh trồng 500 ha ngô. Toàn huyện có 2.000 ha cây trồng.",
         [("VN-04", "Huyện Trùng Khánh"), ("VN-04", "Huyện Trùng Khánh")]),
    ],
)  # fmt: skip
def test_prices_and_districts_end_with_what_they_are_of(text, expected):
    """The country of a good is of its price only; a whole district is the one named last, in its province."""
    assert expected == [row[1:] for row in rows(text, "area", "place")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Việt Nam đứng đầu về kim ngạch xuất khẩu sang Canada. Các vị trí tiếp theo thuộc về Thái Lan (với 2 tỷ "
         "USD, giảm 3%) và Malaysia (1,7 tỷ USD).", [("TH", "CA"), ("TH", "CA"), ("MY", "CA")]),
        ("Việt Nam đứng đầu về xuất khẩu sang Canada. Tiếp theo là Thái Lan (2 tỷ USD). Xuất khẩu sang Mỹ đạt 9 tỷ"
         " USD.",
         [("TH", "CA"), ("VN-09", "US")]),
        ("Bình Dương đứng đầu cả nước về thu hút FDI. Tiếp theo là Hải Phòng (với 2 tỷ USD).", [("VN-HP", "")]),
        ("Mỹ đứng đầu về nhập khẩu gỗ của Việt Nam. Trung Quốc đứng thứ hai với 500 triệu USD.", []),
        ("Việt Nam đứng đầu về xuất khẩu hạt tiêu. Nhập khẩu từ Campuchia đạt 20 triệu USD.", [("VN-09", "KH")]),
        ("Hàn Quốc dẫn đầu về thu hút FDI. Tiếp theo là Nhật Bản với 200 dự án.", [("VN-09", "JP")]),
        ("Ông A, trú tại Cao Bằng, xuất khẩu sang Trung Quốc 50 tấn chè.", [("VN-09", "CN")]),
        ("Cần Thơ xếp thứ nhất khu vực Tây Nam Bộ với kim ngạch xuất khẩu 2 tỷ USD.", [("VN-CT", "")]),
        ("Tập đoàn đầu tư 4 khu công nghiệp ở Vĩnh Phúc, Hải Dương và Quảng Nam.", [("VN-70;VN-61;VN-27", "")]),
        ("Tập đoàn có 4 nhà máy tại Vĩnh Phúc, Hải Dương 5 nhà máy.", [("VN-70", ""), ("VN-61", "")]),
        ("GRDP tăng 7,2%, cao hơn cả nước (7,2% so với 6,5%).", [("VN-09", ""), ("VN-09", ""), ("VN", "")]),
        ("GRDP tăng 7,2%, cao hơn cả nước (6,5% so với cùng kỳ).", [("VN-09", ""), ("VN", "")]),
        ("Công an bắt giữ Nguyễn Văn A (ngụ huyện Tân Phú, tỉnh Đồng Nai) chở 5 tấn đường.", [("VN-09", "")]),
    ],
)  # fmt: skip
def test_rankings_comparisons_and_addresses(text, expected):
    """Those ranked behind a country are countries too; of a pair in brackets the second is what is compared with."""
    assert expected == [row[1:] for row in rows(text, "area", "partner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vốn FDI của Bắc Ninh đạt 9 triệu USD, chiếm 17%; Hà Nam 8 triệu USD, chiếm 15%;\nTây Ninh 7 triệu USD, chiếm"
         " 9%.",
         [("fdi", "VN-56", ""), ("fdi", "VN-56", ""), ("fdi", "VN-63", ""), ("fdi", "VN-63", ""), ("fdi", "VN-37", ""),
          ("fdi", "VN-37", "")]),
        ("Trong số 38 quốc gia có dự án đầu tư, Hàn Quốc là nhà đầu tư lớn nhất với 9 triệu USD; tiếp đến là Nhật Bản 8"
         " triệu USD;\nĐài Loan 7 triệu USD.",
         [("other", "VN-09", ""), ("fdi", "VN-09", "KR"), ("fdi", "VN-09", "JP"), ("fdi", "VN-09", "TW")]),
        ("Có 23 nước có dự án FDI tại tỉnh; đứng đầu là Đặc khu Hành chính Hồng Công (TQ) với 12 dự án.",
         [("other", "VN-09", ""), ("fdi", "VN-09", "HK")]),
        ("Có 38 quốc gia đến tham dự, Trung Quốc với 588 triệu USD.", [("other", "VN-09", "")]),
        ("Thu ngân sách đạt 9 tỷ đồng;\nchi ngân sách đạt 8 tỷ đồng.",
         [("budget_revenue", "VN-09", ""), ("budget_expenditure", "VN-09", "")]),
    ],
)  # fmt: skip
def test_lists_of_areas(text, expected):
    """A list of areas goes on over a line that a semicolon ends; what those counted have is what they are listed by."""
    assert expected == [row[1:] for row in rows(text, "indicator", "area", "partner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu cà phê sang Mỹ tăng mạnh. Nhập khẩu cà phê của nước này đạt 9 nghìn tấn.", [("US", "")]),
        ("Thái Lan bán nhiều gạo. Năm 2017, nước này đã xuất khẩu 11 triệu tấn gạo.", [("TH", "")]),
        ("Xuất khẩu sang Hàn Quốc đạt 5 triệu USD. Nhập khẩu từ nước này đạt 9 triệu USD.",
         [("VN-09", "KR"), ("VN-09", "KR")]),
        ("Vùng Tây Nguyên gặp hạn. Sản lượng lúa toàn vùng đạt 5 nghìn tấn. Tỉnh trồng 9 ha lúa.",
         [("Tây Nguyên", ""), ("VN-09", "")]),
        ("Sản lượng lúa toàn vùng đạt 5 nghìn tấn, cao hơn Tây Nguyên.", [("VN-09", "")]),
    ],
)  # fmt: skip
def test_areas_taken_up(text, expected):
    """'This country' is the other country named last, 'the whole region' the region; never one named behind it."""
    assert expected == [row[1:] for row in rows(text, "area", "partner")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công ty xây 12 chợ tại huyện Trùng Khánh.", ["VN-04"]),
        ("Giá cà phê là 42.000 đồng/kg tại huyện Di Linh và Lâm Hà; cao nhất 43.000 đồng/kg tại huyện Cư M’gar.",
         ["VN-35", "VN-33"]),
        ("Công ty xây 12 chợ tại huyện Cao Lộc.", ["VN-09"]),
    ],
)  # fmt: skip
def test_district_behind_a_figure(text, expected):
    """A district of another province that stands behind a figure is where that figure is."""
    assert expected == [area for _, area in rows(text, "area")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Baonghean.vn) - Sản xuất công nghiệp tăng 5%.", ("VN-22", "text")),
        ("PhuthoPortal - Sản xuất công nghiệp toàn tỉnh tăng 5%.", ("VN-68", "text")),
        ("Sản xuất công nghiệp toàn tỉnh tăng 5%.\nTheo http://thongkekontum.gov.vn/tin.html", ("VN-28", "text")),
        ("Sản xuất công nghiệp của Lào Cai và cả tỉnh tăng 5%. (Baonghean.vn)", ("VN-02", "text")),
        ("Cả nước xuất khẩu 5 tỷ USD. Xuất khẩu của cả nước tăng 5%. (Baonghean.vn)", ("VN", "text")),
        ("(Chinhphu.vn) - Sản xuất công nghiệp tăng 5%.", ("VN", "assumed")),
        ("Giá trị sản xuất\n\nPhuthoPortal - Sản xuất công nghiệp tăng 5%.\nSản lượng tăng 3%.", ("VN-68", "text")),
        ("Xuất khẩu cá tra đạt 2 tỷ USD. Xem tại vasep.com.vn và hanamfood.vn.", ("VN", "assumed")),
        ("Nộp qua dichvucong.quangninh.gov.vn. Xuất khẩu gạo đạt 5 triệu tấn.", ("VN", "assumed")),
    ],
)
def test_paper_that_signs(text, expected):
    """The paper or site of a province tells the area of a text that names none itself."""
    assert area_of_text(text, spans(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá thuê đất ở KCN Tam Anh là 50 USD/m2.", [("thuê đất KCN Tam Anh", "")]),
        ("Xuất khẩu sang thị trường Anh, Pháp đạt 5 triệu USD.", [("", "GB;FR")]),
        ("Anh nhập khẩu 5 tấn chè.", [("chè", "")]),
    ],
)
def test_name_that_ends_like_a_country(text, expected):
    """The last word of a longer name is no country; those of a list are."""
    assert [row[1:] for row in rows(text, "item", "partner")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các tỉnh tăng trưởng khá.\nHà Nam thu ngân sách 5 tỷ đồng. Xuất khẩu đạt 3 triệu USD.\nNhập khẩu 2 triệu USD."
         "\nNam Định xuất khẩu 9 triệu USD. Thu ngân sách 8 tỷ đồng.\nCả nước xuất khẩu 7 tỷ USD.",
         ["VN-63", "VN-63", "VN-63", "VN-67", "VN-67", "VN"]),
        ("Hà Nam thu ngân sách 5 tỷ đồng.\nGiá gạo 5.000 đồng/kg.\nNam Định thu ngân sách 8 tỷ đồng.",
         ["VN-63", "VN", "VN-67"]),
        ("Hà Nam thu ngân sách 5 tỷ đồng. Xuất khẩu 3 triệu USD.\nNhập khẩu 2 triệu USD.", ["VN-63", "VN", "VN"]),
        ("Các tỉnh tăng trưởng khá.\nHà Nam: 10,39%\nThu ngân sách đạt 5 tỷ đồng.", ["VN-63"]),
        ("Hà Nam xuất khẩu 5 triệu USD.\nNam Định xuất khẩu 4 triệu USD.\nTính chung xuất khẩu đạt 90 tỷ USD, tăng 9%."
         "\nNhập khẩu đạt 80 tỷ USD.", ["VN-63", "VN-67", "VN", "VN", "VN"]),
        ("Hà Nam\nGiá lúa là 5.000 đồng/kg.\nThu ngân sách đạt 5 tỷ đồng.\nThu ngân sách nội địa đạt 4 tỷ đồng.",
         ["VN-63", "VN-63", "VN-63"]),
        ("Hà Nam\nHà Nam thu ngân sách 5 tỷ đồng.\nThu ngân sách nội địa đạt 4 tỷ đồng.", ["VN-63", "VN-63"]),
        ("Hà Nam thu ngân sách 5 tỷ đồng.\nGiá gạo 5.000 đồng/kg.\nXuất khẩu 4 triệu USD.\nNam Định xuất khẩu 8 tấn.",
         ["VN-63", "VN", "VN-63", "VN-67"]),
        ("Cả nước tăng trưởng, cao hơn Hà Nam.\nThu ngân sách đạt 5 tỷ đồng.\nNam Định thu ngân sách 8 tỷ đồng.\n"
         "Thái Bình thu ngân sách 7 tỷ đồng.", ["VN", "VN-67", "VN-20"]),
        ("Hà Nam và Nam Định xuất khẩu 9 triệu USD.\nXuất khẩu của Hải Phòng là 8 triệu USD. Nhập khẩu 2 triệu USD.",
         ["VN-63;VN-67", "VN-HP", "VN"]),
    ],
)  # fmt: skip
def test_one_province_after_another(text, expected):
    """In a text that goes from one province to the next the lines of each are about it; elsewhere a sentence is."""
    assert [area for _, area in rows(text, "area", area="VN")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cả nước xuất khẩu 260 tỷ USD, toàn tỉnh xuất khẩu 123 triệu USD.", ["VN", "VN-09"]),
        ("Cả nước xuất khẩu 260 tỷ USD, trong khi tỉnh xuất khẩu 123 triệu USD.", ["VN", "VN-09"]),
        ("GDP cả nước tăng 6%, GRDP tỉnh tăng 7%.", ["VN", "VN-09"]),
        ("Cả nước xuất khẩu 260 tỷ USD, nhập khẩu 240 tỷ USD.", ["VN", "VN"]),
        ("Cả nước xuất khẩu 260 tỷ USD, tỉnh Quảng Tây nhập khẩu 240 tỷ USD.", ["VN", "VN"]),
        ("GDP cả nước tăng 6%, một số tỉnh tăng 7%.", ["VN", "VN"]),
        ("Bắc Giang xuất khẩu 5 triệu USD, GRDP tỉnh tăng 8%.", ["VN-54", "VN-54"]),
    ],
)
def test_province_behind_the_country(text, expected):
    """'The province' without a name is that of the text, also behind the country; other provinces are not."""
    assert [area for _, area in rows(text, "area")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP của một số tỉnh tăng cao: Sơn La tăng 8%, Hòa Bình tăng 7%.", [("VN-05", ""), ("VN-14", "")]),
        ("Giá cà phê hôm nay: Hòa Bình 53.100 đồng/kg; Gia Lai 53.000 đồng/kg.", [("VN-14", ""), ("VN-30", "")]),
        ("Hòa Bình xuất khẩu 5 triệu USD.", [("VN-14", "")]),
        ("Đức dẫn đầu về đầu tư nước ngoài với 59 triệu USD; tiếp theo là Lào với 5 triệu USD, Bỉ với 4 triệu USD.",
         [("VN-09", "DE"), ("VN-09", "LA"), ("VN-09", "BE")]),
        ("Công ty Hòa Bình có 5 nhà máy.", [("VN-09", "")]),
        ("Anh trồng 5 ha lúa.", [("VN-09", "")]),
        ("Quảng trường Hòa Bình đón 5 nghìn lượt khách.", [("VN-09", "")]),
    ],
)  # fmt: skip
def test_names_in_lists_that_are_also_words(text, expected):
    """A name that is also a word is an area where it stands as those of a list do, or at the head of a ranking."""
    assert [row[1:] for row in rows(text, "area", "partner")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GRDP các tỉnh tăng khá. Với mức tăng 11,5%, Thanh Hóa đứng thứ ba cả nước.", ["VN-21"]),
        ("Với 5 dự án, tỉnh Hà Nam đứng đầu; Nam Định có 2 dự án.", ["VN-63", "VN-67"]),
        ("Cả nước có 20 dự án FDI với 3 tỷ USD, Bắc Ninh có 5 dự án.", ["VN", "VN", "VN-56"]),
        ("Hà Nam xuất khẩu với kim ngạch 3 tỷ USD, Bắc Ninh đứng thứ hai với 2 tỷ USD.", ["VN-63", "VN-56"]),
    ],
)
def test_area_that_a_figure_ranks(text, expected):
    """A figure that opens its sentence behind 'with' is that of the area ranked by it, of none told of behind it."""
    assert [area for _, area in rows(text, "area", area="VN")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà Huế có 5 ha cam.", "VN-09"),
        ("Chị Lê Thị Huế, xã An Lạc, nuôi 500 con lợn.", "VN-09"),
        ("Du lịch Huế đón 5 triệu lượt khách.", "VN-26"),
    ],
)
def test_given_names(text, expected):
    """A person may be called like a city."""
    assert [area for _, area in rows(text, "area")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tây Nguyên gặp hạn. Sản lượng chè toàn vùng đạt 300 tấn.", "Tây Nguyên"),
        ("Tây Nguyên gặp hạn. Nông dân lo lắng. Sản lượng chè toàn vùng đạt 300 tấn.", "VN-09"),
        ("Việt Nam gặp hạn. Sản lượng chè nước này đạt 300 tấn.", "VN-09"),
    ],
)
def test_larger_area_of_the_sentence_before(text, expected):
    """'The whole region' is that of the sentence before, and of none further back."""
    assert [area for _, area in rows(text, "area")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CPI tháng 2 tăng 0,8%, giáo dục giảm 0,4% do TP.HCM hạ học phí.", "VN"),
        ("CPI tháng 2 tăng 0,8%. Giáo dục ở TP.HCM giảm 0,4% do hạ học phí.", "VN-SG"),
        ("Vốn FDI đạt 18 tỷ USD. Hải Phòng dẫn đầu với 2 tỷ USD.", "VN"),
        ("Vốn FDI đạt 18 tỷ USD. Hải Phòng dẫn đầu với 2 tỷ USD, Bắc Ninh có 1 tỷ USD.", "VN"),
        ("Xuất khẩu tăng 5%. Bắc Ninh dẫn đầu cả nước.", "VN-56"),
    ],
)
def test_mentions_that_tell_no_area_of_a_text(text, expected):
    """A place in a cause is none that a text is about, nor is a province that comes first among others."""
    assert home(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu gạo giảm 5% do Trung Quốc giảm mua, cà phê tăng 3%.", ["", ""]),
        ("Xuất khẩu gạo giảm 5% do Trung Quốc giảm mua, sang Nhật Bản tăng 3%.", ["", "JP"]),
        ("Xuất khẩu giảm 5% do xuất khẩu sang Trung Quốc giảm 8%, EU giảm 2%.", ["", "CN", "EU"]),
        ("Xuất khẩu sang Trung Quốc tăng 5% do giá tăng, sang Lào giảm 2%.", ["CN", "LA"]),
    ],
)
def test_names_in_a_cause(text, expected):
    """A country in a cause that has ended is no partner of the figure behind it."""
    assert [partner for _, partner in rows(text, "partner")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhập khẩu giày của Mỹ đạt 25 tỷ USD; Nhật Bản nhập 5 tỷ USD.", [("US", ""), ("JP", "")]),
        ("Trung Quốc nhập khẩu 5 triệu tấn gạo, trong đó từ Việt Nam 2 triệu tấn. Hàn Quốc nhập khẩu 1 triệu tấn.",
         [("CN", ""), ("CN", "VN"), ("KR", "")]),
        ("Xuất khẩu gạo của Thái Lan sang Trung Quốc đạt 5 triệu tấn, Nhật Bản 3 triệu tấn.",
         [("TH", "CN"), ("TH", "JP")]),
        ("Xuất khẩu gạo sang Trung Quốc đạt 5 triệu tấn; Nhật Bản 3 triệu tấn.", [("VN", "CN"), ("VN", "JP")]),
    ],
)  # fmt: skip
def test_trade_of_other_countries(text, expected):
    """It goes on with the country named behind ';', and Viet Nam is its partner then."""
    assert [row[1:] for row in rows(text, "area", "partner", area="VN")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bắc Ninh dẫn đầu về thu hút FDI với 30 dự án. Tỉnh có 15 khu công nghiệp. Toàn tỉnh có 90 chợ.", "VN-56"),
        ("Do Cao Bằng là tỉnh miền núi, thu ngân sách chỉ đạt 500 tỷ đồng.", "VN-04"),
    ],
)
def test_mentions_that_tell_the_area_all_the_same(text, expected):
    """A province that comes first is what a text is about which speaks of the province; a cause may come first too."""
    assert home(text) == expected


def test_who_builds_a_plant_tells_its_place():
    """'do' before the one who acts opens no cause: what stands behind it is told of the plant."""
    assert rows("Nhà máy do Công ty ABC đầu tư tại Hà Nội, tổng vốn 500 tỷ đồng.", "area")[0][1] == "VN-HN"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do kinh tế thế giới suy giảm, 6 tháng, hàng hóa qua cảng đạt 45 tấn.", "VN-02"),
        ("Kinh tế thế giới suy giảm, xuất khẩu của tỉnh đạt 5 triệu USD.", "VN-02"),
        ("Giá gạo thế giới đạt 450 USD/tấn.", "thế giới"),
    ],
)
def test_the_world_in_a_preamble(text, expected):
    """What the world goes through is told before the province's figure and is not the area of it."""
    assert [area for _, area in rows(text, "area", area="VN-02")] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vốn FDI của Hàn Quốc đạt 5 triệu USD, của Nhật Bản 4 triệu USD. Bình Dương thu hút 3 triệu USD vốn FDI.",
         ["KR", "JP", ""]),
        ("Vốn FDI của Hàn Quốc đạt 5 triệu USD. Trong đó, Bình Dương 3 triệu USD.", ["KR", "KR"]),
    ],
)  # fmt: skip
def test_provinces_behind_investors(text, expected):
    """A sentence on a province is none on the investors told before it, unless these are broken down."""
    assert [partner for _, partner in rows(text, "partner")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hàn Quốc xuất khẩu sang Việt Nam 40 tỷ USD.", [("KR", "VN")]),
        ("Nhập khẩu của Mỹ từ Việt Nam đạt 25 tỷ USD.", [("US", "VN")]),
        ("Việt Nam nhập khẩu từ Mỹ 5 tỷ USD.", [("VN", "US")]),
        ("Các doanh nghiệp trong nước nhập khẩu từ Trung Quốc 5 triệu USD.", [("VN", "CN")]),
        ("Xuất khẩu sang Mỹ đạt 3 tỷ USD, tổng kim ngạch xuất khẩu đạt 9 tỷ USD.", [("VN", "US"), ("VN", "")]),
        ("Xuất khẩu sang Mỹ đạt 3 tỷ USD, tổng kim ngạch xuất khẩu sang Lào 9 tỷ USD.", [("VN", "US"), ("VN", "LA")]),
    ],
)
def test_whose_trade_it_is(text, expected):
    """The country that trades is the area though Viet Nam is named behind it; a total is of all partners."""
    assert expected == [row[1:] for row in rows(text, "area", "partner", area="VN")]
