/** Device names that Windows refuses with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Refused by Windows, or a path separator somewhere. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Controls, line separators, zero-width and direction marks: the last can make "exe.txt" read as "txt.exe". */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

const FALLBACK = 'thu-hoach';
/** Android and eCryptfs give far less than 255 bytes once a path and a suffix are added. */
const MAX_BYTES = 120;

/**
 * A readable file name without extension, safe on Windows, macOS, Linux and Android. Vietnamese letters stay,
 * in NFC. At most `maxBytes` bytes of UTF-8, cut after a word
 * where there is one, else at a character.
 */
export function safeFileName(title: string, maxBytes: number = MAX_BYTES): string {
  const cleaned = title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s*[:|]\s+/g, ' - ')
    .replace(FORBIDDEN, '-')
    .replace(/ {2,}/g, ' ');
  const name = trimEnds(cutToBytes(trimEnds(cleaned), maxBytes));
  if (name === '') return FALLBACK;
  return RESERVED.test(name) ? trimEnds(cutToBytes(`_${name}`, maxBytes)) : name;
}

/** A leading dot hides a file, a trailing dot or blank is lost on Windows, a leading dash reads as an option. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.\-~]+|[\s.\-~]+$/g, '');
}

function cutToBytes(name: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(name)) {
    bytes += utf8Length(segment);
    if (bytes > maxBytes) return cutToWord(kept, segment);
    kept += segment;
  }
  return kept;
}

/** Half a syllable reads as another word. Where there is no blank near the end, the cut stays where it was. */
function cutToWord(kept: string, next: string): string {
  const blank = kept.lastIndexOf(' ');
  return next === ' ' || blank < kept.length / 2 ? kept : kept.slice(0, blank);
}

/** Counted by hand: the core has no TextEncoder. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
