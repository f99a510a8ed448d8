import { t } from '../../i18n/t.ts';
import type { PacketMaterial } from '../../services/packet-material.ts';
import { Checkbox } from '../../ui/toggle.tsx';
import type { MakerPartProps } from './maker-part.ts';

/** Letters of a reflection that tell which one it is. */
const SHOWN = 220;

/** What of the maker's own words goes: nothing that is not ticked. */
export function MakerOwnWords({ draft, material, change }: MakerPartProps) {
  const noteCount = material.reduce((sum, one) => sum + one.noteCount, 0);
  const all = material.flatMap(({ reflections }) => reflections.map(({ id }) => id));
  const ticked = all.filter((id) => draft.reflectionIds.includes(id));
  const tick = (ids: readonly string[], isTicked: boolean): void => {
    const others = draft.reflectionIds.filter((id) => !ids.includes(id));
    change({ reflectionIds: isTicked ? [...others, ...ids] : others });
  };
  if (material.length === 0) return null;
  return (
    <section class="maker-part" aria-labelledby="maker-words">
      <h2 id="maker-words" class="packets-section-title">
        {t('packets.make.words')}
      </h2>
      <p class="packets-soft">{t('packets.make.wordsLead')}</p>
      <Checkbox
        label={t('packets.make.notes')}
        hint={noteCount > 0 ? t('packets.make.notesHint', { count: noteCount }) : t('packets.make.notesNone')}
        checked={draft.withNotes && noteCount > 0}
        disabled={noteCount === 0}
        onChange={(withNotes) => change({ withNotes })}
      />
      <h3 class="packets-minor">{t('packets.make.reflections')}</h3>
      {all.length === 0 ? (
        <p class="packets-soft">{t('packets.make.reflectionsNone')}</p>
      ) : (
        <>
          {all.length > 1 && (
            <Checkbox
              label={t('packets.make.tickAll')}
              checked={ticked.length === all.length}
              mixed={ticked.length > 0 && ticked.length < all.length}
              onChange={(isTicked) => tick(all, isTicked)}
            />
          )}
          <ul class="maker-reflections">
            {material
              .filter(({ reflections }) => reflections.length > 0)
              .map((one) => (
                <ArticleReflections key={one.article.id} material={one} ticked={ticked} onTick={tick} />
              ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ArticleReflectionsProps {
  material: PacketMaterial;
  ticked: readonly string[];
  onTick: (ids: readonly string[], isTicked: boolean) => void;
}

function ArticleReflections({ material: { article, reflections }, ticked, onTick }: ArticleReflectionsProps) {
  return (
    <li>
      <p class="maker-reflection-of">{article.title || t('article.untitled')}</p>
      {reflections.map(({ id, scope, evidence, shortcoming, action, quote }) => (
        <Checkbox
          key={id}
          label={
            <span class="maker-reflection">
              <span class="packets-soft">{t(`reflection.scope.${scope}`)}: </span>
              {[evidence, shortcoming, action].filter(Boolean).join(' – ').slice(0, SHOWN)}
            </span>
          }
          hint={quote === '' ? undefined : `“${quote.slice(0, SHOWN)}”`}
          checked={ticked.includes(id)}
          onChange={(isTicked) => onTick([id], isTicked)}
        />
      ))}
    </li>
  );
}
