import * as v from 'valibot';

/** A schema whose output is a `T`; what it takes is foreign. */
export type Shape<T> = v.GenericSchema<unknown, T>;

/**
 * An object of which every field is named, also those that may be absent, and none else is let in. It does not compile
 * where a type of the library got a field that the backup would not carry.
 */
export function shape<T>(entries: { [Field in keyof T]-?: v.GenericSchema<unknown, T[Field]> }): Shape<T> {
  return v.strictObject(entries as v.ObjectEntries) as unknown as Shape<T>;
}

/** Of a field that may be absent. */
export function maybe<T>(schema: Shape<T>): Shape<T> {
  return v.exactOptional(schema) as unknown as Shape<T>;
}

export function list<T>(of: Shape<T>, most = 200_000): Shape<T[]> {
  return v.pipe(v.array(of), v.maxLength(most)) as unknown as Shape<T[]>;
}

const text = (most: number): Shape<string> => v.pipe(v.string(), v.maxLength(most)) as unknown as Shape<string>;

/** Longest texts, UTF-16 units: wider than whatever the library takes, for what it took must come back. */
export const line = text(20_000);
export const words = text(1_000_000);
export const longText = text(12_000_000);
export const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,200}$/)) as unknown as Shape<string>;
export const number = v.pipe(v.number(), v.finite()) as unknown as Shape<number>;
export const flag = v.boolean() as Shape<boolean>;
export const orNull = <T>(schema: Shape<T>): Shape<T | null> => v.nullable(schema) as unknown as Shape<T | null>;
export const oneOf = <T extends string | number>(choices: readonly T[]): Shape<T> =>
  v.picklist(choices) as unknown as Shape<T>;
export const lines = list(line);

/** Addresses that nothing runs from when they are opened; or none. */
export const address = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.check((url) => url === '' || /^(?:https?|file|urn|blob|chrome-extension|moz-extension):/i.test(url)),
) as unknown as Shape<string>;
