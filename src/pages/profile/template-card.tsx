import type { ComponentChildren } from 'preact';
import type { ReportTemplate } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';

export interface TemplateCardProps {
  template: ReportTemplate;
  actions: ComponentChildren;
}

/** A template with the names of its sections; their questions are a press away. */
export function TemplateCard({ template: { title, description, sections }, actions }: TemplateCardProps) {
  return (
    <li class="template-card">
      <div class="template-card-head">
        <h4 class="template-card-title">{title || t('template.untitled')}</h4>
        <div class="template-card-actions">{actions}</div>
      </div>
      {description && <p class="template-card-description">{description}</p>}
      <details class="template-card-details">
        <summary>{t('template.sections', { count: sections.length })}</summary>
        <ul class="template-card-sections">
          {sections.map((section) => (
            <li key={section.id}>
              <p class="template-card-section">{section.title || t('template.untitledSection')}</p>
              {section.prompt && <p class="template-card-prompt">{section.prompt}</p>}
              {section.musts.length > 0 && (
                <p class="template-card-musts">
                  {t('template.mustsHere', {
                    musts: section.musts.map((must) => t(`template.must.${must}`)).join(', '),
                  })}
                </p>
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
