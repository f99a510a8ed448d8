/** Lines that open what is no longer the article, as whole lines, compared without case and punctuation. Sorted. */
export const CLOSING_LINES = [
  'about the author',
  'advertisement',
  'bài liên quan',
  'bài viết cùng chuyên mục',
  'bài viết khác',
  'bài viết liên quan',
  'bài viết mới',
  'bạn có thể quan tâm',
  'bình luận',
  'bình luận của bạn',
  'các bài viết khác',
  'các bài khác',
  'các tin khác',
  'chia sẻ',
  'chia sẻ bài viết',
  'comments',
  'các bài viết liên quan',
  'có thể bạn quan tâm',
  'cùng chuyên mục',
  'đánh giá bài viết',
  'đọc nhiều',
  'đọc ngay',
  'đọc thêm',
  'gửi bình luận',
  'gửi phản hồi',
  'gửi ý kiến',
  'in bài viết',
  'in this article',
  'leave a comment',
  'leave a reply',
  'mời bạn đọc thêm',
  'mục lục bài viết',
  'nội dung bài viết',
  'more from',
  'more on this story',
  'phản hồi',
  'quảng cáo',
  'read more',
  'read next',
  'recommended for you',
  'related articles',
  'related content',
  'related posts',
  'related stories',
  'share',
  'share this',
  'share this article',
  'share this post',
  'share this story',
  'tags',
  'tag',
  'tệp đính kèm',
  'table of contents',
  'tham khảo thêm',
  'thông báo',
  'tin bài khác',
  'tin bài liên quan',
  'tin cùng chuyên mục',
  'tin đã đưa',
  'tin khác',
  'tin liên quan',
  'tin mới',
  'tin mới hơn',
  'tin mới nhất',
  'tin nổi bật',
  'tin tức khác',
  'tin tức liên quan',
  'tin xem nhiều',
  'tổng lượt bình luận',
  'từ khóa',
  'từ khoá',
  'văn bản liên quan',
  'xem nhiều',
  'xem thêm',
  'xem tiếp',
  'ý kiến bạn đọc',
  'ý kiến của bạn',
  'you may also like',
  'you might also like',
];

/** Single lines without content, wherever they stand. */
export const STRAY_LINE =
  /^(?:(?:tổng\s+)?(?:số\s+)?lượt\s+(?:bình luận|xem|đọc|truy cập)\b.*|refresh|\(?(?:ảnh|nguồn ảnh|photo|photos|image credit|photo credit|photo by)\s*:.{0,70}|print|email|in trang|in bài(?: viết)?|về đầu trang|quay lại|(?:cỡ chữ|font size).{0,20}|(?:facebook|twitter|zalo|linkedin|pinterest|whatsapp|telegram|email|copy link|sao chép liên kết|[\s|,·•])+|advertisement|quảng cáo|đọc bài viết gốc.*|đọc ngay|a[-+]?(?: a[-+]?)*|press enter or click to view image.*|[*\s]*mời (?:quý )?(?:bạn|độc giả)[^.]{0,8} (?:đọc|xem|theo dõi|đón đọc)?.{0,40}(?:chuyên mục|tin, bài|tin bài).{0,120}|trang\s*:[\s\d]*|theo dõi .{2,40} trên.*google news.*|(?:sign up|subscribe) (?:for|to) .{0,80}newsletters?.*)$/iu;

/** "Xem thêm: …" and its like before a link to another article. */
export const POINTER_LINE =
  /^[>»→•\s]*(?:xem thêm|đọc thêm|xem ngay|tin liên quan|bài liên quan|mời xem|see also|read more|read also|also read|related)\s*[:：>»-]/iu;

/** What follows a name where a line tells who its author is. */
export const BIO_LINE =
  /^(?:\([^)]*\) )?(?:is (?:an?|the|our)|was|has (?:been|written|worked)|writes|covers|joined|holds|works|lives|specializes|brings)\b|^[,|–-] /;

/** Lines that close a page wherever they stand: rights, contact, the house speaking of itself. */
export const END_LINE =
  /^(?:(?:©|\(c\)|copyright\b|bản quyền).{0,120}|.{0,60}all rights reserved\.?|about the (?:author|reviewer|writer)s?\b.{0,40}|article sources:?|references:?|sources:?|(?:thank you|thanks) for (?:your|signing|subscribing).{0,80}|view all posts(?: by)?.{0,60}|more (?:from|by|on) .{0,40}|follow us\b.{0,40}|contact us)$/i;
