import { useCallback } from 'preact/hooks';
import type { OpenPlan } from '../../services/plans.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';

const REST = 80;

/** A plan with its texts, in step with what is read, marked and changed in other tabs. */
export function usePlan(id: string) {
  const read = useCallback((): Promise<OpenPlan> => library.openPlan(id), [id]);
  const { facts, failure, reload } = useLibraryFacts(read, REST);
  return { opened: facts, failure, reload };
}
