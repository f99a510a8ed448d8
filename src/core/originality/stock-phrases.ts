/**
 * What everybody has to say in the same words: names of bodies and offices, names of campaigns, fixed formulas of party
 * language. A run that consists of these is no copy. Written by ourselves, one a line; spelling variants of tone, case
 * and punctuation need no line of their own.
 */
const PHRASES = `
Đảng Cộng sản Việt Nam
Nước Cộng hoà xã hội chủ nghĩa Việt Nam
Cộng hoà xã hội chủ nghĩa Việt Nam
Độc lập Tự do Hạnh phúc
Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam
Ban Chấp hành Trung ương Đảng khoá
Ban Chấp hành Trung ương
Ban Chấp hành Đảng bộ
Ban Thường vụ Tỉnh uỷ
Ban Thường vụ Thành uỷ
Ban Thường vụ Huyện uỷ
Ban Thường vụ Đảng uỷ
Bộ Chính trị và Ban Bí thư
Bộ Chính trị
Ban Bí thư Trung ương Đảng
Ban Bí thư
Ban Tổ chức Trung ương
Ban Tuyên giáo và Dân vận Trung ương
Ban Tuyên giáo Trung ương
Ban Dân vận Trung ương
Ban Nội chính Trung ương
Ban Kinh tế Trung ương
Uỷ ban Kiểm tra Trung ương
Văn phòng Trung ương Đảng
Học viện Chính trị quốc gia Hồ Chí Minh
Mặt trận Tổ quốc Việt Nam
Uỷ ban Trung ương Mặt trận Tổ quốc Việt Nam
các tổ chức chính trị xã hội
Tổng Liên đoàn Lao động Việt Nam
Đoàn Thanh niên Cộng sản Hồ Chí Minh
Hội Liên hiệp Phụ nữ Việt Nam
Hội Cựu chiến binh Việt Nam
Hội Nông dân Việt Nam
Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam
Uỷ ban Thường vụ Quốc hội
Hội đồng nhân dân và Uỷ ban nhân dân
Hội đồng nhân dân các cấp
Uỷ ban nhân dân tỉnh
Uỷ ban nhân dân xã
Uỷ ban nhân dân phường
Toà án nhân dân tối cao
Viện kiểm sát nhân dân tối cao
Bộ Nội vụ
Bộ Giáo dục và Đào tạo
Bộ Khoa học và Công nghệ
Tổng Bí thư Ban Chấp hành Trung ương Đảng
Chủ tịch nước Cộng hoà xã hội chủ nghĩa Việt Nam
Thủ tướng Chính phủ
Chủ tịch Hồ Chí Minh
Đại hội đại biểu toàn quốc lần thứ
Đại hội đại biểu toàn quốc của Đảng
Nghị quyết Đại hội đại biểu toàn quốc lần thứ
Nghị quyết Đại hội Đảng bộ các cấp
Văn kiện Đại hội đại biểu toàn quốc
Hội nghị lần thứ
Hội nghị Trung ương
nhiệm kỳ
chủ nghĩa Mác Lênin tư tưởng Hồ Chí Minh
chủ nghĩa Mác Lênin
tư tưởng đạo đức phong cách Hồ Chí Minh
đẩy mạnh học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh
học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh
học tập và làm theo tấm gương đạo đức Hồ Chí Minh
Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội
thời kỳ quá độ lên chủ nghĩa xã hội
kiên định mục tiêu độc lập dân tộc và chủ nghĩa xã hội
độc lập dân tộc và chủ nghĩa xã hội
độc lập dân tộc gắn liền với chủ nghĩa xã hội
nền kinh tế thị trường định hướng xã hội chủ nghĩa
kinh tế thị trường định hướng xã hội chủ nghĩa
Nhà nước pháp quyền xã hội chủ nghĩa Việt Nam
Nhà nước pháp quyền xã hội chủ nghĩa
của nhân dân do nhân dân vì nhân dân
Nhà nước của dân do dân vì dân
dân giàu nước mạnh dân chủ công bằng văn minh
xây dựng và bảo vệ Tổ quốc Việt Nam xã hội chủ nghĩa
sự nghiệp xây dựng và bảo vệ Tổ quốc
xây dựng và bảo vệ Tổ quốc
công nghiệp hoá hiện đại hoá đất nước
công nghiệp hoá hiện đại hoá
hội nhập quốc tế
chuyển đổi số quốc gia
khối đại đoàn kết toàn dân tộc
sức mạnh đại đoàn kết toàn dân tộc
nền văn hoá Việt Nam tiên tiến đậm đà bản sắc dân tộc
an sinh xã hội
quốc phòng an ninh và đối ngoại
quốc phòng an ninh
kinh tế xã hội quốc phòng an ninh
phát triển kinh tế xã hội
xây dựng Đảng và hệ thống chính trị trong sạch vững mạnh
xây dựng chỉnh đốn Đảng và hệ thống chính trị
xây dựng chỉnh đốn Đảng
xây dựng Đảng trong sạch vững mạnh
trong sạch vững mạnh toàn diện
hoàn thành xuất sắc nhiệm vụ
hoàn thành tốt nhiệm vụ được giao
nguyên tắc tập trung dân chủ
tập thể lãnh đạo cá nhân phụ trách
tự phê bình và phê bình
năng lực lãnh đạo sức chiến đấu của tổ chức đảng
năng lực lãnh đạo và sức chiến đấu của tổ chức cơ sở đảng
năng lực lãnh đạo và sức chiến đấu
suy thoái về tư tưởng chính trị đạo đức lối sống
suy thoái về tư tưởng chính trị đạo đức lối sống những biểu hiện tự diễn biến tự chuyển hoá trong nội bộ
những biểu hiện tự diễn biến tự chuyển hoá trong nội bộ
tự diễn biến tự chuyển hoá
phòng chống tham nhũng lãng phí tiêu cực
tham nhũng lãng phí tiêu cực
thực hành tiết kiệm chống lãng phí
quan liêu hách dịch cửa quyền
những điều đảng viên không được làm
trách nhiệm nêu gương của cán bộ đảng viên
nói đi đôi với làm
dân biết dân bàn dân làm dân kiểm tra dân giám sát dân thụ hưởng
dân biết dân bàn dân làm dân kiểm tra
cần kiệm liêm chính chí công vô tư
cấp uỷ tổ chức đảng chính quyền Mặt trận Tổ quốc và các đoàn thể
cấp uỷ tổ chức đảng các cấp
các cấp uỷ đảng chính quyền
chủ trương của Đảng chính sách pháp luật của Nhà nước
đường lối chủ trương của Đảng chính sách pháp luật của Nhà nước
chủ trương đường lối của Đảng chính sách pháp luật của Nhà nước
cán bộ đảng viên công chức viên chức và người lao động
cán bộ công chức viên chức và người lao động
cán bộ công chức viên chức
cán bộ đảng viên và nhân dân
cán bộ lãnh đạo quản lý các cấp
cán bộ có đủ phẩm chất năng lực và uy tín ngang tầm nhiệm vụ
công tác kiểm tra giám sát và kỷ luật của Đảng
công tác kiểm tra giám sát
tinh gọn mạnh hiệu năng hiệu lực hiệu quả
tinh gọn hoạt động hiệu lực hiệu quả
hoạt động hiệu lực hiệu quả
bảo vệ nền tảng tư tưởng của Đảng đấu tranh phản bác các quan điểm sai trái thù địch
bảo vệ nền tảng tư tưởng của Đảng
đấu tranh phản bác các quan điểm sai trái thù địch
nâng cao chất lượng sinh hoạt chi bộ
sinh hoạt chi bộ theo chuyên đề
bản thân tôi xin cam kết
xin chân thành cảm ơn
trên đây là bài thu hoạch của bản thân
qua học tập quán triệt nghị quyết bản thân nhận thức sâu sắc rằng
trong thời gian tới
`;

export const STOCK_PHRASES: readonly string[] = PHRASES.split('\n').filter(Boolean);
