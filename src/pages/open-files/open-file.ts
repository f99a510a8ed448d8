import { fileAddress } from '../../core/files/file-address.ts';
import { type FileKind, fileKind, HEAD_BYTES, MEDIA_TYPES } from '../../core/files/file-kind.ts';
import type { FileRefusal } from '../../core/files/file-refusal.ts';
import type { FileText } from '../../core/files/file-text.ts';
import type { SourceFile } from '../../core/model/article.ts';
import { clampExtracted } from '../../core/model/clamp-extracted.ts';
import { articleOfFile, type FileArticle } from '../../dom/file-article/article-of-file.ts';
import { MAX_FILE_BYTES } from '../../files/limits.ts';
import { parseHtml } from '../../files/parse-html.ts';
import { readInWorker } from '../../files/read-in-worker.ts';
import { logQuietly } from '../../platform/log.ts';

/** A file to open: one of the reader's own, or one that was got from the web, with its address. */
export interface FileInput {
  name: string;
  blob: Blob;
  /** Null for a file of the reader's own. */
  url: string | null;
}

export interface ReadSteps {
  password?: string | undefined;
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (done: number) => void;
}

/** A file that was read, ready to be saved. */
export interface ReadFile extends FileArticle {
  url: string;
  source: SourceFile;
}

/** What a file's kind and address are, before it is read. */
export interface KnownFile {
  kind: FileKind;
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Looks at a file's bytes: what it is, and by which address its article is known. */
export async function identifyFile({ name, blob, url }: FileInput): Promise<KnownFile | FileRefusal> {
  if (blob.size > MAX_FILE_BYTES) return 'too-large';
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await blob.arrayBuffer());
  } catch (thrown) {
    // A folder, or a file that went away since it was chosen.
    logQuietly('file not readable', thrown);
    return 'unreadable';
  }
  const kind = fileKind(name, bytes.subarray(0, HEAD_BYTES));
  if (!(kind in MEDIA_TYPES)) return kind as FileRefusal;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { kind: kind as FileKind, url: url ?? fileAddress(digest), bytes };
}

/** Reads a file's text and makes an article of it. */
export async function readFile(
  { kind, url, bytes }: KnownFile,
  { name, blob }: FileInput,
  { password, signal, onProgress }: ReadSteps,
): Promise<ReadFile | FileRefusal> {
  const read = await readInWorker({ kind, bytes, password, signal, onProgress });
  if (!read.ok) return read.refusal;
  const article = articleOf(read, kind, url, name);
  if (!article) return read.facts.pages ? 'scanned' : 'empty';
  const { pages, textlessPages = [] } = read.facts;
  const source: SourceFile = { name, mediaType: MEDIA_TYPES[kind], bytes: blob.size };
  if (pages !== undefined) source.pages = pages;
  if (textlessPages.length > 0) source.textlessPages = textlessPages;
  return { ...article, extracted: clampExtracted(article.extracted), url, source };
}

function articleOf(read: FileText & { ok: true }, kind: FileKind, url: string, name: string): FileArticle | null {
  const { content, facts } = read;
  const source = {
    content: 'html' in content ? { document: parseHtml(content.html) } : content,
    facts,
    name,
    url,
    isPage: kind === 'html',
  };
  return articleOfFile(source, document);
}
