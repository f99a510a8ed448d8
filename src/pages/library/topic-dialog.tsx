import { useState } from 'preact/hooks';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TopicChoice } from './use-bulk.ts';

export interface TopicDialogProps {
  count: number;
  topics: readonly TopicPlaces[];
  onDone: (choice: TopicChoice) => void;
  onClose: () => void;
}

/** Chooses a topic to put articles into, or makes one by its name. */
export function TopicDialog({ count, topics, onDone, onClose }: TopicDialogProps) {
  const [typed, setTyped] = useState('');
  const wanted = foldBare(typed.trim());
  const found = topics.filter(({ title }) => foldBare(title).includes(wanted));
  const title = typed.normalize('NFC').trim();
  const isNew = title !== '' && !topics.some((topic) => topic.title === title);
  const done = (choice: TopicChoice): void => {
    onDone(choice);
    onClose();
  };
  const onEnter = (): void => {
    const [only] = found;
    if (only && found.length === 1 && !isNew) done(only);
    else if (isNew && found.length === 0) done({ id: null, title });
  };
  return (
    <Dialog open title={t('library.collectTitle', { count })} onClose={onClose} closeLabel={t('close')}>
      <div class="topic-dialog">
        <TextField
          label={t('library.topicName')}
          hint={topics.length === 0 ? t('library.topicNone') : t('library.topicHint')}
          value={typed}
          onInput={setTyped}
          onEnter={onEnter}
          autoFocus
        />
        <ul class="topic-choices">
          {found.map((topic) => (
            <li key={topic.id}>
              <button type="button" class="topic-choice" onClick={() => done(topic)}>
                <Icon name="list" />
                <span class="topic-choice-title">{topic.title || t('facet.untitledTopic')}</span>
                <span class="topic-choice-count">{t('library.topicCount', { count: topic.articleIds.length })}</span>
              </button>
            </li>
          ))}
        </ul>
        {isNew && (
          <Button icon="plus" variant="primary" onClick={() => done({ id: null, title })}>
            {t('library.topicMake', { title })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
