import { FailureError } from '../core/model/failure.ts';

/** Names under which browsers refuse to store: a full disk shows as DataError under `unlimitedStorage`. */
const REFUSALS = new Set([
  'QuotaExceededError',
  'DataError',
  'AbortError',
  'UnknownError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'TimeoutError',
  'TransactionInactiveError',
]);

/** IndexedDB is missing or barred, as in Firefox's permanent private browsing. */
const MISSING = new Set(['MissingAPIError', 'SecurityError', 'MissingApiError']);

/** Dexie wraps what happened: look through to the first name that says something. */
function namesOf(thrown: unknown): string[] {
  const names: string[] = [];
  let current = thrown as { name?: string; inner?: unknown; failure?: unknown } | null | undefined;
  for (let depth = 0; current && depth < 5; depth++) {
    if (current.name) names.push(current.name);
    current = current.inner as typeof current;
  }
  return names;
}

function innerFailure(thrown: unknown): FailureError | null {
  let current = thrown as { inner?: unknown } | null | undefined;
  for (let depth = 0; current && depth < 5; depth++) {
    if (current instanceof FailureError) return current;
    current = current.inner as typeof current;
  }
  return null;
}

/** The failure that a thrown database error means to the reader: anything that aborted was not saved. */
export function storageFailure(thrown: unknown): FailureError {
  const known = innerFailure(thrown);
  if (known) return known;
  const names = namesOf(thrown);
  const detail = names.join(' < ') || String(thrown);
  if (names.includes('VersionError')) return new FailureError('newer-database', detail);
  if (names.some((name) => MISSING.has(name)) || typeof indexedDB === 'undefined') {
    return new FailureError('private-mode', detail);
  }
  if (names.some((name) => REFUSALS.has(name))) return new FailureError('storage-refused', detail);
  return new FailureError('unexpected', detail);
}

/** Runs database work and rethrows what goes wrong as a failure. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}
