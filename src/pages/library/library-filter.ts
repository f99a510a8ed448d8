import { foldBare } from '../../core/text/fold.ts';
import type { ArticleListItem } from '../../services/articles.ts';

/** What the list is narrowed to. It stands in the address, so that back works and a view can be bookmarked. */
export interface LibraryFilter {
  title: string;
  tag: string;
}

export function readFilter(search: string): LibraryFilter {
  const query = new URLSearchParams(search);
  return { title: query.get('q') ?? '', tag: query.get('tag') ?? '' };
}

export function filterAddress({ title, tag }: LibraryFilter): string {
  const query = new URLSearchParams();
  if (title) query.set('q', title);
  if (tag) query.set('tag', tag);
  const search = query.toString();
  return search ? `?${search}` : location.pathname;
}

/** Every typed word stands in the title, with or without diacritics; a tag holds the tags nested in it. */
export function matchesFilter({ article }: ArticleListItem, { title, tag }: LibraryFilter): boolean {
  const hasTag = !tag || article.tags.some((own) => own === tag || own.startsWith(`${tag}/`));
  if (!hasTag) return false;
  const folded = foldBare(article.title);
  return foldBare(title)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

export interface TagChoice {
  tag: string;
  count: number;
}

/** Tags of the articles with how many have each, by Vietnamese order. */
export function tagChoices(items: readonly ArticleListItem[]): TagChoice[] {
  const counts = new Map<string, number>();
  for (const { article } of items) for (const tag of article.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const order = new Intl.Collator('vi', { numeric: true });
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => order.compare(a.tag, b.tag));
}
