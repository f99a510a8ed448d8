import { useEffect, useState } from 'preact/hooks';
import { NotSaved, SaveStatus } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import type { Article } from '../../core/model/article.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { Button } from '../../ui/button.tsx';
import { library } from '../page-library.ts';
import { NoteFields } from './note-fields.tsx';
import { joinWords, type PageWords } from './page-words.ts';

export interface NoteEditorProps {
  article: Article;
  /** Words typed earlier and never saved. */
  draft: (PageWords & { at: number }) | null;
  onTyped: (words: PageWords) => void;
  onClean: () => void;
  onClose: () => void;
}

const FIELDS = ['note', 'tags'] as const;
const TEXTS = ['note'] as const;

/** Note and tags of a saved article. Saves by itself; words written elsewhere meanwhile are joined with what is typed. */
export function NoteEditor({ article, draft, onTyped, onClean, onClose }: NoteEditorProps) {
  const [first] = useState(() => joinWords(article, draft));
  const { card, values, status, change, done, giveUp } = useAutosave<PageWords>({
    fields: FIELDS,
    texts: TEXTS,
    stored: article,
    first,
    read: (box) => ({ note: box.querySelector('textarea')?.value ?? first.note }),
    save: async (edit, _whole, base) => {
      await library.editArticle(article.id, edit, base.note);
    },
    onTyped,
    onClean,
    onLost: (failure) => logQuietly('note not saved', failure),
    onClose,
  });

  useEffect(() => {
    card.ref.current?.querySelector('textarea')?.focus();
  }, [card.ref]);

  return (
    <section class="panel-note-editor" aria-label={t('panel.note')} {...card}>
      <NoteFields subject={{ articleId: article.id }} words={values} onChange={change} />
      <NotSaved status={status} onGiveUp={giveUp} />
      <footer class="th-editor-foot">
        <SaveStatus status={status} />
        <Button variant="primary" size="sm" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}
