/** Obsidian takes letters, digits, `_`, `-` and `/` in a tag, and refuses a tag of digits alone. */
export function tagName(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^[\d/-]*$/.test(name) ? `_${name}` : name;
}
