import { enPlan } from '../plan/en.ts';
import { enSummary } from '../summary/en.ts';
import type { viProgress } from './vi.ts';

/** English, complete. A form before `|` is for one, the form after it for any other count. */
export const enProgress: Record<keyof typeof viProgress, string> = { ...enPlan, ...enSummary };
