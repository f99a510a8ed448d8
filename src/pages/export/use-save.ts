import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, FailureError, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import type { ExportTally } from '../../services/export-notes.ts';
import { counted } from '../counted.ts';
import { formatSize } from '../format-size.ts';
import { saveStream } from '../save-stream.ts';
import type { ExportJob } from './export-job.ts';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'working'; share: number; detail: string; isStopping: boolean }
  | { kind: 'stopped' }
  | { kind: 'failed'; failure: Failure }
  /** Of a paper there are no notes. */
  | { kind: 'done'; name: string; bytes: number; notes: number; barred: number; gone: number };

const NOTHING: ExportTally = { notes: 0, passages: 0, barred: 0, gone: 0 };
/** How often progress is drawn, milliseconds. */
const BEAT = 120;

/** Makes the file, says how far it is, and hands it over whole or not at all. */
export function useSave() {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  async function save(job: ExportJob, name: string): Promise<void> {
    if (stopper.current) return;
    const controller = new AbortController();
    stopper.current = controller;
    const { signal } = controller;
    let tally = NOTHING;
    let bytes = 0;
    let drawn = 0;
    const draw = (): void => {
      const now = performance.now();
      if (now - drawn < BEAT) return;
      drawn = now;
      const done = tally.notes + tally.barred + tally.gone;
      const progress = t('work.progress', { done: counted(done), total: counted(job.count) });
      const detail = job.count > 1 ? `${progress} · ${formatSize(bytes)}` : formatSize(bytes);
      setState({ kind: 'working', share: done / job.count, detail, isStopping: signal.aborted });
    };
    draw();
    try {
      const made = await job.make(name, (next) => {
        tally = next;
        draw();
      });
      await saveStream(made.name, made.mediaType, made.pieces, {
        signal,
        onBytes: (written) => {
          bytes = written;
          draw();
        },
      });
      const { barred, gone } = tally;
      setState({ kind: 'done', name: made.name, bytes, notes: tally.notes, barred, gone });
    } catch (thrown) {
      if (signal.aborted) setState({ kind: 'stopped' });
      else setState({ kind: 'failed', failure: failureOf(thrown, tally) });
    } finally {
      stopper.current = null;
    }
  }

  function stop(): void {
    stopper.current?.abort();
    setState((now) => (now.kind === 'working' ? { ...now, isStopping: true } : now));
  }

  return { state, save, stop, forget: () => setState((now) => (now.kind === 'working' ? now : { kind: 'idle' })) };
}

/** Nothing to write because all of it was barred is told as that; a full disk as what it is. */
function failureOf(thrown: unknown, tally: ExportTally): Failure {
  if (thrown instanceof FailureError && thrown.failure.code === 'nothing-to-export' && tally.barred > 0) {
    return { code: 'not-shareable' };
  }
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') return { code: 'no-room-for-file' };
  return toFailure(thrown);
}
