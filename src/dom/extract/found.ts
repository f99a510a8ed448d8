import type { ExtractedArticle } from '../../core/model/article.ts';
import {
  type Certainty,
  type FieldOrigin,
  type FieldOrigins,
  type FieldSource,
  TRACED_FIELDS,
  type TracedField,
} from '../../core/model/field-origin.ts';

/** A value read from a page, with the place it was read at. */
export interface Found<T> {
  value: T;
  origin: FieldOrigin;
}

export type FoundFields = { [Field in TracedField]: Found<ExtractedArticle[Field]> };

export function found<T>(value: T, source: FieldSource, certainty: Certainty): Found<T> {
  return { value, origin: { source, certainty } };
}

/** The fields as an article carries them: values by themselves, their origins beside them. */
export function withOrigins(fields: FoundFields): Pick<ExtractedArticle, TracedField | 'origins'> {
  const each = <T>(read: (field: Found<unknown>) => T) =>
    Object.fromEntries(TRACED_FIELDS.map((name) => [name, read(fields[name])]));
  const values = each(({ value }) => value) as Pick<ExtractedArticle, TracedField>;
  return { ...values, origins: each(({ origin }) => origin) as FieldOrigins };
}
