import { type Circulation, moreSevere } from '../../core/model/circulation.ts';
import { foldBare } from '../../core/text/fold.ts';
import type { PageFacts } from './page-facts.ts';

/** Brackets, stars and points around a marking. */
const FRAME = /^[^\p{L}]+|[^\p{L}]+$/gu;
const LABEL = /^(?:dấu(?: chỉ)?(?: độ)?|mức(?: độ)?|độ)(?: mật)?\s*:\s*/iu;
const SECRET: Record<string, Circulation> = { 'TUYỆT MẬT': 'top-secret', 'TỐI MẬT': 'secret', MẬT: 'confidential' };
const INTERNAL = /^(?:(?:tai lieu|van ban|chi) )*(?:(?:luu hanh noi bo|khong (?:pho bien|sao chup))[\s,–-]*)+$/;

/**
 * The most severe marking that stands as a line by itself. A sentence that mentions one, a link, the headline and a
 * heading in small letters are none; "Mật" is one only after its label, "Độ mật: Mật".
 */
export function findCirculation({ lines, headline }: Pick<PageFacts, 'lines' | 'headline'>): Circulation | null {
  let found: Circulation | null = null;
  for (const [index, { text, linked, element }] of lines.entries()) {
    if (text.length > 80 || linked > 0) continue;
    const line = text.replace(FRAME, '');
    const isLoud = text === text.toUpperCase();
    // A table parts the label from its value.
    const isLabelled = LABEL.test(line) || LABEL.test(`${lines[index - 1]?.text.replace(FRAME, '')}:`);
    const marking = line.replace(LABEL, '').replace(/^(?:DẤU|TÀI LIỆU|VĂN BẢN) (?=.*MẬT$)/, '');
    const secret = isLoud || isLabelled ? SECRET[marking.toUpperCase()] : undefined;
    const internal =
      INTERNAL.test(foldBare(line)) && (isLoud || !element.closest('h1, h2, h3, h4, h5, h6')) ? 'internal' : null;
    if (!secret && !internal) continue;
    if (!headline?.contains(element) && !element.closest('nav, footer, aside'))
      found = moreSevere(found, secret ?? internal);
  }
  return found;
}
