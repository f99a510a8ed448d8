import { useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { HandoutPassageState, OpenHandout } from '../../services/handout-material.ts';
import type { FoundPassage } from '../../services/topic-view.ts';
import { library, onLibraryChange } from '../page-library.ts';

const REST = 100;

/** What stands in the library beside a handout. */
export interface HandoutMaterial {
  states: ReadonlyMap<string, HandoutPassageState>;
  /** Passages of its topic and its texts. */
  offers: readonly FoundPassage[];
}

const NOTHING: HandoutMaterial = { states: new Map(), offers: [] };

/** A handout and what it may be filled with, in step with other tabs. */
export function useHandout(id: string) {
  const [opened, setOpened] = useState<OpenHandout | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [material, setMaterial] = useState(NOTHING);
  /** Goes up where something else than the handout's own words changed. */
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let isMore = false;
    const load = (): void => {
      const mine = ++last;
      // What is asked for last is what counts, whichever answer comes first.
      const isLate = (): boolean => signal.aborted || mine !== last;
      if (isMore) setTurn((before) => before + 1);
      isMore = false;
      library.openHandout(id).then(
        (read) => {
          if (isLate()) return;
          setOpened(read);
          setFailure(null);
        },
        (thrown) => !isLate() && setFailure(toFailure(thrown)),
      );
    };
    load();
    onLibraryChange(({ handoutId, articleId, topicId, isMany }) => {
      const isOther = articleId !== '' || topicId !== undefined || isMany === true;
      if (handoutId !== id && !isOther) return;
      isMore ||= isOther;
      clearTimeout(rest);
      rest = setTimeout(load, REST);
    }, signal);
    return () => {
      clearTimeout(rest);
      lifetime.abort();
    };
  }, [id]);

  const handout = opened?.handout;
  const taken = handout?.passages.map(({ passageId, quote }) => `${passageId} ${quote.length}`).join(' ');
  const sources = handout?.sources.map(({ articleId }) => articleId).join(' ');
  useEffect(() => {
    if (!handout) return;
    let isCurrent = true;
    const { passages, topicId } = handout;
    const articleIds = handout.sources.map(({ articleId }) => articleId);
    Promise.all([library.handoutPassageStates(passages), library.handoutOffers(topicId, articleIds)]).then(
      ([states, offers]) => isCurrent && setMaterial({ states, offers }),
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    return () => {
      isCurrent = false;
    };
  }, [turn, taken, sources, handout?.topicId]);

  return { opened, failure, material };
}
