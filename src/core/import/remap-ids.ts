/**
 * A value in which articles have the ids that they have here: every field called `articleId` or `articleIds`, however
 * deep. The same value where nothing changes.
 */
export function remapIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return ids.size === 0 ? value : (remap(value, ids) as T);
}

function remap(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => remap(one, ids));
  // Bytes and the like are no plain objects.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, remapField(key, one, ids)]));
}

function remapField(key: string, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (key === 'articleId' && typeof value === 'string') return ids.get(value) ?? value;
  if (key !== 'articleIds' || !Array.isArray(value)) return remap(value, ids);
  return [...new Set(value.map((one) => (typeof one === 'string' ? (ids.get(one) ?? one) : one)))];
}
