import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import { urlKey } from '../../core/url/url-key.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft, loadDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { TagList } from '../../ui/tag.tsx';
import { NoteEditor } from './note-editor.tsx';
import type { PageWords } from './page-words.ts';
import { UnsavedNote } from './unsaved-note.tsx';

export interface PageNoteProps {
  tabId: number;
  url: string;
  /** Null while the page is not saved. */
  article: Article | null;
}

/**
 * Note and tags of the whole article, written in place. On a page that is not saved yet what is typed is kept until it
 * is. Give it the page's key: one page's words are not another's.
 */
export function PageNote({ tabId, url, article }: PageNoteProps) {
  const name = `page-words:${urlKey(url)}`;
  const [words, setWords] = useState<(PageWords & { at: number }) | null>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    loadDraft(name).then(
      (draft) => {
        if (!draft || (draft.note === '' && draft.tags.length === 0)) return;
        setWords(draft);
        setOpen(true);
      },
      (thrown) => logQuietly('draft not read', thrown),
    );
  }, [name]);

  function keep(typed: PageWords): void {
    setWords({ ...typed, at: Date.now() });
    keepDraft(name, typed).catch((thrown) => logQuietly('draft not kept', thrown));
  }

  function drop(): void {
    setWords(null);
    dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown));
  }

  if (!article) {
    return (
      <UnsavedNote
        tabId={tabId}
        url={url}
        words={words ?? { note: '', tags: [] }}
        isOpen={isOpen}
        onOpen={setOpen}
        onTyped={keep}
        onSaved={() => {
          drop();
          setOpen(false);
        }}
      />
    );
  }
  if (isOpen) {
    return <NoteEditor article={article} draft={words} onTyped={keep} onClean={drop} onClose={() => setOpen(false)} />;
  }
  const { note, tags } = article;
  if (!note && tags.length === 0) {
    return (
      <Button size="sm" variant="quiet" icon="note" onClick={() => setOpen(true)}>
        {t('panel.note.add')}
      </Button>
    );
  }
  return (
    <section class="panel-note" aria-labelledby="panel-note-title">
      <header class="panel-note-head">
        <h2 class="panel-note-title" id="panel-note-title">
          {t('panel.note')}
        </h2>
        <IconButton size="sm" icon="edit" label={t('panel.note.edit')} onClick={() => setOpen(true)} />
      </header>
      {note && <LightMarkdown text={note} />}
      <TagList tags={tags} />
    </section>
  );
}
