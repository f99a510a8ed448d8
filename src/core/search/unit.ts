import type { Article, ArticleBody } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import { REFLECTION_TEXTS, type Reflection } from '../model/reflection.ts';
import type { Role } from '../model/role.ts';
import { parseUrl } from '../url/parse-url.ts';

/**
 * Fields of what can be found. Their places are written into indexes: a new one goes to the end, with a new
 * `INDEX_FORMAT`. `body` is the text of an article, or the quotation of a passage.
 */
export const UNIT_FIELDS = [
  'title',
  'number',
  'tags',
  'note',
  'lead',
  'byline',
  'source',
  'reflection',
  'body',
] as const;

export type UnitField = (typeof UNIT_FIELDS)[number];

export const BODY_FIELD = UNIT_FIELDS.indexOf('body');

/** Grows with every change of what is written into an index, so that older ones are built anew. */
export const INDEX_FORMAT = 1;

/** Something that can be found: an article, or one of its passages. */
export interface SearchUnit {
  /** Texts by field; several of one field are never joined to a phrase. */
  texts: [field: UnitField, text: string][];
  tags: string[];
  role: Role | null;
}

/** An article with all that belongs to it, as an index takes it in: as a whole. */
export interface SearchDocument {
  articleId: string;
  savedAt: number;
  /** Years of publication and of issue. */
  years: number[];
  /** Host and name, parted by a blank. */
  site: string;
  /** The article first, then its passages in the order of `passageIds`. */
  units: SearchUnit[];
  passageIds: string[];
}

export interface SavedWhole {
  article: Article;
  body: ArticleBody | undefined;
  passages: readonly Passage[];
  reflections: readonly Reflection[];
}

export function searchDocument({ article, body, passages, reflections }: SavedWhole): SearchDocument {
  const said = (passageId: string | null): SearchUnit['texts'] =>
    reflections
      .filter((reflection) => reflection.passageId === passageId)
      .flatMap((reflection) => REFLECTION_TEXTS.map((text): [UnitField, string] => ['reflection', reflection[text]]));
  const { documentRef } = article;
  const units: SearchUnit[] = [
    {
      texts: [
        ['title', article.title],
        ['number', documentRef?.number ?? ''],
        ...article.tags.map((tag): [UnitField, string] => ['tags', tag]),
        ['note', article.note],
        ['lead', article.lead],
        ...article.byline.map((name): [UnitField, string] => ['byline', name]),
        ['source', article.siteName],
        ['source', documentRef?.type ?? ''],
        ['source', documentRef?.body ?? ''],
        ...said(null),
        ['body', body?.text ?? ''],
      ],
      tags: article.tags,
      role: null,
    },
    ...passages.map(
      (passage): SearchUnit => ({
        texts: [
          ...passage.tags.map((tag): [UnitField, string] => ['tags', tag]),
          ['note', passage.note],
          ...said(passage.id),
          ['body', passage.quote],
        ],
        tags: passage.tags,
        role: passage.role,
      }),
    ),
  ];
  return {
    articleId: article.id,
    savedAt: article.savedAt,
    years: yearsOf(article),
    site: `${parseUrl(article.url)?.hostname ?? ''} ${article.siteName}`.trim(),
    units,
    passageIds: passages.map(({ id }) => id),
  };
}

function yearsOf({ publishedAt, documentRef }: Article): number[] {
  const years = [publishedAt, documentRef?.date].map((day) => Number(day?.slice(0, 4)));
  return [...new Set(years)].filter((year) => year > 0);
}
