import type { OutlineLevel, OutlineNode } from '../../core/model/outline.ts';
import { DOCUMENT_END, SIGNING_OFFICE } from '../../core/text/document-end.ts';
import { isDocumentType, printedDocumentType } from '../../core/text/document-type.ts';
import { foldBare } from '../../core/text/fold.ts';
import type { Block } from '../extract/blocks.ts';
import { articleOrder } from './article-order.ts';
import { boldReader } from './bold-lines.ts';
import { contentsEnd } from './contents-table.ts';
import { dataCellReader } from './data-cells.ts';
import { type LabelledLine, readLabel, withoutNotes } from './labels.ts';
import { type Entry, type OutlineTree, outlineTree } from './outline-tree.ts';
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
const ANNEX_RANK = -1;
/** Of the headings of an ordinary article, which hold whatever is numbered below them. */
const OUTERMOST = -10;

const ANNEX = /^(?:phu luc|bieu mau|mau so)(?: (?:so )?(?:[ivxlc]+|\d+|[a-h]))?(?![a-z\d])/;
const KEPT_WITH = /^.{0,16}kèm theo/i;
/** Notes and the formula of adoption: as after the end of a document, what follows belongs to no Điều. */
const CLOSING = /^(?:\[\d+\] |[a-z ]{3,14} nay (?:da )?duoc .{5,100} thong qua)/;
const PREAMBLE = /^lời (?:nói|mở) đầu$/i;
const PLAIN_TITLE = /^[\p{Lu}\d].{1,118}[^.;:,…]$/u;
const MAX_TITLE_UNITS = 220;

type NewEntry = Omit<Entry, 'block' | 'node'> & Pick<OutlineNode, 'level' | 'label' | 'title'> & { start?: number };

const HEADING: NewEntry = { level: 'heading', label: '', title: '', rank: ANNEX_RANK, style: '', ordinal: 0 };

/** The entries of an issued document, or the headings of an ordinary article. */
export function readStructure(blocks: Block[], isDocument: boolean): OutlineTree {
  const tree = outlineTree();
  const boldOf = boldReader();
  const quoted = quotedLines(blocks);
  const lines = ownLabels(blocks, quoted);
  const order = articleOrder(lines);
  const first = lines.findIndex(Boolean);
  const headingRank = lines.some((line) => line?.level === 'article') ? RANK.article : RANK.heading;
  /** Where the text ended, until its numbering goes on after all or another document begins. */
  let closedAt: number | null = null;

  const isStrong = (block: Block, title = block.text) => isSetApart(block, boldOf) || (isDocument && isCapitals(title));

  const restart = (at: number) => {
    tree.close(closedAt ?? at);
    closedAt = null;
    order.restart();
  };

  /** Adds an entry, with the title that may stand on the lines below. Returns the last line it took. */
  const add = (block: Block, index: number, entry: NewEntry) => {
    const { level, label, start = block.start } = entry;
    let { title } = entry;
    let { end } = block;
    let last = index;
    const isTitle = (below: Block) =>
      title === ''
        ? isStrong(below) || PLAIN_TITLE.test(below.text)
        : level !== 'article' && isCapitals(title) && isCapitals(below.text);
    while (label !== '' && RANK[level] <= RANK.article) {
      const below = blocks[last + 1];
      if (!below || lines[last + 1] || below.text.length > MAX_TITLE_UNITS || !isTitle(below)) break;
      last += 1;
      end = below.end;
      title = `${title} ${withoutNotes(below.text)}`.trim();
    }
    tree.add({ ...entry, block, node: { level, label, title: shortTitle(title), start, end, children: [] } });
    return last;
  };

  /** An annex, or the rules that a decision puts in force, numbers its text anew. */
  const annexAt = (block: Block, index: number, bare: string): NewEntry | null => {
    const { text } = block;
    const label = text.slice(0, ANNEX.exec(bare)?.[0].length ?? 0);
    const title = text.slice(label.length).replace(/^[\s.:–-]+/, '');
    if (label !== '') return title === '' || isStrong(block) ? { ...HEADING, label, title } : null;
    if (!isDocumentType(text) || !isCapitals(text)) return null;
    const isKept = closedAt !== null || blocks.slice(index, index + 6).some((below) => KEPT_WITH.test(below.text));
    return isKept ? { ...HEADING, label: printedDocumentType(text) } : null;
  };

  const admits = (block: Block, index: number, line: LabelledLine): boolean => {
    const { level, style, ordinal, isWeak } = line;
    const before = tree.last(style)?.ordinal;
    const follows = before !== undefined && ordinal > before && ordinal <= before + 2;
    const isFirst = ordinal === 1 || follows;
    const isNumber = RANK[level] > RANK.article;
    const isOpening = isStrong(block, line.title);
    if (isWeak && !(isNumber ? follows : isOpening)) return false;
    if (closedAt !== null && isNumber && ordinal !== (before ?? -1) + 1) return false;
    if (RANK[level] >= RANK.roman && !isDocument && !isOpening) return false;
    // "V.I. Lênin" and "C. Mác" open no part of a text.
    if ((style === 'I' && !isOpening && !isFirst) || (style === 'A' && !(isOpening && isFirst))) return false;
    const outer = tree.last('article');
    const amends = outer !== undefined && /sửa đổi|bổ sung|thay thế/iu.test(outer.block.text + outer.node.title);
    const followsColon = /[:“"]$/.test(blocks[index - 1]?.text ?? '');
    if (level === 'article' && !order.admits(line, amends, followsColon)) return false;
    if (closedAt !== null && ordinal === 1 && level !== 'section') tree.close(closedAt);
    closedAt = null;
    return true;
  };

  /** A list hangs below the entry it began under, and its later entries beside its first. */
  const rankOf = ({ level, style, ordinal }: LabelledLine): number => {
    // A decision may hold a whole programme, numbered I, II, in one Điều.
    if (style === 'I' && ordinal === 1 && tree.last('article')) return RANK.article + BELOW;
    const inner = style === '(1)' || (style === '1)' && tree.last('1.')) ? (tree.last()?.rank ?? 0) + BELOW : 0;
    const above = style === 'A' ? RANK.roman - (tree.last('I') ? -BELOW : BELOW) : RANK[level];
    const steps = style === 'subsection' ? 1 : style.lastIndexOf('.') - 1;
    return tree.last(style)?.rank ?? Math.max(inner, above + Math.max(0, steps) * BELOW);
  };

  const addLine = (block: Block, index: number, line: LabelledLine): number => {
    const level = line.level === 'arabic' && tree.last('article') ? 'clause' : line.level;
    const rank = rankOf(line);
    // "Điều 2. 1. Nhà nước…": the first clause stands on the line of its Điều.
    const clause = level === 'article' ? readLabel(line.title) : null;
    if (clause?.style !== '1.' || clause.ordinal !== 1) return add(block, index, { ...line, level, rank });
    add(block, index, { ...line, level, rank, title: '' });
    const start = block.start + block.text.indexOf(line.title.slice(0, 8));
    return add(block, index, { ...clause, level: 'clause', rank: RANK.clause, start });
  };

  const addHeading = (block: Block, index: number) => {
    const { text, element } = block;
    const heading = Number(element.closest('h1, h2, h3, h4, h5, h6')?.localName.slice(1));
    if (PREAMBLE.test(text) && isStrong(block)) add(block, index, { ...HEADING, label: text, rank: RANK.point + 1 });
    // A stray heading inside an Điều would part its clauses from it.
    else if (heading && (!isDocument || closedAt !== null || !tree.last('article'))) {
      if (closedAt !== null) restart(closedAt);
      // In a document "Tổ chức thực hiện" stands beside the numbered parts, not above them.
      const rank = (isDocument ? headingRank : OUTERMOST) + heading / 100;
      add(block, index, { ...HEADING, title: text, rank });
    }
  };

  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const bare = foldBare(block.text);
    const line = lines[index];
    const isInside = isDocument && index > first;
    const annex = isInside && !quoted.has(index) ? annexAt(block, index, bare) : null;
    if (annex) {
      restart(block.start - 1);
      index = add(block, index, annex);
    } else if (line && admits(block, index, line)) index = addLine(block, index, line);
    else if (isInside && isEnd(bare, block.text)) closedAt ??= block.start - 1;
    else addHeading(block, index);
  }
  restart(blocks.at(-1)?.end ?? 0);
  return tree;
}

function isEnd(bare: string, text: string): boolean {
  return DOCUMENT_END.test(bare) || CLOSING.test(bare) || (SIGNING_OFFICE.test(bare) && isCapitals(text));
}

/** Labels that are the text's own: not of a table of contents, a table of facts or a quotation. */
function ownLabels(blocks: Block[], quoted: Set<number>): (LabelledLine | null)[] {
  const isData = dataCellReader();
  const lines = blocks.map(({ text, element }, index) => {
    const line = quoted.has(index) ? null : readLabel(text);
    return line && !isData(element) ? line : null;
  });
  return lines.fill(null, 0, contentsEnd(blocks, lines));
}
