/** Bytes of a text that is read whole: beyond it a file is no notes of one person. With all that is made of it, under 200 MB. */
export const MAX_TEXT_BYTES = 24 * 1_024 * 1_024;
/** Bytes of one saved page in an archive. */
export const MAX_PAGE_BYTES = 8 * 1_024 * 1_024;
/** Levels of nesting: the formats that are read have some ten. */
export const MAX_DEPTH = 64;
/** Values of JSON: an empty list is three bytes in a file and ten times that in memory. */
export const MAX_VALUES = 2_000_000;
/** Cells of a row. */
export const MAX_CELLS = 500;
/** Things of one file. */
export const MAX_ROWS = 100_000;
/** Of an article. */
export const MAX_PASSAGES = 5_000;
export const MAX_TAGS = 50;
/** UTF-16 units, as the library takes them. */
export const MAX_TITLE = 500;
export const MAX_LEAD = 5_000;
export const MAX_NAME = 200;
export const MAX_NAMES = 50;
export const MAX_NOTE = 40_000;
export const MAX_QUOTE = 40_000;
export const MAX_URL = 2_000;
