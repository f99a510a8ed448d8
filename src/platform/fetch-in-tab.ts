import { browser } from './browser.ts';
import { logQuietly } from './log.ts';

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

type Kept = { thuHoachFile?: Blob | undefined };

/**
 * Gets a file through the page that shows it or links to it: our own pages may ask nothing of the web, and there the reader
 * is signed in where that is needed. Null where the browser or the site refuses; 'too-large' where it is.
 */
export async function fetchInTab(
  tabId: number,
  url: string,
  { signal, maxBytes, onProgress }: FetchOptions,
): Promise<FetchedFile | 'too-large' | null> {
  const answer = await runIn<Answer | 'too-large' | null>(tabId, keepFile, [url, maxBytes]);
  signal.throwIfAborted();
  if (answer === null || answer === 'too-large') return answer;
  const bytes = new Uint8Array(answer.size);
  for (let from = 0; from < answer.size; from += PART) {
    const part = await runIn<string | null>(tabId, readKept, [from, Math.min(answer.size, from + PART)]);
    signal.throwIfAborted();
    if (part === null) return null;
    bytes.set(fromBase64(part), from);
    onProgress(Math.min(1, (from + PART) / answer.size));
  }
  return { name: nameOf(answer.disposition, url), bytes };
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
async function keepFile(url: string, maxBytes: number): Promise<Answer | 'too-large' | null> {
  try {
    const response = await fetch(url, { credentials: 'include' });
    if (!response.ok) return null;
    if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return 'too-large';
    const blob = await response.blob();
    if (blob.size > maxBytes) return 'too-large';
    (globalThis as Kept).thuHoachFile = blob;
    return { size: blob.size, disposition: response.headers.get('content-disposition') ?? '' };
  } catch {
    return null;
  }
}

/** Runs in the page, as above. The last part lets the file go. */
async function readKept(from: number, to: number): Promise<string | null> {
  const kept = globalThis as Kept;
  const blob = kept.thuHoachFile;
  if (!blob) return null;
  const part = blob.slice(from, to);
  if (to >= blob.size) kept.thuHoachFile = undefined;
  // Firefox gives a script like this no bytes of a page's buffer, but it does give text.
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(part);
  });
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
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
