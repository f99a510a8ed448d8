/** Letters that Vietnamese alone uses among languages in Latin script, with their tones. */
const VIETNAMESE = /[ăắằẳẵặấầẩẫậđếềểễệốồổỗộơớờởỡợưứừửữựạảẹẻẽịỉĩọỏụủũỳỵỷỹ]/giu;
const ENGLISH_WORDS = /\b(?:the|and|of|to|in|is|that|for|with)\b/gi;
/** One letter in ten of running Vietnamese is such a letter; a name here and there stays far below. */
const MIN_SHARE = 0.04;

/** Primary language of a text. The letters decide for Vietnamese, as portals keep `lang="en"` from a template. */
export function findLanguage(text: string, declared: string): string {
  const sample = text.slice(0, 5000).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 0 && (sample.match(VIETNAMESE)?.length ?? 0) / letters > MIN_SHARE) return 'vi';
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared.trim())?.[0]?.toLowerCase() ?? '';
  if (primary !== '' && primary !== 'vi') return primary;
  const words = sample.split(/\s+/).length;
  return (sample.match(ENGLISH_WORDS)?.length ?? 0) / words > 0.08 ? 'en' : '';
}
