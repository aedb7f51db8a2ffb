"""Bytes wanted, seed -> made-up news with few figures: one figure in every seventh sentence; nothing in it is true.

Each sentence is a template of this file whose holes are filled with words drawn at random, so that hardly two sentences
of a text are the same and the words are as many as in a paper.
"""

import random
import re
from collections.abc import Iterator

from solieu import codes
from solieu.model import Document

PLAIN = 6
"""Sentences without a figure between two with one."""

SENTENCES = 24
"""Sentences of a text, in paragraphs of one to four."""

WORDS = {
    "who": "ông {name}|bà {name}|ông {name}, {post} {body}|bà {name}, {post} {body}|{post} {body}|đại diện {body}|"
    "một người dân ở {place}|chị {name}, tiểu thương chợ {place}|anh {name}, chủ một cơ sở {trade}|"
    "các chuyên gia|nhiều hộ {trade}|lãnh đạo {body}|phóng viên",
    "name": "{family} {middle} {given}",
    "family": "Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Lương|Trịnh|Mai|Tô",
    "middle": "Văn|Thị|Hữu|Đức|Minh|Thanh|Ngọc|Quang|Xuân|Thu|Công|Bá|Hồng|Kim|Gia",
    "given": "An|Bình|Chi|Dũng|Giang|Hà|Hiếu|Hòa|Khánh|Lan|Long|Mạnh|Nga|Oanh|Phúc|Quân|Sơn|Thảo|Trung|Tuyết|Uyên|Yến",
    "post": "giám đốc|phó giám đốc|trưởng phòng kế hoạch|chủ tịch|phó chủ tịch|chánh văn phòng|tổng giám đốc|"
    "trưởng ban quản lý|chi cục trưởng",
    "body": "Sở Công Thương|Sở Kế hoạch và Đầu tư|Hiệp hội Doanh nghiệp tỉnh|Ủy ban nhân dân huyện|"
    "Cục Quản lý thị trường|Chi cục Hải quan cửa khẩu|Ban Quản lý khu kinh tế|Hợp tác xã {given} {given}|"
    "Công ty cổ phần {given} {given}|"
    "Trung tâm Khuyến công|Hội Nông dân xã|Ngân hàng Nhà nước chi nhánh tỉnh|Liên đoàn Lao động tỉnh",
    "place": "{area}|{area}|thị trấn {given} {given}|xã {given} {family}|phường {family} {given}|"
    "huyện {given} {middle}|thôn {given} Hạ|thung lũng {given} {given}|ven sông {given}|miền núi phía Bắc|"
    "vùng đồng bằng|ngoại thành",
    "trade": "sản xuất|buôn bán|dệt may|chế biến nông sản|đóng tàu|làm gốm|trồng rau|nuôi tôm|vận tải|đan lát|in ấn|"
    "làm bánh|sửa chữa máy móc|khai thác đá|trồng rừng|cung ứng vật liệu",
    "good": "gạo|cà phê|hạt tiêu|vải thiều|thanh long|cá tra|tôm sú|đồ gỗ|giày da|áo khoác|chè xanh|mật ong|xi măng|"
    "gạch ngói|phân bón|linh kiện điện tử|dây cáp|máy bơm|giấy vở|thuốc thú y|đồ chơi trẻ em|rau an toàn|sữa tươi",
    "quality": "khá chậm|rất sôi động|thuận lợi|phức tạp|ổn định|chưa như mong đợi|bền vững|thiếu đồng bộ|"
    "đáng khích lệ|khác hẳn trước đây|trầm lắng|nhộn nhịp|còn nhiều vướng mắc|đúng hướng|bấp bênh",
    "act": "thay đổi thiết bị|tìm thị trường mới|đào tạo lại thợ|mở thêm cửa hàng|ký kết với nhà phân phối|"
    "rà soát thủ tục|giảm chi phí trung gian|xây kho lạnh|đăng ký nhãn hiệu|đưa hàng lên mạng|"
    "kiểm tra tem nhãn|vay vốn ưu đãi|"
    "liên kết với các trường nghề|trồng thử giống khác|cải tạo nhà xưởng|mời gọi bạn hàng nước ngoài",
    "matter": "giá nguyên liệu|đường giao thông|nguồn nước|tay nghề của thợ trẻ|thời tiết thất thường|"
    "thói quen mua sắm|thủ tục đất đai|điện cho các xưởng nhỏ|chất lượng bao bì|khâu bảo quản|"
    "hàng giả và hàng nhái|cước vận chuyển|"
    "mẫu mã sản phẩm|lãi suất ngân hàng|nhân lực có trình độ|môi trường quanh khu dân cư",
    "time": "Sáng nay|Những ngày gần đây|Trước Tết|Vào mùa mưa|Từ nhiều đời nay|Cuối tuần qua|Thời gian tới|"
    "Mấy năm trước|Trong buổi làm việc hôm qua|Khi trời vừa sáng|Sau nhiều tháng chờ đợi|Ít lâu sau|Từ đầu vụ|Hằng năm",
    "link": "Tuy nhiên, |Bên cạnh đó, |Theo đó, |Vì vậy, |Mặt khác, |Cũng theo vị này, |Không chỉ vậy, |Thực tế, |||||",
    "says": "cho biết|nói|chia sẻ|nhận định|khẳng định|lo ngại|băn khoăn|kể lại|nhấn mạnh|thừa nhận|đề nghị",
    "folk": "bà con|người mua|thợ cả|các bạn trẻ|công nhân|khách du lịch|nhà vườn|thương lái|học sinh|cán bộ xã|lái xe|"
    "chủ xưởng|phụ nữ trong thôn|người cao tuổi|tình nguyện viên",
    "month": "3|4|5|6|7|8|9|10|11",
    "number": "{digit}{digit}{month}|{month}{digit}|{month}.{digit}{digit}{month}",
    "share": "{month},{digit}|{month}{digit},{month}",
    "digit": "1|2|3|4|5|6|7|8|9",
}
"""What a hole may be filled with, parted by strokes; what is drawn may have holes of its own."""

TALK = (
    "{time}, {who} {says} việc {act} ở {place} diễn ra {quality}.",
    "{link}{matter} vẫn là điều khiến {folk} và {folk} phải tính toán kỹ trước khi {act}.",
    "“Chúng tôi muốn {act} nhưng {matter} làm mọi việc {quality}”, {who} {says}.",
    "{link}{folk} ở {place} đã quen với {good}, nay chuyển sang {good} nên phải học cách {act} từ đầu.",
    "Theo {who}, muốn {act} thì {body} phải cùng {folk} giải quyết cho xong {matter}.",
    "{time}, các sạp bán {good} và {good} ở {place} {quality}, {folk} đi lại từ sớm.",
    "{link}không ít cơ sở {trade} chọn cách {act}, dù {matter} {quality}.",
    "Con đường dẫn vào {place} hẹp và quanh co, xe chở {good} phải nối đuôi nhau chờ qua cầu.",
    "{who} {says}: nếu {matter} không được quan tâm, nghề {trade} truyền thống sẽ mai một.",
    "{link}{body} giao các phòng chuyên môn hướng dẫn {folk} {act} và {act}.",
    "Ở {place}, nghề {trade} được truyền từ cha sang con; {folk} tự hào về {good} của quê mình.",
    "{time}, {body} phối hợp với {body} tổ chức hội nghị bàn về {matter}.",
    "Nhờ {act}, gia đình {who} có của ăn của để, lại giúp được {folk} quanh vùng.",
    "{link}chuyện {matter} được {folk} nhắc đi nhắc lại trong các buổi tiếp xúc với {body}.",
    "Hội chợ {good} tại {place} thu hút {folk} từ nhiều nơi, gian hàng nào cũng {quality}.",
    "{who} {says} rằng cạnh tranh với {good} nhập khẩu là bài toán {quality} đối với {folk}.",
    "{link}tiêu thụ {good} qua mạng xã hội giúp {folk} không còn phụ thuộc vào thương lái.",
    "Phía sau những kiện {good} xếp ngay ngắn là công sức của {folk} làm việc suốt đêm.",
    "{time}, mưa lớn khiến việc thu hoạch {good} ở {place} và {place} {quality}.",
    "Sự vào cuộc của {body} giúp {matter} bớt căng thẳng, {folk} yên tâm {act}.",
    "Quy định mới yêu cầu cơ sở {trade} phải {act}, đồng thời công khai {matter}.",
    "{link}để {good} có chỗ đứng, theo {who}, cần {act} thay vì chạy theo số lượng.",
)

FIGURES = (
    "Từ đầu năm đến nay, kim ngạch xuất khẩu {good} của {area} đạt {number} triệu USD, {folk} rất phấn khởi.",
    "Trong tháng {month}, lực lượng quản lý thị trường đã kiểm tra {number} vụ, nhất là ở {place}.",
    "Doanh thu bán lẻ hàng hóa {month} tháng ước đạt {number} tỷ đồng, theo {body}.",
    "Chỉ số sản xuất công nghiệp tháng {month} của {area} tăng {share}% so với tháng trước.",
    "Hiện toàn tỉnh có {number} doanh nghiệp {trade}, phần lớn còn lo về {matter}.",
    "Sản lượng {good} tháng {month} giảm {share}% so với cùng kỳ năm trước do {matter}.",
    "Năm ngoái, {area} đón {number} nghìn lượt khách du lịch, các dịch vụ {quality}.",
    "Tổng vốn đầu tư của dự án là {number} tỷ đồng, đặt tại {place}.",
)

_HOLE = re.compile(r"\{(\w+)\}")


def texts(wanted: int, seed: int = 0) -> Iterator[Document]:
    """Bytes of UTF-8 wanted, seed -> documents that come to at least as many; the same each time."""
    chance = random.Random(seed)
    choices = {hole: written.split("|") for hole, written in WORDS.items()}
    choices["area"] = [area.name_vi for area in codes.areas().values() if area.kind == "province"]

    def filled(written: str) -> str:
        while "{" in written:
            written = _HOLE.sub(lambda hole: chance.choice(choices[hole[1]]), written)
        return written

    done = told = 0
    while done < wanted:
        lines: list[list[str]] = [[f"Chuyện {filled('{trade}')} ở {filled('{place}')}"], []]
        for _ in range(SENTENCES):
            told += 1
            sentence = filled(chance.choice(TALK if told % (PLAIN + 1) else FIGURES))
            if len(lines[-1]) > chance.randrange(4):
                lines.append([])
            lines[-1].append(sentence[0].upper() + sentence[1:])
        text = "\n".join(" ".join(line) for line in lines)
        done += len(text.encode())
        yield Document(f"prose-{told}", text, date="2024-08-30")
