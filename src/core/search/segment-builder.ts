import { type Block, BlockWriter } from './block.ts';
import { PostingWriter } from './postings.ts';
import { scanWords } from './scan-words.ts';
import { BEGIN_LENGTH, type FilterKind, filterKey, type SegmentHead } from './segment.ts';
import { KEY_SPLIT, termKey } from './term-key.ts';
import { BODY_FIELD, type SearchDocument, type SearchUnit, UNIT_FIELDS } from './unit.ts';

export interface Segment {
  head: SegmentHead;
  blocks: Uint8Array<ArrayBuffer>[];
}

const MOST_LENGTH = 0xffff;

/** Collects documents and makes a segment of them. Memory: some twice the size of the segment. */
export class SegmentBuilder {
  readonly #postings = new Map<string, PostingWriter>();
  readonly #ids: string[] = [];
  readonly #firstUnits: number[] = [];
  readonly #savedAt: number[] = [];
  readonly #lengths: number[] = [];
  #unitCount = 0;

  add(document: SearchDocument): void {
    const first = this.#unitCount;
    this.#ids.push(document.articleId);
    this.#firstUnits.push(first);
    this.#savedAt.push(document.savedAt);
    for (const year of document.years) this.#filter('year', String(year), first);
    if (document.site) this.#filter('site', document.site, first);
    for (const [index, unit] of document.units.entries()) {
      const length = this.#addUnit(unit, this.#unitCount);
      if (index === 0) this.#lengths.push(Math.min(length, MOST_LENGTH));
      this.#unitCount += 1;
    }
  }

  build(id: number): Segment {
    const writer = new BlockWriter();
    const made: Block[] = [];
    for (const key of [...this.#postings.keys()].sort()) {
      const postings = this.#postings.get(key) as PostingWriter;
      made.push(...writer.add(key, postings.lastUnit, postings.take()));
    }
    const last = writer.close();
    if (last) made.push(last);
    const head: SegmentHead = {
      id,
      articleIds: this.#ids.join('\n'),
      articleCount: this.#ids.length,
      unitCount: this.#unitCount,
      firstUnits: Uint32Array.from(this.#firstUnits),
      savedAt: Float64Array.from(this.#savedAt),
      lengths: Uint16Array.from(this.#lengths),
      blockKeys: made.map(({ firstKey }) => firstKey).join('\n'),
      size: made.reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
    return { head, blocks: made.map(({ bytes }) => bytes) };
  }

  /** Gives the number of words in the unit's body. */
  #addUnit({ texts, tags, role }: SearchUnit, unit: number): number {
    for (const tag of new Set(tags)) this.#filter('tag', tag, unit);
    if (role) this.#filter('role', role, unit);
    const positions = new Array<number>(UNIT_FIELDS.length).fill(0);
    const begins = new Map<string, number>();
    // Places of one word have to ascend, and fields are given in the order of their numbers.
    for (const [name, text] of texts) {
      const field = UNIT_FIELDS.indexOf(name);
      let position = positions[field] ?? 0;
      scanWords(text, (start, end) => {
        const key = termKey(text.slice(start, end));
        if (key !== '') this.#of(key).add(unit, field, position);
        position += 1;
        const begin = beginOf(key);
        if (begin !== null) begins.set(begin, (begins.get(begin) ?? 0) | (1 << field));
      });
      // A gap, so that two texts of one field make no phrase.
      positions[field] = position + 1;
    }
    for (const [begin, fields] of begins) {
      for (let field = 0; field < UNIT_FIELDS.length; field++) {
        if (fields & (1 << field)) this.#of(filterKey('begin', begin)).add(unit, field, 0);
      }
    }
    return Math.max(0, (positions[BODY_FIELD] ?? 0) - 1);
  }

  #filter(kind: FilterKind, value: string, unit: number): void {
    this.#of(filterKey(kind, value)).add(unit, BODY_FIELD, 0);
  }

  #of(key: string): PostingWriter {
    let writer = this.#postings.get(key);
    if (!writer) {
      writer = new PostingWriter();
      this.#postings.set(key, writer);
    }
    return writer;
  }
}

/** The first letters of a word that goes on after them. */
function beginOf(key: string): string | null {
  return key.length > BEGIN_LENGTH && key.charAt(BEGIN_LENGTH) !== KEY_SPLIT ? key.slice(0, BEGIN_LENGTH) : null;
}
