import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import type { DescribedArticle } from '../../messaging/protocol.ts';
import { call, callTab } from '../../messaging/wire.ts';
import { logQuietly } from '../../platform/log.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { NoteFields } from './note-fields.tsx';
import type { PageWords } from './page-words.ts';

export interface UnsavedNoteProps {
  tabId: number;
  url: string;
  words: PageWords;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onTyped: (words: PageWords) => void;
  onSaved: () => void;
}

/** A page that is not in the notebook yet: it can be saved from here, with what was written of it before. */
export function UnsavedNote({ tabId, url, words, isOpen, onOpen, onTyped, onSaved }: UnsavedNoteProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const subject = useDescribed(tabId, isOpen);

  async function save(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await call('tab.save', { tabId, url, ...words, edit: {} });
      onSaved();
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section class="panel-note-editor" aria-label={t('panel.note')}>
      <p class="panel-unsaved">{t('panel.unsaved')}</p>
      {isOpen && (
        <NoteFields
          subject={subject && { ...subject, tags: words.tags }}
          words={words}
          isBusy={isBusy}
          onChange={(edit) => onTyped({ ...words, ...edit })}
        />
      )}
      {failure && <Banner tone="error">{t(`error.${failure.code}`)}</Banner>}
      <div class="panel-note-actions">
        <Button variant="primary" size="sm" icon="bookmark" busy={isBusy} onClick={() => void save()}>
          {t('popup.save')}
        </Button>
        {!isOpen && (
          <Button variant="quiet" size="sm" icon="note" onClick={() => onOpen(true)}>
            {t('panel.note.add')}
          </Button>
        )}
        {isOpen && (words.note !== '' || words.tags.length > 0) && (
          <span class="panel-note-kept">{t('panel.note.kept')}</span>
        )}
      </div>
    </section>
  );
}

/** What the page says of itself, once its words are written: only for tags to offer. */
function useDescribed(tabId: number, isWanted: boolean): DescribedArticle | null {
  const [described, setDescribed] = useState<DescribedArticle | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    callTab(tabId, 'tab.describe').then(
      ({ article }) => isCurrent && setDescribed(article),
      (thrown) => logQuietly('page not described', thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [tabId, isWanted]);
  return described;
}
