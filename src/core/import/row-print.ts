import { hash } from '../text/hash.ts';

/** A row of a table, as it is stored. */
export type Row = Record<string, unknown>;

/**
 * A row as one text in which the order of its keys does not matter, and what is absent equals `undefined`. Of bytes only
 * size and type are told: what is stored under one id never changes.
 */
function rowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(rowText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (isBytes(value)) return `bytes(${value.size},${JSON.stringify(value.type)})`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${rowText(one)}`).join(',')}}`;
}

export function isSameRow(a: unknown, b: unknown): boolean {
  return rowText(a) === rowText(b);
}

/**
 * What tells whether a row was changed since. How a passage is found again does not count: it is written anew by itself
 * when the text comes (`placePassages`), and where the reader chooses its range, the time of its change tells.
 */
export function rowPrint(row: unknown): string {
  const { selector: _found, ...own } = row as Row;
  const text = rowText(own);
  return `${text.length}:${hash(text).toString(36)}`;
}

/** An id made of others and of contents: the same ones give the same id, so that doing it again doubles nothing. */
export function derivedId(of: string, contents: unknown): string {
  const text = rowText(contents);
  const [a, b] = [hash(text), hash(`${of} ${text}`)].map((part) => part.toString(36).padStart(11, '0'));
  return `${of.slice(0, 36)}-${a}${b}`;
}

/** A blob, which the core has no name for. */
function isBytes(value: object): value is { size: number; type: string } {
  return 'arrayBuffer' in value && 'size' in value && 'type' in value;
}
