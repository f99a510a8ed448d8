import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { firstFree } from '../../../../src/core/export/free-name.ts';
import { noteFiles } from '../../../../src/core/export/note-files.ts';
import { writeZip, type ZipContent } from '../../../../src/core/zip/write-zip.ts';
import { isSafeEntryName } from '../../../../src/core/zip/zip-name.ts';
import { anyText, makeNote, SETTINGS } from './any-note.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PNG_BYTES = new Uint8Array(Buffer.from(PNG, 'base64'));
const folder = mkdtempSync(join(tmpdir(), 'note-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A note whose text shows these pictures, of which the library has those named in `kept`. */
function withPictures(title: string, urls: string[], kept: string[] = urls): StudyNote {
  const note = makeNote({ title });
  return {
    ...note,
    body: { articleId: 'a', html: urls.join('\n'), text: '', outline: [] },
    pictures: kept.map((url) => ({
      url,
      ...{ mediaType: 'image/png', bytes: PNG_BYTES.length, width: 1, height: 1 },
      read: () => Promise.resolve(PNG_BYTES),
    })),
  };
}

const settings = {
  ...SETTINGS,
  bodyMarkdown: async ({ body }: StudyNote, addressOf: (url: string) => string | null) =>
    (body?.html ?? '')
      .split('\n')
      .map((url) => `![](<${addressOf(url) ?? ''}>)`)
      .join('\n\n'),
};

async function* entriesOf(notes: StudyNote[]): AsyncGenerator<ZipContent> {
  const taken = new Set<string>();
  for (const note of notes) yield* noteFiles(note, settings, taken);
}

async function namesOf(notes: StudyNote[]): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of entriesOf(notes)) names.push(name);
  return names;
}

function pictureLinks(markdown: string): string[] {
  const links: string[] = [];
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next())
    if (step.entering && step.node.type === 'image') links.push(step.node.destination ?? '');
  return links;
}

test('a note comes with the pictures that it shows, each once, under names that nothing takes amiss', async () => {
  const [first, second] = ['https://a.example/1.png', 'https://a.example/2.png'];
  const note = withPictures(
    'Học nghị quyết: 100 % [mới]',
    [first, second, first, 'https://a.example/lost.png'],
    [first, second],
  );
  const entries: ZipContent[] = [];
  for await (const entry of entriesOf([note])) entries.push(entry);
  expect(entries.map(({ name }) => name)).toEqual([
    'Học nghị quyết - 100 % (mới).md',
    'images/hoc-nghi-quyet-100-moi-1.png',
    'images/hoc-nghi-quyet-100-moi-2.png',
  ]);
  const [text = ''] = [...((entries[0]?.content ?? []) as Iterable<string>)];
  expect(pictureLinks(text)).toEqual([
    'images/hoc-nghi-quyet-100-moi-1.png',
    'images/hoc-nghi-quyet-100-moi-2.png',
    'images/hoc-nghi-quyet-100-moi-1.png',
    'https://a.example/lost.png',
  ]);
});

test('pictures written into the text become files; what is no picture does not', async () => {
  const note = withPictures(
    'Bài',
    [`data:image/png;base64,${PNG}`, 'data:image/svg+xml;base64,PHN2Zy8+', 'data:image/png;base64,AAAA'],
    [],
  );
  const entries: ZipContent[] = [];
  for await (const entry of entriesOf([note])) entries.push(entry);
  expect(entries.map(({ name }) => name)).toEqual(['Bài.md', 'images/bai-1.png']);
  const pieces: Uint8Array[] = [];
  for await (const piece of entries[1]?.content ?? []) pieces.push(piece as Uint8Array);
  expect(Buffer.concat(pieces).equals(Buffer.from(PNG_BYTES))).toBe(true);
});

test('names are safe and none is there twice, whatever the titles', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { maxLength: 6 }), async (titles) => {
      const names = await namesOf(titles.map((title) => withPictures(title, ['https://a.example/1.png'])));
      expect(names).toHaveLength(titles.length * 2);
      expect(new Set(names.map((name) => name.normalize('NFC').toLocaleLowerCase('vi'))).size).toBe(names.length);
      for (const name of names) {
        expect(isSafeEntryName(name)).toBe(true);
        expect(name).toMatch(/^(?:images\/[a-z0-9().-]+\.png|[^/]+\.md)$/);
        expect(name).not.toMatch(/[\\:*?"<>|\p{Cf}]|(?:^|\/)(?:con|nul|prn|aux)\.|[. ]$/iu);
      }
    }),
  );
});

test('thousands of one name cost no time', async () => {
  const taken = new Set<number>();
  for (let count = 0; count < 20_000; count++) taken.add(firstFree((copy) => taken.has(copy)));
  expect(taken.size).toBe(20_000);
});

test('a picture is read when its turn comes, not before', async () => {
  let reads = 0;
  const note = withPictures('Bài', ['https://a.example/1.png', 'https://a.example/2.png']);
  for (const picture of note.pictures)
    picture.read = () => {
      reads++;
      return Promise.resolve(PNG_BYTES);
    };
  const seen: number[] = [];
  for await (const { content } of entriesOf([note])) {
    seen.push(reads);
    for await (const _ of content) void _;
  }
  expect(seen).toEqual([0, 0, 1]);
});

test('what bears a marking never goes in', async () => {
  const note = makeNote({ circulation: 'secret' });
  await expect(namesOf([note])).rejects.toThrow('not-shareable');
});

/** In CI the tool must be there; elsewhere a test says that it was left out. */
function hasTool(name: string, flag: string): boolean {
  try {
    execFileSync(name, [flag], { stdio: 'ignore' });
    return true;
  } catch (thrown) {
    if (process.env.CI) throw thrown;
    console.warn(`${name} is not here: what it says of our zips is not tested`);
    return false;
  }
}

async function zipFile(notes: StudyNote[]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(entriesOf(notes))) parts.push(part);
  const path = join(folder, 'notes.zip');
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

const NOTES = [
  withPictures('Chuyển đổi số ở xã: “làm thật”', ['https://a.example/1.png']),
  withPictures('Chuyển đổi số ở xã: “làm thật”', ['https://a.example/1.png']),
  withPictures('CON', []),
  withPictures('\u202egnp.exe', []),
];

test.runIf(hasTool('unzip', '-v'))('unzip finds nothing wrong', async () => {
  const path = await zipFile(NOTES);
  expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
});

test.runIf(hasTool('python3', '--version'))('Python reads the same names and bytes', async () => {
  const path = await zipFile(NOTES);
  const script =
    'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({i.filename: len(z.read(i)) for i in z.infolist()}))';
  const read = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })) as Record<
    string,
    number
  >;
  expect(Object.keys(read)).toEqual(await namesOf(NOTES));
  expect(read['images/chuyen-doi-so-o-xa-lam-that-1.png']).toBe(PNG_BYTES.length);
  expect(read['Chuyển đổi số ở xã - “làm thật”.md']).toBeGreaterThan(500);
  expect(readFileSync(path).length).toBeGreaterThan(1000);
});
