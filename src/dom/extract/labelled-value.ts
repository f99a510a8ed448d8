import { foldBare } from '../../core/text/fold.ts';

/** Lines below a label that may hold its value: a table prints a row of labels above a row of values. */
const LINES_BELOW = 9;

/** Value of a labelled line: after the label, or on a line below where a table parts them. `label` is in bare letters. */
export function labelledValue<T>(lines: string[], label: RegExp, read: (value: string) => T): T | undefined {
  return firstOf([...lines.entries()], ([at, line]) => {
    const end = label.exec(foldBare(line))?.[0].length;
    if (!end) return undefined;
    const rest = line.slice(end).replace(/^[\s:]+/, '');
    return firstOf(rest === '' ? lines.slice(at + 1, at + LINES_BELOW) : [rest], read);
  });
}

/** What is read first of the candidates, where something is. */
export function firstOf<From, To>(candidates: From[], read: (candidate: From) => To): To | undefined {
  for (const candidate of candidates) {
    const value = read(candidate);
    if (value) return value;
  }
  return undefined;
}
