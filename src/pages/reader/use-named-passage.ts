import { useEffect } from 'preact/hooks';
import type { Annotator } from '../../annotator/annotator.tsx';
import type { Mark } from '../../annotator/marks.ts';

/** Goes to the passage that the address names after `#`, once it stands there. Named once more, it is gone to again. */
export function useNamedPassage(annotator: Annotator | null, marks: readonly Mark[]): void {
  useEffect(() => {
    if (!annotator) return;
    const go = (): void => {
      const id = location.hash.slice(1);
      if (id === '' || !marks.some(({ passage }) => passage.id === id)) return;
      annotator.reveal(id);
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [annotator, marks]);
}
