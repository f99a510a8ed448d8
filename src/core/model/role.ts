/** What a passage is for. Shown as colour, label and pattern together, never colour alone. */
export const ROLES = ['viewpoint', 'figure', 'task', 'practice', 'question'] as const;

export type Role = (typeof ROLES)[number];

/** The role of a passage marked without a choice: most marked sentences state a view. */
export const DEFAULT_ROLE: Role = 'viewpoint';
