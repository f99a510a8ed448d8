import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import type { TagChange } from '../../services/tag-articles.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { AddToTopic } from '../add-to-topic.tsx';
import { CorrectionDialog } from '../correction-dialog.tsx';
import { library } from '../page-library.ts';
import { KeyHelp } from './key-help.tsx';
import { TagDialog } from './tag-dialog.tsx';

export type OpenDialog =
  | { kind: 'help' | 'filters' }
  | { kind: 'correct'; id: string }
  | { kind: 'tags' | 'topic'; ids: string[] };

export interface LibraryDialogsProps {
  dialog: OpenDialog | null;
  catalogue: Catalogue | null;
  /** The facets, for a window too narrow to have them beside the list. */
  filters: ComponentChildren;
  shown: number;
  hasFilters: boolean;
  onClearFilters: () => void;
  onRetag: (ids: string[], change: TagChange) => void;
  push: (toast: ToastMessage) => void;
  onClose: () => void;
}

/** The one dialog that stands over the library. */
export function LibraryDialogs(props: LibraryDialogsProps) {
  const { dialog, catalogue, filters, shown, hasFilters, onClearFilters, onRetag, push, onClose } = props;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'help':
      return <KeyHelp onClose={onClose} />;
    case 'correct':
      return <CorrectionOf id={dialog.id} onClose={onClose} />;
    case 'tags': {
      const items = dialog.ids.flatMap((id) => catalogue?.get(id) ?? []);
      return <TagDialog items={items} onDone={(change) => onRetag(dialog.ids, change)} onClose={onClose} />;
    }
    case 'topic':
      return (
        <AddToTopic
          items={dialog.ids.map((articleId) => ({ kind: 'article' as const, articleId }))}
          push={push}
          onClose={onClose}
        />
      );
    case 'filters':
      return (
        <Dialog
          open
          title={t('library.filter')}
          onClose={onClose}
          closeLabel={t('close')}
          footer={
            <>
              {hasFilters && (
                <Button variant="quiet" onClick={onClearFilters}>
                  {t('library.clearFilters')}
                </Button>
              )}
              <Button variant="primary" onClick={onClose}>
                {t('library.showFiltered', { count: shown.toLocaleString(getLocale()) })}
              </Button>
            </>
          }
        >
          {filters}
        </Dialog>
      );
  }
}

/** The article is read whole for it: a row of the shelf has not all of its facts. */
function CorrectionOf({ id, onClose }: { id: string; onClose: () => void }) {
  const [article, setArticle] = useState<Article | null>(null);
  useEffect(() => {
    library.articlesById([id]).then(
      ([found]) => (found ? setArticle(found) : onClose()),
      (thrown) => {
        logQuietly('article not read', thrown);
        onClose();
      },
    );
  }, [id]);
  return article && <CorrectionDialog article={article} onClose={onClose} />;
}
