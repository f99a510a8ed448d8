import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import { MAX_PACKET_NOTE, MAX_PACKET_TITLE } from '../../core/packet/packet-draft.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { PacketMaterial } from '../../services/packet-material.ts';
import { Banner } from '../../ui/banner.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { library } from '../page-library.ts';
import { MakerArticles } from './maker-articles.tsx';
import { MakerExtras } from './maker-extras.tsx';
import { MakerOwnWords } from './maker-own-words.tsx';
import type { MakerPartProps } from './maker-part.ts';
import { MakerQuestions } from './maker-questions.tsx';
import { MakerSave } from './maker-save.tsx';
import { MakerSigner } from './maker-signer.tsx';
import { packetFailure } from './packet-failure.ts';
import type { Run } from './use-opening.ts';
import { usePacketDraft } from './use-packet-draft.ts';

export interface PacketMakerProps {
  id: string;
  push: (toast: ToastMessage) => void;
  run: Run;
}

/** A packet being made: what goes into it, with how much that is, before it is saved. */
export function PacketMaker({ id, push, run }: PacketMakerProps) {
  const { draft, failure, change, flush } = usePacketDraft(id);
  const { material, problem } = useMaterial(draft?.articleIds);
  const shown = failure ?? problem;
  if (!draft || !material) {
    return shown ? (
      <Banner tone="error">{t(`error.${shown.code}`)}</Banner>
    ) : (
      <Skeleton label={t('loading.label')} lines={8} />
    );
  }
  const free = material.filter(({ article }) => article.circulation === null);
  const barred = material.filter(({ article }) => article.circulation !== null);
  const part: MakerPartProps = { draft, material: free, change };
  return (
    <>
      <p>
        <a class="packets-link" href={surfaceUrl('packets')}>
          <Icon name="arrow-left" />
          {t('packets.back')}
        </a>
      </p>
      <h1 class="page-title">{t('packets.make.heading')}</h1>
      {shown && <Banner tone="error">{packetFailure(shown)}</Banner>}
      <div class="maker">
        <section class="maker-part">
          <TextField
            label={t('packets.make.name')}
            placeholder={t('packets.make.namePlaceholder')}
            maxLength={MAX_PACKET_TITLE}
            value={draft.title}
            onInput={(title) => change({ title })}
          />
          <TextArea
            label={t('packets.make.note')}
            hint={t('packets.make.noteHint')}
            maxLength={MAX_PACKET_NOTE}
            rows={2}
            value={draft.note}
            onInput={(note) => change({ note })}
          />
        </section>
        <MakerArticles {...part} barred={barred} />
        <MakerOwnWords {...part} />
        <MakerQuestions {...part} push={push} />
        <MakerExtras {...part} />
        <MakerSigner {...part} />
        <MakerSave {...part} push={push} run={run} flush={flush} />
      </div>
    </>
  );
}

function useMaterial(ids: readonly string[] | undefined) {
  const [material, setMaterial] = useState<PacketMaterial[] | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const key = ids?.join(' ');
  const load = useCallback((): (() => void) => {
    let isCurrent = true;
    if (key !== undefined) {
      library.packetMaterial(key.split(' ').filter(Boolean)).then(
        (loaded) => isCurrent && setMaterial(loaded),
        (thrown) => isCurrent && setProblem(toFailure(thrown)),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [key]);
  useEffect(load, [load]);
  return { material, problem };
}
