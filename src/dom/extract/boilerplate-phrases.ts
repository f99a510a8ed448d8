/**
 * Lines that open what is no longer the article, whole: lower case, no diacritics, words parted by single blanks. Those
 * of the last kind are made of these words alone, in whatever order: "tin moi lien quan", "related blog posts".
 */
export const CLOSING_LINE =
  /^(?:tags?|the|tu khoa|chu de|thong bao|chia se(?: bai viet)?|share(?: \w+){0,2}|(?:more (?:from|on|by|like)|follow us).{0,40}|about the (?:author|reviewer|writer)|table of contents|in this article|article sources|join our newsletter|contact us|(?:\d+ )?(?:comments?|binh luan|phan hoi)(?: \d+)?|(?:(?:cac|tin(?: tuc)?|bai(?: viet)?|van ban|lien quan|khac|moi(?: hon| nhat)?|cu hon|noi bat|da dua|doc|xem|tham khao|nhieu|nhat|dang chu y|(?:cung|trong) chu(?:yen muc| de)|co the|ban|quan tam|them|tiep|ngay|gui|binh luan|phan hoi|y kien|(?:tep|tai lieu) dinh kem|muc luc|related|recommended|recent|latest|popular|more|blog|posts?|articles?|stories|reading|news|resources|read|comments?|up|next|you|(?:may|might) also|like|leave a|reply)(?: |$)){2,})$/;

/** Single lines without content of their own, wherever they stand: lower case, no diacritics. */
export const STRAY_LINE =
  /^(?:(?:(?:tong|so) )*luot (?:binh luan|xem|doc|truy cap).*|\(?(?:nguon )?(?:anh|photos?)\s*:.{0,70}|print|in (?:trang|bai|tin)(?: viet)?|ve dau trang|quay lai|co chu.{0,20}|(?:facebook|twitter|zalo|linkedin|email|copy link|[\s|,·•])+|advertisement|quang cao|a[-+]?(?: a[-+]?)*|press enter or click to view image.*|[*\s]*moi (?:quy )?(?:ban|doc gia).{0,50}(?:chuyen muc|tin,? bai).{0,120}|trang\s*:[\s\d]*|(?:sign up|subscribe) (?:for|to) .{0,80}newsletters?.*|(?:©|copyright |ban quyen ).{0,120}|.{0,60}all rights reserved\.?|[>»→•\s]*(?:(?:xem|doc) (?:them|ngay)|(?:tin|bai) lien quan|see also|read (?:more|also)|also read|related)\s*[:>»-].{0,200}|as an amazon associate.{0,300})$/;

/** What follows a name where a line tells who its author is. */
export const BIO_LINE = /^ (?:is (?:an?|the)|was|has|writes|covers|works|lives)\b/;
