import { passageLink } from '../files/passage-link.ts';
import { webAddress } from '../files/web-address.ts';
import type { Article } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';

/**
 * A link that opens at a passage; empty where the article came from nowhere on the web. The quotation has its block
 * breaks, which a link needs; the context has lost them, so it goes in only where the page had look-alikes and without
 * it the link could lead to one of them.
 * @param page of a file with pages, the one that the passage begins on
 */
export function passageAddress({ quote, selector }: Passage, article: Article, page: number | null = null): string {
  const { prefix, suffix } = selector;
  const quoted = selector.rivals ? { exact: quote, prefix, suffix } : { exact: quote };
  return passageLink({ url: webAddress(article), page: article.file ? page : null }, quoted);
}
