import { REFLECTION_TEXTS } from '../../core/model/reflection.ts';
import { firstWords } from '../../core/stories/cut-sentences.ts';
import { type Story, type StoryKind, type StoryStep, shownSteps } from '../../core/stories/story.ts';
import { hasWords } from '../../core/stories/take-words.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { StoryPassage } from '../../services/story-material.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { stepLabel } from './story-words.ts';

const QUOTE_SHOWN = 90;

type Part = (typeof REFLECTION_TEXTS)[number] | 'note';

/** Where words said before belong first; any other step is a menu away. */
const STEP_OF: Record<Part, StoryStep> = {
  evidence: 'situation',
  shortcoming: 'situation',
  cause: 'lesson',
  action: 'action',
  dropReason: 'lesson',
  note: 'lesson',
};
const EVIDENCE_OF: Record<StoryKind, StoryStep> = { story: 'situation', exemplar: 'result', visit: 'deed' };

export interface StoryMaterialProps {
  story: Story;
  passages: readonly StoryPassage[];
  onTake: (words: string, step: StoryStep) => void;
}

/** What the writer said of the passages before, beside the story: each piece goes into a step by one press. */
export function StoryMaterial({ story, passages, onTake }: StoryMaterialProps) {
  const labels = reflectionLabels();
  const shown = passages.filter((one) => one.kind === 'passage');
  const isEmpty = shown.every(({ passage, reflections }) => passage.note.trim() === '' && reflections.length === 0);
  return (
    <aside class="story-material" aria-label={t('stories.material')}>
      <h2>{t('stories.material')}</h2>
      <p class="story-material-lead">{t(shown.length === 0 ? 'stories.materialNone' : 'stories.materialLead')}</p>
      {shown.map(({ id, passage, reflections, isBarred }) => {
        const { quote, note, articleId } = passage;
        const pieceProps = { story, isBarred, onTake };
        return (
          <section key={id} class="material-passage" aria-label={quote.slice(0, QUOTE_SHOWN)}>
            <p class="material-quote">“{firstWords(quote, QUOTE_SHOWN)}”</p>
            {isBarred && <p class="story-barred">{t('stories.barredMaterial')}</p>}
            {note.trim() !== '' && <Piece {...pieceProps} part="note" name={t('editor.note')} words={note} />}
            {reflections.map((reflection) => (
              <div key={reflection.id} class="material-reflection">
                <Badge icon={reflection.scope === 'self' ? 'person' : 'people'} tone="info">
                  {labels.scopes[reflection.scope]}
                </Badge>
                {REFLECTION_TEXTS.filter((part) => reflection[part].trim() !== '').map((part) => (
                  <Piece
                    key={part}
                    {...pieceProps}
                    part={part}
                    name={labels[part === 'dropReason' ? 'dropped' : part]}
                    words={reflection[part]}
                  />
                ))}
              </div>
            ))}
            {reflections.length === 0 && (
              <a class="material-write" href={`${surfaceUrl('reader', { id: articleId })}#${id}`}>
                {t('stories.writeReflection')}
              </a>
            )}
          </section>
        );
      })}
      {shown.length > 0 && isEmpty && <p class="story-material-lead">{t('stories.materialEmpty')}</p>}
    </aside>
  );
}

interface PieceProps {
  story: Story;
  part: Part;
  name: string;
  words: string;
  isBarred: boolean;
  onTake: (words: string, step: StoryStep) => void;
}

function Piece({ story, part, name, words, isBarred, onTake }: PieceProps) {
  const steps = shownSteps(story);
  const own = part === 'evidence' ? EVIDENCE_OF[story.kind] : STEP_OF[part];
  const at = steps.find((step) => hasWords(story[step], words));
  const label = stepLabel(story.kind, own);
  return (
    <div class="material-piece">
      <p class="material-words">
        <strong>{name}:</strong> {words.trim()}
      </p>
      {at ? (
        <p class="material-taken">
          <Icon name="check" size="sm" />
          {t('stories.takenTo', { step: stepLabel(story.kind, at) })}
        </p>
      ) : (
        !isBarred && (
          <div class="material-acts">
            <Button size="sm" icon="arrow-left" onClick={() => onTake(words, own)}>
              {t('stories.take', { step: label })}
            </Button>
            <Menu
              size="sm"
              label={t('stories.takeElsewhere')}
              items={steps
                .filter((step) => step !== own)
                .map((step) => ({
                  id: step,
                  label: t('stories.take', { step: stepLabel(story.kind, step) }),
                  onSelect: () => onTake(words, step),
                }))}
            />
          </div>
        )
      )}
    </div>
  );
}
