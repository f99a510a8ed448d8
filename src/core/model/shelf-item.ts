import { countTagged } from '../tags/tag-use.ts';
import type { Article, ArticleKind } from './article.ts';
import type { Circulation } from './circulation.ts';
import { lacksCopy } from './lacks-copy.ts';
import type { Passage } from './passage.ts';
import { type Reading, type ReadState, readState } from './reading.ts';
import type { Role } from './role.ts';

/**
 * What lists, sorting and facets need of an article, and nothing else: twenty thousand of these are read at once.
 * Derived from the article, its passages, its reflections and its reading, and written in the same transaction.
 */
export interface ShelfItem {
  id: string;
  title: string;
  kind: ArticleKind;
  siteName: string;
  byline: string[];
  publishedAt: string | null;
  savedAt: number;
  updatedAt: number;
  /** When it was opened last, milliseconds since the epoch; null where it never was. */
  openedAt: number | null;
  readState: ReadState;
  /** How far it was read, 0 to 1. */
  furthest: number;
  lang: string;
  wordCount: number;
  /** Present where it `lacksCopy`. */
  isBare?: true;
  circulation: Circulation | null;
  /** "18-NQ/TW", empty where it is no numbered document. */
  number: string;
  tags: string[];
  /** Tags of its passages, none twice. */
  passageTags: string[];
  /** How many of its passages have each tag or one nested in it, for every level. */
  taggedPassages: Record<string, number>;
  /** How many passages have each role; roles without any are absent. */
  roles: Partial<Record<Role, number>>;
  passageCount: number;
  reflectionCount: number;
  /** Room taken by the saved text with its older versions, and by pictures and the original file, bytes, roughly. */
  size: ShelfSize;
}

/** What lists show and narrow by. */
export type ShelfRow = Omit<ShelfItem, 'taggedPassages' | 'size'>;

export interface ShelfSize {
  text: number;
  media: number;
  /** What of the text are older versions, and what of the media are pictures and the original file. */
  versions: number;
  images: number;
  file: number;
}

export interface ShelfSource {
  article: Article;
  passages: readonly Pick<Passage, 'role' | 'tags'>[];
  reflectionCount: number;
  reading: Reading | undefined;
  size: ShelfSize;
}

export function shelfItem({ article, passages, reflectionCount, reading, size }: ShelfSource): ShelfItem {
  const roles: Partial<Record<Role, number>> = {};
  for (const { role } of passages) roles[role] = (roles[role] ?? 0) + 1;
  return {
    id: article.id,
    title: article.title,
    kind: article.kind,
    siteName: article.siteName,
    byline: article.byline,
    publishedAt: article.publishedAt,
    savedAt: article.savedAt,
    updatedAt: article.updatedAt,
    openedAt: reading?.openedAt ?? null,
    readState: readState(reading),
    furthest: reading?.furthest ?? 0,
    lang: article.lang,
    wordCount: article.wordCount,
    ...(lacksCopy(article) && { isBare: true as const }),
    circulation: article.circulation,
    number: article.documentRef?.number ?? '',
    tags: article.tags,
    passageTags: [...new Set(passages.flatMap(({ tags }) => tags))],
    taggedPassages: countTagged(passages),
    roles,
    passageCount: passages.length,
    reflectionCount,
    size,
  };
}
