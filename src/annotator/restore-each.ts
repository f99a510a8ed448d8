/** Brings back all that can be brought back; one that fails does not keep the others. @throws the first failure, at the end */
export async function restoreEach(trashIds: string[], restore: (trashId: string) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(trashIds.map(restore));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
