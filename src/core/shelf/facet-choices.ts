import { tagParent } from '../tags/tag-key.ts';
import { foldBare } from '../text/fold.ts';
import { type FacetName, FIXED_ORDER, NO_VALUE } from './facets.ts';
import type { FacetCounts } from './narrow.ts';

/** One value of a facet as it is offered. */
export interface FacetChoice {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  /** Levels above it that a tree shows it under; 0 outside of one. */
  depth: number;
  /** It has values nested in it that can be shown. */
  isParent: boolean;
}

export interface ChoiceSettings {
  counts: FacetCounts;
  chosen: readonly string[];
  label: (value: string) => string;
  collate: (a: string, b: string) => number;
}

/** Values that somebody has, and those that are chosen though nobody has them now. What has no value comes last. */
export function facetChoices(facet: FacetName, { counts, chosen, label, collate }: ChoiceSettings): FacetChoice[] {
  const values = new Set([...counts.keys(), ...chosen]);
  const choices = [...values].map((value) => ({
    value,
    label: label(value),
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
    depth: 0,
    isParent: false,
  }));
  const fixed = FIXED_ORDER[facet];
  const rank = ({ value }: FacetChoice): number => (value === NO_VALUE ? 1 : 0);
  return choices.sort((a, b) => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    if (fixed) return fixed.indexOf(a.value) - fixed.indexOf(b.value);
    if (facet === 'year') return Number(b.value) - Number(a.value);
    return b.count - a.count || collate(a.label, b.label);
  });
}

/** Those whose label holds every typed word, with or without diacritics. */
export function findChoices(choices: readonly FacetChoice[], typed: string): FacetChoice[] {
  const words = foldBare(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ label }) => {
    const folded = foldBare(label);
    return words.every((word) => folded.includes(word));
  });
}

/**
 * Nested tags as a tree: each below the one it is nested in, where that is open. A chosen one is never hidden.
 * @param isOpen whether what is nested in a tag is shown
 */
export function tagTree(choices: readonly FacetChoice[], isOpen: (tag: string) => boolean): FacetChoice[] {
  const known = new Set(choices.map(({ value }) => value));
  const children = new Map<string, FacetChoice[]>();
  for (const choice of choices) {
    const parent = parentOf(choice.value, known);
    children.set(parent, [...(children.get(parent) ?? []), choice]);
  }
  const out: FacetChoice[] = [];
  const add = (parent: string, depth: number): void => {
    for (const choice of children.get(parent) ?? []) {
      const nested = choice.value === ROOT ? undefined : children.get(choice.value);
      out.push({ ...choice, label: lastLevel(choice, parent), depth, isParent: nested !== undefined });
      if (nested && (isOpen(choice.value) || nested.some(holdsChosen))) add(choice.value, depth + 1);
    }
  };
  const holdsChosen = (choice: FacetChoice): boolean =>
    choice.isChosen || (children.get(choice.value) ?? []).some(holdsChosen);
  add(ROOT, 0);
  return out;
}

/** No tag is called so: it is what stands for having none. */
const ROOT = NO_VALUE;

function parentOf(tag: string, known: ReadonlySet<string>): string {
  const parent = tagParent(tag);
  if (parent === '') return ROOT;
  return known.has(parent) ? parent : parentOf(parent, known);
}

function lastLevel({ label }: FacetChoice, parent: string): string {
  return parent === ROOT ? label : label.slice(parent.length + 1);
}
