import type { Row } from '../import/row-print.ts';

export type BlobPath = readonly (string | number)[];

/** Where a row of a table has bytes, in their order: whoever writes and whoever reads go by the same list. */
export function blobPaths(table: string, row: Row): BlobPath[] {
  if (table === 'storyPictures') return [['blob']];
  if (table !== 'trash') return [];
  const paths: BlobPath[] = [];
  for (const field of ['images', 'pictures']) {
    const rows = row[field];
    if (Array.isArray(rows)) paths.push(...rows.map((_, at) => [field, at, 'blob']));
  }
  for (const field of ['file', 'picture']) if (row[field]) paths.push([field, 'blob']);
  return paths;
}
