/**
 * The page, from 1, on which an offset of a file's text stands; null where the file has no pages.
 * @param starts as in `ArticleBody.pageStarts`
 */
export function pageAt(starts: readonly number[] | undefined, offset: number): number | null {
  if (!starts || starts.length === 0) return null;
  const page = starts.findLastIndex((start) => start <= offset) + 1;
  return Math.max(1, page);
}
