/** Milliseconds of calm awaited after a change: frameworks rewrite a page in several tasks a few ms apart. */
const CALM = 40;
/** Never later than this after the first change, even without calm: 100 ms is what feels immediate, and painting
 * takes its share of it. */
const PATIENCE = 80;
/** Answers given at once in a row, and milliseconds in which one more is earned. */
interface Allowance {
  burst: number;
  refill: number;
}
/** Loading an article and its comments makes some five bursts. A ticker that never rests costs one anchoring in five seconds. */
const USUAL: Allowance = { burst: 8, refill: 5000 };
/** Besides, while passages are broken off: the reader sees them gone. A page that never leaves them alone costs two a second. */
const URGENT: Allowance = { burst: 24, refill: 500 };
/** UTF-16 units of new text that may be an article come back, and no ticker's. */
const MUCH = 200;

export interface WatchOptions {
  signal?: AbortSignal;
  /** Elements whose comings, goings and contents do not count: the extension's own host. */
  ignore?: readonly Element[];
  /** How passages stand: `broken` where what was painted has been taken away, `missing` where some are not found. */
  health?: () => 'whole' | 'missing' | 'broken';
}

/**
 * Calls back when the text below `root` has changed and passages must be anchored again: within 100 ms, or within 5 s
 * on a page that changes all the time and leaves the passages alone. Has no timer while nothing changes.
 * @returns watches another tree too: changes in a shadow tree are not heard outside it
 */
export function watchText(
  root: Node,
  callback: () => void,
  { signal, ignore = [], health = () => 'whole' }: WatchOptions = {},
): (tree: Node) => void {
  if (signal?.aborted) return () => undefined;
  const usual = newBudget(USUAL);
  const urgent = newBudget(URGENT);
  let first: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;

  function answer(): void {
    first = null;
    timer = undefined;
    // A timer may come a little early.
    if (usual.wait() < 5) usual.spend();
    else urgent.spend();
    callback();
  }

  function isUrgent(records: MutationRecord[]): boolean {
    const now = health();
    return now === 'broken' || (now === 'missing' && addsMuch(records));
  }

  const observer = new MutationObserver((records) => {
    if (!records.some((record) => isText(record, ignore))) return;
    const now = performance.now();
    let wait = usual.wait();
    // Asked only of a page that changes all the time.
    if (wait > 0 && isUrgent(records)) wait = Math.min(wait, urgent.wait());
    // The answer that is coming takes these changes with it.
    if (wait > 0 && timer !== undefined && dueAt <= now + wait) return;
    // One that is far off gives way to this.
    if (timer !== undefined && dueAt > now + PATIENCE) first = null;
    first ??= now;
    clearTimeout(timer);
    const delay = Math.max(wait, Math.min(CALM, first + PATIENCE - now));
    dueAt = now + delay;
    timer = setTimeout(answer, delay);
  });
  const observe = (tree: Node): void => {
    if (!signal?.aborted) observer.observe(tree, { childList: true, characterData: true, subtree: true });
  };
  observe(root);
  signal?.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return observe;
}

function newBudget({ burst, refill }: Allowance) {
  let answers = burst;
  let counted = performance.now();
  return {
    /** Milliseconds until an answer may be given. */
    wait(): number {
      const now = performance.now();
      answers = Math.min(burst, answers + (now - counted) / refill);
      counted = now;
      return answers >= 1 ? 0 : (1 - answers) * refill;
    },
    spend(): void {
      answers = Math.max(0, answers - 1);
    },
  };
}

/** Changes that can move or rewrite a passage: not our own host, nor nodes without text (scripts, pictures, frames). */
function isText({ type, target, addedNodes, removedNodes }: MutationRecord, ignore: readonly Element[]): boolean {
  if (ignore.some((element) => element.contains(target))) return false;
  if (TEXTLESS.has(target.nodeName) || TEXTLESS.has(target.parentNode?.nodeName ?? '')) return false;
  if (type === 'characterData') return true;
  const counts = (node: Node) => !ignore.includes(node as Element) && hasText(node);
  return some(addedNodes, counts) || some(removedNodes, counts);
}

/** A title that counts messages, an editor's own field: no text of the page either. */
const TEXTLESS = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'TITLE', 'TEXTAREA', 'IFRAME', 'IMG', 'VIDEO']);

function addsMuch(records: MutationRecord[]): boolean {
  let length = 0;
  for (const { addedNodes } of records) for (const node of addedNodes) length += node.textContent?.length ?? 0;
  return length >= MUCH;
}

function hasText(node: Node): boolean {
  if (node.nodeType === 3) return (node as Text).data.trim() !== '';
  return node.nodeType === 1 && !TEXTLESS.has(node.nodeName) && node.textContent?.trim() !== '';
}

function some(nodes: NodeList, test: (node: Node) => boolean): boolean {
  for (const node of nodes) if (test(node)) return true;
  return false;
}
