import { carriedLine } from './escape-markdown.ts';

/**
 * Braces have names: BibTeX counts every one of them, an escaped one too. `<`, `>` and `|` are other letters in the
 * oldest encoding of TeX's fonts.
 */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Text in a field of BibTeX: on one line, every sign of LaTeX escaped, Vietnamese and all other letters as they are. */
export function escapeLatex(text: string): string {
  return (
    carriedLine(text)
      .replace(/[\\{}~^<>|#$%&_]/g, (sign) => SIGNS[sign] ?? sign)
      // Two of them in a row are one other sign to TeX: a dash, a quotation mark, a Spanish one.
      .replace(/([-'`,])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** An address, which LaTeX takes as it is: what would end the field or is no part of an address is percent-encoded. */
export function latexUrl(url: string): string {
  return url.replace(/\p{Cs}/gu, '').replace(/[{}\\\s<>"^`|$\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}
