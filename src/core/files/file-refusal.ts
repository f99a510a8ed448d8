/**
 * Why a file was not opened. `locked` asks for its password, `wrong-password` asks again; `scanned` has pictures and no
 * text; of the others each names what to do instead.
 */
export const FILE_REFUSALS = [
  'locked',
  'wrong-password',
  'protected',
  'scanned',
  'empty',
  'damaged',
  'too-large',
  'old-word',
  'rtf',
  'open-document',
  'spreadsheet',
  'slides',
  'picture',
  'unknown-kind',
  'unreadable',
  'not-fetched',
] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];
