import { citeDocument } from '../citation/cite-document.ts';
import { webAddress } from '../files/web-address.ts';
import { isDateUnsure } from '../model/is-date-unsure.ts';
import type { Passage } from '../model/passage.ts';
import { actionState, isEmptyReflection, type Reflection } from '../model/reflection.ts';
import { formatDay } from '../text/dates.ts';
import { localDay } from '../text/local-day.ts';
import { carriedLine, markdownLink, quoteMarkdown } from './escape-markdown.ts';
import type { ExportSettings, StudyNote } from './export-format.ts';
import { frontMatter, yamlValue } from './front-matter.ts';
import { sourceMarkdown } from './markdown-source.ts';
import type { DateView, NoteView, PassageView, ReflectionView, TagView } from './note-view-model.ts';
import { ownMarkdown } from './own-markdown.ts';
import { passageAddress } from './passage-address.ts';
import { type PassagePlace, passagePlaces } from './passage-places.ts';
import { reflectionItems } from './reflection-markdown.ts';
import { sourceName } from './source-words.ts';
import { tagName } from './tag-name.ts';

/**
 * A note as templates see it.
 * @param fullText the article's own text as Markdown; empty where the format has no need of it
 */
export function viewNote(note: StudyNote, settings: ExportSettings, fullText = ''): NoteView {
  const { article, passages, reflections } = note;
  const { labels, locale, today } = settings;
  const day = (iso: string | null | undefined): DateView => dateView(iso, locale);
  const documentRef = article.kind === 'document' ? article.documentRef : null;
  const placeOf = passagePlaces(note);
  const own = reflections.filter((reflection) => !isEmptyReflection(reflection));
  const authors = article.byline;
  return {
    id: article.id,
    title: carriedLine(article.title) || labels.untitled,
    authors,
    author: authors.join(', '),
    published: day(article.publishedAt),
    isPublishedUnsure: isDateUnsure(article),
    updated: day(article.modifiedAt),
    saved: day(localDay(article.savedAt)),
    today: day(today),
    source: sourceName(article),
    sourceMarkdown: sourceMarkdown(note.article, labels),
    url: webAddress(article),
    file: article.file?.name ?? '',
    isDocument: article.kind === 'document',
    document: documentRef && {
      type: documentRef.type,
      number: documentRef.number,
      date: day(documentRef.date),
      body: documentRef.body,
      citation: citeDocument(documentRef),
    },
    tags: article.tags.map(tagView),
    lead: carriedLine(article.lead),
    note: article.note.trim(),
    noteMarkdown: ownMarkdown(article.note),
    wordCount: article.wordCount,
    hasPassages: passages.length > 0,
    passageCount: passages.length,
    passages: passages.map((passage, index) => passageView(passage, index, note, settings, placeOf(passage.id), own)),
    hasReflections: own.length > 0,
    reflections: own
      .filter(({ passageId }) => passageId === null)
      .map((reflection) => reflectionView(reflection, settings)),
    fullText,
    frontMatter: frontMatter(note).trimEnd(),
    yaml: {
      title: yamlValue(article.title),
      authors: yamlValue(authors),
      source: yamlValue(webAddress(article) || article.file?.name || ''),
      site: yamlValue(article.siteName),
      tags: yamlValue(article.tags.map(tagName)),
      document: yamlValue(documentRef?.number ?? ''),
      lead: yamlValue(article.lead),
    },
    labels: {
      source: labels.source,
      author: labels.author,
      published: labels.published,
      unverified: labels.unverified,
      saved: labels.saved,
      myNote: labels.myNote,
      passages: labels.passages,
      openPassage: labels.openPassage,
      document: labels.document,
      file: labels.file,
      tags: labels.tags,
      note: labels.note,
      fullText: labels.fullText,
      exportedOn: labels.exportedOn,
      reflection: labels.reflection.title,
      evidence: labels.reflection.evidence,
      shortcoming: labels.reflection.shortcoming,
      cause: labels.reflection.cause,
      action: labels.reflection.action,
      dueOn: labels.reflection.dueOn,
      done: labels.reflection.done,
      dropped: labels.reflection.dropped,
    },
  };
}

function passageView(
  passage: Passage,
  index: number,
  { article, passages }: StudyNote,
  settings: ExportSettings,
  { place, page }: PassagePlace,
  reflections: Reflection[],
): PassageView {
  const { labels } = settings;
  const link = passageAddress(passage, article, page);
  const linkMarkdown = link && markdownLink(labels.openPassage, link);
  const own = reflections.filter(({ passageId }) => passageId === passage.id);
  return {
    id: blockId(passage.id),
    number: index + 1,
    isFirst: index === 0,
    isLast: index === passages.length - 1,
    role: labels.roles[passage.role],
    roleId: passage.role,
    quote: passage.quote,
    quoteMarkdown: quoteMarkdown(passage.quote),
    note: passage.note.trim(),
    noteMarkdown: ownMarkdown(passage.note),
    hasTags: passage.tags.length > 0,
    tags: passage.tags.map(tagView),
    link,
    linkMarkdown,
    footMarkdown: passageFoot(passage.tags, linkMarkdown),
    place,
    page: page ?? 0,
    marked: dateView(localDay(passage.createdAt), settings.locale),
    hasReflections: own.length > 0,
    reflections: own.map((reflection) => reflectionView(reflection, settings)),
  };
}

function reflectionView(reflection: Reflection, { labels, locale }: ExportSettings): ReflectionView {
  const { scope, evidence, shortcoming, cause, causeKind, action, dueOn, dropReason } = reflection;
  const state = actionState(reflection);
  const isAction = action.trim() !== '';
  return {
    scope: labels.reflection.scopes[scope],
    isSelf: scope === 'self',
    isUnit: scope === 'unit',
    evidence: evidence.trim(),
    shortcoming: shortcoming.trim(),
    cause: cause.trim(),
    causeKind: causeKind === null ? '' : labels.reflection.causeKinds[causeKind],
    action: action.trim(),
    due: dateView(dueOn, locale),
    isOpen: isAction && state === 'open',
    isDone: isAction && state === 'done',
    isDropped: isAction && state === 'dropped',
    dropReason: dropReason.trim(),
    markdown: reflectionItems(reflection, labels.reflection),
  };
}

/** Tags and link of a passage, on one line. */
export function passageFoot(tags: readonly string[], link: string): string {
  return [tags.map((tag) => `#${tagName(tag)}`).join(' '), link].filter(Boolean).join(' · ');
}

function tagView(name: string): TagView {
  return { name, hashtag: `#${tagName(name)}` };
}

function dateView(iso: string | null | undefined, locale: 'vi' | 'en'): DateView {
  return iso ? { iso: iso.slice(0, 10), text: formatDay(iso, locale) } : null;
}

/** Obsidian takes letters, digits and dashes in the name of a block. */
export function blockId(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/g, '-');
}
