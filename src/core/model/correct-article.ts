import {
  type AsRead,
  CORRECTABLE_FIELDS,
  type CorrectableField,
  type Corrections,
  type ExtractedArticle,
} from './article.ts';
import type { DocumentRef } from './document-ref.ts';
import type { FieldOrigin, FieldOrigins } from './field-origin.ts';

type Correctable = Pick<ExtractedArticle, CorrectableField | 'origins'> & { asRead: AsRead };

const BY_READER: FieldOrigin = { source: 'reader', certainty: 'sure' };

/**
 * An article with its reader's corrections. What the page said is kept beside them once, so doing it twice changes
 * nothing more. A title is never emptied.
 */
export function correctArticle<T extends Correctable>(article: T, corrections: Corrections): T {
  const next = { ...article, origins: { ...article.origins }, asRead: { ...article.asRead } };
  for (const field of corrections.takeBack ?? []) takeBack(next, field);
  for (const field of CORRECTABLE_FIELDS) correct(next, field, corrections[field]);
  return next;
}

function correct<F extends CorrectableField>(article: Correctable, field: F, given: Correctable[F] | undefined): void {
  if (given === undefined) return;
  const value = tidy(given);
  if (field === 'title' && value === '') return;
  const origin = originOf(article.origins, field);
  article.asRead[field] ??= { value: article[field], origin } as NonNullable<AsRead[F]>;
  article[field] = value;
  if (origin) article.origins[field as keyof FieldOrigins] = BY_READER;
}

function takeBack<F extends CorrectableField>(article: Correctable, field: F): void {
  const read = article.asRead[field] as { value: Correctable[F]; origin: FieldOrigin | null } | undefined;
  if (!read) return;
  article[field] = read.value;
  if (read.origin) article.origins[field as keyof FieldOrigins] = read.origin;
  delete article.asRead[field];
}

function originOf(origins: FieldOrigins, field: CorrectableField): FieldOrigin | null {
  return field === 'kind' ? null : origins[field];
}

function tidy<T>(value: T): T {
  if (typeof value === 'string') return tidyText(value) as T;
  if (Array.isArray(value)) return value.map(tidyText).filter(Boolean) as T;
  return (isDocumentRef(value) ? tidyRef(value) : value) as T;
}

function isDocumentRef(value: unknown): value is DocumentRef {
  return typeof value === 'object' && value !== null;
}

/** A reference that says nothing is none. */
function tidyRef({ type, number, date, body }: DocumentRef): DocumentRef | null {
  const ref = { type: tidyText(type), number: tidyText(number), date, body: tidyText(body) };
  return ref.type || ref.number || ref.date || ref.body ? ref : null;
}

function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}
