export const PAPER_PRESET_IDS = ['a4', 'a5', 'handwriting'] as const;

export type PaperPresetId = (typeof PAPER_PRESET_IDS)[number];

/** Look of a printed paper as data. Lengths in millimetres, letters in points. */
export interface PaperPreset {
  id: PaperPresetId;
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  letters: number;
  /** Of the two columns at the top, which are narrow. */
  headLetters: number;
  /** Distance of lines, in heights of a letter. */
  leading: number;
  /** Of the first line of a paragraph. */
  indent: number;
  /** Above a paragraph, points. */
  gap: number;
  /** Both edges straight. Not where a hand follows word by word: blanks that differ in width mislead the eye. */
  isJustified: boolean;
  /** Room for the signature. */
  signRoom: number;
}

export const PAPER_PRESETS: Record<PaperPresetId, PaperPreset> = {
  /** Margins and letters as papers of Vietnamese offices have them: 20, 20, 30 and 15 mm, 14 points. */
  a4: {
    id: 'a4',
    width: 210,
    height: 297,
    top: 20,
    right: 15,
    bottom: 20,
    left: 30,
    letters: 14,
    headLetters: 12.5,
    leading: 1.4,
    indent: 10,
    gap: 5,
    isJustified: true,
    signRoom: 25,
  },
  a5: {
    id: 'a5',
    width: 148,
    height: 210,
    top: 16,
    right: 12,
    bottom: 15,
    left: 20,
    letters: 11.5,
    headLetters: 9,
    leading: 1.35,
    indent: 8,
    gap: 3.5,
    isJustified: true,
    signRoom: 18,
  },
  /** To be written out by hand: large letters, room between lines to keep the place, every blank of one width. */
  handwriting: {
    id: 'handwriting',
    width: 210,
    height: 297,
    top: 20,
    right: 15,
    bottom: 20,
    left: 25,
    letters: 18,
    headLetters: 13,
    leading: 1.9,
    indent: 12,
    gap: 6,
    isJustified: false,
    signRoom: 25,
  },
};

export function isPaperPresetId(value: unknown): value is PaperPresetId {
  return PAPER_PRESET_IDS.some((id) => id === value);
}
