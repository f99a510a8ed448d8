import type { Article } from '../model/article.ts';
import type { DocumentRef } from '../model/document-ref.ts';
import { foldBare } from '../text/fold.ts';
import { citeWhole } from './cite-in-paper.ts';
import type { QuotationSource, ReportDoc } from './report-doc.ts';
import { walkSources } from './walk-sources.ts';

/** What a paper must know of an article that it names. */
export interface PaperSource
  extends Pick<Article, 'id' | 'title' | 'byline' | 'siteName' | 'publishedAt' | 'documentRef' | 'circulation'> {
  /** Address on the web; empty where it has none. */
  url: string;
  fileName?: string;
}

export interface SourceList {
  /** One line a source, in the order of print. */
  entries: string[];
  /** Something of it is quoted or cited, beyond having been studied. */
  isCited: boolean;
  /** Sources that a marking bars from being shared: named in no list. Their ids. */
  barred: string[];
}

interface Entry {
  text: string;
  /** Two entries of one source have the same. */
  key: string;
  rank: number;
  sortedBy: string;
}

/** Documents of the Party, of the State, and publications. */
const PARTY = 0;
const STATE = 1;
const OTHER = 2;

/**
 * All that a paper quotes, cites or was studied for it, each once. In the order that Vietnamese papers keep: documents
 * of the Party, then of the State, each by date; then all else by the author's given name, or by title.
 */
export function listSources(doc: ReportDoc, articleIds: readonly string[], known: readonly PaperSource[]): SourceList {
  const byId = new Map(known.map((source) => [source.id, source]));
  const cited = walkSources(doc);
  const entries = new Map<string, Entry>();
  const barred = new Set<string>();
  const add = (entry: Entry): void => {
    if (!entries.has(entry.key)) entries.set(entry.key, entry);
  };
  const ids = [...articleIds, ...cited.flatMap(({ articleId }) => (articleId === null ? [] : [articleId]))];
  for (const id of ids) {
    const source = byId.get(id);
    if (source?.circulation) barred.add(id);
    else if (source) add(asEntry(source));
  }
  for (const citation of cited) {
    if (citation.articleId !== null && byId.has(citation.articleId)) continue;
    const entry = asLoose(citation);
    if (entry && !isNamed(citation.citation, [...entries.values()], known)) add(entry);
  }
  const inOrder = [...entries.values()].sort(
    (a, b) => a.rank - b.rank || COLLATOR.compare(a.sortedBy, b.sortedBy) || COLLATOR.compare(a.text, b.text),
  );
  return { entries: inOrder.map(({ text }) => text), isCited: cited.length > 0, barred: [...barred] };
}

const COLLATOR = /* @__PURE__ */ new Intl.Collator('vi', { numeric: true });

function asEntry(source: PaperSource): Entry {
  const { id, title, byline, siteName, documentRef, url } = source;
  const text = citeWhole(source);
  if (documentRef) {
    const { number, date } = documentRef;
    const rank = isOfParty(documentRef) ? PARTY : STATE;
    const key = number ? `document ${number} ${date ?? ''}` : `titled ${foldBare(title)}`;
    // Without a date behind those that have one.
    return { text, key, rank, sortedBy: date ?? '9999' };
  }
  const [author = ''] = byline;
  const withAddress = url.startsWith('http') ? `${text}, ${url}` : text;
  const key = text ? `work ${foldBare(text)}` : `article ${id}`;
  return { text: withAddress || id, key, rank: OTHER, sortedBy: givenName(author) || title || siteName };
}

/** At the end of a citation: where in the source. */
const PLACE = /(?:,\s*(?:điểm|khoản|tiết|mục|điều|chương|phần|phụ lục|trang|tr\.)\s+[^,]+)+$/iu;

/** A source that is not in the library: as its citation names it. Of one article that is gone the first one stands. */
function asLoose({ citation, articleId }: QuotationSource): Entry | null {
  const text = citation.trim().replace(PLACE, '');
  if (text === '') return null;
  const key = articleId === null ? `work ${foldBare(text)}` : `gone ${articleId}`;
  return { text, key, rank: OTHER, sortedBy: text };
}

/** A document in the list has the number that this citation gives, or the citation is that of an entry word for word. */
function isNamed(citation: string, entries: readonly Entry[], known: readonly PaperSource[]): boolean {
  const folded = foldBare(citation.trim().replace(PLACE, ''));
  if (entries.some(({ key }) => key === `work ${folded}`)) return true;
  return known.some(({ documentRef }) => {
    const number = foldBare(documentRef?.number ?? '');
    if (number === '') return false;
    const at = folded.indexOf(number);
    return (
      at >= 0 && !/[\p{L}\d/-]/u.test(folded.charAt(at - 1)) && !/[\p{L}\d/-]/u.test(folded.charAt(at + number.length))
    );
  });
}

/** Vietnamese papers sort people by the last of their names, and print them as they are called. */
function givenName(author: string): string {
  const names = author.trim().split(/\s+/);
  return [names.at(-1) ?? '', ...names.slice(0, -1)].join(' ').trim();
}

const PARTY_SYMBOL = /\/(?:TW|[A-Z]*[TQHĐ]U)$/i;
const PARTY_BODY =
  /trung ương(?! hội| đoàn| mặt trận)|bộ chính trị|ban bí thư|đại hội (?:đại biểu|đảng)|(?:tỉnh|thành|huyện|quận|thị|đảng|chi|quân) [uủ][yỷ]|đảng bộ|chi bộ/i;

/** "18-NQ/TW" is the Party's, "30/2020/NĐ-CP" the State's: the year in the number alone says it where the body does not. */
function isOfParty({ number, body }: DocumentRef): boolean {
  if (/^\d+\/\d{4}\//.test(number)) return false;
  return PARTY_SYMBOL.test(number) || PARTY_BODY.test(body);
}
