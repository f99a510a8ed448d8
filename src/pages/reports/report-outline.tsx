import type { ReportCount } from '../../core/report/count-words.ts';
import type { TemplateSection } from '../../core/report/report.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';

export interface ReportOutlineProps {
  count: ReportCount;
  /** Of the template: those that were deleted from the text can be put back. */
  sections: readonly TemplateSection[];
  /**
   * @param at place of the heading among the blocks of the document, which may have gone on since
   * @param sectionId of the template's section, null for another heading
   */
  onGo: (at: number, sectionId: string | null) => void;
  onAdd: (section: TemplateSection) => void;
}

/** The sections of the paper, with how much stands in each. */
export function ReportOutline({ count, sections, onGo, onAdd }: ReportOutlineProps) {
  const known = new Set(count.sections.map(({ sectionId }) => sectionId));
  const gone = sections.filter(({ id }) => !known.has(id));
  return (
    <>
      <ol class="report-outline">
        {count.sections.map(({ at, sectionId, title, words, isEmpty }) => (
          <li key={at}>
            <button type="button" class="report-outline-way" onClick={() => onGo(at, sectionId)}>
              <span class="report-outline-title">{title || t(at < 0 ? 'report.before' : 'report.style.section')}</span>
              <span class={isEmpty ? 'report-outline-count report-outline-empty' : 'report-outline-count'}>
                {isEmpty
                  ? t('report.sectionEmpty')
                  : t('report.sectionWords', { count: words.toLocaleString(getLocale()) })}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {gone.map((section) => (
        <p key={section.id} class="report-outline-gone">
          <span>{t('report.sectionGone', { title: section.title })}</span>
          <Button size="sm" variant="quiet" icon="undo" onClick={() => onAdd(section)}>
            {t('report.sectionAdd')}
          </Button>
        </p>
      ))}
    </>
  );
}
