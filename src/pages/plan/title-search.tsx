import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import type { FoundArticle } from '../../services/topic-view.ts';
import { Banner } from '../../ui/banner.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTitles } from './use-titles.ts';

export interface TitleSearchProps {
  autoFocus?: boolean;
  /** What is drawn for each article that is found. */
  children: (article: FoundArticle) => preact.ComponentChildren;
}

/** Finds saved articles by their titles. */
export function TitleSearch({ autoFocus, children }: TitleSearchProps) {
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { titles, isCut } = useTitles(query, (thrown) => setProblem(t(`error.${toFailure(thrown).code}`)));
  return (
    <div class="plan-search">
      <TextField
        type="search"
        icon="search"
        label={t('plan.search')}
        value={query}
        autoFocus={autoFocus}
        onInput={setQuery}
      />
      {problem && <Banner tone="error">{problem}</Banner>}
      {titles === null ? (
        !problem && <Skeleton label={t('loading.label')} lines={5} />
      ) : (
        <ul class="plan-found">
          {titles.map((article) => (
            <li key={article.id} class="plan-found-item">
              {children(article)}
            </li>
          ))}
        </ul>
      )}
      <p class="plan-soft" role="status">
        {titles?.length === 0
          ? t('plan.searchNone')
          : isCut
            ? t('plan.searchFirst', { count: titles?.length ?? 0 })
            : ''}
      </p>
    </div>
  );
}
