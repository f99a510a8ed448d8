import type { RowArrival } from '../core/import/arrival.ts';
import { isOwnMeta } from '../core/import/merge-meta.ts';
import { remapIds } from '../core/import/remap-ids.ts';
import type { Row } from '../core/import/row-print.ts';
import type { ArticleVersion } from '../core/model/article-version.ts';
import type { TrashEntry } from '../storage/trash-entry.ts';
import { summariseTrash } from '../storage/trash-summary.ts';
import { type ArticleJob, importVersions } from './import-article.ts';

/** Tables whose rows may come from outside. All others are derived, or tell how things stand on one device. */
const ROW_TABLES = [
  ...['topics', 'stories', 'storyPictures', 'reports', 'reportVersions', 'reportTemplates', 'plans', 'reviewCards'],
  ...['reviewEvents', 'memberCounts', 'handouts', 'exportTemplates', 'guestNotes', 'trash', 'meta'],
  ...['packets', 'packetDrafts', 'knownKeys'],
];

export interface RowJob extends ArticleJob {
  /** Ids of articles as the file has them, with those that they have here. */
  ids: ReadonlyMap<string, string>;
}

/**
 * Takes one row in, within the transaction of its chunk.
 * @throws Error where the table is none of those that come from outside: whoever read the file checks that
 */
export async function importRow(job: RowJob, arrival: RowArrival): Promise<void> {
  const { writer, choice, ids } = job;
  const { table } = arrival;
  if (table === 'versions') return importVersion(job, arrival.row as unknown as ArticleVersion);
  if (!ROW_TABLES.includes(table)) throw new Error(`no rows of ${table} come from outside`);
  if (table === 'meta' && !isOwnMeta(String(arrival.row.key))) return;
  const known: Row | undefined = await writer.db.table(table).get(writer.keyOf(table, arrival.row));
  // What is in the trash stays as it was put there.
  if (table === 'trash' && known) return writer.count(table, 'same');
  const mapped = remapIds(arrival.row, ids);
  const row: Row = known || writer.isDry ? mapped : withBlobs(job, mapped, arrival);
  await writer.mergeAll(table, [row], choice);
  if (table === 'trash') await listInTrash(job, row);
}

/** One that comes after its article, apart from it. */
async function importVersion(job: RowJob, version: ArticleVersion): Promise<void> {
  const from = version.articleId;
  const articleId = job.ids.get(from) ?? from;
  await importVersions(job, { article: { id: from }, versions: [version] }, articleId);
  job.touched?.contents(articleId);
}

async function listInTrash({ writer }: RowJob, row: Row): Promise<void> {
  // Counting needs no list, and sizes are known only with the bytes.
  if (writer.isDry) return;
  await writer.put('trashed', summariseTrash(row as unknown as TrashEntry), undefined);
}

function withBlobs({ media }: RowJob, row: Row, { blobs = [] }: RowArrival): Row {
  if (blobs.length === 0) return { ...row };
  const whole = structuredClone(row);
  for (const blob of blobs) {
    const last = blob.path.at(-1);
    const holder = blob.path.slice(0, -1).reduce((at: unknown, key) => (at as Row | undefined)?.[key], whole);
    if (last === undefined || typeof holder !== 'object' || holder === null) continue;
    (holder as Row)[last] = media.blobOf(blob);
  }
  return whole;
}
