import type { PassageSource } from '../citation/cite-passage.ts';
import { formatDay } from '../text/dates.ts';

/** What a citation says of a source. */
export type CitedFacts = Pick<PassageSource, 'title' | 'siteName' | 'publishedAt' | 'documentRef'> &
  Partial<Pick<PassageSource, 'byline' | 'place' | 'page' | 'fileName'>>;

/**
 * A source on one line, as a paper names it: "Nghị quyết số 18-NQ/TW, ngày 25/10/2017, của Ban Chấp hành Trung ương,
 * khoản 2, Điều 5"; "Nguyễn Văn An: “Tên bài”, Báo Mẫu, ngày 15/08/2020". Vietnamese whatever the interface speaks: the
 * names of documents, bodies and places are.
 */
export function citeInPaper(source: CitedFacts): string {
  const { documentRef, place, page } = source;
  const work = documentRef ? documentParts(source, documentRef) : publicationParts(source);
  return [...work, place, page && `tr. ${page}`].filter(Boolean).join(', ');
}

/** The same without a place: the source as a whole, in a list of sources. */
export function citeWhole({ place: _place, page: _page, ...source }: CitedFacts): string {
  return citeInPaper(source);
}

type Ref = NonNullable<CitedFacts['documentRef']>;

function documentParts({ title }: CitedFacts, { type, number, date, body }: Ref): string[] {
  const kind = type || 'Văn bản';
  return [
    number ? `${kind} số ${number}` : unnumbered(kind, title),
    date ? `ngày ${formatDay(date, 'vi')}` : '',
    body ? `của ${body}` : '',
  ];
}

/** A text without a number is known by its title, which may begin with what it is. */
function unnumbered(kind: string, title: string): string {
  if (!title) return kind;
  return title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind} “${title}”`;
}

function publicationParts({ title, byline = [], siteName, publishedAt, fileName }: CitedFacts): string[] {
  const authors = byline.join(', ');
  const quoted = title ? `“${title}”` : '';
  const day = publishedAt ? formatDay(publishedAt.slice(0, 10), 'vi') : '';
  return [
    authors && quoted ? `${authors}: ${quoted}` : authors || quoted,
    siteName,
    fileName && fileName !== title && !siteName ? `tệp ${fileName}` : '',
    day ? `ngày ${day}` : '',
  ];
}
