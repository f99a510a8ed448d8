/** Calls that a tab may make at once, and a second after that: far more than any reader's hand, or a page being read. */
const BURST = 600;
const A_SECOND = 30;
/** Saving writes megabytes. */
const SAVE_BURST = 12;
const SAVES_A_SECOND = 0.2;
/** Tabs that are remembered: those that were quiet longest are forgotten, and begin anew. */
const TABS = 200;

interface Bucket {
  left: number;
  at: number;
}

/**
 * How often the scripts of one tab may call: a page that has taken over its own renderer cannot fill the disk through us
 * in a loop. It lives in memory alone: a worker that was stopped had seconds without a call.
 */
export class CallLimit {
  readonly #calls = new Map<number, Bucket>();
  readonly #saves = new Map<number, Bucket>();

  /** Whether one more call is within the limit; it counts then. @param now milliseconds, never less than before */
  allows(tabId: number, name: string, now: number): boolean {
    if (name === 'article.save' && !take(this.#saves, tabId, now, SAVE_BURST, SAVES_A_SECOND)) return false;
    return take(this.#calls, tabId, now, BURST, A_SECOND);
  }
}

function take(buckets: Map<number, Bucket>, key: number, now: number, burst: number, rate: number): boolean {
  const before = buckets.get(key) ?? { left: burst, at: now };
  const left = Math.min(burst, before.left + ((now - before.at) / 1_000) * rate);
  // Put in anew, so that the first of the map is the one that was quiet longest.
  buckets.delete(key);
  buckets.set(key, { left: left < 1 ? left : left - 1, at: now });
  const [oldest] = buckets.keys();
  if (buckets.size > TABS && oldest !== undefined) buckets.delete(oldest);
  return left >= 1;
}
