import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../core/model/failure.ts';
import { EditSaver, type SaverOptions, type SaveState } from './edit-saver.ts';

export interface AutosaveOptions<V extends object> extends Pick<SaverOptions<V>, 'fields' | 'texts'> {
  /** What the library has now: another object is news from it. */
  stored: V;
  /** What the card begins with: what is stored, joined with the words of a draft. Read once. */
  first: V;
  /** What stands in the card's fields, whether or not their events got here. */
  read: (box: HTMLElement) => Partial<V>;
  /** Rejects where it could not be saved. `whole` is all that the card shows; `base` as in `EditSaver`. */
  save: (edit: Partial<V>, whole: V, base: Partial<V>) => Promise<void>;
  /** Words to keep in a draft: all that the card shows, and what of it is not known to be stored. */
  onTyped: (whole: V, mine: Partial<V>) => void;
  /** Everything typed is stored. */
  onClean: () => void;
  /** The card is gone, and its last words could not be saved. They are in the draft. */
  onLost: (failure: Failure) => void;
  /** Whether the card holds words that could not be saved: then it must not be closed from outside. */
  onHeld?: ((isHeld: boolean) => void) | undefined;
  onClose: () => void;
}

export interface Autosave<V extends object> {
  /** Of the card's outermost element. */
  card: {
    ref: RefObject<HTMLElement | null>;
    onCompositionStart: () => void;
    onCompositionEnd: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  values: V;
  status: SaveState;
  change: (edit: Partial<V>) => void;
  /** Resolves to whether nothing is left. */
  save: () => Promise<boolean>;
  /** Closes the card once nothing is left. So do Escape, and Ctrl or ⌘ with Enter. */
  done: () => Promise<void>;
  /** Closes the card over words that cannot be saved: they go into the draft. */
  giveUp: () => void;
  /** Before a removal: saves what was typed, so that an undo brings it back too. Where that fails, the draft has it. */
  saveOrLetGo: () => Promise<void>;
}

/** How long typing must rest before it is saved by itself. */
const REST = 700;
/** How often the fields themselves are read: some pages swallow every event before it gets here. */
const LOOK = 500;

/** A card that saves by itself: nothing typed is dropped, and words written elsewhere are joined with its own. */
export function useAutosave<V extends object>(options: AutosaveOptions<V>): Autosave<V> {
  const { fields, texts, stored, onHeld } = options;
  const latest = useRef(options);
  latest.current = options;
  const [values, setValues] = useState(() => pick(options.first, fields));
  const [status, setStatus] = useState<SaveState>({ state: 'saved' });
  const shown = useRef(values);
  const box = useRef<HTMLElement>(null);
  const isComposing = useRef(false);
  const isLetGo = useRef(false);

  const [saver] = useState(
    () =>
      new EditSaver<V>({
        stored,
        fields,
        texts,
        save: (edit, base) => latest.current.save(edit, { ...shown.current, ...edit }, base),
        onState: (next) => {
          setStatus(next);
          if (next.state === 'saved' && !isLetGo.current) latest.current.onClean();
          if (next.state === 'failed') keep();
        },
      }),
  );

  function keep(): void {
    latest.current.onTyped(shown.current, saver.mine);
  }

  function show(edit: Partial<V>): void {
    shown.current = { ...shown.current, ...edit };
    setValues(shown.current);
  }

  function change(edit: Partial<V>): void {
    isLetGo.current = false;
    show(edit);
    saver.change(edit);
    keep();
  }

  function readFields(): void {
    if (!box.current || isComposing.current) return;
    const standing = latest.current.read(box.current);
    const unheard = differing(standing, shown.current, fields);
    if (unheard) change(unheard);
  }

  function save(): Promise<boolean> {
    readFields();
    return saver.flush();
  }

  function takeIn(): void {
    if (!isComposing.current) show(saver.receive(latest.current.stored));
  }

  function letGo(): void {
    keep();
    isLetGo.current = true;
    saver.forget();
    onHeld?.(false);
  }

  async function done(): Promise<void> {
    if (await save()) latest.current.onClose();
  }

  function giveUp(): void {
    letGo();
    latest.current.onClose();
  }

  async function saveOrLetGo(): Promise<void> {
    if (!(await save())) letGo();
  }

  // A draft is words not yet saved, once, when the card opens.
  useEffect(() => {
    const unsaved = differing(values, stored, fields);
    if (unsaved) change(unsaved);
  }, []);

  // What is shown is what `takeIn` itself compares with.
  useEffect(takeIn, [stored]);

  // The timer restarts with every word, and with nothing else.
  useEffect(() => {
    if (status.state !== 'typing') return;
    const timer = setTimeout(() => void save(), REST);
    return () => clearTimeout(timer);
  }, [values, status]);

  // With the very drawing that says so: nothing may close the card in between.
  useLayoutEffect(() => onHeld?.(status.state === 'failed'), [status.state, onHeld]);

  // For the life of the card.
  useEffect(() => {
    const timer = setInterval(readFields, LOOK);
    return () => {
      clearInterval(timer);
      if (isLetGo.current) return;
      readFields();
      const { onLost } = latest.current;
      saver.flush().then((isSaved) => isSaved || onLost(saver.lastFailure));
    };
  }, []);

  const card = {
    ref: box,
    onCompositionStart: () => {
      isComposing.current = true;
    },
    onCompositionEnd: () => {
      isComposing.current = false;
      setTimeout(takeIn);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        // The page's own dialog, if we stand in one, is not to close with us.
        event.preventDefault();
        void done();
      }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void done();
    },
  };
  return { card, values, status, change, save, done, giveUp, saveOrLetGo };
}

function pick<V extends object>(from: V, fields: readonly (keyof V)[]): V {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as V;
}

/** The fields in which the first differs from the second, or null. What the first has not does not count. */
function differing<V extends object>(first: Partial<V>, second: V, fields: readonly (keyof V)[]): Partial<V> | null {
  const names = fields.filter(
    (field) => first[field] !== undefined && JSON.stringify(first[field]) !== JSON.stringify(second[field]),
  );
  return names.length > 0 ? (Object.fromEntries(names.map((name) => [name, first[name]])) as Partial<V>) : null;
}
