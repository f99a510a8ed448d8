import { drawPage } from './draw-page.ts';

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
  document.body.append(frame);
  try {
    // Firefox puts its own empty page into a new frame a moment later.
    await new Promise((resolve) => setTimeout(resolve, 50));
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
