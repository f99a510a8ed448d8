import { elementAround } from '../anchor/quote.ts';

/** Share of the window's height at which a passage comes to rest: high enough to leave room for its card below. */
const REST_AT = 1 / 3;

/**
 * Brings a range into view: first through every scrolling box around it, then to a comfortable height of the window.
 * At once, not gliding: a reader who jumps from a list wants to be there, and motion tires.
 */
export function scrollToRange(range: Range): void {
  const node = range.startContainer;
  elementAround(node)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const view = node.ownerDocument?.defaultView;
  if (!view) return;
  const { top } = range.getBoundingClientRect();
  view.scrollBy({ top: top - view.innerHeight * REST_AT, behavior: 'instant' });
}
