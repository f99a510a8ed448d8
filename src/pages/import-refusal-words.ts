import type { ImportRefusal } from '../core/import/import-format.ts';
import { t } from '../i18n/t.ts';

/**
 * Why a file is not read, in the reader's language: which file, why, and what to do. Nothing of it was written.
 * A `ZipRefusal` comes as one by `refusalOf`.
 */
export function importRefusalWords(name: string, { reason, place }: ImportRefusal): string {
  if (place === 'empty') return t('imports.refused.empty', { name });
  if (place === 'encoding') return t('imports.refused.encoding', { name });
  return [t(`imports.refused.${reason}`, { name }), placeWords(place)].filter(Boolean).join(' ');
}

/** Where in the file: a line, or an entry or a field by its name. */
function placeWords(place: string): string {
  if (place === '') return '';
  return /^\d+$/.test(place) ? t('imports.refused.line', { line: place }) : t('imports.refused.place', { place });
}
