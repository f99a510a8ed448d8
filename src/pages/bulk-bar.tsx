import type { ComponentChildren } from 'preact';
import { t } from '../i18n/t.ts';

/** What can be done with the chosen, in sight however far down the list is read. Nothing while none is chosen. */
export function BulkBar({ count, children }: { count: number; children: ComponentChildren }) {
  if (count === 0) return null;
  return (
    <section class="page-bulk" aria-label={t('list.chosen', { count })}>
      <span class="page-count" role="status">
        {t('list.chosen', { count })}
      </span>
      <div class="page-actions">{children}</div>
    </section>
  );
}
