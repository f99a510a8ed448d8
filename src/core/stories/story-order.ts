/** Ids with one of them put right before another, or at the end for null or one that is gone. */
export function moveId(ids: readonly string[], id: string, before: string | null): string[] {
  if (!ids.includes(id) || id === before) return [...ids];
  const rest = ids.filter((one) => one !== id);
  const at = before === null ? -1 : rest.indexOf(before);
  return at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** What an id stands before, which puts it back by `moveId`; null for the last one. */
export function idBehind(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) + 1] ?? null;
}
