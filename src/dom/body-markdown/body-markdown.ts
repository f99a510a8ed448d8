import type { Selector } from '../../core/anchoring/selector.ts';
import { sanitiseBody } from '../sanitise/sanitise-body.ts';
import { BlockWriter, type BodySource } from './block-writer.ts';
import { markText } from './marked-text.ts';

/**
 * A saved body as Markdown: headings (below a note's own two levels), lists, quotations, tables, links and pictures,
 * with the passages as `==…==`. No HTML but `<br>` in cells of tables: Markdown has no other line end there.
 * @param addressOf where a picture is to be found, by its address in the body (`data:` ones too); null: nowhere
 */
export function bodyMarkdown(
  html: string,
  selectors: readonly Selector[],
  addressOf: (url: string) => string | null,
): string {
  const { fragment, slots } = sanitiseBody(html);
  const root = fragment.ownerDocument.createElement('div');
  root.append(fragment);
  const pictures = new Map<Element, { url: string; alt: string }>(slots.map((slot) => [slot.element, slot]));
  return markdownOf(root, selectors, (element) => {
    const slot = pictures.get(element);
    if (slot) return { alt: slot.alt, address: addressOf(slot.url) };
    if (element.localName !== 'img') return null;
    return { alt: element.getAttribute('alt')?.trim() ?? '', address: addressOf(element.getAttribute('src') ?? '') };
  });
}

/** The same of a body that is safe already. Reads only. */
export function markdownOf(root: Element, selectors: readonly Selector[], pictureOf: BodySource['pictureOf']): string {
  return BlockWriter.blocksOf(root, { partsOf: markText(root, selectors), pictureOf }).join('\n\n');
}
