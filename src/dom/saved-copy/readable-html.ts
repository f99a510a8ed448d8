import type { ArticleBody } from '../../core/model/article.ts';

/** A copy whose layout is lost and whose words are not. */
export function isTextAlone({ html, text }: Pick<ArticleBody, 'html' | 'text'>): boolean {
  return html.trim() === '' && text.trim() !== '';
}

/** The body as it was saved; where its layout is lost, its words, a paragraph a line. Not sanitised. */
export function readableHtml(body: Pick<ArticleBody, 'html' | 'text'>): string {
  if (!isTextAlone(body)) return body.html;
  const safe = (line: string) => line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return body.text
    .split('\n')
    .map((line) => `<p>${safe(line)}</p>`)
    .join('');
}
