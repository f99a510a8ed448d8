import { finish, indexPage, type PageIndex } from '../../core/anchoring/page-index.ts';
import { collectText, type TextMap } from './text-map.ts';

export interface PageText {
  map: TextMap;
  index: PageIndex;
  /** False once any of the text may have changed. */
  isCurrent(): boolean;
}

/** The last text read, kept until the page changes: a passage is made right after others were found, on the same text. */
let last: PageText | null = null;

/** Reads and indexes the text below `root`, in steps, or hands back what was read last if nothing changed since. */
export function* readPage(root: Element): Generator<void, PageText> {
  if (last?.map.root === root && last.isCurrent()) return last;
  last = null;
  const map = yield* collectText(root);
  const isCurrent = watchForChange(map);
  const index = yield* indexPage(map.text);
  const page = { map, index, isCurrent };
  if (isCurrent()) last = page;
  return page;
}

export function readPageNow(root: Element): PageText {
  return finish(readPage(root));
}

/**
 * Tells whether the text changed since now. `takeRecords` answers at once, so a change is seen even by the task that
 * made it. The observer lets go at the first change: a busy page pays for one record.
 */
function watchForChange({ root, trees }: TextMap): () => boolean {
  const Observer = root.ownerDocument.defaultView?.MutationObserver;
  // A document without a window (the saved copy being parsed) tells nobody that it changes.
  if (!Observer) return () => false;
  let current = true;
  const stop = () => {
    current = false;
    observer.disconnect();
    if (last?.map.root === root) last = null;
  };
  const observer = new Observer(stop);
  for (const tree of trees) observer.observe(tree, { childList: true, characterData: true, subtree: true });
  return () => {
    if (current && observer.takeRecords().length > 0) stop();
    return current;
  };
}
