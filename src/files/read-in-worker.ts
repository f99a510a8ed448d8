import type { FileKind } from '../core/files/file-kind.ts';
import type { FileText } from '../core/files/file-text.ts';
import type { WorkerReply, WorkerRequest } from './file-worker.ts';
import workerUrl from './file-worker.ts?worker&url';
import { filesPolicy } from './files-policy.ts';

export interface ReadRequest {
  kind: FileKind;
  /** Gone from the caller's hands with the call. */
  bytes: Uint8Array<ArrayBuffer>;
  password?: string | undefined;
  /** From 0 to 1. */
  onProgress: (done: number) => void;
  /** Stops the reading at once, wherever it is. */
  signal: AbortSignal;
}

/**
 * Reads a file beside the page, in a worker of its own: however large or broken it is, the page goes on answering, and what
 * takes too long is stopped. Rejects where it was stopped.
 */
export function readInWorker({ kind, bytes, password, onProgress, signal }: ReadRequest): Promise<FileText> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = new Worker(filesPolicy().createScriptURL(workerUrl), { type: 'module' });
    const stop = (): void => {
      end();
      reject(signal.reason);
    };
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    signal.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply | object>) => {
      if ('done' in data) return onProgress(data.done);
      // Inside a worker pdf.js takes the page for its own other half and greets it.
      if (!('read' in data)) return;
      end();
      resolve(data.read);
    });
    // Out of memory, or a fault in what reads: either way this file cannot be read here.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      console.warn('worker failed', event.message);
      end();
      resolve({ ok: false, refusal: 'damaged' });
    });
    const request: WorkerRequest = { kind, bytes, password };
    // Given away: a large file does not stand in memory twice.
    worker.postMessage(request, [bytes.buffer]);
  });
}
