import { useRef, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { openSurface } from '../../platform/surfaces.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { changeRangeInTab, revealInTab } from './ask-tab.ts';
import { copyPassage } from './copy-passage.ts';
import type { PanelState, PlacedPassage } from './panel-state.ts';
import { useListFocus } from './use-list-focus.ts';

/** What is being written on a passage: its note, a stored reflection, or (null) a new one. */
export interface Writing {
  passageId: string;
  what: 'note' | Reflection | null;
}

export interface PassageActionsOptions {
  state: PanelState | null;
  /** Passages as they are shown, folded ones included. */
  shown: readonly PlacedPassage[];
  writing: Writing | null;
  setWriting: (writing: Writing | null) => void;
  push: (toast: ToastMessage) => void;
  dismiss: (id: string) => void;
  onProblem: (text: string | null) => void;
  /** Puts a passage beside another in the reader's own order; null where the order is the text's. */
  moveBeside: ((id: string, side: 'before' | 'behind', other: string) => boolean) | null;
}

export type PassageActions = ReturnType<typeof usePassageActions>;

/** What is done with one passage of the list, by button or key, and where focus goes with it. */
export function usePassageActions(options: PassageActionsOptions) {
  const { state, shown, writing, setWriting, push, dismiss, onProblem, moveBeside } = options;
  /** The one gone to last. */
  const [active, setActive] = useState<string | null>(null);
  /** The one that focus was on last. */
  const [current, setCurrent] = useState<string | null>(null);
  /** The one that is being put into a topic. */
  const [adding, setAdding] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const focus = useListFocus();
  const told = useRef<string | null>(null);
  const latest = useRef({ shown });
  latest.current = { shown };

  const tellProblem = (thrown: unknown): void => onProblem(t(`error.${toFailure(thrown).code}`));
  const indexOf = (id: string): number => latest.current.shown.findIndex(({ passage }) => passage.id === id);

  async function reveal(id: string): Promise<void> {
    try {
      setActive(id);
      const found = await revealInTab(state?.tab ?? null, id);
      onProblem(found === 'lost' ? t('panel.lost.notice') : null);
    } catch (thrown) {
      tellUnreached(id, thrown);
    }
  }

  /** One message at a time of those that need no answer: they stand over the list. */
  function tell(message: Omit<ToastMessage, 'id'>): void {
    if (told.current !== null) dismiss(told.current);
    told.current = newId();
    push({ id: told.current, ...message });
  }

  /** What went wrong with asking the page for a passage. */
  function tellUnreached(id: string, thrown: unknown): void {
    const isFramed = latest.current.shown[indexOf(id)]?.passage.frame !== undefined;
    if (isFramed && toFailure(thrown).code === 'not-found') onProblem(t('panel.frameClosed'));
    else tellProblem(thrown);
  }

  async function copy(id: string, what: 'citation' | 'link'): Promise<void> {
    const passage = latest.current.shown[indexOf(id)]?.passage;
    if (!passage) return;
    try {
      tell(await copyPassage(what, passage, state?.tab ?? null));
    } catch (thrown) {
      tellProblem(thrown);
    }
  }

  async function changeRange(id: string): Promise<void> {
    try {
      setActive(id);
      const found = await changeRangeInTab(state?.tab ?? null, id);
      onProblem(null);
      const accept = t('range.accept');
      const words = [t(found === 'lost' ? 'panel.range.lost' : 'panel.range.started', { accept })];
      // Not every browser lets a page take the focus out of the panel beside it.
      if (document.hasFocus()) words.push(t('panel.range.keys'));
      tell({ tone: 'info', text: words.join(' ') });
    } catch (thrown) {
      tellUnreached(id, thrown);
    }
  }

  async function remove(id: string): Promise<void> {
    try {
      const at = indexOf(id);
      const neighbour = latest.current.shown[at + 1] ?? latest.current.shown[at - 1];
      if (focus.isWithin(id)) focus.give(neighbour?.passage.id ?? null);
      if (writing?.passageId === id) setWriting(null);
      const trashId = await library.removePassage(id);
      const undo = (): void => void library.restoreTrash(trashId).catch(tellProblem);
      push({ id: trashId, text: t('passage.removed', { count: 1 }), action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      tellProblem(thrown);
    }
  }

  function edit(id: string, isEditing: boolean): void {
    setWriting(isEditing ? { passageId: id, what: 'note' } : null);
    if (!isEditing) focus.give(id);
  }

  /** Opens a reflection's form, a new one's for null; without either it closes. */
  function reflect(id: string, one: Reflection | null | undefined): void {
    setWriting(one === undefined ? null : { passageId: id, what: one });
    if (one === undefined) focus.give(id);
  }

  async function removeReflection(id: string): Promise<void> {
    try {
      const trashId = await library.removeReflection(id);
      const undo = (): void => void library.restoreTrash(trashId).catch(tellProblem);
      push({ id: trashId, text: t('reflection.removed'), action: { label: t('undo'), onAction: undo } });
    } catch (thrown) {
      tellProblem(thrown);
    }
  }

  function move(id: string, step: 1 | -1): void {
    const at = indexOf(id);
    const other = latest.current.shown[at + step];
    if (!moveBeside || at < 0 || !other) return;
    focus.hold();
    if (!moveBeside(id, step < 0 ? 'before' : 'behind', other.passage.id)) return;
    setAnnouncement(t('panel.move.done', { place: at + step + 1, count: latest.current.shown.length }));
  }

  return {
    active,
    current,
    editing: writing?.what === 'note' ? writing.passageId : null,
    reflecting: writing && writing.what !== 'note' ? { passageId: writing.passageId, one: writing.what } : null,
    adding,
    announcement,
    focus,
    addToTopic: setAdding,
    setCurrent,
    reveal: (id: string) => void reveal(id),
    copy: (id: string, what: 'citation' | 'link') => void copy(id, what),
    changeRange: (id: string) => void changeRange(id),
    remove: (id: string) => void remove(id),
    edit,
    reflect,
    removeReflection: (id: string) => void removeReflection(id),
    move,
    readCopy(id: string): void {
      const articleId = state?.article?.id;
      if (articleId) openSurface('reader', { id: articleId }, id).catch(tellProblem);
    },
  };
}
