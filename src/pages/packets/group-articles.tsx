import type { Group, GroupQuestion } from '../../core/packet/group-notes.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { GuestWords } from '../guest-words.tsx';
import { makerWords } from './maker-words.ts';

/** Text by text: what is asked, then what was written, each with whose it is. */
export function GroupArticles({ group }: { group: Group }) {
  const nameOf = (id: string): string => group.members.find((one) => one.id === id)?.name || t('packets.unnamed');
  return (
    <>
      <section class="group-part" aria-labelledby="group-members">
        <h2 id="group-members" class="packets-section-title">
          {t('packets.group.members')}
        </h2>
        <ul class="packets-list">
          {group.members.map((member) => (
            <li key={member.id}>{makerWords(member)}</li>
          ))}
        </ul>
      </section>
      {group.questions.length > 0 && (
        <section class="group-part" aria-labelledby="group-questions">
          <h2 id="group-questions" class="packets-section-title">
            {t('packets.group.general')}
          </h2>
          <Questions questions={group.questions} nameOf={nameOf} />
        </section>
      )}
      {group.articles.map(({ articleId, title, questions, notes }) => (
        <section key={articleId} class="group-part" aria-labelledby={`group-${articleId}`}>
          <h2 id={`group-${articleId}`} class="packets-section-title">
            <a href={surfaceUrl('reader', { id: articleId })}>{title || t('article.untitled')}</a>
          </h2>
          {questions.length > 0 && (
            <>
              <h3 class="packets-minor">{t('packets.group.questions')}</h3>
              <Questions questions={questions} nameOf={nameOf} />
            </>
          )}
          {notes.length > 0 && (
            <>
              <h3 class="packets-minor">{t('packets.group.notes')}</h3>
              <ul class="group-notes">
                {notes.map((note) => (
                  <li key={note.id} class="group-note">
                    <GuestWords note={note} />
                    <p class="group-by">{makerWords(note.maker)}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </>
  );
}

function Questions({ questions, nameOf }: { questions: readonly GroupQuestion[]; nameOf: (id: string) => string }) {
  return (
    <ul class="packets-list">
      {questions.map(({ text, quote, by }, at) => (
        <li key={at}>
          {[quote && `“${quote}”`, text].filter(Boolean).join(' ')}{' '}
          <span class="packets-soft">({by.map(nameOf).join(', ')})</span>
        </li>
      ))}
    </ul>
  );
}
