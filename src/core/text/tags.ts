/** Longest tag, UTF-16 units: what is longer is a note. */
export const MAX_TAG = 100;

/**
 * One spelling of a tag: NFC, without `#`, blanks inside as `-`, levels parted by a single `/`.
 * Case stays as typed. Empty when nothing is left.
 */
export function normaliseTag(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .split('/')
    .map(normaliseLevel)
    .filter((level) => level !== '')
    .join('/');
}

/** Tags typed in one field, parted by commas, semicolons or newlines; each once, in the order typed. */
export function parseTags(raw: string): string[] {
  const tags = raw.split(/[,;\n\r，；]/).map(normaliseTag);
  return [...new Set(tags)].filter((tag) => tag !== '');
}

function normaliseLevel(level: string): string {
  return level
    .trim()
    .replace(/^#+/, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
}
