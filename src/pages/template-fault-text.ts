import type { TemplateFault } from '../core/export/check-template.ts';
import { t } from '../i18n/t.ts';

/** What is wrong with a template, and in which line, as its writer is told. */
export function templateFaultText({ kind, line, name, meant }: TemplateFault): string {
  const what = meant ? t('export.fault.meant', { name, meant }) : t(`export.fault.${kind}`, { name });
  return t('export.fault.line', { line, what });
}
