import type { JournalStore } from '../core/journal/journal-store.ts';
import { logQuietly } from './log.ts';

const FOLDER = 'journal';

/**
 * The journal in the origin's private file system: no script in a web page reaches it, as it would `storage.local`, and
 * no listener hears of what is written.
 */
export function journalFiles(): JournalStore {
  const open = async (): Promise<FileSystemDirectoryHandle> => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle(FOLDER, { create: true });
  };
  return {
    async list() {
      let folder: FileSystemDirectoryHandle;
      try {
        folder = await open();
      } catch (thrown) {
        logQuietly('no place for the journal', thrown);
        return null;
      }
      const files: { name: string; size: number }[] = [];
      const handles = (folder as FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> }).values();
      for await (const handle of handles) {
        if (handle.kind !== 'file') continue;
        const { size } = await (handle as FileSystemFileHandle).getFile();
        files.push({ name: handle.name, size });
      }
      return files;
    },
    async read(name) {
      const handle = await (await open()).getFileHandle(name);
      return (await handle.getFile()).text();
    },
    async write(name, text) {
      const handle = await (await open()).getFileHandle(name, { create: true });
      // Written beside the file and put in its place when it is closed.
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
    },
    async remove(name) {
      await (await open()).removeEntry(name);
    },
  };
}
