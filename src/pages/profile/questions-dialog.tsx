import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { MAX_QUESTIONS, splitQuestions } from '../../core/report/question-sections.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { dropForm, keepForm, useFormDraft } from './use-form-draft.ts';

const DRAFT = 'template-questions';
const MOST = 20_000;

export interface QuestionsDialogProps {
  /** Rejects where the template could not be made; then the words stay. */
  onMake: (questions: readonly string[]) => Promise<void>;
  onClose: () => void;
}

/** Questions that a cấp uỷ set, typed or pasted. What is typed stays until a template was made of it. */
export function QuestionsDialog(props: QuestionsDialogProps) {
  const draft = useFormDraft(DRAFT);
  if (draft === undefined) return null;
  return <Questions {...props} first={typeof draft === 'object' && draft !== null ? wordsOf(draft) : ''} />;
}

function Questions({ onMake, onClose, first }: QuestionsDialogProps & { first: string }) {
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const questions = splitQuestions(text);

  async function make(): Promise<void> {
    if (isBusy) return;
    if (questions.length === 0) {
      setError(t('questions.empty'));
      return;
    }
    setBusy(true);
    try {
      await onMake(questions);
      dropForm(DRAFT);
      onClose();
    } catch (thrown) {
      setError(t(`error.${toFailure(thrown).code}`));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      keep
      title={t('questions.heading')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <Button variant="primary" busy={isBusy} onClick={() => void make()}>
          {t('questions.make')}
        </Button>
      }
    >
      <TextArea
        label={t('questions.label')}
        hint={t('questions.hint', { most: MAX_QUESTIONS })}
        placeholder={t('questions.placeholder')}
        value={text}
        error={error}
        rows={8}
        maxLength={MOST}
        autoFocus
        aside={questions.length > 0 ? t('questions.count', { count: questions.length }) : undefined}
        onInput={(typed) => {
          setText(typed);
          setError(undefined);
          keepForm(DRAFT, { text: typed });
        }}
        onSubmit={() => void make()}
      />
    </Dialog>
  );
}

function wordsOf(draft: object): string {
  const { text } = draft as { text?: unknown };
  return typeof text === 'string' ? text : '';
}
