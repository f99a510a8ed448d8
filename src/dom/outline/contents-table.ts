import type { Block } from '../extract/blocks.ts';
import type { LabelledLine } from './labels.ts';

/** Shorter runs of labels repeat by chance. */
const MIN_ENTRIES = 3;

/**
 * Index of the line where the text begins after a table of contents at its head, or 0. Such a table says label by
 * label what the text says again; a decision whose annexed rules count their articles anew has other titles there.
 */
export function contentsEnd(blocks: Block[], lines: (LabelledLine | null)[]): number {
  const entries = [...lines.entries()].flatMap(([index, line]) => {
    if (!line || !/part|chapter|section|article|roman/.test(line.level)) return [];
    const next = lines[index + 1] ? '' : (blocks[index + 1]?.text ?? '');
    const [listed, told] = [line.title.replace(/[\s.…_]*\d*$/, '') || next, line.title || next].map((title) =>
      `${line.label} ${title}`.toLowerCase().slice(0, 60),
    );
    return [{ index, listed: listed ?? '', told: told ?? '' }];
  });
  for (const first of entries.slice(0, MIN_ENTRIES)) {
    const again = entries.find((entry) => entry.index > first.index && entry.told.startsWith(first.listed))?.index;
    if (again === undefined) continue;
    const listed = entries.filter(({ index }) => index < again);
    const told = entries.slice(listed.length).map((entry) => entry.told);
    const repeated = listed.filter((entry) => told.some((line) => line.startsWith(entry.listed)));
    if (listed.length >= MIN_ENTRIES && repeated.length * 2 >= listed.length) return again;
  }
  return 0;
}
