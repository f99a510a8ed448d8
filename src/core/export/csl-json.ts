import { citationSource } from './citation-source.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';
import { assertShareable } from './shareable.ts';

interface CslDate {
  'date-parts': [[number, number, number]];
  /** Nobody vouches for it: styles print such a date with "circa" or a question mark. */
  circa?: true;
}

/** The fields of https://docs.citationstyles.org/en/stable/specification.html that an article can fill. */
interface CslItem {
  id: string;
  type: 'legislation' | 'article-newspaper' | 'webpage' | 'document';
  title: string;
  author?: { literal: string }[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  authority?: string;
  number?: string;
  genre?: string;
  URL?: string;
  language?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
}

const TYPES = {
  document: 'legislation',
  newspaper: 'article-newspaper',
  page: 'webpage',
  file: 'document',
} as const;

function cslItem({ article }: StudyNote, { labels }: ExportSettings): CslItem {
  const { kind, documentRef, people, siteName, url, day, isDayUnsure, seenOn } = citationSource(article);
  const authors = documentRef ? [documentRef.body].filter(Boolean) : people;
  const issued = day && dateOf(day);
  const item: CslItem = { id: article.id, type: TYPES[kind], title: article.title || labels.untitled };
  // `literal`: a name with `family` and `given` would be turned round or shortened as Western names are.
  if (authors.length > 0) item.author = authors.map((literal) => ({ literal }));
  if (issued) item.issued = isDayUnsure ? { ...issued, circa: true } : issued;
  if (url) {
    item.URL = url;
    item.accessed = dateOf(seenOn);
  }
  if (siteName) item['container-title'] = siteName;
  if (documentRef?.body) item.authority = documentRef.body;
  if (documentRef?.number) item.number = documentRef.number;
  if (documentRef?.type) item.genre = documentRef.type;
  if (article.lang) item.language = article.lang;
  if (article.lead) item.abstract = article.lead;
  if (article.tags.length > 0) item.keyword = article.tags.join(', ');
  if (issued && isDayUnsure) item.note = `${documentRef ? '' : `${labels.published}: `}${day} (${labels.unverified})`;
  return item;
}

function dateOf(day: string): CslDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}

/** References for Zotero, Pandoc and word processors, one item an article. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  files: 'together',
  needs: [],
  async *write(notes, settings) {
    let count = 0;
    yield '[';
    for await (const note of notes) {
      assertShareable(note);
      yield `${count++ > 0 ? ',' : ''}\n${JSON.stringify(cslItem(note, settings), null, 2)}`;
    }
    yield '\n]\n';
  },
};
