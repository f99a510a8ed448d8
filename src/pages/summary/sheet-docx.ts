import type { DocxBlock, DocxDocument, DocxStyle } from '../../core/docx/docx-document.ts';
import { SHIPPED_PRESETS } from '../../core/report/paper-preset.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { Sheet, SheetTable } from './sheet.ts';

/** Letters a little smaller than a paper's: most of it is tables. */
const PRESET = { ...SHIPPED_PRESETS.party, letters: 13, leading: 1.3, indent: 0 };

/** A summary as a Word file, A4. */
export function sheetDocx({ title, lines, tables, lists, words, rules }: Sheet): DocxDocument {
  const said = words.split(/\n+/).filter((line) => line.trim() !== '');
  return {
    title,
    author: '',
    locale: getLocale(),
    preset: PRESET,
    manner: 'notes',
    blocks: [
      text('title', title),
      ...lines.map((line): DocxBlock => ({ ...text('plain', line), align: 'center' })),
      ...tables.flatMap(tableBlocks),
      ...lists.flatMap(({ title, items, more }): DocxBlock[] => [
        text('heading-1', title),
        { kind: 'list', isOrdered: true, items: items.map((item) => ({ runs: [{ text: item }] })) },
        ...(more ? [{ kind: 'text', style: 'plain', runs: [{ text: more, em: true }] } as const] : []),
      ]),
      ...(said.length > 0 ? [text('heading-1', t('summary.words'))] : []),
      ...said.map((line) => text('paragraph', line)),
      text('heading-1', t('summary.whatCounts')),
      { kind: 'list', isOrdered: false, items: rules.map((rule) => ({ runs: [{ text: rule, muted: true }] })) },
    ],
  };
}

function tableBlocks({ title, head, rows }: SheetTable): DocxBlock[] {
  const counted = head.length - 1;
  const share = (counted > 1 ? 0.6 : 0.2) / counted;
  return [
    text('heading-1', title),
    {
      kind: 'table',
      head,
      rows,
      widths: head.map((_, at) => (at === 0 ? 1 - share * counted : share)),
      figures: Array.from({ length: counted }, (_, at) => at + 1),
    },
  ];
}

function text(style: DocxStyle, words: string) {
  return { kind: 'text' as const, style, runs: [{ text: words }] };
}
