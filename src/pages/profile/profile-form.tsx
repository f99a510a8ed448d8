import { useMemo, useRef } from 'preact/hooks';
import { NotSaved, SaveStatus } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import { cleanProfile, MAX_PROFILE_LINE, PROFILE_LINES } from '../../core/report/clean-profile.ts';
import type { Profile } from '../../core/report/report.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { ProfileExample } from './profile-example.tsx';
import { dropForm, keepForm, useFormDraft } from './use-form-draft.ts';

const FIELDS = [...PROFILE_LINES, 'isPartyMember'] as const;
const DRAFT = 'profile';

/** Who writes, kept once. Saves by itself; beside it stands how a paper will begin. */
export function ProfileForm({ stored }: { stored: Profile }) {
  const draft = useFormDraft(DRAFT);
  if (draft === undefined) return null;
  return <Form stored={stored} first={draft === null ? stored : cleanProfile(draft)} />;
}

function Form({ stored, first }: { stored: Profile; first: Profile }) {
  const typed = useRef(first);
  const seen = useMemo(() => asTyped(stored, typed.current), [stored]);
  const { card, values, status, change, giveUp } = useAutosave<Profile>({
    fields: FIELDS,
    texts: [],
    stored: seen,
    first,
    read: () => ({}),
    save: async (edit) => {
      await library.saveProfile(edit);
    },
    onTyped: (whole) => {
      typed.current = whole;
      keepForm(DRAFT, whole);
    },
    onClean: () => dropForm(DRAFT),
    onLost: (failure) => logQuietly('profile not saved', failure),
    onClose: () => undefined,
  });
  const member = values.isPartyMember === null ? 'unsaid' : values.isPartyMember ? 'member' : 'other';

  return (
    <div class="profile-columns">
      <section class="profile-form" {...card}>
        {PROFILE_LINES.map((field) => (
          <TextField
            key={field}
            label={t(`profile.${field}`)}
            hint={t(`profile.hint.${field}`)}
            value={values[field]}
            maxLength={MAX_PROFILE_LINE}
            autocomplete={field === 'name' ? 'name' : 'off'}
            spellcheck={false}
            onInput={(value) => change({ [field]: value })}
          />
        ))}
        <div class="profile-member">
          <p class="profile-member-label">{t('profile.member')}</p>
          <SegmentedControl
            label={t('profile.member')}
            value={member}
            options={[
              { value: 'member', label: t('profile.member.yes') },
              { value: 'other', label: t('profile.member.no') },
              { value: 'unsaid', label: t('profile.member.unsaid') },
            ]}
            onChange={(chosen) => change({ isPartyMember: chosen === 'unsaid' ? null : chosen === 'member' })}
          />
          <p class="profile-hint">{t(`profile.memberHint.${member}`)}</p>
        </div>
        <NotSaved status={status} onGiveUp={giveUp} />
        <SaveStatus status={status} />
      </section>
      <ProfileExample profile={values} />
    </div>
  );
}

/** What comes back from the library is trimmed: a blank that was just typed is not taken out of its field. */
function asTyped(stored: Profile, typed: Profile): Profile {
  const clean = cleanProfile(typed);
  const lines = PROFILE_LINES.map((field) => [field, clean[field] === stored[field] ? typed[field] : stored[field]]);
  return { ...stored, ...Object.fromEntries(lines) };
}
