// @ts-check

/** What a subject is usually made of, most frequent first. Own lists, from everyday words. */
export const FUNCTION_WORDS =
  'và,của,các,trong,có,được,cho,với,là,những,đã,về,một,để,không,này,người,theo,từ,đến,khi,phải,ở,nhiều,vào,ra,trên,cũng,tại,đó,như,còn,sẽ,nhưng,nếu,sau,trước,qua,cần,mỗi,bằng,thì,lại,đang,giữa,hơn,nhất,mới,cùng,vẫn,rất,hay,hoặc,do,vì,nên,mà,từng,mọi,cả,chỉ,ngay,chưa,đều,thêm,gần,xa,dưới,ngoài,hết,làm,đi,nói,nghe,xem,biết,hiểu,giúp,đưa,lấy,giữ,gửi,tìm,gặp,hỏi,đáp'.split(
    ',',
  );

export const COMMON_WORDS =
  'công tác,cán bộ,đảng viên,chi bộ,nghị quyết,thực hiện,tổ chức,nhân dân,nhiệm vụ,lãnh đạo,chỉ đạo,kiểm tra,giám sát,xây dựng,phát triển,kinh tế,xã hội,địa phương,cơ sở,trách nhiệm,đơn vị,kế hoạch,kết quả,giải pháp,nâng cao,chất lượng,đội ngũ,học tập,tuyên truyền,vận động,sinh hoạt,chuyên đề,cơ quan,quản lý,quy định,chính sách,đào tạo,bồi dưỡng,đánh giá,khắc phục,hạn chế,nguyên nhân,hiệu quả,tập thể,cá nhân,gương mẫu,kỷ luật,đoàn kết,phê bình,sáng kiến,đổi mới,sáng tạo,văn hoá,giáo dục,y tế,nông thôn,hợp tác,doanh nghiệp,đầu tư,công nghệ,chuyển đổi,số hoá,hồ sơ,thủ tục,cải cách,hành chính,phục vụ,bảo vệ,môi trường,an ninh,quốc phòng,thanh niên,phụ nữ,mặt trận,công đoàn,nông dân,cựu chiến binh,hội viên,phong trào,thi đua,khen thưởng,nền tảng,tư tưởng,đạo đức,lối sống,phong cách,nguồn lực,nhân lực,cơ chế,thị trường,đất đai,quy hoạch,hạ tầng,giao thông,thuỷ lợi,sản xuất,chăn nuôi,trồng trọt,thu nhập,việc làm,giảm nghèo,an sinh,bảo hiểm,chăm sóc,sức khoẻ,học sinh,giáo viên,nhà trường,thôn bản,khu phố,tổ dân phố,hoà giải,đối thoại,tiếp xúc,kiến nghị,phản ánh,giải quyết,đơn thư,khiếu nại,tố cáo'.split(
    ',',
  );

/** Fixed expressions: what is looked for as a phrase. */
export const EXPRESSIONS = [
  'cấp uỷ các cấp',
  'Ban Chấp hành Trung ương',
  'đường lối của Đảng',
  'xây dựng Đảng trong sạch, vững mạnh',
  'tự phê bình và phê bình',
  'người đứng đầu cấp uỷ',
  'học tập và làm theo tấm gương',
  'sinh hoạt chi bộ theo chuyên đề',
  'dân biết, dân bàn, dân làm, dân kiểm tra',
  'khối đại đoàn kết toàn dân',
  'phát triển kinh tế tập thể',
  'cải cách thủ tục hành chính',
  'chuyển đổi số ở cơ sở',
  'nông thôn mới kiểu mẫu',
  'đương đầu với khó khăn',
  'ánh dương của mùa xuân',
];

export const DOCUMENT_KINDS = /** @type {const} */ ([
  ['Nghị quyết', 'NQ/TW', 'Ban Chấp hành Trung ương'],
  ['Chỉ thị', 'CT/TW', 'Ban Bí thư'],
  ['Kết luận', 'KL/TW', 'Bộ Chính trị'],
  ['Quy định', 'QĐ/TW', 'Ban Bí thư'],
  ['Hướng dẫn', 'HD/BTCTW', 'Ban Tổ chức Trung ương'],
  ['Kế hoạch', 'KH/TU', 'Ban Thường vụ Tỉnh uỷ'],
  ['Chương trình', 'CTr/TU', 'Tỉnh uỷ'],
  ['Nghị định', 'NĐ-CP', 'Chính phủ'],
]);

export const SITES = [
  ['Báo Đồng Mẫu', 'bao-dong-mau.example'],
  ['Tạp chí Xây dựng Mẫu', 'tap-chi-xay-dung.example'],
  ['Cổng thông tin Tỉnh uỷ Mẫu', 'tinh-uy-mau.example'],
  ['Báo Sông Mẫu', 'bao-song-mau.example'],
  ['Thư viện Văn bản Mẫu', 'van-ban.thu-vien-mau.example'],
  ['Báo Miền Núi Mẫu', 'mien-nui.example'],
  ['Trang tin Huyện Mẫu', 'huyen-mau.example'],
  ['Tạp chí Dân vận Mẫu', 'dan-van.example'],
  ['Báo Biển Mẫu', 'bao-bien.example'],
  ['Bản tin Phường Mẫu', 'phuong-mau.example'],
];

export const FAMILY_NAMES = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Lâm'.split(',');
export const GIVEN_NAMES =
  'Minh Mẫu,Thị Hoà,Văn Thuý,Đức Bình,Thu Hằng,Quang Đông,Ngọc Mai,Hữu Đường,Thanh Xuân,Bảo Châu,Kim Oanh,Quốc Khánh,Thuỳ Dương,Xuân Trường,Mỹ Duyên'.split(
    ',',
  );

export const TAGS =
  'xây-dựng-đảng,xây-dựng-đảng/kỷ-luật,xây-dựng-đảng/chi-bộ,xây-dựng-đảng/cán-bộ,xây-dựng-đảng/kiểm-tra,kinh-tế,kinh-tế/tập-thể,kinh-tế/nông-nghiệp,kinh-tế/số,văn-hoá,văn-hoá/gương-sáng,giáo-dục,y-tế,môi-trường,dân-vận,dân-vận/mô-hình,chuyển-đổi-số,an-sinh,an-sinh/giảm-nghèo,pháp-luật,pháp-luật/đất-đai,thu-hoạch/2025,thu-hoạch/2026,đọc-lại,hay,trích-dẫn'.split(
    ',',
  );
