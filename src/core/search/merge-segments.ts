import { type BlockEntry, BlockWriter, readBlock } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readPostings } from './postings.ts';
import type { SegmentHead } from './segment.ts';

export interface MergeSource {
  head: SegmentHead;
  /** Numbers of the articles that were struck out: they stay behind. */
  dead: ReadonlySet<number>;
  readBlock(number: number): Promise<Uint8Array>;
}

interface Part {
  cursor: Cursor;
  /** New number of each unit, -1 for one that stays behind; null where all move on by the same distance. */
  moved: Int32Array | null;
  distance: number;
}

/**
 * One segment of several, a block at a time: holds no more than a block of each in memory. Gives the blocks, then the
 * head.
 */
export async function* mergeSegments(
  id: number,
  sources: readonly MergeSource[],
): AsyncGenerator<Uint8Array<ArrayBuffer>, SegmentHead> {
  const { head, moves } = mergeHeads(id, sources);
  const parts: Part[] = sources.map((source, index) => ({
    cursor: new Cursor(source),
    ...(moves[index] as Pick<Part, 'moved' | 'distance'>),
  }));
  const writer = new BlockWriter();
  const keys: string[] = [];
  await Promise.all(parts.map(({ cursor }) => cursor.next()));
  for (let key = lowestKey(parts); key !== null; key = lowestKey(parts)) {
    const same = parts.filter(({ cursor }) => cursor.entry?.key === key);
    const { postings, lastUnit } = joinPostings(same);
    const full = lastUnit < 0 ? [] : writer.add(key, lastUnit, postings);
    for (const block of full) {
      keys.push(block.firstKey);
      head.size += block.bytes.length;
      yield block.bytes;
    }
    for (const { cursor } of same) if (!cursor.step()) await cursor.next();
  }
  const last = writer.close();
  if (last) {
    keys.push(last.firstKey);
    head.size += last.bytes.length;
    yield last.bytes;
  }
  return { ...head, blockKeys: keys.join('\n') };
}

/** Goes through a segment's words, reading its blocks as it needs them. */
class Cursor {
  entry: BlockEntry | null = null;
  bytes: Uint8Array = new Uint8Array(0);
  readonly #source: MergeSource;
  readonly #blockCount: number;
  #block = 0;
  #entries: Generator<BlockEntry> | null = null;

  constructor(source: MergeSource) {
    this.#source = source;
    this.#blockCount = source.head.blockKeys === '' ? 0 : source.head.blockKeys.split('\n').length;
  }

  /** The next word of the block at hand; false where it has no more. */
  step(): boolean {
    const next = this.#entries?.next();
    this.entry = next && !next.done ? next.value : null;
    return this.entry !== null;
  }

  /** The first word of the next block. */
  async next(): Promise<void> {
    while (this.#block < this.#blockCount) {
      this.bytes = await this.#source.readBlock(this.#block++);
      this.#entries = readBlock(this.bytes);
      if (this.step()) return;
    }
    this.entry = null;
  }
}

function lowestKey(parts: readonly Part[]): string | null {
  let lowest: string | null = null;
  for (const { cursor } of parts) {
    const key = cursor.entry?.key;
    if (key !== undefined && (lowest === null || key < lowest)) lowest = key;
  }
  return lowest;
}

function joinPostings(parts: readonly Part[]): { postings: Uint8Array; lastUnit: number } {
  const out = new ByteWriter(64);
  let last = -1;
  const write = (unit: number, bytes: Uint8Array): void => {
    out.number(last < 0 ? unit : unit - last);
    out.bytes(bytes);
    last = unit;
  };
  for (const { cursor, moved, distance } of parts) {
    const { start, end, lastUnit } = cursor.entry as BlockEntry;
    if (moved === null) {
      const reader = new ByteReader(cursor.bytes, start, end);
      write(reader.number() + distance, cursor.bytes.subarray(reader.at, end));
      last = lastUnit + distance;
      continue;
    }
    readPostings(cursor.bytes, start, end, (unit, _mask, _count, at, next) => {
      const to = moved[unit] ?? -1;
      if (to >= 0) write(to, cursor.bytes.subarray(at, next));
    });
  }
  return { postings: out.view(), lastUnit: last };
}

/** The joined columns, and where the units of each source go. */
function mergeHeads(id: number, sources: readonly MergeSource[]) {
  const ids: string[] = [];
  const firstUnits: number[] = [];
  const savedAt: number[] = [];
  const lengths: number[] = [];
  let units = 0;
  const moves = sources.map(({ head, dead }) => {
    const moved = dead.size > 0 ? new Int32Array(head.unitCount).fill(-1) : null;
    const distance = units;
    for (const [article, articleId] of head.articleIds.split('\n').entries()) {
      if (dead.has(article)) continue;
      const first = head.firstUnits[article] as number;
      const end = head.firstUnits[article + 1] ?? head.unitCount;
      ids.push(articleId);
      firstUnits.push(units);
      savedAt.push(head.savedAt[article] as number);
      lengths.push(head.lengths[article] as number);
      if (moved) for (let unit = first; unit < end; unit++) moved[unit] = units + unit - first;
      units += end - first;
    }
    return { moved, distance };
  });
  const head: SegmentHead = {
    id,
    articleIds: ids.join('\n'),
    articleCount: ids.length,
    unitCount: units,
    firstUnits: Uint32Array.from(firstUnits),
    savedAt: Float64Array.from(savedAt),
    lengths: Uint16Array.from(lengths),
    blockKeys: '',
    size: 0,
  };
  return { head, moves };
}
