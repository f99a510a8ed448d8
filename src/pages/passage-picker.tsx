import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../core/model/failure.ts';
import { foldBare } from '../core/text/fold.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import type { FoundPassage } from '../services/topic-view.ts';
import { Banner } from '../ui/banner.tsx';
import { RoleBadge } from '../ui/role-badge.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Checkbox } from '../ui/toggle.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { type PickChoice, usePicks } from './topics/use-picks.ts';

type Where = 'near' | 'library';

/** Passages that lie near what they are picked for: read once, for the life of the dialog. */
export interface NearPassages {
  label: string;
  /** Said where there are none. */
  noneLabel: string;
  load: () => Promise<FoundPassage[]>;
}

export interface PassagePickerProps {
  /** Those that stand there already. */
  known: readonly string[];
  near: NearPassages | null;
  /** In the order of the choosing. */
  onAdd: (ids: readonly string[]) => Promise<unknown>;
  onClose: () => void;
}

/** Passages to show: those near at hand first, from the whole library by a search. */
export function PassagePicker({ known, near, onAdd, onClose }: PassagePickerProps) {
  const [where, setWhere] = useState<Where>(near === null ? 'library' : 'near');
  const [query, setQuery] = useState('');
  /** In the order of the choosing: so they are shown. */
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (thrown: unknown): void => setProblem(t(`error.${toFailure(thrown).code}`));
  const shared = { query, chosen, known, onProblem: fail };
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));

  return (
    <ChooseDialog
      title={t('stories.addPassage')}
      count={chosen.length}
      action={chosen.length === 0 ? t('stories.addPassage') : t('stories.addPassages', { count: chosen.length })}
      hint={t('stories.pickHint')}
      onAdd={() => void onAdd(chosen).then(onClose, fail)}
      onClose={onClose}
    >
      <div class="pick">
        {near !== null && (
          <SegmentedControl
            label={t('pick.what')}
            value={where}
            options={[
              { value: 'near', label: near.label },
              { value: 'library', label: t('stories.pickLibrary') },
            ]}
            onChange={setWhere}
          />
        )}
        <TextField
          type="search"
          icon="search"
          label={t('stories.pickSearch')}
          hint={t('pick.hint')}
          value={query}
          autoFocus
          onInput={setQuery}
        />
        {problem && <Banner tone="error">{problem}</Banner>}
        {where === 'near' && near !== null ? (
          <NearChoices {...shared} near={near} onChoose={choose} />
        ) : (
          <LibraryChoices {...shared} onChoose={choose} />
        )}
      </div>
    </ChooseDialog>
  );
}

interface ChoicesProps {
  query: string;
  chosen: readonly string[];
  known: readonly string[];
  onChoose: (id: string, isChosen: boolean) => void;
  onProblem: (thrown: unknown) => void;
}

function NearChoices({ near, ...shared }: ChoicesProps & { near: NearPassages }) {
  const [all, setAll] = useState<FoundPassage[] | null>(null);
  // For the life of the dialog.
  useEffect(() => {
    let isCurrent = true;
    near.load().then((found) => isCurrent && setAll(found), shared.onProblem);
    return () => {
      isCurrent = false;
    };
  }, []);
  const words = foldBare(shared.query).split(/\s+/).filter(Boolean);
  const choices = all
    ?.filter(({ passage, articleTitle }) => {
      const folded = foldBare(`${passage.quote} ${passage.note} ${articleTitle}`);
      return words.every((word) => folded.includes(word));
    })
    .map(({ passage: { id, quote, role }, articleTitle }): PickChoice => {
      return { id, kind: 'passage', title: quote, detail: articleTitle, role };
    });
  const state = choices?.length === 0 ? (all?.length === 0 ? near.noneLabel : t('pick.none')) : '';
  return <Choices {...shared} choices={choices ?? null} state={state} />;
}

function LibraryChoices(props: ChoicesProps) {
  const { choices, isSearching, isCut } = usePicks('passage', props.query, props.onProblem);
  const state = isSearching
    ? t('pick.searching')
    : choices?.length === 0
      ? t(props.query.trim() === '' ? 'stories.pickNoneYet' : 'pick.none')
      : isCut
        ? t('pick.first', { count: choices?.length ?? 0 })
        : '';
  return <Choices {...props} choices={choices} state={state} />;
}

function Choices({
  choices,
  state,
  chosen,
  known,
  onChoose,
}: ChoicesProps & { choices: PickChoice[] | null; state: string }) {
  if (choices === null) return <Skeleton label={t('loading.label')} lines={5} />;
  return (
    <>
      {choices.length > 0 && (
        <ul class="pick-list" aria-label={t('pick.passages')}>
          {choices.map(({ id, title, detail, role }) => {
            const isKnown = known.includes(id);
            return (
              <li key={id} class="pick-item">
                <Checkbox
                  label={
                    <span class="pick-words">
                      <span class="pick-title">{title}</span>
                      <span class="pick-detail">
                        {role && <RoleBadge role={role} label={roleLabels()[role]} />}
                        {detail}
                      </span>
                    </span>
                  }
                  hint={isKnown ? t('stories.pickKnown') : undefined}
                  checked={isKnown || chosen.includes(id)}
                  disabled={isKnown}
                  onChange={(isChosen) => onChoose(id, isChosen)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <p class="pick-state" role="status">
        {state}
      </p>
    </>
  );
}
