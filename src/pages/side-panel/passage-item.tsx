import { useEffect, useState } from 'preact/hooks';
import { PassageEditor } from '../../annotator/passage-editor.tsx';
import type { PassageDraftWords } from '../../annotator/port.ts';
import type { PassageEdit } from '../../core/model/passage.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { dropDraft, keepDraft, loadDraft } from '../../platform/drafts.ts';
import { logQuietly } from '../../platform/log.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { PassageCard } from '../../ui/passage-card.tsx';
import { library } from '../page-library.ts';
import type { PlacedPassage } from './panel-state.ts';

export interface PassageItemProps {
  placed: PlacedPassage;
  isActive: boolean;
  onReveal: () => void;
  onRemove: () => void;
}

/** A passage in a list: read, gone to, edited in place. */
export function PassageItem({ placed: { passage, state }, isActive, onReveal, onRemove }: PassageItemProps) {
  const [isEditing, setEditing] = useState(false);
  const [draft, setDraft] = useState<PassageDraftWords | null | undefined>(undefined);

  useEffect(() => {
    if (!isEditing) return setDraft(undefined);
    loadDraft(passage.id).then(setDraft, () => setDraft(null));
  }, [isEditing, passage.id]);

  async function save(edit: PassageEdit): Promise<void> {
    await library.editPassage(passage.id, edit);
  }

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
      onActivate={onReveal}
      moreLabel={t('passage.more')}
      lessLabel={t('passage.less')}
      actions={
        isEditing ? undefined : (
          <>
            <IconButton size="sm" icon="edit" label={t('passage.edit')} onClick={() => setEditing(true)} />
            <IconButton size="sm" icon="trash" label={t('editor.remove')} onClick={onRemove} />
          </>
        )
      }
    />
  );
  if (!isEditing || draft === undefined) return card;
  return (
    <div class="panel-editing">
      {card}
      <PassageEditor
        passage={passage}
        draft={draft}
        stack={{ index: 0, count: 1 }}
        suggestTags={(query) => library.suggestTags(query)}
        onSave={save}
        onTyped={(note, tags) =>
          void keepDraft(passage.id, { note, tags }).catch((thrown) => logQuietly('draft not kept', thrown))
        }
        onClean={() => void dropDraft(passage.id).catch((thrown) => logQuietly('draft not dropped', thrown))}
        onLost={(failure) => logQuietly('note not saved', failure)}
        onHeld={ignoreHeld}
        onRemove={onRemove}
        onNext={() => setEditing(false)}
        onClose={() => setEditing(false)}
      />
    </div>
  );
}

/** In the panel nothing closes a card from outside. */
function ignoreHeld(): void {
  // Nothing to hold.
}
