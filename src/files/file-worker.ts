import type { FileKind } from '../core/files/file-kind.ts';
import type { FileText } from '../core/files/file-text.ts';
import { closeNetwork } from './close-network.ts';
import { readFile } from './read-file.ts';

/** What the worker is asked, once. */
export interface WorkerRequest {
  kind: FileKind;
  bytes: Uint8Array;
  password: string | undefined;
}

export type WorkerReply = { done: number } | { read: FileText };

closeNetwork(globalThis);

const reply = (message: WorkerReply): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const { kind, bytes, password } = data;
  readFile(kind, bytes, { password, onProgress: (done) => reply({ done }) }).then(
    (read) => reply({ read }),
    (thrown) => {
      console.warn('file not read', thrown);
      reply({ read: { ok: false, refusal: 'damaged' } });
    },
  );
});
