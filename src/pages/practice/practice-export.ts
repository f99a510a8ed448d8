import { practiceMarkdown } from '../../core/export/practice-markdown.ts';
import type { PracticeGroup } from '../../core/practice/arrange-practice.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { t } from '../../i18n/t.ts';
import { groupName } from './practice-names.ts';

export interface ShownMarkdown {
  text: string;
  count: number;
  /** How many are on documents whose marking bars sharing, and stay here. */
  leftOut: number;
}

/** What is listed as Markdown, folded groups too. */
export function shownMarkdown(groups: readonly PracticeGroup[]): ShownMarkdown {
  const all = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const named = groups
    .map(({ key, entries }) => ({
      name: groupName(key),
      entries: entries.filter(({ article }) => article.circulation === null),
    }))
    .filter(({ entries }) => entries.length > 0);
  const count = named.reduce((sum, { entries }) => sum + entries.length, 0);
  const labels = {
    title: t('practice.heading'),
    source: t('export.source'),
    untitled: t('article.untitled'),
    reflection: reflectionLabels(),
  };
  return { text: practiceMarkdown(named, labels), count, leftOut: all - count };
}
