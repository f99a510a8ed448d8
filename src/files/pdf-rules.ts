import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from '../core/pdf/pdf-page.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  fnArray: number[];
  argsArray: unknown[];
}

/** Path steps as pdf.js packs them: the step's number, then its coordinates. */
const COORDINATES = [2, 2, 6, 4, 0];
const STROKED = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke, OPS.eoFillStroke]);
const IMAGES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
]);
/** Thinner than this, in points, a filled box is a ruled line; shorter, it is an ornament. */
const THICK = 3;
const SHORT = 8;

export function drawsImage({ fnArray }: Drawing): boolean {
  return fnArray.some((operator) => IMAGES.has(operator));
}

/** The upright and level lines that a page draws. `toPage` turns its coordinates into those of a `PdfPage`. */
export function readRules({ fnArray, argsArray }: Drawing, toPage: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = toPage;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as never;
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? toPage;
    if (operator === OPS.transform) matrix = multiply(matrix, args);
    if (operator === OPS.paintFormXObjectBegin && args[0]) matrix = multiply(matrix, args[0]);
    if (operator === OPS.constructPath) rules.push(...rulesOf(args, matrix));
  }
  return rules;
}

function multiply(a: Matrix, b: ArrayLike<number>): Matrix {
  const [a0, a1, a2, a3, a4, a5] = a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = Array.from(b);
  return [
    a0 * b0 + a2 * b1,
    a1 * b0 + a3 * b1,
    a0 * b2 + a2 * b3,
    a1 * b2 + a3 * b3,
    a0 * b4 + a2 * b5 + a4,
    a1 * b4 + a3 * b5 + a5,
  ];
}

type PathArguments = [paint: number, data: [Float32Array | null], box: Float32Array | null];

function rulesOf([paint, [data]]: PathArguments, matrix: Matrix): Rule[] {
  if (!data || paint === OPS.endPath) return [];
  return subpaths(data, matrix).flatMap((points) => (STROKED.has(paint) ? edges(points) : ruleBetween(points)));
}

interface Point {
  x: number;
  y: number;
}

/** Corners of each part of a path. A part with a curve is no line. */
function subpaths(data: Float32Array, matrix: Matrix): Point[][] {
  const [a, b, c, d, e, f] = matrix;
  const parts: Point[][] = [];
  let isCurved = false;
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 4;
    const [x = 0, y = 0] = data.slice(at + 1, at + 3);
    const point = { x: a * x + c * y + e, y: b * x + d * y + f };
    if (step === 0) {
      if (isCurved) parts.pop();
      parts.push([point]);
      isCurved = false;
    } else if (step === 1) parts.at(-1)?.push(point);
    else if (step === 4) {
      const first = parts.at(-1)?.[0];
      if (first) parts.at(-1)?.push(first);
    } else isCurved = true;
    at += 1 + (COORDINATES[step] ?? 0);
  }
  if (isCurved) parts.pop();
  return parts;
}

function edges(points: Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => ruleBetween([points[index] ?? point, point]));
}

function ruleBetween(points: Point[]): Rule[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x2 - x1, y2 - y1];
  if (width < THICK && height >= SHORT) return [{ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 }];
  if (height < THICK && width >= SHORT) return [{ x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }];
  return [];
}
