import { FailureError } from '../../core/model/failure.ts';
import { filesPolicy } from '../../files/files-policy.ts';
import type { OriginalityAnswer, OriginalityQuestion } from '../../services/originality.ts';
import type { WorkerQuestion, WorkerReply } from './originality-worker.ts';
import workerUrl from './originality-worker.ts?worker&url';

interface Asked {
  number: number;
  question: OriginalityQuestion;
  onProgress: (loaded: number) => void;
  resolve: (answer: OriginalityAnswer | null) => void;
  reject: (failure: FailureError) => void;
  /** The worker died over it once already. */
  isSecond: boolean;
}

/** The fingerprints are kept for so long after the last panel closed, ms. */
const REST = 60_000;

/**
 * The one worker of this page that holds the fingerprints. A newer question takes the place of an older one, which is then
 * answered with null. A worker that dies is started anew, and asked once more.
 */
export class OriginalityClient {
  #worker: Worker | null = null;
  #asked: Asked | null = null;
  #number = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @throws FailureError */
  ask(question: OriginalityQuestion, onProgress: (loaded: number) => void): Promise<OriginalityAnswer | null> {
    clearTimeout(this.#rest);
    this.#asked?.resolve(null);
    return new Promise((resolve, reject) => {
      this.#asked = { number: ++this.#number, question, onProgress, resolve, reject, isSecond: false };
      this.#post();
    });
  }

  /** Nobody asks any more for now. */
  rest(): void {
    this.#asked?.resolve(null);
    this.#asked = null;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#end(), REST);
  }

  #post(): void {
    if (!this.#asked) return;
    const { number, question } = this.#asked;
    this.#worker ??= this.#start();
    const message: WorkerQuestion = { number, question };
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(filesPolicy().createScriptURL(workerUrl), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      console.warn('worker failed', event.message);
      this.#end();
      if (!this.#asked) return;
      if (this.#asked.isSecond) this.#take()?.reject(new FailureError('unexpected', event.message));
      else {
        this.#asked.isSecond = true;
        this.#post();
      }
    });
    return worker;
  }

  #hear(reply: WorkerReply): void {
    if (reply.number !== this.#asked?.number) return;
    if ('loaded' in reply) this.#asked.onProgress(reply.loaded);
    else if ('answer' in reply) this.#take()?.resolve(reply.answer);
    else this.#take()?.reject(new FailureError(reply.failure.code, reply.failure.detail));
  }

  #take(): Asked | null {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** Every panel of a page asks this one. */
export const originality = new OriginalityClient();
