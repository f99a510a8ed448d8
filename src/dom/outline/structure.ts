import type { OutlineLevel } from '../../core/model/outline.ts';
import { printedDocumentType } from '../../core/text/document-type.ts';
import type { Block } from '../extract/blocks.ts';
import { ArticleOrder } from './article-order.ts';
import { boldReader } from './bold-lines.ts';
import { contentsEnd } from './contents-table.ts';
import { dataCellReader } from './data-cells.ts';
import { type LabelledLine, readLabel, withoutNotes } from './labels.ts';
import { OutlineTree } from './outline-tree.ts';
import { quotedLines } from './quoted-lines.ts';
import { isCapitals, isSetApart, shortTitle } from './titles.ts';

/**
 * Outermost first. An Điều ends whatever was numbered before it ("Căn cứ: 1. …") and what is numbered after it are
 * its clauses. Without an Điều, numbers hang below "I", "II" and points below numbers, as the Party numbers its texts.
 */
const RANK: Record<OutlineLevel, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  roman: 3,
  heading: 3,
  article: 4,
  arabic: 5,
  clause: 5,
  point: 8,
};
/** Less than the step between two ranks. */
const BELOW = 0.1;

const ANNEX =
  /^((?:phụ lục|biểu mẫu|mẫu số)(?:\s+(?:số\s+)?(?:[ivxlc]+|\d+|[a-h]))?)(?![\p{L}\p{M}\p{N}])[\s.:–-]*(.*)$/iu;
const KEPT_WITH = /^\(?(?:được )?(?:ban hành )?kèm theo/iu;
const PREAMBLE = /^lời (?:nói|mở) đầu$/iu;
/** Capacity and seal, recipients, notes, the formula of adoption: what follows belongs to no Điều. */
const CLOSING =
  /^(?:t\s?\/\s?m\s|(?:tm|kt|tl|tuq)\.\s|nơi nhận|\(đã ký|\[\d+\]\s|[\p{L}\s]{3,14} này (?:đã )?được .{5,100} thông qua)/iu;
const OFFICE = /^(?:PHÓ |TỔNG )?(?:CHỦ (?:TỊCH|NHIỆM)|BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG)|^XÁC THỰC/u;
const PLAIN_TITLE = /^[\p{Lu}\d].{1,118}[^.;:,…]$/u;
const MAX_TITLE_UNITS = 220;
const MAX_TITLE_LINES = 3;

interface NewEntry {
  level: OutlineLevel;
  label: string;
  title: string;
  rank: number;
  style?: string;
  ordinal?: number;
  start?: number;
}

/** The entries of an issued document, or the headings of an ordinary article. */
export function readStructure(blocks: Block[], isDocument: boolean): OutlineTree {
  return new StructureReader(blocks, isDocument).read();
}

class StructureReader {
  #blocks: Block[];
  #isDocument: boolean;
  #tree = new OutlineTree();
  #boldOf = boldReader();
  #lines: (LabelledLine | null)[];
  #quoted: Set<number>;
  #order: ArticleOrder;
  #headingRank: number;
  /** Where the text ended, until its numbering goes on after all or another document begins. */
  #closedAt: number | null = null;

  constructor(blocks: Block[], isDocument: boolean) {
    this.#blocks = blocks;
    this.#isDocument = isDocument;
    this.#quoted = quotedLines(blocks);
    const isData = dataCellReader();
    this.#lines = blocks.map((block, index) => {
      const line = this.#quoted.has(index) ? null : readLabel(block.text);
      return line && !isData(block.element) ? line : null;
    });
    this.#lines.fill(null, 0, contentsEnd(blocks, this.#lines));
    this.#order = new ArticleOrder(this.#lines);
    this.#headingRank = this.#lines.some((line) => line?.level === 'article') ? RANK.article : RANK.heading;
  }

  read(): OutlineTree {
    const first = Math.max(0, this.#lines.findIndex(Boolean));
    for (let index = 0; index < this.#blocks.length; index += 1) {
      const block = this.#blocks[index];
      if (!block) continue;
      const line = this.#lines[index];
      const annex = this.#isDocument && index > first ? this.#annexAt(index, block) : null;
      if (annex) {
        this.#restart(block.start - 1);
        index = this.#add(index, annex);
      } else if (line && this.#admits(index, block, line)) index = this.#addLine(index, block, line);
      else if (this.#isDocument && this.#closes(block.text)) this.#closedAt ??= block.start - 1;
      else this.#addHeading(index, block);
    }
    this.#restart(this.#blocks.at(-1)?.end ?? 0);
    return this.#tree;
  }

  #restart(at: number): void {
    this.#tree.close(this.#closedAt ?? at);
    this.#closedAt = null;
    this.#order.restart();
  }

  #closes(text: string): boolean {
    return this.#tree.entries.length > 0 && (CLOSING.test(text) || (OFFICE.test(text) && isCapitals(text)));
  }

  /** An annex, or the rules that a decision puts in force, numbers its text anew. */
  #annexAt(index: number, block: Block): NewEntry | null {
    const [, label, title = ''] = ANNEX.exec(block.text) ?? [];
    const rank = RANK.part - 1;
    if (label && !this.#quoted.has(index) && (title === '' || this.#isStrong(block, block.text)))
      return { level: 'heading', label, title, rank };
    const type = printedDocumentType(block.text);
    if (type.length !== block.text.length || !isCapitals(block.text) || this.#tree.entries.length === 0) return null;
    const isKeptWith = this.#blocks.slice(index + 1, index + 6).some(({ text }) => KEPT_WITH.test(text));
    return isKeptWith || this.#closedAt !== null ? { level: 'heading', label: type, title: '', rank } : null;
  }

  #isStrong(block: Block, title: string): boolean {
    return isSetApart(block, this.#boldOf) || (this.#isDocument && isCapitals(title));
  }

  #admits(index: number, block: Block, line: LabelledLine): boolean {
    const { level, style, ordinal, isWeak } = line;
    const before = this.#tree.last({ style })?.ordinal;
    const follows = before !== undefined && ordinal > before && ordinal <= before + 2;
    const isNumber = level === 'arabic' || level === 'clause' || level === 'point';
    const isStrong = this.#isStrong(block, line.title);
    if (isWeak && !(isNumber ? follows : isStrong)) return false;
    const isAnew = this.#closedAt !== null && ordinal === 1 && level !== 'section';
    if (this.#closedAt !== null && isNumber && ordinal !== (before ?? -1) + 1) return false;
    if (style === 'A') return isStrong && (ordinal === 1 || follows);
    if (RANK[level] >= RANK.roman && !this.#isDocument && !isStrong) return false;
    // "V.I. Lênin" and "L. Phoiơbắc" open no part of a text.
    if (style === 'I' && !(isStrong || ordinal === 1 || follows)) return false;
    if (level === 'article' && !this.#admitsArticle(index, line)) return false;
    if (isAnew) this.#tree.close(this.#closedAt ?? 0);
    this.#closedAt = null;
    return true;
  }

  #admitsArticle(index: number, line: LabelledLine): boolean {
    const outer = this.#tree.last({ level: 'article' });
    const amends = outer !== undefined && /sửa đổi|bổ sung|thay thế/iu.test(outer.block.text + outer.node.title);
    return this.#order.admits(index, line, amends, /[:“"]$/.test(this.#blocks[index - 1]?.text ?? ''));
  }

  #addLine(index: number, block: Block, line: LabelledLine): number {
    const inArticle = this.#tree.last({ level: 'article' }) !== undefined;
    const level = line.level === 'arabic' && inArticle ? 'clause' : line.level;
    const rank = this.#rankOf(line, inArticle);
    // "Điều 2. 1. Nhà nước…": the first clause stands on the line of its Điều.
    const clause = level === 'article' ? readLabel(line.title) : null;
    if (clause?.style !== '1.' || clause.ordinal !== 1) return this.#add(index, { ...line, level, rank });
    this.#add(index, { ...line, level, rank, title: '' });
    const start = block.start + block.text.indexOf(line.title.slice(0, 8));
    return this.#add(index, { ...clause, level: 'clause', rank: RANK.clause, start });
  }

  /** A list hangs below the entry it began under, and its later entries beside its first. */
  #rankOf({ level, style, label, ordinal }: LabelledLine, inArticle: boolean): number {
    const top = this.#tree.last();
    const mate = this.#tree.last({ style });
    const same = ordinal > 1 || mate === top ? mate?.rank : undefined;
    if (style === 'subsection') return RANK.section + BELOW;
    if (style === 'A') return same ?? RANK.roman + (this.#tree.last({ style: 'I' }) ? BELOW : -BELOW);
    // A decision may hold a whole programme, numbered I, II, in one Điều.
    if (style === 'I') return same ?? (inArticle && ordinal === 1 ? RANK.article + BELOW : RANK.roman);
    if (style === '(1)' || (style === '1)' && this.#tree.last({ style: '1.' })))
      return same ?? Math.max(RANK.arabic, (top?.rank ?? 0) + BELOW);
    return RANK[level] + (style === '1.' ? (label.split('.').length - 1) * BELOW : 0);
  }

  #addHeading(index: number, block: Block): void {
    const heading = headingLevel(block);
    const { text } = block;
    if (PREAMBLE.test(text) && this.#isStrong(block, text))
      this.#add(index, { level: 'heading', label: text, title: '', rank: RANK.point + 1 });
    // A stray heading inside an Điều would part its clauses from it.
    else if (heading > 0 && (!this.#isDocument || this.#closedAt !== null || !this.#tree.last({ level: 'article' }))) {
      if (this.#closedAt !== null) this.#restart(block.start - 1);
      // In a document "Tổ chức thực hiện" stands beside the numbered parts, not above them.
      const base = this.#isDocument ? this.#headingRank : -20;
      this.#add(index, { level: 'heading', label: '', title: text, rank: base + heading / 100 });
    }
  }

  /** Adds an entry, with the title that may stand on the lines below. Returns the last line it took. */
  #add(index: number, { level, label, title, rank, style = '', ordinal = 0, start }: NewEntry): number {
    const block = this.#blocks[index] as Block;
    const titles = title === '' ? [] : [title];
    let last = index;
    while (label.length > 0 && titles.length < MAX_TITLE_LINES && this.#isTitle(last + 1, titles, level)) {
      last += 1;
      titles.push(withoutNotes(this.#blocks[last]?.text ?? ''));
    }
    const node = {
      level,
      label,
      title: shortTitle(block, titles.join(' '), this.#boldOf),
      start: start ?? block.start,
      end: this.#blocks[last]?.end ?? block.end,
      children: [],
    };
    this.#tree.add({ block, node, rank, style, ordinal });
    return last;
  }

  #isTitle(index: number, titles: string[], level: OutlineLevel): boolean {
    const block = this.#blocks[index];
    if (!block || this.#lines[index] || block.text.length > MAX_TITLE_UNITS || RANK[level] > RANK.article) return false;
    const before = titles.at(-1);
    if (before === undefined) return this.#isStrong(block, block.text) || PLAIN_TITLE.test(block.text);
    if (level === 'article') return false;
    return isCapitals(before) ? isCapitals(block.text) : /^\p{Ll}/u.test(block.text) && isSetApart(block, this.#boldOf);
  }
}

function headingLevel({ element }: Block): number {
  return Number(element.closest('h1, h2, h3, h4, h5, h6')?.localName.slice(1) ?? 0);
}
