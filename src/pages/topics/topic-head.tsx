import { useState } from 'preact/hooks';
import type { Topic } from '../../core/model/topic.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { TopicEditor } from './topic-editor.tsx';

export interface TopicHeadProps {
  topic: Topic;
  onPick: () => void;
  onAddNote: () => void;
  onPrint: () => void;
  onExport: () => void;
}

/** Name and introduction, and what can be done with the whole topic. */
export function TopicHead({ topic, onPick, onAddNote, onPrint, onExport }: TopicHeadProps) {
  const [isEditing, setEditing] = useState(false);
  const title = topic.title || t('topics.untitled');
  return (
    <header class="topic-head">
      {isEditing ? (
        <TopicEditor topic={topic} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div class="topic-title-row">
            <h1 class="page-title">{title}</h1>
            <IconButton icon="edit" label={t('topic.edit')} onClick={() => setEditing(true)} />
          </div>
          {topic.intro && <LightMarkdown class="topic-intro" text={topic.intro} />}
        </>
      )}
      <p class="topic-printed">
        {t('topic.printedOn', { day: formatDay(new Intl.DateTimeFormat('sv-SE').format(), getLocale()) })}
      </p>
      <div class="page-actions topic-actions">
        <Button variant="primary" icon="plus" onClick={onPick}>
          {t('topic.add')}
        </Button>
        <Button icon="note" onClick={onAddNote}>
          {t('topic.addNote')}
        </Button>
        <Button icon="quote" onClick={() => location.assign(surfaceUrl('stories', { topic: topic.id }))}>
          {t('stories.tell')}
        </Button>
        {topic.items.length > 0 && (
          <Button icon="edit" onClick={() => location.assign(surfaceUrl('reports', { topic: topic.id }))}>
            {t('reports.write')}
          </Button>
        )}
        {topic.items.length > 0 && (
          <Button icon="download" title={t('topic.barredHint')} onClick={onExport}>
            {t('export.one')}
          </Button>
        )}
        {topic.items.length > 0 && (
          <Button icon="people" onClick={() => location.assign(surfaceUrl('packets', { new: '', topic: topic.id }))}>
            {t('packets.make.ask')}
          </Button>
        )}
        {topic.items.length > 0 && (
          <Button icon="document" onClick={() => location.assign(surfaceUrl('handouts', { topic: topic.id }))}>
            {t('handout.make')}
          </Button>
        )}
        {topic.items.length > 0 && (
          <Button variant="quiet" icon="print" title={t('topic.barredHint')} onClick={onPrint}>
            {t('topic.print')}
          </Button>
        )}
      </div>
    </header>
  );
}
