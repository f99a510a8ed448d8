import type { viPackets } from './vi.ts';

export const enPackets: Record<keyof typeof viPackets, string> = {
  'nav.packets': 'Study packets',
};
