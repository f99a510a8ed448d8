import type { DocxBlock, DocxRun } from '../docx/docx-document.ts';

const ITEM = /^\s{0,6}(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)/;

/**
 * The inline forms that notes have on screen (`ui/light-markdown`), each with no way to be matched twice, so that no
 * text takes long.
 */
const FORMS =
  /\\([\\`*_[\]()])|`([^`\n]+)`|\*\*(?=\S)((?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?!\*)|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]+)(?<=\S)_(?![\p{L}\p{N}_])|\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)/gu;

/** A note in light Markdown as paragraphs and lists. A list that does not begin at 1 keeps its numbers as text. */
export function noteBlocks(note: string): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  let lines: string[] = [];
  let kind = 'text' as 'text' | 'bullets' | 'numbers';
  const flush = (): void => {
    if (lines.length === 0) return;
    if (kind === 'text') blocks.push({ kind: 'text', style: 'plain', runs: inlineRuns(lines.join('\n')) });
    else
      blocks.push({
        kind: 'list',
        isOrdered: kind === 'numbers',
        items: lines.map((line) => ({ runs: inlineRuns(line) })),
      });
    lines = [];
  };
  for (const line of note.replace(/\r\n?/g, '\n').split('\n')) {
    const [marker = '', number] = ITEM.exec(line) ?? [];
    const isNext: boolean = number !== undefined && Number(number) === (kind === 'numbers' ? lines.length + 1 : 1);
    const next: typeof kind =
      marker === '' || (number !== undefined && !isNext) ? 'text' : isNext ? 'numbers' : 'bullets';
    if (line.trim() === '' || next !== kind) flush();
    if (line.trim() === '') continue;
    kind = next;
    lines.push(next === 'text' ? line : line.slice(marker.length));
  }
  flush();
  return blocks;
}

/** One form in another, no deeper: nobody writes a note so, and somebody hostile might. */
export function inlineRuns(text: string, look: Omit<DocxRun, 'text'> = {}, depth = 0): DocxRun[] {
  const runs: DocxRun[] = [];
  const say = (words: string, more: Omit<DocxRun, 'text'> = {}): void => {
    if (words !== '') runs.push({ ...look, ...more, text: words });
  };
  let last = 0;
  for (const match of text.matchAll(FORMS)) {
    const [whole, escaped, code, bold, star, line, words, address] = match;
    const italic = star ?? line;
    say(text.slice(last, match.index));
    last = match.index + whole.length;
    if (escaped !== undefined) say(escaped);
    else if (code !== undefined) say(code);
    else if (words !== undefined && address !== undefined) {
      say(words, { link: address });
      // A paper shows no address behind a word.
      if (address !== words) say(` (${address})`, { muted: true });
    } else if (depth > 1) say(whole);
    else if (bold !== undefined) runs.push(...inlineRuns(bold, { ...look, strong: true }, depth + 1));
    else runs.push(...inlineRuns(italic ?? '', { ...look, em: true }, depth + 1));
  }
  say(text.slice(last));
  return runs;
}
