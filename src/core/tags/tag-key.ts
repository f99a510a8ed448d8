import { fold } from '../text/fold.ts';

/**
 * Key under which two spellings are one tag: case and the place of the tone mark (`uỷ`, `ủy`) make no other word;
 * diacritics do, and so do `y` and `i` (`kỷ-luật`, `kỉ-luật`), which are two letters.
 */
export function tagKey(tag: string): string {
  return fold(tag);
}

/** Whether a tag is another one, or nested in it. As they are stored: spelled the same. */
export function isWithin(tag: string, parent: string): boolean {
  return tag === parent || tag.startsWith(`${parent}/`);
}

/** `xây-dựng-đảng` and `xây-dựng-đảng/kỷ-luật` of the latter: the tag itself last. */
export function tagPath(tag: string): string[] {
  const levels = tag.split('/');
  return levels.map((_, index) => levels.slice(0, index + 1).join('/'));
}

/** The last level of a tag. */
export function tagName(tag: string): string {
  return tag.slice(tag.lastIndexOf('/') + 1);
}

/** What stands above a tag; empty at the top. */
export function tagParent(tag: string): string {
  return tag.slice(0, Math.max(0, tag.lastIndexOf('/')));
}
