import { webAddress } from '../files/web-address.ts';
import type { Article } from '../model/article.ts';
import { escapeLine, markdownLink } from './escape-markdown.ts';
import type { ExportLabels } from './export-format.ts';
import { documentWords, publishedWords, sourceName } from './source-words.ts';

/** Where, who, when, on one line of Markdown. */
export function sourceMarkdown(article: Article, labels: ExportLabels): string {
  const address = webAddress(article);
  const name = sourceName(article);
  const cited = documentWords(article);
  const published = publishedWords(article, labels);
  const parts = [
    name && `${labels.source}: ${address === '' ? escapeLine(name) : markdownLink(name, address)}`,
    cited && `${labels.document}: ${escapeLine(cited)}`,
    article.byline.length > 0 && `${labels.author}: ${escapeLine(article.byline.join(', '))}`,
    published && `${labels.published}: ${published}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
