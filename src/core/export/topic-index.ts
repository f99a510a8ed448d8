import type { Topic } from '../model/topic.ts';
import { escapeMarkdown, markdownLink, quoteMarkdown } from './escape-markdown.ts';
import { blockId } from './note-view.ts';

/** What a topic shows of an item that is no note. */
export interface TopicQuote {
  articleId: string;
  title: string;
  /** Of a passage; null for an article. */
  passage: { id: string; quote: string } | null;
}

/**
 * A topic as Markdown that leads to the files of its articles: introduction, the reader's notes, passages, all in the
 * topic's order. What is not among the files is passed over.
 * @param quotes by the item's id
 * @param files names by the article's id
 */
export function topicIndex(
  { title, intro, items }: Pick<Topic, 'title' | 'intro' | 'items'>,
  quotes: ReadonlyMap<string, TopicQuote>,
  files: ReadonlyMap<string, string>,
  untitled: string,
): string {
  const blocks = [`# ${escapeMarkdown(title || untitled)}`, intro.trim()];
  for (const item of items) {
    if (item.kind === 'note') {
      // The reader's own Markdown goes out as it was written.
      blocks.push(item.text.trim());
      continue;
    }
    const shown = quotes.get(item.id);
    const file = files.get(item.articleId);
    if (!shown || file === undefined) continue;
    const place = shown.passage ? `#^${blockId(shown.passage.id)}` : '';
    const link = markdownLink(shown.title || untitled, file.replace(/[%#?]/g, encodeURIComponent) + place);
    blocks.push(shown.passage ? `${quoteMarkdown(shown.passage.quote)}\n>\n> ${link}` : `## ${link}`);
  }
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
