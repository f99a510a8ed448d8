/** What an edit costs, in tenths of a word: dropping a word, or another word in its place. */
export const WORD = 10;
/** Another word with the same letters: a corrected tone, kỷ for kỉ, a page without diacritics. */
export const RESPELLED = 3;
/** Opening a stretch of inserted words costs most of a word, each of its words little: sites insert whole boxes. */
export const INSERT_OPEN = 6;
export const INSERT_MORE = 1;
