import type { Passage } from '../model/passage.ts';
import type { Reflection } from '../model/reflection.ts';
import { escapeLine, markdownLink, quoteMarkdown } from './escape-markdown.ts';
import type { ExportFormat, ExportLabels, ExportSettings, StudyNote } from './export-format.ts';
import { frontMatter } from './front-matter.ts';
import { sourceMarkdown } from './markdown-source.ts';
import { blockId, passageFoot } from './note-view.ts';
import { ownMarkdown } from './own-markdown.ts';
import { passageAddress } from './passage-address.ts';
import { reflectionMarkdown } from './reflection-markdown.ts';
import { assertShareable } from './shareable.ts';

function passageBlock(
  passage: Passage,
  index: number,
  { article, reflections }: StudyNote,
  labels: ExportLabels,
): string {
  const address = passageAddress(passage, article);
  const link = address && markdownLink(labels.openPassage, address);
  const parts = [
    `### ${index + 1}. ${escapeLine(labels.roles[passage.role])}`,
    quoteMarkdown(passage.quote),
    // On a line of its own behind the quotation: a reference to the block shows the quotation.
    `^${blockId(passage.id)}`,
    ownMarkdown(passage.note),
    passageFoot(passage.tags, link),
    reflectionBlock(reflections, passage.id, labels),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The reflections on one passage, or on the whole article where that is null. */
function reflectionBlock(reflections: Reflection[], passageId: string | null, labels: ExportLabels): string {
  const own = reflections.filter((reflection) => reflection.passageId === passageId);
  return own
    .map((reflection) => reflectionMarkdown(reflection, labels.reflection, passageId === null ? '##' : '####'))
    .filter(Boolean)
    .join('\n\n');
}

/**
 * The study note of one article.
 * @param fullText the article's own text as Markdown; empty: without it
 */
export function noteMarkdown(note: StudyNote, labels: ExportLabels, fullText = ''): string {
  const { article, passages, reflections } = note;
  const own = ownMarkdown(article.note);
  const lead = escapeLine(article.lead);
  const blocks = [
    `# ${escapeLine(article.title) || escapeLine(labels.untitled)}`,
    sourceMarkdown(article, labels),
    lead && `*${lead}*`,
    own && `## ${labels.myNote}\n\n${own}`,
    reflectionBlock(reflections, null, labels),
    passages.length > 0 && `## ${labels.passages}`,
    ...passages.map((passage, index) => passageBlock(passage, index, note, labels)),
    fullText && `## ${labels.fullText}\n\n${fullText}`,
  ];
  return `${frontMatter(note)}\n${blocks.filter(Boolean).join('\n\n').trimEnd()}\n`;
}

/**
 * What writes notes by the reader's own template, or as the format does by itself where there is none.
 * @throws FailureError `bad-template`: whoever asks has checked it (`checkTemplate`)
 */
export async function noteWriter(settings: ExportSettings): Promise<(note: StudyNote, fullText?: string) => string> {
  const { labels, template } = settings;
  if (template === null) return (note, fullText) => noteMarkdown(note, labels, fullText);
  // Most readers have no template: what reads one is loaded for who has.
  const { templateWriter } = await import('./fill-template.ts');
  const write = templateWriter(template);
  return (note, fullText = '') => write(note, settings, fullText);
}

/** Study notes as Markdown with YAML front matter, made to open cleanly in Obsidian. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  files: 'each',
  needs: [],
  async *write(notes, settings) {
    const write = await noteWriter(settings);
    for await (const note of notes) {
      assertShareable(note);
      yield write(note);
    }
  },
};
