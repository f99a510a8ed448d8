import type { Group } from '../../core/packet/group-notes.ts';
import { t } from '../../i18n/t.ts';
import { GuestWords } from '../guest-words.tsx';
import { makerWords } from './maker-words.ts';

/** Member by member, in the order of their names: what each asked and wrote, with the text that it is about. */
export function GroupMembers({ group }: { group: Group }) {
  return (
    <>
      {group.members.map((member) => {
        const asked = [
          ...group.questions.map((one) => ({ ...one, about: '' })),
          ...group.articles.flatMap(({ title, questions }) => questions.map((one) => ({ ...one, about: title }))),
        ].filter(({ by }) => by.includes(member.id));
        const notes = group.articles.flatMap(({ title, notes }) =>
          notes.filter(({ maker }) => maker.id === member.id).map((note) => ({ note, title })),
        );
        return (
          <section key={member.id} class="group-part" aria-label={makerWords(member)}>
            <h2 class="packets-section-title">{makerWords(member)}</h2>
            <p class="packets-soft">{member.packets.map((title) => title || t('packets.untitled')).join(' · ')}</p>
            {asked.length > 0 && (
              <>
                <h3 class="packets-minor">{t('packets.group.questions')}</h3>
                <ul class="packets-list">
                  {asked.map(({ text, quote, about }, at) => (
                    <li key={at}>
                      {[quote && `“${quote}”`, text].filter(Boolean).join(' ')}{' '}
                      {about && <span class="packets-soft">({about})</span>}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {notes.length > 0 && (
              <>
                <h3 class="packets-minor">{t('packets.group.notes')}</h3>
                <ul class="group-notes">
                  {notes.map(({ note, title }) => (
                    <li key={note.id} class="group-note">
                      <GuestWords note={note} />
                      <p class="group-by">{title || t('article.untitled')}</p>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
