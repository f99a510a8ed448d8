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
  const labelled = lines.flatMap((line, index) => {
    if (!line || /arabic|clause|point/.test(line.level)) return [];
    const next = lines[index + 1] ? '' : blocks[index + 1]?.text;
    return { index, text: `${line.label} ${line.title || next}`.toLowerCase().slice(0, 60) };
  });
  const entries = labelled.slice(0, MAX_ENTRIES);
  const again = entries.findIndex(({ text }, at) => at >= MIN_ENTRIES && isSame(text, entries[0]?.text ?? ''));
  const listed = entries.slice(0, Math.max(0, again));
  const told = entries.slice(listed.length);
  const repeated = listed.filter((entry) => told.some(({ text }) => isSame(text, entry.text)));
  return repeated.length * 2 > listed.length ? (told[0]?.index ?? 0) : 0;
}

/** The table may add a page number or leave the title out; the text may go on in another line. */
function isSame(told: string, listed: string): boolean {
  return told.startsWith(listed) || listed.startsWith(told);
}
