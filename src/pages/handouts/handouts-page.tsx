import { t } from '../../i18n/t.ts';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { BeginHandout } from './begin-handout.tsx';
import { readAddress } from './handout-address.ts';
import { HandoutBuilder } from './handout-builder.tsx';
import { HandoutList } from './handout-list.tsx';

/** All handouts, one that is made, or one that begins: as the address says. */
export function HandoutsPage() {
  const { id, origin } = readAddress(location.search);
  const { toasts, push, dismiss } = useToasts();
  return (
    <div class="page">
      <PageHead current="handouts" />
      {id !== null ? (
        <HandoutBuilder id={id} push={push} />
      ) : origin !== null ? (
        <BeginHandout origin={origin} push={push} />
      ) : (
        <HandoutList push={push} />
      )}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
