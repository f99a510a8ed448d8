import { CIRCULATIONS } from '../../core/model/circulation.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { TextFaultNotice } from '../text-fault-notice.tsx';
import { type FileJob, isBusy, type JobState } from './file-job.ts';
import type { FileQueue } from './file-queue.ts';
import { PasswordField } from './password-field.tsx';
import { TextlessNotice } from './textless-notice.tsx';

export interface FileRowProps {
  job: FileJob;
  queue: FileQueue;
}

/** One file: how far it is, or what became of it and what to do now. */
export function FileRow({ job, queue }: FileRowProps) {
  const { id, name, state } = job;
  const { icon, tone } = lookOf(state);
  return (
    <li class={`open-file open-file-${tone}`}>
      <Icon name={icon} />
      <div class="open-file-body">
        <p class="open-file-name">{'article' in state && state.article.title ? state.article.title : name}</p>
        <div class="open-file-done">
          <p class="open-file-state" role="status">
            {wordsOf(state)}
          </p>
          {'article' in state && (
            <a class="open-file-read" href={surfaceUrl('reader', { id: state.article.id })}>
              {t('file.read')}
              <span class="th-hidden"> {state.article.title}</span>
              <Icon name="chevron-right" size="sm" />
            </a>
          )}
        </div>
        {(state.step === 'reading' || state.step === 'fetching') && (
          <progress
            class="th-progress-bar"
            aria-label={name}
            {...(state.done > 0 ? { value: state.done, max: 1 } : {})}
          />
        )}
        <Outcome job={job} queue={queue} />
      </div>
      {isBusy(job) && state.step !== 'saving' && (
        <IconButton icon="close" size="sm" label={t('file.cancelOne', { name })} onClick={() => queue.cancel(id)} />
      )}
    </li>
  );
}

/** What can be done now. */
function Outcome({ job: { id, state }, queue }: FileRowProps) {
  if (state.step === 'opened' || state.step === 'known') {
    const { article } = state;
    return (
      <>
        <TextlessNotice file={article.file} />
        <TextFaultNotice fault={article.textFault} />
      </>
    );
  }
  if (state.step === 'held') {
    return (
      <Button icon="lock" size="sm" onClick={() => void queue.keep(id)}>
        {t('circulation.keep')}
      </Button>
    );
  }
  if (state.step === 'refused' && (state.refusal === 'locked' || state.refusal === 'wrong-password')) {
    return <PasswordField onUnlock={(password) => queue.unlock(id, password)} />;
  }
  if (state.step === 'cancelled' || state.step === 'failed' || isPassing(state)) {
    return (
      <Button icon="undo" size="sm" onClick={() => queue.retry(id)}>
        {t('retry')}
      </Button>
    );
  }
  return null;
}

function isPassing(state: JobState): boolean {
  return state.step === 'refused' && (state.refusal === 'not-fetched' || state.refusal === 'unreadable');
}

function wordsOf(state: JobState): string {
  switch (state.step) {
    case 'waiting':
      return t('file.waiting');
    case 'fetching':
      return t('file.fetching');
    case 'reading':
      return state.done > 0 ? t('file.readingPart', { percent: Math.round(state.done * 100) }) : t('file.reading');
    case 'saving':
      return t('file.saving');
    case 'opened':
      return t('file.opened');
    case 'known':
      return t('file.known');
    case 'held': {
      const marking = t(`circulation.${CIRCULATIONS.find((one) => one === state.circulation) ?? 'internal'}`);
      const why = t(state.circulation === 'internal' ? 'circulation.inside' : 'circulation.classified');
      return `${t('file.marked', { marking })}. ${why}`;
    }
    case 'refused':
      return t(`file.refusal.${state.refusal}`);
    case 'failed':
      return t(`error.${state.failure.code}`);
    case 'cancelled':
      return t('file.cancelled');
  }
}

function lookOf(state: JobState): { icon: IconName; tone: 'busy' | 'good' | 'warning' | 'bad' | 'calm' } {
  switch (state.step) {
    case 'opened':
    case 'known':
      return { icon: 'check', tone: 'good' };
    case 'held':
      return { icon: 'lock', tone: 'warning' };
    case 'refused':
      return /locked|wrong/.test(state.refusal) ? { icon: 'lock', tone: 'warning' } : { icon: 'warning', tone: 'bad' };
    case 'failed':
      return { icon: 'warning', tone: 'bad' };
    case 'cancelled':
      return { icon: 'info', tone: 'calm' };
    default:
      return { icon: 'document', tone: 'busy' };
  }
}
