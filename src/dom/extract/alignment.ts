/** Attribute in which the copy keeps a block's alignment, whichever way the page gives it. */
export const ALIGN = 'data-align';

/** Alignment other than left, from `align`, inline style or the usual class names. */
export function alignmentOf(read: (name: string) => string | null, tag: string): 'center' | 'right' | null {
  if (tag === 'CENTER') return 'center';
  const align = read('align')?.toLowerCase() ?? '';
  const style = /text-align\s*:\s*(center|right|end)/i.exec(read('style') ?? '')?.[1]?.toLowerCase() ?? '';
  const named = /(?:^|\s)(?:text-?(?:align-?)?|ta-|align-?|has-text-align-)?(center|right|end)(?=\s|$)/i.exec(
    read('class') ?? '',
  )?.[1];
  for (const value of [align, style, named?.toLowerCase() ?? '']) {
    if (value === 'center') return 'center';
    if (value === 'right' || value === 'end') return 'right';
  }
  return null;
}
