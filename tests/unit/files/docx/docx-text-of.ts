import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { DocxBlock, DocxDocument, DocxItem } from '../../../../src/core/docx/docx-document.ts';
import { textOfBlock } from '../../../../src/core/report/paper.ts';

const { window } = new JSDOM('');
const parser = new window.DOMParser();

/** A part of a Word file, parsed. Throws where it is no XML. */
export function parsePart(bytes: Uint8Array, part: string): Document {
  const file = unzipSync(bytes)[part];
  if (!file) throw new Error(`no ${part}`);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  const parsed = parser.parseFromString(text, 'application/xml');
  const fault = parsed.querySelector('parsererror');
  if (fault) throw new Error(`${part}: ${fault.textContent}`);
  return parsed;
}

/** The words of a Word file, a line a paragraph or line break. */
export function docxText(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (const paragraph of parsePart(bytes, 'word/document.xml').getElementsByTagName('w:p')) {
    let line = '';
    for (const element of paragraph.getElementsByTagName('*')) {
      if (element.tagName === 'w:t') line += element.textContent;
      else if (element.tagName === 'w:br' && !element.hasAttribute('w:type')) line += '\n';
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** The words that a document holds, in order. */
export function wordsOf({ blocks }: DocxDocument): string {
  return blocks.map(blockWords).join('\n');
}

function blockWords(block: DocxBlock): string {
  switch (block.kind) {
    case 'text':
      return block.runs.map(({ text }) => text).join('');
    case 'list':
      return block.items.map(itemWords).join('\n');
    case 'table':
      return [block.head, ...block.rows.map(({ cells }) => cells)].flat().join('\n');
    case 'columns':
      return [...block.left, ...block.right].map(blockWords).join('\n');
    case 'picture':
    case 'page-break':
    case 'writing-lines':
      return '';
    default:
      return textOfBlock(block);
  }
}

function itemWords({ runs, items = [] }: DocxItem): string {
  return [runs.map(({ text }) => text).join(''), ...items.map(itemWords)].join('\n');
}
