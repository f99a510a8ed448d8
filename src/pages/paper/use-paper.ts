import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { OpenPaper, PaperLook } from '../../services/paper.ts';
import { library, onLibraryChange } from '../page-library.ts';

/** A tab that writes says so at every save: the last of several counts. */
const REST = 100;

/** The paper that the address names, in step with the tab in which it is written, and how it is to be printed. */
export function usePaper(id: string) {
  const [opened, setOpened] = useState<OpenPaper | null>(null);
  const [look, setLook] = useState<PaperLook | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const lifetime = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      Promise.all([library.openPaper(id), library.loadPaperLook()]).then(
        ([paper, look]) => {
          if (lifetime.signal.aborted) return;
          setOpened(paper);
          setLook((shown) => shown ?? look);
          setFailure(null);
        },
        (thrown) => {
          if (!lifetime.signal.aborted) setFailure(toFailure(thrown));
        },
      );
    };
    load();
    onLibraryChange(() => {
      clearTimeout(rest);
      rest = setTimeout(load, REST);
    }, lifetime.signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, [id]);

  /** Drawn at once. Rejects where it could not be kept for the next time. */
  async function choose(edit: Partial<PaperLook>): Promise<void> {
    if (!look) return;
    const next = { ...look, ...edit };
    setLook(next);
    await library.savePaperLook(next);
  }

  return { opened, look, failure, choose };
}
