/** So much of a screen stays in sight when it is scrolled by one. */
const KEPT = 0.12;

/** Scrolls by a screen where there is more that way. Returns whether there was. */
export function scrollOn(element: HTMLElement | null, way: 1 | -1): boolean {
  if (!element) return false;
  const { scrollTop, scrollHeight, clientHeight } = element;
  const rest = way > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (rest <= 2) return false;
  element.scrollTop = scrollTop + way * clientHeight * (1 - KEPT);
  return true;
}
