import type { Role } from '../core/model/role.ts';
import { RoleSwatch } from './role-line.tsx';

export interface RoleBadgeProps {
  role: Role;
  label: string;
}

export function RoleBadge({ role, label }: RoleBadgeProps) {
  return (
    <span class={`th-role-badge th-role-${role}`}>
      <RoleSwatch role={role} />
      <span>{label}</span>
    </span>
  );
}
