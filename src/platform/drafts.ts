import type { ArticleEdit } from '../core/model/article.ts';
import { REFLECTION_FIELDS, type ReflectionDraft, type ReflectionEdit } from '../core/model/reflection.ts';
import type { ReportDoc } from '../core/report/report-doc.ts';
import type { WordsDraft } from '../core/text/words-draft.ts';
import { browser } from './browser.ts';

/**
 * Words typed but not yet saved. A popup closes when it loses focus and an extension may be updated under an
 * open page, so what is being typed is kept here, by name, until it is saved or thrown away.
 */
interface Draft {
  note: string;
  tags: string[];
  /** Facts of a page that were corrected and not yet saved. */
  edit: ArticleEdit;
  /** Milliseconds since the epoch: drafts nobody came back to for 30 days are swept. */
  at: number;
}

const PREFIX = 'draft:';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

export async function loadDraft(name: string): Promise<Draft | null> {
  const key = PREFIX + name;
  const stored = (await browser.storage.local.get(key))[key] as Partial<Draft> | undefined;
  if (!stored || typeof stored.note !== 'string' || !Array.isArray(stored.tags)) return null;
  return { note: stored.note, tags: stored.tags.map(String), edit: stored.edit ?? {}, at: Number(stored.at) || 0 };
}

export async function keepDraft(
  name: string,
  draft: { note: string; tags: string[]; edit?: ArticleEdit },
): Promise<void> {
  await browser.storage.local.set({ [PREFIX + name]: { ...draft, at: Date.now() } });
}

/** Words of a reflection. */
export async function keepReflectionDraft(name: string, { id, edit }: Omit<ReflectionDraft, 'at'>): Promise<void> {
  const draft: ReflectionDraft = { id, edit, at: Date.now() };
  await browser.storage.local.set({ [PREFIX + name]: draft });
}

export async function loadReflectionDraft(name: string): Promise<ReflectionDraft | null> {
  const key = PREFIX + name;
  const stored = (await browser.storage.local.get(key))[key] as Partial<ReflectionDraft> | undefined;
  if (typeof stored?.id !== 'string' || typeof stored.edit !== 'object') return null;
  const { id, edit } = stored;
  const known = REFLECTION_FIELDS.filter((field) => edit[field] !== undefined);
  const words = Object.fromEntries(known.map((field) => [field, edit[field]])) as ReflectionEdit;
  return { id, edit: words, at: Number(stored.at) || 0 };
}

/** What stands in a form, as plain JSON. */
export async function keepFormDraft(name: string, form: object): Promise<void> {
  await browser.storage.local.set({ [PREFIX + name]: { form, at: Date.now() } });
}

/** Whatever was kept: who asks checks its shape. Null where there is none. */
export async function loadFormDraft(name: string): Promise<unknown> {
  const key = PREFIX + name;
  const stored = (await browser.storage.local.get(key))[key] as { form?: unknown } | undefined;
  return stored?.form ?? null;
}

/** Text of a paper, with `docPrint` of the stored one that it was written over. */
export interface ReportDraft {
  title: string;
  doc: ReportDoc;
  base: number;
  /** Milliseconds since the epoch. */
  at: number;
}

export async function keepReportDraft(name: string, draft: Omit<ReportDraft, 'at'>): Promise<void> {
  await browser.storage.local.set({ [PREFIX + name]: { ...draft, at: Date.now() } });
}

export async function loadReportDraft(name: string): Promise<ReportDraft | null> {
  const key = PREFIX + name;
  const stored = (await browser.storage.local.get(key))[key] as Partial<ReportDraft> | undefined;
  const { title, doc, base, at } = stored ?? {};
  if (typeof title !== 'string' || doc?.type !== 'doc' || typeof base !== 'number') return null;
  return { title, doc, base, at: Number(at) || 0 };
}

/** Words of a form that are not known to be stored. */
export async function keepWordsDraft(name: string, edit: object): Promise<void> {
  await browser.storage.local.set({ [PREFIX + name]: { edit, at: Date.now() } });
}

/** @param fields what a draft may hold: all else is left out */
export async function loadWordsDraft<Words extends object>(
  name: string,
  fields: readonly (keyof Words & string)[],
): Promise<WordsDraft<Words> | null> {
  const key = PREFIX + name;
  const stored = (await browser.storage.local.get(key))[key] as Partial<WordsDraft<Words>> | undefined;
  if (typeof stored?.edit !== 'object') return null;
  const { edit } = stored;
  const known = fields.filter((field) => edit[field] !== undefined);
  const words = Object.fromEntries(known.map((field) => [field, edit[field]])) as Partial<Words>;
  return { edit: words, at: Number(stored.at) || 0 };
}

export async function dropDraft(name: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + name);
}

export async function sweepDrafts(): Promise<void> {
  const all = await browser.storage.local.get(null);
  const old = Object.entries(all)
    .filter(([key, value]) => key.startsWith(PREFIX) && Date.now() - Number((value as Draft).at) > KEPT_FOR)
    .map(([key]) => key);
  if (old.length > 0) await browser.storage.local.remove(old);
}
