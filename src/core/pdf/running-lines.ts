import { foldBare } from '../text/fold.ts';
import { type Segment, segmentText } from './segment.ts';

/** Lines at the head and at the foot of a page among which running titles and page numbers stand. */
const EDGE_LINES = 3;
/** They stand in the outer part of the page. */
const EDGE = 0.16;
/** The number alone, between dashes, or with its word: "- 5 -", "Trang 5/12", "5 | Page". */
const PAGE_NUMBER =
  /^(?:(?:trang|page|tr\.)\s*)?[-–—|[(\s]*(\d{1,4})[-–—|\])\s]*(?:(?:\/|of|trên)\s*\d{1,4})?(?:\s*\|?\s*(?:trang|page))?$/iu;

export interface PageSegments {
  number: number;
  height: number;
  segments: Segment[];
}

/** Takes page numbers, and the titles that stand over or under most pages, out of the text. */
export function withoutRunningLines(pages: readonly PageSegments[]): PageSegments[] {
  const dropped = new Set<Segment>([...repeated(pages), ...pageNumbers(pages)]);
  return pages.map((page) => ({ ...page, segments: page.segments.filter((segment) => !dropped.has(segment)) }));
}

function edgesOf({ segments, height }: PageSegments): Segment[] {
  const lines = [...new Set(segments.map(({ y }) => y))].sort((a, b) => a - b);
  const outer = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]);
  return segments.filter(({ y }) => outer.has(y) && (y < height * EDGE || y > height * (1 - EDGE)));
}

function repeated(pages: readonly PageSegments[]): Segment[] {
  const seen = new Map<string, Segment[]>();
  for (const page of pages) {
    for (const segment of edgesOf(page)) {
      const words = foldBare(segmentText(segment)).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
      // A number alone is the page's, or it is none.
      if (!/\p{L}/u.test(words)) continue;
      const key = `${words}@${Math.round(segment.y / 6)}`;
      seen.set(key, [...(seen.get(key) ?? []), segment]);
    }
  }
  return [...seen.values()].filter((found) => isRunning(found, pages.length)).flat();
}

/**
 * Word for word the same, it stands over some of the pages: odd and even ones may bear two titles. With numbers that
 * differ it must stand over most of them: "Phụ lục 1", "Phụ lục 2" are headings of a few.
 */
function isRunning(found: readonly Segment[], pages: number): boolean {
  const isSame = new Set(found.map(segmentText)).size === 1;
  if (isSame && pages <= 3) return found.length >= 2;
  return found.length >= Math.max(3, pages * (isSame ? 0.3 : 0.6));
}

/** A number is the page's where most of them count up with the pages. */
function pageNumbers(pages: readonly PageSegments[]): Segment[] {
  const byShift = new Map<number, Segment[]>();
  for (const page of pages) {
    for (const segment of edgesOf(page)) {
      const printed = PAGE_NUMBER.exec(segmentText(segment).trim())?.[1];
      if (printed === undefined) continue;
      const shift = Number(printed) - page.number;
      byShift.set(shift, [...(byShift.get(shift) ?? []), segment]);
    }
  }
  // The first page often bears none.
  const least = Math.max(1, Math.ceil((pages.length - 1) * 0.5));
  return [...byShift.entries()]
    .filter(([shift, found]) => found.length >= least && (pages.length > 2 || shift === 0))
    .flatMap(([, found]) => found);
}
