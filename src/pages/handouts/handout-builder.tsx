import { useEffect, useState } from 'preact/hooks';
import { HANDOUT_TEXTS, type Handout, type HandoutDraft, type HandoutWords } from '../../core/handout/handout.ts';
import { mergeQuestions } from '../../core/handout/merge-questions.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { t } from '../../i18n/t.ts';
import { loadHandoutDraft } from '../../platform/drafts.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { HandoutEditor } from './handout-editor.tsx';
import { useHandout } from './use-handout.ts';

export interface HandoutBuilderProps {
  id: string;
  push: (toast: ToastMessage) => void;
}

/** One handout, as it is made: with what is stored, and with words of a draft that never got there. */
export function HandoutBuilder({ id, push }: HandoutBuilderProps) {
  const { opened, failure, material } = useHandout(id);
  const draft = useHandoutDraft(id);
  const title = opened ? opened.handout.title.trim() || t('handout.untitled') : '';

  useEffect(() => {
    // What a printed file is called.
    if (title) document.title = t('handout.fileTitle', { title });
  }, [title]);

  if (failure && !opened) {
    return (
      <main class="page-main">
        <EmptyState
          drawing="page"
          headingLevel={1}
          title={t('handout.missing')}
          action={<Button onClick={() => location.assign(surfaceUrl('handouts'))}>{t('handout.all')}</Button>}
        >
          {t(`error.${failure.code}`)}
        </EmptyState>
      </main>
    );
  }
  if (!opened || draft === undefined) {
    return (
      <main class="page-main">
        <Skeleton label={t('loading.label')} lines={10} />
      </main>
    );
  }
  return <HandoutEditor opened={opened} material={material} first={joined(opened.handout, draft)} push={push} />;
}

/** Words typed earlier and never saved: undefined until they are looked for. */
function useHandoutDraft(id: string): HandoutDraft | null | undefined {
  const [draft, setDraft] = useState<HandoutDraft | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    loadHandoutDraft(`handout:${id}`).then(
      (found) => isCurrent && setDraft(found),
      () => isCurrent && setDraft(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return draft;
}

/** Of a text both are kept where the draft is older than what is stored; of a choice the newer counts. */
function joined(handout: Handout, draft: HandoutDraft | null): HandoutWords {
  if (draft === null) return handout;
  const { edit } = draft;
  if (draft.at >= handout.updatedAt) return { ...handout, ...edit };
  const first: Handout = { ...handout };
  for (const text of HANDOUT_TEXTS) {
    const typed = edit[text];
    if (typed !== undefined) first[text] = mergeNotes(typed, handout[text]);
  }
  if (edit.questions) first.questions = mergeQuestions(edit.questions, handout.questions, []);
  return first;
}
