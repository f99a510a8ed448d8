import { momentOf, webAddressOf } from './clean-field.ts';
import type { ForeignPassage } from './foreign-article.ts';
import { ForeignArticles } from './gather-articles.ts';
import { type ImportFormat, ImportRefusal, type ReadContext } from './import-format.ts';
import { MAX_ROWS } from './limits.ts';
import { asRecord, type JsonRecord, own, ownList, ownText, parseJson } from './parse-json.ts';
import { readText } from './read-text.ts';

/**
 * Hypothes.is: the export of its client (`export_date`, `export_userid`, `client_version`, `annotations`; see
 * `AnnotationsExporter` in github.com/hypothesis/client), and the result of its search API (`total`, `rows`;
 * https://h.readthedocs.io/en/latest/api-reference/). An annotation has `uri`, `text`, `tags`, `created`, `updated`,
 * `document.title`, `references` where it answers another, and `target[].selector[]` with a `TextQuoteSelector`, a
 * `TextPositionSelector` and others. One without a quotation speaks of the whole page.
 */
export const hypothesis: ImportFormat = {
  id: 'hypothesis',
  recognises: ({ head }) => {
    const start = head.trimStart();
    if (!/^[[{]/.test(start)) return false;
    if (/"client_version"/.test(start) && /"annotations"/.test(start)) return true;
    return /"rows"|^\[/.test(start) && /"uri"/.test(start) && /"(?:target|links|user_info|permissions)"/.test(start);
  },
  async *read(file, context) {
    const found = parseJson(await readText(file.source));
    const { rows, self } = rowsOf(found);
    if (rows.length > MAX_ROWS) throw new ImportRefusal('too-large');
    yield* gather(rows, self, context).arrivals(context);
  },
};

interface Annotation {
  id: string;
  record: JsonRecord;
  url: string | null;
  uri: string;
  /** Empty where it is the owner's own. */
  author: string;
  text: string;
}

function rowsOf(found: unknown): { rows: unknown[]; self: string | null } {
  if (Array.isArray(found)) return { rows: found, self: null };
  const record = asRecord(found);
  const rows = record && (own(record, 'annotations') ?? own(record, 'rows'));
  if (!record || !Array.isArray(rows)) throw new ImportRefusal('wrong-shape', 'rows');
  return { rows, self: ownText(record, 'export_userid') || null };
}

function gather(rows: readonly unknown[], self: string | null, context: ReadContext): ForeignArticles {
  const found = new ForeignArticles();
  const annotations: Annotation[] = [];
  const replies = new Map<string, string[]>();
  const users = new Set(rows.map((row) => ownText(asRecord(row) ?? {}, 'user')));
  for (const [index, row] of rows.entries()) {
    const record = asRecord(row);
    const uri = record ? ownText(record, 'uri') : '';
    if (!record || uri === '') {
      context.onSkipped?.({ line: null, what: `rows[${index}]`, reason: 'wrong-shape' });
      continue;
    }
    const user = ownText(record, 'user');
    const isOwn = self === null ? users.size <= 1 : user === self;
    const author = isOwn ? '' : nameOf(record, user);
    const annotation = { id: ownText(record, 'id'), record, url: webAddressOf(uri), uri, author, text: textOf(record) };
    // A reply stands below what it answers, which is its thread's first.
    const [answered] = ownList(record, 'references');
    if (typeof answered === 'string') {
      replies.set(answered, [...(replies.get(answered) ?? []), `↳ ${signed(annotation)}`]);
    } else annotations.push(annotation);
  }
  for (const annotation of annotations) addOne(found, annotation, replies.get(annotation.id) ?? [], context);
  return found;
}

function addOne(found: ForeignArticles, annotation: Annotation, replies: string[], context: ReadContext): void {
  const { record, url, uri, id } = annotation;
  const created = momentOf(own(record, 'created'), context.now);
  const tags = ownList(record, 'tags').filter((tag) => typeof tag === 'string');
  const note = [annotation.text === '' ? '' : signed(annotation), ...replies].filter(Boolean).join('\n\n');
  const passage = quoteOf(record);
  const article = { url, name: `hypothesis ${uri}`, title: titleOf(record) || (url ? '' : uri), savedAt: created };
  if (passage) {
    const key = id === '' ? {} : { key: `hypothesis ${id}` };
    const changedAt = momentOf(own(record, 'updated'), context.now);
    found.add({ ...article, passages: [{ ...passage, ...key, note, tags, at: created, changedAt }] });
  } else if (note !== '' || tags.length > 0) found.add({ ...article, note, tags });
  else context.onSkipped?.({ line: null, what: uri, reason: 'empty' });
}

function quoteOf(record: JsonRecord): Pick<ForeignPassage, 'quote' | 'prefix' | 'suffix' | 'start'> | null {
  const target = asRecord(ownList(record, 'target')[0]);
  const selectors = target ? ownList(target, 'selector').map((one) => asRecord(one) ?? {}) : [];
  const quote = selectors.find((one) => own(one, 'type') === 'TextQuoteSelector');
  const exact = quote ? ownText(quote, 'exact') : '';
  if (!quote || exact.trim() === '') return null;
  const position = selectors.find((one) => own(one, 'type') === 'TextPositionSelector');
  const start = position && own(position, 'start');
  const isPlace = typeof start === 'number' && Number.isSafeInteger(start) && start >= 0;
  return {
    ...{ quote: exact, prefix: ownText(quote, 'prefix'), suffix: ownText(quote, 'suffix') },
    ...(isPlace && { start }),
  };
}

function textOf(record: JsonRecord): string {
  return ownText(record, 'text').trim();
}

/** What somebody else wrote says who did: it must not pass for the reader's own words. */
function signed({ author, text }: Annotation): string {
  return author === '' ? text : `${author}: ${text}`;
}

function nameOf(record: JsonRecord, user: string): string {
  const info = asRecord(own(record, 'user_info'));
  return (info && ownText(info, 'display_name').trim()) || user.replace(/^acct:|@.*$/g, '') || '?';
}

function titleOf(record: JsonRecord): string {
  const page = asRecord(own(record, 'document'));
  const [title] = page ? ownList(page, 'title') : [];
  return typeof title === 'string' ? title : '';
}
