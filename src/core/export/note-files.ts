import { safeFileName } from '../text/file-name.ts';
import { foldBare } from '../text/fold.ts';
import type { ZipContent } from '../zip/write-zip.ts';
import { dataPicture } from './data-picture.ts';
import type { ExportSettings, StudyNote } from './export-format.ts';
import { freeName } from './free-name.ts';
import { fullText } from './full-text.ts';
import { noteWriter } from './markdown.ts';
import { assertShareable } from './shareable.ts';

const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/**
 * A note with its full text as a file of Markdown, and the pictures that it shows beside it, in `images/`: entries for
 * `writeZip`, as many notes after one another as there are. A picture is read when its turn comes, so only one stands in
 * memory. One that was not kept is shown from where the page had it.
 * @param taken names given already in the same zip; new ones are added to it
 * @throws FailureError `not-shareable`, `bad-template`
 */
export async function* noteFiles(
  note: StudyNote,
  settings: ExportSettings,
  taken = new Set<string>(),
): AsyncGenerator<ZipContent> {
  assertShareable(note);
  const { title } = note.article;
  // Obsidian cannot link to names with these in them.
  const linkable = title.replaceAll('[', '(').replaceAll(']', ')').replace(/[#^]/g, ' ');
  const base = safeFileName(linkable || settings.labels.untitled, 100);
  const name = freeName(base, 'md', taken);
  const pictures = new PictureFiles(note, taken);
  const write = await noteWriter(settings);
  const text = write(note, await fullText(note, settings, (url) => pictures.addressOf(url)));
  yield { name, content: [text] };
  yield* pictures.files;
}

class PictureFiles {
  readonly files: ZipContent[] = [];
  readonly #note: StudyNote;
  readonly #taken: Set<string>;
  readonly #stem: string;
  readonly #known = new Map<string, string | null>();

  constructor(note: StudyNote, taken: Set<string>) {
    this.#note = note;
    this.#taken = taken;
    // Letters that stand in an address as they are, for readers of Markdown that take `%` or blanks amiss.
    const words = foldBare(note.article.title).match(/[a-z0-9]+/g) ?? [];
    this.#stem = words.join('-').slice(0, 40).replace(/-$/, '') || 'anh';
  }

  addressOf(url: string): string | null {
    const known = this.#known.get(url);
    if (known !== undefined) return known;
    const address = this.#make(url);
    this.#known.set(url, address);
    return address;
  }

  #make(url: string): string | null {
    const kept = this.#note.pictures.find((picture) => picture.url === url);
    const extension = kept && EXTENSIONS[kept.mediaType];
    if (kept && extension) return this.#add(extension, () => kept.read());
    const written = dataPicture(url);
    if (written) return this.#add(EXTENSIONS[written.type] ?? 'png', async () => written.bytes);
    return /^https?:/i.test(url) ? url : null;
  }

  #add(extension: string, read: () => Promise<Uint8Array>): string {
    const name = freeName(`images/${this.#stem}-${this.files.length + 1}`, extension, this.#taken).replaceAll(' ', '');
    this.files.push({ name, content: bytesOf(read), isPacked: true });
    return name;
  }
}

async function* bytesOf(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}
