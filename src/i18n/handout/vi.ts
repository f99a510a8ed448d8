/** Handouts. */
export const viHandout = {
  'nav.handouts': 'Tài liệu phổ biến',
  'trash.kind.handout': 'Tài liệu phổ biến',
  'handout.untitled': 'Tài liệu chưa có tên',
} as const;
