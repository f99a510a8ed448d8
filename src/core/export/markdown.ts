import { stringify } from 'yaml';
import { passageLink } from '../files/passage-link.ts';
import { webAddress } from '../files/web-address.ts';
import type { Article } from '../model/article.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import type { Passage } from '../model/passage.ts';
import type { Reflection } from '../model/reflection.ts';
import { localDay } from '../text/local-day.ts';
import { escapeMarkdown, markdownLink, quoteMarkdown } from './escape-markdown.ts';
import type { ExportFormat, ExportLabels, StudyNote } from './export-format.ts';
import { reflectionMarkdown } from './reflection-markdown.ts';

/** Obsidian shows these as properties; `tags` and `aliases` have meanings of their own there. */
function frontMatter({ article, passages }: StudyNote): string {
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
    tags: article.tags.length > 0 ? article.tags.map(tagName) : undefined,
    passages: passages.length,
    id: article.id,
  };
  const present = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  // Every string is quoted: a title such as "No: 1" or "2026-01-02" stays a string for every reader of YAML.
  const yaml = stringify(present, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return `---\n${yaml}---\n`;
}

function sourceLine({ article }: StudyNote, labels: ExportLabels): string {
  const doubt = isDateUnsure(article) ? ` (${labels.unverified})` : '';
  const parts = [
    `${labels.source}: ${sourceName(article)}`,
    article.byline.length > 0 ? `${labels.author}: ${escapeMarkdown(article.byline.join(', '))}` : '',
    article.publishedAt ? `${labels.published}: ${article.publishedAt.slice(0, 10)}${doubt}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function sourceName(article: Article): string {
  const address = webAddress(article);
  const name = article.siteName || address || article.file?.name || '';
  return address === '' ? escapeMarkdown(name) : markdownLink(name, address);
}

/** Obsidian takes letters, digits, `_`, `-` and `/` in a tag, and refuses a tag of digits alone. */
function tagName(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^[\d/-]*$/.test(name) ? `_${name}` : name;
}

/**
 * The quotation has its block breaks, which a link needs; the context has lost them, so it goes in only where the
 * page had look-alikes and without it the link could lead to one of them.
 */
function linkOf({ quote, selector }: Passage, article: Article): string {
  const { prefix, suffix } = selector;
  const quoted = selector.rivals ? { exact: quote, prefix, suffix } : { exact: quote };
  return passageLink({ url: webAddress(article) }, quoted);
}

function passageBlock(
  passage: Passage,
  index: number,
  { article, reflections }: StudyNote,
  labels: ExportLabels,
): string {
  const address = linkOf(passage, article);
  const link = address && markdownLink(labels.openPassage, address);
  const parts = [
    `### ${index + 1}. ${escapeMarkdown(labels.roles[passage.role])}`,
    quoteMarkdown(passage.quote),
    // On a line of its own behind the quotation: a reference to the block shows the quotation.
    `^${passage.id}`,
    // The note is Markdown of the reader's own: it goes out as it was written.
    passage.note.trim(),
    [passage.tags.map((tag) => `#${tagName(tag)}`).join(' '), link].filter(Boolean).join(' · '),
    reflectionBlock(reflections, passage.id, labels),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The reflections on one passage, or on the whole article where that is null. */
function reflectionBlock(reflections: Reflection[], passageId: string | null, labels: ExportLabels): string {
  const own = reflections.filter((reflection) => reflection.passageId === passageId);
  return own
    .map((reflection) => reflectionMarkdown(reflection, labels.reflection, passageId === null ? '##' : '####'))
    .filter(Boolean)
    .join('\n\n');
}

/** The study note of one article. */
export function noteMarkdown(note: StudyNote, labels: ExportLabels): string {
  const { article, passages, reflections } = note;
  const blocks = [
    `# ${escapeMarkdown(article.title || labels.untitled)}`,
    sourceLine(note, labels),
    article.lead ? `*${escapeMarkdown(article.lead)}*` : '',
    article.note.trim() ? `## ${labels.myNote}\n\n${article.note.trim()}` : '',
    reflectionBlock(reflections, null, labels),
    passages.length > 0 ? `## ${labels.passages}` : '',
    ...passages.map((passage, index) => passageBlock(passage, index, note, labels)),
  ];
  return `${frontMatter(note)}\n${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Study notes as Markdown with YAML front matter, made to open cleanly in Obsidian. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  files: 'each',
  needs: [],
  async *write(notes, { labels }) {
    for await (const note of notes) yield noteMarkdown(note, labels);
  },
};
