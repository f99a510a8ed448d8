import { filesPolicy } from './files-policy.ts';

/** Markup as a document of its own: nothing in it runs, and nothing of it is loaded. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(filesPolicy().createHTML(html), 'text/html');
}
