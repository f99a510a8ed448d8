import type { Mark } from './marks.ts';
import type { OpenedReflection } from './reflection-port.ts';

/** Which passage's card stands over the page, and how. */
export interface OpenCard {
  /** Passages under one point, and which of them is shown. */
  ids: string[];
  index: number;
  mark: Mark;
  mode: 'view' | 'edit' | 'reflect';
  /** Opened on purpose: it does not go when the pointer does. */
  isPinned: boolean;
  /** What the reflection form began with. */
  opened?: OpenedReflection;
  /** Whether closing the form leads back to the card that it came from. */
  isFromCard?: boolean;
}
