import type { viHandout } from './vi.ts';

export const enHandout: Record<keyof typeof viHandout, string> = {
  'nav.handouts': 'Handouts',
};
