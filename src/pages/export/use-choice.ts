import { useEffect, useState } from 'preact/hooks';
import type { ExportChoice } from '../../core/export/export-choice.ts';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { onLibraryChange } from '../page-library.ts';
import { type ResolvedChoice, resolveChoice } from './resolve-choice.ts';

/** Work elsewhere comes in bursts: what was chosen is counted again when it rests. Milliseconds. */
const REST = 400;

/** What the address chose, counted, and counted again when the library changes. */
export function useChoice(choice: ExportChoice | null) {
  const [resolved, setResolved] = useState<ResolvedChoice | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (!choice) return;
    const lifetime = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    resolveChoice(choice, lifetime.signal).then(
      (found) => {
        if (lifetime.signal.aborted) return;
        setResolved(found);
        setFailure(null);
      },
      (thrown) => {
        if (!lifetime.signal.aborted) setFailure(toFailure(thrown));
      },
    );
    onLibraryChange(() => {
      clearTimeout(rest);
      rest = setTimeout(() => setTurn((last) => last + 1), REST);
    }, lifetime.signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, [choice, turn]);

  return { resolved, failure, reload: () => setTurn((last) => last + 1) };
}
