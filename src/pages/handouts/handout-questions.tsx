import { useEffect, useRef, useState } from 'preact/hooks';
import type { HandoutQuestion, HandoutWords } from '../../core/handout/handout.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { FoundPassage } from '../../services/topic-view.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { moveByKey, PieceTools, type Step, useKeptFocus } from './piece-tools.tsx';
import { QuestionIdeas } from './question-ideas.tsx';

export interface HandoutQuestionsProps {
  values: HandoutWords;
  change: (edit: Partial<HandoutWords>) => void;
  offers: readonly FoundPassage[];
  push: (toast: ToastMessage) => void;
}

/** The questions to discuss, in their order. */
export function HandoutQuestions({ values: { questions }, change, offers, push }: HandoutQuestionsProps) {
  const [isThinking, setThinking] = useState(questions.length === 0);
  const [announcement, setAnnouncement] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useKeptFocus(list);
  /** A new question is written in at once. */
  const wanted = useRef<string | null>(null);
  const latest = useRef(questions);
  latest.current = questions;
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(wanted.current)}"] textarea`)?.focus();
    wanted.current = null;
  });

  function add(text: string): void {
    const id = newId();
    // A ready one is looked at where it was picked: more of them may be.
    if (text === '') wanted.current = id;
    change({ questions: [...latest.current, { id, text }] });
    if (text !== '') setAnnouncement(t('handout.questionAdded', { text }));
  }

  function write(id: string, text: string): void {
    change({ questions: latest.current.map((one) => (one.id === id ? { id, text } : one)) });
  }

  function move(id: string, step: Step): void {
    const at = questions.findIndex((one) => one.id === id);
    const to = at + step;
    const moved = questions[at];
    if (!moved || to < 0 || to >= questions.length) return;
    const rest = questions.filter((one) => one !== moved);
    keepFocus();
    setAnnouncement(t('topic.moved', { place: to + 1, count: questions.length }));
    change({ questions: [...rest.slice(0, to), moved, ...rest.slice(to)] });
  }

  function remove(question: HandoutQuestion): void {
    const at = questions.indexOf(question);
    change({ questions: questions.filter((one) => one !== question) });
    if (question.text.trim() === '') return;
    const onAction = (): void => {
      const now = latest.current.filter(({ id }) => id !== question.id);
      change({ questions: [...now.slice(0, at), question, ...now.slice(at)] });
    };
    const text = t('handout.questionRemoved');
    push({ id: `question-${Date.now()}`, text, action: { label: t('undo'), onAction } });
  }

  return (
    <section class="handout-part" aria-labelledby="handout-questions">
      <h2 id="handout-questions">{t('handout.questions')}</h2>
      {questions.length === 0 ? (
        <p class="handout-none">{t('handout.noQuestions')}</p>
      ) : (
        <ol class="handout-pieces" ref={list}>
          {questions.map((question, index) => {
            const place = index + 1;
            return (
              <li
                key={question.id}
                class="handout-question"
                data-piece={question.id}
                onKeyDown={(event) => moveByKey(event, (step) => move(question.id, step))}
              >
                <TextArea
                  label={t('handout.question', { place })}
                  placeholder={t('handout.questionPlaceholder')}
                  hideLabel
                  value={question.text}
                  rows={1}
                  maxRows={6}
                  maxLength={600}
                  onInput={(text) => write(question.id, text)}
                />
                <PieceTools
                  place={place}
                  count={questions.length}
                  labels={{
                    up: t('handout.questionUp', { place }),
                    down: t('handout.questionDown', { place }),
                    remove: t('handout.questionRemove', { place }),
                  }}
                  onMove={(step) => move(question.id, step)}
                  onRemove={() => remove(question)}
                />
              </li>
            );
          })}
        </ol>
      )}
      <div class="page-actions">
        <Button icon="plus" onClick={() => add('')}>
          {t('handout.addQuestion')}
        </Button>
        <Button variant="quiet" icon="question" expanded={isThinking} onClick={() => setThinking(!isThinking)}>
          {t('handout.ideas')}
        </Button>
      </div>
      {isThinking && <QuestionIdeas known={questions.map(({ text }) => text)} offers={offers} onPick={add} />}
      <p class="th-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
}
