/** Characters above which the browser lays a body out part by part. A shorter one is drawn whole in some 50 ms. */
const LONG = 60_000;
/** Characters of a part: a screen or two. */
const PART = 3000;

/**
 * Wraps the blocks of a long body into parts of a screen or two, so that a style may leave those out of sight unlaid
 * (`content-visibility`). Each part says how long it is, for its size to be guessed. The text stays the same: parts
 * begin and end where blocks do. A shorter body is left as it is.
 */
export function partLongBody(fragment: DocumentFragment): DocumentFragment {
  if ((fragment.textContent?.length ?? 0) < LONG) return fragment;
  const list = longestList(fragment);
  const document = fragment.ownerDocument;
  let part: HTMLElement | null = null;
  let length = 0;
  let blocks = 0;
  for (const node of [...list.childNodes]) {
    if (!part) {
      part = document.createElement('div');
      part.className = 'saved-part';
      node.before(part);
    }
    part.append(node);
    length += node.textContent?.length ?? 0;
    blocks += node.nodeType === 1 ? 1 : 0;
    // Running text between two blocks stays in one line.
    if (length < PART || node.nodeType !== 1) continue;
    measure(part, length, blocks);
    part = null;
    length = 0;
    blocks = 0;
  }
  if (part) measure(part, length, blocks);
  return fragment;
}

function measure(part: HTMLElement, length: number, blocks: number): void {
  part.style.setProperty('--units', String(length));
  part.style.setProperty('--blocks', String(blocks));
}

/** The element whose children are the blocks: wrappers around them all are gone through. */
function longestList(fragment: DocumentFragment): ParentNode & Node {
  let list: ParentNode & Node = fragment;
  for (;;) {
    const whole = list.textContent?.length ?? 0;
    const inner: Element | undefined = [...list.children].find(
      (child) => (child.textContent?.length ?? 0) > whole * 0.7,
    );
    // A table's rows and a list's entries may stand in no box of another kind.
    if (!inner || !/^(?:div|section|article|blockquote)$/.test(inner.localName)) return list;
    list = inner;
  }
}
