import * as v from 'valibot';
import type { Announcements } from './protocol.ts';

const word = v.pipe(v.string(), v.maxLength(64));
const url = v.pipe(v.string(), v.maxLength(8_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const said = v.literal(true);

type Entries<Data> = { [Key in keyof Required<Data>]: v.GenericSchema };

/** Every field by name: one that the type has and this has not would be refused, and does not compile. */
const libraryChange = {
  articleId: word,
  urlKey: url,
  topicId: v.optional(word),
  storyId: v.optional(word),
  planId: v.optional(word),
  templateId: v.optional(word),
  reportId: v.optional(word),
  isMany: v.optional(said),
  isPackets: v.optional(said),
  isReview: v.optional(said),
  isBackup: v.optional(said),
  isProfile: v.optional(said),
} satisfies Entries<Announcements['library.changed']>;

/** The shape of everything that is announced. Unknown keys are refused. */
export const ANNOUNCEMENT_SCHEMAS: { [Name in keyof Announcements]: v.GenericSchema } = {
  'library.changed': v.strictObject(libraryChange),
  'tab.changed': v.strictObject({ url }),
  'search.indexed': v.strictObject({ waiting: count }),
  'search.stale': v.null(),
  'images.progress': v.strictObject({ articleId: word, done: count, total: count }),
  'tab.progress': v.variant('step', [
    v.strictObject({ step: v.literal('settling') }),
    v.strictObject({ step: v.literal('joining'), page: count }),
  ]),
};

/** What a script in a web page may announce, of its own tab; all else comes from the background and our pages. */
export const FROM_CONTENT: ReadonlySet<keyof Announcements> = new Set(['tab.changed', 'tab.progress']);
