import { t } from '../../i18n/t.ts';
import type { HandoutSummary } from '../../services/handouts.ts';
import { Menu } from '../../ui/menu.tsx';
import { formatTime } from '../format.ts';
import { handoutUrl } from './handout-address.ts';
import type { HandoutActs } from './use-handout-acts.ts';

export interface HandoutCardProps {
  handout: HandoutSummary;
  /** Null where there is none, or it is said already. */
  topicTitle: string | null;
  acts: HandoutActs;
}

export function HandoutCard({ handout, topicTitle, acts }: HandoutCardProps) {
  const { id, paper, isLarge, passages, questions, hasSummary, updatedAt } = handout;
  const title = handout.title.trim() || t('handout.untitled');
  const facts = [
    t(`handout.paper.${paper}`),
    isLarge ? t('handout.large') : '',
    passages > 0 ? t('passage.count', { count: passages }) : '',
    questions > 0 ? t('handout.questionCount', { count: questions }) : '',
    hasSummary ? '' : t('handout.noSummary'),
    t('handout.changed', { when: formatTime(updatedAt) }),
  ];
  return (
    <li class="page-card handout-card">
      <span class={paper === 'a4' ? 'handout-card-page' : 'handout-card-page handout-card-small'} aria-hidden="true" />
      <div class="page-card-body handout-card-body">
        <h2 class="page-card-title handout-card-title">
          <a class="page-card-hit topic-card-hit" href={handoutUrl(id)}>
            {title}
          </a>
        </h2>
        {topicTitle && <p class="handout-card-topic">{t('handout.ofTopic', { title: topicTitle })}</p>}
        <p class="topic-card-facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div class="page-card-actions">
        <Menu
          label={t('handout.actions', { title })}
          items={[
            { id: 'duplicate', label: t('handout.duplicate'), icon: 'copy', onSelect: () => acts.duplicate(handout) },
            {
              id: 'remove',
              label: t('handout.remove'),
              icon: 'trash',
              danger: true,
              divided: true,
              onSelect: () => acts.remove(handout),
            },
          ]}
        />
      </div>
    </li>
  );
}
