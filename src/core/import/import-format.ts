import type { ByteSource } from '../zip/byte-source.ts';
import type { Arrival } from './arrival.ts';

export interface ImportFile {
  name: string;
  source: ByteSource;
  /** The first 64 KiB as text, to know the kind by; whatever the file is. */
  head: string;
}

/**
 * Why a file is not read: `not-this-kind` · `damaged` cut short or inconsistent · `encrypted` · `too-large` more than is
 * read, or than it said itself · `too-deep` nested beyond sense · `newer-version` made by a newer Thu Hoạch ·
 * `wrong-shape` a field that is missing or of another type · `bad-name` an entry that would leave its folder, or is
 * there twice · `bad-signature` it is not what its maker signed · `unsupported` a way of packing that is not read.
 */
export type ImportRefusalReason =
  | 'not-this-kind'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-deep'
  | 'newer-version'
  | 'wrong-shape'
  | 'bad-name'
  | 'bad-signature'
  | 'unsupported';

export class ImportRefusal extends Error {
  readonly reason: ImportRefusalReason;
  /** Where in the file: an entry, a line, a field. Empty where it is the whole file. */
  readonly place: string;

  constructor(reason: ImportRefusalReason, place = '') {
    super(place ? `${reason}: ${place}` : reason);
    this.name = 'ImportRefusal';
    this.reason = reason;
    this.place = place;
  }
}

/**
 * Why one thing of a file is left out while the rest is read: `no-address` it names no page of the web · `empty` nothing is
 * quoted or said in it · `wrong-shape` a field is missing or of another type · `too-many` more of a kind than are taken.
 */
export type SkipReason = 'no-address' | 'empty' | 'wrong-shape' | 'too-many';

export interface Skipped {
  /** Of the file, or of the entry that is named; counted from 1. Null where lines mean nothing. */
  line: number | null;
  /** What is left out: a short piece of it, or where it stands. */
  what: string;
  reason: SkipReason;
}

export interface ReadContext {
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether the reader stopped it: asked between any two things that are handed out. */
  isStopped(): boolean;
  /** @param done 0 to 1 */
  onProgress(done: number): void;
  /** Told of each thing that is left out: the reader sees it before anything is written. */
  onSkipped?(skipped: Skipped): void;
}

/** One kind of file that is imported: one file here, one line in `registry.ts`. */
export interface ImportFormat {
  id: string;
  /** Whether the file is of this kind, by its name and its beginning. The first of the registry that says so has it. */
  recognises(file: ImportFile): boolean;
  /**
   * What is in the file. Ids are made from what is in it, so that the same file read twice doubles nothing. Everything
   * is checked here: nothing of another shape than the types say ever leaves.
   * @throws ImportRefusal at the latest before the first thing that is wrong would be handed out
   */
  read(file: ImportFile, context: ReadContext): AsyncIterable<Arrival>;
}
