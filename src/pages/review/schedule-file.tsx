import { useRef } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { studyDay } from '../../core/review/study-day.ts';
import { t } from '../../i18n/t.ts';
import type { ImportedReviews } from '../../services/review-file.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { downloadBlob } from '../download-blob.ts';
import { library } from '../page-library.ts';
import { useWork } from '../use-work.ts';

/** Larger is no schedule: 200,000 cards take some 60 MB. */
const MOST_BYTES = 100 * 1024 * 1024;

/** The schedule to a file, and from one. */
export function ScheduleFile({ push }: { push: (toast: ToastMessage) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { work, run } = useWork();
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function save(): Promise<void> {
    try {
      const name = `lich-on-${studyDay(Date.now()).iso}.json`;
      const text = await run(t('review.export'), () => library.exportReviews());
      downloadBlob(name, new Blob([text], { type: 'application/json' }));
      push({ id: name + Date.now(), text: t('review.exported', { name }) });
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function open(file: File): Promise<void> {
    if (file.size > MOST_BYTES) {
      return push({ id: `large-${Date.now()}`, tone: 'error', text: t('review.tooLarge') });
    }
    try {
      const imported = await run(t('review.importing'), async () => library.importReviews(await file.text()));
      const undo = (): void => void library.takeBackImport(imported.undo).catch(fail);
      const isNothing = imported.cards === 0 && imported.events === 0;
      push({
        id: `imported-${Date.now()}`,
        text: saidOf(imported),
        milliseconds: 20_000,
        ...(isNothing ? {} : { action: { label: t('undo'), onAction: undo } }),
      });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return (
    <section class="review-section" aria-labelledby="review-file">
      <h2 id="review-file">{t('review.file')}</h2>
      <p class="review-lead">{t('review.fileLead')}</p>
      <div class="page-actions">
        <Button icon="download" busy={work?.label === t('review.export')} onClick={() => void save()}>
          {t('review.export')}
        </Button>
        <Button icon="plus" busy={work?.label === t('review.importing')} onClick={() => input.current?.click()}>
          {t('review.import')}
        </Button>
        <input
          ref={input}
          class="th-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={t('review.import')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
      </div>
    </section>
  );
}

function saidOf({ cards, events, missing }: ImportedReviews): string {
  if (missing > 0) return t('review.importedMissing', { cards, events, missing });
  return cards === 0 && events === 0 ? t('review.importedNothing') : t('review.imported', { cards, events });
}
