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
  const { box, composition, values, status, change, save, letGo } = useAutosave<PageWords>({
    fields: FIELDS,
    texts: TEXTS,
    stored: article,
    first,
    read: (card) => ({ note: card.querySelector('textarea')?.value ?? first.note }),
    save: async (edit) => {
      await library.editArticle(article.id, edit);
    },
    onTyped,
    onClean,
    onLost: (failure) => logQuietly('note not saved', failure),
    onHeld: holdNothing,
  });

  useEffect(() => {
    box.current?.querySelector('textarea')?.focus();
  }, [box]);

  async function done(): Promise<void> {
    if (await save()) onClose();
  }

  return (
    <section
      ref={box}
      class="panel-note-editor"
      aria-label={t('panel.note')}
      {...composition}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (isDone) void done();
      }}
    >
      <NoteFields words={values} onChange={change} />
      <NotSaved
        status={status}
        onGiveUp={() => {
          letGo();
          onClose();
        }}
      />
      <footer class="th-editor-foot">
        <SaveStatus status={status} />
        <Button variant="primary" size="sm" onClick={() => void done()}>
          {t('editor.done')}
        </Button>
      </footer>
    </section>
  );
}

/** In the panel nothing closes a card from outside. */
function holdNothing(): void {
  // Nothing to hold.
}
