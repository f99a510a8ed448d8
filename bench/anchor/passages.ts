import type { Random } from './random.ts';
import type { Block, TrackedPage } from './tracked-page.ts';

/** A passage of the page as it was: the origins that it covers. */
export interface Picked {
  from: number;
  to: number;
  words: number;
}

interface Word {
  start: number;
  end: number;
}

interface BlockText {
  block: Block;
  text: string;
  words: Word[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SENTENCE_END = /[.!?…:;]["”’)]?\s/u;
/** Characters below which a block is a button, a menu item, a caption of one word. */
const LEAST = 40;

/** Passages as people mark them: sentences, parts of sentences, paragraphs, stretches over two blocks, a few words. */
export function pickPassages(page: TrackedPage, count: number, random: Random): Picked[] {
  const blocks = page
    .blocks()
    .map(readBlock)
    .filter(({ text, words }) => text.trim().length >= LEAST && words.length >= 6);
  if (blocks.length < 3) return [];
  const picked: Picked[] = [];
  for (let tries = 0; picked.length < count && tries < count * 8; tries++) {
    const passage = pick(page, blocks, random);
    if (passage && !picked.some((it) => it.from === passage.from && it.to === passage.to)) picked.push(passage);
  }
  return picked;
}

function readBlock(block: Block): BlockText {
  const text = block.nodes.map((node) => node.data).join('');
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  return { block, text, words };
}

function pick(page: TrackedPage, blocks: BlockText[], random: Random): Picked | null {
  const at = Math.floor(random.next() * blocks.length);
  const one = blocks[at] as BlockText;
  const roll = random.next();
  if (roll < 0.3) return stretch(page, one, ...sentence(one, random));
  if (roll < 0.6) return stretch(page, one, ...run(one, random.between(4, 12), random));
  if (roll < 0.75) return stretch(page, one, ...run(one, random.between(15, 40), random));
  if (roll < 0.85) return stretch(page, one, 0, one.words.length);
  if (roll < 0.9) return stretch(page, one, ...run(one, random.between(2, 3), random));
  const next = blocks[at + 1];
  return next ? overTwo(page, one, next, random) : null;
}

function run({ words }: BlockText, length: number, random: Random): [number, number] {
  const size = Math.min(length, words.length);
  const start = random.between(0, words.length - size);
  return [start, start + size];
}

function sentence(block: BlockText, random: Random): [number, number] {
  const { words, text } = block;
  const ends = words.flatMap((word, at) => {
    const next = words[at + 1];
    return !next || SENTENCE_END.test(text.slice(word.end, next.start)) ? [at + 1] : [];
  });
  const which = random.between(0, ends.length - 1);
  const range: [number, number] = [which === 0 ? 0 : (ends[which - 1] as number), ends[which] as number];
  return range[1] - range[0] >= 4 ? range : run(block, 8, random);
}

function overTwo(page: TrackedPage, one: BlockText, next: BlockText, random: Random): Picked | null {
  const first = one.words[Math.max(0, one.words.length - random.between(4, 15))];
  const last = next.words[Math.min(next.words.length - 1, random.between(3, 14))];
  if (!first || !last) return null;
  const words = one.words.filter(({ start }) => start >= first.start).length + random.between(4, 15);
  return made(page, locate(one.block, first.start, 1), locate(next.block, last.end, -1), words);
}

function stretch(page: TrackedPage, { block, words }: BlockText, from: number, to: number): Picked | null {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return null;
  return made(page, locate(block, first.start, 1), locate(block, last.end, -1), to - from);
}

function made(page: TrackedPage, start: [Text, number], end: [Text, number], words: number): Picked {
  const from = page.originsOf(start[0])[start[1]] as number;
  const to = (page.originsOf(end[0])[end[1] - 1] as number) + 1;
  return { from, to, words };
}

/** Where a passage stands on a page: from its first unit to its last. Null where nothing of it is left. */
export function rangeOf(page: TrackedPage, { from, to }: Picked): Range | null {
  let range: Range | null = null;
  for (const node of page.texts()) {
    page.originsOf(node).forEach((origin, at) => {
      if (origin < from || origin >= to) return;
      if (!range) {
        range = node.ownerDocument.createRange();
        range.setStart(node, at);
      }
      range.setEnd(node, at + 1);
    });
  }
  return range;
}

/** The node and offset of a place in a block's text: the node that holds the unit after it (1) or before it (-1). */
function locate({ nodes }: Block, offset: number, side: 1 | -1): [Text, number] {
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    if (side > 0 ? offset < end : offset <= end) return [node, offset - start];
    start = end;
  }
  throw new Error('A place outside its block.');
}
