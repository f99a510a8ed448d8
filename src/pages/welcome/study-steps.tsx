import type { ComponentChildren } from 'preact';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { RoleBadge } from '../../ui/role-badge.tsx';

const SHOWN_ROLES = ['viewpoint', 'figure', 'task'] as const;

/** The way of one article through the extension. */
export function StudySteps() {
  const roles = roleLabels();
  return (
    <ol class="steps">
      <Step title={t('welcome.steps.read')}>{t('welcome.steps.readText')}</Step>
      <Step title={t('welcome.steps.mark')}>
        {t('welcome.steps.markText')}
        <span class="steps-roles">
          {SHOWN_ROLES.map((role) => (
            <RoleBadge key={role} role={role} label={roles[role]} />
          ))}
        </span>
      </Step>
      <Step title={t('welcome.steps.relate')}>{t('welcome.steps.relateText')}</Step>
      <Step title={t('welcome.steps.review')}>{t('welcome.steps.reviewText')}</Step>
    </ol>
  );
}

function Step({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <li class="step">
      <h3>{title}</h3>
      <p>{children}</p>
    </li>
  );
}
