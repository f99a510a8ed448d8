import { useRef } from 'preact/hooks';
import { FailureError, toFailure } from '../../core/model/failure.ts';
import { MAX_PLAN_FILE, readPlanFile } from '../../core/plan/plan-file.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';

/** The button that makes a plan out of a file. A file that is none of ours says why, and nothing is written. */
export function OpenPlanFile({ push }: { push: (toast: ToastMessage) => void }) {
  const chooser = useRef<HTMLInputElement>(null);

  async function open(file: File): Promise<void> {
    const { name } = file;
    const refuse = (text: string): void => push({ id: `refused-${Date.now()}`, tone: 'error', text });
    try {
      // Four bytes a letter at most: a larger file is never read.
      const read = file.size > 4 * MAX_PLAN_FILE ? 'too-large' : readPlanFile(await file.text());
      if (typeof read === 'string') return refuse(t(`plan.fault.${read}`, { name }));
      if (read.items.length === 0) return refuse(t('plan.fault.empty', { name }));
      const items = read.items.map((text) => ({ ...text, id: newId() }));
      const { id, title } = await library.createPlan({ id: newId(), title: read.title, items });
      const onAction = (): void => void library.removePlan(id).catch(fail);
      const text = t('plan.fileRead', { title: title || t('plan.untitled'), count: items.length });
      push({ id, text, action: { label: t('undo'), onAction } });
    } catch (thrown) {
      fail(thrown instanceof DOMException ? new FailureError('unexpected', thrown.name) : thrown);
    }
  }
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  return (
    <>
      <Button icon="document" title={t('plan.openFileHint')} onClick={() => chooser.current?.click()}>
        {t('plan.openFile')}
      </Button>
      <input
        ref={chooser}
        class="plan-chooser"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void open(file);
          // The same file chosen once more is news again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
