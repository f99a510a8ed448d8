import { momentOf, webAddressOf } from './clean-field.ts';
import type { ForeignPassage } from './foreign-article.ts';
import { ForeignArticles } from './gather-articles.ts';
import { plainText } from './html-text.ts';
import { type ImportFormat, ImportRefusal, type ReadContext } from './import-format.ts';
import { MAX_ROWS } from './limits.ts';
import { asRecord, type JsonRecord, own, ownList, ownText, parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';

/**
 * Highlights of the Obsidian Web Clipper, `obsidian-web-clipper-highlights-….json`: a list of pages with `url`, sometimes
 * `title`, and `highlights` of `text` (markup in older versions), `timestamp` and `notes`; newer versions add `data`, the
 * records themselves with `content`, `textQuote` (`prefix`, `suffix`), `notes`, and an `id` that is the time in
 * milliseconds. See `src/managers/highlights-manager.ts` in github.com/obsidianmd/obsidian-clipper.
 */
export const obsidianHighlights: ImportFormat = {
  id: 'obsidian-highlights',
  recognises: ({ head }) => /^\s*\[/.test(head) && /"url"/.test(head) && /"highlights"/.test(head),
  async *read(file, context) {
    const pages = parseJson(await readText(file.source));
    if (!Array.isArray(pages)) throw new ImportRefusal('wrong-shape');
    if (pages.length > MAX_ROWS) throw new ImportRefusal('too-large');
    yield* gather(pages, context).arrivals(context);
  },
};

function gather(pages: readonly unknown[], context: ReadContext): ForeignArticles {
  const found = new ForeignArticles();
  for (const [index, one] of pages.entries()) {
    const page = asRecord(one);
    const url = page && webAddressOf(ownText(page, 'url'));
    if (!page || !url) {
      const what = (page && ownText(page, 'url')) || `[${index}]`;
      context.onSkipped?.({ line: null, what, reason: page ? 'no-address' : 'wrong-shape' });
      continue;
    }
    const records = ownList(page, 'data');
    const passages = (records.length > 0 ? records : ownList(page, 'highlights')).flatMap((entry) => {
      const record = asRecord(entry);
      const passage = record && passageOf(record, context.now);
      if (!passage) context.onSkipped?.({ line: null, what: url, reason: record ? 'empty' : 'wrong-shape' });
      return passage ?? [];
    });
    const times = passages.flatMap(({ at }) => at ?? []);
    const savedAt = times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null;
    found.add({ url, name: url, title: ownText(page, 'title'), passages, savedAt });
  }
  return found;
}

/** A record, or one of the list for people: both name their words differently. */
function passageOf(record: JsonRecord, now: number): ForeignPassage | null {
  const quote = plainText(ownText(record, 'content') || ownText(record, 'text')).trim();
  if (quote === '') return null;
  const context = asRecord(own(record, 'textQuote'));
  const notes = ownList(record, 'notes').filter((note) => typeof note === 'string');
  return {
    ...{ quote, note: notes.join('\n\n'), at: momentOf(own(record, 'timestamp') ?? own(record, 'id'), now) },
    ...(context && { prefix: ownText(context, 'prefix'), suffix: ownText(context, 'suffix') }),
  };
}
