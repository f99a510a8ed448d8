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
import { topicCounts } from './topic-counts.ts';
import { failureToast } from './use-toasts.ts';

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
  const [newTopicId] = useState(newId);
  const fail = (thrown: unknown): void => setProblem(t(`error.${toFailure(thrown).code}`));

  useEffect(() => {
    library.listTopics().then(setTopics, fail);
  }, []);

  const fold = foldBare(query.trim());
  const shown = (topics ?? []).filter(({ title }) => foldBare(title).includes(fold));
  const name = query.normalize('NFC').trim();
  const isNew = topics !== null && name !== '' && !topics.some(({ title }) => title === name);

  /** @param made the topic was made for this: undone, it goes again */
  async function addTo(topicId: string, made: boolean): Promise<void> {
    const { topic, added, known, missing } = await library.addToTopic(topicId, items);
    const undo = (): void =>
      void (made ? library.removeTopic(topicId) : library.removeTopicItems(topicId, added)).catch((thrown) =>
        push(failureToast(thrown)),
      );
    const text = said({ title: topic.title || t('topics.untitled'), added: added.length, known, missing });
    const action = { label: t('undo'), onAction: undo };
    push({ id: `added-${Date.now()}`, text, ...(added.length > 0 ? { action } : { tone: 'info' as const }) });
    onClose();
  }

  /** One press at a time: a second Enter makes no second topic. */
  async function once(work: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      fail(thrown);
      setBusy(false);
    }
  }

  const add = (topicId: string) => once(() => addTo(topicId, false));
  const create = () =>
    once(async () => {
      // The same one where it is tried again.
      const { id } = await library.createTopic({ id: newTopicId, title: name });
      await addTo(id, true);
    });

  function onEnter(): void {
    const [only] = shown;
    if (only && shown.length === 1 && !isNew) void add(only.id);
    else if (isNew && shown.length === 0) void create();
  }

  return (
    <Dialog
      open
      title={items.length > 1 ? t('addTo.titleMany', { count: items.length }) : t('addTo.title')}
      closeLabel={t('close')}
      onClose={onClose}
    >
      <div class="add-to">
        <TextField
          label={t('topics.name')}
          placeholder={t('topics.namePlaceholder')}
          value={query}
          autoFocus
          maxLength={200}
          onInput={setQuery}
          onEnter={onEnter}
        />
        {problem && <Banner tone="error">{problem}</Banner>}
        {topics === null ? (
          !problem && <Skeleton label={t('loading.label')} lines={3} />
        ) : (
          <>
            {topics.length === 0 && <p class="add-to-none">{t('addTo.none')}</p>}
            {shown.length > 0 && (
              <ul class="add-to-list" aria-label={t('addTo.list')}>
                {shown.map((topic) => (
                  <li key={topic.id}>
                    <button type="button" class="add-to-topic" onClick={() => void add(topic.id)}>
                      <Icon name="list" />
                      <span class="add-to-words">
                        <span class="add-to-title">{topic.title || t('topics.untitled')}</span>
                        <span class="add-to-counts">{topicCounts(topic)}</span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {isNew && (
              <Button icon="plus" block busy={isBusy} onClick={() => void create()}>
                {t('addTo.create')}: “{name}”
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function said({
  title,
  added,
  known,
  missing,
}: {
  title: string;
  added: number;
  known: number;
  missing: number;
}): string {
  if (added === 0 && missing === 0) return t('addTo.known', { title });
  const done = added === 1 ? t('addTo.done', { title }) : t('addTo.doneMany', { count: added, title });
  const rest = [
    known > 0 && t('addTo.knownToo', { count: known }),
    missing > 0 && t('addTo.missing', { count: missing }),
  ];
  return [done, ...rest.filter((part) => part !== false)].join('. ');
}
