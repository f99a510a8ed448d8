import type { Article } from '../core/model/article.ts';
import type { Passage } from '../core/model/passage.ts';
import { REFLECTION_TEXTS, type Reflection } from '../core/model/reflection.ts';
import type { ShelfItem } from '../core/model/shelf-item.ts';
import { brightestPlace } from '../core/search/brightest-place.ts';
import { type MarkedText, type Marker, markerOf, markText } from '../core/search/mark-text.ts';
import type { SearchQuery } from '../core/search/query.ts';
import type { RankedHit } from '../core/search/rank-hits.ts';
import { snippet } from '../core/search/snippet.ts';
import { UNIT_FIELDS, type UnitField } from '../core/search/unit.ts';
import type { ServiceContext } from './context.ts';

/** A part of what was found, beside its title, with the words that were looked for marked. */
export interface HitSnippet {
  field: Exclude<UnitField, 'title' | 'tags'>;
  text: MarkedText[];
}

export interface ArticleHit {
  item: ShelfItem;
  title: MarkedText[];
  /** In the order of `item.tags`. */
  tags: MarkedText[][];
  /** What else was found: the reader's own words first, then the text. Empty where only the title or tags were. */
  snippets: HitSnippet[];
}

export interface PassageHit {
  passage: Passage;
  /** Its article. */
  item: ShelfItem;
  /** All of a short quotation, or the part of a long one that was found. */
  quote: MarkedText[];
  /** In the order of `passage.tags`. */
  tags: MarkedText[][];
  /** Its note and reflections, where something was found in them. */
  snippets: HitSnippet[];
}

/** A quotation up to this length is shown whole, UTF-16 units. */
const WHOLE_QUOTE = 400;

export async function showArticles(
  { db }: ServiceContext,
  query: SearchQuery,
  hits: readonly RankedHit[],
): Promise<ArticleHit[]> {
  const idsWith = (...fields: UnitField[]): string[] =>
    hits.filter((hit) => fields.some((field) => stands(hit, field))).map(({ articleId }) => articleId);
  const withReflection = idsWith('reflection');
  // Only what is shown is read: every row takes as long as the search itself in a small library.
  const [items, articles, bodies, reflections] = await Promise.all([
    db.shelf.bulkGet(hits.map(({ articleId }) => articleId)),
    db.articles.bulkGet(idsWith('number', 'note', 'lead', 'byline', 'source')),
    db.bodies.bulkGet(idsWith('body')),
    withReflection.length === 0 ? [] : db.reflections.where('articleId').anyOf(withReflection).toArray(),
  ]);
  const texts = new Map(bodies.map((body) => [body?.articleId, body?.text ?? '']));
  const facts = new Map(articles.map((article) => [article?.id, article]));
  return hits.flatMap((hit, index) => {
    const item = items[index];
    // Gone since it was indexed.
    if (!item) return [];
    const article = facts.get(item.id);
    const marker = markerOf(query, spellingsOf(hit));
    const said = reflections.filter((reflection) => reflection.articleId === item.id && reflection.passageId === null);
    return {
      item,
      title: markText(item.title, marker, 'title'),
      tags: item.tags.map((tag) => markText(tag, marker, 'tags')),
      snippets: [
        ...snippetsOf(hit, marker, [...(article ? ownTexts(article) : []), ...reflectionTexts(said)]),
        ...bodySnippet(hit, marker, texts.get(item.id) ?? ''),
      ],
    };
  });
}

/** Ids of the passages of hits, in their order; empty for one that the index does not hold any more. */
export async function passageIdsOf({ index }: ServiceContext, hits: readonly RankedHit[]): Promise<string[]> {
  if (hits.length === 0) return [];
  const articleIds = [...new Set(hits.map(({ articleId }) => articleId))];
  const passageIds = await index.reader.passageIds(articleIds);
  const idsOf = new Map(articleIds.map((id, at) => [id, passageIds[at]]));
  return hits.map(({ articleId, passage }) => idsOf.get(articleId)?.[passage] ?? '');
}

/** @param ids from `passageIdsOf` */
export async function showPassages(
  { db }: ServiceContext,
  query: SearchQuery,
  hits: readonly RankedHit[],
  ids: readonly string[],
): Promise<PassageHit[]> {
  const articleIds = [...new Set(hits.map(({ articleId }) => articleId))];
  const withReflection = ids.filter((_, at) => stands(hits[at] as RankedHit, 'reflection'));
  const [items, passages, reflections] = await Promise.all([
    db.shelf.bulkGet(articleIds),
    db.passages.bulkGet([...ids]),
    withReflection.length === 0 ? [] : db.reflections.where('passageId').anyOf(withReflection).toArray(),
  ]);
  const item = new Map(articleIds.map((id, at) => [id, items[at]]));
  return hits.flatMap((hit, at) => {
    const passage = passages[at];
    const its = item.get(hit.articleId);
    if (!passage || !its) return [];
    const marker = markerOf(query, spellingsOf(hit));
    const said = reflections.filter(({ passageId }) => passageId === passage.id);
    const { quote } = passage;
    return {
      passage,
      item: its,
      quote: quote.length <= WHOLE_QUOTE ? markText(quote, marker, 'body') : snippet(quote, marker, 'body'),
      tags: passage.tags.map((tag) => markText(tag, marker, 'tags')),
      snippets: snippetsOf(hit, marker, [['note', passage.note], ...reflectionTexts(said)]),
    };
  });
}

function stands({ hits, unit }: RankedHit, field: UnitField): boolean {
  const bit = 1 << UNIT_FIELDS.indexOf(field);
  return hits.texts.some(({ masks }) => ((masks[unit] as number) & bit) !== 0);
}

function spellingsOf({ hits, unit }: RankedHit): number[] {
  return hits.texts.map(({ spellings }) => spellings[unit] as number);
}

type OwnText = [field: HitSnippet['field'], text: string];

function ownTexts(article: Article): OwnText[] {
  const { documentRef } = article;
  return [
    ['number', documentRef?.number ?? ''],
    ['note', article.note],
    ['lead', article.lead],
    ...article.byline.map((name): OwnText => ['byline', name]),
    ['source', article.siteName],
    ['source', [documentRef?.type, documentRef?.body].filter(Boolean).join(' · ')],
  ];
}

function reflectionTexts(reflections: readonly Reflection[]): OwnText[] {
  return reflections.flatMap((said) => REFLECTION_TEXTS.map((text): OwnText => ['reflection', said[text]]));
}

/** Of each text in which something is marked. */
function snippetsOf(hit: RankedHit, marker: Marker, texts: readonly OwnText[]): HitSnippet[] {
  return texts.flatMap(([field, text]) => {
    if (text === '' || !stands(hit, field)) return [];
    const shown = snippet(text, marker, field);
    return shown.some(({ isMatch }) => isMatch) ? [{ field, text: shown }] : [];
  });
}

function bodySnippet(hit: RankedHit, marker: Marker, text: string): HitSnippet[] {
  if (text === '') return [];
  return [{ field: 'body', text: snippet(text, marker, 'body', brightestPlace(hit.hits, hit.unit)) }];
}
