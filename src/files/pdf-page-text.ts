import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { PdfPage, TextRun } from '../core/pdf/pdf-page.ts';
import type { FontStyles } from './pdf-fonts.ts';
import { readRules } from './pdf-rules.ts';

type Matrix = [number, number, number, number, number, number];

/** A page's text and its ruled lines. */
export async function readPdfPage(page: PDFPageProxy, fonts: FontStyles): Promise<PdfPage> {
  const { items } = await page.getTextContent();
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  // Lists what the page draws, and with it loads the fonts whose names tell what is bold.
  const drawing = await page.getOperatorList();
  for (const name of new Set(texts.map(({ fontName }) => fontName)))
    if (!fonts.has(name) && page.commonObjs.has(name)) fonts.learn(name, page.commonObjs.get(name));
  const { transform, width, height } = uprightView(page, texts);
  return {
    number: page.pageNumber,
    width,
    height,
    runs: texts.flatMap((item) => runOf(item, transform, fonts)),
    rules: readRules(drawing, transform),
  };
}

/** The page turned so that most of its text stands upright: a wide table may lie on its side. */
function uprightView(page: PDFPageProxy, texts: readonly TextItem[]) {
  const view = (turn: number) => page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const plain = view(0);
  const letters = [0, 0, 0, 0];
  for (const { transform, str } of texts) {
    const [a, b] = turned(plain.transform as Matrix, transform as Matrix);
    const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3;
    letters[quarter] = (letters[quarter] ?? 0) + str.length;
  }
  const most = letters.indexOf(Math.max(...letters));
  const { transform, width, height } = most === 0 ? plain : view(360 - most * 90);
  return { transform: transform as Matrix, width, height };
}

function turned([a, b, c, d]: Matrix, [x0, x1]: Matrix): [number, number] {
  return [a * x0 + c * x1, b * x0 + d * x1];
}

/** Slanted text is a stamp or a watermark, no part of the text. */
function runOf(item: TextItem, [a, b, c, d, e, f]: Matrix, fonts: FontStyles): TextRun[] {
  const own = item.transform as Matrix;
  const [right, down] = turned([a, b, c, d, e, f], own);
  if (Math.abs(Math.atan2(down, right)) > 0.09) return [];
  const size = Math.hypot(c * own[3] + a * own[2], d * own[3] + b * own[2]) || item.height;
  const { bold, italic } = fonts.of(item.fontName);
  return [
    {
      text: item.str.normalize('NFC'),
      x: a * own[4] + c * own[5] + e,
      y: b * own[4] + d * own[5] + f,
      width: item.width,
      size,
      bold,
      italic,
    },
  ];
}
