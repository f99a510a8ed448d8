import { useRef, useState } from 'preact/hooks';
import { MAX_QUESTION } from '../../core/packet/packet-draft.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import type { MakerPartProps } from './maker-part.ts';

const WHOLE = 'whole';

/** Questions for discussion, each about one article or the whole packet. */
export function MakerQuestions({
  draft,
  material,
  change,
  push,
}: MakerPartProps & { push: (toast: ToastMessage) => void }) {
  const [addedId, setAdded] = useState<string | null>(null);
  const { questions } = draft;
  const latest = useRef(questions);
  latest.current = questions;
  const edit = (id: string, part: Partial<(typeof questions)[number]>): void =>
    change({ questions: questions.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  function drop(at: number): void {
    const question = questions[at];
    if (!question) return;
    change({ questions: questions.filter((one) => one !== question) });
    if (question.text.trim() === '') return;
    const onAction = (): void => {
      const others = latest.current.filter(({ id }) => id !== question.id);
      change({ questions: [...others.slice(0, at), question, ...others.slice(at)] });
    };
    const text = t('packets.make.questionDropped');
    push({ id: `question-${question.id}`, text, action: { label: t('undo'), onAction } });
  }
  const abouts = [
    { value: WHOLE, label: t('packets.make.questionWhole') },
    ...material.map(({ article }) => ({ value: article.id, label: article.title || t('article.untitled') })),
  ];
  return (
    <section class="maker-part" aria-labelledby="maker-questions">
      <h2 id="maker-questions" class="packets-section-title">
        {t('packets.make.questions')}
      </h2>
      {questions.length === 0 ? (
        <p class="packets-soft">{t('packets.make.questionsNone')}</p>
      ) : (
        <ol class="maker-questions">
          {questions.map(({ id, text, articleId }, at) => (
            <li key={id} class="maker-question">
              <div class="maker-question-fields">
                <TextArea
                  label={t('packets.make.question', { place: at + 1 })}
                  rows={2}
                  maxLength={MAX_QUESTION}
                  autoFocus={id === addedId}
                  value={text}
                  onInput={(typed) => edit(id, { text: typed })}
                />
                {material.length > 0 && (
                  <Select
                    label={t('packets.make.questionAbout', { place: at + 1 })}
                    value={abouts.some(({ value }) => value === articleId) ? (articleId ?? WHOLE) : WHOLE}
                    options={abouts}
                    onChange={(about) => edit(id, { articleId: about === WHOLE ? null : about })}
                  />
                )}
              </div>
              <IconButton
                icon="trash"
                label={t('packets.make.questionDrop', { place: at + 1 })}
                onClick={() => drop(at)}
              />
            </li>
          ))}
        </ol>
      )}
      <Button
        icon="plus"
        onClick={() => {
          const id = newId();
          setAdded(id);
          change({ questions: [...questions, { id, text: '', articleId: null }] });
        }}
      >
        {t('packets.make.questionAdd')}
      </Button>
    </section>
  );
}
