import { FACT_KINDS } from '../../core/specificity/facts.ts';
import type { Specificity } from '../../core/specificity/specificity.ts';
import { t } from '../../i18n/t.ts';
import type { Find } from './overlap-list.tsx';

/** Both mirrors as plain text, for a writer who wants to take it elsewhere. */
export function copyFindings(told: readonly Find[], { sections, musts }: Specificity): string {
  const lines = [t('mirrors.title'), '', t('mirrors.overlapsCount', { count: told.length })];
  for (const { text, finds } of told) {
    const sources = finds.map(({ source, title }) => source.citation || title).join('; ');
    lines.push(`- “${text.replace(/\s+/g, ' ')}” — ${t('mirrors.sameAs')} ${sources}`);
  }
  lines.push('', t('mirrors.musts'));
  for (const { must, state } of musts) lines.push(`- ${t(`mirrors.must.${must}`)}: ${t(`mirrors.state.${state}`)}`);
  lines.push('', t('mirrors.bySection'));
  for (const { title, wordCount, facts } of sections) {
    if (wordCount === 0) continue;
    const counts = FACT_KINDS.map((kind) => `${t(`mirrors.fact.${kind}`)} ${facts[kind].length}`).join(', ');
    lines.push(`- ${title || t('mirrors.beginning')}: ${counts}`);
  }
  return lines.join('\n');
}
