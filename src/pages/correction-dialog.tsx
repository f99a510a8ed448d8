import { useEffect, useState } from 'preact/hooks';
import type { Article, ArticleEdit } from '../core/model/article.ts';
import { type Failure, toFailure } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import { dropDraft, keepDraft, loadDraft } from '../platform/drafts.ts';
import { logQuietly } from '../platform/log.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ArticleCorrection } from './article-correction.tsx';
import { stillOpen } from './edit-corrections.ts';
import { library } from './page-library.ts';

export interface CorrectionDialogProps {
  /** The saved article whose facts are corrected. */
  article: Article;
  onClose: () => void;
}

const draftNameOf = ({ id }: Article): string => `facts:${id}`;

/** The facts of a saved article, open to correction. What is typed is kept until it is saved or thrown away. */
export function CorrectionDialog({ article, onClose }: CorrectionDialogProps) {
  const [edit, setEdit] = useState<ArticleEdit>({});
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const draftName = draftNameOf(article);

  useEffect(() => {
    loadDraft(draftName).then(
      (draft) => draft && setEdit(draft.at >= article.updatedAt ? draft.edit : stillOpen(draft.edit, article)),
      (thrown) => logQuietly('draft not loaded', thrown),
    );
    // Only when it is opened: what is saved meanwhile does not change what is being typed.
  }, [draftName]);

  function type(next: ArticleEdit): void {
    setEdit(next);
    const kept =
      Object.keys(next).length > 0 ? keepDraft(draftName, { note: '', tags: [], edit: next }) : dropDraft(draftName);
    kept.catch((thrown) => logQuietly('draft not kept', thrown));
  }

  function close(): void {
    dropDraft(draftName).catch((thrown) => logQuietly('draft not dropped', thrown));
    onClose();
  }

  async function save(): Promise<void> {
    setBusy(true);
    try {
      if (Object.keys(edit).length > 0) await library.editArticle(article.id, edit);
      close();
    } catch (thrown) {
      setFailure(toFailure(thrown));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      keep
      title={t('correct.heading')}
      closeLabel={t('close')}
      onClose={close}
      footer={
        <>
          <Button variant="quiet" onClick={close}>
            {t('correct.cancel')}
          </Button>
          <Button variant="primary" icon="check" busy={isBusy} onClick={() => void save()}>
            {t('correct.save')}
          </Button>
        </>
      }
    >
      {failure && <Banner tone="error">{t(`error.${failure.code}`)}</Banner>}
      <ArticleCorrection article={article} edit={edit} onEdit={type} />
    </Dialog>
  );
}
