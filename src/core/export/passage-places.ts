import { citePlace } from '../citation/cite-place.ts';
import { pageAt } from '../files/page-at.ts';
import { SavedText } from '../passages/saved-text.ts';
import type { StudyNote } from './export-format.ts';

export interface PassagePlace {
  /** "điểm a, khoản 2, Điều 5"; empty outside every labelled entry, and where the text does not have the passage. */
  place: string;
  /** Of a file with pages, from 1; null otherwise. */
  page: number | null;
}

/** Where the passages of a note stand in its saved text, by id. Empty without a saved copy. */
export function passagePlaces({ article, passages, body }: StudyNote): Map<string, PassagePlace> {
  const places = new Map<string, PassagePlace>();
  if (body === null || passages.length === 0) return places;
  const { title, lead } = article;
  for (const { passage, at, isFound } of new SavedText({ title, lead, text: body.text }).place(passages)) {
    if (at === null || at < 0 || !isFound) continue;
    places.set(passage.id, {
      place: citePlace(body.outline, at),
      page: body.pageStarts ? pageAt(body.pageStarts, at) : null,
    });
  }
  return places;
}
