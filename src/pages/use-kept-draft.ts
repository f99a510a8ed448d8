import { useEffect, useState } from 'preact/hooks';
import type { WordsDraft } from '../core/text/words-draft.ts';
import { loadWordsDraft } from '../platform/drafts.ts';

/**
 * Words typed earlier and never saved: undefined until they are looked for, null where there are none.
 * @param fields what a draft may hold
 */
export function useKeptDraft<Words extends object>(
  name: string,
  fields: readonly (keyof Words & string)[],
): WordsDraft<Words> | null | undefined {
  const [draft, setDraft] = useState<WordsDraft<Words> | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    loadWordsDraft<Words>(name, fields).then(
      (found) => isCurrent && setDraft(found),
      () => isCurrent && setDraft(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, fields]);
  return draft;
}
