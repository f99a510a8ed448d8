import { COMMITMENT_GROUPS } from '../../core/practice/arrange-practice.ts';
import { t } from '../../i18n/t.ts';

/** What a group of the list is called: how what was promised stands, or a month. */
export function groupName(key: string): string {
  const group = COMMITMENT_GROUPS.find((one) => one === key);
  if (group) return t(`practice.group.${group}`);
  const [year = '', month = ''] = key.split('-');
  return t('practice.month', { month: Number(month), year });
}
