import type { PageFacts } from './page-facts.ts';

const MAX_LINES = 60;

/** The lines from the headline on, or all but the menus: a portal's table of number, date and issuing body. */
export function linesByHeadline({ lines, at }: PageFacts): string[] {
  const own = at < 0 ? lines.filter(({ text, linked }) => linked < text.length / 2) : lines.slice(at);
  return own.slice(0, MAX_LINES).map(({ text }) => text);
}
