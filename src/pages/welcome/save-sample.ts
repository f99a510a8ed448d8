import type { Article } from '../../core/model/article.ts';
import { FailureError } from '../../core/model/failure.ts';
import { extractArticle } from '../../dom/extract/index.ts';
import { browser } from '../../platform/browser.ts';
import { newId } from '../../platform/new-id.ts';
import { library } from '../page-library.ts';

/**
 * Saves the sample that comes with the extension, as any page is saved. A second time gives the copy already there.
 * @throws FailureError `no-text`
 */
export async function saveSample(): Promise<Article> {
  const url = browser.runtime.getURL('sample/nghi-quyet-mau.html');
  const extracted = extractArticle(await loadDocument(url), url);
  if (!extracted) throw new FailureError('no-text', 'sample');
  return library.saveArticle({ id: newId(), url, extracted, tags: [], note: '' });
}

/** Parsed by the request itself: the policy of our pages lets no string become a document. */
function loadDocument(url: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () => {
      if (request.responseXML) resolve(request.responseXML);
      else reject(new FailureError('unexpected', 'sample not parsed'));
    };
    request.onerror = () => reject(new FailureError('unexpected', 'sample not loaded'));
    request.send();
  });
}
