/** Browsers wrap a PDF, a picture or plain XML in a document too: only these two kinds hold an article. */
export function isHtml(document: Document): boolean {
  return document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
}
