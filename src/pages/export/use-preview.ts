import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { ExportJob } from './export-job.ts';

/** The first of a choice as it will stand in the file. */
export type Preview =
  | { kind: 'text'; text: string; isCut: boolean }
  | { kind: 'page'; html: string }
  /** A format that only its own program shows. */
  | { kind: 'closed' };

const MOST_LINES = 200;
const MOST_UNITS = 40_000;
/** Of a page with its pictures: what is drawn without a wait. */
const MOST_PAGE_UNITS = 6_000_000;
/** Typing in a template draws the preview when it rests. Milliseconds. */
const REST = 150;

const TEXT = /^text\/|json|bibtex|xml(?!formats)/;

/** Draws the preview anew for each job. The last one stands until the next is there. */
export function usePreview(job: ExportJob | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isMaking, setMaking] = useState(false);

  useEffect(() => {
    if (!job || job.count === 0) return;
    const lifetime = new AbortController();
    const timer = setTimeout(() => {
      setMaking(true);
      readPreview(job, lifetime.signal)
        .then(
          (read) => {
            if (lifetime.signal.aborted) return;
            setPreview(read);
            setFailure(null);
          },
          (thrown) => {
            if (!lifetime.signal.aborted) setFailure(toFailure(thrown));
          },
        )
        .finally(() => {
          if (!lifetime.signal.aborted) setMaking(false);
        });
    }, REST);
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, [job]);

  return { preview, failure, isMaking };
}

async function readPreview(job: ExportJob, signal: AbortSignal): Promise<Preview> {
  const { mediaType, preview } = job;
  if (!TEXT.test(mediaType)) return { kind: 'closed' };
  if (mediaType.startsWith('text/html')) {
    return { kind: 'page', html: (await readText(preview(), MOST_PAGE_UNITS, signal)).text };
  }
  const { text, isCut } = await readText(preview(), MOST_UNITS, signal);
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return { kind: 'text', text: lines.slice(0, MOST_LINES).join('\n'), isCut: isCut || lines.length > MOST_LINES };
}

/** As much as is shown: the rest is never made. */
async function readText(pieces: AsyncIterable<string | Uint8Array>, most: number, signal: AbortSignal) {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const piece of pieces) {
    signal.throwIfAborted();
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    if (text.length > most) return { text: text.slice(0, most), isCut: true };
  }
  return { text, isCut: false };
}
