import { collectBlocks } from './blocks.ts';
import { comparable } from './comparable.ts';

/** Puts the page's lead at the head of the body where body extraction left it out: readers quote from it. */
export function withLead(body: Element, lead: string): void {
  const wanted = comparable(lead);
  const opening = comparable(
    collectBlocks(body)
      .slice(0, 6)
      .map((block) => block.text)
      .join(' '),
  );
  if (wanted === '' || opening.includes(wanted.slice(0, 80))) return;
  const paragraph = body.ownerDocument.createElement('p');
  paragraph.textContent = lead;
  body.prepend(paragraph);
}
