import { findNamings } from '../originality/naming.ts';
import { findDays } from '../text/dates.ts';
import { sentencesOf } from './sentences.ts';
import { anyOf, NAME, whole } from './words.ts';

/** What makes a sentence say something that can be checked. */
export const FACT_KINDS = ['person', 'unit', 'figure', 'date', 'deadline'] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** Offsets in the text, UTF-16 units. */
export interface Fact {
  kind: FactKind;
  start: number;
  end: number;
}

/** Names that the writer's profile gives. */
export interface KnownNames {
  name: string;
  unit: string;
}

const NUMBER = '\\d+(?:[.,]\\d+)*';
const SMALL = anyOf('hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi');

const ADDRESS = anyOf('đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|thầy giáo|cô giáo|bác|em|cụ|bạn|bác sĩ|kỹ sư');
const OFFICE = anyOf(
  'bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|trưởng phòng|phó trưởng phòng|trưởng ban|phó trưởng ban|tổ trưởng|tổ phó|đội trưởng|hiệu trưởng|phó hiệu trưởng|chánh văn phòng|trưởng thôn|trưởng khoa|chi uỷ viên|cấp uỷ viên|thủ trưởng|kế toán trưởng|bí thư chi đoàn',
);
const PERSONS = [
  whole(`${ADDRESS} ${NAME}`),
  // "đồng chí Bí thư chi bộ", "tổ trưởng tổ 3", "Phó Trưởng phòng phụ trách"
  whole(`(?:đồng chí |Đồng chí )${OFFICE}`),
  whole(`${OFFICE} (?:chi bộ|đảng bộ|tổ|phòng|thôn|công đoàn|${NAME})`),
  // Who writes, where they say what they did or will do.
  whole(
    `(?:[Tt]ôi|[Bb]ản thân(?: tôi| em)?) (?:đã |sẽ |đang |còn |cũng |được |xin )?(?:trực tiếp|phụ trách|đảm nhiệm|đảm nhận|phân công|giao|nhận|lập|soạn|viết|đọc|ghi|gọi|gặp|hẹn|dạy|mở|tổ chức|hướng dẫn|xử lý|giải quyết|vận động|tiếp|kiểm tra|rà soát|tham mưu|đề xuất|đăng ký|dành|theo dõi|làm|trả|chậm|để|vắng|hoàn thành)`,
  ),
];

const UNIT_WORD =
  'chi bộ|đảng bộ|đảng uỷ|đảng ủy|chi uỷ|chi ủy|phòng|ban|tổ|đội|trường|khoa|lớp|xã|phường|thôn|ấp|bản|khu phố|tổ dân phố|huyện|quận|thị trấn|thị xã|thành phố|tỉnh|công ty|xí nghiệp|nhà máy|phân xưởng|hợp tác xã|trạm|trạm y tế|bệnh viện|trung tâm|chi đoàn|chi hội|hội|cơ quan|đơn vị|sở|cục|chi cục|uỷ ban nhân dân|ủy ban nhân dân|UBND|văn phòng|khoa|viện';
const UNITS = [
  whole(`${anyOf(UNIT_WORD)}(?: số)? (?:${NAME}|\\d{1,3}|[IVX]{1,5})`),
  // "Phòng Tài chính - Kế hoạch", "Trường Tiểu học Bình Minh": the first word names the kind.
  whole(`(?:Phòng|Ban|Trường|Khoa|Sở|Trung tâm|Công ty|Trạm|Tổ|Chi bộ|Đảng bộ|Văn phòng) ${NAME}`),
  whole(`${anyOf(UNIT_WORD)} (?:tôi|chúng tôi|mình|chúng em|em)`),
];

const COUNTED =
  'người|hộ|hộ dân|đảng viên|cán bộ|đoàn viên|hội viên|quần chúng|đồng|triệu|triệu đồng|tỷ|tỷ đồng|tỉ|nghìn|nghìn đồng|ha|héc-ta|km|mét|m|tấn|tạ|kg|buổi|lần|lượt|cuộc|vụ|vụ việc|bài|hồ sơ|giờ|phút|tiết|học sinh|lớp|mô hình|công trình|ý kiến|văn bản|nhiệm vụ|chỉ tiêu|điểm|căn|nhà|trường hợp|phiếu|việc|sáng kiến|suất|cây|thôn|tổ|chi bộ|đơn vị|cuốn|trang|tuần|tháng|ngày làm việc|ngày|đợt|kỳ|đề tài|thủ tục|đơn|đơn thư|cuộc họp|buổi họp|máy|con|vườn|quy trình|chuyên đề|câu hỏi|gia đình|em|bước|khâu|hạng mục';
const FIGURES = [
  whole(`${NUMBER}\\s?(?:%|phần trăm)`.replace(/\)$/, ')')),
  new RegExp(`(?<![\\p{L}\\p{N}/.-])${NUMBER}\\s?%`, 'gu'),
  whole(`(?:${NUMBER}|0?\\d+/\\d+|${SMALL}) (?:${COUNTED})`),
  /(?<![\p{L}\p{N}/.,-])\d{1,4}\/\d{1,4}(?![\p{N}/-])(?= (?!năm))/gu,
];

const MONTH = '(?:tháng|Tháng) (?:\\d{1,2}|giêng|chạp|tư)(?:(?:/| năm |-)\\d{4})?';
const QUARTER = '(?:quý|Quý) (?:[IV]{1,3}|\\d)(?:(?:/| năm |-)\\d{4})?';
const DAY = '(?:ngày |Ngày |mùng )\\d{1,2}(?:(?:/|-)\\d{1,2}(?:(?:/|-)\\d{4})?|(?: tháng \\d{1,2})(?: năm \\d{4})?)?';
const YEAR = '(?:năm|Năm|năm học|nhiệm kỳ) (?:19|20)\\d{2}(?: ?[-–] ?(?:19|20)\\d{2})?';
const HALF = '(?:6|sáu|9|chín) tháng (?:đầu|cuối) năm(?: \\d{4})?';
const DATES = [whole(DAY), whole(MONTH), whole(QUARTER), whole(YEAR), whole(HALF)];

const TIME = `(?:${DAY}|\\d{1,2}/\\d{1,2}(?:/\\d{4})?|${MONTH}|${QUARTER}|${YEAR}|${HALF}|(?:cuối|giữa|đầu) (?:năm|tháng|quý|tuần)(?: (?:này|sau|tới|\\d{4}|\\d{1,2}))?|(?:năm|tháng|quý|tuần) (?:này|sau|tới)|năm học(?: này)?|Tết|kỳ họp (?:sau|tới))`;
/** A time by which something is to be done, whatever the sentence says. */
const SURE_DEADLINES = [
  whole(
    `${anyOf('chậm nhất|muộn nhất|hạn|thời hạn|trước|xong trước|đến hết|hết|từ nay đến|từ nay đến hết|kể từ|bắt đầu từ|ngay từ|ngay trong|đến')}(?: là| đến| vào| hết| trước)*:? ${TIME}`,
  ),
  whole(anyOf('hằng tuần|hằng tháng|hằng quý|hàng tuần|hàng tháng|hàng quý|mỗi tuần|mỗi tháng|mỗi quý|mỗi buổi')),
];
const MAYBE_DEADLINE = whole(`${anyOf('trong|vào')} ${TIME}`);
/** The same words tell of what is over. */
const OVER = whole(anyOf('đã|vừa qua|vừa rồi|qua|trước đây'));

/** Every person, unit, figure, date and deadline of a text, in order. Names of issued texts, with their days, are none. */
export function findFacts(text: string, known: KnownNames = { name: '', unit: '' }): Fact[] {
  const facts: Fact[] = [];
  const namings = findNamings(text);
  const add = (kind: FactKind, start: number, end: number): void => {
    if (namings.some((naming) => start < naming.end && end > naming.start)) return;
    facts.push({ kind, start, end });
  };
  const addAll = (kind: FactKind, forms: readonly RegExp[]): void => {
    for (const form of forms)
      for (const match of text.matchAll(form)) add(kind, match.index, match.index + match[0].length);
  };
  addAll('person', PERSONS);
  addAll('unit', UNITS);
  for (const kind of ['name', 'unit'] as const) addKnown(text, known[kind], kind === 'name' ? 'person' : 'unit', add);
  addAll('date', DATES);
  for (const { start, end } of text === text.normalize('NFC') ? findDays(text) : []) add('date', start, end);
  addAll('deadline', SURE_DEADLINES);
  for (const sentence of sentencesOf(text)) {
    const said = text.slice(sentence.start, sentence.end);
    if (said.search(OVER) >= 0) continue;
    for (const match of said.matchAll(MAYBE_DEADLINE))
      add('deadline', sentence.start + match.index, sentence.start + match.index + match[0].length);
  }
  const times = facts.filter(({ kind }) => kind === 'date' || kind === 'deadline');
  for (const form of FIGURES) {
    for (const match of text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!times.some((time) => start < time.end && end > time.start)) add('figure', start, end);
    }
  }
  return withoutDoubles(facts);
}

function addKnown(
  text: string,
  name: string,
  kind: FactKind,
  add: (kind: FactKind, start: number, end: number) => void,
): void {
  if (name.trim().length < 4) return;
  const wanted = name.trim().toLowerCase();
  const small = text.toLowerCase();
  if (small.length !== text.length) return;
  for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + wanted.length))
    add(kind, at, at + wanted.length);
}

/** Of two of one kind over one place, the longer. */
function withoutDoubles(facts: readonly Fact[]): Fact[] {
  const sorted = [...facts].sort((a, b) => a.start - b.start || b.end - a.end);
  const last = new Map<FactKind, Fact>();
  return sorted.filter((fact) => {
    const before = last.get(fact.kind);
    if (before && fact.start < before.end) return false;
    last.set(fact.kind, fact);
    return true;
  });
}
