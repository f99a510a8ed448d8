import type { ReflectionLabels } from '../model/reflection-labels.ts';
import type { PracticeEntry } from '../practice/practice-entry.ts';
import { escapeMarkdown, markdownLink, quoteMarkdown } from './escape-markdown.ts';
import { reflectionMarkdown } from './reflection-markdown.ts';

export interface PracticeLabels {
  title: string;
  source: string;
  untitled: string;
  reflection: ReflectionLabels;
}

/** A named stretch of reflections, as a list shows it. */
export interface NamedPractice {
  name: string;
  entries: readonly PracticeEntry[];
}

/** Reflections of any articles, each with the words that it answers and where those stand. */
export function practiceMarkdown(groups: readonly NamedPractice[], labels: PracticeLabels): string {
  const blocks = groups.flatMap(({ name, entries }) => [
    `## ${escapeMarkdown(name)}`,
    ...entries.map((entry) => entryBlock(entry, labels)),
  ]);
  return `${[`# ${escapeMarkdown(labels.title)}`, ...blocks].join('\n\n')}\n`;
}

function entryBlock({ reflection, article, passage }: PracticeEntry, labels: PracticeLabels): string {
  const title = article.title || labels.untitled;
  const source = article.url === '' ? escapeMarkdown(title) : markdownLink(title, article.url);
  const parts = [
    reflectionMarkdown(reflection, labels.reflection, '###'),
    passage && quoteMarkdown(passage.quote),
    `${labels.source}: ${[source, escapeMarkdown(article.number)].filter(Boolean).join(' · ')}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}
