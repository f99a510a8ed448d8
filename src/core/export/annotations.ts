import { webAddress } from '../files/web-address.ts';
import type { Article } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import { isEmptyReflection, type Reflection } from '../model/reflection.ts';
import type { ExportSettings, StudyNote } from './export-format.ts';
import { ownMarkdown } from './own-markdown.ts';
import { reflectionText } from './plain-text.ts';
import { stableUrn } from './stable-urn.ts';

/** A node of JSON-LD. Fields that are undefined are left out when it is written. */
export type Node = { [name: string]: unknown };

/** Annotations of one note: one for each passage, and one for the article where anything was said of it as a whole. */
export function annotationsOf(note: StudyNote, settings: ExportSettings): Node[] {
  const { article, passages, reflections } = note;
  const said = reflections.filter((reflection) => !isEmptyReflection(reflection));
  const whole = articleAnnotation(
    article,
    said.filter(({ passageId }) => passageId === null),
    settings,
  );
  return [
    ...(whole ? [whole] : []),
    ...passages.map((passage) =>
      passageAnnotation(
        passage,
        article,
        said.filter(({ passageId }) => passageId === passage.id),
        settings,
      ),
    ),
  ];
}

function articleAnnotation(article: Article, reflections: Reflection[], settings: ExportSettings): Node | null {
  const bodies = [
    ...commenting(article.note),
    ...article.tags.map(tagging),
    ...reflections.map((reflection) => assessing(reflection, settings)),
  ];
  if (bodies.length === 0) return null;
  return {
    id: stableUrn('article', article.id),
    type: 'Annotation',
    motivation: motivationsOf('describing', bodies),
    created: dateTime(article.savedAt),
    modified: dateTime(article.updatedAt),
    body: bodies,
    target: { type: 'SpecificResource', ...sourceOf(article) },
  };
}

function passageAnnotation(
  passage: Passage,
  article: Article,
  reflections: Reflection[],
  settings: ExportSettings,
): Node {
  const { selector, quote, role, frame } = passage;
  const bodies = [
    {
      type: 'TextualBody',
      purpose: 'classifying',
      value: settings.labels.roles[role],
      language: settings.locale,
      role,
    },
    ...commenting(passage.note),
    ...passage.tags.map(tagging),
    ...reflections.map((reflection) => assessing(reflection, settings)),
  ];
  const { start, end } = selector.position;
  const isPlaced = frame === undefined && Number.isSafeInteger(start) && start >= 0 && end >= start;
  return {
    id: stableUrn('passage', passage.id),
    type: 'Annotation',
    motivation: motivationsOf('highlighting', bodies),
    created: dateTime(passage.createdAt),
    modified: dateTime(passage.updatedAt),
    body: bodies,
    target: {
      type: 'SpecificResource',
      ...sourceOf(article),
      selector: [
        {
          type: 'TextQuoteSelector',
          // A very long quotation is cut in our own selector; the model wants the words themselves.
          exact: selector.ellipsis ? quote.replace(/\s+/g, ' ').trim() : selector.exact,
          prefix: selector.prefix || undefined,
          suffix: selector.suffix || undefined,
        },
        ...(isPlaced ? [{ type: 'TextPositionSelector', start, end }] : []),
      ],
      quote,
    },
  };
}

function commenting(note: string): Node[] {
  const value = ownMarkdown(note);
  return value === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value }];
}

function tagging(value: string): Node {
  return { type: 'TextualBody', purpose: 'tagging', value };
}

/** What was said as lines that anyone can read, and each thing by itself. */
function assessing(reflection: Reflection, { labels, locale }: ExportSettings): Node {
  const { scope, evidence, shortcoming, cause, causeKind, action, dueOn, doneAt, droppedAt, dropReason } = reflection;
  return {
    id: stableUrn('reflection', reflection.id),
    type: 'TextualBody',
    purpose: 'assessing',
    format: 'text/plain',
    value: reflectionText(reflection, labels.reflection, locale),
    created: dateTime(reflection.createdAt),
    modified: dateTime(reflection.updatedAt),
    scope,
    evidence: evidence || undefined,
    shortcoming: shortcoming || undefined,
    cause: cause || undefined,
    causeKind: causeKind ?? undefined,
    action: action || undefined,
    dueOn: dueOn ?? undefined,
    doneAt: doneAt === null ? undefined : dateTime(doneAt),
    droppedAt: droppedAt === null ? undefined : dateTime(droppedAt),
    dropReason: dropReason || undefined,
  };
}

/** Where it is, and as it was when it was saved. */
function sourceOf(article: Article): Node {
  const sourceDate = dateTime(article.savedAt);
  return {
    source: iri(webAddress(article) || article.url),
    state: sourceDate === undefined ? undefined : { type: 'TimeState', sourceDate },
  };
}

const MOTIVATIONS = ['classifying', 'commenting', 'tagging', 'assessing'];

/** One alone stands alone: some readers take a list of one amiss. */
function motivationsOf(first: string, bodies: readonly Node[]): string | string[] {
  const all = [first, ...MOTIVATIONS.filter((purpose) => bodies.some((body) => body.purpose === purpose))];
  return all.length === 1 ? first : all;
}

/** `xsd:dateTime` in UTC; undefined for what is no moment of the calendar. */
function dateTime(at: number): string | undefined {
  return Number.isFinite(at) && at > -62_167_219_200_000 && at < 253_402_300_800_000
    ? new Date(at).toISOString()
    : undefined;
}

/** Letters that no IRI may have (RFC 3987) are percent-encoded. */
function iri(address: string): string {
  return address.replace(/\p{Cs}/gu, '').replace(/[\s<>"{}|\\^`\p{Cc}]/gu, (letter) => encodeURIComponent(letter));
}
