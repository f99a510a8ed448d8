import { useEffect } from 'preact/hooks';
import { HANDOUT_FIELDS, HANDOUT_TEXTS, type Handout, type HandoutWords } from '../../core/handout/handout.ts';
import { mergeQuestions } from '../../core/handout/merge-questions.ts';
import { joinDraft, type WordsDraft } from '../../core/text/words-draft.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { useKeptDraft } from '../use-kept-draft.ts';
import { HandoutEditor } from './handout-editor.tsx';
import { useHandout } from './use-handout.ts';

export interface HandoutBuilderProps {
  id: string;
  push: (toast: ToastMessage) => void;
}

/** One handout, as it is made: with what is stored, and with words of a draft that never got there. */
export function HandoutBuilder({ id, push }: HandoutBuilderProps) {
  const { opened, failure, material } = useHandout(id);
  const draft = useKeptDraft<HandoutWords>(`handout:${id}`, HANDOUT_FIELDS);
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

/** Questions that were typed stay beside those that are stored. */
function joined(handout: Handout, draft: WordsDraft<HandoutWords> | null): HandoutWords {
  const first = joinDraft<HandoutWords>(handout, draft, HANDOUT_TEXTS);
  const typed = draft?.edit.questions;
  if (!draft || !typed || draft.at >= handout.updatedAt) return first;
  return { ...first, questions: mergeQuestions(typed, handout.questions, []) };
}
