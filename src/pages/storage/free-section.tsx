import { useId, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { ArticleRoom } from '../../services/room.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { formatSize } from '../format-size.ts';
import { type Freeable, freeable, roomOf } from './freeable.ts';

const MONTHS = ['1', '3', '6', '12'] as const;
const SHOWN_AT_FIRST = 20;

export interface FreeSectionProps {
  what: Freeable;
  articles: readonly ArticleRoom[];
  now: number;
  onFree: (articles: readonly ArticleRoom[]) => void;
}

/** One kind of thing that may be freed: how much, of which articles, all of it or some. Nothing where there is none. */
export function FreeSection({ what, articles, now, onFree }: FreeSectionProps) {
  const [months, setMonths] = useState<(typeof MONTHS)[number]>('3');
  const [isOpen, setOpen] = useState(false);
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const listId = useId();
  if (!articles.some(({ size }) => size[what] > 0)) return null;
  const some = freeable(articles, what, Number(months), now);
  const picked = some.filter(({ id }) => chosen.has(id));

  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  return (
    <section class="free" aria-label={t(`storage.${what}`)}>
      <div class="free-head">
        <div class="free-words">
          <h3 class="free-title">{t(`storage.${what}`)}</h3>
          <p class="free-hint">{t(`storage.${what}Hint`)}</p>
        </div>
        <p class="free-size">{t('storage.ofArticles', { count: some.length, size: formatSize(roomOf(some, what)) })}</p>
      </div>
      <div class="page-actions">
        {what === 'images' && (
          <div class="free-months">
            <Select
              label={t('storage.notOpened')}
              value={months}
              options={MONTHS.map((value) => ({ value, label: t('storage.months', { count: Number(value) }) }))}
              onChange={setMonths}
            />
          </div>
        )}
        {some.length > 0 && (
          <>
            <Button
              variant="quiet"
              expanded={isOpen}
              controls={listId}
              icon={isOpen ? 'chevron-up' : 'chevron-down'}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'storage.hide' : 'storage.choose')}
            </Button>
            <Button onClick={() => onFree(picked.length > 0 ? picked : some)}>
              {picked.length > 0 ? t('storage.freeChosen', { count: picked.length }) : t('storage.freeAll')}
            </Button>
          </>
        )}
      </div>
      {isOpen && some.length > 0 && (
        <ul class="free-list" id={listId}>
          {some.slice(0, limit).map((article) => (
            <li key={article.id} class="free-item">
              <Checkbox
                label={article.title || t('article.untitled')}
                checked={chosen.has(article.id)}
                onChange={(isChosen) => choose(article.id, isChosen)}
              />
              <span class="free-item-size">{formatSize(article.size[what])}</span>
            </li>
          ))}
          {some.length > limit && (
            <li>
              <Button block size="sm" onClick={() => setLimit(limit * 5)}>
                {t('list.more', { count: some.length - limit })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
