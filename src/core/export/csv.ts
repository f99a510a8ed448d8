import { webAddress } from '../files/web-address.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import { actionState, isEmptyReflection, type Reflection } from '../model/reflection.ts';
import { localDay } from '../text/local-day.ts';
import { csvRow } from './csv/cell.ts';
import { CSV_COLUMNS, type CsvColumn, type CsvLabels } from './csv/csv-labels.ts';
import type { ExportFormat, ExportLabels, StudyNote } from './export-format.ts';
import { passageAddress } from './passage-address.ts';
import { passagePlaces } from './passage-places.ts';
import { assertShareable } from './shareable.ts';

type Row = Partial<Record<CsvColumn, string>>;

/** Spreadsheets read a file as UTF-8 only where it says so. */
const BOM = '\ufeff';

interface CsvWords {
  labels: ExportLabels;
  csv: CsvLabels;
}

/**
 * A table for spreadsheets: a row a passage, behind it a row for each reflection on it, which repeats its words so that
 * it says something alone after sorting. An article has a row of its own where it has a note, or else would have none.
 */
export const csv: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  files: 'together',
  needs: ['body'],
  async *write(notes, settings) {
    if (!settings.csv) throw new Error('csv is written with settings.csv');
    const words: CsvWords = { labels: settings.labels, csv: settings.csv };
    const { columns } = words.csv;
    yield BOM + csvRow(CSV_COLUMNS.map((column) => columns[column]));
    for await (const note of notes) {
      assertShareable(note);
      for (const row of rowsOf(note, words)) yield csvRow(CSV_COLUMNS.map((column) => row[column] ?? ''));
    }
  },
};

function rowsOf(note: StudyNote, words: CsvWords): Row[] {
  const { article, passages, reflections } = note;
  const { labels, csv: own } = words;
  const facts = factsOf(note, words);
  const placeOf = passagePlaces(note);
  const said = reflections.filter((one) => !isEmptyReflection(one));
  const isKnown = (id: string | null): boolean => passages.some((passage) => passage.id === id);
  const ofPassages = passages.flatMap((passage): Row[] => {
    const { place, page } = placeOf(passage.id);
    const where: Row = {
      ...facts,
      quote: passage.quote,
      role: labels.roles[passage.role],
      place,
      page: page === null ? '' : String(page),
      link: passageAddress(passage, article, page),
      passageId: passage.id,
    };
    const row: Row = {
      ...where,
      kind: own.kinds.passage,
      note: passage.note,
      tags: passage.tags.join('; '),
      createdOn: localDay(passage.createdAt),
    };
    const answers = said.filter(({ passageId }) => passageId === passage.id);
    return [row, ...answers.map((one) => ({ ...where, ...reflectionRow(one, words) }))];
  });
  const ofWhole = said
    .filter(({ passageId }) => !isKnown(passageId))
    .map((one): Row => ({ ...facts, ...reflectionRow(one, words) }));
  const needsRow = article.note.trim() !== '' || (ofPassages.length === 0 && ofWhole.length === 0);
  const whole: Row[] = needsRow ? [{ ...facts, kind: own.kinds.article, note: article.note }] : [];
  return [...whole, ...ofWhole, ...ofPassages];
}

function factsOf({ article }: StudyNote, { labels }: CsvWords): Row {
  const ref = article.kind === 'document' ? article.documentRef : null;
  return {
    title: article.title,
    siteName: article.siteName || (article.file?.name ?? ''),
    author: article.byline.join('; '),
    publishedAt: article.publishedAt?.slice(0, 10) ?? '',
    isUnsure: isDateUnsure(article) ? labels.unverified : '',
    documentType: ref?.type ?? '',
    documentNumber: ref?.number ?? '',
    documentDate: ref?.date ?? '',
    documentBody: ref?.body ?? '',
    url: webAddress(article),
    articleTags: article.tags.join('; '),
    savedOn: localDay(article.savedAt),
    articleId: article.id,
  };
}

function reflectionRow(reflection: Reflection, { labels, csv: own }: CsvWords): Row {
  const { scope, evidence, shortcoming, cause, causeKind, action, dueOn, dropReason } = reflection;
  const names = labels.reflection;
  const state = actionState(reflection);
  const stateName = { open: own.open, done: names.done, dropped: names.dropped }[state];
  return {
    kind: own.kinds.reflection,
    scope: names.scopes[scope],
    ...{ evidence, shortcoming, cause, action, dropReason },
    causeKind: causeKind === null ? '' : names.causeKinds[causeKind],
    dueOn: dueOn ?? '',
    state: action.trim() === '' ? '' : stateName,
    createdOn: localDay(reflection.createdAt),
    reflectionId: reflection.id,
  };
}
