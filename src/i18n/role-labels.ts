import { t } from './t.ts';

// The one import of i18n from the core is a type: the roles are the model's, their names are ours.
type Role = 'viewpoint' | 'figure' | 'task' | 'practice' | 'question';

/** What each role is called in the reader's language. */
export function roleLabels(): Record<Role, string> {
  return {
    viewpoint: t('role.viewpoint'),
    figure: t('role.figure'),
    task: t('role.task'),
    practice: t('role.practice'),
    question: t('role.question'),
  };
}
