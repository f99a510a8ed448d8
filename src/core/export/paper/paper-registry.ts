import type { PaperFormat } from './paper-format.ts';
import { paperHtml } from './paper-html.ts';
import { paperMarkdown } from './paper-markdown.ts';
import { paperText } from './paper-text.ts';
import { paperWord } from './paper-word.ts';

/** Every format for a paper, in the order they are offered. */
export const PAPER_FORMATS: readonly PaperFormat[] = [paperWord, paperHtml, paperMarkdown, paperText];
