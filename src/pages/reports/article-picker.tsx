import { useEffect, useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import type { FoundArticle } from '../../services/topic-view.ts';
import { Banner } from '../../ui/banner.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { library } from '../page-library.ts';

export interface ArticlePickerProps {
  /** In the order of their choosing. */
  chosen: readonly string[];
  /** They are there already, and are not offered. */
  known?: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Titles, once they are read. */
  onTitles?: (titles: ReadonlyMap<string, string>) => void;
}

const MOST = 30;

/** Chooses texts of the library by their titles, with or without diacritics. */
export function ArticlePicker({ chosen, known = [], onChange, onTitles }: ArticlePickerProps) {
  const [all, setAll] = useState<FoundArticle[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLDivElement>(null);

  useEffect(() => {
    library.listTitles().then(
      (titles) => {
        setAll(titles);
        onTitles?.(new Map(titles.map(({ id, title }) => [id, title])));
      },
      (thrown) => setProblem(t(`error.${toFailure(thrown).code}`)),
    );
  }, []);

  if (all === null) return problem ? <Banner tone="error">{problem}</Banner> : <Skeleton label={t('loading.label')} />;
  const words = foldBare(query).split(/\s+/).filter(Boolean);
  const offered = all.filter(({ id }) => !known.includes(id));
  const fits = offered.filter(({ title, siteName }) => {
    const folded = foldBare(`${title} ${siteName}`);
    return words.every((word) => folded.includes(word));
  });
  const titles = new Map(all.map(({ id, title }) => [id, title || t('article.untitled')]));
  const toggle = (id: string, isChosen: boolean): void =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <div class="picker" ref={field}>
      {chosen.length > 0 && (
        <ul class="picker-chosen" aria-label={t('reports.studied')}>
          {chosen.map((id) => (
            <li key={id} class="picker-chip">
              <span>{titles.get(id) ?? t('report.sources.gone')}</span>
              <IconButton
                icon="close"
                size="sm"
                label={t('reports.studiedDrop', { title: titles.get(id) ?? '' })}
                onClick={() => toggle(id, false)}
              />
            </li>
          ))}
        </ul>
      )}
      {all.length === 0 ? (
        <p class="picker-state">{t('reports.studiedEmpty')}</p>
      ) : (
        <>
          <TextField
            type="search"
            icon="search"
            label={t('reports.studiedFind')}
            hint={t('reports.studiedHint')}
            value={query}
            onInput={setQuery}
          />
          <ul class="picker-list" aria-label={t('reports.studiedFind')}>
            {fits.slice(0, MOST).map(({ id, title, siteName, passageCount }) => (
              <li key={id} class="picker-item">
                <Checkbox
                  label={
                    <span class="picker-words">
                      <span class="picker-title">{title || t('article.untitled')}</span>
                      <span class="picker-detail">
                        {[siteName, passageCount > 0 ? t('passage.count', { count: passageCount }) : '']
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </span>
                  }
                  checked={chosen.includes(id)}
                  onChange={(isChosen) => toggle(id, isChosen)}
                />
              </li>
            ))}
          </ul>
          <p class="picker-state" role="status">
            {fits.length === 0
              ? t('reports.studiedNothing')
              : fits.length > MOST
                ? t('reports.studiedMore', { count: MOST })
                : ''}
          </p>
        </>
      )}
    </div>
  );
}
