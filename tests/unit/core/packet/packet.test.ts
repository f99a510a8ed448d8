import { execFileSync } from 'node:child_process';
import { createHash, webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportRefusal } from '../../../../src/core/import/import-format.ts';
import { fingerprint, keyId } from '../../../../src/core/packet/fingerprint.ts';
import { toHex } from '../../../../src/core/packet/hex.ts';
import type { PacketContents } from '../../../../src/core/packet/packet-contents.ts';
import { isPacket, packetFormat } from '../../../../src/core/packet/packet-format.ts';
import { type OpenPacket, openPacket } from '../../../../src/core/packet/read-packet.ts';
import { Sha256, sha256 } from '../../../../src/core/packet/sha256.ts';
import { bytesSource } from '../../../../src/core/zip/byte-source.ts';
import { signManifest, verifySignature } from '../../../../src/platform/signing.ts';
import { anyContents, bytesOf, makeArticle, makeContents, PIXEL } from './make-packet.ts';

const settings = { verify: verifySignature, isStopped: () => false, onProgress: () => undefined };

async function open(bytes: Uint8Array): Promise<OpenPacket> {
  const packet = await openPacket(bytesSource(bytes), settings);
  if (!packet) throw new Error('stopped');
  return packet;
}

const refusal = (bytes: Uint8Array): Promise<unknown> =>
  open(bytes).then(
    () => 'opened',
    (thrown) => (thrown instanceof ImportRefusal ? [thrown.reason, thrown.place] : thrown),
  );

function contentsOf(packet: OpenPacket): PacketContents {
  const { head, questions, templates, plan, countsText: counts } = packet;
  return { head, questions, templates, plan, counts, articles: () => packet.articles() };
}

const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
const sign = (manifest: Uint8Array) => signManifest(pair as CryptoKeyPair, manifest);

/** A packet with one entry changed, taken out or put in, and the manifest as it was or told of it. */
async function tampered(
  change: (files: Record<string, Uint8Array>) => void,
  { isTold = false, signed = false } = {},
): Promise<Uint8Array> {
  const files = unzipSync(await bytesOf(makeContents(), signed ? sign : null));
  change(files);
  if (isTold) {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
    manifest.entries = Object.entries(files)
      .filter(([name]) => !['manifest.json', 'signature.json'].includes(name))
      .map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(files);
}

const put = (name: string, bytes: Uint8Array) => (files: Record<string, Uint8Array>) => {
  files[name] = bytes;
};

const json = (value: unknown) => strToU8(JSON.stringify(value));

function changeArticle(change: (article: { facts: object }) => void) {
  return (files: Record<string, Uint8Array>): void => {
    const article = JSON.parse(strFromU8(files['articles/0001.json'] as Uint8Array));
    change(article);
    files['articles/0001.json'] = json(article);
  };
}

describe('SHA-256', () => {
  test('is that of everybody else, whatever the parts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
        const known = createHash('sha256').update(bytes).digest('hex');
        expect(sha256(bytes)).toBe(known);
        expect(new Sha256().add(bytes.subarray(0, at)).add(bytes.subarray(at)).hex()).toBe(known);
      }),
    );
  });
});

describe('a packet', () => {
  test('made, opened and made again has the same bytes, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const made = await bytesOf(contents);
        expect(Buffer.compare(await bytesOf(contentsOf(await open(made))), made)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('gives back its words as they were', async () => {
    const packet = await open(await bytesOf(makeContents()));
    const [article] = await gather(packet.articles());
    expect(article).toEqual(makeArticle());
    expect(packet.head).toEqual(makeContents().head);
    expect(packet.questions).toEqual(makeContents().questions);
    expect(packet.signature).toBeNull();
  });

  test('is known by its beginning, whatever it is called', async () => {
    const head = new TextDecoder().decode((await bytesOf(makeContents())).subarray(0, 65_536));
    expect(isPacket(head, 'tep.bin')).toBe(true);
    expect(isPacket(new TextDecoder().decode(zipSync({ 'a.txt': strToU8('a') })), 'a.zip')).toBe(false);
  });

  test.skipIf(!process.env.CI && !has('unzip'))('is read by unzip', async () => {
    await onDisk(await bytesOf(makeContents()), (path) => {
      expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    });
  });

  test.skipIf(!process.env.CI && !has('python3'))('is read by Python', async () => {
    const script =
      'import sys,zipfile,json\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.loads(z.read("manifest.json"))["title"])';
    await onDisk(await bytesOf(makeContents()), (path) => {
      const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
      expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8', env }).trim()).toBe('Học tập quý I');
    });
  });
});

describe('a signature', () => {
  test('that holds says whose key it is', async () => {
    const { signature } = await open(await bytesOf(makeContents(), sign));
    const spki = new Uint8Array(await webcrypto.subtle.exportKey('spki', (pair as CryptoKeyPair).publicKey));
    expect(signature?.keyId).toBe(keyId(toHex(spki)));
    expect(fingerprint(signature?.keyId ?? '')).toMatch(/^(\d{4} ){5}\d{4}$/);
  });

  test('fails where the manifest was changed afterwards', async () => {
    const bytes = await tampered(
      (files) => {
        const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array));
        files['manifest.json'] = json({ ...manifest, maker: { ...manifest.maker, name: 'Người khác' } });
      },
      { signed: true },
    );
    expect(await refusal(bytes)).toEqual(['bad-signature', 'manifest.json']);
  });

  test('fails where an entry was changed afterwards, naming it', async () => {
    const bytes = await tampered(
      changeArticle((article) => Object.assign(article, { note: 'Thêm vào' })),
      { signed: true },
    );
    expect(await refusal(bytes)).toEqual(['bad-signature', 'articles/0001.json']);
  });

  test('of nonsense for a key is none', async () => {
    const bytes = await tampered(
      (files) => {
        files['signature.json'] = json({
          algorithm: 'ECDSA-P256-SHA256',
          publicKey: '00ff',
          signature: 'ab'.repeat(64),
        });
      },
      { signed: true },
    );
    expect(await refusal(bytes)).toEqual(['bad-signature', 'manifest.json']);
  });
});

describe('what is refused', () => {
  const told = { isTold: true };
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['no zip', () => strToU8('Không phải gói'), 'not-this-kind', ''],
    ['another zip', () => zipSync({ 'a.txt': strToU8('a') }), 'not-this-kind', ''],
    [
      'a changed entry',
      () => tampered(changeArticle((a) => Object.assign(a, { note: 'x' }))),
      'damaged',
      'articles/0001.json',
    ],
    [
      'a missing entry',
      () => tampered((f) => void Reflect.deleteProperty(f, 'articles/0001.json')),
      'damaged',
      'articles/0001.json',
    ],
    ['an entry too many', () => tampered(put('them.json', json({}))), 'damaged', 'them.json'],
    ['an entry of no kind', () => tampered(put('them.js', strToU8('alert(1)')), told), 'wrong-shape', 'them.js'],
    [
      'a field too many',
      () =>
        tampered(
          changeArticle((a) => Object.assign(a, { more: 1 })),
          told,
        ),
      'wrong-shape',
      'articles/0001.json: more',
    ],
    [
      'a field of another type',
      () =>
        tampered(
          changeArticle((a) => Object.assign(a.facts, { title: 7 })),
          told,
        ),
      'wrong-shape',
      'articles/0001.json: facts.title',
    ],
    [
      'an address that would run',
      () =>
        tampered(
          changeArticle((a) => Object.assign(a.facts, { url: 'javascript:alert(1)' })),
          told,
        ),
      'wrong-shape',
      'articles/0001.json: facts.url',
    ],
    ['no JSON', () => tampered(put('articles/0001.json', strToU8('{"facts":')), told), 'damaged', 'articles/0001.json'],
    [
      'a prototype',
      () => tampered(put('articles/0001.json', strToU8('{"__proto__":{"a":1}}')), told),
      'wrong-shape',
      'articles/0001.json',
    ],
    [
      'a million brackets',
      () => tampered(put('articles/0001.json', strToU8('['.repeat(1_000_000))), told),
      'too-deep',
      'articles/0001.json',
    ],
    [
      'a newer version',
      () => tampered(put('manifest.json', json({ format: 'thu-hoach-packet', version: 2 }))),
      'newer-version',
      '',
    ],
    ['another format', () => tampered(put('manifest.json', json({ format: 'khac' }))), 'not-this-kind', ''],
    [
      'a picture that is none',
      () => tampered(put('pictures/0001-001.png', strToU8('<script>')), told),
      'wrong-shape',
      'pictures/0001-001.png',
    ],
    [
      'a question about no article',
      () => tampered(put('questions.json', json([{ id: 'question-01', text: 'a', article: 9 }])), told),
      'wrong-shape',
      'questions.json',
    ],
    [
      'a plan of another kind',
      () => tampered(put('plan.json', json({ format: 'khac' })), told),
      'wrong-shape',
      'plan.json',
    ],
    [
      'a way out of the folder',
      async () => zipSync({ ...unzipSync(await bytesOf(makeContents())), '../a': strToU8('a') }),
      'bad-name',
      '../a',
    ],
  ])('%s', async (_, make, reason, place) => {
    expect(await refusal(await make())).toEqual([reason, place]);
  });

  test('an article that stands in it twice', async () => {
    const bytes = await bytesOf(makeContents({}, [makeArticle(), makeArticle()]));
    expect(await refusal(bytes)).toEqual(['bad-name', 'articles/0002.json: url']);
  });

  test('a file cut short anywhere', async () => {
    const bytes = await bytesOf(makeContents(), sign);
    for (let end = 4; end < bytes.length; end += Math.ceil(bytes.length / 40)) {
      expect(await refusal(bytes.slice(0, end))).toEqual(['damaged', '']);
    }
  });

  test('a bomb that says its size', async () => {
    const files = unzipSync(await bytesOf(makeContents()));
    const bomb = zipSync({ ...files, 'pictures/0001-001.png': new Uint8Array(100 * 1_024 * 1_024) }, { level: 9 });
    expect(await refusal(bomb)).toEqual(['too-large', 'pictures/0001-001.png']);
  });

  test('nothing of a packet that is wrong at its end is handed out', async () => {
    const bytes = await tampered(put('questions.json', json({})), told);
    const format = packetFormat(verifySignature);
    const context = { now: 1, isStopped: () => false, onProgress: () => undefined };
    const read = format.read({ name: 'a.zip', head: '', source: bytesSource(bytes) }, context);
    const got: unknown[] = [];
    await expect(
      (async () => {
        for await (const arrival of read) got.push(arrival);
      })(),
    ).rejects.toMatchObject({ reason: 'wrong-shape', place: 'questions.json' });
    expect(got).toEqual([]);
  });
});

test('words of its maker come as guest notes, and never with the article', async () => {
  const format = packetFormat(verifySignature);
  const picture = {
    ...{ url: 'https://bao-mau.example/a.png', mediaType: 'image/png', bytes: PIXEL.length, width: 1, height: 1 },
    read: () => Promise.resolve(PIXEL),
  };
  const bytes = await bytesOf(makeContents({}, [makeArticle({ note: 'Cả bài', pictures: [picture] })]), sign);
  const context = { now: 1_780_000_000_000, isStopped: () => false, onProgress: () => undefined };
  const read = () => gather(format.read({ name: 'a', head: '', source: bytesSource(bytes) }, context));
  const [article, ...rows] = await read();
  expect(article).toMatchObject({
    kind: 'article',
    passages: [],
    reflections: [],
    article: { note: '', tags: [], circulation: null },
  });
  expect(rows.map((one) => one.kind === 'row' && [one.table, one.row.kind])).toEqual([
    ['guestNotes', 'passage'],
    ['guestNotes', 'note'],
    ['guestNotes', 'reflection'],
    ['guestNotes', 'question'],
    ['packets', undefined],
  ]);
  expect(JSON.stringify(await read())).toBe(JSON.stringify([article, ...rows]));
});

async function gather<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

function has(program: string): boolean {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
}

async function onDisk(bytes: Uint8Array, look: (path: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'packet-'));
  try {
    const path = join(folder, 'goi.zip');
    writeFileSync(path, bytes);
    look(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
