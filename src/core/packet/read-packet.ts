import { strFromU8 } from 'fflate';
import type * as v from 'valibot';
import { ImportRefusal } from '../import/import-format.ts';
import { sniffImage } from '../media/sniff-image.ts';
import { readPlanFile } from '../plan/plan-file.ts';
import type { MemberCounts } from '../summary/member-counts.ts';
import { readPacket as readCounts } from '../summary/packet-file.ts';
import { urlKey } from '../url/url-key.ts';
import type { ByteSource } from '../zip/byte-source.ts';
import { listZip, readEntry, type ZipEntry } from '../zip/read-zip.ts';
import { ZipRefusal } from '../zip/zip-refusal.ts';
import { keyId } from './fingerprint.ts';
import { fromHex } from './hex.ts';
import type { PacketArticle, PacketHead, PacketPlan, PacketQuestion, PacketTemplate } from './packet-contents.ts';
import { MAX_JSON, MAX_PICTURE, MAX_RATIO, PACKET_LIMITS, RATIO_FROM } from './packet-limits.ts';
import { FIRST_ENTRY, FORMAT, MANIFEST, SIGNATURE, VERSION } from './packet-names.ts';
import { articleSchema, manifestSchema, questionsSchema, signatureSchema, templatesSchema } from './packet-schema.ts';
import { checkShape, parseEntry, parseJsonEntry } from './parse-entry.ts';
import { Sha256 } from './sha256.ts';

/** @param publicKey SPKI @param signature r and s, 32 bytes each @returns false where the key is none, too */
export type VerifySignature = (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array,
) => Promise<boolean>;

export interface OpenSettings {
  verify: VerifySignature;
  isStopped(): boolean;
  /** @param done 0 to 1 */
  onProgress(done: number): void;
}

/** A packet whose every entry is what its manifest says, and of the right shape. Articles are read again when asked for. */
export interface OpenPacket {
  head: PacketHead;
  /** SHA-256 of the manifest: tells two packets apart that call themselves the same. */
  mark: string;
  /** Whose key signed it; null where it is not signed. The signature holds, or it would not be open. */
  signature: { publicKey: string; signature: string; keyId: string } | null;
  articleCount: number;
  articles(): AsyncGenerator<PacketArticle>;
  questions: PacketQuestion[];
  templates: PacketTemplate[];
  plan: PacketPlan | null;
  counts: Omit<MemberCounts, 'importedAt'> | null;
  /** Text of `counts.json`, as it came. */
  countsText: string | null;
  readMe: string;
}

type Manifest = v.InferOutput<typeof manifestSchema>;

/**
 * Opens a packet, looking at every byte of it before anything is handed out.
 * @returns null where it was stopped
 * @throws ImportRefusal naming the entry
 */
export async function openPacket(source: ByteSource, settings: OpenSettings): Promise<OpenPacket | null> {
  return asRefusal(async () => {
    const zipped = new Map((await listZip(source, PACKET_LIMITS)).map((entry) => [entry.name, entry]));
    checkRatio(source, zipped);
    const manifestEntry = zipped.get(MANIFEST);
    if (!manifestEntry || !zipped.has(FIRST_ENTRY)) throw new ImportRefusal('not-this-kind');
    const bytes = await readJson(source, manifestEntry);
    const manifest = readManifest(bytes);
    const signature = await checkSignature(source, zipped.get(SIGNATURE), bytes, settings.verify);
    const fault = signature ? 'bad-signature' : 'damaged';
    checkNames(manifest, zipped, fault);

    const total = manifest.entries.reduce((sum, { size }) => sum + size, 0);
    const small = new Map<string, Uint8Array>();
    const sizes = new Map(manifest.entries.map(({ name, size }) => [name, size]));
    const urls = new Set<string>();
    let done = 0;
    let articleCount = 0;
    for (const { name, size, sha256 } of manifest.entries) {
      if (settings.isStopped()) return null;
      const kind = kindOf(name);
      if (kind === null) throw new ImportRefusal('wrong-shape', name);
      const entry = zipped.get(name) as ZipEntry;
      if (entry.size !== size) throw new ImportRefusal(fault, name);
      const content = await checkEntry(source, entry, sha256, kind, fault);
      if (kind === 'article') {
        articleCount += 1;
        checkArticle(name, content, sizes, urls);
      } else if (kind === 'picture' && !sniffImage(content)) throw new ImportRefusal('wrong-shape', name);
      else if (kind === 'small') small.set(name, content);
      done += size;
      settings.onProgress(total === 0 ? 1 : done / total);
    }
    const articleNames = manifest.entries.map(({ name }) => name).filter((name) => kindOf(name) === 'article');
    return {
      head: headOf(manifest),
      mark: new Sha256().add(bytes).hex(),
      signature,
      articleCount,
      readMe: strFromU8(small.get(FIRST_ENTRY) ?? new Uint8Array()),
      async *articles() {
        for (const name of articleNames) yield await readArticle(source, zipped, name);
      },
      ...readSmall(small, articleCount),
    };
  });
}

/** Reasons of a zip are reasons of an import; what is no zip is another kind of file. */
async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof ZipRefusal)) throw thrown;
    throw new ImportRefusal(thrown.reason === 'not-a-zip' ? 'not-this-kind' : thrown.reason, thrown.entry);
  }
}

function checkRatio(source: ByteSource, zipped: ReadonlyMap<string, ZipEntry>): void {
  let total = 0;
  for (const { size, packedSize, name } of zipped.values()) {
    total += size;
    if (size > RATIO_FROM && size > MAX_RATIO * packedSize) throw new ImportRefusal('too-large', name);
  }
  if (total > RATIO_FROM && total > MAX_RATIO * source.size) throw new ImportRefusal('too-large');
}

function readManifest(bytes: Uint8Array): Manifest {
  const json = parseJsonEntry(MANIFEST, bytes);
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new ImportRefusal('not-this-kind');
  if (typeof version === 'number' && version > VERSION) throw new ImportRefusal('newer-version');
  return checkShape(MANIFEST, json, manifestSchema);
}

function headOf({ id, revision, title, maker, created, note }: Manifest): PacketHead {
  return { id, revision, title, maker, created, note };
}

async function checkSignature(
  source: ByteSource,
  entry: ZipEntry | undefined,
  manifest: Uint8Array,
  verify: VerifySignature,
): Promise<OpenPacket['signature']> {
  if (!entry) return null;
  const { publicKey, signature } = parseEntry(SIGNATURE, await readJson(source, entry), signatureSchema);
  if (!(await verify(fromHex(publicKey), fromHex(signature), manifest)))
    throw new ImportRefusal('bad-signature', MANIFEST);
  return { publicKey, signature, keyId: keyId(publicKey) };
}

/** What is listed is there, and what is there is listed, once each. */
function checkNames(
  { entries }: Manifest,
  zipped: ReadonlyMap<string, ZipEntry>,
  fault: 'bad-signature' | 'damaged',
): void {
  const listed = new Set<string>();
  for (const { name } of entries) {
    if (listed.has(name) || name === MANIFEST || name === SIGNATURE) throw new ImportRefusal('bad-name', name);
    if (!zipped.has(name)) throw new ImportRefusal(fault, name);
    listed.add(name);
  }
  for (const name of zipped.keys()) {
    if (!listed.has(name) && name !== MANIFEST && name !== SIGNATURE) throw new ImportRefusal(fault, name);
  }
}

type EntryKind = 'article' | 'picture' | 'small' | 'page';

function kindOf(name: string): EntryKind | null {
  if (/^articles\/\d{4,6}\.json$/.test(name)) return 'article';
  if (/^pictures\/\d{4,6}-\d{3,5}\.(?:png|jpg|gif|webp|avif)$/.test(name)) return 'picture';
  if ([FIRST_ENTRY, 'questions.json', 'templates.json', 'plan.json', 'counts.json'].includes(name)) return 'small';
  return name === 'index.html' ? 'page' : null;
}

/** @returns its bytes; of the page, which only other programs read, none */
async function checkEntry(
  source: ByteSource,
  entry: ZipEntry,
  sha256: string,
  kind: EntryKind,
  fault: 'bad-signature' | 'damaged',
): Promise<Uint8Array> {
  const most = kind === 'picture' ? MAX_PICTURE : MAX_JSON;
  if (kind !== 'page' && entry.size > most) throw new ImportRefusal('too-large', entry.name);
  const whole = new Uint8Array(kind === 'page' ? 0 : entry.size);
  const hash = new Sha256();
  let at = 0;
  for await (const part of readEntry(source, entry)) {
    hash.add(part);
    if (kind !== 'page') whole.set(part, at);
    at += part.length;
  }
  if (hash.hex() !== sha256) throw new ImportRefusal(fault, entry.name);
  return whole;
}

async function readJson(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.size > MAX_JSON) throw new ImportRefusal('too-large', entry.name);
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const part of readEntry(source, entry)) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Beyond its shape: it stands in the packet once, its pictures are there, its reflections are on its passages, and no id stands for two things. */
function checkArticle(name: string, bytes: Uint8Array, sizes: ReadonlyMap<string, number>, urls: Set<string>): void {
  const { facts, pictures, passages, reflections } = parseEntry(name, bytes, articleSchema);
  const key = urlKey(facts.url);
  if (urls.has(key)) throw new ImportRefusal('bad-name', `${name}: url`);
  urls.add(key);
  for (const { entry, bytes: size } of pictures) {
    if (kindOf(entry) !== 'picture' || sizes.get(entry) !== size)
      throw new ImportRefusal('wrong-shape', `${name}: ${entry}`);
  }
  const ids = new Set<string>();
  for (const { id } of [...passages, ...reflections]) {
    if (ids.has(id)) throw new ImportRefusal('bad-name', `${name}: ${id}`);
    ids.add(id);
  }
  const passageIds = new Set(passages.map(({ id }) => id));
  for (const { id, passageId } of reflections) {
    if (passageId !== null && !passageIds.has(passageId)) throw new ImportRefusal('wrong-shape', `${name}: ${id}`);
  }
}

async function readArticle(
  source: ByteSource,
  zipped: ReadonlyMap<string, ZipEntry>,
  name: string,
): Promise<PacketArticle> {
  return asRefusal(async () => {
    const bytes = await readJson(source, zipped.get(name) as ZipEntry);
    const { pictures, ...article } = parseEntry(name, bytes, articleSchema);
    return {
      ...article,
      pictures: pictures.map(({ entry, ...picture }) => ({
        ...picture,
        read: () => asRefusal(() => readJson(source, zipped.get(entry) as ZipEntry)),
      })),
    };
  });
}

function readSmall(
  small: ReadonlyMap<string, Uint8Array>,
  articleCount: number,
): Pick<OpenPacket, 'questions' | 'templates' | 'plan' | 'counts' | 'countsText'> {
  const questions = small.get('questions.json');
  const templates = small.get('templates.json');
  const plan = small.get('plan.json');
  const counts = small.get('counts.json');
  const asked = questions ? parseEntry('questions.json', questions, questionsSchema) : [];
  if (asked.some(({ article }) => article !== null && article >= articleCount))
    throw new ImportRefusal('wrong-shape', 'questions.json');
  const countsText = counts ? strFromU8(counts) : null;
  return {
    questions: asked,
    templates: templates ? parseEntry('templates.json', templates, templatesSchema) : [],
    plan: plan ? ownFile('plan.json', plan, readPlanFile) : null,
    counts: counts ? ownFile('counts.json', counts, readCounts) : null,
    countsText,
  };
}

/** Files of ours that also come alone, with the words for what is wrong with them. */
function ownFile<T extends object>(name: string, bytes: Uint8Array, read: (text: string) => T | string): T {
  parseJsonEntry(name, bytes);
  const found = read(strFromU8(bytes));
  if (typeof found !== 'string') return found;
  if (found === 'newer') throw new ImportRefusal('newer-version', name);
  throw new ImportRefusal(found === 'too-large' ? 'too-large' : 'wrong-shape', name);
}
