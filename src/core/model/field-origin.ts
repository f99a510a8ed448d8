/** Fields of an article whose value is read from a page and may be wrong. */
export const TRACED_FIELDS = [
  'title',
  'byline',
  'publishedAt',
  'modifiedAt',
  'siteName',
  'lead',
  'lang',
  'imageUrl',
  'canonicalUrl',
  'documentRef',
] as const;

export type TracedField = (typeof TRACED_FIELDS)[number];

/**
 * Where a value was read: `json-ld` structured data · `meta` an element of the head · `markup` an element the page
 * marks as such (`time`, `itemprop`, `rel=author`) · `visible` text by the headline · `body` text of the article ·
 * `url` the address · `file` the name or the properties of a file · `document` the head of an issued document · `reader` corrected by hand · `none` not found.
 */
export const FIELD_SOURCES = [
  'json-ld',
  'meta',
  'markup',
  'visible',
  'body',
  'url',
  'document',
  'file',
  'reader',
  'none',
] as const;

export type FieldSource = (typeof FIELD_SOURCES)[number];

/** `sure` two sources agree or the page declares it · `likely` one good source · `unsure` must be shown as unverified. */
export const CERTAINTIES = ['sure', 'likely', 'unsure'] as const;

export type Certainty = (typeof CERTAINTIES)[number];

export interface FieldOrigin {
  source: FieldSource;
  certainty: Certainty;
}

export type FieldOrigins = Record<TracedField, FieldOrigin>;

const NO_ORIGIN: FieldOrigin = { source: 'none', certainty: 'unsure' };

/** Nothing is known of where any field came from. */
export function noOrigins(): FieldOrigins {
  return Object.fromEntries(TRACED_FIELDS.map((field) => [field, NO_ORIGIN])) as FieldOrigins;
}
