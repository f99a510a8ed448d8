import { momentOf, webAddressOf } from './clean-field.ts';
import { ForeignArticles } from './gather-articles.ts';
import { htmlTokens } from './html-tokens.ts';
import type { ImportFormat } from './import-format.ts';
import { LineCounter } from './line-counter.ts';
import { readText } from './read-text.ts';

/**
 * Pocket's older export, `ril_export.html`: two headed lists, "Unread" and "Read Archive", of
 * `<li><a href="…" time_added="1601900000" tags="a,b">title</a></li>`.
 */
export const pocketHtml: ImportFormat = {
  id: 'pocket-html',
  recognises: ({ head }) =>
    /<title>\s*Pocket Export\s*<\/title>/i.test(head) || (/<a /i.test(head) && /\btime_added="\d+"/i.test(head)),
  async *read(file, context) {
    const text = await readText(file.source);
    const lines = new LineCounter(text);
    const found = new ForeignArticles();
    let isArchive = false;
    /** Of the heading or the link that is open. */
    let words: string | null = null;
    let link: { attributes: ReadonlyMap<string, string>; at: number } | null = null;
    for (const token of htmlTokens(text)) {
      if (token.kind === 'text') {
        if (words !== null) words += token.text;
      } else if (token.kind === 'open') {
        if (token.name === 'a') link = token;
        if (token.name === 'a' || token.name === 'h1') words = '';
      } else if (token.name === 'h1') {
        isArchive = /archive/i.test(words ?? '');
        words = null;
      } else if (token.name === 'a' && link) {
        const written = link.attributes.get('href') ?? '';
        const url = webAddressOf(written);
        const title = (words ?? '').trim();
        if (url) {
          found.add({
            ...{ url, name: url, title: webAddressOf(title) ? '' : title },
            tags: (link.attributes.get('tags') ?? '').split(','),
            savedAt: momentOf(link.attributes.get('time_added') ?? '', context.now),
            ...(isArchive && { read: { furthest: 1, isFinished: true } }),
          });
        } else {
          context.onSkipped?.({ line: lines.at(link.at), what: written.slice(0, 200) || title, reason: 'no-address' });
        }
        link = null;
        words = null;
      }
    }
    yield* found.arrivals(context);
  },
};
