import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { WHOLE_PACKET } from '../../../src/core/packet/packet-arrivals.ts';
import type { PacketContents } from '../../../src/core/packet/packet-contents.ts';
import type { PacketDraft } from '../../../src/core/packet/packet-draft.ts';
import { type OpenPacket, openPacket } from '../../../src/core/packet/read-packet.ts';
import { bytesSource } from '../../../src/core/zip/byte-source.ts';
import { makeSigningKey, signManifest, verifySignature } from '../../../src/platform/signing.ts';
import { barSharing, editArticle, saveArticle } from '../../../src/services/articles.ts';
import { packetContents } from '../../../src/services/packet-contents.ts';
import { savePacketDraft } from '../../../src/services/packet-drafts.ts';
import { knownKeys, packetKey } from '../../../src/services/packet-keys.ts';
import { packetMaterial } from '../../../src/services/packet-material.ts';
import { createPassage, listPassages } from '../../../src/services/passages.ts';
import { receivePacket } from '../../../src/services/receive-packet.ts';
import { guestNotes, listPackets, removePacket, restorePacket } from '../../../src/services/received-packets.ts';
import { listReflections, saveReflection } from '../../../src/services/reflections.ts';
import { undoImport } from '../../../src/services/undo-import.ts';
import { bytesOf } from '../core/packet/make-packet.ts';
import { makePassage } from '../make-passage.ts';
import { makeReflection } from '../make-reflection.ts';
import { makeContext, makeDraft, type TestContext } from './make-context.ts';

const MAKER = { id: 'maker-00001', name: 'Trần Văn Mẫu', unit: 'Chi bộ 4' };

const DRAFT: PacketDraft = {
  ...{ id: 'packet-000001', revision: 0, title: 'Học tập quý I', note: '', articleIds: ['article-000001'] },
  questions: [{ id: 'question-01', text: 'Vì sao họp buổi tối?', articleId: 'article-000001' }],
  ...{ planId: null, templateIds: [], withText: true, withPictures: true, withPassages: true, withNotes: false },
  ...{ reflectionIds: [], counts: null, name: 'Trần Văn Mẫu', unit: 'Chi bộ 4', isSigned: false },
  ...{ madeAt: null, createdAt: 0, updatedAt: 0 },
};

/** A library with one article, a noted passage and a reflection on it. */
async function makersLibrary(): Promise<TestContext> {
  const context = makeContext();
  await saveArticle(context, makeDraft({ note: 'Ghi cho cả bài' }));
  await createPassage(context, 'article-000001', makePassage({ note: 'Ghi riêng' }));
  await saveReflection(context, makeReflection());
  return context;
}

async function contentsOf(
  context: TestContext,
  over: Partial<PacketDraft> = {},
  revision = 1,
): Promise<{ contents: PacketContents; barred: string[] }> {
  const made = { maker: MAKER, created: `2026-03-0${revision}T02:00:00.000Z`, revision, counts: null };
  return packetContents(context, { ...DRAFT, ...over }, made);
}

async function open(contents: PacketContents, key: CryptoKeyPair | null = null): Promise<OpenPacket> {
  const bytes = await bytesOf(contents, key && ((manifest) => signManifest(key, manifest)));
  const settings = { verify: verifySignature, isStopped: () => false, onProgress: () => undefined };
  return (await openPacket(bytesSource(bytes), settings)) as OpenPacket;
}

const FILE = { fileName: 'goi.thuhoach.zip' };

async function articlesOf(contents: PacketContents) {
  const all = [];
  for await (const article of contents.articles()) all.push(article);
  return all;
}

test('words that were not ticked do not go', async () => {
  const context = await makersLibrary();
  const [article] = await articlesOf((await contentsOf(context)).contents);
  expect(article).toMatchObject({ note: '', passages: [{ quote: 'họp vào tối thứ sáu', note: '' }], reflections: [] });
  expect(JSON.stringify(article)).not.toMatch(/Ghi riêng|Ghi cho cả bài|vắng 5 lượt/);
  const [ticked] = await articlesOf(
    (await contentsOf(context, { withNotes: true, reflectionIds: ['reflection-000001'] })).contents,
  );
  expect(ticked).toMatchObject({
    ...{ note: 'Ghi cho cả bài', passages: [{ note: 'Ghi riêng' }] },
    reflections: [{ evidence: 'Chi bộ 4 họp 3 buổi, vắng 5 lượt' }],
  });
});

test('an article with a marking never goes, and is told by name', async () => {
  const context = await makersLibrary();
  await saveArticle(context, makeDraft({ id: 'article-000002', url: 'https://bao-mau.example/khac' }));
  await barSharing(context, 'article-000001', 'internal');
  const { contents, barred } = await contentsOf(context, { articleIds: ['article-000001', 'article-000002'] });
  expect(barred).toEqual(['Đổi mới cách học nghị quyết ở chi bộ']);
  expect((await articlesOf(contents)).map(({ facts }) => facts.url)).toEqual(['https://bao-mau.example/khac']);
  expect(contents.questions).toEqual([]);
  await expect(contentsOf(context)).rejects.toMatchObject({ failure: { code: 'not-shareable' } });
});

test('one that gets its marking while the packet is made does not go either', async () => {
  const context = await makersLibrary();
  const { contents } = await contentsOf(context);
  await barSharing(context, 'article-000001', 'internal');
  await expect(articlesOf(contents)).rejects.toMatchObject({ failure: { code: 'not-shareable' } });
});

test('where a file lies on the maker’s disk is nobody’s business', async () => {
  const context = makeContext();
  await saveArticle(context, makeDraft({ url: 'file:///home/tran-van-mau/mat.html' }));
  const [article] = await articlesOf((await contentsOf(context)).contents);
  expect(article?.facts.url).toMatch(/^urn:sha256:/);
  expect(JSON.stringify(article)).not.toContain('tran-van-mau');
});

test('what it brings is known before', async () => {
  const context = await makersLibrary();
  expect(await packetMaterial(context, ['article-000001', 'gone'])).toMatchObject([
    { passageCount: 1, noteCount: 2, reflections: [{ id: 'reflection-000001', quote: 'họp vào tối thứ sáu' }] },
  ]);
});

test('taken in, its articles are articles and its words are somebody else’s', async () => {
  const maker = await makersLibrary();
  const reader = makeContext();
  const everything = { withNotes: true, reflectionIds: ['reflection-000001'] };
  await receivePacket(reader, await open((await contentsOf(maker, everything)).contents), WHOLE_PACKET, FILE);
  const [article] = await reader.db.articles.toArray();
  expect(article).toMatchObject({ title: 'Đổi mới cách học nghị quyết ở chi bộ', note: '', circulation: null });
  const id = article?.id ?? '';
  expect((await reader.db.bodies.get(id))?.text).toBe('Chi bộ họp vào tối thứ sáu.');
  expect(await listPassages(reader, id)).toEqual([]);
  expect(await listReflections(reader, [id])).toEqual([]);
  const notes = await guestNotes(reader, id);
  expect(notes.map(({ kind }) => kind).sort()).toEqual(['note', 'passage', 'question', 'reflection']);
  expect(notes.every((note) => note.maker.name === 'Trần Văn Mẫu')).toBe(true);
});

test('taken in twice it doubles nothing; a newer one takes its place; an older one does not', async () => {
  const maker = await makersLibrary();
  const reader = makeContext();
  const first = await open((await contentsOf(maker, { withNotes: true })).contents);
  await receivePacket(reader, first, WHOLE_PACKET, FILE);
  const id = (await reader.db.articles.toArray())[0]?.id ?? '';
  const before = await guestNotes(reader, id);
  await receivePacket(reader, first, WHOLE_PACKET, FILE);
  expect(await guestNotes(reader, id)).toEqual(before);
  expect(await reader.db.articles.count()).toBe(1);

  const second = await open((await contentsOf(maker, { questions: [] }, 2)).contents);
  await receivePacket(reader, second, WHOLE_PACKET, FILE);
  expect((await guestNotes(reader, id)).map(({ kind, text }) => [kind, text])).toEqual([['passage', '']]);
  expect(await listPackets(reader)).toMatchObject([{ packet: { revision: 2 }, noteCount: 1 }]);
  await receivePacket(reader, first, WHOLE_PACKET, FILE);
  expect(await listPackets(reader)).toMatchObject([{ packet: { revision: 2 }, noteCount: 1 }]);
});

test('a packet of another key takes the place of none', async () => {
  const maker = await makersLibrary();
  const reader = makeContext();
  await receivePacket(
    reader,
    await open((await contentsOf(maker)).contents, await makeSigningKey()),
    WHOLE_PACKET,
    FILE,
  );
  const forged = await contentsOf(maker, { title: 'Giả' }, 9);
  await receivePacket(reader, await open(forged.contents, await makeSigningKey()), WHOLE_PACKET, FILE);
  const packets = await listPackets(reader);
  expect(packets.map(({ packet }) => packet.title).sort()).toEqual(['Giả', 'Học tập quý I']);
  expect(await reader.db.articles.count()).toBe(1);
  const keys = packets.map(({ packet }) => packet.keyId ?? '');
  expect((await knownKeys(reader, keys)).map(({ names }) => names)).toEqual([['Trần Văn Mẫu'], ['Trần Văn Mẫu']]);
});

test('an article that the reader has stays as the reader has it, and can be undone around', async () => {
  const maker = await makersLibrary();
  const reader = makeContext();
  await saveArticle(reader, makeDraft({ id: 'article-mine', tags: ['của-tôi'] }));
  await editArticle(reader, 'article-mine', { title: 'Tên tôi đặt', note: 'Lời tôi' });
  const mine = await reader.db.articles.get('article-mine');
  const { id } = await receivePacket(reader, await open((await contentsOf(maker)).contents), WHOLE_PACKET, FILE);
  expect(await reader.db.articles.toArray()).toEqual([mine]);
  expect(await reader.db.versions.count()).toBe(0);
  expect((await guestNotes(reader, 'article-mine')).map(({ kind }) => kind).sort()).toEqual(['passage', 'question']);
  await undoImport(reader, id);
  expect(await guestNotes(reader, 'article-mine')).toEqual([]);
  expect(await reader.db.articles.toArray()).toEqual([mine]);
  expect(await listPackets(reader)).toEqual([]);
});

test('an undo leaves nothing of it', async () => {
  const maker = await makersLibrary();
  const reader = makeContext();
  const { id } = await receivePacket(reader, await open((await contentsOf(maker)).contents), WHOLE_PACKET, FILE);
  await undoImport(reader, id);
  for (const table of ['articles', 'bodies', 'guestNotes', 'packets'] as const)
    expect(await reader.db[table].count(), table).toBe(0);
});

test('its words are taken away and given back', async () => {
  const maker = await makersLibrary();
  const reader = makeContext();
  await receivePacket(reader, await open((await contentsOf(maker)).contents), WHOLE_PACKET, FILE);
  const id = (await reader.db.articles.toArray())[0]?.id ?? '';
  const before = await guestNotes(reader, id);
  const [shown] = await listPackets(reader);
  const removed = await removePacket(reader, shown?.packet.id ?? '');
  expect([await guestNotes(reader, id), await listPackets(reader)]).toEqual([[], []]);
  await restorePacket(reader, removed);
  expect(await guestNotes(reader, id)).toEqual(before);
});

test('a key is made once and cannot be read out', async () => {
  const context = makeContext();
  const pair = await packetKey(context, makeSigningKey);
  await expect(webcrypto.subtle.exportKey('pkcs8', pair.privateKey as never)).rejects.toThrow();
  const again = await packetKey(context, () => Promise.reject(new Error('made twice')));
  const manifest = new TextEncoder().encode('manifest');
  const { publicKey } = await signManifest(pair, manifest);
  expect((await signManifest(again, manifest)).publicKey).toBe(publicKey);
});

test('how often a packet was made is never counted down', async () => {
  const context = makeContext();
  await savePacketDraft(context, { ...DRAFT, revision: 3, madeAt: 5 });
  expect(await savePacketDraft(context, { ...DRAFT, revision: 1 })).toMatchObject({ revision: 3, madeAt: 5 });
});
