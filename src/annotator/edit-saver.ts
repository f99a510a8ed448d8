import { type Failure, toFailure } from '../core/model/failure.ts';
import { mergeNotes } from '../core/text/merge-notes.ts';

export type SaveState = { state: 'saved' | 'typing' | 'saving' } | { state: 'failed'; failure: Failure };

export interface SaverOptions<V extends object> {
  /** What the library has, when the card opens. */
  stored: V;
  fields: readonly (keyof V)[];
  /** Those of the fields that are words: two versions of one are joined. Of any other the last one counts. */
  texts: readonly (keyof V)[];
  /**
   * Rejects where it could not be saved. `base` has the texts of the edit as the library was last known to have them:
   * where it has another one by now, somebody wrote there whom this card has not heard of.
   */
  save: (edit: Partial<V>, base: Partial<V>) => Promise<void>;
  onState: (state: SaveState) => void;
}

function isEmpty(edit: object): boolean {
  return Object.keys(edit).length === 0;
}

const nfc = (text: unknown): string => String(text).normalize('NFC');

/** A text as the library was last heard to have it, as it was last known to be there, and texts of ours whose echo is still to come. NFC. */
interface Heard {
  stored: string;
  base: string;
  echoes: string[];
}

/**
 * What was typed in one card and not yet stored. Saves one at a time, newest words last; knows its own words when
 * they come back from the library, and joins them with words written elsewhere meanwhile.
 */
export class EditSaver<V extends object> {
  readonly #options: SaverOptions<V>;
  readonly #heard: Map<keyof V, Heard>;
  #pending: Partial<V> = {};
  #inFlight: Partial<V> = {};
  #running: Promise<boolean> | null = null;
  /** Why the last save failed, for whoever must tell it when the card is gone. */
  lastFailure: Failure = { code: 'unexpected' };

  constructor(options: SaverOptions<V>) {
    this.#options = options;
    this.#heard = new Map(
      options.texts.map((text) => {
        const stored = nfc(options.stored[text]);
        return [text, { stored, base: stored, echoes: [] }];
      }),
    );
  }

  /** Words that are not known to be stored. */
  get mine(): Partial<V> {
    return { ...this.#inFlight, ...this.#pending };
  }

  change(edit: Partial<V>): void {
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

  /** Lets go of what is not stored. */
  forget(): void {
    this.#pending = {};
  }

  /**
   * What the library has now. Gives what to show instead of what is shown, field by field; fields that are being
   * written here stay as they are.
   */
  receive(stored: V): Partial<V> {
    const { mine } = this;
    const shown: Partial<V> = {};
    for (const field of this.#options.fields) {
      const heard = this.#heard.get(field);
      if (heard) this.#receiveText(field, stored[field], heard, shown);
      else if (mine[field] === undefined) shown[field] = stored[field];
    }
    return shown;
  }

  #receiveText(field: keyof V, theirs: V[keyof V], heard: Heard, shown: Partial<V>): void {
    const stored = nfc(theirs);
    if (stored === heard.stored) return;
    heard.stored = stored;
    const echo = heard.echoes.indexOf(stored);
    if (echo >= 0) {
      heard.echoes.splice(0, echo + 1);
      return;
    }
    heard.base = stored;
    const mine = this.mine[field];
    if (mine === undefined) {
      shown[field] = theirs;
      return;
    }
    shown[field] = mergeNotes(String(mine), String(theirs)) as V[keyof V];
    // Also where nothing of ours is to be added: a save under way would write over theirs.
    this.change({ [field]: shown[field] } as Partial<V>);
  }

  async #run(): Promise<boolean> {
    while (!isEmpty(this.#pending)) {
      this.#inFlight = this.#pending;
      this.#pending = {};
      const texts = [...this.#heard].filter(([text]) => this.#inFlight[text] !== undefined);
      const base = Object.fromEntries(texts.map(([text, heard]) => [text, heard.base])) as Partial<V>;
      for (const [text, { echoes }] of texts) echoes.push(nfc(this.#inFlight[text]));
      this.#options.onState({ state: 'saving' });
      try {
        await this.#options.save(this.#inFlight, base);
        for (const [text, heard] of texts) if (heard.base === base[text]) heard.base = nfc(this.#inFlight[text]);
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
    this.#options.onState({ state: 'saved' });
    return true;
  }
}
