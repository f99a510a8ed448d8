import { toFailure } from '../../core/model/failure.ts';
import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import { t } from '../../i18n/t.ts';
import type { PacketMaterial } from '../../services/packet-material.ts';
import { Button } from '../../ui/button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { formatSize } from '../format-size.ts';
import { makePacket } from './make-packet.ts';
import type { MakerPartProps } from './maker-part.ts';
import { packetFailure } from './packet-failure.ts';
import type { Run } from './use-opening.ts';

export interface MakerSaveProps extends MakerPartProps {
  push: (toast: ToastMessage) => void;
  run: Run;
  /** Writes what was typed last. */
  flush: () => Promise<void>;
}

/** A body stands in it thrice, as markup, as text and as a page, and packs to a quarter; a library counts it once. */
const PACKED = 0.4;

/** What the packet will hold and how big it will be, and the button that makes it. */
export function MakerSave({ draft, material, change, push, run, flush }: MakerSaveProps) {
  const inside = insideOf(draft, material);

  async function save(): Promise<void> {
    try {
      await flush();
      const made = await run(t('packets.make.saving'), (steps) => makePacket(draft, steps));
      change({ revision: made.draft.revision, madeAt: made.draft.madeAt });
      push({
        id: `made-${Date.now()}`,
        text: t('packets.make.saved', { name: made.name, size: formatSize(made.bytes) }),
      });
    } catch (thrown) {
      const isStopped = thrown instanceof DOMException && thrown.name === 'AbortError';
      const text = isStopped ? t('packets.make.stopped') : packetFailure(toFailure(thrown));
      push({ id: `failed-${Date.now()}`, tone: isStopped ? 'info' : 'error', text });
    }
  }

  return (
    <section class="page-bulk maker-save" aria-labelledby="maker-save">
      <div>
        <h2 id="maker-save" class="packets-minor">
          {t('packets.make.inside')}
        </h2>
        <p role="status">{inside.length === 0 ? t('packets.make.insideNothing') : inside.join(' · ')}</p>
      </div>
      <Button
        variant="primary"
        icon="download"
        disabledReason={inside.length === 0 ? t('packets.make.saveNone') : undefined}
        onClick={() => void save()}
      >
        {t('packets.make.save')}
      </Button>
    </section>
  );
}

function insideOf(draft: PacketDraft, material: readonly PacketMaterial[]): string[] {
  const sum = (of: (one: PacketMaterial) => number): number => material.reduce((total, one) => total + of(one), 0);
  const ticked = sum(({ reflections }) => reflections.filter(({ id }) => draft.reflectionIds.includes(id)).length);
  const passages = draft.withPassages ? sum(({ passageCount }) => passageCount) : 0;
  const notes = draft.withNotes ? sum(({ noteCount }) => noteCount) : 0;
  const questions = draft.questions.filter(({ text }) => text.trim() !== '').length;
  const parts = [
    material.length > 0 && t('packets.articles', { count: material.length }),
    passages > 0 && t('packets.make.insidePassages', { count: passages }),
    notes > 0 && t('packets.make.insideNotes', { count: notes }),
    ticked > 0 && t('packets.make.insideReflections', { count: ticked }),
    questions > 0 && t('packets.questions', { count: questions }),
    draft.planId !== null && t('packets.make.insidePlan'),
    draft.templateIds.length > 0 && t('packets.make.insideTemplates', { count: draft.templateIds.length }),
    draft.counts !== null && t('packets.make.insideCounts'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return [];
  const text = draft.withText ? sum(({ textBytes }) => textBytes) * PACKED : 0;
  const pictures = draft.withText && draft.withPictures ? sum(({ pictureBytes }) => pictureBytes) : 0;
  return [...parts, t('packets.make.insideSize', { size: formatSize(text + pictures) })];
}
