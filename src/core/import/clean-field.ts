import { withoutTracking } from '../url/canonical.ts';
import { isHttp, parseUrl } from '../url/parse-url.ts';
import { MAX_URL } from './limits.ts';

/** A line of somebody else's file as the library keeps it: NFC, no control characters, white space collapsed, cut at a character. */
export function cleanLine(text: string, length: number): string {
  return cut(
    // More than is kept is not worth looking at, but decomposed letters take several units.
    text
      .slice(0, length * 4)
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
    length,
  );
}

/** The same of a text of several lines, which keep their breaks. */
export function cleanText(text: string, length: number): string {
  return cut(
    text
      .slice(0, length * 4)
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    length,
  );
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…` : text;
}

/** An address of the web as it can be opened, or null for what is none. */
export function webAddressOf(written: string): string | null {
  const address = written.trim();
  if (address.length > MAX_URL) return null;
  const url = parseUrl(address);
  return url && isHttp(url) && url.hostname !== '' ? url.href : null;
}

/** A page is cited without what only says where a click came from. */
export function citedAddress(url: string): string {
  return withoutTracking(url);
}

/** Before that nobody saved a page. */
const FIRST = Date.UTC(1990, 0, 1);
const DAY = 24 * 60 * 60 * 1_000;

/**
 * A moment in milliseconds since the epoch, from what tools write: seconds, milliseconds or microseconds since it, or ISO
 * 8601 with a blank for its T. Null for what is none, or lies beyond `now`.
 */
export function momentOf(written: unknown, now: number): number | null {
  const value = typeof written === 'number' ? written : typeof written === 'string' ? parseMoment(written) : Number.NaN;
  if (!Number.isFinite(value) || value <= 0) return null;
  // Seconds of our time have ten digits, milliseconds thirteen, microseconds sixteen.
  const ms = Math.floor(value < 1e11 ? value * 1_000 : value < 1e14 ? value : value / 1_000);
  return ms >= FIRST && ms <= now + DAY ? ms : null;
}

function parseMoment(written: string): number {
  const text = written.trim();
  if (/^\d{9,17}$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return Number.NaN;
  return Date.parse(text.replace(/^(\S+) (?=\d)/, '$1T').replace(/ (?=[+-]\d)/, ''));
}
