import { elementAround } from '../anchor/quote.ts';

/** Share of the window's height at which a passage comes to rest: high enough to leave room for its card below. */
const REST_AT = 1 / 3;

/**
 * Brings a range into view: first through every scrolling box around it, then to a comfortable height of the window.
 * At once, not gliding: a reader who jumps from a list wants to be there, and motion tires.
 */
export function scrollToRange(range: Range): void {
  const node = range.startContainer;
  const view = node.ownerDocument?.defaultView;
  // Only this scrolls the page around a frame too, whose height is not ours to ask for.
  const isFramed = view !== view?.top;
  const block = isFramed ? 'center' : 'nearest';
  elementAround(node)?.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
  if (!view) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (isFramed && top >= 0 && bottom <= view.innerHeight) return;
  view.scrollBy({ top: top - view.innerHeight * REST_AT, behavior: 'instant' });
}
