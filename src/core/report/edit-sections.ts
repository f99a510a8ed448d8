import type { TemplateSection } from './report.ts';

const ROMAN_NUMBER = /^\s*[IVXLC]+\s*[.)]\s+/u;

/**
 * Puts the numbers of titles right after sections came, went or changed places: "II. …" where it is the second of those
 * that are numbered. A title without a number stays without.
 */
export function renumberSections(sections: readonly TemplateSection[]): TemplateSection[] {
  let number = 0;
  return sections.map((section) => {
    if (!ROMAN_NUMBER.test(section.title)) return section;
    number += 1;
    const title = section.title.replace(ROMAN_NUMBER, `${toRoman(number)}. `);
    return title === section.title ? section : { ...section, title };
  });
}

/** The section one place up (-1) or down (1). The same list where there is no such place. */
export function moveSection(sections: readonly TemplateSection[], id: string, step: -1 | 1): TemplateSection[] {
  const from = sections.findIndex((section) => section.id === id);
  const to = from + step;
  const moved = [...sections];
  if (from < 0 || to < 0 || to >= sections.length) return moved;
  const [section] = moved.splice(from, 1);
  if (section) moved.splice(to, 0, section);
  return renumberSections(moved);
}

const LETTERS: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Up to 39: no paper has more sections. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, letters] of LETTERS) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}
