import type { ArrivingPicture, ArticleArrival } from '../core/import/arrival.ts';
import { chooseText, mergeArticle } from '../core/import/merge-article.ts';
import type { MergeChoice } from '../core/import/merge-row.ts';
import { derivedId, type Row } from '../core/import/row-print.ts';
import type { Article, ArticleBody } from '../core/model/article.ts';
import type { ArticleVersion } from '../core/model/article-version.ts';
import { placePassages } from '../core/passages/place-passages.ts';
import { isSameText, textPrint } from '../core/text/text-print.ts';
import type { Touched } from '../storage/change-library.ts';
import type { ArrivingMedia } from './arriving-media.ts';
import type { ImportWriter } from './import-writer.ts';
import { enrolBrought } from './review-cards.ts';
import { asVersion } from './versions.ts';

interface Arriving {
  article: Pick<Article, 'id'>;
  versions: readonly ArticleVersion[];
}

export interface ArticleJob {
  writer: ImportWriter;
  media: ArrivingMedia;
  choice: MergeChoice;
  touched: Touched | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Takes one article in with all that belongs to it, within the transaction of its chunk. Resolves to the id that it has
 * here: that of the same page where it is here already.
 */
export async function importArticle(job: ArticleJob, arrival: ArticleArrival): Promise<string> {
  const { writer, choice } = job;
  const policy = arrival.isForeign ? 'mine' : choice.policy;
  const { articles, bodies } = writer.db;
  const here = await articles.where('urlKey').equals(arrival.article.urlKey).first();
  const id = here?.id ?? (await freeId(job, arrival.article));
  const body = await bodies.get(id);
  const merged = here && mergeArticle(here, arrival.article, policy);
  const text = await importText({ ...job, choice: { ...choice, policy } }, arrival, { id, here, body });
  const article: Article | null = merged ? merged.article : { ...arrival.article, id };
  // How many words there are goes with the text that is read from now on.
  const counted = text === 'there' ? arrival.article.wordCount : (here?.wordCount ?? arrival.article.wordCount);
  if (article) await writer.put('articles', { ...article, wordCount: counted }, here);
  else if (here && here.wordCount !== counted) await writer.put('articles', { ...here, wordCount: counted }, here);
  writer.count('articles', merged?.state ?? 'new');
  await importVersions(job, arrival, id);
  await importPictures(job, arrival, id);
  await importFile(job, arrival, id);
  const owned = <T extends object>(rows: readonly T[]): Row[] => rows.map((row) => ({ ...row, articleId: id }));
  if (arrival.reading) await writer.mergeAll('readings', owned([arrival.reading]), choice);
  const isNew = await writer.mergeAll('passages', owned(await placed(job, arrival, article ?? here)), choice);
  // A backup says itself what is in review. The cards go with their passages where the import is undone.
  if (arrival.isForeign && !writer.isDry) {
    const brought = arrival.passages.filter((_, index) => isNew[index]);
    await enrolBrought(writer.db, brought, id, job.now);
  }
  await writer.mergeAll('reflections', owned(arrival.reflections), choice);
  job.touched?.contents(id);
  return id;
}

/** With their places in the text that is here by now, where they come with their words alone. */
async function placed({ writer }: ArticleJob, { passages, isForeign }: ArticleArrival, article: Article | undefined) {
  if (!isForeign || writer.isDry || !article || passages.length === 0) return passages;
  const { id, title, lead } = article;
  const text = (await writer.db.bodies.get(id))?.text ?? '';
  const found = new Map(placePassages({ title, lead, text }, passages).map((passage) => [passage.id, passage]));
  return passages.map((passage) => found.get(passage.id) ?? passage);
}

/** Its own id, or one made of it where another page has that here. */
async function freeId({ writer }: ArticleJob, { id, urlKey }: Article): Promise<string> {
  return (await writer.db.articles.get(id)) ? derivedId(id, urlKey) : id;
}

interface Known {
  id: string;
  here: Article | undefined;
  body: ArticleBody | undefined;
}

async function importText(job: ArticleJob, { article, body: arriving }: ArticleArrival, known: Known) {
  const { writer, choice } = job;
  const { id, here, body } = known;
  if (!arriving) return 'here' as const;
  const there = { article, body: { ...arriving, articleId: id } };
  const chosen = here ? chooseText({ article: here, body }, there, choice.policy) : 'there';
  if (chosen === 'same') return chosen;
  if (chosen === 'there') {
    await writer.put('bodies', there.body, body);
    if (here && body && body.text !== '') await keepCopy(job, asVersion('', here, body));
  } else if (here) {
    await keepCopy(job, { ...asVersion('', article, there.body), articleId: id });
  }
  return chosen;
}

/** Puts the copy that is not read from now on among the older ones, where none of them reads the same. */
async function keepCopy({ writer }: ArticleJob, copy: ArticleVersion): Promise<void> {
  const print = textPrint(copy.text);
  const older = await writer.db.versions.where('articleId').equals(copy.articleId).toArray();
  if (older.some(({ text }) => isSameText(text, print))) return;
  await writer.put('versions', { ...copy, id: derivedId(copy.articleId, copy.text) }, undefined);
}

/**
 * Older copies; one that reads as another copy of the same page here is none.
 * @param id that their article has here
 */
export async function importVersions(
  { writer }: ArticleJob,
  { article, versions }: Arriving,
  id: string,
): Promise<void> {
  if (versions.length === 0) return;
  const { db } = writer;
  const older = await db.versions.where('articleId').equals(id).toArray();
  const body = await db.bodies.get(id);
  const texts = article.id === id ? [] : [...older, ...(body ? [body] : [])].map(({ text }) => text);
  const known = new Set(older.map((version) => version.id));
  for (const version of versions) {
    const print = textPrint(version.text);
    const isHere = known.has(version.id) || texts.some((text) => isSameText(text, print));
    writer.count('versions', isHere ? 'same' : 'new');
    if (isHere) continue;
    const isTaken = (await db.versions.get(version.id)) !== undefined;
    const own = isTaken ? derivedId(version.id, id) : version.id;
    await writer.put('versions', { ...version, id: own, articleId: id }, undefined);
  }
}

/** Pictures of addresses that are not here yet. */
async function importPictures(job: ArticleJob, { pictures }: ArticleArrival, id: string): Promise<void> {
  if (pictures.length === 0) return;
  const { writer } = job;
  const known = new Set((await writer.db.images.where('articleId').equals(id).toArray()).map(({ url }) => url));
  for (const picture of pictures) {
    const isHere = known.has(picture.url);
    writer.count('images', isHere ? 'same' : 'new');
    if (isHere) continue;
    known.add(picture.url);
    await writer.put('images', await pictureRow(job, picture, id), undefined);
  }
}

async function pictureRow({ writer, media }: ArticleJob, picture: ArrivingPicture, articleId: string) {
  const isTaken = (await writer.db.images.get(picture.id)) !== undefined;
  const id = isTaken ? derivedId(picture.id, articleId) : picture.id;
  const { url, bytes, width, height } = picture;
  return { id, articleId, url, ...(!writer.isDry && { blob: media.blobOf(picture) }), bytes, width, height };
}

async function importFile({ writer, media }: ArticleJob, { file }: ArticleArrival, articleId: string): Promise<void> {
  if (!file) return;
  const isHere = (await writer.db.files.get(articleId)) !== undefined;
  writer.count('files', isHere ? 'same' : 'new');
  if (isHere) return;
  const { name, mediaType } = file;
  const row = { articleId, name, mediaType, ...(!writer.isDry && { blob: media.blobOf(file) }) };
  await writer.put('files', row, undefined);
}
