import type { CountKey } from './counts.ts';

/** One line of a summary; a part belongs to the line above it that is none. */
export interface SectionRow {
  key: CountKey;
  isPart?: true;
}

export interface Section {
  id: 'study' | 'passages' | 'reflections' | 'commitments' | 'other';
  rows: readonly SectionRow[];
  /** What of it is drawn: parts of one whole, or things of one kind. */
  drawn: readonly CountKey[];
}

const part = (key: CountKey): SectionRow => ({ key, isPart: true });

/** The lines of a summary, in the order in which they are shown, printed and added up. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'study',
    rows: [
      { key: 'saved' },
      { key: 'texts' },
      ...(['documents', 'read', 'marked', 'reflectedOn'] as const).map(part),
      { key: 'planDue' },
      part('planDone'),
    ],
    drawn: ['texts', 'documents', 'read', 'marked', 'reflectedOn'],
  },
  {
    id: 'passages',
    rows: [
      { key: 'passages' },
      ...(['role.viewpoint', 'role.figure', 'role.task', 'role.practice', 'role.question'] as const).map(part),
      { key: 'noted' },
    ],
    drawn: ['role.viewpoint', 'role.figure', 'role.task', 'role.practice', 'role.question'],
  },
  {
    id: 'reflections',
    rows: [
      { key: 'reflections' },
      part('reflections.self'),
      part('reflections.self.cause'),
      part('reflections.self.action'),
      part('reflections.unit'),
      part('reflections.unit.cause'),
      part('reflections.unit.action'),
    ],
    drawn: [
      'reflections.self',
      'reflections.self.cause',
      'reflections.self.action',
      'reflections.unit',
      'reflections.unit.cause',
      'reflections.unit.action',
    ],
  },
  {
    id: 'commitments',
    rows: [
      { key: 'made' },
      { key: 'kept' },
      { key: 'keptLate' },
      { key: 'dropped' },
      { key: 'inHand' },
      part('overdue'),
    ],
    drawn: ['made', 'kept', 'keptLate', 'inHand', 'dropped'],
  },
  {
    id: 'other',
    rows: [{ key: 'reviews' }, { key: 'reviewDays' }, { key: 'topics' }, { key: 'stories' }, { key: 'reports' }],
    drawn: [],
  },
];
