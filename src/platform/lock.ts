/**
 * Does work that must not run twice at once in the whole extension, pages and background together. Resolves to false
 * where somebody else is at it. The browser lets go of the lock where its holder dies.
 */
export async function withLock(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
