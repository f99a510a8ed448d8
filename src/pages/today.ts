import { localDay } from '../core/text/local-day.ts';

/** The calendar day now, where the reader is. */
export function today(): string {
  return localDay(Date.now());
}
