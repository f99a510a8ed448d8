import { useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import type { Topic } from '../../core/model/topic.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { ChooseDialog } from '../choose-dialog.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';
import { type PickChoice, type PickKind, usePicks } from './use-picks.ts';

export interface PickDialogProps {
  topic: Topic;
  push: (toast: ToastMessage) => void;
  onAdded: () => void;
  onClose: () => void;
}

/** Finds articles and passages in the library and puts those chosen into the topic, at its end. */
export function PickDialog({ topic, push, onAdded, onClose }: PickDialogProps) {
  const [kind, setKind] = useState<PickKind>('article');
  const [query, setQuery] = useState('');
  /** In the order of the choosing: so they are put there. */
  const [chosen, setChosen] = useState<readonly PickChoice[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const { choices, isSearching, isCut } = usePicks(kind, query, (thrown) =>
    setProblem(t(`error.${toFailure(thrown).code}`)),
  );
  const known = new Set(
    topic.items.map((item) =>
      item.kind === 'article' ? item.articleId : item.kind === 'passage' ? item.passageId : '',
    ),
  );

  async function add(): Promise<void> {
    try {
      const items = chosen.map(({ id, kind }) =>
        kind === 'article' ? ({ kind, articleId: id } as const) : ({ kind, passageId: id } as const),
      );
      const { added } = await library.addToTopic(topic.id, items);
      const onAction = (): void => void library.removeTopicItems(topic.id, added).catch((thrown) => fail(thrown));
      const text = t('addTo.doneMany', { count: added.length, title: topic.title || t('topics.untitled') });
      push({ id: `added-${Date.now()}`, text, action: { label: t('undo'), onAction } });
      onAdded();
      onClose();
    } catch (thrown) {
      setProblem(t(`error.${toFailure(thrown).code}`));
    }
  }
  const fail = (thrown: unknown): void => push(failureToast(thrown));
  const choose = (choice: PickChoice, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, choice] : chosen.filter(({ id }) => id !== choice.id));

  return (
    <ChooseDialog
      title={t('pick.title', { title: topic.title || t('topics.untitled') })}
      count={chosen.length}
      action={chosen.length === 0 ? t('topic.add') : t('pick.add', { count: chosen.length })}
      hint={t('pick.hint')}
      onAdd={() => void add()}
      onClose={onClose}
    >
      <div class="pick">
        <SegmentedControl
          label={t('pick.what')}
          value={kind}
          options={[
            { value: 'article', label: t('pick.articles') },
            { value: 'passage', label: t('pick.passages') },
          ]}
          onChange={setKind}
        />
        <TextField
          type="search"
          icon="search"
          label={t('pick.search')}
          hint={t('pick.hint')}
          value={query}
          autoFocus
          onInput={setQuery}
        />
        {problem && <Banner tone="error">{problem}</Banner>}
        {choices === null ? (
          !problem && <Skeleton label={t('loading.label')} lines={5} />
        ) : (
          <ul class="pick-list" aria-label={t(kind === 'article' ? 'pick.articles' : 'pick.passages')}>
            {choices.map((choice) => (
              <li key={choice.id} class="pick-item">
                <Checkbox
                  label={<PickWords choice={choice} />}
                  hint={known.has(choice.id) ? t('pick.known') : undefined}
                  checked={known.has(choice.id) || chosen.some(({ id }) => id === choice.id)}
                  disabled={known.has(choice.id)}
                  onChange={(isChosen) => choose(choice, isChosen)}
                />
              </li>
            ))}
          </ul>
        )}
        <p class="pick-state" role="status">
          {isSearching
            ? t('pick.searching')
            : choices?.length === 0
              ? t(query.trim() === '' ? 'pick.noneYet' : 'pick.none')
              : isCut
                ? t('pick.first', { count: choices?.length ?? 0 })
                : ''}
        </p>
      </div>
    </ChooseDialog>
  );
}

function PickWords({ choice }: { choice: PickChoice }) {
  const { title, detail, role } = choice;
  return (
    <span class="pick-words">
      <span class="pick-title">{title || t('article.untitled')}</span>
      <span class="pick-detail">
        {role && <RoleBadge role={role} label={roleLabels()[role]} />}
        {detail}
      </span>
    </span>
  );
}
