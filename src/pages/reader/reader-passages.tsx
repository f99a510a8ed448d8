import type { Mark } from '../../annotator/marks.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { PassageCard } from '../../ui/passage-card.tsx';

export interface ReaderPassagesProps {
  marks: readonly Mark[];
  onReveal: (id: string) => void;
}

/** Passages beside the text, in its order. One that is not in the saved copy is listed all the same. */
export function ReaderPassages({ marks, onReveal }: ReaderPassagesProps) {
  const labels = roleLabels();
  return (
    <section class="reader-passages" aria-labelledby="reader-passages-title">
      <h2 class="reader-passages-title" id="reader-passages-title">
        {marks.length > 0 ? t('passage.count', { count: marks.length }) : t('reader.noPassages')}
      </h2>
      {marks.length === 0 && <p class="reader-hint">{t('panel.emptyText')}</p>}
      <ol class="reader-passages-list">
        {marks.map(({ passage, state }) => (
          <li key={passage.id}>
            <PassageCard
              quote={passage.quote}
              role={passage.role}
              roleLabel={labels[passage.role]}
              note={passage.note}
              tags={passage.tags}
              tone={state}
              stateLabel={
                state === 'changed' ? t('state.changed') : state === 'lost' ? t('reader.notInCopy') : undefined
              }
              onActivate={() => onReveal(passage.id)}
              moreLabel={t('passage.more')}
              lessLabel={t('passage.less')}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
