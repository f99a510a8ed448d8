import { cleanPreset } from '../core/report/clean-preset.ts';
import type { PaperPreset } from '../core/report/paper-preset.ts';
import type { LibraryDatabase } from '../storage/database.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

const KEY = 'paper-presets';

/** The reader's own layouts of papers, in the order of their making. */
export async function listPaperPresets({ db }: ServiceContext): Promise<PaperPreset[]> {
  return guarded(() => read(db));
}

/** Makes a layout, or writes one anew; so does the undo of its removal. Its id is made by the client. */
export async function savePaperPreset(context: ServiceContext, preset: PaperPreset): Promise<PaperPreset> {
  const kept = cleanPreset(preset.id, preset);
  await change(context, (presets) => {
    const at = presets.findIndex(({ id }) => id === kept.id);
    return at < 0 ? [...presets, kept] : presets.with(at, kept);
  });
  return kept;
}

/** Resolves to what was removed, for whoever takes that back; null where it was gone already. */
export async function removePaperPreset(context: ServiceContext, id: string): Promise<PaperPreset | null> {
  let removed: PaperPreset | null = null;
  await change(context, (presets) => {
    removed = presets.find((preset) => preset.id === id) ?? null;
    return presets.filter((preset) => preset.id !== id);
  });
  return removed;
}

async function change(
  context: ServiceContext,
  edit: (presets: readonly PaperPreset[]) => readonly PaperPreset[],
): Promise<void> {
  const { db } = context;
  await guarded(() =>
    db.transaction('rw', db.meta, async () => {
      await db.meta.put({ key: KEY, value: edit(await read(db)) });
    }),
  );
  context.announce({ articleId: '', urlKey: '', isProfile: true });
}

async function read(db: LibraryDatabase): Promise<PaperPreset[]> {
  const value: unknown = (await db.meta.get(KEY))?.value;
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: { id?: unknown }) => (typeof one?.id === 'string' ? [cleanPreset(one.id, one)] : []));
}
