import type { Outline, OutlineNode } from '../../core/model/outline.ts';
import { isLetterhead } from './letterhead.ts';
import type { SavedPlaces } from './saved-places.ts';

/** A longer line, UTF-16 units, is no name alone. */
const LONGEST_NAME = 160;

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, td, blockquote, div';

/** Puts tables into boxes that scroll by themselves, and tells letterheads from tables of data. The text stays the same. */
export function dressTables(fragment: DocumentFragment, label: string): DocumentFragment {
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    if (isLetterhead(table)) {
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
  const blockAt = (offset: number) => {
    const block = places.letterAt(offset)?.startContainer.parentElement?.closest<HTMLElement>(BLOCK);
    return block?.classList.contains('saved-body') ? null : block;
  };
  const dress = (nodes: readonly OutlineNode[]): void => {
    for (const { level, label, title, start, children } of nodes) {
      const block = level === 'heading' ? null : blockAt(start);
      if (block) {
        block.dataset.level = level;
        const line = lineAt(text, start);
        // "Điều 5. Trong nghị định này…": the name and the text in one.
        block.classList.toggle('saved-running', line.length > LONGEST_NAME);
        // "Chương II" has its name on the line below.
        const below = start + line.length + 1;
        const isApart = title !== '' && line.trim().length <= label.length + 1 && lineAt(text, below).startsWith(title);
        const name = isApart ? blockAt(below) : null;
        if (name && name !== block) name.dataset.nameOf = level;
      }
      dress(children);
    }
  };
  dress(outline);
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}
