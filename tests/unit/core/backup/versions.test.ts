import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BACKUP_VERSION } from '../../../../src/core/backup/manifest.ts';
import { openBackup } from '../../../../src/core/backup/read-backup.ts';
import { bytesSource } from '../../../../src/core/zip/byte-source.ts';
import { importArrivals } from '../../../../src/services/import-library.ts';
import { makeContext } from '../../services/make-context.ts';

/** Files as they were written at each version. They are never made anew: `docs/backup-format.md`. */
const FOLDER = join(import.meta.dirname, '../../../fixtures/backup');

test('a file of every version is kept', () => {
  const kept = readdirSync(FOLDER).sort();
  expect(kept).toEqual(Array.from({ length: BACKUP_VERSION }, (_, at) => `version-${at + 1}.zip`));
});

test.each(readdirSync(FOLDER))('%s is read whole', async (name) => {
  const context = makeContext();
  const { manifest, arrivals } = await openBackup(bytesSource(readFileSync(join(FOLDER, name))));
  const reading = { now: 0, isStopped: () => false, onProgress: () => undefined };
  const origin = { format: 'backup', fileName: name };
  const choice = { policy: 'newest', copyMark: '(bản từ tệp)', origin } as const;
  const { state, counts } = await importArrivals(context, arrivals(reading), choice);
  expect(state).toBe('done');
  for (const [table, count] of Object.entries(manifest.counts)) {
    expect(counts[table], table).toMatchObject({ new: count });
    // Of this device there is more in `meta`.
    if (table !== 'meta') expect(await context.db.table(table).count(), table).toBe(count);
  }
  expect(await context.db.passages.get('passage-000001-000000')).toMatchObject({ note: 'Nêu ở buổi họp tới' });
  expect(await (await context.db.images.get('image-000001-000000'))?.blob.text()).toBe('ảnh');
  expect(await context.db.shelf.count()).toBe(manifest.counts.articles);
});
