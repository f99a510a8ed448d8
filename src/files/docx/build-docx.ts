import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  LineNumberRestartFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocxDocument } from '../../core/docx/docx-document.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { xmlText } from '../../core/text/xml-text.ts';
import { blocksChildren, NUMBERING } from './docx-blocks.ts';
import { docxStyles } from './docx-styles.ts';
import { halfPoints, twips } from './docx-units.ts';

/**
 * The bytes of a Word file. Whatever XML cannot hold is dropped from the words; nothing else of them is.
 * Import it on demand: the library behind it is large.
 */
export async function buildDocx({
  title,
  author,
  locale,
  preset,
  manner = 'paper',
  blocks,
}: DocxDocument): Promise<Uint8Array> {
  const desk = { preset, footnotes: {}, lists: 0 };
  const children = blocksChildren(blocks, desk);
  const document = new Document({
    title: oneLine(title),
    // The library writes a name of its own where none is given.
    creator: oneLine(author),
    lastModifiedBy: oneLine(author),
    styles: docxStyles(preset, locale, manner),
    numbering: NUMBERING,
    footnotes: desk.footnotes,
    sections: [{ ...section(preset), children }],
  });
  return Packer.pack(document, 'uint8array');
}

function oneLine(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim();
}

function section(preset: PaperPreset): Omit<ISectionOptions, 'children'> {
  const { width, height, top, right, bottom, left, numbering, hasLineNumbers } = preset;
  const isWide = width > height;
  return {
    properties: {
      page: {
        // Given upright; the orientation turns it.
        size: {
          width: twips(Math.min(width, height)),
          height: twips(Math.max(width, height)),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(top * 0.45),
          footer: twips(bottom * 0.45),
        },
      },
      titlePage: numbering === 'from-second',
      ...(hasLineNumbers ? { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE } } : {}),
    },
    ...(numbering === 'none' ? {} : { headers: { default: new Header({ children: [pageNumber(preset)] }) } }),
  };
}

function pageNumber({ letters, face }: PaperPreset): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    suppressLineNumbers: true,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(letters * 0.93), font: face })],
  });
}
