import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { ImportRefusal } from '../import/import-format.ts';

/** Nothing of ours is nested deeper; an outline has ten levels at most. */
const MAX_DEPTH = 48;

/**
 * JSON of a stranger in one of our shapes.
 * @throws ImportRefusal `too-deep` before it is parsed · `damaged` no JSON · `wrong-shape` naming the field
 */
export function parseEntry<S extends v.GenericSchema>(name: string, bytes: Uint8Array, schema: S): v.InferOutput<S> {
  return checkShape(name, parseJsonEntry(name, bytes), schema);
}

/** @param depth levels that are let in */
export function parseJsonEntry(name: string, bytes: Uint8Array, depth = MAX_DEPTH): unknown {
  checkDepth(name, bytes, depth);
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(bytes));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new ImportRefusal('damaged', name);
    throw thrown;
  }
  checkKeys(name, json);
  return json;
}

export function checkShape<S extends v.GenericSchema>(name: string, json: unknown, schema: S): v.InferOutput<S> {
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const path = parsed.issues[0]?.path?.map(({ key }) => String(key).slice(0, 40)).join('.');
  throw new ImportRefusal('wrong-shape', path ? `${name}: ${path}` : name);
}

const QUOTE = 0x22;
const ESCAPE = 0x5c;
const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);

/** Counted over the bytes: a million brackets never reach a parser. */
function checkDepth(name: string, bytes: Uint8Array, most: number): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (isText) {
      if (byte === ESCAPE) at++;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (OPENS.has(byte)) {
      if (++depth > most) throw new ImportRefusal('too-deep', name);
    } else if (CLOSES.has(byte)) depth--;
  }
}

/** `__proto__` is no field of ours, and a check for unknown fields that asks with `in` would take it for one. */
function checkKeys(name: string, json: unknown): void {
  if (typeof json !== 'object' || json === null) return;
  if (Object.hasOwn(json, '__proto__') || Object.hasOwn(json, 'constructor'))
    throw new ImportRefusal('wrong-shape', name);
  for (const inner of Object.values(json)) checkKeys(name, inner);
}
