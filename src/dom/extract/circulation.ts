import { type Circulation, moreSevere } from '../../core/model/circulation.ts';
import { foldBare } from '../../core/text/fold.ts';
import type { PageFacts } from './page-facts.ts';

/** Brackets, stars and points around a marking. */
const FRAME = /^[^\p{L}]+|[^\p{L}]+$/gu;
const SECRET = /^((?:dấu|mức|độ)[^:]{0,15}: ?)?(?:(?:dấu|tài liệu|văn bản) )?(tuyệt |tối )?mật$/iu;
const DEGREES: Record<string, Circulation> = { 'tuyệt ': 'top-secret', 'tối ': 'secret', '': 'confidential' };
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
    const before = lines[index - 1]?.text.replace(FRAME, '');
    const [secret, label, degree = ''] = SECRET.exec(`${before}: ${line}`) ?? SECRET.exec(line) ?? [];
    const isInternal = INTERNAL.test(foldBare(line)) && (isLoud || !element.closest('h1, h2, h3, h4, h5, h6'));
    const marking = secret && (isLoud || label) ? DEGREES[degree.toLowerCase()] : isInternal ? 'internal' : undefined;
    if (marking && !headline?.contains(element) && !element.closest('nav, footer, aside'))
      found = moreSevere(found, marking);
  }
  return found;
}
