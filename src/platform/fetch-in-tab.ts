import { fromBase64 } from './base64.ts';
import { browser } from './browser.ts';
import { logQuietly } from './log.ts';
import { newId } from './new-id.ts';

export interface FetchedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FetchOptions {
  signal: AbortSignal;
  /** Larger files are not got. */
  maxBytes: number;
  /** From 0 to 1, while the file crosses to us. */
  onProgress: (done: number) => void;
}

/** Messages carry text only, and not too much of it at once. */
const PART = 3_000_000;

interface Answer {
  size: number;
  disposition: string;
}

/** What the page holds for us meanwhile, by the fetch that it belongs to: two of our tabs may ask one page at once. */
type Kept = { thuHoachFiles?: Map<string, { stop: AbortController; blob: Blob | null }> };

/**
 * Gets a file through the page that shows it or links to it: our own pages may ask nothing of the web, and there the reader
 * is signed in where that is needed. Null where the browser or the site refuses; 'too-large' where it is.
 */
export async function fetchInTab(
  tabId: number,
  url: string,
  { signal, maxBytes, onProgress }: FetchOptions,
): Promise<FetchedFile | 'too-large' | null> {
  signal.throwIfAborted();
  const id = newId();
  const letGo = (): void => void runIn(tabId, dropFile, [id]);
  signal.addEventListener('abort', letGo, { once: true });
  try {
    const answer = await runIn<Answer | 'too-large' | null>(tabId, keepFile, [id, url, maxBytes]);
    signal.throwIfAborted();
    if (answer === null || answer === 'too-large') return answer;
    const bytes = new Uint8Array(answer.size);
    for (let from = 0; from < answer.size; from += PART) {
      const part = await runIn<string | null>(tabId, readKept, [id, from, Math.min(answer.size, from + PART)]);
      signal.throwIfAborted();
      if (part === null) return null;
      bytes.set(fromBase64(part), from);
      onProgress(Math.min(1, (from + PART) / answer.size));
    }
    return { name: nameOf(answer.disposition, url), bytes };
  } finally {
    signal.removeEventListener('abort', letGo);
    letGo();
  }
}

async function runIn<T>(tabId: number, func: (...args: never[]) => unknown, args: unknown[]): Promise<T | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: func as () => unknown, args });
    return (frame?.result ?? null) as T | null;
  } catch (thrown) {
    // A viewer that lets no extension in, a tab that is gone: the reader is told how to get the file otherwise.
    logQuietly('not in this tab', thrown);
    return null;
  }
}

/** Runs in the page: it must not use anything from outside itself. */
async function keepFile(id: string, url: string, maxBytes: number): Promise<Answer | 'too-large' | null> {
  const page = globalThis as Kept;
  page.thuHoachFiles ??= new Map();
  const kept: { stop: AbortController; blob: Blob | null } = { stop: new AbortController(), blob: null };
  page.thuHoachFiles.set(id, kept);
  try {
    const response = await fetch(url, { credentials: 'include', signal: kept.stop.signal });
    if (!response.ok) return null;
    if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
      kept.stop.abort();
      return 'too-large';
    }
    const blob = await response.blob();
    if (blob.size > maxBytes) return 'too-large';
    kept.blob = blob;
    return { size: blob.size, disposition: response.headers.get('content-disposition') ?? '' };
  } catch {
    return null;
  }
}

/** Runs in the page, as above: what is on its way is stopped, and nothing of it stays. */
function dropFile(id: string): void {
  const { thuHoachFiles } = globalThis as Kept;
  thuHoachFiles?.get(id)?.stop.abort();
  thuHoachFiles?.delete(id);
}

/** Runs in the page, as above. */
async function readKept(id: string, from: number, to: number): Promise<string | null> {
  const blob = (globalThis as Kept).thuHoachFiles?.get(id)?.blob;
  if (!blob) return null;
  const part = blob.slice(from, to);
  // Firefox gives a script like this no bytes of a page's buffer, but it does give text.
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(part);
  });
}

/** The name that the site gives, or the end of the address. */
function nameOf(disposition: string, url: string): string {
  const [, encoded] = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted] = /filename\s*=\s*"?([^";]+)/i.exec(disposition) ?? [];
  const named = encoded ?? quoted ?? new URL(url).pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(named).normalize('NFC') || 'tệp';
  } catch {
    return named;
  }
}
