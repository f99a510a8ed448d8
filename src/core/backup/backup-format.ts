import type { ImportFile, ImportFormat, ReadContext } from '../import/import-format.ts';
import { README_NAME } from './manifest.ts';
import { openBackup } from './read-backup.ts';

/** A whole library, as `writeBackup` makes it. */
export const backupFormat: ImportFormat = {
  id: 'backup',
  recognises: ({ head }: ImportFile) => head.startsWith('PK') && head.includes(README_NAME),
  async *read({ source }: ImportFile, context: ReadContext) {
    const { arrivals } = await openBackup(source);
    yield* arrivals(context);
  },
};
