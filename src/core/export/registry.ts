import { anki } from './anki.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { docx, docxTogether } from './docx.ts';
import type { ExportFormat } from './export-format.ts';
import { html } from './html.ts';
import { jsonLd } from './json-ld.ts';
import { markdown } from './markdown.ts';
import { markdownFull } from './markdown-full.ts';
import { plainText } from './plain-text.ts';

/** Every export format, in the order they are offered: what opens on any office computer, then what needs a program. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  docx,
  docxTogether,
  html,
  plainText,
  csv,
  markdown,
  markdownFull,
  anki,
  bibtex,
  cslJson,
  jsonLd,
];
