/** Lines that open what is no longer the article, as whole lines compared without case and punctuation. */
export const CLOSING_LINE =
  /^(?:(?:các |những |một số )?(?:tin|bài|tin bài|tin tức|bài viết|văn bản|tin ảnh)(?: (?:liên quan|khác|mới|mới hơn|mới nhất|cũ hơn|nổi bật|đã đưa|đọc nhiều|xem nhiều|đáng chú ý|cùng chuyên mục|cùng chủ đề|cùng loại)){1,2}|(?:cùng|trong) (?:chuyên mục|chủ đề)|(?:bạn )?có thể (?:bạn )?quan tâm|(?:mời (?:quý )?(?:bạn|độc giả) )?(?:đọc|xem|tham khảo) (?:thêm|tiếp|nhiều|ngay|nhiều nhất)|(?:viết |gửi |thêm |tổng lượt |ý kiến )?(?:bình luận|phản hồi|ý kiến)(?: bạn đọc| của bạn)?(?: \d+)?|chia sẻ(?: bài viết)?|đánh giá bài viết|in bài viết|quảng cáo|thông báo|tệp đính kèm|file đính kèm|tài liệu đính kèm|từ kho[áà]|từ khóa|thẻ|tags?|chủ đề|mục lục bài viết|nội dung bài viết|table of contents|in this article|share|share (?:this|on)(?: \w+)?|comments?(?: \d+)?|\d+ comments?|leave an? (?:comment|reply)|advertisement|about the (?:author|reviewer|writer)s?|read (?:more|next)|up next|you (?:may|might) also (?:like|enjoy)|(?:related|recommended|recent|latest|popular|similar|featured|trending|more)(?: [a-z]+)? (?:posts?|articles?|stories|reading|news|content|blogs?|reads|resources|topics)|more (?:from|on this story|like this)|recommended for you|follow us(?: on)?|article sources|join our newsletter|contact us)$/;

/** Single lines without content, wherever they stand. */
export const STRAY_LINE =
  /^(?:(?:tổng\s+)?(?:số\s+)?lượt\s+(?:bình luận|xem|đọc|truy cập)\b.*|refresh|\(?(?:ảnh|nguồn ảnh|photo|photos|image credit|photo credit|photo by)\s*:.{0,70}|print|email|in trang|in bài(?: viết)?|về đầu trang|quay lại|(?:cỡ chữ|font size).{0,20}|(?:facebook|twitter|zalo|linkedin|pinterest|whatsapp|telegram|email|copy link|sao chép liên kết|[\s|,·•])+|advertisement|quảng cáo|đọc bài viết gốc.*|đọc ngay|a[-+]?(?: a[-+]?)*|press enter or click to view image.*|[*\s]*mời (?:quý )?(?:bạn|độc giả)[^.]{0,8} (?:đọc|xem|theo dõi|đón đọc)?.{0,40}(?:chuyên mục|tin, bài|tin bài).{0,120}|trang\s*:[\s\d]*|theo dõi .{2,40} trên.*google news.*|(?:sign up|subscribe) (?:for|to) .{0,80}newsletters?.*)$/iu;

/** "Xem thêm: …" and its like before a link to another article. */
export const POINTER_LINE =
  /^[>»→•\s]*(?:xem thêm|đọc thêm|xem ngay|tin liên quan|bài liên quan|mời xem|see also|read more|read also|also read|related)\s*[:：>»-]/iu;

/** What follows a name where a line tells who its author is. */
export const BIO_LINE =
  /^(?:\([^)]*\) )?(?:is (?:an?|the|our)|was|has (?:been|written|worked)|writes|covers|joined|holds|works|lives|specializes|brings)\b|^[,|–-] /;

/** Lines that close a page wherever they stand: rights, the house speaking of itself. */
export const END_LINE =
  /^(?:(?:©|\(c\)|copyright\b|bản quyền).{0,120}|.{0,60}all rights reserved\.?|view all posts(?: by)?.{0,60}|more (?:from|by|on) .{0,40}|follow us\b.{0,40}|(?:as an amazon associate|this (?:story|article) (?:about|was) .{0,60}(?:produced|published|written)).{0,300})$/i;

/** Who a person is, told in a line of their own at the end. */
export const BIO_SENTENCE =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3},? (?:is|was|has been) (?:an?|the|our|currently) .{0,120}\b(?:writer|editor|reporter|journalist|author|correspondent|columnist|founder|owner|director|manager|specialist|expert|contributor|blogger|consultant|professor|teacher|student|freelance)\b/u;
