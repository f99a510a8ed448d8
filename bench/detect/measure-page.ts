import { measure } from '../../src/dom/detect/features.ts';
import { nativeAccess } from '../../src/dom/detect/native.ts';

export type Measured = Record<'plain' | 'lying', Record<string, number>>;

const DECLARED: [string, string][] = [
  ['og:type', 'article'],
  ['article:published_time', '2026-01-01T00:00:00+07:00'],
];

/**
 * The features of a page as it is and, so that no declaration is believed alone, of the same page lying: a page of
 * any other kind that calls itself an article (as Vietnamese lists do), and an article that declares nothing.
 */
function measurePage(html: string, url: string, isArticle: boolean): Measured {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const plain = measureDocument(document, url);
  if (isArticle) {
    const declarations = 'script[type="application/ld+json"],meta[property],meta[name]:not([name="viewport"])';
    for (const element of document.querySelectorAll(declarations)) element.remove();
  } else {
    document.querySelector('meta[property="og:type"]')?.remove();
    for (const [property, content] of DECLARED) {
      const meta = document.createElement('meta');
      meta.setAttribute('property', property);
      meta.setAttribute('content', content);
      document.head.append(meta);
    }
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = JSON.stringify(Array.from({ length: 6 }, () => ({ '@type': 'NewsArticle' })));
    document.head.append(script);
  }
  return { plain, lying: measureDocument(document, url) };
}

function measureDocument(document: Document, url: string): Record<string, number> {
  const { features } = measure(nativeAccess(document), document, document.documentElement, url);
  return Object.fromEntries(Object.entries(features).map(([name, value]) => [name, Number(value)]));
}

/** Asked from outside through the browser's driver. */
(globalThis as { measurePage?: unknown }).measurePage = measurePage;
