import type { FileRefusal } from '../../core/files/file-refusal.ts';
import type { Article, SourceFile } from '../../core/model/article.ts';
import type { Circulation } from '../../core/model/circulation.ts';
import type { Failure } from '../../core/model/failure.ts';

/** How far the opening of one file is. */
export type JobState =
  | { step: 'waiting' }
  | { step: 'fetching' | 'reading'; done: number }
  | { step: 'saving' }
  | { step: 'opened' | 'known'; article: Article }
  | { step: 'held'; circulation: Circulation }
  | { step: 'refused'; refusal: FileRefusal }
  | { step: 'failed'; failure: Failure }
  | { step: 'cancelled' };

export interface FileJob {
  id: string;
  name: string;
  state: JobState;
}

const BUSY = ['waiting', 'fetching', 'reading', 'saving'];

export function isBusy({ state }: FileJob): boolean {
  return BUSY.includes(state.step);
}

/** Opened as it should be, with nothing that the reader ought to know first. */
export function isPlain({ state }: FileJob): boolean {
  return (state.step === 'opened' || state.step === 'known') && !hasGaps(state.article.file);
}

function hasGaps(file: SourceFile | undefined): boolean {
  return (file?.textlessPages?.length ?? 0) > 0;
}
