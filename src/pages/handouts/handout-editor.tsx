import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NotSaved } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import { HANDOUT_FIELDS, HANDOUT_TEXTS, type HandoutWords } from '../../core/handout/handout.ts';
import { handoutSheet } from '../../core/handout/handout-sheet.ts';
import { toFailure } from '../../core/model/failure.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { dropDraft, keepWordsDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { OpenHandout } from '../../services/handout-material.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { useSaveOnLeave } from '../use-save-on-leave.ts';
import { HandoutBar } from './handout-bar.tsx';
import { HandoutPassages } from './handout-passages.tsx';
import { HandoutQuestions } from './handout-questions.tsx';
import { HandoutSources } from './handout-sources.tsx';
import { HandoutWordsForm } from './handout-words-form.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { useFit } from './use-fit.tsx';
import type { HandoutMaterial } from './use-handout.ts';

export interface HandoutEditorProps {
  opened: OpenHandout;
  material: HandoutMaterial;
  /** What is stored, joined with words of a draft. */
  first: HandoutWords;
  push: (toast: ToastMessage) => void;
}

type Side = 'form' | 'page';

/** A handout: its form, and the page as it will be printed. Saves by itself; what another tab wrote meanwhile is joined. */
export function HandoutEditor({ opened, material, first, push }: HandoutEditorProps) {
  const { handout, leftOut, topicTitle } = opened;
  const { id } = handout;
  const [began] = useState(first);
  const [trashId, setTrashId] = useState<string | null>(null);
  const [side, setSide] = useState<Side>('form');
  const name = `handout:${id}`;
  const back = surfaceUrl('handouts');
  /** The questions that those in the form were made from: others that are stored by now came from elsewhere. */
  const knownQuestions = useRef(handout.questions);
  const { card, values, status, change, save, saveOrLetGo, giveUp } = useAutosave<HandoutWords>({
    fields: HANDOUT_FIELDS,
    texts: HANDOUT_TEXTS,
    stored: handout,
    first: began,
    read: readLines,
    save: async (edit, _whole, base) => {
      const questions = edit.questions ? { questions: knownQuestions.current } : {};
      await library.editHandout(id, edit, { ...base, ...questions });
      if (edit.questions) knownQuestions.current = edit.questions;
    },
    onTyped: (_whole, mine) => void keepWordsDraft(name, mine).catch((thrown) => logQuietly('draft not kept', thrown)),
    onClean: () => void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown)),
    onLost: (failure) => logQuietly('handout not saved', failure),
    onClose: () => location.assign(back),
  });
  useSaveOnLeave(save);
  useEffect(() => {
    // The very list: what was taken in from the library, not one of the form that happens to read the same.
    if (values.questions === handout.questions) knownQuestions.current = handout.questions;
  }, [values.questions, handout.questions]);

  const shown = useMemo(() => ({ ...handout, ...values }), [handout, values]);
  const sheet = useMemo(() => handoutSheet(shown, getLocale()), [shown]);
  const { probe, fit } = useFit(sheet, shown);
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function remove(): Promise<void> {
    await saveOrLetGo();
    setTrashId(await library.removeHandout(id));
  }
  async function restore(trash: string): Promise<void> {
    await library.restoreTrash(trash);
    setTrashId(null);
  }

  const title = values.title.trim() || t('handout.untitled');
  if (trashId !== null) {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          headingLevel={1}
          title={t('handout.removed', { title })}
          action={
            <>
              <Button onClick={() => location.assign(back)}>{t('handout.all')}</Button>
              <Button variant="primary" icon="undo" onClick={() => void restore(trashId).catch(fail)}>
                {t('undo')}
              </Button>
            </>
          }
        />
      </main>
    );
  }

  const { onKeyDown: _escape, ...composing } = card;
  return (
    <main class={`page-main handout-editor handout-side-${side}`}>
      <div class="handout-head">
        <a class="topic-back" href={back}>
          <Icon name="arrow-left" />
          {t('handout.all')}
        </a>
        <h1 class="th-hidden">{title}</h1>
        {topicTitle !== null && handout.topicId !== null && (
          <a class="handout-topic" href={surfaceUrl('topics', { id: handout.topicId })}>
            {t('handout.ofTopic', { title: topicTitle || t('topics.untitled') })}
          </a>
        )}
        <NotSaved status={status} onGiveUp={giveUp} />
        {leftOut.length > 0 && (
          <Banner tone="warning" title={t('handout.leftOut', { count: leftOut.length })}>
            <ul class="handout-left-out">
              {leftOut.map((text) => (
                <li key={text}>{text || t('article.untitled')}</li>
              ))}
            </ul>
            {t('handout.leftOutText')}
          </Banner>
        )}
        <HandoutBar
          handout={shown}
          sheet={sheet}
          fit={fit}
          status={status}
          save={save}
          change={change}
          onRemove={() => void remove().catch(fail)}
          push={push}
        />
        <div class="handout-sides">
          <SegmentedControl
            label={t('handout.sides')}
            value={side}
            options={[
              { value: 'form', label: t('handout.side.form'), icon: 'edit' },
              { value: 'page', label: t('handout.side.page'), icon: 'document' },
            ]}
            onChange={setSide}
          />
        </div>
      </div>
      <div class="handout-columns">
        <section class="handout-form" aria-label={t('handout.form')} {...composing}>
          <HandoutWordsForm values={values} change={change} />
          <HandoutPassages handout={shown} material={material} push={push} />
          <HandoutQuestions values={values} change={change} offers={material.offers} push={push} />
          <HandoutSources handout={shown} push={push} />
        </section>
        <SheetPreview sheet={sheet} paper={shown.paper} fit={fit} />
      </div>
      {probe}
    </main>
  );
}

/** What stands in the fields, whether or not their events got here. */
function readLines(box: HTMLElement): Partial<HandoutWords> {
  const fields = HANDOUT_TEXTS.flatMap((field) => {
    const control = box.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `[data-line="${field}"] :is(input, textarea)`,
    );
    return control ? [[field, control.value] as const] : [];
  });
  return Object.fromEntries(fields);
}
