import { t } from '../../i18n/t.ts';
import type { FoundArticle } from '../../services/topic-view.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TitleSearch } from './title-search.tsx';

export interface TieDialogProps {
  onChoose: (article: FoundArticle) => void;
  onClose: () => void;
}

/** Which saved article a text of the plan is, where it cannot be told by address or number. */
export function TieDialog({ onChoose, onClose }: TieDialogProps) {
  return (
    <Dialog
      open
      size="lg"
      title={t('plan.tieTitle')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('dialog.cancel')}</Button>}
    >
      <TitleSearch autoFocus>
        {(article) => (
          <button type="button" class="plan-found-button" onClick={() => onChoose(article)}>
            <span class="plan-found-title">{article.title || t('article.untitled')}</span>
            <span class="plan-soft">{article.siteName}</span>
          </button>
        )}
      </TitleSearch>
    </Dialog>
  );
}
