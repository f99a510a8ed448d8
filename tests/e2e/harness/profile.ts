import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WaitOptions } from './harness.ts';
import { waitUntil } from './wait-until.ts';

/** A browser's own folders, gone with it. */
export interface Profile {
  folder: string;
  downloads: string;
  remove(): void;
}

export function makeProfile(): Profile {
  const base = mkdtempSync(join(tmpdir(), 'thu-hoach-'));
  return {
    folder: join(base, 'profile'),
    downloads: join(base, 'downloads'),
    // A browser may still write its last words while its folder goes.
    remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

/** Path of the first finished download whose name fits. */
export async function findDownload({ downloads }: Profile, name: RegExp, options?: WaitOptions): Promise<string> {
  const file = await waitUntil(
    async () => {
      const files = readdirSync(downloads);
      // Firefox keeps an empty file under the final name while the content gathers in a `.part` file.
      if (files.some((candidate) => /\.(part|crdownload|tmp)$/.test(candidate))) return null;
      return files.find((candidate) => name.test(candidate) && statSync(join(downloads, candidate)).size > 0);
    },
    { what: `a download like ${name}`, ...options },
  );
  return join(downloads, file);
}
