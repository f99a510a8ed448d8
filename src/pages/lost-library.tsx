import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import { logQuietly } from '../platform/log.ts';
import type { LostLibrary as Lost, RestoredJournal } from '../services/journal.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/skeleton.tsx';
import { formatSize } from './format-size.ts';
import './lost-library.css';
import { library } from './page-library.ts';
import { useWork } from './use-work.ts';

/**
 * A library that is empty although there was one is never shown as if it were new: the notes of it are offered back, and
 * nothing is thrown away before the reader says so.
 */
export function LostLibrary() {
  const [lost, setLost] = useState<Lost | null>(null);
  const [restored, setRestored] = useState<RestoredJournal | null>(null);
  const [failure, setFailure] = useState('');
  const { work, run, stop } = useWork();

  useEffect(() => {
    library.findLostLibrary().then(setLost, (thrown) => logQuietly('journal not looked at', thrown));
  }, []);

  if (restored) {
    const { articles, passages, reflections } = restored;
    const words = t('lost.restored', { articles, passages, reflections });
    return (
      <div class="lost-library">
        <Banner tone="success" action={{ label: t('lost.close'), onAction: () => setRestored(null) }}>
          {restored.damaged > 0 ? `${words} ${t('lost.damaged', { count: restored.damaged })}` : words}
        </Banner>
      </div>
    );
  }
  if (!lost) return null;

  const restore = (): void => {
    setFailure('');
    run(t('lost.restoring'), async ({ signal, report }) => {
      const all = await library.restoreJournal(lost, {
        signal,
        onProgress: (share) => report(share, t('work.done', { percent: Math.round(100 * share) })),
      });
      if (signal.aborted) return;
      setLost(null);
      setRestored(all);
    }).catch((thrown) => setFailure(t(`error.${toFailure(thrown).code}`)));
  };
  const beginAnew = (): void => {
    library.beginAnew().then(
      () => setLost(null),
      (thrown) => setFailure(t(`error.${toFailure(thrown).code}`)),
    );
  };
  return (
    <section class="lost-library" aria-labelledby="lost-heading">
      <h2 id="lost-heading">{t('lost.heading')}</h2>
      <p>{t('lost.text', { size: formatSize(lost.bytes) })}</p>
      {failure && <Banner tone="error">{failure}</Banner>}
      {work ? (
        <div class="lost-library-work" role="status">
          <Progress label={work.label} {...(work.share === null ? {} : { value: work.share, detail: work.detail })} />
          <Button onClick={stop}>{t('work.stop')}</Button>
        </div>
      ) : (
        <div class="lost-library-acts">
          <Button variant="primary" icon="undo" onClick={restore}>
            {t('lost.restore')}
          </Button>
          <Button onClick={beginAnew}>{t('lost.beginAnew')}</Button>
        </div>
      )}
    </section>
  );
}
