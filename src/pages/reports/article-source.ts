import type { Article } from '../../core/model/article.ts';
import { citeInPaper } from '../../core/report/cite-in-paper.ts';
import type { QuotationSource } from '../../core/report/report-doc.ts';

/** A whole text as a source. */
export function articleSource(article: Article): QuotationSource {
  const { id, title, siteName, publishedAt, documentRef, file } = article;
  const facts = { title, siteName, publishedAt, documentRef, place: '', ...(file ? { fileName: file.name } : {}) };
  return { citation: citeInPaper(facts), articleId: id, passageId: null };
}
