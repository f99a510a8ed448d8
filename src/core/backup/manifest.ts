import * as v from 'valibot';

export const BACKUP_FORMAT = 'thu-hoach-backup';

/** Counts up by one with every change of what stands in a backup; `docs/backup-format.md` describes each. */
export const BACKUP_VERSION = 1;

/** The first entry: its name tells what the file is, whatever the file is called. Words for who opens the zip. */
export const README_NAME = 'thu-hoach-backup.txt';
/** The last entry: it tells of all others. */
export const MANIFEST_NAME = 'manifest.json';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** How many of each there are: `articles` and what belongs to them, and rows by table. */
export type BackupCounts = Record<string, number>;

export const manifestShape = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  counts: v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)), whole),
  /** Settings of the browser that are the reader's own; whoever takes them over checks each. */
  settings: v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)), v.unknown()),
  entries: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.maxLength(100)),
        size: whole,
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(20_000),
  ),
});

export type BackupManifest = v.InferOutput<typeof manifestShape>;

/** Lines, and the bytes of pictures and files that they speak of. */
export function partNames(number: number): { lines: string; pack: string } {
  const name = String(number).padStart(6, '0');
  return { lines: `parts/${name}.jsonl`, pack: `parts/${name}.bin` };
}
