import { t } from '../../i18n/t.ts';
import { spokenTime } from './story-words.ts';

/** How long a telling took. */
export function endWords(seconds: number): string {
  return t('stories.tellTook', { time: spokenTime(seconds) });
}
