import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageFragment, paginate } from '../../core/report/paginate.ts';
import { type PaperBlock, sliceRuns, textOfBlock } from '../../core/report/paper.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { BlockMeasure, type Measured } from './measure-blocks.ts';
import type { Piece } from './paper-piece.tsx';

/** How long typing must rest before the pages are made anew, milliseconds. */
const REST = 120;
const MILLIMETRE = 96 / 25.4;

/**
 * A paper's blocks parted into pages, by drawing them at their real size in `host`. Null until that was done once;
 * afterwards the last pages stay until newer ones are ready.
 */
export function usePages(
  host: RefObject<HTMLElement | null>,
  blocks: readonly PaperBlock[],
  preset: PaperPreset,
): Piece[][] | null {
  const [pages, setPages] = useState<Piece[][] | null>(null);
  const measure = useRef<BlockMeasure | null>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const lifetime = new AbortController();
    const work = async (): Promise<void> => {
      // Measured with another face, everything would stand elsewhere once the right one came.
      await document.fonts.ready;
      if (lifetime.signal.aborted) return;
      measure.current ??= new BlockMeasure(element);
      measure.current.wear(JSON.stringify(preset));
      const measured = await measure.current.measure(blocks, lifetime.signal);
      if (!measured || lifetime.signal.aborted) return;
      const height = (preset.height - preset.top - preset.bottom) * MILLIMETRE;
      const pages = cutPages(blocks, measured, paginate(measured, height), measure.current);
      setPages(preset.hasLineNumbers ? pages.map(numberLines) : pages);
      measure.current.clear();
      isFirst.current = false;
    };
    const timer = setTimeout(() => void work(), isFirst.current ? 0 : REST);
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, [host, blocks, preset]);

  return pages;
}

function cutPages(
  blocks: readonly PaperBlock[],
  measured: readonly Measured[],
  pages: readonly PageFragment[][],
  measure: BlockMeasure,
): Piece[][] {
  return pages.map((page) =>
    page.flatMap(({ block: index, from, to }): Piece[] => {
      const block = blocks[index];
      const size = measured[index];
      if (!block || !size) return [];
      const isStart = from === 0;
      const isEnd = to === size.lines;
      const lines = to - from;
      if (block.kind !== 'text') return [{ block, isStart, isEnd }];
      if (isStart && isEnd) return [{ block, isStart, isEnd, lines }];
      const start = measure.lineStart(block, size, from);
      const end = isEnd ? textOfBlock(block).length : measure.lineStart(block, size, to);
      return [{ block: { ...block, runs: sliceRuns(block.runs, start, end) }, isStart, isEnd, lines }];
    }),
  );
}

/** Lines of text count from 1 on every page; head and signature do not. */
function numberLines(page: readonly Piece[]): Piece[] {
  let next = 1;
  return page.map((piece) => {
    if (!piece.lines) return piece;
    const numbered = { ...piece, firstLine: next };
    next += piece.lines;
    return numbered;
  });
}
