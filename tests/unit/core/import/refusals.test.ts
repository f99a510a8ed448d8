import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportRefusal, type ImportRefusalReason } from '../../../../src/core/import/import-format.ts';
import { MAX_TEXT_BYTES } from '../../../../src/core/import/limits.ts';
import { IMPORT_FORMATS } from '../../../../src/core/import/registry.ts';
import { articlesOf, IMPORT_CASES, importBytes, readImport, zipOf } from '../import-case.ts';

async function reasonOf(name: string, bytes: Uint8Array): Promise<ImportRefusalReason | 'read'> {
  try {
    await readImport(name, bytes);
    return 'read';
  } catch (thrown) {
    if (thrown instanceof ImportRefusal) return thrown.reason;
    throw thrown;
  }
}

const text = (content: string) => new TextEncoder().encode(content);
const CASES = readdirSync(IMPORT_CASES);
const OMNIVORE = { 'metadata_0_to_20.json': '[]' };

describe('what is refused, and why', () => {
  it.each<[string, Uint8Array, ImportRefusalReason]>([
    ['an empty file', text(''), 'not-this-kind'],
    ['a picture named .csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not-this-kind'],
    ['a text without addresses', text('Chỉ có chữ, không có trang nào.'), 'not-this-kind'],
    ['JSON that is cut short', text('{"client_version": "1", "annotations": [{"uri": "https://a.example'), 'damaged'],
    [
      'JSON as deep as the stack',
      text(`{"client_version":"1","annotations":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
      'too-deep',
    ],
    [
      'a list of millions of nothing',
      text(`{"client_version":"1","annotations":[${'[],'.repeat(1_100_000)}0]}`),
      'too-large',
    ],
    ['a row of thousands of cells', text(`URL,Selection,Folder\nhttps://a.example${','.repeat(10_000)}`), 'too-large'],
    ['annotations that are no list', text('{"client_version": "1", "annotations": {"length": 1}}'), 'wrong-shape'],
    ['a cell that never ends', text('URL,Title,Selection,Folder\nhttps://a.example,"Tên'), 'damaged'],
    ['RIS that is cut short', text('TY  - NEWS\nTI  - Một\n'), 'damaged'],
    [
      'a text in an old code page',
      Uint8Array.from([...text('URL,Selection,Folder\n'), 0xe0, 0xf4, 0x2c]),
      'unsupported',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await reasonOf('tep.csv', bytes)).toBe(reason);
  });

  it('a text of more than is read at once, before any of it is read', async () => {
    const source = { size: MAX_TEXT_BYTES + 1, read: () => Promise.resolve(text('TY  - NEWS\n')) };
    const ris = IMPORT_FORMATS.find(({ id }) => id === 'ris');
    const context = { now: 0, isStopped: () => false, onProgress: () => undefined };
    const read = ris?.read({ name: 'a', source, head: '' }, context)[Symbol.asyncIterator]().next();
    await expect(read).rejects.toMatchObject({ reason: 'too-large' });
  });

  it('bookmarks in folders without end', async () => {
    const deep = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><p><DT><H3>a</H3>'.repeat(1_000)}`;
    expect(await reasonOf('b.html', text(deep))).toBe('too-deep');
  });

  it('zips: cut short, of another kind, with an entry that leaves its folder, a bomb', async () => {
    const zip = await zipOf(OMNIVORE);
    expect(await reasonOf('omnivore.zip', zip.subarray(0, zip.length - 10))).toBe('damaged');
    expect(await reasonOf('omnivore.zip', await zipOf({ 'anh.txt': 'a' }))).toBe('not-this-kind');
    const outside = zipSync({ 'metadata_0_to_20.json': strToU8('[]'), '../ngoai.txt': strToU8('a') });
    expect(await reasonOf('omnivore.zip', outside)).toBe('bad-name');
    const bomb = zipSync({ 'metadata_0_to_20.json': new Uint8Array(40 * 1_024 * 1_024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasonOf('omnivore.zip', bomb)).toBe('too-large');
  });

  it('an entry larger than it says is held to what it says', async () => {
    const zip = zipSync({ 'metadata_0_to_20.json': strToU8(`[${' '.repeat(5_000)}]`) });
    // The size that both of its headers tell.
    const view = new DataView(zip.buffer, zip.byteOffset);
    view.setUint32(22, 10, true);
    const central = Buffer.from(zip).indexOf('PK\u0001\u0002', 'latin1');
    view.setUint32(central + 24, 10, true);
    expect(await reasonOf('omnivore.zip', zip)).toBe('too-large');
  });
});

describe('hostile fields', () => {
  const annotation = (over: Record<string, unknown>) => ({
    uri: 'https://a.example/1',
    user: 'acct:a@b',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Một câu đủ dài để nhận ra.' }] }],
    ...over,
  });
  const read = async (...rows: unknown[]) =>
    readImport('h.json', text(JSON.stringify({ client_version: '1', export_userid: 'acct:a@b', annotations: rows })));

  it('prototype keys are keys like any other, and change nothing', async () => {
    const json =
      '{"client_version":"1","__proto__":{"annotations":[1]},"annotations":[{"__proto__":{"uri":"https://evil.example"},"constructor":{"prototype":{"polluted":1}},"uri":"https://a.example/1","text":"Lời"}]}';
    const { arrivals } = await readImport('h.json', text(json));
    expect(articlesOf(arrivals).map(({ article }) => article.url)).toEqual(['https://a.example/1']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('fields of other types are as if they were not there', async () => {
    const { arrivals, skipped } = await read(
      annotation({ tags: 'không phải danh sách', text: 7, document: [], created: { a: 1 }, references: 'x' }),
      annotation({ uri: 12 }),
      null,
      'chữ',
    );
    expect(articlesOf(arrivals)).toMatchObject([{ article: { tags: [], note: '' }, passages: [{ note: '' }] }]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['wrong-shape', 'wrong-shape', 'wrong-shape']);
  });

  it('addresses that run something are no pages; texts keep their scripts as letters', async () => {
    const script = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const { arrivals } = await read(
      annotation({ text: script, document: { title: [script] } }),
      annotation({ uri: 'javascript:alert(1)', text: 'b' }),
    );
    const [web, other] = articlesOf(arrivals);
    expect(web?.passages[0]?.note).toBe(script);
    expect(web?.article.title).toBe(script);
    expect(other?.article.url).toMatch(/^urn:thu-hoach:import:/);
  });

  it('texts without end are cut at a character, control characters go, RTL overrides stay', async () => {
    const { arrivals } = await read(
      annotation({ text: `a\u0000b\u202e${'🌾'.repeat(50_000)}`, document: { title: ['t\n\t'.repeat(3_000)] } }),
    );
    const [{ article, passages } = { article: null, passages: [] }] = articlesOf(arrivals);
    expect(passages[0]?.note.startsWith('a b\u202e🌾')).toBe(true);
    expect(passages[0]?.note.length).toBeLessThanOrEqual(40_000);
    expect(passages[0]?.note).not.toMatch(/\p{Cs}/u);
    expect(article?.title.length).toBeLessThanOrEqual(500);
  });
});

describe('any file', () => {
  const anyFile = fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc.json().map(text),
    fc.string({ maxLength: 2_000 }).map(text),
  );
  const beginnings = [
    '{"client_version":"1","annotations":',
    '{"rows":[{"uri":"https://a.example","target":',
    '[{"url":"https://a.example","highlights":',
    '[{"type":"book","title":"a","URL":',
    'Highlight,Book Title,Book Author\n',
    'url,title,time_added,tags\n',
    'URL,Title,Selection,Folder,Timestamp\n',
    '<title>Pocket Export</title>',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    'TY  - JOUR\n',
    'https://a.example\n',
    'PK\u0003\u0004',
  ].map((beginning) => text(beginning));

  it('is read or refused, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(text(''), ...beginnings), anyFile, async (beginning, rest) => {
        await reasonOf('tep', Uint8Array.from([...beginning, ...rest]));
      }),
      { numRuns: 400 },
    );
  });

  it('so is a real one with bytes changed or cut off', async () => {
    const real = await Promise.all(CASES.map(importBytes));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...real),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async ({ name, bytes }, changes, share) => {
          const changed = bytes.slice(0, Math.ceil(bytes.length * share));
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          await reasonOf(name, changed);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('markup made to be slow is read in one pass', async () => {
    const hostile = ['<a '.repeat(200_000), '<!--'.repeat(200_000), '<a href="'.repeat(100_000), '</'.repeat(300_000)];
    for (const one of [...hostile, `<script>${'</scrip'.repeat(100_000)}`, '&#'.repeat(300_000)]) {
      await reasonOf('b.html', text(`<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>${one}`));
    }
  });
});

describe('the same contents', () => {
  it('make the same ids, in whatever encoding and with whatever ends of lines', async () => {
    const csv = 'URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,Một,"Một câu được tô sáng.",,1704067200\n';
    const ids = async (bytes: Uint8Array) => {
      const { arrivals } = await readImport('i.csv', bytes);
      return articlesOf(arrivals).map(({ article, passages }) => [article.id, ...passages.map(({ id }) => id)]);
    };
    const first = await ids(text(csv));
    const utf16 = (content: string) => Buffer.from(`\uFEFF${content}`, 'utf16le');
    for (const other of [
      text(`\uFEFF${csv}`),
      text(csv.replaceAll('\n', '\r\n')),
      utf16(csv),
      text(csv.normalize('NFD')),
    ]) {
      expect(await ids(other)).toEqual(first);
    }
    expect(first.flat()).toHaveLength(2);
    for (const id of first.flat()) expect(id).toMatch(/^[0-9a-z-]{8,64}$/);
  });

  it('nothing goes on once the reader stopped it', async () => {
    const list = Array.from({ length: 20 }, (_, at) => `https://a.example/${at}`).join('\n');
    let seen = 0;
    const { arrivals } = await readImport('l.txt', text(list), { isStopped: () => ++seen > 5 });
    expect(arrivals.length).toBeLessThan(20);
  });
});
