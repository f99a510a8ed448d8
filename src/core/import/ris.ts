import { isoDay } from '../text/dates.ts';
import { momentOf, webAddressOf } from './clean-field.ts';
import type { ForeignArticle } from './foreign-article.ts';
import { ForeignArticles } from './gather-articles.ts';
import { plainText } from './html-text.ts';
import { type ImportFormat, ImportRefusal } from './import-format.ts';
import { MAX_ROWS } from './limits.ts';
import { turnedName } from './person-name.ts';
import { readText } from './read-text.ts';

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
/** Types of RIS that are issued texts where they bear a number. */
const ISSUED = new Set(['STAT', 'BILL', 'LEGAL', 'GOVDOC', 'HEAR', 'STAND', 'RPRT']);

/**
 * RIS, as Zotero and libraries write it: `TY  - JOUR`, one field a line, `ER  -` at the end of each item. Read are `TI T1
 * CT`, `AU A1`, `DA PY Y1`, `UR L2 LK`, `DO`, `AB N2`, `N1`, `KW`, `T2 JO JF PB`, `LA`, `M1 IS` (the number), `Y2` (when
 * it was looked up), `ID`. See https://en.wikipedia.org/wiki/RIS_(file_format) and `RIS.js` in
 * github.com/zotero/translators.
 */
export const ris: ImportFormat = {
  id: 'ris',
  recognises: ({ head }) => /^\uFEFF?\s*TY {1,2}- /.test(head),
  async *read(file, context) {
    const lines = (await readText(file.source)).replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    const found = new ForeignArticles();
    let item: Item | null = null;
    let last: string[] | null = null;
    let count = 0;
    for (const [index, text] of lines.entries()) {
      const [, tag, value = ''] = LINE.exec(text.trimStart()) ?? [];
      if (!tag) {
        // A long field goes on in the next line.
        if (last && text.trim() !== '') last[last.length - 1] = `${last.at(-1)}\n${text.trim()}`;
        else if (text.trim() !== '') context.onSkipped?.(skipped(index, text));
        continue;
      }
      if (tag === 'TY') {
        if (item) throw new ImportRefusal('damaged', `${index + 1}`);
        if (++count > MAX_ROWS) throw new ImportRefusal('too-large');
        item = { line: index, fields: new Map() };
      }
      if (!item) {
        context.onSkipped?.(skipped(index, text));
        continue;
      }
      if (tag === 'ER') {
        const article = articleOf(item, context.now);
        if (article) found.add(article);
        else context.onSkipped?.({ line: item.line + 1, what: '', reason: 'empty' });
        item = null;
        last = null;
        continue;
      }
      last = item.fields.get(tag) ?? [];
      last.push(value.trim());
      item.fields.set(tag, last);
    }
    // The last item has no end: the file was cut short.
    if (item) throw new ImportRefusal('damaged', `${item.line + 1}`);
    yield* found.arrivals(context);
  },
};

interface Item {
  line: number;
  fields: Map<string, string[]>;
}

function skipped(index: number, text: string) {
  return { line: index + 1, what: text.trim().slice(0, 200), reason: 'wrong-shape' as const };
}

function articleOf({ fields }: Item, now: number): ForeignArticle | null {
  const all = (...tags: string[]): string[] => tags.flatMap((tag) => fields.get(tag) ?? []).filter(Boolean);
  const first = (...tags: string[]): string => all(...tags)[0] ?? '';
  const title = first('TI', 'T1', 'CT', 'BT');
  const [doi, lang] = [first('DO'), first('LA')];
  const addresses = all('UR', 'LK', 'L2').map(webAddressOf);
  const url = addresses.find((one) => one !== null) ?? (doi ? webAddressOf(`https://doi.org/${doi}`) : null);
  if (!title && !url) return null;
  const publishedAt = dayOf(first('DA')) ?? dayOf(first('Y1')) ?? dayOf(first('PY'));
  const number = first('M1', 'IS', 'SN').normalize('NFC').replace(/\s+/g, '');
  const isDocument = ISSUED.has(first('TY')) && /^\d+.*[/-]/.test(number);
  const body = first('PB', 'A2');
  const seen = dayOf(first('Y2'));
  return {
    ...{ url, name: `ris ${first('ID')} ${title}`, title: plainText(title), publishedAt, lang },
    byline: all('AU', 'A1').map((name) => turnedName(name, lang)),
    siteName: first('T2', 'JO', 'JF', 'PB'),
    lead: plainText(first('AB', 'N2')),
    note: all('N1').map(plainText).join('\n\n'),
    tags: all('KW').flatMap((one) => one.split(/[;\n]/)),
    savedAt: seen ? momentOf(seen, now) : null,
    ...(isDocument && {
      kind: 'document' as const,
      documentRef: { type: '', number: number.slice(0, 100), date: publishedAt, body: body.slice(0, 200) },
    }),
  };
}

/** `2023/05/01/`, `2023-05-01`; a year alone is no day. */
function dayOf(written: string): string | null {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(written) ?? [];
  return year ? isoDay(Number(year), Number(month), Number(day)) : null;
}
