import { STORY_KINDS, type StoryKind } from '../../core/stories/story.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { KIND_ICONS } from './story-words.ts';

/** What kind of story is begun, each with what it is for. */
export function KindChoices({ onChoose }: { onChoose: (kind: StoryKind) => void }) {
  return (
    <ul class="kind-choices">
      {STORY_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" class="kind-choice" onClick={() => onChoose(kind)}>
            <Icon name={KIND_ICONS[kind]} size="lg" />
            <strong>{t(`stories.kind.${kind}`)}</strong>
            <span>{t(`stories.kindHint.${kind}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
