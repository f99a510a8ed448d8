import { citeAddress } from '../citation/cite-passage.ts';
import { webAddress } from '../files/web-address.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import type { Passage } from '../model/passage.ts';
import { actionState, isEmptyReflection, type Reflection } from '../model/reflection.ts';
import type { ReflectionLabels } from '../model/reflection-labels.ts';
import { plainWords } from '../stories/plain-words.ts';
import { formatDay } from '../text/dates.ts';
import { carriedLine, carriedText } from './escape-markdown.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';
import { passageAddress } from './passage-address.ts';
import { type PassagePlace, passagePlaces } from './passage-places.ts';
import { assertShareable } from './shareable.ts';
import { documentWords } from './source-words.ts';

const RULE = '----------------------------------------';
/** One group, so that splitting gives links at odd places. */
const LINK = /(\[[^[\]\n]{1,500}\]\([^()\s]{1,2000}\))/;
const LIST_SIGN = /^\s{0,6}(?:[-*+•]|(\d{1,3}[.)]))\s+(?=\S)/;

/**
 * A note as plain text, to be read as it stands or pasted into a message. A paragraph is one line, broken nowhere:
 * whatever shows it wraps it. Lines end in `\n`; controls, which no text file carries, are left out.
 */
export function noteText(note: StudyNote, settings: ExportSettings): string {
  const { article, passages, reflections } = note;
  const { labels } = settings;
  const placeOf = passagePlaces(note);
  const own = plainNote(article.note);
  const blocks = [
    [heading(carriedLine(article.title) || labels.untitled), ...sourceLines(note, settings)].join('\n'),
    carriedLine(article.lead),
    own && `${heading(labels.myNote)}\n${own}`,
    ...reflectionTexts(reflections, null, settings),
    passages.length > 0 && heading(labels.passages),
    ...passages.map((passage, index) => passageText(passage, index, note, settings, placeOf(passage.id))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function heading(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function sourceLines({ article }: StudyNote, { labels, locale }: ExportSettings): string[] {
  const address = webAddress(article);
  const doubt = isDateUnsure(article) ? ` (${labels.unverified})` : '';
  const published = article.publishedAt && formatDay(article.publishedAt, locale);
  const lines: [string, string][] = [
    [labels.source, [article.siteName, address].filter(Boolean).join(', ')],
    [labels.file, article.file?.name ?? ''],
    [labels.document, documentWords(article)],
    [labels.author, article.byline.join(', ')],
    [labels.published, published ? published + doubt : ''],
    [labels.tags, article.tags.join(', ')],
  ];
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${carriedLine(value)}`);
}

function passageText(
  passage: Passage,
  index: number,
  { article, reflections }: StudyNote,
  settings: ExportSettings,
  { place, page }: PassagePlace,
): string {
  const { labels } = settings;
  const documentRef = article.kind === 'document' ? article.documentRef : null;
  const address = citeAddress({ place, documentRef, ...(page === null ? {} : { page }) });
  const link = passageAddress(passage, article, page);
  const note = plainNote(passage.note);
  const lines = [
    `${index + 1}. ${labels.roles[passage.role]}`,
    `“${carriedText(passage.quote).trim()}”`,
    address && `(${carriedLine(address)})`,
    note && `${labels.note}: ${note}`,
    passage.tags.length > 0 && `${labels.tags}: ${carriedLine(passage.tags.join(', '))}`,
    ...reflectionTexts(reflections, passage.id, settings),
    link && `${labels.openPassage}: ${link}`,
  ];
  return lines.filter(Boolean).join('\n');
}

function reflectionTexts(
  reflections: readonly Reflection[],
  passageId: string | null,
  { labels, locale }: ExportSettings,
): string[] {
  return reflections
    .filter((reflection) => reflection.passageId === passageId && !isEmptyReflection(reflection))
    .map((reflection) => reflectionText(reflection, labels.reflection, locale));
}

/** One reflection: a line that says whose practice it is, and a line for each thing that was said. */
export function reflectionText(reflection: Reflection, labels: ReflectionLabels, locale: 'vi' | 'en'): string {
  const { scope, evidence, shortcoming, cause, causeKind, action, dueOn, dropReason } = reflection;
  const kind = causeKind === null ? '' : ` (${labels.causeKinds[causeKind].toLocaleLowerCase('vi')})`;
  const due = dueOn === null ? '' : ` (${labels.dueOn}: ${formatDay(dueOn, locale)})`;
  const state = actionState(reflection);
  const said = (label: string, text: string): string =>
    text.trim() === '' ? '' : `${label}: ${carriedText(text).trim()}`;
  const lines = [
    `${labels.title} · ${labels.scopes[scope]}`,
    said(labels.evidence, evidence),
    said(labels.shortcoming, shortcoming),
    said(labels.cause + kind, cause),
    said(labels.action, action) && `${said(labels.action, action)}${due}`,
    state === 'done' && labels.done,
    state === 'dropped' && [labels.dropped, carriedText(dropReason).trim()].filter(Boolean).join(': '),
  ];
  return lines.filter(Boolean).join('\n');
}

/** Light Markdown as it reads: marks left out, lists still lists. */
function plainNote(text: string): string {
  return carriedText(text)
    .split('\n')
    .map((line) => {
      const [sign = '', number] = LIST_SIGN.exec(line) ?? [];
      const words = line.slice(sign.length).split(LINK).map(wordsOrLink).join('').trimEnd();
      return sign === '' ? words : `${number ?? '-'} ${words}`;
    })
    .join('\n')
    .trim();
}

/** A link keeps its address, in brackets behind its words. */
function wordsOrLink(part: string, index: number): string {
  if (index % 2 === 0) return plainWords(part);
  const [, words = '', address = ''] = /^\[(.*)\]\((.*)\)$/.exec(part) ?? [];
  return words === address ? address : `${words} (${address})`;
}

/**
 * Study notes as one text file. It begins with a byte order mark and its lines end in CR LF: Notepad before Windows 10
 * 1809, which offices still have, shows lines that end in LF as one, and guesses the encoding of a file without the
 * mark; so does Word. Zalo, mail programs and phones show such a file the same as any other.
 */
export const plainText: ExportFormat = {
  id: 'plain-text',
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  files: 'together',
  needs: ['body'],
  async *write(notes, settings) {
    let count = 0;
    yield '\ufeff';
    if (settings.title) {
      const { exportedOn } = settings.labels;
      const day = formatDay(settings.today, settings.locale);
      yield `${heading(carriedLine(settings.title))}\r\n${exportedOn} ${day}\r\n\r\n${RULE}\r\n\r\n`;
    }
    for await (const note of notes) {
      assertShareable(note);
      if (count++ > 0) yield `\r\n${RULE}\r\n\r\n`;
      yield noteText(note, settings).replaceAll('\n', '\r\n');
    }
  },
};
