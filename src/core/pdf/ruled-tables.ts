import type { PdfPage, Rule, TextRun } from './pdf-page.ts';
import { readSegments, segmentText } from './segment.ts';

export interface TableCell {
  text: string;
  bold: boolean;
  colspan: number;
  rowspan: number;
}

/** A table with ruled lines. */
export interface RuledTable {
  page: number;
  top: number;
  left: number;
  right: number;
  /** Where its columns part, so that its next page is known. */
  columns: number[];
  rows: TableCell[][];
}

/** Lines this near, in points, are one line of the grid. */
const NEAR = 4;
const MOST_LINES = 2_000;

/** Tables of a page, and the text outside them. */
export function takeTables(page: PdfPage): { tables: RuledTable[]; rest: TextRun[] } {
  const grids = groupRules(page.rules.slice(0, MOST_LINES)).flatMap(gridOf);
  let rest = page.runs;
  const tables = grids.flatMap((grid) => {
    const isInside = (run: TextRun) => {
      const middle = run.x + run.width / 2;
      const height = run.y - run.size * 0.3;
      return middle > grid.left && middle < grid.right && height > grid.top && height < grid.bottom;
    };
    rest = rest.flatMap((run) => (isInside(run) ? atWalls(run, grid) : [run]));
    const rows = readRows(grid, rest.filter(isInside), page.number);
    if (!rows) return [];
    rest = rest.filter((run) => !isInside(run));
    return [{ page: page.number, top: grid.top, left: grid.left, right: grid.right, columns: grid.xs, rows }];
  });
  return { tables, rest };
}

/** Words of two cells may come as one run: it is parted at the blank that is nearest to the line between them. */
function atWalls(run: TextRun, { xs, rules }: Grid): TextRun[] {
  const wall = xs.find(
    (x) =>
      x > run.x + NEAR &&
      x < run.x + run.width - NEAR &&
      rules.some(
        (rule) => isUpright(rule) && Math.abs(rule.x1 - x) <= NEAR && rule.y1 < run.y && run.y < rule.y2 + NEAR,
      ),
  );
  if (wall === undefined) return [run];
  const { text, x, width } = run;
  const wanted = ((wall - x) / width) * text.length;
  const blanks = [...text.matchAll(/\s+/g)].map(({ index }) => index).filter((index) => index > 0);
  const at = blanks.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  if (at === undefined) return [run];
  const right = text.slice(at).trimStart();
  const rest = { ...run, text: right, x: wall, width: x + width - wall };
  return [
    { ...run, text: text.slice(0, at), width: wall - x },
    ...(right === '' ? [] : atWalls(rest, { xs, rules } as Grid)),
  ];
}

interface Grid {
  xs: number[];
  ys: number[];
  rules: Rule[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lines that meet belong together. */
function groupRules(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const met = groups.filter((group) => group.some((other) => meet(rule, other)));
    const merged = [rule, ...met.flat()];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function meet(a: Rule, b: Rule): boolean {
  return a.x1 - NEAR <= b.x2 && b.x1 - NEAR <= a.x2 && a.y1 - NEAR <= b.y2 && b.y1 - NEAR <= a.y2;
}

/** A frame around a paragraph has no lines inside: that is no table. */
function gridOf(rules: Rule[]): Grid[] {
  const xs = distinct(rules.filter(isUpright).map(({ x1 }) => x1));
  const ys = distinct(rules.filter((rule) => !isUpright(rule)).map(({ y1 }) => y1));
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return [];
  return xs.length > 2 && ys.length > 1 ? [{ xs, ys, rules, left, right, top, bottom }] : [];
}

function isUpright({ x1, x2, y1, y2 }: Rule): boolean {
  return x2 - x1 < y2 - y1;
}

function distinct(values: number[]): number[] {
  const kept: number[] = [];
  for (const value of values.sort((a, b) => a - b)) if (value - (kept.at(-1) ?? -1e9) > NEAR) kept.push(value);
  return kept;
}

function readRows({ xs, ys, rules }: Grid, runs: readonly TextRun[], page: number): TableCell[][] | null {
  const uprights = rules.filter(isUpright);
  const levels = rules.filter((rule) => !isUpright(rule));
  const wall = (x: number, y: number) =>
    uprights.some((rule) => Math.abs(rule.x1 - x) <= NEAR && rule.y1 - 1 <= y && y <= rule.y2 + 1);
  const floor = (x: number, y: number) =>
    levels.some((rule) => Math.abs(rule.y1 - y) <= NEAR && rule.x1 - 1 <= x && x <= rule.x2 + 1);
  const middle = (edges: number[], at: number) => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
  const [width, height] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const rows: TableCell[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells: TableCell[] = [];
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let colspan = 1;
      while (column + colspan < width && !wall(xs[column + colspan] ?? 0, middle(ys, row))) colspan += 1;
      let rowspan = 1;
      while (row + rowspan < height && !floor(middle(xs, column), ys[row + rowspan] ?? 0)) rowspan += 1;
      for (let down = 0; down < rowspan; down += 1)
        for (let over = 0; over < colspan; over += 1) taken.add((row + down) * width + column + over);
      const [x1 = 0, x2 = 0] = [xs[column], xs[column + colspan]];
      const [y1 = 0, y2 = 0] = [ys[row], ys[row + rowspan]];
      const own = runs.filter((run) => {
        const [x, y] = [run.x + run.width / 2, run.y - run.size * 0.3];
        return x >= x1 && x < x2 && y >= y1 && y < y2;
      });
      cells.push({ ...cellText(own, page), colspan, rowspan });
    }
    if (cells.length > 0) rows.push(cells);
  }
  return rows.flat().some(({ text }) => text !== '') ? rows : null;
}

function cellText(runs: readonly TextRun[], page: number): Pick<TableCell, 'text' | 'bold'> {
  const segments = readSegments(runs, page);
  const pieces = segments.flatMap((segment) => segment.pieces).filter(({ text }) => text.trim() !== '');
  return {
    text: segments.map(segmentText).join(' ').replace(/\s+/g, ' ').trim(),
    bold: pieces.length > 0 && pieces.every(({ bold }) => bold),
  };
}

/** A table that goes on over the page: its rows under the first part's, without the head that is printed again. */
export function joinTables(first: RuledTable, second: RuledTable): boolean {
  const isSame =
    second.page === first.page + 1 &&
    first.columns.length === second.columns.length &&
    first.columns.every((x, index) => Math.abs(x - (second.columns[index] ?? 0)) < 2 * NEAR);
  if (!isSame) return false;
  const words = (row: TableCell[] | undefined) => row?.map(({ text }) => text).join('|');
  const isRepeated = words(first.rows[0]) === words(second.rows[0]);
  first.rows.push(...(isRepeated ? second.rows.slice(1) : second.rows));
  first.page = second.page;
  return true;
}
