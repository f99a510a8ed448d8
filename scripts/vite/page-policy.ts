import type { Plugin } from 'vite';

/**
 * What our pages may ask of the network, which is nothing but their own files. The manifest's policy is one for pages
 * and worker alike, and the worker gets the pictures of articles from the sites that the reader allowed: so the
 * manifest lets it, and each page says for itself that it does not (`docs/adr/0013`). A page's own word can only narrow.
 */
const PAGE_POLICY = "connect-src 'self'";

/** The first thing in the head, before anything could be asked for. */
export function pagePolicy(): Plugin {
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
