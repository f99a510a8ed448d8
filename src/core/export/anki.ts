import { citeAddress } from '../citation/cite-passage.ts';
import { actionState, isEmptyReflection, type Reflection } from '../model/reflection.ts';
import type { ReflectionLabels } from '../model/reflection-labels.ts';
import { formatDay } from '../text/dates.ts';
import { ankiHtml, ankiSafe } from './anki/anki-html.ts';
import { type AnkiLabels, cardPrompts } from './anki/card-prompts.ts';
import { ANKI_FIELDS, ANKI_NOTE_TYPES, type AnkiField, type AnkiNoteType } from './anki/note-type.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportFormat, ExportSettings, StudyNote } from './export-format.ts';
import { markdownHtml } from './html/markdown-html.ts';
import { passageAddress } from './passage-address.ts';
import { passagePlaces } from './passage-places.ts';
import { assertShareable } from './shareable.ts';

/**
 * Passages as notes for Anki, one a line, after https://docs.ankiweb.net/importing/text-files.html. A note's guid is
 * made of the passage's id, so that importing again changes the notes that are there and keeps when they are due.
 * Nothing is said of when anything is due: Anki plans by itself. The note type must be there first; a text file cannot
 * carry one, so `companions` do.
 */
export const anki: ExportFormat = {
  id: 'anki',
  // Not `tsv`: a spreadsheet that opens it would read quotations as formulas.
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  files: 'together',
  needs: ['body'],
  companions: { vi: 'anki/thu-hoach-note-type.apkg', en: 'anki/thu-hoach-note-type-en.apkg' },
  async *write(notes, settings) {
    if (!settings.anki) throw new Error('anki is written with settings.anki');
    const type = ANKI_NOTE_TYPES[settings.locale];
    yield headLines(type);
    for await (const note of notes) {
      assertShareable(note);
      yield* noteLines(note, settings, settings.anki);
    }
  },
};

function headLines({ name, deck, fields, guid, tags }: AnkiNoteType): string {
  const columns = [guid, ...ANKI_FIELDS.map((field) => fields[field]), tags];
  return [
    '#separator:tab',
    '#html:true',
    `#notetype:${name}`,
    `#deck:${deck}`,
    '#guid column:1',
    `#tags column:${columns.length}`,
    `#columns:${columns.join('\t')}`,
    '',
  ].join('\n');
}

function* noteLines(note: StudyNote, settings: ExportSettings, labels: AnkiLabels): Generator<string> {
  const { article, passages, reflections } = note;
  const placeOf = passagePlaces(note);
  for (const passage of passages) {
    // Anki takes no note whose first field is empty.
    if (passage.quote.trim() === '') continue;
    const { place, page } = placeOf(passage.id);
    const answers = reflections.filter((one) => one.passageId === passage.id && !isEmptyReflection(one));
    const cells: Record<AnkiField, string> = {
      quote: ankiHtml(passage.quote),
      ...cardPrompts(passage, labels),
      note: [noteMarkup(passage.note), ...answers.map((one) => reflectionMarkup(one, settings))].join(''),
      role: ankiHtml(settings.labels.roles[passage.role]),
      source: sourceMarkup(note, { place, page }, settings),
      link: ankiSafe(escapeHtml(passageAddress(passage, article, page))).replace(/<[^>]*>/g, ''),
    };
    const role = settings.labels.roles[passage.role].split(',')[0] ?? '';
    const tags = [`thu-hoạch/${role.toLocaleLowerCase('vi')}`, ...article.tags, ...passage.tags].map(tagName);
    const row = [guidOf(passage.id), ...ANKI_FIELDS.map((field) => cells[field]), [...new Set(tags)].join(' ')];
    yield `${row.join('\t')}\n`;
  }
}

/** Letters, digits, `-` and `_` stay; any other sign is written by its number, so that no two ids meet. */
function guidOf(id: string): string {
  return `th-${id.replace(/[^\w-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16)}~`)}`;
}

/** Anki parts tags at blanks and nests them by `::`. */
function tagName(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"<>&]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replaceAll('/', '::');
}

function noteMarkup(text: string): string {
  // No quotation mark ever stands in a line: programs that read tables part cells by it.
  return ankiSafe(markdownHtml(text).replaceAll(' dir="auto"', '')).replaceAll('"', "'");
}

function sourceMarkup(
  { article }: StudyNote,
  { place, page }: { place: string; page: number | null },
  { labels, locale }: ExportSettings,
): string {
  const documentRef = article.kind === 'document' ? article.documentRef : null;
  const day = article.publishedAt ? formatDay(article.publishedAt.slice(0, 10), locale) : '';
  const address = citeAddress({ place, documentRef, ...(page === null ? {} : { page }) });
  const name = [article.title || labels.untitled, article.siteName, day].filter(Boolean).join(' · ');
  return [address, name].filter(Boolean).map(ankiHtml).join('<br>');
}

function reflectionMarkup(reflection: Reflection, { labels, locale }: ExportSettings): string {
  const names: ReflectionLabels = labels.reflection;
  const { scope, evidence, shortcoming, cause, action, dueOn, dropReason } = reflection;
  const said = (label: string, text: string): string =>
    text.trim() === '' ? '' : `<br><b>${ankiHtml(label)}:</b> ${ankiHtml(text.trim())}`;
  const state = actionState(reflection);
  const due = dueOn === null ? '' : ` (${names.dueOn}: ${formatDay(dueOn, locale)})`;
  const ended = state === 'open' ? '' : ` · ${state === 'done' ? names.done : names.dropped}`;
  return [
    `<p><b>${ankiHtml(`${names.title} · ${names.scopes[scope]}`)}</b>`,
    said(names.evidence, evidence),
    said(names.shortcoming, shortcoming),
    said(names.cause, cause),
    action.trim() === '' ? '' : said(`${names.action}${due}${ended}`, action),
    said(names.dropped, state === 'dropped' ? dropReason : ''),
    '</p>',
  ].join('');
}
