import type { Skipped } from '../../core/import/import-format.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';

export interface SkippedListProps {
  /** The first of them. */
  skipped: readonly Skipped[];
  count: number;
}

/** What of a file cannot be taken in, with its line and the reason: nothing is left out without a word. */
export function SkippedList({ skipped, count }: SkippedListProps) {
  if (count === 0) return null;
  return (
    <details class="import-details import-skipped">
      <summary>
        <Icon name="warning" size="sm" />
        {t('imports.skipped', { count })}
      </summary>
      <ul>
        {skipped.map(({ line, what, reason }, at) => (
          <li key={at}>
            {line !== null && <span class="import-line">{t('imports.line', { line })}</span>}
            <span>{t(`imports.skip.${reason}`)}</span>
            {what && <span class="import-what">{what}</span>}
          </li>
        ))}
      </ul>
      {count > skipped.length && (
        <p class="import-hint">{t('imports.skippedMore', { count: count - skipped.length })}</p>
      )}
    </details>
  );
}
