import { useEffect, useState } from 'preact/hooks';
import { loadDraft } from '../../platform/drafts.ts';

type Draft = Awaited<ReturnType<typeof loadDraft>>;

/** Words typed earlier and never saved: undefined until they are looked for, null where there are none. */
export function useDraft(name: string): Draft | undefined {
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    loadDraft(name).then(
      (found) => isCurrent && setDraft(found),
      () => isCurrent && setDraft(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [name]);
  return draft;
}
