import { t } from '../../i18n/t.ts';
import { ToastRegion } from '../../ui/toast.tsx';
import { PageHead } from '../page-head.tsx';
import { useToasts } from '../use-toasts.ts';
import { TopicList } from './topic-list.tsx';
import { TopicView } from './topic-view.tsx';

/** All topics, or the one that the address names. */
export function TopicsPage() {
  const id = new URLSearchParams(location.search).get('id');
  const { toasts, push, dismiss } = useToasts();
  return (
    <div class="page">
      <PageHead current="topics" />
      {id === null ? <TopicList push={push} /> : <TopicView id={id} push={push} dismiss={dismiss} />}
      <ToastRegion label={t('toast.label')} dismissLabel={t('close')} toasts={toasts} onDismiss={dismiss} />
    </div>
  );
}
