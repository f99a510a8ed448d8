import { citeDocument } from '../core/citation/cite-document.ts';
import type { Article } from '../core/model/article.ts';
import { chooseCandidates, commonRanges, MOST_READ } from '../core/originality/choose-candidates.ts';
import { findOverlaps } from '../core/originality/index.ts';
import type { Overlap, OverlapSource, TextRange } from '../core/originality/overlap.ts';
import { PrintIndex } from '../core/originality/print-index.ts';
import { type Syllables, syllablesOf } from '../core/originality/syllables.ts';
import { winnow } from '../core/originality/winnow.ts';
import type { QuotationSource } from '../core/report/report-doc.ts';
import { reportText } from '../core/report/report-text.ts';
import { formatDay } from '../core/text/dates.ts';
import { parseUrl } from '../core/url/parse-url.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { PrintReader } from '../storage/print-reader.ts';
import type { PrintRow, SearchDatabase } from '../storage/search-database.ts';
import { guarded } from '../storage/storage-failure.ts';

/** A draft and what is known of its quotations. */
export interface OriginalityQuestion {
  text: string;
  /** Quoted with its source. */
  cited: TextRange[];
  /** Quoted without one. */
  quoted: TextRange[];
  /** The paper itself, which is no source of its own. */
  reportId: string | null;
}

/** An overlap with what is shown of its source. */
export interface FoundOverlap extends Overlap {
  kind: 'article' | 'report';
  /** Of the article or the paper. */
  id: string;
  /** What it is cited by where its words become a quotation. */
  source: QuotationSource;
  title: string;
  /** The source's words there, with some before and behind. `same` and `sourceStart` minus this are places in it. */
  excerpt: string;
  excerptStart: number;
}

export interface OriginalityAnswer {
  overlaps: FoundOverlap[];
  /** Articles whose fingerprints are not made yet. */
  waiting: number;
  /** Articles and papers that were looked at. */
  sources: number;
}

/** Texts kept for the next pause in typing: some 50 kB each. */
const KEPT = 320;
const OWN_ORIGIN = 'own papers';
/** UTF-16 units of the source shown before and behind the words. */
const AROUND = 160;
/** Articles that came or changed since the fingerprints were loaded, before all are loaded anew. */
const MOST_LATER = 2_000;

interface KnownText {
  updatedAt: number;
  source: OverlapSource;
  title: string;
  syllables: Syllables;
  citation: string;
}

/**
 * Answers which passages of a draft stand in the library. Holds the fingerprints of all articles, some 2 kB each, and
 * the texts read last. Lives in a worker; what changes in the library meanwhile it learns before each answer.
 */
export class OriginalityDesk {
  readonly #db: LibraryDatabase;
  readonly #prints: PrintReader;
  readonly #texts = new Map<string, KnownText>();
  #indexes: PrintIndex[] = [];
  #later = new Map<string, PrintRow>();
  #version = -1;

  constructor(db: LibraryDatabase, search: SearchDatabase) {
    this.#db = db;
    this.#prints = new PrintReader(search);
  }

  /** Bytes of the fingerprints. */
  get size(): number {
    return this.#indexes.reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * @param onProgress share of the fingerprints that are loaded, from 0 to 1; only the first time
   * @throws FailureError; what the signal was aborted with
   */
  ask(
    question: OriginalityQuestion,
    signal: AbortSignal,
    onProgress: (loaded: number) => void = () => undefined,
  ): Promise<OriginalityAnswer> {
    return guarded(async () => {
      await this.#bringUpToDate(signal, onProgress);
      const syllables = syllablesOf(question.text);
      // Every gram of the draft: one that its own window passes over may be kept in a source.
      const prints = winnow(syllables, undefined, 1);
      const chosen = chooseCandidates(prints, this.#indexes, MOST_READ);
      signal.throwIfAborted();
      const known = [
        ...(await this.#articles(chosen.candidates.map(({ articleId }) => articleId))),
        ...(await this.#reports(question.reportId)),
      ];
      signal.throwIfAborted();
      const byId = new Map(known.map((one) => [one.source.id, one]));
      const overlaps = findOverlaps(
        question.text,
        known.map(({ source }) => source),
        {
          cited: question.cited,
          quoted: question.quoted,
          common: commonRanges(chosen.common, syllables),
          syllablesOf: ({ id }) => (byId.get(id) as KnownText).syllables,
        },
      );
      const articles = await this.#db.articles.count();
      const reports = await this.#db.reports.count();
      return {
        overlaps: overlaps.map((overlap) => shown(overlap, byId.get(overlap.sourceId) as KnownText)),
        waiting: Math.max(0, articles - (await this.#prints.count())),
        sources: articles + Math.max(0, reports - (question.reportId === null ? 0 : 1)),
      };
    });
  }

  async #bringUpToDate(signal: AbortSignal, onProgress: (loaded: number) => void): Promise<void> {
    const version = await this.#prints.version();
    if (version === this.#version) return;
    if (this.#version >= 0 && version > this.#version) {
      for (const row of await this.#prints.since(this.#version)) this.#later.set(row.articleId, row);
      if (this.#later.size <= MOST_LATER) {
        const [first] = this.#indexes;
        this.#indexes = [...(first ? [first] : []), new PrintIndex([...this.#later.values()])];
        this.#version = version;
        return;
      }
    }
    const total = Math.max(1, await this.#prints.count());
    const rows: PrintRow[] = [];
    for await (const page of this.#prints.all()) {
      signal.throwIfAborted();
      rows.push(...page);
      onProgress(Math.min(1, rows.length / total));
    }
    this.#indexes = [new PrintIndex(rows)];
    this.#later = new Map();
    this.#version = version;
  }

  async #articles(ids: string[]): Promise<KnownText[]> {
    const articles = await this.#db.articles.bulkGet(ids);
    const missing = articles.flatMap((article) =>
      article && this.#texts.get(article.id)?.updatedAt !== article.updatedAt ? [article] : [],
    );
    const bodies = await this.#db.bodies.bulkGet(missing.map(({ id }) => id));
    for (const [index, article] of missing.entries()) {
      const text = bodies[index]?.text ?? '';
      const source = { id: `article:${article.id}`, text, title: article.title, origin: originOf(article) };
      this.#keep(article.id, {
        updatedAt: article.updatedAt,
        source,
        title: article.title,
        syllables: syllablesOf(text),
        citation: citationOf(article),
      });
    }
    const known = articles.flatMap((article) => {
      const text = article && this.#texts.get(article.id);
      return text ? [text] : [];
    });
    this.#forget();
    return known;
  }

  /** Papers are few: each is compared, however little it shares. */
  async #reports(but: string | null): Promise<KnownText[]> {
    const reports = await this.#db.reports.toArray();
    return reports.flatMap((report) => {
      if (report.id === but) return [];
      const kept = this.#texts.get(report.id);
      if (kept?.updatedAt === report.updatedAt) return [kept];
      const { text } = reportText(report.doc);
      const known: KnownText = {
        updatedAt: report.updatedAt,
        source: { id: `report:${report.id}`, text, title: report.title, origin: OWN_ORIGIN },
        title: report.title,
        syllables: syllablesOf(text),
        citation: report.title && `“${report.title}”`,
      };
      this.#keep(report.id, known);
      return [known];
    });
  }

  #keep(id: string, known: KnownText): void {
    this.#texts.delete(id);
    this.#texts.set(id, known);
  }

  #forget(): void {
    for (const id of this.#texts.keys()) {
      if (this.#texts.size <= KEPT) return;
      this.#texts.delete(id);
    }
  }
}

/** Issued documents stand for themselves, wherever they were saved from; news vouches by its site. */
function originOf({ documentRef, kind, id, url, siteName }: Article): string {
  if (documentRef?.number) return `${documentRef.number} ${documentRef.date ?? ''}`;
  return kind === 'document' ? id : (parseUrl(url)?.hostname ?? siteName);
}

/** An issued text by its number, anything else by its title, site and day. */
function citationOf({ documentRef, title, siteName, publishedAt }: Article): string {
  if (documentRef?.number) return citeDocument(documentRef);
  const day = publishedAt && formatDay(publishedAt.slice(0, 10), 'vi');
  return [title && `“${title}”`, siteName, day].filter(Boolean).join(', ');
}

function shown(overlap: Overlap, { source, title, citation }: KnownText): FoundOverlap {
  const [kind, id] = [source.id.slice(0, source.id.indexOf(':')), source.id.slice(source.id.indexOf(':') + 1)];
  const before = Math.max(0, overlap.sourceStart - AROUND);
  const behind = Math.min(source.text.length, overlap.sourceEnd + AROUND);
  const from = before === 0 ? 0 : before + (/\s/.exec(source.text.slice(before, overlap.sourceStart))?.index ?? 0);
  const rest = source.text.slice(overlap.sourceEnd, behind);
  const to = behind === source.text.length ? behind : overlap.sourceEnd + Math.max(0, rest.search(/\s\S*$/));
  return {
    ...overlap,
    kind: kind as FoundOverlap['kind'],
    id,
    source: { citation, articleId: kind === 'article' ? id : null, passageId: null },
    title,
    excerpt: source.text.slice(from, to),
    excerptStart: from,
  };
}
