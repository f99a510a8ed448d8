import { stringify } from 'yaml';
import { webAddress } from '../files/web-address.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import { localDay } from '../text/local-day.ts';
import type { StudyNote } from './export-format.ts';
import { tagName } from './tag-name.ts';

/** The head of a note in Markdown. Obsidian shows these as properties; `tags` has a meaning of its own there. */
export function frontMatter({ article, passages }: Pick<StudyNote, 'article' | 'passages'>): string {
  const documentRef = article.kind === 'document' ? article.documentRef : null;
  const properties: Record<string, unknown> = {
    title: article.title,
    source: webAddress(article) || undefined,
    file: article.file?.name,
    site: article.siteName || undefined,
    author: article.byline.length > 0 ? article.byline : undefined,
    published: article.publishedAt?.slice(0, 10),
    published_unverified: isDateUnsure(article) || undefined,
    updated: article.modifiedAt?.slice(0, 10),
    saved: localDay(article.savedAt),
    kind: article.kind,
    document: documentRef?.number || undefined,
    issued: documentRef?.date ?? undefined,
    issued_by: documentRef?.body || undefined,
    tags: article.tags.length > 0 ? article.tags.map(tagName) : undefined,
    passages: passages.length,
    id: article.id,
  };
  const present = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  return `---\n${yamlText(present)}---\n`;
}

/** Every string is quoted: a title such as "No: 1" or "2026-01-02" stays a string for every reader of YAML. */
function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** A string, or a list of strings, as it stands behind a key: on one line, whatever it holds. */
export function yamlValue(value: string | readonly string[]): string {
  // JSON is YAML, but for two line separators that YAML 1.1 takes as line breaks.
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029\u007f-\u009f\ufeff]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
