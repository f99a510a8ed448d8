/** Handouts. */
export const viHandout = {
  'nav.handouts': 'Tài liệu phổ biến',
} as const;
