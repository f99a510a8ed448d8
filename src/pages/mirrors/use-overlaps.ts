import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { ReportDoc } from '../../core/report/report-doc.ts';
import { type ReportText, reportText } from '../../core/report/report-text.ts';
import type { OriginalityAnswer, OriginalityQuestion } from '../../services/originality.ts';
import { hastenIndexing, onLibraryChange, onSearchIndexed } from '../page-library.ts';
import { originality } from './originality-client.ts';

/** A pause in typing, ms. */
const PAUSE = 600;
/** After a change of the library, which often comes in rows, ms. */
const LATER = 2_000;
/** Until progress is shown, ms. */
const PATIENCE = 200;

export interface Overlaps {
  /** Null before the first answer. */
  answer: OriginalityAnswer | null;
  /** The paper that the answer is of. */
  report: ReportText | null;
  /** The paper changed since: places in it are those of before. */
  isStale: boolean;
  /** Share of the fingerprints that are loaded where that takes a while; null otherwise. */
  loaded: number | null;
  failure: Failure | null;
  retry(): void;
}

interface Answered {
  doc: ReportDoc;
  report: ReportText;
  answer: OriginalityAnswer;
}

/** What of a paper stands in the library too, asked anew after each pause in typing. */
export function useOverlaps(reportId: string, doc: ReportDoc): Overlaps {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [loaded, setLoaded] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const isFirst = useRef(true);

  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const report = reportText(doc);
      let share = 0;
      const patience = setTimeout(() => !isOver && setLoaded(share), PATIENCE);
      const onProgress = (now: number): void => {
        share = now;
        if (!isOver) setLoaded((shown) => (shown === null ? null : now));
      };
      try {
        const answer = await originality.ask(questionOf(reportId, report), onProgress);
        if (isOver || !answer) return;
        setAnswered({ doc, report, answer });
        setFailure(null);
        if (answer.waiting > 0) hastenIndexing();
      } catch (thrown) {
        if (!isOver) setFailure(toFailure(thrown));
      } finally {
        clearTimeout(patience);
        if (!isOver) setLoaded(null);
      }
    };
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : PAUSE);
    isFirst.current = false;
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [reportId, doc, round]);

  useEffect(() => {
    const lifetime = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setRound((count) => count + 1), LATER);
    };
    onSearchIndexed(later, lifetime.signal);
    onLibraryChange(later, lifetime.signal);
    return () => {
      lifetime.abort();
      clearTimeout(timer);
      originality.rest();
    };
  }, []);

  return {
    answer: answered?.answer ?? null,
    report: answered?.report ?? null,
    isStale: answered !== null && answered.doc !== doc,
    loaded,
    failure,
    retry: () => setRound((count) => count + 1),
  };
}

function questionOf(reportId: string, { text, blocks, quotedRanges, uncitedRanges }: ReportText): OriginalityQuestion {
  // Headings of the template are not the writer's words.
  const headings = blocks.filter(({ kind, sectionId }) => kind === 'heading' && sectionId);
  return { text, cited: [...quotedRanges, ...headings], quoted: uncitedRanges, reportId };
}
