import { useRef } from 'preact/hooks';
import { ROLES, type Role } from '../core/model/role.ts';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import { RoleSwatch } from './role-line.tsx';

export interface RolePickerProps {
  /** Names the group for screen readers. */
  label: string;
  labels: Record<Role, string>;
  value: Role | null;
  /** In the compact variant choosing acts at once, so there the arrows only move; here they choose. */
  onChange: (role: Role) => void;
  variant?: 'full' | 'compact' | undefined;
  /** Shows 1–5; the keys themselves work while focus is in the group. */
  keyHints?: boolean | undefined;
}

export function RolePicker({ label, labels, value, onChange, variant = 'full', keyHints = true }: RolePickerProps) {
  const group = useRef<HTMLDivElement>(null);
  const isCompact = variant === 'compact';
  const tabStop = value ?? ROLES[0];

  const move = (role: Role) => {
    group.current?.querySelector<HTMLElement>(`[data-role="${role}"]`)?.focus();
    if (!isCompact) onChange(role);
  };

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    const digit = ROLES[Number(event.key) - 1];
    if (step !== undefined) {
      const next = step === 'first' ? ROLES[0] : step === 'last' ? ROLES.at(-1) : ROLES.at((at + step) % ROLES.length);
      if (next) move(next);
    } else if (digit) {
      move(digit);
      if (isCompact) onChange(digit);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={group} class={classNames('th-roles', `th-roles-${variant}`)} role="radiogroup" aria-label={label}>
      {ROLES.map((role, at) => (
        // biome-ignore lint/a11y/useSemanticElements: native radios choose on every arrow, which would mark text in the bar
        <button
          key={role}
          type="button"
          role="radio"
          data-role={role}
          class={`th-role-choice th-role-${role}`}
          aria-checked={role === value}
          aria-label={labels[role]}
          aria-keyshortcuts={String(at + 1)}
          title={isCompact ? `${labels[role]} (${at + 1})` : undefined}
          tabIndex={role === tabStop ? 0 : -1}
          onClick={() => onChange(role)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          <RoleSwatch role={role} />
          <span class="th-role-choice-label">{labels[role]}</span>
          {keyHints && <Kbd>{String(at + 1)}</Kbd>}
        </button>
      ))}
    </div>
  );
}

const STEPS: Record<string, number | 'first' | 'last' | undefined> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};
