import { type Circulation, moreSevere } from '../../core/model/circulation.ts';
import type { PageFacts } from './page-facts.ts';

/** Brackets, stars and points around a marking. */
const FRAME = /^[\s([{«"“'*_:.–—-]+|[\s)\]}»"”'*_:.–—-]+$/gu;
/** "M Ậ T" */
const SPACED = /^(?:\p{Lu} )+\p{Lu}$/u;
const LABEL = /^(?:dấu(?: chỉ)?(?: độ)?|mức(?: độ)?|độ)(?: mật)?\s*:\s*/iu;
const NOUN = /^(?:DẤU|TÀI LIỆU|VĂN BẢN)\s+(?=\S*\s?MẬT$)/u;
const SECRET: Record<string, Circulation> = { 'TUYỆT MẬT': 'top-secret', 'TỐI MẬT': 'secret', MẬT: 'confidential' };
const INTERNAL =
  /^(?:(?:tài liệu|văn bản|thông tin|bản tin)\s+)?(?:chỉ\s+)?(?:lưu hành nội bộ|không phổ biến)(?:[\s,–-]+(?:không phổ biến|không sao chụp|lưu hành nội bộ))?$/iu;
const MAX_UNITS = 80;

/**
 * The most severe marking that stands as a line by itself. A sentence that mentions one, a link, the headline and a
 * heading in small letters are none; "Mật" is one only after its label, "Độ mật: Mật".
 */
export function findCirculation({ lines, headline }: Pick<PageFacts, 'lines' | 'headline'>): Circulation | null {
  let found: Circulation | null = null;
  for (const [index, { text, linked, element }] of lines.entries()) {
    if (text.length > MAX_UNITS || linked > 0 || headline?.contains(element)) continue;
    const box = element.closest('nav, footer, aside, h1, h2, h3, h4, h5, h6')?.localName ?? '';
    if (/^[nfa]/.test(box) || (box !== '' && text !== text.toUpperCase())) continue;
    // A table parts the label from its value.
    const line = bare(text);
    const isLabelled = LABEL.test(line) || LABEL.test(`${bare(lines[index - 1]?.text ?? '')}:`);
    const marking = line.replace(LABEL, '').replace(NOUN, '');
    found = moreSevere(found, SECRET[isLabelled ? marking.toUpperCase() : marking] ?? null);
    if (INTERNAL.test(marking)) found = moreSevere(found, 'internal');
  }
  return found;
}

function bare(text: string): string {
  const line = text.replace(FRAME, '');
  return SPACED.test(line) ? line.replaceAll(' ', '') : line;
}
