/** Words that stand in names of newsrooms, agencies and accounts, and in none of people. Lower case. */
const NOT_PEOPLE =
  /(?:^|[\s.])(?:báo|ban|bộ|bbt|btv|ctv|đảng|quận|huyện|thành|uỷ|ủy|tỉnh|phường|xã|trung ương|thông tấn|thông tin|tạp chí|toà soạn|tòa soạn|nhóm|phòng|sở|cục|văn phòng|cổng|trang|điện tử|truyền hình|đài|ttxvn|vov|vtv|theo|nguồn|ảnh|tin|bài|editors?|editorial|staff|team|admin|administrator|desk|news|newsroom|media|magazine|press|agency|reuters|afp|ap|inc|llc|ltd|corp|company|university|institute|center|centre|department|group|association|foundation|society|council|committee|ministry|authority|office|bureau|guest|contributor|contributors|author|authors|reach|us|learn|more|watch|view|read|click|video|web|live|stream|projects?|tips|advance|your|here|record|type|share|follow|join|free|get|user|webmaster|support|marketing|online|blog|website|home|contact|about|subscribe|published|updated|posted)(?=$|[\s.])/iu;
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ibn|y|e|dos|du|ten|ter|st\.?)$/u;
const PREFIX =
  /^\s*(?:(?:bài|tin|ảnh|thực hiện|tác giả|biên soạn|người viết|written|words|story|reviewed|posted|published|medically reviewed)(?:\s*(?:,|và|&|and|-)\s*(?:bài|ảnh|tin|clip|video|photos?))*\s*(?:by\b)?\s*:?\s+|by[:\s]+|theo\s+|[-–—|•]\s*)/iu;
/** Titles and degrees stand after a comma and are no second person. */
const CREDENTIALS =
  /,?\s*\b(?:ph\.?\s?d\.?|m\.?d\.?|r\.?d\.?n?\.?|m\.?s\.?c?\.?|m\.?b\.?a\.?|m\.?p\.?h\.?|l\.?d\.?n?\.?|j\.?d\.?|esq\.?|r\.?n\.?|cpa|cfp|jr\.?|sr\.?|dds|dvm|d\.?o\.?|psyd|lcsw|edd)(?![\p{L}])/giu;
/** What stands after a name in the same line, with nothing between. */
const AFTER_NAME =
  /\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|writer|reporter|columnist|correspondent)\s*$/i;
const SEPARATOR = /\s*(?:[,;|&/•·]|\s[-–—]\s|\s(?:and|và|with)\s)\s*/iu;

/** People named in a byline such as "Bài, ảnh: Thùy Linh - Minh Hòa". Agencies and accounts are left out. */
export function peopleIn(byline: string): string[] {
  const cleaned = byline
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\(|\)$/g, '');
  if (cleaned.length > 200 || /https?:|www\.|@/.test(cleaned)) return [];
  const names = withoutPrefix(cleaned).replace(CREDENTIALS, '').split(SEPARATOR).map(tidy);
  return [...new Set(names.filter(isPersonName))];
}

/** Two to five capitalised words: looks like a person's name, Vietnamese or Western. */
function isPersonName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || text.length > 50 || NOT_PEOPLE.test(text)) return false;
  return words.every((word) => WORD.test(word)) && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

/** A byline in capitals is written as a name: "THÙY LINH" → "Thùy Linh". */
function tidy(name: string): string {
  const trimmed = name
    .replace(AFTER_NAME, '')
    .trim()
    .replace(/[.,:;]+$/, '');
  if (trimmed !== trimmed.toUpperCase() || !/\p{L}{3}/u.test(trimmed)) return trimmed;
  return trimmed
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function withoutPrefix(byline: string): string {
  let rest = byline;
  for (let round = 0; round < 3; round += 1) rest = rest.replace(PREFIX, '');
  return rest;
}
