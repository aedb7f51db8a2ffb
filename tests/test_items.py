"""The item of a figure: product, sector, owner, what is counted; capital and volume say so."""

import pytest
from reading import rows

from solieu.items import aspects


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
        ("Xuất khẩu gạo đạt 5 nghìn tấn, tăng 3% về lượng.", ["gạo", "khối lượng gạo"]),
        ("Tỉnh cấp 5 dự án, vốn đăng ký 3 triệu USD.", ["", "vốn"]),
        ("Về thị trường hàng hóa xuất khẩu, Lào đạt 5 triệu USD, tăng 3%.", ["", ""]),
        ("Về mặt hàng nông sản xuất khẩu, chè đạt 5 triệu USD.", ["chè"]),
        ("Chỉ số sản xuất toàn ngành công nghiệp tăng 5%, ngành chế biến gỗ tăng 7%.", ["", "ngành chế biến gỗ"]),
        ("Cán cân thương mại nhập siêu 5 triệu USD.", [""]),
        ("Lào là thị trường lớn nhất, chiếm 40% tổng giá trị xuất khẩu rau quả.", ["rau quả"]),
        ("Xuất khẩu chè đạt 5 triệu USD, chiếm 40% tổng giá trị xuất khẩu nông sản.", ["chè", "chè"]),
        ("Xuất khẩu sang Lào chiếm 40% tổng kim ngạch xuất khẩu của tỉnh.", [""]),
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
            [("enterprise", "doanh nghiệp"), ("enterprise", "vốn doanh nghiệp")],
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
