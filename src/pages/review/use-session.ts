import { useEffect, useRef, useState } from 'preact/hooks';
import { type FailureCode, toFailure } from '../../core/model/failure.ts';
import { daysBetween } from '../../core/review/study-day.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { ReviewAnswer } from '../../services/review-answer.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { nextWords } from './interval-words.ts';
import { usePlace } from './use-place.ts';
import { useToday } from './use-today.ts';

/** An answer without what the session knows of it. */
export type GivenAnswer = ReviewAnswer extends infer Whole
  ? Whole extends unknown
    ? Omit<Whole, 'id' | 'cardId' | 'took'>
    : never
  : never;

/** Longer, and the reader was away. */
const MOST_TOOK = 10 * 60_000;

/** A session of reviews: what is asked, the answers to it, and the way back over them, step by step. */
export function useSession(push: (toast: ToastMessage) => void) {
  const { today, failure, reload, drop } = useToday();
  const place = usePlace(today);
  const { item, leave, goTo } = place;
  /** Said under the card after every step. */
  const [said, setSaid] = useState('');
  /** Ways back, each giving the item that it comes back to. Answers of an earlier visit are asked of the library. */
  const steps = useRef<(() => Promise<string>)[]>([]);
  const running = useRef<Promise<void> | null>(null);
  const began = useRef({ id: '', at: 0 });

  const id = item?.id ?? '';
  useEffect(() => {
    began.current = { id, at: Date.now() };
  }, [id]);

  function fail(thrown: unknown): void {
    const { code } = toFailure(thrown);
    const text = code === 'not-found' ? t('review.gone') : t(`error.${code satisfies FailureCode}`);
    push({ id: `failed-${Date.now()}`, tone: 'error', text });
    void reload();
  }

  /** One thing at a time: a key that is held down answers one card. */
  async function once(work: () => Promise<void>): Promise<void> {
    if (running.current) return;
    running.current = work()
      .catch(fail)
      .finally(() => {
        running.current = null;
      });
    await running.current;
  }

  const answer = (given: GivenAnswer) =>
    once(async () => {
      if (!item) return;
      const took = Math.min(MOST_TOOK, Date.now() - began.current.at);
      const event = await library.answerReview({ ...given, id: newId(), cardId: item.id, took } as ReviewAnswer);
      steps.current.push(() => library.undoReview(event.id).then(() => item.id));
      leave();
      drop(item.id, true);
      setSaid(await saidOf(given, item.id, event.at));
    });

  /** Every press counts: one that comes while an answer or another undo is under way waits for it. */
  async function undo(): Promise<void> {
    while (running.current) await running.current;
    await once(async () => {
      const step = steps.current.pop() ?? (await lastOfToday());
      if (!step) return setSaid(t('review.nothingToUndo'));
      await goTo(await step());
      await reload();
      setSaid(t('review.undone'));
    });
  }

  /** Takes a passage out of reviews until it is taken in again. */
  const suspend = () =>
    once(async () => {
      if (item?.kind !== 'passage') return;
      const { before } = await library.reviewPassages([item.id], false);
      setAside(item.id, () => library.takeBackEnrolment(before), t('review.suspended'));
    });

  const putOff = () =>
    once(async () => {
      if (!item) return;
      await library.putOffCard(item.id);
      setAside(item.id, () => library.putOffCard(item.id, false), t('review.putOffDone'));
    });

  function setAside(cardId: string, back: () => Promise<void>, words: string): void {
    steps.current.push(() => back().then(() => cardId));
    leave();
    drop(cardId, false);
    setSaid(words);
  }

  const more = (count: number) =>
    once(async () => {
      await library.askMore(count);
      await reload();
    });

  const addToNote = (words: string) =>
    once(async () => {
      if (item?.kind !== 'passage') return;
      const { id: passageId, note } = item.passage;
      await library.editPassage(passageId, { note: [note.trimEnd(), words.trim()].filter(Boolean).join('\n\n') }, note);
      place.change({ recall: '' });
      setSaid(t('review.addedToNote'));
      await reload();
    });

  return { today, failure, reload, ...place, said, answer, undo, suspend, putOff, more, addToNote };
}

async function lastOfToday(): Promise<(() => Promise<string>) | null> {
  const eventId = await library.lastAnswer();
  return eventId === null ? null : async () => (await library.undoReview(eventId))?.cardId ?? '';
}

async function saidOf(given: GivenAnswer, cardId: string, at: number): Promise<string> {
  switch (given.answer) {
    case 'done':
      return t('review.said.done');
    case 'dropped':
      return t('review.said.dropped');
    case 'in-progress':
      // Not before its day, where that was moved further.
      return t('review.said.inProgress', { day: formatDay(laterDay(given.askOn, given.dueOn), getLocale()) });
    default: {
      const days = daysBetween(at, await library.dueAt(cardId));
      return t('review.said.graded', { grade: t(`review.grade.${given.answer}`), next: nextWords(days) });
    }
  }
}

function laterDay(day: string, other: string | null): string {
  return other === null ? day : ([day, other].sort().at(-1) ?? day);
}
