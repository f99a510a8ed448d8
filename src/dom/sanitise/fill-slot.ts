import type { ImageSlot } from './sanitise-body.ts';

/** A picture as it can be shown: from our own store, never from the web. */
export interface ShownImage {
  /** A `blob:` address. */
  src: string;
  /** Pixels; 0 where not known. */
  width: number;
  height: number;
}

/**
 * Puts a picture where it stood, or a note that it is not there. Filled once more when its picture comes later.
 * `null`: nothing to look at stood there.
 */
export function fillSlot(slot: ImageSlot, image: ShownImage | undefined | null, missingLabel: string): void {
  const holds = image ? image.src : image === null ? 'nothing' : 'note';
  if (slot.element.dataset.holds === holds) return;
  const { ownerDocument } = slot.element;
  const element = image ? picture(ownerDocument, slot, image) : ownerDocument.createElement('span');
  element.dataset.holds = holds;
  if (image) element.addEventListener('error', () => fillSlot(slot, undefined, missingLabel), { once: true });
  if (image === undefined) {
    element.className = 'saved-image-missing';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', slot.alt ? `${missingLabel}: ${slot.alt}` : missingLabel);
  }
  slot.element.replaceWith(element);
  slot.element = element;
}

/** With its size, so that the text does not jump when it is drawn. */
function picture(document: Document, { alt }: ImageSlot, { src, width, height }: ShownImage): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = alt;
  image.decoding = 'async';
  if (width > 0 && height > 0) {
    image.width = width;
    image.height = height;
  }
  image.src = src;
  return image;
}
