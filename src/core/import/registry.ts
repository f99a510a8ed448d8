import { backupFormat } from '../backup/backup-format.ts';
import { bookmarks } from './bookmarks.ts';
import { hypothesis } from './hypothesis.ts';
import type { ImportFormat } from './import-format.ts';
import { instapaper } from './instapaper.ts';
import { obsidianHighlights } from './obsidian-highlights.ts';
import { omnivore } from './omnivore.ts';
import { pocketCsv } from './pocket-csv.ts';
import { pocketHtml } from './pocket-html.ts';
import { readwise } from './readwise.ts';
import { ris } from './ris.ts';
import { urlList } from './url-list.ts';
import { zoteroCsl } from './zotero-csl.ts';

/**
 * Every kind of file that is imported. The first that knows a file has it: those that are known by more stand before those
 * that are known by less, and a list of addresses, which is any text, last. Study packets are signed, which the core cannot
 * check: the page adds `packetFormat` with what can.
 */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  backupFormat,
  omnivore,
  pocketCsv,
  hypothesis,
  obsidianHighlights,
  zoteroCsl,
  readwise,
  instapaper,
  pocketHtml,
  bookmarks,
  ris,
  urlList,
];
