import { useRef } from 'preact/hooks';
import { inOwnOrder, type RankChange, rankBeside } from '../../core/passages/own-order.ts';
import { t } from '../../i18n/t.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import type { PanelFollower } from './panel-follower.ts';
import type { PanelState, PlacedPassage } from './panel-state.ts';

/** Passages as they are shown: in the text's order or the reader's own. */
export function ordered(passages: readonly PlacedPassage[], order: 'text' | 'own'): PlacedPassage[] {
  if (order === 'text') return [...passages];
  const byId = new Map(passages.map((placed) => [placed.passage.id, placed]));
  return inOwnOrder(passages.map(({ passage }) => passage)).flatMap(({ id }) => byId.get(id) ?? []);
}

export interface OwnOrderOptions {
  state: PanelState | null;
  follower: PanelFollower;
  push: (toast: ToastMessage) => void;
  toasts: readonly ToastMessage[];
  dismiss: (id: string) => void;
  onProblem: (thrown: unknown) => void;
}

const MOVED = 'own-order';
const DROPPED = 'own-order-dropped';

/** Moves passages in the reader's own order. What was moved in one go is taken back in one go. */
export function useOwnOrder({ state, follower, push, toasts, dismiss, onProblem }: OwnOrderOptions) {
  /** The ranks as they were before the moves that the message on the screen speaks of. */
  const before = useRef(new Map<string, number | null>());
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  /** A move is being written whose message is still to come. */
  const isOffering = useRef(false);
  const articleId = state?.article?.id ?? null;

  /**
   * Drawn at once, written one after another: a second press counts on what the first one moved. Resolves to whether it is
   * stored: the message that says "changed" waits for it.
   */
  async function write(changes: readonly RankChange[]): Promise<boolean> {
    if (articleId === null || changes.length === 0) return false;
    const ranks = new Map(changes.map(({ id, rank }) => [id, rank]));
    follower.foresee((passage) =>
      ranks.has(passage.id) ? { ...passage, rank: ranks.get(passage.id) ?? undefined } : passage,
    );
    const written = writing.current.then(() => library.rankPassages(articleId, changes));
    writing.current = written.catch(onProblem);
    return written.then(
      () => true,
      () => false,
    );
  }

  function offerUndo(id: string, text: string, ranks: () => RankChange[]): void {
    push({ id, text, action: { label: t('undo'), onAction: () => void write(ranks()) } });
  }

  const ranksOf = (ids: readonly string[]): RankChange[] =>
    (state?.passages ?? []).flatMap(({ passage: { id, rank } }) =>
      ids.includes(id) ? [{ id, rank: rank ?? null }] : [],
    );

  return {
    /** Puts a passage right before or behind another. False where that changes nothing. */
    move(id: string, side: 'before' | 'behind', other: string): boolean {
      const all = ordered(state?.passages ?? [], 'own').map(({ passage }) => passage);
      const changes = rankBeside(all, id, side, other);
      if (changes.length === 0) return false;
      const isOffered = isOffering.current || toasts.some((toast) => toast.id === MOVED);
      if (!isOffered) before.current = new Map();
      for (const { id: ranked, rank } of ranksOf(changes.map((change) => change.id))) {
        if (!before.current.has(ranked)) before.current.set(ranked, rank);
      }
      isOffering.current = true;
      void write(changes).then((isStored) => {
        isOffering.current = false;
        const asBefore = () => [...before.current].map(([ranked, rank]) => ({ id: ranked, rank }));
        if (isStored && !isOffered) offerUndo(MOVED, t('panel.order.changed'), asBefore);
      });
      return true;
    },
    /** Gives the own order up. */
    drop(): void {
      const ranked = ranksOf(
        (state?.passages ?? []).flatMap(({ passage }) => (passage.rank === undefined ? [] : [passage.id])),
      );
      dismiss(MOVED);
      void write(ranked.map(({ id }) => ({ id, rank: null }))).then((isStored) => {
        if (isStored) offerUndo(DROPPED, t('panel.order.dropped'), () => ranked);
      });
    },
  };
}
