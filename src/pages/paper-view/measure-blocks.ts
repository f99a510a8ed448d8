import { render } from 'preact';
import type { MeasuredBlock } from '../../core/report/paginate.ts';
import type { PaperBlock } from '../../core/report/paper.ts';
import { drawPieces } from './draw-pieces.tsx';

/** A block drawn at the width of the paper, and where its lines begin once that was asked for. */
export interface Measured extends MeasuredBlock {
  /** Offsets in the block's text at which lines begin, by number of the line. */
  starts: Map<number, number>;
}

/** How long one step may take, milliseconds: whoever types must not feel it. */
const STEP = 8;
/** Blocks drawn at once: one layout serves them all. */
const AT_ONCE = 12;
/** Blocks remembered; a paper of 5,000 syllables has some hundred. */
const MOST_KNOWN = 2000;

/**
 * Measures blocks by drawing them out of sight, at their real size. What was measured before is remembered, so that a
 * key press costs the paragraph that it changed.
 */
export class BlockMeasure {
  readonly #host: HTMLElement;
  #known = new Map<string, Measured>();
  #look = '';

  /** @param host has the width and the look of the paper's text, and is drawn as it is: neither hidden nor scaled */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whatever changes how blocks are drawn: another look forgets all measures. */
  wear(look: string): void {
    if (look === this.#look) return;
    this.#look = look;
    this.#known.clear();
  }

  /** Rests between its steps. Resolves to null where the signal aborted meanwhile. */
  async measure(blocks: readonly PaperBlock[], signal: AbortSignal): Promise<Measured[] | null> {
    const keys = blocks.map((block) => JSON.stringify(block));
    const unknown = blocks.flatMap((block, index) => {
      const key = keys[index] ?? '';
      return this.#known.has(key) ? [] : [{ block, key }];
    });
    if (this.#known.size + unknown.length > MOST_KNOWN) this.#forgetBut(new Set(keys));
    let began = performance.now();
    for (let at = 0; at < unknown.length; at += AT_ONCE) {
      if (performance.now() - began > STEP) {
        await rest();
        if (signal.aborted) return null;
        began = performance.now();
      }
      this.#measureSome(unknown.slice(at, at + AT_ONCE));
    }
    return keys.map((key) => this.#known.get(key) as Measured);
  }

  /** Where a line of a block begins, as an offset in its text. */
  lineStart(block: PaperBlock, measured: Measured, line: number): number {
    if (line <= 0 || block.kind !== 'text') return 0;
    const known = measured.starts.get(line);
    if (known !== undefined) return known;
    drawPieces([{ block, isStart: true, isEnd: true }], this.#host);
    const element = this.#host.firstElementChild;
    const start = element ? findLineStart(element, measured.height / measured.lines, line) : 0;
    measured.starts.set(line, start);
    return start;
  }

  clear(): void {
    render(null, this.#host);
  }

  #measureSome(some: readonly { block: PaperBlock; key: string }[]): void {
    drawPieces(
      some.map(({ block }) => ({ block, isStart: true, isEnd: true })),
      this.#host,
    );
    const { children } = this.#host;
    for (const [index, { block, key }] of some.entries()) {
      const element = children[index];
      if (element) this.#known.set(key, measureElement(element, block));
    }
  }

  #forgetBut(keys: ReadonlySet<string>): void {
    this.#known = new Map([...this.#known].filter(([key]) => keys.has(key)));
  }
}

function measureElement(element: Element, block: PaperBlock): Measured {
  const { height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight);
  const isText = block.kind === 'text';
  return {
    height,
    gap: Number.parseFloat(style.marginTop),
    lines: isText ? Math.max(1, Math.round(height / lineHeight)) : 1,
    keepsWithNext: isText && /^(?:title|subtitle|heading-\d|sources-title)$/.test(block.style),
    keepsWithPrevious: block.kind === 'signature',
    starts: new Map(),
  };
}

/** By halves over the letters: each line's letters come after those of the line before. */
function findLineStart(element: Element, lineHeight: number, line: number): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const letters: { node: Text; at: number; offset: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (const { index } of node.data.matchAll(/\S/gu)) letters.push({ node, at: index, offset: length + index });
    length += node.data.length;
  }
  const { top } = element.getBoundingClientRect();
  const range = document.createRange();
  const lineOf = ({ node, at }: { node: Text; at: number }): number => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    return Math.floor((box.top + box.height / 2 - top) / lineHeight);
  };
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const letter = letters[middle];
    if (letter && lineOf(letter) < line) low = middle + 1;
    else high = middle;
  }
  return letters[low]?.offset ?? length;
}

/** Until the browser has drawn and answered what waited. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
