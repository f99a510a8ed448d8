import { webAddress } from '../core/files/web-address.ts';
import type { Article } from '../core/model/article.ts';
import { FailureError } from '../core/model/failure.ts';
import { DEFAULT_PRESET_ID, presetById } from '../core/report/paper-preset.ts';
import type { PaperSource } from '../core/report/paper-sources.ts';
import type { Profile, Report } from '../core/report/report.ts';
import { walkSources } from '../core/report/walk-sources.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';
import { listPaperPresets } from './paper-presets.ts';
import { loadProfile } from './profile.ts';

/** A paper with all that is printed of it. */
export interface OpenPaper {
  report: Report;
  profile: Profile;
  /** What is known of the articles that it names; one that left the library is missing. */
  sources: PaperSource[];
}

/** How the reader likes papers to be printed; kept for all of them. */
export interface PaperLook {
  /** Id of a preset, shipped or the reader's own. */
  preset: string;
  hasSources: boolean;
}

const LOOK = 'paper-look';
const DEFAULT_LOOK: PaperLook = { preset: DEFAULT_PRESET_ID, hasSources: true };

/** @throws FailureError `not-found` */
export async function openPaper(context: ServiceContext, id: string): Promise<OpenPaper> {
  const report = await guarded(() => context.db.reports.get(id));
  if (!report) throw new FailureError('not-found');
  const [profile, sources] = await Promise.all([loadProfile(context), paperSources(context, report)]);
  return { report, profile, sources };
}

/** What is known of the articles that a paper quotes, cites, or was studied for. */
export async function paperSources(
  { db }: ServiceContext,
  { doc, articleIds }: Pick<Report, 'doc' | 'articleIds'>,
): Promise<PaperSource[]> {
  const cited = walkSources(doc).flatMap(({ articleId }) => (articleId === null ? [] : [articleId]));
  const ids = [...new Set([...articleIds, ...cited])];
  const articles = await guarded(() => db.articles.bulkGet(ids));
  return articles.flatMap((article) => (article ? [asSource(article)] : []));
}

/** A layout that is gone leaves the usual one. */
export async function loadPaperLook(context: ServiceContext): Promise<PaperLook> {
  const { db } = context;
  const [row, own] = await Promise.all([guarded(() => db.meta.get(LOOK)), listPaperPresets(context)]);
  const stored = row?.value as Partial<PaperLook> | undefined;
  return {
    preset: presetById(typeof stored?.preset === 'string' ? stored.preset : DEFAULT_LOOK.preset, own).id,
    hasSources: typeof stored?.hasSources === 'boolean' ? stored.hasSources : DEFAULT_LOOK.hasSources,
  };
}

export async function savePaperLook({ db }: ServiceContext, look: PaperLook): Promise<void> {
  await guarded(() => db.meta.put({ key: LOOK, value: look }));
}

function asSource(article: Article): PaperSource {
  const { id, title, byline, siteName, publishedAt, documentRef, circulation, file } = article;
  const source: PaperSource = {
    id,
    title,
    byline,
    siteName,
    publishedAt,
    documentRef,
    circulation,
    url: webAddress(article),
  };
  return file ? { ...source, fileName: file.name } : source;
}
