import { isoTime } from '../text/iso-time.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { listZip, readWhole, type ZipEntry } from '../zip/read-zip.ts';
import { momentOf, webAddressOf } from './clean-field.ts';
import { decodeText } from './decode-text.ts';
import { arrivalOf, type ForeignArticle, type ForeignPassage } from './foreign-article.ts';
import { htmlText } from './html-text.ts';
import { type ImportFormat, ImportRefusal, type ReadContext } from './import-format.ts';
import { isZip } from './is-zip.ts';
import { MAX_PAGE_BYTES, MAX_ROWS, MAX_TEXT_BYTES } from './limits.ts';
import { asRecord, type JsonRecord, own, ownList, ownText, parseJson } from './parse-json.ts';

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/;
/** Everything of one reader; a page each is read when it is written. */
const LIMITS = { entries: 65_000, entryBytes: MAX_TEXT_BYTES, totalBytes: 4 * 1_024 * 1_024 * 1_024 };

/**
 * Omnivore's export: a zip of `metadata_0_to_20.json`, … (a list of `id`, `slug`, `title`, `description`, `author`, `url`,
 * `state`, `readingProgress` in hundredths, `labels`, `savedAt`, `updatedAt`, `publishedAt`), `content/<slug>.html`, the
 * readable page, and `highlights/<slug>.md`. There a highlight is `> quotation`, then a line of `#label`s, then its note,
 * parted by empty lines. See `packages/api/src/jobs/export.ts` and `highlightToMarkdown` in
 * github.com/omnivore-app/omnivore.
 */
export const omnivore: ImportFormat = {
  id: 'omnivore',
  recognises: (file) => isZip(file) && /metadata_\d+_to_\d+\.json/.test(file.head),
  async *read({ source }, context) {
    const entries = await listZip(source, LIMITS);
    const metadata = entries.filter(({ name }) => METADATA.test(name));
    if (metadata.length === 0) throw new ImportRefusal('not-this-kind');
    const files = new Map(entries.map((entry) => [fileKey(entry.name), entry]));
    const items = await itemsOf(source, metadata, context);
    for (const [index, { item, url }] of items.entries()) {
      if (context.isStopped()) return;
      yield arrivalOf(await articleOf(source, files, item, url, context), context.now);
      context.onProgress((index + 1) / items.length);
    }
    context.onProgress(1);
  },
};

/** `content/bai.html` wherever its folder was packed. */
function fileKey(name: string): string {
  return name.split('/').slice(-2).join('/').normalize('NFC');
}

async function itemsOf(
  source: ByteSource,
  metadata: readonly ZipEntry[],
  context: ReadContext,
): Promise<{ item: JsonRecord; url: string }[]> {
  const items: { item: JsonRecord; url: string }[] = [];
  for (const entry of metadata) {
    const list = parseJson(decodeText(await readWhole(source, entry)), entry.name);
    if (!Array.isArray(list)) throw new ImportRefusal('wrong-shape', entry.name);
    for (const [index, one] of list.entries()) {
      const item = asRecord(one);
      const url = item && webAddressOf(ownText(item, 'url'));
      if (item && url) items.push({ item, url });
      else {
        const what = (item && (ownText(item, 'title') || ownText(item, 'url'))) || `${entry.name}[${index}]`;
        context.onSkipped?.({ line: null, what, reason: item ? 'no-address' : 'wrong-shape' });
      }
    }
    if (items.length > MAX_ROWS) throw new ImportRefusal('too-large');
  }
  return items;
}

async function articleOf(
  source: ByteSource,
  files: ReadonlyMap<string, ZipEntry>,
  item: JsonRecord,
  url: string,
  context: ReadContext,
): Promise<ForeignArticle> {
  const slug = ownText(item, 'slug').normalize('NFC');
  const page = files.get(`content/${slug}.html`);
  const marks = files.get(`highlights/${slug}.md`);
  const savedAt = momentOf(own(item, 'savedAt'), context.now);
  const { passages, note } = marks ? readHighlights(decodeText(await readWhole(source, marks)), savedAt) : NOTHING;
  const progress = own(item, 'readingProgress');
  const furthest = typeof progress === 'number' && progress > 0 ? Math.min(1, progress / 100) : 0;
  const article: ForeignArticle = {
    ...{ url, name: url, savedAt, passages, note, title: ownText(item, 'title'), lead: ownText(item, 'description') },
    byline: [ownText(item, 'author')],
    publishedAt: isoTime(ownText(item, 'publishedAt')),
    tags: ownList(item, 'labels').filter((label) => typeof label === 'string'),
    read: { furthest, isFinished: ownText(item, 'state').toLowerCase() === 'archived' || furthest >= 0.98 },
  };
  if (!page) return article;
  if (page.size > MAX_PAGE_BYTES) {
    context.onSkipped?.({ line: null, what: page.name, reason: 'too-many' });
    return article;
  }
  const html = decodeText(await readWhole(source, page));
  return { ...article, body: { html, text: htmlText(html) } };
}

const NOTHING = { passages: [], note: '' };
const LABELS = /^#\S[^\n]*$/;

/**
 * Quotations with what was said of each. A note that stands before all of them speaks of the page; a quotation's own lines
 * begin with `> `, also the empty ones.
 */
function readHighlights(markdown: string, at: number | null): { passages: ForeignPassage[]; note: string } {
  const passages: ForeignPassage[] = [];
  const notes: string[] = [];
  for (const block of markdown.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const text = block.trim();
    if (text === '') continue;
    const last = passages.at(-1);
    if (text.startsWith('>')) {
      passages.push({ quote: text.replace(/^> ?/gm, '').trim(), at: at === null ? null : at + passages.length });
    } else if (!last) notes.push(text);
    else if (LABELS.test(text) && !last.tags) last.tags = text.split(/\s*#/).map((label) => label.trim());
    else last.note = [last.note ?? '', text].filter(Boolean).join('\n\n');
  }
  return { passages: passages.filter(({ quote }) => quote !== ''), note: notes.join('\n\n') };
}
