import { ImportRefusal } from './import-format.ts';
import { MAX_DEPTH, MAX_VALUES } from './limits.ts';

export type JsonRecord = Record<string, unknown>;

/**
 * JSON of somebody else. Its depth and its number of values are measured before it is parsed: the parser would go as deep
 * as the stack does, and take memory for whatever is in it.
 * @throws ImportRefusal `too-deep`, `too-large`, `damaged` where it is cut short or no JSON
 */
export function parseJson(text: string, place = ''): unknown {
  measure(text, place);
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefusal('damaged', place);
  }
}

/** An object of JSON, or null. Only what is its own is ever asked of it: see `own`. */
export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

/** A field of a record, never of its prototype: files may name a field `constructor`. */
export function own(record: JsonRecord, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The text of a field; empty where it is none. */
export function ownText(record: JsonRecord, name: string): string {
  const value = own(record, name);
  return typeof value === 'string' ? value : '';
}

/** The list of a field; empty where it is none. */
export function ownList(record: JsonRecord, name: string): unknown[] {
  const value = own(record, name);
  return Array.isArray(value) ? value : [];
}

function measure(text: string, place: string): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        at = endOfString(text, at);
        break;
      }
      case 0x5b:
      case 0x7b:
        if (++depth > MAX_DEPTH) throw new ImportRefusal('too-deep', place);
        values++;
        break;
      case 0x2c:
        values++;
        break;
      case 0x5d:
      case 0x7d:
        depth--;
    }
    if (values > MAX_VALUES) throw new ImportRefusal('too-large', place);
  }
}

/** Where the closing quotation mark stands, or the text ends. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) return at;
  }
  return text.length;
}
