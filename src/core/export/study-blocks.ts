import type { DocxBlock, DocxItem, DocxRun, DocxStyle } from '../docx/docx-document.ts';
import { webAddress } from '../files/web-address.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import type { Passage } from '../model/passage.ts';
import { actionState, isEmptyReflection, type Reflection } from '../model/reflection.ts';
import { citeInPaper } from '../report/cite-in-paper.ts';
import { formatDay } from '../text/dates.ts';
import type { ExportLabels, ExportSettings, StudyNote } from './export-format.ts';
import { noteBlocks } from './note-blocks.ts';
import { passageAddress } from './passage-address.ts';
import { type PassagePlace, passagePlaces } from './passage-places.ts';
import { documentWords, sourceName } from './source-words.ts';

/** Headings of one note: title, its parts, its passages. */
export type StudyHeadings = readonly [title: DocxStyle, part: DocxStyle, passage: DocxStyle];

/** The study note of one article as blocks of a Word file, in the order in which it reads on screen. */
export function studyBlocks(note: StudyNote, settings: ExportSettings, headings: StudyHeadings): DocxBlock[] {
  const { article, passages, reflections } = note;
  const { labels } = settings;
  const [title, part, passage] = headings;
  const placeOf = passagePlaces(note);
  return [
    text(title, [{ text: article.title || labels.untitled }]),
    ...factBlocks(note, settings),
    ...(article.lead ? [text('plain', [{ text: article.lead, em: true }])] : []),
    ...(article.note.trim() ? [text(part, [{ text: labels.myNote }]), ...noteBlocks(article.note)] : []),
    ...reflectionBlocks(reflections, null, settings, part),
    ...(passages.length > 0 ? [text(part, [{ text: labels.passages }])] : []),
    ...passages.flatMap((one, index): DocxBlock[] => [
      text(passage, [{ text: `${index + 1}. ${labels.roles[one.role]}` }]),
      ...passageBlocks(one, note, placeOf(one.id), labels),
      ...reflectionBlocks(reflections, one.id, settings, null),
    ]),
  ];
}

function factBlocks({ article }: StudyNote, { labels, locale }: ExportSettings): DocxBlock[] {
  const address = webAddress(article);
  const doubt = isDateUnsure(article) ? ` (${labels.unverified})` : '';
  const facts: [string, DocxRun[]][] = [
    [labels.document, say(documentWords(article))],
    [labels.source, say(sourceName(article), address)],
    [labels.author, say(article.byline.join(', '))],
    [labels.published, say(article.publishedAt ? formatDay(article.publishedAt.slice(0, 10), locale) + doubt : '')],
    [labels.tags, say(article.tags.map((tag) => `#${tag}`).join(' '))],
  ];
  return facts.flatMap(([label, words]) =>
    words.length > 0 ? [text('fact', [{ text: `${label}: `, strong: true }, ...words])] : [],
  );
}

function say(words: string, link = ''): DocxRun[] {
  return words.trim() === '' ? [] : [{ text: words, ...(link ? { link } : {}) }];
}

function passageBlocks(
  passage: Passage,
  { article }: StudyNote,
  { place, page }: PassagePlace,
  labels: ExportLabels,
): DocxBlock[] {
  const { quote, note, tags } = passage;
  const lines = quote
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const fileName = article.file ? { fileName: article.file.name } : {};
  const citation = citeInPaper({ ...article, place, ...(page === null ? {} : { page }), ...fileName });
  const link = passageAddress(passage, article, page);
  const source: DocxRun[] = [
    ...say(citation),
    ...(link ? [{ text: citation ? ' · ' : '' }, { text: labels.openPassage, link }] : []),
  ];
  return [
    ...lines.map(
      (line, index): DocxBlock => ({
        ...text('quotation', [
          { text: `${index === 0 ? '“' : ''}${line.trim()}${index === lines.length - 1 ? '”' : ''}` },
        ]),
        keepsWithNext: true,
      }),
    ),
    ...(source.length > 0 ? [text('citation', source)] : []),
    ...(note.trim() ? [label(labels.note), ...noteBlocks(note)] : []),
    ...(tags.length > 0 ? [text('fact', [{ text: tags.map((tag) => `#${tag}`).join(' ') }])] : []),
  ];
}

/** Those on one passage, below it, or on the whole article under headings of their own. */
function reflectionBlocks(
  reflections: readonly Reflection[],
  passageId: string | null,
  { labels: { reflection: labels }, locale }: ExportSettings,
  heading: DocxStyle | null,
): DocxBlock[] {
  return reflections.flatMap((one): DocxBlock[] => {
    if (one.passageId !== passageId || isEmptyReflection(one)) return [];
    const name = `${labels.title} · ${labels.scopes[one.scope]}`;
    const { evidence, shortcoming, cause, causeKind, action, dueOn, dropReason } = one;
    const kind = causeKind === null ? '' : ` (${labels.causeKinds[causeKind].toLocaleLowerCase('vi')})`;
    const due = dueOn === null || action.trim() === '' ? '' : ` (${labels.dueOn}: ${formatDay(dueOn, locale)})`;
    const state = actionState(one);
    const items: DocxItem[] = [
      ...item(labels.evidence, evidence),
      ...item(labels.shortcoming, shortcoming),
      ...item(labels.cause + kind, cause),
      ...item(labels.action + due, action, state === 'done' ? labels.done : ''),
      ...(state === 'dropped' && (action.trim() || dropReason.trim()) ? item(labels.dropped, dropReason || '–') : []),
    ];
    return [heading ? text(heading, [{ text: name }]) : label(name), { kind: 'list', isOrdered: false, items }];
  });
}

function item(name: string, words: string, after = ''): DocxItem[] {
  if (words.trim() === '') return [];
  return [
    {
      runs: [
        { text: `${name}: `, strong: true },
        { text: words.trim() },
        ...(after ? [{ text: ` – ${after}`, em: true } as const] : []),
      ],
    },
  ];
}

function label(words: string): DocxBlock {
  return { ...text('plain', [{ text: words, strong: true }]), keepsWithNext: true };
}

function text(style: DocxStyle, runs: readonly DocxRun[]) {
  return { kind: 'text' as const, style, runs };
}
