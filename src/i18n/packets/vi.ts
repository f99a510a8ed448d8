/** Study packets. */
export const viPackets = {
  'nav.packets': 'Gói học tập',
} as const;
