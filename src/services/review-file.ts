import { laterCard, type ReviewCard, type ReviewEvent } from '../core/review/review-card.ts';
import { readReviewFile, writeReviewFile } from '../core/review/review-file.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceReview, type ServiceContext } from './context.ts';
import { present } from './review-cards.ts';
import { openSettings } from './review-settings.ts';

export interface ImportedReviews {
  /** Cards that came new or with a later review. */
  cards: number;
  /** Answers that were not known. */
  events: number;
  /** Cards of passages that are not in this library: left out. */
  missing: number;
  /** For `takeBackImport`. */
  undo: { before: { id: string; card: ReviewCard | null; after: ReviewCard }[]; eventIds: string[] };
}

const CHUNK = 1000;

/** The whole schedule as a file: cards, answers, settings. No word of a passage is in it. */
export async function exportReviews({ db, now }: ServiceContext): Promise<string> {
  return guarded(async () => {
    const [settings, cards, events] = await Promise.all([
      openSettings(db),
      db.reviewCards.toArray(),
      db.reviewEvents.orderBy('at').toArray(),
    ]);
    return writeReviewFile({ exportedAt: now(), settings, cards, events });
  });
}

/**
 * Takes a schedule in, beside the one that is here: of two cards of one passage the one reviewed later stands, and an
 * answer that is known is not counted twice. Settings stay those of this library.
 * @throws FailureError `bad-review-file`, `newer-review-file`: then nothing was changed
 */
export async function importReviews(context: ServiceContext, text: string): Promise<ImportedReviews> {
  const { db } = context;
  const { cards, events } = readReviewFile(text);
  const imported: ImportedReviews = { cards: 0, events: 0, missing: 0, undo: { before: [], eventIds: [] } };
  // All or nothing: half a schedule would say nothing of the other half.
  await changeLibrary(db, context.now(), async () => {
    for (let at = 0; at < cards.length; at += CHUNK) {
      const some = cards.slice(at, at + CHUNK);
      const ids = some.map(({ id }) => id);
      const [known, passages, reflections] = await Promise.all([
        db.reviewCards.bulkGet(ids),
        db.passages.bulkGet(ids),
        db.reflections.bulkGet(ids),
      ]);
      const changed = some.flatMap((card, index) => {
        const owner = card.subject === 'passage' ? passages[index] : reflections[index];
        const own = known[index];
        if (!owner) {
          imported.missing++;
          return [];
        }
        const after = { ...card, articleId: owner.articleId };
        if (own && laterCard(own, after) === own) return [];
        imported.undo.before.push({ id: card.id, card: own ?? null, after });
        return after;
      });
      imported.cards += changed.length;
      await db.reviewCards.bulkPut(changed);
    }
    for (let at = 0; at < events.length; at += CHUNK) {
      const some = events.slice(at, at + CHUNK);
      const known = await db.reviewEvents.bulkGet(some.map(({ id }) => id));
      const fresh = distinct(some.filter((_, index) => known[index] === undefined));
      await db.reviewEvents.bulkPut(fresh);
      imported.events += fresh.length;
      imported.undo.eventIds.push(...fresh.map(({ id }) => id));
    }
  });
  announceReview(context);
  return imported;
}

/** Takes an import back. A card that was answered since stays as it is. */
export async function takeBackImport(context: ServiceContext, { before, eventIds }: ImportedReviews['undo']) {
  const { db } = context;
  await changeLibrary(db, context.now(), async () => {
    const now = new Map(
      present(await db.reviewCards.bulkGet(before.map(({ id }) => id))).map((card) => [card.id, card]),
    );
    const untouched = before.filter(({ id, after }) => now.get(id)?.lastReviewAt === after.lastReviewAt);
    await db.reviewCards.bulkPut(untouched.flatMap(({ card }) => (card ? [card] : [])));
    await db.reviewCards.bulkDelete(untouched.flatMap(({ id, card }) => (card ? [] : [id])));
    await db.reviewEvents.bulkDelete(eventIds);
  });
  announceReview(context);
}

function distinct(events: readonly ReviewEvent[]): ReviewEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
