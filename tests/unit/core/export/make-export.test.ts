import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportFormat, ExportSettings, StudyNote } from '../../../../src/core/export/export-format.ts';
import { makeExport } from '../../../../src/core/export/make-export.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';

const SETTINGS = {
  labels: { untitled: 'Bài không tên' },
  locale: 'vi',
  title: '',
  today: '2026-11-24',
} as ExportSettings;

function format(files: 'each' | 'together'): ExportFormat {
  return {
    ...{ id: 'thử', extension: 'md', mediaType: 'text/markdown', files, needs: [] },
    async *write(notes) {
      for await (const { article } of notes) yield `${article.title}\n`;
    },
  };
}

async function* notes(titles: readonly string[]): AsyncGenerator<StudyNote> {
  for (const [index, title] of titles.entries()) {
    const sample = sampleNote();
    yield { ...sample, article: { ...sample.article, id: `bai-${index}`, title } };
  }
}

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(parts));
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('one note is a file of its own; several of a format with a file each are a zip, names safe and apart', async () => {
  const one = makeExport(notes(['Bài']), { format: format('each'), settings: SETTINGS, count: 1, name: 'Tên' });
  expect([one.name, text(await bytesOf(one.pieces))]).toEqual(['Tên.md', 'Bài\n']);

  const titles = ['CON', 'Bài: "một"', 'bài: "MỘT"', '../../etc', '', '0 - Tên'];
  const index = {
    name: '0 - Tên.md',
    write: (written: readonly { name: string }[]) => written.map(({ name }) => name).join('\n'),
  };
  const many = makeExport(notes(titles), { format: format('each'), settings: SETTINGS, count: 6, name: 'Tên', index });
  expect([many.name, many.mediaType]).toEqual(['Tên.zip', 'application/zip']);
  const files = unzipSync(await bytesOf(many.pieces));
  const names = ['_CON.md', 'Bài - -một.md', 'bài - -MỘT (2).md', 'etc.md', 'Bài không tên.md', '0 - Tên (2).md'];
  expect(Object.keys(files).sort()).toEqual([...names, '0 - Tên.md'].sort());
  expect(text(files['0 - Tên.md']).split('\n')).toEqual(names);
});

test('all notes of a format with one file for them are one file, however many', async () => {
  const order = { format: format('together'), settings: SETTINGS, count: 2, name: 'Tên' };
  const made = makeExport(notes(['Một', 'Hai']), order);
  expect([made.name, text(await bytesOf(made.pieces))]).toEqual(['Tên.md', 'Một\nHai\n']);
});

test('a choice of which nothing is left is refused, and no file of nothing is made', async () => {
  for (const [count, files] of [
    [1, 'each'],
    [3, 'each'],
    [3, 'together'],
  ] as const) {
    const made = makeExport(notes([]), { format: format(files), settings: SETTINGS, count, name: 'Tên' });
    await expect(bytesOf(made.pieces)).rejects.toMatchObject({ failure: { code: 'nothing-to-export' } });
  }
});

test('what is barred from sharing never gets into a file, whoever let it through', async () => {
  async function* barred(): AsyncGenerator<StudyNote> {
    const sample = sampleNote();
    yield { ...sample, article: { ...sample.article, circulation: 'internal' } };
  }
  for (const [count, files] of [
    [1, 'each'],
    [2, 'each'],
    [2, 'together'],
  ] as const) {
    const made = makeExport(barred(), { format: format(files), settings: SETTINGS, count, name: 'Tên' });
    await expect(bytesOf(made.pieces)).rejects.toMatchObject({ failure: { code: 'not-shareable' } });
  }
});
