import { quoteOf } from '../anchor/quote.ts';
import { snapToWords, trimRange } from './snap.ts';

export interface SelectedText {
  /** The selection grown to whole words, its boundaries in text nodes. A range of its own: the selection stays as it is. */
  range: Range;
  /** Its quotation, see `quoteOf`. Never empty. */
  text: string;
  /** What was selected to the letter, without white space at the ends, for who wants snapping undone. */
  original: Range;
}

const EDITABLE = 'input,textarea,select,[contenteditable]:not([contenteditable="false" i])';

/**
 * The text selected in this document, or null: nothing selected, only white space, text of a form field or an editor, or
 * a selection that stands in a frame, which is another document's.
 */
export function currentSelection(document: Document): SelectedText | null {
  const selection = document.getSelection();
  const selected = selection && rangeOf(selection);
  if (!selected) return null;
  const common = selected.commonAncestorContainer;
  if (common.ownerDocument !== document && common !== document) return null;
  const element = common.nodeType === 1 ? (common as Element) : common.parentElement;
  if (document.designMode === 'on' || element?.closest(EDITABLE)) return null;
  // A triple click ends at the start of the next block: trimming brings the end back to the text.
  const original = trimRange(selected);
  const range = original && snapToWords(original);
  if (!range) return null;
  const text = quoteOf(range);
  return text === '' ? null : { range, text, original };
}

/**
 * What is selected, in an open shadow tree too. Chromium tells the document of a selection there as an empty one beside
 * the host, of the type "Range", and the tree itself of what is selected; Firefox tells the document.
 */
function rangeOf(selection: Selection): Range | null {
  if (selection.rangeCount === 0) return null;
  let range = selection.getRangeAt(0);
  if (!range.collapsed) return range;
  if (selection.type !== 'Range') return null;
  while (range.collapsed) {
    const host = range.startContainer.childNodes[range.startOffset] as Element | undefined;
    const tree: (ShadowRoot & { getSelection?(): Selection | null }) | null | undefined = host?.shadowRoot;
    const inner = tree?.getSelection?.();
    if (!inner || inner.rangeCount === 0) return null;
    range = inner.getRangeAt(0);
  }
  return range;
}
