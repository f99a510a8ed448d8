import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { backupFormat } from '../../../../src/core/backup/backup-format.ts';
import type { BackupRecord } from '../../../../src/core/backup/write-backup.ts';
import { writeBackup } from '../../../../src/core/backup/write-backup.ts';
import { ImportRefusal } from '../../../../src/core/import/import-format.ts';
import { Sha256 } from '../../../../src/core/packet/sha256.ts';
import { bytesSource } from '../../../../src/core/zip/byte-source.ts';
import { writeZip, ZIP_ROOM, type ZipContent, type ZipRoom } from '../../../../src/core/zip/write-zip.ts';
import { ZipRefusal } from '../../../../src/core/zip/zip-refusal.ts';
import { articleRow, bodyRow } from '../../make-library.ts';

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of pieces) parts.push(part);
  return Buffer.concat(parts);
}

/** What came out before the refusal, and why there was one; null where there was none. */
async function read(file: Uint8Array): Promise<{ count: number; reason: string | null; place: string }> {
  const source = bytesSource(file);
  let count = 0;
  try {
    const context = { now: 0, isStopped: () => false, onProgress: () => undefined };
    for await (const _ of backupFormat.read({ name: 'a.zip', source, head: '' }, context)) count += 1;
    return { count, reason: null, place: '' };
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return { count, reason: thrown.reason, place: thrown.place };
    if (thrown instanceof ZipRefusal) return { count, reason: thrown.reason, place: thrown.entry };
    throw thrown;
  }
}

async function goodFile(room?: ZipRoom): Promise<Uint8Array> {
  async function* records(): AsyncGenerator<BackupRecord> {
    for (let at = 1; at <= 3; at++) {
      const article = articleRow(at, {});
      const picture = { id: `image-${at}`, url: 'https://bao-mau.example/a.png', mediaType: 'image/png', bytes: 3 };
      yield {
        line: {
          ...{ article, body: bodyRow(article.id, 'Chi bộ họp.'), passages: [], reflections: [], reading: null },
          ...{ pictures: [{ ...picture, width: 1, height: 1, size: 3 }], file: null },
        },
        media: [{ size: 3, read: () => Promise.resolve(new Uint8Array([1, 2, 3])) }],
      };
    }
  }
  return bytesOf(writeBackup(records(), { readme: 'x', settings: {} }, { counts: {}, odd: [] }, room));
}

/** A backup of given lines, with a manifest that says so honestly, or not. */
async function fileOf(lines: string[], over: { manifest?: object; pack?: Uint8Array; sha256?: string } = {}) {
  const bytes = strToU8(lines.map((line) => `${line}\n`).join(''));
  const contents: ZipContent[] = [{ name: 'parts/000001.jsonl', content: [bytes] }];
  if (over.pack) contents.push({ name: 'parts/000001.bin', content: [over.pack], isPacked: true });
  const entries = [bytes, ...(over.pack ? [over.pack] : [])].map((part, at) => {
    const sha256 = over.sha256 ?? new Sha256().add(part).hex();
    return { name: contents[at]?.name, size: part.length, sha256 };
  });
  const manifest = { format: 'thu-hoach-backup', version: 1, counts: {}, settings: {}, entries, ...over.manifest };
  contents.push({ name: 'manifest.json', content: [JSON.stringify(manifest)] });
  return bytesOf(writeZip(contents));
}

const ROW = {
  table: 'topics',
  row: { id: 'topic-1', title: 'T', intro: '', items: [], createdAt: 1, updatedAt: 1 },
  blobs: [],
};
const line = (over: object): string => JSON.stringify({ ...ROW, ...over });
const topic = (over: object): string => line({ row: { ...ROW.row, ...over } });

test('a good one is read whole', async () => {
  expect(await read(await goodFile())).toEqual({ count: 3, reason: null, place: '' });
  expect(await read(await fileOf([line({})]))).toMatchObject({ count: 1, reason: null });
});

test('cut short anywhere it is refused, and nothing of it is handed out', async () => {
  const file = await goodFile();
  for (let end = 0; end < file.length; end += 7) {
    const { reason, count } = await read(file.slice(0, end));
    expect(['damaged', 'not-a-zip'], `at ${end}`).toContain(reason);
    expect(count).toBe(0);
  }
});

test('one byte changed anywhere: refused, or the same as before', async () => {
  const file = await goodFile();
  for (let at = 0; at < file.length; at += 11) {
    const changed = file.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    const { reason, count } = await read(changed);
    // Times and such are no contents: they may be anything.
    if (reason === null) expect(count, `at ${at}`).toBe(3);
  }
});

describe('refused with its reason and place, before anything is handed out', () => {
  const CASES: [name: string, lines: string[], over: Parameters<typeof fileOf>[1], reason: string][] = [
    ['a newer version', [line({})], { manifest: { version: 2, whatever: [] } }, 'newer-version'],
    ['another format', [line({})], { manifest: { format: 'anki' } }, 'not-this-kind'],
    ['a version that is none', [line({})], { manifest: { version: '1' } }, 'wrong-shape'],
    ['unknown fields in the manifest', [line({})], { manifest: { more: 1 } }, 'wrong-shape'],
    ['a hash that is another', [line({})], { sha256: 'a'.repeat(64) }, 'damaged'],
    ['a pack of which nobody speaks', [line({})], { pack: new Uint8Array(5) }, 'damaged'],
    ['bytes that are not there', [JSON.stringify({ ...ROW, table: 'storyPictures' })], {}, 'wrong-shape'],
    ['a table that is derived', [line({ table: 'shelf' })], {}, 'wrong-shape'],
    ['a table of this device', [line({ table: 'imports' })], {}, 'wrong-shape'],
    ['a title that is a number', [topic({ title: 5 })], {}, 'wrong-shape'],
    ['an unknown field', [topic({ extra: 1 })], {}, 'wrong-shape'],
    ['a missing field', [topic({ title: undefined })], {}, 'wrong-shape'],
    ['a field of prototypes', ['{"table":"topics","row":{"__proto__":{"x":1}},"blobs":[]}'], {}, 'wrong-shape'],
    ['a constructor', ['{"constructor":{"prototype":{}},"table":"topics","row":{},"blobs":[]}'], {}, 'wrong-shape'],
    ['a list', ['[]'], {}, 'wrong-shape'],
    ['nothing', ['null'], {}, 'wrong-shape'],
    ['no JSON', ['{"table":'], {}, 'damaged'],
    ['a million brackets', [`${'['.repeat(1_000_000)}`], {}, 'too-deep'],
    ['a million objects', [`${'{"a":'.repeat(1_000_000)}`], {}, 'too-deep'],
    ['a script for an address', [planLine('javascript:alert(1)')], {}, 'wrong-shape'],
    ['data for an address', [planLine('data:text/html,<script>')], {}, 'wrong-shape'],
  ];

  function planLine(url: string): string {
    const item = { id: 'i', title: '', url, number: '', issuedOn: null, dueOn: null, articleId: null, doneAt: null };
    const row = { id: 'plan-1', title: '', items: [{ ...item, isKeptOpen: false }], createdAt: 1, updatedAt: 1 };
    return JSON.stringify({ table: 'plans', row, blobs: [] });
  }

  test.each(CASES)('%s', async (_name, lines, over, reason) => {
    const good = line({});
    const file = await fileOf([good, ...lines], over);
    expect(await read(file)).toMatchObject({ count: 0, reason });
  });
});

test('scripts in fields are words like others', async () => {
  const { reason } = await read(await fileOf([topic({ title: '<img src=x onerror=alert(1)>', intro: '=cmd|x' })]));
  expect(reason).toBeNull();
});

test('a part that unpacks to much more than it is, is not unpacked', { timeout: 30_000 }, async () => {
  const spaces = ' '.repeat(12_000_000);
  expect(await read(await fileOf([`{"odd":"${spaces}"}`]))).toMatchObject({ reason: 'too-large', count: 0 });
});

test('a manifest that is too long is not read', async () => {
  const contents = [{ name: 'manifest.json', content: [`{"format":"${'x'.repeat(9_000_000)}"}`] }];
  expect(await read(await bytesOf(writeZip(contents)))).toMatchObject({ reason: 'too-large', place: 'manifest.json' });
});

test('more entries than a backup has are not listed', async () => {
  function* many(): Generator<ZipContent> {
    for (let at = 0; at < 30_000; at++) yield { name: `f${at}`, content: [], isPacked: true };
  }
  expect(await read(await bytesOf(writeZip(many())))).toMatchObject({ reason: 'too-large' });
});

test('other zips and other files are told apart', async () => {
  expect(await read(await bytesOf(writeZip([{ name: 'a.txt', content: ['a'] }])))).toMatchObject({
    reason: 'not-this-kind',
  });
  expect(await read(strToU8('%PDF-1.7'))).toMatchObject({ reason: 'not-a-zip' });
  const file = await goodFile();
  const head = Buffer.from(file.subarray(0, 60)).toString('latin1');
  expect(backupFormat.recognises({ name: 'ảnh.jpg', source: bytesSource(file), head })).toBe(true);
  expect(backupFormat.recognises({ name: 'a.zip', source: bytesSource(file), head: 'PK\u0003\u0004 khác' })).toBe(
    false,
  );
});

test('a backup that goes into no zip says so as a backup, whether by its bytes or by its parts', async () => {
  const refused = { failure: { code: 'backup-too-large' } };
  await expect(goodFile({ ...ZIP_ROOM, bytes: 500 })).rejects.toMatchObject(refused);
  await expect(goodFile({ ...ZIP_ROOM, entries: 2 })).rejects.toMatchObject(refused);
  expect(await read(await goodFile({ bytes: 100_000, entries: 4 }))).toMatchObject({ reason: null, count: 3 });
});
