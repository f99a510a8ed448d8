import type { Migration } from './migration.ts';

/** As they were at this version: a released step is never edited, so it reads no list that may grow. */
const TRACED = [
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
];

type Row = Record<string, unknown>;

/**
 * Where a value was read was not noted before. It was found on the page by the rules of then, and its reader has
 * lived with it since: that is neither proven nor in doubt, so it is `likely`, and no old date turns into one that
 * "must be checked" overnight. What is not there stays `unsure`, as everything that was not found.
 */
function withOrigins(article: Row): void {
  article.modifiedAt ??= null;
  article.circulation ??= null;
  article.textFault ??= null;
  article.asRead ??= {};
  article.origins ??= Object.fromEntries(
    TRACED.map((field) => [field, { source: 'none', certainty: isSaid(article[field]) ? 'likely' : 'unsure' }]),
  );
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Articles say where each fact was read, when they changed, and what bars sharing them; deleted ones too. */
export const origins: Migration = {
  version: 2,
  stores: {},
  upgrade: (transaction) =>
    Promise.all([
      transaction.table<Row>('articles').toCollection().modify(withOrigins),
      transaction
        .table<Row>('trash')
        .toCollection()
        .modify((entry) => {
          if (entry.kind === 'article') withOrigins(entry.article as Row);
        }),
    ]),
};
