/** Words of newsrooms, offices, papers and calls to act that stand in no name of a person. */
const NOT_PEOPLE =
  /(?:^|[\s.])(?:báo|ban|bộ|đảng|[uủ][ỷy]|tỉnh|huyện|quận|xã|thành phố|trung ương|thông t[iấ]n|tạp chí|t[oò][àa] soạn|nhóm|phòng|sở|cục|cổng|điện tử|truyền|nguồn|ảnh|tin|bài|biên tập|quản trị|bình luận|chia sẻ|xem|đọc|liên quan|chuyên|việt nam|hà nội|dân trí|tuổi trẻ|thanh niên|lao động|tiền phong|nhân dân|công an|pháp luật|phụ nữ|đoàn kết|học viện|đại học|tổng hợp|phóng viên|tổ chức|trẻ|người|sống|thị trường|doanh|ông|bà|đồng chí|the|editor\w*|staff|team|admin\w*|super|desk|news\w*|media|magazine|press|agency|inc|llc|company|university|institute|center|department|groups?|association|foundation|society|council|ministry|office|bank|hospital|school|college|guest|contributor|author|learn|more|watch|view|read|click|video|web\w*|live|projects?|your|here|share|follow|free|user|support|marketing|online|blog\w*|home|contact|about|subscribe|updated|posted|published|by|expert|writer|reporter|correspondent|manager|officer|director|analyst|specialist|digital|content|services|care)(?=$|[\s.])/iu;
/** Letters of a newsroom among words: "SLR Đồi Thượng", "TOI Desk". */
const ACRONYM = /(?:^|\s)(?![IVX]+$)\p{Lu}{3,}(?=$|\s)/u;
const WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|d[aeiou]|del(?:la)?|de[nr]|v[ao]n|l[ae]|[ea]l|bin|ibn|y|e|dos|ten|ter)$/u;
const SINGLE = /^\p{Lu}(?=.*\p{Ll})[\p{L}\p{M}.'’-]{1,24}$/u;
/** What a newsroom prints before a name: what was done, or what the person is. */
const PREFIX =
  /^\s*(?:[-–—|•*~\s]+|(?:bài|tin|ảnh|clip|video|nội dung|thực hiện|tổng hợp|tác giả|biên soạn|dịch|người viết|viết bởi|bởi|written|words|story|posted|by|author)(?:\s*(?:,|và|&|and|-)\s*(?:bài|ảnh|tin|clip|video|photos?))*(?:\s+by)?[\s:,]+|theo(?=\s*:|\s+\S+\s+\S)[\s:]+|(?:pv|ctv|btv|phóng viên|nhà báo|luật sư|bác sĩ|gs|pgs|ts|ths|bs|(?:đại|thượng|trung|thiếu) (?:tá|tướng|úy))[\s:.,/]+)/iu;
/** What opens a line that names an author, and nothing else. */
export const BY_LINE =
  /^(?:by|(?:written|story|words|posted) by|[–—]|tác giả|bởi|người viết|viết bởi|(?:gs|pgs|ts|ths)[.,]*)[\s:,]/iu;
/** A credit for pictures alone names no author. */
const CREDIT = /^\s*(?:ảnh|video|clip|đồ họa|thiết kế|photos?)\s*:/iu;
/** Titles and degrees stand after a comma and are no second person. */
const CREDENTIALS =
  /,?\s*\b(?:ph\.?\s?d|[mjer]\.?d|r\.?d\.?n|r\.?n|d\.?o|m\.?s\.?c?|m\.?b\.?a|m\.?p\.?h|cpa|cfp|esq|[js]r|dds|[dv]m[dv])(?!\p{L})\.?/giu;
/** A date and whatever follows it. */
const FROM_DATE =
  /[\s,|•·–—-]*(?:\b(?:on|at|ngày|lúc|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|[a-z]{3,6}day),?\s+)*\d.*$/iu;
const SEPARATOR =
  /\s*(?:[,;|&/•·](?:\s*(?:and|và)\s)?|\s[-–—]\s|(?<=\S\s\S+)[-–—](?=\S+\s\S)|\s(?:and|và|with|cùng)\s)\s*/iu;

/**
 * People named in a byline such as "Bài, ảnh: Thùy Linh - Minh Hòa (tổng hợp)". Agencies, newsrooms, addresses and
 * accounts are left out. One word alone is a name where the page declares it as one.
 */
export function peopleIn(byline: string, isDeclared = false): string[] {
  const whole = byline
    .normalize('NFC')
    .replace(/\S*(?:@|https?:|www\.)\S*|\s+/g, ' ')
    .trim()
    .replace(/^\(([^()]*)\)?$/, '$1');
  if (whole.length > 200 || CREDIT.test(whole)) return [];
  const bare = withoutPrefix(whole.replace(/\s*[([][^)\]]*[)\]]?/g, ' ')).replace(FROM_DATE, '');
  const parts = bare.replace(CREDENTIALS, '').split(SEPARATOR);
  const names = parts.filter((part) => !CREDIT.test(part)).map(tidy);
  return [...new Set(names.filter((name) => isPerson(name, isDeclared && names.length === 1)))];
}

/** Two to five capitalised words look like a person's name, Vietnamese or Western; one does where it may. */
function isPerson(text: string, isSingle: boolean): boolean {
  const words = text.split(' ');
  if (words.length > 5 || text.length > 50 || NOT_PEOPLE.test(text) || ACRONYM.test(text)) return false;
  if (words.length === 1) return isSingle && SINGLE.test(text);
  return words.every((word) => WORD.test(word)) && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

/** A byline in capitals is written as a name: "THÙY LINH" → "Thùy Linh". */
function tidy(name: string): string {
  const trimmed = withoutPrefix(name).replace(/[\s.,:;–—-]+$/, '');
  if (trimmed !== trimmed.toUpperCase() || !/\p{L}{3}/u.test(trimmed) || !trimmed.includes(' ')) return trimmed;
  return trimmed.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

function withoutPrefix(byline: string): string {
  let rest = byline;
  for (let round = 0; round < 4; round += 1) rest = rest.replace(PREFIX, '');
  return rest.trim();
}
