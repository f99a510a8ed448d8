import { parseTags } from '../core/text/tags.ts';

/** Tags as they are stored: one spelling each, none twice. */
export function cleanTags(tags: readonly string[]): string[] {
  return parseTags(tags.join('\n'));
}
