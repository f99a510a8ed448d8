import { useState } from 'preact/hooks';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import type { HandoutSummary } from '../../services/handouts.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import { HandoutCard } from './handout-card.tsx';
import { OriginDialog, type OriginKind } from './origin-dialog.tsx';
import { useHandoutActs } from './use-handout-acts.ts';

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 6;
const REST = 100;

interface Listed {
  handout: HandoutSummary;
  topicTitle: string | null;
}

async function readHandouts(): Promise<Listed[]> {
  const [handouts, topics] = await Promise.all([library.listHandouts(), library.listTopics()]);
  const titles = new Map(topics.map(({ id, title }) => [id, title || t('topics.untitled')]));
  return handouts.map((handout) => ({ handout, topicTitle: titles.get(handout.topicId ?? '') ?? null }));
}

export function HandoutList({ push }: { push: (toast: ToastMessage) => void }) {
  const { facts: listed, failure, reload } = useLibraryFacts(readHandouts, REST);
  const [query, setQuery] = useState('');
  const [asked, setAsked] = useState<OriginKind | null>(null);
  const acts = useHandoutActs(push);
  const words = foldBare(query).split(/\s+/).filter(Boolean);
  const shown = (listed ?? []).filter(({ handout, topicTitle }) => {
    const folded = foldBare(`${handout.title} ${topicTitle ?? ''}`);
    return words.every((word) => folded.includes(word));
  });
  return (
    <main class="page-main">
      <div class="page-title-row">
        <h1 class="page-title">{t('handout.heading')}</h1>
        {listed !== null && listed.length > 0 && (
          <Menu
            label={t('handout.new')}
            icon="plus"
            variant="secondary"
            items={[
              { id: 'topic', label: t('handout.fromTopic'), icon: 'list', onSelect: () => setAsked('topic') },
              { id: 'article', label: t('handout.fromArticle'), icon: 'news', onSelect: () => setAsked('article') },
            ]}
          >
            {t('handout.new')}
          </Menu>
        )}
      </div>
      <p class="page-lead">{t('handout.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {listed === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={5} />
      ) : listed.length === 0 ? (
        <EmptyState
          drawing="page"
          title={t('handout.emptyTitle')}
          action={
            <>
              <Button variant="primary" icon="list" onClick={() => setAsked('topic')}>
                {t('handout.fromTopic')}
              </Button>
              <Button icon="news" onClick={() => setAsked('article')}>
                {t('handout.fromArticle')}
              </Button>
            </>
          }
        >
          {t('handout.emptyText')}
        </EmptyState>
      ) : (
        <>
          {listed.length >= SEARCHED_FROM && (
            <TextField
              type="search"
              icon="search"
              label={t('handout.search')}
              hideLabel
              placeholder={t('handout.search')}
              value={query}
              onInput={setQuery}
            />
          )}
          {shown.length === 0 && (
            <EmptyState
              drawing="search"
              title={t('list.nothing')}
              action={<Button onClick={() => setQuery('')}>{t('list.showAll')}</Button>}
            />
          )}
          <ul class="page-cards">
            {shown.map(({ handout, topicTitle }) => (
              <HandoutCard key={handout.id} handout={handout} topicTitle={topicTitle} acts={acts} />
            ))}
          </ul>
        </>
      )}
      {asked && <OriginDialog kind={asked} onClose={() => setAsked(null)} />}
    </main>
  );
}
