import type { Role } from '../core/model/role.ts';

/** Long enough for any card: what does not fit is clipped by the drawing's own edge. */
const REACH = 4000;
const WAVES = 300;

/**
 * A line in a role's own pattern, across a width of 6 units: straight, double, dotted, dashed or wavy. The
 * same patterns underline the marked text, so that a role is known without its colour.
 */
function linePath(role: Role, reach = REACH): string {
  if (role === 'figure') return `M1.25 0V${reach}M4.75 0V${reach}`;
  if (role === 'question') return `M3 0${'q3.5 3 0 6t0 6'.repeat(Math.min(WAVES, Math.ceil(reach / 12)))}`;
  return `M3 0V${reach}`;
}

/** Stands at the left edge of a card and takes its height. */
export function RoleStripe({ role }: { role: Role }) {
  return (
    <svg class={`th-role-line th-role-stripe th-line-${role}`} aria-hidden="true" focusable="false">
      <path d={linePath(role)} />
    </svg>
  );
}

/** A scrap of marked text: the role's ground with its line underneath. */
export function RoleSwatch({ role }: { role: Role }) {
  return (
    <svg class={`th-role-line th-role-swatch th-line-${role}`} viewBox="0 0 24 20" aria-hidden="true" focusable="false">
      <rect class="th-role-swatch-ground" x="0" y="0" width="24" height="13" rx="2" />
      <svg x="0" y="13" width="24" height="7" aria-hidden="true">
        <path d={linePath(role)} transform="translate(0 6.5) rotate(-90)" />
      </svg>
    </svg>
  );
}

/** A short line across, 22 units long: many of them stand in one small drawing. */
export function RoleDash({ role }: { role: Role }) {
  return (
    <svg class={`th-role-line th-line-${role}`} viewBox="0 0 22 8" aria-hidden="true" focusable="false">
      <path d={linePath(role, 24)} transform="translate(0 7) rotate(-90)" />
    </svg>
  );
}
