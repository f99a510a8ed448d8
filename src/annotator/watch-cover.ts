interface SeenEntry extends IntersectionObserverEntry {
  /** Only where `trackVisibility` is known: nothing of the page is painted over the target. */
  isVisible?: boolean;
}

/** Milliseconds between two looks: the least that browsers allow. */
const LOOK = 100;
/** Milliseconds in which nobody has read a box yet. Browsers answer "not seen" until they have looked once. */
const FIRST_LOOK = 250;

/**
 * Tells whether something is painted over an element. Hit testing does not know: what lets presses through is painted
 * all the same, and is how a page makes a reader press what is not to be seen. Where the browser cannot say (Firefox),
 * nothing counts as covered; being last in the top layer is the protection there.
 */
export function watchCover(element: Element, signal: AbortSignal): () => boolean {
  const start = performance.now();
  let looks = 0;
  let isCovered = false;
  const options = { trackVisibility: true, delay: LOOK, threshold: [0, 1] };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as SeenEntry | undefined;
    looks += entries.length;
    if (last) isCovered = last.isIntersecting && last.isVisible === false;
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => isCovered && (looks > 1 || performance.now() - start > FIRST_LOOK);
}
