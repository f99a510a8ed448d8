import { viPlan } from '../plan/vi.ts';
import { viSummary } from '../summary/vi.ts';

/** Study plan and sơ kết. */
export const viProgress = { ...viPlan, ...viSummary } as const;
