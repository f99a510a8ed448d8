import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { TopicSummary } from '../../services/topics.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { formatTime } from '../format.ts';
import { library, onLibraryChange } from '../page-library.ts';
import { TitleDialog } from '../title-dialog.tsx';
import { topicCounts } from '../topic-counts.ts';
import { failureToast } from '../use-toasts.ts';

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 8;

export function TopicList({ push }: { push: (toast: ToastMessage) => void }) {
  const [topics, setTopics] = useState<TopicSummary[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [query, setQuery] = useState('');
  const [isMaking, setMaking] = useState(false);

  useEffect(() => {
    const lifetime = new AbortController();
    const load = (): void => {
      library.listTopics().then(
        (list) => {
          if (lifetime.signal.aborted) return;
          setTopics(list);
          setFailure(null);
        },
        (thrown) => setFailure(toFailure(thrown)),
      );
    };
    load();
    onLibraryChange(({ topicId }) => topicId !== undefined && load(), lifetime.signal);
    return () => lifetime.abort();
  }, []);

  const fail = (thrown: unknown): void => push(failureToast(thrown));

  async function create(title: string): Promise<void> {
    const { id } = await library.createTopic({ id: newId(), title });
    location.assign(surfaceUrl('topics', { id }));
  }

  async function remove({ id, title }: TopicSummary): Promise<void> {
    try {
      const trashId = await library.removeTopic(id);
      const undo = (): void => void library.restoreTrash(trashId).catch(fail);
      const text = t('topics.removed', { title: title || t('topics.untitled') });
      push({ id: trashId, text, action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      fail(thrown);
    }
  }

  const wanted = foldBare(query.trim());
  const shown = (topics ?? []).filter(({ title, intro }) => foldBare(`${title} ${intro}`).includes(wanted));
  const make = (
    <Button variant="primary" icon="plus" onClick={() => setMaking(true)}>
      {t('topics.new')}
    </Button>
  );
  return (
    <main class="page-main">
      <div class="page-title-row">
        <h1 class="page-title">{t('topics.heading')}</h1>
        {topics !== null && topics.length > 0 && make}
      </div>
      <p class="page-lead">{t('topics.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: () => location.reload() }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {topics === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={5} />
      ) : topics.length === 0 ? (
        <EmptyState drawing="sheaf" title={t('topics.emptyTitle')} action={make}>
          {t('topics.emptyText')}
        </EmptyState>
      ) : (
        <>
          {topics.length >= SEARCHED_FROM && (
            <TextField
              type="search"
              icon="search"
              label={t('topics.search')}
              hideLabel
              placeholder={t('topics.search')}
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
            {shown.map((topic) => (
              <TopicCard key={topic.id} topic={topic} onRemove={() => void remove(topic)} />
            ))}
          </ul>
        </>
      )}
      {isMaking && (
        <TitleDialog
          heading={t('topics.new')}
          label={t('topics.name')}
          placeholder={t('topics.namePlaceholder')}
          empty={t('topics.nameEmpty')}
          action={t('topics.create')}
          onSave={create}
          onClose={() => setMaking(false)}
        />
      )}
    </main>
  );
}

function TopicCard({ topic, onRemove }: { topic: TopicSummary; onRemove: () => void }) {
  const { id, intro, updatedAt } = topic;
  const title = topic.title || t('topics.untitled');
  return (
    <li class="page-card">
      <div class="page-card-body">
        <h2 class="page-card-title">
          <a class="page-card-hit topic-card-hit" href={surfaceUrl('topics', { id })}>
            {title}
          </a>
        </h2>
        {intro && <LightMarkdown class="topic-card-intro" text={intro} />}
        <p class="topic-card-facts">
          {topicCounts(topic)} · {t('topics.changed', { when: formatTime(updatedAt) })}
        </p>
      </div>
      <div class="page-card-actions">
        <Menu
          label={t('topics.actions', { title })}
          items={[{ id: 'remove', label: t('topics.remove'), icon: 'trash', danger: true, onSelect: onRemove }]}
        />
      </div>
    </li>
  );
}
