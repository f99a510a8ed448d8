import { escapeMarkdown, quoteMarkdown } from '../export/escape-markdown.ts';
import { reflectionMarkdown } from '../export/reflection-markdown.ts';
import type { ReflectionLabels } from '../model/reflection-labels.ts';
import type { Group, GroupArticle, GroupQuestion } from './group-notes.ts';
import type { GuestNote } from './guest-note.ts';

export interface GroupWords {
  title: string;
  members: string;
  questions: string;
  notes: string;
  unnamed: string;
  untitled: string;
  reflection: ReflectionLabels;
}

/** What members wrote, text by text, as Markdown. Whose each is stands with it; members are in the order of their names. */
export function groupMarkdown(group: Group, words: GroupWords): string {
  const nameOf = (id: string): string => group.members.find((member) => member.id === id)?.name || words.unnamed;
  const members = group.members.map(({ name, unit }) => `- ${line([name || words.unnamed, unit])}`);
  const parts = [
    `# ${line([words.title])}`,
    `## ${words.members}\n\n${members.join('\n')}`,
    ...(group.questions.length > 0 ? [`## ${words.questions}\n\n${asked(group.questions, nameOf)}`] : []),
    ...group.articles.map((article) => articlePart(article, words, nameOf)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function articlePart(
  { title, questions, notes }: GroupArticle,
  words: GroupWords,
  nameOf: (id: string) => string,
): string {
  const parts = [`## ${line([title || words.untitled])}`];
  if (questions.length > 0) parts.push(`### ${words.questions}\n\n${asked(questions, nameOf)}`);
  if (notes.length > 0) parts.push(`### ${words.notes}`, ...notes.map((note) => notePart(note, words, nameOf)));
  return parts.join('\n\n');
}

function notePart(note: GuestNote, { reflection: labels }: GroupWords, nameOf: (id: string) => string): string {
  const { passage, text, reflection, id, articleId, createdAt } = note;
  const own = reflection
    ? reflectionMarkdown(
        { ...reflection, id, articleId, passageId: null, createdAt, updatedAt: createdAt },
        labels,
        '####',
      )
    : block(text);
  return [passage ? quoteMarkdown(passage.quote) : '', own, `— *${line([nameOf(note.maker.id), note.maker.unit])}*`]
    .filter(Boolean)
    .join('\n\n');
}

function asked(questions: readonly GroupQuestion[], nameOf: (id: string) => string): string {
  return questions
    .map(({ text, quote, by }) => {
      const told = [quote === '' ? '' : `“${line([quote])}”`, line([text])].filter(Boolean).join(' ');
      return `- ${told} *(${line([by.map(nameOf).join(', ')])})*`;
    })
    .join('\n');
}

function line(parts: readonly string[]): string {
  return escapeMarkdown(
    parts
      .filter((part) => part !== '')
      .join(', ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function block(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((one) => escapeMarkdown(one))
    .join('\\\n');
}
