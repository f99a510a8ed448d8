import { writePlanFile } from '../../core/plan/plan-file.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { t } from '../../i18n/t.ts';
import { downloadBlob } from '../download-blob.ts';
import { library } from '../page-library.ts';

/** Hands a plan to the browser as a file that any Thu Hoạch opens. */
export async function savePlanFile(id: string): Promise<void> {
  const { plan } = await library.openPlan(id);
  const name = safeFileName(plan.title || t('plan.untitled'));
  downloadBlob(`${name}.json`, new Blob([writePlanFile(plan)], { type: 'application/json' }));
}
