import { type MarkdownInline, parseLightMarkdown } from '../../text/light-markdown.ts';
import { escapeHtml } from '../escape-html.ts';

/** A reader's own note as markup: its forms and nothing else. */
export function markdownHtml(text: string): string {
  return parseLightMarkdown(text)
    .map((block) => {
      if (block.kind === 'p') return `<p dir="auto">${inlineHtml(block.parts)}</p>`;
      const items = block.items.map((item) => `<li dir="auto">${inlineHtml(item)}</li>`).join('');
      return block.kind === 'ul' ? `<ul>${items}</ul>` : `<ol start="${block.start}">${items}</ol>`;
    })
    .join('');
}

function inlineHtml(parts: readonly MarkdownInline[]): string {
  return parts.map(partHtml).join('');
}

function partHtml(part: MarkdownInline): string {
  switch (part.kind) {
    case 'text':
      return linesHtml(part.text);
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'strong':
    case 'em':
      return `<${part.kind}>${inlineHtml(part.parts)}</${part.kind}>`;
    case 'link':
      return `${escapeHtml(part.text)}${part.address === part.text ? '' : ` (${escapeHtml(part.address)})`}`;
  }
}

/** Plain text whose lines stay lines. */
export function linesHtml(text: string): string {
  return escapeHtml(text.replace(/\r\n?/g, '\n')).replaceAll('\n', '<br>');
}
