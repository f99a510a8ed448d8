/** Exports. */
export const viExport = {
  'nav.export': 'Xuất ra tệp',
} as const;
