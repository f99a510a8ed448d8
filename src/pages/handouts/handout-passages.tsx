import { useRef, useState } from 'preact/hooks';
import type { Handout } from '../../core/handout/handout.ts';
import { idBehind } from '../../core/stories/story-order.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { PassagePicker } from '../passage-picker.tsx';
import { failureToast } from '../use-toasts.ts';
import { HandoutPassageItem } from './handout-passage-item.tsx';
import { type Step, useKeptFocus } from './piece-tools.tsx';
import { removePassages } from './remove-pieces.ts';
import type { HandoutMaterial } from './use-handout.ts';

export interface HandoutPassagesProps {
  handout: Handout;
  material: HandoutMaterial;
  push: (toast: ToastMessage) => void;
}

/** The passages on the page, in their order, each with its citation. */
export function HandoutPassages({ handout, material, push }: HandoutPassagesProps) {
  const { id, passages } = handout;
  const [isPicking, setPicking] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useKeptFocus(list);
  const ids = passages.map(({ passageId }) => passageId);
  const barred = new Set(handout.sources.flatMap(({ articleId, isBarred }) => (isBarred ? [articleId] : [])));
  const others = material.offers.filter(({ passage }) => passage.role !== 'question' && !ids.includes(passage.id));
  const fail = (thrown: unknown): void => push(failureToast(thrown));

  function move(passageId: string, step: Step): void {
    const at = ids.indexOf(passageId);
    if (at + step < 0 || at + step >= ids.length) return;
    const before = step < 0 ? (ids[at - 1] ?? null) : idBehind(ids, ids[at + 1] ?? '');
    keepFocus();
    setAnnouncement(t('topic.moved', { place: at + step + 1, count: ids.length }));
    library.placeHandoutPassage(id, passageId, before).catch(fail);
  }

  async function add(chosen: readonly string[]): Promise<void> {
    const { leftOut } = await library.addHandoutPassages(id, chosen);
    if (leftOut.length === 0) return;
    const text = t('handout.notAdded', { titles: leftOut.join('; ') });
    push({ id: `barred-${Date.now()}`, tone: 'warning', text, milliseconds: 12_000 });
  }

  return (
    <section class="handout-part" aria-labelledby="handout-passages">
      <h2 id="handout-passages">{t('handout.passages')}</h2>
      {passages.length === 0 ? (
        <p class="handout-none">{t('handout.noPassages')}</p>
      ) : (
        <ol class="handout-pieces" ref={list}>
          {passages.map((passage, index) => (
            <HandoutPassageItem
              key={passage.passageId}
              passage={passage}
              state={material.states.get(passage.passageId) ?? 'same'}
              isBarred={barred.has(passage.articleId)}
              place={index + 1}
              count={passages.length}
              onMove={(step) => move(passage.passageId, step)}
              onRemove={() => void removePassages(id, [passage.passageId], push)}
              onShorten={(kept) => void library.shortenHandoutPassage(id, passage.passageId, kept).catch(fail)}
              onRenew={() => void library.renewHandoutPassage(id, passage.passageId).catch(fail)}
            />
          ))}
        </ol>
      )}
      <div class="page-actions">
        <Button icon="plus" onClick={() => setPicking(true)}>
          {t('handout.addPassage')}
        </Button>
        {others.length > 0 && <span class="page-count">{t('handout.morePassages', { count: others.length })}</span>}
      </div>
      <p class="th-hidden" role="status">
        {announcement}
      </p>
      {isPicking && (
        <PassagePicker
          known={ids}
          near={{
            label: t('handout.pickNear'),
            noneLabel: t('handout.pickNone'),
            load: () =>
              library.handoutOffers(
                handout.topicId,
                handout.sources.map(({ articleId }) => articleId),
              ),
          }}
          onAdd={add}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}
