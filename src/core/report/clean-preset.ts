import { PAPER_FACES, PAPER_NUMBERINGS, type PaperPreset, SHIPPED_PRESETS } from './paper-preset.ts';
import { PAPER_SIZES, sizeOf } from './paper-size.ts';

export const MAX_PRESET_NAME = 80;
/** A reader has a handful. */
export const MAX_PRESETS = 50;

/** Least and most that can be set, in the unit of the field. */
export const PRESET_LIMITS = {
  top: [5, 60],
  bottom: [5, 60],
  left: [5, 60],
  right: [5, 60],
  letters: [8, 28],
  leading: [1, 3],
  indent: [0, 30],
  gap: [0, 24],
} as const;

export type PresetFigure = keyof typeof PRESET_LIMITS;

export const PRESET_FIGURES = Object.keys(PRESET_LIMITS) as PresetFigure[];

/** A reader's own preset as it is kept: every field within its limits, whatever was typed or restored. */
export function cleanPreset(id: string, from: unknown): PaperPreset {
  const given = (from ?? {}) as Partial<Record<keyof PaperPreset, unknown>>;
  const base = SHIPPED_PRESETS.party;
  const flag = (value: unknown, fallback: boolean): boolean => (typeof value === 'boolean' ? value : fallback);
  const figures = Object.fromEntries(
    PRESET_FIGURES.map((field) => [field, clamp(given[field], PRESET_LIMITS[field], base[field])]),
  ) as Record<PresetFigure, number>;
  const size = PAPER_SIZES[sizeOf({ width: typeof given.width === 'number' ? given.width : base.width })];
  return {
    ...base,
    ...figures,
    ...size,
    id,
    name: typeof given.name === 'string' ? given.name.normalize('NFC').trim().slice(0, MAX_PRESET_NAME) : '',
    // Figures that were changed are no longer those of the rule.
    basis: null,
    face: PAPER_FACES.find((face) => face === given.face) ?? base.face,
    // The columns are narrow: they stay smaller than the text, as in the shipped ones.
    headLetters: Math.min(13, Math.round(figures.letters * 0.89 * 2) / 2) * (size === PAPER_SIZES.A5 ? 0.9 : 1),
    signRoom: size === PAPER_SIZES.A5 ? 18 : 25,
    isJustified: flag(given.isJustified, base.isJustified),
    hasHead: flag(given.hasHead, base.hasHead),
    numbering: PAPER_NUMBERINGS.find((kind) => kind === given.numbering) ?? base.numbering,
    hasLineNumbers: flag(given.hasLineNumbers, false),
    isBooklet: flag(given.isBooklet, false),
  };
}

function clamp(value: unknown, [least, most]: readonly [number, number], fallback: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fallback;
  return Math.round(Math.min(most, Math.max(least, value)) * 100) / 100;
}
