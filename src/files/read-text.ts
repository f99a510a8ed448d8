import type { FileText, TextBlock } from '../core/files/file-text.ts';
import { decodeText } from './decode-text.ts';
import { MAX_TEXT_UNITS } from './limits.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
/** Lines this long were broken by a program, and short ones by the writer. */
const WRAPPED = 55;
/** A line that ends so was ended by its writer: what begins with a capital behind it is another paragraph. */
const ENDED = /[.!?:;…]["”’)\]]*$/;

/** A plain text file: paragraphs by its empty lines, or else by its lines. */
export function readText(bytes: Uint8Array): FileText {
  const text = decodeText(bytes);
  if (text.length > MAX_TEXT_UNITS) return { ok: false, refusal: 'too-large' };
  if (text.trim() === '') return { ok: false, refusal: 'empty' };
  return { ok: true, content: { blocks: blocksOf(text) }, facts: { title: '', author: '' } };
}

function blocksOf(text: string): TextBlock[] {
  const chunks = text.split(/\n[ \t]*\n+/);
  return chunks
    .flatMap((chunk) => {
      const lines = chunk.split('\n').map((line) => line.trim());
      return unwrapped(lines.filter(Boolean), chunks.length > 2);
    })
    .map(blockOf);
}

/** Lines that a program broke at a width are one paragraph again. */
function unwrapped(lines: readonly string[], hasEmptyLines: boolean): string[] {
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const isWrapped =
      hasEmptyLines &&
      before.length >= WRAPPED &&
      before.length <= 100 &&
      (/^\p{Ll}/u.test(line) || (/^\p{L}/u.test(line) && !ENDED.test(before))) &&
      !/^(?:[-*+•]|\d+[.)]|[a-zđ]\)|#)\s?/u.test(line);
    const last = paragraphs.at(-1);
    if (last !== undefined && isWrapped) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}

function blockOf(line: string): TextBlock {
  const [, marks, title] = HEADING.exec(line) ?? [];
  const piece = (text: string) => [{ text, bold: false, italic: false, raised: false }];
  if (marks === undefined || !title) return { kind: 'paragraph', align: 'left', pieces: piece(line) };
  const level = Math.min(3, marks.length) as 1 | 2 | 3;
  return { kind: 'heading', level, align: 'left', pieces: piece(title) };
}
