import type { PlanEntry, TiedArticle } from '../core/plan/item-state.ts';
import type { PlanItem } from '../core/plan/study-plan.ts';
import { urlKey } from '../core/url/url-key.ts';
import type { LibraryDatabase } from '../storage/database.ts';

interface Candidate {
  id: string;
  date: string | null;
}

/**
 * Texts of a plan with the saved articles that are them: the one its reader chose, or that of its address, or the only
 * document of its number and day. Few small rows are read, whatever the size of the library. Within a transaction or not.
 */
export async function tieItems(db: LibraryDatabase, items: readonly PlanItem[]): Promise<PlanEntry[]> {
  const keys = new Map(items.flatMap(({ url }) => (url ? [[url, urlKey(url)]] : [])));
  const numbers = [...new Set(items.flatMap(({ number }) => number || []))];
  const [byUrl, byNumber] = await Promise.all([
    keys.size === 0
      ? []
      : db.articles
          .where('urlKey')
          .anyOf([...new Set(keys.values())])
          .toArray(),
    numbers.length === 0 ? [] : db.articles.where('documentRef.number').anyOf(numbers).toArray(),
  ]);
  const atUrl = new Map(byUrl.map((article) => [article.urlKey, article.id]));
  const ofNumber = new Map<string, Candidate[]>();
  for (const { id, documentRef } of byNumber) {
    const { number = '', date = null } = documentRef ?? {};
    ofNumber.set(number, [...(ofNumber.get(number) ?? []), { id, date }]);
  }
  const found = items.map((item) => ({
    chosen: item.articleId,
    looked: atUrl.get(keys.get(item.url) ?? '') ?? onlyDocument(ofNumber.get(item.number) ?? [], item.issuedOn),
  }));
  const wanted = [...new Set(found.flatMap(({ chosen, looked }) => [chosen ?? [], looked ?? []].flat()))];
  const shelf = new Map((await db.shelf.bulkGet(wanted)).flatMap((row) => (row ? [[row.id, row]] : [])));
  return items.map((item, at): PlanEntry => {
    const { chosen = null, looked = null } = found[at] ?? {};
    const row = shelf.get(chosen ?? '') ?? shelf.get(looked ?? '');
    return { item, article: row ? tied(row) : null };
  });
}

/** Numbers restart every term: where both days are known they must be the same, and two that fit are none. */
function onlyDocument(candidates: readonly Candidate[], issuedOn: string | null): string | null {
  const exact = candidates.filter(({ date }) => date !== null && date === issuedOn);
  const fits = exact.length > 0 ? exact : candidates.filter(({ date }) => date === null || issuedOn === null);
  return fits.length === 1 ? (fits[0]?.id ?? null) : null;
}

function tied({ id, title, readState, furthest, passageCount, reflectionCount }: Row): TiedArticle {
  return { articleId: id, title, readState, furthest, passageCount, reflectionCount };
}

type Row = Omit<TiedArticle, 'articleId'> & { id: string };
