import { anki } from './anki.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';

/** Every export format, in the order they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [markdown, html, csv, anki];
