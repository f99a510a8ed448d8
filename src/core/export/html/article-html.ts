import { isEmptyReflection } from '../../model/reflection.ts';
import { base64 } from '../base64.ts';
import { escapeHtml } from '../escape-html.ts';
import type { StudyNote, StudyPicture } from '../export-format.ts';
import type { ArticleMarkup, MarkUp, MarkupHeading, MarkupPart } from './article-markup.ts';
import { factsHtml } from './facts-html.ts';
import { markdownHtml } from './markdown-html.ts';
import { type NotedPassage, type NoteWords, noteHtml, reflectionHtml } from './note-html.ts';

export interface ArticlePlace {
  /** Begins every id in it. */
  prefix: string;
  /** Of its headline, 1 or 2. */
  level: 1 | 2;
}

export interface WrittenArticle {
  title: string;
  headings: MarkupHeading[];
}

/**
 * One article, a piece at a time: a picture is read only when its turn comes.
 * @returns what a contents list says of it
 */
export async function* articleHtml(
  note: StudyNote,
  { prefix, level }: ArticlePlace,
  markUp: MarkUp,
  words: NoteWords,
): AsyncGenerator<string, WrittenArticle> {
  const { article } = note;
  const { settings, labels } = words;
  const title = article.title.trim() || settings.labels.untitled;
  const nameMark = (number: number, role: keyof typeof settings.labels.roles): string =>
    labels.markName.replace('{number}', String(number)).replace('{role}', settings.labels.roles[role]);
  const { untitled } = settings.labels;
  const markup = await markUp(note, { prefix, level, untitled, table: labels.table, nameMark });
  const noted = numbered(note, prefix, markup);
  const lang = /^[a-z]{2,3}$/.test(article.lang) ? ` lang="${article.lang}"` : '';
  yield `<article class="article" id="${prefix}" aria-labelledby="${prefix}t">\n<header class="article-head">`;
  yield `<h${level} class="title" id="${prefix}t"${lang} dir="auto">${markup?.title ?? escapeHtml(title)}</h${level}>`;
  const lead = markup ? markup.lead : escapeHtml(article.lead);
  if (lead !== '') yield `<p class="lead"${lang} dir="auto">${lead}</p>`;
  yield `${factsHtml(note, words)}${wholeHtml(note, words)}</header>\n`;
  const headings = markup?.headings ?? [];
  if (level === 2) yield ownContents(headings, labels.ownContents);
  if (markup) {
    yield `<div class="text"${lang} dir="auto">`;
    for (const part of markup.body) yield* partHtml(part, note.pictures, noted, words);
    yield '</div>\n';
  }
  const apart = noted.filter(({ isDrawn }) => !isDrawn);
  if (apart.length > 0) {
    const heading = markup ? labels.apart : labels.onlyPassages;
    const notes = apart.map((one) => noteHtml(one, words)).join('');
    yield `<section class="apart"><h${level + 1}>${escapeHtml(heading)}</h${level + 1}><div class="notes">${notes}</div></section>`;
  }
  yield '</article>\n';
  return { title, headings };
}

/** What was said of the whole article, or of a passage that is no more. */
function wholeHtml({ article, passages, reflections }: StudyNote, words: NoteWords): string {
  const own = reflections
    .filter(({ passageId }) => passages.every(({ id }) => id !== passageId))
    .map((one) => reflectionHtml(one, words));
  const label = escapeHtml(words.settings.labels.myNote);
  const note = article.note.trim() === '' ? '' : `<p class="note-head">${label}</p>${markdownHtml(article.note)}`;
  const said = `${note}${own.join('')}`;
  return said === '' ? '' : `<div class="whole">${said}</div>`;
}

/** Those of the text first, by its order. */
function numbered(note: StudyNote, prefix: string, markup: ArticleMarkup | null): NotedPassage[] {
  const { passages, reflections, article } = note;
  const drawn = markup?.drawn ?? [];
  const known = new Map(passages.map((passage) => [passage.id, passage]));
  const order = [...drawn, ...passages.map(({ id }) => id).filter((id) => !drawn.includes(id))];
  return order.flatMap((id, index): NotedPassage[] => {
    const passage = known.get(id);
    if (!passage) return [];
    const own = reflections.filter((one) => one.passageId === id && !isEmptyReflection(one));
    return [{ passage, number: index + 1, prefix, isDrawn: index < drawn.length, reflections: own, article }];
  });
}

async function* partHtml(
  part: MarkupPart,
  pictures: readonly StudyPicture[],
  noted: readonly NotedPassage[],
  words: NoteWords,
): AsyncGenerator<string> {
  if (typeof part === 'string') yield part;
  else if ('notes' in part) {
    const own = noted.filter(({ passage }) => part.notes.includes(passage.id));
    yield `<div class="notes" lang="${words.settings.locale}">${own.map((one) => noteHtml(one, words)).join('')}</div>`;
  } else yield* pictureHtml(part, pictures, words);
}

async function* pictureHtml(
  { picture, alt }: { picture: string; alt: string },
  pictures: readonly StudyPicture[],
  { labels }: NoteWords,
): AsyncGenerator<string> {
  const had = pictures.find(({ url }) => url === picture);
  if (!had || !/^image\/[a-z0-9.+-]+$/i.test(had.mediaType)) {
    yield `<span class="missing">${escapeHtml([labels.missingPicture, alt].filter(Boolean).join(': '))}</span>`;
    return;
  }
  const { width, height } = had;
  const size = width > 0 && height > 0 ? ` width="${Math.round(width)}" height="${Math.round(height)}"` : '';
  yield `<img alt="${escapeHtml(alt)}"${size} src="data:${had.mediaType};base64,`;
  yield* base64(await had.read());
  yield '">';
}

function ownContents(headings: readonly MarkupHeading[], label: string): string {
  if (headings.length < 3) return '';
  return `<details class="own-contents"><summary>${escapeHtml(label)}</summary>${headingList(headings)}</details>\n`;
}

export function headingList(headings: readonly MarkupHeading[]): string {
  const items = headings.map(
    ({ id, depth, text }) =>
      `<li class="depth${Math.min(2, depth)}" dir="auto"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<ol class="headings">${items.join('')}</ol>`;
}
