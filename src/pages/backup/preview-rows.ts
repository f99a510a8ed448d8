import { addTallies, MERGE_STATES, noTally, type Tallies, type Tally } from '../../core/import/merge-state.ts';

/** Kinds as a reader knows them, with the tables that they stand for. What is named nowhere counts as `others`. */
const KINDS = {
  articles: ['articles'],
  passages: ['passages'],
  reflections: ['reflections'],
  topics: ['topics'],
  stories: ['stories'],
  reports: ['reports'],
  plans: ['plans'],
  media: ['images', 'files', 'versions', 'storyPictures', 'reportVersions'],
  reviews: ['reviewCards', 'reviewEvents'],
  trash: ['trash'],
} as const;

export type PreviewKind = keyof typeof KINDS | 'others';

export interface PreviewRow {
  kind: PreviewKind;
  tally: Tally;
}

/** A line a kind, those of which nothing is there left out. */
export function previewRows(tallies: Tallies): PreviewRow[] {
  const kindOf = new Map<string, PreviewKind>(
    Object.entries(KINDS).flatMap(([kind, tables]) => tables.map((table) => [table, kind as PreviewKind] as const)),
  );
  const sums: Tallies = {};
  for (const [table, tally] of Object.entries(tallies)) addTallies(sums, { [kindOf.get(table) ?? 'others']: tally });
  const kinds: PreviewKind[] = [...(Object.keys(KINDS) as PreviewKind[]), 'others'];
  return kinds
    .map((kind) => ({ kind, tally: sums[kind] ?? noTally() }))
    .filter(({ tally }) => MERGE_STATES.some((state) => tally[state] > 0));
}
