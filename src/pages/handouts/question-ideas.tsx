import { readyQuestion } from '../../core/handout/ready-question.ts';
import { t } from '../../i18n/t.ts';
import type { FoundPassage } from '../../services/topic-view.ts';
import { Icon } from '../../ui/icon.tsx';

/** Ways to ask, for any text: its writer picks one and makes it that of the unit. */
const TEMPLATES = [
  'handout.ask.now',
  'handout.ask.example',
  'handout.ask.hard',
  'handout.ask.own',
  'handout.ask.first',
  'handout.ask.resource',
  'handout.ask.measure',
  'handout.ask.unclear',
] as const;

/** As many questions of the reader's own as are looked through by eye. */
const MOST = 12;

export interface QuestionIdeasProps {
  /** Texts of the questions that stand there. */
  known: readonly string[];
  offers: readonly FoundPassage[];
  onPick: (text: string) => void;
}

/** Questions to begin with: what the reader marked as one, and ways to ask. */
export function QuestionIdeas({ known, offers, onPick }: QuestionIdeasProps) {
  const asked = offers
    .filter(({ passage }) => passage.role === 'question')
    .map(({ passage }) => readyQuestion(passage, t('handout.ask.quote')))
    .slice(0, MOST);
  return (
    <div class="handout-ideas">
      {asked.length > 0 && <Ideas title={t('handout.ideasOwn')} texts={asked} known={known} onPick={onPick} />}
      <Ideas title={t('handout.ideasAny')} texts={TEMPLATES.map((key) => t(key))} known={known} onPick={onPick} />
    </div>
  );
}

interface IdeasProps extends Omit<QuestionIdeasProps, 'offers'> {
  title: string;
  texts: readonly string[];
}

function Ideas({ title, texts, known, onPick }: IdeasProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul class="handout-idea-list">
        {[...new Set(texts)].map((text) => {
          const isTaken = known.includes(text);
          return (
            <li key={text}>
              <button
                type="button"
                class="handout-idea"
                aria-disabled={isTaken || undefined}
                onClick={() => !isTaken && onPick(text)}
              >
                <Icon name={isTaken ? 'check' : 'plus'} size="sm" />
                <span>
                  {text}
                  {isTaken && <span class="th-hidden"> ({t('handout.ideaTaken')})</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
