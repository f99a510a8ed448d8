import type { ByteSource } from '../zip/byte-source.ts';
import { listZip, readWhole, type ZipEntry } from '../zip/read-zip.ts';
import { momentOf, webAddressOf } from './clean-field.ts';
import { headNames, isStoppedAt, readNamedCsv } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { ForeignArticles } from './gather-articles.ts';
import { type ImportFile, type ImportFormat, ImportRefusal, type ReadContext } from './import-format.ts';
import { isZip } from './is-zip.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { asRecord, own, ownList, ownText, parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';

const PART = /(?:^|\/)part_\d+\.csv$/i;
const NOTES = /(?:^|\/)annotations\/part_\d+\.json$/i;
const LIMITS = { entries: 2_000, entryBytes: MAX_TEXT_BYTES, totalBytes: 4 * MAX_TEXT_BYTES };

/**
 * Pocket's last export: a zip of `part_000000.csv`, … with the columns `title,url,time_added,tags,status` (tags parted by
 * `|`, status `unread` or `archive`), and `annotations/part_000000.json` of `[{url, title, highlights: [{quote,
 * created_at, note}]}]`. One of its CSV files alone is taken too. See `AnnotationsDataExportService` in
 * github.com/Pocket/pocket-monorepo, and public importers of the CSV.
 */
export const pocketCsv: ImportFormat = {
  id: 'pocket-csv',
  recognises: (file) => {
    if (isZip(file)) return /part_\d+\.csv/i.test(file.head);
    const names = headNames(file.head);
    return names.includes('url') && names.includes('time_added');
  },
  async *read(file, context) {
    const found = new ForeignArticles();
    for await (const { name, text } of partsOf(file)) {
      if (context.isStopped()) return;
      if (NOTES.test(name)) addHighlights(found, text, name, context);
      else if (!addRows(found, text, context)) return;
    }
    yield* found.arrivals(context);
  },
};

async function* partsOf({ name, source, head }: ImportFile): AsyncGenerator<{ name: string; text: string }> {
  if (!isZip({ head })) {
    yield { name, text: await readText(source) };
    return;
  }
  const entries = await listZip(source, LIMITS);
  const wanted = [PART, NOTES].flatMap((kind) => entries.filter((entry) => kind.test(entry.name)));
  if (wanted.length === 0) throw new ImportRefusal('not-this-kind');
  for (const entry of wanted) yield { name: entry.name, text: await textOf(source, entry) };
}

async function textOf(source: ByteSource, entry: ZipEntry): Promise<string> {
  return decodeText(await readWhole(source, entry));
}

/** False where the reader stopped it. */
function addRows(found: ForeignArticles, text: string, context: ReadContext): boolean {
  let index = 0;
  for (const { row, line } of readNamedCsv(text)) {
    if (isStoppedAt(context, ++index, 0)) return false;
    const written = row.get('url') ?? '';
    const url = webAddressOf(written);
    if (!url) {
      context.onSkipped?.({ line, what: written || (row.get('title') ?? ''), reason: 'no-address' });
      continue;
    }
    const title = row.get('title')?.trim() ?? '';
    found.add({
      ...{ url, name: url },
      // Where Pocket knew no title it wrote the address.
      title: webAddressOf(title) ? '' : title,
      tags: (row.get('tags') ?? '').split(/[|,]/).map((tag) => tag.trim()),
      savedAt: momentOf(row.get('time_added') ?? '', context.now),
      ...(row.get('status')?.trim() === 'archive' && { read: { furthest: 1, isFinished: true } }),
    });
  }
  return true;
}

function addHighlights(found: ForeignArticles, text: string, place: string, context: ReadContext): void {
  const pages = parseJson(text, place);
  if (!Array.isArray(pages)) throw new ImportRefusal('wrong-shape', place);
  for (const [index, one] of pages.entries()) {
    const page = asRecord(one);
    const url = page && webAddressOf(ownText(page, 'url'));
    if (!page || !url) {
      context.onSkipped?.({ line: null, what: `${place}[${index}]`, reason: page ? 'no-address' : 'wrong-shape' });
      continue;
    }
    const passages = ownList(page, 'highlights').flatMap((entry) => {
      const record = asRecord(entry);
      const quote = record ? ownText(record, 'quote').trim() : '';
      if (!record || !quote) return [];
      return { quote, note: ownText(record, 'note'), at: momentOf(own(record, 'created_at'), context.now) };
    });
    found.add({ url, name: url, title: ownText(page, 'title'), passages });
  }
}
