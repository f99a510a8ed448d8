import type { Tallies } from '../../core/import/merge-state.ts';
import { type MessageKey, t } from '../../i18n/t.ts';
import type { Library } from '../../services/compose.ts';
import { PAGE_FORMATS } from './page-formats.ts';

/** Something that was taken in, as the library tells it. */
export type ImportRecord = Awaited<ReturnType<Library['listImports']>>[number];

/** Tables whose rows their reader knows by a name, in the order in which they are told. */
export const TOLD_TABLES = [
  'articles',
  'passages',
  'reflections',
  'topics',
  'plans',
  'reports',
  'stories',
  'handouts',
] as const;

/** What came with an import: "12 bài mới, 30 đoạn trích mới, 2 mục được gộp". */
export function recordWords({ counts }: Pick<ImportRecord, 'counts'>): string {
  const added = TOLD_TABLES.flatMap((table) => {
    const count = counts[table]?.new ?? 0;
    return count > 0 ? t(`imports.added.${table}`, { count }) : [];
  });
  const merged = mergedCount(counts);
  if (merged > 0) added.push(t('imports.merged', { count: merged }));
  return added.length > 0 ? added.join(' · ') : t('imports.addedNothing');
}

function mergedCount(counts: Tallies): number {
  return TOLD_TABLES.reduce(
    (sum, table) => sum + (counts[table]?.['newer-there'] ?? 0) + (counts[table]?.both ?? 0),
    0,
  );
}

/** How a kind of file is called; one that a newer Thu Hoạch wrote down is only a file. */
export function formatWords(id: string): string {
  const isKnown = PAGE_FORMATS.some((format) => format.id === id);
  return isKnown ? t(`imports.format.${id}` as MessageKey) : t('imports.format.other');
}
