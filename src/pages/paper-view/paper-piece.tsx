import type { PaperBlock, PaperHead, PaperRun, PaperSignature, PaperText } from '../../core/report/paper.ts';
import { classNames } from '../../ui/class-names.ts';

/** The number of a document, "06-NQ/TW" or "30/2020/NĐ-CP": no line ends within it. */
const NUMBER = /(?<![\p{L}\d/-])(\d+[-/](?:\d{4}\/)?\p{Lu}[\p{L}\d]{0,9}(?:[-/][\p{L}\d]{1,12}){0,3})(?![\p{L}\d])/u;

/** A block, or the lines of one that stand on a page. */
export interface Piece {
  block: PaperBlock;
  /** Its first line is here: it begins as a paragraph does. */
  isStart: boolean;
  /** Its last line is here: before it, the last line here fills its width as any other. */
  isEnd: boolean;
  /** How many lines of text it has on its page. */
  lines?: number;
  /** Number of the first of them, where lines are numbered. */
  firstLine?: number;
}

/** Draws a piece of a paper. The measured copy and the shown one are the same markup, so that both break alike. */
export function PaperPiece({ block, isStart, isEnd, lines = 0, firstLine }: Piece) {
  if (block.kind === 'head') return <Head {...block} />;
  if (block.kind === 'signature') return <Signature {...block} />;
  const Tag = isStart ? TAGS[block.style] : 'p';
  return (
    <Tag
      class={classNames(
        'paper-text',
        `paper-${block.style}`,
        block.isFirst && 'paper-first',
        !isStart && 'paper-goes-on',
        !isEnd && 'paper-parted',
        firstLine !== undefined && 'paper-numbered',
      )}
      data-depth={block.depth || undefined}
      // Drawn by the style sheet: the numbers are no part of the text.
      data-lines={firstLine !== undefined && Array.from({ length: lines }, (_, index) => firstLine + index).join('\n')}
    >
      {block.runs.map((run, index) => (
        <Run key={index} {...run} />
      ))}
    </Tag>
  );
}

/** The page that shows a paper has the first heading. */
const TAGS: Record<PaperText['style'], 'h2' | 'h3' | 'h4' | 'h5' | 'p'> = {
  title: 'h2',
  subtitle: 'p',
  writer: 'p',
  'heading-1': 'h3',
  'heading-2': 'h4',
  'heading-3': 'h5',
  paragraph: 'p',
  item: 'p',
  quotation: 'p',
  'sources-title': 'h3',
  source: 'p',
};

function Run({ text, strong, em }: PaperRun) {
  const words = text.split(NUMBER).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} class="paper-whole">
        {part}
      </span>
    ),
  );
  if (strong) return <strong>{em ? <em>{words}</em> : words}</strong>;
  return em ? <em>{words}</em> : words;
}

function Head({ superiorBody, unit, mark, motto, placeAndDay }: PaperHead) {
  const [first, second] = motto;
  const hasLeft = superiorBody !== '' || unit !== '';
  return (
    <div class={classNames('paper-head', !hasLeft && motto.length === 0 && 'paper-head-alone')}>
      {hasLeft && (
        <div class="paper-head-left">
          {superiorBody && <p>{superiorBody}</p>}
          {unit && <p class="paper-head-unit">{unit}</p>}
          {mark === 'star' && <p class="paper-head-star">*</p>}
          {mark === 'line' && <p class="paper-head-line" />}
        </div>
      )}
      <div class="paper-head-right">
        {first && <p class={classNames('paper-head-motto', !second && 'paper-head-underlined')}>{first}</p>}
        {second && <p class="paper-head-motto paper-head-underlined">{second}</p>}
        <p class="paper-head-day">{placeAndDay}</p>
      </div>
    </div>
  );
}

function Signature({ label, hint, name, placeAndDay }: PaperSignature) {
  return (
    <div class="paper-signature">
      {placeAndDay && <p class="paper-sign-hint">{placeAndDay}</p>}
      <p class="paper-sign-label">{label}</p>
      <p class="paper-sign-hint">{hint}</p>
      <p class="paper-sign-room" />
      <p class="paper-sign-name">{name}</p>
    </div>
  );
}
