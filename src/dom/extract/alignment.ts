/** Attribute in which the copy keeps a block's alignment, whichever way the page gives it. */
export const ALIGN = 'data-align';

/** Alignment other than left, from the tag, `align`, inline style or the usual class names. */
export function alignmentOf(read: (name: string) => string | null, tag: string): 'center' | 'right' | null {
  const style = /text-align\s*:\s*(\w+)/.exec(read('style') ?? '')?.[1];
  const said = `${tag} ${read('align')} ${style} ${read('class')}`.toLowerCase();
  const found = /(?:^|\s)(?:(?:has-)?(?:text-?)?(?:align-?)?|ta-)(center|right|end)(?=\s|$)/.exec(said)?.[1];
  return found === 'center' ? 'center' : found ? 'right' : null;
}
