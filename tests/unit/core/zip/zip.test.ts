import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesSource } from '../../../../src/core/zip/byte-source.ts';
import { listZip, readWhole, type ZipLimits } from '../../../../src/core/zip/read-zip.ts';
import { writeZip, type ZipContent } from '../../../../src/core/zip/write-zip.ts';

const LIMITS: ZipLimits = { entries: 1_000, entryBytes: 1_000_000, totalBytes: 10_000_000 };

async function zipOf(entries: ZipContent[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(entries)) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function unpack(bytes: Uint8Array, limits = LIMITS): Promise<Record<string, string>> {
  const source = bytesSource(bytes);
  const texts: Record<string, string> = Object.create(null);
  for (const entry of await listZip(source, limits)) {
    texts[entry.name] = new TextDecoder().decode(await readWhole(source, entry));
  }
  return texts;
}

test('what was packed comes back, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' }), fc.boolean()), {
        selector: ([name]) => name,
        maxLength: 8,
      }),
      async (contents) => {
        const bytes = await zipOf(contents.map(([name, text, isPacked]) => ({ name, content: [text], isPacked })));
        expect(await unpack(bytes)).toEqual(Object.fromEntries(contents.map(([name, text]) => [name, text])));
      },
    ),
    { numRuns: 60 },
  );
});

test('the same contents make the same bytes', async () => {
  const contents = [{ name: 'bài/điều 1.txt', content: ['Một', ' hai'] }];
  expect(await zipOf(contents)).toEqual(await zipOf(contents));
  expect(Object.keys(await unpack(await zipOf(contents)))).toEqual(['bài/điều 1.txt']);
});

test('what is no zip, cut short or changed on the way is refused', async () => {
  const bytes = await zipOf([{ name: 'a.txt', content: ['Nội dung của một tệp '.repeat(50)] }]);
  await expect(unpack(new TextEncoder().encode('Không phải zip'))).rejects.toMatchObject({ reason: 'not-a-zip' });
  await expect(unpack(new Uint8Array(0))).rejects.toMatchObject({ reason: 'not-a-zip' });
  for (let end = 4; end < bytes.length; end += 7) {
    await expect(unpack(bytes.slice(0, end))).rejects.toMatchObject({ reason: 'damaged' });
  }
  const changed = bytes.slice();
  changed[45] = (changed[45] ?? 0) ^ 0xff;
  await expect(unpack(changed)).rejects.toMatchObject({ name: 'ZipRefusal' });
});

test.each(['../a', '/a', 'a/../../b', 'C:\\a', 'a\\b', 'a\u0000b', 'a//b'])('the name %j is refused', async (name) => {
  await expect(unpack(zipSync({ [name]: new Uint8Array(1) }))).rejects.toMatchObject({ reason: 'bad-name' });
});

test('names that some disk takes for one are refused', async () => {
  const bytes = zipSync({ 'Bài.txt': new Uint8Array(1), 'bài.txt': new Uint8Array(1) });
  await expect(unpack(bytes)).rejects.toMatchObject({ reason: 'bad-name' });
});

test('an entry named __proto__ is one like any other', async () => {
  const bytes = await zipOf([{ name: '__proto__', content: ['{}'] }]);
  expect(Object.keys(await unpack(bytes))).toEqual(['__proto__']);
});

test('what makes more than it said, or more than is allowed, is refused', async () => {
  const bytes = zipSync({ 'bomb.txt': new Uint8Array(5_000_000) });
  await expect(unpack(bytes)).rejects.toMatchObject({ reason: 'too-large', entry: 'bomb.txt' });
  // The size in the list of entries, made small.
  const list = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(list + 24, 100, true);
  await expect(unpack(bytes)).rejects.toMatchObject({ reason: 'too-large' });
});

test('encrypted and unknown ways of packing are refused', async () => {
  const make = (change: (view: DataView, list: number) => void) => {
    const bytes = zipSync({ a: new Uint8Array(9) });
    const list = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    change(new DataView(bytes.buffer, bytes.byteOffset), list);
    return bytes;
  };
  const encrypted = make((view, list) => view.setUint16(list + 8, 1, true));
  await expect(unpack(encrypted)).rejects.toMatchObject({ reason: 'encrypted' });
  const unknown = make((view, list) => view.setUint16(list + 10, 99, true));
  await expect(unpack(unknown)).rejects.toMatchObject({ reason: 'unsupported' });
});

test('folders and what systems add are passed over', async () => {
  const bytes = zipSync({ 'a/': new Uint8Array(0), 'a/b': new Uint8Array(1), '__MACOSX/a/._b': new Uint8Array(1) });
  expect(Object.keys(await unpack(bytes))).toEqual(['a/b']);
});

test('too many entries are refused before they are read', async () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`a${index}`, new Uint8Array(1)]));
  await expect(unpack(zipSync(many), { ...LIMITS, entries: 49 })).rejects.toMatchObject({ reason: 'too-large' });
});
