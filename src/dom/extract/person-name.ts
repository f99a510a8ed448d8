/** Words that stand in names of newsrooms, agencies, offices and accounts, and in none of people. */
const VIETNAMESE_WORDS =
  'báo|ban|bộ|bbt|btv|ctv|pv|đảng|quận|huyện|thành (?:phố|ủy|uỷ)|uỷ|ủy|tỉnh|phường|xã|trung ương|thông tấn|thông tin|tạp chí|toà soạn|tòa soạn|nhóm|phòng|sở|cục|văn phòng|cổng|trang (?:tin|thông|chủ)|điện tử|truyền hình|phát thanh|đài (?:phát|tiếng|truyền)|ttxvn|vov|vtv|nguồn|ảnh|tin|bài|biên tập|quản trị|bình luận|chia sẻ|từ khóa|từ khoá|xem thêm|đọc thêm|quảng cáo|liên quan|chuyên mục|chuyên đề|nổi bật|mới nhất|việt nam|hà nội|trân trọng|theo|dân trí|tuổi trẻ|thanh niên|lao động|tiền phong|nhân dân|công an|pháp luật|giải phóng|phụ nữ|đại đoàn kết|vietnamnet|vnexpress|znews|zing|vietnamplus|kinh tế|học viện|trường (?:đại|cao|chính|trung|tiểu|mầm)|hội (?:đồng|nghị|liên|nhà|cựu|nông|chữ)|chi bộ|công ty|tổng hợp|thực hiện|viết bởi|tác giả';
const ENGLISH_WORDS =
  'the|editors?|editorial|staff|teams?|admin|administrator|super|desk|news|newsroom|media|magazine|press|agency|reuters|afp|ap|inc|llc|ltd|corp|company|university|institute|center|centre|department|groups?|association|foundation|society|council|committee|ministry|authority|office|bureau|bank|hospital|clinic|school|college|guest|contributors?|contributing|authors?|reach|us|learn|more|watch|view|read|click|video|web|live|stream|projects?|tips|advance|your|here|record|type|share|follow|join|free|get|user|webmaster|support|marketing|online|blog|website|home|contact|about|subscribe|published|updated|posted|written|reviewed|by|experts?|writers?|reporter|columnist|correspondent|managers?|officer|director|analyst|specialist|consultant|strategist|engineer|developer|professor|president|founder|ceo|producer|photographer|security|digital|content|senior|services|solutions|construction|renovation|strategies|photography|studios?|insurance|care';
const NOT_PEOPLE = new RegExp(`(?:^|[\\s.])(?:${VIETNAMESE_WORDS}|${ENGLISH_WORDS})(?=$|[\\s.])`, 'iu');
const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ibn|y|e|dos|du|ten|ter|st\.?)$/u;
/** Letters of a newsroom or an office among words: "SLR Đồi Thượng", "Theo CNN". */
const ACRONYM = /(?:^|\s)(?![IVX]+$)\p{Lu}{3,}(?=$|\s)/u;
const SINGLE = /^\p{Lu}[\p{L}\p{M}.'’-]{1,24}$/u;
/** What a newsroom prints before a name: what was done, or what the person is. */
const PREFIX =
  /^\s*(?:[-–—|•*+~\s]+|(?:bài|tin|ảnh|clip|video|nội dung|thực hiện|tổng hợp|tác giả|biên soạn|biên dịch|dịch|người viết|viết bởi|bởi|written|words|story|text|posted|published|by|author)(?:\s*(?:,|và|&|and|-|\/)\s*(?:bài|ảnh|tin|clip|video|photos?))*(?:\s+by)?(?:\s*:\s*|\s+)|theo(?=\s*:|\s+\S+\s+\S)[\s:]+|theo(?=\s+\p{Lu}[\p{Lu}\d]+$)\s+|(?:pv|ctv|btv|phóng viên|cộng tác viên|nhà báo|luật sư|bác sĩ|gs|pgs|ts|ths|bs|cn|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy))(?:\s*[:.,/]+\s*|\s+))/iu;
/** Titles and degrees stand after a comma and are no second person. */
const CREDENTIALS =
  /,?\s*\b(?:ph\.?\s?d\.?|m\.?d\.?|r\.?d\.?n?\.?|m\.?s\.?c?\.?|m\.?b\.?a\.?|m\.?p\.?h\.?|l\.?d\.?n?\.?|j\.?d\.?|esq\.?|r\.?n\.?|cpa|cfp|jr\.?|sr\.?|dds|dvm|vmd|d\.?o\.?|psyd|lcsw|edd)(?![\p{L}])/giu;
/** What opens a line that names an author, and nothing else. */
export const BY_LINE =
  /^(?:by|(?:written|story|words|posted|text) by|[–—]|tác giả|bởi|người viết|viết bởi|(?:gs|pgs|ts|ths)[.,]*)[\s:]/iu;
/** A date and whatever follows it. */
const FROM_DATE =
  /[\s,|•·–—-]*(?:\b(?:on|at|ngày|lúc|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+)*\d.*$/iu;
const SEPARATOR = /\s*(?:[,;|&/•·]|\s[-–—]\s|(?<=\S\s\S+)[-–—](?=\S+\s\S)|\s(?:and|và|with|cùng)\s)\s*/iu;

/**
 * People named in a byline such as "Bài, ảnh: Thùy Linh - Minh Hòa (tổng hợp)". Agencies, newsrooms, addresses and
 * accounts are left out. One word alone is a name where the page declares it as one.
 */
export function peopleIn(byline: string, isDeclared = false): string[] {
  const whole = byline
    .normalize('NFC')
    .replace(/\S*(?:@|https?:|www\.)\S*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\(([^()]*)\)?$/, '$1');
  if (whole.length > 200) return [];
  const bare = withoutPrefix(whole.replace(/\s*[([][^)\]]*[)\]]?/g, ' ')).replace(FROM_DATE, '');
  const names = bare.replace(CREDENTIALS, '').split(SEPARATOR).map(tidy);
  const isName = (name: string) => isPersonName(name) || (isDeclared && names.length === 1 && isSingleName(name));
  return [...new Set(names.filter(isName))];
}

/** Two to five capitalised words: looks like a person's name, Vietnamese or Western. */
function isPersonName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || text.length > 50 || NOT_PEOPLE.test(text) || ACRONYM.test(text)) return false;
  return words.every((word) => WORD.test(word)) && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

/** Bloggers do sign with one name; letters alone are an abbreviation. */
function isSingleName(text: string): boolean {
  return SINGLE.test(text) && /\p{Ll}/u.test(text) && !NOT_PEOPLE.test(text);
}

/** A byline in capitals is written as a name: "THÙY LINH" → "Thùy Linh". */
function tidy(name: string): string {
  const trimmed = withoutPrefix(name)
    .trim()
    .replace(/[.,:;–—-]+$/, '');
  if (trimmed !== trimmed.toUpperCase() || !/\p{L}{3}/u.test(trimmed) || !/\s/.test(trimmed)) return trimmed;
  return trimmed
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function withoutPrefix(byline: string): string {
  let rest = byline;
  for (let round = 0; round < 4; round += 1) rest = rest.replace(PREFIX, '');
  return rest.trim();
}
