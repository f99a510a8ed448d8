/**
 * Text that must read as itself, in CommonMark and in Obsidian (which adds `==mark==`, `$math$`, `%%comment%%`,
 * `#tag`, `[[link]]` and `^block` to it). Control characters other than the newline are dropped: no Markdown can
 * carry them.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\`*_[\]<>$~|^=%&#]/g, '\\$&')
      .split('\n')
      .map(escapeLineStart)
      .join('\n')
  );
}

/** Marks that mean something only where a line begins: lists, rules, front matter, indented code. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A quotation: every line behind `> `, empty lines too, so that it stays one quotation. */
export function quoteMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${escapeMarkdown(line)}`))
    .join('\n>\n');
}

/** A destination in angle brackets: any address but one with brackets or line breaks stands there as it is. */
export function markdownLink(text: string, url: string): string {
  const safe = url.replace(/[<>\s\\]/g, (mark) => encodeURIComponent(mark));
  return `[${escapeMarkdown(text)}](<${safe}>)`;
}
