import { useMemo } from 'preact/hooks';
import { emptySections, isBlankReport } from '../../core/report/empty-sections.ts';
import type { Profile, Report } from '../../core/report/report.ts';
import { reportText } from '../../core/report/report-text.ts';
import { specificityOf } from '../../core/specificity/specificity.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';

export interface PaperGapsProps {
  report: Report;
  profile: Profile;
  /** Sources that a marking bars from being shared: how many of those that the paper names. */
  barred: number;
}

/** What is still missing, said before anything is printed. It bars nothing: the paper is the writer's. */
export function PaperGaps({ report, profile, barred }: PaperGapsProps) {
  const empty = emptySections(report.doc);
  const isBlank = isBlankReport(report.doc);
  const unmet = useMemo(
    () =>
      specificityOf(reportText(report.doc), report.template.sections, profile).musts.filter(
        ({ state }) => state !== 'met',
      ),
    [report, profile],
  );
  const unsaid = [
    profile.name === '' ? t('profile.name') : '',
    profile.unit === '' ? t('profile.unit') : '',
    profile.place === '' ? t('profile.place') : '',
  ].filter(Boolean);
  const hasGaps = isBlank || empty.length > 0 || unmet.length > 0 || unsaid.length > 0 || barred > 0;
  if (!hasGaps) return <Banner tone="success">{t('paper.complete')}</Banner>;
  return (
    <Banner tone="warning" title={t('paper.before')}>
      <ul class="paper-gaps">
        {isBlank ? (
          <li>{t('paper.blank')}</li>
        ) : (
          empty.map(({ title, sectionId }, index) => (
            <li key={sectionId ?? index}>
              {title === '' ? t('paper.emptyUntitled') : t('paper.emptySection', { title })}
            </li>
          ))
        )}
        {(isBlank ? [] : unmet).map(({ must, section }) => (
          <li key={must}>
            {section?.title
              ? t('paper.unmetIn', { must: t(`template.must.${must}`), title: section.title })
              : t('paper.unmet', { must: t(`template.must.${must}`) })}
          </li>
        ))}
        {unsaid.length > 0 && (
          <li>
            {t('paper.unsaid', { fields: unsaid.join(', ') })}{' '}
            <a href={surfaceUrl('profile')}>{t('paper.toProfile')}</a>
          </li>
        )}
        {barred > 0 && <li>{t('paper.barred', { count: barred })}</li>}
      </ul>
    </Banner>
  );
}
