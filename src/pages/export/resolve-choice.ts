import type { ExportChoice } from '../../core/export/export-choice.ts';
import { layOutPaper } from '../../core/report/lay-out-paper.ts';
import type { PaperBlock } from '../../core/report/paper.ts';
import { type PaperPreset, presetById } from '../../core/report/paper-preset.ts';
import { listSources } from '../../core/report/paper-sources.ts';
import { usualSort } from '../../core/shelf/shelf-order.ts';
import { hasFacets, viewFromPairs } from '../../core/shelf/shelf-view.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { ExportPlan } from '../../services/export-plan.ts';
import { loadCatalogue } from '../library/load-catalogue.ts';
import { findInLibrary, withIds } from '../library/search-port.ts';
import { library } from '../page-library.ts';
import { today } from '../today.ts';

interface Named {
  /** What was chosen, in words. */
  name: string;
  /** Name of the file that is proposed. */
  fileName: string;
}

/** Articles to be written. */
export interface NotesChoice extends Named {
  kind: 'notes';
  plan: ExportPlan;
  /** Title of a file that holds all of it. */
  title: string;
}

/** A paper to be written. */
export interface PaperChoice extends Named {
  kind: 'paper';
  id: string;
  title: string;
  blocks: PaperBlock[];
  /** By which it is printed. */
  preset: PaperPreset;
  /** Sources that a marking bars from being shared: how many of those that it names. */
  barred: number;
}

export type ResolvedChoice = NotesChoice | PaperChoice;

/** What a choice comes to now. @throws FailureError, or AbortError where it was stopped */
export async function resolveChoice(choice: ExportChoice, signal: AbortSignal): Promise<ResolvedChoice> {
  switch (choice.kind) {
    case 'report':
      return paperOf(choice.id);
    case 'topic': {
      const plan = await library.planExport(choice, signal);
      const title = plan.topic?.title || t('topics.untitled');
      return { kind: 'notes', plan, title, name: t('exportPage.topic', { title }), fileName: title };
    }
    case 'all': {
      const plan = await library.planExport(choice, signal);
      const title = t('exportPage.all');
      return { kind: 'notes', plan, title, name: title, fileName: dated() };
    }
    case 'search':
      return searchOf(choice.view, signal);
    case 'kept':
      return articlesOf(await library.keptChoice(choice.id), signal);
    case 'articles':
      return articlesOf(choice.ids, signal);
  }
}

async function articlesOf(ids: readonly string[], signal: AbortSignal): Promise<NotesChoice> {
  const plan = await library.planExport({ kind: 'articles', ids }, signal);
  const [only] = ids.length === 1 ? await library.shelfItems([...ids]) : [];
  if (only) {
    const title = only.title || t('article.untitled');
    return { kind: 'notes', plan, title, name: title, fileName: title };
  }
  return { kind: 'notes', plan, title: dated(), name: t('exportPage.chosen'), fileName: dated() };
}

/** What the library would list at this address, in its order. */
async function searchOf(address: string, signal: AbortSignal): Promise<NotesChoice> {
  const usual = { sort: usualSort('saved'), layout: 'list' } as const;
  const { query, facets, sort } = viewFromPairs(new URLSearchParams(address), usual);
  const loaded = await loadCatalogue(sort.by, signal);
  signal.throwIfAborted();
  if (!loaded) throw new Error('the shelf was not read');
  const { catalogue } = loaded;
  const words = query.trim();
  let only: ReadonlySet<string> | null = null;
  if (words !== '') {
    const settings = { limit: 0, signal, catalogue };
    only = (await withIds(await findInLibrary(words, settings), words, settings)).ids;
  }
  const ids = catalogue.select({ facets, sort, only }).items.map(({ id }) => id);
  const plan = await library.planExport({ kind: 'articles', ids }, signal);
  const name =
    words === ''
      ? t(hasFacets(facets) ? 'exportPage.filtered' : 'exportPage.all')
      : t(hasFacets(facets) ? 'exportPage.foundFiltered' : 'exportPage.found', { query: words });
  return { kind: 'notes', plan, title: name, name, fileName: words || dated() };
}

async function paperOf(id: string): Promise<PaperChoice> {
  const [{ report, profile, sources }, { hasSources, preset }, own] = await Promise.all([
    library.openPaper(id),
    library.loadPaperLook(),
    library.listPaperPresets(),
  ]);
  const blocks = layOutPaper({ report, profile, sources, hasSources, locale: getLocale(), today: today() });
  const title = report.title || t('paper.untitled');
  const { barred } = listSources(report.doc, report.articleIds, sources);
  return {
    kind: 'paper',
    id,
    title,
    blocks,
    preset: presetById(preset, own),
    barred: barred.length,
    name: t('exportPage.report', { title }),
    fileName: title,
  };
}

/** "thu-hoach-2026-11-24" */
function dated(): string {
  return `thu-hoach-${today()}`;
}
