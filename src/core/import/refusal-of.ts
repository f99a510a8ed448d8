import { ZipRefusal } from '../zip/zip-refusal.ts';
import { ImportRefusal } from './import-format.ts';

/** The refusal behind anything that was thrown while a file was read; null where something else went wrong. */
export function refusalOf(thrown: unknown): ImportRefusal | null {
  if (thrown instanceof ImportRefusal) return thrown;
  if (!(thrown instanceof ZipRefusal)) return null;
  const { reason, entry } = thrown;
  return new ImportRefusal(reason === 'not-a-zip' ? 'not-this-kind' : reason, entry);
}
