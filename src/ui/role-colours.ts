import type { Role } from '../core/model/role.ts';

/** One theme's colours of a role: `line` draws stripe and underline, `mark` lies under marked text, `ink` writes the label. */
export interface RoleColours {
  line: string;
  ink: string;
  soft: string;
  mark: string;
}

/** How a role's line is drawn, so that roles differ without colour. Values are `text-decoration-style`s. */
export const ROLE_PATTERNS = {
  viewpoint: 'solid',
  figure: 'double',
  task: 'dotted',
  practice: 'dashed',
  question: 'wavy',
} as const satisfies Record<Role, string>;

/**
 * The same values as in tokens.css (a test compares them), for whoever paints in a page that has no tokens:
 * `::highlight()` rules live in the document of the article.
 */
export const ROLE_COLOURS: Record<'light' | 'dark', Record<Role, RoleColours>> = {
  light: {
    viewpoint: { line: '#a86d00', ink: '#744a00', soft: '#faf0d6', mark: '#fae3a3' },
    figure: { line: '#2f6fae', ink: '#1f5488', soft: '#e7f0f9', mark: '#cfe3f6' },
    task: { line: '#4f7f1f', ink: '#3a6012', soft: '#ecf4e0', mark: '#d6eabf' },
    practice: { line: '#b04c3a', ink: '#8a3728', soft: '#fae8e2', mark: '#f7d5cb' },
    question: { line: '#7a57b5', ink: '#5b3c93', soft: '#f1ebfa', mark: '#e3d8f5' },
  },
  dark: {
    viewpoint: { line: '#dcaa45', ink: '#ecc470', soft: '#352b17', mark: '#5b4616' },
    figure: { line: '#7cb0e4', ink: '#9cc6f0', soft: '#1d2c3a', mark: '#214669' },
    task: { line: '#9bc569', ink: '#b5d88b', soft: '#263219', mark: '#36501a' },
    practice: { line: '#e69180', ink: '#f0aea1', soft: '#3a2520', mark: '#68352b' },
    question: { line: '#b59ae8', ink: '#cbb7f2', soft: '#2d263d', mark: '#4b3873' },
  },
};
