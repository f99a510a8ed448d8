import { daysBetween, studyDay } from './study-day.ts';

export interface DayLoad {
  /** `YYYY-MM-DD`. */
  iso: string;
  passages: number;
  commitments: number;
}

/**
 * What comes on each of the next days, today first. What is overdue counts today.
 * @param passages when each is due, milliseconds since the epoch
 * @param commitments days on which each is asked of, the same
 */
export function forecastLoad(
  passages: readonly number[],
  commitments: readonly number[],
  now: number,
  days: number,
): DayLoad[] {
  const loads = Array.from({ length: days }, (_, index) => ({
    iso: studyDay(now, index).iso,
    passages: 0,
    commitments: 0,
  }));
  const count = (dues: readonly number[], what: 'passages' | 'commitments'): void => {
    for (const due of dues) {
      const load = loads[Math.max(0, daysBetween(now, due))];
      if (load) load[what]++;
    }
  };
  count(passages, 'passages');
  count(commitments, 'commitments');
  return loads;
}
