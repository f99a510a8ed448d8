import type { Block } from '../extract/blocks.ts';
import type { LabelledLine } from './labels.ts';

/** Shorter runs of labels repeat by chance. */
const MIN_ENTRIES = 3;
/** The longest code has 700 articles; each stands in its table of contents too. */
const MAX_ENTRIES = 3_000;

/**
 * Index of the line where the text begins after a table of contents at its head, or 0. Such a table says label by
 * label what the text says again; a decision whose annexed rules count their articles anew has other titles there.
 */
export function contentsEnd(blocks: Block[], lines: (LabelledLine | null)[]): number {
  const entries = [...lines.entries()].flatMap(([index, line]) => {
    if (!line || !/part|chapter|section|article|roman/.test(line.level)) return [];
    const next = lines[index + 1] ? '' : (blocks[index + 1]?.text ?? '');
    const title = line.title.slice(0, 300);
    const [listed, told] = [title.replace(/[\s.…_]*\d*$/, '') || next, title || next].map((key) =>
      `${line.label} ${key}`.toLowerCase().slice(0, 60),
    );
    return [{ index, listed: listed ?? '', told: told ?? '' }];
  });
  for (const first of entries.length > MAX_ENTRIES ? [] : entries.slice(0, MIN_ENTRIES)) {
    const again = entries.find((entry) => entry.index > first.index && entry.told.startsWith(first.listed))?.index;
    if (again === undefined) continue;
    const listed = entries.filter(({ index }) => index < again);
    const told = entries.slice(listed.length).map((entry) => entry.told);
    const repeated = listed.filter((entry) => told.some((line) => line.startsWith(entry.listed)));
    if (listed.length >= MIN_ENTRIES && repeated.length * 2 >= listed.length) return again;
  }
  return 0;
}
