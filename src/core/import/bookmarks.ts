import { momentOf, webAddressOf } from './clean-field.ts';
import { ForeignArticles } from './gather-articles.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { type ImportFormat, ImportRefusal, type ReadContext } from './import-format.ts';
import { MAX_DEPTH } from './limits.ts';
import { LineCounter } from './line-counter.ts';
import { readText } from './read-text.ts';

/** Folders that every browser has: they say nothing. */
const OF_THE_BROWSER = ['personal_toolbar_folder', 'unfiled_bookmarks_folder'];
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);

/**
 * Bookmarks of Chrome, Firefox, Edge and others in the Netscape form: `<DT><H3>folder</H3>`, its contents in `<DL><p>`,
 * `<DT><A HREF="…" ADD_DATE="…" TAGS="a,b">title</A>`, `<DD>` a description. Tags of list items are never closed. See
 * https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85).
 */
export const bookmarks: ImportFormat = {
  id: 'bookmarks',
  recognises: ({ head }) => /<!doctype netscape-bookmark-file-1>/i.test(head),
  async *read(file, context) {
    const text = await readText(file.source);
    yield* gather(text, context).arrivals(context);
  },
};

interface OpenLink {
  url: string | null;
  written: string;
  at: number;
  tags: string[];
  savedAt: number | null;
}

function gather(text: string, context: ReadContext): ForeignArticles {
  const found = new ForeignArticles();
  const lines = new LineCounter(text);
  /** Names of the folders that are open; empty for those that say nothing. */
  const folders: string[] = [];
  let named = '';
  let isOfBrowser = false;
  let link: OpenLink | null = null;
  let title = '';
  let description = '';
  /** What the text that comes next belongs to. */
  let reading: 'heading' | 'title' | 'description' | null = null;

  const finish = (): void => {
    if (!link) return;
    if (link.url) {
      const folder = folders.filter(Boolean);
      const { url, tags, savedAt } = link;
      found.add({ url, name: url, title, lead: description, tags, savedAt, folder });
    } else if (!/^(?:javascript|place|about|data):/i.test(link.written)) {
      context.onSkipped?.({ line: lines.at(link.at), what: title || link.written, reason: 'no-address' });
    }
    link = null;
  };

  for (const token of htmlTokens(text)) {
    if (token.kind === 'text') {
      if (reading === 'heading') named += token.text;
      if (reading === 'title') title += token.text;
      if (reading === 'description') description += token.text;
      continue;
    }
    const { kind, name } = token;
    if (kind === 'open' && name === 'a') {
      finish();
      link = linkOf(token, context.now);
      title = '';
      description = '';
      reading = 'title';
    } else if (kind === 'open' && HEADINGS.has(name)) {
      finish();
      named = '';
      isOfBrowser = name === 'h1' || OF_THE_BROWSER.some((mark) => token.attributes.has(mark));
      reading = 'heading';
    } else if (kind === 'open' && name === 'dd') reading = link ? 'description' : null;
    else if (kind === 'open' && name === 'dl') {
      finish();
      if (folders.length >= MAX_DEPTH) throw new ImportRefusal('too-deep', `${lines.at(token.at)}`);
      folders.push(isOfBrowser ? '' : named.trim());
      named = '';
      isOfBrowser = false;
      reading = null;
    } else if (kind === 'close' && name === 'dl') {
      finish();
      folders.pop();
      reading = null;
    } else if (name === 'a' || HEADINGS.has(name) || name === 'dt') reading = null;
  }
  finish();
  return found;
}

function linkOf({ attributes, at }: HtmlToken & { kind: 'open' }, now: number): OpenLink {
  const written = attributes.get('href') ?? '';
  return {
    ...{ url: webAddressOf(written), written: written.slice(0, 200), at },
    tags: (attributes.get('tags') ?? '').split(',').filter(Boolean),
    savedAt: momentOf(attributes.get('add_date') ?? '', now),
  };
}
