import { FailureError } from '../model/failure.ts';
import type { StudyNote } from './export-format.ts';

/** @throws FailureError `not-shareable`: whoever asks has left out what bears a marking that bars sharing */
export function assertShareable({ article }: StudyNote): void {
  if (article.circulation !== null) throw new FailureError('not-shareable');
}
