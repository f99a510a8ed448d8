/** A block as it was measured at the width of the paper. All lengths in one unit. */
export interface MeasuredBlock {
  height: number;
  /** Distance to what is above it; none at the top of a page. */
  gap: number;
  /** Of a block that may be parted between lines; 1 of one that may not. */
  lines: number;
  /** Never the last on its page while something follows: a heading. */
  keepsWithNext: boolean;
  /** Never alone on its page: takes the end of what is before it along. */
  keepsWithPrevious?: boolean;
}

/** Lines `from` to `to` (not included) of a block. */
export interface PageFragment {
  block: number;
  from: number;
  to: number;
}

/** No page begins with fewer lines of a paragraph begun before it, and none ends with fewer of one that goes on. */
export const FEWEST_LINES = 2;

/** Fractions of a pixel are no reason for another page. */
const SLACK = 0.5;

/**
 * Parts blocks into pages. Every line stands on one page, in order; a heading stays whole and with what it heads; a parted
 * paragraph leaves and takes at least two lines. What is higher than a page is parted wherever it must.
 */
export function paginate(blocks: readonly MeasuredBlock[], pageHeight: number): PageFragment[][] {
  const pages: PageFragment[][] = [[]];
  let used = 0;

  const last = (): PageFragment[] => pages[pages.length - 1] as PageFragment[];
  const heightOf = ({ block, from, to }: PageFragment): number => {
    const measured = blocks[block] as MeasuredBlock;
    return to - from === measured.lines ? measured.height : (measured.height / measured.lines) * (to - from);
  };
  const put = (fragment: PageFragment): void => {
    const page = last();
    if (page.length > 0) used += (blocks[fragment.block] as MeasuredBlock).gap;
    page.push(fragment);
    used += heightOf(fragment);
  };
  const turn = (taken: PageFragment[]): void => {
    pages.push([]);
    used = 0;
    for (const fragment of taken) put(fragment);
  };

  blocks.forEach((measured, block) => {
    let from = 0;
    while (from < measured.lines) {
      const isTop = last().length === 0;
      const room = pageHeight - used - (isTop ? 0 : measured.gap) + SLACK;
      const rest: PageFragment = { block, from, to: measured.lines };
      if (heightOf(rest) <= room) {
        put(rest);
        return;
      }
      const fitting = Math.floor(room / (measured.height / measured.lines));
      const left = measured.lines - from;
      const kept = measured.keepsWithNext ? 0 : Math.min(fitting, left - FEWEST_LINES);
      if (kept >= FEWEST_LINES) {
        put({ block, from, to: from + kept });
        from += kept;
        turn([]);
      } else if (isTop || !canTurn(last(), blocks)) {
        // Nothing above could make room: part it wherever the page ends, and at the least get on.
        const forced = isTop ? Math.max(1, Math.min(fitting, left)) : Math.max(0, Math.min(fitting, left));
        if (forced === 0) {
          turn([]);
          continue;
        }
        put({ block, from, to: from + forced });
        from += forced;
        if (from < measured.lines) turn([]);
      } else {
        turn(takeAlong(last(), blocks, measured.keepsWithPrevious === true));
      }
    }
  });
  return pages;
}

/** Whether something would stay on the page once headings at its end go with what follows. */
function canTurn(page: readonly PageFragment[], blocks: readonly MeasuredBlock[]): boolean {
  return page.some(({ block }) => blocks[block]?.keepsWithNext !== true);
}

/** Takes off the end of a page what must go with the block that does not fit there. */
function takeAlong(page: PageFragment[], blocks: readonly MeasuredBlock[], withPrevious: boolean): PageFragment[] {
  const taken: PageFragment[] = [];
  const takeHeadings = (): void => {
    while (page.length > 1 && blocks[page.at(-1)?.block ?? 0]?.keepsWithNext) taken.unshift(page.pop() as PageFragment);
  };
  takeHeadings();
  const before = page.at(-1);
  if (!withPrevious || taken.length > 0 || !before) return taken;
  if (before.to - before.from >= 2 * FEWEST_LINES) {
    page.pop();
    page.push({ ...before, to: before.to - FEWEST_LINES });
    return [{ ...before, from: before.to - FEWEST_LINES }];
  }
  // Its beginning may stand on the page before: then the whole of it is not ours to take.
  if (before.from > 0 || page.length < 2) return taken;
  taken.unshift(page.pop() as PageFragment);
  takeHeadings();
  return taken;
}
