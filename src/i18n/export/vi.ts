/** Exports. */
export const viExport = {
  'nav.export': 'Xuất ra tệp',
  'export.file': 'Tệp',
  'export.note': 'Ghi chú',
  'export.fullText': 'Toàn văn',
  'export.exportedOn': 'Xuất ngày',
} as const;
