/**
 * Damage of a source's text that a quotation would carry on: `tcvn3` and `vni` are fonts of before Unicode, whose
 * letters read as others; `mojibake` is UTF-8 read as Latin; `scrambled` are diacritics torn from their letters or
 * replaced by `?`.
 */
export const TEXT_FAULTS = ['tcvn3', 'vni', 'mojibake', 'scrambled'] as const;

export type TextFault = (typeof TEXT_FAULTS)[number];
