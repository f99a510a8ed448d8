import { findDays } from '../../core/text/dates.ts';
import { foldBare } from '../../core/text/fold.ts';
import { collectBlocks } from './blocks.ts';
import { isDataCell, removeLine } from './boilerplate.ts';
import { comparable } from './comparable.ts';
import { isLinkLine, proseOf } from './prose.ts';

/** Lines looked at before the running text begins. */
const HEAD_LINES = 8;
const PROSE_UNITS = 120;
const ROLE_UNITS = 40;
const WORDS_BESIDE_DATE = 6;
/** The date of an issued document ("Bến Lúa, ngày 09 tháng 3 năm 2021") belongs to its text; a weekday never does. */
const WRITTEN_OUT = /^(?!thu |chu nhat).*ngay \d+ thang/;

/** Takes the repeated headline, the date line and the byline off the head of the body: they are metadata. */
export function removeHeadMatter(root: Element, title: string, byline: string[]): void {
  const names = byline.map(comparable);
  const headline = comparable(title);
  const head = collectBlocks(root).slice(0, HEAD_LINES);
  const at = head.findIndex((block) => comparable(block.text) === headline);
  for (const [index, block] of head.entries()) {
    if (index < at && isLinkLine(block)) {
      removeLine(block, root);
      continue;
    }
    if (isDataCell(block.element)) continue;
    const line = comparable(block.text);
    if (block.text.length >= PROSE_UNITS && line !== headline) return;
    const signed = line.replace(/^(?:by|bởi|tác giả|theo) /, '');
    // A role may stand after the name: "Fenella Dunbar, Islands correspondent".
    const isByline = names.some((name) => signed.startsWith(name) && signed.length < name.length + ROLE_UNITS);
    if (line === headline || (isByline && proseOf(block) === 0) || isDateLine(block.text)) removeLine(block, root);
  }
}

function isDateLine(text: string): boolean {
  const day = findDays(text)[0];
  if (!day || WRITTEN_OUT.test(foldBare(text))) return false;
  const rest = text.slice(0, day.start) + text.slice(day.end).replace(/\d+[:h]\d+(?::\d+)?|gmt\S*/gi, '');
  return comparable(rest).split(' ').length <= WORDS_BESIDE_DATE;
}
