import * as v from 'valibot';
import { FailureError } from '../model/failure.ts';
import type { ReviewCard, ReviewEvent } from './review-card.ts';
import type { ReviewSettings } from './review-settings.ts';

/** The schedule as a file. What it says of passages is only their ids: no word of the reader is in it. */
export interface ReviewFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Milliseconds since the epoch. */
  exportedAt: number;
  settings: ReviewSettings;
  cards: ReviewCard[];
  events: ReviewEvent[];
}

const FORMAT = 'thu-hoach-review';
const VERSION = 1;

const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const subject = v.picklist(['passage', 'commitment']);

const card = v.strictObject({
  id,
  subject,
  articleId: id,
  line: v.picklist(['fresh', 'stock', 'due', 'asked', 'resting']),
  dueAt: time,
  stability: v.pipe(v.number(), v.minValue(0), v.maxValue(36_500)),
  difficulty: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
  scheduledDays: count,
  learningSteps: count,
  reps: count,
  lapses: count,
  state: v.picklist([0, 1, 2, 3]),
  lastReviewAt: v.nullable(time),
  createdAt: time,
});

const commitment = v.strictObject({
  doneAt: v.nullable(time),
  droppedAt: v.nullable(time),
  dropReason: v.pipe(v.string(), v.maxLength(40_000)),
  dueOn: day,
});

const event = v.strictObject({
  id,
  cardId: id,
  subject,
  articleId: id,
  at: time,
  answer: v.picklist([1, 2, 3, 4, 'done', 'in-progress', 'dropped']),
  took: v.pipe(v.number(), v.minValue(0)),
  before: card,
  reflection: v.exactOptional(v.strictObject({ before: commitment, after: commitment })),
});

const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  exportedAt: time,
  settings: v.object({
    daily: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    takenIn: v.array(v.picklist(['viewpoint', 'figure', 'task', 'practice', 'question'])),
    badge: v.boolean(),
  }),
  cards: v.array(card),
  events: v.array(event),
});

export function writeReviewFile(contents: Omit<ReviewFile, 'format' | 'version'>): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...contents });
}

/** @throws FailureError `bad-review-file`, or `newer-review-file` where a later version of the extension wrote it */
export function readReviewFile(text: string): ReviewFile {
  const given = parseJson(text);
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), given);
  if (head.success && head.output.version > VERSION) throw new FailureError('newer-review-file');
  const parsed = v.safeParse(file, given);
  // Only where it went wrong: a report holds none of the reader's words.
  if (!parsed.success) throw new FailureError('bad-review-file', v.getDotPath(parsed.issues[0]) ?? 'shape');
  return parsed.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    throw new FailureError('bad-review-file', thrown instanceof Error ? thrown.name : 'not JSON');
  }
}
