import { ImportRefusal } from '../../core/import/import-format.ts';
import { ZipRefusal } from '../../core/zip/zip-refusal.ts';
import { t } from '../../i18n/t.ts';

/** Why a file was refused, with its name; null where something else went wrong. */
export function refusalWords(thrown: unknown, name: string): string | null {
  if (thrown instanceof ZipRefusal) {
    const { reason, entry } = thrown;
    return words(reason === 'not-a-zip' ? 'not-this-kind' : reason, name, entry);
  }
  return thrown instanceof ImportRefusal ? words(thrown.reason, name, thrown.place) : null;
}

const SHOWN = 80;

function words(reason: ImportRefusal['reason'], name: string, at: string): string {
  const place = at === '' ? '' : t('restore.refused.place', { place: at.slice(0, SHOWN) });
  return t(`restore.refused.${reason}`, { name, place });
}
