import type { ExportFormat } from '../../core/export/export-format.ts';
import { html } from '../../core/export/html.ts';
import { PAPER_FORMATS } from '../../core/export/paper/paper-registry.ts';
import { EXPORT_FORMATS } from '../../core/export/registry.ts';
import { getLocale } from '../../i18n/t.ts';
import type { FormatId } from '../format-words.ts';
import { type ExportJob, type JobOptions, notesJob, paperJob } from './export-job.ts';
import type { ResolvedChoice } from './resolve-choice.ts';

/** No file: what the browser prints, or saves as PDF. */
const PRINT: FormatId = { id: 'print', extension: 'pdf' };

/** Formats in which a choice can be had. All in one file is no choice of its own where there is one article. */
export function offeredFormats(choice: ResolvedChoice): readonly FormatId[] {
  if (choice.kind === 'paper') return [...PAPER_FORMATS, PRINT];
  const isOne = choice.plan.entries.length === 1;
  const files = EXPORT_FORMATS.filter(({ id }) => !isOne || id !== 'docx-together');
  // Paper stands beside Word: most who want the one consider the other.
  const isWord = ({ id }: FormatId): boolean => /^docx/.test(id);
  return [...files.filter(isWord), PRINT, ...files.filter((format) => !isWord(format))];
}

/** What is made of a choice in an offered format; of a paper that is printed, nothing: it has a page for that. */
export function jobOf(choice: ResolvedChoice, id: string, options: JobOptions): ExportJob | null {
  if (choice.kind === 'paper') {
    const format = PAPER_FORMATS.find((one) => one.id === id);
    return format ? paperJob(choice, format) : null;
  }
  const format = id === PRINT.id ? html : EXPORT_FORMATS.find((one) => one.id === id);
  return format ? notesJob(choice, format, options) : null;
}

/** A file of the extension that whoever opens the export needs once, from the root; null where none is needed. */
export function companionOf({ id }: FormatId): string | null {
  return EXPORT_FORMATS.find((one) => one.id === id)?.companions?.[getLocale()] ?? null;
}

/** Formats that write by a template of the reader's. */
export function takesTemplate({ id }: FormatId): boolean {
  return /^markdown/.test(id);
}

/** Whether the notes of a topic have a place in it: beside the files of a zip, or above the articles of a page. */
export function holdsTopicNotes({ id, extension }: FormatId): boolean {
  const format: ExportFormat | undefined = id === PRINT.id ? html : EXPORT_FORMATS.find((one) => one.id === id);
  return extension === 'md' || format === html;
}
