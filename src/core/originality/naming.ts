import { findDocumentNumbers } from '../text/document-number.ts';
import type { TextRange } from './overlap.ts';

/** Kinds of issued texts, as they begin their names. */
export const TYPE_NAMES =
  'Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Quy chế|Hướng dẫn|Kế hoạch|Chương trình|Nghị định|Thông tư|Thông tri|Thông báo|Công văn|Báo cáo|Đề án|Chiến lược|Cương lĩnh|Văn kiện|Điều lệ|Hiến pháp|Bộ luật|Luật|Pháp lệnh|Lệnh|Di chúc';

const BEFORE_NUMBER = new RegExp(`(?:${TYPE_NAMES})(?: liên tịch| hành động)?(?:\\s+số)?[\\s:]*$`, 'iu');
/**
 * What goes on behind the number and is its name still: day, body, "về …". A name ends with its sentence, and none is
 * longer than some forty syllables.
 */
const BEHIND_NUMBER =
  /^(?:[\s,-]*(?:ngày|ban hành ngày)?\s*\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*[/.-]\s*|\s+năm\s+)\d{4})?(?:[\s,]*(?:của|do)\s[^.;:“”"«»()\n]{1,120}?(?=\s+về\s|[.;:,“”"«»()\n]|$))?(?:[\s,]*(?:v\/v|về việc|về|“về)\s[^.;:“”"«»()\n]{1,230})?/iu;

/**
 * Where a draft names issued texts in full: kind, number, day, body and what it is about. Whoever names a text has to use
 * its words. Offsets in the text as given; one in another form than NFC is searched as if it had none.
 */
export function findNamings(text: string): TextRange[] {
  // Offsets are those of the NFC form.
  if (text !== text.normalize('NFC')) return [];
  return findDocumentNumbers(text).map(({ start, end }) => {
    const before = BEFORE_NUMBER.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
    const behind = BEHIND_NUMBER.exec(text.slice(end, end + 420))?.[0].length ?? 0;
    return { start: start - before, end: end + behind };
  });
}
