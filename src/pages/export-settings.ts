import type { BodyMarkdown, ExportSettings } from '../core/export/export-format.ts';
import { reflectionLabels } from '../i18n/reflection-labels.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { getLocale, t } from '../i18n/t.ts';
import { formatSettings } from './format-settings.ts';
import { today } from './today.ts';

/** What every export is told: words of the reader's language, and the day. */
export function exportSettings(
  over: Partial<Omit<ExportSettings, 'labels' | 'locale' | 'today'>> = {},
): ExportSettings {
  const labels = {
    roles: roleLabels(),
    source: t('export.source'),
    author: t('correct.byline'),
    published: t('correct.publishedAt'),
    unverified: t('article.unverified'),
    saved: t('editor.saved'),
    myNote: t('export.myNote'),
    passages: t('export.passages'),
    reflection: reflectionLabels(),
    openPassage: t('passage.openLive'),
    untitled: t('article.untitled'),
    document: t('article.kind.document'),
    file: t('export.file'),
    tags: t('tags.label'),
    note: t('export.note'),
    fullText: t('export.fullText'),
    exportedOn: t('export.exportedOn'),
  };
  return {
    labels,
    locale: getLocale(),
    title: '',
    today: today(),
    template: null,
    bodyMarkdown,
    ...formatSettings(),
    ...over,
  };
}

/** Loaded only when a format asks for a full text. */
const bodyMarkdown: BodyMarkdown = async ({ body, passages }, addressOf) => {
  if (!body) return '';
  const made = await import('../dom/body-markdown/body-markdown.ts');
  const selectors = passages.filter(({ frame }) => frame === undefined).map(({ selector }) => selector);
  return made.bodyMarkdown(body.html, selectors, addressOf);
};
