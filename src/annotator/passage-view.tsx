import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AnchorState } from '../core/anchoring/selector.ts';
import { citeAddress, type PassageSource } from '../core/citation/cite-passage.ts';
import type { Passage } from '../core/model/passage.ts';
import { wordDiff } from '../core/text/word-diff.ts';
import { roleLabels } from '../i18n/role-labels.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PassageCard } from '../ui/passage-card.tsx';
import { WordChanges } from '../ui/word-changes.tsx';

/** Which of how many, counted from 0. */
export interface Position {
  index: number;
  count: number;
}

export interface PassageViewProps {
  passage: Passage;
  state: AnchorState;
  /** The words that stand in its place on the page now. */
  now: string;
  /** Position among the passages under one point, and among all of the page. */
  stack: Position;
  position: Position;
  /** Rejects where the library cannot say; the card then does without. */
  loadSource: () => Promise<PassageSource>;
  /** Resolves to what to tell the reader. */
  onCopy: (what: 'citation' | 'link', source: PassageSource) => Promise<string>;
  onEdit: () => void;
  onReflect: () => void;
  onChangeRange: () => void;
  onRemove: () => void;
  /** The words that stand there now are the passage; or they are another text. */
  onKeep: () => void;
  onRefuse: () => void;
  /** To the next of those under one point. */
  onNext: () => void;
  /** So many passages on, back where negative. */
  onStep: (step: number) => void;
  onClose: () => void;
  /** The passage's reflections. */
  children?: ComponentChildren;
}

/** A passage read over its page: quotation, note, source, and what can be done with it. */
export function PassageView(props: PassageViewProps) {
  const { passage, state, now, stack, position, loadSource, onCopy, onStep } = props;
  const [source, setSource] = useState<PassageSource | null | undefined>(undefined);
  const [told, setTold] = useState('');

  useEffect(() => {
    let isOn = true;
    setSource(undefined);
    setTold('');
    loadSource().then(
      (loaded) => isOn && setSource(loaded),
      () => isOn && setSource(null),
    );
    return () => {
      isOn = false;
    };
    // Another passage, or the same after a change: `loadSource` is made anew with every drawing.
  }, [passage.id, passage.updatedAt]);

  const roleLabel = roleLabels()[passage.role];
  const isChanged = state === 'changed';
  const copy = (what: 'citation' | 'link') => source && void onCopy(what, source).then(setTold);

  return (
    <section
      class="th-root th-annotator th-passage-view"
      aria-label={`${t('editor.label')}: ${roleLabel}`}
      onKeyDown={(event) => {
        if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Escape') props.onClose();
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') onStep(-1);
        else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') onStep(1);
        else if (event.key === 'Home') onStep(-position.index);
        else if (event.key === 'End') onStep(position.count - 1 - position.index);
        else return;
        event.preventDefault();
      }}
    >
      <PassageCard
        quote={passage.quote}
        role={passage.role}
        roleLabel={roleLabel}
        note={passage.note}
        tags={passage.tags}
        tone={state}
        stateLabel={isChanged ? t('state.changed') : undefined}
        moreLabel={t('passage.more')}
        lessLabel={t('passage.less')}
        aside={<IconButton icon="close" size="sm" label={t('close')} onClick={props.onClose} />}
      >
        {isChanged && (
          <div class="th-view-changes">
            <p class="th-view-hint">{t('card.changes')}</p>
            <WordChanges
              parts={wordDiff(passage.quote, now)}
              removedLabel={t('card.removed')}
              addedLabel={t('card.added')}
            />
            <div class="th-view-row">
              <Button size="sm" icon="check" onClick={props.onKeep}>
                {t('card.keep')}
              </Button>
              <Button size="sm" variant="quiet" icon="close" onClick={props.onRefuse}>
                {t('card.refuse')}
              </Button>
            </div>
          </div>
        )}
        {props.children}
        {/* Its line is kept for it while it loads: nothing moves away from under a press. */}
        {source !== null && <p class="th-view-source">{source ? citeAddress(source) || source.title : '\u00a0'}</p>}
      </PassageCard>
      <div class="th-view-row th-view-actions">
        <Button size="sm" icon="edit" onClick={props.onEdit}>
          {t('card.edit')}
        </Button>
        <Button size="sm" icon="person" onClick={props.onReflect}>
          {t('bar.reflect')}
        </Button>
        <Button size="sm" variant="quiet" icon="quote" onClick={() => copy('citation')}>
          {t('card.cite')}
        </Button>
        <Button size="sm" variant="quiet" icon="link" onClick={() => copy('link')}>
          {t('card.link')}
        </Button>
        <Button size="sm" variant="quiet" icon="highlighter" onClick={props.onChangeRange}>
          {t('card.range')}
        </Button>
        <Button size="sm" variant="quiet" icon="trash" onClick={props.onRemove}>
          {t('editor.remove')}
        </Button>
      </div>
      <footer class="th-view-row th-view-foot">
        {stack.count > 1 && (
          <Button variant="quiet" size="sm" icon="chevron-right" onClick={props.onNext}>
            {t('editor.next', { index: stack.index + 1, count: stack.count })}
          </Button>
        )}
        <span class="th-editor-status" role="status">
          {told}
        </span>
        {position.count > 1 && (
          <nav class="th-view-row th-view-steps" aria-label={t('card.steps')}>
            <IconButton size="sm" icon="chevron-left" label={`${t('card.previous')} (←)`} onClick={() => onStep(-1)} />
            <span>{`${position.index + 1}/${position.count}`}</span>
            <IconButton size="sm" icon="chevron-right" label={`${t('card.following')} (→)`} onClick={() => onStep(1)} />
          </nav>
        )}
      </footer>
    </section>
  );
}
