import { strToU8 } from 'fflate';
import { FailureError } from '../model/failure.ts';
import { writePlanFile } from '../plan/plan-file.ts';
import { writeZip, type ZipContent } from '../zip/write-zip.ts';
import { articleJson, pictureEntries } from './article-entry.ts';
import type { PacketContents } from './packet-contents.ts';
import { MAX_ENTRIES } from './packet-limits.ts';
import { FIRST_ENTRY, FORMAT, MANIFEST, SIGNATURE, VERSION } from './packet-names.ts';
import { Sha256 } from './sha256.ts';

/** Hexadecimal, lower case: the public key as SPKI, the signature as 64 bytes, r and s. */
export interface PacketSignature {
  publicKey: string;
  signature: string;
}

export interface WriteSettings {
  /** What stands in the first entry, for who unpacks it: how to read it. */
  readMe: string;
  /** The page that anyone can read, in pieces. */
  index(contents: PacketContents): AsyncIterable<string>;
  /** Signs the bytes of the manifest, and with them every entry; null: not signed. */
  sign: ((manifest: Uint8Array) => Promise<PacketSignature>) | null;
  /** @param count articles written so far */
  onArticle?: (count: number) => void;
}

interface Listed {
  name: string;
  size: number;
  sha256: string;
}

/**
 * A packet, a part at a time: only one article is in memory at once. The same contents make the same bytes but for a
 * signature. The form is described in `docs/packet-format.md`.
 * @throws FailureError `too-large`
 */
export function writePacket(contents: PacketContents, settings: WriteSettings): AsyncGenerator<Uint8Array> {
  return writeZip(entries(contents, settings));
}

async function* entries(contents: PacketContents, settings: WriteSettings): AsyncGenerator<ZipContent> {
  const listed: Listed[] = [];
  const list = (entry: ZipContent): ZipContent => {
    if (listed.length >= MAX_ENTRIES - 2) throw new FailureError('too-large', 'packet of too many entries');
    return { ...entry, content: hashed(entry, listed) };
  };
  const json = (name: string, value: unknown): ZipContent => list({ name, content: [`${JSON.stringify(value)}\n`] });

  yield list({ name: FIRST_ENTRY, content: [settings.readMe], isPacked: true });
  yield list({ name: 'index.html', content: settings.index(contents) });
  let count = 0;
  for await (const article of contents.articles()) {
    count += 1;
    const pictures = pictureEntries(count, article.pictures);
    yield json(`articles/${place(count)}.json`, articleJson(article, pictures));
    for (const { name, read } of pictures) yield list({ name, content: once(read), isPacked: true });
    settings.onArticle?.(count);
  }
  const { questions, templates, plan, counts } = contents;
  if (questions.length > 0)
    yield json(
      'questions.json',
      questions.map(({ id, text, article }) => ({ id, text, article })),
    );
  if (templates.length > 0)
    yield json(
      'templates.json',
      templates.map(({ title, description, sections }) => ({
        title,
        description,
        sections: sections.map(({ title, prompt, musts }) => ({ title, prompt, musts })),
      })),
    );
  if (plan) {
    const items = plan.items.map((item) => ({ ...item, id: '', articleId: null, doneAt: null, isKeptOpen: false }));
    yield list({ name: 'plan.json', content: [writePlanFile({ title: plan.title, items })] });
  }
  if (counts !== null) yield list({ name: 'counts.json', content: [counts] });

  const manifest = manifestOf(contents, listed);
  yield { name: MANIFEST, content: [manifest] };
  if (!settings.sign) return;
  const { publicKey, signature } = await settings.sign(manifest);
  const signed = { algorithm: 'ECDSA-P256-SHA256', publicKey, signature };
  yield { name: SIGNATURE, content: [`${JSON.stringify(signed, null, 2)}\n`] };
}

/** Four digits sort as they count; a fifth only in a packet that nobody makes. */
const place = (count: number): string => String(count).padStart(4, '0');

function manifestOf({ head }: PacketContents, entries: readonly Listed[]): Uint8Array {
  const { id, revision, title, maker, created, note } = head;
  const by = { id: maker.id, name: maker.name, unit: maker.unit };
  const manifest = { format: FORMAT, version: VERSION, id, revision, title, maker: by, created, note, entries };
  return strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
}

async function* hashed({ name, content }: ZipContent, listed: Listed[]): AsyncGenerator<Uint8Array> {
  const hash = new Sha256();
  let size = 0;
  for await (const piece of content) {
    const part = typeof piece === 'string' ? strToU8(piece) : piece;
    size += part.length;
    hash.add(part);
    yield part;
  }
  listed.push({ name, size, sha256: hash.hex() });
}

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}
