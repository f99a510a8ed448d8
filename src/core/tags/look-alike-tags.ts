import { tagKey } from './tag-key.ts';

/** `y` alone at the end of a syllable after these is written `i` too (`kỷ`, `kỉ`; `sỹ`, `sĩ`): one word, two spellings. */
const OPEN_Y = /(?<=(?<!\p{L})[hklmst])y(?=[\u0300\u0301\u0303\u0309\u0323]?(?!\p{L}|\p{M}))/gu;
const BETWEEN = /[-_.\s]/g;

/** Keys under which tags look like one another; never those under which they are the same. Diacritics always count. */
function looks(tag: string): string[] {
  const bySyllable = tagKey(tag).normalize('NFD').replace(OPEN_Y, 'i').replace(BETWEEN, '');
  // Syllables that are written together have no ends to which their tones could go: compared as they are written.
  const asWritten = tag.toLowerCase().normalize('NFD').replace(BETWEEN, '');
  return [bySyllable, `=${asWritten}`];
}

/**
 * Groups of tags that may be one, for their owner to look at: spelled alike but for case, the place of the tone mark,
 * hyphens and blanks, or `y` for `i`. Words that differ in diacritics (`cần`, `cán`, `can`) are never in one group.
 */
export function lookAlikeTags(tags: readonly string[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const tag of tags) {
    const keys = looks(tag);
    const group = new Set([...keys.flatMap((key) => [...(groupOf.get(key) ?? [])]), tag]);
    for (const key of [...group].flatMap(looks)) groupOf.set(key, group);
  }
  return [...new Set(groupOf.values())].filter(({ size }) => size > 1).map((group) => [...group]);
}
