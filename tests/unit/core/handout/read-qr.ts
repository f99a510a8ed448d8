/**
 * Reads a QR code of level M from its modules, as ISO/IEC 18004 tells a reader to: written apart from whatever drew it. No
 * error is corrected: one module that is wrong makes it throw.
 */
export function readQr(rows: readonly (readonly boolean[])[]): string {
  const size = rows.length;
  const version = (size - 17) / 4;
  const kind = BLOCKS[version];
  if (!kind || rows.some((row) => row.length !== size)) throw new Error(`no code of ${size} modules`);
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    checkFinder(rows, top, left);
  for (let at = 8; at < size - 8; at++) {
    if (rows[6]?.[at] !== (at % 2 === 0) || rows[at]?.[6] !== (at % 2 === 0)) throw new Error('timing');
  }
  const mask = readMask(rows);
  const words = readWords(rows, version, mask);
  const data = joinBlocks(words, kind);
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (bits.slice(0, 4) !== '0100') throw new Error('not of bytes');
  const wide = version < 10 ? 8 : 16;
  const count = Number.parseInt(bits.slice(4, 4 + wide), 2);
  const bytes = Array.from({ length: count }, (_, index) =>
    Number.parseInt(bits.slice(4 + wide + index * 8, 12 + wide + index * 8), 2),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}

/** Of level M: check words a block, and blocks with their words of data. */
const BLOCKS: Record<number, [check: number, ...blocks: [count: number, data: number][]]> = {
  1: [10, [1, 16]],
  2: [16, [1, 28]],
  3: [26, [1, 44]],
  4: [18, [2, 32]],
  5: [24, [2, 43]],
  6: [16, [4, 27]],
  7: [18, [4, 31]],
  8: [22, [2, 38], [2, 39]],
  9: [22, [3, 36], [2, 37]],
  10: [26, [4, 43], [1, 44]],
  11: [30, [1, 50], [4, 51]],
  12: [22, [6, 36], [2, 37]],
  13: [22, [8, 37], [1, 38]],
  14: [24, [4, 40], [5, 41]],
  15: [24, [5, 41], [5, 42]],
  16: [28, [7, 45], [3, 46]],
  17: [28, [10, 46], [1, 47]],
};

const ALIGNED: Record<number, number[]> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
  10: [6, 28, 50],
  11: [6, 30, 54],
  12: [6, 32, 58],
  13: [6, 34, 62],
  14: [6, 26, 46, 66],
  15: [6, 26, 48, 70],
  16: [6, 26, 50, 74],
  17: [6, 30, 54, 78],
};

const MASKS: ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

function checkFinder(rows: readonly (readonly boolean[])[], top: number, left: number): void {
  for (let y = -1; y <= 7; y++) {
    for (let x = -1; x <= 7; x++) {
      const ring = Math.max(Math.abs(y - 3), Math.abs(x - 3));
      const module = rows[top + y]?.[left + x];
      if (module !== undefined && module !== (ring !== 2 && ring !== 4)) throw new Error('finder');
    }
  }
}

/** Both copies of the format must agree, be a word of their code, and say level M. */
function readMask(rows: readonly (readonly boolean[])[]): number {
  const size = rows.length;
  const at = (row: number, column: number): number => (rows[row]?.[column] ? 1 : 0);
  const first = [0, 1, 2, 3, 4, 5, 7, 8]
    .map((column) => at(8, column))
    .concat([7, 5, 4, 3, 2, 1, 0].map((row) => at(row, 8)));
  const second = [1, 2, 3, 4, 5, 6, 7]
    .map((up) => at(size - up, 8))
    .concat([8, 7, 6, 5, 4, 3, 2, 1].map((back) => at(8, size - back)));
  if (first.join('') !== second.join('')) throw new Error('formats differ');
  const format = Number.parseInt(first.join(''), 2) ^ 0b101_0100_0001_0010;
  let rest = format;
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0b101_0011_0111 << (bit - 10);
  if (rest !== 0) throw new Error('format');
  if (format >> 13 !== 0b00) throw new Error('not of level M');
  return (format >> 10) & 0b111;
}

function isFixed(row: number, column: number, size: number, version: number): boolean {
  if (row === 6 || column === 6) return true;
  if (row < 9 && (column < 9 || column >= size - 8)) return true;
  if (row >= size - 8 && column < 9) return true;
  if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true;
  const centres = ALIGNED[version] ?? [];
  const last = centres.at(-1);
  return centres.some((y) =>
    centres.some((x) => {
      const isFinder = (y === 6 && (x === 6 || x === last)) || (x === 6 && y === last);
      return !isFinder && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
    }),
  );
}

function readWords(rows: readonly (readonly boolean[])[], version: number, mask: number): number[] {
  const size = rows.length;
  const isMasked = MASKS[mask] as (row: number, column: number) => boolean;
  let bits = '';
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (!isFixed(row, column, size, version)) bits += rows[row]?.[column] !== isMasked(row, column) ? '1' : '0';
      }
    }
    isUp = !isUp;
  }
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}

function joinBlocks(words: readonly number[], [check, ...kinds]: [number, ...[number, number][]]): number[] {
  const blocks = kinds.flatMap(([count, data]) =>
    Array.from({ length: count }, () => ({ data, words: [] as number[] })),
  );
  let at = 0;
  const longest = Math.max(...blocks.map(({ data }) => data));
  for (let index = 0; index < longest; index++) {
    for (const block of blocks) if (index < block.data) block.words.push(words[at++] ?? -1);
  }
  for (let index = 0; index < check; index++) for (const block of blocks) block.words.push(words[at++] ?? -1);
  for (const block of blocks) {
    for (let power = 0; power < check; power++) if (evaluate(block.words, power) !== 0) throw new Error('check words');
  }
  return blocks.flatMap(({ data, words: all }) => all.slice(0, data));
}

/** A block as a polynomial over GF(256) at a power of 2: 0 at each that its check words were made for. */
function evaluate(words: readonly number[], power: number): number {
  let point = 1;
  for (let step = 0; step < power; step++) point = times(point, 2);
  return words.reduce((value, word) => times(value, point) ^ word, 0);
}

function times(a: number, b: number): number {
  let [product, shifted] = [0, a];
  for (let rest = b; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= shifted;
    shifted = (shifted << 1) ^ (shifted & 0x80 ? 0x11d : 0);
  }
  return product;
}
