import type { OutlineLevel } from '../../core/model/outline.ts';

/** The label at the head of a line, and what follows it. */
export interface LabelledLine {
  level: Exclude<OutlineLevel, 'heading'>;
  label: string;
  title: string;
}

const ORDINALS = '(?:thứ\\s+)?(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|một)';
const NUMBER = `(?:${ORDINALS}|[ivxlc]+|\\d+)`;
const AFTER = '(?![\\p{L}\\p{M}\\p{N}])\\s*[.:–—-]?\\s*';

const FORMS: { level: LabelledLine['level']; form: RegExp }[] = [
  { level: 'part', form: new RegExp(`^(phần\\s+(?:${NUMBER}))${AFTER}`, 'iu') },
  { level: 'chapter', form: new RegExp(`^(chương\\s+(?:[ivxlc]+|\\d+))${AFTER}`, 'iu') },
  { level: 'section', form: new RegExp(`^((?:tiểu\\s+)?mục\\s+(?:[ivxlc]+|\\d+))${AFTER}`, 'iu') },
  { level: 'article', form: /^((?:[Đđ]iều|ĐIỀU)\s+\d+[a-zđ]?)(?=[.:]|\s*$|\s*[–—-]\s|\s+\p{Lu})\s*[.:–—-]?\s*/u },
  { level: 'roman', form: /^([IVXL]{1,6})\s*(?:[.):–—/]|-\s)\s*(?=\P{Ll})/u },
  { level: 'arabic', form: /^(\d{1,2}(?:\.\d{1,2}){0,3})\s*(?:[.):]|[-–—]\s)\s*(?=[\p{L}"“(])/u },
  // 1.1 Tiêu đề: several levels need no point after them
  { level: 'arabic', form: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[\p{L}"“(])/u },
  { level: 'point', form: /^([a-eghiklmnopqrstuvxyđ]{1,2})\s*[).]\s*(?=[\p{L}"“(])/iu },
];

/**
 * Reads the label of a line of an issued document. A paragraph that only mentions "Điều 5 của Luật…" is not
 * labelled: an article's label ends its line, or a point or a capital follows.
 */
export function readLabel(line: string): LabelledLine | null {
  for (const { level, form } of FORMS) {
    const match = form.exec(line);
    if (!match?.[1]) continue;
    if (level === 'point' && match[1] !== match[1].toLowerCase()) return null;
    return { level, label: match[1].replace(/\s+/g, ' '), title: line.slice(match[0].length).trim() };
  }
  return null;
}
