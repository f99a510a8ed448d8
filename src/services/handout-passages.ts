import type { Handout, HandoutPassage, HandoutSource } from '../core/handout/handout.ts';
import { cleanKept } from '../core/handout/shorten-quote.ts';
import { moveId } from '../core/stories/story-order.ts';
import type { ServiceContext } from './context.ts';
import { joinSources, takePieces } from './handout-pieces.ts';
import { changeHandout } from './handouts.ts';

export interface AddedPassages {
  added: number;
  /** Titles of articles that a marking bars. */
  leftOut: string[];
}

/** Puts passages behind those of a handout, and their sources behind its sources; each once. @throws FailureError `not-found` */
export async function addHandoutPassages(
  context: ServiceContext,
  id: string,
  passageIds: readonly string[],
): Promise<AddedPassages> {
  const { passages, sources, leftOut } = await takePieces(context, passageIds);
  let added = 0;
  await changeHandout(context, id, (handout) => {
    const known = new Set(handout.passages.map(({ passageId }) => passageId));
    const fresh = passages.filter(({ passageId }) => !known.has(passageId));
    added = fresh.length;
    if (fresh.length === 0) return handout;
    return {
      ...handout,
      passages: [...handout.passages, ...fresh],
      sources: joinSources(handout.sources, sources),
    };
  });
  return { added, leftOut };
}

/** A passage that was taken out, whole, and what it stood before: `putBackHandoutPassage` puts it back. */
export interface RemovedPassage {
  passage: HandoutPassage;
  before: string | null;
}

/**
 * Takes passages out of a handout; they stay in the library, and their sources on the sheet. Resolves to what was taken,
 * the last first. @throws FailureError `not-found`
 */
export async function removeHandoutPassages(
  context: ServiceContext,
  id: string,
  passageIds: readonly string[],
): Promise<RemovedPassage[]> {
  const removed: RemovedPassage[] = [];
  await changeHandout(context, id, (handout) => {
    const { passages } = handout;
    for (const [index, passage] of passages.entries()) {
      if (!passageIds.includes(passage.passageId)) continue;
      removed.unshift({ passage, before: passages[index + 1]?.passageId ?? null });
    }
    if (removed.length === 0) return handout;
    return { ...handout, passages: passages.filter(({ passageId }) => !passageIds.includes(passageId)) };
  });
  return removed;
}

/** The undo of that. @throws FailureError `not-found` */
export async function putBackHandoutPassages(
  context: ServiceContext,
  id: string,
  removed: readonly RemovedPassage[],
): Promise<Handout> {
  return changeHandout(context, id, (handout) => {
    let next = handout;
    for (const { passage, before } of removed) {
      if (next.passages.some(({ passageId }) => passageId === passage.passageId)) continue;
      next = moved({ ...next, passages: [...next.passages, passage] }, passage.passageId, before);
    }
    return next;
  });
}

/** Puts a passage right before another, or at the end for null. @throws FailureError `not-found` */
export async function placeHandoutPassage(
  context: ServiceContext,
  id: string,
  passageId: string,
  before: string | null,
): Promise<Handout> {
  return changeHandout(context, id, (handout) => moved(handout, passageId, before));
}

function moved(handout: Handout, passageId: string, before: string | null): Handout {
  const byId = new Map(handout.passages.map((passage) => [passage.passageId, passage]));
  const ids = moveId([...byId.keys()], passageId, before);
  return { ...handout, passages: ids.flatMap((one) => byId.get(one) ?? []) };
}

/** Chooses which sentences of a quotation are printed; null: all. @throws FailureError `not-found` */
export async function shortenHandoutPassage(
  context: ServiceContext,
  id: string,
  passageId: string,
  kept: readonly number[] | null,
): Promise<Handout> {
  return changePassage(context, id, passageId, (passage) => ({ ...passage, kept: cleanKept(passage.quote, kept) }));
}

/** Takes a passage anew, as the library has it by now, with its source. @throws FailureError `not-found` */
export async function renewHandoutPassage(context: ServiceContext, id: string, passageId: string): Promise<Handout> {
  const { passages, sources } = await takePieces(context, [passageId]);
  const [fresh] = passages;
  return changeHandout(context, id, (handout) => {
    if (!fresh) return handout;
    const renew = (passage: HandoutPassage): HandoutPassage => {
      if (passage.passageId !== passageId) return passage;
      return { ...fresh, kept: fresh.quote === passage.quote ? passage.kept : null };
    };
    const renewSource = (source: HandoutSource): HandoutSource => {
      const news = sources.find(({ articleId }) => articleId === source.articleId);
      return news ? { ...source, citation: news.citation, url: news.url } : source;
    };
    return {
      ...handout,
      passages: handout.passages.map(renew),
      sources: joinSources(handout.sources.map(renewSource), sources),
    };
  });
}

/** Whether a source's address is printed as a code too. @throws FailureError `not-found` */
export async function codeHandoutSource(
  context: ServiceContext,
  id: string,
  articleId: string,
  hasCode: boolean,
): Promise<Handout> {
  return changeHandout(context, id, (handout) => ({
    ...handout,
    sources: handout.sources.map((source) => (source.articleId === articleId ? { ...source, hasCode } : source)),
  }));
}

/** Adds articles that the sheet is on, behind the others. Resolves to titles that a marking keeps out. @throws FailureError `not-found` */
export async function addHandoutSources(
  context: ServiceContext,
  id: string,
  articleIds: readonly string[],
): Promise<string[]> {
  const { sources, leftOut } = await takePieces(context, [], articleIds);
  await changeHandout(context, id, (handout) => ({ ...handout, sources: joinSources(handout.sources, sources) }));
  return leftOut;
}

/**
 * Takes a source off the sheet. One that a passage on it was taken from stays: a quotation is never without its source.
 * Resolves to it and what it stood before, or null. @throws FailureError `not-found`
 */
export async function removeHandoutSource(
  context: ServiceContext,
  id: string,
  articleId: string,
): Promise<{ source: HandoutSource; before: string | null } | null> {
  let taken: { source: HandoutSource; before: string | null } | null = null;
  await changeHandout(context, id, (handout) => {
    const { sources, passages } = handout;
    const at = sources.findIndex((source) => source.articleId === articleId);
    const source = sources[at];
    if (!source || passages.some((passage) => passage.articleId === articleId)) return handout;
    taken = { source, before: sources[at + 1]?.articleId ?? null };
    return { ...handout, sources: sources.filter((one) => one !== source) };
  });
  return taken;
}

/** The undo of that. @throws FailureError `not-found` */
export async function putBackHandoutSource(
  context: ServiceContext,
  id: string,
  { source, before }: { source: HandoutSource; before: string | null },
): Promise<Handout> {
  return changeHandout(context, id, (handout) => {
    const rest = handout.sources.filter(({ articleId }) => articleId !== source.articleId);
    const at = rest.findIndex(({ articleId }) => articleId === before);
    return { ...handout, sources: at < 0 ? [...rest, source] : [...rest.slice(0, at), source, ...rest.slice(at)] };
  });
}

async function changePassage(
  context: ServiceContext,
  id: string,
  passageId: string,
  change: (passage: HandoutPassage) => HandoutPassage,
): Promise<Handout> {
  return changeHandout(context, id, (handout) => ({
    ...handout,
    passages: handout.passages.map((passage) => (passage.passageId === passageId ? change(passage) : passage)),
  }));
}
