import { carriedText, escapeLine, escapeLineStart, markdownDestination } from '../../core/export/escape-markdown.ts';
import { type InlineRun, PLAIN, type RunStyle } from './inline-run.ts';
import type { TextPart } from './marked-text.ts';
import { lowered, raised } from './scripts.ts';
import { writeInline } from './write-inline.ts';
import { writeTable } from './write-table.ts';

export interface BodySource {
  partsOf(node: Text): TextPart[];
  /** The picture that stands there, or null where the element is none. `address` is null where it cannot be shown. */
  pictureOf(element: Element): { alt: string; address: string | null } | null;
}

/** Elements that begin and end a block. */
const BLOCKS =
  /^(?:p|div|section|article|h[1-6]|blockquote|pre|hr|ul|ol|li|dl|dt|dd|figure|figcaption|table|caption|thead|tbody|tfoot|tr|td|th)$/;
const SKIPPED = /^(?:script|style|template|colgroup|col|wbr|rp)$/;
/** The body's headings stand below the note's own. */
const LEVELS: Record<string, number> = { h1: 3, h2: 3, h3: 4, h4: 5, h5: 6, h6: 6 };

/** Of a sign that no list has: "- ---" would be a rule and no item. */
const RULE = '___';
/** A block that is no paragraph: those have such signs escaped. */
const NO_PARAGRAPH = /^(?:`{3}|#{1,6} |\| |>|___$|[-*] |\d+[.)] )/;
/** A list that may follow a paragraph at once. */
const LIST_BELOW = /^(?:[-*]|1[.)]) /;

/** Writes what stands in an element as blocks of Markdown, in order. */
export class BlockWriter {
  readonly #source: BodySource;
  readonly blocks: string[] = [];
  #runs: InlineRun[] = [];
  /** The list that the last block is, or empty: the next one must not go on with it. */
  #lastList = '';

  constructor(source: BodySource) {
    this.#source = source;
  }

  static blocksOf(element: ParentNode & Node, source: BodySource, style: RunStyle = PLAIN): string[] {
    const writer = new BlockWriter(source);
    writer.#walk(element, style);
    writer.#flush();
    return writer.blocks;
  }

  /** What stands in an element, on one line. */
  static lineOf(element: Element, source: BodySource, glue: string): string {
    const writer = new BlockWriter(source);
    writer.#walk(element, PLAIN, false);
    return writeInline(writer.#runs)
      .filter((line) => line !== '')
      .join(glue);
  }

  #walk(parent: Node, style: RunStyle, isBlock = true): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#text(node as Text, style);
      else if (node.nodeType === 1) this.#element(node as Element, style, isBlock);
    }
  }

  #text(node: Text, style: RunStyle): void {
    for (const { text, isMarked } of this.#source.partsOf(node)) {
      const name = node.parentElement?.localName;
      const words = name === 'sup' ? raised(text) : name === 'sub' ? lowered(text) : text;
      this.#runs.push({ text: words, style: { ...style, mark: isMarked } });
    }
  }

  #element(element: Element, style: RunStyle, isBlock: boolean): void {
    const { localName } = element;
    if (SKIPPED.test(localName)) return;
    const picture = this.#source.pictureOf(element);
    if (picture) this.#picture(picture, style);
    else if (localName === 'br') this.#runs.push('break');
    else if (!BLOCKS.test(localName)) this.#inline(element, style, isBlock);
    else if (isBlock) this.#block(element, style);
    else {
      this.#runs.push('break');
      if (localName === 'li') this.#runs.push({ text: '• ', style });
      this.#walk(element, style, false);
      this.#runs.push('break');
    }
  }

  #picture({ alt, address }: { alt: string; address: string | null }, style: RunStyle): void {
    const words = escapeLine(alt);
    if (address !== null) this.#runs.push({ raw: `![${words}](${markdownDestination(address)})`, style });
    else if (words !== '') this.#runs.push({ text: alt, style: { ...style, em: true } });
  }

  #inline(element: Element, style: RunStyle, isBlock: boolean): void {
    const { localName } = element;
    const own = { ...style };
    if (/^(?:b|strong)$/.test(localName)) own.strong = true;
    else if (/^(?:i|em|cite|dfn|var)$/.test(localName)) own.em = true;
    else if (/^(?:s|del)$/.test(localName)) own.del = true;
    else if (/^(?:code|kbd|samp)$/.test(localName)) own.code = true;
    else if (localName === 'a') own.href = linkOf(element) || style.href;
    const [before, after] = localName === 'q' ? ['“', '”'] : localName === 'rt' ? [' (', ')'] : ['', ''];
    if (before) this.#runs.push({ text: before, style });
    this.#walk(element, own, isBlock);
    if (after) this.#runs.push({ text: after, style });
  }

  #block(element: Element, style: RunStyle): void {
    this.#flush();
    const { localName } = element;
    const level = LEVELS[localName];
    if (level) {
      const line = BlockWriter.lineOf(element, this.#source, ' ');
      if (line !== '') this.#add(`${'#'.repeat(level)} ${line}`);
    } else if (localName === 'hr') this.#add(RULE);
    else if (localName === 'pre') this.#add(codeBlock(element.textContent ?? ''));
    else if (localName === 'blockquote') this.#quotation(element, style);
    else if (localName === 'ul' || localName === 'ol') this.#list(element, style);
    else if (localName === 'table') this.#table(element, style);
    else {
      const own = { ...style };
      if (localName === 'figcaption' || localName === 'caption') own.em = true;
      if (localName === 'dt') own.strong = true;
      this.#walk(element, own);
      this.#flush();
    }
  }

  #quotation(element: Element, style: RunStyle): void {
    const lines = BlockWriter.blocksOf(element, this.#source, style).join('\n\n').split('\n');
    if (lines.join('') !== '') this.#add(lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'));
  }

  #list(list: Element, style: RunStyle): void {
    const isNumbered = list.localName === 'ol';
    const type = list.getAttribute('type') ?? '';
    // Letters and numbers that run backwards are no lists to Markdown: the item says its own.
    const isLettered = isNumbered && (/^[ai]$/i.test(type) || list.hasAttribute('reversed'));
    const kind = isNumbered && !isLettered ? 'ol' : 'ul';
    const isSecond = this.#lastList === kind;
    const items = [...list.children];
    const count = items.filter(({ localName }) => localName === 'li').length;
    const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
    const step = list.hasAttribute('reversed') ? -1 : 1;
    let number = Number.isNaN(start) ? (step < 0 ? count : 1) : Math.min(Math.max(start, 0), 99_999);
    const written: string[] = [];
    for (const item of items) {
      const blocks = BlockWriter.blocksOf(item, this.#source, style);
      const label = isLettered ? `${labelOf(number, type)}) ` : '';
      const marker = kind === 'ol' ? `${number}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ';
      if (item.localName === 'li') number += step;
      if (blocks.length === 0) continue;
      const text = itemText(escapeLineStart(label), blocks);
      written.push(marker + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`));
    }
    if (written.length === 0) return;
    this.#add(written.join('\n'), isSecond ? '' : kind);
  }

  #table(table: Element, style: RunStyle): void {
    const written = writeTable(table, (cell) => BlockWriter.lineOf(cell, this.#source, '<br>'));
    const caption = [...table.children].find(({ localName }) => localName === 'caption');
    if (written !== null && caption) this.#block(caption, style);
    if (written !== null) this.#add(written);
    else this.#walk(table, style);
    this.#flush();
  }

  /** What stood in line since the last block is a paragraph; two line ends in a row part it into two. */
  #flush(): void {
    const lines = writeInline(this.#runs);
    this.#runs = [];
    let paragraph: string[] = [];
    for (const line of [...lines, '']) {
      if (line !== '') paragraph.push(escapeLineStart(line));
      else if (paragraph.length > 0) {
        this.#add(paragraph.join('\\\n'));
        paragraph = [];
      }
    }
  }

  #add(block: string, list = ''): void {
    this.blocks.push(block);
    this.#lastList = list;
  }
}

function itemText(label: string, blocks: readonly string[]): string {
  const [first = '', ...rest] = label !== '' && NO_PARAGRAPH.test(blocks[0] ?? '') ? [label.trim(), ...blocks] : blocks;
  const text = first === label.trim() ? first : label + first;
  return rest.reduce((all, block) => `${all}${LIST_BELOW.test(block) ? '\n' : '\n\n'}${block}`, text);
}

function linkOf(element: Element): string {
  const href = element.getAttribute('href') ?? '';
  return /^(?:https?|mailto|tel):/i.test(href) ? href : '';
}

/** Fenced by more backticks than any line of it begins with. */
function codeBlock(text: string): string {
  const lines = carriedText(text).replace(/^\n|\n$/g, '');
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${lines}\n${fence}`;
}

function labelOf(number: number, type: string): string {
  if (type === 'i' || type === 'I') {
    const roman = romanOf(number);
    return type === 'I' ? roman : roman.toLowerCase();
  }
  if (type !== 'a' && type !== 'A') return String(number);
  let label = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  return type === 'A' ? label.toUpperCase() : label || '0';
}

function romanOf(number: number): string {
  const values: [number, string][] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
    ] as [number, string][]),
    ...([
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as [number, string][]),
  ];
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return values
    .map(([value, letters]) => {
      const times = Math.floor(rest / value);
      rest %= value;
      return letters.repeat(times);
    })
    .join('');
}
