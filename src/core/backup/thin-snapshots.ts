const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;

/** How close together copies of an age are kept. Of each stretch the newest stays. Milliseconds. */
const THINNING: readonly { within: number; every: number }[] = [
  { within: DAY, every: HOUR },
  { within: 14 * DAY, every: DAY },
  { within: 60 * DAY, every: 7 * DAY },
  { within: 400 * DAY, every: 30 * DAY },
];

/**
 * Which copies are dropped so that few old ones and more of the last days stay. The newest always does, and whatever lies
 * ahead of the clock, which may be wrong.
 * @param times when they were made, milliseconds since the epoch
 */
export function thinSnapshots(times: readonly number[], now: number): number[] {
  const sorted = [...times].sort((a, b) => b - a);
  const taken = new Set<string>();
  return sorted.filter((at, index) => {
    if (index === 0 || at > now) return false;
    const rule = THINNING.find(({ within }) => now - at <= within);
    if (!rule) return true;
    const stretch = `${rule.every}:${Math.floor(at / rule.every)}`;
    const isDoubled = taken.has(stretch);
    taken.add(stretch);
    return isDoubled;
  });
}

/** A copy is made once so much time has passed since the last one, where anything changed. */
const LEAST_APART = 4 * HOUR;

export function isSnapshotDue(lastAt: number | null, changedAt: number, now: number): boolean {
  if (lastAt === null) return true;
  // A clock that was set back must not stop copies for good.
  return changedAt > lastAt && (now - lastAt >= LEAST_APART || lastAt > now);
}

const NAME = /^thu-hoach-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)\.zip$/;

/** Name of a copy, in universal time: names stay in order when clocks are moved. */
export function snapshotName(at: number): string {
  const [day, time] = new Date(at).toISOString().split('T') as [string, string];
  return `thu-hoach-${day}-${time.slice(0, 8).replaceAll(':', '')}.zip`;
}

/** When a copy was made, by its name; null for any other file, which is never touched. */
export function snapshotTime(name: string): number | null {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (second === undefined) return null;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** Whether it is time to remind of a backup. */
export function isReminderDue(
  { at, laterUntil }: { at: number | null; laterUntil: number | null },
  { articles, days, now }: { articles: number; days: number; now: number },
): boolean {
  if (days === 0 || articles < ENOUGH || (laterUntil ?? 0) > now) return false;
  return at === null || now - at > days * DAY;
}

/** Fewer saved articles are soon saved again. */
const ENOUGH = 5;
