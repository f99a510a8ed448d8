import { escapeHtml } from '../escape-html.ts';

/**
 * Text for a field of Anki, on one line: line breaks are elements, tabs are written as what they are called. Signs that
 * mean something to Anki itself (`{{c1::…}}`, `[sound:…]`, `[latex]`, `\(…\)`) mean themselves.
 */
export function ankiHtml(text: string): string {
  return ankiSafe(escapeHtml(text)).replace(/\r\n?|\n/g, '<br>');
}

/** Of markup that we made: what is left in it that Anki would read. */
export function ankiSafe(markup: string): string {
  return (
    markup
      .replaceAll('\t', '&#9;')
      .replace(/[{}[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      // MathJax reads the page's own text, in which an entity is a sign again: an element between keeps the two apart.
      .replaceAll('\\', '<span>&#92;</span>')
  );
}
