/**
 * Puts text on the clipboard, from within a press. Pages without a secure context have no clipboard to ask, and a page's
 * policy may forbid it: the old command still works there. Resolves to whether it was done.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    if (document.defaultView?.navigator.clipboard) return true;
  } catch {
    return copyByCommand(document, text);
  }
  return copyByCommand(document, text);
}

function copyByCommand(document: Document, text: string): boolean {
  let isSet = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isSet = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isDone && isSet;
}
