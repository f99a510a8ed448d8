import { REFLECTION_TEXTS } from '../model/reflection.ts';
import { laterCard, type ReviewCard } from '../review/review-card.ts';
import { STORY_STEPS } from '../stories/story.ts';
import { mergeMeta } from './merge-meta.ts';
import type { ImportPolicy, Merged } from './merge-state.ts';
import { holdsWords, mergeTexts } from './merge-texts.ts';
import { derivedId, isSameRow, type Row } from './row-print.ts';

export interface MergeChoice {
  policy: ImportPolicy;
  /** What is put behind the title of a copy that is kept beside another: "(bản từ tệp)". */
  copyMark: string;
}

/** Texts in a row that are written by hand and can be joined. */
const TEXTS: Record<string, readonly string[]> = {
  passages: ['note'],
  reflections: REFLECTION_TEXTS,
  stories: STORY_STEPS,
  storyPictures: ['caption', 'alt'],
};

/** Lists of ids of which each side may have some of its own. */
const LISTS: Record<string, readonly string[]> = { stories: ['passageIds', 'pictureIds'] };

/** Whole works, of which one that has words of its own is kept beside the other. */
const WORKS = new Set(['topics', 'plans', 'reports', 'reportTemplates', 'handouts', 'exportTemplates']);

/**
 * One row out of two of the same id: that which is here and that which comes. Nothing written by hand is lost, and
 * merging the same row a second time changes nothing.
 */
export function mergeRow(table: string, here: Row | undefined, there: Row, choice: MergeChoice): Merged {
  if (!here) return { state: 'new', row: there };
  if (isSameRow(here, there)) return { state: 'same', row: null };
  if (table === 'meta') return mergeMeta(here, there);
  if (table === 'reviewCards') return mergeCards(here, there, choice);
  if (table === 'readings') return mergeReadings(here, there);
  const isLater = stamp(there) > stamp(here);
  if (WORKS.has(table)) return mergeWorks(here, there, isLater, choice);
  if (choice.policy === 'mine' && !OF_OTHERS.has(table)) return { state: 'newer-here', row: null };
  const [newer, older] = isLater ? [there, here] : [here, there];
  const { row, isJoined } = mergeTexts(newer, older, TEXTS[table] ?? []);
  let isListed = false;
  for (const field of LISTS[table] ?? []) {
    const [ids, others] = [list(newer[field]), list(older[field])];
    const missing = others.filter((id) => !ids.includes(id));
    if (missing.length === 0) continue;
    row[field] = [...ids, ...missing];
    isListed = true;
  }
  if (!isJoined && !isListed) return isLater ? { state: 'newer-there', row } : { state: 'newer-here', row: null };
  return { state: 'both', row };
}

/** Words of other people, of which their own later ones count. */
const OF_OTHERS = new Set(['guestNotes', 'packets', 'knownKeys']);

/** When a row was changed last, milliseconds since the epoch; 0 where it does not say. */
function stamp(row: Row): number {
  const at = row.updatedAt ?? row.importedAt ?? row.lastAt ?? row.at ?? row.createdAt;
  return typeof at === 'number' ? at : 0;
}

function mergeWorks(here: Row, there: Row, isLater: boolean, { policy, copyMark }: MergeChoice): Merged {
  const isTaken = isLater && policy === 'newest';
  const [stays, goes] = isTaken ? [there, here] : [here, there];
  const state = isTaken ? 'newer-there' : 'newer-here';
  const row = isTaken ? there : null;
  if (holdsWords(workText(stays), workText(goes))) return { state, row };
  const id = derivedId(String(goes.id), { ...goes, id: undefined });
  const title = typeof goes.title === 'string' ? { title: `${goes.title} ${copyMark}`.trim() } : {};
  return { state: 'both', row, copy: { ...goes, id, ...title } };
}

/** What a work says, and what it names: everything but ids of its own parts and the times of its making. */
function workText(value: unknown, field = ''): string {
  if (['id', 'createdAt', 'updatedAt'].includes(field)) return '';
  if (Array.isArray(value)) return value.map((one) => workText(one)).join(' ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => workText(one, key))
      .join(' ');
  }
  return typeof value === 'string' ? value : '';
}

function mergeCards(here: Row, there: Row, { policy }: MergeChoice): Merged {
  const [own, other] = [here, there] as unknown as [ReviewCard, ReviewCard];
  if (policy === 'mine' || laterCard(own, other) === own) return { state: 'newer-here', row: null };
  return { state: 'newer-there', row: there };
}

/** How far somebody got: never less than before, and on from where it was read last. */
function mergeReadings(here: Row, there: Row): Merged {
  const later = num(there.openedAt) > num(here.openedAt) ? there : here;
  const other = later === here ? there : here;
  const furthest = Math.max(num(here.furthest), num(there.furthest));
  const row = {
    ...later,
    articleId: here.articleId,
    furthest,
    finishedAt: later.finishedAt ?? other.finishedAt ?? null,
  };
  return isSameRow(row, here) ? { state: 'newer-here', row: null } : { state: 'newer-there', row };
}

function num(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
