import { useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/skeleton.tsx';
import type { ExportJob } from './export-job.ts';
import { printPage } from './print-page.ts';

/** Laid out at once by the browser, pictures and all: more takes minutes. */
const MOST = 100;

/** Prints what was chosen, which is also how it becomes a PDF. */
export function PrintPart({ job }: { job: ExportJob }) {
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  async function run(): Promise<void> {
    const controller = new AbortController();
    stopper.current = controller;
    setFailure(null);
    setShare(0);
    try {
      const made = await job.make('in', ({ notes }) => setShare(notes / job.count));
      const decoder = new TextDecoder();
      let html = '';
      for await (const piece of made.pieces) {
        controller.signal.throwIfAborted();
        html += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
      }
      await printPage(html);
    } catch (thrown) {
      if (!controller.signal.aborted) setFailure(toFailure(thrown));
    } finally {
      setShare(null);
    }
  }

  const isTooMany = job.count > MOST;
  const tooMany = t('exportPage.printHint', { most: MOST });
  return (
    <section class="file-part" aria-label={t('exportPage.format.print')}>
      <p>
        {share === null ? (
          <Button
            variant="primary"
            size="lg"
            icon="print"
            disabledReason={isTooMany ? tooMany : undefined}
            onClick={() => void run()}
          >
            {t('exportPage.print')}
          </Button>
        ) : (
          <Button size="lg" onClick={() => stopper.current?.abort()}>
            {t('work.stop')}
          </Button>
        )}
      </p>
      {isTooMany && <p class="page-count">{tooMany}</p>}
      {share !== null && <Progress label={t('exportPage.making')} value={share} />}
      {failure && <Banner tone="error">{t(`error.${failure.code}`)}</Banner>}
    </section>
  );
}

/** The way to the printed pages of a paper, which are laid out on a page of their own. */
export function PaperPrintPart({ id }: { id: string }) {
  return (
    <section class="file-part" aria-label={t('exportPage.format.print')}>
      <p>{t('exportPage.paperHint')}</p>
      <p>
        <Button variant="primary" size="lg" icon="print" onClick={() => location.assign(surfaceUrl('paper', { id }))}>
          {t('exportPage.toPaper')}
        </Button>
      </p>
    </section>
  );
}
