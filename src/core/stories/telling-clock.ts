/** How long stories were told, milliseconds; time is told by whoever holds it. */
export interface TellingClock {
  /** By story, without the one that runs. */
  told: Readonly<Record<string, number>>;
  /** The story that is told. */
  storyId: string;
  /** Since when it runs, milliseconds of the clock that is asked with; null while it stands. */
  since: number | null;
}

export function startClock(storyId: string, now: number): TellingClock {
  return { told: {}, storyId, since: now };
}

/** Goes over to another story; the one before keeps its time, and goes on with it when it is come back to. */
export function turnClock(clock: TellingClock, storyId: string, now: number): TellingClock {
  if (storyId === clock.storyId) return clock;
  const { told } = stopClock(clock, now);
  return { told, storyId, since: clock.since === null ? null : now };
}

export function stopClock(clock: TellingClock, now: number): TellingClock {
  const { told, storyId, since } = clock;
  if (since === null) return clock;
  return { told: { ...told, [storyId]: (told[storyId] ?? 0) + Math.max(0, now - since) }, storyId, since: null };
}

export function goOn(clock: TellingClock, now: number): TellingClock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

/** Seconds, whole, that one story was told so far, or all of them. */
export function toldSeconds(clock: TellingClock, storyId: string | null, now: number): number {
  const { told } = stopClock(clock, now);
  const sum = storyId === null ? Object.values(told).reduce((all, one) => all + one, 0) : (told[storyId] ?? 0);
  return Math.floor(sum / 1000);
}

export interface TimeLeft {
  /** Seconds; less than nothing once the time is over. */
  left: number;
  /** Of the time that is past, 0 to 1. */
  share: number;
  /** `soon` in the last minute, or the last fifth where that is shorter. */
  state: 'calm' | 'soon' | 'over';
}

/** @param limit seconds */
export function timeLeft(told: number, limit: number): TimeLeft {
  const left = limit - told;
  const share = limit <= 0 ? 1 : Math.min(1, Math.max(0, told / limit));
  const isSoon = left <= Math.min(60, limit / 5);
  return { left, share, state: left < 0 ? 'over' : isSoon ? 'soon' : 'calm' };
}
