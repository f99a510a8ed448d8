import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { isSameText, parsePlan } from '../../core/plan/parse-plan.ts';
import type { PlannedText, StudyPlan } from '../../core/plan/study-plan.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import type { NewPlanItem } from '../../services/plans.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { today } from '../today.ts';
import { type CheckedText, CheckTexts } from './check-texts.tsx';
import { textProblems } from './text-fields.tsx';
import { TitleSearch } from './title-search.tsx';

export interface AddTextsDialogProps {
  plan: StudyPlan;
  /** Ids of saved articles that the plan has. */
  known: ReadonlySet<string>;
  /** Rejects where they could not be added: what was typed stays. */
  onAdd: (texts: NewPlanItem[]) => Promise<void>;
  onClose: () => void;
}

/** Adds texts to a plan: typed or pasted, shown for correction first, or chosen from the library. */
export function AddTextsDialog({ plan, known, onAdd, onClose }: AddTextsDialogProps) {
  const [way, setWay] = useState<'typed' | 'saved'>('typed');
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState<CheckedText[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const wanted = checked?.filter(({ isIncluded }) => isIncluded) ?? [];
  const count = way === 'saved' ? chosen.size : wanted.length;

  function check(): void {
    const found = parsePlan(typed, today());
    setProblem(found.length === 0 ? t('plan.checkNone') : null);
    if (found.length === 0) return;
    setTried(false);
    const before: PlannedText[] = [...plan.items];
    setChecked(
      found.map((text) => {
        const isKnown = before.some((other) => isSameText(text, other));
        before.push(text);
        return { id: newId(), text, isKnown, isIncluded: !isKnown };
      }),
    );
  }

  async function add(): Promise<void> {
    setTried(true);
    if (isBusy || count === 0) return;
    if (way === 'typed' && wanted.some(({ text }) => Object.keys(textProblems(text)).length > 0)) return;
    setBusy(true);
    const nothing = { url: '', number: '', issuedOn: null, dueOn: null };
    const texts: NewPlanItem[] =
      way === 'typed'
        ? wanted.map(({ id, text }) => ({ ...text, id }))
        : [...chosen].map(([articleId, title]) => ({ ...nothing, id: newId(), title, articleId }));
    try {
      await onAdd(texts);
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
      setBusy(false);
    }
  }

  function choose(id: string, title: string, isChosen: boolean): void {
    const next = new Map(chosen);
    if (isChosen) next.set(id, title);
    else next.delete(id);
    setChosen(next);
  }

  const isChecking = way === 'typed' && checked === null;
  return (
    <Dialog
      open
      keep
      size="lg"
      title={t('plan.addTitle', { title: plan.title || t('plan.untitled') })}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          {way === 'typed' && checked !== null && (
            <Button variant="quiet" icon="arrow-left" onClick={() => setChecked(null)}>
              {t('plan.backToList')}
            </Button>
          )}
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          {isChecking ? (
            <Button variant="primary" onClick={check}>
              {t('plan.check')}
            </Button>
          ) : (
            <Button
              variant="primary"
              busy={isBusy}
              disabledReason={count === 0 ? t('plan.chooseSome') : undefined}
              onClick={() => void add()}
            >
              {count === 0 ? t('plan.add') : t('plan.addCount', { count })}
            </Button>
          )}
        </>
      }
    >
      <div class="plan-add">
        {(checked === null || way === 'saved') && (
          <SegmentedControl
            label={t('plan.addHow')}
            value={way}
            options={[
              { value: 'typed', label: t('plan.addTyped') },
              { value: 'saved', label: t('plan.addSaved') },
            ]}
            onChange={setWay}
          />
        )}
        {problem && <Banner tone="error">{problem}</Banner>}
        {isChecking && (
          <TextArea
            label={t('plan.list')}
            hint={t('plan.listHint')}
            placeholder={t('plan.listPlaceholder')}
            value={typed}
            rows={6}
            maxRows={14}
            autoFocus
            onInput={(value) => {
              setTyped(value);
              setProblem(null);
            }}
            onSubmit={check}
          />
        )}
        {way === 'typed' && checked !== null && <CheckTexts texts={checked} isTried={isTried} onChange={setChecked} />}
        {way === 'saved' && (
          <TitleSearch autoFocus>
            {({ id, title, siteName }) => (
              <Checkbox
                label={
                  <>
                    <span class="plan-found-title">{title || t('article.untitled')}</span>{' '}
                    <span class="plan-soft">{siteName}</span>
                  </>
                }
                hint={known.has(id) ? t('plan.known') : undefined}
                checked={known.has(id) || chosen.has(id)}
                disabled={known.has(id)}
                onChange={(isChosen) => choose(id, title, isChosen)}
              />
            )}
          </TitleSearch>
        )}
      </div>
    </Dialog>
  );
}
