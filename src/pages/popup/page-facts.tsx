import { useState } from 'preact/hooks';
import type { ArticleEdit } from '../../core/model/article.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { ArticleCorrection } from '../article-correction.tsx';
import { ArticleFacts } from '../article-facts.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { corrected } from '../edit-corrections.ts';
import type { TabPage } from './tab-page.ts';

export interface PageFactsProps {
  page: TabPage;
  edit: ArticleEdit;
  onEdit: (edit: ArticleEdit) => void;
}

/** What the page is: shown as it was understood, each fact open to correction. */
export function PageFacts({ page, edit, onEdit }: PageFactsProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const known = page.saved ?? page.description?.article ?? null;
  if (!known) {
    return (
      <Verdict icon="info" text={t(page.description?.refusal === 'too-large' ? 'popup.tooLarge' : 'popup.noText')} />
    );
  }
  const toggle = (
    <IconButton
      icon={isCorrecting ? 'check' : 'edit'}
      size="sm"
      label={isCorrecting ? t('correct.done') : t('correct.heading')}
      expanded={isCorrecting}
      onClick={() => setCorrecting(!isCorrecting)}
    />
  );
  if (isCorrecting) {
    return (
      <section class="popup-correct">
        <div class="popup-facts-head">
          <h1 class="popup-correct-title">{t('correct.heading')}</h1>
          {toggle}
        </div>
        <ArticleCorrection article={known} edit={edit} onEdit={onEdit} />
      </section>
    );
  }
  const shown = corrected(known, edit);
  return (
    <section class="popup-facts">
      <div class="popup-facts-head">
        <h1 class="popup-title" title={shown.title}>
          {shown.title || t('article.untitled')}
        </h1>
        {toggle}
      </div>
      <ArticleFacts article={shown} />
      {page.saved && <CirculationBadge circulation={page.saved.circulation} />}
      {/* A marking that stands above it says more. */}
      {!page.saved && known.circulation === null && <Verdicts page={page} />}
    </section>
  );
}

/** What there is to know before saving. An article of several pages is surely one. */
function Verdicts({ page: { description } }: { page: TabPage }) {
  if (description?.article?.nextPageUrl) return <Verdict icon="copy" text={t('popup.manyPages')} />;
  if (description?.isArticle) return <Verdict icon="news" text={t('popup.isArticle')} />;
  return <Verdict icon="info" text={t('popup.notArticle')} />;
}

function Verdict({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p class="popup-verdict">
      <Icon name={icon} size="sm" />
      {text}
    </p>
  );
}
