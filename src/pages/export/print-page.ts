import { drawPage, openFrame } from './draw-page.ts';

const FRAME = 'print-frame';

/**
 * Prints a page that was made, through a frame that nobody sees: only it is printed, by its own style. In a print dialog
 * every system offers to save as PDF. Resolves once the dialog was asked for; not every browser waits for its end.
 */
export async function printPage(html: string): Promise<void> {
  // Of a dialog whose end was never told.
  for (const old of document.querySelectorAll(`.${FRAME}`)) old.remove();
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  openFrame(frame);
  document.body.append(frame);
  await loaded;
  drawPage(frame, html);
  const images = [...(frame.contentDocument?.images ?? [])];
  // One that cannot be shown is no reason to print nothing.
  await Promise.allSettled(images.map((image) => image.decode()));
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove(), { once: true });
  frame.contentWindow?.print();
}
