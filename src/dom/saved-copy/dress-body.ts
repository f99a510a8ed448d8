import type { Outline, OutlineNode } from '../../core/model/outline.ts';
import type { SavedPlaces } from './saved-places.ts';

/** What stands at the head and the foot of an official text, in a table that is no table of data. */
const LETTERHEAD = /cộng hòa xã hội chủ nghĩa|cộng hoà xã hội chủ nghĩa|đảng cộng sản việt nam|nơi nhận\s*:/i;
const LONGEST_LETTERHEAD = 1200;

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, td, blockquote, div';

/** Puts tables into boxes that scroll by themselves, and tells letterheads from tables of data. The text stays the same. */
export function dressTables(fragment: DocumentFragment, label: string): DocumentFragment {
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const words = table.textContent ?? '';
    if (words.length < LONGEST_LETTERHEAD && LETTERHEAD.test(words)) {
      table.classList.add('saved-letterhead');
      continue;
    }
    const box = fragment.ownerDocument.createElement('div');
    box.className = 'saved-table';
    // Who has no pointer scrolls it by the arrow keys.
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', label);
    table.replaceWith(box);
    box.append(table);
  }
  return fragment;
}

/** Tells the style which blocks open a Phần, Chương, Điều…, whatever tags the page gave them. */
export function dressLevels(outline: Outline, text: string, places: SavedPlaces): void {
  const dress = (nodes: readonly OutlineNode[]): void => {
    for (const { level, start, children } of nodes) {
      const block = places.letterAt(start)?.startContainer.parentElement?.closest<HTMLElement>(BLOCK);
      if (block && !block.classList.contains('saved-body') && level !== 'heading') {
        block.dataset.level = level;
        const lineEnd = text.indexOf('\n', start);
        // "Điều 5. Trong nghị định này…": the name and the text in one.
        block.classList.toggle('saved-running', (lineEnd < 0 ? text.length : lineEnd) - start > 160);
      }
      dress(children);
    }
  };
  dress(outline);
}
