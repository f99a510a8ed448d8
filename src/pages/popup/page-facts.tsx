import { useState } from 'preact/hooks';
import type { ArticleEdit } from '../../core/model/article.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
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
  const toggle = (
    <IconButton
      icon={isCorrecting ? 'check' : 'edit'}
      size="sm"
      label={isCorrecting ? t('popup.correctDone') : t('popup.correct')}
      expanded={isCorrecting}
      onClick={() => setCorrecting(!isCorrecting)}
    />
  );
  if (isCorrecting) {
    return (
      <section class="popup-correct">
        <div class="popup-facts-head">
          <h1 class="popup-correct-title">{t('popup.correct')}</h1>
          {toggle}
        </div>
        <TextField label={t('popup.fieldTitle')} value={shown.title} onInput={(title) => onEdit({ ...edit, title })} />
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
      </section>
    );
  }
  return (
    <section class="popup-facts">
      <div class="popup-facts-head">
        <h1 class="popup-title" title={shown.title}>
          {shown.title || t('article.untitled')}
        </h1>
        {toggle}
      </div>
      <p class="popup-details">{articleDetails(shown).join(' · ')}</p>
      {verdict && (
        <p class="popup-verdict">
          <Icon name={verdict === 'popup.isArticle' ? 'news' : 'info'} size="sm" />
          {t(verdict)}
        </p>
      )}
    </section>
  );
}

function splitNames(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
