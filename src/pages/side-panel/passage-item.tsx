import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PassageEditor } from '../../annotator/passage-editor.tsx';
import type { PassageDraftWords } from '../../annotator/port.ts';
import type { PassageEdit } from '../../core/model/passage.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft, loadDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { PassageCard } from '../../ui/passage-card.tsx';
import { library } from '../page-library.ts';
import { ReflectionList } from '../reflections/reflection-list.tsx';
import type { PlacedPassage } from './panel-state.ts';
import { PassageButtons } from './passage-buttons.tsx';

export interface PassageItemProps {
  placed: PlacedPassage;
  /** Where in the text it stands, as it is cited; empty where that is not known. */
  meta: ComponentChildren;
  /** The one that was gone to last. */
  isActive: boolean;
  /** The tab stop of the list. */
  isCurrent: boolean;
  isEditing: boolean;
  /** What the reader's practice says to it, without the one that is being written. */
  reflections: readonly Reflection[];
  /** The reflection that is being written, in its form; nothing where none is. */
  reflectionEditor: ComponentChildren;
  /** Where it may go in the reader's own order; null where the order is the text's. */
  moves: { up: boolean; down: boolean } | null;
  onFocus: () => void;
  onReveal: () => void;
  onReadCopy: () => void;
  onEdit: (isEditing: boolean) => void;
  /** Null for a new one. */
  onReflect: (reflection: Reflection | null) => void;
  onRemoveReflection: (id: string) => void;
  onCopy: (what: 'citation' | 'link') => void;
  onChangeRange: () => void;
  onAddToTopic: () => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** A passage in the list: read, gone to, moved, edited in place. */
export function PassageItem(props: PassageItemProps) {
  const { placed, meta, isActive, isCurrent, isEditing, reflections, reflectionEditor } = props;
  const { passage, state } = placed;
  const tabIndex = isCurrent ? 0 : -1;
  const card = (
    <PassageCard
      quote={passage.quote}
      role={passage.role}
      roleLabel={roleLabels()[passage.role]}
      note={isEditing ? '' : passage.note}
      tags={isEditing ? [] : passage.tags}
      tone={state ?? 'found'}
      stateLabel={state === 'changed' ? t('state.changed') : state === 'lost' ? t('state.lost') : undefined}
      active={isActive}
      tabIndex={tabIndex}
      onActivate={props.onReveal}
      moreLabel={t('passage.more')}
      lessLabel={t('passage.less')}
      meta={isEditing ? undefined : meta}
      actions={isEditing ? undefined : <PassageButtons {...props} isLost={state === 'lost'} tabIndex={tabIndex} />}
    >
      <ReflectionList
        reflections={reflections}
        tabIndex={tabIndex}
        onEdit={props.onReflect}
        onRemove={props.onRemoveReflection}
      />
    </PassageCard>
  );
  return (
    <li class="panel-item" data-passage={passage.id} onFocusIn={props.onFocus}>
      {isEditing ? (
        <div class="panel-editing">
          {card}
          <ItemEditor {...props} />
        </div>
      ) : reflectionEditor ? (
        <div class="panel-editing">
          {card}
          {reflectionEditor}
        </div>
      ) : (
        card
      )}
    </li>
  );
}

function ItemEditor({ placed: { passage }, onEdit, onRemove }: PassageItemProps) {
  const [draft, setDraft] = useState<PassageDraftWords | null | undefined>(undefined);
  const holder = useRef<HTMLDivElement>(null);

  useEffect(() => {
    loadDraft(passage.id).then(setDraft, () => setDraft(null));
  }, [passage.id]);

  const isReady = draft !== undefined;
  useEffect(() => {
    if (isReady) holder.current?.querySelector('textarea')?.focus();
  }, [isReady]);

  if (draft === undefined) return null;
  async function save(edit: PassageEdit, base: string | undefined): Promise<void> {
    await library.editPassage(passage.id, edit, base);
  }
  return (
    <div ref={holder}>
      <PassageEditor
        passage={passage}
        draft={draft}
        stack={{ index: 0, count: 1 }}
        suggestTags={(query) => library.suggestTags(query, { articleId: passage.articleId })}
        onSave={save}
        onTyped={(note, tags) =>
          void keepDraft(passage.id, { note, tags }).catch((thrown) => logQuietly('draft not kept', thrown))
        }
        onClean={() => void dropDraft(passage.id).catch((thrown) => logQuietly('draft not dropped', thrown))}
        onLost={(failure) => logQuietly('note not saved', failure)}
        onRemove={onRemove}
        onNext={() => onEdit(false)}
        onClose={() => onEdit(false)}
      />
    </div>
  );
}
