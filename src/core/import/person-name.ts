/** Letters that Vietnamese names have and Western ones have not. */
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

/** Vietnamese family names that have none of those letters. */
const PLAIN = new Set(['phan', 'cao', 'mai', 'kim', 'chu', 'la', 'vi', 'quan', 'thi']);

/** A name in the order in which its bearer writes it: the family's first in Vietnamese. */
export function personName(family: string, given: string, lang: string): string {
  const [first, second] = isVietnamese(family, given, lang) ? [family, given] : [given, family];
  return [first, second]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}

/** "Nguyễn, Văn An" as libraries write it. What has no comma stays. */
export function turnedName(written: string, lang: string): string {
  const [family = '', given, suffix] = written.split(',').map((part) => part.trim());
  if (given === undefined) return family;
  return [personName(family, given, lang), suffix ?? ''].filter(Boolean).join(', ');
}

function isVietnamese(family: string, given: string, lang: string): boolean {
  if (VIETNAMESE.test(`${family} ${given}`.normalize('NFC'))) return true;
  return /^vi/i.test(lang) && PLAIN.has(family.trim().toLowerCase());
}
