import { t } from '../i18n/t.ts';
import type { TopicSummary } from '../services/topics.ts';

/** "3 bài · 5 đoạn · 1 ghi chú": what there is none of is left out. */
export function topicCounts({
  articles,
  passages,
  notes,
}: Pick<TopicSummary, 'articles' | 'passages' | 'notes'>): string {
  const counts = [
    articles > 0 ? t('tagPage.articles', { count: articles }) : '',
    passages > 0 ? t('tagPage.passages', { count: passages }) : '',
    notes > 0 ? t('topics.notes', { count: notes }) : '',
  ].filter(Boolean);
  return counts.length > 0 ? counts.join(' · ') : t('topics.none');
}
