import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../core/model/failure.ts';
import { foldBare } from '../core/text/fold.ts';
import { t } from '../i18n/t.ts';
import { newId } from '../platform/new-id.ts';
import type { NewTopicItem, TopicSummary } from '../services/topics.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ToastMessage } from '../ui/toast.tsx';
import { library } from './page-library.ts';

export interface AddToTopicProps {
  /** Articles and passages, one or many. */
  items: readonly NewTopicItem[];
  /** Says what was done, with its undo. */
  push: (toast: ToastMessage) => void;
  onClose: () => void;
}

/** Chooses a topic for articles and passages, or makes one for them. One press adds and closes. */
export function AddToTopic({ items, push, onClose }: AddToTopicProps) {
  const [topics, setTopics] = useState<TopicSummary[] | null>(null);
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fail = (thrown: unknown): void => setProblem(t(`error.${toFailure(thrown).code}`));

  useEffect(() => {
    library.listTopics().then(setTopics, fail);
  }, []);

  async function add(topicId: string): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      const { topic, added, missing } = await library.addToTopic(topicId, items);
      const title = topic.title || t('topics.untitled');
      const done =
        added.length === 0
          ? t('addTo.known', { title })
          : added.length === 1
            ? t('addTo.done', { title })
            : t('addTo.doneMany', { count: added.length, title });
      const text = missing > 0 ? `${done}. ${t('addTo.missing', { count: missing })}` : done;
      const undo = (): void =>
        void library
          .removeTopicItems(topicId, added)
          .catch((thrown) =>
            push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) }),
          );
      const action = { label: t('undo'), onAction: undo };
      push({ id: `added-${Date.now()}`, text, ...(added.length > 0 ? { action } : { tone: 'info' as const }) });
      onClose();
    } catch (thrown) {
      fail(thrown);
      setBusy(false);
    }
  }

  async function create(): Promise<void> {
    const title = query.trim();
    if (title === '' || isBusy) return;
    try {
      const { id } = await library.createTopic({ id: newId(), title });
      await add(id);
    } catch (thrown) {
      fail(thrown);
    }
  }

  const wanted = foldBare(query.trim());
  const shown = (topics ?? []).filter(({ title }) => foldBare(title).includes(wanted));
  return (
    <Dialog open title={t('addTo.title')} closeLabel={t('close')} onClose={onClose}>
      <div class="add-to">
        <TextField
          label={t('topics.name')}
          placeholder={t('topics.namePlaceholder')}
          value={query}
          autoFocus
          maxLength={200}
          onInput={setQuery}
          onEnter={() => void (shown.length === 1 && shown[0] ? add(shown[0].id) : create())}
        />
        {problem && <Banner tone="error">{problem}</Banner>}
        {topics === null ? (
          !problem && <Skeleton label={t('loading.label')} lines={3} />
        ) : (
          <>
            {topics.length === 0 && <p class="add-to-none">{t('addTo.none')}</p>}
            {shown.length > 0 && (
              <ul class="add-to-list" aria-label={t('addTo.list')}>
                {shown.map(({ id, title, articles, passages, notes }) => (
                  <li key={id}>
                    <button type="button" class="add-to-topic" onClick={() => void add(id)}>
                      <Icon name="list" />
                      <span class="add-to-words">
                        <span class="add-to-title">{title || t('topics.untitled')}</span>
                        <span class="add-to-counts">{t('topics.counts', { articles, passages, notes })}</span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {query.trim() !== '' && (
              <Button icon="plus" block busy={isBusy} onClick={() => void create()}>
                {t('addTo.create')}: “{query.trim()}”
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}
