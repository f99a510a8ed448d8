import * as v from 'valibot';
import { cleanLine, cleanText, MOST_ITEMS, type PlannedText, type StudyPlan } from './study-plan.ts';

/** What is wrong with a file that was given for one of ours. */
export type FileFault = 'not-json' | 'other-kind' | 'newer' | 'wrong-shape' | 'too-large';

/** The form is described in `docs/plan-file.md`. */
const FORMAT = 'thu-hoach-plan';
const VERSION = 1;
/** Longest file that is read, UTF-16 units. */
export const MAX_PLAN_FILE = 2_000_000;

const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const text = v.object({
  title: v.pipe(v.string(), v.maxLength(2_000)),
  number: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  issuedOn: v.optional(day, null),
  dueOn: v.optional(day, null),
  url: v.optional(v.pipe(v.string(), v.maxLength(8_000)), ''),
});
const file = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  title: v.pipe(v.string(), v.maxLength(2_000)),
  items: v.pipe(v.array(text), v.maxLength(MOST_ITEMS)),
});

/** A plan as a file of its own. What its reader has studied of it does not go with it. */
export function writePlanFile({ title, items }: Pick<StudyPlan, 'title' | 'items'>): string {
  const texts = items.map(({ title, number, issuedOn, dueOn, url }) => ({
    title,
    ...(number && { number }),
    ...(issuedOn && { issuedOn }),
    ...(dueOn && { dueOn }),
    ...(url && { url }),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, items: texts }, null, 2)}\n`;
}

/** A plan out of a file, its texts as they are stored; or why it is none. */
export function readPlanFile(source: string): { title: string; items: PlannedText[] } | FileFault {
  if (source.length > MAX_PLAN_FILE) return 'too-large';
  const json = parseJson(source);
  if (json === undefined) return 'not-json';
  const fault = faultOfHead(json, FORMAT, VERSION);
  if (fault) return fault;
  const parsed = v.safeParse(file, json);
  if (!parsed.success) return 'wrong-shape';
  const items = parsed.output.items.map(cleanText).filter(({ title, url }) => title !== '' || url !== '');
  return { title: cleanLine(parsed.output.title), items };
}

/** What a JSON text says; undefined for what is none. A byte order mark before it is no fault. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Another kind of file is told from a newer version of ours. */
export function faultOfHead(json: unknown, format: string, version: number): FileFault | null {
  const head = (typeof json === 'object' && json !== null ? json : {}) as { format?: unknown; version?: unknown };
  if (head.format !== format) return 'other-kind';
  return typeof head.version === 'number' && head.version > version ? 'newer' : null;
}
