import { FailureError, toFailure } from '../../core/model/failure.ts';
import { MAX_FILE_BYTES } from '../../files/limits.ts';
import { fetchInTab } from '../../platform/fetch-in-tab.ts';
import { logQuietly } from '../../platform/log.ts';
import { newId } from '../../platform/new-id.ts';
import { library } from '../page-library.ts';
import type { FileJob, JobState } from './file-job.ts';
import { type FileInput, identifyFile, type ReadFile, readFile } from './open-file.ts';

/** A file that a tab shows or links to. */
export interface LinkedFile {
  tabId: number;
  url: string;
}

interface Work {
  id: string;
  name: string;
  input: FileInput | null;
  linked: LinkedFile | null;
  lifetime: AbortController;
  password?: string | undefined;
  /** Kept while the reader thinks about its marking. */
  read?: ReadFile | undefined;
}

function isAsking(state: JobState | undefined): boolean {
  if (state?.step === 'held') return true;
  return state?.step === 'refused' && (state.refusal === 'locked' || state.refusal === 'wrong-password');
}

/** Opens files one after another: two large ones at once would take twice the memory and no less time. */
export class FileQueue {
  readonly #works = new Map<string, Work>();
  readonly #states = new Map<string, JobState>();
  readonly #changed: (jobs: FileJob[]) => void;
  #turn: Promise<void> = Promise.resolve();

  /** @param changed told of every step */
  constructor(changed: (jobs: FileJob[]) => void) {
    this.#changed = changed;
  }

  addFiles(files: Iterable<File>): void {
    for (const file of files) {
      const name = file.name.normalize('NFC');
      this.#add({ name, input: { name, blob: file, url: null }, linked: null });
    }
  }

  addLinked(linked: LinkedFile): void {
    const name = new URL(linked.url).pathname.split('/').pop() || linked.url;
    this.#add({ name, input: null, linked });
  }

  cancel(id: string): void {
    this.#works.get(id)?.lifetime.abort(new DOMException('stopped', 'AbortError'));
    this.#set(id, { step: 'cancelled' });
  }

  /** Reads a locked file again. */
  unlock(id: string, password: string): void {
    const work = this.#works.get(id);
    if (!work) return;
    work.password = password;
    this.#enqueue(work);
  }

  retry(id: string): void {
    const work = this.#works.get(id);
    if (!work) return;
    work.lifetime = new AbortController();
    this.#enqueue(work);
  }

  /** The reader was told of the marking, and keeps the file all the same. */
  async keep(id: string): Promise<void> {
    const work = this.#works.get(id);
    if (work) await this.#attempt(work, work.lifetime, () => this.#save(work, true));
  }

  /** Forgets what is done. What waits for the reader's word or password goes on waiting. */
  clear(): void {
    for (const id of [...this.#works.keys()]) {
      if (isAsking(this.#states.get(id))) continue;
      this.#works.delete(id);
      this.#states.delete(id);
    }
    this.#tell();
  }

  #add(work: Pick<Work, 'name' | 'input' | 'linked'>): void {
    const added: Work = { ...work, id: newId(), lifetime: new AbortController() };
    this.#works.set(added.id, added);
    this.#enqueue(added);
  }

  #enqueue(work: Work): void {
    this.#set(work.id, { step: 'waiting' });
    // Stopped while it waits, and begun anew: this turn is over, that one has a lifetime of its own.
    const { lifetime } = work;
    this.#turn = this.#turn.then(() => this.#attempt(work, lifetime, () => this.#open(work)));
  }

  async #attempt(work: Work, { signal }: AbortController, run: () => Promise<void>): Promise<void> {
    if (signal.aborted) return;
    try {
      await run();
    } catch (thrown) {
      if (signal.aborted) return;
      logQuietly('file not opened', thrown);
      this.#set(work.id, { step: 'failed', failure: toFailure(thrown) });
    }
  }

  async #open(work: Work): Promise<void> {
    const { id, lifetime } = work;
    const { signal } = lifetime;
    const input = work.input ?? (await this.#fetch(work));
    if (!input) return;
    work.input = input;
    this.#set(id, { step: 'reading', done: 0 });
    const known = await identifyFile(input);
    signal.throwIfAborted();
    if (typeof known === 'string') return this.#set(id, { step: 'refused', refusal: known });
    const { article } = await library.openPage(known.url);
    signal.throwIfAborted();
    if (article) return this.#set(id, { step: 'known', article });
    const onProgress = (done: number): void => this.#set(id, { step: 'reading', done });
    const read = await readFile(known, input, { password: work.password, signal, onProgress });
    signal.throwIfAborted();
    if (typeof read === 'string') return this.#set(id, { step: 'refused', refusal: read });
    work.read = read;
    const { circulation } = read.extracted;
    if (circulation !== null) return this.#set(id, { step: 'held', circulation });
    await this.#save(work, false);
  }

  async #save(work: Work, acceptRestricted: boolean): Promise<void> {
    const { id, read, input } = work;
    if (!read || !input) throw new FailureError('unexpected', 'nothing was read');
    this.#set(id, { step: 'saving' });
    const { extracted, url, source, pageStarts } = read;
    const file = { source, original: new Blob([input.blob], { type: source.mediaType }), pageStarts };
    const article = await library.saveArticle({ id, url, extracted, tags: [], note: '', file, acceptRestricted });
    // The list goes on showing it; what was read of it, and its password, are held no longer.
    Object.assign(work, { name: input.name, input: null, read: undefined, password: undefined });
    this.#set(id, { step: article.id === id ? 'opened' : 'known', article });
  }

  async #fetch({ id, linked, lifetime }: Work): Promise<FileInput | null> {
    if (!linked) return null;
    this.#set(id, { step: 'fetching', done: 0 });
    const { article } = await library.openPage(linked.url);
    if (article) {
      this.#set(id, { step: 'known', article });
      return null;
    }
    const onProgress = (done: number): void => this.#set(id, { step: 'fetching', done });
    const options = { signal: lifetime.signal, maxBytes: MAX_FILE_BYTES, onProgress };
    const got = await fetchInTab(linked.tabId, linked.url, options);
    if (got === null || got === 'too-large') {
      this.#set(id, { step: 'refused', refusal: got ?? 'not-fetched' });
      return null;
    }
    return { name: got.name, blob: new Blob([got.bytes]), url: linked.url };
  }

  #set(id: string, state: JobState): void {
    if (this.#states.get(id)?.step === 'cancelled' && state.step !== 'waiting') return;
    this.#states.set(id, state);
    this.#tell();
  }

  #tell(): void {
    this.#changed(
      [...this.#works.values()].map(({ id, name, input }) => ({
        id,
        name: input?.name ?? name,
        state: this.#states.get(id) ?? { step: 'waiting' },
      })),
    );
  }
}
