import { useState } from 'preact/hooks';
import { toFailure } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import { Banner } from '../ui/banner.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { ArticlePicker } from './reports/article-picker.tsx';

export interface AddArticlesDialogProps {
  title: string;
  /** What the button says of so many, and why it does nothing while none is chosen. */
  action: (count: number) => string;
  hint: string;
  /** Those that stand there already. */
  known: readonly string[];
  /** In the order of the choosing. The dialog closes when it is done. */
  onAdd: (ids: string[]) => Promise<unknown>;
  onClose: () => void;
}

/** Articles of the library for a paper, a packet or a handout. */
export function AddArticlesDialog({ title, action, hint, known, onAdd, onClose }: AddArticlesDialogProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (thrown: unknown): void => setProblem(t(`error.${toFailure(thrown).code}`));
  return (
    <ChooseDialog
      title={title}
      count={chosen.length}
      action={action(chosen.length)}
      hint={hint}
      onAdd={() => void onAdd(chosen).then(onClose, fail)}
      onClose={onClose}
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      <ArticlePicker chosen={chosen} known={known} onChange={setChosen} />
    </ChooseDialog>
  );
}
