import type { Outline, OutlineNode } from '../model/outline.ts';

/**
 * Place of a text offset as Vietnamese practice cites it, innermost first: "điểm a, khoản 2, Điều 5, Mục 1, Chương II".
 * Empty outside every labelled entry.
 *
 * Laws name their levels (phần, chương, mục, điều, khoản, điểm); khoản and điểm take a small letter. A text without
 * Điều, as the Party's resolutions and guidance, is cited by mục (I), điểm (1) and tiết (a): "tiết a, điểm 2, mục II".
 * There "điểm 1.1" says its "1" already; below a khoản both are said, "tiết b, điểm 3.1, khoản 3, Điều 6".
 */
export function citePlace(outline: Outline, offset: number): string {
  const parts: string[] = [];
  let inArticle = false;
  let node = entryAt(outline, offset);
  for (let number = ''; node; node = entryAt(node.children, offset)) {
    const { level, label } = node;
    const isNumber = level === 'arabic' || level === 'clause';
    if (label === '') continue;
    if (level === 'article') inArticle = true;
    if (isNumber && number !== '' && label.startsWith(`${number}.`)) {
      if (parts[0]?.startsWith('điểm')) parts.shift();
      parts.unshift(`điểm ${label}`);
    } else
      parts.unshift(
        nameOf(
          node,
          inArticle && number === '',
          parts.some((part) => part.startsWith('điểm')),
        ),
      );
    if (isNumber) number = label;
  }
  return parts.join(', ');
}

function entryAt(outline: Outline, offset: number): OutlineNode | undefined {
  return outline.find(({ start, end }) => start <= offset && offset < end);
}

function nameOf({ level, label }: OutlineNode, isClause: boolean, isBelowPoint: boolean): string {
  const isSmall = level === 'point' || level === 'arabic' || level === 'clause';
  // "Khoản 1", "Mục A", "PHỤ LỤC I" name themselves.
  if (/\s/.test(label) || level === 'heading') return isSmall ? label.toLowerCase() : inSmallLetters(label, level);
  if (level === 'roman') return `mục ${label}`;
  if (!isSmall) return `phần ${label}`;
  if (isClause && level !== 'point') return `khoản ${label}`;
  return `${isBelowPoint ? 'tiết' : 'điểm'} ${label}`;
}

/** "CHƯƠNG II" → "Chương II". */
function inSmallLetters(label: string, level: OutlineNode['level']): string {
  const small = label.charAt(0) + label.slice(1).toLowerCase();
  return level === 'article' ? small : small.replace(/ (?:[ivxlc]+|[a-hđ])$/, (number) => number.toUpperCase());
}
