import { type Failure, toFailure } from '../core/model/failure.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import { mergeNotes } from '../core/text/merge-notes.ts';

export type SaveState = { state: 'saved' | 'typing' | 'saving' } | { state: 'failed'; failure: Failure };

export interface SaverOptions {
  /** Rejects where it could not be saved. */
  save: (edit: PassageEdit) => Promise<void>;
  onState: (state: SaveState) => void;
}

function isEmpty(edit: PassageEdit): boolean {
  return Object.keys(edit).length === 0;
}

const nfc = (text: string): string => text.normalize('NFC');

/**
 * What was typed of one passage and not yet stored. Saves one at a time, newest words last; knows its own words when
 * they come back from the library, and joins them with words written elsewhere meanwhile.
 */
export class PassageSaver {
  readonly #options: SaverOptions;
  #pending: PassageEdit = {};
  #inFlight: PassageEdit = {};
  #running: Promise<boolean> | null = null;
  #isForgotten = false;
  /** The note as the library was last heard to have it, and notes of ours whose echo is still to come. NFC. */
  #stored: string;
  #echoes: string[] = [];
  /** Why the last save failed, for whoever must tell it when the card is gone. */
  lastFailure: Failure = { code: 'unexpected' };

  constructor(stored: string, options: SaverOptions) {
    this.#stored = nfc(stored);
    this.#options = options;
  }

  /** Words that are not known to be stored. */
  get mine(): PassageEdit {
    return { ...this.#inFlight, ...this.#pending };
  }

  change(edit: PassageEdit): void {
    this.#isForgotten = false;
    this.#pending = { ...this.#pending, ...edit };
    this.#options.onState({ state: 'typing' });
  }

  /** Saves all there is. Resolves to whether nothing is left. */
  flush(): Promise<boolean> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Lets go of what is not stored. It is not stored for that: whoever keeps a draft of it goes on keeping it. */
  forget(): void {
    this.#pending = {};
    this.#isForgotten = true;
  }

  /**
   * The library's passage as it is now. Gives what to show instead of what is shown, field by field; fields that are
   * being written here stay as they are.
   */
  receive(passage: Pick<Passage, 'note' | 'tags' | 'role'>): PassageEdit {
    const { mine } = this;
    const shown: PassageEdit = {};
    if (mine.tags === undefined) shown.tags = passage.tags;
    if (mine.role === undefined) shown.role = passage.role;
    const note = this.#receiveNote(passage.note);
    if (note !== null) shown.note = note;
    return shown;
  }

  #receiveNote(theirs: string): string | null {
    const stored = nfc(theirs);
    if (stored === this.#stored) return null;
    this.#stored = stored;
    const echo = this.#echoes.indexOf(stored);
    if (echo >= 0) {
      this.#echoes.splice(0, echo + 1);
      return null;
    }
    const mine = this.mine.note;
    if (mine === undefined) return theirs;
    const both = mergeNotes(mine, theirs);
    // Also where nothing of ours is to be added: a save under way would write over theirs.
    this.change({ note: both });
    return both;
  }

  async #run(): Promise<boolean> {
    while (!isEmpty(this.#pending)) {
      this.#inFlight = this.#pending;
      this.#pending = {};
      if (this.#inFlight.note !== undefined) this.#echoes.push(nfc(this.#inFlight.note));
      this.#options.onState({ state: 'saving' });
      try {
        await this.#options.save(this.#inFlight);
        this.#inFlight = {};
      } catch (thrown) {
        // Typed on meanwhile: the rest that follows typing tries again. Otherwise the reader is told.
        const isTypedOn = !isEmpty(this.#pending);
        this.#pending = { ...this.#inFlight, ...this.#pending };
        this.#inFlight = {};
        this.lastFailure = toFailure(thrown);
        this.#options.onState(isTypedOn ? { state: 'typing' } : { state: 'failed', failure: this.lastFailure });
        return false;
      }
    }
    if (!this.#isForgotten) this.#options.onState({ state: 'saved' });
    return true;
  }
}
