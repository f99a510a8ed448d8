/** One passage's last element and its id. */
export interface Noted {
  id: string;
  last: Element;
}

/**
 * Puts a place for notes behind every block that passages end in, in one box with the block and with the blocks that
 * follow up to the next such one or its heading: a style can set the notes beside them all. A list is parted behind the entry that has
 * a note.
 * @param body a list of blocks
 */
export function besideNotes(body: Element, noted: readonly Noted[]): void {
  for (const { last } of noted) partList(body, last);
  const byBlock = new Map<Element | null, string[]>();
  for (const { id, last } of noted) {
    const block = blockOf(body, last);
    byBlock.set(block, [...(byBlock.get(block) ?? []), id]);
  }
  // A passage of the headline or of the summary has its note at the head of the body.
  const ofHead = byBlock.get(null);
  let rest = ofHead ? newBox(body, [], ofHead, body.firstChild) : null;
  for (const block of [...body.children]) {
    if (block.className === 'beside') continue;
    const ids = byBlock.get(block);
    if (ids) rest = newBox(body, [...(rest ? headingsAtEnd(rest) : []), block], ids, block);
    else rest?.append(block);
  }
  for (const box of body.querySelectorAll('.beside > .rest:empty')) box.remove();
}

/** A heading stays with what it is above. */
function headingsAtEnd(rest: Element): Element[] {
  const headings: Element[] = [];
  for (let last = rest.lastElementChild; last?.matches(HEADING); last = last.previousElementSibling)
    headings.unshift(last);
  return headings;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], [data-name-of]';

/** The block that an element stands in; null outside. */
function blockOf(body: Element, element: Element): Element | null {
  let block: Element | null = element;
  while (block && block.parentElement !== body) block = block.parentElement;
  return block;
}

function partList(body: Element, element: Element): void {
  const block = blockOf(body, element);
  if (!block || !/^[ou]l$/.test(block.localName) || block.hasAttribute('reversed')) return;
  const entry = [...block.children].find((child) => child.contains(element));
  if (entry) partBehind(block, entry);
}

function partBehind(list: Element, entry: Element): void {
  const entries = [...list.children];
  const at = entries.indexOf(entry) + 1;
  if (at >= entries.length) return;
  const tail = list.cloneNode(false) as Element;
  if (list.localName === 'ol') {
    const start = Number(list.getAttribute('start') ?? 1);
    tail.setAttribute('start', String((Number.isInteger(start) ? start : 1) + at));
  }
  tail.append(...entries.slice(at));
  list.after(tail);
}

function newBox(body: Element, blocks: readonly Element[], ids: readonly string[], before: Node | null): Element {
  const create = (className: string): Element => {
    const made = body.ownerDocument.createElement('div');
    made.className = className;
    return made;
  };
  const box = create('beside');
  const rest = create('rest');
  const place = body.ownerDocument.createElement('div');
  place.setAttribute('data-notes', ids.join(' '));
  body.insertBefore(box, before);
  if (blocks.length > 0) {
    const said = create('said');
    said.append(...blocks);
    box.append(said);
  }
  box.append(place, rest);
  return rest;
}
