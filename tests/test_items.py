"""The item of a figure: product, sector, owner, what is counted; capital and volume say so."""

import pytest
from reading import each, rows

from solieu.items import aspects
from solieu.lexicon import table


def flawed(reason: str, *case) -> object:
    """A case that is read wrongly as yet."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim ngạch xuất khẩu đạt 5 triệu USD.", [""]),
        ("Xuất khẩu gạo đạt 5 nghìn tấn.", ["gạo"]),
        ("Nhập khẩu 22 triệu tấn sắt thép các loại.", ["sắt thép các loại"]),
        ("Toàn tỉnh có 25 chợ, 3 siêu thị.", ["chợ", "siêu thị"]),
        ("Phát hiện 15 vụ buôn lậu.", ["vụ buôn lậu"]),
        ("Phát hiện 15 vụ, xử phạt 3 tỷ đồng.", ["vụ", "tiền phạt"]),
        ("Xuất khẩu gạo tăng 5% về lượng và 3% về giá trị.", ["khối lượng gạo", "gạo"]),
        ("Xuất khẩu gạo tăng 5% do lượng nước nhiều; chè tăng 3%.", ["gạo", "chè"]),
        ("IIP một số ngành tăng: dệt tăng 5%; nước mắm tăng 3%.", ["dệt", "nước mắm"]),
        (
            "Xuất khẩu giày đạt 3 tỷ USD; túi xách, sản phẩm bằng nhựa đạt 2 tỷ USD.",
            ["giày", "túi xách, sản phẩm bằng nhựa"],
        ),
        (
            "Xuất khẩu gạo đạt 2 tấn. Lào, Mỹ là 2 thị trường nhập khẩu gạo hàng đầu, chiếm 84%.",
            ["gạo", "thị trường nhập khẩu gạo", "gạo"],
        ),
        (
            "Diện tích cây hàng năm đạt 9 ha, trong đó vụ đông xuân đạt 5 ha, vụ mùa đạt 4 ha.",
            ["cây hàng năm", "cây hàng năm vụ đông xuân", "cây hàng năm vụ mùa"],
        ),
        ("Vụ mùa, diện tích cây hàng năm đạt 9 ha.", ["cây hàng năm vụ mùa"]),
        ("Diện tích lúa vụ Hè Thu đạt 9 ha, vụ Mùa 5 ha.", ["lúa vụ hè thu", "lúa vụ mùa"]),
        ("Vụ hè thu năm 2017, diện tích lúa hè thu đạt 9 ha, sản lượng 50 tấn.", ["lúa hè thu", "lúa hè thu"]),
        ("Sau khi thu hoạch vụ đông xuân, diện tích cà phê đạt 9 ha.", ["cà phê"]),
        ("Tôm sú giá 200.000 đồng/kg, cua giá 5.000 đồng/kg.", ["Tôm sú", "cua"]),
        ("Hàng bình ổn giá 50.000 đồng/kg.", ["Hàng bình ổn giá"]),
        ("Mỗi tấn giá 5.000 đồng/kg.", [""]),
        ("Diện tích cây hàng năm đạt 9 ha, tăng 335 (+0,4%).", ["cây hàng năm"] * 2),
        ("Xuất khẩu giày đạt 3 tỷ USD; bằng nhựa đạt 2 tỷ USD.", ["giày", "nhựa"]),
        ("Trong mức tăng của toàn nền kinh tế, khu vực nông - lâm nghiệp tăng 5%.", ["khu vực nông - lâm nghiệp"]),
        ("Tỉnh cấp phép cho 4 dự án FDI và cấp phép cho 19 dự án trong nước.", ["", "dự án đầu tư trong nước"]),
        ("Một số sản phẩm sản xuất chủ yếu ước đạt: chè 350 tấn, vôi 5 tấn.", ["chè", "vôi"]),
        ("Xuất khẩu gạo đạt 5 nghìn tấn, tăng 3% về lượng.", ["gạo", "khối lượng gạo"]),
        ("Tỉnh cấp 5 dự án, vốn đăng ký 3 triệu USD.", ["", "vốn"]),
        ("Tỉnh cấp 5 dự án với vốn 3 triệu USD.", ["", "vốn"]),
        ("Tỉnh cấp 5 dự án, doanh nghiệp góp vốn 3 triệu USD.", [""]),
        ("Về thị trường hàng hóa xuất khẩu, Lào đạt 5 triệu USD, tăng 3%.", ["", ""]),
        ("Về mặt hàng nông sản xuất khẩu, chè đạt 5 triệu USD.", ["chè"]),
        ("Chỉ số sản xuất toàn ngành công nghiệp tăng 5%, ngành chế biến gỗ tăng 7%.", ["", "ngành chế biến gỗ"]),
        ("Cán cân thương mại nhập siêu 5 triệu USD.", [""]),
        ("Lào là thị trường lớn nhất, chiếm 40% tổng giá trị xuất khẩu rau quả.", ["rau quả"]),
        ("Xuất khẩu chè đạt 5 triệu USD, chiếm 40% tổng giá trị xuất khẩu nông sản.", ["chè", "chè"]),
        ("Xuất khẩu sang Lào chiếm 40% tổng kim ngạch xuất khẩu của tỉnh.", [""]),
        ("Xuất khẩu nến thơm với doanh thu 30 triệu USD.", ["nến thơm"]),
        ("Xuất khẩu phân trộn với than bùn đạt 30 triệu USD.", ["phân trộn với than bùn"]),
        (
            "Đội phát hiện 300 vụ vi phạm hành chính; 15 vụ hàng giả về chất lượng.",
            ["vụ vi phạm hành chính", "vụ hàng giả về chất lượng"],
        ),
        ("Đàn lợn có 84 nghìn con, tăng 3%.", ["lợn", "lợn"]),
        ("Diện tích cam đạt 500 ha; bưởi 200 ha cho quả.", ["cam", "bưởi"]),
        ("Diện tích cây ăn quả đạt 200 ha bưởi.", ["bưởi"]),
        flawed(
            "a count behind its capital inherits the capital",
            "Tỉnh cấp 5 dự án, vốn đăng ký 3 triệu USD, số dự án tăng 4%.",
            ["", "vốn", ""],
        ),
    ],
)
def test_item(text, expected):
    """What is counted, what a physical amount is followed by, else the words of the subject; nothing for the whole."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh có 12 CCN đã lấp đầy; 3 CCN.", ["CCN đã lấp đầy", "CCN"]),
        ("Đến nay có 40 xã đã có điện lưới quốc gia.", ["xã đã có điện lưới quốc gia"]),
        ("Tỉnh có 5 siêu thị được phê duyệt, tổng vốn 3 tỷ đồng.", ["siêu thị được phê duyệt", ""]),
        ("Tỉnh có 5 siêu thị tại huyện Cao Lộc.", ["siêu thị"]),
        ("Tỉnh có 5 chợ đã đạt doanh thu 3 tỷ đồng.", ["chợ", ""]),
        ("Tỉnh có 25 dự án FDI còn hiệu lực.", ["FDI còn hiệu lực"]),
        ("Tỉnh có 25 dự án FDI.", [""]),
        (
            "Cấp mới 5 dự án FDI, vốn đăng ký 3 triệu USD, đạt 40% kế hoạch về số dự án và 60% về vốn.",
            ["cấp mới", "vốn cấp mới", "cấp mới", "vốn cấp mới"],
        ),
        ("Sáu tháng thành lập mới 42 DN, tăng 5%.", ["thành lập mới", "thành lập mới"]),
    ],
)
def test_counted(text, expected):
    """Counted things are told by what befell them, before or behind the count; a place is no part of it."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu chè đạt 5 triệu USD, gạo đạt 3 triệu USD. Tháng 2 đạt 2 triệu USD.", ["chè", "gạo", ""]),
        ("Xuất khẩu chè đạt 5 triệu USD. Tháng 2 đạt 2 triệu USD.", ["chè", "chè"]),
        ("Giá xăng giảm 500 đồng/lít, giá bán còn 20.000 đồng/lít.", ["xăng", "xăng"]),
        ("Giá xăng giảm 500 đồng/lít; giá bán lẻ dầu còn 20.000 đồng/lít.", ["xăng", "dầu"]),
        ("Hộ ông Tư có 3 ha cam, năng suất 5 tấn/ha.", ["cam", "cam"]),
        ("Hộ ông Tư có 3 ha sen, năng suất 5 tấn/ha.", ["sen"]),
        ("Hộ ông Tư có 3 ha sen; năng suất bình quân cả xã 5 tấn/ha.", [""]),
        ("Giá gạo 5% là 9.000 đồng/kg, tăng 2%.", ["gạo", "gạo"]),
    ],
)
def test_goes_on(text, expected):
    """An item goes on within its statement, past a figure left out too; of several none goes into a new sentence."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize("text", ["Xuất khẩu dồn tăng 5%.", "Xuất khẩu bật tăng 5%."])
def test_a_lone_syllable_is_no_item(text):
    """A syllable that stands alone is a verb or an adverb, unless a table knows it as a good."""
    items = [""]
    assert items == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize("row", each(table("goods"), "word"))
def test_goods(row):
    """The good of each row of goods.csv is the item of its example."""
    assert [row["word"]] == [item for _, item in rows(row["example"], "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phấn đấu thu hút 75 dự án; 6 tháng tỉnh đã được 43 dự án.", ["T", "A"]),
        ("Phấn đấu thu hút 75 dự án với tổng vốn 15 tỷ đồng.", ["T", "T"]),
        ("Doanh thu bán lẻ ước đạt 5 tỷ đồng. Chia theo ngành, lưu trú đạt 3 tỷ đồng.", ["E", "A"]),
        ("Doanh thu bán lẻ ước đạt 5 tỷ đồng. Trong đó, lưu trú 3 tỷ đồng.", ["E", "E"]),
        ("Tỉnh có 5 chợ được phê duyệt, 3 siêu thị.", ["A", "A"]),
    ],
)
def test_status(text, expected):
    """A plan ends where something has been done; an estimate goes into a new sentence only behind 'trong đó'."""
    assert expected == [status for _, status in rows(text, "status")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Công ty CP Xi măng Đồng Bành đạt doanh thu 5 tỷ đồng.",
            [("company_result", "doanh thu Công ty CP Xi măng Đồng Bành")],
        ),
        ("Theo Công ty Điện lực Lạng Sơn, sản lượng điện đạt 5 triệu kWh.", [("electricity", "")]),
        (
            "Công ty CP Xi măng Đồng Bành đạt doanh thu 5 tỷ đồng, sản lượng 3 nghìn tấn.",
            [("company_result", f"{what} Công ty CP Xi măng Đồng Bành") for what in ("doanh thu", "sản lượng")],
        ),
        (
            "Doanh nghiệp thành lập mới đạt 150 doanh nghiệp với số vốn 5 tỷ đồng.",
            [("enterprise", "thành lập mới"), ("enterprise", "vốn thành lập mới")],
        ),
    ],
)
def test_company(text, expected):
    """A company's own figures are its result; a company that is only the source of them is not named."""
    assert expected == [row[1:] for row in rows(text, "indicator", "item")]


def test_aspects():
    """The prefixes of an item are those of the cues."""
    assert {"khối lượng", "vốn"} <= aspects()
    assert "" not in aspects()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản lượng vải đạt 9 nghìn tấn, xuất khẩu 5 nghìn tấn.", ["vải", "vải"]),
        ("Sản lượng vải đạt 9 nghìn tấn. Xuất khẩu 5 nghìn tấn.", ["vải", ""]),
        ("Diện tích lúa đạt 121 ha, thu hoạch 79 ha, năng suất 60 tạ/ha.", ["lúa", "lúa thu hoạch", "lúa"]),
        ("Trong đó cây ngô diện tích gieo trỉa đạt 185 ha.", ["cây ngô"]),
        ("Diện tích lúa mùa giảm 9 ha, huyện Trà Bồng tăng 6 ha.", ["lúa mùa", "lúa mùa"]),
        ("Khách đường hàng không đến tỉnh đạt 26 nghìn lượt khách.", ["đường hàng không"]),
    ],
)
def test_good_of_what_follows(text, expected):
    """What was produced is what is traded in the same sentence; names of places are no goods."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giá xăng RON 95 tăng 500 đồng/lít.", "xăng RON 95"),
        ("Giá tăng 500 đồng/lít.", ""),
        ("Sản lượng thủy sản đạt 5 tấn. Tôm giống đạt 3 triệu con.", "Tôm giống"),
    ],
)
def test_last_item(text, expected):
    """The number of a good is part of its name; a word that opens a sentence is no name for its capital."""
    assert expected == rows(text, "item")[-1][1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu gạo đạt 5 tấn, giảm 3%, trị giá 4 triệu USD, giảm 2%.", ["gạo", "khối lượng gạo", "gạo", "gạo"]),
        ("Xuất khẩu gạo đạt 5 tấn, giảm 3%.", ["gạo", "gạo"]),
        ("Lượng xuất khẩu gạo đạt 5 tấn, trị giá 4 triệu USD.", ["gạo", "gạo"]),
        ("Xuất khẩu 5 tấn gạo, giá bình quân 400 USD/tấn, tăng 6% về lượng.", ["gạo", "gạo", "khối lượng gạo"]),
        ("Xuất khẩu tăng 6% về lượng và 5% về trị giá.", ["khối lượng", ""]),
    ],
)
def test_volume_value_and_price_of_one_trade(text, expected):
    """Of two rates of one trade, that on the amount says so; its price is of the same good."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh đón 700 lượt khách; khách quốc tế tăng 12%, đạt 90 lượt.", ["", "khách quốc tế", "khách quốc tế"]),
        ("Chăn nuôi: trâu 40 con, bò 80 con, gia cầm 900 con.", ["trâu", "bò", "gia cầm"]),
        ("Khách du lịch 3 tháng đạt 700 lượt, tăng 5%.", ["", ""]),
        ("Dân số toàn tỉnh là 700 nghìn người.", [""]),
        ("CPI khu vực thành thị tăng 0,2%, nông thôn tăng 0,1%.", ["khu vực thành thị", "nông thôn"]),
        ("Xuất khẩu chè đạt 5 triệu USD, hàng khác 3 triệu USD.", ["chè", "hàng khác"]),
        ("Diện tích lúa đạt 500 ha, diện tích ngô 40 ha.", ["lúa", "ngô"]),
        ("Diện tích lúa đông xuân đạt 900 ha; diện tích lúa hè thu đạt 800 ha.", ["lúa đông xuân", "lúa hè thu"]),
        ("Diện tích cà phê đạt 900 ha; diện tích cây lâu năm 1.800 ha.", ["cà phê", "cây lâu năm"]),
        ("Khách quốc tế tăng 12%, toàn tỉnh đạt 390 nghìn lượt.", ["khách quốc tế", ""]),
    ],
)
def test_item_of_a_list(text, expected):
    """Each part of a list has its own name, a name of the indicator is none, and a level has that of its rise."""
    assert expected == [item for _, item in rows(text, "item")]


def test_residual_and_herds():
    """What is left of a list of partners is no partner of it; herds behind crops are herds."""
    told = rows("Xuất khẩu sang Lào đạt 5 triệu USD, các nước khác 3 triệu USD.", "partner")
    assert [partner for _, partner in told] == ["LA", "các nước khác"]
    told = rows("Sản lượng lúa 500 tấn; đàn bò 80 con; dê 40 con.", "indicator")
    assert [indicator for _, indicator in told] == ["crop_output", "livestock", "livestock"]


def test_rates_behind_levels_in_order():
    """Rates behind two levels in parallel are each of its own."""
    told = rows(
        "Kim ngạch xuất khẩu và nhập khẩu lần lượt đạt 5 triệu USD và 4 triệu USD, tăng 3% và giảm 2%.", "indicator"
    )
    assert [indicator for _, indicator in told] == ["exports", "imports"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ số sản xuất công nghiệp của các tỉnh có công nghiệp lớn tăng 5%.", [""]),
        ("Tổng mức bán lẻ và doanh thu dịch vụ đạt 9 tỷ đồng; trong đó dịch vụ tiêu dùng khác đạt 3 tỷ đồng.",
         ["", "dịch vụ tiêu dùng"]),
        ("IIP tăng 5%; trong đó cung cấp nước, hoạt động quản lý và xử lý nước thải, rác thải tăng 3%.",
         ["", "cung cấp nước, hoạt động quản lý và xử lý nước thải, rác thải"]),
    ],
)  # fmt: skip
def test_words_of_the_indicator(text, expected):
    """An item that says no more than the end of the term is none, unless it is a rest; a sector has its whole name."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Theo Công ty TNHH Sông Đà, doanh thu đạt 3 tỷ đồng.", [("company_result", "doanh thu Công ty TNHH Sông Đà")]),
        ("Theo Sở Công Thương, doanh thu đạt 3 tỷ đồng.", [("service_revenue", "")]),
        ("Doanh thu tháng 3 của Công ty Sông Đà là 3 tỷ đồng.", [("company_result", "doanh thu Công ty Sông Đà")]),
        ("Doanh thu trong tháng 3 của các doanh nghiệp là 3 tỷ đồng.", [("service_revenue", "doanh nghiệp")]),
        (
            "Tháng 3, Tập đoàn đã sản xuất 27 nghìn tấn than; nhập khẩu 5 nghìn tấn, tiêu thụ 35 nghìn tấn.",
            [("company_result", f"{what} Tập đoàn") for what in ("than", "nhập khẩu", "tiêu thụ")],
        ),
        ("Công ty Sông Đà sản xuất 5 nghìn tấn gạch.", [("company_result", "gạch Công ty Sông Đà")]),
        ("Công ty Sông Đà được hỗ trợ 5 tỷ đồng.", [("support", "hỗ trợ")]),
        ("Các nhà máy chế biến tinh bột sắn sản xuất 64 tấn.", [("industrial_product", "tinh bột sắn")]),
        ("Các doanh nghiệp may mặc sản xuất được 7 triệu sản phẩm.", [("industrial_product", "may mặc")]),
        ("Các doanh nghiệp sản xuất hàng xuất khẩu đạt 7 triệu USD.", [("exports", "doanh nghiệp sản xuất")]),
    ],
)  # fmt: skip
def test_who_makes_and_sells(text, expected):
    """What one company makes, sells or earns is its result, what producers make an output of industry."""
    assert expected == [row[1:] for row in rows(text, "indicator", "item")]


def test_a_good_goes_on_over_its_rates():
    """Rates in volume and in value of one good are of one good, which the next sentence may go on with."""
    text = (
        "Xuất khẩu gạo đạt 9 triệu USD, tăng 2% về lượng, tăng 3% về giá trị. "
        "Trung Quốc là thị trường nhập khẩu gạo lớn nhất, chiếm 40%."
    )
    assert rows(text, "indicator", "item")[-1] == ("40%", "exports", "gạo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xuất khẩu gạo 5 triệu USD và cà phê 3 triệu USD.", ["gạo", "cà phê"]),
        ("Xuất khẩu gạo 5 triệu USD, cà phê 3 triệu USD và hạt điều 2 triệu USD.", ["gạo", "cà phê", "hạt điều"]),
        ("Diện tích nuôi tôm là 9 ha, trong đó tôm thẻ 6 ha và tôm sú 3 ha.", ["nuôi tôm", "tôm thẻ", "tôm sú"]),
        ("Xuất khẩu gạo đạt 5 triệu USD và tăng 3%.", ["gạo", "gạo"]),
    ],
)
def test_and_begins_the_next_good(text, expected):
    """Words between a figure with 'and' right behind it and the next figure are of that one."""
    assert expected == [row[1] for row in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lúa gieo trồng 14.000 ha, tập trung ở Đức Trọng 3.000 ha.", ["lúa", "lúa"]),
        ("Lúa gieo trồng 14.000 ha, tập trung chủ yếu ở huyện Đức Trọng 3.000 ha.", ["lúa", "lúa"]),
        ("Trồng mới 9 ha rừng tập trung.", ["rừng tập trung"]),
    ],
)
def test_where_most_of_it_is(text, expected):
    """'Concentrated in' leads to a place and names no item; behind a noun it says of what kind that is."""
    assert [item.lower() for _, item in rows(text, "item")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đàn lợn có 300.000 con, giảm 20.000 con.", ["lợn", "lợn"]),
        ("Khách quốc tế đạt 150.000 lượt, tăng 12.000 lượt.", ["khách quốc tế", "khách quốc tế"]),
        ("Xảy ra 5 vụ cháy, làm chết 3 người, giảm 2 vụ.", ["cháy", "người chết", ""]),
        ("Đàn lợn có 300.000 con; tổng đàn giảm 20.000 con.", ["lợn", ""]),
    ],
)
def test_item_of_a_change_in_what_is_counted(text, expected):
    """It is of what was counted right before it in the same noun."""
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thu ngân sách đạt 900 tỷ đồng, trong đó thuế 300 tỷ đồng, phí 50 tỷ đồng.", ["", "thuế", "phí"]),
        ("Dân số là 800.000 người, trong đó nam 410.000 người, nữ 390.000 người.", ["", "nam", "nữ"]),
        ("Xuất khẩu tôm 300 triệu USD, nghêu 20 triệu USD, sứa 5 triệu USD.", ["tôm", "nghêu", "sứa"]),
        ("Sản lượng lúa đạt 5 nghìn tấn, bán 3 nghìn tấn.", ["lúa", "lúa"]),
        ("Thu nội địa đạt 300 tỷ đồng, thu tại Hà Nội 20 tỷ đồng.", ["thu nội địa", "thu nội địa"]),
        ("Xuất khẩu tôm tăng 5%, lại tăng 3% so với tháng trước.", ["tôm", "tôm"]),
        (
            "Thu ngân sách đạt 9 tỷ đồng, trong đó thu nội địa 7 tỷ đồng, thu khác 2 tỷ đồng.",
            ["", "thu nội địa", "khác"],
        ),
        ("Thu ngân sách đạt 9 tỷ đồng, trong đó thuế 7 tỷ đồng, còn lại 2 tỷ đồng.", ["", "thuế", "còn lại"]),
        ("Thu từ đất 200 tỷ đồng, khác với năm trước là 100 tỷ đồng.", ["thu từ đất", "thu từ đất"]),
        ("Tỉnh có 900 con lợn, đã tiêu hủy gần 120 con.", ["lợn", "lợn tiêu hủy"]),
    ],
)
def test_one_syllable_in_a_list(text, expected):
    """Behind another item of the list it is one too, unless it is the verb of the indicator; not in a rate. What no
    part told has a name of its own.
    """
    assert expected == [item for _, item in rows(text, "item")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cây ngô: Toàn tỉnh gieo trồng được 5 nghìn ha.", ["Cây ngô"]),
        ("Lúa Thu Đông: các địa phương đã xuống giống được 5 nghìn ha.", ["Lúa Thu Đông"]),
        ("Lúa mùa: toàn tỉnh đã thu hoạch được 5 nghìn ha, năng suất 55 tạ/ha.", ["thu hoạch Lúa mùa", "Lúa mùa"]),
        ("Diện tích thu hoạch lúa đạt 5 nghìn ha, sản lượng 30 nghìn tấn.", ["thu hoạch lúa", "lúa"]),
        ("Trâu: Tổng đàn hiện có 12 nghìn con.", ["Trâu"]),
        ("Kết quả: toàn tỉnh gieo trồng được 5 nghìn ha.", [""]),
        (
            "Giá trị sản xuất nông, lâm, thủy sản tăng 5%, trong đó nông nghiệp tăng 4%, lâm nghiệp tăng 3%.",
            ["", "nông nghiệp", "lâm nghiệp"],
        ),
    ],
)
def test_headings_before_a_colon(text, expected):
    """A crop or animal before a colon is what is told behind it; a yield is whatever is done with the crop."""
    assert expected == [item for _, item in rows(text, "item")]
