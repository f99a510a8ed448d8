import { isoDay } from '../text/dates.ts';

/** Whose practice it is: the reader's own (bản thân), or that of the unit (tập thể, đơn vị). */
export const REFLECTION_SCOPES = ['self', 'unit'] as const;

export type ReflectionScope = (typeof REFLECTION_SCOPES)[number];

/** Conditions outside (khách quan), or one's own doing (chủ quan). */
export const CAUSE_KINDS = ['objective', 'subjective'] as const;

export type CauseKind = (typeof CAUSE_KINDS)[number];

/** What a reader says in a reflection. Texts are plain, the reader's own words, empty where nothing was said. */
export interface ReflectionFields {
  scope: ReflectionScope;
  /** What happened: a fact, a figure. */
  evidence: string;
  shortcoming: string;
  cause: string;
  causeKind: CauseKind | null;
  action: string;
  /** `YYYY-MM-DD`, the reader's own day. */
  dueOn: string | null;
  /** When the action was ticked as done, milliseconds since the epoch. */
  doneAt: number | null;
  /** When the action was given up, milliseconds since the epoch; of one that is done too, being done counts. */
  droppedAt: number | null;
  /** Why it was given up. */
  dropReason: string;
}

/** Where a reflection belongs. */
export interface ReflectionPlace {
  articleId: string;
  /** Null: the whole article. */
  passageId: string | null;
}

/** The reader's own answer to a passage, or to a whole article: how it stands in practice. */
export interface Reflection extends ReflectionFields, ReflectionPlace {
  id: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

export type ReflectionEdit = Partial<ReflectionFields>;

/** A reflection's texts, in the order in which they are asked. */
export const REFLECTION_TEXTS = ['evidence', 'shortcoming', 'cause', 'action', 'dropReason'] as const;

export type ReflectionText = (typeof REFLECTION_TEXTS)[number];

export const REFLECTION_FIELDS = ['scope', ...REFLECTION_TEXTS, 'causeKind', 'dueOn', 'doneAt', 'droppedAt'] as const;

/**
 * Something to save. Only the fields named in `changed` are written where the reflection is known, so that an edit
 * made elsewhere to another field stays; where it is new, or was deleted meanwhile, it is made of all of them.
 */
export interface ReflectionSave extends ReflectionPlace {
  /** Made by the client, so that a retry makes no second one. */
  id: string;
  fields: ReflectionFields;
  changed: (keyof ReflectionFields)[];
  /**
   * Changed texts as their writer last knew them to be stored. Where another one is stored by now, both are joined. A
   * text without its base is written as it is.
   */
  base: Partial<Record<ReflectionText, string>>;
}

/** Words typed and not known to be stored; `at` in milliseconds since the epoch. */
export interface ReflectionDraft {
  id: string;
  edit: ReflectionEdit;
  at: number;
}

/** Longest text that is stored, UTF-16 units. */
const MAX_TEXT = 40_000;
/** Longest that a field takes from its writer: several versions of a text may be joined before the end of one is cut. */
export const MAX_TYPED = 10_000;

export const EMPTY_REFLECTION: Readonly<ReflectionFields> = {
  scope: 'self',
  evidence: '',
  shortcoming: '',
  cause: '',
  causeKind: null,
  action: '',
  dueOn: null,
  doneAt: null,
  droppedAt: null,
  dropReason: '',
};

/** A day that a plan can have: it is in the calendar, and no year of it was left half typed. */
export function isDueDay(text: string): boolean {
  const [, year, month, day] = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) !== null;
}

/** Fields as they are stored: texts in NFC and of a sensible length, no due day that is none. */
export function cleanReflection(fields: ReflectionFields): ReflectionFields {
  const { scope, causeKind, dueOn, doneAt, droppedAt } = fields;
  return {
    scope,
    evidence: cleanText(fields.evidence),
    shortcoming: cleanText(fields.shortcoming),
    cause: cleanText(fields.cause),
    causeKind,
    action: cleanText(fields.action),
    dueOn: dueOn !== null && isDueDay(dueOn) ? dueOn : null,
    doneAt,
    droppedAt,
    dropReason: cleanText(fields.dropReason),
  };
}

/** Cut at a character, so that no half of a pair is left. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .slice(0, MAX_TEXT)
    .replace(/\p{Cs}$/u, '');
}

/** An action with a due day: it is looked at again until it is done. */
export function isCommitment({ action, dueOn }: Pick<ReflectionFields, 'action' | 'dueOn'>): boolean {
  return action.trim() !== '' && dueOn !== null;
}

export type ActionState = 'open' | 'done' | 'dropped';

/** How the action of a reflection stands. */
export function actionState({ doneAt, droppedAt }: Pick<ReflectionFields, 'doneAt' | 'droppedAt'>): ActionState {
  if (doneAt !== null) return 'done';
  return (droppedAt ?? null) === null ? 'open' : 'dropped';
}

/** Nothing was said in it. Whose practice it would be, a kind of cause or a day say nothing alone. */
export function isEmptyReflection(fields: Pick<ReflectionFields, ReflectionText>): boolean {
  return REFLECTION_TEXTS.every((text) => fields[text].trim() === '');
}

/** The fields alone, of anything that has them. */
export function pickFields(from: ReflectionFields): ReflectionFields {
  const { scope, evidence, shortcoming, cause, causeKind, action, dueOn, doneAt } = from;
  // Those in an older trash have not heard of dropping.
  const { droppedAt = null, dropReason = '' } = from;
  return { scope, evidence, shortcoming, cause, causeKind, action, dueOn, doneAt, droppedAt, dropReason };
}
