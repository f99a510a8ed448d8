import type { PageFacts } from './page-facts.ts';

const MAX_LINES = 60;

/** The lines from the headline on: a portal's table of number, date and issuing body. */
export function linesByHeadline({ lines, at }: PageFacts): string[] {
  return lines.slice(Math.max(0, at), Math.max(0, at) + MAX_LINES).map(({ text }) => text);
}
