import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { DocxRun, DocxText } from '../../core/docx/docx-document.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { closeDirections, xmlText } from '../../core/text/xml-text.ts';
import { ALIGNMENTS, STYLE_IDS } from './docx-styles.ts';
import { ofPoints, twips } from './docx-units.ts';

/** What a file is gathered in: footnotes stand in a part of their own. */
export interface DocxDesk {
  preset: PaperPreset;
  footnotes: Record<string, { children: Paragraph[] }>;
}

const GREY = '404040';

/** Text as a file can hold it, its directions ended where something follows. */
export function safeText(text: string): string {
  return closeDirections(xmlText(text));
}

/** A run without line breaks, for cells and names. */
export function oneRun(text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}): TextRun[] {
  return linesOf(text).map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

export function runsOf(runs: readonly DocxRun[], desk: DocxDesk): ParagraphChild[] {
  return runs.flatMap(({ text, strong, em, muted, link, note }) => {
    const look = {
      ...(strong ? { bold: true } : {}),
      ...(em ? { italics: true } : {}),
      ...(muted ? { color: GREY } : {}),
    };
    const address = link === undefined ? null : webLink(link);
    const words = linesOf(text).map(
      (line, index) =>
        new TextRun({
          ...look,
          ...(address ? { style: 'Hyperlink' } : {}),
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    );
    const parts: ParagraphChild[] = address ? [new ExternalHyperlink({ link: address, children: words })] : words;
    return note === undefined ? parts : [...parts, footnote(note, desk)];
  });
}

export interface TextPlace {
  /** A signature follows, which takes the end of what is before it along. */
  isBeforeSignature?: boolean;
  /** A page ends before it. */
  startsPage?: boolean;
}

export function textParagraph(block: DocxText, desk: DocxDesk, place: TextPlace): Paragraph {
  const { style, runs, align, depth = 0, isFirst, keepsWithNext: isKept } = block;
  const { preset } = desk;
  const height = preset.letters * preset.leading;
  return new Paragraph({
    style: STYLE_IDS[style],
    widowControl: true,
    ...(align ? { alignment: ALIGNMENTS[align] } : {}),
    ...(isFirst ? { spacing: { before: ofPoints(height) } } : {}),
    ...(depth > 0 ? { indent: { left: twips(preset.indent * 0.6 * depth), firstLine: twips(preset.indent) } } : {}),
    ...(isKept || place.isBeforeSignature ? { keepNext: true } : {}),
    ...(place.startsPage ? { pageBreakBefore: true } : {}),
    children: runsOf(runs, desk),
  });
}

function footnote(text: string, desk: DocxDesk): FootnoteReferenceRun {
  const id = Object.keys(desk.footnotes).length + 1;
  desk.footnotes[id] = { children: [new Paragraph({ style: 'FootnoteText', children: oneRun(text) })] };
  return new FootnoteReferenceRun(id);
}

function linesOf(text: string): string[] {
  return safeText(text).split('\n');
}

/** Addresses that lead to the web; others are words only: a file may not open programs. */
function webLink(address: string): string | null {
  if (!/^(?:https?|mailto):/i.test(address)) return null;
  return xmlText(address).replace(/[\s<>"{}|\\^`]/g, (mark) => encodeURIComponent(mark));
}
