import { type Failure, toFailure } from '../../core/model/failure.ts';
import { openDesk } from '../../services/open-desk.ts';
import type { OriginalityAnswer, OriginalityQuestion } from '../../services/originality.ts';

export interface WorkerQuestion {
  number: number;
  question: OriginalityQuestion;
}

export type WorkerReply = { number: number } & (
  | { loaded: number }
  | { answer: OriginalityAnswer }
  | { failure: Failure }
);

const desk = openDesk();
const reply = (message: WorkerReply): void => postMessage(message);
let running = new AbortController();
/** One after the other: the desk brings itself up to date before it answers. */
let before: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
  running.abort(new DOMException('A newer question came.', 'AbortError'));
  running = new AbortController();
  const { signal } = running;
  before = before.then(() => answer(data, signal));
});

async function answer({ number, question }: WorkerQuestion, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  try {
    reply({ number, answer: await desk.ask(question, signal, (loaded) => reply({ number, loaded })) });
  } catch (thrown) {
    if (!signal.aborted) reply({ number, failure: toFailure(thrown) });
  }
}
