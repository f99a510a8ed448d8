import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSearchIndex } from './use-search-index.ts';

/** Whether a search finds everything, and the way out where it seems not to. */
export function SearchIndexLine() {
  const { waiting, rebuild } = useSearchIndex();
  if (waiting === null) return null;
  const count = new Intl.NumberFormat(getLocale()).format(waiting);
  return (
    <>
      <p class="options-kept" role="status">
        <Icon name={waiting === 0 ? 'check' : 'info'} />
        <span>{waiting === 0 ? t('options.search.complete') : t('options.search.waiting', { count })}</span>
      </p>
      <div class="options-rebuild">
        <Button variant="quiet" size="sm" icon="undo" onClick={rebuild}>
          {t('options.search.rebuild')}
        </Button>
        <p>{t('options.search.rebuildHint')}</p>
      </div>
    </>
  );
}
