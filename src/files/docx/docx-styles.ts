import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx';
import type { DocxAlign, DocxManner, DocxStyle } from '../../core/docx/docx-document.ts';
import type { PaperPreset } from '../../core/report/paper-preset.ts';
import { halfPoints, ofPoints, twips } from './docx-units.ts';

/** Of Word's own styles the names that its navigation pane and its table of contents look for. */
export const STYLE_IDS: Record<DocxStyle, string> = {
  title: 'Title',
  subtitle: 'Subtitle',
  'heading-1': 'Heading1',
  'heading-2': 'Heading2',
  'heading-3': 'Heading3',
  paragraph: 'BodyText',
  plain: 'PlainBody',
  fact: 'Facts',
  writer: 'Writer',
  quotation: 'Quote',
  citation: 'Citation',
  item: 'ListItem',
  'sources-title': 'SourcesTitle',
  source: 'Source',
};

export const ALIGNMENTS = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
  justify: AlignmentType.BOTH,
} as const satisfies Record<DocxAlign, unknown>;

/** Lines of the common faces are so many times their letters high, which Word calls single. */
const SINGLE = 1.15;
/** Of a quotation where first lines are not indented, millimetres. */
const QUOTE_INDENT = 6;
const BLACK = '000000';

/** Styles as `paper-view.css` has them on screen and in print. */
export function docxStyles(preset: PaperPreset, locale: 'vi' | 'en', manner: DocxManner): IStylesOptions {
  const { letters, leading, gap, indent, face, isJustified } = preset;
  const size = halfPoints(letters);
  // Without its rule, LibreOffice takes the figure for a height.
  const lines = { line: Math.round((leading / SINGLE) * 240), lineRule: LineRuleType.AUTO };
  const height = letters * leading;
  const space = (before: number, after = 0) => ({ before: ofPoints(before), after: ofPoints(after), ...lines });
  const firstLine = { firstLine: twips(indent) };
  const body = isJustified ? AlignmentType.BOTH : AlignmentType.START;
  const heading = { keepNext: true, keepLines: true, alignment: AlignmentType.START, indent: firstLine };
  const own = (style: DocxStyle, name: string, next: DocxStyle = style) => ({
    id: STYLE_IDS[style],
    name,
    basedOn: 'Normal',
    next: STYLE_IDS[next],
    quickFormat: true,
  });
  const isNotes = manner === 'notes';
  const sized = (times: number): number => halfPoints(isNotes ? letters * times : letters);
  const quoted = {
    indent: { left: twips(Math.max(indent, QUOTE_INDENT)) },
    ...(isNotes ? { border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'A6A6A6', space: 8 } } } : {}),
  };
  const black = { font: face, color: BLACK };
  return {
    default: {
      document: {
        run: { font: face, size, language: { value: locale === 'vi' ? 'vi-VN' : 'en-GB', eastAsia: 'vi-VN' } },
        paragraph: { spacing: lines },
      },
      title: {
        run: { ...black, bold: true, size: halfPoints(letters * (isNotes ? 1.55 : 1.2)) },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: space(height * 1.2) },
        next: STYLE_IDS.subtitle,
      },
      heading1: {
        run: { ...black, bold: true, size: sized(1.3) },
        paragraph: { ...heading, spacing: space(isNotes ? height * 0.8 : gap * 2) },
      },
      heading2: {
        run: { ...black, bold: true, italics: !isNotes, size: sized(1.12) },
        paragraph: { ...heading, spacing: space(isNotes ? height * 0.6 : gap) },
      },
      heading3: {
        run: { ...black, bold: isNotes, italics: !isNotes, size },
        paragraph: { ...heading, spacing: space(isNotes ? height * 0.5 : gap) },
      },
      hyperlink: { run: { color: '1F4E79', underline: {} } },
      footnoteText: { run: { font: face, size: halfPoints(Math.max(9, letters - 3)) } },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      {
        ...own('subtitle', 'Subtitle', 'paragraph'),
        run: { bold: true },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: space(0) },
      },
      { ...own('paragraph', 'Body Text'), paragraph: { alignment: body, indent: firstLine, spacing: space(gap) } },
      { ...own('plain', 'Body Text No Indent'), paragraph: { alignment: body, spacing: space(gap) } },
      {
        ...own('fact', 'Facts'),
        run: { size: halfPoints(letters * 0.86), color: '404040' },
        paragraph: { alignment: AlignmentType.START, spacing: space(gap * 0.4) },
      },
      { ...own('writer', 'Writer'), paragraph: { indent: firstLine, spacing: space(0) } },
      {
        ...own('quotation', 'Quote', 'paragraph'),
        run: { italics: !isNotes },
        paragraph: { alignment: body, ...quoted, spacing: space(gap) },
      },
      {
        ...own('citation', 'Citation', 'paragraph'),
        run: { size: halfPoints(letters * 0.86), color: '404040' },
        paragraph: { alignment: AlignmentType.START, ...quoted, spacing: space(gap * 0.4) },
      },
      { ...own('item', 'List Item'), paragraph: { alignment: body, indent: firstLine, spacing: space(gap) } },
      {
        ...own('sources-title', 'Sources Title', 'source'),
        run: { bold: true },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          outlineLevel: 0,
          spacing: space(height * 1.5),
        },
      },
      { ...own('source', 'Source'), paragraph: { alignment: AlignmentType.START, spacing: space(gap) } },
    ],
  };
}
