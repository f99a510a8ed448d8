/** Columns of the table, in their order. */
export const CSV_COLUMNS = [
  'kind',
  'title',
  'quote',
  'role',
  'note',
  'tags',
  'place',
  'page',
  'scope',
  'evidence',
  'shortcoming',
  'cause',
  'causeKind',
  'action',
  'dueOn',
  'state',
  'dropReason',
  'link',
  'siteName',
  'author',
  'publishedAt',
  'isUnsure',
  'documentType',
  'documentNumber',
  'documentDate',
  'documentBody',
  'url',
  'articleTags',
  'savedOn',
  'createdOn',
  'articleId',
  'passageId',
  'reflectionId',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** What a row is about. */
export type CsvKind = 'article' | 'passage' | 'reflection';

export interface CsvLabels {
  columns: Record<CsvColumn, string>;
  kinds: Record<CsvKind, string>;
  /** Of an action that is neither done nor given up. */
  open: string;
}
