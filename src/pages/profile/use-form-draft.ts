import { useEffect, useState } from 'preact/hooks';
import { dropDraft, keepFormDraft, loadFormDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';

/** What was typed into a form and never saved: undefined until it is looked for, null where there is nothing. */
export function useFormDraft(name: string): unknown {
  const [draft, setDraft] = useState<unknown>(undefined);
  useEffect(() => {
    let isCurrent = true;
    loadFormDraft(name).then(
      (found) => isCurrent && setDraft(found),
      () => isCurrent && setDraft(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [name]);
  return draft;
}

/** A draft is a safety net under the save: where it fails, the words still stand in their fields. */
export function keepForm(name: string, form: object): void {
  void keepFormDraft(name, form).catch((thrown) => logQuietly('draft not kept', thrown));
}

export function dropForm(name: string): void {
  void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown));
}
