import { escapeMarkdown } from './escape-markdown.ts';
import type { ExportSettings, StudyNote } from './export-format.ts';

/**
 * An article's own text as Markdown; empty without its body.
 * @param addressOf where a picture is to be found, by its address in the body; null: nowhere
 */
export async function fullText(
  note: StudyNote,
  { bodyMarkdown }: ExportSettings,
  addressOf: (url: string) => string | null,
): Promise<string> {
  const { body } = note;
  if (!body) return '';
  if (bodyMarkdown) return bodyMarkdown(note, addressOf);
  const lines = body.text.split(/\r\n?|\n/).map((line) => escapeMarkdown(line).trim());
  return lines.filter((line) => line !== '').join('\n\n');
}
