import type { PaperBlock, PaperHead, PaperRun, PaperSignature, PaperText } from '../../report/paper.ts';
import { escapeMarkdown, quoteMarkdown } from '../escape-markdown.ts';
import type { PaperFormat } from './paper-format.ts';

const HEADINGS: Partial<Record<PaperText['style'], string>> = {
  title: '#',
  'heading-1': '##',
  'heading-2': '###',
  'heading-3': '####',
  'sources-title': '##',
};

/** A paper as Markdown: its headings are headings, its lists lists, and each quotation keeps its source. */
export const paperMarkdown: PaperFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  async *write(blocks) {
    let before: PaperBlock | null = null;
    for (const block of blocks) {
      const text = blockMarkdown(block);
      if (text === '') continue;
      // Items of one list stand close, and so do entries of the list of sources.
      const isClose = before && styleOf(before) === styleOf(block) && /^(?:item|source|writer)$/.test(styleOf(block));
      yield before === null ? text : `${isClose ? '\n' : '\n\n'}${text}`;
      before = block;
    }
    yield '\n';
  },
};

function styleOf(block: PaperBlock): string {
  return block.kind === 'text' ? block.style : block.kind;
}

function blockMarkdown(block: PaperBlock): string {
  if (block.kind === 'head') return headMarkdown(block);
  if (block.kind === 'signature') return signatureMarkdown(block);
  const { style, runs } = block;
  const heading = HEADINGS[style];
  // A heading is a line: what stands in two would end it.
  if (heading) return `${heading} ${escapeMarkdown(plain(runs).replace(/\s+/g, ' ').trim())}`;
  switch (style) {
    case 'subtitle':
      return `**${escapeMarkdown(plain(runs).trim())}**`;
    case 'writer':
      return `- ${escapeMarkdown(plain(runs))}`;
    case 'item':
      return itemMarkdown(block);
    case 'quotation':
      return quoteMarkdown(plain(runs));
    case 'source':
      return plain(runs).replace(
        /^(\d+\.) ?([\s\S]*)$/,
        (_, number: string, rest: string) => `${number} ${escapeMarkdown(rest)}`,
      );
    default:
      return runsMarkdown(runs);
  }
}

function headMarkdown({ superiorBody, unit, motto, placeAndDay }: PaperHead): string {
  const left = [superiorBody, unit].filter(Boolean).map(escapeMarkdown).join('\\\n');
  const right = motto.filter(Boolean).map(escapeMarkdown).join('\\\n');
  const day = placeAndDay && `*${escapeMarkdown(placeAndDay)}*`;
  return [left, right, day].filter(Boolean).join('\n\n');
}

function signatureMarkdown({ label, hint, name }: PaperSignature): string {
  return [`**${escapeMarkdown(label)}**`, `*${escapeMarkdown(hint)}*`, escapeMarkdown(name)]
    .filter(Boolean)
    .join('\n\n');
}

/** "-", "+", "1." or "a)" and a blank that does not break: as `layOutPaper` sets them. */
const MARKER = /^(?:[-+]|\d+\.|\p{L}+\))\u00a0$/u;

function itemMarkdown({ runs, depth = 0 }: PaperText): string {
  const [first, ...rest] = runs;
  const room = '    '.repeat(depth);
  if (!first || !MARKER.test(first.text)) return `\n${room}    ${runsMarkdown(runs)}`;
  const marker = first.text.slice(0, -1);
  const letter = marker.endsWith(')') ? `${marker.replace(')', '\\)')} ` : '';
  return `${room}${/^\d/.test(marker) ? marker : '-'} ${letter}${runsMarkdown(rest)}`;
}

function plain(runs: readonly PaperRun[]): string {
  return runs.map(({ text }) => text).join('');
}

function runsMarkdown(runs: readonly PaperRun[]): string {
  return runs
    .map((run, at) => {
      const mark = run.strong ? (run.em ? '***' : '**') : run.em ? '*' : '';
      const escaped = at === 0 ? escapeMarkdown(run.text) : escapeMarkdown(`x${run.text}`).slice(1);
      if (mark === '') return escaped;
      // A mark beside a blank is none.
      const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(escaped) ?? [];
      if (words === '') return escaped;
      const before = lead === '' ? (runs[at - 1]?.text.at(-1) ?? ' ') : ' ';
      const behind = trail === '' ? (runs[at + 1]?.text.at(0) ?? ' ') : ' ';
      return `${lead}${marked(words, run, mark, before, behind)}${trail}`;
    })
    .join('');
}

/** Where a letter stands right outside of a mark and a sign right inside, CommonMark sees no mark: HTML says it then. */
function marked(words: string, { strong, em }: PaperRun, mark: string, before: string, behind: string): string {
  const isSign = (text: string): boolean => /^[^\p{L}\p{N}\s]/u.test(text);
  const isLost =
    (isSign(words) && /[^\s]/.test(before) && !isSign(before)) ||
    (isSign(words.at(-1) ?? '') && /[^\s]/.test(behind) && !isSign(behind));
  if (!isLost) return `${mark}${words}${mark}`;
  const inner = em ? `<em>${words}</em>` : words;
  return strong ? `<strong>${inner}</strong>` : inner;
}
