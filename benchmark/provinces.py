"""Number of provinces, folder, seed -> a corpus of made-up texts, two for each province; nothing in it is true.

The sentences are plain templates of this file; the numbers are drawn at random from a seed, and the rates and the parts
fit the values that they belong to.
"""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from solieu import codes

YEARS = (2023, 2024)
DAY = "2024-07-01"
GOODS = ("gạo", "cà phê", "hàng dệt may", "giày dép", "thủy sản", "hạt điều", "gỗ và sản phẩm gỗ", "cao su")
BOUGHT = ("máy móc thiết bị", "sắt thép", "xăng dầu", "phân bón", "vải các loại", "thức ăn gia súc")
PRODUCTS = ("xi măng", "điện thương phẩm", "đường", "phân bón", "gạch nung", "thép cán")
COMMON = (
    "Tổng sản phẩm trên địa bàn (GRDP) {months} ước đạt {grdp} tỷ đồng, {grdp_growth} so với cùng kỳ năm trước.",
    "Giá trị sản xuất công nghiệp {months} của tỉnh {name} ước đạt {industry} tỷ đồng, {industry_growth} so với cùng "
    "kỳ năm trước, đạt {industry_plan}% kế hoạch năm.",
    "Chỉ số sản xuất công nghiệp {months} {iip} so với cùng kỳ; trong đó ngành khai khoáng {mining}, ngành chế biến, "
    "chế tạo {making}.",
    "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng {months} ước đạt {retail} tỷ đồng, {retail_growth} so với "
    "cùng kỳ, đạt {retail_plan}% kế hoạch năm.",
    "Kim ngạch xuất khẩu {months} của tỉnh {name} đạt {exports} triệu USD, {exports_growth} so với cùng kỳ, đạt "
    "{exports_plan}% kế hoạch năm; kim ngạch nhập khẩu đạt {imports} triệu USD, {imports_growth} so với cùng kỳ.",
    "Thu ngân sách nhà nước trên địa bàn {months} đạt {revenue} tỷ đồng, {revenue_growth} so với cùng kỳ, đạt "
    "{revenue_plan}% dự toán năm.",
)
SOME = (
    "Các mặt hàng xuất khẩu chủ yếu: {good_1} đạt {part_1} triệu USD; {good_2} đạt {part_2} triệu USD; {good_3} đạt "
    "{part_3} triệu USD.",
    "Nhập khẩu {bought_1} đạt {part_4} triệu USD, {bought_2} đạt {part_5} triệu USD.",
    "Sản lượng {product_1} ước đạt {tonnes_1} nghìn tấn, {growth_1} so với cùng kỳ; sản lượng {product_2} ước đạt "
    "{tonnes_2} nghìn tấn, {growth_2} so với cùng kỳ.",
    "Chỉ số giá tiêu dùng (CPI) bình quân {months} {cpi} so với cùng kỳ năm trước.",
    "Tổng vốn đầu tư toàn xã hội {months} ước đạt {investment} tỷ đồng, {investment_growth} so với cùng kỳ.",
    "Trong {months}, tỉnh {name} đón {tourists} nghìn lượt khách du lịch, {tourists_growth} so với cùng kỳ.",
    "Toàn tỉnh có {clusters} cụm công nghiệp với tổng diện tích {hectares} ha.",
    "Lực lượng quản lý thị trường đã kiểm tra {checked} vụ, xử lý {handled} vụ vi phạm.",
    "Chỉ số sản xuất công nghiệp năm {next} phấn đấu tăng {target}%.",
)
PLAIN = (
    "Bên cạnh những kết quả đạt được, hoạt động sản xuất kinh doanh vẫn còn gặp nhiều khó khăn.",
    "Ngành Công Thương tiếp tục đồng hành cùng doanh nghiệp tháo gỡ vướng mắc về thị trường.",
    "Công tác xúc tiến thương mại được triển khai theo kế hoạch.",
    "Hạ tầng các cụm công nghiệp được quan tâm đầu tư.",
)


def write(folder: Path, provinces: int = 63, seed: int = 0) -> Path:
    """Folder, number of provinces, seed -> the folder with two texts a province and a manifest; the same each time."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for area in _areas()[:provinces]:
        chance = random.Random(f"{seed} {area.code}")
        for year, values in _years(chance):
            file = f"{area.code}-{year}.txt"
            (folder / file).write_text(_text(area.name_vi, year, values, chance), encoding="utf-8")
            title = f"{area.name_vi}: kinh tế 6 tháng đầu năm {year}"
            rows.append({"doc": file[:-4], "file": file, "date": f"{year}-07", "area": area.code, "title": title})
    with (folder / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0], lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    return folder


def _areas() -> list[codes.Area]:
    """() -> the 63 provinces of the day, by code."""
    found = [area for area in codes.areas().values() if area.kind == "province"]
    there = [a for a in found if (a.valid_from or DAY) <= DAY <= (a.valid_to or DAY)]
    return sorted(there, key=lambda area: area.code)


def _years(chance: random.Random) -> Iterator[tuple[int, dict[str, float]]]:
    """Chance -> each year with the values of its first half, grown from those of the year before."""
    values = {
        "grdp": chance.uniform(8_000, 90_000), "industry": chance.uniform(2_000, 60_000),
        "retail": chance.uniform(5_000, 70_000), "exports": chance.uniform(20, 4_000),
        "imports": chance.uniform(20, 3_000), "revenue": chance.uniform(900, 30_000),
        "investment": chance.uniform(3_000, 40_000), "tourists": chance.uniform(150, 5_000),
    }  # fmt: skip
    for year in YEARS:
        rates = {f"{name}_growth": round(chance.gauss(6, 6), 1) or 0.5 for name in values}
        values = {name: value * (1 + rates[f"{name}_growth"] / 100) for name, value in values.items()}
        yield year, {**values, **rates}


def _text(name: str, year: int, values: dict[str, float], chance: random.Random) -> str:
    """Province, year, values -> the text: what all provinces tell, some of what others do, and plain sentences."""
    words = {"name": name, "months": f"6 tháng đầu năm {year}", "next": str(year + 1)}
    for key, value in values.items():
        words[key] = _change(value) if key.endswith("_growth") else _number(value, 1 if value < 1_000 else 0)
    for key in ("iip", "mining", "making", "cpi", "growth_1", "growth_2"):
        words[key] = _change(round(chance.gauss(4, 3), 1) or 1.0)
    for key in ("industry_plan", "retail_plan", "exports_plan", "revenue_plan"):
        words[key] = _number(chance.uniform(38, 63), 1)
    goods, bought, products = (chance.sample(names, 3) for names in (GOODS, BOUGHT, PRODUCTS))
    for place in range(3):
        words |= {f"good_{place + 1}": goods[place], f"bought_{place + 1}": bought[place]}
        words |= {f"product_{place + 1}": products[place], f"tonnes_{place + 1}": _number(chance.uniform(5, 900), 1)}
    for place, share in enumerate((0.3, 0.2, 0.1)):
        words[f"part_{place + 1}"] = _number(values["exports"] * share * chance.uniform(0.5, 1), 1)
    for place, share in enumerate((0.4, 0.2), 4):
        words[f"part_{place}"] = _number(values["imports"] * share * chance.uniform(0.5, 1), 1)
    for key, low, high in (("clusters", 3, 40), ("hectares", 90, 2_000), ("checked", 400, 2_000), ("handled", 50, 400)):
        words[key] = _number(chance.randint(low, high), 0)
    words["target"] = _number(chance.uniform(5, 12), 1)
    some = chance.sample(SOME, len(SOME) - 2)
    lines = [f"Kinh tế tỉnh {name} {words['months']}"]
    for place in range(0, len(COMMON + SOME) - 2, 3):
        part = [line.format(**words) for line in (*COMMON, *some)[place : place + 3]]
        lines.append(" ".join([*part, chance.choice(PLAIN)]))
    return "\n\n".join(lines) + "\n"


def _number(value: float, places: int) -> str:
    """Number -> as Vietnamese prints it: 1.234,5."""
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))


def _change(rate: float) -> str:
    return f"{'tăng' if rate > 0 else 'giảm'} {_number(abs(rate), 1)}%"
