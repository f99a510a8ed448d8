import { drawPage, openFrame } from './draw-page.ts';

/**
 * Prints a page that was made, through a frame that nobody sees: only it is printed, by its own style. In a print dialog
 * every system offers to save as PDF.
 */
export async function printPage(html: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  openFrame(frame);
  document.body.append(frame);
  try {
    await loaded;
    drawPage(frame, html);
    const images = [...(frame.contentDocument?.images ?? [])];
    // One that cannot be shown is no reason to print nothing.
    await Promise.allSettled(images.map((image) => image.decode()));
    const closed = new Promise((resolve) =>
      frame.contentWindow?.addEventListener('afterprint', resolve, { once: true }),
    );
    frame.contentWindow?.print();
    await closed;
  } finally {
    frame.remove();
  }
}
