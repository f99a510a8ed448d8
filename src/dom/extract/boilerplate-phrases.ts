/** Lines that open what is no longer the article, whole: lower case, no diacritics, words parted by single blanks. */
export const CLOSING_LINE =
  /^(?:(?:cac |nhung )?(?:tin(?: tuc| bai| anh)?|bai(?: viet)?|van ban)(?: (?:lien quan|khac|moi(?: hon| nhat)?|cu hon|noi bat|da dua|(?:doc|xem) nhieu|dang chu y|cung .{4,12})){1,2}|(?:cung|trong) chu(?:yen muc| de)|(?:ban )?co the (?:ban )?quan tam|(?:moi ban )?(?:doc|xem|tham khao) (?:them|tiep|nhieu(?: nhat)?|ngay)|(?:viet |gui |tong luot |y kien )?(?:binh luan|phan hoi|y kien)(?: ban doc| cua ban)?(?: \d+)?|chia se(?: bai viet)?|thong bao|(?:tep|file|tai lieu) dinh kem|tu khoa|the|tags?|chu de|(?:muc luc|noi dung) bai viet|table of contents|in this article|share(?: \w+){0,2}|(?:\d+ )?comments?(?: \d+)?|leave a (?:comment|reply)|about the (?:author|reviewer|writer)|read more|up next|you (?:may|might) also (?:like|enjoy)|(?:related|recommended|recent|latest|popular|similar|featured|trending|more)(?: [a-z]+)? (?:posts?|articles?|stories|reading|news|content|resources|topics)|(?:more (?:from|on|by|like)|follow us).{0,40}|article sources|join our newsletter|contact us)$/;

/** Single lines without content, wherever they stand: lower case, no diacritics. */
export const STRAY_LINE =
  /^(?:(?:tong )?(?:so )?luot (?:binh luan|xem|doc|truy cap).*|\(?(?:nguon )?(?:anh|photos?)\s*:.{0,70}|print|in (?:trang|bai|tin)(?: viet)?|ve dau trang|quay lai|co chu.{0,20}|(?:facebook|twitter|zalo|linkedin|pinterest|whatsapp|telegram|email|copy link|sao chep lien ket|[\s|,·•])+|advertisement|quang cao|doc (?:ngay|bai viet goc.*)|a[-+]?(?: a[-+]?)*|press enter or click to view image.*|[*\s]*moi (?:quy )?(?:ban|doc gia).{0,50}(?:chuyen muc|tin, bai|tin bai).{0,120}|trang\s*:[\s\d]*|(?:sign up|subscribe) (?:for|to) .{0,80}newsletters?.*|(?:©|\(c\) |copyright |ban quyen ).{0,120}|.{0,60}all rights reserved\.?|as an amazon associate.{0,300})$/;

/** "Xem thêm: …" and its like before a link to another article. */
export const POINTER_LINE =
  /^[>»→•\s]*(?:(?:xem|doc) (?:them|ngay)|(?:tin|bai) lien quan|moi xem|see also|read (?:more|also)|also read|related)\s*[:>»-]/;

/** What follows a name where a line tells who its author is. */
export const BIO_LINE = /^ (?:is (?:an?|the|our)|was|has|writes|covers|joined|holds|works|lives)\b/;
