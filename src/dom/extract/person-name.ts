/** Words of newsrooms, offices, papers and calls to act that stand in no name of a person. */
const NOT_PEOPLE =
  /(?:^|[\s.])(?:báo|ban|bộ|đảng|[uủ][ỷy]|tỉnh|huyện|xã|tạp chí|t[oò][àa] soạn|nhóm|phòng|sở|cổng|truyền|tổ chức|nguồn|ảnh|tin|bài|quản trị|phóng viên|tổng hợp|bình luận|chia sẻ|xem|đọc|việt nam|hà nội|dân trí|nhân dân|lao động|thanh niên|tiền phong|công an|pháp luật|phụ nữ|trẻ|người|ông|bà|the|by|editor\w*|staff|team|admin\w*|desk|news\w*|media|press|university|college|hospital|institute|center|groups?|\w+tion|office\w*|bank|contributor|author|writer|reporter|correspondent|expert|manager|more|read|share|your?|web\w*|online|blog\w*|home|subscribe|updated|published|cục|đồng chí|super|inc|watch|view|free|about|specialist|digital|content|care)(?=$|[\s.])/iu;
/** Whoever bears one of these is a person, also where the given name is a word of newsrooms: "Trần Văn Đảng". */
const SURNAME = /^(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô) \S+ \S+/iu;
/** Letters of a newsroom among words: "SLR Đồi Thượng", "TOI Desk". */
const ACRONYM = /(?:^|\s)(?![IVX]+$)\p{Lu}{3,}(?=$|\s)/u;
const WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|d\p{Ll}{1,2}|v[ao]n|l[ae]|[ea]l|bin|y)$/u;
/** What a newsroom prints before a name: what was done, or what the person is. */
const PREFIX =
  /^(?:[-–—|•*~\s]+|(?:(?:bài|tin|ảnh|video|thực hiện|tổng hợp|tác giả|(?:viết )?bởi|written|posted|by|author|và|pv|ctv|btv|phóng viên|nhà báo|p?gs|th?s|bs|\S+ (?:tá|tướng|úy))[\s:.,/]+)|theo(?=\s*:|\s+\S+\s+\S)[\s:]+)+/iu;
/** What opens a line that names an author, and nothing else. */
export const BY_LINE = /^(?:(?:(?:written|posted) )?by|[–—]|tác giả|(?:viết )?bởi|(?:p?gs|th?s)[.,]*)[\s:,]/iu;
/** A credit for pictures alone names no author. */
const CREDIT = /^\s*(?:ảnh|video|photos?)\s*:/iu;
/** A date and whatever follows it. */
const FROM_DATE =
  /[\s,|•·–—-]*(?:\b(?:on|at|ngày|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|[a-z]{3,6}day),?\s+)*\d.*$/iu;
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
  const bare = whole
    .replace(/\s*[([][^)\]]*[)\]]?/g, ' ')
    .replace(PREFIX, '')
    .replace(FROM_DATE, '');
  const parts = bare.split(SEPARATOR);
  const names = parts.filter((part) => !CREDIT.test(part)).map(tidy);
  return [...new Set(names.filter((name) => isPerson(name, isDeclared && names.length === 1)))];
}

/** Two to five capitalised words look like a person's name, Vietnamese or Western; one does where it may. */
function isPerson(text: string, isSingle: boolean): boolean {
  const words = text.split(' ');
  if (words.length > 5 || text.length > 50 || (NOT_PEOPLE.test(text) && !SURNAME.test(text)) || ACRONYM.test(text))
    return false;
  if (words.length === 1) return isSingle && WORD.test(text) && /^\p{Lu}.*\p{Ll}/u.test(text);
  return words.every((word) => WORD.test(word)) && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(words.at(-1) ?? '');
}

/** A byline in capitals is written as a name: "THÙY LINH" → "Thùy Linh". */
function tidy(name: string): string {
  const trimmed = name.replace(PREFIX, '').replace(/[\s.,:;–—-]+$/, '');
  if (!/^[^\p{Ll}]{2,} [^\p{Ll}]+$/u.test(trimmed)) return trimmed;
  return trimmed.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}
