import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ReportSummary } from '../../services/reports.ts';
import { Badge } from '../../ui/badge.tsx';
import { Menu } from '../../ui/menu.tsx';
import { formatTime } from '../format.ts';

export interface ReportCardProps {
  report: ReportSummary;
  onFinish: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

export function ReportCard({ report, onFinish, onDuplicate, onRemove }: ReportCardProps) {
  const { id, templateTitle, wordCount, articles, updatedAt, finishedAt } = report;
  const title = report.title || t('reports.untitled');
  const isFinished = finishedAt !== null;
  const facts = [
    t('reports.words', { count: wordCount.toLocaleString(getLocale()) }),
    articles > 0 ? t('reports.texts', { count: articles }) : '',
    t('reports.changed', { when: formatTime(updatedAt) }),
  ];
  return (
    <li class="page-card">
      <div class="page-card-body">
        <h2 class="page-card-title">
          <a class="page-card-hit report-card-hit" href={surfaceUrl('reports', { id })}>
            {title}
          </a>
        </h2>
        <p class="report-card-template">{templateTitle}</p>
        <p class="report-card-facts">
          <Badge icon={isFinished ? 'check' : 'edit'} tone={isFinished ? 'success' : 'info'}>
            {t(isFinished ? 'reports.finished' : 'reports.unfinished')}
          </Badge>
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      <div class="page-card-actions">
        <Menu
          label={t('reports.actions', { title })}
          items={[
            {
              id: 'finish',
              label: t(isFinished ? 'reports.unfinish' : 'reports.finish'),
              icon: isFinished ? 'edit' : 'check',
              onSelect: onFinish,
            },
            {
              id: 'export',
              label: t('export.one'),
              icon: 'download',
              onSelect: () => location.assign(surfaceUrl('export', { report: id })),
            },
            { id: 'duplicate', label: t('reports.duplicate'), icon: 'copy', onSelect: onDuplicate },
            {
              id: 'remove',
              label: t('reports.remove'),
              icon: 'trash',
              danger: true,
              divided: true,
              onSelect: onRemove,
            },
          ]}
        />
      </div>
    </li>
  );
}
