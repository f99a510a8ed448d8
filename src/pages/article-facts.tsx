import { isDateUnsure } from '../core/model/is-date-unsure.ts';
import { t } from '../i18n/t.ts';
import { Badge } from '../ui/badge.tsx';
import { type DescribedFacts, dateLabel, documentLabel, minutesLabel } from './format.ts';

export interface ArticleFactsProps {
  article: DescribedFacts;
  /** Before all others: what kind of text it is. */
  kindLabel?: string | undefined;
}

/** Site, document, author, date and reading time, with the mark of a date that nobody vouches for. */
export function ArticleFacts({ article, kindLabel }: ArticleFactsProps) {
  const before = [kindLabel ?? '', article.siteName, documentLabel(article), article.byline.join(', ')];
  return (
    <ul class="article-facts">
      {before.filter(Boolean).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      <li class="article-facts-date">
        <span>
          {dateLabel(article)}
          {isDateUnsure(article) && (
            <Badge icon="question" tone="warning" title={t('article.unverifiedHint')}>
              {t('article.unverified')}
            </Badge>
          )}
        </span>
      </li>
      {article.wordCount > 0 && <li>{minutesLabel(article)}</li>}
      {article.file?.pages !== undefined && <li>{t('file.pages', { count: article.file.pages })}</li>}
      {article.file && <li class="article-facts-file">{article.file.name}</li>}
    </ul>
  );
}
