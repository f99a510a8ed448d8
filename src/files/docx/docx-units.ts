import type { PaperPreset } from '../../core/report/paper-preset.ts';

/** Twentieths of a point, of millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Half points, in which Word counts letters, of points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Twentieths of a point, of points. */
export function ofPoints(points: number): number {
  return Math.round(points * 20);
}

/** Millimetres between the margins. */
export function textWidth({ width, left, right }: PaperPreset): number {
  return width - left - right;
}
