import { isoDay, parseDay } from '../text/dates.ts';
import { momentOf, webAddressOf } from './clean-field.ts';
import type { ForeignArticle } from './foreign-article.ts';
import { ForeignArticles } from './gather-articles.ts';
import { plainText } from './html-text.ts';
import { type ImportFormat, ImportRefusal } from './import-format.ts';
import { MAX_ROWS } from './limits.ts';
import { asRecord, type JsonRecord, own, ownList, ownText, parseJson } from './parse-json.ts';
import { personName } from './person-name.ts';
import { readText } from './read-text.ts';

/** Types of CSL that are issued texts where they bear a number. */
const ISSUED = new Set(['legislation', 'bill', 'regulation', 'legal_case', 'standard', 'report']);

/**
 * CSL-JSON, as Zotero and other managers of references write it: a list of items with `type`, `title`, `author` (`family`,
 * `given`, `literal`), `issued` (`date-parts`, `raw`), `URL`, `DOI`, `abstract`, `container-title`, `publisher`,
 * `authority`, `number`, `language`, `note`, `keyword`, `accessed`. See
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export const zoteroCsl: ImportFormat = {
  id: 'csl-json',
  recognises: ({ head }) =>
    /^\s*[[{]/.test(head) &&
    /"type"\s*:/.test(head) &&
    /"(?:title|URL|DOI)"\s*:/.test(head) &&
    /"(?:issued|author|container-title|citation-key|URL|DOI|accessed)"\s*:/.test(head),
  async *read(file, context) {
    const parsed = parseJson(await readText(file.source));
    // Some programs wrap the list.
    const items = Array.isArray(parsed) ? parsed : own(asRecord(parsed) ?? {}, 'items');
    if (!Array.isArray(items)) throw new ImportRefusal('wrong-shape', 'items');
    if (items.length > MAX_ROWS) throw new ImportRefusal('too-large');
    const found = new ForeignArticles();
    for (const [index, one] of items.entries()) {
      const item = asRecord(one);
      const article = item && articleOf(item, context.now);
      if (article) found.add(article);
      else context.onSkipped?.({ line: null, what: `[${index}]`, reason: item ? 'empty' : 'wrong-shape' });
    }
    yield* found.arrivals(context);
  },
};

function articleOf(item: JsonRecord, now: number): ForeignArticle | null {
  const [title, doi, lang] = ['title', 'DOI', 'language'].map((name) => ownText(item, name).trim());
  const url = webAddressOf(ownText(item, 'URL')) ?? (doi ? webAddressOf(`https://doi.org/${doi}`) : null);
  const type = ownText(item, 'type');
  const id = own(item, 'id');
  if (!title && !url) return null;
  const publishedAt = dayOf(own(item, 'issued'));
  const number = textOrNumber(own(item, 'number')).normalize('NFC').replace(/\s+/g, '');
  const isDocument = ISSUED.has(type) && number !== '';
  const body = ownText(item, 'authority') || ownText(item, 'publisher');
  const accessed = dayOf(own(item, 'accessed'));
  return {
    ...{ url, name: `csl ${typeof id === 'string' ? id : ''} ${title}`, title: plainText(title ?? ''), publishedAt },
    byline: ownList(item, 'author').flatMap((one) => nameOf(one, lang ?? '')),
    siteName: ownText(item, 'container-title') || ownText(item, 'publisher'),
    lead: plainText(ownText(item, 'abstract')),
    lang: lang ?? '',
    note: plainText(ownText(item, 'note')),
    tags: ownText(item, 'keyword').split(/[,;]/),
    savedAt: accessed ? momentOf(accessed, now) : null,
    ...(isDocument && {
      kind: 'document' as const,
      documentRef: { type: '', number: number.slice(0, 100), date: publishedAt, body: body.slice(0, 200) },
    }),
  };
}

function nameOf(one: unknown, lang: string): string[] {
  const name = asRecord(one);
  if (!name) return [];
  const literal = ownText(name, 'literal');
  return [literal || personName(ownText(name, 'family'), ownText(name, 'given'), lang)].filter(Boolean);
}

/** `{"date-parts": [[2023, 5, 1]]}`, numbers or text, or `{"raw": "2023-05-01"}`; a day alone is kept. */
function dayOf(value: unknown): string | null {
  const date = asRecord(value);
  if (!date) return null;
  const [parts] = ownList(date, 'date-parts');
  if (!Array.isArray(parts)) return parseDay(ownText(date, 'raw') || ownText(date, 'literal'));
  const [year, month, day] = parts.map(Number);
  return isoDay(year ?? 0, month ?? 0, day ?? 0);
}

function textOrNumber(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
