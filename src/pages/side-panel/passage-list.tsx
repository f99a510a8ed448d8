import { useMemo } from 'preact/hooks';
import { citeAddress } from '../../core/citation/cite-passage.ts';
import { citePlace } from '../../core/citation/cite-place.ts';
import type { Reflection } from '../../core/model/reflection.ts';
import { groupByOutline, type OutlineGroup } from '../../core/passages/group-by-outline.ts';
import { ReflectionEditor } from '../reflections/reflection-editor.tsx';
import type { PanelBody, PlacedPassage } from './panel-state.ts';
import type { PanelView } from './panel-view.ts';
import { PassageGroup } from './passage-group.tsx';
import { PassageItem } from './passage-item.tsx';
import type { PassageActions } from './use-passage-actions.ts';

export interface PassageListProps {
  /** As they are shown: filtered, and in their order. */
  passages: readonly PlacedPassage[];
  body: PanelBody | null;
  /** Of the page. */
  reflections: readonly Reflection[];
  order: PanelView['order'];
  folded: readonly string[];
  onFold: (key: string, isFolded: boolean) => void;
  actions: PassageActions;
}

/** Passages below the headings of the article, or in the reader's own order without them. */
export function PassageList({ passages, body, reflections, order, folded, onFold, actions }: PassageListProps) {
  const groups = useMemo(() => groupsOf(passages, body, order), [passages, body, order]);
  const visible = groups.flatMap(({ key, items }) => (folded.includes(key) ? [] : items));
  const { current } = actions;
  const tabStop = visible.some(({ passage }) => passage.id === current) ? current : (visible[0]?.passage.id ?? null);
  return (
    <>
      {groups.map((group) => (
        <PassageGroup
          key={group.key}
          group={group}
          isFolded={folded.includes(group.key)}
          onFold={(isFolded) => onFold(group.key, isFolded)}
        >
          {group.items.map((placed) => {
            const { id } = placed.passage;
            const at = passages.indexOf(placed);
            return (
              <PassageItem
                key={id}
                placed={placed}
                meta={<Place placed={placed} body={body} />}
                isActive={id === actions.active}
                isCurrent={id === tabStop}
                isEditing={id === actions.editing}
                reflections={reflections.filter(
                  (one) => one.passageId === id && one.id !== actions.reflecting?.one?.id,
                )}
                reflectionEditor={
                  actions.reflecting?.passageId === id && (
                    <ReflectionEditor
                      key={actions.reflecting.one?.id ?? 'new'}
                      place={{ articleId: placed.passage.articleId, passageId: id }}
                      about={placed.passage.quote}
                      reflection={actions.reflecting.one}
                      known={reflections}
                      onRemove={actions.removeReflection}
                      onClose={() => actions.reflect(id, undefined)}
                    />
                  )
                }
                moves={order === 'own' ? { up: at > 0, down: at < passages.length - 1 } : null}
                onFocus={() => actions.setCurrent(id)}
                onReveal={() => actions.reveal(id)}
                onReadCopy={() => actions.readCopy(id)}
                onEdit={(isEditing) => actions.edit(id, isEditing)}
                onReflect={(one) => actions.reflect(id, one)}
                onRemoveReflection={actions.removeReflection}
                onCopy={(what) => actions.copy(id, what)}
                onChangeRange={() => actions.changeRange(id)}
                onAddToTopic={() => actions.addToTopic(id)}
                onMove={(step) => actions.move(id, step)}
                onRemove={() => actions.remove(id)}
              />
            );
          })}
        </PassageGroup>
      ))}
    </>
  );
}

function groupsOf(
  passages: readonly PlacedPassage[],
  body: PanelBody | null,
  order: PanelView['order'],
): OutlineGroup<PlacedPassage>[] {
  // The reader's own order runs across the parts of the text.
  if (order === 'own' || !body) return groupByOutline([], '', passages);
  return groupByOutline(body.outline, body.text, passages);
}

/** Where it stands, as it is cited in Vietnamese; nothing where the place is only guessed. */
function Place({ placed: { at, isFound }, body }: { placed: PlacedPassage; body: PanelBody | null }) {
  const documentRef = null;
  const place = body && at !== null && at >= 0 && isFound ? citePlace(body.outline, at) : '';
  return place === '' ? null : <span lang="vi">{citeAddress({ place, documentRef })}</span>;
}
