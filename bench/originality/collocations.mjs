// @ts-check

/**
 * How the subject is spoken: turns of four to seven syllables that recur in texts which have nothing to do with one
 * another. Written for this bench. Between them other words stand, so that no run of twelve comes up by itself.
 */
export const COLLOCATIONS =
  `trong những năm vừa qua|dưới sự lãnh đạo của cấp uỷ|bên cạnh những kết quả đạt được|vẫn còn một số hạn chế|nguyên nhân chủ yếu là do|cần tiếp tục đổi mới phương thức|có chuyển biến rõ nét|đáp ứng yêu cầu nhiệm vụ mới|nhận thức của một bộ phận đảng viên|góp phần nâng cao hiệu quả|phát huy tinh thần trách nhiệm|được nhân dân đồng tình ủng hộ|theo chức năng nhiệm vụ được giao|thường xuyên kiểm tra đôn đốc|kịp thời tháo gỡ khó khăn|gắn với thực tiễn ở cơ sở|làm tốt công tác tư tưởng|tạo sự thống nhất trong nhận thức|xây dựng kế hoạch cụ thể|phân công rõ người rõ việc|ngay từ đầu nhiệm kỳ|đối với mỗi cán bộ đảng viên|chủ động khắc phục khó khăn|từng bước nâng cao đời sống|giữ gìn đoàn kết nội bộ|bám sát nội dung nghị quyết|trên cơ sở kết quả rà soát|so với cùng kỳ năm trước|đạt nhiều kết quả quan trọng|chưa theo kịp yêu cầu phát triển|có lúc có nơi còn lúng túng|tập trung giải quyết dứt điểm|nghiêm túc tiếp thu ý kiến|vai trò của người đứng đầu|được triển khai đồng bộ|tăng cường đối thoại với nhân dân|lắng nghe tâm tư nguyện vọng|coi đây là việc làm thường xuyên|một số giải pháp trọng tâm|nhằm tạo chuyển biến mạnh mẽ|phù hợp với điều kiện thực tế|lấy kết quả công việc làm thước đo|đưa nghị quyết vào cuộc sống|nêu cao ý thức kỷ luật|không ngừng học hỏi kinh nghiệm|xác định rõ trách nhiệm cá nhân|trước yêu cầu của tình hình mới|huy động mọi nguồn lực xã hội|thể hiện rõ ở ba điểm|bản thân tôi tự nhận thấy`.split(
    '|',
  );

/** Sentences that stand in many texts: nobody has them from anybody. */
export const STOCK_SENTENCES = [
  'Cấp uỷ, chính quyền các cấp cần tập trung lãnh đạo, chỉ đạo, tạo sự chuyển biến mạnh mẽ cả về nhận thức và hành động trong thời gian tới.',
  'Công tác tuyên truyền, phổ biến được thực hiện thường xuyên, với nhiều hình thức phong phú, phù hợp với từng đối tượng.',
  'Thực hiện nghiêm chế độ báo cáo định kỳ, đột xuất theo quy định, kịp thời kiến nghị với cấp trên những vấn đề phát sinh.',
  'Tăng cường công tác kiểm tra, giám sát, xử lý nghiêm các tổ chức, cá nhân vi phạm theo đúng quy định của pháp luật.',
  'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về văn phòng để tổng hợp, xem xét.',
  'Bản thân luôn giữ vững lập trường tư tưởng, chấp hành nghiêm chủ trương, đường lối và không ngừng rèn luyện đạo đức, lối sống.',
  'Mỗi cán bộ, đảng viên phải thực sự gương mẫu, tiên phong, nói đi đôi với làm, dám nghĩ, dám làm, dám chịu trách nhiệm.',
  'Kết quả đạt được là rất đáng trân trọng, song vẫn còn những tồn tại, hạn chế cần sớm được khắc phục trong thời gian tới.',
  'Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao để xây dựng kế hoạch tổ chức thực hiện bảo đảm hiệu quả, thiết thực.',
  'Đẩy mạnh phong trào thi đua yêu nước, kịp thời biểu dương, nhân rộng các tập thể, cá nhân có thành tích tiêu biểu.',
  'Phát huy sức mạnh tổng hợp của cả hệ thống chính trị, sự đồng thuận của nhân dân trong triển khai các nhiệm vụ được giao.',
  'Chất lượng sinh hoạt có mặt chưa cao, nội dung còn đơn điệu, tính chiến đấu trong tự phê bình và phê bình có nơi còn yếu.',
  'Thường xuyên rà soát, sửa đổi, bổ sung quy chế làm việc cho phù hợp với tình hình thực tế của địa phương, đơn vị.',
  'Đời sống vật chất, tinh thần của nhân dân từng bước được nâng lên, quốc phòng, an ninh được giữ vững, ổn định.',
  'Bám sát sự lãnh đạo, chỉ đạo của cấp trên, cụ thể hoá thành chương trình, kế hoạch công tác hằng năm, hằng quý, hằng tháng.',
  'Qua đợt học tập này, tôi nhận thức rõ hơn vai trò, trách nhiệm của mình đối với tập thể và công việc được phân công.',
  'Làm tốt công tác quy hoạch, đào tạo, bồi dưỡng, luân chuyển cán bộ, nhất là cán bộ trẻ, cán bộ nữ, cán bộ người dân tộc thiểu số.',
  'Nâng cao nhận thức, trách nhiệm của các cấp, các ngành và toàn xã hội về ý nghĩa, tầm quan trọng của công tác này.',
  'Căn cứ tình hình thực tế, các chi bộ trực thuộc lựa chọn nội dung sinh hoạt thiết thực, tránh hình thức, phô trương, lãng phí.',
  'Tiếp tục quán triệt sâu sắc các nghị quyết, chỉ thị, kết luận của cấp trên đến toàn thể cán bộ, đảng viên và quần chúng.',
];
