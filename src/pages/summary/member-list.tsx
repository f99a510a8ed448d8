import type { MemberCounts } from '../../core/summary/member-counts.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { spanName } from './span-words.ts';

export interface MemberListProps {
  members: readonly MemberCounts[];
  onRemove: (member: MemberCounts) => void;
}

/** Whose packets came, and of which span, in the order of their coming: no counts, so nothing to compare. */
export function MemberList({ members, onRemove }: MemberListProps) {
  return (
    <section class="summary-section summary-screen" aria-labelledby="group-received">
      <h2 id="group-received" class="summary-title">
        {t('group.received', { count: members.length })}
      </h2>
      <ul class="group-members">
        {members.map((member) => {
          const name = member.name || t('group.noName');
          return (
            <li key={member.id} class="group-member">
              <p class="group-member-words">
                {t('group.from', { name })}
                <span class="summary-soft">
                  {[member.unit, spanName(member), t('group.madeOn', { day: formatDay(member.madeOn, getLocale()) })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              <IconButton
                icon="trash"
                size="sm"
                label={t('group.remove', { name: `${name}, ${spanName(member)}` })}
                onClick={() => onRemove(member)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
