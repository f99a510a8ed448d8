import type { OutlineNode } from '../model/outline.ts';
import { inSmallLetters } from '../text/small-letters.ts';

/** A heading as a list shows it: "Chương II. Những quy định chung", "II. Quan điểm chỉ đạo", "Điều 5". */
export function headingName({ label, title }: Pick<OutlineNode, 'label' | 'title'>): string {
  const name = [labelOf(label), sentence(title)].filter(Boolean).join('. ');
  return name === '' ? '…' : name;
}

/** The shortest that still names it, for the way that leads to another heading. */
export function shortHeadingName({ label, title }: Pick<OutlineNode, 'label' | 'title'>): string {
  return labelOf(label) || headingName({ label, title });
}

/** "CHƯƠNG II" → "Chương II"; "II" and "A" stay. */
function labelOf(label: string): string {
  if (!/\s/.test(label)) return label;
  const [first = '', ...numbers] = label.split(/\s+/);
  const isNumber = (word: string) => /^(?:[IVXLC]+|[A-HĐ]|\d.*)$/.test(word);
  const rest = numbers.map((word) => (isNumber(word) ? word : word.toLowerCase()));
  return [first.charAt(0) + first.slice(1).toLowerCase(), ...rest].join(' ');
}

function sentence(title: string): string {
  const small = inSmallLetters(title);
  return small.charAt(0).toUpperCase() + small.slice(1);
}
