import type { PaperBlock, PaperHead, PaperRun, PaperText } from '../../report/paper.ts';
import type { PaperFormat } from './paper-format.ts';

/** As papers of Vietnamese offices are set: margins 20, 15, 20 and 30 mm, 14 points. The same on a screen and on paper. */
const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; color-scheme: light; }
body { max-width: 165mm; margin: 0 auto; padding: 20mm 5mm; font: 14pt/1.45 "Times New Roman", Tinos, "Liberation Serif", serif; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; } }
p, h1, h2, h3, h4, blockquote { margin: 5pt 0 0; font-size: 14pt; }
.head { display: flex; justify-content: space-between; gap: 8mm; font-size: 12.5pt; text-align: center; }
.head div { flex: 1; }
.head p { margin: 0; font-size: inherit; }
.day { font-style: italic; }
h1 { margin-top: 18pt; font-size: 17pt; text-align: center; }
.subtitle { margin-top: 0; font-weight: bold; text-align: center; }
.first { margin-top: 14pt; }
.writer { margin: 0; }
h3 { font-style: italic; }
h4 { font-style: italic; font-weight: normal; }
.text { text-align: justify; text-indent: 10mm; }
.item { text-align: justify; }
.deep-1 { padding-left: 10mm; }
.deep-2 { padding-left: 20mm; }
.deep-3 { padding-left: 30mm; }
blockquote { padding-left: 10mm; font-style: italic; text-align: justify; }
.sign { width: 50%; margin: 20pt 0 0 auto; text-align: center; page-break-inside: avoid; }
.sign .name { margin-top: 25mm; font-weight: bold; }
h2.sources { margin-top: 24pt; }
`;

/** Lists that stand deeper are set in no more. */
const DEEPEST = 3;

/** A paper as one web page that needs nothing else: no script, no picture, no other file. */
export const paperHtml: PaperFormat = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  async *write(blocks, { title, locale }) {
    const name = escapeText(title || titleOf(blocks));
    yield `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n`;
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
    yield `<title>${name}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
    for (const block of blocks) yield `${blockHtml(block)}\n`;
    yield '</body>\n</html>\n';
  },
};

function titleOf(blocks: readonly PaperBlock[]): string {
  const title = blocks.find((block) => block.kind === 'text' && block.style === 'title');
  return title?.kind === 'text' ? title.runs.map(({ text }) => text).join('') : '';
}

/** Text in any place of a page. Control characters are dropped: no page may hold them. */
function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
  );
}

function blockHtml(block: PaperBlock): string {
  if (block.kind === 'head') return headHtml(block);
  if (block.kind === 'signature') {
    const { label, hint, name } = block;
    return `<div class="sign"><p><b>${escapeText(label)}</b></p><p><i>${escapeText(hint)}</i></p><p class="name">${escapeText(name)}</p></div>`;
  }
  return textHtml(block);
}

function headHtml({ superiorBody, unit, mark, motto, placeAndDay }: PaperHead): string {
  const lines = (texts: readonly string[]): string =>
    texts
      .filter(Boolean)
      .map((text) => `<p>${text}</p>`)
      .join('');
  const left = lines([
    escapeText(superiorBody),
    unit && `<b>${escapeText(unit)}</b>`,
    mark === 'star' ? '*' : mark ? '———' : '',
  ]);
  const right = lines(motto.map((text) => `<b>${escapeText(text)}</b>`));
  return `<div class="head"><div>${left}</div><div>${right}<p class="day">${escapeText(placeAndDay)}</p></div></div>`;
}

const TAGS: Record<PaperText['style'], { tag: string; look: string }> = {
  title: { tag: 'h1', look: '' },
  subtitle: { tag: 'p', look: 'subtitle' },
  writer: { tag: 'p', look: 'writer' },
  'heading-1': { tag: 'h2', look: '' },
  'heading-2': { tag: 'h3', look: '' },
  'heading-3': { tag: 'h4', look: '' },
  paragraph: { tag: 'p', look: 'text' },
  item: { tag: 'p', look: 'item' },
  quotation: { tag: 'blockquote', look: '' },
  'sources-title': { tag: 'h2', look: 'sources' },
  source: { tag: 'p', look: 'item' },
};

function textHtml({ style, runs, depth, isFirst }: PaperText): string {
  const { tag, look } = TAGS[style];
  const room = depth ? `deep-${Math.min(depth, DEEPEST)}` : '';
  const classes = [look, room, isFirst ? 'first' : ''].filter(Boolean).join(' ');
  return `<${tag}${classes ? ` class="${classes}"` : ''}>${runs.map(runHtml).join('')}</${tag}>`;
}

function runHtml({ text, strong, em }: PaperRun): string {
  const inner = em ? `<em>${escapeText(text)}</em>` : escapeText(text);
  return strong ? `<strong>${inner}</strong>` : inner;
}
