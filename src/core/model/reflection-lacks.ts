import type { ReflectionFields } from './reflection.ts';

export type ReflectionLack = 'figure' | 'action';

/**
 * Figures, and numbers in words that are hardly anything else: năm is a year too, một an article. Where that is in doubt
 * there is a figure: a sign that is missing disturbs nobody.
 */
const FIGURE = /\p{N}|(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|tỷ|tỉ|nửa)(?!\p{L})/iu;

/** What would make a reflection of use: a figure in what happened, and something that will be done. */
export function reflectionLacks(
  fields: Pick<ReflectionFields, 'evidence' | 'shortcoming' | 'action'>,
): ReflectionLack[] {
  const lacks: ReflectionLack[] = [];
  if (!FIGURE.test(`${fields.evidence} ${fields.shortcoming}`.normalize('NFC'))) lacks.push('figure');
  if (fields.action.trim() === '') lacks.push('action');
  return lacks;
}
