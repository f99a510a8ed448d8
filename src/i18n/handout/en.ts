import type { viHandout } from './vi.ts';

export const enHandout: Record<keyof typeof viHandout, string> = {
  'nav.handouts': 'Handouts',
  'trash.kind.handout': 'Handout',
  'handout.untitled': 'Untitled handout',
};
