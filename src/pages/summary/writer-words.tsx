import { useEffect, useState } from 'preact/hooks';
import { NotSaved, SaveStatus } from '../../annotator/save-status.tsx';
import { useAutosave } from '../../annotator/use-autosave.ts';
import { toFailure } from '../../core/model/failure.ts';
import { MAX_TYPED } from '../../core/model/reflection.ts';
import type { Span } from '../../core/summary/span.ts';
import { mergeNotes } from '../../core/text/merge-notes.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft, loadDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import type { SummaryOwner } from '../../services/summary-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { library } from '../page-library.ts';

export interface WriterWordsProps {
  owner: SummaryOwner;
  span: Span;
  /** Told what stands in the field, for print and file. */
  onWords: (words: string) => void;
}

interface Words {
  words: string;
}

const FIELDS = ['words'] as const;

/** The writer's own words on a summary: kept for each span, saved by themselves. */
export function WriterWords({ owner, span, onWords }: WriterWordsProps) {
  const [known, setKnown] = useState<{ stored: string; first: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const name = `summary:${owner}:${span.from}:${span.to}`;
  useEffect(() => {
    let isCurrent = true;
    Promise.all([library.summaryWords(owner, span), loadDraft(name).catch(() => null)]).then(
      ([stored, draft]) => isCurrent && setKnown({ stored, first: draft ? mergeNotes(draft.note, stored) : stored }),
      (thrown) => isCurrent && setProblem(t(`error.${toFailure(thrown).code}`)),
    );
    return () => {
      isCurrent = false;
    };
  }, [name]);
  if (problem) return <Banner tone="error">{problem}</Banner>;
  if (!known) return null;
  return <Editor {...known} owner={owner} span={span} name={name} onWords={onWords} />;
}

interface EditorProps extends WriterWordsProps {
  stored: string;
  first: string;
  name: string;
}

function Editor({ owner, span, stored: storedFirst, first, name, onWords }: EditorProps) {
  const [stored, setStored] = useState<Words>({ words: storedFirst });
  const { card, values, status, change, giveUp } = useAutosave<Words>({
    fields: FIELDS,
    texts: FIELDS,
    stored,
    first: { words: first },
    read: (box) => ({ words: box.querySelector('textarea')?.value ?? first }),
    save: async ({ words }, _whole, base) => {
      if (words !== undefined) setStored({ words: await library.saveSummaryWords(owner, span, words, base.words) });
    },
    onTyped: ({ words }) =>
      void keepDraft(name, { note: words, tags: [] }).catch((thrown) => logQuietly('draft not kept', thrown)),
    onClean: () => void dropDraft(name).catch((thrown) => logQuietly('draft not dropped', thrown)),
    onLost: (failure) => logQuietly('words of a summary not saved', failure),
    onClose: () => undefined,
  });
  useEffect(() => onWords(values.words), [values.words, onWords]);
  return (
    <section class="summary-words" {...card}>
      <TextArea
        label={t('summary.words')}
        hint={t('summary.wordsHint')}
        value={values.words}
        rows={4}
        maxRows={20}
        maxLength={MAX_TYPED}
        prose
        aside={<SaveStatus status={status} />}
        onInput={(words) => change({ words })}
      />
      <NotSaved status={status} onGiveUp={giveUp} />
      <div class="summary-words-printed" aria-hidden="true">
        <h2>{t('summary.words')}</h2>
        <p>{values.words}</p>
      </div>
    </section>
  );
}
