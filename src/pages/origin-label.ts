import type { FieldOrigin } from '../core/model/field-origin.ts';
import { t } from '../i18n/t.ts';

/** Where a value was read and how sure that is, in the reader's words. */
export function originLabel({ source, certainty }: FieldOrigin, hasValue: boolean): string {
  if (source === 'reader') return t('origin.reader');
  if (!hasValue) return t('origin.notFound');
  return t('origin.line', { source: t(`origin.${source}`), certainty: t(`certainty.${certainty}`) });
}
