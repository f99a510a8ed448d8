import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../core/model/article.ts';
import type { Catalogue } from '../../core/shelf/catalogue.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import type { TagChange } from '../../services/tag-articles.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CorrectionDialog } from '../correction-dialog.tsx';
import { library } from '../page-library.ts';
import { KeyHelp } from './key-help.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { TopicDialog } from './topic-dialog.tsx';
import type { TopicChoice } from './use-bulk.ts';

export type OpenDialog =
  | { kind: 'help' | 'filters' }
  | { kind: 'correct'; id: string }
  | { kind: 'tags' | 'topic'; ids: string[] };

export interface LibraryDialogsProps {
  dialog: OpenDialog | null;
  catalogue: Catalogue | null;
  topics: readonly TopicPlaces[];
  /** The facets, for a window too narrow to have them beside the list. */
  filters: ComponentChildren;
  shown: number;
  hasFilters: boolean;
  onClearFilters: () => void;
  onRetag: (ids: string[], change: TagChange) => void;
  onCollect: (ids: string[], choice: TopicChoice) => void;
  onClose: () => void;
}

/** The one dialog that stands over the library. */
export function LibraryDialogs(props: LibraryDialogsProps) {
  const { dialog, catalogue, topics, filters, shown, hasFilters, onClearFilters, onRetag, onCollect, onClose } = props;
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
        <TopicDialog
          count={dialog.ids.length}
          topics={topics}
          onDone={(choice) => onCollect(dialog.ids, choice)}
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
