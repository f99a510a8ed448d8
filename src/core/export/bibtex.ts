import { foldBare } from '../text/fold.ts';
import { type CitationSource, citationSource } from './citation-source.ts';
import { escapeLatex, latexUrl } from './escape-latex.ts';
import { carriedLine } from './escape-markdown.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';
import { firstFree } from './free-name.ts';
import { assertShareable } from './shareable.ts';

/** `legislation` is known to biblatex, Zotero and JabRef; programs that do not know it take it as `misc`, as they must. */
const TYPES = { document: 'legislation', newspaper: 'article', page: 'online', file: 'misc' } as const;
const LANGUAGES: Record<string, string> = { vi: 'vietnamese', en: 'english', fr: 'french', ru: 'russian' };
const MAX_KEY = 60;

/**
 * One article as an entry.
 * @param taken keys given already; the new one is added
 */
function bibtexEntry(note: StudyNote, settings: ExportSettings, taken: Set<string>): string {
  const { article } = note;
  const { labels } = settings;
  const source = citationSource(article);
  const { kind, documentRef, people, siteName, url, day, isDayUnsure, seenOn } = source;
  const sureDay = isDayUnsure ? null : day;
  const authors = documentRef ? [documentRef.body].filter(Boolean) : people;
  const remarks = [
    // A day that nobody vouches for is no date of the entry.
    day && isDayUnsure && `${documentRef ? '' : `${labels.published}: `}${day} (${labels.unverified})`,
    article.file && `${labels.file}: ${article.file.name}`,
  ];
  // Braces around the whole value keep capitals as they are, and names in one piece.
  const whole = (text: string): string => (escapeLatex(text) === '' ? '' : `{${escapeLatex(text)}}`);
  const fields: [string, string][] = [
    ['author', authors.map(whole).filter(Boolean).join(' and ')],
    ['title', whole(article.title || labels.untitled)],
    [kind === 'newspaper' ? 'journaltitle' : kind === 'document' ? 'howpublished' : 'organization', whole(siteName)],
    ['type', whole(documentRef?.type ?? '')],
    ['number', escapeLatex(documentRef?.number ?? '')],
    ['date', sureDay ?? ''],
    // Styles that are older than biblatex know the year alone.
    ['year', sureDay?.slice(0, 4) ?? ''],
    ['url', latexUrl(url)],
    ['urldate', url === '' ? '' : seenOn],
    ['langid', LANGUAGES[article.lang] ?? ''],
    ['entrysubtype', kind === 'newspaper' ? 'newspaper' : ''],
    ['abstract', escapeLatex(article.lead)],
    ['keywords', article.tags.map(keyword).filter(Boolean).join(', ')],
    ['note', escapeLatex(remarks.filter(Boolean).join('; '))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@${TYPES[kind]}{${entryKey(source, taken)},\n${lines.join('\n')}\n}\n`;
}

/**
 * Never typeset, so its signs stand as they are. A comma would part it; braces, backslashes and dollars are read as
 * signs all the same.
 */
function keyword(tag: string): string {
  return carriedLine(tag.replace(/[,{}$\\]/g, ' '));
}

/** Who or which document, year, first words of the title: "nguyen-van-mau-2026-doi-moi-cach". ASCII alone. */
function entryKey(
  { people, documentRef, siteName, title, day, isDayUnsure }: CitationSource,
  taken: Set<string>,
): string {
  const wordsOf = (text: string): string[] => foldBare(text).match(/[a-z0-9]+/g) ?? [];
  const who = documentRef?.number || people[0] || siteName;
  const year = day !== null && !isDayUnsure ? [day.slice(0, 4)] : [];
  const words = [...wordsOf(who).slice(0, 4), ...year, ...wordsOf(title).slice(0, 4)];
  const base = words.join('-').slice(0, MAX_KEY).replace(/-$/, '') || 'bai';
  const keyOf = (copy: number): string => (copy === 1 ? base : `${base}:${copy}`);
  const key = keyOf(firstFree((copy) => taken.has(keyOf(copy))));
  taken.add(key);
  return key;
}

/** References for LaTeX (biber, BibTeX) and for programs that keep references, one entry an article. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  files: 'together',
  needs: [],
  async *write(notes, settings) {
    const taken = new Set<string>();
    yield '% Encoding: UTF-8\n';
    for await (const note of notes) {
      assertShareable(note);
      yield `\n${bibtexEntry(note, settings, taken)}`;
    }
  },
};
