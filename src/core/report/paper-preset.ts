/** Those that come with the extension, in the order they are offered. */
export const SHIPPED_PRESET_IDS = ['party', 'decree-30', 'a5', 'booklet', 'handwriting'] as const;

export type ShippedPresetId = (typeof SHIPPED_PRESET_IDS)[number];

/** Faces with all Vietnamese letters that computers of offices have. */
export const PAPER_FACES = ['Times New Roman', 'Cambria', 'Arial', 'Tahoma', 'Verdana'] as const;

export type PaperFace = (typeof PAPER_FACES)[number];

/** Where pages say their number: not on the first, as papers of offices do; on each; nowhere. */
export const PAPER_NUMBERINGS = ['from-second', 'all', 'none'] as const;

export type PaperNumbering = (typeof PAPER_NUMBERINGS)[number];

export const PAPER_SIDES = ['top', 'bottom', 'left', 'right'] as const;

export type PaperSide = (typeof PAPER_SIDES)[number];

/** Where the figures of a preset come from. */
export interface PresetBasis {
  /** The rule as it is cited; Vietnamese, for its name is. */
  rule: string;
  /** Day of the rule, `YYYY-MM-DD`. */
  on: string;
  /** Margins that the rule allows, millimetres, least and most. */
  margins: Record<PaperSide, readonly [number, number]>;
  /** Newer guidance may have taken its place: whoever must keep to it looks it up. */
  isToCheck: boolean;
}

/** Look of a printed paper as data. Lengths in millimetres, letters in points. */
export interface PaperPreset {
  id: string;
  /** That its reader gave it; empty where it is a shipped one, which the dictionary names. */
  name: string;
  basis: PresetBasis | null;
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  face: PaperFace;
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
  /** Whether the two columns at the top are printed. */
  hasHead: boolean;
  numbering: PaperNumbering;
  /** Every line has its number on the page, by which a hand that copies finds its place again. */
  hasLineNumbers: boolean;
  /** Two pages a side on sheets of twice the size, in the order in which a folded stack of them is read. */
  isBooklet: boolean;
}

const OFFICE = {
  name: '',
  basis: null,
  width: 210,
  height: 297,
  top: 20,
  right: 15,
  bottom: 20,
  left: 30,
  face: 'Times New Roman',
  letters: 14,
  headLetters: 12.5,
  leading: 1.4,
  indent: 10,
  gap: 5,
  isJustified: true,
  signRoom: 25,
  hasHead: true,
  numbering: 'from-second',
  hasLineNumbers: false,
  isBooklet: false,
} as const satisfies Omit<PaperPreset, 'id'>;

const SMALL = {
  ...OFFICE,
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
  signRoom: 18,
} as const;

export const SHIPPED_PRESETS: Record<ShippedPresetId, PaperPreset> = {
  party: {
    ...OFFICE,
    id: 'party',
    basis: {
      rule: 'Hướng dẫn số 36-HD/VPTW của Văn phòng Trung ương Đảng',
      on: '2018-04-03',
      margins: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] },
      isToCheck: true,
    },
  },
  'decree-30': {
    ...OFFICE,
    id: 'decree-30',
    basis: {
      rule: 'Nghị định số 30/2020/NĐ-CP của Chính phủ',
      on: '2020-03-05',
      margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
      isToCheck: false,
    },
    right: 20,
    headLetters: 12,
    leading: 1.35,
    // 1.27 cm and 6 points are the decree's own figures.
    indent: 12.7,
    gap: 6,
  },
  a5: { ...SMALL, id: 'a5' },
  booklet: { ...SMALL, id: 'booklet', right: 14, left: 18, numbering: 'from-second', isBooklet: true },
  /** To be written out by hand: large letters, room between lines to keep the place, every blank of one width. */
  handwriting: {
    ...OFFICE,
    id: 'handwriting',
    left: 27,
    letters: 18,
    headLetters: 13,
    leading: 1.9,
    indent: 12,
    gap: 6,
    isJustified: false,
    hasLineNumbers: true,
  },
};

export const DEFAULT_PRESET_ID: ShippedPresetId = 'party';

export function isShippedPresetId(value: unknown): value is ShippedPresetId {
  return SHIPPED_PRESET_IDS.some((id) => id === value);
}

/** A preset by its id, shipped or the reader's own; that of papers of the Party where there is none. */
export function presetById(id: string, own: readonly PaperPreset[]): PaperPreset {
  if (isShippedPresetId(id)) return SHIPPED_PRESETS[id];
  return own.find((preset) => preset.id === id) ?? SHIPPED_PRESETS[DEFAULT_PRESET_ID];
}
