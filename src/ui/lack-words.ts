import { actionState, type ReflectionFields } from '../core/model/reflection.ts';
import { reflectionLacks } from '../core/model/reflection-lacks.ts';
import { t } from '../i18n/t.ts';

/** What would make a reflection of more use, as a hint; empty where nothing is lacking, or all is over. */
export function lackWords(fields: ReflectionFields): string {
  if (actionState(fields) !== 'open') return '';
  const what = reflectionLacks(fields).map((lack) => t(`reflection.lacks.${lack}`));
  return what.length === 0 ? '' : t('reflection.lacks', { what: what.join(', ') });
}
