import { citePlace } from '../citation/cite-place.ts';
import { pageAt } from '../files/page-at.ts';
import { SavedText } from '../passages/saved-text.ts';
import type { StudyNote } from './export-format.ts';

export interface PassagePlace {
  /** "khoản 2, Điều 5", as `citePlace` words it; empty outside every labelled entry. */
  place: string;
  /** Of a file with pages: the page, from 1, that it begins on. */
  page: number | null;
}

const NOWHERE: PassagePlace = { place: '', page: null };

/**
 * Where passages stand in the saved text, by their ids. Only for notes that come with their body: a passage that the
 * text does not have for certain has no place, rather than a guessed one.
 */
export function passagePlaces({ article, passages, body }: StudyNote): (id: string) => PassagePlace {
  if (!body || (body.outline.length === 0 && !body.pageStarts)) return () => NOWHERE;
  const { outline, pageStarts, text } = body;
  const places = new Map<string, PassagePlace>();
  for (const { passage, at, isFound } of new SavedText({ title: article.title, lead: article.lead, text }).place(
    passages,
  )) {
    if (at === null || at < 0 || !isFound) continue;
    places.set(passage.id, { place: citePlace(outline, at), page: pageAt(pageStarts, at) });
  }
  return (id) => places.get(id) ?? NOWHERE;
}
