/**
 * Text that must read as itself, in CommonMark and in Obsidian (which adds `==mark==`, `$math$`, `%%comment%%`,
 * `#tag`, `[[link]]` and `^block` to it). What no Markdown can carry is dropped: control characters other than the
 * newline and the tab, and halves of pairs, which no UTF-8 can. Direction marks and other invisible letters stay: they
 * are the text's own.
 */
export function escapeMarkdown(text: string): string {
  return escapeInline(text).split('\n').map(escapeLineStart).join('\n');
}

/** The same within a line: no mark that means something only where a line begins is touched. */
export function escapeInline(text: string): string {
  return carriedText(text).replace(/[\\`*_[\]<>$~|^=%&#]/g, '\\$&');
}

/** What of a text a file of text can carry, with newlines alone between its lines. */
export function carriedText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Cs}/gu, '')
  );
}

/** The same on one line. */
export function carriedLine(text: string): string {
  return carriedText(text).replace(/\s+/g, ' ').trim();
}

/** Marks that mean something only where a line begins: lists, rules, front matter, indented code. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** On one line: a heading, a cell, the text of a link. */
export function escapeLine(text: string): string {
  return escapeMarkdown(carriedLine(text));
}

/** A quotation: every line behind `> `, empty lines too, so that it stays one quotation. */
export function quoteMarkdown(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `> ${escapeMarkdown(line)}`.replace(/^> $/, '>'))
    .join('\n>\n');
}

/** A destination in angle brackets: any address but one with brackets or line breaks stands there as it is. */
export function markdownLink(text: string, url: string): string {
  return `[${escapeLine(text)}](${markdownDestination(url)})`;
}

/** An ampersand could open a character reference there, and `&amp;` is one that every reader knows. */
export function markdownDestination(url: string): string {
  const safe = url
    .replace(/\p{Cs}/gu, '')
    .replace(/[<>\s\\\p{Cc}]/gu, (mark) => encodeURIComponent(mark))
    .replace(/&(?=#|\w+;)/g, '&amp;');
  return `<${safe}>`;
}
