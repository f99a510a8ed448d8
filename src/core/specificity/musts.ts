import { FOUR_MUSTS, type Must } from '../report/report.ts';
import type { Fact, FactKind } from './facts.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { VagueSentence } from './vague.ts';
import { anyOf, whole } from './words.ts';

const SELF = whole(anyOf('tôi|bản thân|bản thân tôi|bản thân em|cá nhân tôi|chúng em'));
/** What somebody does, did or failed to do; understanding something is none of it. */
const DOES = whole(
  anyOf(
    'đã|đang|được phân công|được giao|phụ trách|đảm nhiệm|trực tiếp|tham gia|tham mưu|soạn|lập|tổ chức|hướng dẫn|xử lý|giải quyết|vận động|theo dõi|kiểm tra|viết|dạy|tiếp dân|chưa|chậm|còn để|mới|làm|có|đạt|giảm|tăng|họp|vắng|duy trì',
  ),
);
const THINKS = whole(anyOf('nhận thức|hiểu|thấm nhuần|tâm đắc|thấy rằng|nhận thấy'));
const UNITS =
  'chi bộ|đảng bộ|cơ quan|đơn vị|phòng|tổ|trường|khoa|xã|phường|thôn|công ty|tập thể|chi đoàn|chi hội|nhà trường|trạm';
const UNIT = whole(anyOf(UNITS));
const OWN_UNIT = whole(`${anyOf(UNITS)} (?:tôi|chúng tôi|mình)`);
const REMEDY = whole(
  anyOf(
    'giải pháp|biện pháp|khắc phục|sửa|sửa chữa|cách làm|tháo gỡ|chấn chỉnh|để không còn|để giảm|để không|thay cho|thay vì|cải tiến|bằng cách',
  ),
);
/** A remedy is something done. */
const ACTS = whole(
  anyOf(
    'phân công|lập|rà soát|đăng ký|dành|họp|mở|tập huấn|kiểm tra|ghi|bố trí|giao|đọc|chuyển|gặp|hẹn|soạn|niêm yết|công khai|đối thoại|kèm|kèm cặp|theo dõi|báo cáo|đổi|thay|chia|rút ngắn|cắt|bỏ|thêm|nhắc|gửi|đặt|xây dựng lịch|viết|hướng dẫn|cử|tổ chức|sửa|in|dán|gọi|trả lời|trả',
  ),
);
const AHEAD = whole(
  anyOf('sẽ|phấn đấu|phương hướng|mục tiêu|thời gian tới|năm tới|từ nay|đến hết|đến năm|cam kết|dự kiến|đăng ký'),
);

/** The sentences in which each of the four musts is said, so that it could be checked. Offsets in the text. */
export function findMusts(
  text: string,
  facts: readonly Fact[],
  vague: readonly VagueSentence[],
): Record<Must, Sentence[]> {
  const found = Object.fromEntries(FOUR_MUSTS.map((must) => [must, [] as Sentence[]])) as Record<Must, Sentence[]>;
  for (const sentence of sentencesOf(text)) {
    if (vague.some(({ start }) => start === sentence.start)) continue;
    const said = text.slice(sentence.start, sentence.end);
    const has = (form: RegExp): boolean => said.search(form) >= 0;
    const holds = (...kinds: FactKind[]): boolean =>
      facts.some(({ kind, start, end }) => kinds.includes(kind) && start < sentence.end && end > sentence.start);
    const isDone = has(DOES) && (!has(THINKS) || holds('figure', 'date', 'deadline'));
    const isAhead = has(AHEAD);
    // "Đơn vị tôi" is the unit.
    const self = said.replace(OWN_UNIT, (own) => own.replace(/./gu, '-')).search(SELF);
    const unit = said.search(UNIT);
    if (self >= 0 && !isAhead && isDone && holds('person', 'figure', 'date', 'deadline', 'unit'))
      found.self.push(sentence);
    // Who a sentence begins with is who it is about.
    const isOfUnit = (unit >= 0 || holds('unit')) && (self < 0 || (unit >= 0 && unit < self));
    if (isOfUnit && !isAhead && !has(REMEDY) && isDone && holds('unit', 'figure')) found.unit.push(sentence);
    if ((has(REMEDY) || isAhead) && has(ACTS) && (has(REMEDY) || holds('deadline', 'figure', 'person')))
      found.remedy.push(sentence);
    if (isAhead && holds('deadline', 'figure', 'date')) found.direction.push(sentence);
  }
  return found;
}
