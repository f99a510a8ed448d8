import type { ReflectionScope } from '../model/reflection.ts';
import { reflectionLacks } from '../model/reflection-lacks.ts';
import { holdsWords, wordsOf } from '../text/holds-words.ts';
import { entryWords, type PracticeEntry } from './practice-entry.ts';

/** What was promised, or all reflections. */
export const PRACTICE_PARTS = ['commitments', 'all'] as const;
export type PracticePart = (typeof PRACTICE_PARTS)[number];

export const PRACTICE_CONTENTS = ['all', 'shortcoming', 'noAction', 'noFigure'] as const;
/** What is said in a reflection, or missing. */
export type PracticeContent = (typeof PRACTICE_CONTENTS)[number];

export const PRACTICE_TIMES = ['all', 'month', 'quarter', 'year'] as const;
/** When it was written: in the last thirty days, in this quarter, in this year. */
export type PracticeTime = (typeof PRACTICE_TIMES)[number];

export interface PracticeFilter {
  /** As typed. */
  words: string;
  scope: ReflectionScope | 'all';
  content: PracticeContent;
  time: PracticeTime;
  /** A tag of the article or the passage, or one that it is nested in; empty for any. */
  tag: string;
  /** Id of a topic that the article stands in; empty for any. */
  topic: string;
}

export const NO_PRACTICE_FILTER: PracticeFilter = {
  words: '',
  scope: 'all',
  content: 'all',
  time: 'all',
  tag: '',
  topic: '',
};

export function isPracticeFiltered(filter: PracticeFilter): boolean {
  const { words, ...rest } = filter;
  const { words: _, ...none } = NO_PRACTICE_FILTER;
  return words.trim() !== '' || JSON.stringify(rest) !== JSON.stringify(none);
}

/**
 * @param now milliseconds since the epoch
 * @param topicArticles ids of the articles of the filter's topic
 */
export function filterPractice(
  entries: readonly PracticeEntry[],
  filter: PracticeFilter,
  now: number,
  topicArticles: ReadonlySet<string>,
): PracticeEntry[] {
  const words = wordsOf(filter.words);
  const since = startOf(filter.time, now);
  return entries.filter((entry) => {
    const { reflection, article, passage } = entry;
    return (
      (filter.scope === 'all' || reflection.scope === filter.scope) &&
      fitsContent(entry, filter.content) &&
      reflection.createdAt >= since &&
      (filter.tag === '' || [...article.tags, ...(passage?.tags ?? [])].some((tag) => isWithin(tag, filter.tag))) &&
      (filter.topic === '' || topicArticles.has(reflection.articleId)) &&
      (words.length === 0 || holdsWords(entryWords(entry), words))
    );
  });
}

function fitsContent({ reflection }: PracticeEntry, content: PracticeContent): boolean {
  if (content === 'all') return true;
  if (content === 'shortcoming') return reflection.shortcoming.trim() !== '';
  return reflectionLacks(reflection).includes(content === 'noAction' ? 'action' : 'figure');
}

function isWithin(tag: string, outer: string): boolean {
  return tag === outer || tag.startsWith(`${outer}/`);
}

const THIRTY_DAYS = 30 * 86_400_000;

function startOf(time: PracticeTime, now: number): number {
  if (time === 'all') return Number.NEGATIVE_INFINITY;
  if (time === 'month') return now - THIRTY_DAYS;
  const today = new Date(now);
  const month = time === 'year' ? 0 : Math.floor(today.getMonth() / 3) * 3;
  return new Date(today.getFullYear(), month, 1).getTime();
}
