import type { Role } from '../../core/model/role.ts';

/** How a role is drawn. The pattern tells roles apart where colour does not. */
export interface RoleColour {
  /** Tint behind the text, sRGB channels; drawn at `TINT`. */
  rgb: readonly [number, number, number];
  /** Underline colour: at least 3:1 (WCAG 1.4.11) on white and on near-black, so one value serves both. */
  line: string;
  pattern: 'solid' | 'double' | 'dotted' | 'dashed' | 'wavy';
}

/** Lines and patterns are those of the interface's light theme (a test compares them). */
export const ROLE_COLOURS: Record<Role, RoleColour> = {
  viewpoint: { rgb: [240, 180, 0], line: '#a86d00', pattern: 'solid' },
  figure: { rgb: [66, 133, 244], line: '#2f6fae', pattern: 'double' },
  task: { rgb: [110, 175, 40], line: '#4f7f1f', pattern: 'dotted' },
  practice: { rgb: [225, 95, 75], line: '#b04c3a', pattern: 'dashed' },
  question: { rgb: [150, 100, 220], line: '#7a57b5', pattern: 'wavy' },
};

/** Opacity of a tint. Body text (#333 on white, #ccc on #121212) keeps at least 7:1 through it. */
export const TINT = 0.24;
/** The passage in focus is tinted once more on top; body text keeps at least 4.5:1 through both. */
export const TINT_ACTIVE = 0.24;
