/** What stands at the head and the foot of an official text, in a table that is no table of data. */
const LETTERHEAD = /cộng hòa xã hội chủ nghĩa|cộng hoà xã hội chủ nghĩa|đảng cộng sản việt nam|nơi nhận\s*:/i;
const LONGEST_LETTERHEAD = 1200;

export function isLetterhead(table: Element): boolean {
  const words = table.textContent ?? '';
  return words.length < LONGEST_LETTERHEAD && LETTERHEAD.test(words);
}
