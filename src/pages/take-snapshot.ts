import { isSnapshotDue, snapshotName, snapshotTime, thinSnapshots } from '../core/backup/thin-snapshots.ts';
import { FailureError } from '../core/model/failure.ts';
import { withLock } from '../platform/lock.ts';
import { logQuietly } from '../platform/log.ts';
import type { SnapshotPlan } from '../services/snapshots.ts';
import { openBackupPieces } from './make-backup.ts';
import { library } from './page-library.ts';
import type { WorkSteps } from './use-work.ts';

/** What Chromium's handle can do, beyond the types of the standard. */
type Folder = Omit<FileSystemDirectoryHandle, 'entries'> & {
  queryPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  entries(): AsyncIterable<[string, FileSystemHandle]>;
};

const MODE = { mode: 'readwrite' } as const;

/** Whether this browser lets a page write into a folder that its reader picked. */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Must be called in a press. Null where the reader thought better of it. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const pick = (globalThis as unknown as { showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle> })
    .showDirectoryPicker;
  try {
    return await pick.call(globalThis, { id: 'thu-hoach', mode: 'readwrite', startIn: 'documents' });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

export async function folderAccess(folder: unknown): Promise<PermissionState> {
  return (folder as Folder).queryPermission(MODE);
}

/** Must be called in a press: the browser asks its reader. */
export async function askFolderAccess(folder: unknown): Promise<boolean> {
  return (await (folder as Folder).requestPermission(MODE)) === 'granted';
}

/** Makes a copy in the folder where one is due and the folder can be written; quietly, and once in the whole extension. */
export async function snapshotWhereDue(signal: AbortSignal): Promise<void> {
  const [plan, changedAt] = await Promise.all([library.snapshotPlan(), library.libraryChangedAt()]);
  if (plan.folder === null || !isSnapshotDue(plan.lastAt, changedAt, Date.now())) return;
  await takeSnapshot({ report: () => undefined, signal });
}

/** Makes a copy now. Resolves to how it went; null where another page is at it. */
export async function takeSnapshot(steps: WorkSteps): Promise<SnapshotPlan | null> {
  let plan: SnapshotPlan | null = null;
  await withLock('thu-hoach-snapshot', async () => {
    plan = await library.snapshotPlan();
    if (plan.folder === null) return;
    plan = await library.keepSnapshotPlan(await write(plan, steps));
  });
  return plan;
}

async function write(plan: SnapshotPlan, steps: WorkSteps): Promise<Partial<SnapshotPlan>> {
  const folder = plan.folder as Folder;
  try {
    if ((await folder.queryPermission(MODE)) !== 'granted') return { failure: 'no-access' };
    const at = Date.now();
    const { pieces } = await openBackupPieces(plan.withMedia, steps);
    await writeFile(folder, snapshotName(at), pieces);
    const kept = await thin(folder, at);
    return { lastAt: at, failure: null, ...kept };
  } catch (thrown) {
    logQuietly('no snapshot', thrown);
    if (steps.signal.aborted) return {};
    const isGone = thrown instanceof DOMException && thrown.name === 'NotFoundError';
    const isTooLarge = thrown instanceof FailureError && thrown.failure.code === 'backup-too-large';
    return { failure: isGone ? 'no-folder' : isTooLarge ? 'too-large' : 'not-written' };
  }
}

/** The browser writes beside the file and puts it in its place at the end: one that was cut short never looks whole. */
async function writeFile(folder: Folder, name: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    for await (const piece of pieces) await stream.write(piece as Uint8Array<ArrayBuffer>);
    await stream.close();
  } catch (thrown) {
    await stream.abort().catch((also) => logQuietly('stream not aborted', also));
    await folder.removeEntry(name).catch((also) => logQuietly('empty snapshot not removed', also));
    throw thrown;
  }
}

/** Drops copies of ours that are too many for their age. Other files in the folder are never touched. */
async function thin(folder: Folder, now: number): Promise<{ count: number; bytes: number }> {
  const times = new Map<number, string>();
  for await (const [name, handle] of folder.entries()) {
    const at = handle.kind === 'file' ? snapshotTime(name) : null;
    if (at !== null) times.set(at, name);
  }
  for (const at of thinSnapshots([...times.keys()], now)) {
    await folder.removeEntry(times.get(at) ?? '');
    times.delete(at);
  }
  let bytes = 0;
  for (const name of times.values()) bytes += (await (await folder.getFileHandle(name)).getFile()).size;
  return { count: times.size, bytes };
}
