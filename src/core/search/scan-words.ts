const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Written without blanks: each sign is a word of its own. */
const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Soft hyphen and the like stand inside words; only the blank of no width parts them. */
const INSIDE = /(?!\u200b)\p{Cf}/u;

const UNKNOWN = 0;
const NO_WORD = 1;
const IN_WORD = 2;
const ALONE = 3;

/** What each UTF-16 unit is, found out once: a regular expression a letter would take longer than all the rest. */
const kinds = new Uint8Array(0x10000);

function kindOf(sign: string): number {
  if (SINGLE.test(sign)) return ALONE;
  return WORD.test(sign) || INSIDE.test(sign) ? IN_WORD : NO_WORD;
}

/**
 * Calls back for every word of a text in order, with its offsets in UTF-16 units: runs of letters, marks and digits
 * (`18-NQ/TW` is three), and each sign of a script without blanks.
 */
export function scanWords(text: string, onWord: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let size = 1;
    let kind = kinds[code] as number;
    if (code >= 0xd800 && code < 0xdc00) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
      size = sign.length;
      kind = kindOf(sign);
    } else if (kind === UNKNOWN) {
      kind = kindOf(text.charAt(at));
      kinds[code] = kind;
    }
    if (kind === IN_WORD) {
      if (start < 0) start = at;
    } else {
      if (start >= 0) onWord(start, at);
      start = -1;
      if (kind === ALONE) onWord(at, at + size);
    }
    at += size - 1;
  }
  if (start >= 0) onWord(start, text.length);
}
