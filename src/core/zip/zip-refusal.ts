/**
 * Why a zip is not read: `not-a-zip` another kind of file · `damaged` cut short or inconsistent · `encrypted` ·
 * `unsupported` a way of packing that is not read · `too-large` more than was allowed, or than it said itself ·
 * `bad-name` an entry that would leave its folder, or is there twice.
 */
export type ZipRefusalReason = 'not-a-zip' | 'damaged' | 'encrypted' | 'unsupported' | 'too-large' | 'bad-name';

export class ZipRefusal extends Error {
  readonly reason: ZipRefusalReason;
  /** The entry it is about; empty where it is the whole file. */
  readonly entry: string;

  constructor(reason: ZipRefusalReason, entry = '') {
    super(entry ? `${reason}: ${entry}` : reason);
    this.name = 'ZipRefusal';
    this.reason = reason;
    this.entry = entry;
  }
}
