import { useState } from 'preact/hooks';
import type { ArticleEdit } from '../../core/model/article.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { articleDetails } from '../format.ts';
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
      <p class="popup-verdict">
        <Icon name="info" size="sm" />
        {t('popup.noText')}
      </p>
    );
  }
  const shown = { ...known, ...edit };
  const verdict = page.saved ? null : page.description?.isArticle ? 'popup.isArticle' : 'popup.notArticle';
  return (
    <section class="popup-facts">
      {isCorrecting ? (
        <div class="popup-correct">
          <TextField
            label={t('popup.fieldTitle')}
            value={shown.title}
            onInput={(title) => onEdit({ ...edit, title })}
          />
          <TextField
            label={t('popup.fieldByline')}
            hint={t('popup.fieldBylineHint')}
            value={shown.byline.join(', ')}
            onInput={(names) => onEdit({ ...edit, byline: splitNames(names) })}
          />
          <TextField
            label={t('popup.fieldDate')}
            type="date"
            value={shown.publishedAt?.slice(0, 10) ?? ''}
            onInput={(day) => onEdit({ ...edit, publishedAt: day || null })}
          />
          <TextField
            label={t('popup.fieldSite')}
            value={shown.siteName}
            onInput={(siteName) => onEdit({ ...edit, siteName })}
          />
        </div>
      ) : (
        <>
          <h1 class="popup-title">{shown.title || t('article.untitled')}</h1>
          <ul class="popup-details">
            {articleDetails(shown).map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </>
      )}
      <div class="popup-facts-foot">
        {verdict && !isCorrecting && (
          <p class="popup-verdict">
            <Icon name={verdict === 'popup.isArticle' ? 'news' : 'info'} size="sm" />
            {t(verdict)}
          </p>
        )}
        <Button
          variant="quiet"
          size="sm"
          icon={isCorrecting ? 'check' : 'edit'}
          onClick={() => setCorrecting(!isCorrecting)}
        >
          {isCorrecting ? t('popup.correctDone') : t('popup.correct')}
        </Button>
      </div>
    </section>
  );
}

function splitNames(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
